"""Icons drawn for this product: a name in, an icon in the colours of the window out, sharp at any size."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

_FOLDER = Path(__file__).with_name("icons")
_INK = "#000000"
"""What is black in the drawings takes the colour of text; other colours stay."""


class InkIcon(QIconEngine):
    """An icon whose lines have the colour of the window's text, as light and dark ask."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """See Qt."""
        del state
        group = QPalette.ColorGroup.Disabled if mode is QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        role = QPalette.ColorRole.HighlightedText if mode is QIcon.Mode.Selected else QPalette.ColorRole.WindowText
        colour = QGuiApplication.palette().color(group, role).name()
        _renderer(self._name, colour).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """See Qt."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """See Qt."""
        return InkIcon(self._name)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace(_INK, colour)
    return QSvgRenderer(QByteArray(drawing.encode("utf-8")))


@lru_cache(maxsize=256)
def icon(name: str) -> QIcon:
    """The icon of a name: a file of the folder icons without ".svg"."""
    return QIcon(InkIcon(name))


def tick_style() -> str:
    """A style sheet for ticks and choices that are seen on light and dark grounds alike."""
    empty, ticked, unchosen, chosen = (
        (_FOLDER / f"{name}.svg").as_posix() for name in ("tick-empty", "tick", "radio-empty", "radio")
    )
    return (
        f'QTreeView::indicator, QCheckBox::indicator {{ width: 16px; height: 16px; image: url("{empty}"); }}'
        f'QTreeView::indicator:checked, QCheckBox::indicator:checked {{ image: url("{ticked}"); }}'
        f'QRadioButton::indicator {{ width: 16px; height: 16px; image: url("{unchosen}"); }}'
        f'QRadioButton::indicator:checked {{ image: url("{chosen}"); }}'
        "QCheckBox:focus, QRadioButton:focus { text-decoration: underline; }"
    )


def icon_names() -> tuple[str, ...]:
    """All icons there are."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.svg")))
