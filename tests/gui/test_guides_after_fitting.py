"""Aids over the pages and gestures on them follow what copyfitting changed."""

from dataclasses import replace

from bulletin_studio.editor import canvas as canvas_module
from bulletin_studio.editor.guides import GuideChoice
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.model.fitting import Fitting
from bulletin_studio.session.number_edits import ChangeNumber


def test_the_baseline_grid_is_that_of_the_fitted_pages(window: MainWindow, qtbot, monkeypatch) -> None:
    window.canvas.set_guides(GuideChoice(baselines=True))
    window.desk.apply(ChangeNumber(replace(window.desk.issue, fit=Fitting(pitch=17.1))))
    qtbot.waitUntil(lambda: not window.desk.composing.is_busy)
    shown: list[float] = []
    monkeypatch.setattr(canvas_module, "paint_guides", lambda _, layout, *_rest: shown.append(layout.grid.pitch))
    window.canvas.viewport().repaint()
    assert shown
    assert set(shown) == {17.1}
    assert window.desk.stage.layout.grid.pitch == 17.1
