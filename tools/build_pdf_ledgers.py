"""Writes docs/standards/pdfx4.md, pdfx1a.md, pdfa.md and pdfua.md from the checklists in tests/pdf.

A developer's tool, run after a checklist has changed:

    python tools/build_pdf_ledgers.py
"""

import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Writes the pages."""
    sys.path.insert(0, str(PROJECT / "tests" / "pdf"))
    from standard_ledgers import LEDGERS, write_ledger

    for ledger in LEDGERS:
        page = PROJECT / "docs" / "standards" / ledger.file
        page.write_text(write_ledger(ledger), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
