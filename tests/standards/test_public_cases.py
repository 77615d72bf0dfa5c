"""Public cases of other projects, where they stand beside the project: only the known ones fail, each explained."""

import importlib.util
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bulletin_studio.cli.inspect_lines import inspect_lines
from bulletin_studio.fonts.library import FontLibrary

_CASES = Path(__file__).resolve().parents[3] / "shared" / "composition"
_NO_PAUSE_BLANK = "LuaTeX-ja keeps half an em after 、 here; in 开明 and 半角 only stops, or none, keep a blank"
_NO_STOP_BLANK = "LuaTeX-ja keeps half an em between 。 and 《 here; in 半角 no mark keeps a blank"
KNOWN: Mapping[str, str] = {
    "clreq-zh-hans-056@18": "the single character on the last line could only be saved by gaps beyond 0.35 em",
    "ltj-kaiming-201C-3001": _NO_PAUSE_BLANK,
    "ltj-banjiao-201C-3001": _NO_PAUSE_BLANK,
    "ltj-banjiao-201D-3001": _NO_PAUSE_BLANK,
    "ltj-banjiao-3001-201C": _NO_PAUSE_BLANK,
    "ltj-banjiao-3001-300A": _NO_PAUSE_BLANK,
    "ltj-banjiao-3002-300A": _NO_STOP_BLANK,
}
_SENT = (
    "id",
    "kind",
    "lang",
    "text",
    "texts",
    "level",
    "style",
    "align",
    "first_line_indent_em",
    "latin_advance_em",
    "width_em",
)


def _checker() -> ModuleType:
    specification = importlib.util.spec_from_file_location("public_case_checks", _CASES / "check.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def _requests(case: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], float | None]]:
    """What is asked for a case, with the measure of its answer."""
    if case.get("clreq_conflict"):
        return
    request = {key: case[key] for key in _SENT if key in case}
    if case["kind"] != "paragraph":
        yield request, case.get("width_em")
        return
    for width in case["widths_em"]:
        yield {**request, "kind": "layout", "id": f"{case['id']}@{width}", "width_em": width}, width


def _fails(check: ModuleType, case: Mapping[str, Any], answer: Mapping[str, Any], width: float | None) -> bool:
    match case["kind"]:
        case "break":
            return bool(check.check_break(case, answer))
        case "advance":
            return bool(abs(answer["total_em"] - case["total_em"]) > check.EPS)
        case "autospace":
            return set(answer["boundaries"]) - set(case.get("optional", ())) != set(case["boundaries"])
        case "equal_width":
            return bool(abs(answer["widths_em"][0] - answer["widths_em"][1]) > check.EPS)
        case "fit":
            return bool(answer["fits"] != case["fits"])
    return bool(check.check_lines(case, answer, width))


@pytest.mark.skipif(not _CASES.is_dir(), reason="the public cases do not stand beside the project")
def test_public_cases_fail_only_where_we_know_why(library: FontLibrary) -> None:
    check = _checker()
    cases = [
        json.loads(line)
        for file in sorted((_CASES / "cases").glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    asked = [(case, request, width) for case in cases for request, width in _requests(case)]
    assert len(asked) > 2000
    answers = map(json.loads, inspect_lines((json.dumps(request) for _, request, _ in asked), library))
    failed = {
        request["id"]
        for (case, request, width), answer in zip(asked, answers, strict=True)
        if answer.get("skip") or _fails(check, case, answer, width)
    }
    assert failed == set(KNOWN)
