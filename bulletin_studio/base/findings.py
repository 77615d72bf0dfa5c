"""Findings: what is wrong with a number or a file, as data; the words are in the catalogue (base/words)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from bulletin_studio.base.source import SourceSpan

Argument = str | int | float


class Severity(Enum):
    """How bad a finding is; an error stops the export."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault or remark.

    Attributes:
        code: stable name, "area.what", the key of its words in the catalogue.
        severity: how bad it is.
        arguments: named values that the catalogue's sentence takes, in the order given.
        where: the place in the source, where there is one.
        page: the page it shows on, counted from 1; None where it shows on no page.
    """

    code: str
    severity: Severity
    arguments: tuple[tuple[str, Argument], ...] = ()
    where: SourceSpan | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of one look, in a stable order: worst first, then as found."""

    findings: tuple[Finding, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether any finding is an error."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    def count(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return sum(finding.severity is severity for finding in self.findings)


def error(code: str, where: SourceSpan | None = None, **arguments: Argument) -> Finding:
    """Makes a finding of severity error."""
    return Finding(code, Severity.ERROR, tuple(arguments.items()), where)


def warning(code: str, where: SourceSpan | None = None, **arguments: Argument) -> Finding:
    """Makes a finding of severity warning."""
    return Finding(code, Severity.WARNING, tuple(arguments.items()), where)


def note(code: str, where: SourceSpan | None = None, **arguments: Argument) -> Finding:
    """Makes a finding of severity note."""
    return Finding(code, Severity.NOTE, tuple(arguments.items()), where)


def report_of(findings: Iterable[Finding]) -> Report:
    """Sorts findings into a report: worst first, otherwise in the order found."""
    order = list(Severity)
    return Report(tuple(sorted(findings, key=lambda finding: order.index(finding.severity))))
