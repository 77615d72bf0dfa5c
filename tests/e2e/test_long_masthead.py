"""A bulletin with a long name: the masthead's title is set smaller on its baseline, nothing is printed over."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bulletin_studio.__main__ import main

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "xinjing-2024-01"


@pytest.mark.parametrize("title", ["新泾简报", "北桥街道简报", "北桥街道党建工作简报"])
def test_the_title_stands_on_one_line_inside_its_box(tmp_path: Path, title: str) -> None:
    issue = tmp_path / "issue"
    shutil.copytree(SAMPLE, issue)
    file = issue / "issue.yaml"
    file.write_text(file.read_text("utf-8").replace("新泾简报", title), "utf-8")
    pdf = tmp_path / "out.pdf"
    assert main(["export", str(issue), "-o", str(pdf), "-q"]) == 0
    command = [sys.executable, "-m", "bulletin_studio", "inspect", "pdf-lines", str(pdf)]
    lines = subprocess.run(command, capture_output=True, check=True).stdout.decode().splitlines()
    heading = next(each for each in map(json.loads, lines) if each["tag"] == "Title")
    assert heading["text"] == title
    assert len(heading["lines"]) == 1
    assert heading["width_em"] * heading["size_pt"] <= 116 / 25.4 * 72 + 0.1
    assert heading["size_pt"] == 72 or len(title) > 4
