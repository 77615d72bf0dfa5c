"""An open number: edits go in; the number, its pages, findings and files come out. It knows nothing of a window."""

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from bulletin_studio.base.errors import FileAccessError, InputError
from bulletin_studio.base.findings import Report, error, report_of
from bulletin_studio.base.source import SourceSpan, TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.display.document import Document
from bulletin_studio.files.issue_file import ISSUE_FILE
from bulletin_studio.files.load_font_list import load_font_list
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.fonts.library import FontLibrary, open_library
from bulletin_studio.makeup.adjusting import adjusted_layout
from bulletin_studio.makeup.compose import make_up
from bulletin_studio.makeup.memory import MakeupMemory
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.print_profile import USUAL_PROFILE, PrintProfile
from bulletin_studio.model.story import Paragraph
from bulletin_studio.model.style import ParagraphStyle
from bulletin_studio.preflight.check import check_document
from bulletin_studio.session.edits import Edit
from bulletin_studio.session.finding_places import still_standing
from bulletin_studio.session.folder_lock import FolderLock, Holder
from bulletin_studio.session.folder_watch import Fingerprints, changed_files, fingerprints_of, folder_fingerprint
from bulletin_studio.session.history import History, Step
from bulletin_studio.session.journal import Journal, Recovered, read_journal
from bulletin_studio.session.journal_places import journal_path, journal_paths, set_aside
from bulletin_studio.session.opening import NO_PHOTOS, KnownPhotos, Opened, layout_for, open_number
from bulletin_studio.session.reviewing import with_reviews_ended
from bulletin_studio.session.tidying import tidied
from bulletin_studio.typesetting.line import SetParagraph
from bulletin_studio.typesetting.paragraph_cache import ParagraphCache
from bulletin_studio.typesetting.set_paragraph import TypeContext


def _go_on(share: float) -> None:
    """Progress that nobody looks at."""
    del share


@dataclass(frozen=True, slots=True)
class FolderState:
    """What an issue folder holds: the number, what is known of its photos, and fingerprints of its text files."""

    opened: Opened
    photos: KnownPhotos
    prints: Fingerprints


@dataclass(frozen=True, slots=True)
class _MadeUp:
    """The pages of a state of the number, with what was known of its photos and the memory of its layout."""

    issue: Issue
    photos: KnownPhotos
    memory: MakeupMemory
    document: Document

    def is_of(self, issue: Issue, photos: KnownPhotos, memory: MakeupMemory) -> bool:
        """Whether they would come out the same again."""
        return self.issue is issue and self.photos is photos and self.memory is memory


@dataclass(frozen=True, slots=True)
class _Watched:
    """Sets paragraphs and tells of each, so that make-up can be stopped soon."""

    cache: ParagraphCache
    progress: Callable[[float], None]

    def __call__(
        self,
        paragraph: Paragraph,
        style: ParagraphStyle,
        measures: tuple[Pt, ...],
        place: TextPlace,
        line_count: int | None = None,
    ) -> SetParagraph:
        """See `Setter`."""
        self.progress(0.0)
        return self.cache.set_paragraph(paragraph, style, measures, place, line_count)


