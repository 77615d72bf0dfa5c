"""The keys that people know from word processors and page make-up: each does what it does there."""

import pytest
from PySide6.QtCore import Qt

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.count_part import CountPart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.text_places import article_of, paragraph_at
from tests.gui.hands import at, part_of

SLUG = "01-taolunhui"
KEY, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def place(paragraph: int, offset: int, part: str = "body") -> TextPlace:
    return TextPlace(SLUG, part, paragraph, offset)


def length(window: MainWindow, paragraph: int) -> int:
    return len(paragraph_at(window.desk.issue, place(paragraph, 0)).text)


def press(window: MainWindow, qtbot, key: Qt.Key, keys=Qt.KeyboardModifier.NoModifier) -> TextPlace:
    qtbot.keyClick(window.canvas, key, keys)
    assert window.desk.caret is not None
    return window.desk.caret


# --- text


def test_ctrl_and_arrows_go_by_words_and_paragraphs(window: MainWindow, qtbot) -> None:
    window.desk.put_caret(place(0, 3))
    on = press(window, qtbot, KEY.Key_Right, CONTROL)
    assert 4 <= on.offset <= 7
    assert press(window, qtbot, KEY.Key_Left, CONTROL).offset < on.offset
    assert press(window, qtbot, KEY.Key_Down, CONTROL) == place(1, 0)
    window.desk.put_caret(place(1, 5))
    assert press(window, qtbot, KEY.Key_Up, CONTROL) == place(1, 0)
    assert press(window, qtbot, KEY.Key_Up, CONTROL) == place(0, 0)
    last = len(article_of(window.desk.issue, SLUG).body.paragraphs) - 1
    window.desk.put_caret(place(last, 1))
    assert press(window, qtbot, KEY.Key_Down, CONTROL) == place(last, length(window, last))


def test_home_end_and_pages(window: MainWindow, qtbot) -> None:
    window.desk.put_caret(place(1, 30))
    line = window.desk.text.line_at(place(1, 30))
    assert line is not None
    assert press(window, qtbot, KEY.Key_Home) == line.start
    assert press(window, qtbot, KEY.Key_End).offset >= line.end_offset - 1
    assert press(window, qtbot, KEY.Key_Home, CONTROL) == place(0, 0)
    down = press(window, qtbot, KEY.Key_PageDown)
    assert down.paragraph >= 1
    assert press(window, qtbot, KEY.Key_PageUp).paragraph == 0
    last = len(article_of(window.desk.issue, SLUG).body.paragraphs) - 1
    assert press(window, qtbot, KEY.Key_End, CONTROL) == place(last, length(window, last))


@pytest.mark.parametrize(
    ("key", "keys", "first", "last"),
    [
        (KEY.Key_Right, SHIFT, 4, 5),
        (KEY.Key_Left, SHIFT, 3, 4),
        (KEY.Key_Home, SHIFT, 0, 4),
        (KEY.Key_Home, SHIFT | CONTROL, 0, 4),
    ],
)
def test_shift_selects(window: MainWindow, qtbot, key, keys, first: int, last: int) -> None:
    window.desk.put_caret(place(0, 4))
    press(window, qtbot, key, keys)
    selection = window.desk.selection
    assert selection is not None
    assert (selection.start, selection.end) == (place(0, first), place(0, last))


def test_shift_and_ctrl_end_selects_to_the_end(window: MainWindow, qtbot) -> None:
    window.desk.put_caret(place(0, 4))
    press(window, qtbot, KEY.Key_End, SHIFT | CONTROL)
    selection = window.desk.selection
    assert selection is not None
    assert selection.end.paragraph == len(article_of(window.desk.issue, SLUG).body.paragraphs) - 1
    qtbot.keyClick(window.canvas, KEY.Key_Escape)
    assert window.desk.selection is None


def test_ctrl_a_selects_the_part_and_typing_replaces_it(window: MainWindow, qtbot) -> None:
    window.desk.put_caret(place(0, 2, "headline"))
    part_of(window, CountPart).select_all()
    qtbot.keyClicks(window.canvas, "Xin")
    assert article_of(window.desk.issue, SLUG).headline.text == "Xin"


