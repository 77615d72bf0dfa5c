"""The bulletin of `pages_in_code` with a link and a spot ink, exported by every preset."""

from dataclasses import replace
from pathlib import Path

from pages_in_code import RED, bulletin, filled, placed, ruled, shaped, tagged

from bulletin_studio.base.colour import BLACK, Cmyk
from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import FilledPath, Item, LinkArea, PlacedRun, Tag
from bulletin_studio.export.options import Attachment, PdfOptions, PdfResult, SourceMode
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.export.presets import PRESETS, Choices, preset_named, preset_options
from bulletin_studio.fonts.library import FontLibrary

PROFILES = Path(__file__).resolve().parents[2] / "profiles"
PLAIN = Choices()
SPOT = Cmyk(0.1, 1, 0.9, 0.05, "专色红")
ADDRESS = "https://example.org/通知?期=1"
NAMES = tuple(preset.name for preset in PRESETS)
OUTLINED = ("press", "press-x1a", "newsprint")
ATTACHMENTS = (
    Attachment("issue.yaml", "issue.yaml", "application/yaml", b"number: 1\n"),
    Attachment("articles_01.md", "articles/01.md", "text/markdown", "正文\n".encode()),
    Attachment("manifest.json", "manifest.json", "application/json", b"{}\n", is_source=False),
)


def options_for(name: str, choices: Choices = PLAIN) -> PdfOptions:
    options = preset_options(preset_named(name), choices, PROFILES)
    return options if options.sources is SourceMode.NONE else replace(options, attachments=ATTACHMENTS)


def rich_bulletin(library: FontLibrary, folder: Path) -> Document:
    """The bulletin with what is red in a spot ink, the first line of its text a link, a list and a table."""
    document = bulletin(library, folder)
    first, second = document.pages
    items: list[Item] = list(tagged(Tag.ARTIFACT, "", filled(Rect(30, 100, 8, 8), SPOT)))
    for item in first.items:
        is_red = isinstance(item, PlacedRun | FilledPath) and item.colour == RED
        items.append(replace(item, colour=SPOT) if is_red else item)
        if isinstance(item, PlacedRun) and item.run.text.endswith("围绕"):
            box = Rect(item.origin.x, item.origin.y - 9.2, item.run.width, item.run.size)
            items.append(LinkArea(box, ADDRESS))
    assert any(isinstance(item, LinkArea) for item in items)
    *opening, end = second.items
    blocks = (*opening, *_list(library), *_table(library), end)
    return replace(document, pages=(replace(first, items=tuple(items)), replace(second, items=blocks)))


def _list(library: FontLibrary) -> tuple[Item, ...]:
    sign = tagged(Tag.LABEL, "01/l0/0", placed(shaped(library, "·"), 60, 300))
    body = tagged(Tag.LIST_BODY, "01/l0/0", placed(shaped(library, "学习讨论"), 70, 300))
    return tagged(Tag.LIST, "01/l0", *tagged(Tag.LIST_ITEM, "01/l0/0", *sign, *body))


def _table(library: FontLibrary) -> tuple[Item, ...]:
    head = tagged(Tag.HEAD_CELL, "01/t0/0/0", placed(shaped(library, "项目"), 60, 340))
    cell = tagged(Tag.CELL, "01/t0/1/0", placed(shaped(library, "讨论会"), 60, 358))
    rows = (*tagged(Tag.ROW, "01/t0/0", *head), *tagged(Tag.ROW, "01/t0/1", *cell))
    rule = ruled(Rect(60, 330, 80, 0), BLACK)
    return tagged(Tag.TABLE, "01/t0", rule, *rows, rule)


def exported(name: str, library: FontLibrary, folder: Path, choices: Choices = PLAIN) -> PdfResult:
    return export_pdf(rich_bulletin(library, folder), library, folder, options_for(name, choices))
