"""Cut, copy and paste in the Edit menu: text of the page to the clipboard, text of any program from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.errand import Progress
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.picture_clips import files_from, photo_data, photo_from
from bulletin_studio.editor.waiting_job import wait_for
from bulletin_studio.model.photo import Photo
from bulletin_studio.session.clipping import (
    CLIPBOARD_TYPE,
    fragments_from_json,
    html_from_fragments,
    json_from_fragments,
    text_from_fragments,
)
from bulletin_studio.session.drops import sort_dropped
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.pasting import Pasted, fragments_from_text, without_styles
from bulletin_studio.session.pasting_html import fragments_from_html
from bulletin_studio.session.photo_edits import RemovePhoto
from bulletin_studio.session.replacing import Fragment
from bulletin_studio.session.text_edits import deleted, fragments_in, pasted
from bulletin_studio.session.text_places import article_of

_TOLD_MS = 8_000

_AT_ONCE_CHARACTERS = 100_000
"""So much HTML is cleaned in less time than a window may be still."""


class ClipboardPart:
    """The clipboard; in fields of dialogs and panels the commands are those of the field."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._desk = window.desk
        keys, add, say = QKeySequence.StandardKey, window.add_action, window.say
        window.menu("edit").addSeparator()
        self._cut = add("edit", say("text.cut"), self.cut, keys.Cut)
        self._copy = add("edit", say("text.copy"), self.copy, keys.Copy)
        self._paste = add("edit", say("text.paste"), self.paste, keys.Paste)
        self._paste_plain = add("edit", say("text.paste_plain"), self.paste_plain, "Ctrl+Shift+V")
        self.actions = (self._cut, self._copy, self._paste, self._paste_plain)
        for signal in (window.desk.caret_moved, window.desk.picked_changed):
            signal.connect(self._show)
        self._show()

    def _show(self) -> None:
        """Greys what cannot be done."""
        has_text = self._desk.selection is not None or self._field() is not None
        for action in (self._cut, self._copy):
            action.setEnabled(has_text or self._photo() is not None)

    def _photo(self) -> Photo | None:
        """The photo that is selected."""
        picked = self._desk.picked
        if picked is None or picked.kind is not ObjectKind.PHOTO:
            return None
        return article_of(self._desk.issue, picked.article).photos[picked.index]

    def _field(self) -> QLineEdit | QPlainTextEdit | None:
        """The field of this window that keys go to."""
        widget = QApplication.focusWidget()
        is_field = isinstance(widget, QLineEdit | QPlainTextEdit) and widget.window() is self._window
        return widget if is_field and isinstance(widget, QLineEdit | QPlainTextEdit) else None

    def copy(self) -> None:
        """Puts the selection on the clipboard: exactly for this program, as HTML and plain text for others.

        A photo goes with its caption and how it stands, for others as its file.
        """
        field, selection, photo = self._field(), self._desk.selection, self._photo()
        if field is not None:
            field.copy()
        elif photo is not None:
            QGuiApplication.clipboard().setMimeData(photo_data(photo, self._desk.session.folder))
        elif selection is not None:
            QGuiApplication.clipboard().setMimeData(mime_data(fragments_in(self._desk.issue, selection)))

    def cut(self) -> None:
        """Copies the selection and deletes it."""
        field, selection, picked = self._field(), self._desk.selection, self._desk.picked
        if field is not None:
            field.cut()
        elif self._photo() is not None and picked is not None:
            self.copy()
            self._desk.apply(RemovePhoto(picked.article, picked.index))
            self._desk.pick(None)
        elif selection is not None:
            self.copy()
            self._desk.apply(deleted(selection))

    def paste(self) -> None:
        """Puts in what the clipboard holds: text cleaned, pictures behind the paragraph of the caret, articles too."""
        field, data = self._field(), QGuiApplication.clipboard().mimeData()
        if field is not None:
            field.paste()
        elif not self._put_files(data):
            self._put(pasted_from(data, self._window, self._window.language))

    def _put_files(self, data: QMimeData | None) -> bool:
        """Puts in pictures and manuscripts; False where the clipboard holds no files, or was emptied."""
        if data is None:
            return False
        with TemporaryDirectory() as folder:
            files = files_from(data, Path(folder), self._window.say("text.pasted_picture"))
            if files:
                self._bring_in(files, photo_from(data))
        return bool(files)

    def _bring_in(self, files: Sequence[Path], like: Photo | None) -> None:
        from bulletin_studio.editor.bringing_in import bring_in_articles, bring_in_photos  # readers of Word files

        found, caret = sort_dropped(files), self._desk.caret
        if found.pictures:
            bring_in_photos(self._window, found.pictures, like if like is not None else Photo(""))
        if found.findings:
            self._desk.tell(found.findings)
        bring_in_articles(self._window, found.manuscripts, caret.article if caret is not None else "")

    def paste_plain(self) -> None:
        """Puts in the text alone, as the text around it looks."""
        field = self._field()
        if field is not None:
            field.paste()
            return
        found = pasted_from(QGuiApplication.clipboard().mimeData(), self._window, self._window.language)
        self._put(Pasted(without_styles(found.fragments), found.tidied))

    def _put(self, found: Pasted) -> None:
        place, say = self._desk.insertion, self._window.say
        if place is None:
            return
        if not found.fragments:
            self._window.statusBar().showMessage(say("text.nothing_to_paste"), _TOLD_MS)
            return
        self._desk.apply(pasted(self._desk.issue, place, found.fragments))
        self._desk.reveal_asked.emit()
        if found.tidied:
            kinds = [say(f"text.tidied_{kind.value}", count=count) for kind, count in found.tidied]
            text = say("text.tidied", what=say("text.and").join(kinds))
            self._window.statusBar().showMessage(text, _TOLD_MS)


def mime_data(fragments: Sequence[Fragment]) -> QMimeData:
    """Fragments for the clipboard."""
    data = QMimeData()
    data.setData(CLIPBOARD_TYPE, json_from_fragments(fragments).encode())
    data.setHtml(html_from_fragments(fragments))
    data.setText(text_from_fragments(fragments))
    return data


def pasted_from(data: QMimeData | None, window: QWidget, language: Language) -> Pasted:
    """The text of a clipboard: our own exactly, else HTML where there is some, else plain text.

    What others wrote at length is cleaned in a thread while the window lives on; nothing where that is cancelled.
    """
    if data is None:  # the clipboard was emptied
        return Pasted(())
    clip = _Clip(
        bytes(data.data(CLIPBOARD_TYPE).data()).decode("utf-8", "replace") if data.hasFormat(CLIPBOARD_TYPE) else "",
        data.html() if data.hasHtml() else "",
        data.text() if data.hasText() else "",
    )
    if len(clip.html) <= _AT_ONCE_CHARACTERS:
        return clip.cleaned(_go_on)
    return wait_for(window, say("editor.pasting", language), language, clip.cleaned) or Pasted(())


@dataclass(frozen=True, slots=True)
class _Clip:
    """What a clipboard holds, empty where it does not hold it: our own fragments, HTML, plain text."""

    own: str
    html: str
    text: str

    def cleaned(self, progress: Progress) -> Pasted:
        """The fragments; it may be called on another thread."""
        own = fragments_from_json(self.own) if self.own else ()
        if own:
            return Pasted(own)
        found = fragments_from_html(self.html, progress) if self.html else Pasted(())
        return found if found.fragments else fragments_from_text(self.text)


def _go_on(share: float) -> None:
    """Progress that nobody looks at."""
    del share
