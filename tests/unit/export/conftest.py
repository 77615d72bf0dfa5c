"""What the tests of export share."""

from pathlib import Path

import pytest

from bulletin_studio.export.options import PdfOptions
from bulletin_studio.export.presets import default_options

PROFILE_FOLDER = Path(__file__).resolve().parents[3] / "profiles"


@pytest.fixture(scope="session")
def options() -> PdfOptions:
    return default_options(PROFILE_FOLDER)
