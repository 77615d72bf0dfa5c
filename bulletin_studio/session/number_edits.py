"""Edits of the number as a whole: masthead, number, date, layout, page count; the changed number out."""

from dataclasses import dataclass, replace

from bulletin_studio.model.issue import Issue
from bulletin_studio.session.edits import SingleStep


@dataclass(frozen=True, slots=True)
class ChangeNumber(SingleStep):
    """Puts another head in the place of the number's: everything but its articles."""

    head: Issue
    label: str = "edit.change_number"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`; the articles of `head` do not matter."""
        changed = replace(self.head, articles=issue.articles)
        return issue if changed == issue else changed


@dataclass(frozen=True, slots=True)
class ReplaceNumber(SingleStep):
    """Puts a whole other number in the place of this one: what copyfitting or a recovered journal gives."""

    number: Issue
    label: str = "edit.replace_number"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        return issue if self.number == issue else self.number
