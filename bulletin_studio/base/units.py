"""Lengths: a bare length is points (1/72 inch); any other unit is in the name."""

Pt = float

POINTS_PER_MM = 72 / 25.4
POINTS_PER_CM = 72 / 2.54
POINTS_PER_INCH = 72.0

HAO_SIZES: dict[str, Pt] = {
    "初号": 42.0,
    "小初": 36.0,
    "一号": 26.0,
    "小一": 24.0,
    "二号": 22.0,
    "小二": 18.0,
    "三号": 16.0,
    "小三": 15.0,
    "四号": 14.0,
    "小四": 12.0,
    "五号": 10.5,
    "小五": 9.0,
    "六号": 7.5,
    "小六": 6.5,
    "七号": 5.5,
    "八号": 5.0,
}
"""Type sizes by 号数 in points, the values Chinese word processors use, so that a clerk's 五号 is the same here."""


def pt_from_mm(length_mm: float) -> Pt:
    """Turns millimetres into points."""
    return length_mm * POINTS_PER_MM


def mm_from_pt(length: Pt) -> float:
    """Turns points into millimetres."""
    return length / POINTS_PER_MM
