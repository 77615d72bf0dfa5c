"""Furniture that stands in the way or prints badly is found with its place; what is right is left in peace."""

from dataclasses import replace

import pytest
from numbers_in_code import GUTTER, MARGIN, FakeSetter, make_layout

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.words.catalogue import Language, message, remedy
from bulletin_studio.makeup.check_furniture import check_furniture
from bulletin_studio.makeup.sample_number import sample_number
from bulletin_studio.model.layout import Furniture, FurnitureContents, FurnitureRule, FurnitureText, Layout, PageMaster

RED = Cmyk(0, 1, 1, 0)
WIDTH, HEIGHT = 500.0, 554.0
HERE = SourceSpan("layouts/own.yaml", 7, 3)


def _layout(*pieces: Furniture, **changes: object) -> Layout:
    named = tuple(replace(piece, source=replace(HERE, line=number)) for number, piece in enumerate(pieces, 7))
    fields: dict[str, object] = {"first": PageMaster(0, named), "inside": PageMaster(0)}
    return make_layout(**{**fields, **changes})  # type: ignore[arg-type]


def _text(template: str, x: float, y: float, width: float = 120.0) -> FurnitureText:
    return FurnitureText(template, "folio", Rect(x, y, width, 10.0))


def _codes(layout: Layout) -> list[tuple[str, int]]:
    found = list(check_furniture(layout, sample_number("own"), FakeSetter()))
    for finding in found:
        for language in Language:
            assert message(finding, language)
            assert remedy(finding, language)
    return [(finding.code, finding.where.line if finding.where else 0) for finding in found]


@pytest.mark.parametrize(
    ("piece", "codes"),
    [
        (_text("{title}", MARGIN, 25.0), []),
        (_text("{title}", MARGIN, 36.0), ["layout.over_type_area"]),
        (_text("{title}", MARGIN, HEIGHT - 38.0), []),
        (_text("{title}", 5.0, 25.0), ["layout.near_trim"]),
        (_text("{title}", MARGIN, 3.0), ["layout.near_trim"]),
        (_text("{page}", WIDTH - 14.0, 25.0, 10.0), ["layout.near_trim"]),
        (_text("{title}", MARGIN, 25.0, 28.0), ["layout.text_too_long"]),
        (FurnitureRule(Rect(MARGIN, 30.0, 400.0, 0.5), RED), []),
        (FurnitureRule(Rect(MARGIN, 30.0, 400.0, 0.1), RED), ["layout.hairline"]),
        (FurnitureRule(Rect(MARGIN, 100.0, 400.0, 0.5), RED), ["layout.over_type_area"]),
        (FurnitureRule(Rect(MARGIN + 200.0 + GUTTER / 2, 60.0, 0.5, 400.0), RED), []),
        (FurnitureRule(Rect(-8.0, -8.0, WIDTH + 16.0, 20.0), RED), []),
        (FurnitureRule(Rect(0.0, -8.0, WIDTH + 8.0, 20.0), RED), ["layout.short_of_bleed"]),
        (FurnitureRule(Rect(-8.0, -4.0, WIDTH + 16.0, 20.0), RED), ["layout.short_of_bleed"]),
        (FurnitureRule(Rect(-8.0, -8.0, WIDTH + 16.0, HEIGHT + 16.0), RED), []),
        (FurnitureContents(Rect(MARGIN, 60.0, 100.0, 80.0), "folio", "folio"), ["layout.over_type_area"]),
    ],
)
def test_one_piece(piece: Furniture, codes: list[str]) -> None:
    layout = _layout(piece)
    assert (layout.trim.width, layout.trim.height) == (WIDTH, HEIGHT)
    assert _codes(layout) == [(code, 7) for code in codes]


def test_texts_on_each_other_name_both_places() -> None:
    layout = _layout(_text("{title}", MARGIN, 25.0), _text("{number}", MARGIN + 20, 25.0))
    (finding,) = check_furniture(layout, sample_number("own"), FakeSetter())
    assert (finding.code, finding.where) == ("layout.texts_overlap", replace(HERE, line=8))
    assert dict(finding.arguments) == {"line": 7}


def test_texts_at_both_ends_of_one_box_do_not_touch() -> None:
    first = _text("{title}", MARGIN, 25.0, 200.0)
    assert _codes(_layout(first, _text("{number}", MARGIN + 180.0, 25.0))) == []


def test_the_foot_kept_free_is_no_part_of_the_columns() -> None:
    piece = replace(_text("{editors}", MARGIN, HEIGHT - 80.0), source=HERE)
    kept = _layout(last=PageMaster(0, (piece,), foot_lines=4))
    assert _codes(kept) == []
    assert _codes(replace(kept, last=PageMaster(0, (piece,), foot_lines=1))) == [("layout.over_type_area", 7)]


def test_each_master_is_looked_at_and_each_fault_told_once() -> None:
    wrong = PageMaster(0, (replace(_text("{page}", 5.0, 25.0), source=HERE),))
    assert _codes(_layout(inside=wrong, is_facing=True)) == [("layout.near_trim", 7)]
    assert _codes(_layout(left=wrong, right=PageMaster(0))) == [("layout.near_trim", 7)]
