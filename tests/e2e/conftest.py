"""The sample number and a way to run commands on copies of it."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from bulletin_studio.__main__ import main

SAMPLE = Path(__file__).parents[2] / "samples" / "xinjing-2024-01"


@dataclass(frozen=True)
class Outcome:
    """What a command gave back."""

    code: int
    out: str
    err: str


@pytest.fixture
def issue(tmp_path):
    """A copy of the sample number that a test may break."""
    folder = tmp_path / "xinjing-2024-01"
    shutil.copytree(SAMPLE, folder)
    return folder


@pytest.fixture
def run(capsys, monkeypatch):
    """Runs a command in this process, in English unless the arguments say otherwise."""
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.delenv("BULLETIN_STUDIO_DEBUG", raising=False)

    def run_command(*arguments):
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return Outcome(code, *capsys.readouterr())

    return run_command


@pytest.fixture
def small_issue(run, tmp_path):
    """A number of one page, for what does not depend on the text."""
    folder = tmp_path / "small"
    assert run("new", folder).code == 0
    return folder


def run_process(*arguments, cwd=None, **environment):
    """Runs a command in a process of its own with a few more environment variables."""
    return subprocess.run(
        [sys.executable, "-m", "bulletin_studio", *(str(argument) for argument in arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        cwd=cwd,
        env={**os.environ, **environment},
    )


@pytest.fixture(name="run_process")
def run_process_fixture():
    """The same for tests."""
    return run_process


@pytest.fixture(scope="session")
def sample_pdf(tmp_path_factory):
    """The sample number, exported once."""
    path = tmp_path_factory.mktemp("sample") / "sample.pdf"
    done = run_process("export", SAMPLE, "-o", path)
    assert done.returncode == 0, done.stderr
    return path
