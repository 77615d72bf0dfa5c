"""Colour as ink on paper."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cmyk:
    """Process ink; each component from 0 (no ink) to 1 (solid)."""

    cyan: float
    magenta: float
    yellow: float
    black: float

    @property
    def is_black_only(self) -> bool:
        """Whether only the black plate prints."""
        return self.cyan == self.magenta == self.yellow == 0


BLACK = Cmyk(0, 0, 0, 1)
PAPER = Cmyk(0, 0, 0, 0)
