"""Undo and redo: numbers as they were, one step for each gesture or run of typing; nothing is forgotten."""

from dataclasses import dataclass, field

from bulletin_studio.model.issue import Issue
from bulletin_studio.session.edits import Edit


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        before: the number before it.
        after: the number after it.
        edit: the last edit of the step; its label names the step.
    """

    before: Issue
    after: Issue
    edit: Edit


@dataclass(slots=True)
class History:
    """The steps from the number as it was opened; `done` ends with the latest, `undone` with the next to redo.

    Issues share what did not change, so that a step costs little more than the paragraph it changed.
    """

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)
    _undone_before: tuple[Step, ...] = ()
    _is_sealed: bool = True

    def record(self, before: Issue, after: Issue, edit: Edit, *, in_gesture: bool) -> None:
        """Adds an edit: to the step under way if it continues it or belongs to one gesture, else as a new step."""
        last = self.done[-1] if self.done else None
        if last is not None and not self._is_sealed and (in_gesture or edit.continues(last.edit)):
            self.done[-1] = Step(last.before, after, edit)
        else:
            self._undone_before = tuple(self.undone)
            self.done.append(Step(before, after, edit))
        self.undone.clear()
        self._is_sealed = False

    def seal(self) -> None:
        """Ends the step under way: the next edit begins a new one. A gesture that came back to its start is none."""
        if not self._is_sealed and self.done and self.done[-1].before is self.done[-1].after:
            self.drop()
        self._is_sealed = True

    def drop(self) -> Step | None:
        """Gives up the step under way, as if it had never begun; None where none is."""
        if self._is_sealed or not self.done:
            return None
        self._is_sealed = True
        self.undone[:] = self._undone_before
        return self.done.pop()

    def undo(self) -> Step | None:
        """Takes back the latest step; None where there is none."""
        self.seal()
        if not self.done:
            return None
        step = self.done.pop()
        self.undone.append(step)
        return step

    def redo(self) -> Step | None:
        """Does the step again that was taken back last; None where there is none."""
        self.seal()
        if not self.undone:
            return None
        step = self.undone.pop()
        self.done.append(step)
        return step
