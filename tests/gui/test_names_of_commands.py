"""What commands and their dialogs are called: undo by its own name in the list of keys, a dialog as its command."""

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.number_part import NumberPart
from bulletin_studio.editor.shortcuts_dialog import shortcuts_of
from bulletin_studio.session.text_edits import range_between, typed
from tests.gui.hands import part_of


def test_undo_is_called_undo_in_the_list_of_keys_whatever_it_takes_back(window: MainWindow) -> None:
    before = shortcuts_of(window)
    place = TextPlace(window.desk.issue.articles[0].slug, "body", 0, 0)
    window.desk.apply(typed(window.desk.issue, range_between(place, place), "新"))
    assert shortcuts_of(window) == before
    names = {each.command for each in before}
    assert {"撤销", "重做"} <= names
    assert any(name.startswith("导出 PDF") for name in names)


def test_the_dialog_is_called_as_its_command(window: MainWindow) -> None:
    command = part_of(window, NumberPart).details.text()
    assert command.partition("(&")[0].rstrip("….") == window.say("number.details")
