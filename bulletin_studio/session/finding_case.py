"""A finding with what it speaks of, and the forms of what can be done about it: the room of all makers of remedies."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from bulletin_studio.base.findings import Argument, Finding
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import Photo
from bulletin_studio.session.edits import Edit
from bulletin_studio.session.finding_places import FindingPlace
from bulletin_studio.session.photo_edits import ChangePhoto
from bulletin_studio.session.text_places import article_of


class Request(Enum):
    """What a remedy needs a person for."""

    FIT = "fit"
    """The search for a fitting that fills the pages wanted."""
    CAPTION = "caption"
    """A caption typed at the photo."""
    FILE = "file"
    """Another picture chosen for the photo."""
    LAYOUT = "layout"
    """Another layout chosen."""
    DETAILS = "details"
    """Masthead or imprint written otherwise."""
    TEXT = "text"
    """Text written otherwise at the place."""
    SLOT = "slot"
    """The paragraph at the place typed over."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way out.

    Attributes:
        label: code of its name, "fix.…" in the catalogue.
        arguments: of the name.
        does: the edit, or what is to be asked of the editor.
        place: what the finding speaks of.
    """

    label: str
    arguments: tuple[tuple[str, Argument], ...]
    does: Edit | Request
    place: FindingPlace


@dataclass(frozen=True, slots=True)
class Case:
    """A finding with what it speaks of."""

    issue: Issue
    finding: Finding
    place: FindingPlace

    @property
    def arguments(self) -> Mapping[str, Argument]:
        """Of the finding, by name."""
        return dict(self.finding.arguments)

    def number(self, name: str) -> int:
        """A whole number among the arguments; 0 where there is none."""
        value = self.arguments.get(name, 0)
        return int(value) if isinstance(value, int | float) else 0

    @property
    def article(self) -> Article | None:
        """The article."""
        return article_of(self.issue, self.place.article) if self.place.article else None

    def remedy(self, label: str, does: Edit | Request, **arguments: Argument) -> Remedy:
        """Makes a remedy of this finding."""
        return Remedy(f"fix.{label}", tuple(arguments.items()), does, self.place)

    def photo_edit(self, change: Callable[[Photo], Photo]) -> ChangePhoto | None:
        """Changes the photo; None where that would change nothing."""
        if self.article is None or self.place.photo is None:
            return None
        photo = self.article.photos[self.place.photo]
        changed = change(photo)
        return ChangePhoto(self.place.article, self.place.photo, changed) if changed != photo else None


Maker = Callable[[Case], tuple[Remedy, ...]]
"""What gives the ways out of findings of one kind, the best first."""


def asked(label: str, request: Request) -> Maker:
    """A remedy that a person must see to, wherever the finding stands."""

    def made(case: Case) -> tuple[Remedy, ...]:
        return (case.remedy(label, request),)

    return made
