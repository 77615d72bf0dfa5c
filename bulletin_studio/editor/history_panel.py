"""The history panel: the steps of the number by name; a click goes back or forward to any of them."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QListView, QWidget

from bulletin_studio.base.words.catalogue import say
from bulletin_studio.editor.desk import Desk
from bulletin_studio.editor.keyed_rows import KeyedRows, Row


class HistoryPanel(QListView):
    """The steps, the first at the top; those taken back are grey."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows = KeyedRows((say("panel.history", desk.language),), self)
        self.setModel(self._rows)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._go)
        self.activated.connect(self._go)
        desk.number_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Shows the steps as they are now."""
        session, language = self._desk.session, self._desk.language
        done, undone = session.steps, tuple(reversed(session.undone_steps))
        names = [say("panel.history_opened", language)]
        names += [say(step.edit.label, language) for step in (*done, *undone)]
        tip = say("panel.history_tip", language)
        self._rows.show(
            [
                Row(str(place), (name,), _icon_of(place, len(done)), tip, is_faint=place > len(done))
                for place, name in enumerate(names)
            ]
        )
        now = self._rows.index(len(done), 0)
        self.setCurrentIndex(now)
        self.scrollTo(now)

    def _go(self, index: QModelIndex) -> None:
        self._desk.go_to(index.row())


def _icon_of(place: int, now: int) -> str:
    return "step-here" if place == now else "step"
