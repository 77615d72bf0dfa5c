"""A large button with an icon, what it does and a line about it: texts in, a click out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from bulletin_studio.editor.icons import icon

CARD_STYLE = """
QPushButton#card { background: palette(base); border: 1px solid palette(mid); border-radius: 8px; }
QPushButton#card:hover, QPushButton#card:focus { border: 2px solid palette(highlight); }
QPushButton#card:pressed { background: palette(alternate-base); }
QPushButton#card QLabel { background: transparent; }
QLabel#card-name { font-size: 16px; font-weight: 600; }
QLabel#card-about { color: palette(placeholder-text); }
"""
"""For the window that has cards."""

_ICON_PX = 28
_PADDING_PX = 16


class TaskCard(QPushButton):
    """One thing to do."""

    def __init__(self, icon_name: str, name: str, about: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAutoDefault(True)  # outside dialogs Enter presses no button that is not so
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._picture, self._name, self._about = QLabel(), QLabel(), QLabel()
        self._name.setObjectName("card-name")
        self._about.setObjectName("card-about")
        self._about.setWordWrap(True)
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self._name)
        texts.addWidget(self._about, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PADDING_PX, _PADDING_PX, _PADDING_PX, _PADDING_PX)
        row.setSpacing(14)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        for label in (self._picture, self._name, self._about):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.show_task(icon_name, name, about)

    def show_task(self, icon_name: str, name: str, about: str) -> None:
        """Says what it does now."""
        self._picture.setPixmap(icon(icon_name).pixmap(QSize(_ICON_PX, _ICON_PX), self.devicePixelRatioF()))
        self._name.setText(name)
        self._about.setText(about)
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as its texts ask."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """See Qt."""
        layout = self.layout()
        return super().minimumSizeHint() if layout is None else layout.minimumSize()
