"""Sets one paragraph with plain ReportLab, with Typst and with Bulletin Studio, and marks what differs, as a picture.

Run it with the extra "benchmark": python tools/compare_composition.py docs/images/composition-compared.png

Every PDF is read back by PDFium, so the marks are measured on the finished files: a line that begins with a closing
mark or ends with an opening one; a line that is not flush; a mark at a line's edge that keeps its blank half; two marks
in a row that keep both their blanks; a middle dot that is not half an em wide.
"""

import ctypes
import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

import pypdfium2
import typst
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle as ReportLabStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph as ReportLabParagraph
from reportlab.platypus import SimpleDocTemplate

from bulletin_studio.base.geometry import Point, Size
from bulletin_studio.base.source import TextPlace
from bulletin_studio.display.document import Document, Metadata, Page
from bulletin_studio.display.items import PlacedRun
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.export.presets import default_options
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.load_font_list import load_font_list
from bulletin_studio.fonts.library import open_library
from bulletin_studio.model.story import plain_paragraph
from bulletin_studio.model.style import ParagraphStyle
from bulletin_studio.typesetting.set_paragraph import TypeContext, set_paragraph

TEXT = (
    "要做到“五个坚持”，全力以赴抓落实。主动加强“东虹片区”区域联动，探索建立“四大协同”路径；深化“1+5+1”联合招商模式，"
    "持续办好第二届“乐活家园节”（2024 年），传承和发展好江南文化。不断升级的宁聚里·新泾镇仙霞路党群服务中心，"
    "盘活街角约 1000 平方米空间，打造出“同 Xin 街区口袋花园”“香草天地”等板块；秉持“大健康”理念，"
    "共‘画’健康生活圈——人人共享。"
)
SIZE, LEADING, MEASURE_EM, INDENT_EM = 10.5, 17.5, 18, 2
MARGIN, WIDTH, HEIGHT = 20.0, SIZE * MEASURE_EM + 40.0, 260.0
DPI = 200
OPENING, CLOSING = "“‘（《", "”’）》，、。；："
LABELS = ("ReportLab（CJK 折行）", "Typst", "Bulletin Studio 简报工坊")
COLOURS = {"edge": (200, 0, 0, 90), "flush": (230, 120, 0, 110), "blank": (0, 90, 200, 90), "dot": (0, 140, 60, 90)}
LEGEND = (("edge", "行首行尾禁则"), ("flush", "不齐行"), ("blank", "标点未挤压"), ("dot", "间隔号不足半字"))


@dataclass(frozen=True, slots=True)
class Char:
    """A character and its origin on the page, points from the bottom left."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Fault:
    """A place to mark: kind, left edge in em from the paragraph's, and baseline in points."""

    kind: str
    x_em: float
    y: float


def main(path: Path) -> None:
    """Writes the picture and prints how many faults each has."""
    columns = []
    for label, make in zip(LABELS, (by_reportlab, by_typst, by_us), strict=True):
        pdf = make()
        faults = tuple(find_faults(tuple(read_chars(pdf))))
        print(label, {kind: sum(fault.kind == kind for fault in faults) for kind in COLOURS})
        columns.append(draw(pdf, label, faults))
    joined(columns).save(path, optimize=True)


def by_reportlab() -> bytes:
    """ReportLab's own paragraph with its CJK line breaking, justified."""
    pdfmetrics.registerFont(TTFont("Song", str(data_folder() / "fonts" / "BulletinSong-Regular.ttf")))
    buffer = io.BytesIO()
    margins = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), MARGIN - 6)
    template = SimpleDocTemplate(buffer, pagesize=(WIDTH, HEIGHT), **margins)
    style = ReportLabStyle(
        "body", fontName="Song", fontSize=SIZE, leading=LEADING, wordWrap="CJK", alignment=TA_JUSTIFY,
        firstLineIndent=INDENT_EM * SIZE,
    )  # fmt: skip
    template.build([ReportLabParagraph(TEXT, style)])
    return buffer.getvalue()


def by_typst() -> bytes:
    """Typst with justification and a first-line indent."""
    head = (
        f"#set page(width: {WIDTH}pt, height: {HEIGHT}pt, margin: {MARGIN}pt)\n"
        f'#set text(font: "Bulletin Song", size: {SIZE}pt, lang: "zh", region: "cn")\n'
        "#set text(top-edge: 0.88em, bottom-edge: -0.12em)\n"
        f"#set par(justify: true, leading: {LEADING - SIZE}pt, first-line-indent: (amount: {INDENT_EM}em, all: true))\n"
    )
    fonts = [str(data_folder() / "fonts")]
    return bytes(typst.compile((head + TEXT).encode(), font_paths=fonts, ignore_system_fonts=True))


def by_us() -> bytes:
    """Our engine through our PDF writer."""
    library = open_library(load_font_list())
    style = ParagraphStyle("body", size=SIZE, leading=LEADING, indent_em=INDENT_EM)
    place = TextPlace("paragraph", "body", 0, 0)
    context = TypeContext(library)
    result = set_paragraph(plain_paragraph("body", TEXT), style, (SIZE * MEASURE_EM,), place, context)
    items = [
        PlacedRun(run.run, Point(MARGIN + run.origin.x, MARGIN + SIZE + LEADING * row), run.colour)
        for row, line in enumerate(result.lines)
        for run in line.runs
    ]
    page = Page(1, Size(WIDTH, HEIGHT), 0.0, tuple(items))
    document = Document((page,), Metadata("paragraph", "", "zh-Hans", "2024-01-15", "paragraph"))
    return export_pdf(document, library, data_folder(), default_options(data_folder() / "profiles")).data


