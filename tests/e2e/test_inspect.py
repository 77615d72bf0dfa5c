"""`inspect` as other programs call it."""

import json
import subprocess
import sys
from pathlib import Path

from bulletin_studio.__main__ import main


def _ask(*requests: object) -> list[dict[str, object]]:
    lines = "\n".join(json.dumps(request, ensure_ascii=False) for request in requests) + "\n"
    command = [sys.executable, "-m", "bulletin_studio", "inspect", "lines"]
    done = subprocess.run(command, input=lines.encode(), capture_output=True, check=True)
    assert done.stderr == b""
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_every_kind_of_request_is_answered_by_the_engine() -> None:
    answers = _ask(
        {"id": "b", "kind": "break", "level": "gb", "text": "新泾，镇"},
        {"id": "u", "kind": "break", "level": "uax14", "text": "ab cd"},
        {"id": "a", "kind": "advance", "text": "》」", "style": "quanjiao"},
        {"id": "g", "kind": "autospace", "text": "a中1"},
        {"id": "e", "kind": "equal_width", "texts": ["a中1", "a 中 1"]},
        {"id": "f", "kind": "fit", "text": "新泾镇，", "width_em": 3.5},
        {"id": "l", "kind": "layout", "text": "国国国国X国", "width_em": 4, "align": "start", "latin_advance_em": 1.0},
        {"id": "p", "kind": "paragraph", "text": "新泾镇召开会议", "widths_em": [4, 5]},
        {"id": "x", "kind": "nonsense", "text": ""},
    )
    found = {answer["id"]: answer for answer in answers}
    assert found["b"]["breaks"] == [1, 3]
    assert found["u"]["breaks"] == [3]
    assert found["a"]["total_em"] == 1.5
    assert found["g"]["boundaries"] == [1, 2]
    widths = found["e"]["widths_em"]
    assert isinstance(widths, list)
    assert widths[0] == widths[1]
    assert found["f"]["fits"] is True
    lines = found["l"]["lines"]
    assert isinstance(lines, list)
    assert [line["w"] for line in lines] == [[1.0] * 4, [1.0, 1.0]]
    layouts = found["p"]["layouts"]
    assert isinstance(layouts, list)
    assert [len(layout["lines"]) for layout in layouts] == [2, 2]
    assert found["x"]["skip"] is True


def test_a_broken_request_does_not_stop_the_others() -> None:
    command = [sys.executable, "-m", "bulletin_studio", "inspect", "lines"]
    requests = b'{"id": 1\n\n{"id": 2, "kind": "break", "text": "ab"}\n{"id": 3, "kind": "layout", "text": "a"}\n'
    done = subprocess.run(command, input=requests, capture_output=True, check=True)
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [answer.get("skip", False) for answer in answers] == [True, False, True]
    assert "width_em" in answers[2]["error"]


def test_a_pdf_that_is_none_or_missing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(b"no PDF")
    assert main(["inspect", "pdf-lines", str(path)]) == 3
    assert main(["inspect", "pdf-lines", str(tmp_path / "gone.pdf")]) == 3
