"""Opens a number for editing: an issue folder in, all it needs out; what is missing has a stand-in and a finding."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from bulletin_studio.base.errors import BulletinError, InputError, PhotoError
from bulletin_studio.base.findings import Finding, Severity, warning
from bulletin_studio.files.check_marks import check_marks
from bulletin_studio.files.load_layout import list_layouts, open_layout
from bulletin_studio.files.open_issue import OpenedIssue, open_issue
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.style import CharacterStyle
from bulletin_studio.photos.facts import PhotoFacts, PictureKind
from bulletin_studio.photos.probe import probe_photo

STAND_IN_LAYOUT = "a4-two-column"
"""The layout in which a number is shown whose own is missing."""

STAND_IN_PHOTO = PhotoFacts(1800, 1200, PictureKind.GREY, 1, "", has_alpha=False, file_format="")
"""What is assumed of a photo that cannot be read: the shape most cameras give."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A number with what it needs to be shown.

    Attributes:
        layout: the number's own, or a stand-in.
        findings: what is wrong with its files.
        sealed: articles that are not edited (see `open_issue`).
    """

    issue: Issue
    layout: Layout
    findings: tuple[Finding, ...]
    sealed: frozenset[str]


def open_number(folder: Path) -> Opened:
    """Reads issue, articles and layout.

    Raises:
        InputError: issue.yaml is wrong.
        FileAccessError: the folder or issue.yaml is missing or cannot be read.
    """
    opened: OpenedIssue = open_issue(folder)
    layout, layout_findings = layout_for(opened.issue, folder)
    return Opened(opened.issue, layout, (*opened.report.findings, *layout_findings), opened.sealed)


def layout_for(issue: Issue, folder: Path) -> tuple[Layout, tuple[Finding, ...]]:
    """The layout a number is shown in, and what is wrong with its own.

    Character styles that text names and the layout has not are added without any effect.
    """
    faults: tuple[Finding, ...] = ()
    try:
        layout, faults = open_layout(issue.layout, folder)
    except BulletinError as fault:
        layout, faults = _stand_in(issue.layout, fault.findings)
    try:
        check_marks(issue, layout)
    except InputError as fault:
        names = dict.fromkeys(str(dict(finding.arguments)["found"]) for finding in fault.findings)
        styles = (*layout.character_styles, *map(CharacterStyle, names))
        return replace(layout, character_styles=styles), (*faults, *fault.findings)
    return layout, faults


def _stand_in(wanted: str, faults: tuple[Finding, ...]) -> tuple[Layout, tuple[Finding, ...]]:
    layout = next(layout for layout in list_layouts() if layout.name == STAND_IN_LAYOUT)
    return layout, (*faults, warning("session.layout_stand_in", wanted=wanted, used=layout.name))


@dataclass(frozen=True, slots=True)
class KnownPhotos:
    """The photos of a folder that have been looked at.

    Attributes:
        facts: by file; a stand-in for one that cannot be read.
        faults: by file, of those.
    """

    facts: Mapping[str, PhotoFacts]
    faults: Mapping[str, tuple[Finding, ...]]

    def with_photos_of(self, issue: Issue, folder: Path) -> "KnownPhotos":
        """Looks at the photos of a number that have not been looked at yet."""
        return self.with_photos((photo for article in issue.articles for photo in article.photos), folder)

    def with_photos(self, photos: Iterable[Photo], folder: Path) -> "KnownPhotos":
        """Looks at those of some photos that have not been looked at yet."""
        new = [photo for photo in photos if photo.file not in self.facts]
        if not new:
            return self
        facts, faults = dict(self.facts), dict(self.faults)
        for photo in new:
            facts[photo.file], found = _look_at(photo, folder)
            if found:
                faults[photo.file] = found
        return KnownPhotos(MappingProxyType(facts), MappingProxyType(faults))

    def without(self, file: str) -> "KnownPhotos":
        """Forgets a photo whose file has changed."""
        facts = {name: known for name, known in self.facts.items() if name != file}
        faults = {name: known for name, known in self.faults.items() if name != file}
        return KnownPhotos(MappingProxyType(facts), MappingProxyType(faults))

    def together(self, other: "KnownPhotos") -> "KnownPhotos":
        """What is known here, and there of photos that are not known here."""
        facts, faults = {**other.facts, **self.facts}, {**other.faults, **self.faults}
        return KnownPhotos(MappingProxyType(facts), MappingProxyType(faults))

    def faults_in(self, issue: Issue) -> tuple[Finding, ...]:
        """What is wrong with photos that a number uses."""
        used = dict.fromkeys(photo.file for article in issue.articles for photo in article.photos)
        return tuple(finding for file in used for finding in self.faults.get(file, ()))


NO_PHOTOS = KnownPhotos(MappingProxyType({}), MappingProxyType({}))


def _look_at(photo: Photo, folder: Path) -> tuple[PhotoFacts, tuple[Finding, ...]]:
    try:
        return probe_photo(folder / photo.file, photo.source), ()
    except PhotoError as fault:
        return STAND_IN_PHOTO, tuple(replace(finding, severity=Severity.ERROR) for finding in fault.findings)
