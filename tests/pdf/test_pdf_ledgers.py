"""The committed ledgers are what the checklists give."""

import re
from pathlib import Path

import pytest
from standard_ledgers import LEDGERS, Ledger, Status, write_ledger

_FOLDER = Path(__file__).resolve().parents[2] / "docs" / "standards"


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda ledger: ledger.file)
def test_the_committed_page_is_what_the_checklist_gives(ledger: Ledger) -> None:
    page = (_FOLDER / ledger.file).read_text(encoding="utf-8")
    assert page == write_ledger(ledger), "run python tools/build_pdf_ledgers.py"


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda ledger: ledger.file)
def test_every_row_is_shown_by_something_that_exists(ledger: Ledger) -> None:
    here = Path(__file__).parent
    for row in ledger.rows:
        assert row.shown
        for name in re.findall(r"`(?:tests/pdf/)?(test_\w+\.py)`", row.shown):
            assert list(here.parent.rglob(name)), row
    asked = [row.asks for row in ledger.rows]
    assert len({*asked}) >= len(asked) - 3


def test_most_rules_are_enforced() -> None:
    for ledger in LEDGERS:
        enforced = [row for row in ledger.rows if row.status is Status.ENFORCED]
        assert len(enforced) >= 20
        assert len(enforced) / len(ledger.rows) > 0.7
