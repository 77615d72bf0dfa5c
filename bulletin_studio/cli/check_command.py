"""`check`: issue folder or finished PDF -> everything that is wrong with it, as lines, as JSON or as a page to read."""

from argparse import Namespace
from pathlib import Path

from bulletin_studio.base.errors import BulletinError, CancelledError, FileAccessError, InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.writing import write_atomically
from bulletin_studio.cli.check_result import CheckResult
from bulletin_studio.cli.composing import compose_number
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.findings_html import findings_html
from bulletin_studio.cli.findings_json import result_json
from bulletin_studio.cli.findings_text import findings_text
from bulletin_studio.cli.progress import ProgressLine
from bulletin_studio.files.load_print_profile import load_print_profile
from bulletin_studio.model.print_profile import PrintProfile

_REPORT_SUFFIXES = (".html", ".htm", ".json", ".txt")
_PDF_SIGNATURE = b"%PDF-"
_SIGNATURE_ROOM = 1024
"""The header stands in the first kilobyte (ISO 32000-1, annex H.3)."""


def run_check(options: Namespace, console: Console) -> int:
    """Checks a number or a PDF; findings are the result, on standard output or in the file asked for.

    Returns:
        1 where a finding is an error, else 0; with --json and --html also the exit code of what stopped the check.

    Raises:
        BulletinError: the number could not be composed; with --json and --html that is part of the result instead.
        InputError: the profile is wrong, both forms of report are asked for, or a PDF is to be changed.
        FileAccessError: the PDF or the profile cannot be read, or the report or an article not written.
    """
    if options.json and options.html:
        raise InputError(error("report.both_forms"))
    if options.output is not None:
        _check_target(options.output)
    if options.fix_punctuation and _is_pdf(options.issue):
        raise InputError(error("report.no_articles_to_fix", SourceSpan(str(options.issue))))
    profile = load_print_profile(options.profile)
    result = _checked(options, profile, console)
    if options.json:
        _tell(result_json(result), options.output, console)
    elif options.html:
        _tell(findings_html(result, console.language).rstrip("\n"), options.output, console)
    else:
        _tell_lines(result, options.output, console)
    return result.exit_code


def _checked(options: Namespace, profile: PrintProfile, console: Console) -> CheckResult:
    try:
        with ProgressLine(console) as progress:
            if _is_pdf(options.issue):
                progress.stage("command.stage_check")(0.0)
                return _checked_pdf(options.issue, profile)
            if options.fix_punctuation:
                code, counts = _fix_punctuation(options.issue)
                if not (options.json or options.html):
                    console.summary(code, **counts)
            return _checked_number(options.issue, profile, progress)
    except CancelledError:
        raise
    except BulletinError as fault:
        if not (options.json or options.html):
            raise
        return CheckResult(str(options.issue), "", fault.findings, None, fault.exit_code, profile)


def _checked_number(folder: Path, profile: PrintProfile, progress: ProgressLine) -> CheckResult:
    composed = compose_number(folder, progress, profile)
    document, report = composed.document, composed.report
    code = 1 if report.has_errors else 0
    return CheckResult(str(folder), document.metadata.title, report.findings, len(document.pages), code, profile)


def _fix_punctuation(folder: Path) -> tuple[str, dict[str, int]]:
    """Changes half-width punctuation among Han in the articles' files; what is to be told of it."""
    from bulletin_studio.session.punctuation_edits import WidenPunctuation, count_half_width
    from bulletin_studio.session.session import Session

    session = Session(folder)
    counts = [count_half_width(article) for article in session.issue.articles]
    if sum(counts):
        session.apply(WidenPunctuation())
        session.save()
    session.close(discard=True)
    if not sum(counts):
        return "command.punctuation_good", {}
    return "command.punctuation_fixed", {"paragraphs": sum(counts), "articles": sum(map(bool, counts))}


def _checked_pdf(path: Path, profile: PrintProfile) -> CheckResult:
    from bulletin_studio.preflight.check_pdf import check_pdf

    found = check_pdf(_bytes_of(path), profile)
    code = 1 if found.report.has_errors else 0
    return CheckResult(str(path), path.name, found.report.findings, found.pages, code, profile)


def _is_pdf(path: Path) -> bool:
    """Whether a finished file is meant rather than an issue: by its name, or by its first bytes."""
    if path.is_dir():
        return False
    if path.suffix.lower() == ".pdf":
        return True
    try:
        with path.open("rb") as file:
            return _PDF_SIGNATURE in file.read(_SIGNATURE_ROOM)
    except OSError:
        return False


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise FileAccessError(
            error("command.unreadable", SourceSpan(str(path)), reason=fault.strerror or "")
        ) from fault


def _check_target(path: Path) -> None:
    """Refuses to replace what is no report."""
    if path.is_dir() or (path.exists() and path.suffix.lower() not in _REPORT_SUFFIXES):
        raise FileAccessError(error("report.not_a_report", SourceSpan(str(path))))


def _tell_lines(result: CheckResult, output: Path | None, console: Console) -> None:
    if result.findings:
        _tell(findings_text(result.findings, console.language), output, console)
    else:
        console.summary("command.nothing_found")
    if result.pages is not None:
        console.summary("command.checked", title=result.title, pages=result.pages)
        console.summary("command.checked_by", profile=result.profile.title(console.language.value))


def _tell(text: str, output: Path | None, console: Console) -> None:
    if output is None:
        console.result(text)
        return
    write_atomically(output, f"{text}\n".encode())
    console.summary("command.report_written", path=str(output))
