"""A program that started a command cancels it by an interrupt, also where interrupts were ignored when it began."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[3] / "samples" / "xinjing-2024-01"


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a command is ended, not interrupted")
def test_what_was_started_in_the_background_can_be_cancelled(tmp_path: Path) -> None:
    target = tmp_path / "out" / "x.pdf"
    command = [
        "sh",
        "-c",
        'trap "" INT; exec "$@"',
        "sh",
        sys.executable,
        "-m",
        "bulletin_studio",
        "export",
        str(SAMPLE),
        "-o",
        str(target),
        "--progress",
        "json",
    ]
    environment = os.environ | {"BULLETIN_STUDIO_CACHE": "off"}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b'{"stage"')
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    assert process.returncode == 130
    assert not target.exists()
