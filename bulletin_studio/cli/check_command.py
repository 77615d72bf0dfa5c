"""`check`: issue folder -> everything that is wrong with it, as lines for people or as JSON."""

from argparse import Namespace

from bulletin_studio.base.errors import BulletinError, CancelledError
from bulletin_studio.cli.composing import Composed, compose_number
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.findings_json import findings_json
from bulletin_studio.cli.findings_text import findings_text
from bulletin_studio.cli.progress import ProgressLine


def run_check(options: Namespace, console: Console) -> int:
    """Checks a number; findings go to standard output, they are the result.

    Returns:
        1 where a finding is an error, else 0; with --json also the exit code of what stopped the check.

    Raises:
        BulletinError: the number could not be composed; with --json that is part of the result instead.
    """
    return _check_as_json(options, console) if options.json else _check_as_text(options, console)


def _check_as_text(options: Namespace, console: Console) -> int:
    with ProgressLine(console) as progress:
        composed = compose_number(options.issue, progress)
    if composed.report.findings:
        console.result(findings_text(composed.report.findings, console.language))
    else:
        console.summary("command.nothing_found")
    document = composed.document
    console.summary("command.checked", title=document.metadata.title, pages=len(document.pages))
    return _exit_code(composed)


def _check_as_json(options: Namespace, console: Console) -> int:
    issue = str(options.issue)
    try:
        with ProgressLine(console) as progress:
            composed = compose_number(options.issue, progress)
    except CancelledError:
        raise
    except BulletinError as fault:
        console.result(findings_json(issue, fault.findings, None, fault.exit_code))
        return fault.exit_code
    code = _exit_code(composed)
    console.result(findings_json(issue, composed.report.findings, len(composed.document.pages), code))
    return code


def _exit_code(composed: Composed) -> int:
    return 1 if composed.report.has_errors else 0
