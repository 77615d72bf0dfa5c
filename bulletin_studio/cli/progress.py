"""A line on the terminal that says how far the work is: (stage, share done) -> one line, rewritten in place."""

from collections.abc import Callable
from types import TracebackType
from typing import Self

from bulletin_studio.cli.cells import cell_width, padded
from bulletin_studio.cli.console import Console


class ProgressLine:
    """The line; it shows only on a terminal and is wiped when the work ends, however it ends."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._is_shown = console.err.isatty() and not console.is_quiet
        self._shown = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._show("")

    def stage(self, code: str) -> Callable[[float], None]:
        """What a stage calls with the share done, 0 to 1.

        Args:
            code: of the stage's name in the catalogue.
        """
        name = self._console.sentence(code)

        def show(share: float) -> None:
            percent = int(share * 100)
            self._show(f"{name} {percent}%")

        return show

    def _show(self, text: str) -> None:
        if not self._is_shown or text == self._shown:
            return
        err = self._console.err
        err.write(f"\r{padded(text, max(cell_width(text), cell_width(self._shown)))}")
        if not text:
            err.write("\r")
        err.flush()
        self._shown = text
