"""The thumbnails panel: all pages as small pictures; a click goes to a page, things dropped on it move there."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bulletin_studio.base.words.catalogue import say
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import PlacedImage
from bulletin_studio.editor.desk import Desk, Picked
from bulletin_studio.editor.keyed_rows import KeyedRows, Row
from bulletin_studio.editor.outline_panel import thing_under_way
from bulletin_studio.editor.page_painter import PagePaint, paint_page
from bulletin_studio.session.page_moves import moved_to_page
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.photo_edits import PutPhoto

DELAY_MS = 250
"""Pictures are painted anew when nothing has changed for so long."""

_WIDTH_PX, _MARGIN_PX = 96, 8
_EDGE = QColor(128, 128, 128)


class PagePictures(QObject):
    """Small pictures of pages: those looked at are painted, and painted anew only where a page is another."""

    painted = Signal()
    """Pictures are other than before."""

    def __init__(self, desk: Desk, paint: PagePaint, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._paint = paint
        self._known: dict[int, tuple[Page | None, QPixmap]] = {}
        self._wanted: dict[int, tuple[QSize, float]] = {}
        self.count = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._paint_wanted)
        desk.number_changed.connect(self._timer.start)
        paint.pictures.arrived.connect(self._photo_arrived)

    def picture(self, page: Page, size: QSize, ratio: float) -> QPixmap | None:
        """The picture of a page, perhaps one of before; None where it was never painted."""
        known = self._known.get(page.number)
        is_good = known is not None and known[0] is page and known[1].size() == size * ratio
        if not is_good:
            self._wanted[page.number] = (size, ratio)
            if known is None and not self._timer.isActive():
                self._timer.start(0)
            elif not self._timer.isActive():
                self._timer.start(DELAY_MS)
        return known[1] if known is not None else None

    def forget(self) -> None:
        """Paints all pictures anew: colours or photos are other."""
        self._known = {number: (None, picture) for number, (_, picture) in self._known.items()}
        self.painted.emit()

    def _photo_arrived(self, file: str) -> None:
        for number, (page, picture) in self._known.items():
            if page is not None and any(isinstance(item, PlacedImage) and item.file == file for item in page.items):
                self._known[number] = (None, picture)
        self.painted.emit()

    def _paint_wanted(self) -> None:
        self._timer.setInterval(DELAY_MS)
        wanted, self._wanted = self._wanted, {}
        pages = self._desk.document.pages
        for number, (size, ratio) in wanted.items():
            if number <= len(pages):
                self._renew(pages[number - 1], size, ratio)
        self.painted.emit()

    def _renew(self, page: Page, size: QSize, ratio: float) -> None:
        known = self._known.get(page.number)
        if known is not None and known[1].size() == size * ratio and known[0] == page:
            self._known[page.number] = (page, known[1])
            return
        self.count += 1
        picture = QPixmap(size * ratio)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(picture.width() / page.trim.width, picture.height() / page.trim.height)
        paint_page(painter, page, self._paint, QRectF(0, 0, page.trim.width, page.trim.height))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        self._known[page.number] = (page, picture)


class _Delegate(QStyledItemDelegate):
    """Paints a page with its name below."""

    def __init__(self, panel: "ThumbnailsPanel") -> None:
        super().__init__(panel)
        self._panel = panel

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The page and a line of text."""
        size = self._panel.page_size(index.row())
        line = QFontMetrics(option.font).height()
        return QSize(size.width() + 2 * _MARGIN_PX, size.height() + line + 2 * _MARGIN_PX + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Page, frame and name."""
        area: QRect = option.rect
        palette: QPalette = option.palette
        size = self._panel.page_size(index.row())
        box = QRect(QPoint(area.center().x() - size.width() // 2, area.top() + _MARGIN_PX), size)
        painter.fillRect(box, Qt.GlobalColor.white)
        picture = self._panel.picture(index.row(), size)
        if picture is not None:
            painter.drawPixmap(box, picture)
        is_current, is_target = index.row() + 1 == self._panel.current_page, index.row() + 1 == self._panel.target
        mark = palette.color(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(mark, 3) if is_current or is_target else QPen(_EDGE, 1))
        painter.drawRect(box.adjusted(-2, -2, 1, 1) if is_current or is_target else box.adjusted(0, 0, -1, -1))
        if is_target:
            veil = QColor(mark)
            veil.setAlphaF(0.25)
            painter.fillRect(box, veil)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        below = QRect(area.left(), box.bottom() + 4, area.width(), area.bottom() - box.bottom() - 4)
        font = painter.font()
        font.setBold(is_current)
        painter.setFont(font)
        text = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)


class ThumbnailsPanel(QListView):
    """The panel."""

    page_asked = Signal(int)
    """A page was clicked, counted from 1."""
    moved = Signal(object)
    """A thing was put on a page: what it is there."""

    def __init__(self, desk: Desk, paint: PagePaint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.pictures = PagePictures(desk, paint, self)
        self.current_page = 1
        self.target: int | None = None
        self._listed: tuple[int, object] | None = None
        self._rows = KeyedRows((say("panel.pages", desk.language),), self)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self))
        self.setViewMode(QListView.ViewMode.ListMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAcceptDrops(True)
        self.setMinimumWidth(_WIDTH_PX + 2 * _MARGIN_PX + 20)
        self.clicked.connect(self._clicked)
        self.activated.connect(self._clicked)
        self.pictures.painted.connect(self.viewport().update)
        desk.number_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Shows as many pages as there are, with their names."""
        pages, named, language = self._desk.document.pages, self._desk.issue.page_names, self._desk.language
        if (len(pages), named) == self._listed:
            return
        self._listed, names = (len(pages), named), dict(named)
        rows = []
        for page in pages:
            name = names.get(page.number, "")
            code = "panel.page_named" if name else "panel.page"
            text = say(code, language, page=page.number, name=name) if name else say(code, language, page=page.number)
            rows.append(Row(str(page.number), (text,), tip=say("panel.page_tip", language, page=page.number)))
        self._rows.show(rows)

    def page_size(self, place: int) -> QSize:
        """How large the picture of a page is; `place` is counted from 0."""
        pages = self._desk.document.pages
        trim = pages[min(place, len(pages) - 1)].trim
        return QSize(_WIDTH_PX, round(_WIDTH_PX * trim.height / trim.width))

    def picture(self, place: int, size: QSize) -> QPixmap | None:
        """The picture of a page; `place` is counted from 0."""
        pages = self._desk.document.pages
        return self.pictures.picture(pages[place], size, self.devicePixelRatioF()) if place < len(pages) else None

    def show_current(self, page: int) -> None:
        """Marks the page in view."""
        self.current_page = page
        self.scrollTo(self._rows.index(page - 1, 0))
        self.viewport().update()

    def _clicked(self, index: QModelIndex) -> None:
        self.page_asked.emit(index.row() + 1)

    # --- things dropped on pages

    def page_at(self, place: QPoint) -> int | None:
        """The page under a point of the viewport, counted from 1."""
        index = self.indexAt(place)
        return index.row() + 1 if index.isValid() and self.viewport().rect().contains(place) else None

    def mark_target(self, page: int | None) -> None:
        """Marks the page on which a thing would be dropped."""
        if page != self.target:
            self.target = page
            self.viewport().update()

    def take(self, picked: Picked, page: int) -> bool:
        """Moves an article or photo to a page; False where it stands there already."""
        self.mark_target(None)
        edit = moved_to_page(self._desk.stage, picked.kind, picked.article, picked.index, page)
        before = self._desk.issue
        if edit is None or not self._desk.apply(edit):
            return False
        if isinstance(edit, PutPhoto):
            picked = Picked(ObjectKind.PHOTO, edit.to_slug, edit.index_in(before))
        self.moved.emit(picked)
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Articles and photos from the outline."""
        if thing_under_way(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Marks the page below."""
        page = self.page_at(event.position().toPoint())
        self.mark_target(page)
        if page is not None and thing_under_way(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """No page below any more."""
        self.mark_target(None)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Moves the thing."""
        page, thing = self.page_at(event.position().toPoint()), thing_under_way(event.mimeData())
        if page is not None and thing is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.take(thing, page)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The page in view stays among those shown, also where another panel takes room."""
        super().resizeEvent(event)
        self.show_current(self.current_page)
