"""Articles that could not stand as laid down are told, with what stands in their way."""

from typing import Any

import pytest

from bulletin_studio.base.findings import Severity
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.words.catalogue import Language, message, remedy
from bulletin_studio.display.document import PlacementFault

PLACE = SourceSpan("articles/01.md", 1, 1)


def _fault(reason: str) -> PlacementFault:
    return PlacementFault("01", "学习讨论会", reason, 3, "年度通知", 4, PLACE)


@pytest.mark.parametrize(
    ("reason", "chinese", "english"),
    [
        ("taken", "年度通知", "年度通知"),
        ("page", "只有 4 版", "has 4"),
        ("columns", "只有 4 栏", "the 4 of the layout"),
        ("rows", "第 3 版", "page 3"),
    ],
)
def test_every_reason_has_its_words(clean: Any, reason: str, chinese: str, english: str) -> None:
    finding = clean.with_document(placement_faults=(_fault(reason),)).only(f"preflight.article_place_{reason}")
    assert (finding.severity, finding.where) == (Severity.WARNING, PLACE)
    assert "学习讨论会" in message(finding, Language.CHINESE)
    assert chinese in message(finding, Language.CHINESE)
    assert english in message(finding, Language.ENGLISH)
    assert "issue.yaml" in remedy(finding, Language.CHINESE)
    assert "issue.yaml" in remedy(finding, Language.ENGLISH)
