"""Writes the ledger as a page: the table of clauses in, Markdown out."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ledger import Clause, LineProof, Status

_ADDRESS = "https://www.w3.org/TR/clreq/#"
_HEAD = """# CLREQ, clause by clause

[Requirements for Chinese Text Layout](https://www.w3.org/TR/clreq/) (W3C) for horizontal text, with the clauses of
GB/T 15834-2011 that it rests on. This page is written by `python tools/build_clreq_ledger.py` from the tests in
`tests/standards/`; a test fails where it differs from them.

Every proof is made **on the finished PDF**: specimens are set by the engine, printed, and read back by
`bulletin_studio.preflight.pdf_lines`, which knows nothing of the engine. Every proof has a **control**: the same check
on the same text with the rule switched off, or in a naive setting (glyphs one after the other, cut where the line is
full). The control must fail, or the test does.

Rows are cut finer than the sections of CLREQ: one row for every rule that can be broken by itself.

*enforced*: always kept. *option*: kept where a layout or style asks for it. *missing*: not kept; the reason is given.
"""


def write_ledger(clauses: Sequence[Clause]) -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_summary(clauses), *_table(clauses), *_missing(clauses), *_proofs(clauses), ""])


def _summary(clauses: Sequence[Clause]) -> Iterator[str]:
    counts = Counter(clause.status for clause in clauses)
    kept = counts[Status.ENFORCED] + counts[Status.OPTION]
    proofs = [proof for clause in clauses for proof in clause.proofs]
    lines = [proof for proof in proofs if isinstance(proof, LineProof)]
    specimens = sum(len(proof.specimens) for proof in lines)
    controls = sum(len(proof.controls) for proof in lines)
    yield "| clauses | enforced | option | missing | kept |"
    yield "| --- | --- | --- | --- | --- |"
    figures = [len(clauses), *(counts[status] for status in Status), f"{100 * kept / len(clauses):.0f} %"]
    yield f"| {' | '.join(map(str, figures))} |"
    yield ""
    yield (
        f"{2 * len(proofs)} assertions: {len(proofs)} proofs and as many controls that must fail. "
        f"They look at {specimens} specimens, {controls} controls and "
        f"{2 * (len(proofs) - len(lines))} documents of whole pages."
    )
    yield ""


def _table(clauses: Sequence[Clause]) -> Iterator[str]:
    yield "## Clauses"
    yield ""
    yield "| | 条款 | clause | source | rule | status | proofs |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for number, clause in enumerate(clauses, 1):
        status = f"**{clause.status.value}**" if clause.status is Status.MISSING else clause.status.value
        cells = [number, clause.zh, clause.en, _source(clause), clause.rules, status, len(clause.proofs) or ""]
        yield f"| {' | '.join(map(str, cells))} |"
    yield ""


def _source(clause: Clause) -> str:
    if " " in clause.anchor:
        return clause.anchor
    return f"[{clause.anchor}]({_ADDRESS}{clause.anchor})"


def _missing(clauses: Sequence[Clause]) -> Iterator[str]:
    yield "## What is missing, and why"
    yield ""
    for number, clause in enumerate(clauses, 1):
        if clause.reason:
            yield f"* {number}. {clause.zh} ({clause.en}): {clause.reason}."
    yield ""


def _proofs(clauses: Sequence[Clause]) -> Iterator[str]:
    yield "## Proofs"
    yield ""
    yield "What each proof shows; in brackets what its control is set with."
    yield ""
    for number, clause in enumerate(clauses, 1):
        for proof in clause.proofs:
            yield f"* {number}. {clause.en}: {proof.shows} [{proof.switch}]"
