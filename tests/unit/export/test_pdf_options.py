"""The default options, and profiles that cannot serve."""

from pathlib import Path

import pytest

from bulletin_studio import __version__
from bulletin_studio.base.errors import ExportError, FileAccessError
from bulletin_studio.base.words.catalogue import CATALOGUE
from bulletin_studio.export.options import PdfOptions, PhotoMode
from bulletin_studio.export.presets import default_options


def test_the_default_is_offset_on_coated_paper(options: PdfOptions) -> None:
    assert options.condition.identifier == "FOGRA39"
    assert options.condition.profile[12:20] == b"prtrCMYK"
    assert options.photos is PhotoMode.CONVERT
    assert options.producer == f"Bulletin Studio {__version__}"


def test_a_missing_profile(tmp_path: Path) -> None:
    with pytest.raises(FileAccessError) as caught:
        default_options(tmp_path)
    assert caught.value.findings[0].code == "export.profile_missing"
    assert caught.value.exit_code == 3


@pytest.mark.parametrize("damage", ["cut", "empty", "kind"])
def test_a_profile_that_is_not_what_it_should_be(damage: str, tmp_path: Path, options: PdfOptions) -> None:
    whole = options.condition.profile
    damaged = {"cut": whole[:1000], "empty": b"", "kind": options.rgb_profile}[damage]
    (tmp_path / "ISOcoated_v2_300_bas.icc").write_bytes(damaged)
    with pytest.raises(ExportError) as caught:
        default_options(tmp_path)
    assert caught.value.findings[0].code == "export.profile_unfit"


def test_every_code_of_this_room_has_words_in_both_languages() -> None:
    for code in (
        "export.missing_glyph",
        "export.profile_missing",
        "export.profile_unfit",
        "export.page_unreadable",
        "export.image_too_large",
    ):
        words = CATALOGUE[code]
        assert all((words.zh, words.en, words.remedy_zh, words.remedy_en))
