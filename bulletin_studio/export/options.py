"""How a PDF is made, and what came of it: plain data."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from bulletin_studio import __version__
from bulletin_studio.base.findings import Finding


class PhotoMode(Enum):
    """What becomes of colour photos."""

    CONVERT = "convert"
    """Converted to the output profile."""
    TAGGED = "tagged"
    """Passed through as RGB with their ICC profile, for the printer to convert; grey photos are black ink."""
    SCREEN = "screen"
    """Converted to the RGB profile, as are all other colours of the file."""


class SpotMode(Enum):
    """What becomes of spot inks (专色)."""

    PLATES = "plates"
    """Each has a plate of its own: a Separation colour space (ISO 32000-1, 8.6.6.4)."""
    PROCESS = "process"
    """The process inks that stand in for it are printed instead."""


class SourceMode(Enum):
    """What of the number's sources goes into the file."""

    NONE = "none"
    TEXTS = "texts"
    """The issue file, its articles, its layout, and a list of fonts and photos with their hashes."""
    WITH_PHOTOS = "with_photos"
    """The same and the photos themselves."""


@dataclass(frozen=True, slots=True)
class PdfStandard:
    """What a file claims to be, and what follows for its outer form.

    Attributes:
        pdf_version: as in the header, such as "1.6".
        pdfx: the value of GTS_PDFXVersion, such as "PDF/X-4"; empty where no PDF/X is claimed.
        pdfx_conformance: the value of GTS_PDFXConformance, which PDF/X-1a:2001 asks for.
        pdfa: part and level of PDF/A, such as "2U"; empty where none is claimed.
        is_pdfua: whether PDF/UA-1 is claimed.
        keeps_transparency: whether photos may be transparent; where not, they are laid on their ground.
    """

    pdf_version: str
    pdfx: str = ""
    pdfx_conformance: str = ""
    pdfa: str = ""
    is_pdfua: bool = False
    keeps_transparency: bool = True

    @property
    def is_compact(self) -> bool:
        """Whether object and cross-reference streams are allowed; they came with PDF 1.5."""
        return self.pdf_version >= "1.5"

    @property
    def claims(self) -> tuple[str, ...]:
        """The standards by their usual names."""
        return tuple(
            name
            for name in (
                self.pdfx_conformance or self.pdfx,
                f"PDF/A-{self.pdfa[0]}{self.pdfa[1:].lower()}" if self.pdfa else "",
                "PDF/UA-1" if self.is_pdfua else "",
            )
            if name
        )


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
class Attachment:
    """A file that travels inside the PDF.

    Attributes:
        name: a file name without folders.
        path: where it stood, relative to the issue folder.
        mime_type: such as "text/markdown".
        data: its bytes.
        is_source: whether the PDF was made from it; else it tells about the file.
    """

    name: str
    path: str
    mime_type: str
    data: bytes
    is_source: bool = True


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """How a PDF is made.

    Attributes:
        standard: what the file claims to be.
        condition: what it is printed on; for a screen, what its inks are taken to look like.
        rgb_profile: the ICC profile meant by RGB photos that carry none, and of files for a screen.
        photos: what becomes of colour photos.
        target_ppi: photos with more pixels per inch than this at their placed size are made smaller.
        ink_limit: the most ink that may stand on one place, the four shares added up.
        neutral_to_black: photos in RGB without any colour become black ink alone, as grey ones always do.
        is_tagged: whether the structure is written.
        has_links: whether link areas become annotations; only in tagged files.
        outline_text: whether glyphs are drawn as shapes (转曲) and no font is embedded.
        spots: what becomes of spot inks.
        sources: what of the number's sources the flow attaches.
        attachments: files to go inside.
        photo_cache: folder in which converted photos are kept for the next export; None keeps none.
        producer: the program's name and version.
    """

    standard: PdfStandard
    condition: OutputCondition
    rgb_profile: bytes
    photos: PhotoMode = PhotoMode.CONVERT
    target_ppi: float = 350.0
    ink_limit: float = 3.0
    neutral_to_black: bool = True
    is_tagged: bool = True
    has_links: bool = False
    outline_text: bool = False
    spots: SpotMode = SpotMode.PLATES
    sources: SourceMode = SourceMode.NONE
    attachments: tuple[Attachment, ...] = ()
    photo_cache: Path | None = None
    producer: str = f"Bulletin Studio {__version__}"

    @property
    def is_rgb(self) -> bool:
        """Whether the file is for a screen."""
        return self.photos is PhotoMode.SCREEN


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
    """What stands in a finished file.

    Attributes:
        pages: how many.
        fonts: those embedded.
        photos: in drawing order, one for each time a photo is placed.
        claims: the standards the file says it keeps, such as "PDF/X-4".
        spots: names of the spot inks that have a plate.
        findings: why the file claims less than its options ask for.
    """

    pages: int
    fonts: tuple[EmbeddedFontFact, ...]
    photos: tuple[PlacedPhotoFact, ...]
    claims: tuple[str, ...] = ()
    spots: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class PdfResult:
    """A finished file and what stands in it."""

    data: bytes
    facts: PdfFacts
