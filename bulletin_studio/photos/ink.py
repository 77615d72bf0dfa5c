"""Keeps a picture within an ink limit: CMYK pixels and a limit in, pixels with less colour and all their black out.

Where the four inks of a pixel come to more than the limit, cyan, magenta and yellow are lessened by one share, so that
the hue stays and the drawing of the shadows, which black carries, is not touched (under colour removal).
"""

from PIL import Image, ImageMath

_STRIP_ROWS = 256
"""Rows worked on at a time, so that a large picture needs little memory beside itself."""


def limited_ink(picture: Image.Image, limit: float) -> Image.Image:
    """The picture with no pixel over the limit.

    Args:
        picture: of mode CMYK, 255 for solid ink.
        limit: the sum of the four inks, 4.0 being four solids; black alone is never lessened.
    """
    most = round(limit * 255)
    result = picture
    for top in range(0, picture.height, _STRIP_ROWS):
        box = (0, top, picture.width, min(top + _STRIP_ROWS, picture.height))
        strip = picture.crop(box)
        changed = _limited_strip(strip, most)
        if changed is not None:
            if result is picture:
                result = picture.copy()
            result.paste(changed, box)
    return result


def _limited_strip(strip: Image.Image, most: int) -> Image.Image | None:
    """A strip with no pixel over `most`, in 255ths of a solid; None where none is."""
    cyan, magenta, yellow, black = strip.split()

    def over(args: dict[str, object]) -> object:
        total = args["c"] + args["m"] + args["y"] + args["k"]  # type: ignore[operator]
        return args["int"](total > most)  # type: ignore[operator]

    inks = {"c": cyan, "m": magenta, "y": yellow, "k": black}
    excess = ImageMath.lambda_eval(over, **inks)
    if not excess.getbbox():
        return None
    return Image.merge("CMYK", [*(_lessened(ink, inks, most) for ink in (cyan, magenta, yellow)), black])


def _lessened(ink: Image.Image, inks: dict[str, Image.Image], most: int) -> Image.Image:
    """One chromatic ink, in each pixel its share of what the limit leaves beside black."""

    def share(args: dict[str, object]) -> object:
        chroma = args["c"] + args["m"] + args["y"]  # type: ignore[operator]
        room = args["max"](args["min"](chroma, most - args["k"]), 0)  # type: ignore[operator]
        kept = args["ink"] * room / args["max"](chroma, 1)  # type: ignore[operator]
        return args["convert"](kept, "L")  # type: ignore[operator]

    lessened: Image.Image = ImageMath.lambda_eval(share, ink=ink, **inks)
    return lessened
