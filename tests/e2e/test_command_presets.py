"""`export --preset`: every way of output on the sample number, and what is refused."""

import io
import re
from pathlib import Path

import pikepdf
import pytest

PROFILES = Path(__file__).parents[2] / "profiles"


@pytest.mark.parametrize(
    ("preset", "claims"),
    [
        ("press", "PDF/X-4, PDF/A-2u"),
        ("press-x1a", "PDF/X-1a:2001"),
        ("newsprint", "PDF/X-4, PDF/A-2u"),
        ("archive", "PDF/A-3b, PDF/UA-1"),
        ("screen", "PDF/UA-1"),
    ],
)
def test_every_preset_says_what_the_file_claims(preset, claims, small_issue, run, tmp_path):
    target = tmp_path / "number.pdf"
    result = run("export", small_issue, "-o", target, "--preset", preset)
    assert result.code == 0
    assert f"Preset: {preset} ({claims})" in result.out
    assert target.read_bytes().startswith(b"%PDF-1.3" if preset == "press-x1a" else b"%PDF-1.")


def test_a_file_for_screens_is_small_rgb_and_shows_the_finished_page(issue, run, tmp_path):
    sizes = {}
    for preset in ("press", "screen"):
        run("export", issue, "-o", tmp_path / f"{preset}.pdf", "--preset", preset)
        sizes[preset] = (tmp_path / f"{preset}.pdf").stat().st_size
    assert sizes["screen"] < sizes["press"] / 4
    with pikepdf.open(tmp_path / "screen.pdf") as pdf:
        for page in pdf.pages:
            assert page.CropBox == page.TrimBox
            operators = {str(operator) for _, operator in pikepdf.parse_content_stream(page)}
            assert "rg" in operators
            assert not operators & {"k", "K", "gs"}
            for image in page.Resources.get("/XObject", pikepdf.Dictionary()).as_dict().values():
                assert image.ColorSpace == pikepdf.Name.DeviceGray or image.ColorSpace[1].N == 3


def test_type_as_shapes_leaves_no_font(small_issue, run, tmp_path):
    target = tmp_path / "number.pdf"
    result = run("export", small_issue, "-o", target, "--outline-text")
    assert result.code == 0
    assert "Fonts:" not in result.out
    assert b"/FontFile" not in target.read_bytes()


def test_a_spot_ink_of_the_layout_has_a_plate_or_is_printed_from_process_inks(small_issue, run, tmp_path):
    layouts = small_issue / "layouts"
    layouts.mkdir()
    plain = (PROFILES.parent / "layouts" / "a4-two-column.yaml").read_text("utf-8")
    red = re.compile(r"^(\s+red: )(\[.+?\])", re.MULTILINE)
    spot, count = red.subn(r"\1{spot: 专色红, cmyk: \2}", plain)
    assert count == 1
    (layouts / "a4-two-column.yaml").write_text(spot, "utf-8")
    found = []
    for option in ((), ("--spots-as-process",)):
        assert run("export", small_issue, "-o", tmp_path / "n.pdf", *option).code == 0
        with pikepdf.open(io.BytesIO((tmp_path / "n.pdf").read_bytes())) as pdf:
            spaces = pdf.pages[0].Resources.get("/ColorSpace", pikepdf.Dictionary()).as_dict().values()
            found.append([str(space[1]) for space in spaces])
    assert found == [["/专色红"], []]


def test_a_shops_own_profile(small_issue, run, tmp_path):
    target = tmp_path / "number.pdf"
    result = run("export", small_issue, "-o", target, "--profile-icc", PROFILES / "TR002_news240.icc")
    assert result.code == 0
    with pikepdf.open(target) as pdf:
        assert str(pdf.Root.OutputIntents[0].OutputConditionIdentifier) == "Custom"
        profile = pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()
        assert profile == (PROFILES / "TR002_news240.icc").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("--preset", "web"), 2, "press-x1a"),
        (("--preset", "press-x1a", "--photos", "tagged"), 2, "--photos tagged"),
        (("--preset", "archive", "--outline-text"), 2, "--outline-text"),
        (("--attach-photos",), 2, "--attach-photos"),
        (("--profile-icc", PROFILES / "sRGB2014.icc"), 6, "sRGB2014.icc"),
        (("--profile-icc", PROFILES / "none.icc"), 3, "none.icc"),
    ],
)
def test_what_cannot_be_had_is_refused_and_nothing_written(arguments, code, says, small_issue, run, tmp_path):
    target = tmp_path / "out" / "number.pdf"
    result = run("export", small_issue, "-o", target, *arguments)
    assert result.code == code
    assert says in result.err
    assert "Traceback" not in result.err
    assert not target.exists()


def test_photos_without_words_take_the_claim_to_be_accessible_away(issue, run, tmp_path):
    article = min((issue / "articles").glob("*.md"))
    text = article.read_text("utf-8")
    lines = [line for line in text.splitlines() if line.startswith("![")]
    assert lines
    silent = text
    for line in lines:
        silent = silent.replace(line, f"![]({line.split('](')[1].split('){')[0].rstrip(')')})")
    article.write_text(silent, "utf-8")
    result = run("export", issue, "-o", tmp_path / "n.pdf", "--preset", "archive", "--force")
    assert result.code == 0
    assert "Preset: archive (PDF/A-3b)" in result.out
    assert "PDF/UA" in result.err
