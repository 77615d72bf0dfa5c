"""Finds the photos a document needs and at which size; the same photo at the same crop, size and ground is one."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.errors import ExportError
from bulletin_studio.base.findings import error
from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import POINTS_PER_INCH
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import PlacedImage
from bulletin_studio.export.options import PdfOptions, PhotoMode, PlacedPhotoFact
from bulletin_studio.export.pdf.grounds import ground_of
from bulletin_studio.export.pdf.photo_store import KeptPicture, PhotoStore
from bulletin_studio.photos.cache import PhotoCache
from bulletin_studio.photos.convert import EncodedPhoto, PhotoProfiles, PhotoRequest, PhotoSpace
from bulletin_studio.photos.convert_photos import convert_photos


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture the file has to hold.

    Attributes:
        file: path relative to the issue folder.
        crop: shares of the upright photo.
        most_px: the pixels that the wanted resolution takes at the placed size, across and down.
        ground: the ink its transparent parts are laid on; None where they stay transparent, or cannot be laid on one.
    """

    file: str
    crop: Rect
    most_px: tuple[int, int]
    ground: Cmyk | None = None


@dataclass(frozen=True, slots=True)
class EmbeddedImage:
    """A picture as the PDF holds it.

    Attributes:
        resource: the name pages use.
        photo: what is known of it, without samples and mask.
        kept: these, in the store of photos; None for pages of other PDFs.
    """

    resource: str
    photo: EncodedPhoto
    kept: KeptPicture | None


PagePictures = Mapping[int, Picture]
"""Index of an item on its page -> the picture it needs."""


def page_pictures(page: Page, options: PdfOptions) -> PagePictures:
    """The pictures of a page's photos."""
    return {
        index: _picture_of(page, index, item, options)
        for index, item in enumerate(page.items)
        if isinstance(item, PlacedImage)
    }


def needed_pictures(pages: Iterable[PagePictures]) -> tuple[Picture, ...]:
    """All pictures of a document in order of first use, each once."""
    return tuple(dict.fromkeys(picture for page in pages for picture in page.values()))


def _picture_of(page: Page, index: int, image: PlacedImage, options: PdfOptions) -> Picture:
    sides = (image.box.width, image.box.height)
    across, down = (math.ceil(side / POINTS_PER_INCH * options.target_ppi) for side in sides)
    ground = None if options.standard.keeps_transparency else ground_of(page, index)
    return Picture(image.file, image.crop, (max(across, 1), max(down, 1)), ground)


def embed_pictures(
    pictures: Sequence[Picture],
    photo_folder: Path,
    options: PdfOptions,
    store: PhotoStore,
    progress: Callable[[float], None],
) -> dict[Picture, EmbeddedImage]:
    """Converts photos for the file and puts their samples into the store.

    Raises:
        FileAccessError: the disk for temporary files is full.
        PhotoError: a photo is missing or cannot be used.
        ExportError: one is transparent, the standard forbids that, and it stands on more than one ground.
        CancelledError: the user cancelled.
    """
    requests = [
        PhotoRequest(photo_folder / each.file, each.crop, each.most_px, SourceSpan(each.file), each.ground)
        for each in pictures
    ]
    cache = PhotoCache(options.photo_cache) if options.photo_cache is not None else None
    images: dict[Picture, EmbeddedImage] = {}
    photos = convert_photos(requests, _profiles(options), cache, progress)
    for index, (picture, photo) in enumerate(zip(pictures, photos, strict=True), 1):
        if photo.mask is not None and not options.standard.keeps_transparency:
            claim = options.standard.claims[0]
            raise ExportError(error("export.transparent_photo", SourceSpan(picture.file), standard=claim))
        images[picture] = _stored(f"Im{index}", photo, store)
    return images


def _stored(resource: str, photo: EncodedPhoto, store: PhotoStore) -> EmbeddedImage:
    """The photo with its samples in the store."""
    if photo.page is not None:
        return EmbeddedImage(resource, photo, None)
    mask = None if photo.mask is None else store.keep(photo.mask)
    return EmbeddedImage(resource, replace(photo, data=b"", mask=None), KeptPicture(store.keep(photo.data), mask))


def kept_pictures(images: Mapping[Picture, EmbeddedImage]) -> dict[str, KeptPicture]:
    """Resource -> samples, of every picture that has any."""
    return {image.resource: image.kept for image in images.values() if image.kept is not None}


def _profiles(options: PdfOptions) -> PhotoProfiles:
    return PhotoProfiles(
        options.condition.profile,
        options.rgb_profile,
        keeps_rgb=options.photos is PhotoMode.TAGGED,
        most_ink=options.ink_limit,
        for_screen=options.photos is PhotoMode.SCREEN,
        neutral_to_black=options.neutral_to_black,
    )


def _photo_fact(image: PlacedImage, photo: EncodedPhoto) -> PlacedPhotoFact:
    """What the file holds of one placed photo."""
    ppi = min(photo.width_px / image.box.width, photo.height_px / image.box.height) * POINTS_PER_INCH
    space = "ICCBased" if photo.space is PhotoSpace.RGB else photo.space.value
    return PlacedPhotoFact(image.file, photo.width_px, photo.height_px, ppi, space)


def photo_facts(
    pages: Sequence[Page], pictures: Sequence[PagePictures], images: Mapping[Picture, EmbeddedImage]
) -> Iterator[PlacedPhotoFact]:
    """What the file holds of every placed photo but PDF pages, in drawing order."""
    for page, needed in zip(pages, pictures, strict=True):
        for index, picture in needed.items():
            image = page.items[index]
            if isinstance(image, PlacedImage) and images[picture].photo.page is None:
                yield _photo_fact(image, images[picture].photo)
