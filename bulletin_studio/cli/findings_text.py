"""Findings as lines for people: grouped by severity, then by file, each with its place and what to do about it."""

from collections.abc import Iterable, Iterator, Sequence

from bulletin_studio.base.findings import Finding, Severity
from bulletin_studio.base.words.catalogue import Language, message, remedy, say
from bulletin_studio.cli.cells import one_line

_REMEDY_INDENT = "    → "


def findings_text(findings: Sequence[Finding], language: Language) -> str:
    """All findings, worst first and file by file, with a count at the end where there are several."""
    groups = [
        "\n".join(_lines(_by_file(findings, severity), language))
        for severity in Severity
        if any(finding.severity is severity for finding in findings)
    ]
    if len(findings) > 1:
        groups.append(_counts(findings, language))
    return "\n\n".join(groups)


def _by_file(findings: Sequence[Finding], severity: Severity) -> list[Finding]:
    """The findings of one severity, files in the order they first appear, each file from top to bottom."""
    chosen = [finding for finding in findings if finding.severity is severity]
    files = list(dict.fromkeys(_path(finding) for finding in chosen))
    return sorted(chosen, key=lambda finding: (files.index(_path(finding)), _position(finding)))


def _path(finding: Finding) -> str:
    return finding.where.path if finding.where else ""


def _position(finding: Finding) -> tuple[int, int]:
    return (finding.where.line, finding.where.column) if finding.where else (0, 0)


def _lines(findings: Iterable[Finding], language: Language) -> Iterator[str]:
    for finding in findings:
        place = f"{finding.where}: " if finding.where else ""
        yield one_line(place + _sentence(finding, language))
        advice = remedy(finding, language)
        if advice:
            yield _REMEDY_INDENT + one_line(advice)


def _sentence(finding: Finding, language: Language) -> str:
    severity = say(f"command.severity_{finding.severity.value}", language)
    sentence = message(finding, language)
    if finding.page is None:
        return say("command.finding", language, severity=severity, sentence=sentence)
    return say("command.finding_on_page", language, severity=severity, page=finding.page, sentence=sentence)


def _counts(findings: Sequence[Finding], language: Language) -> str:
    numbers = {f"{severity.value}s": sum(finding.severity is severity for finding in findings) for severity in Severity}
    return say("command.counts", language, **numbers)
