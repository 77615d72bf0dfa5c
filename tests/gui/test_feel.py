"""How the window feels: names, words of one language, tooltips, shortcuts, icons, light and dark, zoom, soft proof."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
)
from pytestqt.qtbot import QtBot

from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.application import qt_words
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.feel_part import EXPLAINED, FeelPart
from bulletin_studio.editor.icons import icon, icon_names
from bulletin_studio.editor.main_window import MENUS, MainWindow
from bulletin_studio.editor.memory import Memory
from bulletin_studio.editor.palette import Scheme, dress, palette_of, scheme_named, wear
from bulletin_studio.editor.pane_part import PanePart
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.editor.proofs import Proof
from bulletin_studio.editor.shortcuts_dialog import ShortcutsDialog, shortcuts_of
from bulletin_studio.editor.windows import open_window
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.files.new_issue import new_issue
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.model.story import plain_paragraph
from bulletin_studio.session.page_objects import ObjectKind
from tests.gui.hearing import ALLOWED, HAN, LATIN, nameless, texts

FIRST = "01-taolunhui"


def feel_of(window: MainWindow) -> FeelPart:
    return next(part for part in window.parts if isinstance(part, FeelPart))


def panels_of(window: MainWindow) -> PanelsPart:
    return next(part for part in window.parts if isinstance(part, PanelsPart))


def plain_english_number(folder: Path) -> Path:
    """A number of which no word is Chinese, so that any Chinese word is the window's."""
    new_issue(folder, load_layout("a4-two-column", None))
    issue, _ = load_issue(folder)
    article = issue.articles[0]
    body = replace(article.body, paragraphs=tuple(plain_paragraph("body", "Text.") for _ in article.body.paragraphs))
    article = replace(
        article, headline=plain_paragraph("headline", "News"), kicker=None, deck=None, byline=None, body=body
    )
    head = replace(issue.masthead, title="News", subtitle="", publisher="", mark="")
    save_issue(folder, replace(issue, masthead=head, articles=(article,), protected_words=()))
    return folder


