"""Arranging in the window: picking, dragging, handles, keys, the bar, cropping, rulers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.pacing import FRAME_MS
from bulletin_studio.editor.rulers import ruler_steps
from bulletin_studio.editor.selection_bar import bar_corner
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import WHOLE_PICTURE, FixedWidth, Photo, PhotoSpot, PhotoWidth
from bulletin_studio.session.handles import Handle
from bulletin_studio.session.page_objects import ObjectKind, PageObject

FIRST, SECOND = "01-taolunhui", "02-diaoyan"
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def part_of(window: MainWindow) -> ArrangePart:
    return next(part for part in window.parts if isinstance(part, ArrangePart))


@pytest.fixture
def part(window: MainWindow) -> ArrangePart:
    found = part_of(window)
    found.tools.take_select()
    window.canvas.fit_page()
    return found


def photo(window: MainWindow, index: int = 1, slug: str = FIRST) -> Photo:
    article = next(each for each in window.desk.issue.articles if each.slug == slug)
    return article.photos[index]


def piece(window: MainWindow, index: int = 1, slug: str = FIRST) -> PageObject:
    found = window.desk.objects.of(ObjectKind.PHOTO, slug, index)[0]
    window.canvas.show_page(found.page)
    return found


def at(window: MainWindow, page: int, x: float, y: float) -> QPointF:
    corner, scale = window.canvas.origin_of(page), window.canvas.scale
    return QPointF(corner.x() + x * scale, corner.y() + y * scale)


def middle(window: MainWindow, thing: PageObject) -> QPointF:
    return at(window, thing.page, thing.box.x + thing.box.width / 2, thing.box.y + thing.box.height / 2)


def send(window: MainWindow, kind: QEvent.Type, place: QPointF) -> None:
    port = window.canvas.viewport()
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    QApplication.sendEvent(port, QMouseEvent(kind, place, port.mapToGlobal(place), button, held, NO_KEY))


def drag(window: MainWindow, qtbot, start: QPointF, end: QPointF, *, lets_go: bool = True) -> None:
    send(window, QEvent.Type.MouseButtonPress, start)
    for share in (0.2, 0.4, 0.6, 0.8, 1.0):
        send(window, QEvent.Type.MouseMove, start + (end - start) * share)
        qtbot.wait(FRAME_MS)
    if lets_go:
        send(window, QEvent.Type.MouseButtonRelease, end)


# --- picking


@pytest.mark.usefixtures("part")
def test_a_click_picks_photo_then_article_then_nothing(window: MainWindow, qtbot) -> None:
    thing, port = piece(window), window.canvas.viewport()
    qtbot.mouseClick(port, LEFT, pos=middle(window, thing).toPoint())
    assert window.desk.picked == Picked(ObjectKind.PHOTO, FIRST, 1)
    caption = window.desk.objects.of(ObjectKind.CAPTION, FIRST, 1)[0]
    window.desk.pick(None)
    qtbot.mouseClick(port, LEFT, pos=middle(window, caption).toPoint())
    assert window.desk.picked == Picked(ObjectKind.PHOTO, FIRST, 1)
    line = window.desk.text.lines_on(thing.page)[0]
    qtbot.mouseClick(port, LEFT, pos=at(window, thing.page, line.box.x + 20, line.box.y + 5).toPoint())
    assert window.desk.picked == Picked(ObjectKind.ARTICLE, line.start.article)
    qtbot.mouseClick(port, LEFT, pos=at(window, thing.page, 5, 5).toPoint())
    assert window.desk.picked is None


@pytest.mark.usefixtures("part")
def test_tab_goes_through_all_things_and_escape_lets_go(window: MainWindow, qtbot) -> None:
    seen = []
    for _ in range(9):
        qtbot.keyClick(window.canvas, Qt.Key.Key_Tab)
        seen.append(window.desk.picked)
    articles = window.desk.issue.articles
    count = len(articles) + sum(len(each.photos) for each in articles)
    assert len(set(seen[:count])) == count
    qtbot.keyClick(window.canvas, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert window.desk.picked == seen[-2]
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.desk.picked is None


def test_a_double_click_on_text_puts_the_caret(window: MainWindow, qtbot, part: ArrangePart) -> None:
    line = window.desk.text.lines_of(TextPlace(FIRST, "body", 1, 0))[0]
    window.canvas.show_page(line.page)
    qtbot.mouseDClick(window.canvas.viewport(), LEFT, pos=at(window, line.page, line.edges[4], line.top + 5).toPoint())
    assert window.canvas.tool is part.tools.text
    assert window.desk.caret == TextPlace(FIRST, "body", 1, 4)
    assert window.desk.picked is None


# --- dragging


@pytest.mark.usefixtures("part")
def test_a_dragged_photo_is_one_step_and_undo_brings_it_back(window: MainWindow, qtbot) -> None:
    before = window.desk.issue
    line = window.desk.text.lines_of(TextPlace(FIRST, "body", 8, 0))[0]
    thing = piece(window)
    assert line.page == thing.page
    drag(window, qtbot, middle(window, thing), at(window, line.page, line.box.x + 10, line.box.y + 2))
    assert photo(window).after == 8
    assert window.desk.picked == Picked(ObjectKind.PHOTO, FIRST, 1)
    assert [step.edit.label for step in window.desk.session.steps] == ["edit.move_photo"]
    window.desk.undo()
    assert window.desk.issue is before


def test_the_pages_follow_while_dragging(window: MainWindow, qtbot, part: ArrangePart) -> None:
    line = window.desk.text.lines_of(TextPlace(FIRST, "body", 8, 0))[0]
    thing = piece(window)
    drag(window, qtbot, middle(window, thing), at(window, line.page, line.box.x + 10, line.box.y + 2), lets_go=False)
    qtbot.waitUntil(lambda: photo(window).after == 8)
    now = window.desk.objects.of(ObjectKind.PHOTO, FIRST, 1)[0]
    assert now.box != thing.box
    assert not part.bar.isVisible()
    send(window, QEvent.Type.MouseButtonRelease, at(window, line.page, line.box.x + 10, line.box.y + 2))


@pytest.mark.usefixtures("part")
def test_escape_gives_a_drag_up_without_a_trace(window: MainWindow, qtbot) -> None:
    before = window.desk.issue
    line = window.desk.text.lines_of(TextPlace(FIRST, "body", 8, 0))[0]
    thing = piece(window)
    drag(window, qtbot, middle(window, thing), at(window, line.page, line.box.x + 10, line.box.y + 2), lets_go=False)
    qtbot.waitUntil(lambda: window.desk.issue is not before)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.desk.issue is before
    assert window.desk.session.steps == ()
    assert window.desk.session.undone_steps == ()
    assert window.desk.picked == Picked(ObjectKind.PHOTO, FIRST, 1)
    send(window, QEvent.Type.MouseButtonRelease, middle(window, thing))
    assert window.desk.issue is before


@pytest.mark.usefixtures("part")
def test_a_drag_at_the_edge_of_the_view_reaches_other_pages(window: MainWindow, qtbot) -> None:
    window.canvas.set_zoom(1.0)
    thing = piece(window)
    window.canvas.reveal(thing.page, thing.box)
    before = window.canvas.verticalScrollBar().value()
    port = window.canvas.viewport()
    foot = QPointF(port.width() / 2, port.height() - 4)
    drag(window, qtbot, middle(window, thing), foot, lets_go=False)
    qtbot.waitUntil(lambda: window.canvas.verticalScrollBar().value() > before + 300)
    send(window, QEvent.Type.MouseButtonRelease, foot)
    rest = window.canvas.verticalScrollBar().value()
    qtbot.wait(120)
    assert window.canvas.verticalScrollBar().value() == rest
    assert len(window.desk.session.steps) == 1


@pytest.mark.usefixtures("part")
def test_a_photo_dropped_at_the_foot_of_a_page_stands_there(window: MainWindow, qtbot) -> None:
    thing = piece(window)
    drag(window, qtbot, middle(window, thing), at(window, thing.page, 200, 790))
    assert (photo(window).place, photo(window).page) == (PhotoSpot.FOOT, thing.page)


@pytest.mark.parametrize("zoom", [0.3, 1.0])
@pytest.mark.usefixtures("part")
def test_handles_size_a_photo_at_any_zoom(window: MainWindow, qtbot, zoom: float) -> None:
    window.canvas.set_zoom(zoom)
    thing = piece(window)
    window.canvas.reveal(thing.page, thing.box)
    window.desk.pick(Picked(ObjectKind.PHOTO, FIRST, 1))
    corner = Handle.BOTTOM_RIGHT.place_on(thing.box)
    start = at(window, thing.page, corner.x, corner.y) + QPointF(5, 5)
    inwards = at(window, thing.page, corner.x - thing.box.width / 3, corner.y) + QPointF(5, 5)
    drag(window, qtbot, start, inwards)
    width = photo(window).width
    assert isinstance(width, FixedWidth)
    assert width.width_mm == pytest.approx(thing.box.width * 2 / 3 / 72 * 25.4, abs=1)
    assert photo(window).after == window.desk.session.steps[0].before.articles[0].photos[1].after


@pytest.mark.usefixtures("part")
def test_a_photo_snaps_to_the_columns(window: MainWindow, qtbot) -> None:
    thing = piece(window)
    window.desk.pick(Picked(ObjectKind.PHOTO, FIRST, 1))
    corner = Handle.RIGHT.place_on(thing.box)
    wide = thing.box.x + window.desk.session.layout.columns.width - 2
    drag(window, qtbot, at(window, thing.page, corner.x, corner.y), at(window, thing.page, wide, corner.y))
    assert photo(window).width is PhotoWidth.FULL


def test_an_article_is_laid_down_by_dragging_and_sized_by_a_handle(
    window: MainWindow, qtbot, part: ArrangePart
) -> None:
    window.desk.pick(Picked(ObjectKind.ARTICLE, SECOND))
    page, box = part.tools.select.picked_box() or (0, Rect(0, 0, 0, 0))
    window.canvas.show_page(page)
    head = window.desk.text.lines_of(TextPlace(SECOND, "headline", 0, 0))[0]
    start = at(window, page, head.box.x + 5, head.box.y + 5)
    pitch = window.desk.session.layout.grid.pitch
    drag(window, qtbot, start, start + QPointF(0, 3 * pitch * window.canvas.scale))
    placement = window.desk.issue.articles[1].placement
    assert placement.page == page
    assert placement.row is not None
    page, box = part.tools.select.picked_box() or (0, Rect(0, 0, 0, 0))
    corner = Handle.BOTTOM_RIGHT.place_on(box)
    end = at(window, page, corner.x - box.width / 2, corner.y - 4 * pitch)
    drag(window, qtbot, at(window, page, corner.x, corner.y), end)
    sized = window.desk.issue.articles[1].placement
    assert sized.columns == (1, 1)
    assert sized.rows is not None
    assert len(window.desk.session.steps) == 2


# --- keys


@pytest.mark.usefixtures("part")
def test_arrows_move_shift_arrows_size_delete_removes(window: MainWindow, qtbot) -> None:
    after = photo(window).after
    window.desk.pick(Picked(ObjectKind.PHOTO, FIRST, 1))
    qtbot.keyClick(window.canvas, Qt.Key.Key_Down)
    assert photo(window).after == after + 1
    qtbot.keyClick(window.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert photo(window).width is PhotoWidth.FULL
    qtbot.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert len(window.desk.issue.articles[0].photos) == 1
    assert window.desk.picked is None


@pytest.mark.usefixtures("part")
@pytest.mark.parametrize("agrees", [True, False])
def test_an_article_is_taken_out_only_when_agreed(
    window: MainWindow, qtbot, monkeypatch: pytest.MonkeyPatch, agrees: bool
) -> None:
    asked = []

    def answer(*arguments: object) -> int:
        asked.append(arguments[2])
        return 0 if agrees else 1

    monkeypatch.setattr("bulletin_studio.editor.tools_part.ask", answer)
    count, headline = len(window.desk.issue.articles), window.desk.issue.articles[1].headline.text
    window.desk.pick(Picked(ObjectKind.ARTICLE, SECOND))
    qtbot.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert headline in str(asked[0])
    assert len(window.desk.issue.articles) == count - agrees


# --- the bar


def buttons(part: ArrangePart) -> dict[str, QToolButton]:
    QApplication.processEvents()
    return {each.text(): each for each in part.bar.findChildren(QToolButton) if not each.isHidden()}


def test_the_bar_offers_what_fits_and_stands_beside_the_thing(window: MainWindow, part: ArrangePart) -> None:
    thing = piece(window)
    window.desk.pick(Picked(ObjectKind.PHOTO, FIRST, 1))
    assert part.bar.isVisible()
    assert not part.bar.geometry().intersects(window.canvas.view_rect(thing.page, thing.box).toAlignedRect())
    width = next(button for text, button in buttons(part).items() if text.startswith("宽度"))
    next(action for action in width.menu().actions() if action.text() == "通栏").trigger()
    assert photo(window).width is PhotoWidth.FULL
    spot = next(button for text, button in buttons(part).items() if text.startswith("位置"))
    next(action for action in spot.menu().actions() if action.text() == "版脚").trigger()
    assert photo(window).place is PhotoSpot.FOOT
    caption = buttons(part)["图片说明"]
    next(action for action in caption.menu().actions() if action.text() == "图上").trigger()
    assert photo(window).caption_place.value == "above"


def article_named(issue: Issue, slug: str):
    return next(each for each in issue.articles if each.slug == slug)


def test_the_bar_of_an_article(window: MainWindow, part: ArrangePart) -> None:
    window.desk.pick(Picked(ObjectKind.ARTICLE, SECOND))
    page, box = part.tools.select.picked_box() or (0, Rect(0, 0, 0, 0))
    window.canvas.reveal(page, box)
    buttons(part)["固定在此版"].click()
    assert article_named(window.desk.issue, SECOND).placement.page == page
    buttons(part)["固定在此版"].click()
    assert article_named(window.desk.issue, SECOND).placement.page is None
    buttons(part)["另起一版"].click()
    assert article_named(window.desk.issue, SECOND).placement.starts_page
    columns = buttons(part)["跨栏"]
    next(action for action in columns.menu().actions() if action.text() == "1 栏").trigger()
    assert article_named(window.desk.issue, SECOND).placement.columns == (1, 1)
    more = buttons(part)["更多"]
    next(action for action in more.menu().actions() if action.text() == "移前一篇").trigger()
    assert window.desk.issue.articles[0].slug == SECOND


def test_a_new_article_stands_behind_the_selected_one_and_is_typed_over(
    window: MainWindow, part: ArrangePart, qtbot
) -> None:
    desk = window.desk
    desk.pick(Picked(ObjectKind.ARTICLE, desk.issue.articles[0].slug))
    part.arranging.add()
    assert len(desk.issue.articles) == 4
    qtbot.keyClicks(window.canvas.viewport(), "Xin")
    assert desk.issue.articles[1].headline.text == "Xin"
    desk.undo()
    desk.undo()
    assert len(desk.issue.articles) == 3


def test_an_article_is_split_at_the_caret_and_joined_again(window: MainWindow, part: ArrangePart) -> None:
    before = window.desk.issue
    window.desk.put_caret(TextPlace(FIRST, "body", 3, 0))
    window.desk.pick(Picked(ObjectKind.ARTICLE, FIRST))
    part.arranging.split()
    assert len(window.desk.issue.articles) == len(before.articles) + 1
    assert len(window.desk.issue.articles[0].body.paragraphs) == 3
    assert window.desk.picked == Picked(ObjectKind.ARTICLE, window.desk.issue.articles[1].slug)
    assert window.desk.issue.articles[1].headline.text
    part.arranging.join()
    assert len(window.desk.issue.articles) == len(before.articles)


def test_the_bar_goes_with_the_piece_in_view(window: MainWindow, part: ArrangePart) -> None:
    pieces = window.desk.objects.of(ObjectKind.ARTICLE, FIRST)
    assert [each.page for each in pieces] == [1, 2]
    window.desk.pick(Picked(ObjectKind.ARTICLE, FIRST))
    window.canvas.show_page(2)
    assert part.bar.isVisible()
    window.canvas.show_page(4)
    assert not part.bar.isVisible()


def test_where_a_bar_goes() -> None:
    view, size = QRect(0, 0, 800, 600), QSize(200, 30)
    assert bar_corner(QRect(100, 200, 300, 100), view, size).y() < 200 - 30
    assert bar_corner(QRect(100, 10, 300, 100), view, size).y() > 110
    assert bar_corner(QRect(10, 5, 300, 590), view, size).x() > 310
    assert bar_corner(QRect(450, 5, 340, 590), view, size).x() + 200 < 450
    assert view.contains(QRect(bar_corner(QRect(-50, -50, 900, 900), view, size), size))


# --- cropping


def test_a_double_click_on_a_photo_crops_it(window: MainWindow, qtbot, part: ArrangePart) -> None:
    thing = piece(window)
    qtbot.mouseDClick(window.canvas.viewport(), LEFT, pos=middle(window, thing).toPoint())
    assert window.canvas.tool is part.crop
    assert part.crop_bar.isVisible()
    page, picture = part.crop.shown_box
    corner = at(window, page, picture.right, picture.bottom)
    drag(window, qtbot, corner, at(window, page, picture.x + picture.width / 2, picture.y + picture.height / 2))
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    assert window.canvas.tool is part.tools.select
    assert photo(window).crop.width == pytest.approx(0.5, abs=0.02)
    assert photo(window).focus[0] <= photo(window).crop.right
    assert [step.edit.label for step in window.desk.session.steps] == ["edit.crop_photo"]


def test_escape_leaves_a_crop_as_it_was(window: MainWindow, qtbot, part: ArrangePart) -> None:
    before = window.desk.issue
    window.desk.pick(Picked(ObjectKind.PHOTO, FIRST, 0))
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    assert window.canvas.tool is part.crop
    page, picture = part.crop.shown_box
    window.canvas.show_page(page)
    drag(
        window,
        qtbot,
        at(window, page, picture.x, picture.y),
        at(window, page, picture.x + 60, picture.y + 60),
    )
    assert part.crop.crop != WHOLE_PICTURE
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.canvas.tool is part.tools.select
    assert window.desk.issue is before


def test_undo_while_cropping_ends_it(window: MainWindow, part: ArrangePart) -> None:
    window.desk.pick(Picked(ObjectKind.PHOTO, FIRST, 1))
    part.arranging.set_width(PhotoWidth.FULL)
    part.arranging.ask_crop()
    assert window.canvas.tool is part.crop
    window.desk.undo()
    assert window.canvas.tool is part.tools.select
    assert not part.crop_bar.isVisible()
    assert photo(window).width is PhotoWidth.COLUMN


def test_preview_shows_no_aids(window: MainWindow, part: ArrangePart) -> None:
    thing = piece(window)
    window.desk.pick(Picked(ObjectKind.PHOTO, FIRST, 1))
    assert part.bar.isVisible()
    window.canvas.set_preview(is_preview=True)
    assert not part.bar.isVisible()
    window.canvas.set_preview(is_preview=False)
    window.canvas.show_page(thing.page)
    assert part.bar.isVisible()


def test_the_focus_is_dragged_and_stays_in_the_crop(window: MainWindow, qtbot, part: ArrangePart) -> None:
    window.desk.pick(Picked(ObjectKind.PHOTO, FIRST, 0))
    part.arranging.ask_crop()
    page, picture = part.crop.shown_box
    window.canvas.show_page(page)
    y = picture.y + picture.height * part.crop.focus[1]
    start = at(window, page, picture.x + picture.width * part.crop.focus[0], y)
    drag(window, qtbot, start, at(window, page, picture.x + picture.width / 4, y))
    assert part.crop.focus[0] == pytest.approx(0.25, abs=0.02)
    part.crop.done()
    assert photo(window, 0).focus[0] == pytest.approx(0.25, abs=0.02)
    assert photo(window, 0) == replace(photo(window, 0), crop=WHOLE_PICTURE)


# --- rulers


def test_rulers_follow_the_page_and_the_mouse(window: MainWindow, part: ArrangePart) -> None:
    across = part.rulers.across
    assert part.rulers.is_shown
    assert across.origin_px == pytest.approx(window.canvas.origin_of(1).x())
    send(window, QEvent.Type.MouseMove, at(window, 1, 72, 144))
    assert across.mouse_mm == pytest.approx(25.4, abs=0.01)
    assert part.rulers.down.mouse_mm == pytest.approx(50.8, abs=0.01)
    window.canvas.show_page(3)
    assert part.rulers.down.origin_px == pytest.approx(window.canvas.origin_of(3).y())
    width = window.canvas.viewport().width()
    action = next(each for each in window.menu("view").actions() if each.text() == "显示标尺")
    action.trigger()
    assert not part.rulers.is_shown
    assert window.canvas.viewport().width() > width


@pytest.mark.parametrize(("pixels_a_mm", "steps"), [(0.3, (20, 200)), (2.8, (2, 20)), (60.0, (1, 1))])
def test_ticks_can_be_told_apart(pixels_a_mm: float, steps: tuple[int, int]) -> None:
    assert ruler_steps(pixels_a_mm) == steps


@pytest.mark.usefixtures("part")
def test_the_corner_of_a_page_is_not_moved_by_rulers(window: MainWindow) -> None:
    assert window.canvas.viewport().mapTo(window.canvas, QPoint(0, 0)) == QPoint(20, 20) + QPoint(
        window.canvas.frameWidth(), window.canvas.frameWidth()
    )
