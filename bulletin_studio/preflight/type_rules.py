"""Rules on the type itself: a number in, findings on small sizes, lines that overlap and the gap between lines out."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.findings import Finding, note, warning
from bulletin_studio.base.units import Pt
from bulletin_studio.preflight.checked_number import CheckedNumber
from bulletin_studio.preflight.number_texts import NumberText, texts_of

LEAST_PITCH_EM = 1.5
MOST_PITCH_EM = 2.0
"""From body line to body line: a gap of half an em to one (CLREQ #considerations_in_designing_type_area, R23)."""
NARROW_MEASURE_EM = 14
"""Columns with fewer characters on a line are narrow."""
_PITCH_TOLERANCE = 0.01
"""A pitch that divides the type area into whole lines may miss the limits by this share."""
_TOLERANCE_PT = 0.005
"""Layouts give sizes to a hundredth of a point."""
_QUOTED = 12
"""Characters of a text that a finding quotes."""


def find_small_type(number: CheckedNumber) -> Iterator[Finding]:
    """Styles in use whose characters are too small to print well, each once.

    As built the limit is 七号 of metal type, the smallest size of CLREQ's list (requirement R24).
    """
    smallest = number.profile.type_sizes.smallest
    seen: set[str] = set()
    for text in texts_of(number):
        for name, size in _sizes(text, number):
            if size < smallest - _TOLERANCE_PT and name not in seen:
                seen.add(name)
                finding = warning(
                    "preflight.small_type",
                    number.layout.source,
                    style=name,
                    size=round(size, 2),
                    least=round(smallest, 2),
                    text=_beginning(text),
                )
                yield replace(finding, page=text.page_at(0))


def find_tight_leading(number: CheckedNumber) -> Iterator[Finding]:
    """Styles in use with less leading than their size, each once."""
    seen: set[str] = set()
    for text in texts_of(number):
        style = text.style
        if style.leading < style.size - _TOLERANCE_PT and style.name not in seen:
            seen.add(style.name)
            finding = warning(
                "preflight.tight_leading",
                number.layout.source,
                style=style.name,
                leading=round(style.leading, 2),
                size=round(style.size, 2),
            )
            yield replace(finding, page=text.page_at(0))


def find_odd_body_gap(number: CheckedNumber) -> Iterator[Finding]:
    """A gap between body lines that is narrower or wider than Chinese text is read well with."""
    size, pitch = number.layout.style("body").size, number.layout.grid.pitch
    least, most = LEAST_PITCH_EM * (1 - _PITCH_TOLERANCE), MOST_PITCH_EM * (1 + _PITCH_TOLERANCE)
    if not least <= pitch / size <= most:
        yield warning(
            "preflight.body_gap",
            number.layout.source,
            pitch=round(pitch, 2),
            size=round(size, 2),
            gap=round(pitch / size - 1, 2),
            least=round(LEAST_PITCH_EM * size, 2),
            most=round(MOST_PITCH_EM * size, 2),
        )


def find_deep_indent(number: CheckedNumber) -> Iterator[Finding]:
    """A first-line indent of two characters in columns so narrow that one looks better (requirement R21)."""
    body = number.layout.style("body")
    measure_em = number.layout.columns.measure / body.size
    if measure_em < NARROW_MEASURE_EM and body.indent_em > 1:
        yield note(
            "preflight.deep_indent", number.layout.source, indent=f"{body.indent_em:g}", measure=f"{measure_em:.0f}"
        )


def _sizes(text: NumberText, number: CheckedNumber) -> Iterator[tuple[str, Pt]]:
    """The sizes a text is set in, with the names of the styles that make them so."""
    style = text.style
    yield style.name, style.size
    if style.latin is not None:
        yield f"{style.name}.latin", style.size * style.latin.size_factor
    used = {span.style for span in text.paragraph.spans}
    for each in number.layout.character_styles:
        if each.name in used:
            yield f"{style.name} + {each.name}", style.size * each.size_factor


def _beginning(text: NumberText) -> str:
    """The first characters, so that people know which text is meant."""
    whole = text.paragraph.text
    return whole if len(whole) <= _QUOTED else f"{whole[:_QUOTED]}…"
