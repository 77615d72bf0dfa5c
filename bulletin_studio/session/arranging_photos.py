"""Photos moved and sized by hand: a stage and a point, a width or a step in, the edit that puts them there out."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.base.units import Pt, mm_from_pt, pt_from_mm
from bulletin_studio.makeup.photo_stands import stand_of
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import FixedWidth, Photo, PhotoSpot, PhotoWidth, SpanWidth
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.page_text import TextLine
from bulletin_studio.session.photo_edits import AddPhoto, ChangePhoto, PutPhoto
from bulletin_studio.session.stage import Stage
from bulletin_studio.session.text_places import article_of

LEAST_WIDTH_MM = 15.0
"""A photo narrower than this shows nothing in print; portraits in columns of names are 15 mm."""

_EDGE_ROWS = 1.5
"""How near to the head or foot of a page's type area a photo must come to stand there, in rows."""

_STEP_MM = 0.5
"""Widths between columns are whole steps, so that they read well in the article's file."""

_SIDES = {-1: PhotoSpot.BESIDE_LEFT, 1: PhotoSpot.BESIDE_RIGHT}
_OPENING = ("kicker", "headline", "deck", "byline")

Width = PhotoWidth | SpanWidth | FixedWidth


def put_photo(stage: Stage, slug: str, index: int, page: int, point: Point) -> PutPhoto | None:
    """Puts a photo where a point is: at the paragraph nearest to it, or at the head or foot of the page.

    Returns:
        The edit; None on a page without articles.
    """
    to_slug = article_near(stage, page, point)
    if to_slug is None:
        return None
    photo = article_of(stage.issue, slug).photos[index]
    spot = edge_at(stage, page, point)
    if spot is not None:
        after = photo.after if to_slug == slug else paragraph_near(stage, to_slug, page, point)
        return PutPhoto(slug, index, to_slug, replace(photo, place=spot, page=page, after=after))
    place = PhotoSpot.AUTO if photo.place in (PhotoSpot.HEAD, PhotoSpot.FOOT) else photo.place
    after = paragraph_near(stage, to_slug, page, point)
    return PutPhoto(slug, index, to_slug, replace(photo, place=place, page=None, after=after))


def dropped_photo(stage: Stage, file: str, page: int, point: Point) -> AddPhoto | None:
    """A new photo where a point is; None on a page without articles."""
    slug = article_near(stage, page, point)
    if slug is None:
        return None
    after, spot = paragraph_near(stage, slug, page, point), edge_at(stage, page, point)
    if spot is None:
        return AddPhoto(slug, Photo(file, after=after))
    return AddPhoto(slug, Photo(file, after=after, place=spot, page=page))


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


def natural_widths(stage: Stage, slug: str, photo: Photo) -> Iterator[tuple[Pt, Width]]:
    """The widths by columns that a photo may have where it stands, the narrowest first, in points."""
    area = stage.area_of(slug).area
    choices: list[Width] = [PhotoWidth.COLUMN]
    count = area.layout.columns.count
    if count > 1 and not photo.place.is_beside and photo.place is not PhotoSpot.COLUMN:
        choices += [*map(SpanWidth, range(2, count)), PhotoWidth.FULL]
    for choice in choices:
        yield stand_of(replace(photo, width=choice), area).width, choice


def sized_photo(stage: Stage, slug: str, index: int, width: Pt, reach: Pt) -> ChangePhoto:
    """Gives a photo a width: that of columns where it is within reach of theirs, else whole steps of millimetres."""
    photo = article_of(stage.issue, slug).photos[index]
    natural = list(natural_widths(stage, slug, photo))
    nearest, choice = min(natural, key=lambda each: abs(each[0] - width))
    if abs(nearest - width) <= reach or width > natural[-1][0]:
        return ChangePhoto(slug, index, replace(photo, width=choice))
    return ChangePhoto(slug, index, replace(photo, width=_fixed(width)))


def nudged_photo(stage: Stage, slug: str, index: int, across: int, down: int) -> PutPhoto | None:
    """Moves a photo by a paragraph, at the edges of a page from one to the other, beside text to the other side."""
    article = article_of(stage.issue, slug)
    photo = article.photos[index]
    if across and photo.place.is_beside:
        return PutPhoto(slug, index, slug, replace(photo, place=_SIDES[across]))
    if photo.place in (PhotoSpot.HEAD, PhotoSpot.FOOT) and down:
        spot = PhotoSpot.HEAD if down < 0 else PhotoSpot.FOOT
        return PutPhoto(slug, index, slug, replace(photo, place=spot))
    after = min(max(photo.after + down, 0), len(article.body.paragraphs))
    return PutPhoto(slug, index, slug, replace(photo, after=after)) if after != photo.after else None


def grown_photo(stage: Stage, slug: str, index: int, across: int, down: int) -> ChangePhoto | None:
    """Makes a photo wider or narrower: by a column, or so that it is a row higher or lower."""
    article = article_of(stage.issue, slug)
    photo = article.photos[index]
    width = stand_of(photo, stage.area_of(slug).area).width
    natural = list(natural_widths(stage, slug, photo))
    if across:
        beyond = [each for each in natural if (each[0] - width) * across > 1]
        following = min(beyond, key=lambda each: abs(each[0] - width), default=None)
        return ChangePhoto(slug, index, replace(photo, width=following[1])) if following is not None else None
    pieces = stage.objects.of(ObjectKind.PHOTO, slug, index)
    if not pieces:
        return None
    box = pieces[0].box
    wanted = box.width + down * stage.layout.grid.pitch * box.width / box.height
    return ChangePhoto(slug, index, replace(photo, width=_fixed(min(wanted, natural[-1][0]))))


def changed_crop(issue: Issue, slug: str, index: int, crop: Rect, focus: tuple[float, float]) -> ChangePhoto:
    """Gives a photo another crop and focus, in shares of the picture."""
    photo = article_of(issue, slug).photos[index]
    return ChangePhoto(slug, index, replace(photo, crop=crop, focus=focus), "edit.crop_photo")


def smaller_photo(stage: Stage, slug: str, share: float) -> ChangePhoto | None:
    """Makes the widest photo of an article narrower by a share, of two the first; None where it has none."""
    photos = article_of(stage.issue, slug).photos
    widths = [_width_of(stage, slug, index, photo) for index, photo in enumerate(photos)]
    if not widths or max(widths) <= pt_from_mm(LEAST_WIDTH_MM):
        return None
    index = widths.index(max(widths))
    return ChangePhoto(slug, index, replace(photos[index], width=_fixed(widths[index] * (1 - share))))


def _width_of(stage: Stage, slug: str, index: int, photo: Photo) -> Pt:
    """How wide a photo stands, or would stand if there were room for it."""
    pieces = stage.objects.of(ObjectKind.PHOTO, slug, index)
    return pieces[0].box.width if pieces else stand_of(photo, stage.area_of(slug).area).width


def _fixed(width: Pt) -> FixedWidth:
    return FixedWidth(max(LEAST_WIDTH_MM, round(mm_from_pt(width) / _STEP_MM) * _STEP_MM))


def _distance(box: Rect, point: Point) -> tuple[Pt, Pt]:
    dx = max(box.x - point.x, 0, point.x - box.right)
    dy = max(box.y - point.y, 0, point.y - box.bottom)
    return dx * dx + dy * dy, abs(point.y - (box.y + box.bottom) / 2)
