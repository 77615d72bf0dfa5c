import io

import pytest

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.cli.arguments import build_parser
from bulletin_studio.cli.cells import cell_width
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.parser import usage_finding

COMMANDS = ("export", "check", "render", "new", "layouts", "fonts")


def console(language=Language.ENGLISH):
    return Console(language, io.StringIO(), io.StringIO())


def help_text(language, *arguments):
    speaker = console(language)
    with pytest.raises(SystemExit) as stop:
        build_parser(speaker).parse_args([*arguments, "--help"])
    assert not stop.value.code
    return speaker.out.getvalue()


def usage_fault(*arguments):
    with pytest.raises(InputError) as caught:
        build_parser(console()).parse_args(arguments)
    (finding,) = caught.value.findings
    return finding.code, dict(finding.arguments)


@pytest.mark.parametrize("arguments", [(), *((name,) for name in COMMANDS)])
def test_chinese_help_holds_no_english_of_argparse(arguments):
    text = help_text(Language.CHINESE, *arguments)
    assert text.startswith("用法：bulletin-studio")
    for english in ("usage", "options", "positional", "show", "exit", "default"):
        assert english not in text.lower().replace("--force", "")


@pytest.mark.parametrize("arguments", [(), *((name,) for name in COMMANDS)])
def test_english_help_holds_no_chinese(arguments):
    text = help_text(Language.ENGLISH, *arguments)
    assert text.startswith("usage: bulletin-studio")
    assert text.isascii()


@pytest.mark.parametrize("name", COMMANDS)
def test_chinese_help_fits_a_terminal_of_eighty_cells(name, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert all(cell_width(line) <= 80 for line in help_text(Language.CHINESE, name).splitlines())


def test_the_help_lists_every_command_and_exit_code():
    text = help_text(Language.ENGLISH)
    for word in (*COMMANDS, "  0 ", "  1 ", "  2 ", "  3 ", "  4 ", "  5 ", "  6 ", "  130 "):
        assert word in text


def test_options_are_read():
    options = build_parser(console()).parse_args(
        ["render", "2024-01", "-o", "pages", "--dpi", "72", "--pages", "1,3-4", "--crop-to-trim", "-q"]
    )
    assert (options.command, str(options.issue), str(options.output)) == ("render", "2024-01", "pages")
    assert (options.dpi, options.pages, options.crop_to_trim, options.quiet) == (72.0, ((1, 1), (3, 4)), True, True)


@pytest.mark.parametrize(
    ("arguments", "code", "values"),
    [
        (["exprot"], "command.bad_choice", {"value": "exprot", "option": "COMMAND"}),
        (["export"], "command.missing_arguments", {"names": "ISSUE"}),
        (["render", "a"], "command.missing_arguments", {"names": "-o/--output"}),
        (["export", "a", "b", "--blind"], "command.unknown_arguments", {"names": "b --blind"}),
        (["export", "a", "--pho", "tagged"], "command.unknown_arguments", {"names": "--pho tagged"}),
        (["render", "a", "-o"], "command.value_missing", {"option": "-o/--output"}),
        (["export", "a", "--force=1"], "command.value_needless", {"option": "--force", "value": "1"}),
        (
            ["export", "a", "--photos", "grey"],
            "command.bad_choice",
            {"option": "--photos", "value": "grey", "choices": "convert, tagged"},
        ),
        (["--language", "de", "layouts"], "command.bad_choice", {"option": "--language", "choices": "zh, en"}),
    ],
)
def test_usage_faults_become_findings(arguments, code, values):
    found, told = usage_fault(*arguments)
    assert found == code
    assert told["command"].startswith("bulletin-studio")
    assert values.items() <= told.items()


@pytest.mark.parametrize(
    "sentence",
    [
        "argument --photos: invalid choice: 'x' (choose from 'convert', 'tagged')",
        "argument --photos: invalid choice: 'x' (choose from convert, tagged)",
        "argument --photos: invalid choice: 'x', maybe you meant 'tagged'? (choose from convert, tagged)",
    ],
)
def test_every_python_version_words_a_bad_choice_in_its_own_way(sentence):
    finding = usage_finding(sentence, "bulletin-studio")
    assert dict(finding.arguments)["choices"] == "convert, tagged"


def test_a_sentence_we_do_not_know_is_passed_on():
    assert usage_finding("something new", "bulletin-studio").arguments[0] == ("reason", "something new")
