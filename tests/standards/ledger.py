"""What the ledger of CLREQ is made of: clauses with their proofs, every proof with a control that must fail."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from reading import Reading
from specimens import Specimen

from bulletin_studio.display.document import Document
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.preflight.pdf_lines import PdfParagraph


class Status(Enum):
    ENFORCED = "enforced"
    OPTION = "option"
    MISSING = "missing"


Readings = tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class LineProof:
    """Specimens set by the engine, printed, read back and checked.

    Attributes:
        shows: what is asserted.
        check: fails with AssertionError where the rule is not kept.
        controls: the same text with the rule switched off: `check` must fail.
        switch: how it was switched off.
    """

    shows: str
    specimens: tuple[Specimen, ...]
    check: Callable[[Readings], None]
    controls: tuple[Specimen, ...]
    switch: str


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """A document made up, its PDF, and what is read back from it."""

    document: Document
    data: bytes
    paragraphs: tuple[PdfParagraph, ...]


@dataclass(frozen=True, slots=True)
class PageProof:
    """As LineProof, for whole pages as made up."""

    shows: str
    made: Callable[[FontLibrary], Document]
    check: Callable[[PrintedPages], None]
    control: Callable[[FontLibrary], Document]
    switch: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the standard.

    Attributes:
        anchor: in CLREQ, or the clause of GB/T 15834.
        rules: numbers in our table of requirements.
        reason: why it is missing; empty otherwise.
    """

    anchor: str
    zh: str
    en: str
    rules: str
    status: Status
    proofs: tuple[LineProof | PageProof, ...] = ()
    reason: str = ""


def each(check: Callable[[Reading], None]) -> Callable[[Readings], None]:
    """A check of one reading, for all."""

    def check_all(readings: Readings) -> None:
        for reading in readings:
            check(reading)

    return check_all
