"""Photos and inks for a screen: a photo file or an ink in, RGB pixels as the printing condition shows them out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.geometry import Rect
from bulletin_studio.photos.convert import PhotoRequest, plain_pixels
from bulletin_studio.photos.opening import open_picture, upright_size
from bulletin_studio.photos.placed_pdf_facts import placed_pdf_of
from bulletin_studio.photos.probe import kind_of
from bulletin_studio.photos.profiles import converted, converter, embedded_profile

_WHOLE = Rect(0, 0, 1, 1)


@dataclass(frozen=True, slots=True)
class ScreenProfiles:
    """The ICC profiles of a screen proof.

    Attributes:
        screen: of the screen, RGB.
        output: of the printing condition, CMYK.
        is_proof: whether photos show the loss of colour in print (soft proof); inks always do.
    """

    screen: bytes
    output: bytes
    is_proof: bool = False


@dataclass(frozen=True, slots=True)
class ScreenPicture:
    """RGB pixels, 8 bits a sample, row by row without padding, upright.

    Attributes:
        width_px: pixels across.
        height_px: pixels down.
        pixels: the samples.
        full_px: how many pixels the whole picture has across and down; None for a PDF page, which has none of its own.
    """

    width_px: int
    height_px: int
    pixels: bytes
    full_px: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class PicturePart:
    """A part of a picture at a resolution.

    Attributes:
        whole_px: pixels the whole upright picture has across and down at this resolution.
        box_px: left, top, right and bottom of the part among them; never empty.
    """

    whole_px: tuple[int, int]
    box_px: tuple[int, int, int, int]

    @property
    def shares(self) -> Rect:
        """The part as shares of the picture's width and height."""
        (width, height), (left, top, right, bottom) = self.whole_px, self.box_px
        return Rect(left / width, top / height, (right - left) / width, (bottom - top) / height)


def screen_picture(path: Path, longest_px: int, profiles: ScreenProfiles) -> ScreenPicture:
    """Decodes a photo for a screen, its longer side no more than `longest_px`; transparent parts show paper.

    A placed PDF page is drawn at `longest_px`.

    Raises:
        PhotoError: see `open_picture`.
    """
    placed = placed_pdf_of(path)
    if placed is not None:
        # The PDF library is loaded only for numbers that place a PDF.
        from bulletin_studio.photos.placed_pdf_picture import placed_pdf_picture

        page = placed_pdf_picture(placed, longest_px)
        return ScreenPicture(page.width_px, page.height_px, page.pixels)
    with open_picture(path) as picture:
        profile = embedded_profile(picture, kind_of(picture.mode))
        width, height = upright_size(picture)
        share = min(1.0, longest_px / max(width, height))
        most_px = (max(1, round(width * share)), max(1, round(height * share)))
        pixels = plain_pixels(picture, PhotoRequest(path, _WHOLE, most_px))
        shown = _rgb(_on_paper(pixels), profile, profiles)
        return ScreenPicture(shown.width, shown.height, shown.tobytes(), (width, height))


def screen_part(path: Path, part: PicturePart, profiles: ScreenProfiles) -> ScreenPicture:
    """Decodes a part of a photo for a screen, or draws a part of a placed PDF page; see `screen_picture`.

    Args:
        path: the file.
        part: what is wanted; of a photo no finer than its own pixels.
        profiles: of the screen.

    Raises:
        PhotoError: see `open_picture`.
    """
    left, top, right, bottom = part.box_px
    placed = placed_pdf_of(path)
    if placed is not None:
        # The PDF library is loaded only for numbers that place a PDF.
        from bulletin_studio.photos.placed_pdf_picture import placed_pdf_part

        page = placed_pdf_part(placed, part.whole_px[0], part.box_px)
        return ScreenPicture(page.width_px, page.height_px, page.pixels)
    with open_picture(path) as picture:
        profile = embedded_profile(picture, kind_of(picture.mode))
        pixels = plain_pixels(picture, PhotoRequest(path, part.shares, (right - left, bottom - top)))
        shown = _rgb(_on_paper(pixels), profile, profiles)
        return ScreenPicture(shown.width, shown.height, shown.tobytes(), upright_size(picture))


def screen_colour(ink: Cmyk, profiles: ScreenProfiles) -> tuple[int, int, int]:
    """The screen colour of one ink; see `screen_colours`, which is quicker for several."""
    return screen_colours(profiles)(ink)


def screen_colours(profiles: ScreenProfiles) -> Callable[[Cmyk], tuple[int, int, int]]:
    """What gives the screen colour of an ink, each part 0 to 255; bare paper is white."""
    shown = converter(profiles.output, profiles.screen, "CMYK", "RGB")

    def colour(ink: Cmyk) -> tuple[int, int, int]:
        parts = (ink.cyan, ink.magenta, ink.yellow, ink.black)
        pixel = Image.new("CMYK", (1, 1), tuple(round(255 * part) for part in parts))
        red, green, blue = shown(pixel).tobytes()
        return red, green, blue

    return colour


def _on_paper(picture: Image.Image) -> Image.Image:
    if picture.mode not in {"LA", "RGBA"}:
        return picture
    paper = Image.new(picture.mode[:-1], picture.size, "white")
    paper.paste(picture.convert(picture.mode[:-1]), mask=picture.getchannel("A"))
    return paper


def _rgb(picture: Image.Image, profile: bytes | None, profiles: ScreenProfiles) -> Image.Image:
    if picture.mode == "L":
        return picture.convert("RGB")
    if picture.mode == "CMYK":
        return converted(picture, profile or profiles.output, profiles.screen, "RGB")
    if picture.mode == "LAB":
        return converted(picture, None, profiles.screen, "RGB")
    if profiles.is_proof:
        inks = converted(picture, profile or profiles.screen, profiles.output, "CMYK")
        return converted(inks, profiles.output, profiles.screen, "RGB")
    return converted(picture, profile, profiles.screen, "RGB") if profile else picture
