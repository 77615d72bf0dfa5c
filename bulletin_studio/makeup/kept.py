"""Results of the make-up before and of this one: a key in, what was worked out under it out."""

from typing import Generic, TypeVar

_Value = TypeVar("_Value")


class Kept(Generic[_Value]):
    """Results by key; what was not asked for in two make-ups one after another is forgotten."""

    def __init__(self) -> None:
        self._before: dict[object, _Value] = {}
        self._now: dict[object, _Value] = {}

    def turn(self) -> None:
        """A new make-up begins."""
        self._before, self._now = self._now, {}

    def get(self, key: object) -> _Value | None:
        """What is kept under a key."""
        if key not in self._now and key in self._before:
            self._now[key] = self._before[key]
        return self._now.get(key)

    def keep(self, key: object, value: _Value) -> _Value:
        """Keeps a result."""
        self._now[key] = value
        return value
