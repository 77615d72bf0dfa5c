"""Whatever an imprint and page names hold, saving and reading give the same; a comment beside them stays."""

import tempfile
from dataclasses import fields, replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.files.text_file import UNWANTED
from bulletin_studio.model.issue import Imprint

HEAD = "format: 1\nmasthead: {title: 简报}\n"
TAIL = "number: 1\ndate: 2024-01-15\nlayout: a4-two-column\narticles: [01]  # 只有一篇\n"
BEFORE = ("", "imprint: {editors: [甲, 乙], phone: 123}\n", "imprint:\n  editors:\n    - 甲\n  board: 乙  # 记\n")
NASTY = st.sampled_from("'\"#:,[]{}&*!|>%@`~-?= 　0129.eE甲乙null\\")
TEXTS = (
    st.text(NASTY | st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=10)
    .map(lambda text: text.strip(" 　\n"))
    .filter(lambda text: bool(text) and not UNWANTED.search(text))
)
IMPRINTS = st.dictionaries(
    st.sampled_from([field.name for field in fields(Imprint)]), st.lists(TEXTS, min_size=1, max_size=3).map(tuple)
).map(lambda values: Imprint(**values))
PAGE_NAMES = st.dictionaries(st.integers(1, 400), TEXTS, max_size=4).map(lambda names: tuple(sorted(names.items())))


@given(st.sampled_from(BEFORE), IMPRINTS, PAGE_NAMES)
@settings(max_examples=60, deadline=None)
def test_an_imprint_saved_reads_back_the_same(before, imprint, page_names):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "articles").mkdir()
        (folder / "articles" / "01.md").write_text("---\nheadline: 标题\n---\n\n正文。\n", encoding="utf-8")
        (folder / "issue.yaml").write_text(HEAD + before + TAIL, encoding="utf-8")
        issue, _ = load_issue(folder)
        save_issue(folder, replace(issue, imprint=imprint, page_names=page_names))
        again, _ = load_issue(folder)
        assert (again.imprint, again.page_names) == (imprint, page_names)
        assert "articles: [01]  # 只有一篇\n" in (folder / "issue.yaml").read_text(encoding="utf-8")
