"""What the tests of photos share."""

from pathlib import Path

import pytest

from bulletin_studio.photos.convert import PhotoProfiles

PROFILE_FOLDER = Path(__file__).resolve().parents[3] / "profiles"


@pytest.fixture(scope="session")
def profiles() -> PhotoProfiles:
    """The bundled output profile and sRGB."""
    output = (PROFILE_FOLDER / "ISOcoated_v2_300_bas.icc").read_bytes()
    return PhotoProfiles(output, (PROFILE_FOLDER / "sRGB2014.icc").read_bytes())
