"""The Number menu: details of masthead and imprint, layout, fitting to pages."""

from PySide6.QtCore import QObject

from bulletin_studio.editor.details_dialog import DetailsDialog
from bulletin_studio.editor.fit_dialog import FitDialog
from bulletin_studio.editor.layout_dialog import LayoutDialog
from bulletin_studio.editor.main_window import MainWindow


class NumberPart(QObject):
    """Everything about the number as a whole."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        say, add = window.say, window.add_action
        self.details = add("number", say("number.details_menu"), self._details, "Ctrl+Alt+I")
        self.layout = add("number", say("number.layout_menu"), self._layout, "Ctrl+Alt+L")
        self.fit = add("number", say("number.fit_menu"), self.show_fit, "Ctrl+Alt+F")
        self.fit_dialog: FitDialog | None = None

    def _details(self) -> None:
        dialog = DetailsDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def _layout(self) -> None:
        dialog = LayoutDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def show_fit(self) -> FitDialog:
        """Shows the search for a fitting beside the window."""
        self.fit_dialog = FitDialog(self._window)
        self.fit_dialog.show()
        return self.fit_dialog
