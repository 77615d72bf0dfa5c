"""Cuts the first page of each picture in docs/images/layouts and writes it small into layouts/previews.

A developer's tool, run after a layout or its picture has changed:

    python tools/build_layout_previews.py
"""

from pathlib import Path

from PIL import Image

PROJECT = Path(__file__).resolve().parents[1]
HEIGHT_PX = 320
_PAPER = 250
"""Paper in the pictures is lighter than this, the desk darker."""


def first_page(picture: Image.Image) -> Image.Image:
    """The page at the left of a picture of pages on a grey desk."""
    grey = picture.convert("L")
    desk = grey.getpixel((1, 1))
    row = [grey.getpixel((x, 14)) for x in range(grey.width)]
    column = [grey.getpixel((grey.width // 8, y)) for y in range(grey.height)]
    left = next(x for x, value in enumerate(row) if value != desk)
    right = next((x for x in range(left, grey.width) if row[x] == desk), grey.width)
    top = next(y for y, value in enumerate(column) if value != desk)
    bottom = next((y for y in range(grey.height - 1, top, -1) if column[y] != desk), grey.height - 1)
    return picture.crop((left, top, right, bottom + 1))


def main() -> None:
    """Writes a preview for every layout that has a picture."""
    target = PROJECT / "layouts" / "previews"
    target.mkdir(exist_ok=True)
    for path in sorted((PROJECT / "docs" / "images" / "layouts").glob("*.png")):
        page = first_page(Image.open(path).convert("RGB"))
        width = round(page.width * HEIGHT_PX / page.height)
        small = page.resize((width, HEIGHT_PX), Image.Resampling.LANCZOS)
        small.quantize(96).save(target / path.name, optimize=True)


if __name__ == "__main__":
    main()
