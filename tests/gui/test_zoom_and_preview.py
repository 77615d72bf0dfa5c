"""Pages from 10 % to 1600 %: type keeps sharp edges, the point under the cursor stays; a preview is paper alone."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.guides import GuideChoice
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.session.page_objects import ObjectKind
from tests.gui.hands import NO_KEY, part_of

FIRST = "01-taolunhui"
_DARK, _LIGHT = 40, 235
"""Levels beyond which a pixel is ink or paper, not the edge between them."""


def seen(window: MainWindow) -> QImage:
    """What stands in the view, painted anew."""
    return window.canvas.viewport().grab().toImage()


def at_headline(window: MainWindow, zoom: float) -> QImage:
    """The headline in the middle of the view; it has no aid near it."""
    window.canvas.set_guides(GuideChoice(margins=False, columns=False))
    window.canvas.set_zoom(zoom)
    line = window.desk.text.lines_of(TextPlace(FIRST, "headline", 0, 0))[0]
    box = Rect(line.edges[1], line.top, line.edges[2] - line.edges[1], line.bottom - line.top)
    window.canvas.reveal(line.page, box)
    return seen(window).copy(window.canvas.view_rect(line.page, box).toAlignedRect())


@pytest.mark.parametrize(("zoom", "most"), [(2.0, 0.3), (8.0, 0.08), (16.0, 0.04)])
def test_type_has_sharp_edges_at_every_zoom(window: MainWindow, zoom: float, most: float) -> None:
    image = at_headline(window, zoom)
    levels = [image.pixelColor(x, y).green() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
    edges = sum(_DARK < level < _LIGHT for level in levels) / len(levels)
    assert sum(level <= _DARK for level in levels) / len(levels) > 0.1
    assert edges < most


def test_zoom_goes_from_10_to_1600_percent_and_keeps_the_point_under_the_cursor(window: MainWindow) -> None:
    canvas = window.canvas
    canvas.set_zoom(4.0)
    place = QPointF(300, 200)
    before = canvas.pointing_at(place, NO_KEY)
    canvas.set_zoom(40.0, place)
    assert canvas.zoom == 16.0
    after = canvas.pointing_at(place, NO_KEY)
    assert (after.page, after.point.x, after.point.y) == (
        before.page,
        pytest.approx(before.point.x, abs=0.5),
        pytest.approx(before.point.y, abs=0.5),
    )
    canvas.set_zoom(0.01)
    assert canvas.zoom == 0.1


def test_the_preview_is_the_trimmed_page_without_aids_and_handles(window: MainWindow, qtbot: QtBot) -> None:
    canvas, trim = window.canvas, window.desk.document.pages[0].trim
    part_of(window, ArrangePart).tools.take_select()
    window.desk.pick(None)
    canvas.fit_page()
    seen(window)
    canvas.paint_with.pictures.wait()
    qtbot.wait(50)

    def page() -> QImage:
        return seen(window).copy(canvas.view_rect(1, Rect(-6, -6, trim.width + 12, trim.height + 12)).toAlignedRect())

    canvas.set_guides(GuideChoice(margins=False, columns=False))
    bare = page()
    canvas.set_guides(GuideChoice(baselines=True, bleed=True))
    window.desk.pick(Picked(ObjectKind.ARTICLE, FIRST))
    assert page() != bare
    canvas.set_preview(is_preview=True)
    assert page() == bare
    canvas.set_preview(is_preview=False)
    assert page() != bare
