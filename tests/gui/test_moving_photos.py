"""Photos dragged over the pages: where they land, and that the drag says so before they are let go."""

import pytest
from PySide6.QtCore import QEvent, QPointF

from bulletin_studio.editor import composing, select_tool
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.model.placement import Placement
from bulletin_studio.session.article_edits import PlaceArticle
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.text_places import article_of
from tests.gui.hands import at, drag, middle, part_of, send

FIRST = "01-taolunhui"


@pytest.fixture
def part(window: MainWindow) -> ArrangePart:
    found = part_of(window, ArrangePart)
    found.tools.take_select()
    window.canvas.fit_page()
    return found


@pytest.mark.usefixtures("part")
def test_a_full_width_photo_stays_where_it_was_dragged_to(window: MainWindow, qtbot, monkeypatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(select_tool, "paint_label", lambda _painter, _at, text, _scale: said.append(text))
    window.canvas.show_page(1)
    before = window.desk.issue
    thing = window.desk.objects.of(ObjectKind.PHOTO, FIRST, 0)[0]
    end = at(window, 1, 300, 640)
    drag(window, qtbot, middle(window, thing), end, lets_go=False)
    qtbot.waitUntil(lambda: window.desk.objects.of(ObjectKind.PHOTO, FIRST, 0)[0].box.y > 450)
    window.canvas.viewport().repaint()
    held = window.desk.objects.of(ObjectKind.PHOTO, FIRST, 0)[0]
    send(window, QEvent.Type.MouseButtonRelease, end)
    landed = window.desk.objects.of(ObjectKind.PHOTO, FIRST, 0)[0]
    assert landed == held
    assert landed.page == 1
    assert said[-1].startswith("第 1 版 · 版脚 · 通栏")
    assert window.desk.picked == Picked(ObjectKind.PHOTO, FIRST, 0)
    window.desk.undo()
    assert window.desk.issue is before


@pytest.mark.usefixtures("part")
def test_a_quick_drag_ends_at_a_good_place_too(window: MainWindow) -> None:
    window.canvas.show_page(1)
    thing = window.desk.objects.of(ObjectKind.PHOTO, FIRST, 1)[0]
    window.canvas.show_page(thing.page)
    end = at(window, thing.page, 420, 600)
    send(window, QEvent.Type.MouseButtonPress, middle(window, thing))
    send(window, QEvent.Type.MouseMove, end)
    send(window, QEvent.Type.MouseButtonRelease, end)
    landed = window.desk.objects.of(ObjectKind.PHOTO, FIRST, 1)[0]
    assert landed.page == thing.page
    assert landed.box.x > 290
    assert landed.box.y > 300


@pytest.mark.usefixtures("part")
def test_a_photo_dragged_to_a_thumbnail_stands_on_that_page_and_stays_selected(window: MainWindow, qtbot) -> None:
    view = part_of(window, PanelsPart).thumbnails
    qtbot.waitUntil(lambda: view.model().rowCount() == 4)
    before, thing = window.desk.issue, window.desk.objects.of(ObjectKind.PHOTO, FIRST, 0)[0]
    window.canvas.show_page(1)
    port, below = window.canvas.viewport(), view.visualRect(view.model().index(3, 0)).center()
    end = QPointF(port.mapFromGlobal(view.viewport().mapToGlobal(below)))
    drag(window, qtbot, middle(window, thing), end)
    picked = window.desk.picked
    assert picked is not None
    assert article_of(window.desk.issue, picked.article).photos[picked.index].file == "photos/taolunhui.jpg"
    assert window.desk.objects.of(ObjectKind.PHOTO, picked.article, picked.index)[0].page == 4
    assert len(window.desk.session.steps) == 1
    window.desk.undo()
    assert window.desk.issue is before


def test_in_a_number_too_large_to_try_out_the_likeliest_way_is_taken(window: MainWindow, monkeypatch) -> None:
    assert window.desk.stage.pages_of is not None
    monkeypatch.setattr(composing, "_MOST_CHARACTERS", 100)
    window.desk.session.apply(PlaceArticle(FIRST, Placement(starts_page=True)))
    assert window.desk.stage.pages_of is None
