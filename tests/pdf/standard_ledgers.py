"""The ledgers of PDF/X-4, PDF/X-1a, PDF/A and PDF/UA: rules of the checklists and what is not checked, as pages."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

import checklist_a
import checklist_ua
import checklist_x1a
import pdf_checklist


class Status(Enum):
    ENFORCED = "enforced"
    CONSTRUCTION = "by construction"
    UNSUPPORTED = "unsupported"
    MISSING = "missing"


@dataclass(frozen=True)
class Row:
    """A clause: what it asks, where that stands, whether it is kept, and what shows it."""

    asks: str
    source: str
    status: Status
    shown: str


@dataclass(frozen=True)
class Ledger:
    """A page of docs/standards."""

    file: str
    title: str
    opening: str
    rows: tuple[Row, ...]


def _enforced(rules: Mapping[str, tuple[str, str]], test: str) -> tuple[Row, ...]:
    return tuple(
        Row(asks, source, Status.ENFORCED, f"`{test}`: {code}") for code, (source, asks) in sorted(rules.items())
    )


def _made(asks: str, source: str, shown: str) -> Row:
    return Row(asks, source, Status.CONSTRUCTION, shown)


def _unsupported(asks: str, source: str, shown: str = "not made by this program") -> Row:
    return Row(asks, source, Status.UNSUPPORTED, shown)


_X4 = (
    _made(
        "one text, one place: XMP and Info are written from the same values", "ISO 15930-7", "`identity.py`, `xmp.py`"
    ),
    _made(
        "embedding is allowed by the font's licence bits (fsType)", "ISO 15930-7", "`fonts/face.py` refuses the face"
    ),
    _made("solid black overprints with OPM 1, everything else knocks out", "GWG 2015, 4.10-4.13", "`test_plates.py`"),
    _made(
        "a transparent photo blends in DeviceCMYK; nothing else is transparent", "GWG 2015, 4.25", "`test_plates.py`"
    ),
    _made("a spot ink has a plate of its own", "ISO 15930-7", "`test_plates.py`"),
    _made("type as shapes is the same picture", "our choice", "`test_outline_text.py`"),
    _made("registration colour stands in marks outside the bleed only", "ISO 15930-7", "`test_sheets.py`"),
    _made("photos keep to the condition's ink limit", "ISO 12647-2", "`test_plates.py`"),
    _unsupported("layers", "ISO 15930-7, optional"),
    _unsupported("JPEG 2000, 16-bit pictures, DeviceN", "ISO 15930-7, optional"),
    _unsupported("a profile by reference (PDF/X-4p)", "ISO 15930-7, optional"),
    _unsupported("printer's marks as annotations, trap networks", "ISO 15930-7, optional"),
)
_X1A = (
    _made("transparent photos are laid on their ground or refused", "ISO 15930-1", "`test_x1a_photos.py`"),
    _made("photos with a profile are converted; keeping their RGB is refused", "ISO 15930-1", "`test_presets.py`"),
    _made("solid black overprints with OPM 1 (PDF 1.3)", "GWG 2015, 4.10-4.13", "`test_plates.py`"),
    _made("type as shapes is the same picture", "our choice", "`test_outline_text.py`"),
    _unsupported("PDF/X-1a:2003", "ISO 15930-4", "2001 is accepted wherever 2003 is"),
    _unsupported("DeviceN, Indexed, patterns", "ISO 15930-1, optional"),
)
_A = (
    _made("names are UTF-8", "ISO 19005-2, 6.1.8", "names are ASCII but for spot inks, which are written as UTF-8"),
    _made("numbers, strings and names keep to the limits", "ISO 19005-2, 6.1.13", "`inks.py` refuses long names"),
    _made("hexadecimal strings have even lengths", "ISO 19005-2, 6.1.6", "written by qpdf and `syntax.py`"),
    _made(
        "stream lengths are right", "ISO 19005-2, 6.1.7.1", "written by qpdf; `qpdf --check` in `test_standard_a.py`"
    ),
    _made("no transparency beyond photos' soft masks, in the intent's space", "ISO 19005-2, 6.2.10", "`page_dress.py`"),
    _made("no overprint with ICC-based CMYK", "ISO 19005-2, 6.2.4.2", "CMYK is device colour only"),
    _unsupported(
        "level A of part 2 or 3", "ISO 19005-2, 6.7", "the archive file is tagged and claims PDF/UA-1 instead"
    ),
    _unsupported("JPEG 2000, signatures, forms, layers", "ISO 19005-2, optional"),
)
_UA = (
    _made("the structure is in reading order, article by article", "ISO 14289-1, 7.2", "`tests/pdf/test_text_back.py`"),
    _made("furniture and decoration are artifacts", "ISO 14289-1, 7.1", "`page_writer.py`"),
    _made("no glyph without a character is shown", "ISO 14289-1, 7.21.8", "the checklist of PDF/A: A07 notdef"),
    _made("a link's text stands in its Link element", "ISO 14289-1, 7.18.5", "`test_standard_ua.py`"),
    _made(
        "without a text for every figure the file does not claim PDF/UA",
        "ISO 14289-1, 7.3",
        "`test_standard_ua.py`; the photo's page is named in a warning",
    ),
    _unsupported("notes, formulas, forms, media", "ISO 14289-1, 7.7-7.9, 7.18.6"),
    _unsupported("numbered lists, head cells of rows", "ISO 14289-1, 7.5, 7.6"),
    Row(
        "parts in another language than the number's are marked",
        "ISO 14289-1, 7.2",
        Status.MISSING,
        "Latin words in Chinese text bear no language of their own",
    ),
    Row(
        "colour and contrast carry no meaning alone",
        "ISO 14289-1, 7.1",
        Status.MISSING,
        "a person must judge; nothing checks it",
    ),
)
_NOT_VERA = """The checklist shares its authors with the writer and is **no certificate**. veraPDF, callas
pdfToolbox and Acrobat were not at hand; nobody has run them on these files. Files are also read with qpdf, poppler,
Ghostscript, MuPDF and exiftool in the tests, none of which judges conformance."""

LEDGERS = (
    Ledger(
        "pdfx4.md",
        "PDF/X-4",
        "The presets `press` and `newsprint` are made to be PDF/X-4 (ISO 15930-7:2010) and PDF/A-2u\n"
        "([pdfa.md](pdfa.md)) at once, live or with type as shapes. The text of ISO 15930-7 was not at hand; its\n"
        "rules follow secondary sources and bear no clause.",
        (*_enforced(pdf_checklist.RULES, "test_standards.py"), *_X4),
    ),
    Ledger(
        "pdfx1a.md",
        "PDF/X-1a:2001",
        "The preset `press-x1a` is made to be PDF/X-1a:2001 (ISO 15930-1:2001, PDF 1.3), live or with type as shapes.\n"
        "The text of the standard was not at hand; its rules follow secondary sources and bear no clause.",
        (*_enforced(checklist_x1a.RULES, "test_standard_x1a.py"), *_X1A),
    ),
    Ledger(
        "pdfa.md",
        "PDF/A-2u and PDF/A-3b",
        "The presets `press` and `newsprint` are made to be PDF/A-2u (ISO 19005-2:2011), `archive` to be PDF/A-3b\n"
        "(ISO 19005-3:2012) with the number's sources attached.",
        (*_enforced(checklist_a.RULES, "test_standard_a.py"), *_A),
    ),
    Ledger(
        "pdfua.md",
        "PDF/UA-1",
        "The presets `archive` and `screen` are made to be PDF/UA-1 (ISO 14289-1:2014); numbers in brackets are\n"
        "failure conditions of the Matterhorn Protocol 1.1. Many of those only a person can judge; this page lists\n"
        "what a machine can.",
        (*_enforced(checklist_ua.RULES, "test_standard_ua.py"), *_UA),
    ),
)
_WRITTEN = (
    "This page is written by `python tools/build_pdf_ledgers.py` from `tests/pdf/`; a test fails where it differs."
)
_KINDS = """*enforced*: read back from finished bytes by a checklist, and proven by a file in which that rule
alone is broken. *by construction*: the writer cannot do otherwise. *unsupported*: never in our files. *missing*: asked
for, not done."""


def write_ledger(ledger: Ledger) -> str:
    """The whole page."""
    return "\n".join([f"# {ledger.title}", "", ledger.opening, "", _NOT_VERA, "", *_head(ledger), *_table(ledger), ""])


def _head(ledger: Ledger) -> Iterator[str]:
    counts = Counter(row.status for row in ledger.rows)
    yield _WRITTEN
    yield ""
    yield _KINDS
    yield ""
    yield f"| {' | '.join(status.value for status in Status)} |"
    yield "| --- | --- | --- | --- |"
    yield f"| {' | '.join(str(counts[status]) for status in Status)} |"
    yield ""


def _table(ledger: Ledger) -> Iterator[str]:
    yield "| what it asks | source | status | shown by |"
    yield "| --- | --- | --- | --- |"
    for row in ledger.rows:
        status = f"**{row.status.value}**" if row.status is Status.MISSING else row.status.value
        yield f"| {row.asks} | {row.source} | {status} | {row.shown} |"
