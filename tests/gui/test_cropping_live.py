"""Cropping while the pages follow: the text flows round the photo as its edges are pulled, in one step."""

import pytest
from PySide6.QtCore import QEvent, Qt

from bulletin_studio.base.geometry import Rect
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.model.photo import WHOLE_PICTURE, Photo
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.text_places import article_of
from tests.gui.hands import at, drag, part_of, send

SLUG = "01-taolunhui"


@pytest.fixture
def part(window: MainWindow) -> ArrangePart:
    found = part_of(window, ArrangePart)
    found.tools.take_select()
    window.canvas.fit_page()
    window.desk.pick(Picked(ObjectKind.PHOTO, SLUG, 1))
    window.canvas.show_page(2)
    found.arranging.ask_crop()
    assert window.canvas.tool is found.crop
    return found


def photo(window: MainWindow) -> Photo:
    return article_of(window.desk.issue, SLUG).photos[1]


def box(window: MainWindow) -> Rect:
    return window.desk.objects.of(ObjectKind.PHOTO, SLUG, 1)[0].box


def pull_up(window: MainWindow, qtbot, part: ArrangePart, share: float, *, lets_go: bool) -> None:
    """Pulls the lower edge of the crop up to a share of the picture."""
    page, picture = part.crop.shown_box
    x = picture.x + picture.width / 2
    start, end = at(window, page, x, picture.bottom), at(window, page, x, picture.y + picture.height * share)
    drag(window, qtbot, start, end, lets_go=lets_go)


def test_the_text_flows_while_the_edge_is_pulled(window: MainWindow, qtbot, part: ArrangePart) -> None:
    before, whole = window.desk.issue, box(window)
    pull_up(window, qtbot, part, 0.5, lets_go=False)
    qtbot.waitUntil(lambda: box(window).height < 0.7 * whole.height, timeout=2000)
    assert part.crop.shown_box[1].height > whole.height - 1
    page, picture = part.crop.shown_box
    send(window, QEvent.Type.MouseButtonRelease, at(window, page, picture.x, picture.y + picture.height * 0.5))
    kept = part.crop.shown_box[1]
    assert kept.y + kept.height * photo(window).crop.height == pytest.approx(box(window).bottom, abs=12)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    assert len(window.desk.session.steps) == 1
    window.desk.undo()
    assert window.desk.issue is before


def test_giving_up_leaves_no_step_behind(window: MainWindow, qtbot, part: ArrangePart) -> None:
    before = window.desk.issue
    pull_up(window, qtbot, part, 0.6, lets_go=True)
    assert photo(window).crop != WHOLE_PICTURE
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.desk.issue is before
    assert window.desk.session.steps == ()
    assert window.canvas.tool is part.tools.select


def test_undo_while_cropping_takes_the_crop_back(window: MainWindow, qtbot, part: ArrangePart) -> None:
    before = window.desk.issue
    pull_up(window, qtbot, part, 0.6, lets_go=True)
    window.desk.undo()
    assert window.desk.issue is before
    assert window.canvas.tool is part.tools.select
    window.desk.redo()
    assert photo(window).crop != WHOLE_PICTURE


def test_another_change_ends_cropping_and_both_can_be_taken_back(window: MainWindow, qtbot, part: ArrangePart) -> None:
    before = window.desk.issue
    pull_up(window, qtbot, part, 0.6, lets_go=True)
    part.arranging.remove()
    assert window.canvas.tool is part.tools.select
    assert len(article_of(window.desk.issue, SLUG).photos) == 1
    window.desk.undo()
    assert window.desk.issue.articles[0].photos[0] == before.articles[0].photos[0]
    while window.desk.session.steps:
        window.desk.undo()
    assert window.desk.issue is before
