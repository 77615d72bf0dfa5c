"""Opens a font file as a face: metrics, coverage and embedding right."""

import struct
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import normalize

import uharfbuzz as hb

from bulletin_studio.base.errors import FontError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.fonts.marks import MarkForm, mark_form
from bulletin_studio.fonts.sfnt import may_be_embedded, read_directory
from bulletin_studio.model.font import FontFile
from bulletin_studio.model.style import FaceRole

_IGNORABLE = frozenset({0x00AD, 0x200B, 0x200C, 0x200D, 0x2028, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10)})
"""Characters that need no glyph: joiners, variation selectors, the manual break (Unicode Default_Ignorable)."""
TYPED_SPACES = frozenset({*range(0x2000, 0x200B), 0x202F, 0x205F})
"""Spaces of fixed width; where a face lacks one, its common space is set."""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One opened face; lengths in font units unless the name says em.

    Attributes:
        key: PostScript name.
        ascent: top of the ink area above the baseline (hhea).
        descent: its foot, negative below the baseline.
        em_ascent: top of the em box above the baseline, in em: 0.88 for Chinese faces (OS/2 sTypoAscender).
        bbox: left, bottom, right, top of all glyphs.
        italic_angle: degrees counter-clockwise.
        is_cff: PostScript outlines, else TrueType.
        hb_face: HarfBuzz's face, for shaping and subsetting.
        hb_font: HarfBuzz's font at one unit per font unit.
        coverage: code points the face has glyphs for.
    """

    key: str
    role: FaceRole
    weight: int
    path: str
    units_per_em: int
    ascent: int
    descent: int
    cap_height: int
    em_ascent: float
    bbox: tuple[int, int, int, int]
    italic_angle: float
    is_cff: bool
    hb_face: hb.Face = field(repr=False)
    hb_font: hb.Font = field(repr=False)
    coverage: hb.Set = field(repr=False)
    _mark_forms: dict[str, MarkForm] = field(default_factory=dict, repr=False)

    def has(self, character: str) -> bool:
        """Whether the face can show a character, or the character needs no glyph."""
        code_point = ord(character)
        return code_point in self.coverage or code_point in _IGNORABLE or code_point in TYPED_SPACES

    def shows(self, cluster: str) -> bool:
        """Whether the face can show a letter with its marks, typed apart or composed (Unicode NFC)."""
        if all(map(self.has, cluster)):
            return True
        return len(cluster) > 1 and all(map(self.has, normalize("NFC", cluster)))

    def mark_form(self, mark: str) -> MarkForm:
        """How a punctuation mark of this face sits in its square."""
        form = self._mark_forms.get(mark)
        if form is None:
            form = self._mark_forms[mark] = mark_form(self.hb_font, self.units_per_em, mark)
        return form


def open_face(file: FontFile) -> Face:
    """Opens one face, of a collection the first.

    A bundled file is mapped into memory, a user's own is read whole (it may change under us).

    Raises:
        FontError: the file is missing, cut short, no font, or may not be embedded.
    """
    where = SourceSpan(file.path)
    path = Path(file.path)
    try:
        _check_complete(path, where)
        blob = hb.Blob.from_file_path(file.path) if file.is_bundled else hb.Blob(path.read_bytes())
        hb_face = hb.Face(blob)
        face = _face_of(file, hb_face)
    except FontError:
        raise
    except OSError as fault:
        raise FontError(error("font.unreadable", where, reason=fault.strerror or "")) from fault
    except Exception as fault:
        # HarfBuzz's wrapper raises whatever a damaged table provokes: UnicodeDecodeError, struct.error, RuntimeError.
        raise FontError(error("font.damaged", where)) from fault
    if not hb_face.glyph_count or not len(face.coverage):
        raise FontError(error("font.damaged", where))
    return face


def _check_complete(path: Path, where: SourceSpan) -> None:
    """Refuses a file whose table directory names bytes beyond its end (mapping it would kill the process later)."""
    size = path.stat().st_size
    try:
        with path.open("rb") as file:
            tables = read_directory(file)
    except EOFError as fault:
        raise FontError(error("font.cut_short", where, size=size)) from fault
    except ValueError as fault:
        raise FontError(error("font.damaged", where)) from fault
    if any(offset + length > size for offset, length in tables.values()):
        raise FontError(error("font.cut_short", where, size=size))


def _face_of(file: FontFile, hb_face: hb.Face) -> Face:
    os2, hhea = _table(hb_face, "OS/2"), _table(hb_face, "hhea")
    head, post = _table(hb_face, "head"), _table(hb_face, "post")
    (fs_type,) = struct.unpack_from(">H", os2, 8)
    if not may_be_embedded(fs_type):
        raise FontError(error("font.not_embeddable", SourceSpan(file.path)))
    units_per_em = hb_face.upem
    ascent, descent = struct.unpack_from(">hh", hhea, 4)
    (typo_ascent,) = struct.unpack_from(">h", os2, 68)
    os2_version, cap_height = struct.unpack_from(">H", os2, 0)[0], 0
    if os2_version >= 2:
        (cap_height,) = struct.unpack_from(">h", os2, 88)
    x_min, y_min, x_max, y_max = struct.unpack_from(">4h", head, 36)
    return Face(
        key=file.key,
        role=file.role,
        weight=file.weight,
        path=file.path,
        units_per_em=units_per_em,
        ascent=ascent,
        descent=descent,
        cap_height=cap_height or round(0.7 * units_per_em),
        em_ascent=typo_ascent / units_per_em,
        bbox=(x_min, y_min, x_max, y_max),
        italic_angle=struct.unpack_from(">i", post, 4)[0] / 65536,
        is_cff="CFF " in hb_face.table_tags,
        hb_face=hb_face,
        hb_font=hb.Font(hb_face),
        coverage=hb_face.unicodes,
    )


def _table(hb_face: hb.Face, tag: str) -> bytes:
    blob = hb_face.reference_table(tag)
    return bytes(blob.data) if blob else b""
