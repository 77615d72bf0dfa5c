"""The styles of a layout go in; those that blocks of articles need come out with them, made from the body's."""

from collections.abc import Sequence
from dataclasses import replace

from bulletin_studio.model.story import LIST, NAMES, NOTE, SALUTATION, SIGNATURE, TABLE, TABLE_HEAD
from bulletin_studio.model.style import Alignment, FaceRole, ParagraphStyle

_TABLE_SIZE = 6 / 7
"""Type of tables as a share of the body's: 小五 where the body is 五号."""

_TABLE_LEADING = 4 / 3
"""Leading of tables as a share of their type's size: cells are short, and rules part them."""


def with_block_styles(styles: Sequence[ParagraphStyle]) -> tuple[ParagraphStyle, ...]:
    """The styles with those that every layout has even if it does not write them.

    The signature keeps two characters free at its right (GB/T 9704-2012, 7.3.5.2).
    """
    body = next((style for style in styles if style.name == "body"), None)
    if body is None:
        return tuple(styles)
    named = {style.name for style in styles}
    return (*styles, *(style for style in _defaults(body) if style.name not in named))


def _defaults(body: ParagraphStyle) -> tuple[ParagraphStyle, ...]:
    flush = replace(body, indent_em=0.0)
    size = round(body.size * _TABLE_SIZE, 2)
    table = replace(
        flush,
        name=TABLE,
        size=size,
        leading=round(size * _TABLE_LEADING, 2),
        alignment=Alignment.START,
        lines_before=1.0,
        lines_after=1.0,
    )
    return (
        replace(flush, name=SALUTATION),
        replace(flush, name=SIGNATURE, alignment=Alignment.END, right_em=2.0, lines_before=1.0),
        replace(body, name=NOTE, face=FaceRole.KAI),
        replace(flush, name=LIST, left_em=2.0),
        replace(flush, name=NAMES, face=FaceRole.KAI, alignment=Alignment.EVEN, lines_after=1.0),
        table,
        replace(table, name=TABLE_HEAD, face=FaceRole.HEI, lines_before=0.0, lines_after=0.0),
    )
