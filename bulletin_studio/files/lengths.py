"""Lengths and shares as designers write them go in, points and fractions come out."""

import re
from decimal import Decimal

from bulletin_studio.base.units import HAO_SIZES, POINTS_PER_CM, POINTS_PER_INCH, POINTS_PER_MM, Pt
from bulletin_studio.files.section import Section

LENGTH = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?) ?(mm|cm|in|pt|em)")
EM = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?) ?em")
PERCENT = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?%")

POINTS = {"mm": POINTS_PER_MM, "cm": POINTS_PER_CM, "in": POINTS_PER_INCH, "pt": 1.0}

LONGEST_MM = 2000.0
"""Two metres: longer than any page, short enough to catch a slip of the unit."""


def length_from_text(text: str, em: Pt) -> Pt | None:
    """A length in points; None where the text is none.

    Args:
        text: a number with mm, cm, in, pt or em, a 号数, or 0.
        em: what 1em stands for.
    """
    if text in HAO_SIZES:
        return HAO_SIZES[text]
    if text == "0":
        return 0.0
    match = LENGTH.fullmatch(text)
    return float(match[1]) * (POINTS | {"em": em})[match[2]] if match else None


def read_length(section: Section, key: str, default: Pt, em: Pt, low: Pt = 0.0) -> Pt:
    """A length of a section in points, at least `low`."""
    node = section.scalar(key, "value.not_length")
    if node is None:
        return default
    value = length_from_text(node.text, em)
    if value is None:
        section.refuse("value.not_length", key)
        return default
    if not low <= value <= LONGEST_MM * POINTS_PER_MM:
        section.refuse("value.length_out_of_range", key)
        return default
    return value


def read_em(section: Section, key: str, low: float, high: float) -> float:
    """A length in em of the style's own size; 0 where it is left out."""
    node = section.scalar(key, "value.not_em", low=low, high=high)
    if node is None or node.text == "0":
        return 0.0
    match = EM.fullmatch(node.text)
    if match is None or not low <= float(match[1]) <= high:
        section.refuse("value.not_em", key, low=low, high=high)
        return 0.0
    return float(match[1])


def read_share(section: Section, key: str, default: float, high: float = 1.0) -> float:
    """A percentage as a fraction; `high` is a fraction too."""
    node = section.scalar(key, "value.not_percent", high=high * 100)
    if node is None:
        return default
    match = PERCENT.fullmatch(node.text)
    if match is None or float(match[1]) > high * 100:
        section.refuse("value.not_percent", key, high=high * 100)
        return default
    return float(Decimal(match[1]) / 100)
