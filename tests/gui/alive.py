"""Whether a window lives while it works: jobs in, how often its heart beat meanwhile out, failing where it stood."""

import importlib.util
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from bulletin_studio.editor.application import YIELD_S
from bulletin_studio.editor.garbage import GarbageTimer

MOST_MS = 100.0
"""What is asked for on a machine where nothing else runs."""

SLACK = 3.0
"""Tests share their machine: a hold that a fault brings back is many times as long."""


def benchmark_kit(name: str) -> ModuleType:
    """A module that the benchmarks share."""
    path = Path(__file__).resolve().parents[2] / "benchmarks" / f"{name}.py"
    specification = importlib.util.spec_from_file_location(name, path)
    assert specification is not None
    assert specification.loader is not None
    kit = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(kit)
    return kit


KIT = benchmark_kit("heartbeat")


@pytest.fixture
def as_in_the_program(qapp: object) -> Iterator[None]:
    """Threads give way soon and garbage is collected now and then, as when the editor runs."""
    del qapp
    before = sys.getswitchinterval()
    sys.setswitchinterval(YIELD_S)
    garbage = GarbageTimer()
    yield
    garbage.stop()
    sys.setswitchinterval(before)


def assert_alive(job: Callable[[], object], is_over: Callable[[], bool], beats: int = 0) -> None:
    """Does a job; the window answers within the time allowed, which grows where the machine is slow.

    Args:
        job: begins the work.
        is_over: whether it has been done.
        beats: so often at least the event loop turns meanwhile.
    """
    heart = KIT.Heartbeat()
    speed = max(1.0, KIT.loop_ms() / KIT.LOOP_MS)
    held = heart.hold_ms(job, is_over)
    assert is_over()
    speed = max(speed, KIT.loop_ms() / KIT.LOOP_MS)
    assert held < MOST_MS * SLACK * speed, f"held for {held:.0f} ms on a machine {speed:.1f} times as slow"
    assert heart.beats >= beats
