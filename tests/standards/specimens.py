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
        drops_spaces: typed spaces are gaps without a glyph.
    """

    is_justified: bool = False
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


def naive(
    specimens: Iterable[Specimen], *, is_justified: bool = False, drops_spaces: bool = False
) -> tuple[Specimen, ...]:
    return tuple(replace(each, naive=Naive(is_justified, drops_spaces)) for each in specimens)


def at_measures(text: str, measures: Iterable[float], **rules: object) -> tuple[Specimen, ...]:
    return tuple(body(text, measure, **rules) for measure in measures)


NONE, BASIC, GB, STRICT = (
    ProhibitionLevel.NONE,
    ProhibitionLevel.BASIC,
    ProhibitionLevel.GB,
    ProhibitionLevel.STRICT,
)
KAIMING, BANJIAO, PLAIN = MarkStyle.KAIMING, MarkStyle.BANJIAO, MarkStyle.PLAIN
START, CENTRE, END, EVEN = Alignment.START, Alignment.CENTRE, Alignment.END, Alignment.EVEN
HEI_LATIN = LatinMix(FaceRole.HEI)
