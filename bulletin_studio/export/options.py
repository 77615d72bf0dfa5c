"""How a PDF is made, and what came of it."""

import struct
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from bulletin_studio import __version__
from bulletin_studio.base.errors import ExportError, FileAccessError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan

_ICC_HEADER_BYTES = 128
_DEFAULT_PROFILE = "ISOcoated_v2_300_bas.icc"
_RGB_PROFILE = "sRGB2014.icc"


class PhotoMode(Enum):
    """What becomes of colour photos."""

    CONVERT = "convert"
    """Converted to the output profile."""
    TAGGED = "tagged"
    """Passed through as RGB with their ICC profile, for the printer to convert; grey photos are black ink."""


@dataclass(frozen=True, slots=True)
class OutputCondition:
    """A printing condition the file is made for.

    Attributes:
        identifier: its name in the ICC registry of characterisations, such as FOGRA39.
        info: the same for people.
        profile: the ICC profile, of class printer, CMYK.
        registry: address of the registry; empty where the condition is not registered.
    """

    identifier: str
    info: str
    profile: bytes
    registry: str = "http://www.color.org"


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """How a PDF is made.

    Attributes:
        condition: what it is printed on.
        rgb_profile: the ICC profile meant by RGB photos that carry none.
        photos: what becomes of colour photos.
        target_ppi: photos with more pixels per inch than this at their placed size are made smaller.
        producer: the program's name and version.
    """

    condition: OutputCondition
    rgb_profile: bytes
    photos: PhotoMode = PhotoMode.CONVERT
    target_ppi: float = 350.0
    producer: str = f"Bulletin Studio {__version__}"


@dataclass(frozen=True, slots=True)
class EmbeddedFontFact:
    """A font in the file: its name and how many glyphs of it are used."""

    name: str
    glyphs: int


@dataclass(frozen=True, slots=True)
class PlacedPhotoFact:
    """A photo in the file.

    Attributes:
        file: path relative to the issue folder.
        width_px: pixels across as embedded.
        height_px: pixels down as embedded.
        ppi: pixels per inch at its placed size, the lower of both axes.
        space: what its samples mean, as "DeviceCMYK".
    """

    file: str
    width_px: int
    height_px: int
    ppi: float
    space: str


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """What stands in a finished file."""

    pages: int
    fonts: tuple[EmbeddedFontFact, ...]
    photos: tuple[PlacedPhotoFact, ...]


@dataclass(frozen=True, slots=True)
class PdfResult:
    """A finished file and what stands in it."""

    data: bytes
    facts: PdfFacts


def default_options(profile_folder: Path) -> PdfOptions:
    """Options for offset printing on coated paper (ISO 12647-2, FOGRA39), ink limit 300 %.

    Args:
        profile_folder: where the bundled ICC profiles stand.

    Raises:
        FileAccessError: a profile is missing.
        ExportError: a profile is not what it should be.
    """
    condition = OutputCondition(
        identifier="FOGRA39",
        info="ISO Coated v2 300% (basICColor), FOGRA39L",
        profile=_profile(profile_folder / _DEFAULT_PROFILE, b"prtrCMYK"),
    )
    return PdfOptions(condition, _profile(profile_folder / _RGB_PROFILE, b"mntrRGB "))


def _profile(path: Path, class_and_space: bytes) -> bytes:
    """Reads a profile and holds it to its header (ICC.1:2010, 7.2): whole, of that device class and colour space."""
    where = SourceSpan(path.as_posix())
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise FileAccessError(error("export.profile_missing", where, reason=fault.strerror or "")) from fault
    is_whole = len(data) > _ICC_HEADER_BYTES and struct.unpack_from(">I", data)[0] == len(data)
    if not is_whole or data[12:20] != class_and_space:
        raise ExportError(error("export.profile_unfit", where))
    return data
