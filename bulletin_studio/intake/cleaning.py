"""Cleans the text of a block: runs as they were read in, runs as an article holds them and what was left out."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bulletin_studio.intake.manuscript import Loss, Removal, Run

_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x0d\x0e-\x1f\x7f-\x9f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\uffff]"
)
"""Characters that print nothing: controls, marks of direction and of width zero, fillers."""

_BLANKS = " \t\u00a0\u2000-\u200a\u3000"
_LEADING = re.compile(f"[{_BLANKS}]+")
_TRAILING = re.compile(f"[{_BLANKS}]+$")
_OTHER_BLANK = re.compile(r"[\t\u00a0\u2000-\u200a]")
_RADICAL = re.compile(r"[\u2e80-\u2fdf\uf900-\ufaff]")
"""Radicals and compatibility forms that PDF readers put in the place of ideographs; nothing else is normalised, since
normalising all text would make ASCII of full-width punctuation."""

_PAGE_NUMBER = re.compile(
    r"[-—–－·~]\s*\d{1,4}\s*[-—–－·~]|第\s*\d{1,4}\s*页(?:\s*[/，,]?\s*共\s*\d{1,4}\s*页)?|\d{1,3}\s*/\s*\d{1,3}"
)


def is_page_number(text: str) -> bool:
    """Whether a line is nothing but the number of a page."""
    return _PAGE_NUMBER.fullmatch(text.strip(" \t\u3000")) is not None


def plain_characters(text: str) -> str:
    """The text with blanks of all widths but the ideographic one as plain blanks, radicals as ideographs."""
    blanks = _OTHER_BLANK.sub(" ", text)
    return _RADICAL.sub(_ideograph, blanks)


def _ideograph(match: re.Match[str]) -> str:
    """The ideograph that a radical looks like; itself where Unicode names none."""
    plain = unicodedata.normalize("NFKC", match.group())
    return plain if len(plain) == 1 else match.group()


def clean_runs(runs: Sequence[Run]) -> tuple[tuple[Run, ...], tuple[Removal, ...]]:
    """Takes typed indents, blanks at the end and invisible characters away."""
    removals: list[Removal] = []
    kept: list[Run] = []
    for run in runs:
        invisible = "".join(_INVISIBLE.findall(run.text))
        if invisible:
            removals.append(Removal(Loss.INVISIBLE, invisible))
        kept.append(replace(run, text=_INVISIBLE.sub("", run.text)))
    _strip(kept, removals, from_start=True)
    _strip(kept, removals, from_start=False)
    return _joined(replace(run, text=plain_characters(run.text)) for run in kept), tuple(removals)


def _strip(runs: list[Run], removals: list[Removal], *, from_start: bool) -> None:
    """Takes blanks away at one end, through as many runs as hold nothing else."""
    pattern, loss = (_LEADING, Loss.INDENT) if from_start else (_TRAILING, Loss.TRAILING)
    order = range(len(runs)) if from_start else range(len(runs) - 1, -1, -1)
    for index in order:
        text = runs[index].text
        match = pattern.match(text) if from_start else pattern.search(text)
        if match is not None:
            removals.append(Removal(loss, match.group()))
            text = text[match.end() :] if from_start else text[: match.start()]
            runs[index] = replace(runs[index], text=text)
        if text:
            return


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours of one look as one; empty ones go."""
    joined: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        last = joined[-1] if joined else None
        if last is not None and (last.is_bold, last.is_italic) == (run.is_bold, run.is_italic):
            joined[-1] = replace(last, text=last.text + run.text)
        else:
            joined.append(run)
    return tuple(joined)
