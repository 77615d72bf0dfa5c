"""Photo lines: every attribute is read, written back the same, and refused with its place where it is wrong."""

import pytest

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.words.catalogue import CATALOGUE
from bulletin_studio.files.article_text import block_text
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.photo_line import read_photo
from bulletin_studio.files.source_text import SourceText
from bulletin_studio.model.photo import CaptionSpot, FixedWidth, Photo, PhotoSpot, PhotoWidth, SpanWidth


def _read(attributes: str, tmp_path) -> tuple[Photo, Faults]:
    faults: Faults = []
    photo = read_photo(SourceText(f"![说明](a.jpg){{{attributes}}}", "a.md", 7, 1), tmp_path, faults)
    assert photo is not None
    return photo, faults


@pytest.mark.parametrize(
    ("attributes", "field", "value"),
    [
        ("width=column", "width", PhotoWidth.COLUMN),
        ("width=1columns", "width", PhotoWidth.COLUMN),
        ("width=2columns", "width", SpanWidth(2)),
        ("width=12columns", "width", SpanWidth(12)),
        ("width=60mm", "width", FixedWidth(60.0)),
        ('width="60.5 mm"', "width", FixedWidth(60.5)),
        ("place=head", "place", PhotoSpot.HEAD),
        ("place=beside-left", "place", PhotoSpot.BESIDE_LEFT),
        ("page=2", "page", 2),
        ("caption=over", "caption_place", CaptionSpot.OVER),
        ('crop="10% 0% 80% 100%"', "crop", Rect(0.1, 0.0, 0.8, 1.0)),
        ('crop="70% 90% 30% 10%"', "crop", Rect(0.7, 0.9, 0.3, 0.1)),
    ],
)
def test_an_attribute_is_read(attributes, field, value, tmp_path):
    photo, faults = _read(attributes, tmp_path)
    assert faults == []
    assert getattr(photo, field) == value


def test_everything_is_written_back(tmp_path):
    attributes = (
        'width=62.5mm place=beside-right page=3 caption=above credit="甲" alt="乙"'
        ' crop="10% 0% 80.5% 100%" focus="29% 40.5%"'
    )
    photo, faults = _read(attributes, tmp_path)
    assert faults == []
    assert block_text(photo) == f"![说明](a.jpg){{{attributes}}}"


@pytest.mark.parametrize(
    ("attributes", "code"),
    [
        ("width=0mm", "photo_line.width"),
        ("width=2001mm", "photo_line.width"),
        ("width=-5mm", "photo_line.width"),
        ("width=60", "photo_line.width"),
        ("width=0columns", "photo_line.width"),
        ("place=top", "value.not_one_of"),
        ("page=0", "photo_line.page"),
        ("page=two", "photo_line.page"),
        ("caption=under", "value.not_one_of"),
        ('crop="0% 0% 0% 100%"', "photo_line.crop_empty"),
        ('crop="0% 0% 100% 0%"', "photo_line.crop_empty"),
        ('crop="30% 0% 80% 100%"', "photo_line.crop_outside"),
        ('crop="0% 0.1% 100% 100%"', "photo_line.crop_outside"),
        ('crop="10% 10%"', "photo_line.crop"),
        ('crop="10 10 20 20"', "photo_line.crop"),
        ('focus="101% 0%"', "photo_line.focus"),
    ],
)
def test_a_wrong_attribute_is_told_with_place_and_remedy(attributes, code, tmp_path):
    photo, faults = _read(attributes, tmp_path)
    assert [(fault.code, fault.where) for fault in faults] == [(code, SourceSpan("a.md", 7, 14))]
    assert photo == _read("", tmp_path)[0]
    words = CATALOGUE[code]
    assert words.remedy_zh
    assert words.remedy_en