class Session:
    """One open number. Everything that shows it asks here; everything that changes it sends an edit here."""

    def __init__(self, folder: Path, library: FontLibrary | None = None) -> None:
        """Opens an issue folder.

        Raises:
            InputError: issue.yaml is wrong.
            FileAccessError: the folder or issue.yaml is missing or cannot be read.
            FontError: there are no fonts.
        """
        self.folder = folder
        self.library = library or open_library(load_font_list())
        self._lock = FolderLock(folder)
        self._is_alone = True
        self._making_up, self._journaling = Lock(), Lock()
        self._is_saving = self._is_closed = False
        self._listeners: list[Callable[[], None]] = []
        self._profile = USUAL_PROFILE
        self._made_up: _MadeUp | None = None
        self._composed: tuple[Issue, Document] | None = None
        self._checked: tuple[Document, Report] | None = None
        self._take_folder(self.read_folder())

    def read_folder(self) -> FolderState:
        """What the folder holds now, for `read_again`; it may be called on another thread.

        Raises:
            InputError: issue.yaml is wrong.
            FileAccessError: a file is missing or cannot be read.
        """
        opened, prints = open_number(self.folder), fingerprints_of(self.folder)
        return FolderState(opened, NO_PHOTOS.with_photos_of(opened.issue, self.folder), prints)

    def _take_folder(self, found: FolderState) -> None:
        opened = found.opened
        self.issue: Issue = opened.issue
        self.layout: Layout = opened.layout
        self.sealed = opened.sealed
        self._file_findings = opened.findings
        self._saved = opened.issue
        self._photos = found.photos
        self._history = History()
        self._in_gesture = False
        self._prints: Fingerprints = found.prints
        self._cache = self._new_cache()
        self._memory = MakeupMemory()
        self.awaits_pages = False
        self._journal = Journal(self._journal_path(), opened.issue, folder_fingerprint(self._prints))

    # --- edits

    def apply(self, edit: Edit) -> bool:
        """Makes a change; False where it changes nothing.

        Raises:
            InputError: it would change an article whose file cannot be read whole.
        """
        changed = edit.apply(self.issue)
        if changed is self.issue:
            return False
        self._check_sealed(changed)
        changed = with_reviews_ended(self.issue, changed)
        self._history.record(self.issue, changed, edit, in_gesture=self._in_gesture)
        self._put(changed)
        return True

    @contextmanager
    def gesture(self) -> Iterator[None]:
        """Edits inside are one step: a drag, a paste with photos."""
        self._history.seal()
        self._in_gesture = True
        try:
            yield
        finally:
            self._in_gesture = False
            self._history.seal()

    def begin_gesture(self) -> None:
        """Begins a gesture that is spread over events; every edit until `end_gesture` is one step."""
        self._history.seal()
        self._in_gesture = True

    def end_gesture(self) -> None:
        """Ends it."""
        self._in_gesture = False
        self._history.seal()

    def cancel_gesture(self) -> bool:
        """Gives a gesture up: the number is as it was before, and there is no step; False where nothing had changed."""
        self._in_gesture = False
        step = self._history.drop()
        self._history.seal()
        if step is None:
            return False
        self._put(step.before)
        return True

    def end_typing(self) -> None:
        """Ends a run of typing: the caret was moved."""
        self._history.seal()

    def undo(self) -> Step | None:
        """Takes the latest step back; None where there is none."""
        step = self._history.undo()
        if step is not None:
            self._put(step.before)
        return step

    def redo(self) -> Step | None:
        """Does the step again that was taken back last; None where there is none."""
        step = self._history.redo()
        if step is not None:
            self._put(step.after)
        return step

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps that can be taken back, the latest last."""
        return tuple(self._history.done)

    @property
    def undone_steps(self) -> tuple[Step, ...]:
        """All steps that can be done again, the next last."""
        return tuple(self._history.undone)

    def listen(self, listener: Callable[[], None]) -> None:
        """Calls a function after every change of the number."""
        self._listeners.append(listener)

    def _put(self, issue: Issue) -> None:
        before = self.issue
        self.issue = issue
        if (issue.layout, issue.protected_words) != (before.layout, before.protected_words):
            self.layout, findings = layout_for(issue, self.folder)
            self._file_findings = tuple(
                finding for finding in self._file_findings if not finding.code.startswith(("layout.", "session.layout"))
            )
            self._file_findings += findings
            self._cache, self._memory = self._new_cache(), MakeupMemory()
        self._photos = self._photos.with_photos_of(issue, self.folder)
        for listener in self._listeners:
            listener()

    def _check_sealed(self, changed: Issue) -> None:
        """Refuses to change what is not known whole."""
        before = {article.slug: article for article in self.issue.articles}
        for article in changed.articles:
            if article.slug in self.sealed and article != before[article.slug]:
                raise InputError(error("session.sealed", article.source, article=article.slug))

    # --- pages and findings

    @property
    def page_layout(self) -> Layout:
        """The layout that the pages are made up in: with what copyfitting changed of it."""
        return adjusted_layout(self.layout, self.issue.fit)

    @property
    def document(self) -> Document:
        """The pages of the number as it is now; while pages are awaited, those of before."""
        if self._composed is None or (self._composed[0] is not self.issue and not self.awaits_pages):
            self._composed = (self.issue, self.pages_of(self.issue))
        return self._composed[1]

    def pages_of(self, issue: Issue, progress: Callable[[float], None] = _go_on) -> Document:
        """The pages of another state of the number, for previews of what is not done yet.

        It may be called on another thread; one state is made up at a time, and the latest is not made up again.

        Raises:
            CancelledError: `progress` raised it.
        """
        photos = self._photos.with_photos_of(issue, self.folder)
        setter = self._cache.set_paragraph if progress is _go_on else _Watched(self._cache, progress)
        with self._making_up:
            memory = self._memory
            if self._made_up is None or not self._made_up.is_of(issue, photos, memory):
                document = make_up(issue, self.layout, photos.facts, setter, progress, memory=memory)
                self._made_up = _MadeUp(issue, photos, memory, document)
            return self._made_up.document

    @property
    def report(self) -> Report:
        """Everything that is wrong with the number as it is now; while pages are awaited, with that before."""
        document = self.document
        if self._checked is None or (self._checked[0] is not document and not self.awaits_pages):
            self._checked = (document, self.report_on(self.issue, document))
        return self._checked[1]

    def report_on(self, issue: Issue, document: Document) -> Report:
        """Everything that is wrong with a state of the number and its pages; it may be called on another thread."""
        found = check_document(issue, self.layout, document, self._photos.facts, self.library, self._profile)
        own = (*still_standing(issue, self._file_findings), *self._photos.faults_in(issue))
        return report_of((*own, *found.findings))

    @property
    def is_checked(self) -> bool:
        """Whether the report is there without work."""
        return self._checked is not None and self._checked[0] is self.document

    def take_report(self, document: Document, report: Report, profile: PrintProfile) -> None:
        """Takes a report that was made elsewhere; one on other pages or by another print profile is of no use."""
        if document is self.document and profile is self._profile:
            self._checked = (document, report)

    @property
    def profile(self) -> PrintProfile:
        """What the shop asks, by which findings are judged."""
        return self._profile

    def judge_by(self, profile: PrintProfile) -> None:
        """Judges the number by another print profile from now on."""
        self._profile, self._checked = profile, None

    def go_to(self, count: int) -> None:
        """Takes steps back or does them again until so many stand; pages are made up only when they are asked for."""
        while len(self._history.done) > max(count, 0):
            self.undo()
        while len(self._history.done) < count and self._history.undone:
            self.redo()

    def await_pages(self) -> None:
        """Somebody makes the number up elsewhere; until `take_pages` its pages are those of before."""
        self.awaits_pages = True

    def take_pages(self, issue: Issue, document: Document, report: Report) -> None:
        """Takes pages that were made up elsewhere; if they are of another state, they are made up again when asked."""
        self.awaits_pages = False
        if issue is self.issue:
            self._composed, self._checked = (issue, document), (document, report)

    @property
    def photos(self) -> KnownPhotos:
        """What is known of the photos."""
        return self._photos

    def know_photos(self, known: KnownPhotos) -> None:
        """Takes what was found out of photos on another thread, so that they are not looked at anew when put in."""
        self._photos = self._photos.together(known)

    def look_again(self, file: str) -> None:
        """Looks at a photo anew whose file has changed."""
        self._photos = self._photos.without(file).with_photos_of(self.issue, self.folder)
        self._composed = None
        self._put(self.issue)

    def _new_cache(self) -> ParagraphCache:
        return ParagraphCache(TypeContext(self.library, self.layout.character_styles, self.issue.protected_words))

    # --- files

    @property
    def is_changed(self) -> bool:
        """Whether the number is other than its files."""
        return self.issue is not self._saved and self.issue != self._saved

    def save(self, progress: Callable[[float], None] = _go_on) -> tuple[Path, ...]:
        """Writes what changed; the journal is not needed any more then.

        It may be called on another thread while nothing changes the number.

        Returns:
            The files written.

        Raises:
            InputError: the files cannot hold the number, or one in the folder is wrong; nothing was written.
            FileAccessError: the folder is gone, or a file cannot be written.
            CancelledError: `progress` raised it; nothing was written.
        """
        self.check_folder()
        issue, self._is_saving = self.issue, True
        try:
            written = save_issue(self.folder, tidied(issue), self.sealed, progress)
            prints = fingerprints_of(self.folder)
            with self._journaling:
                self._saved, self._prints = issue, prints
                self._journal.close()
                for path in self._journals():
                    path.unlink(missing_ok=True)
                self._journal = Journal(self._journal_path(), issue, folder_fingerprint(prints))
        finally:
            self._is_saving = False
        return written

    @property
    def folder_is_there(self) -> bool:
        """Whether the number's folder can be reached: its disk is not pulled, and it was not moved or renamed."""
        return (self.folder / ISSUE_FILE).is_file()

    def check_folder(self) -> None:
        """Refuses to write where the folder is gone: a new one in its place would hold texts without photos.

        Raises:
            FileAccessError: it is gone.
        """
        if not self.folder_is_there:
            raise FileAccessError(error("session.folder_gone", SourceSpan(str(self.folder))))

    def autosave(self) -> None:
        """Writes the state of the number to its journal, so that a crash costs nothing.

        Raises:
            FileAccessError: the journal cannot be written.
        """
        self.journal_entry()()

    def journal_entry(self) -> Callable[[], None]:
        """The writing of the state of now to the journal, which may be done on another thread and raises as autosave.

        Whatever else the journal is asked for waits until it is written. Where the number is saved, read again or
        closed before that, nothing is written: the state is older than the files then, or not wanted.
        """
        issue, journal = self.issue, self._journal
        is_needed = self.is_changed or bool(self._history.done)

        def write() -> None:
            with self._journaling:
                if is_needed and journal is self._journal and not self._is_closed:
                    if not self.folder_is_there and journal.path != self._journal_path():
                        journal.close()  # the folder is not made anew for it
                        self._journal = Journal(self._journal_path(), self._saved, folder_fingerprint(self._prints))
                    self._journal.write(issue)

        return write

    def lock(self) -> Holder | None:
        """Takes the folder; who has it already, None where it is ours.

        Beside somebody else the journal is kept in the user's own folder, so that neither writes over the other's.
        """
        holder = self._lock.take(_user())
        self._is_alone = holder is None
        with self._journaling:
            self._journal.close()
            self._journal = Journal(self._journal_path(), self._saved, folder_fingerprint(self._prints))
        return holder

    def changed_outside(self) -> tuple[str, ...]:
        """Files that somebody else has changed since they were read or written here; none while they are written."""
        if self._is_saving:
            return ()
        return changed_files(self._prints, fingerprints_of(self.folder))

    def keep_ours(self) -> None:
        """Takes the files as they are now for known: the number here goes over them when it is saved."""
        self._prints = fingerprints_of(self.folder)

    def read_again(self, found: FolderState | None = None) -> None:
        """Takes the folder as it is now; what was not saved is gone, the history too.

        Args:
            found: from `read_folder`; without it the folder is read here.

        Raises:
            InputError: issue.yaml is wrong now; the number stays as it was.
            FileAccessError: a file is missing or cannot be read; the number stays as it was.
        """
        state = self.read_folder() if found is None else found
        with self._journaling:
            self._journal.discard()
            self._take_folder(state)
        for listener in self._listeners:
            listener()

    def recoverable(self) -> Recovered | None:
        """What a crash left in the journal; None where there is nothing that is not in the files.

        While somebody else has the folder open, the journal in it is theirs and not looked at.
        """
        for path in self._journals():
            found = read_journal(path)
            if found is not None and (found.is_damaged or (found.number is not None and found.number != self._saved)):
                return found
        return None

    @property
    def has_journal(self) -> bool:
        """Whether a journal is there to be looked at, which may take long."""
        return any(path.is_file() for path in self._journals())

    def set_journals_aside(self) -> tuple[Path, ...]:
        """Keeps what a crash left under other names, so that a new journal does not write over it; the new names."""
        return set_aside(self._journals())

    def _journals(self) -> tuple[Path, ...]:
        return journal_paths(self.folder, is_alone=self._is_alone)

    def close(self, *, discard: bool) -> None:
        """Ends the session; `discard` takes the journal away because its changes are saved or not wanted."""
        with self._journaling:
            self._is_closed = True
            if discard:
                self._journal.discard()
            else:
                self._journal.close()
        self._lock.release()

    def _journal_path(self) -> Path:
        return journal_path(self.folder, is_alone=self._is_alone)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no name for this user on this machine
        return ""
