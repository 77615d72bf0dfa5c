"""Reads a photo's header, or looks through a placed PDF page: path in, facts out, no pixel decoded."""

from pathlib import Path

from PIL.ImageFile import ImageFile

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.photos.facts import PhotoFacts, PictureKind
from bulletin_studio.photos.opening import open_picture, orientation_of, upright_size
from bulletin_studio.photos.placed_pdf_facts import placed_pdf_of
from bulletin_studio.photos.profiles import embedded_profile, profile_name

_GREY_MODES = frozenset({"1", "L", "LA", "La", "I;16", "I;16B", "I;16L", "I;16N"})


def probe_photo(path: Path, where: SourceSpan | None = None) -> PhotoFacts:
    """Says what a photo file holds.

    Args:
        path: the file.
        where: the place that asks for the photo, named in errors; the file itself where not given.

    Raises:
        PhotoError: missing, unreadable, not a picture, of a kind we do not read, cut short, damaged, or too large.
    """
    placed = placed_pdf_of(path)
    if placed is not None:
        # The PDF library is loaded only for numbers that place a PDF.
        from bulletin_studio.photos.placed_pdf import probe_placed_pdf

        return probe_placed_pdf(placed, where or SourceSpan(path.as_posix()))
    with open_picture(path, where) as picture:
        kind = kind_of(picture.mode)
        profile = embedded_profile(picture, kind)
        width, height = upright_size(picture)
        return PhotoFacts(
            width_px=width,
            height_px=height,
            kind=kind,
            orientation=orientation_of(picture),
            profile=profile_name(profile) if profile else "",
            has_alpha=_has_alpha(picture),
            file_format=picture.format or "",
            is_line_art=is_line_art(picture),
        )


def kind_of(mode: str) -> PictureKind:
    """How pixels of one of Pillow's modes name colours."""
    if mode in _GREY_MODES:
        return PictureKind.GREY
    return {"CMYK": PictureKind.CMYK, "LAB": PictureKind.LAB}.get(mode, PictureKind.RGB)


def is_line_art(picture: ImageFile) -> bool:
    """Whether a picture is printed with one bit a pixel."""
    return picture.mode == "1" and "transparency" not in picture.info


def _has_alpha(picture: ImageFile) -> bool:
    return picture.mode in {"LA", "La", "PA", "RGBA", "RGBa"} or "transparency" in picture.info
