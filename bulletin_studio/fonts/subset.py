"""Cuts a face down to the glyphs a document uses, for embedding."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

import uharfbuzz as hb

from bulletin_studio.base.errors import FontError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.fonts.face import Face

_EMBEDDED_TABLES = frozenset({"glyf", "loca", "head", "hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep", "CFF "})
"""What a Type 0 font in a PDF needs (ISO 32000-1, 9.9); the rest is dropped."""


@dataclass(frozen=True, slots=True)
class FontSubset:
    """A font program ready to embed.

    Attributes:
        program: TrueType file, or the bare CFF table.
        glyph_map: old glyph id -> glyph id in the program.
        advances: one for each glyph of the program, in font units.
        is_cff: the program is a CFF table.
    """

    program: bytes
    glyph_map: Mapping[int, int]
    advances: tuple[int, ...]
    is_cff: bool


def subset_face(face: Face, glyph_ids: Set[int]) -> FontSubset:
    """Cuts out some glyphs; glyph 0 (.notdef) is always kept. Same input, same bytes.

    Raises:
        FontError: HarfBuzz cannot subset this file.
    """
    wanted = hb.SubsetInput()
    wanted.unicode_set.clear()
    wanted.glyph_set.update(sorted(glyph_ids | {0}))
    wanted.drop_table_tag_set.update(_tag(tag) for tag in face.hb_face.table_tags if tag not in _EMBEDDED_TABLES)
    flags = hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NO_BIDI_CLOSURE
    flags |= hb.SubsetFlags.NO_HINTING
    if face.is_cff:
        flags |= hb.SubsetFlags.DESUBROUTINIZE | hb.SubsetFlags.CFF_IDENTITY_CHARSET
    wanted.flags = flags
    try:
        plan = hb.SubsetPlan(face.hb_face, wanted)
        result = plan.execute()
        glyph_map = dict(plan.old_to_new_glyph_mapping.items())
        program = bytes(result.reference_table("CFF ").data) if face.is_cff else bytes(result.blob.data)
    except RuntimeError as fault:
        raise FontError(error("font.damaged", SourceSpan(face.path))) from fault
    if not program:
        raise FontError(error("font.damaged", SourceSpan(face.path)))
    font = hb.Font(result)
    advances = tuple(font.get_glyph_h_advance(glyph_id) for glyph_id in range(result.glyph_count))
    return FontSubset(program, glyph_map, advances, face.is_cff)


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("ascii"), "big")
