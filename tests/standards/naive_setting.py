"""Sets text as a program would that knows no Chinese: the negative control of most proofs."""

from specimens import Naive, Specimen

from bulletin_studio.base.geometry import Point
from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import GlyphRun, PlacedRun
from bulletin_studio.fonts.face import Face
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.style import Alignment

_ROUNDING = 1e-6


def naive_lines(specimen: Specimen, naive: Naive, library: FontLibrary) -> tuple[tuple[PlacedRun, ...], ...]:
    """The runs of each line, from the left end of the measure on the line's baseline."""
    face = library.match(specimen.style.face, specimen.style.weight)
    measure, indent = specimen.measure_em * specimen.style.size, specimen.style.indent_em * specimen.style.size
    rows: list[str] = [""]
    room = measure - indent
    for character in specimen.text:
        advance = _advance(face, character, specimen.style.size)
        if advance > room + _ROUNDING and rows[-1]:
            rows.append("")
            room = measure
        rows[-1] += character
        room -= advance
    return tuple(
        (_run(specimen, naive, face, row, indent if index == 0 else 0.0, is_last=index == len(rows) - 1),)
        for index, row in enumerate(rows)
    )


def _run(specimen: Specimen, naive: Naive, face: Face, row: str, indent: Pt, *, is_last: bool) -> PlacedRun:
    size, measure = specimen.style.size, specimen.measure_em * specimen.style.size
    advances = [_advance(face, character, size) for character in row]
    slack = measure - indent - sum(advances)
    is_spread = not is_last and len(row) > 1
    gap = slack / (len(row) - 1) if naive.is_justified and is_spread else 0.0
    xs: list[Pt] = []
    x = 0.0
    for index, advance in enumerate(advances):
        xs.append(x)
        x += advance + (slack if naive.opens_one_gap and is_spread and index == 0 else gap)
    shift = {Alignment.CENTRE: slack / 2, Alignment.END: slack}.get(specimen.style.alignment, 0.0)
    shown = [n for n, character in enumerate(row) if not (naive.drops_spaces and character == " ")]
    run = GlyphRun(
        font=face.key,
        size=size,
        glyph_ids=tuple(_glyph(face, row[n]) for n in shown),
        x_positions=tuple(xs[n] for n in shown),
        y_offsets=(),
        clusters=tuple(range(len(shown))),
        text="".join(row[n] for n in shown),
        width=x,
    )
    return PlacedRun(run, Point(indent + shift, 0.0), specimen.style.colour)


def _glyph(face: Face, character: str) -> int:
    glyph: int = face.hb_font.get_nominal_glyph(ord(character))
    assert glyph, character
    return glyph


def _advance(face: Face, character: str, size: Pt) -> Pt:
    return float(face.hb_font.get_glyph_h_advance(_glyph(face, character))) * size / face.units_per_em
