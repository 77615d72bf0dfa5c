"""Turns classified, shaped text into boxes and the glue between them."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from bulletin_studio.base.units import Pt
from bulletin_studio.model.style import CompositionRules, MarkStyle, Region
from bulletin_studio.typesetting.classes import (
    BREAK,
    FULL,
    FULL_DIGIT,
    HAN,
    IDEOGRAPHS,
    LONG,
    MIDDLE_DOT,
    OPEN,
    SHORT_DASH,
    SHOUT,
    SOLIDUS,
    STACKED,
    STOP,
    WESTERN,
    WIDE_SPACE,
    ZERO_SPACE,
    long_mark_joints,
)
from bulletin_studio.typesetting.glue import (
    LATIN_EDGE,
    RIGID_GLUE,
    SYMBOL_EDGE,
    WORD_SPACE_MINIMUM_EM,
    Glue,
    Step,
    glue_table,
    word_space,
)
from bulletin_studio.typesetting.hyphenation import HYPHENS
from bulletin_studio.typesetting.itemise import TextRun
from bulletin_studio.typesetting.shape import Glyphs
from bulletin_studio.typesetting.uax14 import break_opportunities

_TOKENS = re.compile(
    r"(?P<H>[HFJK]X*)|(?P<C>[OCDSM]X*)|(?P<E>ss+X*)|(?P<S>sX*)|(?P<W>[A9pc][A9pcX]*)|(?P<G>[ ZIzB]+)"
    r"|(?P<L>d+X*|e+X*|LX*)|(?P<N>[NTVE]X*)|(?P<D>0(?:[0DS]*0)?X*)|(?P<X>X+)"
)
_HYPHEN = re.compile(r"(?<=[A-Za-z]{2})[-\u2010](?=[A-Za-z]{2})")
_TEXT_KINDS = HAN + FULL_DIGIT
_HALF_CENTRED = MIDDLE_DOT + SHORT_DASH + SOLIDUS
_ROUNDING = 1.0e-6
_JAPANESE_DOT = "・"
_BODY_SPACE_EM = 0.5
_DISPLAY_SPACE_EM = 1.0
_BLANK_STEPS = (Step.BRACKET, Step.PAUSE, Step.STOP)
_SIGNS_WITH_GAP_BEFORE = "#@&\\"
"""Of the Latin signs of UTR #59 class C only these want a gap after Han; , . ; : ! ? % stay close to what they end."""


@dataclass(frozen=True, slots=True)
class Hyphen:
    """A hyphen that is drawn only where a line ends."""

    glyph_id: int
    width: Pt


