"""Tries out beside the window what a drag does: places of the mouse in, edits with their pages made up out."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from bulletin_studio.editor.errand import Errand
from bulletin_studio.session.dragging import Drag, DragPlace, DragStep
from bulletin_studio.session.edits import Edit, Foreseen
from bulletin_studio.session.session import Session


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What a place of the mouse comes to.

    Attributes:
        edit: with its outcome, whose pages the session has; None where nothing is other than what is shown.
    """

    step: DragStep
    edit: Foreseen | None


def rehearsed(session: Session, drag: Drag, place: DragPlace, shown: Edit | None) -> Rehearsed:
    """Tries a place out; `shown` is the edit that the pages show already, if any.

    Where the pages take too long to be tried out, they are left to those who show them.
    """
    stage, step = drag.stage, drag.step(place)
    if step.edit is None or step.edit == shown:
        return Rehearsed(step, None)
    outcome = step.edit.apply(stage.issue)
    if stage.pages_of is not None:
        session.pages_of(outcome)
    return Rehearsed(step, Foreseen(step.edit, outcome))


class Rehearsal(QObject):
    """Tries places out one at a time in a thread, so that what is dragged stays with the mouse meanwhile."""

    done = Signal(object)
    """What was found, `Rehearsed`."""
    failed = Signal(object)
    """The findings of the error that ended it."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._errand: Errand | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a place is being tried out."""
        return self._errand is not None

    def ask(self, drag: Drag, place: DragPlace, shown: Edit | None) -> None:
        """Begins to try a place out; see `rehearsed`."""
        session = self._session

        def work(_: Callable[[float], None]) -> object:
            return rehearsed(session, drag, place, shown)

        self._errand = Errand(work, self)
        self._errand.done.connect(self._tell_done)
        self._errand.failed.connect(self._tell_failed)
        self._errand.start()

    def drop(self) -> None:
        """Forgets what is being tried out; waits for its end, as the drag can be asked by one thread only."""
        if self._errand is not None:
            self._errand.cancel()
            self._errand.wait()
            self._errand = None

    @Slot(object)
    def _tell_done(self, found: Rehearsed) -> None:
        self._errand = None
        self.done.emit(found)

    @Slot(object)
    def _tell_failed(self, findings: object) -> None:
        self._errand = None
        self.failed.emit(findings)
