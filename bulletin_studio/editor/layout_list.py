"""Layouts to choose from: layouts in, a list with their small pictures out."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.layout_titles import LayoutTitle

_PICTURE = QSize(132, 186)
_EDGE = QColor(190, 194, 200)
_FINEST = 2
"""Pixels of a picture for one of the window, for screens of high resolution."""


def layout_title(layout: LayoutTitle, language: Language) -> str:
    """What a layout is called."""
    return dict(layout.titles).get(language.value) or layout.name


class LayoutList(QListWidget):
    """Layouts side by side, the chosen one marked; `current_name` is what it is called in files."""

    def __init__(self, layouts: Sequence[LayoutTitle], language: Language, picture: QSize = _PICTURE) -> None:
        """Lists layouts.

        Args:
            layouts: in their order.
            language: of their titles.
            picture: room for each page's picture, in device-independent pixels.
        """
        super().__init__()
        self._picture = picture
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setIconSize(picture)
        self.setGridSize(QSize(picture.width() + 28, picture.height() + 12 + 3 * self.fontMetrics().lineSpacing()))
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.setSpacing(4)
        for layout in layouts:
            item = QListWidgetItem(_icon(_bundled_picture(layout.name), picture), layout_title(layout, language))
            item.setData(Qt.ItemDataRole.UserRole, layout.name)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            item.setToolTip(layout_title(layout, language))
            self.addItem(item)

    @property
    def current_name(self) -> str:
        """The name of the chosen layout; empty where none is."""
        row = self.currentRow()
        return name_of(self.item(row)) if row >= 0 else ""

    def choose(self, name: str) -> None:
        """Marks the layout of a name; the first where there is none of it."""
        rows = [row for row in range(self.count()) if name_of(self.item(row)) == name]
        self.setCurrentRow(rows[0] if rows else 0)

    def leave_out(self, name: str) -> None:
        """Takes a layout away that cannot be used."""
        for row in reversed(range(self.count())):
            if name_of(self.item(row)) == name:
                self.takeItem(row)

    def show_picture(self, name: str, picture: QImage) -> None:
        """Puts another picture of a layout in the place of the bundled one."""
        for row in range(self.count()):
            if name_of(self.item(row)) == name:
                self.item(row).setIcon(_icon(QPixmap.fromImage(picture), self._picture))


def name_of(item: QListWidgetItem) -> str:
    """The name of the layout that an item stands for."""
    return str(item.data(Qt.ItemDataRole.UserRole))


def _bundled_picture(name: str) -> QPixmap:
    pixmap = QPixmap(str(data_folder() / "layouts" / "previews" / f"{name}.png"))
    if pixmap.isNull():
        pixmap = QPixmap(_PICTURE)
        pixmap.fill(Qt.GlobalColor.white)
    return pixmap


def _icon(pixmap: QPixmap, size: QSize) -> QIcon:
    """A picture of a page as large as all others, edged, sharp on any screen, not tinted when it is chosen."""
    fine = size * _FINEST
    page = pixmap.scaled(fine, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    painter = QPainter(page)
    painter.setPen(QPen(_EDGE, _FINEST))
    painter.drawRect(page.rect().adjusted(1, 1, -1, -1))
    painter.end()
    page.setDevicePixelRatio(_FINEST)
    icon = QIcon(page)
    icon.addPixmap(page, QIcon.Mode.Selected)
    return icon
