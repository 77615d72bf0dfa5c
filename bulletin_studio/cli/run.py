"""Runs one command: (arguments, environment) -> exit code; no error leaves without words in the user's language."""

import locale
import traceback
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bulletin_studio.base.errors import BulletinError, CancelledError, ExportError
from bulletin_studio.base.findings import error, note
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.cli.arguments import build_parser
from bulletin_studio.cli.console import Console, open_console
from bulletin_studio.cli.findings_text import findings_text
from bulletin_studio.cli.interrupts import hear_interrupts
from bulletin_studio.cli.language import choose_language

DEBUG_VARIABLE = "BULLETIN_STUDIO_DEBUG"
"""An environment variable; where it is set, errors come with their traceback, for developers."""

Command = Callable[[Namespace, Console], int]

Editor = Callable[[Sequence[Path], Language], int]
"""Opens issue folders in the editor, none for its first page; the exit code."""


def run(arguments: Sequence[str], environment: Mapping[str, str], editor: Editor) -> int:
    """Runs the command line.

    Args:
        arguments: without the program's name; without a command the editor opens.
        environment: for the language and for BULLETIN_STUDIO_DEBUG.
        editor: starts the editor.

    Returns:
        0 done, 1 findings of severity error, or the exit code of the error that stopped it (`base.errors`).
    """
    console = open_console(choose_language(arguments, environment, locale.setlocale(locale.LC_CTYPE)))
    try:
        return _run_and_tell(arguments, console, environment, editor)
    except Exception as fault:  # noqa: BLE001 - the last resort: a clear line instead of a traceback
        finding = error("command.unexpected", kind=type(fault).__name__, reason=str(fault))
        return _tell(ExportError(finding), fault, console, environment)


def _run_and_tell(arguments: Sequence[str], console: Console, environment: Mapping[str, str], editor: Editor) -> int:
    try:
        return _run_command(arguments, console, editor)
    except KeyboardInterrupt as fault:
        return _tell(CancelledError(note("command.cancelled")), fault, console, environment)
    except BulletinError as fault:
        return _tell(fault, fault, console, environment)


def _run_command(arguments: Sequence[str], console: Console, editor: Editor) -> int:
    parser = build_parser(console)
    try:
        options = parser.parse_args(arguments)
    except SystemExit:  # so argparse ends --help and --version
        return 0
    if options.command is None or options.command == "edit":
        return editor(getattr(options, "issues", ()), console.language)
    tells_programs = getattr(options, "progress", None) == "json"
    if tells_programs:
        hear_interrupts()
    told = replace(console, is_quiet=options.quiet, tells_programs=tells_programs)
    return _command(options.command)(options, told)


def _command(name: str) -> Command:
    """The command of that name; its libraries are loaded only now, so that --help and --version start at once."""
    match name:
        case "export":
            from bulletin_studio.cli.export_command import run_export

            return run_export
        case "check":
            from bulletin_studio.cli.check_command import run_check

            return run_check
        case "render":
            from bulletin_studio.cli.render_command import run_render

            return run_render
        case "inspect":
            from bulletin_studio.cli.inspect_command import run_inspect

            return run_inspect
        case _:
            return _command_of_delivery(name)


def _command_of_delivery(name: str) -> Command:
    """The commands that make finished pages ready to be handed over."""
    match name:
        case "impose":
            from bulletin_studio.cli.impose_command import run_impose

            return run_impose
        case "package":
            from bulletin_studio.cli.package_command import run_package

            return run_package
        case _:
            return _command_without_pages(name)


def _command_without_pages(name: str) -> Command:
    """The commands that write no pages."""
    match name:
        case "import":
            from bulletin_studio.cli.import_command import run_import

            return run_import
        case "fit":
            from bulletin_studio.cli.fit_command import run_fit

            return run_fit
        case "estimate":
            from bulletin_studio.cli.estimate_command import run_estimate

            return run_estimate
        case "new":
            from bulletin_studio.cli.new_command import run_new

            return run_new
        case "layouts":
            from bulletin_studio.cli.layouts_command import run_layouts

            return run_layouts
        case _:
            from bulletin_studio.cli.fonts_command import run_fonts

            return run_fonts


def _tell(stop: BulletinError, fault: BaseException, console: Console, environment: Mapping[str, str]) -> int:
    """Says why the command stopped. A reader that has gone away (as `head` does) is told nothing.

    Args:
        stop: what to say.
        fault: what was raised, for developers.
        console: where to say it.
        environment: whether developers look on.
    """
    if not isinstance(fault.__cause__, BrokenPipeError):
        console.complain(findings_text(stop.findings, console.language))
    if environment.get(DEBUG_VARIABLE):
        console.complain("".join(traceback.format_exception(fault)).rstrip())
    return stop.exit_code
