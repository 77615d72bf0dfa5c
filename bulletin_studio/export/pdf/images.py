"""Finds the photos a document needs and at which size; the same photo at the same crop and size is one picture."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import POINTS_PER_INCH
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import PlacedImage
from bulletin_studio.export.options import PdfOptions, PhotoMode, PlacedPhotoFact
from bulletin_studio.photos.convert import EncodedPhoto, PhotoProfiles, PhotoRequest, PhotoSpace, convert_photo


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture the file has to hold.

    Attributes:
        file: path relative to the issue folder.
        crop: shares of the upright photo.
        most_px: the pixels that the wanted resolution takes at the placed size, across and down.
    """

    file: str
    crop: Rect
    most_px: tuple[int, int]


@dataclass(frozen=True, slots=True)
class EmbeddedImage:
    """A picture as the PDF holds it, under the name pages use."""

    resource: str
    photo: EncodedPhoto


def picture_of(image: PlacedImage, target_ppi: float) -> Picture:
    """The picture that a placed image needs."""
    across, down = (math.ceil(side / POINTS_PER_INCH * target_ppi) for side in (image.box.width, image.box.height))
    return Picture(image.file, image.crop, (max(across, 1), max(down, 1)))


def needed_pictures(pages: Iterable[Page], target_ppi: float) -> tuple[Picture, ...]:
    """All pictures of a document in order of first use, each once."""
    return tuple(dict.fromkeys(picture_of(image, target_ppi) for image in placed_images(pages)))


def placed_images(pages: Iterable[Page]) -> Iterator[PlacedImage]:
    """All photos on the pages, in drawing order."""
    return (item for page in pages for item in page.items if isinstance(item, PlacedImage))


def encode_picture(picture: Picture, photo_folder: Path, options: PdfOptions) -> EncodedPhoto:
    """Converts one photo for the file.

    Raises:
        PhotoError: the photo is missing or cannot be used.
    """
    request = PhotoRequest(photo_folder / picture.file, picture.crop, picture.most_px, SourceSpan(picture.file))
    keeps_rgb = options.photos is PhotoMode.TAGGED
    return convert_photo(request, PhotoProfiles(options.condition.profile, options.rgb_profile, keeps_rgb))


def photo_fact(image: PlacedImage, photo: EncodedPhoto) -> PlacedPhotoFact:
    """What the file holds of one placed photo."""
    ppi = min(photo.width_px / image.box.width, photo.height_px / image.box.height) * POINTS_PER_INCH
    space = "ICCBased" if photo.space is PhotoSpace.RGB else photo.space.value
    return PlacedPhotoFact(image.file, photo.width_px, photo.height_px, ppi, space)
