"""One photo line goes in, `![caption](photos/x.jpg){width=full credit="…"}`, a Photo comes out."""

import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from bulletin_studio.base.findings import Argument, error
from bulletin_studio.files.attributes import Attribute, AttributeRules, read_attributes
from bulletin_studio.files.bracket_tail import caption_end
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.inline_text import read_inline
from bulletin_studio.files.inside import fault_of_path
from bulletin_studio.files.source_text import SourceText
from bulletin_studio.model.photo import Photo, PhotoWidth
from bulletin_studio.model.story import Paragraph

OPENING = re.compile(r"[ \t\u3000]*!\[")
CLOSING = re.compile(r"(?P<file>[^\n]*?)\)[ \t]*(?:\{(?P<attributes>[^\n]*)\})?[ \t\u3000]*")
FOCUS = re.compile(r"([0-9]+(?:\.[0-9]+)?)%[ \t]+([0-9]+(?:\.[0-9]+)?)%")


RULES = AttributeRules(
    keys=("width", "credit", "alt", "focus"),
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
    code = fault_of_path(folder, file)
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
        width=_width(attributes.get("width"), faults),
        focus=_focus(attributes.get("focus"), faults),
        source=source.place(len(source.text) - len(source.text.lstrip(" \t\u3000"))),
    )


def _value(attributes: Mapping[str, Attribute], key: str) -> str:
    attribute = attributes.get(key)
    return "" if attribute is None else attribute.value


def _width(attribute: Attribute | None, faults: Faults) -> PhotoWidth:
    if attribute is None:
        return PhotoWidth.COLUMN
    for width in PhotoWidth:
        if width.value == attribute.value:
            return width
    allowed = ", ".join(width.value for width in PhotoWidth)
    _refuse("value.not_one_of", attribute, faults, allowed=allowed)
    return PhotoWidth.COLUMN


def _focus(attribute: Attribute | None, faults: Faults) -> tuple[float, float]:
    if attribute is None:
        return (0.5, 0.5)
    match = FOCUS.fullmatch(attribute.value.strip(" \t"))
    shares = [Decimal(percent) / 100 for percent in match.groups()] if match else []
    if not shares or max(shares) > 1:
        _refuse("photo_line.focus", attribute, faults)
        return (0.5, 0.5)
    return (float(shares[0]), float(shares[1]))


def _refuse(code: str, attribute: Attribute, faults: Faults, **arguments: Argument) -> None:
    faults.append(error(code, attribute.where, key=attribute.key, found=attribute.value, **arguments))
