"""The story panel: the text of the article at the caret as plain text, in step with the pages both ways."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QKeySequence,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from bulletin_studio.base.words.catalogue import say
from bulletin_studio.editor.clipboard_part import mime_data, pasted_from
from bulletin_studio.editor.desk import Desk
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.model.story import CROSSHEAD
from bulletin_studio.session.story_text import (
    StoryLine,
    difference,
    place_in_story,
    position_in_story,
    story_edit,
    story_lines,
    story_text,
)
from bulletin_studio.session.text_edits import fragments_in, pasted
from bulletin_studio.session.text_places import article_of

_HEADS = ("kicker", "headline", "deck", "byline", CROSSHEAD)
_LINK = QColor(40, 110, 200)
_ASIDE = QColor(128, 128, 128)


class StoryPanel(QPlainTextEdit):
    """A plain text that holds no truth: every change is sent to the desk, and what the number then says is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._slug = ""
        self.lines: tuple[StoryLine, ...] = ()
        self._is_in_step = True
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(say("text.story_none", desk.language))
        self._marks = _Marks(self.document(), self)
        self.textChanged.connect(self._typed)
        self.cursorPositionChanged.connect(self._caret_put)
        self.selectionChanged.connect(self._caret_put)
        desk.number_changed.connect(self.follow)
        desk.caret_moved.connect(self.follow)

    # --- from the number

    @Slot()
    def follow(self) -> None:
        """Shows what the number says now, and the caret where it is."""
        if not self._is_in_step or not self.isVisible():
            return
        self._is_in_step = False
        try:
            self._show_text()
            self._show_caret()
        finally:
            self._is_in_step = True

    def _show_text(self) -> None:
        slugs = {article.slug for article in self._desk.issue.articles}
        if self._desk.caret is not None:
            self._slug = self._desk.caret.article
        if self._slug not in slugs:
            self._slug, self.lines = "", ()
            self.clear()
            return
        before = self.lines
        self.lines = story_lines(article_of(self._desk.issue, self._slug))
        old, new = self._shown(), story_text(self.lines)
        marked = range(0)
        if old != new:
            first, last, text = difference(old, new)
            cursor = QTextCursor(self.document())
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text)
            marked = range(self.document().findBlock(first).blockNumber(), cursor.blockNumber() + 1)
        self._mark_anew(before, marked)

    def _mark_anew(self, before: tuple[StoryLine, ...], marked: range) -> None:
        """Marks the lines that are other than before, but for those that Qt has had marked as their text was put in."""
        known = {id(line.paragraph) for line in before}
        for index, line in enumerate(self.lines):
            if id(line.paragraph) not in known and index not in marked:
                self._marks.rehighlightBlock(self.document().findBlockByNumber(index))

    def _show_caret(self) -> None:
        caret, anchor = self._desk.caret, self._desk.anchor
        if caret is None or anchor is None:
            return
        place, start = position_in_story(self.lines, caret), position_in_story(self.lines, anchor)
        cursor = self.textCursor()
        if place is None or start is None or (cursor.anchor(), cursor.position()) == (start, place):
            return
        cursor.setPosition(start)
        cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _shown(self) -> str:
        """The text, with U+2029 between its lines."""
        return self.document().toRawText()

    # --- from the panel

    @Slot()
    def _typed(self) -> None:
        """What was typed, deleted or dropped here becomes an edit; what the number does not take is taken back."""
        if not self._is_in_step:
            return
        if self._slug:
            edit = story_edit(self._desk.issue, self._slug, self.lines, self._shown())
            if edit is not None:
                self._is_in_step = False
                self._desk.apply(edit)
                self._is_in_step = True
        self.follow()

    @Slot()
    def _caret_put(self) -> None:
        """The caret of the panel is that of the page."""
        if not self._is_in_step or not self.lines or self._shown() != story_text(self.lines):
            return
        cursor = self.textCursor()
        anchor = place_in_story(self._slug, self.lines, cursor.anchor())
        caret = place_in_story(self._slug, self.lines, cursor.position())
        if (anchor, caret) == (self._desk.anchor, self._desk.caret):
            return
        self._is_in_step = False
        self._desk.put_caret(anchor)
        self._desk.put_caret(caret, extend=True)
        self._desk.reveal_asked.emit()
        self._is_in_step = True

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copies with marks where the selection is in one part."""
        selection = self._desk.selection
        if selection is None:
            return super().createMimeDataFromSelection()
        return mime_data(fragments_in(self._desk.issue, selection))

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Pastes as on the page."""
        place, found = self._desk.insertion, pasted_from(source, self.window(), self._desk.language)
        if place is not None and found.fragments:
            self._desk.apply(pasted(self._desk.issue, place, found.fragments))

    def event(self, event: QEvent) -> bool:
        """Undo and redo are those of the number."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return False
        return super().event(event)


class _Marks(QSyntaxHighlighter):
    """Shows marks, headings and links in the panel."""

    def __init__(self, document: QTextDocument, panel: StoryPanel) -> None:
        super().__init__(document)
        self._panel = panel

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Called by Qt for each line that has changed."""
        index = self.currentBlock().blockNumber()
        if index >= len(self._panel.lines):
            return
        line = self._panel.lines[index]
        base = _line_format(line)
        if not base.isEmpty():  # else it is as Qt has cleared it: to set it all the same costs ten times as much
            self.setFormat(0, len(text), base)
        start = 0
        for span in line.paragraph.spans:
            if span.style or span.link or span.annotation:
                self.setFormat(start, len(span.text), _span_format(base, span.style, link=span.link))
            start += len(span.text)


def _line_format(line: StoryLine) -> QTextCharFormat:
    made = QTextCharFormat()
    if line.part == "headline" or line.paragraph.style == CROSSHEAD:
        made.setFontWeight(QFont.Weight.Bold)
    elif line.part in _HEADS or line.part in ("caption", "credit"):
        made.setForeground(_ASIDE)
    return made


def _span_format(base: QTextCharFormat, style: str, *, link: str) -> QTextCharFormat:
    made = QTextCharFormat(base)
    if style == "strong":
        made.setFontWeight(QFont.Weight.Bold)
    elif style == "emphasis":
        made.setFontItalic(True)
    elif style:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    if link:
        made.setForeground(_LINK)
        made.setFontUnderline(True)
    return made


class StoryPart:
    """The panel in its dock, and the action that shows it."""

    def __init__(self, window: MainWindow) -> None:
        self.panel = StoryPanel(window.desk, window)
        title = window.say("text.story_panel")
        self.dock = window.add_panel("story", title, self.panel, Qt.DockWidgetArea.RightDockWidgetArea)
        self.dock.hide()
        self.dock.visibilityChanged.connect(self._shown)
        action = self.dock.toggleViewAction()
        action.setShortcut("Ctrl+Alt+E")
        window.menu("text").addSeparator()
        window.menu("text").addAction(action)

    def _shown(self, is_visible: bool) -> None:
        if is_visible:
            self.panel.follow()
