"""Writes docs/standards/clreq.md from the table of clauses that tests/standards proves.

A developer's tool, run after the table has changed:

    python tools/build_clreq_ledger.py
"""

import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Writes the page."""
    sys.path.insert(0, str(PROJECT / "tests" / "standards"))
    from clause_table import CLAUSES
    from ledger_page import write_ledger

    page = PROJECT / "docs" / "standards" / "clreq.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(write_ledger(CLAUSES), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