@pytest.fixture
def english(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = open_window(plain_english_number(tmp_path / "english"), Language.ENGLISH)
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    qtbot.wait(500)
    yield made
    made.canvas.paint_with.pictures.wait()
    made.may_close = lambda: True
    made.close()
    made.desk.session.close(discard=True)


# --- names and words


def with_all_panels(window: MainWindow) -> None:
    for dock in panels_of(window).docks.values():
        dock.show()


def test_no_widget_is_without_a_name(window: MainWindow, qtbot: QtBot) -> None:
    with_all_panels(window)
    panels_of(window).show_picked(Picked(ObjectKind.PHOTO, FIRST, 0))
    qtbot.wait(400)
    assert nameless(window) == []


def test_forms_are_heard_and_the_count_of_findings_before_there_is_one(number: Path) -> None:
    window = open_window(number, Language.CHINESE)
    assert not window.findings_button.text()
    assert window.findings_button.accessibleName()
    properties = panels_of(window).properties
    for form in (properties.number, properties.article, properties.photo, properties.text):
        assert form.accessibleName()
    window.show_findings()
    assert window.findings_button.accessibleName() == window.findings_button.text()
    window.desk.session.close(discard=True)
    window.deleteLater()


def test_the_list_of_shortcuts_has_names_too(window: MainWindow) -> None:
    dialog = feel_of(window).show_shortcuts()
    assert nameless(dialog) == []
    dialog.close()


@pytest.fixture
def qt_in_chinese(qapp: QApplication) -> Iterator[None]:
    """Qt's own words in Chinese, as the program has them."""
    translator = qt_words(Language.CHINESE)
    assert translator is not None
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("qt_in_chinese")
def test_a_chinese_window_speaks_chinese(number: Path, qtbot: QtBot) -> None:
    window = open_window(number, Language.CHINESE)
    qtbot.addWidget(window)
    window.show()
    with_all_panels(window)
    panels_of(window).show_picked(Picked(ObjectKind.PHOTO, FIRST, 0))
    qtbot.wait(400)
    own = {"taolunhui", "jpg", "photos"}
    foreign = {
        text
        for text in texts(window)
        if any(word not in ALLOWED | own and not word.startswith("F") for word in LATIN.findall(text))
    }
    window.canvas.paint_with.pictures.wait()
    window.close()
    window.desk.session.close(discard=True)
    assert foreign == set()


def test_an_english_window_speaks_english(english: MainWindow) -> None:
    with_all_panels(english)
    foreign = {text for text in texts(english) if HAN.search(text)}
    assert foreign == set()


# --- commands


def actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from actions(inner)
        elif not action.isSeparator():
            yield action


def test_no_two_commands_have_the_same_keys(window: MainWindow) -> None:
    seen: dict[str, str] = {}
    for name in MENUS:
        for action in actions(window.menu(name)):
            for keys in {each.toString() for each in action.shortcuts()}:
                assert keys not in seen, (keys, seen[keys], action.text())
                seen[keys] = action.text()
    assert {"Ctrl+Z", "Ctrl+S", "Ctrl+F", "F1", "F7", "F8"} <= set(seen)


def test_tooltips_tell_the_keys(window: MainWindow) -> None:
    for action in window.toolbar.actions():
        if not action.isSeparator():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            assert keys
            assert f"({keys})" in action.toolTip(), action.toolTip()


def test_commands_that_do_not_explain_themselves_are_explained(window: MainWindow) -> None:
    told = {each.statusTip() for name in MENUS for each in actions(window.menu(name))}
    assert {say(f"tip.{name}", Language.CHINESE) for name in EXPLAINED} <= told


def test_f6_goes_round_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.canvas.setFocus()
    panes = next(part for part in window.parts if isinstance(part, PanePart))
    round_trip = []
    for _ in panes.panes():
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        round_trip.append(
            next(place for place, pane in enumerate(panes.panes()) if pane.isAncestorOf(focus) or pane is focus)
        )
    count = len(panes.panes())
    assert count >= 4
    assert round_trip == [*range(1, count), 0]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert panes.panes()[-1].isAncestorOf(QApplication.focusWidget())


def test_every_command_of_the_toolbar_has_an_icon(window: MainWindow) -> None:
    shown = [action for action in window.toolbar.actions() if not action.isSeparator()]
    assert len(shown) >= 12
    assert all(not action.icon().isNull() for action in shown)


def test_the_list_of_shortcuts_is_made_of_the_menus(window: MainWindow) -> None:
    listed = {(each.command, each.keys) for each in shortcuts_of(window)}
    assert ("保存", "Ctrl+S") in listed
    assert any(each.group == "版面上" for each in shortcuts_of(window))
    dialog = ShortcutsDialog(window)
    dialog.filter.setText("Ctrl+S")
    shown = [
        dialog.list.topLevelItem(group).child(row).text(0)
        for group in range(dialog.list.topLevelItemCount())
        for row in range(dialog.list.topLevelItem(group).childCount())
        if not dialog.list.topLevelItem(group).child(row).isHidden()
    ]
    assert "保存" in shown
    assert "放大" not in shown
    dialog.deleteLater()


# --- icons, light and dark


@pytest.fixture
def as_before(qapp: QApplication) -> Iterator[QApplication]:
    style, palette = qapp.style().objectName(), qapp.palette()
    yield qapp
    qapp.setStyle(style)
    qapp.setPalette(palette)


def ink(name: str, mode: QIcon.Mode = QIcon.Mode.Normal) -> QColor:
    """The colour of the darkest stroke of an icon's picture that is not see-through."""
    picture = icon(name).pixmap(QSize(48, 48), 1.0, mode).toImage()
    pixels = [picture.pixelColor(x, y) for x in range(48) for y in range(48)]
    solid = [pixel for pixel in pixels if pixel.alpha() > 250]
    assert solid, name
    return solid[0]


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_every_icon_is_drawn_in_the_colours_of_the_window(as_before: QApplication, scheme: Scheme) -> None:
    dress(as_before, scheme)
    assert len(icon_names()) >= 30
    for name in icon_names():
        assert not icon(name).pixmap(QSize(20, 20), 2.0).isNull()
    text = as_before.palette().color(QPalette.ColorRole.WindowText)
    assert abs(ink("save").lightness() - text.lightness()) < 12
    assert ink("save", QIcon.Mode.Disabled) != ink("save")


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2.1, 1.4.3."""

    def light(colour: QColor) -> float:
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("is_dark", [False, True])
def test_text_stands_out_from_its_ground(is_dark: bool) -> None:
    palette, roles = palette_of(is_dark=is_dark), QPalette.ColorRole
    for text, ground in (
        (roles.WindowText, roles.Window),
        (roles.Text, roles.Base),
        (roles.ButtonText, roles.Button),
        (roles.ToolTipText, roles.ToolTipBase),
        (roles.PlaceholderText, roles.Base),
        (roles.Link, roles.Base),
    ):
        assert contrast(palette.color(text), palette.color(ground)) >= 4.5, (text, is_dark)
    highlight = palette.color(roles.HighlightedText), palette.color(roles.Highlight)
    assert contrast(*highlight) >= 4


def test_paper_stays_white_in_the_dark(window: MainWindow, as_before: QApplication) -> None:
    wear(as_before, Scheme.DARK)
    as_before.processEvents()
    window.canvas.fit_page()
    picture = window.canvas.viewport().grab().toImage()
    corner = window.canvas.origin_of(1).toPoint()
    assert picture.pixelColor(corner.x() + 6, corner.y() + 6) == QColor("white")
    assert picture.pixelColor(2, 2).lightness() < 60


def test_the_look_is_remembered(window: MainWindow, as_before: QApplication, tmp_path: Path) -> None:
    assert as_before is not None
    path = tmp_path / "settings.json"
    window.memory = Memory(path)
    feel_of(window).schemes[Scheme.DARK].trigger()
    assert scheme_named(Memory(path).settings.scheme) is Scheme.DARK
    assert scheme_named("purple") is Scheme.SYSTEM


# --- status line and view


def test_the_zoom_box_follows_and_leads(window: MainWindow, qtbot: QtBot) -> None:
    box = feel_of(window).zoom
    window.canvas.set_zoom(1.5)
    assert box.currentText() == "150%"
    box.setEditText("８0 %".replace("８", "8"))
    line = box.lineEdit()
    assert line is not None
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.canvas.zoom == 0.8
    box.setEditText("large")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert box.currentText() == "80%"


def test_the_findings_in_the_status_line_lead_to_preflight(window: MainWindow, qtbot: QtBot) -> None:
    panels_of(window).docks["preflight"].hide()
    qtbot.waitUntil(lambda: "错误 0" in window.findings_button.text())
    window.findings_button.click()
    assert panels_of(window).docks["preflight"].isVisible()


def test_a_soft_proof_shows_less_colour_and_goes_off_again(window: MainWindow, qtbot: QtBot) -> None:
    window.canvas.fit_page()
    paint, feel = window.canvas.paint_with, feel_of(window)

    def red() -> QColor:
        window.canvas.viewport().grab()
        paint.pictures.wait()
        qtbot.wait(30)
        image = paint.pictures.image("photos/taolunhui.jpg")
        assert image is not None
        paint.pictures.wait()
        qtbot.wait(30)
        image = paint.pictures.image("photos/taolunhui.jpg")
        assert image is not None
        return image.pixelColor(image.width() // 2, image.height() // 3)

    plain = red()
    feel.proofs[Proof.NEWSPRINT].trigger()
    news = red()
    feel.proofs[Proof.COATED].trigger()
    coated = red()
    feel.proofs[Proof.OFF].trigger()
    assert red() == plain
    assert len({plain.name(), news.name(), coated.name()}) == 3
    assert news.saturation() < plain.saturation()
