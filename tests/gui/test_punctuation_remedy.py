"""Half-width punctuation in the preflight list: named, and changed by one click as one step."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.preflight_panel import PreflightPanel
from bulletin_studio.model.story import Story, plain_paragraph
from bulletin_studio.session.number_edits import ReplaceNumber

TYPED = '会议强调,要做好(三项)工作:"再接再厉"...'
WANTED = "会议强调，要做好（三项）工作：“再接再厉”……"


def test_one_click_changes_the_marks_and_one_undo_brings_them_back(window: MainWindow, qtbot: QtBot) -> None:
    article = window.desk.issue.articles[0]
    body = Story((*article.body.paragraphs, plain_paragraph("body", TYPED)))
    others = window.desk.issue.articles[1:]
    window.desk.apply(ReplaceNumber(replace(window.desk.issue, articles=(replace(article, body=body), *others))))
    panel = window.findChild(PreflightPanel)
    assert panel is not None

    def is_told() -> bool:
        return any(each.code == "preflight.half_width" for each in window.desk.session.report.findings)

    qtbot.waitUntil(is_told)
    panel.refresh()
    panel.choose("preflight.half_width")
    assert [button.text() for button in panel.buttons] == ["改成全角标点", "全期都改"]
    steps = len(window.desk.session.steps)
    panel.buttons[0].click()
    assert window.desk.issue.articles[0].body.paragraphs[-1].text == WANTED
    assert len(window.desk.session.steps) == steps + 1
    qtbot.waitUntil(lambda: not is_told())
    window.desk.undo()
    assert window.desk.issue.articles[0].body.paragraphs[-1].text == TYPED
