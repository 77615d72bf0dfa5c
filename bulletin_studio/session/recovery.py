"""What a crash has left of a number: a session just opened in, what its journal holds beyond the files out."""

from collections.abc import Iterable
from dataclasses import dataclass

from bulletin_studio.model.issue import Issue
from bulletin_studio.session.differences import Difference, differences
from bulletin_studio.session.folder_watch import fingerprints_of, folder_fingerprint
from bulletin_studio.session.session import Session


@dataclass(frozen=True, slots=True)
class Recovery:
    """What can be restored.

    Attributes:
        number: the latest state in the journal; None where no part of it can be read.
        differences: what of it is other than the files.
        files_changed: whether the files were changed after the journal was begun.
    """

    number: Issue | None
    differences: tuple[Difference, ...]
    files_changed: bool


def recovery_of(session: Session) -> Recovery | None:
    """What can be restored; None where the files hold all there is.

    Raises:
        FileAccessError: a journal is there but cannot be read.
    """
    found = session.recoverable()
    if found is None:
        return None
    if found.number is None:
        return Recovery(None, (), files_changed=False)
    now = folder_fingerprint(fingerprints_of(session.folder))
    changed = differences(found.number, session.issue)
    return Recovery(found.number, changed, found.based_on != now) if changed else None


def headlines(found: Iterable[Difference]) -> tuple[str, ...]:
    """The articles that differences name, for people."""
    return tuple(dict.fromkeys(each.headline for each in found))
