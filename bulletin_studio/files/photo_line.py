"""One photo line goes in, `![caption](photos/x.jpg){width=full credit="…"}`, a Photo comes out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from bulletin_studio.base.findings import Argument, Finding, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.faults import Faults, nearest
from bulletin_studio.files.inline_text import SourceText, read_inline
from bulletin_studio.files.inside import fault_of_path
from bulletin_studio.model.photo import Photo, PhotoWidth
from bulletin_studio.model.story import Paragraph

OPENING = re.compile(r"[ \t\u3000]*!\[(?P<caption>(?:\\.|[^\\])*?)\]\(", re.DOTALL)
CLOSING = re.compile(r"(?P<file>[^\n]*?)\)[ \t]*(?:\{(?P<attributes>[^\n]*)\})?[ \t\u3000]*")
ATTRIBUTE = re.compile(r'[ \t]*(?P<key>[^\s="“”]+)=(?:"(?P<quoted>(?:\\.|[^"\\])*)"|(?P<bare>[^\s"“”]+))(?=[ \t]|$)')
ESCAPE = re.compile(r'\\(["\\])')
FOCUS = re.compile(r"([0-9]+(?:\.[0-9]+)?)%[ \t]+([0-9]+(?:\.[0-9]+)?)%")

KEYS = ("width", "credit", "alt", "focus")


@dataclass(frozen=True, slots=True)
class _Attribute:
    """One `key=value` and its place."""

    key: str
    value: str
    where: SourceSpan


def read_photo(source: SourceText, folder: Path, faults: Faults) -> Photo | None:
    """Reads a photo line; None where it has not the form of one, and the faults say what form it should have.

    Args:
        source: the line, with the lines after it that its caption runs on to.
        folder: the issue folder, in which the file must lie.
        faults: takes what is wrong.
    """
    opening = OPENING.match(source.text)
    closing = CLOSING.fullmatch(source.text, opening.end()) if opening else None
    if opening is None or closing is None:
        faults.append(error("photo_line.form", source.place(0)))
        return None
    file = closing["file"].strip(" \t")
    code = fault_of_path(folder, file)
    if code:
        faults.append(error(code, source.place(closing.start("file")), found=file))
    spans = read_inline(source.part(*opening.span("caption")), faults)
    attributes = {}
    if closing["attributes"] is not None:
        attributes = _by_key(source.part(*closing.span("attributes")), faults)
    return Photo(
        file=file,
        caption=Paragraph("caption", spans) if spans else None,
        credit=_value(attributes, "credit"),
        alt=_value(attributes, "alt"),
        width=_width(attributes.get("width"), faults),
        focus=_focus(attributes.get("focus"), faults),
        source=source.place(len(source.text) - len(source.text.lstrip(" \t\u3000"))),
    )


def _by_key(source: SourceText, faults: Faults) -> dict[str, _Attribute]:
    found: dict[str, _Attribute] = {}
    for attribute in _attributes(source, faults):
        if attribute.key in found:
            line = found[attribute.key].where.line
            faults.append(error("key.double", attribute.where, key=attribute.key, line=line))
        elif attribute.key in KEYS:
            found[attribute.key] = attribute
        else:
            faults.append(_unknown(attribute))
    return found


def _attributes(source: SourceText, faults: Faults) -> Iterator[_Attribute]:
    position = 0
    while source.text[position:].strip(" \t"):
        match = ATTRIBUTE.match(source.text, position)
        if match is None:
            rest = source.text[position:].lstrip(" \t")
            code = "photo_line.curly_quotes" if re.match(r"[^\s=]+=[“”]", rest) else "photo_line.attribute"
            where = source.place(len(source.text) - len(rest))
            faults.append(error(code, where, found=rest[:40], allowed=", ".join(KEYS)))
            return
        value = match["bare"] if match["quoted"] is None else ESCAPE.sub(r"\1", match["quoted"])
        yield _Attribute(match["key"], value, source.place(match.start("key")))
        position = match.end()


def _unknown(attribute: _Attribute) -> Finding:
    allowed = ", ".join(KEYS)
    near = nearest(attribute.key, KEYS)
    if near:
        return error("key.unknown_near", attribute.where, key=attribute.key, near=near, allowed=allowed)
    return error("key.unknown", attribute.where, key=attribute.key, allowed=allowed)


def _value(attributes: dict[str, _Attribute], key: str) -> str:
    attribute = attributes.get(key)
    return "" if attribute is None else attribute.value


def _width(attribute: _Attribute | None, faults: Faults) -> PhotoWidth:
    if attribute is None:
        return PhotoWidth.COLUMN
    for width in PhotoWidth:
        if width.value == attribute.value:
            return width
    allowed = ", ".join(width.value for width in PhotoWidth)
    _refuse("value.not_one_of", attribute, faults, allowed=allowed)
    return PhotoWidth.COLUMN


def _focus(attribute: _Attribute | None, faults: Faults) -> tuple[float, float]:
    if attribute is None:
        return (0.5, 0.5)
    match = FOCUS.fullmatch(attribute.value.strip(" \t"))
    shares = [Decimal(percent) / 100 for percent in match.groups()] if match else []
    if not shares or max(shares) > 1:
        _refuse("photo_line.focus", attribute, faults)
        return (0.5, 0.5)
    return (float(shares[0]), float(shares[1]))


def _refuse(code: str, attribute: _Attribute, faults: Faults, **arguments: Argument) -> None:
    faults.append(error(code, attribute.where, key=attribute.key, found=attribute.value, **arguments))
