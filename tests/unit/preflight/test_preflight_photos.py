"""Photos: resolution as placed, captions, use, room."""

import math
from dataclasses import replace
from typing import Any

import pytest

from bulletin_studio.base.findings import Severity
from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.words.catalogue import CATALOGUE
from bulletin_studio.display.document import Overset, PhotoFault
from bulletin_studio.display.items import PlacedImage
from bulletin_studio.model.photo import Photo


@pytest.mark.parametrize(
    ("width_px", "code"),
    [
        (149, "preflight.photo_too_coarse"),
        (150, "preflight.photo_coarse"),
        (299, "preflight.photo_coarse"),
    ],
)
def test_resolution_at_the_limits(clean: Any, width_px: int, code: str) -> None:
    """The box is one inch wide, so that pixels are ppi."""
    finding = clean.with_facts(width_px, math.ceil(width_px * 2 / 3)).only(code)
    assert dict(finding.arguments)["ppi"] == width_px
    assert finding.severity is (Severity.ERROR if width_px < 150 else Severity.WARNING)
    assert (str(finding.where), finding.page) == ("articles/01.md:8", 1)


@pytest.mark.parametrize(
    ("width_px", "code"), [(549, "preflight.line_art_too_coarse"), (550, "preflight.line_art_coarse"), (800, "")]
)
def test_line_art_wants_finer_pixels(clean: Any, width_px: int, code: str) -> None:
    drawn = clean.with_facts(width_px, math.ceil(width_px * 2 / 3))
    facts = {file: replace(each, is_line_art=True) for file, each in drawn.photo_facts.items()}
    findings = replace(clean, photo_facts=facts).check().findings
    assert [finding.code for finding in findings] == ([code] if code else [])
    assert all(dict(finding.arguments)["good"] == 800 for finding in findings)


def test_resolution_is_compared_in_whole_ppi(clean: Any, image: PlacedImage) -> None:
    pages = [page.items for page in clean.document.pages]
    wider = replace(image, box=replace(image.box, width=72.1))
    items = tuple(wider if item == image else item for item in pages[0])
    assert clean.with_pages(items, pages[1]).check().findings == ()


def test_the_worse_axis_counts(clean: Any) -> None:
    coarse, stretched = clean.with_facts(300, 120).check().findings
    assert (coarse.code, dict(coarse.arguments)["ppi"]) == ("preflight.photo_coarse", 180)
    assert (stretched.code, dict(stretched.arguments)["percent"]) == ("preflight.photo_heightened", 67)


def test_a_stretched_photo(clean: Any) -> None:
    """The box is 3 : 2; two parts in a hundred cannot be seen."""
    finding = clean.with_facts(660, 400).only("preflight.photo_heightened")
    assert dict(finding.arguments) == {"file": "photos/a.jpg", "headline": "学习讨论会", "percent": 10}
    assert (finding.severity, finding.page) == (Severity.WARNING, 1)
    assert clean.with_facts(600, 440).only("preflight.photo_widened").page == 1
    assert clean.with_facts(610, 400).check().findings == ()


def test_nothing_is_told_of_the_pixels_of_a_photo_that_cannot_be_read(clean: Any) -> None:
    assumed = clean.with_facts(149, 30)
    facts = {file: replace(each, file_format="") for file, each in assumed.photo_facts.items()}
    assert replace(clean, photo_facts=facts).check().findings == ()


def test_pixels_cut_away_do_not_count(clean: Any, image: PlacedImage) -> None:
    pages = [page.items for page in clean.document.pages]
    cut = replace(image, crop=Rect(0.25, 0, 0.5, 1))
    items = tuple(cut if item == image else item for item in pages[0])
    finding = clean.with_facts(300, 100).with_pages(items, pages[1]).only("preflight.photo_coarse")
    assert dict(finding.arguments) == {
        "file": "photos/a.jpg",
        "headline": "学习讨论会",
        "ppi": 150,
        "width_mm": 25,
        "widest_mm": 12,
        "safe_mm": 12,
        "needed_px": 600,
        "good": 300,
    }


def test_the_pixels_and_the_width_of_the_remedy_clear_it(clean: Any, image: PlacedImage) -> None:
    arguments = dict(clean.with_facts(200, 134).only("preflight.photo_coarse").arguments)
    needed = arguments["needed_px"]
    assert clean.with_facts(needed, needed * 2 // 3).check().findings == ()
    width = arguments["widest_mm"] * 72 / 25.4
    pages = [page.items for page in clean.document.pages]
    smaller = replace(image, box=Rect(57, 200, width, width * 2 / 3))
    items = tuple(smaller if item == image else item for item in pages[0])
    assert clean.with_facts(200, 134).with_pages(items, pages[1]).check().findings == ()


@pytest.mark.parametrize("is_blank", [False, True])
def test_a_photo_without_caption(clean: Any, photo: Photo, is_blank: bool) -> None:
    assert photo.caption is not None
    caption = replace(photo.caption, spans=()) if is_blank else None
    finding = clean.with_photos(replace(photo, caption=caption)).only("preflight.photo_without_caption")
    assert finding.severity is Severity.WARNING
    assert dict(finding.arguments) == {"file": "photos/a.jpg", "headline": "学习讨论会"}
    assert finding.page == 1


def test_a_photo_used_twice(clean: Any, photo: Photo) -> None:
    again = replace(photo, after=1, source=replace(photo.source, line=12))
    finding = clean.with_photos(photo, again).only("preflight.photo_repeated")
    assert finding.severity is Severity.WARNING
    assert str(finding.where) == "articles/01.md:12"
    assert dict(finding.arguments)["file"] == "photos/a.jpg"


def test_photos_without_room_are_named(clean: Any, photo: Photo) -> None:
    other = replace(photo, file="photos/b.jpg")
    overset = Overset("01", "学习讨论会", 0, 0, photo.source, 1)
    specimen = clean.with_photos(photo, other).with_document(oversets=(overset,))
    finding = specimen.only("preflight.photos_left_out")
    assert finding.severity is Severity.ERROR
    assert dict(finding.arguments) == {"headline": "学习讨论会", "count": 1, "files": "photos/b.jpg"}


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("too_wide", "width=170mm"),
        ("too_many_columns", "width=full"),
        ("narrowed", "width=170mm"),
        ("no_room_beside", "170 毫米"),
        ("no_text_beside", "place=beside"),
        ("caption_moved", "caption=below"),
        ("page_missed", "page=1"),
        ("page_ignored", "page"),
    ],
)
def test_a_photo_that_stands_otherwise_is_told_with_what_to_type(
    clean: Any, photo: Photo, reason: str, words: str
) -> None:
    fault = PhotoFault("01", "学习讨论会", "photos/a.jpg", reason, 170, 1, photo.source)
    finding = clean.with_document(photo_faults=(fault,)).only(f"preflight.photo_{reason}")
    assert finding.severity is Severity.WARNING
    assert (finding.where, finding.page) == (photo.source, 1)
    assert words in (CATALOGUE[finding.code].remedy_zh or "").format(**dict(finding.arguments))
