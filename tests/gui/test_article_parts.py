"""Articles that go over several pages: every part has its outline, and is clicked, dragged and widened as the first."""

import pytest
from PySide6.QtGui import QImage

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.model.placement import Placement
from bulletin_studio.session.handles import Handle
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.picked_outlines import PickedOutline, outlines_of
from bulletin_studio.session.text_places import article_of
from tests.gui.hands import LEFT, at, drag, part_of

SLUG = "01-taolunhui"


@pytest.fixture
def part(window: MainWindow) -> ArrangePart:
    found = part_of(window, ArrangePart)
    found.tools.take_select()
    window.canvas.fit_page()
    return found


def outlines(window: MainWindow) -> tuple[PickedOutline, ...]:
    return outlines_of(window.desk.stage, ObjectKind.ARTICLE, SLUG)


def shown(window: MainWindow, page: int) -> QImage:
    window.canvas.show_page(page)
    return window.canvas.viewport().grab().toImage()


@pytest.mark.usefixtures("part")
def test_a_click_on_any_part_selects_the_article_and_outlines_all(window: MainWindow, qtbot) -> None:
    first, second = outlines(window)
    assert (first.part.page, second.part.page) == (1, 2)
    plain = [shown(window, page) for page in (1, 2)]
    place = at(window, 2, second.box.x + 20, second.box.y + 40)
    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=place.toPoint())
    assert window.desk.picked == Picked(ObjectKind.ARTICLE, SLUG)
    assert all(shown(window, page) != before for page, before in zip((1, 2), plain, strict=True))
    assert first.handles == tuple(Handle)
    assert second.handles == (Handle.LEFT, Handle.RIGHT)


@pytest.mark.usefixtures("part")
def test_dragging_a_later_part_lays_the_article_down_there(window: MainWindow, qtbot) -> None:
    before, second = window.desk.issue, outlines(window)[1]
    window.canvas.show_page(2)
    start = at(window, 2, second.box.x + 20, second.box.y + 40)
    pitch = window.desk.session.page_layout.grid.pitch
    drag(window, qtbot, start, at(window, 2, second.box.x + 20, second.box.y + 40 + 6 * pitch))
    placement = article_of(window.desk.issue, SLUG).placement
    assert (placement.page, placement.row) == (2, 6)
    assert outlines(window)[0].box.y == pytest.approx(second.box.y + 6 * pitch, abs=1)
    window.desk.undo()
    assert window.desk.issue is before


@pytest.mark.usefixtures("part")
def test_a_side_handle_of_a_later_part_makes_all_of_it_narrower(window: MainWindow, qtbot) -> None:
    window.desk.pick(Picked(ObjectKind.ARTICLE, SLUG))
    second = outlines(window)[1]
    window.canvas.show_page(2)
    middle = second.box.y + second.box.height / 2
    start = at(window, 2, second.box.right, middle)
    drag(window, qtbot, start, at(window, 2, second.box.x + second.box.width * 0.4, middle))
    assert article_of(window.desk.issue, SLUG).placement == Placement(columns=(1, 1))


def test_where_an_article_cannot_be_split_it_is_said(window: MainWindow, part: ArrangePart) -> None:
    said: list[str] = []
    window.desk.told.connect(lambda findings: said.extend(each.code for each in findings))
    before = window.desk.issue
    window.desk.put_caret(TextPlace(SLUG, "headline", 0, 2))
    part.arranging.split()
    body = article_of(before, SLUG).body.paragraphs
    window.desk.put_caret(TextPlace(SLUG, "body", len(body) - 1, len(body[-1].text)))
    part.arranging.split()
    assert said == ["editor.split_nowhere", "editor.split_nowhere"]
    assert window.statusBar().currentMessage().startswith("这里不能拆成两篇。 请把光标放在正文里")
    assert window.desk.issue is before
