"""An argument parser that speaks the user's language: help is wrapped by cells, usage faults are raised as findings."""

import argparse
import re
from typing import NoReturn

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import Finding, Severity, error
from bulletin_studio.cli.cells import wrapped
from bulletin_studio.cli.console import Console

_FAULTS = (
    (re.compile(r"the following arguments are required: (?P<names>.+)"), "command.missing_arguments"),
    (re.compile(r"unrecognized arguments: (?P<names>.+)"), "command.unknown_arguments"),
    (re.compile(r"argument (?P<option>.+?): expected one argument"), "command.value_missing"),
    (re.compile(r"argument (?P<option>.+?): ignored explicit argument '(?P<value>.*)'"), "command.value_needless"),
    (
        re.compile(
            r"argument (?P<option>.+?): invalid choice: '(?P<value>.*)'(, maybe .*)? \(choose from (?P<choices>.+)\)"
        ),
        "command.bad_choice",
    ),
)
"""The sentences of argparse (CPython 3.11 to 3.14) that a user can call up, and what we say instead."""


class HelpFormatter(argparse.HelpFormatter):
    """Wraps by terminal cells and keeps the line ends of texts."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(text, width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + part for line in text.splitlines() for part in wrapped(line, width - len(indent)))


class Parser(argparse.ArgumentParser):
    """A parser that speaks to a console and never exits by itself on a fault."""

    def __init__(self, *, console: Console, prog: str, description: str, epilog: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            formatter_class=HelpFormatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.console = console
        self._positionals.title = console.sentence("help.arguments")
        self._optionals.title = console.sentence("help.options")
        self.add_argument("-h", "--help", action="help", help=console.sentence("help.option_help"))

    def format_help(self) -> str:
        """The help with our word for usage and our colons, which argparse takes from the system's catalogues."""
        text = super().format_help()
        for title in [group.title for group in self._action_groups if group.title]:
            text = text.replace(f"\n{title}:\n", f"\n{self.console.sentence('help.heading', title=title)}\n")
        return self.console.sentence("help.usage") + text[text.index(self.prog) :]

    def error(self, message: str) -> NoReturn:
        """Raises what argparse complains of.

        Raises:
            InputError: always.
        """
        raise InputError(usage_finding(message, self.prog))

    def _print_message(self, message: str, file: object = None) -> None:  # noqa: ARG002 - argparse's signature
        """Writes help and version, for which argparse would swallow a full disk."""
        self.console.result(message.rstrip("\n"))


def usage_finding(message: str, command: str) -> Finding:
    """Turns a sentence of argparse into a finding.

    Args:
        message: what argparse says, in English.
        command: what the user is told to ask for help, such as "bulletin-studio export".
    """
    for pattern, code in _FAULTS:
        match = pattern.fullmatch(message)
        if match is not None:
            values = tuple((name, value.replace("'", "")) for name, value in match.groupdict().items())
            return Finding(code, Severity.ERROR, (*values, ("command", command)))
    return error("command.bad_usage", reason=message, command=command)
