"""Clauses that the product does not keep, each with the reason."""

from ledger import Clause, Status


def _missing(anchor: str, zh: str, en: str, rules: str, reason: str) -> Clause:
    return Clause(anchor, zh, en, rules, Status.MISSING, (), reason)


CLAUSES = (
    _missing(
        "CLREQ, annotations",
        "注音符号（直注于字右）",
        "Bopomofo beside the character",
        "R36",
        "not used in the mainland; pinyin is",
    ),
    _missing(
        "CLREQ, annotations", "割注（行内双行小字）", "Inline notes of two small lines", "R40", "not used in bulletins"
    ),
    _missing("CLREQ, notes", "脚注", "Footnotes", "R40", "not used in bulletins; CLREQ gives no rules"),
)
