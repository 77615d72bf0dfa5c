"""Which runs stand in which link, and what becomes of links whose text is part of a longer run."""

import io
from pathlib import Path

import pikepdf
import pytest

from bulletin_studio.base.colour import BLACK
from bulletin_studio.base.geometry import Point, Rect, Size
from bulletin_studio.display.document import Document, Metadata, Page
from bulletin_studio.display.items import GlyphRun, Item, LinkArea, PlacedRun, Tag, TagBegin, TagEnd
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.export.pdf.linked_runs import linked_runs
from bulletin_studio.export.presets import ARCHIVE, PRESETS, Choices, Preset, preset_options
from bulletin_studio.fonts.library import FontLibrary

PROFILES = Path(__file__).resolve().parents[3] / "profiles"
METADATA = Metadata("试刊", "编辑部", "zh-CN", "2024-01-15", "trial/1")


def _run(x: float, y: float, characters: int = 3) -> PlacedRun:
    places = tuple(10.0 * n for n in range(characters))
    ids, clusters = (36,) * characters, tuple(range(characters))
    run = GlyphRun("BulletinSong-Regular", 10, ids, places, (), clusters, "A" * characters, 10.0 * characters)
    return PlacedRun(run, Point(x, y), BLACK)


def _area(x: float, y: float, width: float, address: str = "https://a.example/") -> LinkArea:
    return LinkArea(Rect(x, y - 8.8, width, 10), address)


def test_runs_inside_an_area_belong_to_it() -> None:
    items: tuple[Item, ...] = (_run(0, 20), _run(30, 20), _run(60, 20), _area(30, 20, 30))
    assert linked_runs(items) == {1: items[3]}


def test_a_link_over_two_lines_has_an_area_on_each() -> None:
    items: tuple[Item, ...] = (_run(0, 20), _area(0, 20, 30), _run(0, 60), _run(30, 60), _area(0, 60, 30))
    assert linked_runs(items) == {0: items[1], 2: items[4]}


def test_two_links_of_one_line() -> None:
    items: tuple[Item, ...] = (_run(0, 20), _run(30, 20), _area(0, 20, 30), _area(30, 20, 30, "https://b.example/"))
    assert linked_runs(items) == {0: items[2], 1: items[3]}


def _exported(preset: Preset, library: FontLibrary, *items: Item) -> pikepdf.Pdf:
    tagged = (TagBegin(Tag.PARAGRAPH, "p"), *items, TagEnd())
    document = Document((Page(1, Size(300, 200), 8.5, tagged),), METADATA)
    options = preset_options(preset, Choices(), PROFILES)
    return pikepdf.open(io.BytesIO(export_pdf(document, library, Path(), options).data))


def test_a_link_inside_a_longer_run_is_still_a_link(library: FontLibrary) -> None:
    with _exported(ARCHIVE, library, _run(0, 20, 9), _area(30, 20, 30)) as pdf:
        (annotation,) = pdf.pages[0].Annots
        assert [round(float(edge), 1) for edge in annotation.Rect] == [38.5, 187.3, 68.5, 197.3]
        paragraph = pdf.Root.StructTreeRoot.K[0].K[0]
        assert [str(kid.get("/S", kid.get("/Type"))) for kid in paragraph.K] == ["/MCR", "/Link"]


def test_links_of_one_line_come_in_reading_order(library: FontLibrary) -> None:
    items = (_run(0, 20), _run(30, 20), _run(60, 20), _area(0, 20, 30), _area(60, 20, 30, "https://b.example/"))
    with _exported(ARCHIVE, library, *items) as pdf:
        paragraph = pdf.Root.StructTreeRoot.K[0].K[0]
        assert [str(kid.get("/S", kid.get("/Type"))) for kid in paragraph.K] == ["/Link", "/MCR", "/Link"]
        assert [str(link.A.URI) for link in pdf.pages[0].Annots] == ["https://a.example/", "https://b.example/"]


@pytest.mark.parametrize("preset", [preset for preset in PRESETS if preset.is_for_print], ids=lambda each: each.name)
def test_print_files_have_no_links(preset: Preset, library: FontLibrary) -> None:
    with _exported(preset, library, _run(0, 20), _area(0, 20, 30)) as pdf:
        assert "/Annots" not in pdf.pages[0]
