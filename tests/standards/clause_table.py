"""All clauses of the ledger in the order of the standard."""

import clauses_blocks
import clauses_breaks
import clauses_edges
import clauses_expansion
import clauses_ink
import clauses_marks
import clauses_missing
import clauses_mixed
import clauses_pages
import clauses_signs
import clauses_spacing
import clauses_words
from ledger import Clause

CLAUSES: tuple[Clause, ...] = (
    *clauses_marks.CLAUSES,
    *clauses_ink.CLAUSES,
    *clauses_edges.CLAUSES,
    *clauses_breaks.CLAUSES,
    *clauses_spacing.CLAUSES,
    *clauses_expansion.CLAUSES,
    *clauses_mixed.CLAUSES,
    *clauses_blocks.CLAUSES,
    *clauses_words.CLAUSES,
    *clauses_signs.CLAUSES,
    *clauses_pages.CLAUSES,
    *clauses_missing.CLAUSES,
)
