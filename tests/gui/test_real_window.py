"""The editor in a real window: started as users start it, driven by a robot's mouse and keys, seen by its pixels.

Needs Xvfb, xdotool and openbox; the test of input methods also dbus-run-session, ibus-daemon
and ibus-libpinyin. Where they are missing the tests are skipped. The page on the screen is found by the red rules
under the sample's masthead, as wide as the type area; what was done is read from the files that Ctrl+S writes.
"""

import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
import numpy.typing as npt
import pikepdf
import pytest
from PIL import Image

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import pt_from_mm
from bulletin_studio.session.page_objects import ObjectKind, PageObjects
from bulletin_studio.session.page_text import PageText
from bulletin_studio.session.session import Session

PROGRAMS = ("Xvfb", "xdotool", "openbox")
IME_PROGRAMS = ("dbus-run-session", "ibus-daemon", "ibus")
PINYIN = Path("/usr/share/ibus/component/libpinyin.xml")
HAS_PINYIN = all(map(shutil.which, IME_PROGRAMS)) and PINYIN.exists()
WITH_PINYIN = """
ibus-daemon --xim --panel disable &
for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20
do ibus engine libpinyin && break; sleep 0.2; done
exec "$@" 2>>"$EDITOR_COMPLAINTS"
"""
"""The editor with an input method, whose own programs complain elsewhere."""
MISSING = [name for name in PROGRAMS if shutil.which(name) is None]
TITLE = "新泾简报"
LEFT_MM, RIGHT_MM = 20.0, 190.0
"""The type area of the sample's layout, which the rule under the masthead spans."""
RULE_TOP_MM = 43.0
"""The upper edge of the thick rule."""
GUIDE_PX = 4
LEAST_RULE_PX = 250
"""Pictures of pages in panels have shorter rules."""

OPENING_S = 40.0
"""On a machine that has other work too."""

IS_ASKED_FOR = bool(os.environ.get("BULLETIN_STUDIO_SMOKE"))
pytestmark = [
    pytest.mark.skipif(not IS_ASKED_FOR, reason="tests of a real screen run by themselves: make smoke"),
    pytest.mark.skipif(bool(MISSING), reason=f"programs are not installed: {', '.join(MISSING)}"),
]

Pixels = npt.NDArray[np.int16]


@dataclass(frozen=True)
class Rules:
    """Where the rules under the masthead are on the screen, in pixels: the thick one and the last thin one below it."""

    left: int
    right: int
    top: int
    last: int

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return (self.right - self.left) / pt_from_mm(RIGHT_MM - LEFT_MM)

    @property
    def headline(self) -> tuple[slice, slice]:
        """Rows and columns of what stands between the rules and the first photo."""
        return slice(self.top, self.top + round(pt_from_mm(36) * self.scale)), slice(self.left, self.right)


