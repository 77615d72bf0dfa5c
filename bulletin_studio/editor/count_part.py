"""How much text there is, in the status line: of the article at the caret, or of what is selected."""

from time import perf_counter

from PySide6.QtWidgets import QLabel

from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.session.caret_moves import part_range
from bulletin_studio.session.text_counts import TextCount, count_article, count_range
from bulletin_studio.session.text_places import article_of

_SOON_MS = 150
_AT_ONCE_S = 0.02
"""Lines are looked at no longer than this before the window has its turn."""

_OPENING_AND_BODY = ("kicker", "headline", "deck", "byline", "body")


class CountPart:
    """Characters and lines, told a moment after the caret has come to rest; whether pages are still being made up."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._desk = window, window.desk
        self.label = QLabel()
        self.label.setContentsMargins(0, 0, 10, 0)
        window.statusBar().insertPermanentWidget(0, self.label)
        self._soon = window.soon(_SOON_MS, self.tell)
        self._go_on = window.soon(0, self.tell)
        window.desk.caret_moved.connect(self._tell_soon)
        window.desk.composing.composed.connect(self.tell)
        window.menu("edit").addSeparator()
        window.add_action("edit", window.say("text.select_all"), self.select_all, "Ctrl+A")

    def _tell_soon(self) -> None:
        if self._desk.composing.is_busy:
            self.tell()
        else:
            self._soon.start()

    def tell(self) -> None:
        """Counts now."""
        caret, say = self._desk.caret, self._window.say
        if self._desk.composing.is_busy:
            self.label.setText(say("text.composing"))
            self.label.setToolTip("")
            return
        if caret is None:
            self.label.clear()
            self.label.setToolTip("")
            return
        selection = self._desk.selection
        if selection is not None:
            count, code = count_range(self._desk.issue, selection), "text.count_selected"
            lines = len({(page, round(box.y)) for page, box in self._desk.text.boxes_of(selection)})
        else:
            count, code = count_article(article_of(self._desk.issue, caret.article)), "text.count"
            found = self._lines_of(caret.article)
            if found is None:
                self._go_on.start()
                return
            lines = found
        self.label.setText(say(code, words=count.words, lines=lines))
        self.label.setToolTip(self._more(count))

    def _lines_of(self, slug: str) -> int | None:
        """The lines of an article; None where they are not yet known, as there are too many to look at in one go."""
        text, began, count = self._desk.text, perf_counter(), 0
        for page in range(1, len(text.document.pages) + 1):
            is_new = slug in text.articles_on(page) and not text.is_looked_at(page)
            if is_new and perf_counter() - began > _AT_ONCE_S:
                return None
            if slug in text.articles_on(page):
                count += sum(
                    line.start.article == slug and line.start.part in _OPENING_AND_BODY for line in text.lines_on(page)
                )
        return count

    def _more(self, count: TextCount) -> str:
        return self._window.say(
            "text.count_more", words=count.words, plain=count.without_marks, characters=count.characters
        )

    def select_all(self) -> None:
        """Selects the part with the caret: the body, a heading, a caption."""
        caret = self._desk.caret
        if caret is not None:
            whole = part_range(self._desk.issue, caret)
            self._desk.put_caret(whole.start)
            self._desk.put_caret(whole.end, extend=True)
