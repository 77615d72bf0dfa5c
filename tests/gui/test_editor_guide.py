"""The editor's guide says what the program says: its menus by their names, its shortcuts, pictures that are there."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.main_window import MENUS, MainWindow
from bulletin_studio.editor.proofs import Proof
from bulletin_studio.editor.shortcuts_dialog import shortcuts_of
from bulletin_studio.editor.windows import open_window

PROJECT = Path(__file__).resolve().parents[2]
GUIDE = (PROJECT / "docs" / "editor-guide.md").read_text(encoding="utf-8")
README = (PROJECT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tables() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tables", PROJECT / "tools" / "build_shortcut_tables.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(params=list(Language), ids=lambda each: each.value)
def desk(request: pytest.FixtureRequest, number: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    window = open_window(number, request.param)
    qtbot.addWidget(window)
    yield window
    window.may_close = lambda: True
    window.close()
    window.desk.session.close(discard=True)


def plain(text: str) -> str:
    return text.partition("(&")[0].replace("&", "").rstrip("…")


def commands(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        yield plain(action.text())
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from commands(inner)


def half(language: Language) -> str:
    chinese, _, english = GUIDE.partition("\n# English\n")
    return chinese if language is Language.CHINESE else english


def test_the_table_of_shortcuts_is_the_programs(desk: MainWindow, tables: ModuleType) -> None:
    table = tables.table_of(shortcuts_of(desk), desk.language)
    assert tables.with_table(GUIDE, desk.language, table) == GUIDE, "run tools/build_shortcut_tables.py"
    assert len(table.splitlines()) > 60


def test_menus_are_called_as_in_the_program(desk: MainWindow) -> None:
    known = {plain(desk.menu(name).title()): set(commands(desk.menu(name))) for name in MENUS}
    named = re.findall(r"\*\*([^*>]+) > ([^*]+)\*\*", half(desk.language))
    assert len(named) >= 12
    unknown = [(menu, command) for menu, command in named if plain(command) not in known.get(menu, set())]
    assert unknown == []


@pytest.mark.parametrize("page", [GUIDE, README], ids=["guide", "readme"])
def test_pictures_are_there_and_small(page: str) -> None:
    folder = PROJECT / "docs" if page is GUIDE else PROJECT
    pictures = re.findall(r'(?:\]\(|src=")([^)"]+\.png)', page)
    assert pictures
    for picture in pictures:
        assert 5_000 < (folder / picture).stat().st_size < 700_000, picture
    assert sum(path.stat().st_size for path in (PROJECT / "docs" / "editor").glob("*.png")) < 3_000_000


@pytest.mark.parametrize(
    ("language", "menu", "end"),
    [(Language.CHINESE, "**视图 > 印刷色预览**", "（"), (Language.ENGLISH, "**View > Soft proof**", "(")],
)
def test_the_guide_promises_the_papers_that_can_be_proofed_and_no_others(
    language: Language, menu: str, end: str
) -> None:
    promised = GUIDE.replace("\n", " ").partition(menu)[2].partition(end)[0].lower()
    papers = [say(f"view.proof_{each.value}", language).lower() for each in Proof if each is not Proof.OFF]
    assert [paper for paper in papers if paper not in promised] == []
    assert not any(paper in promised for paper in ("胶版纸", "uncoated"))
