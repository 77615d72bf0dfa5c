"""All clauses of the ledger in the order of the standard."""

import clauses_breaks
import clauses_marks
from ledger import Clause

CLAUSES: tuple[Clause, ...] = (*clauses_marks.CLAUSES, *clauses_breaks.CLAUSES)
