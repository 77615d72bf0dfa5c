"""Specimens: short texts with the style and the measure they are set in."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bulletin_studio.model.story import Span
from bulletin_studio.model.style import (
    Alignment,
    CharacterStyle,
    CompositionRules,
    Decoration,
    FaceRole,
    LatinMix,
    MarkStyle,
    ParagraphStyle,
    ProhibitionLevel,
)

SIZE = 10.0
CHARACTER_STYLES = (
    CharacterStyle("strong", face=FaceRole.HEI, weight=700),
    CharacterStyle("emphasis", face=FaceRole.KAI),
    CharacterStyle("small", size_factor=0.6, rise_em=0.35),
    CharacterStyle("half", size_factor=0.5),
    CharacterStyle("dots", decoration=Decoration.DOTS),
    CharacterStyle("name", decoration=Decoration.NAME),
    CharacterStyle("book", decoration=Decoration.BOOK),
)


@dataclass(frozen=True, slots=True)
class Naive:
    """The setting of a program that knows no Chinese: glyphs one after the other, cut where the measure is full.

    Attributes:
        is_justified: slack opens every gap of a line alike.
        opens_one_gap: slack opens the first gap of a line only.
        drops_spaces: typed spaces are gaps without a glyph.
    """

    is_justified: bool = False
    opens_one_gap: bool = False
    drops_spaces: bool = False


@dataclass(frozen=True, slots=True)
class Specimen:
    """A paragraph to be set.

    Attributes:
        naive: set without the engine; None for the engine.
    """

    spans: tuple[Span, ...]
    measure_em: float
    style: ParagraphStyle
    protected: tuple[str, ...] = ()
    naive: Naive | None = None

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


def body(text: str | tuple[Span, ...], measure_em: float = 22, **rules: object) -> Specimen:
    """A body paragraph; `rules` are fields of the composition rules."""
    spans = (Span(text),) if isinstance(text, str) else text
    style = ParagraphStyle("body", size=SIZE, rules=CompositionRules(**rules))  # type: ignore[arg-type]
    return Specimen(spans, measure_em, style)


def heading(text: str, measure_em: float, protected: tuple[str, ...] = ()) -> Specimen:
    style = ParagraphStyle("headline", size=SIZE, alignment=Alignment.CENTRE, is_display=True)
    return Specimen((Span(text),), measure_em, style, protected)


def styled(specimen: Specimen, **changes: object) -> Specimen:
    """The specimen with fields of its paragraph style changed."""
    return replace(specimen, style=replace(specimen.style, **changes))  # type: ignore[arg-type]


def ruled(specimens: Iterable[Specimen], **rules: object) -> tuple[Specimen, ...]:
    """The specimens with fields of their composition rules changed."""
    return tuple(
        styled(each, rules=replace(each.style.rules, **rules))  # type: ignore[arg-type]
        for each in specimens
    )


def naive(specimens: Iterable[Specimen], **ways: bool) -> tuple[Specimen, ...]:
    """The specimens in a naive setting; `ways` are fields of Naive."""
    return tuple(replace(each, naive=Naive(**ways)) for each in specimens)


def at_measures(text: str, measures: Iterable[float], **rules: object) -> tuple[Specimen, ...]:
    return tuple(body(text, measure, **rules) for measure in measures)


PROSE = (
    "近日，新泾镇召开 2024 年学习讨论会，围绕“绿色新泾、精品小镇”的目标，总结经验、查找不足。会议指出（重点在落实），"
    "要把准定位，聚焦“1+5+1”联合招商；同Xin街区等12个项目已经启动，《行动方案》也将于6月30日前公布。大家表示：宁聚里·"
    "新泾镇党群服务中心——居民身边的客厅……会越办越好！（综合各部门来稿）"
)
"""A paragraph with every kind of mark, typed and untyped neighbours of Latin, numbers and names."""

NONE, BASIC, GB, STRICT = (
    ProhibitionLevel.NONE,
    ProhibitionLevel.BASIC,
    ProhibitionLevel.GB,
    ProhibitionLevel.STRICT,
)
KAIMING, BANJIAO, PLAIN = MarkStyle.KAIMING, MarkStyle.BANJIAO, MarkStyle.PLAIN
START, CENTRE, END, EVEN = Alignment.START, Alignment.CENTRE, Alignment.END, Alignment.EVEN
HEI_LATIN = LatinMix(FaceRole.HEI)