@dataclass(frozen=True, slots=True)
class Boxes:
    """A paragraph as n boxes with glue after each; parallel sequences, the text covered without gap or overlap.

    Attributes:
        starts: index of each box's first character.
        ends: index after its last.
        gap_ends: index after the typed spaces that follow it.
        kinds: class letter of each box; WESTERN for a word.
        lefts: edge letter towards the box before; see `glue`.
        rights: edge letter towards the box after.
        widths: of each box.
        sizes: type size of each box.
        shifts: from each box's left edge to the origin its glyphs are set from.
        counts: how many characters of text (Han, letters, digits) are in each box.
        glues: after each box; of the last box it is rigid and empty.
        units: the em of each glue.
        leading_end: index after the spaces before the first box.
        hyphens: of the boxes that end in a hyphen if a line ends with them: the hyphen's glyph and width.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    gap_ends: Sequence[int]
    kinds: Sequence[str]
    lefts: Sequence[str]
    rights: Sequence[str]
    widths: Sequence[Pt]
    sizes: Sequence[Pt]
    shifts: Sequence[Pt]
    counts: Sequence[int]
    glues: Sequence[Glue]
    units: Sequence[Pt]
    leading_end: int
    hyphens: Mapping[int, Hyphen]

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(frozen=True, slots=True)
class BoxOptions:
    """What a style says about boxes.

    Attributes:
        tracking_em: added to every gap that may open.
        is_display: a typed space between Han is a whole em, not half.
        widest: western words wider than this are cut into pieces.
        least_widths: (start, end, width): room that the text from start to end needs at least, for 注音 above it.
        hyphen_places: where words may be hyphenated.
        lead_end: index after a run-in heading; 0 for none.
    """

    rules: CompositionRules
    tracking_em: float = 0.0
    is_display: bool = False
    widest: Pt = float("inf")
    least_widths: tuple[tuple[int, int, Pt], ...] = ()
    hyphen_places: Set[int] = frozenset()
    lead_end: int = 0


def make_boxes(text: str, classes: str, runs: Sequence[TextRun], glyphs: Glyphs, options: BoxOptions) -> Boxes:
    """Makes the boxes of one paragraph."""
    maker = _Maker(text, classes, runs, glyphs, options)
    for match in _TOKENS.finditer(classes):
        maker.take(match)
    for start, end, width in options.least_widths:
        maker.widen(start, end, width)
    return maker.finished()


class _Maker:
    """Collects boxes token by token into parallel lists: an object a character would cost too much."""

    def __init__(self, text: str, classes: str, runs: Sequence[TextRun], glyphs: Glyphs, options: BoxOptions) -> None:
        self._text = text
        self._classes = classes
        self._runs = runs
        self._glyphs = glyphs
        self._options = options
        self._glue_of = glue_table(options.rules, options.tracking_em)
        self._is_cns = options.rules.region is Region.CNS
        sizes = {run.size for run in runs}
        self._one_size = sizes.pop() if len(sizes) == 1 else None
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._gap_ends: list[int] = []
        self._kinds: list[str] = []
        self._lefts: list[str] = []
        self._rights: list[str] = []
        self._widths: list[Pt] = []
        self._sizes: list[Pt] = []
        self._shifts: list[Pt] = []
        self._counts: list[int] = []
        self._leading_end = 0
        self._hyphens: dict[int, Hyphen] = {}
        self._long_joints = long_mark_joints(classes)

    def take(self, match: re.Match[str]) -> None:
        """Makes the boxes of one token."""
        start, end = match.span()
        group = match.lastgroup
        kind = match[0][0]
        if group in ("C", "S"):
            self._take_mark(start, end, kind.upper())
        elif group == "W":
            self._take_western(start, end)
        elif group == "G":
            self._take_gap(end)
        elif group == "E":
            self._take_stacked(start, end)
        elif group == "L":
            self._take_long(start, end)
        elif group == "N":
            self._add_centred(start, end, kind, 0.5 if kind in _HALF_CENTRED else 1.0)
        else:
            self._add(start, end, kind, self._natural(start, end))
            if group == "X":
                self._lefts[-1] = self._rights[-1] = FULL

    def widen(self, start: int, end: int, width: Pt) -> None:
        """Makes the boxes of characters `start` to `end` (exclusive) at least that wide together, glyphs centred."""
        members = [index for index, place in enumerate(self._starts) if start <= place < end]
        missing = width - sum(self._widths[index] for index in members)
        if members and missing > 0:
            for index in members:
                self._widths[index] += missing / len(members)
                self._shifts[index] += missing / len(members) / 2

    def finished(self) -> Boxes:
        """All boxes with their glue."""
        count = len(self._starts)
        glues = [self._glue(index) for index in range(count - 1)]
        sizes = self._sizes
        units = [self._unit(index) for index in range(count - 1)]
        if count:
            glues.append(RIGID_GLUE)
            units.append(sizes[-1])
        return Boxes(
            self._starts,
            self._ends,
            self._gap_ends,
            self._kinds,
            self._lefts,
            self._rights,
            self._widths,
            sizes,
            self._shifts,
            self._counts,
            glues,
            units,
            self._leading_end,
            self._hyphens,
        )

    def _unit(self, index: int) -> Pt:
        """The em of the glue after a box: the Han neighbour's size beside a word, else the smaller size."""
        before, after = self._sizes[index], self._sizes[index + 1]
        if before == after:
            return before
        are_words = self._kinds[index] == WESTERN, self._kinds[index + 1] == WESTERN
        if are_words == (True, False):
            return after
        return before if are_words == (False, True) else min(before, after)

    def _add(self, start: int, end: int, kind: str, width: Pt, shift: Pt = 0.0) -> None:
        self._starts.append(start)
        self._ends.append(end)
        self._gap_ends.append(end)
        self._kinds.append(kind)
        self._lefts.append(kind)
        self._rights.append(kind)
        self._widths.append(width)
        self._sizes.append(self._one_size or self._run_at(start).size)
        self._shifts.append(shift)
        self._counts.append(int(kind in _TEXT_KINDS))

    def _natural(self, start: int, end: int) -> Pt:
        first_at = self._glyphs.first_at
        if first_at[end] - first_at[start] == 1:
            return self._glyphs.advances[first_at[start]]
        return sum(self._glyphs.advances[first_at[start] : first_at[end]])

    def _run_at(self, index: int) -> TextRun:
        glyph = min(self._glyphs.first_at[index], len(self._glyphs.runs) - 1)
        return self._runs[self._glyphs.runs[glyph]]

    def _take_gap(self, end: int) -> None:
        if self._starts:
            self._gap_ends[-1] = end
        else:
            self._leading_end = end

    def _take_mark(self, start: int, end: int, kind: str) -> None:
        if kind == MIDDLE_DOT:
            is_whole = self._text[start] == _JAPANESE_DOT or self._is_cns
            self._add_centred(start, end, kind, 1.0 if is_whole else 0.5)
            return
        run = self._run_at(start)
        form = run.face.mark_form(self._text[start])
        rules = self._options.rules
        is_whole_shout = self._is_cns and self._classes[start] == SHOUT
        fits_half = form.is_half or (self._is_cns and form.is_centred)
        is_whole = rules.strict_grid or rules.marks is MarkStyle.PLAIN or is_whole_shout or not fits_half
        if is_whole:
            opening = 0.5 if kind == OPEN else 0.0
            self._add(start, end, kind, run.size, (form.offset_em + opening) * run.size if form.is_half else 0.0)
            self._lefts[-1] = self._rights[-1] = FULL
        else:
            self._add(start, end, kind, 0.5 * run.size, form.offset_em * run.size)

    def _take_stacked(self, start: int, end: int) -> None:
        """！？ and the like: two in one em, three in two (GB/T 15834 5.1.2)."""
        padding_em = 0.25 if end - start == 3 else 0.0
        for index in range(start, end):
            run = self._run_at(index)
            before = padding_em if index == start else 0.0
            after = padding_em if index == end - 1 else 0.0
            offset_em = run.face.mark_form(self._text[index]).offset_em
            self._add(index, index + 1, STACKED, (0.5 + before + after) * run.size, (offset_em + before) * run.size)
        self._lefts[start - end] = STOP

    def _add_centred(self, start: int, end: int, kind: str, ems: float) -> None:
        """A mark whose ink is centred in a box of some em, whatever advance the face gives it."""
        run = self._run_at(start)
        width = max(ems, 1.0 if self._options.rules.strict_grid else 0.0) * run.size
        first, last = self._glyphs.first_at[start], self._glyphs.first_at[end]
        if last - first == 1:
            extents = run.face.hb_font.get_glyph_extents(self._glyphs.ids[first])
            scale = run.size / run.face.units_per_em
            shift = (width - extents.width * scale) / 2 - extents.x_bearing * scale if extents else 0.0
        else:
            shift = (width - self._natural(start, end)) / 2
        self._add(start, end, kind, width, shift)

    def _take_long(self, start: int, end: int) -> None:
        """Two dashes or ellipses make one mark of two em (GB/T 15834-2011 5.1.4, 5.1.5), four make two such marks."""
        joints = [joint for joint in self._long_joints if start < joint < end]
        for mark_start, mark_end in pairwise([start, *joints, end]):
            marks = self._classes[mark_start:mark_end].rstrip("X")
            self._add_centred(mark_start, mark_end, LONG, 2 if marks[0] == LONG else len(marks))

    def _take_western(self, start: int, end: int) -> None:
        for piece_start, piece_end in pairwise([start, *self._word_cuts(start, end), end]):
            is_hyphenated = piece_end in self._options.hyphen_places and piece_end < end
            hyphen = self._hyphen(piece_end - 1) if is_hyphenated else None
            room = self._options.widest - (hyphen.width if hyphen else 0.0)
            for word_start, word_end in self._narrow_pieces(piece_start, piece_end, room):
                self._add(word_start, word_end, WESTERN, self._natural(word_start, word_end))
                self._counts[-1] = sum(letter in "A9" for letter in self._classes[word_start:word_end])
                if self._options.rules.strict_grid:
                    self._pad_to_squares()
                self._lefts[-1] = self._edge(word_start, is_left=True)
                self._rights[-1] = self._edge(word_end - 1, is_left=False)
            if hyphen is not None:
                self._hyphens[len(self._starts) - 1] = hyphen

    def _word_cuts(self, start: int, end: int) -> list[int]:
        """Where a word may be divided: after its own hyphens and where it may be hyphenated, never in a ligature."""
        cuts = {match.end() for match in _HYPHEN.finditer(self._text, start, end)}
        if self._options.hyphen_places:
            first_at, clusters = self._glyphs.first_at, self._glyphs.clusters
            places = [place for place in range(start + 1, end) if place in self._options.hyphen_places]
            cuts.update(place for place in places if clusters[first_at[place]] == place)
        return sorted(cuts)

    def _hyphen(self, index: int) -> Hyphen:
        """The hyphen in the face and size of a character."""
        run = self._run_at(index)
        sign = next((sign for sign in HYPHENS if run.face.has(sign)), HYPHENS[-1])
        glyph_id = run.face.hb_font.get_nominal_glyph(ord(sign)) or 0
        return Hyphen(glyph_id, run.face.hb_font.get_glyph_h_advance(glyph_id) * run.size / run.face.units_per_em)

    def _pad_to_squares(self) -> None:
        """Widens the last box to whole squares, its glyphs in the middle."""
        natural, size = self._widths[-1], self._sizes[-1]
        self._widths[-1] = ceil(natural / size - _ROUNDING) * size
        self._shifts[-1] = (self._widths[-1] - natural) / 2

    def _narrow_pieces(self, start: int, end: int, room: Pt) -> Iterator[tuple[int, int]]:
        """Cuts a word wider than its room where Unicode allows, and a piece still too wide at every cluster."""
        if self._natural(start, end) <= room:
            yield start, end
            return
        cuts = [start + place for place in break_opportunities(self._text[start:end])]
        for piece_start, piece_end in pairwise([start, *cuts, end]):
            if self._natural(piece_start, piece_end) <= room:
                yield piece_start, piece_end
            else:
                yield from pairwise(self._cluster_starts(piece_start, piece_end))

    def _cluster_starts(self, start: int, end: int) -> list[int]:
        clusters, first_at = self._glyphs.clusters, self._glyphs.first_at
        return sorted({clusters[glyph] for glyph in range(first_at[start], first_at[end])} | {start, end})

    def _edge(self, index: int, *, is_left: bool) -> str:
        while self._classes[index] == "X" and not is_left:
            index -= 1
        letter = self._classes[index]
        if letter in "A9":
            return LATIN_EDGE
        if letter == "c" and (not is_left or self._text[index] in _SIGNS_WITH_GAP_BEFORE):
            return LATIN_EDGE
        return SYMBOL_EDGE

    def _glue(self, index: int) -> Glue:
        """The glue between box `index` and the next."""
        left, right = self._rights[index], self._lefts[index + 1]
        end, gap_end = self._ends[index], self._gap_ends[index]
        if self._options.rules.strict_grid:
            return self._square_glue(index)
        if gap_end > end:
            return self._spaced_glue(index, left, right, self._classes[end:gap_end])
        return self._glue_of[left + right]

    def _square_glue(self, index: int) -> Glue:
        """On the strict grid only spaces stand between squares, and they are squares themselves."""
        gap = self._classes[self._ends[index] : self._gap_ends[index]]
        if WIDE_SPACE in gap:
            return Glue(float(gap.count(WIDE_SPACE)))
        padding = self._shifts[index] + self._shifts[index + 1]
        are_words = self._kinds[index] == self._kinds[index + 1] == WESTERN
        is_tight = are_words and padding < WORD_SPACE_MINIMUM_EM * self._sizes[index]
        are_ideographs = self._kinds[index] in IDEOGRAPHS and self._kinds[index + 1] in IDEOGRAPHS
        return Glue(1.0) if gap.strip(ZERO_SPACE + BREAK) and (is_tight or are_ideographs) else RIGID_GLUE

    def _lead_glue(self, left: str, right: str) -> Glue:
        """After a run-in heading one em, beside what a mark keeps as its own (CLREQ #processing_of_runin_headings)."""
        own = self._glue_of[left + right]
        return Glue(_DISPLAY_SPACE_EM + (own.natural if own.step in _BLANK_STEPS else 0.0))

    def _spaced_glue(self, index: int, left: str, right: str, gap: str) -> Glue:
        """The glue where the writer typed space.

        Between Han and Latin the space stands for the gap and is not added to it; beside a full-width mark it is
        dropped; between two Han it is kept at a fixed width.
        """
        if WIDE_SPACE in gap:
            return Glue(float(gap.count(WIDE_SPACE)))
        if BREAK in gap or not gap.strip(ZERO_SPACE):
            return self._glue_of[left + right]
        if self._ends[index] <= self._options.lead_end <= self._gap_ends[index]:
            return self._lead_glue(left, right)
        are_ideographs = left in IDEOGRAPHS, right in IDEOGRAPHS
        if all(are_ideographs):
            return Glue(_DISPLAY_SPACE_EM if self._options.is_display else _BODY_SPACE_EM)
        are_words = self._kinds[index] == WESTERN, self._kinds[index + 1] == WESTERN
        is_symbol_beside_han = any(are_words) and any(are_ideographs) and SYMBOL_EDGE in (left, right)
        if all(are_words) or is_symbol_beside_han:
            space = self._ends[index]
            return word_space(self._natural(space, space + 1) / self._sizes[index])
        return self._glue_of[left + right]
