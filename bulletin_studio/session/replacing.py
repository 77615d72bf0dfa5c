"""What stands in the place of paragraphs when a range of them is replaced; the cells of tables keep their walls."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bulletin_studio.model.story import CELL_BREAK, LIST, MANUAL_BREAK, NAMES, NOTE, ROW_BREAK, TABLE, Grid, Paragraph
from bulletin_studio.session.spans import Spans, cut, joined, length_of, plain_spans, text_of

WALLS = CELL_BREAK + ROW_BREAK
"""What parts the cells of a table: it is neither typed nor deleted as text is."""

_GOING_ON = (LIST, NOTE)
"""Styles whose next paragraph is of the same style when a new one is begun at their end."""

_WALLS_AS_TEXT = str.maketrans({CELL_BREAK: " ", ROW_BREAK: MANUAL_BREAK})


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of text to put in: one paragraph or a part of one.

    Attributes:
        spans: its text.
        style: of the paragraph; empty for as it comes.
        grid: of tables and lists of names.
    """

    spans: Spans
    style: str = ""
    grid: Grid | None = None


def has_cells(paragraph: Paragraph) -> bool:
    """Whether its text is cut into cells."""
    return paragraph.style == TABLE


def cell_bounds(paragraph: Paragraph, offset: int) -> tuple[int, int]:
    """From where to where the cell reaches in which an offset stands; all of a paragraph without cells."""
    text = paragraph.text
    if not has_cells(paragraph):
        return 0, len(text)
    start = max(text.rfind(wall, 0, offset) for wall in WALLS) + 1
    ends = [found for wall in WALLS if (found := text.find(wall, offset)) >= 0]
    return start, min(ends, default=len(text))


def style_after(style: str) -> str:
    """The style of a paragraph that is begun at the end of one."""
    return style if style in _GOING_ON else "body"


def fitted_to(paragraph: Paragraph, fragments: tuple[Fragment, ...]) -> tuple[Fragment, ...]:
    """Fragments as a paragraph can take them: in cells and lists of names as one piece, tables between others."""
    if has_cells(paragraph) or paragraph.style == NAMES:
        return (Fragment(without_walls(in_one(fragments, MANUAL_BREAK))),) if fragments else ()
    if not any(fragment.style == TABLE for fragment in fragments):
        return fragments
    head = (Fragment(()),) if fragments[0].style == TABLE else ()
    tail = (Fragment((), style_after(paragraph.style)),) if fragments[-1].style == TABLE else ()
    return (*head, *fragments, *tail)


def in_one(fragments: Sequence[Fragment], glue: str) -> Spans:
    """All fragments as one, with a sign between each two."""
    parts: list[Spans] = []
    for fragment in fragments:
        if parts:
            parts.append(plain_spans(glue))
        parts.append(fragment.spans)
    return joined(*parts)


def without_walls(spans: Spans) -> Spans:
    """Text of cells as plain text."""
    return tuple(replace(span, text=span.text.translate(_WALLS_AS_TEXT)) for span in spans)


def replaced(
    touched: Sequence[Paragraph], start: int, end: int, fragments: tuple[Fragment, ...]
) -> tuple[Paragraph, ...]:
    """What stands in the place of paragraphs of a body.

    Args:
        touched: the paragraphs that the range reaches into, one or more.
        start: where the range begins in the first.
        end: where it ends in the last.
        fragments: what is put in.

    Returns:
        The paragraphs in their place. A table that the range does not hold whole keeps its walls, and is not joined
        to text before or after it.
    """
    first, last = touched[0], touched[-1]
    if len(touched) > 1:
        first = _gone(first) if start == 0 else first
        if end == length_of(last.spans) and has_cells(last):
            last, end = _gone(last), 0
    before, after = cut(first.spans, 0, start), cut(last.spans, end)
    if not has_cells(first) and not has_cells(last):
        return _new_paragraphs(first, before, fragments, after)
    if len(touched) == 1:
        walls = _walls_in(cut(first.spans, start, end))
        return (replace(first, spans=joined(before, _cell_text(fragments), walls, after)),)
    head: tuple[Paragraph, ...]
    if has_cells(first):
        head = (replace(first, spans=joined(before, _cell_text(fragments), _walls_in(cut(first.spans, start)))),)
    else:
        head = _filled(_new_paragraphs(first, before, fragments, ()))
    tail = joined(_walls_in(cut(last.spans, 0, end)), after) if has_cells(last) else after
    return (*head, *((replace(last, spans=tail),) if tail else ()))


def _gone(paragraph: Paragraph) -> Paragraph:
    """A table that is in a range from end to end goes with it."""
    return Paragraph("body", ()) if has_cells(paragraph) else paragraph


def _cell_text(fragments: tuple[Fragment, ...]) -> Spans:
    return without_walls(in_one(fragments, MANUAL_BREAK))


def _walls_in(spans: Spans) -> Spans:
    return plain_spans("".join(character for character in text_of(spans) if character in WALLS))


def _filled(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    return tuple(paragraph for paragraph in paragraphs if paragraph.spans)


def _new_paragraphs(
    first: Paragraph, before: Spans, fragments: tuple[Fragment, ...], after: Spans
) -> tuple[Paragraph, ...]:
    """Text before and after the range with the fragments between them."""
    if len(fragments) < 2:
        return (replace(first, spans=joined(before, *(fragment.spans for fragment in fragments), after)),)
    head, *middle, tail = fragments
    opening = first if before or not head.style else Paragraph(head.style, (), head.grid)
    following = tail.style or ("body" if not after else first.style)
    return (
        replace(opening, spans=joined(before, head.spans)),
        *(Paragraph(fragment.style or "body", fragment.spans, fragment.grid) for fragment in middle),
        Paragraph(following, joined(tail.spans, after), tail.grid),
    )
