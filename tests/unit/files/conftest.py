"""An issue folder built in code, and findings put into words."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.findings import Finding
from bulletin_studio.base.words.catalogue import Language, message, remedy

ISSUE = """format: 1
masthead: {title: 新泾简报}
number: 1
date: 2024-01-15
layout: a4-two-column
articles: [01]
"""
ARTICLE = "---\nheadline: 标题\n---\n\n正文。\n"

MakeFolder = Callable[..., Path]


@pytest.fixture
def make_folder(tmp_path: Path) -> MakeFolder:
    """Writes an issue folder; `issue` and `article` may be text or bytes, None leaves the file out."""

    def write(path: Path, content: str | bytes | None) -> None:
        if content is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)

    def make(issue: str | bytes | None = ISSUE, article: str | bytes | None = ARTICLE, **others: str) -> Path:
        folder = tmp_path / "issue"
        folder.mkdir(exist_ok=True)
        write(folder / "issue.yaml", issue)
        write(folder / "articles" / "01.md", article)
        for name, content in others.items():
            write(folder / name.replace("__", "/"), content)
        return folder

    return make


@pytest.fixture
def findings_of() -> Callable[[Callable[[], object]], Sequence[Finding]]:
    """Calls a function that must fail, puts every finding into words in both languages, gives the findings."""

    def call(function: Callable[[], object]) -> Sequence[Finding]:
        with pytest.raises(BulletinError) as caught:
            function()
        for finding in caught.value.findings:
            for language in Language:
                assert message(finding, language)
                assert remedy(finding, language)
        return caught.value.findings

    return call
