"""A library whose Latin letters all have one width: for test collections that measure with such a face."""

from dataclasses import replace

import uharfbuzz as hb

from bulletin_studio.fonts.face import Face
from bulletin_studio.fonts.library import FontLibrary

_LATIN = range(0x21, 0x250)


def fixed_latin_library(library: FontLibrary, advance_em: float) -> FontLibrary:
    """A library of the same files in which every Latin letter, digit and sign is `advance_em` wide."""
    faces = (library.face(file.key) for file in library.files)
    return FontLibrary(library.files, {face.key: _fixed(face, advance_em) for face in faces})


def _fixed(face: Face, advance_em: float) -> Face:
    latin = {face.hb_font.get_nominal_glyph(code_point) for code_point in _LATIN if code_point in face.coverage}
    advance = round(advance_em * face.units_per_em)
    own = face.hb_font

    def glyph_advance(_font: hb.Font, glyph_id: int, _data: object) -> int:
        return advance if glyph_id in latin else own.get_glyph_h_advance(glyph_id)

    functions = hb.FontFuncs()
    functions.set_glyph_h_advance_func(glyph_advance)
    font = hb.Font(own)
    font.funcs = functions
    return replace(face, hb_font=font, _mark_forms={})
