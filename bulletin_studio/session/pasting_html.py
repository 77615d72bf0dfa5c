"""Reads HTML from the clipboard of Word, WPS and browsers: a page in, clean fragments and what was left out, out."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from bulletin_studio.files.bracket_tail import ADDRESS
from bulletin_studio.model.story import (
    CELL_BREAK,
    CROSSHEAD,
    LIST,
    MANUAL_BREAK,
    ROW_BREAK,
    TABLE,
    Grid,
    Paragraph,
    Span,
    regular_table,
)
from bulletin_studio.session.pasting import Pasted, Tidied, clean_cell, cleaned
from bulletin_studio.session.replacing import Fragment
from bulletin_studio.session.spans import Spans, joined, plain_spans

_BLOCKS = re.compile(
    "address|article|aside|blockquote|body|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|li|main|nav|ol"
    "|p|pre|section|table|tbody|tfoot|thead|tr|ul"
)
_HEADINGS = re.compile("h[1-6]")
_UNSEEN = re.compile("head|iframe|math|noscript|object|script|style|svg|template|textarea|title|xml")
_CLUTTER = re.compile("nav|button|select|menu|dialog|footer|audio|video|canvas")
_CLUTTER_ROLE = re.compile("navigation|search|banner|contentinfo|complementary|toolbar|menu")
_CLUTTER_NAME = re.compile(
    r"(?:^|\s)(?:bdsharebuttonbox|(?:share|nav|crumbs?|breadcrumbs?|toolbar|sidebar|pager|pagination)"
    r"(?:[_-]?(?:bar|box|list|buttons?|btns?|links?|tools?))?)(?:$|\s)"
)
"""Elements that stand round an article, by what they are, are for, or are called."""
_EMPTY = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
_MARKS = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "cite": "emphasis",
    "sup": "super",
    "sub": "sub",
}
_WHITE = re.compile(r"[ \t\n\r\f]+")
_BULLET = re.compile(r"[·•●○◦o§ØüvnlqtuwÿF■□◆◇▪–-]\s*")
"""What Word draws before the items of lists: signs, or the letters that look so in Wingdings."""
_BETWEEN = re.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", re.DOTALL | re.IGNORECASE)
_PIECE = 20_000
"""Characters that are read between two looks at the progress."""
_WIDE = "\u2e80"
"""From here on characters are Han, kana and full-width marks: a line end between two of them is no blank."""


@dataclass(slots=True)
class _Look:
    """What an element says about the text in it.

    Attributes:
        tag: its name.
        style: the mark, empty for none.
        link: the address.
        is_hidden: whether nothing in it is shown.
        is_clutter: whether it stands round the article and is no part of it.
        is_sign: whether it is the sign of a list that Word has drawn.
        is_reading: whether it is 注音.
        is_verbatim: whether blanks and line ends stand as typed.
    """

    tag: str
    style: str = ""
    link: str = ""
    is_hidden: bool = False
    is_clutter: bool = False
    is_sign: bool = False
    is_reading: bool = False
    is_verbatim: bool = False


@dataclass(slots=True)
class _Table:
    rows: list[list[Spans]] = field(default_factory=list)
    has_head: bool = False


def _go_on(share: float) -> None:
    """Progress that nobody looks at."""
    del share


def fragments_from_html(html: str, progress: Callable[[float], None] = _go_on) -> Pasted:
    """The text of a page as paragraphs, marks, links, lists and tables.

    What stands round its article is left out and counted, unless there is nothing else.

    Raises:
        CancelledError: `progress` raised it.
    """
    between = _BETWEEN.search(html)
    page = between.group(1) if between else html
    reader = _read(page, progress, _Reader())
    if not reader.fragments and reader.count[Tidied.CLUTTER]:
        reader = _read(page, progress, _Reader(keeps_clutter=True))
    return cleaned(reader.fragments, reader.count)


def _read(page: str, progress: Callable[[float], None], reader: "_Reader") -> "_Reader":
    """Reads a page with a reader, which is returned."""
    start = 0
    while start < len(page):
        progress(start / len(page))
        end = page.find("<", start + _PIECE)  # texts are read whole, as when all is read in one go
        piece = page[start:] if end < 0 else page[start:end]
        reader.feed(piece)
        start += len(piece)
    reader.close()
    reader.end_block()
    return reader


class _Reader(HTMLParser):
    """Collects fragments while it goes through the page."""

    def __init__(self, *, keeps_clutter: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self._keeps_clutter = keeps_clutter
        self.fragments: list[Fragment] = []
        self.count: Counter[Tidied] = Counter()
        self._open: list[_Look] = [_Look("")]
        self._spans: list[Span] = []
        self._block_style = ""
        self._numbers: list[int | None] = []
        self._tables: list[_Table] = []
        self._ruby_start: int | None = None

    # --- what the parser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        given = {name: value or "" for name, value in attrs}
        if _BLOCKS.fullmatch(tag):
            self._begin_block(tag, given)
        if _EMPTY.fullmatch(tag):
            self._put_empty(tag)
            return
        if tag == "ruby":
            self._ruby_start = len(self._spans)
        if tag in {"td", "th"}:
            self._spans = []
            self._note_head(tag)
        look = _look_of(tag, given, self._open[-1])
        look.is_clutter = not self._keeps_clutter and (self._open[-1].is_clutter or _is_clutter(tag, given))
        self._open.append(look)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that is closed at once; HTML opens it all the same unless it can hold nothing."""
        self.handle_starttag(tag, attrs)
        if not _EMPTY.fullmatch(tag):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and all those in it that were left open."""
        index = next((at for at in range(len(self._open) - 1, 0, -1) if self._open[at].tag == tag), 0)
        if index:
            del self._open[index:]
        if tag in ("td", "th"):
            self._end_cell()
        elif tag == "table":
            self._end_table()
        elif _BLOCKS.fullmatch(tag):
            self.end_block()
        if tag in ("ul", "ol") and self._numbers:
            self._numbers.pop()
        if tag == "ruby":
            self._ruby_start = None

    def handle_data(self, data: str) -> None:
        """Text."""
        look = self._open[-1]
        if look.is_hidden or look.is_clutter:
            self.count[Tidied.HIDDEN if look.is_hidden else Tidied.CLUTTER] += len(data.strip())
        elif look.is_sign:
            self._put_sign(data)
        elif look.is_reading:
            self._annotate(data.strip())
        else:
            text = data.replace("\r\n", "\n").replace("\n", MANUAL_BREAK) if look.is_verbatim else self._flowing(data)
            if text:
                self._spans.append(Span(text, look.style, link=look.link))

    # --- blocks

    def end_block(self) -> None:
        """What was read since the last block is a paragraph."""
        if self._tables:  # paragraphs in a cell are its lines
            if self._spans and not self._spans[-1].text.endswith(MANUAL_BREAK):
                self._spans.append(Span(MANUAL_BREAK))
            return
        spans = _without_last_break(joined(tuple(self._spans)))
        if spans:
            self.fragments.append(Fragment(spans, self._block_style))
        self._spans, self._block_style = [], ""

    def _begin_block(self, tag: str, given: dict[str, str]) -> None:
        self.end_block()
        if tag in ("ul", "ol"):
            start = given.get("start", "1")
            self._numbers.append((int(start) if start.isdecimal() else 1) if tag == "ol" else None)
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag == "table":
            self._tables.append(_Table())
        elif tag == "li":
            self._begin_item()
        elif _HEADINGS.fullmatch(tag) or "mso-outline-level" in given.get("style", "").replace("body-text", ""):
            self._block_style = CROSSHEAD
        elif tag == "p":
            self._block_style = self._block_style or "body"

    def _begin_item(self) -> None:
        """Items are those of a list, numbered ones paragraphs that begin with their number."""
        number = self._numbers[-1] if self._numbers else None
        self._block_style = LIST if number is None else "body"
        if number is not None:
            self._spans.append(Span(f"{number}. "))
            self._numbers[-1] = number + 1

    # --- tables

    def _note_head(self, tag: str) -> None:
        if tag == "th" and self._tables and len(self._tables[-1].rows) == 1:
            self._tables[-1].has_head = True

    def _end_cell(self) -> None:
        if not self._tables:
            self.end_block()
            return
        if not self._tables[-1].rows:
            self._tables[-1].rows.append([])
        self._tables[-1].rows[-1].append(clean_cell(_without_last_break(joined(tuple(self._spans))), self.count))
        self._spans = []

    def _end_table(self) -> None:
        """A table of one column is paragraphs in a frame; one inside another's cell is text of that cell."""
        if not self._tables:
            return
        table = self._tables.pop()
        rows = [row for row in table.rows if any(row)]
        if self._tables:
            self._spans = [span for row in rows for cell in row for span in (*cell, Span(" "))]
        elif rows and max(map(len, rows)) == 1:
            self.fragments += [Fragment(row[0], "body") for row in rows]
        elif rows:
            self.fragments.append(_table_fragment(rows, has_head=table.has_head and len(rows) > 1))

    # --- inside a block

    def _put_empty(self, tag: str) -> None:
        if self._open[-1].is_hidden or self._open[-1].is_clutter:
            return
        if tag == "br":
            self._spans.append(Span(MANUAL_BREAK))
        elif tag == "img":
            self.count[Tidied.PICTURE] += 1
        elif tag == "hr":
            self.end_block()

    def _put_sign(self, data: str) -> None:
        """Signs that Word drew are the layout's, its numbers part of the text."""
        sign = _WHITE.sub("", data.replace("\u00a0", " "))
        if not sign:
            return
        if _BULLET.fullmatch(sign):
            self._block_style = LIST
            self.count[Tidied.SIGN] += len(sign)
        else:
            self._spans.append(Span(sign + " " if sign[-1] < _WIDE else sign))

    def _annotate(self, reading: str) -> None:
        """Gives what the ruby element holds so far its 注音."""
        start = self._ruby_start
        if start is None or not reading or start >= len(self._spans):
            return
        text = "".join(span.text for span in self._spans[start:])
        self._spans[start:] = [replace(self._spans[start], text=text, annotation=reading)]
        self._ruby_start = len(self._spans)

    def _flowing(self, data: str) -> str:
        """Text with its line ends as blanks, or as nothing between two Han characters."""
        before = self._spans[-1].text[-1:] if self._spans else ""

        def blank(match: re.Match[str]) -> str:
            left = data[match.start() - 1] if match.start() else before
            right = data[match.end() : match.end() + 1]
            if not left or left == MANUAL_BREAK:
                return ""
            is_wrapped = "\n" in match.group() or "\r" in match.group()
            return "" if is_wrapped and left >= _WIDE and (right >= _WIDE or not right) else " "

        return _WHITE.sub(blank, data)


