"""Collects findings while files are read: findings go in, one error with all of them comes out."""

from collections.abc import Sequence
from difflib import get_close_matches

from bulletin_studio.base.errors import BulletinError, FileAccessError, InputError
from bulletin_studio.base.findings import Finding, Severity

Faults = list[Finding]
"""What has been found wrong so far, in the order found; readers append to it and go on reading."""

ACCESS_CODES = frozenset(
    {"article.missing", "file.missing", "file.not_readable", "file.not_a_file", "folder.missing", "folder.is_file"}
)
"""Faults of access rather than of content."""


def has_errors(faults: Sequence[Finding]) -> bool:
    """Whether any finding stops the reading."""
    return any(finding.severity is Severity.ERROR for finding in faults)


def error_of(faults: Sequence[Finding]) -> BulletinError:
    """The exception that carries all findings of severity error, each once; there must be one.

    It is a FileAccessError where every one is about a folder or file that is missing or cannot be read.
    """
    errors = tuple(dict.fromkeys(finding for finding in faults if finding.severity is Severity.ERROR))
    if all(finding.code in ACCESS_CODES for finding in errors):
        return FileAccessError(*errors)
    return InputError(*errors)


def raise_faults(faults: Sequence[Finding]) -> None:
    """Raises the findings of severity error; does nothing where there is none.

    Raises:
        FileAccessError: every error is about access.
        InputError: otherwise.
    """
    if has_errors(faults):
        raise error_of(faults)


def nearest(found: str, allowed: Sequence[str]) -> str:
    """The allowed word that `found` was probably meant to be; empty where none is close."""
    matches = get_close_matches(found.casefold(), [word.casefold() for word in allowed], n=1, cutoff=0.62)
    return next((word for word in allowed if matches and word.casefold() == matches[0]), "")
