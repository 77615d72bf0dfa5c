"""Layouts to choose from: layouts in, a list with their small pictures out."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.model.layout import Layout

_PICTURE = QSize(132, 186)


def layout_title(layout: Layout, language: Language) -> str:
    """What a layout is called."""
    return dict(layout.titles).get(language.value) or layout.name


class LayoutList(QListWidget):
    """Layouts side by side, the chosen one marked; `current_name` is what it is called in files."""

    def __init__(self, layouts: Sequence[Layout], language: Language, *, is_single_row: bool = False) -> None:
        super().__init__()
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setIconSize(_PICTURE)
        self.setGridSize(QSize(_PICTURE.width() + 28, _PICTURE.height() + 52))
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.setSpacing(4)
        if is_single_row:
            self.setWrapping(False)
            self.setFixedHeight(_PICTURE.height() + 76)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for layout in layouts:
            item = QListWidgetItem(_icon(_bundled_picture(layout.name)), layout_title(layout, language))
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

    def show_picture(self, name: str, picture: QImage) -> None:
        """Puts another picture of a layout in the place of the bundled one."""
        for row in range(self.count()):
            if name_of(self.item(row)) == name:
                self.item(row).setIcon(_icon(QPixmap.fromImage(picture)))


def name_of(item: QListWidgetItem) -> str:
    """The name of the layout that an item stands for."""
    return str(item.data(Qt.ItemDataRole.UserRole))


def _bundled_picture(name: str) -> QPixmap:
    pixmap = QPixmap(str(data_folder() / "layouts" / "previews" / f"{name}.png"))
    if pixmap.isNull():
        pixmap = QPixmap(_PICTURE)
        pixmap.fill(Qt.GlobalColor.white)
    return pixmap


def _icon(pixmap: QPixmap) -> QIcon:
    """A picture of a page as large as all others, not tinted when it is chosen."""
    size = _PICTURE
    page = pixmap.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    icon = QIcon(page)
    icon.addPixmap(page, QIcon.Mode.Selected)
    return icon
