"""Colour as ink on paper."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cmyk:
    """Process ink, or a spot ink with the process inks that stand in for it.

    Attributes:
        cyan: from 0 (no ink) to 1 (solid), as the other three.
        spot: the name of the spot ink (专色) that prints it on a plate of its own; empty for process ink. The four
            shares show it on screens and replace it where a job has no spot plates.
    """

    cyan: float
    magenta: float
    yellow: float
    black: float
    spot: str = ""

    @property
    def is_black_only(self) -> bool:
        """Whether only the black plate prints."""
        return not self.spot and self.cyan == self.magenta == self.yellow == 0


BLACK = Cmyk(0, 0, 0, 1)
PAPER = Cmyk(0, 0, 0, 0)
