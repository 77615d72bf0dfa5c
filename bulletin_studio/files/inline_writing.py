"""Spans go in, the text with signs that the reader gives back as the same spans comes out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from bulletin_studio.files.bracket_tail import Tail, tail_text
from bulletin_studio.files.places import EMPHASIS, STRONG, is_apart, joined
from bulletin_studio.model.story import MANUAL_BREAK, Span

STARS = {"": "", STRONG: "**", EMPHASIS: "*"}

ALWAYS_ESCAPED = "\\*"
BLANK = " \u3000"
AFTER_BRACKET = re.compile(r"[ \t\u3000]*[{｛]|\(|（(?:https?:|mailto:)")
"""What makes a closing bracket more than a sign of the text, or makes it seem so."""


@dataclass(frozen=True, slots=True)
class _Run:
    """The text of one span among its neighbours.

    Attributes:
        whole: the paragraph's text.
        start: of the span in it.
        end: of the span.
        stars: that stand around it.
        is_after_star: whether a star is the sign before it.
        bare_brackets: places of those of its brackets that need no backslash.
    """

    whole: str
    start: int
    end: int
    stars: str
    is_after_star: bool
    bare_brackets: frozenset[int]


def inline_text(spans: Sequence[Span]) -> str:
    """The text of one paragraph with its signs; a manual break is a backslash and a line feed."""
    spans = joined(spans)
    whole = "".join(span.text for span in spans)
    text = ""
    offset = 0
    for (tail, _), group in groupby(enumerate(spans), key=lambda each: _brackets(each[1], each[0])):
        inner = ""
        for _, span in group:
            stars = "" if is_apart(span) else STARS[span.style]
            end = offset + len(span.text)
            is_after_star = (inner + stars).endswith("*")
            run = _Run(whole, offset, end, stars, is_after_star, _bare_brackets(whole, offset, end))
            inner += stars + "".join(_escaped(run, index) for index in range(offset, end)) + stars
            offset = end
        text = _appended(text, inner if tail == Tail() else f"[{inner}{tail_text(tail)}")
    return text


def _brackets(span: Span, index: int) -> tuple[Tail, int]:
    """What the brackets around a span say; spans that share them have the same number."""
    return (Tail(span.style, span.annotation, span.link), index) if is_apart(span) else (Tail(link=span.link), -1)


def _appended(text: str, more: str) -> str:
    """Text and brackets in a row; a sign at the seam that would mean more keeps its own meaning."""
    if more.startswith("[") and text.endswith("!"):
        return f"{text[:-1]}\\!{more}"
    if more.startswith("{") and text.endswith(")"):
        return f"{text}\\{more}"
    return text + more


def _bare_brackets(whole: str, start: int, end: int) -> frozenset[int]:
    """Brackets of a span that are a pair and followed by nothing that would give them a meaning."""
    bare: set[int] = set()
    waiting: list[int] = []
    for index in range(start, end):
        if whole[index] == "[":
            waiting.append(index)
        elif whole[index] == "]" and waiting:
            opener = waiting.pop()
            if whole[max(opener - 1, 0)] not in "!！" and not AFTER_BRACKET.match(whole, index + 1):
                bare |= {opener, index}
    return frozenset(bare)


def _escaped(run: _Run, index: int) -> str:
    """One character of a span."""
    character = run.whole[index]
    before = run.whole[index - 1] if index else ""
    after = run.whole[index + 1] if index + 1 < len(run.whole) else ""
    if character == MANUAL_BREAK:
        return "\\\n"
    if character in BLANK:
        is_outer = before in ("", MANUAL_BREAK) or not after
        is_edge = index in (run.start, run.end - 1)
        return "\\" + character if is_outer or (is_edge and run.stars == STARS[EMPHASIS]) else character
    if run.is_after_star and index == run.start and _are_digits(before, character):
        return "\\" + character
    is_sign = character in "[]" and index not in run.bare_brackets
    return "\\" + character if is_sign or _is_sign(character, after) else character


def _are_digits(before: str, character: str) -> bool:
    return all(each.isascii() and each.isdecimal() for each in (before, character))


def _is_sign(character: str, after: str) -> bool:
    """Whether the reader would take the character for more than itself."""
    return (
        character in ALWAYS_ESCAPED
        or (character == "<" and re.match(r"[A-Za-z/!]", after) is not None)
        or (character == "&" and re.match(r"[A-Za-z#]", after) is not None)
    )
