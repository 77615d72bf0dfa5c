"""How often the pages follow the mouse: when a make-up began in, how long to wait before the next one out."""

from time import perf_counter

FRAME_MS = 16
"""No more than one make-up for a frame of a usual screen."""

SLOW_MS = 30.0
"""When a make-up takes longer, as much time again is left for the mouse before the next one."""


def pause_ms(began: float) -> int:
    """How long to wait after work that began at a time of `perf_counter`, in milliseconds."""
    taken_ms = (perf_counter() - began) * 1000
    return round(taken_ms) if taken_ms > SLOW_MS else FRAME_MS
