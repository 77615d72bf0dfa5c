"""Findings for other programs: (issue, findings, pages, exit code) -> JSON, documented in docs/user-guide.md."""

import json
from collections.abc import Sequence

from bulletin_studio.base.findings import Finding, Severity
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.words.catalogue import Language, message, remedy
from bulletin_studio.cli.check_result import CheckResult

FORMAT = 1
"""Goes up when a key is taken away or changes its meaning; new keys may come without."""


def findings_json(issue: str, findings: Sequence[Finding], pages: int | None, exit_code: int) -> str:
    """The result of a check by the usual profile, the same for the same findings, in both languages.

    Args:
        issue: the issue folder as the user named it.
        findings: in the order of the report.
        pages: how many pages the number has; None where it could not be composed.
        exit_code: what the command exits with.
    """
    return result_json(CheckResult(issue, "", tuple(findings), pages, exit_code))


def result_json(result: CheckResult) -> str:
    """The result of a check, the same for the same findings, in both languages whatever the locale."""
    plain = {
        "format": FORMAT,
        "issue": result.subject,
        "profile": result.profile.name,
        "exit_code": result.exit_code,
        "pages": result.pages,
        "counts": {severity.value: result.count(severity) for severity in Severity},
        "findings": [_finding(finding) for finding in result.findings],
    }
    return json.dumps(plain, ensure_ascii=True, indent=2)


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": {language.value: message(finding, language) for language in Language},
        "remedy": {language.value: remedy(finding, language) for language in Language},
        "arguments": dict(finding.arguments),
        "where": _place(finding.where),
        "page": finding.page,
    }


def _place(where: SourceSpan | None) -> dict[str, object] | None:
    """The place; line and column are null where the whole file or line is meant."""
    if where is None:
        return None
    return {"path": where.path, "line": where.line or None, "column": where.column or None}
