"""Kills the editor at random moments while somebody types, and shows that nothing older than a second is lost.

A developer's tool; the test suite runs it with a few rounds:

    python tools/kill_test.py --rounds 100

Each round starts the editor on a copy of the sample, offscreen. It types through the canvas, saves and takes steps
back now and then, and tells on its output what stands in the number after every key. Then it is killed as by
`kill -9`, and the number is opened again: what stood in it a second before must be there.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
SAMPLE = PROJECT / "samples" / "xinjing-2024-01"
OLDEST_LOST_S = 1.0
_KEY_MS = 25
_SAVED_EVERY, _UNDONE_EVERY = 61, 43


@dataclass(frozen=True, slots=True)
class Round:
    """What a round has shown.

    Attributes:
        typed: characters in the number when it was killed.
        kept: characters there afterwards.
        lost_s: how old the oldest lost state is, in seconds before the kill; 0 where nothing is lost.
    """

    typed: int
    kept: int
    lost_s: float

    @property
    def is_good(self) -> bool:
        """Whether nothing older than a second is lost."""
        return self.lost_s <= OLDEST_LOST_S


def main(arguments: list[str] | None = None) -> int:
    """Runs rounds and prints each; 0 where all are good."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--type", type=Path, metavar="FOLDER", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.type is not None:
        return type_on(options.type)
    chance = random.Random(options.seed)  # noqa: S311 - moments, no secrets
    rounds = []
    for number in range(1, options.rounds + 1):
        rounds.append(run_round(chance.uniform(0.2, 3.0)))
        last = rounds[-1]
        print(f"{number}: typed {last.typed}, kept {last.kept}, oldest lost {last.lost_s:.2f} s", flush=True)
    good = sum(each.is_good for each in rounds)
    worst = max(each.lost_s for each in rounds)
    print(f"{good} of {len(rounds)} good; oldest lost in all {worst:.2f} s")
    return 0 if good == len(rounds) else 1


def run_round(seconds: float) -> Round:
    """One round: the editor types for so long and is killed."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(shutil.copytree(SAMPLE, Path(home) / "number"))
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_CONFIG_HOME": f"{home}/config"}
        told = Path(home) / "told"
        command = [sys.executable, str(Path(__file__).resolve()), "--type", str(folder)]
        with told.open("wb") as out:
            process = subprocess.Popen(command, stdout=out, env=environment)  # noqa: S603 - this file itself
            try:
                _wait_for(told, process)
                time.sleep(seconds)
            finally:
                process.kill()
                killed = time.monotonic()
                process.wait()
        return _judged(_states(told), texts_after(folder), killed)


def _wait_for(told: Path, process: "subprocess.Popen[bytes]") -> None:
    """Waits for the first key."""
    for _ in range(600):
        if told.stat().st_size:
            return
        if process.poll() is not None:
            raise SystemExit("the editor has ended by itself")
        time.sleep(0.05)
    raise SystemExit("the editor has not begun to type")


def _states(told: Path) -> list[tuple[float, str]]:
    """When what stood in the number, as the editor told it; a line torn by the kill is left out."""
    lines = told.read_text(encoding="utf-8").split("\n")[:-1]
    return [(float(line.partition(" ")[0]), line.partition(" ")[2]) for line in lines]


def _judged(states: list[tuple[float, str]], text: str, killed: float) -> Round:
    """Compares what is there with what was there; both grow and shrink, so the latest equal state counts.

    The last key may be in the number already and not yet told.
    """
    if text.partition("|")[0][:-1] == states[-1][1]:
        return Round(len(states[-1][1]), len(states[-1][1]) + 1, 0.0)
    found = [index for index, (_, state) in enumerate(states) if text.startswith(f"{state}|")]
    typed = len(states[-1][1])
    if not found:
        return Round(typed, 0, killed - states[0][0])
    after = states[found[-1] + 1 :]
    return Round(typed, len(states[found[-1]][1]), killed - after[0][0] if after else 0.0)


def texts_after(folder: Path) -> str:
    """The first paragraph as the next start would show it."""
    from bulletin_studio.session.session import Session

    session = Session(folder)
    found = session.recoverable()
    issue = found.number if found is not None and found.number is not None else session.issue
    return issue.articles[0].body.paragraphs[0].text


def type_on(folder: Path) -> int:
    """The editor: opens the folder and types until it is killed."""
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from bulletin_studio.base.source import TextPlace
    from bulletin_studio.base.words.catalogue import Language
    from bulletin_studio.editor.garbage import GarbageTimer
    from bulletin_studio.editor.memory import Memory
    from bulletin_studio.editor.studio import Studio
    from bulletin_studio.session.text_edits import range_between, typed

    application = QApplication([])
    garbage = GarbageTimer(application)
    studio = Studio(Language.ENGLISH, Memory(None))
    window = studio.open(folder)
    if window is None:
        return 1
    start = TextPlace(window.desk.issue.articles[0].slug, "body", 0, 0)
    window.desk.apply(typed(window.desk.issue, range_between(start, start), "|"))
    window.desk.put_caret(start)
    count = 0

    def press() -> None:
        nonlocal count
        count += 1
        if count % _SAVED_EVERY == 0:
            window.save()
        elif count % _UNDONE_EVERY == 0:
            window.desk.undo()
            window.desk.redo()
            window.desk.session.end_typing()
        else:
            QTest.keyClick(window.canvas, chr(ord("a") + count % 26))
        text = window.desk.issue.articles[0].body.paragraphs[0].text.partition("|")[0]
        print(time.monotonic(), text, flush=True)

    timer = QTimer()
    timer.timeout.connect(press)
    timer.start(_KEY_MS)
    code = application.exec()
    garbage.stop()
    return code


if __name__ == "__main__":
    raise SystemExit(main())
