"""Crop and focus of a photo by hand: shares of the picture and how far the mouse went in, new shares out."""

from bulletin_studio.base.geometry import Point, Rect, Size
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import PlacedImage, Tag, TagBegin
from bulletin_studio.session.handles import Handle, pulled

LEAST_SHARE = 0.05
"""Less of a picture than this in width or height is no crop but a slip of the mouse."""

_DIGITS = 3
"""A thousandth of the picture: less than a pixel on screen, and it reads well in the article's file."""


def placed_photo(page: Page, slug: str, index: int) -> PlacedImage | None:
    """A photo as it stands on a page."""
    is_open = False
    for item in page.items:
        if isinstance(item, TagBegin):
            is_open = item.tag is Tag.FIGURE and item.key == f"{slug}/photo{index}"
        elif is_open and isinstance(item, PlacedImage):
            return item
    return None


def picture_box(placed: PlacedImage) -> Rect:
    """Where the whole picture would lie on the page if nothing of it were cut off."""
    crop, box = placed.crop, placed.box
    width, height = box.width / crop.width, box.height / crop.height
    return Rect(box.x - crop.x * width, box.y - crop.y * height, width, height)


def box_from_crop(crop: Rect, picture: Rect) -> Rect:
    """The part of the picture in points on the page."""
    return Rect(
        picture.x + crop.x * picture.width,
        picture.y + crop.y * picture.height,
        crop.width * picture.width,
        crop.height * picture.height,
    )


def share_at(point: Point, picture: Rect) -> Point:
    """A point on the page as shares of the picture."""
    return Point((point.x - picture.x) / picture.width, (point.y - picture.y) / picture.height)


def moved_crop(crop: Rect, by: Point) -> Rect:
    """The crop moved inside the picture."""
    x = min(max(crop.x + by.x, 0.0), 1 - crop.width)
    y = min(max(crop.y + by.y, 0.0), 1 - crop.height)
    return _rounded(x, y, x + crop.width, y + crop.height)


def pulled_crop(crop: Rect, handle: Handle, by: Point) -> Rect:
    """The crop with an edge or corner pulled, inside the picture."""
    box = pulled(crop, handle, by, Size(LEAST_SHARE, LEAST_SHARE))
    return _rounded(max(0.0, box.x), max(0.0, box.y), min(1.0, box.right), min(1.0, box.bottom))


def focus_inside(focus: Point, crop: Rect) -> tuple[float, float]:
    """The focus, or the point of the crop nearest to it."""
    x = min(max(focus.x, crop.x), crop.right)
    y = min(max(focus.y, crop.y), crop.bottom)
    return round(x, _DIGITS), round(y, _DIGITS)


def _rounded(left: float, top: float, right: float, bottom: float) -> Rect:
    x, y = round(left, _DIGITS), round(top, _DIGITS)
    return Rect(x, y, round(round(right, _DIGITS) - x, _DIGITS), round(round(bottom, _DIGITS) - y, _DIGITS))
