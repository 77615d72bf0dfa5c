"""The readable dump of a document."""

from dataclasses import replace

from bulletin_studio.base.colour import BLACK, Cmyk
from bulletin_studio.base.geometry import Point, Rect, Size
from bulletin_studio.display.document import Document, Metadata, OutlineEntry, Overset, Page
from bulletin_studio.display.dump import dump
from bulletin_studio.display.items import (
    CurveTo,
    FilledPath,
    GlyphRun,
    MoveTo,
    PlacedImage,
    PlacedRun,
    StrokedPath,
    Tag,
    TagBegin,
    TagEnd,
    rectangle_path,
)

RUN = GlyphRun("Song", 10.5, (5, 6, 7), (0.0, 10.5, 20.9999), (0, 0, -3.5), (0, 1, 2), "中　“", 31.5)
ITEMS = (
    TagBegin(Tag.ARTICLE, "01"),
    TagBegin(Tag.FIGURE, "01/a", "会场"),
    PlacedImage("photos/a.jpg", Rect(10, 20, 72, 48), Rect(0, 0.1, 1, 0.8), "会场"),
    TagEnd(),
    PlacedRun(RUN, Point(-0.001, 700), BLACK),
    TagEnd(),
    FilledPath(rectangle_path(Rect(0, 0, 10, 5)), Cmyk(0, 1, 1, 0.105)),
    StrokedPath((MoveTo(Point(0, 0)), CurveTo(Point(1, 1), Point(2, 2), Point(3, 3))), BLACK, 0.5),
)
DOCUMENT = Document(
    (Page(1, Size(595.276, 841.89), 8.504, ITEMS),),
    Metadata("简报", "办公室", "zh-CN", "2024-01-15", "x"),
    (OutlineEntry("标题", 1, 140),),
    (Overset("02", "另一篇", 120, 6),),
)
EXPECTED = """\
document "简报" by "办公室", 2024-01-15, zh-CN
page 1: 595.28 x 841.89, bleed 8.50
  <Art 01>
    <Figure 01/a "会场">
      image photos/a.jpg 10.00,20.00 72.00 x 48.00 crop 0.0000 0.1000 1.0000 0.8000 "会场"
    0.00,700.00 +31.50 Song 10.50 cmyk 0/0/0/100 "中　“" [0.00 10.50 21.00/-3.50]
  fill cmyk 0/100/100/10.5: M 0.00,0.00 L 10.00,0.00 L 10.00,5.00 L 0.00,5.00 Z
  stroke 0.50 cmyk 0/0/0/100: M 0.00,0.00 C 1.00,1.00 2.00,2.00 3.00,3.00
bookmark "标题" page 1 at 140.00
overset 02: 120 characters, 6 lines
"""


def test_every_kind_of_item() -> None:
    assert dump(DOCUMENT) == EXPECTED


def test_photos_left_over_are_told() -> None:
    document = replace(DOCUMENT, pages=(), outline=(), oversets=(Overset("02", "标题", 0, 0, photos=3),))
    assert dump(document).splitlines()[1:] == ["overset 02: 0 characters, 0 lines, 3 photos"]
