"""Light turns dark while a window is open: what has a style sheet of its own turns with it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.palette import Scheme, wear
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.session.page_objects import ObjectKind


@pytest.fixture
def as_before(qapp: QApplication) -> Iterator[QApplication]:
    palette = qapp.palette()
    yield qapp
    qapp.setPalette(palette)


def test_the_articles_and_the_bar_turn_dark(window: MainWindow, as_before: QApplication, qtbot) -> None:
    arrange = next(part for part in window.parts if isinstance(part, ArrangePart))
    panels = next(part for part in window.parts if isinstance(part, PanelsPart))
    wear(as_before, Scheme.LIGHT)
    arrange.tools.take_select()
    window.canvas.fit_page()
    window.desk.pick(Picked(ObjectKind.PHOTO, window.desk.issue.articles[0].slug, 0))
    qtbot.wait(20)
    for scheme in (Scheme.DARK, Scheme.LIGHT, Scheme.DARK):
        wear(as_before, scheme)
        qtbot.wait(20)
        for widget in (panels.outline, arrange.bar):
            shown = widget.grab().toImage().pixelColor(widget.width() // 2, widget.height() - 3)
            assert (shown.lightness() < 110) == (scheme is Scheme.DARK), (widget, scheme)
