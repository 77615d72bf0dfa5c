"""Files dropped on the pages from the file manager: photos go where they are dropped, manuscripts become articles."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QRubberBand

from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.base.words.catalogue import say
from bulletin_studio.editor.canvas import Canvas
from bulletin_studio.editor.picture_clips import files_from, is_picture
from bulletin_studio.editor.taking_photos import take_photos
from bulletin_studio.editor.text_drops import holds_text
from bulletin_studio.model.photo import PhotoSpot
from bulletin_studio.session.drops import put_at, sort_dropped, takes_pictures
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.photo_ways import article_near, edge_at

_STRIP_ROWS = 2


class DropTarget(QObject):
    """The pages as a place to drop files on."""

    def __init__(self, canvas: Canvas, takes_manuscripts: Callable[[Sequence[Path], str], object]) -> None:
        """Makes the pages accept files.

        Args:
            canvas: the pages.
            takes_manuscripts: is given texts that were dropped and the article they were dropped on, empty for none,
                after the drop is over.
        """
        super().__init__(canvas)
        self._canvas = canvas
        self._desk = canvas.desk
        self._takes_manuscripts = takes_manuscripts
        self._manuscripts: tuple[tuple[Path, ...], str] = ((), "")
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, canvas.viewport())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._hand_over)
        canvas.viewport().setAcceptDrops(True)
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Takes the events of dragging over the pages."""
        if isinstance(event, QDropEvent) and _is_for_here(event.mimeData()):
            if event.type() is QEvent.Type.Drop:
                self._band.hide()
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                with TemporaryDirectory() as folder:
                    self.drop(self._paths_of(event.mimeData(), Path(folder)), event.position())
                return True
            if isinstance(event, QDragEnterEvent | QDragMoveEvent):
                self._show_target(event.position())
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                return True
        if event.type() is QEvent.Type.DragLeave:
            self._band.hide()
            return True
        return super().eventFilter(watched, event)

    def _paths_of(self, data: QMimeData, folder: Path) -> Sequence[Path]:
        """The files, a picture without one written to a folder; an address on the net goes by its last part."""
        if is_picture(data):
            return files_from(data, folder, say("text.pasted_picture", self._desk.language))
        return [Path(url.toLocalFile() or url.fileName() or url.toString()) for url in data.urls()]

    def drop(self, paths: Sequence[Path], place: QPointF) -> None:
        """Puts files where they were dropped; what cannot be used is told, and nothing else becomes of it."""
        dropped = sort_dropped(paths)
        at = self._canvas.pointing_at(place, Qt.KeyboardModifier.NoModifier)
        findings = dropped.findings
        if dropped.pictures:
            findings += self._drop_pictures(dropped.pictures, at.page, at.point)
        if findings:
            self._desk.tell(findings)
        if dropped.manuscripts:
            self.take_manuscripts(dropped.manuscripts, article_near(self._desk.stage, at.page, at.point) or "")

    def _drop_pictures(self, pictures: Sequence[Path], page: int, point: Point) -> tuple[Finding, ...]:
        """Puts pictures where they were dropped; what is wrong with those that cannot be used."""
        if not takes_pictures(self._desk.stage, page, point):
            return (error("drop.no_article"),)
        taken = take_photos(self._canvas.window(), self._desk, pictures)
        if taken is None:
            return ()
        edits = put_at(self._desk.stage, taken.files, page, point)
        if edits and self._desk.apply_all(edits):
            self._desk.pick_added(edits[-1].slug, edits[-1].photo.file)
        return taken.findings

    def take_manuscripts(self, paths: tuple[Path, ...], beside: str) -> None:
        """Passes manuscripts on that were dropped on an article; empty for none."""
        self._manuscripts = paths, beside
        self._later.start(0)

    def _hand_over(self) -> None:
        """A dialog may come up only when the file manager has its answer."""
        self._takes_manuscripts(*self._manuscripts)

    def _show_target(self, place: QPointF) -> None:
        """A frame round the article, or the edge of the page, that a photo would go to."""
        at = self._canvas.pointing_at(place, Qt.KeyboardModifier.NoModifier)
        box = self._target_box(at.page, at.point)
        if box is None:
            self._band.hide()
            return
        frame: QRect = self._canvas.view_rect(at.page, box).toAlignedRect()
        self._band.setGeometry(frame)
        self._band.show()

    def _target_box(self, page: int, point: Point) -> Rect | None:
        stage = self._desk.stage
        slug = article_near(stage, page, point)
        if slug is None:
            return None
        box = next(
            each.box for each in stage.objects.on(page) if (each.kind, each.article) == (ObjectKind.ARTICLE, slug)
        )
        strip = _STRIP_ROWS * stage.layout.grid.pitch
        match edge_at(stage, page, point):
            case PhotoSpot.HEAD:
                return Rect(box.x, box.y, box.width, strip)
            case PhotoSpot.FOOT:
                return Rect(box.x, box.bottom - strip, box.width, strip)
            case _:
                return box


def _is_for_here(data: QMimeData) -> bool:
    """Whether data is files or a picture; the address of a page on the net is text."""
    return is_picture(data) or (data.hasUrls() and not holds_text(data))