class Robot:
    """A screen of its own with a window manager, and hands on its mouse and keys."""

    def __init__(self, folder: Path) -> None:
        reading, writing = os.pipe()
        screen = (
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            "1400x1000x24",
            "-nolisten",
            "tcp",
            "-fbdir",
            str(folder),
        )
        self._screen = folder / "Xvfb_screen0"
        self.said = ""
        self.complaints = folder / "complaints.txt"
        self.others = folder / "others.txt"
        self._programs = [_started(screen, os.environ, pass_fds=(writing,))]
        os.close(writing)
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        homes = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "STATE", "CACHE", "DATA")}
        self.environment = {
            **{name: text for name, text in os.environ.items() if not name.startswith("QT_")},
            **homes,
            "DISPLAY": display,
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",
            "EDITOR_COMPLAINTS": str(self.complaints),
        }
        self.complaints.touch()
        self.started(("openbox",))

    def started(
        self, command: Sequence[str], more: Mapping[str, str] | None = None, *, is_editor: bool = False
    ) -> subprocess.Popen[bytes]:
        """A program that runs until the robot stops; what the editor complains of goes to `complaints`."""
        with (self.complaints if is_editor else self.others).open("ab") as log:
            program = _started(command, self.environment | dict(more or {}), stderr=log)
        self._programs.append(program)
        return program

    def warnings(self) -> str:
        """What the editor and Qt complained of."""
        return self.complaints.read_text(encoding="utf-8", errors="replace").strip()

    def stop(self) -> None:
        """Ends every program it started, each with what it started itself."""
        for program in reversed(self._programs):
            if program.poll() is None:
                os.killpg(program.pid, signal.SIGTERM)
        for program in self._programs:
            try:
                program.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(program.pid, signal.SIGKILL)
                program.wait(5)

    def do(self, *words: object) -> str:
        """Runs xdotool."""
        command = ["xdotool", *map(str, words)]
        return subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True).stdout

    def shot(self, name: str = "") -> Pixels:
        """The screen's pixels, read as an X window dump (XWDFile.h); kept as a picture where SHOTS names a folder."""
        data = self._screen.read_bytes()
        header = struct.unpack(">25I", data[:100])
        start, width, height, line_bytes = header[0] + 12 * header[19], header[4], header[5], header[12]
        lines = np.frombuffer(data, np.uint8, height * line_bytes, start).reshape(height, line_bytes // 4, 4)
        pixels = lines[:, :width, 2::-1]
        if name and os.environ.get("SHOTS"):
            Image.fromarray(np.ascontiguousarray(pixels)).save(Path(os.environ["SHOTS"], f"{name}.png"))
        return pixels.astype(np.int16)

    def settled(self) -> Pixels:
        """The screen's pixels once it stands still but for a blinking caret."""
        before = self.shot()
        for _ in range(40):
            time.sleep(0.1)
            now = self.shot()
            if changed_pixels(before, now) < 400:
                return now
            before = now
        return before


def _started(
    command: Sequence[str],
    environment: Mapping[str, str],
    pass_fds: tuple[int, ...] = (),
    stderr: int | IO[bytes] = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:
    """A program in a process group of its own."""
    quiet = subprocess.DEVNULL
    return subprocess.Popen(
        command, env=dict(environment), stdout=quiet, stderr=stderr, start_new_session=True, pass_fds=pass_fds
    )


@dataclass
class Editor:
    """The editor with the sample number on the robot's screen."""

    robot: Robot
    folder: Path

    def open(self, prefix: Sequence[str] = (), more: Mapping[str, str] | None = None) -> None:
        """Starts the program and waits until the page stands still."""
        command = (*prefix, sys.executable, "-m", "bulletin_studio", "edit", str(self.folder), "--language", "zh")
        program = self.robot.started(command, more, is_editor=not prefix)
        until(lambda: self._windows(TITLE) or program.poll() is not None, seconds=OPENING_S)
        assert program.poll() is None, self.robot.warnings()
        until(lambda: self._activated(TITLE), seconds=OPENING_S, why=lambda: self.robot.said)
        until(lambda: red_rules(self.robot.shot()) is not None, seconds=OPENING_S)
        self.robot.settled()

    def _windows(self, title: str) -> list[str]:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", title],
            env=self.robot.environment,
            check=False,
            capture_output=True,
            text=True,
        )
        return found.stdout.split()

    def _activated(self, title: str) -> bool:
        """Whether a window has the keys now; one that the window manager does not know yet cannot have them."""
        return any(map(self._activates, reversed(self._windows(title))))

    def _activates(self, window: str) -> bool:
        command = ["timeout", "5", "xdotool", "windowactivate", "--sync", window]
        done = subprocess.run(command, env=self.robot.environment, check=False, capture_output=True, text=True)
        self.robot.said = done.stderr
        return done.returncode == 0

    def wait_for(self, title: str) -> None:
        """Waits for a dialog, which has the keys then."""
        until(lambda: self._activated(title))

    def key(self, *keys: str) -> None:
        """Presses keys one after another."""
        self.robot.do("key", "--delay", "40", *keys)

    @property
    def rules(self) -> Rules:
        """Where the masthead's rules are now."""
        found = red_rules(self.robot.shot())
        assert found is not None, "the page cannot be seen"
        return found

    def place(self, x: float, y: float) -> tuple[int, int]:
        """A point of page 1 on the screen; the rule's top is known from the layout."""
        rules = self.rules
        left = rules.left + (x - pt_from_mm(LEFT_MM)) * rules.scale
        return round(left), round(rules.top + (y - pt_from_mm(RULE_TOP_MM)) * rules.scale)

    def click_headline(self, offset: int) -> None:
        """Puts the caret into the first headline."""
        session = Session(self.folder)
        slug = session.issue.articles[0].slug
        caret = PageText(session.document).caret_at(TextPlace(slug, "headline", 0, offset))
        session.close(discard=False)
        assert caret is not None
        x, y = self.place(caret.x + 0.3, (caret.top + caret.bottom) / 2)
        self.robot.do("mousemove", "--sync", x, y, "click", 1)

    def photo_box(self) -> Rect:
        """The first photo of page 1."""
        session = Session(self.folder)
        boxes = [each.box for each in PageObjects(session.document).on(1) if each.kind is ObjectKind.PHOTO]
        session.close(discard=False)
        return boxes[0]

    def save(self) -> None:
        """Ctrl+S, and the time it takes."""
        self.key("ctrl+s")

    @property
    def article(self) -> str:
        """The first article's file."""
        return (self.folder / "articles" / "01-taolunhui.md").read_text(encoding="utf-8")


def red_rules(pixels: Pixels) -> Rules | None:
    """The rules under the masthead: the first row with a red run so long, and the last such row near it."""
    red = (pixels[:, :, 0] > 150) & (pixels[:, :, 1] < 150) & (pixels[:, :, 0] - pixels[:, :, 2] > 60)
    rows = [(y, *_longest_run(line)) for y, line in enumerate(red) if line.sum() >= LEAST_RULE_PX]
    rows = [(y, left, length) for y, left, length in rows if length >= LEAST_RULE_PX]
    if not rows:
        return None
    y, left, length = rows[0]
    same = [row for row, start, size in rows if abs(start - left) <= 2 and abs(size - length) <= 4]
    near = [row for row in same if row - y < length * 0.12]
    return Rules(left, left + length, y, near[-1])


def _longest_run(line: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """Start and length of the longest run of True; guides of a few pixels across it do not part it."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], line.astype(np.int8), [0]))))
    starts, ends = edges[::2], edges[1::2]
    parts = np.flatnonzero(starts[1:] - ends[:-1] > GUIDE_PX)
    starts, ends = starts[np.concatenate(([0], parts + 1))], ends[np.concatenate((parts, [len(ends) - 1]))]
    best = int(np.argmax(ends - starts))
    return int(starts[best]), int(ends[best] - starts[best])


def changed_pixels(one: Pixels, other: Pixels) -> int:
    """How many pixels differ visibly."""
    return int((np.abs(one - other).max(axis=2) > 48).sum())


def until(holds: Callable[[], object], seconds: float = 15, why: Callable[[], str] = str) -> None:
    """Waits until something holds; `why` is asked where it never does."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"waited in vain {why()}"
        time.sleep(0.05)


@pytest.fixture
def editor(tmp_path: Path, number: Path) -> Iterator[Editor]:
    """A robot, and the editor not started yet."""
    home = tmp_path / "home"
    home.mkdir()
    robot = Robot(home)
    yield Editor(robot, number)
    warnings = robot.warnings()
    robot.stop()
    assert warnings == ""


def test_what_is_typed_is_on_the_page_and_in_the_file(editor: Editor) -> None:
    editor.open()
    before = editor.robot.shot()
    editor.click_headline(3)
    editor.robot.do("type", "--delay", "30", "No7")
    after = editor.robot.settled()
    assert changed_pixels(before, after) > 500
    assert "No7" not in editor.article
    editor.save()
    until(lambda: "headline: 新泾镇No7召开" in editor.article)
    editor.robot.shot("typed")


def test_ctrl_z_takes_back_and_the_page_is_as_it_was(editor: Editor) -> None:
    original = editor.article
    editor.open()
    editor.click_headline(3)
    editor.robot.settled()
    page = editor.rules.headline
    before = editor.robot.shot()[page]
    editor.robot.do("type", "--delay", "30", "wrong")
    until(lambda: changed_pixels(before, editor.robot.shot()[page]) > 1000)
    editor.robot.settled()
    editor.key("ctrl+z")
    until(lambda: changed_pixels(before, editor.robot.shot()[page]) < 300)
    editor.save()
    editor.key("ctrl+shift+z")
    until(lambda: changed_pixels(before, editor.robot.shot()[page]) > 1000)
    assert editor.article == original
    editor.save()
    until(lambda: "wrong" in editor.article)


def test_ctrl_and_the_wheel_zoom_to_the_mouse(editor: Editor) -> None:
    editor.open()
    before = editor.rules
    editor.robot.do("mousemove", "--sync", before.left, before.top)
    editor.robot.do("keydown", "ctrl", "click", "--repeat", 3, "--delay", 60, 4, "keyup", "ctrl")
    editor.robot.settled()
    editor.robot.do("mousemove", "--sync", 5, 5)  # the pointer covers the end of the rule
    editor.robot.settled()
    after = editor.rules
    editor.robot.shot("zoomed")
    assert (after.left, after.top) == (pytest.approx(before.left, abs=2), pytest.approx(before.top, abs=3))
    ratio = (after.last - after.top) / (before.last - before.top)
    assert ratio == pytest.approx(1.1**3, rel=0.06)


def test_a_photo_is_dragged(editor: Editor) -> None:
    original = editor.article
    editor.open()
    editor.key("ctrl+0")
    editor.robot.settled()
    editor.key("ctrl+alt+v")
    box = editor.photo_box()
    x, y = editor.place(box.x + box.width / 2, box.y + box.height / 2)
    target = editor.place(box.x + box.width / 2, box.y + box.height / 2 + 200)
    before = editor.robot.shot()
    editor.robot.do("mousemove", "--sync", x, y, "mousedown", 1)
    for step in range(1, 11):
        share = step / 10
        editor.robot.do("mousemove", round(x + (target[0] - x) * share), round(y + (target[1] - y) * share))
        time.sleep(0.04)
    editor.robot.settled()
    editor.robot.shot("dragging")
    editor.robot.do("mouseup", 1)
    assert changed_pixels(before, editor.robot.settled()) > 5000
    editor.robot.shot("dragged")
    editor.save()
    until(lambda: editor.article != original)
    assert editor.photo_box().y > box.y + 100


def test_the_number_is_exported(editor: Editor) -> None:
    editor.open()
    editor.key("ctrl+e")
    editor.wait_for("导出")
    editor.robot.shot("export")
    editor.key("Return")
    target = editor.folder.parent / "number.pdf"
    until(target.exists, seconds=20)
    editor.robot.settled()
    editor.robot.shot("exported")
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == 4


@pytest.mark.skipif(not HAS_PINYIN, reason="dbus-run-session, ibus-daemon and ibus-libpinyin are not installed")
def test_pinyin_flows_in_the_headline_and_is_committed(editor: Editor) -> None:
    editor.open(("dbus-run-session", "--", "sh", "-c", WITH_PINYIN, "sh"), {"QT_IM_MODULE": "ibus"})
    editor.click_headline(3)
    before = editor.robot.settled()
    editor.robot.do("type", "--delay", "60", "nihao")
    until(lambda: changed_pixels(before, editor.robot.shot()) > 1000)
    preedit = editor.robot.settled()
    editor.robot.shot("preedit")
    editor.key("space")
    until(lambda: changed_pixels(preedit, editor.robot.shot()) > 500)
    editor.robot.shot("committed")
    editor.save()
    until(lambda: "headline: 新泾镇你好召开" in editor.article)
