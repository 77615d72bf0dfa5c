"""Every icon is drawn for this product, named in the table of licences, and used."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EDITOR = ROOT / "bulletin_studio" / "editor"
ICONS = sorted((EDITOR / "icons").glob("*"))
PICTURES = {".svg", ".png", ".ico", ".icns", ".xpm", ".gif"}


def licence_rows() -> list[str]:
    """The rows of the table of licences that speak of icons."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    table = text.partition("## Licences")[2]
    return [line for line in table.splitlines() if line.startswith("| icons")]


def covered() -> set[Path]:
    """The files that the table names, by path or pattern."""
    patterns = [pattern for row in licence_rows() for pattern in re.findall(r"`([^`]+)`", row)]
    return {path for pattern in patterns for path in ROOT.glob(pattern)}


def test_every_picture_of_the_program_is_in_the_table_of_licences() -> None:
    drawn = {
        path
        for folder in (ROOT / "bulletin_studio", ROOT / "packaging")
        for path in folder.rglob("*")
        if path.suffix in PICTURES
    }
    assert drawn
    assert drawn - covered() == set()
    assert all("MIT" in row and "drawn for this product" in row for row in licence_rows())


@pytest.mark.parametrize("path", [*ICONS, EDITOR / "bulletin-studio.svg"], ids=lambda path: path.name)
def test_an_icon_is_nobody_elses(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert path.suffix == ".svg"
    assert set(re.findall(r"https?://[^\s\"'<>]+", text)) <= {"http://www.w3.org/2000/svg"}
    assert not re.search(r"<metadata|<image|copyright|licen[cs]e|creator", text, re.IGNORECASE)


def test_every_icon_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "bulletin_studio").rglob("*.py"))
    words = set(re.findall(r"[\"']([a-z-]+)[\"']", code))
    joined = {f"{stem}-empty" for stem in words} if "-empty" in code else set()
    assert {path.stem for path in ICONS} - words - joined == set()
