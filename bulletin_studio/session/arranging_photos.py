"""Photos moved and sized by hand: a stage and a point, a width or a step in, the edit that puts them there out."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.base.units import Pt, mm_from_pt, pt_from_mm
from bulletin_studio.makeup.photo_stands import StandKind, stand_of
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import FixedWidth, Photo, PhotoSpot, PhotoWidth, SpanWidth
from bulletin_studio.session.landings import Landings
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.photo_edits import AddPhoto, ChangePhoto, PutPhoto
from bulletin_studio.session.photo_ways import EDGES, article_near, edge_of, paragraph_near, ways_near
from bulletin_studio.session.stage import Stage
from bulletin_studio.session.text_places import article_of

LEAST_WIDTH_MM = 15.0
"""A photo narrower than this shows nothing in print; portraits in columns of names are 15 mm."""

_STEP_MM = 0.5
"""Widths between columns are whole steps, so that they read well in the article's file."""

_SIDES = {-1: PhotoSpot.BESIDE_LEFT, 1: PhotoSpot.BESIDE_RIGHT}

Width = PhotoWidth | SpanWidth | FixedWidth


def put_photo(stage: Stage, slug: str, index: int, page: int, point: Point) -> PutPhoto | None:
    """Puts a photo where a point is, or as near to it as make-up allows; see `ways_to_put`."""
    ways = ways_to_put(stage, slug, index, page, point)
    return Landings[PutPhoto](stage).nearest(ways, page, point, len(ways)).edit


def ways_to_put(stage: Stage, slug: str, index: int, page: int, point: Point) -> tuple[PutPhoto, ...]:
    """Ways to put a photo near a point, the likeliest first; none on a page without articles."""
    to_slug = article_near(stage, page, point)
    if to_slug is None:
        return ()
    photo = article_of(stage.issue, slug).photos[index]
    if to_slug != slug:
        photo = replace(photo, after=paragraph_near(stage, to_slug, page, point))
    return tuple(PutPhoto(slug, index, to_slug, way) for way in ways_near(stage, photo, to_slug, page, point))


def dropped_photo(stage: Stage, file: str, page: int, point: Point) -> AddPhoto | None:
    """A new photo where a point is, or as near to it as make-up allows; None on a page without articles."""
    slug = article_near(stage, page, point)
    if slug is None:
        return None
    photo = Photo(file, after=paragraph_near(stage, slug, page, point))
    ways = [AddPhoto(slug, way) for way in ways_near(stage, photo, slug, page, point)]
    return Landings[AddPhoto](stage).nearest(ways, page, point, len(ways)).edit


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
    """Moves a photo by a paragraph; at the head or foot of a page to the next, beside text to the other side.

    Across it goes to the next column, as near to its height there as make-up allows; None where there is none.
    """
    article = article_of(stage.issue, slug)
    photo = article.photos[index]
    if across and photo.place.is_beside:
        return PutPhoto(slug, index, slug, replace(photo, place=_SIDES[across]))
    if down and stand_of(photo, stage.area_of(slug).area).kind is StandKind.EDGE:
        return _at_next_edge(stage, slug, index, down)
    if across:
        return _in_next_column(stage, slug, index, across)
    after = min(max(photo.after + down, 0), len(article.body.paragraphs))
    return PutPhoto(slug, index, slug, replace(photo, after=after)) if after != photo.after else None


def _in_next_column(stage: Stage, slug: str, index: int, across: int) -> PutPhoto | None:
    """Into the next column of the same page; a photo over all columns has none."""
    pieces = stage.objects.of(ObjectKind.PHOTO, slug, index)
    if not pieces:
        return None
    box, page = pieces[0].box, pieces[0].page
    columns = stage.area_of(slug).area.layout.columns
    step = across * (columns.measure + columns.gutter)
    aim = Point(box.x + box.width / 2 + step, box.y + box.height / 2)
    landings = Landings[PutPhoto](stage)
    ways = ways_to_put(stage, slug, index, page, aim)
    best = landings.nearest(ways, page, aim, len(ways)).edit
    landed = landings.place_of(best) if best is not None else None
    is_over = landed is not None and landed[0] == page and (landed[1].x - box.x) * across > abs(step) / 2
    return best if is_over else None


def _at_next_edge(stage: Stage, slug: str, index: int, down: int) -> PutPhoto | None:
    """From the head of a page to its foot, from there to the head of the next page, or the other way."""
    pieces = stage.objects.of(ObjectKind.PHOTO, slug, index)
    if not pieces:
        return None
    photo, page = article_of(stage.issue, slug).photos[index], pieces[0].page
    spot = photo.place if photo.place in EDGES else edge_of(stage, pieces[0])
    leaves = spot is (PhotoSpot.FOOT if down > 0 else PhotoSpot.HEAD)
    page += down if leaves else 0
    there = PhotoSpot.FOOT if spot is PhotoSpot.HEAD else PhotoSpot.HEAD
    if not 1 <= page <= len(stage.objects.document.pages):
        return None
    found = [each for each in stage.objects.on(page) if each.kind is ObjectKind.ARTICLE]
    if not found:
        return None
    to_slug = slug if slug in {each.article for each in found} else found[0 if down > 0 else -1].article
    after = photo.after if to_slug == slug else paragraph_near(stage, to_slug, page, Point(pieces[0].box.x, 0))
    return PutPhoto(slug, index, to_slug, replace(photo, place=there, page=page, after=after))


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
