"""One photo line goes in, `![caption](photos/x.jpg){width=full credit="…"}`, a Photo comes out."""

import re
from collections.abc import Mapping
from pathlib import Path

from bulletin_studio.base.findings import error
from bulletin_studio.files.attributes import Attribute, AttributeRules, read_attributes
from bulletin_studio.files.bracket_tail import caption_end
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.inline_text import read_inline
from bulletin_studio.files.inside import fault_of_path
from bulletin_studio.files.photo_values import photo_choice, photo_crop, photo_focus, photo_page, photo_width
from bulletin_studio.files.source_text import SourceText
from bulletin_studio.model.photo import CaptionSpot, Photo, PhotoSpot
from bulletin_studio.model.story import Paragraph

OPENING = re.compile(r"[ \t\u3000]*!\[")
CLOSING = re.compile(r"(?P<file>[^\n]*?)\)[ \t]*(?:\{(?P<attributes>[^\n]*)\})?[ \t\u3000]*")

PAGE = re.compile(r"#page=[0-9]+$")
"""Behind the name of a PDF: which of its pages is meant (RFC 8118)."""

RULES = AttributeRules(
    keys=("width", "place", "page", "caption", "credit", "alt", "crop", "focus"),
    unreadable="photo_line.attribute",
    curly_quotes="photo_line.curly_quotes",
)


def read_photo(source: SourceText, folder: Path, faults: Faults) -> Photo | None:
    """Reads a photo line; None where it has not the form of one, and the faults say what form it should have.

    Args:
        source: the line, with the lines after it that its caption runs on to.
        folder: the issue folder, in which the file must lie.
        faults: takes what is wrong.
    """
    opening = OPENING.match(source.text)
    end = caption_end(source.text, opening.end()) if opening else None
    closing = CLOSING.fullmatch(source.text, end + len("](")) if end else None
    if opening is None or end is None or closing is None:
        faults.append(error("photo_line.form", source.place(0)))
        return None
    file = closing["file"].strip(" \t")
    code = fault_of_path(folder, PAGE.sub("", file))
    if code:
        faults.append(error(code, source.place(closing.start("file")), found=file))
    spans = read_inline(source.part(opening.end(), end), faults)
    attributes: Mapping[str, Attribute] = {}
    if closing["attributes"] is not None:
        attributes = read_attributes(source.part(*closing.span("attributes")), RULES, faults)
    return Photo(
        file=file,
        caption=Paragraph("caption", spans) if spans else None,
        credit=_value(attributes, "credit"),
        alt=_value(attributes, "alt"),
        width=photo_width(attributes, faults),
        focus=photo_focus(attributes.get("focus"), faults),
        source=source.place(len(source.text) - len(source.text.lstrip(" \t\u3000"))),
        place=photo_choice(attributes.get("place"), PhotoSpot.AUTO, faults),
        page=photo_page(attributes.get("page"), faults),
        crop=photo_crop(attributes.get("crop"), faults),
        caption_place=photo_choice(attributes.get("caption"), CaptionSpot.BELOW, faults),
    )


def _value(attributes: Mapping[str, Attribute], key: str) -> str:
    attribute = attributes.get(key)
    return "" if attribute is None else attribute.value
