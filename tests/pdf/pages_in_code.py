"""Documents for tests, built in code: lines shaped with the bundled faces, boxes, photos made by Pillow."""

from dataclasses import replace
from pathlib import Path

import uharfbuzz as hb
from PIL import Image

from bulletin_studio.base.colour import BLACK, Cmyk
from bulletin_studio.base.geometry import Point, Rect, Size
from bulletin_studio.display.document import Document, Metadata, OutlineEntry, Page
from bulletin_studio.display.items import (
    FilledPath,
    GlyphRun,
    Item,
    PlacedImage,
    PlacedRun,
    StrokedPath,
    Tag,
    TagBegin,
    TagEnd,
    rectangle_path,
)
from bulletin_studio.fonts.library import FontLibrary

SONG, HEI, KAI = "BulletinSong-Regular", "BulletinHei-Bold", "BulletinKai-Regular"
RED = Cmyk(0, 1, 1, 0.1)
WHOLE = Rect(0, 0, 1, 1)
A4 = Size(595.276, 841.89)
BLEED = 8.504
METADATA = Metadata(
    title="新泾简报 2024年第1期（总第128期）",
    publisher="新泾镇党政办公室 编印",
    language="zh-CN",
    day="2024-01-15",
    identity="新泾简报/2024/1",
)


def shaped(library: FontLibrary, text: str, size: float = 10.5, font: str = SONG, extra: float = 0.0) -> GlyphRun:
    """A run shaped by HarfBuzz, with extra room after every cluster."""
    face = library.face(font)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Hani", "zh-Hans"
    hb.shape(face.hb_font, buffer, {"kern": True})
    scale = size / face.units_per_em
    pen, xs, ys = 0.0, [], []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        xs.append(pen + position.x_offset * scale)
        ys.append(-position.y_offset * scale)
        pen += position.x_advance * scale + extra
        assert info.codepoint
    glyphs = tuple(info.codepoint for info in buffer.glyph_infos)
    clusters = tuple(info.cluster for info in buffer.glyph_infos)
    return GlyphRun(font, size, glyphs, tuple(xs), tuple(ys) if any(ys) else (), clusters, text, pen)


def placed(run: GlyphRun, x: float, y: float, colour: Cmyk = BLACK) -> PlacedRun:
    return PlacedRun(run, Point(x, y), colour)


def tagged(tag: Tag, key: str, *items: Item, alt: str = "") -> tuple[Item, ...]:
    return (TagBegin(tag, key, alt), *items, TagEnd())


def filled(rect: Rect, colour: Cmyk) -> FilledPath:
    return FilledPath(rectangle_path(rect), colour)


def ruled(rect: Rect, colour: Cmyk, width: float = 0.5) -> StrokedPath:
    return StrokedPath(rectangle_path(rect), colour, width)


def page_of(*items: Item, number: int = 1) -> Page:
    return Page(number, A4, BLEED, items)


def document_of(*pages: Page, outline: tuple[OutlineEntry, ...] = ()) -> Document:
    return Document(tuple(replace(page, number=n) for n, page in enumerate(pages, 1)), METADATA, outline)


def lines(library: FontLibrary, texts: list[str], x: float, y: float, leading: float = 17.5) -> list[PlacedRun]:
    return [placed(shaped(library, text), x, y + leading * n) for n, text in enumerate(texts)]


def gradient(width: int = 600, height: int = 400) -> Image.Image:
    """A colour picture with smooth tones and a marked top left corner."""
    down = Image.linear_gradient("L").resize((width, height))
    across = Image.linear_gradient("L").transpose(Image.Transpose.ROTATE_90).resize((width, height))
    picture = Image.merge("RGB", (down, across, Image.new("L", (width, height), 90)))
    picture.paste((255, 0, 0), (0, 0, width // 10, height // 10))
    return picture


def bulletin(library: FontLibrary, photo_folder: Path) -> Document:
    """Two pages with furniture, a masthead, one article over two columns and pages, and two photos."""
    (photo_folder / "photos").mkdir(parents=True, exist_ok=True)
    gradient().save(photo_folder / "photos/meeting.jpg", quality=90)
    gradient(300, 200).convert("L").save(photo_folder / "photos/old.png")
    first_half = ["　　新泾镇召开 2024 年学习讨论会，会议围绕", "“谋定而动”展开，与会人员认真学习了文件，"]
    second_half = ["并结合实际谈了体会——大家一致认为，要把工", "作落到实处。"]
    page_1 = page_of(
        *tagged(Tag.ARTIFACT, "", filled(Rect(-BLEED, -BLEED, A4.width + 2 * BLEED, 30), RED)),
        *tagged(Tag.TITLE, "title", placed(shaped(library, "新泾简报", 48, HEI), 60, 90, RED)),
        *tagged(Tag.ARTIFACT, "", placed(shaped(library, "第 1 页", 9), 280, 810)),
        TagBegin(Tag.ARTICLE, "01"),
        *tagged(Tag.KICKER, "01/kicker", placed(shaped(library, "务虚求实 聚力奋进", 14, KAI), 60, 130)),
        *tagged(Tag.HEADLINE, "01/headline", placed(shaped(library, "新泾镇召开学习讨论会", 20, HEI), 60, 160)),
        ruled(Rect(60, 170, 470, 0), BLACK),
        *tagged(Tag.PARAGRAPH, "01/0", *lines(library, first_half, 60, 760)),
        *tagged(
            Tag.FIGURE,
            "01/photo",
            PlacedImage("photos/meeting.jpg", Rect(310, 200, 220, 146), WHOLE, "会场"),
            *tagged(Tag.CAPTION, "01/caption", placed(shaped(library, "学习讨论会会场", 9, KAI), 310, 360)),
            alt="会场",
        ),
        TagEnd(),
    )
    page_2 = page_of(
        *tagged(Tag.ARTIFACT, "", placed(shaped(library, "第 2 页", 9), 280, 810)),
        TagBegin(Tag.ARTICLE, "01"),
        *tagged(Tag.PARAGRAPH, "01/0", *lines(library, second_half, 60, 100)),
        *tagged(Tag.PARAGRAPH, "01/1", *lines(library, ["　　第二段是这样的。"], 60, 135)),
        PlacedImage("photos/old.png", Rect(310, 200, 72, 48), WHOLE, ""),
        TagEnd(),
        number=2,
    )
    outline = (OutlineEntry("新泾镇召开学习讨论会", 1, 140),)
    return document_of(page_1, page_2, outline=outline)
