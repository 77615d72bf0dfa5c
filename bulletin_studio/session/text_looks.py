"""What the text at a caret looks like, and edits that take the caret alone: marks, links, list items."""

from dataclasses import dataclass, replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.story import LIST, MANUAL_BREAK, NAMES, Span
from bulletin_studio.session.edits import Edit
from bulletin_studio.session.replacing import Fragment
from bulletin_studio.session.spans import Spans, cut
from bulletin_studio.session.text_edits import (
    ReplaceText,
    StyleParagraphs,
    TextRange,
    fragments_in,
    range_between,
    typed,
)
from bulletin_studio.session.text_places import paragraph_at


@dataclass(frozen=True, slots=True)
class TextLook:
    """What text looks like.

    Attributes:
        marks: all character styles in it.
        paragraph_style: of the paragraph it begins in.
        link: the address it leads to; empty for none.
    """

    marks: frozenset[str]
    paragraph_style: str
    link: str


def look_of(issue: Issue, place: TextRange) -> TextLook:
    """The look of a selection; of a caret, that of the character before it, which typing goes on with."""
    paragraph = paragraph_at(issue, place.start)
    if place.is_empty:
        spans = cut(paragraph.spans, max(0, place.start.offset - 1), max(1, place.start.offset))
    else:
        spans = tuple(span for piece in fragments_in(issue, place) for span in piece.spans)
    marks = frozenset(span.style for span in spans) or frozenset(("",))
    return TextLook(marks, paragraph.style, next((span.link for span in spans if span.link), ""))


def linked_range(issue: Issue, place: TextPlace) -> TextRange | None:
    """The whole link that a place stands in or at; None outside of links."""
    start = 0
    for span in _merged_links(paragraph_at(issue, place).spans):
        end = start + len(span.text)
        if span.link and start <= place.offset <= end:
            return TextRange(replace(place, offset=start), replace(place, offset=end))
        start = end
    return None


def _merged_links(spans: Spans) -> list[Span]:
    """The spans with those of one link as one."""
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1].link == span.link:
            merged[-1] = replace(merged[-1], text=merged[-1].text + span.text)
        else:
            merged.append(span)
    return merged


def in_style(edit: ReplaceText, style: str) -> ReplaceText:
    """Typing in a character style of its own."""
    fragments = tuple(
        replace(piece, spans=tuple(replace(span, style=style) for span in piece.spans)) for piece in edit.fragments
    )
    return replace(edit, fragments=fragments)


def begun_paragraph(issue: Issue, place: TextRange) -> Edit:
    """What Enter does: begins a paragraph; ends a list at an empty item, a list of names at an empty line."""
    paragraph = paragraph_at(issue, place.start)
    if place.is_empty and place.start.part == "body":
        if paragraph.style == LIST and not paragraph.text:
            return StyleParagraphs(place, "body")
        is_at_end = place.start.offset == len(paragraph.text)
        if paragraph.style == NAMES and is_at_end and paragraph.text.endswith(MANUAL_BREAK):
            return _ended_names(place)
    return typed(issue, place, "\n")


def makes_empty_line(issue: Issue, place: TextRange) -> bool:
    """Whether Enter would put a line without text into a heading or a caption, which nobody wants or sees."""
    if not place.is_empty or place.start.part == "body":
        return False
    text, offset = paragraph_at(issue, place.start).text, place.start.offset
    return MANUAL_BREAK in (text[offset - 1 : offset] or MANUAL_BREAK, text[offset : offset + 1] or MANUAL_BREAK)


def _ended_names(place: TextRange) -> ReplaceText:
    """The empty line becomes a paragraph of text behind the list."""
    before = replace(place.start, offset=place.start.offset - 1)
    return ReplaceText(range_between(before, place.start), (Fragment(()), Fragment((), "body")))
