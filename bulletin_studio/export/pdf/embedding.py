"""Cuts faces down to the glyphs of a document and gives every glyph its code, width and text."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bulletin_studio.base.errors import ExportError
from bulletin_studio.base.findings import error
from bulletin_studio.export.pdf.glyph_text import GlyphTexts
from bulletin_studio.fonts.face import Face
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.fonts.subset import FontSubset, subset_face

_UNITS = 1000
"""PDF measures glyphs in thousandths of the type size (ISO 32000-1, 9.2.4)."""

_WIDTH_DIGITS = 3
_TAG_LETTERS = 6
_NOT_IN_TO_UNICODE = {0x0000: 0xFFFD, 0xFEFF: 0x2060, 0xFFFE: 0xFFFD}
"""Values that ISO 19005-2, 6.2.11.7.2 forbids, and what stands for them: U+2060 is what U+FEFF meant inside text."""


@dataclass(frozen=True, slots=True)
class FontMetrics:
    """Numbers of a font descriptor, in thousandths of the type size."""

    ascent: int
    descent: int
    cap_height: int
    bbox: tuple[int, int, int, int]
    stem_width: int
    italic_angle: float


@dataclass(frozen=True, slots=True)
class EmbeddedFont:
    """A font as the PDF holds it: a Type 0 font in which a glyph's code is its id in the embedded program.

    Attributes:
        resource: the name pages use.
        base_name: PostScript name with the subset's tag.
        program: TrueType file or bare CFF table.
        is_cff: the program is a CFF table.
        metrics: for the font descriptor.
        widths: one a code, in thousandths of the type size.
        to_unicode: code -> text.
        codes: glyph id of the face -> (code in hex, width).
        texts: glyph id of the face -> text an extractor reads for it.
        spaces: glyph ids of the face that stand for white space.
    """

    resource: str
    base_name: str
    program: bytes
    is_cff: bool
    metrics: FontMetrics
    widths: tuple[float, ...]
    to_unicode: Mapping[int, str]
    codes: Mapping[int, tuple[str, float]]
    texts: Mapping[int, str]
    spaces: frozenset[int]


def check_glyphs(texts: GlyphTexts) -> None:
    """Refuses glyph 0, which stands for no character and shows a box (forbidden by ISO 19005-2, 6.2.11.8).

    Raises:
        ExportError: with every face that lacks a character.
    """
    faults = [error("export.missing_glyph", character=known[0], font=key) for key, known in texts.items() if 0 in known]
    if faults:
        raise ExportError(*faults)


def embed_fonts(texts: GlyphTexts, library: FontLibrary) -> dict[str, EmbeddedFont]:
    """Makes one embedded font a face, in order of first use. Same input, same bytes.

    Raises:
        FontError: a face is unknown or its file damaged.
    """
    return {
        key: _embedded(f"F{index}", library.face(key), known)
        for index, (key, known) in enumerate(texts.items(), start=1)
    }


def _embedded(resource: str, face: Face, texts: Mapping[int, str]) -> EmbeddedFont:
    subset = subset_face(face, texts.keys())
    widths = tuple(round(advance * _UNITS / face.units_per_em, _WIDTH_DIGITS) for advance in subset.advances)
    return EmbeddedFont(
        resource=resource,
        base_name=f"{_tag(subset)}+{_plain_name(face.key)}",
        program=subset.program,
        is_cff=subset.is_cff,
        metrics=_metrics(face),
        widths=widths,
        to_unicode={subset.glyph_map[glyph_id]: _allowed(text) for glyph_id, text in sorted(texts.items())},
        codes={glyph_id: _code(subset.glyph_map[glyph_id], widths) for glyph_id in texts},
        texts=texts,
        spaces=frozenset(glyph_id for glyph_id, text in texts.items() if text.isspace()),
    )


def _allowed(text: str) -> str:
    return text.translate(_NOT_IN_TO_UNICODE) or "\N{REPLACEMENT CHARACTER}"


def _code(code: int, widths: tuple[float, ...]) -> tuple[str, float]:
    return f"{code:04X}", widths[code]


def _tag(subset: FontSubset) -> str:
    """Six capitals that name the subset (ISO 32000-1, 9.6.4), made from its bytes."""
    digest = hashlib.sha256(subset.program).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:_TAG_LETTERS])


def _plain_name(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]", "", name) or "Font"


def _metrics(face: Face) -> FontMetrics:
    scale = _UNITS / face.units_per_em
    left, bottom, right, top = (round(edge * scale) for edge in face.bbox)
    return FontMetrics(
        ascent=round(face.ascent * scale),
        descent=round(face.descent * scale),
        cap_height=round(face.cap_height * scale),
        bbox=(left, bottom, right, top),
        # No font file states it; Adobe's own rule of thumb from the weight.
        stem_width=round(50 + (face.weight / 65) ** 2),
        italic_angle=face.italic_angle,
    )


def to_unicode_cmap(texts: Mapping[int, str]) -> bytes:
    """The CMap that maps codes to text (ISO 32000-1, 9.10.3), at most 100 entries a block."""
    entries = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in sorted(texts.items())]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for block in _blocks(entries, 100):
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")


def _blocks(entries: list[str], size: int) -> Iterable[list[str]]:
    return (entries[start : start + size] for start in range(0, len(entries), size))
