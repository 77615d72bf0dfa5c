"""Shows two states of a number side by side: differences in, a dialog with the articles and their changed lines out."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QListWidget, QTextBrowser

from bulletin_studio.editor.dialog_column import dialog_column
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.session.differences import Change, Difference

_COLOURS = {" ": "", "-": "background:#fde8e6; color:#8c1d18", "+": "background:#e4f3e5; color:#1b5e20"}


class DifferencesDialog(QDialog):
    """A list of articles at the left, what is other in one at the right."""

    def __init__(self, window: MainWindow, found: Sequence[Difference], names: tuple[str, str]) -> None:
        super().__init__(window)
        say = window.say
        self.setWindowTitle(say("dialog.differences"))
        self.resize(900, 560)
        self._found, self._names, self._say = found, names, say
        self.articles = QListWidget()
        self.articles.setAccessibleName(say("dialog.differences"))
        self.articles.setMaximumWidth(280)
        for each in found:
            self.articles.addItem(f"{each.headline}\n{say(f'dialog.change_{each.change.value}')}")
        self.text = QTextBrowser()
        self.text.setAccessibleName(say("dialog.differences_text"))
        self.articles.currentRowChanged.connect(self._show)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        panes = QHBoxLayout()
        panes.addWidget(self.articles)
        panes.addWidget(self.text, 1)
        layout = dialog_column(self)
        layout.addLayout(panes, 1)
        layout.addWidget(close)
        self.articles.setCurrentRow(0)

    @Slot(int)
    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._found):
            return
        each = self._found[row]
        ours, theirs = self._names
        key = (
            f'<p><span style="{_COLOURS["-"]}">&nbsp;{escape(ours)}&nbsp;</span> '
            f'<span style="{_COLOURS["+"]}">&nbsp;{escape(theirs)}&nbsp;</span></p>'
        )
        lines = "".join(f'<p style="{_COLOURS[sign]}">{escape(text) or "&nbsp;"}</p>' for sign, text in each.lines)
        if each.change in (Change.HEAD, Change.PHOTOS, Change.PLACE):
            lines = f"<p>{escape(self._say(f'dialog.change_{each.change.value}'))}</p>"
        self.text.setHtml(key + lines)
