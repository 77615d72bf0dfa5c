"""Cuts and joins the spans of a paragraph: spans and offsets in characters in, spans out; no character is lost."""

from dataclasses import replace

from bulletin_studio.model.story import Span

Spans = tuple[Span, ...]

_FLOWING = ("", "strong", "emphasis")
"""Styles whose neighbours make one span; every other mark belongs to its text alone."""


def length_of(spans: Spans) -> int:
    """How many characters they hold."""
    return sum(len(span.text) for span in spans)


def text_of(spans: Spans) -> str:
    """Their text."""
    return "".join(span.text for span in spans)


def cut(spans: Spans, start: int, end: int | None = None) -> Spans:
    """The spans from one offset up to another, or to the end; pieces keep style, 注音 and link."""
    pieces: list[Span] = []
    place = 0
    last = length_of(spans) if end is None else end
    for span in spans:
        first, until = max(start - place, 0), min(last - place, len(span.text))
        if first < until:
            pieces.append(span if until - first == len(span.text) else replace(span, text=span.text[first:until]))
        place += len(span.text)
    return tuple(pieces)


def joined(*parts: Spans) -> Spans:
    """Parts one after another; neighbours of one style and link become one span, but 注音 keeps its own."""
    result: list[Span] = []
    for span in (span for part in parts for span in part if span.text):
        if result and _are_alike(result[-1], span):
            result[-1] = replace(result[-1], text=result[-1].text + span.text)
        else:
            result.append(span)
    return tuple(result)


def _are_alike(left: Span, right: Span) -> bool:
    """Whether two neighbours are one span; two names side by side have two lines under them and stay two."""
    if left.annotation or right.annotation or (left.style, left.link) != (right.style, right.link):
        return False
    return left.style in _FLOWING or left.source == right.source


def styled(spans: Spans, style: str) -> Spans:
    """The same text in another character style; empty for none."""
    return joined(tuple(replace(span, style=style) for span in spans))


def linked(spans: Spans, address: str) -> Spans:
    """The same text leading to an address; empty takes the link away."""
    return joined(tuple(replace(span, link=address) for span in spans))


def annotated(spans: Spans, annotation: str) -> Spans:
    """The same text as one span with 注音 above it; empty takes it away."""
    if not spans:
        return ()
    if not annotation:
        return joined(tuple(replace(span, annotation="") for span in spans))
    return (replace(spans[0], text=text_of(spans), annotation=annotation),)


def typed_spans(spans: Spans, offset: int, text: str) -> Spans:
    """Text typed at an offset: in the style of the character before it, inside a link also part of the link."""
    before, after = cut(spans, max(0, offset - 1), offset), cut(spans, offset, offset + 1)
    if not text or not before:
        return plain_spans(text)
    like = before[0]
    is_inside_link = bool(after) and after[0].link == like.link
    return (replace(like, text=text, annotation="", link=like.link if is_inside_link else ""),)


def styles_in(spans: Spans) -> frozenset[str]:
    """All styles in the spans."""
    return frozenset(span.style for span in spans)


def plain_spans(text: str, style: str = "") -> Spans:
    """One span of a text, none for no text."""
    return (Span(text, style),) if text else ()
