"""What a check came to: the number or file checked, the profile it was held to, and all findings."""

from dataclasses import dataclass

from bulletin_studio.base.findings import Finding, Severity
from bulletin_studio.model.print_profile import USUAL_PROFILE, PrintProfile


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A check, ready to be told.

    Attributes:
        subject: the issue folder or the PDF as the user named it.
        title: of the number; empty where it has none or could not be read.
        findings: in the order of the report.
        pages: how many were looked at; None where there are none to look at.
        exit_code: of what stopped the check, 1 where a finding is an error, else 0.
    """

    subject: str
    title: str
    findings: tuple[Finding, ...]
    pages: int | None
    exit_code: int
    profile: PrintProfile = USUAL_PROFILE

    def count(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return sum(finding.severity is severity for finding in self.findings)
