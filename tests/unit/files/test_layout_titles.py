"""Names and titles of layouts, read off the tops of their files."""

from pathlib import Path

from bulletin_studio.files.layout_titles import LayoutTitle, list_layout_titles
from bulletin_studio.files.load_layout import list_layouts


def test_titles_are_those_of_the_whole_files() -> None:
    assert list_layout_titles(None) == tuple(LayoutTitle(each.name, each.titles) for each in list_layouts())


def own(folder: Path, text: str) -> tuple[tuple[str, str], ...]:
    (folder / "layouts").mkdir(exist_ok=True)
    (folder / "layouts" / "own.yaml").write_text(text, encoding="utf-8")
    return next(each.titles for each in list_layout_titles(folder) if each.name == "own")


def test_a_title_may_stand_on_lines_of_its_own_in_a_file_that_is_wrong_below(tmp_path: Path) -> None:
    text = "format: 1\ntitle:\n  zh: 本街道\n  en: Our street\npage: {trim: oops\n"
    assert own(tmp_path, text) == (("zh", "本街道"), ("en", "Our street"))


def test_a_title_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    for text in ("", "format: 1\n", "title: [\n", "title: {fr: x}\n", "title: 一\n"):
        assert own(tmp_path, text) == ()
