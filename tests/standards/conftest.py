"""Prints the specimens of all clauses once."""

import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clause_table import CLAUSES
from ledger import LineProof, PrintedPages
from press import print_pages, print_specimens
from reading import Reading
from specimens import Specimen

from bulletin_studio.display.document import Document
from bulletin_studio.fonts.library import FontLibrary


@pytest.fixture(scope="session")
def readings(library: FontLibrary) -> Mapping[Specimen, Reading]:
    """Every specimen and control of the table, set, exported and read back."""
    proofs = [proof for clause in CLAUSES for proof in clause.proofs if isinstance(proof, LineProof)]
    return print_specimens([each for proof in proofs for each in (*proof.specimens, *proof.controls)], library)


@pytest.fixture(scope="session")
def printed(library: FontLibrary) -> Callable[[Callable[[FontLibrary], Document]], PrintedPages]:
    """What is read back from a document; each maker's is printed once."""

    @cache
    def print_made(made: Callable[[FontLibrary], Document]) -> PrintedPages:
        return print_pages(made(library), library)

    return print_made
