"""What lies on the editor's desk: an open Session, the caret and what is selected; tells the window what changed.

It holds no truth about the number: that is the Session's. Every part of the window reads here and sends edits here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.findings import Finding
from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.display.document import Document
from bulletin_studio.editor.checking import Checking
from bulletin_studio.editor.composing import Composing, is_large_change
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.edits import Edit
from bulletin_studio.session.page_objects import ObjectKind, PageObjects
from bulletin_studio.session.page_text import PageText
from bulletin_studio.session.replacing import cell_bounds
from bulletin_studio.session.session import FolderState, Session
from bulletin_studio.session.stage import Stage
from bulletin_studio.session.text_edits import ReplaceText, TextRange, range_between, typed
from bulletin_studio.session.text_places import article_of, paragraph_at, paragraph_count, paragraph_of

_ROOM = "\u2003"
"""EM SPACE: of all blanks the one that is a line of its own, wherever it stands."""


@dataclass(frozen=True, slots=True)
class Picked:
    """A thing that is selected: an article, or a photo of one."""

    kind: ObjectKind
    article: str
    index: int = 0


@dataclass(frozen=True, slots=True)
class Preedit:
    """What an input method shows before it is committed: text at a place, not yet part of the number."""

    place: TextPlace
    text: str
    cursor: int


class Desk(QObject):
    """The open number as the window sees it."""

    number_changed = Signal()
    """The number or its pages are other than before."""
    caret_moved = Signal()
    """Caret or text selection are elsewhere."""
    picked_changed = Signal()
    """Another thing is selected, or none."""
    saved = Signal()
    """The number has been written, or its files read again."""
    reveal_asked = Signal()
    """The caret shall be scrolled into view."""
    told = Signal(object)
    """Something the editor must be told: a tuple of findings."""

    def __init__(self, session: Session, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.language = language
        self.caret: TextPlace | None = None
        self.anchor: TextPlace | None = None
        self.picked: Picked | None = None
        self.typing_style: str | None = None
        self.composing = Composing(session, self)
        self.composing.composed.connect(self._pages_came)
        self.checking = Checking(session, self)
        self._awaiting: list[Callable[[], object]] = []
        self._preedit: Preedit | None = None
        self._tries: tuple[Issue, bool] | None = None
        self._shown_pages: tuple[Issue, TextPlace, str, Document] | None = None
        self._text: PageText | None = None
        self._objects: PageObjects | None = None

    # --- what is shown

    @property
    def issue(self) -> Issue:
        """The number."""
        return self.session.issue

    @property
    def document(self) -> Document:
        """The pages to show: with what an input method is about to put in, flowing in the column.

        Where the caret stands in an empty paragraph, part or cell, room for a character is kept there.
        """
        shown = self._text_not_in_number()
        if shown is None or self.composing.is_busy:
            return self.session.document
        place, text = shown
        known = self._shown_pages
        if known is None or known[0] is not self.issue or known[1:3] != shown:
            number = typed(self.issue, range_between(place, place), text).apply(self.issue)
            known = self._shown_pages = (self.issue, place, text, self.session.pages_of(number))
        return known[3]

    def _text_not_in_number(self) -> tuple[TextPlace, str] | None:
        """What is shown on the pages though it is not in the number, and where."""
        if self._preedit is not None and self._preedit.text:
            return self._preedit.place, self._preedit.text
        if self.caret is None or self.caret != self.anchor:
            return None
        paragraph = paragraph_at(self.issue, self.caret)
        start, end = cell_bounds(paragraph, self.caret.offset)
        return (self.caret, _ROOM) if start == end else None

    @property
    def text(self) -> PageText:
        """Where the text of the pages stands."""
        document = self.document
        if self._text is None or self._text.document is not document:
            made = self.composing.text
            if made is None or made.document is not document:
                made = PageText(document, self._text)
            self._text = made
        return self._text

    @property
    def objects(self) -> PageObjects:
        """Where articles, photos and captions stand on the pages."""
        document = self.document
        if self._objects is None or self._objects.document is not document:
            made = self.composing.objects
            if made is None or made.document is not document:
                made = PageObjects(document, self._objects)
            self._objects = made
        return self._objects

    @property
    def stage(self) -> Stage:
        """The number as it stands on its pages, for gestures that begin now."""
        if self._tries is None or self._tries[0] is not self.issue:
            self._tries = (self.issue, not is_large_change(self.issue, self.issue))
        pages_of = self.session.pages_of if self._tries[1] and not self.composing.is_busy else None
        return Stage(self.issue, self.session.page_layout, self.text, self.objects, pages_of)

    @property
    def selection(self) -> TextRange | None:
        """The selected text; None where there is only a caret, or none."""
        if self.caret is None or self.anchor is None or self.caret == self.anchor:
            return None
        return range_between(self.anchor, self.caret)

    @property
    def insertion(self) -> TextRange | None:
        """Where typing goes: the selection or the caret."""
        if self.caret is None:
            return None
        return range_between(self.anchor or self.caret, self.caret)

    @property
    def preedit(self) -> Preedit | None:
        """What an input method is about to put in."""
        return self._preedit

    # --- what is done

    def apply(self, edit: Edit, caret: TextPlace | None = None) -> bool:
        """Sends an edit to the session; the caret goes to `caret`, by default behind text that was put in."""
        before = self.issue
        try:
            changed = self.session.apply(edit)
        except BulletinError as fault:
            self.tell(fault.findings)
            return False
        if changed:
            if caret is None and isinstance(edit, ReplaceText):
                caret = edit.caret
            if caret is not None:
                self.caret = self.anchor = caret
            self._number_is_other(before)
        return changed

    def apply_all(self, edits: Iterable[Edit]) -> bool:
        """Sends edits to the session as one step and tells of them once; what cannot be done is told."""
        before, faults = self.issue, list[Finding]()
        with self.session.gesture():
            for edit in edits:
                try:
                    self.session.apply(edit)
                except BulletinError as fault:
                    faults += fault.findings
        if faults:
            self.tell(tuple(faults))
        self.follow(before)
        return self.issue is not before

    def follow(self, before: Issue) -> None:
        """The session was changed by others than the desk: tells of it."""
        if self.issue is not before:
            self._number_is_other(before)

    def when_made_up(self, does: Callable[[], object]) -> None:
        """Calls at once, or when the pages are there that are being made up."""
        if self.composing.is_busy:
            self._awaiting.append(does)
        else:
            does()

    def undo(self) -> None:
        """Takes the latest step back; the caret goes to where it was made."""
        before = self.issue
        step = self.session.undo()
        if step is not None:
            if isinstance(step.edit, ReplaceText):
                self.caret = self.anchor = step.edit.range.start
            self._number_is_other(before)

    def redo(self) -> None:
        """Does the step again that was taken back last."""
        before = self.issue
        step = self.session.redo()
        if step is not None:
            if isinstance(step.edit, ReplaceText):
                self.caret = self.anchor = step.edit.caret
            self._number_is_other(before)

    def go_to(self, count: int) -> None:
        """Takes steps back or does them again until so many stand."""
        before = self.issue
        self.session.go_to(count)
        if self.issue is not before:
            self._number_is_other(before)

    def cancel_gesture(self) -> None:
        """Gives up a gesture: the number is as it was before it."""
        before = self.issue
        if self.session.cancel_gesture():
            self._number_is_other(before)

    def _number_is_other(self, before: Issue) -> None:
        """Tells of a change; its pages may come later."""
        self.composing.follow(before)
        self._mend_caret()
        self.number_changed.emit()
        self.caret_moved.emit()

    @Slot()
    def _pages_came(self) -> None:
        """Pages that were made up in the background are shown."""
        self.number_changed.emit()
        self.caret_moved.emit()
        awaiting, self._awaiting = self._awaiting, []
        for does in awaiting:
            does()

    def put_caret(self, place: TextPlace | None, *, extend: bool = False) -> None:
        """Moves the caret; `extend` keeps the other end of the selection, which stays in one part of one article."""
        self.session.end_typing()
        self.typing_style = None
        shown = self._text_not_in_number()
        if extend and place is not None and self.anchor is not None:
            if (place.article, place.part) != (self.anchor.article, self.anchor.part):
                return
            if place.part != "body" and place.paragraph != self.anchor.paragraph:
                return
            self.caret = place
        else:
            self.caret = self.anchor = place
        if place is not None and self.picked is not None:
            self.pick(None)
        if self._text_not_in_number() != shown:
            self.number_changed.emit()
        self.caret_moved.emit()

    def pick(self, picked: Picked | None) -> None:
        """Selects a thing, or none; the caret goes."""
        if picked == self.picked:
            return
        self.picked = picked
        if picked is not None and self.caret is not None:
            shown = self._text_not_in_number()
            self.caret = self.anchor = None
            if shown is not None:
                self.number_changed.emit()
            self.caret_moved.emit()
        self.picked_changed.emit()

    def pick_added(self, slug: str, file: str) -> None:
        """Selects the photo that was last put into an article from a file."""
        photos = article_of(self.issue, slug).photos
        self.pick(Picked(ObjectKind.PHOTO, slug, max(i for i, photo in enumerate(photos) if photo.file == file)))

    def set_preedit(self, preedit: Preedit | None) -> None:
        """Shows what an input method is about to put in; the number and its history do not know of it."""
        if preedit == self._preedit:
            return
        self._preedit = preedit
        self.number_changed.emit()
        self.caret_moved.emit()

    def save(self) -> bool:
        """Writes the number; False where that is not possible, which is told."""
        try:
            self.session.save()
        except BulletinError as fault:
            self.tell(fault.findings)
            return False
        self.saved.emit()
        return True

    def read_again(self, found: FolderState | None = None) -> None:
        """Takes the files as they are now, which others have changed; what was not saved is gone.

        Args:
            found: what the folder holds; without it the folder is read here.

        Raises:
            InputError: issue.yaml is wrong now.
            FileAccessError: a file is missing or cannot be read.
        """
        before = self.issue
        self.session.read_again(found)
        self._number_is_other(before)
        self.saved.emit()

    def tell(self, findings: tuple[Finding, ...]) -> None:
        """Tells the editor what could not be done."""
        self.told.emit(findings)

    def _mend_caret(self) -> None:
        """Keeps caret, selection and what is picked inside the number after a change."""
        self.caret, self.anchor = self.inside(self.caret), self.inside(self.anchor)
        if self.picked is not None and not self._is_there(self.picked):
            self.pick(None)

    def inside(self, place: TextPlace | None) -> TextPlace | None:
        """The place itself, or the nearest to it that is in the number; None where its article or photo is gone."""
        if place is None:
            return None
        try:
            article = article_of(self.issue, place.article)
        except KeyError:
            return None
        count = paragraph_count(article, place.part)
        if not count:
            return None
        index = min(place.paragraph, count - 1)
        length = len(paragraph_of(article, place.part, index).text)
        return TextPlace(place.article, place.part, index, min(place.offset, length))

    def _is_there(self, picked: Picked) -> bool:
        try:
            article = article_of(self.issue, picked.article)
        except KeyError:
            return False
        return picked.kind is ObjectKind.ARTICLE or picked.index < len(article.photos)
