"""Errors: why we cannot go on. Each carries one or more findings (its words) and an exit code."""

from typing import ClassVar

from bulletin_studio.base.findings import Finding


class BulletinError(Exception):
    """The root of the tree; never raised itself.

    Attributes:
        findings: what is wrong, all of it, in source order; never empty.
        exit_code: what the command line exits with.
    """

    exit_code: ClassVar[int]

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*(f"{finding.where or ''} {finding.code} {dict(finding.arguments)}" for finding in findings))
        self.findings = findings


class InputError(BulletinError):
    """An issue, article or layout file is wrong."""

    exit_code = 2


class FileAccessError(BulletinError):
    """A folder or file is missing or cannot be read or written."""

    exit_code = 3


class FontError(BulletinError):
    """A font file cannot be used."""

    exit_code = 4


class PhotoError(BulletinError):
    """A photo is missing or cannot be used."""

    exit_code = 5


class ExportError(BulletinError):
    """The output cannot be made, or would not conform."""

    exit_code = 6


class CancelledError(BulletinError):
    """The user cancelled."""

    exit_code = 130