def test_ctrl_backspace_and_ctrl_delete_take_words(window: MainWindow, qtbot) -> None:
    text = paragraph_at(window.desk.issue, place(0, 0)).text
    window.desk.put_caret(place(0, 8))
    press(window, qtbot, KEY.Key_Backspace, CONTROL)
    rest = paragraph_at(window.desk.issue, place(0, 0)).text
    assert text.startswith(rest[:4])
    assert 1 <= len(text) - len(rest) <= 4
    assert rest.endswith(text[8:])
    press(window, qtbot, KEY.Key_Delete, CONTROL)
    assert len(paragraph_at(window.desk.issue, place(0, 0)).text) < len(rest)


def test_three_clicks_select_the_paragraph(window: MainWindow, qtbot) -> None:
    window.canvas.fit_page()
    window.canvas.show_page(1)
    caret = window.desk.text.caret_at(place(0, 6))
    assert caret is not None
    spot = at(window, 1, caret.x + 1, (caret.top + caret.bottom) / 2).toPoint()
    port, left = window.canvas.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(port, left, pos=spot)
    qtbot.mouseDClick(port, left, pos=spot)
    qtbot.mouseClick(port, left, pos=spot)
    selection = window.desk.selection
    assert selection is not None
    assert (selection.start, selection.end) == (place(0, 0), place(0, length(window, 0)))


# --- things


@pytest.fixture
def part(window: MainWindow) -> ArrangePart:
    found = part_of(window, ArrangePart)
    found.tools.take_select()
    window.canvas.fit_page()
    return found


@pytest.mark.usefixtures("part")
def test_arrows_take_a_wide_photo_from_edge_to_edge_and_page_to_page(window: MainWindow, qtbot) -> None:
    before = window.desk.issue
    window.desk.pick(Picked(ObjectKind.PHOTO, SLUG, 0))
    stands = []
    for _ in range(3):
        qtbot.keyClick(window.canvas, KEY.Key_Down)
        picked = window.desk.picked
        assert picked is not None
        thing = window.desk.objects.of(ObjectKind.PHOTO, picked.article, picked.index)[0]
        stands.append((thing.page, round(thing.box.y)))
    assert [page for page, _ in stands] == [1, 2, 2]
    assert stands[1][1] < stands[2][1]
    qtbot.keyClick(window.canvas, KEY.Key_Up)
    thing = window.desk.objects.of(ObjectKind.PHOTO, SLUG, 0)[0]
    assert (thing.page, round(thing.box.y)) == stands[1]
    for _ in range(4):
        window.desk.undo()
    assert window.desk.issue is before


def test_enter_at_the_end_of_a_headline_goes_on_to_the_text(window: MainWindow, qtbot) -> None:
    headline = article_of(window.desk.issue, SLUG).headline.text
    window.desk.put_caret(place(0, len(headline), "headline"))
    assert press(window, qtbot, KEY.Key_Return) == place(0, 0)
    assert article_of(window.desk.issue, SLUG).headline.text == headline
    assert not window.desk.session.is_changed


def test_enter_goes_into_a_photo_or_a_text(window: MainWindow, qtbot, part: ArrangePart) -> None:
    window.desk.pick(Picked(ObjectKind.ARTICLE, SLUG))
    qtbot.keyClick(window.canvas, KEY.Key_Return)
    assert window.canvas.tool is part.tools.text
    assert window.desk.caret == place(0, 0)
    part.tools.take_select()
    window.desk.pick(Picked(ObjectKind.PHOTO, SLUG, 0))
    qtbot.keyClick(window.canvas, KEY.Key_Return)
    assert window.canvas.tool is part.crop
    qtbot.keyClick(window.canvas, KEY.Key_Escape)
    assert window.canvas.tool is part.tools.select


@pytest.mark.usefixtures("part")
def test_an_article_in_the_flow_changes_its_place_by_arrows(window: MainWindow, qtbot) -> None:
    window.desk.pick(Picked(ObjectKind.ARTICLE, SLUG))
    qtbot.keyClick(window.canvas, KEY.Key_Down)
    assert [article.slug for article in window.desk.issue.articles][1] == SLUG
    qtbot.keyClick(window.canvas, KEY.Key_Up)
    assert window.desk.issue.articles[0].slug == SLUG
