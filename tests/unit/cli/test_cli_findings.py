import json

from bulletin_studio.base.findings import Finding, Severity, error, note, warning
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.cli.findings_json import findings_json
from bulletin_studio.cli.findings_text import findings_text

FULL = error("file.disk_full", SourceSpan("articles/02.md", 7, 3), reason="满")
NO_DISPLAY = warning("command.no_display", SourceSpan("issue.yaml", 4))
CANCELLED = note("command.cancelled")


def test_a_finding_shows_place_severity_sentence_and_remedy_on_the_next_line():
    lines = findings_text([FULL], Language.CHINESE).split("\n")
    assert lines == [
        "articles/02.md:7:3: 错误：磁盘已满，没有写入（满）。原有文件未改动。",
        "    → 请腾出磁盘空间，或换一个位置。",
    ]


def test_a_finding_in_english():
    assert findings_text([NO_DISPLAY], Language.ENGLISH).startswith(
        "issue.yaml:4: warning: There is no desktop here for the editor to open on.\n    → "
    )


def test_a_finding_on_a_page_names_the_page():
    on_page = Finding("command.cancelled", Severity.ERROR, (), None, 3)
    assert findings_text([on_page], Language.CHINESE).startswith("错误（第 3 页）：")
    assert findings_text([on_page], Language.ENGLISH).startswith("error (page 3): ")


def test_findings_are_grouped_worst_first_and_file_by_file_with_counts_at_the_end():
    def at(path, line):
        return error("command.cancelled", SourceSpan(path, line))

    findings = [CANCELLED, at("b.md", 9), at("a.md", 2), NO_DISPLAY, at("b.md", 1)]
    groups = findings_text(findings, Language.ENGLISH).split("\n\n")
    assert [line.split(": ")[0] for line in groups[0].split("\n")] == ["b.md:1", "b.md:9", "a.md:2"]
    assert groups[1].startswith("issue.yaml:4: warning")
    assert groups[2].startswith("note: ")
    assert groups[3] == "Total: errors 3, warnings 1, notes 1."


def test_a_file_name_cannot_move_the_cursor():
    sly = error("command.cancelled", SourceSpan("a\x1b[1A.md"))
    assert "\x1b" not in findings_text([sly], Language.ENGLISH)


def test_json_carries_both_languages_place_arguments_and_counts():
    result = json.loads(findings_json("2024-01", [FULL, NO_DISPLAY, CANCELLED], 4, 1))
    assert {key: result[key] for key in ("format", "issue", "exit_code", "pages")} == {
        "format": 1,
        "issue": "2024-01",
        "exit_code": 1,
        "pages": 4,
    }
    assert result["counts"] == {"error": 1, "warning": 1, "note": 1}
    first, second, third = result["findings"]
    assert first == {
        "code": "file.disk_full",
        "severity": "error",
        "message": {
            "zh": "磁盘已满，没有写入（满）。原有文件未改动。",
            "en": "The disk is full; nothing was written (满). The older file is untouched.",
        },
        "remedy": {
            "zh": "请腾出磁盘空间，或换一个位置。",
            "en": "Free some space, or choose another place.",
        },
        "arguments": {"reason": "满"},
        "where": {"path": "articles/02.md", "line": 7, "column": 3},
        "page": None,
    }
    assert second["where"] == {"path": "issue.yaml", "line": 4, "column": None}
    assert third["where"] is None


def test_json_is_plain_ascii_for_any_console():
    assert findings_json("期", [FULL], None, 2).isascii()
