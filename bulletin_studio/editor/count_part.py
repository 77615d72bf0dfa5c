"""How much text there is, in the status line: of the article at the caret, or of what is selected."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtWidgets import QLabel

from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.session.caret_moves import part_range
from bulletin_studio.session.text_counts import TextCount, count_article, count_range
from bulletin_studio.session.text_edits import TextRange
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
        self._go_on = window.soon(0, self._advance)
        self._counting: Iterator[None] = iter(())
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
        """Counts now; what takes longer than a moment goes on when the window has had its turn."""
        self._go_on.stop()
        self._counting = iter(())
        if self._desk.composing.is_busy:
            self._show(self._window.say("text.composing"))
        elif self._desk.caret is None:
            self._show("")
        else:
            self._counting = self._count(self._desk.caret.article, self._desk.selection)
            self._advance()

    def _advance(self) -> None:
        """Goes on counting for a moment."""
        began = perf_counter()
        for _ in self._counting:
            if perf_counter() - began > _AT_ONCE_S:
                self._go_on.start()
                return

    def _count(self, slug: str, selection: TextRange | None) -> Iterator[None]:
        """Counts the selection, or an article, page by page, and tells it in the end."""
        issue, text, lines = self._desk.issue, self._desk.text, 0
        count = count_range(issue, selection) if selection is not None else count_article(article_of(issue, slug))
        yield
        for page in range(1, len(text.document.pages) + 1):
            if slug not in text.articles_on(page):
                continue
            if selection is not None:
                lines += len({round(box.y) for box in text.boxes_on(page, selection)})
            else:
                lines += sum(
                    line.start.article == slug and line.start.part in _OPENING_AND_BODY for line in text.lines_on(page)
                )
            yield
        code = "text.count" if selection is None else "text.count_selected"
        self._show(self._window.say(code, words=count.words, lines=lines), self._more(count))

    def _show(self, text: str, tip: str = "") -> None:
        self.label.setText(text)
        self.label.setToolTip(tip)

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
