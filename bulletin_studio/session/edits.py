"""What an edit is: a frozen value that makes a new number of an old one; what it needs to join a run of typing."""

from dataclasses import dataclass
from typing import Protocol

from bulletin_studio.model.issue import Issue


class Edit(Protocol):
    """One change of a number.

    Attributes:
        label: code of its name for undo menus, "edit.…" in the catalogue.
    """

    @property
    def label(self) -> str:
        """The code of its name."""

    def apply(self, issue: Issue) -> Issue:
        """The number with the change; the number itself where nothing changes.

        Raises:
            KeyError: the number has not the article the edit names.
            IndexError: the article has not the paragraph or photo the edit names.
        """

    def continues(self, previous: "Edit") -> bool:
        """Whether it belongs to one step with the edit before it, as letters typed one after another do."""


class SingleStep:
    """An edit that is always a step of its own."""

    __slots__ = ()

    def continues(self, previous: Edit) -> bool:
        """Never."""
        del previous
        return False


@dataclass(frozen=True, slots=True)
class FromState:
    """An edit made anew from a state of the number: each event of a drag starts from where the drag began."""

    base: Issue
    edit: Edit

    @property
    def label(self) -> str:
        """The code of the edit's name."""
        return self.edit.label

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`; what was done since the state is left out."""
        del issue
        return self.edit.apply(self.base)

    def continues(self, previous: Edit) -> bool:
        """Never; a gesture makes one step of a drag."""
        del previous
        return False


@dataclass(frozen=True, slots=True)
class Foreseen(SingleStep):
    """An edit whose outcome is known already: that very number, for which pages may have been made up."""

    edit: Edit
    outcome: Issue

    @property
    def label(self) -> str:
        """The code of the edit's name."""
        return self.edit.label

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`; what was done since it was foreseen is left out."""
        del issue
        return self.outcome
