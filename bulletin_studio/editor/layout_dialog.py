"""Chooses a layout: the open number in, its first page in every layout shown, one edit of the number out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QDialog, QLabel, QListWidgetItem

from bulletin_studio.display.document import Document, Page
from bulletin_studio.editor.dialog_column import dialog_column
from bulletin_studio.editor.errand import Errand, Progress, now_and_then
from bulletin_studio.editor.layout_list import LayoutList, name_of
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.new_number_dialog import accept_buttons
from bulletin_studio.editor.page_painter import PagePaint, paint_page
from bulletin_studio.files.layout_titles import list_layout_titles
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.session.copyfitting import Proof, proof_of
from bulletin_studio.session.number_edits import ChangeNumber

_PREVIEW_PX = 320


class LayoutDialog(QDialog):
    """The layouts with the number's own first page in each; pictures come one after another while one may choose."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        session, say = window.desk.session, window.say
        self.setWindowTitle(say("number.layout"))
        self.resize(760, 620)
        self._folder, titles = session.folder, list_layout_titles(session.folder)
        self.layouts = LayoutList(titles, window.language)
        self.layouts.setAccessibleName(say("number.layout"))
        self.layouts.choose(session.issue.layout)
        self.layouts.itemActivated.connect(self._take)
        self.pages = QLabel(say("number.layout_about"))
        self.pages.setWordWrap(True)
        column = dialog_column(self)
        column.addWidget(self.layouts, 1)
        column.addWidget(self.pages)
        column.addWidget(accept_buttons(self, say("dialog.apply"), self._apply))
        self._counts: dict[str, int] = {}
        self._waiting: Iterator[str] = iter([each.name for each in titles])
        self._current: str | None = None
        self._errand: Errand | None = None
        self._proof = proof_of(session)
        self.layouts.currentItemChanged.connect(self._show_pages)
        self.finished.connect(self._stop)
        self._next()

    @property
    def is_complete(self) -> bool:
        """Whether every layout has its picture."""
        return self._current is None

    def _next(self) -> None:
        """Makes the number up in the next layout, in a thread."""
        self._current = next(self._waiting, None)
        if self._current is None:
            return
        self._errand = Errand(_Trial(self._proof, self._current, self._folder), self._window)
        self._errand.done.connect(self._show)
        self._errand.failed.connect(self._pass_over)
        self._errand.start()

    @Slot(object)
    def _show(self, document: Document) -> None:
        if self._current is not None:
            self._counts[self._current] = len(document.pages)
            picture = page_picture(document.pages[0], self._window.canvas.paint_with, _PREVIEW_PX)
            self.layouts.show_picture(self._current, picture)
            self._show_pages()
        self._next()

    @Slot(object)
    def _pass_over(self, findings: object) -> None:
        """A layout of the folder with faults is left out; preflight tells of it where the number uses it."""
        del findings
        if self._current is not None:
            self.layouts.leave_out(self._current)
        self._next()

    @Slot()
    def _show_pages(self) -> None:
        count = self._counts.get(self.layouts.current_name)
        if count is not None:
            self.pages.setText(self._window.say("number.layout_pages", pages=count))

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        self.layouts.choose(name_of(item))
        self._apply()

    @Slot()
    def _apply(self) -> None:
        issue = self._window.desk.issue
        self._window.desk.apply(ChangeNumber(replace(issue, layout=self.layouts.current_name)))
        self.accept()

    @Slot()
    def _stop(self) -> None:
        self._waiting = iter(())
        if self._errand is not None:
            self._errand.cancel()
            self._errand = None


class _Trial:
    """The number made up in one layout."""

    def __init__(self, proof: Proof, layout: str, folder: Path) -> None:
        self._parts = (proof, layout, folder)

    def __call__(self, progress: Progress) -> Document:
        """Called in the thread."""
        progress(0.0)
        proof, name, folder = self._parts
        trial = replace(proof, issue=replace(proof.issue, layout=name), layout=load_layout(name, folder))
        make = trial.maker(now_and_then(progress))
        return make(trial.issue)


def page_picture(page: Page, paint: PagePaint, height_px: int) -> QImage:
    """A page as a small picture, its type greeked where it is too small to read."""
    scale = height_px / page.trim.height
    image = QImage(round(page.trim.width * scale), height_px, QImage.Format.Format_RGB32)
    image.fill(QColor(255, 255, 255))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(scale, scale)
    paint_page(painter, page, paint, QRectF(0, 0, page.trim.width, page.trim.height))
    painter.end()
    return image
