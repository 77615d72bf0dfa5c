"""What goes to the clipboard: fragments in; JSON that gives them back exactly, plain text and HTML for others out."""

import json
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from bulletin_studio.model.story import (
    CELL_BREAK,
    CROSSHEAD,
    LIST,
    MANUAL_BREAK,
    ROW_BREAK,
    TABLE,
    Paragraph,
    Span,
    rows_of,
)
from bulletin_studio.session.codec import CodecError, json_of, value_from_json
from bulletin_studio.session.replacing import Fragment
from bulletin_studio.session.spans import Spans, text_of

CLIPBOARD_TYPE = "application/x-bulletin-studio-text"
"""Text of this program, as JSON."""

_TAGS = {"strong": "strong", "emphasis": "em", "super": "sup", "sub": "sub"}
_CELLS_AS_TEXT = str.maketrans({CELL_BREAK: "\t", ROW_BREAK: "\n", MANUAL_BREAK: "\n"})


def json_from_fragments(fragments: Sequence[Fragment]) -> str:
    """Fragments for this program; where they stood in files is not theirs any more."""
    bare = tuple(replace(each, spans=tuple(replace(span, source=None) for span in each.spans)) for each in fragments)
    return json.dumps(json_of(bare), ensure_ascii=False)


def fragments_from_json(text: str) -> tuple[Fragment, ...]:
    """What `json_from_fragments` wrote; nothing where another version wrote what this one does not know."""
    try:
        return tuple(value_from_json(tuple[Fragment, ...], json.loads(text)))
    except (ValueError, RecursionError, CodecError):
        return ()


def text_from_fragments(fragments: Sequence[Fragment]) -> str:
    """Plain text, a line a paragraph; cells are parted by tabs, as spreadsheets want it."""
    return "\n".join(text_of(each.spans).translate(_CELLS_AS_TEXT) for each in fragments)


def html_from_fragments(fragments: Sequence[Fragment]) -> str:
    """HTML that word processors take: paragraphs, marks, links, 注音, tables."""
    return "".join(_block(each) for each in fragments)


def _block(fragment: Fragment) -> str:
    if fragment.style == TABLE:
        rows = rows_of(Paragraph(TABLE, fragment.spans))
        body = "".join(
            "<tr>" + "".join(f"<td>{_inline(cell.paragraph.spans)}</td>" for cell in row) + "</tr>" for row in rows
        )
        return f"<table>{body}</table>"
    inner = _inline(fragment.spans)
    if fragment.style == LIST:
        return f"<ul><li>{inner}</li></ul>"
    return f"<h2>{inner}</h2>" if fragment.style == CROSSHEAD else f"<p>{inner}</p>"


def _inline(spans: Spans) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    inner = escape(span.text).replace(MANUAL_BREAK, "<br>")
    if span.annotation:
        inner = f"<ruby>{inner}<rt>{escape(span.annotation)}</rt></ruby>"
    tag = _TAGS.get(span.style)
    if tag:
        inner = f"<{tag}>{inner}</{tag}>"
    elif span.style == "dots":
        inner = f'<span style="text-emphasis:dot">{inner}</span>'
    return f'<a href="{escape(span.link)}">{inner}</a>' if span.link else inner
