"""The page about layouts: its example loads without a remark, its pictures are there, every layout is described."""

import re
from pathlib import Path

from bulletin_studio.files.layout_names import layout_names
from bulletin_studio.files.load_layout import load_layout_file

DOCS = Path(__file__).parents[3] / "docs"
PAGE = (DOCS / "layouts.md").read_text(encoding="utf-8")
MOST_BYTES = 2_000_000


def test_the_example_loads_and_nothing_is_odd_about_it(tmp_path):
    match = re.search(r"```yaml layout\n(.*?)```", PAGE, re.DOTALL)
    assert match is not None
    (tmp_path / "my.yaml").write_text(match[1], encoding="utf-8")
    layout, report = load_layout_file(tmp_path / "my.yaml")
    assert report.findings == ()
    assert layout.is_facing


def test_every_layout_is_described_in_both_languages_with_its_picture():
    chinese, english = PAGE.split("\n# English\n")
    for name in layout_names(None):
        assert f"### {name} · " in chinese
        assert f"images/layouts/{name}.png" in chinese
        assert f"| `{name}` |" in english


def test_pictures_are_there_and_small():
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", PAGE)
    assert len(pictures) == len(layout_names(None))
    assert sum((DOCS / picture).stat().st_size for picture in pictures) < MOST_BYTES
