"""Every clause of the ledger holds on the finished PDF, and its check fails where the rule is switched off."""

from collections.abc import Callable, Mapping

import pytest
from clause_table import CLAUSES
from ledger import Clause, LineProof, PageProof, PrintedPages, Status
from reading import Reading
from specimens import Specimen

_LINE_PROOFS = [proof for clause in CLAUSES for proof in clause.proofs if isinstance(proof, LineProof)]
_PAGE_PROOFS = [proof for clause in CLAUSES for proof in clause.proofs if isinstance(proof, PageProof)]


@pytest.mark.parametrize("proof", _LINE_PROOFS, ids=lambda proof: proof.shows)
def test_lines(proof: LineProof, readings: Mapping[Specimen, Reading]) -> None:
    proof.check(tuple(readings[specimen] for specimen in proof.specimens))
    with pytest.raises(AssertionError):
        proof.check(tuple(readings[specimen] for specimen in proof.controls))


@pytest.mark.parametrize("proof", _PAGE_PROOFS, ids=lambda proof: proof.shows)
def test_pages(proof: PageProof, printed: Callable[..., PrintedPages]) -> None:
    proof.check(printed(proof.made))
    control = printed(proof.control)
    with pytest.raises(AssertionError):
        proof.check(control)


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.en)
def test_a_clause_is_proven_or_said_to_be_missing(clause: Clause) -> None:
    assert bool(clause.proofs) == (clause.status is not Status.MISSING)
    assert bool(clause.reason) == (clause.status is Status.MISSING)
