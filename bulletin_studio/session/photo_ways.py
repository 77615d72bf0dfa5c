"""Ways to put a photo near a place of the mouse: a stage, a photo, a page and a point in, photos to try out."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.base.units import Pt
from bulletin_studio.makeup.photo_stands import StandKind, stand_of
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.photo import Photo, PhotoSpot
from bulletin_studio.session.page_objects import ObjectKind, PageObject
from bulletin_studio.session.page_text import TextLine
from bulletin_studio.session.stage import Stage
from bulletin_studio.session.text_places import article_of

_EDGE_ROWS = 1.5
"""How near to the head or foot of a page's type area a photo must come to stand there, in rows."""

EDGES = (PhotoSpot.HEAD, PhotoSpot.FOOT)
_SIDES = (PhotoSpot.BESIDE_LEFT, PhotoSpot.BESIDE_RIGHT)
_OPENING = ("kicker", "headline", "deck", "byline")


def ways_near(stage: Stage, photo: Photo, slug: str, page: int, point: Point) -> tuple[Photo, ...]:
    """How a photo may stand in an article near a point, what is likeliest to be meant first.

    Args:
        stage: the number.
        photo: as it is; the ways differ from it in place, page and paragraph.
        slug: of the article under the point or nearest to it.
        page: of the point, counted from 1.
        point: where the mouse is.

    Returns:
        At the edge of a page that edge first. Photos across columns stand at heads and feet only, so for them the
        nearer of these comes before the paragraph.
    """
    nearer = _edge_near(stage, slug, page, point.y)
    farther = PhotoSpot.FOOT if nearer is PhotoSpot.HEAD else PhotoSpot.HEAD
    asked = edge_at(stage, page, point)
    at_edges = [replace(photo, place=spot, page=page) for spot in (nearer, farther)]
    in_flow = list(_in_flow(stage, photo, slug, page, point))
    if asked is not None:
        first = replace(photo, place=asked, page=page)
        rest = [way for way in at_edges if way != first]
        return (first, in_flow[0], *rest, *in_flow[1:])
    is_wide = stand_of(in_flow[0], stage.area_of(slug).area).kind is StandKind.EDGE
    if is_wide:
        return (at_edges[0], in_flow[0], at_edges[1])
    return (in_flow[0], at_edges[0], *in_flow[1:], at_edges[1])


def _in_flow(stage: Stage, photo: Photo, slug: str, page: int, point: Point) -> Iterator[Photo]:
    """In the text at the paragraph nearest to a point, then one further or less; beside text also at the other side."""
    after, count = paragraph_near(stage, slug, page, point), len(article_of(stage.issue, slug).body.paragraphs)
    place = PhotoSpot.AUTO if photo.place in EDGES else photo.place
    for each in (after, after + 1, after - 1):
        if 0 <= each <= count:
            yield replace(photo, place=place, page=None, after=each)
    if place.is_beside:
        for side in _SIDES:
            if side is not place:
                yield replace(photo, place=side, page=None, after=after)


def edge_of(stage: Stage, photo: PageObject) -> PhotoSpot:
    """The head or foot at which a photo stands in its article's part of its page, whichever is nearer."""
    return _edge_near(stage, photo.article, photo.page, photo.box.y + photo.box.height / 2)


def _edge_near(stage: Stage, slug: str, page: int, y: Pt) -> PhotoSpot:
    pieces = [each for each in stage.objects.of(ObjectKind.ARTICLE, slug) if each.page == page]
    is_high = not pieces or y < (pieces[0].box.y + pieces[-1].box.bottom) / 2
    return PhotoSpot.HEAD if is_high else PhotoSpot.FOOT


def article_near(stage: Stage, page: int, point: Point) -> str | None:
    """The article under a point or nearest to it on a page."""
    found = [each for each in stage.objects.on(page) if each.kind is ObjectKind.ARTICLE]
    nearest = min(found, key=lambda each: _distance(each.box, point), default=None)
    return nearest.article if nearest is not None else None


def edge_at(stage: Stage, page: int, point: Point) -> PhotoSpot | None:
    """The edge of the page that a point is at; None in the midst of it."""
    area = TypeArea(stage.layout)
    reach = _EDGE_ROWS * area.pitch
    if point.y < area.slot_top(area.first_row(page)) + reach:
        return PhotoSpot.HEAD
    return PhotoSpot.FOOT if point.y > area.slot_top(area.end_row(page)) - reach else None


def paragraph_near(stage: Stage, slug: str, page: int, point: Point) -> int:
    """How many paragraphs of an article stand before a point on a page: one is passed from its middle on."""
    lines = [line for line in stage.text.lines_on(page) if line.start.article == slug]
    lines = [line for line in lines if line.start.part in (*_OPENING, "body")]
    line = min(lines, key=lambda each: _distance(each.box, point), default=None)
    if line is None or line.start.part != "body":
        return 0
    return line.start.paragraph + _is_in_second_half(stage, line, point)


def _is_in_second_half(stage: Stage, line: TextLine, point: Point) -> bool:
    own = stage.text.lines_of(line.start)
    middle = (line.box.y + line.box.bottom) / 2
    return (own.index(line) + (1 if point.y > middle else 0)) * 2 > len(own)


def _distance(box: Rect, point: Point) -> tuple[Pt, Pt]:
    dx = max(box.x - point.x, 0, point.x - box.right)
    dy = max(box.y - point.y, 0, point.y - box.bottom)
    return dx * dx + dy * dy, abs(point.y - (box.y + box.bottom) / 2)
