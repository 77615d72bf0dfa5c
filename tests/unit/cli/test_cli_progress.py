import io
from contextlib import suppress

from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.progress import ProgressLine


class Terminal(io.StringIO):
    def isatty(self):
        return True

    def screen_line(self):
        """What stands on the line now: each carriage return writes over it."""
        cells = []
        column = 0
        for character in self.getvalue():
            if character == "\r":
                column = 0
            else:
                cells[column : column + 1] = [character]
                column += 1
        return "".join(cells).rstrip()


def work(err, is_quiet=False):
    console = Console(Language.ENGLISH, io.StringIO(), err, is_quiet)
    with ProgressLine(console) as line:
        report = line.stage("command.stage_compose")
        report(0.0)
        report(0.456)
        return err.screen_line() if isinstance(err, Terminal) else ""


def test_a_terminal_shows_stage_and_percent_on_one_line_and_is_wiped_after():
    err = Terminal()
    assert work(err) == "Composing 45%"
    assert err.screen_line() == ""
    assert "\n" not in err.getvalue()


def test_no_terminal_no_progress():
    err = io.StringIO()
    work(err)
    assert err.getvalue() == ""


def test_quiet_shows_no_progress():
    err = Terminal()
    work(err, is_quiet=True)
    assert err.getvalue() == ""


def test_the_same_percent_is_not_written_twice():
    err = Terminal()
    with ProgressLine(Console(Language.CHINESE, io.StringIO(), err)) as line:
        report = line.stage("command.stage_compose")
        for step in range(10):
            report(0.5 + step / 10_000)
        assert err.getvalue().count("50%") == 1


def test_the_line_is_wiped_when_the_work_breaks_off():
    err = Terminal()
    line = ProgressLine(Console(Language.ENGLISH, io.StringIO(), err))
    with suppress(KeyboardInterrupt), line:
        line.stage("command.stage_export")(0.5)
        raise KeyboardInterrupt
    assert "50%" in err.getvalue()
    assert err.screen_line() == ""
