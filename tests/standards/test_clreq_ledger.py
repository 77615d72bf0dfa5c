"""The committed ledger is what the table of clauses gives, and the table covers what the product promises."""

from collections import Counter
from pathlib import Path

from clause_table import CLAUSES
from ledger import Status
from ledger_page import write_ledger

_PAGE = Path(__file__).resolve().parents[2] / "docs" / "standards" / "clreq.md"
_MUSTS = {f"R{number:02}" for number in (*range(1, 6), *range(7, 24), 25, 26, 27, 42, 43, 44)}
"""Requirements marked MUST in the table of requirements for Chinese composition."""
_SHOULDS = {"R06", "R24", "R28", "R29", "R30", "R31", "R32", "R35", "R41"}


def test_the_committed_page_is_what_the_table_gives() -> None:
    assert _PAGE.read_text(encoding="utf-8") == write_ledger(CLAUSES), "run python tools/build_clreq_ledger.py"


def test_every_must_is_enforced_and_every_should_kept() -> None:
    enforced = {clause.rules for clause in CLAUSES if clause.status is Status.ENFORCED}
    kept = {clause.rules for clause in CLAUSES if clause.status is not Status.MISSING}
    assert sorted(_MUSTS - enforced) == []
    assert sorted(_SHOULDS - kept) == []


def test_no_clause_stands_twice() -> None:
    assert [title for title, count in Counter(clause.en for clause in CLAUSES).items() if count > 1] == []
    assert [title for title, count in Counter(clause.zh for clause in CLAUSES).items() if count > 1] == []


def test_most_clauses_are_kept() -> None:
    kept = [clause for clause in CLAUSES if clause.status is not Status.MISSING]
    assert len(CLAUSES) >= 43
    assert len(kept) / len(CLAUSES) > 0.9
