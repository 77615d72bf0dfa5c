"""Where text ran out: the pages' oversets in, the place on a page at which each is shown out."""

from dataclasses import dataclass

from bulletin_studio.base.geometry import Point
from bulletin_studio.base.units import Pt
from bulletin_studio.display.document import Overset
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.stage import Stage

_STACKED: Pt = 22.0
"""Oversets of articles that stand on no page are shown above one another, this far apart."""


@dataclass(frozen=True, slots=True)
class OversetPlace:
    """An overset and the bottom right corner of what of its article stands on pages."""

    overset: Overset
    page: int
    corner: Point


def overset_places(stage: Stage) -> tuple[OversetPlace, ...]:
    """The places in the order of the articles; of an article on no page, the foot of the last page."""
    document, area = stage.objects.document, TypeArea(stage.layout)
    last = len(document.pages)
    foot = area.slot_top(area.end_row(last))
    right = area.left(last) + stage.layout.columns.width
    found: list[OversetPlace] = []
    homeless = 0
    for overset in document.oversets:
        pieces = stage.objects.of(ObjectKind.ARTICLE, overset.article)
        if pieces:
            box = pieces[-1].box
            found.append(OversetPlace(overset, pieces[-1].page, Point(box.right, box.bottom)))
        else:
            homeless += 1
            found.append(OversetPlace(overset, last, Point(right, foot + homeless * _STACKED)))
    return tuple(found)
