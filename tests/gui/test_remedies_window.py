"""Remedies that need a person: the click leads to the text, selected where it is to be typed over."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bulletin_studio.base.findings import Finding, warning
from bulletin_studio.base.source import SourceSpan, TextPlace
from bulletin_studio.base.words.catalogue import Language, remedy
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.number_part import NumberPart
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.model.empty_slot import empty_slot
from bulletin_studio.model.placement import Placement
from bulletin_studio.session.number_edits import ReplaceNumber
from bulletin_studio.session.remedies import remedies_of
from bulletin_studio.session.text_places import article_of

SECOND = "02-diaoyan"


@pytest.fixture
def panels(window: MainWindow) -> PanelsPart:
    return next(part for part in window.parts if isinstance(part, PanelsPart))


def do_first(window: MainWindow, panels: PanelsPart, finding: Finding) -> None:
    panels.do_remedy(remedies_of(window.desk.issue, finding)[0])


def test_what_stands_in_an_empty_slot_is_typed_over(window: MainWindow, panels: PanelsPart, qtbot: QtBot) -> None:
    issue = window.desk.issue
    window.desk.apply(ReplaceNumber(replace(issue, articles=(*issue.articles, empty_slot("04-kong", Placement())))))
    finding = next(each for each in window.desk.session.report.findings if each.code == "preflight.text_to_come")
    do_first(window, panels, finding)
    qtbot.keyClick(window.canvas, Qt.Key.Key_A)
    assert article_of(window.desk.issue, "04-kong").headline.text == "a"


def test_a_bad_line_leads_into_its_paragraph_and_its_advice_stays(
    window: MainWindow, panels: PanelsPart, monkeypatch: pytest.MonkeyPatch
) -> None:
    finding = warning(
        "preflight.line_wide",
        SourceSpan(f"articles/{SECOND}.md", 9),
        headline="x",
        text="y",
        part="body",
        paragraph=2,
        line=1,
    )
    monkeypatch.setattr(type(panels.preflight), "chosen", finding)
    panels.preflight._show_about()
    assert remedy(finding, Language.CHINESE) in panels.preflight.about.text()
    panels.preflight.buttons[0].click()
    assert window.desk.caret == TextPlace(SECOND, "body", 1, 0)


def test_a_line_of_the_masthead_leads_to_the_details(
    window: MainWindow, panels: PanelsPart, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    number = next(part for part in window.parts if isinstance(part, NumberPart))
    monkeypatch.setattr(number.details, "trigger", lambda: asked.append("details"))
    do_first(window, panels, warning("preflight.furniture_line", None, text="x", reason="wide"))
    assert asked == ["details"]
