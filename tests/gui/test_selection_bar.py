"""The bar at the selection: whole whatever was selected before, and not over what is read first."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from bulletin_studio.base.colour import BLACK
from bulletin_studio.base.geometry import Point
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.readouts import box_words
from bulletin_studio.editor.selection_bar import bar_corner
from bulletin_studio.editor.selection_paint import paint_label
from bulletin_studio.model.layout import BoxStyle
from bulletin_studio.session.page_objects import ObjectKind

FIRST, SECOND = "01-taolunhui", "02-diaoyan"
PHOTO = Picked(ObjectKind.PHOTO, FIRST, 1)


def part_of(window: MainWindow) -> ArrangePart:
    found = next(part for part in window.parts if isinstance(part, ArrangePart))
    found.tools.take_select()
    window.canvas.fit_page()
    return found


def test_the_bar_is_whole_when_something_else_is_selected(window: MainWindow, qtbot) -> None:
    bar = part_of(window).bar
    window.canvas.show_page(2)
    for picked in (PHOTO, Picked(ObjectKind.ARTICLE, FIRST), PHOTO):
        window.desk.pick(picked)
        qtbot.wait(20)
        shown = [each for each in bar.findChildren(QToolButton) if each.isVisible()]
        assert len(shown) >= 5
        assert bar.size() == bar.layout().totalSizeHint()
        assert all(bar.rect().contains(each.geometry()) for each in shown)


def test_the_bar_leaves_the_headline_and_the_caption_of_a_photo_to_be_read(window: MainWindow, qtbot) -> None:
    bar = part_of(window).bar
    window.canvas.show_page(1)
    window.desk.pick(Picked(ObjectKind.PHOTO, FIRST, 0))
    qtbot.wait(20)
    parts = ("kicker", "headline", "caption")
    lines = [each for each in window.desk.text.lines_on(1) if each.start.part in parts]
    assert len(lines) >= 3
    photo = window.desk.objects.of(ObjectKind.PHOTO, FIRST, 0)[0].box
    for box in (photo, *(each.box for each in lines)):
        assert not bar.geometry().intersects(window.canvas.view_rect(1, box).toAlignedRect())


def test_boxes_are_called_what_they_are_for(window: MainWindow, qtbot) -> None:
    bar = part_of(window).bar
    window.desk.pick(Picked(ObjectKind.ARTICLE, SECOND))
    window.canvas.show_page(3)
    qtbot.wait(20)
    box = next(each for each in bar.findChildren(QToolButton) if each.text() == "加框")
    names = [action.text() for action in box.menu().actions()]
    assert names == ["不加框", "小专栏（底色）", "通知、启事（线框）"]
    assert box_words(BoxStyle("本镇框", rule_weight=0.5, tint=BLACK), Language.CHINESE) == "本镇框（底色、线框）"
    assert box_words(BoxStyle("本镇框"), Language.ENGLISH) == "本镇框"


def test_a_bar_too_wide_for_the_view_begins_in_it() -> None:
    corner = bar_corner(QRect(20, 200, 100, 100), QRect(0, 0, 240, 600), QSize(400, 30))
    assert 0 <= corner.x() <= 10
    assert 150 < corner.y() < 200 - 30


@pytest.mark.parametrize("at", [(50.0, 50.0), (390.0, 50.0), (50.0, 195.0), (398.0, 198.0), (-80.0, 50.0)])
def test_what_a_drag_says_is_whole_at_the_edges_of_the_view(qapp: QApplication, at: tuple[float, float]) -> None:
    del qapp
    picture = QImage(400, 200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.scale(2, 2)
    paint_label(painter, Point(at[0] / 2, at[1] / 2), "第 2 版 · 栏宽", 2)
    painter.end()
    columns = [x for x in range(400) if any(picture.pixelColor(x, y).lightness() < 90 for y in range(0, 200, 2))]
    rows = [y for y in range(200) if any(picture.pixelColor(x, y).lightness() < 90 for x in columns[2:-2:3])]
    width = QFontMetricsF(QGuiApplication.font()).horizontalAdvance("第 2 版 · 栏宽")
    assert columns[-1] - columns[0] >= width
    assert rows[-1] - rows[0] >= QFontMetricsF(QGuiApplication.font()).height()


def test_the_words_of_cropping_are_whole(window: MainWindow, qtbot) -> None:
    part = part_of(window)
    window.desk.pick(Picked(ObjectKind.PHOTO, FIRST, 0))
    part.arranging.ask_crop()
    qtbot.wait(30)
    bar = part.crop_bar
    assert bar.isVisible()
    for words in (*bar.findChildren(QLabel), *bar.findChildren(QToolButton)):
        assert words.width() >= words.sizeHint().width()
    part.crop.give_up()
