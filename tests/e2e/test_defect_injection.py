"""Defects put into each article of the sample: the check names that article, and following the remedy clears it."""

import os
import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from injected_defects import INJECTIONS, add_styles

from bulletin_studio import pipeline
from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.findings import Finding
from bulletin_studio.base.words.catalogue import Language, message, remedy

PROJECT = Path(__file__).resolve().parents[2]
SAMPLE = PROJECT / "samples" / "xinjing-2024-01"
ARTICLES = ("01-taolunhui", "02-diaoyan", "03-jiankang")
HEADLINES = ("新泾镇召开 2024 年学习讨论会", "新泾镇召开主题教育调研成果交流会", "新泾镇凝心聚力做大“健康”能量场")


def _check(folder: Path) -> tuple[Finding, ...]:
    """Everything that is wrong with a number, also what keeps it from being composed."""
    try:
        loaded = pipeline.load(folder, lambda _: None)
        return pipeline.check(loaded, pipeline.compose(loaded, lambda _: None)).findings
    except BulletinError as fault:
        return fault.findings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sample with marks to go wrong with, without a fixed page count; photos are the sample's own files."""
    copy = tmp_path / "number"
    shutil.copytree(SAMPLE, copy, copy_function=_copied)
    issue = copy / "issue.yaml"
    issue.write_text(issue.read_text(encoding="utf-8").replace("pages: 4\n", ""), encoding="utf-8")
    add_styles(copy, PROJECT / "layouts" / "a4-two-column.yaml")
    return copy


def _copied(source: str, target: str) -> str:
    """Photos are linked where the disk can, texts copied."""
    if Path(source).suffix == ".jpg":
        try:
            os.link(source, target)
        except OSError:
            shutil.copyfile(source, target)
    else:
        shutil.copyfile(source, target)
    return target


def test_the_number_is_clean_without_a_defect(folder: Path) -> None:
    assert _check(folder) == ()


def test_twenty_kinds_at_least() -> None:
    assert len(INJECTIONS) >= 20
    assert len({injection.code for injection in INJECTIONS.values()}) >= 20


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("name", INJECTIONS)
def test_the_right_article_is_named_and_the_remedy_clears_it(folder: Path, name: str, number: int) -> None:
    injection, article = INJECTIONS[name], folder / "articles" / f"{ARTICLES[number]}.md"
    if injection.code == "preflight.overset":
        _only(folder, ARTICLES[number])
    injection.inject(folder, article)
    found = [finding for finding in _check(folder) if finding.code == injection.code]
    assert found
    for finding in found:
        assert _names(finding, number), finding
        for language in Language:
            assert message(finding, language)
            assert remedy(finding, language)
    injection.follow(folder, article, found[0])
    assert injection.code not in {finding.code for finding in _check(folder)}


def _only(folder: Path, slug: str) -> None:
    """One article on one page, so that what is too much is its own."""
    issue = folder / "issue.yaml"
    head = issue.read_text(encoding="utf-8").split("articles:")[0]
    issue.write_text(f"{head}pages: 2\narticles: [{slug}]\n", encoding="utf-8")


def _names(finding: Finding, number: int) -> bool:
    """Whether a finding names an article, by its file or its headline, and no other."""
    headline = str(dict(finding.arguments).get("headline", ""))
    path = finding.where.path if finding.where is not None else ""
    own = f"articles/{ARTICLES[number]}.md"
    others = [f"articles/{slug}.md" for slug in ARTICLES if slug != ARTICLES[number]]
    return path not in others and (path == own or headline.startswith(HEADLINES[number]))
