"""Shapes runs with HarfBuzz: TextRuns in, glyphs with their advances and clusters out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import uharfbuzz as hb

from bulletin_studio.base.units import Pt
from bulletin_studio.fonts.face import TYPED_SPACES
from bulletin_studio.typesetting.itemise import PLACEHOLDER, TextRun

_SPACE = 0x20
_SOFT_HYPHEN, _NON_JOINER = 0xAD, 0x200C
_EM_DASH = "—"
_SEAM_OVERLAP_EM = 0.01
"""How far the strokes of neighbouring dashes reach into each other."""
_WESTERN_FEATURES: Mapping[str, bool] = {"pwid": True}
"""Quotes and apostrophes of Latin text: Chinese faces draw them a whole em wide unless asked for proportional forms."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """All glyphs of a paragraph in text order, as parallel sequences.

    Attributes:
        ids: glyph ids of the face of their run.
        advances: natural widths.
        x_offsets: to the right of the pen.
        y_offsets: downwards from the run's baseline, its rise included.
        clusters: index in the paragraph of the first character of each glyph's cluster, never falling.
        runs: index of each glyph's TextRun.
        first_at: for every character of the paragraph and its end, the first glyph at or after it.
    """

    ids: Sequence[int]
    advances: Sequence[Pt]
    x_offsets: Sequence[Pt]
    y_offsets: Sequence[Pt]
    clusters: Sequence[int]
    runs: Sequence[int]
    first_at: Sequence[int]


def shape(text: str, runs: Sequence[TextRun]) -> Glyphs:
    """Shapes every run; each buffer has its script, language and direction set.

    Without script Hani and language zh-Hans the dash U+2014 comes out at the Latin width in Noto-derived faces.
    """
    ids: list[int] = []
    advances: list[Pt] = []
    x_offsets: list[Pt] = []
    y_offsets: list[Pt] = []
    clusters: list[int] = []
    run_indexes: list[int] = []
    for run_index, run in enumerate(runs):
        buffer = _shaped(text, run)
        scale = run.size / run.face.units_per_em
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            ids.append(info.codepoint)
            clusters.append(run.start + info.cluster)
            advances.append(position.x_advance * scale)
            x_offsets.append(position.x_offset * scale)
            y_offsets.append(-position.y_offset * scale - run.rise)
            run_indexes.append(run_index)
    if _EM_DASH * 2 in text:
        _close_seams(text, runs, run_indexes, (ids, clusters, advances))
    first_at = _first_glyphs(clusters, len(text))
    glyphs = Glyphs(ids, advances, x_offsets, y_offsets, clusters, run_indexes, first_at)
    return _join_pairs(text, runs, glyphs) if _EM_DASH * 4 in text else glyphs


def _join_pairs(text: str, runs: Sequence[TextRun], glyphs: Glyphs) -> Glyphs:
    """Closes the seams between runs of dashes, which are shaped pair by pair.

    A dash of two em has blanks at its ends, and every pair must keep its two em: so at a seam either dash is drawn once
    more, moved to the edge, in the same cluster and without an advance.
    """
    order: list[tuple[int, Pt | None]] = []
    last_run = len(runs)
    for glyph, run_index in enumerate(glyphs.runs):
        run = runs[run_index]
        piece = text[run.start : run.end]
        is_last = glyph + 1 == len(glyphs.runs) or glyphs.runs[glyph + 1] != run_index
        if run_index != last_run and _is_seam(text, run.start):
            dashes = len(piece) - len(piece.lstrip(_EM_DASH))
            missing = _shortfall(glyphs, run.start, run.start + dashes, run.size)
            order.append((glyph, -_blanks(glyphs, glyph, run)[0] - missing))
        order.append((glyph, None))
        if is_last and _is_seam(text, run.end):
            dashes = len(piece) - len(piece.rstrip(_EM_DASH))
            missing = _shortfall(glyphs, run.end - dashes, run.end, run.size)
            order.append((glyph, _blanks(glyphs, glyph, run)[1] + missing - glyphs.advances[glyph]))
        last_run = run_index
    clusters = [glyphs.clusters[glyph] for glyph, _ in order]
    return Glyphs(
        ids=[glyphs.ids[glyph] for glyph, _ in order],
        advances=[glyphs.advances[glyph] if move is None else 0.0 for glyph, move in order],
        x_offsets=[glyphs.x_offsets[glyph] + (move or 0.0) for glyph, move in order],
        y_offsets=[glyphs.y_offsets[glyph] for glyph, _ in order],
        clusters=clusters,
        runs=[glyphs.runs[glyph] for glyph, _ in order],
        first_at=_first_glyphs(clusters, len(text)),
    )


def _is_seam(text: str, place: int) -> bool:
    return text[max(place - 1, 0) : place + 1] == _EM_DASH * 2


def _shortfall(glyphs: Glyphs, start: int, end: int, size: Pt) -> Pt:
    """Half of what dashes lack of an em each: that much is left blank on either side of the mark they make."""
    width = sum(glyphs.advances[glyphs.first_at[start] : glyphs.first_at[end]])
    return ((end - start) * size - width) / 2


def _blanks(glyphs: Glyphs, glyph: int, run: TextRun) -> tuple[Pt, Pt]:
    """What a glyph leaves blank of its advance before and after its ink, and a little more for the overlap."""
    extents = run.face.hb_font.get_glyph_extents(glyphs.ids[glyph])
    if extents is None:
        return 0.0, 0.0
    scale, overlap = run.size / run.face.units_per_em, _SEAM_OVERLAP_EM * run.size / 2
    before = extents.x_bearing * scale
    return before + overlap, glyphs.advances[glyph] - before - extents.width * scale + overlap


def _close_seams(
    text: str, runs: Sequence[TextRun], run_indexes: Sequence[int], glyphs: tuple[list[int], list[int], list[Pt]]
) -> None:
    """Draws dashes that follow each other together, so that two make one stroke (GB/T 15834-2011 5.1.4).

    Args:
        text: the paragraph.
        runs: its runs.
        run_indexes: the run of each glyph.
        glyphs: ids, clusters and advances of the glyphs; the advances are changed.
    """
    ids, clusters, advances = glyphs
    for glyph in range(len(ids) - 1):
        if run_indexes[glyph] != run_indexes[glyph + 1] or text[clusters[glyph]] != _EM_DASH:
            continue
        run = runs[run_indexes[glyph]]
        stroke, following = (run.face.hb_font.get_glyph_extents(ids[each]) for each in (glyph, glyph + 1))
        if text[clusters[glyph + 1]] == _EM_DASH and stroke and following:
            reach = stroke.x_bearing + stroke.width - following.x_bearing
            advances[glyph] = (reach / run.face.units_per_em - _SEAM_OVERLAP_EM) * run.size


def _shaped(text: str, run: TextRun) -> hb.Buffer:
    buffer = hb.Buffer()
    piece = PLACEHOLDER * (run.end - run.start) if run.is_missing else text[run.start : run.end]
    buffer.add_codepoints([_settable(ord(character), run) for character in piece])
    buffer.script = "Latn" if run.is_western else "Hani"
    buffer.language = "zh-Hans"
    buffer.direction = "ltr"
    hb.shape(run.face.hb_font, buffer, _WESTERN_FEATURES if run.is_western else {})
    return buffer


def _settable(code_point: int, run: TextRun) -> int:
    """The character itself, or what stands for it: for a space of fixed width that the face lacks the common space.

    A soft hyphen, whose glyph is never drawn, is shaped as a non-joiner: from a long row of soft hyphens HarfBuzz looks
    ahead to the next letter at every one.
    """
    if code_point == _SOFT_HYPHEN:
        return _NON_JOINER
    is_lacking = code_point in TYPED_SPACES and code_point not in run.face.coverage
    return _SPACE if is_lacking else code_point


def _first_glyphs(clusters: Sequence[int], length: int) -> list[int]:
    """For every index from 0 to length the first glyph whose cluster is at or after it."""
    first_at = [len(clusters)] * (length + 1)
    for glyph in range(len(clusters) - 1, -1, -1):
        first_at[clusters[glyph]] = glyph
    for index in range(length - 1, -1, -1):
        first_at[index] = min(first_at[index], first_at[index + 1])
    return first_at
