"""Cleans what comes from the clipboard: text as others wrote it in, fragments and what was left out of them out."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from bulletin_studio.intake.cleaning import plain_characters
from bulletin_studio.intake.clutter import is_clutter
from bulletin_studio.model.story import MANUAL_BREAK, TABLE, Span
from bulletin_studio.session.replacing import Fragment
from bulletin_studio.session.spans import Spans, joined, length_of, plain_spans, text_of

_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]"
)
"""Characters that print nothing: controls, soft hyphens of another measure, marks of direction and of width zero."""

_NOT_PLAIN = re.compile(
    r"[\x00-\x20\x7f-\xa0\u00ad\u1680\u2000-\u206f\u2e80-\u2fdf\u3000\uf900-\ufaff\ufeff\ufff9-\uffff]"
)
"""Blanks of every kind, what prints nothing, radicals: text without any of them is clean already."""

_BLANK = " \t\u00a0\u2000-\u200a\u202f\u205f\u3000"
_BLANKS = re.compile(f"[{_BLANK}]{{2,}}")
_LEADING = re.compile(f"[{_BLANK}]+")
_TRAILING = re.compile(f"[{_BLANK}]+$")
_RADICALS = re.compile(r"[\u2e80-\u2fdf]")
_LINE_ENDS = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2029]")


class Tidied(Enum):
    """Why characters that were pasted are not in the number, or are others."""

    INDENT = "indent"
    """Blanks typed before a paragraph: layouts indent."""
    BLANKS = "blanks"
    """Blanks in a row, and at the end of a paragraph."""
    INVISIBLE = "invisible"
    EMPTY = "empty"
    """Empty paragraphs: layouts keep distances."""
    SIGN = "sign"
    """Signs of lists, which layouts draw."""
    HIDDEN = "hidden"
    """Text that was not shown where it came from."""
    CLUTTER = "clutter"
    """What stands round an article on a page of the web."""
    PICTURE = "picture"
    RADICAL = "radical"
    """Radicals that look like ideographs, which they have become."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was on the clipboard.

    Attributes:
        fragments: to put in; none where there was no text.
        tidied: what was left out or changed, and how many characters (of EMPTY and PICTURE: how many) of each kind.
    """

    fragments: tuple[Fragment, ...]
    tidied: tuple[tuple[Tidied, int], ...] = ()


def fragments_from_text(text: str) -> Pasted:
    """The paragraphs of plain text: every line is one; manual breaks stay."""
    count: Counter[Tidied] = Counter()
    lines = _LINE_ENDS.split(text)
    fragments = [Fragment(plain_spans(line)) for line in lines]
    return cleaned(fragments, count)


def cleaned(fragments: Sequence[Fragment], count: Counter[Tidied]) -> Pasted:
    """Cleans fragments; what others have counted already is added to. Cells of tables are clean already.

    A blank at either end of a single piece is part of a sentence and stays.
    """
    is_piece = len(fragments) == 1 and not fragments[0].style
    made = [
        each if each.style == TABLE else replace(each, spans=_clean(each.spans, count, is_piece=is_piece))
        for each in fragments
    ]
    kept = tuple(each for each in made if each.spans)
    if len(made) > 1:
        count[Tidied.EMPTY] += len(made) - len(kept)
        kept = _without_clutter(kept, count)
    return Pasted(kept, tuple((kind, count[kind]) for kind in Tidied if count[kind]))


def _without_clutter(fragments: tuple[Fragment, ...], count: Counter[Tidied]) -> tuple[Fragment, ...]:
    """Leaves out lines that are bars and ways about a site; where there is nothing else they stay."""
    kept = tuple(each for each in fragments if not is_clutter(text_of(each.spans)))
    if not kept or len(kept) == len(fragments):
        return fragments
    count[Tidied.CLUTTER] += sum(length_of(each.spans) for each in fragments) - sum(
        length_of(each.spans) for each in kept
    )
    return kept


def clean_cell(spans: Spans, count: Counter[Tidied]) -> Spans:
    """Cleans the text of a cell."""
    return _clean(spans, count, is_piece=False)


def _clean(spans: Spans, count: Counter[Tidied], *, is_piece: bool) -> Spans:
    if len(spans) == 1 and spans[0].text and not _NOT_PLAIN.search(spans[0].text):
        return spans
    texts = [_without_invisible(span.text, count) for span in spans]
    if not is_piece or _is_indented("".join(texts)):
        _strip(texts, count)
    texts = [_plain(text, count) for text in texts]
    _close_up(texts, count)
    return joined(tuple(replace(span, text=text) for span, text in zip(spans, texts, strict=True)))


def _is_indented(text: str) -> bool:
    leading = _LEADING.match(text)
    return leading is not None and leading.group() != " "


def _without_invisible(text: str, count: Counter[Tidied]) -> str:
    plain, removed = _INVISIBLE.subn("", text)
    count[Tidied.INVISIBLE] += removed
    return plain


def _plain(text: str, count: Counter[Tidied]) -> str:
    """Blanks of all widths but the ideographic as plain ones, one of a row; radicals as ideographs."""
    count[Tidied.RADICAL] += len(_RADICALS.findall(text))
    closed = _BLANKS.sub(lambda found: "\u3000" if "\u3000" in found.group() else " ", text)
    count[Tidied.BLANKS] += len(text) - len(closed)
    return plain_characters(closed).replace("\u202f", " ").replace("\u205f", " ")


def _strip(texts: list[str], count: Counter[Tidied]) -> None:
    """Takes blanks away at both ends, through as many texts as hold nothing else."""
    for order, pattern, kind in (
        (range(len(texts)), _LEADING, Tidied.INDENT),
        (range(len(texts) - 1, -1, -1), _TRAILING, Tidied.BLANKS),
    ):
        for index in order:
            text = texts[index]
            match = pattern.match(text) if kind is Tidied.INDENT else pattern.search(text)
            if match is not None:
                count[kind] += len(match.group())
                texts[index] = text[match.end() :] if kind is Tidied.INDENT else text[: match.start()]
            if texts[index]:
                break


def _close_up(texts: list[str], count: Counter[Tidied]) -> None:
    """Of two blanks that meet where the style changes one stays."""
    before = ""
    for index, text in enumerate(texts):
        if before.endswith((" ", "\u3000")) and text.startswith((" ", "\u3000")):
            texts[index] = text[1:]
            count[Tidied.BLANKS] += 1
        before = texts[index] or before


def without_styles(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """The same paragraphs without marks, links and styles; tables as lines."""
    plain = []
    for fragment in fragments:
        text = "".join(span.text for span in fragment.spans).replace("\x1f", " ").replace("\x1e", MANUAL_BREAK)
        plain.append(Fragment((Span(text),) if text else ()))
    return tuple(plain)
