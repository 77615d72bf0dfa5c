"""The sample's photos: sharp enough, of the kinds that numbers really meet, and made by the script beside them."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageCms

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PHOTOS = SAMPLES / "xinjing-2024-01" / "photos"
COLUMN_MM, FULL_MM = 81.5, 170.0
PLACED_MM = {
    "taolunhui": FULL_MM,
    "huatong": COLUMN_MM,
    "diaoyan": COLUMN_MM,
    "huayuan": FULL_MM,
    "jiangtang": COLUMN_MM,
}
ORIENTATION, SIDEWAYS = 0x0112, 6


def _open(name: str) -> Image.Image:
    return Image.open(io.BytesIO((PHOTOS / f"{name}.jpg").read_bytes()))


def test_every_photo_is_known() -> None:
    assert {path.stem for path in PHOTOS.iterdir()} == set(PLACED_MM)


@pytest.mark.parametrize("name", PLACED_MM)
def test_photo_is_sharp_enough_where_it_stands(name) -> None:
    photo = _open(name)
    upright = photo.height if photo.getexif().get(ORIENTATION) == SIDEWAYS else photo.width
    assert upright / PLACED_MM[name] * 25.4 >= 300
    assert (PHOTOS / f"{name}.jpg").stat().st_size < 1_200_000


def test_one_is_sideways_one_grey_one_in_a_wide_colour_space() -> None:
    assert [name for name in PLACED_MM if _open(name).getexif().get(ORIENTATION) == SIDEWAYS] == ["jiangtang"]
    assert [name for name in PLACED_MM if _open(name).mode == "L"] == ["diaoyan"]
    tagged = {name: _open(name).info["icc_profile"] for name in PLACED_MM if "icc_profile" in _open(name).info}
    assert list(tagged) == ["huayuan"]
    profile = ImageCms.ImageCmsProfile(io.BytesIO(tagged["huayuan"]))
    assert ImageCms.getProfileDescription(profile).strip() == "Compatible with Adobe RGB (1998)"


def test_script_makes_the_same_files_every_time(tmp_path) -> None:
    """At a small size and without the garden, for at full size it takes many minutes."""
    names = [name for name in PLACED_MM if name != "huayuan"]
    for folder in ("one", "other"):
        script = [sys.executable, str(SAMPLES / "make_photos.py"), str(tmp_path / folder), "--scale", "0.03"]
        subprocess.run([*script, "--only", *names], check=True, capture_output=True)
    one, other = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "other"))
    assert one == other
    assert {Path(name).stem for name in one} == set(names)
