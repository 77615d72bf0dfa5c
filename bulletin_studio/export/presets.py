"""The ways of output, one word each, as plain data; a preset and a user's choices in, options of a PDF out."""

from dataclasses import dataclass
from pathlib import Path

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import error
from bulletin_studio.export.options import (
    OutputCondition,
    PdfOptions,
    PdfStandard,
    PhotoMode,
    SourceMode,
    SpotMode,
)
from bulletin_studio.export.output_profiles import condition_of, printer_profile, screen_profile

RGB_PROFILE = "sRGB2014.icc"

PDF_X4 = PdfStandard(pdf_version="1.6", pdfx="PDF/X-4", pdfa="2U")
PDF_X1A = PdfStandard(
    pdf_version="1.3", pdfx="PDF/X-1:2001", pdfx_conformance="PDF/X-1a:2001", keeps_transparency=False
)
PDF_A3B = PdfStandard(pdf_version="1.7", pdfa="3B", is_pdfua=True)
PDF_UA1 = PdfStandard(pdf_version="1.7", is_pdfua=True)


@dataclass(frozen=True, slots=True)
class ConditionFile:
    """A bundled printing condition: its registered name, the same for people, and its profile's file name."""

    identifier: str
    info: str
    file: str


COATED = ConditionFile("FOGRA39", "ISO Coated v2 300% (basICColor), FOGRA39L", "ISOcoated_v2_300_bas.icc")
NEWSPRINT = ConditionFile("CGATS TR 002", "SNAP newsprint, CGATS TR 002, 240% ink", "TR002_news240.icc")


@dataclass(frozen=True, slots=True)
class Preset:
    """A way of output.

    Attributes:
        name: the word on the command line.
        standard: what the file claims to be.
        condition: what it is printed on.
        photos: what becomes of colour photos.
        target_ppi: photos are made no finer than this.
        ink_limit: the most ink on one place, the four shares added up; what the condition's profile keeps to.
        is_tagged: whether the structure is written.
        has_links: whether links are written.
        sources: what of the number's sources goes in.
    """

    name: str
    standard: PdfStandard
    condition: ConditionFile = COATED
    photos: PhotoMode = PhotoMode.CONVERT
    target_ppi: float = 350.0
    ink_limit: float = 3.0
    is_tagged: bool = True
    has_links: bool = False
    sources: SourceMode = SourceMode.NONE

    @property
    def is_for_print(self) -> bool:
        """Whether a print shop receives the file."""
        return bool(self.standard.pdfx)


PRESS = Preset("press", PDF_X4)
PRESS_X1A = Preset("press-x1a", PDF_X1A, is_tagged=False)
# A screen of 85 to 100 lines per inch takes twice as many pixels (GWG 2015: an error below 99, a warning below 149).
NEWSPAPER = Preset("newsprint", PDF_X4, NEWSPRINT, target_ppi=200.0, ink_limit=2.4)
ARCHIVE = Preset("archive", PDF_A3B, has_links=True, sources=SourceMode.TEXTS)
SCREEN = Preset("screen", PDF_UA1, photos=PhotoMode.SCREEN, target_ppi=150.0, has_links=True)

PRESETS = (PRESS, PRESS_X1A, NEWSPAPER, ARCHIVE, SCREEN)
"""All of them; the first is the usual one."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a user says beside the preset.

    Attributes:
        photos: what becomes of colour photos; None leaves it to the preset.
        profile: file of another output profile; None for the preset's own.
        outline_text: glyphs are drawn as shapes.
        spots_as_process: spot inks are printed from process inks.
        neutral_in_four: photos in RGB without any colour are separated into four inks, not printed in black alone.
        attaches_photos: photos are attached beside the other sources.
    """

    photos: PhotoMode | None = None
    profile: Path | None = None
    outline_text: bool = False
    spots_as_process: bool = False
    neutral_in_four: bool = False
    attaches_photos: bool = False


def preset_named(name: str) -> Preset:
    """The preset of that name.

    Raises:
        InputError: there is none.
    """
    for preset in PRESETS:
        if preset.name == name:
            return preset
    names = ", ".join(preset.name for preset in PRESETS)
    raise InputError(error("export.no_such_preset", name=name, names=names))


def preset_options(preset: Preset, choices: Choices, profile_folder: Path) -> PdfOptions:
    """Options of a PDF made by a preset and what the user chose.

    Args:
        preset: the way of output.
        choices: what the user wants otherwise.
        profile_folder: where the bundled ICC profiles stand.

    Raises:
        InputError: choices that the preset cannot grant.
        FileAccessError: a profile is missing.
        ExportError: a profile is not what it should be.
    """
    _check(preset, choices)
    return PdfOptions(
        standard=preset.standard,
        condition=_condition(preset, choices, profile_folder),
        rgb_profile=screen_profile(profile_folder / RGB_PROFILE),
        photos=choices.photos or preset.photos,
        target_ppi=preset.target_ppi,
        ink_limit=preset.ink_limit,
        neutral_to_black=not choices.neutral_in_four,
        is_tagged=preset.is_tagged and not choices.outline_text,
        has_links=preset.has_links,
        outline_text=choices.outline_text,
        spots=SpotMode.PROCESS if choices.spots_as_process else SpotMode.PLATES,
        sources=SourceMode.WITH_PHOTOS if choices.attaches_photos else preset.sources,
    )


def default_options(profile_folder: Path) -> PdfOptions:
    """Options for offset printing on coated paper (ISO 12647-2, FOGRA39), ink limit 300 %.

    Raises:
        FileAccessError: a profile is missing.
        ExportError: a profile is not what it should be.
    """
    return preset_options(PRESS, Choices(), profile_folder)


def _check(preset: Preset, choices: Choices) -> None:
    """Refuses what a preset cannot grant instead of passing it over in silence.

    Raises:
        InputError: with every such choice.
    """
    asks_photos = choices.photos not in (None, preset.photos)
    refused = {
        "--photos tagged": asks_photos
        and (preset.photos is PhotoMode.SCREEN or not preset.standard.keeps_transparency),
        "--outline-text": choices.outline_text and not preset.is_for_print,
        "--spots-as-process": choices.spots_as_process and preset.photos is PhotoMode.SCREEN,
        "--neutral-in-four": choices.neutral_in_four and preset.photos is PhotoMode.SCREEN,
        "--attach-photos": choices.attaches_photos and preset.sources is SourceMode.NONE,
    }
    faults = [
        error("export.choice_refused", choice=choice, preset=preset.name)
        for choice, is_bad in refused.items()
        if is_bad
    ]
    if faults:
        raise InputError(*faults)


def _condition(preset: Preset, choices: Choices, folder: Path) -> OutputCondition:
    if choices.profile is not None:
        return condition_of(choices.profile)
    bundled = preset.condition
    return OutputCondition(bundled.identifier, bundled.info, printer_profile(folder / bundled.file))
