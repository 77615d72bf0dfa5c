"""Styles: how paragraphs and characters look, and by which rules lines are composed."""

from dataclasses import dataclass
from enum import Enum

from bulletin_studio.base.colour import BLACK, Cmyk
from bulletin_studio.base.units import Pt


class FaceRole(Enum):
    """The four families of Chinese type."""

    SONG = "song"
    HEI = "hei"
    KAI = "kai"
    FANGSONG = "fangsong"


class Alignment(Enum):
    """How lines stand in their measure."""

    JUSTIFY = "justify"
    START = "start"
    CENTRE = "centre"
    END = "end"
    EVEN = "even"
    """均排: every line, also the last, is spread over the measure (CLREQ #even_inter_character_spacing)."""


class ProhibitionLevel(Enum):
    """How strictly line starts and ends are guarded (CLREQ #prohibition_rules_for_line_start_end)."""

    NONE = "none"
    BASIC = "basic"
    GB = "gb"
    STRICT = "strict"


class MarkStyle(Enum):
    """How wide marks are set (CLREQ #punctuation_width_adjustment)."""

    QUANJIAO = "quanjiao"
    KAIMING = "kaiming"
    BANJIAO = "banjiao"
    PLAIN = "plain"


class Region(Enum):
    """Whose habits marks follow (CLREQ #positioning_of_punctuation_marks)."""

    CN = "cn"
    """Mainland: ，。、；：！？ stand at the left of their square, · takes half of one."""
    CNS = "cns"
    """Hong Kong and Taiwan: ，。、；： stand in the middle, ！？ and · take a whole square."""


@dataclass(frozen=True, slots=True)
class CompositionRules:
    """The choices the standard leaves to the house.

    Attributes:
        level: prohibition at line starts and ends.
        marks: width of marks.
        region: whose habits marks follow.
        gap_em: natural Han-Latin gap in em: 1/4 (CLREQ, default), 1/6 or 1/8.
        stop_fixed: whether the blank after 。？！ never shrinks (CLREQ lets it shrink last).
        hanging: whether one pause or stop mark may hang out of the measure by half an em.
        strict_grid: whether every character stands in a square of its own (CLREQ #handling_of_grid_alignment): marks
            are a whole em, words are padded to whole em, lines are not made flush.
        runt_minimum: fewest Han characters or words on the last line of a paragraph of several lines.
        hyphenation: whether English words may be divided at a line's end; soft hyphens always may.
        system_faces: whether characters and families that no bundled face has may come from the faces installed on this
            machine; another machine may then set the text otherwise.
    """

    level: ProhibitionLevel = ProhibitionLevel.GB
    marks: MarkStyle = MarkStyle.QUANJIAO
    region: Region = Region.CN
    gap_em: float = 0.25
    stop_fixed: bool = False
    hanging: bool = False
    strict_grid: bool = False
    runt_minimum: int = 2
    hyphenation: bool = False
    system_faces: bool = False


class Decoration(Enum):
    """Signs set beside the text (CLREQ #handling_interlinear_punctuation, GB/T 15834-2011 4.16, 4.17, 5.1.8)."""

    DOTS = "dots"
    """着重号, a dot under each Han character."""
    NAME = "name"
    """专名号, a line under a proper name."""
    BOOK = "book"
    """书名号甲式, a wavy line under a title."""


@dataclass(frozen=True, slots=True)
class LatinMix:
    """Another face for the Latin letters and digits of a style.

    Attributes:
        face: the family they are taken from.
        weight: None for the paragraph's.
        size_factor: their size as a share of the Han size, so that both look alike.
        rise_em: how far they rise above the baseline, in em of the Han size.
    """

    face: FaceRole
    weight: int | None = None
    size_factor: float = 1.0
    rise_em: float = 0.0


@dataclass(frozen=True, slots=True)
class CharacterStyle:
    """What a span changes in its paragraph's style; None and 1.0 leave things as they are.

    Attributes:
        name: how text names it, such as "strong" or "emphasis".
        size_factor: the size as a share of the paragraph's.
        rise_em: how far the baseline rises, in em of the paragraph's size; negative sinks.
    """

    name: str
    face: FaceRole | None = None
    weight: int | None = None
    size_factor: float = 1.0
    rise_em: float = 0.0
    colour: Cmyk | None = None
    decoration: Decoration | None = None


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """How paragraphs of one kind look.

    Attributes:
        weight: 100 to 900 as in CSS; 400 regular, 700 bold.
        size: type size.
        leading: from baseline to baseline inside a paragraph of several lines.
        indent_em: first-line indent in em of the size (CLREQ #first_line_indents), counted from `left_em`; less than 0
            hangs the first line out, as far as the measure's edge.
        tracking_em: added after every Han character and mark, in em; headings may use less than 0.
        lines_before: blank lines of the baseline grid kept free above, less at a column's head.
        lines_after: blank lines of the grid kept free below.
        is_display: set as a heading: balanced lines broken at phrases, not justified paragraphs.
        latin: another face for Latin letters and digits; None for the same.
        left_em: how far all lines begin inside their measure, in em (CLREQ #line_start_indent_of_paragraphs).
        right_em: how far they end inside it.
    """

    name: str
    face: FaceRole = FaceRole.SONG
    weight: int = 400
    size: Pt = 10.5
    leading: Pt = 17.5
    colour: Cmyk = BLACK
    alignment: Alignment = Alignment.JUSTIFY
    indent_em: float = 0.0
    tracking_em: float = 0.0
    lines_before: float = 0.0
    lines_after: float = 0.0
    is_display: bool = False
    latin: LatinMix | None = None
    rules: CompositionRules = CompositionRules()
    left_em: float = 0.0
    right_em: float = 0.0
