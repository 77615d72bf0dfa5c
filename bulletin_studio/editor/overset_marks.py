"""Red marks where an article runs out: what finds no room, and a menu of remedies, in place."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from bulletin_studio.base.findings import note
from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.display.document import Overset
from bulletin_studio.editor.canvas import Canvas
from bulletin_studio.editor.readouts import width_words
from bulletin_studio.session.arranging_photos import smaller_photo
from bulletin_studio.session.overset_places import OversetPlace, overset_places

SMALLER_BY = 0.15
"""How much of its width a photo gives up at once: a few lines beside or below it."""

_STYLE = """
QToolButton { background: #c5221f; color: white; border: 1px solid white; border-radius: 4px; padding: 2px 18px 2px 6px;
 font-weight: bold; }
QToolButton:hover, QToolButton:focus { background: #a50e0e; }
QToolButton::menu-indicator { subcontrol-position: right center; right: 4px; }
"""


class OversetMarks(QObject):
    """The marks of all oversets."""

    fit_asked = Signal()
    """The number is to be fitted to its pages."""
    cuts_asked = Signal()
    """The list of the cheapest cuts is wanted."""
    release_asked = Signal()
    """The number may take more pages."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._desk = canvas.desk
        self._places: tuple[OversetPlace, ...] = ()
        self.marks: list[QToolButton] = []
        self._desk.number_changed.connect(self.renew)
        canvas.view_moved.connect(self.place)
        self.renew()

    def renew(self) -> None:
        """Looks at the pages anew."""
        places = overset_places(self._desk.stage) if self._desk.document.oversets else ()
        if [each.overset for each in places] != [each.overset for each in self._places]:
            for mark in self.marks:
                mark.hide()
                mark.deleteLater()
            self.marks = [self._made_mark(each.overset) for each in places]
        self._places = places
        self.place()

    def _made_mark(self, overset: Overset) -> QToolButton:
        text, language = overset_text(overset, self._desk.language), self._desk.language
        mark = QToolButton(self._canvas.viewport())
        mark.setStyleSheet(_STYLE)
        mark.setText(text)
        mark.setToolTip(say("editor.overset_of", language, headline=overset.headline, text=text))
        mark.setAccessibleName(mark.toolTip())
        mark.setCursor(Qt.CursorShape.PointingHandCursor)
        mark.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        mark.setMenu(self._made_menu(mark, overset))
        return mark

    def _made_menu(self, mark: QToolButton, overset: Overset) -> QMenu:
        menu, language, pages = QMenu(mark), self._desk.language, self._desk.issue.page_count
        if pages is not None:
            fit = menu.addAction(say("editor.overset_fit", language, pages=pages))
            fit.triggered.connect(self._ask_fit)
        if smaller_photo(self._desk.stage, overset.article, SMALLER_BY) is not None:
            smaller = menu.addAction(say("editor.overset_smaller", language))
            smaller.triggered.connect(partial(self._make_smaller, overset.article))
        if pages is not None:
            cuts = menu.addAction(say("editor.overset_cuts", language))
            cuts.triggered.connect(self._ask_cuts)
            release = menu.addAction(say("editor.overset_release", language))
            release.triggered.connect(self._ask_release)
        return menu

    def _ask_fit(self) -> None:
        self.fit_asked.emit()

    def _ask_cuts(self) -> None:
        self.cuts_asked.emit()

    def _ask_release(self) -> None:
        self.release_asked.emit()

    def _make_smaller(self, slug: str, *_: object) -> None:
        """Says what became smaller: a photo that finds no room itself is not seen to."""
        edit = smaller_photo(self._desk.stage, slug, SMALLER_BY)
        if edit is not None and self._desk.apply(edit):
            file, width = edit.photo.file.rpartition("/")[2], width_words(edit.photo.width, self._desk.language)
            self._desk.tell((note("editor.photo_smaller", file=file, width=width),))

    def place(self) -> None:
        """Puts each mark below the corner of its article."""
        for mark, each in zip(self.marks, self._places, strict=True):
            if each.page > len(self._canvas.spreads.boxes):  # the page is gone; `renew` is on its way
                mark.hide()
                continue
            corner, scale = self._canvas.origin_of(each.page), self._canvas.scale
            size = mark.sizeHint()
            right, top = corner.x() + each.corner.x * scale, corner.y() + each.corner.y * scale
            mark.setGeometry(round(right) - size.width(), round(top) + 2, size.width(), size.height())
            is_seen = self._canvas.viewport().rect().contains(mark.geometry().center())
            mark.setVisible(is_seen and not self._canvas.is_preview)


def overset_text(overset: Overset, language: Language) -> str:
    """How much finds no room."""
    if overset.photos:
        return say(
            "editor.overset_photos",
            language,
            characters=overset.characters,
            lines=overset.lines,
            photos=overset.photos,
        )
    return say("editor.overset", language, characters=overset.characters, lines=overset.lines)
