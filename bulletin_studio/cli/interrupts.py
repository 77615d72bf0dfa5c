"""Keeps an interrupt (Ctrl+C) that a library swallowed: inside its callbacks Python can only print and forget it."""

import signal
import threading
from types import FrameType, TracebackType
from typing import Self


class Interrupts:
    """Raises KeyboardInterrupt at once as Python does, and once more at the next `check` if that came to nothing."""

    def __init__(self) -> None:
        self._is_interrupted = False
        self._is_ours = False

    def __enter__(self) -> Self:
        is_main = threading.current_thread() is threading.main_thread()
        if is_main and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._interrupt)
            self._is_ours = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def check(self) -> None:
        """Raises the interrupt that was swallowed.

        Raises:
            KeyboardInterrupt: there was one.
        """
        if self._is_interrupted:
            raise KeyboardInterrupt

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        self._is_interrupted = True
        signal.default_int_handler(number, frame)


def hear_interrupts() -> None:
    """Lets an interrupt cancel even where it was ignored at the start, as in what a shell starts in the background.

    For commands that another program has started: it cancels by an interrupt, however it was started itself.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if is_main and signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
