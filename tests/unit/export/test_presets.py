"""The presets as data, what a user may choose beside them, and print shops' own profiles."""

from pathlib import Path

import pytest

from bulletin_studio.base.errors import ExportError, FileAccessError, InputError
from bulletin_studio.cli.arguments import PRESET_NAMES
from bulletin_studio.export.options import PhotoMode, SourceMode, SpotMode
from bulletin_studio.export.output_profiles import condition_of, printer_profile
from bulletin_studio.export.presets import PRESETS, Choices, preset_named, preset_options

PROFILES = Path(__file__).resolve().parents[3] / "profiles"
COATED, NEWS = PROFILES / "ISOcoated_v2_300_bas.icc", PROFILES / "TR002_news240.icc"


def _options(name: str, **choices: object):
    return preset_options(preset_named(name), Choices(**choices), PROFILES)  # type: ignore[arg-type]


def test_the_command_line_knows_every_preset() -> None:
    assert tuple(preset.name for preset in PRESETS) == PRESET_NAMES


def test_what_each_preset_claims() -> None:
    assert {name: _options(name).standard.claims for name in PRESET_NAMES} == {
        "press": ("PDF/X-4", "PDF/A-2u"),
        "press-x1a": ("PDF/X-1a:2001",),
        "newsprint": ("PDF/X-4", "PDF/A-2u"),
        "archive": ("PDF/A-3b", "PDF/UA-1"),
        "screen": ("PDF/UA-1",),
    }


def test_newsprint_is_printed_coarser_with_less_ink() -> None:
    news, press = _options("newsprint"), _options("press")
    assert news.condition.identifier == "CGATS TR 002"
    assert news.condition.profile == NEWS.read_bytes()
    assert (news.ink_limit, press.ink_limit) == (2.4, 3.0)
    assert news.target_ppi < press.target_ppi


def test_only_files_to_be_read_have_links_and_only_the_archive_sources() -> None:
    assert [name for name in PRESET_NAMES if _options(name).has_links] == ["archive", "screen"]
    assert [name for name in PRESET_NAMES if _options(name).sources is not SourceMode.NONE] == ["archive"]
    assert all(_options(name).is_tagged for name in PRESET_NAMES if name != "press-x1a")


def test_choices_are_granted() -> None:
    options = _options("press", photos=PhotoMode.TAGGED, outline_text=True, spots_as_process=True, neutral_in_four=True)
    assert options.photos is PhotoMode.TAGGED
    assert options.outline_text
    assert not options.is_tagged
    assert options.spots is SpotMode.PROCESS
    assert not options.neutral_to_black
    assert _options("archive", attaches_photos=True).sources is SourceMode.WITH_PHOTOS


@pytest.mark.parametrize(
    ("name", "choices", "refused"),
    [
        ("press-x1a", {"photos": PhotoMode.TAGGED}, ["--photos tagged"]),
        ("screen", {"photos": PhotoMode.TAGGED}, ["--photos tagged"]),
        ("archive", {"outline_text": True}, ["--outline-text"]),
        ("screen", {"outline_text": True, "spots_as_process": True}, ["--outline-text", "--spots-as-process"]),
        ("screen", {"neutral_in_four": True}, ["--neutral-in-four"]),
        ("press", {"attaches_photos": True}, ["--attach-photos"]),
    ],
)
def test_what_a_preset_cannot_grant_is_refused(name: str, choices: dict[str, object], refused: list[str]) -> None:
    with pytest.raises(InputError) as caught:
        _options(name, **choices)
    assert [dict(each.arguments)["choice"] for each in caught.value.findings] == refused


def test_an_unknown_preset_is_told_with_those_there_are() -> None:
    with pytest.raises(InputError) as caught:
        preset_named("pres")
    assert "press-x1a" in dict(caught.value.findings[0].arguments)["names"]


def test_a_shops_own_profile_takes_the_place_of_ours() -> None:
    options = _options("press", profile=NEWS)
    assert options.condition.profile == NEWS.read_bytes()
    assert options.condition.identifier == "Custom"
    assert options.condition.registry == ""
    assert "TR002" in options.condition.info


def test_a_profile_of_a_registered_condition_is_called_by_its_name() -> None:
    condition = condition_of(COATED)
    assert (condition.identifier, condition.registry) == ("FOGRA39", "http://www.color.org")


def _damaged(data: bytes, place: int, new: bytes) -> bytes:
    return data[:place] + new + data[place + len(new) :]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:5000],
        lambda _: b"",
        lambda data: _damaged(data, 12, b"scnr"),
        lambda data: _damaged(data, 16, b"RGB "),
        lambda data: _damaged(data, 8, b"\5"),
        lambda data: _damaged(data, 36, b"none"),
        lambda data: data.replace(b"B2A0", b"X2A0"),
        lambda data: data.replace(b"A2B0", b"X2B0"),
        lambda data: _damaged(data, 0, b"\0\0\0\1"),
        lambda _: (PROFILES / "sRGB2014.icc").read_bytes(),
        lambda _: b"PK\3\4 no profile" * 50,
    ],
    ids=["cut", "empty", "scanner", "RGB", "version", "signature", "no B2A", "no A2B", "size", "screen", "other"],
)
def test_profiles_that_cannot_serve_are_refused(damage, tmp_path: Path) -> None:
    path = tmp_path / "shop.icc"
    path.write_bytes(damage(NEWS.read_bytes()))
    with pytest.raises(ExportError) as caught:
        printer_profile(path)
    assert [finding.code for finding in caught.value.findings] == ["export.profile_unfit"]


def test_a_missing_profile_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileAccessError) as caught:
        _options("press", profile=tmp_path / "none.icc")
    assert caught.value.findings[0].code == "export.profile_missing"
