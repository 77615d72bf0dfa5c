"""The trimmed edge of a page: boxes of things in, how near they come to it and how far they bleed out."""

from bulletin_studio.base.units import Pt, pt_from_mm
from bulletin_studio.preflight.box import Box

SLACK = pt_from_mm(0.1)
"""Lengths nearer than this are cut alike."""
_MEANT = pt_from_mm(0.3)
"""What ends nearer to the trim was meant to reach it."""


def distance_inside(trim: Box, box: Box) -> Pt:
    """From a box to the nearest edge of the trim it stands in; below zero where the trim cuts it."""
    return min(box.left - trim.left, box.top - trim.top, trim.right - box.right, trim.bottom - box.bottom)


def shortest_bleed(trim: Box, box: Box, wanted: Pt) -> Pt | None:
    """How far the least of a box's bleeds reaches beyond the trim; None where all that are begun suffice."""
    if trim.cut(box).is_empty:
        return None
    beyond = (trim.left - box.left, trim.top - box.top, box.right - trim.right, box.bottom - trim.bottom)
    short = [distance for distance in beyond if -_MEANT <= distance < wanted - SLACK]
    return min(short, default=None)
