"""Shows how far long work is: a title in, a small window with a bar and a button to cancel out."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QWidget

from bulletin_studio.editor.dialog_column import dialog_column

_STEPS = 1000


class WaitingDialog(QDialog):
    """A window beside the work; the editor may go on meanwhile. Closing it cancels."""

    cancelled = Signal()

    def __init__(self, parent: QWidget, title: str, cancel: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        self.stage = QLabel(title)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(title)
        self.button = QPushButton(cancel)
        self.button.clicked.connect(self.reject)
        column = dialog_column(self)
        column.addWidget(self.stage)
        column.addWidget(self.bar)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self.rejected.connect(self.cancelled)

    @Slot(float)
    def show_share(self, share: float) -> None:
        """The share done, 0 to 1."""
        self.bar.setValue(round(min(max(share, 0.0), 1.0) * _STEPS))

    def show_stage(self, text: str, share: float) -> None:
        """What is being done, and the share of it that is done."""
        self.stage.setText(text)
        self.show_share(share)

    def finish(self) -> None:
        """Closes without cancelling."""
        self.rejected.disconnect(self.cancelled)
        self.accept()
