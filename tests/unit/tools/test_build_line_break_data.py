"""The data file of line breaking is made from the files of the Unicode Character Database."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[3] / "tools" / "build_line_break_data.py"

LINE_BREAK = """\
# LineBreak-99.0.0.txt
# Date: 2099-01-02, 03:04:05 GMT
0020           ; SP # Zs         SPACE
0021..0022     ; QU # Pi     [2] TWO INITIAL MARKS
0023           ; QU # Pf         A FINAL MARK
0024..0025     ; SA # Mn     [2] MARKS
0026           ; SA # Lo         A LETTER
25CC..25CD     ; AL # So     [2] DOTTED CIRCLE..CIRCLE WITH VERTICAL FILL
1F02C..1F02F   ; ID # Cn     [4] <reserved-1F02C>..<reserved-1F02F>
"""
EAST_ASIAN_WIDTH = """\
# EastAsianWidth-98.0.0.txt
# Date: 2098-01-02, 03:04:05 GMT
0020;Na          # Zs         SPACE
0025..0026;W     # Lo     [2] WIDE
"""


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_line_break_data", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def made(script: ModuleType, tmp_path: Path) -> str:
    paths = [tmp_path / name for name in ("LineBreak.txt", "EastAsianWidth.txt", "out.txt")]
    paths[0].write_text(LINE_BREAK, encoding="utf-8")
    paths[1].write_text(EAST_ASIAN_WIDTH, encoding="utf-8")
    script.main([str(path) for path in paths])
    return paths[2].read_text(encoding="utf-8")


def test_ranges_are_merged_and_flagged(made: str) -> None:
    lines = made.partition("\n\n")[2].splitlines()
    assert lines[:8] == [
        "0000 XX", "0020 SP", "0021 QU+initial", "0023 QU+final", "0024 SA+mark", "0025 SA+mark+wide", "0026 SA+wide",
        "0027 XX",
    ]  # fmt: skip
    assert {"25CC AL+circle", "25CD AL", "25CE XX", "1F02C ID+pictograph", "1F030 XX"} <= set(lines)


def test_newly_wide_characters_are_wide(made: str) -> None:
    assert {"2630 XX+wide", "2638 XX"} <= set(made.splitlines())


def test_header_names_sources_and_licence(made: str) -> None:
    assert "LineBreak-99.0.0.txt (2099-01-02) and EastAsianWidth-98.0.0.txt (2098-01-02)" in made
    assert "docs/licences/UNICODE-LICENSE.txt" in made
