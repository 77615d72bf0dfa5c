"""What all dialogs share: a dialog in, the column for its rows out; a command's name in, a dialog's title out."""

from PySide6.QtWidgets import QDialog, QVBoxLayout

from bulletin_studio.editor.icons import tick_style

_MARGIN_PX, _GAP_PX = 16, 10


def dialog_column(dialog: QDialog) -> QVBoxLayout:
    """The column of a dialog's rows, with room around them; ticks in it are seen on light and dark grounds."""
    dialog.setStyleSheet(tick_style())
    column = QVBoxLayout(dialog)
    column.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
    column.setSpacing(_GAP_PX)
    return column


def without_dots(name: str) -> str:
    """The title of the dialog that a command opens: its name without the dots which say that it opens one."""
    return name.removesuffix("…").removesuffix("...")