def _look_of(tag: str, given: dict[str, str], outer: _Look) -> _Look:
    """What an element says, on top of what those around it say."""
    look = replace(outer, tag=tag, style=_MARKS.get(tag, outer.style))
    look.is_hidden = outer.is_hidden or _UNSEEN.fullmatch(tag) is not None or tag == "rp"
    look.is_reading = outer.is_reading or tag == "rt"
    look.is_verbatim = outer.is_verbatim or tag == "pre"
    address = given.get("href", "").strip()
    if tag == "a" and ADDRESS.fullmatch(address):
        look.link = address
    _read_style(look, given.get("style", "").lower())
    if _HEADINGS.fullmatch(tag):
        look.style = ""
    return look


def _is_clutter(tag: str, given: dict[str, str]) -> bool:
    """Whether an element stands round an article; what holds the page or the article itself never does."""
    if tag in ("html", "body", "main", "article"):
        return False
    if not given:
        return _CLUTTER.fullmatch(tag) is not None
    names = f"{given.get('class', '')} {given.get('id', '')}".lower()
    return bool(
        _CLUTTER.fullmatch(tag)
        or _CLUTTER_ROLE.fullmatch(given.get("role", "").strip().lower())
        or _CLUTTER_NAME.search(names)
    )


def _read_style(look: _Look, css: str) -> None:
    """What CSS says: weight, slant, height, emphasis dots, and what is not shown."""
    if not css:
        return
    said = {name.strip(): value.strip() for name, _, value in (each.partition(":") for each in css.split(";"))}
    weight = said.get("font-weight", "")
    if weight in ("bold", "bolder") or (weight.isdecimal() and int(weight) >= 600):
        look.style = "strong"
    elif weight in ("normal", "400") and look.style == "strong":
        look.style = ""
    if said.get("font-style") in ("italic", "oblique"):
        look.style = "emphasis"
    if said.get("vertical-align") in ("super", "sub"):
        look.style = said["vertical-align"]
    if "dot" in said.get("text-emphasis", "") + said.get("text-emphasis-style", "") + said.get("mso-emphasis", ""):
        look.style = "dots"
    if said.get("display") == "none" or said.get("mso-hide") == "all" or said.get("visibility") == "hidden":
        look.is_hidden = True
    look.is_sign = look.is_sign or "ignore" in said.get("mso-list", "")


def _table_fragment(rows: Sequence[Sequence[Spans]], *, has_head: bool) -> Fragment:
    spans: list[Spans] = []
    for row_index, row in enumerate(rows):
        spans += [plain_spans(ROW_BREAK)] if row_index else []
        for index, cell in enumerate(row):
            spans += [plain_spans(CELL_BREAK)] if index else []
            spans.append(cell)
    table = regular_table(Paragraph(TABLE, joined(*spans), Grid(has_head=has_head)))
    return Fragment(joined(table.spans), TABLE, table.grid)


def _without_last_break(spans: Spans) -> Spans:
    if not spans:
        return ()
    last = spans[-1].text.rstrip(MANUAL_BREAK + " ")
    return (*spans[:-1], replace(spans[-1], text=last)) if last else _without_last_break(spans[:-1])