def read_chars(pdf: bytes) -> Iterator[Char]:
    """Every printed character with its origin, as PDFium sees it."""
    text_page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text_page.count_chars()):
        text = chr(pypdfium2.raw.FPDFText_GetUnicode(text_page, index))
        if text.isspace() or pypdfium2.raw.FPDFText_IsGenerated(text_page, index):
            continue
        pypdfium2.raw.FPDFText_GetCharOrigin(text_page, index, ctypes.byref(x), ctypes.byref(y))
        yield Char(text, x.value, y.value)


def find_faults(chars: tuple[Char, ...]) -> Iterator[Fault]:
    """What a Chinese typographer would mark, by place."""
    rows = [sorted(row, key=lambda char: char.x) for _, row in groupby(chars, key=lambda char: round(char.y))]
    left = min(row[0].x + (0.5 * SIZE if row[0].text in OPENING else 0) for row in rows[1:])
    for number, row in enumerate(rows):
        places = [((char.x - left) / SIZE, char.text) for char in row]
        is_last = number == len(rows) - 1
        yield from (Fault(kind, x, row[0].y) for kind, x in row_faults(places, is_first=number == 0, is_last=is_last))


def row_faults(places: list[tuple[float, str]], *, is_first: bool, is_last: bool) -> Iterator[tuple[str, float]]:
    """The faults of one line: (kind, place in em)."""
    first_x, first = places[0]
    if first in CLOSING and not is_first:
        yield "edge", first_x
    if first in OPENING and first_x > (INDENT_EM if is_first else 0) - 0.4:
        yield "blank", first_x
    if not is_last:
        yield from end_faults(*places[-1])
    for (x, mark), (following_x, following) in pairwise(places):
        if mark in CLOSING and following in OPENING + CLOSING and following_x - x > 0.75:
            yield "blank", x
    yield from dot_faults(places)


def end_faults(x: float, last: str) -> Iterator[tuple[str, float]]:
    """The faults at a line's end: an opening mark, a blank half, an edge that is not flush."""
    if last in OPENING:
        yield "edge", x
    ink = x + (0.5 if last in CLOSING else 1.0)
    if last in CLOSING and abs(x + 1 - MEASURE_EM) < 0.06:
        yield "blank", x
    elif abs(ink - MEASURE_EM) > 0.06:
        yield "flush", x


def dot_faults(places: list[tuple[float, str]]) -> Iterator[tuple[str, float]]:
    """Middle dots between Han that do not take half an em (GB/T 15834-2011 5.1.7)."""
    for (left, before), (x, dot), (right, after) in zip(places, places[1:], places[2:], strict=False):
        if dot == "·" and is_han(before) and is_han(after) and right - left - 1 < 0.45:
            yield "dot", x - 0.3


def is_han(character: str) -> bool:
    """Whether a character is a common ideograph."""
    return "\u4e00" <= character <= "\u9fff"


def draw(pdf: bytes, label: str, faults: tuple[Fault, ...]) -> Image.Image:
    """The paragraph with its label and marks."""
    scale = DPI / 72
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=scale).to_pil().convert("RGBA")
    marks = Image.new("RGBA", page.size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(marks)
    for fault in faults:
        x, y = (MARGIN + fault.x_em * SIZE) * scale, (page.height - fault.y * scale)
        box = (x - 0.1 * SIZE * scale, y - SIZE * scale, x + 1.1 * SIZE * scale, y + 0.3 * SIZE * scale)
        pen.rounded_rectangle(box, radius=8, fill=COLOURS[fault.kind])
    page = Image.alpha_composite(page, marks)
    titled = Image.new("RGB", (page.width, page.height + 60), "white")
    titled.paste(page.convert("RGB"), (0, 60))
    ImageDraw.Draw(titled).text((MARGIN * scale, 22), label, fill=(20, 20, 20), font=lettering(34))
    return titled


def joined(columns: list[Image.Image]) -> Image.Image:
    """The columns side by side with the legend below."""
    width = sum(column.width for column in columns)
    sheet = Image.new("RGB", (width, columns[0].height + 70), "white")
    x = 0
    for column in columns:
        sheet.paste(column, (x, 0))
        x += column.width
    pen = ImageDraw.Draw(sheet)
    x = int(MARGIN * DPI / 72)
    for kind, words in LEGEND:
        pen.rounded_rectangle((x, sheet.height - 58, x + 34, sheet.height - 24), radius=6, fill=COLOURS[kind][:3])
        pen.text((x + 46, sheet.height - 62), words, fill=(20, 20, 20), font=lettering(30))
        x += 330
    return sheet


def lettering(size: int) -> ImageFont.FreeTypeFont:
    """The face of labels."""
    return ImageFont.truetype(str(data_folder() / "fonts" / "BulletinHei-Regular.ttf"), size)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
