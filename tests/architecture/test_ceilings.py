"""How large things may be, and how they may be named."""

import ast
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
FILES = tuple(
    path
    for folder in ("bulletin_studio", "benchmarks", "fonts", "samples", "tests", "tools")
    for path in sorted((PROJECT / folder).rglob("*.py"))
)
PACKAGE_FILES = tuple(path for path in FILES if path.is_relative_to(PROJECT / "bulletin_studio"))

LONGEST_FILE = 500
LONGEST_FUNCTION = 60
MOST_PARAMETERS = 6
NOT_NAMES = {"utils", "util", "common", "helpers", "helper", "manager", "misc", "stuff"}


def _functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_there_is_something_to_measure() -> None:
    assert len(PACKAGE_FILES) > 50


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_size(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    for function in _functions(path):
        lines = (function.end_lineno or 0) - function.lineno + 1
        assert lines <= LONGEST_FUNCTION, f"{function.name} has {lines} lines"


def test_functions_take_few_parameters() -> None:
    for path in PACKAGE_FILES:
        for function in _functions(path):
            given = function.args
            names = [each.arg for each in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
            count = len([name for name in names if name not in ("self", "cls")])
            assert count <= MOST_PARAMETERS, f"{path.name}: {function.name} takes {count}"


def test_every_module_says_what_goes_in_and_out() -> None:
    for path in PACKAGE_FILES:
        words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        assert words, f"{path} has no docstring"
        assert words.splitlines()[0].endswith("."), f"{path}: the first line of the docstring is no sentence"


def test_names_say_something() -> None:
    for path in PACKAGE_FILES:
        parts = set(path.relative_to(PROJECT).with_suffix("").parts)
        assert not parts & NOT_NAMES, path
