"""Says how far the work is: (stage, share done) -> one line on the terminal, rewritten in place, or lines of JSON.

A program that starts this one with `--progress json` reads lines such as {"stage": "command.stage_export",
"share": 0.25} from standard output, each whole; they are documented in docs/user-guide.md.
"""

import json
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from bulletin_studio.cli.cells import cell_width, padded
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.interrupts import Interrupts

_SECONDS_BETWEEN = 0.1
"""A bar that moves ten times a second looks smooth."""


class ProgressLine:
    """The line; it shows only on a terminal and is wiped when the work ends, however it ends."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._told = ("", 0.0)
        self._is_shown = console.err.isatty() and not console.is_quiet
        self._shown = ""
        self._interrupts = Interrupts()

    def __enter__(self) -> Self:
        self._interrupts.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._interrupts.__exit__(kind, fault, trace)
        self._show("")

    def stage(self, code: str) -> Callable[[float], None]:
        """What a stage calls with the share done, 0 to 1.

        Args:
            code: of the stage's name in the catalogue.
        """
        name = self._console.sentence(code)

        def show(share: float) -> None:
            self._interrupts.check()
            if self._console.tells_programs:
                self._tell(code, share)
                return
            percent = int(share * 100)
            self._show(f"{name} {percent}%")

        return show

    def _tell(self, stage: str, share: float) -> None:
        """Tells a program: every stage, and within one no more often than it can use."""
        now = time.monotonic()
        told_stage, told_at = self._told
        if stage == told_stage and now - told_at < _SECONDS_BETWEEN and share < 1:
            return
        self._told = (stage, now)
        self._console.result(json.dumps({"stage": stage, "share": round(share, 3)}))

    def _show(self, text: str) -> None:
        if not self._is_shown or text == self._shown:
            return
        err = self._console.err
        err.write(f"\r{padded(text, max(cell_width(text), cell_width(self._shown)))}")
        if not text:
            err.write("\r")
        err.flush()
        self._shown = text
