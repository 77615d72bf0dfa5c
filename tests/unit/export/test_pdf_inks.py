"""Colours of a document: process inks, spot inks and their faults, RGB for a screen."""

from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_studio.base.colour import BLACK, PAPER, Cmyk
from bulletin_studio.base.errors import ExportError
from bulletin_studio.base.geometry import Rect, Size
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import FilledPath, StrokedPath, rectangle_path
from bulletin_studio.export.options import PdfOptions, SpotMode
from bulletin_studio.export.pdf.inks import SpotInk, ink_on_screen, ink_table
from bulletin_studio.export.presets import SCREEN, Choices, preset_options

PATH = rectangle_path(Rect(0, 0, 9, 9))
RED = Cmyk(0.1, 1, 0.9, 0, "PANTONE 186 C")
PROFILES = Path(__file__).resolve().parents[3] / "profiles"


def _page(*colours: Cmyk) -> tuple[Page, ...]:
    return (Page(1, Size(100, 100), 0, tuple(FilledPath(PATH, colour) for colour in colours)),)


@pytest.fixture(scope="module")
def screen() -> PdfOptions:
    return preset_options(SCREEN, Choices(), PROFILES)


def test_a_spot_ink_has_one_resource_and_its_shares_as_alternate(options: PdfOptions) -> None:
    table = ink_table((*_page(RED, BLACK), *_page(RED)), options)
    assert table.spots == {"Sp1": SpotInk("PANTONE 186 C", Cmyk(0.1, 1, 0.9, 0))}
    assert table.inks[RED].fill == "/Sp1 cs 1 scn"
    assert table.inks[RED].stroke == "/Sp1 CS 1 SCN"
    assert table.inks[RED].state == "Knockout"
    assert table.inks[BLACK].state == "Overprint"


def test_lines_count_as_well(options: PdfOptions) -> None:
    page = Page(1, Size(9, 9), 0, (StrokedPath(PATH, RED, 1),))
    assert list(ink_table((page,), options).spots.values()) == [SpotInk("PANTONE 186 C", replace(RED, spot=""))]


def test_one_name_with_two_stand_ins_is_refused(options: PdfOptions) -> None:
    with pytest.raises(ExportError) as caught:
        ink_table(_page(RED, replace(RED, cyan=0.2), replace(RED, cyan=0.3)), options)
    assert [(each.code, dict(each.arguments)) for each in caught.value.findings] == [
        ("export.spot_conflict", {"name": "PANTONE 186 C"})
    ]


@pytest.mark.parametrize("name", ["All", "None", "Black", "Cyan", "红" * 50])
def test_names_that_no_plate_may_bear_are_refused(name: str, options: PdfOptions) -> None:
    with pytest.raises(ExportError) as caught:
        ink_table(_page(replace(RED, spot=name)), options)
    assert caught.value.findings[0].code == "export.spot_name"


def test_spot_inks_as_process_inks(options: PdfOptions) -> None:
    table = ink_table(_page(RED, Cmyk(0, 0, 0, 1, "Deep")), replace(options, spots=SpotMode.PROCESS))
    assert table.spots == {}
    assert table.inks[RED].fill == "0.1 1 0.9 0 k"
    assert table.inks[Cmyk(0, 0, 0, 1, "Deep")].state == "Overprint"


def _rgb(colour: Cmyk, options: PdfOptions) -> list[float]:
    ink = ink_on_screen(colour, options)
    assert ink.state == ""
    assert ink.fill.endswith(" rg")
    return [float(part) for part in ink.fill.split()[:3]]


def test_black_and_paper_are_those_of_the_screen(screen: PdfOptions) -> None:
    assert _rgb(BLACK, screen) == [0, 0, 0]
    assert _rgb(PAPER, screen) == [1, 1, 1]


def test_tints_of_black_are_neutral_and_rise_evenly(screen: PdfOptions) -> None:
    greys = [_rgb(Cmyk(0, 0, 0, share / 10), screen) for share in range(11)]
    assert all(len({*grey}) == 1 for grey in greys)
    levels = [grey[0] for grey in greys]
    assert levels == sorted(levels, reverse=True)
    assert len({*levels}) == 11


def test_a_spot_ink_shows_its_process_inks_on_screen(screen: PdfOptions) -> None:
    red, green, blue = _rgb(RED, screen)
    assert red > 0.6
    assert max(green, blue) < 0.3
    assert ink_table(_page(RED), screen).spots == {}
    assert _rgb(RED, screen) == _rgb(replace(RED, spot=""), screen)
