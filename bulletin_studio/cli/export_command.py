"""`export`: issue folder -> PDF by a preset, unless the check finds errors."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from bulletin_studio import pipeline
from bulletin_studio.base.errors import FileAccessError, InputError
from bulletin_studio.base.findings import Report, Severity, error, report_of
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.writing import write_atomically
from bulletin_studio.cli.check_result import CheckResult
from bulletin_studio.cli.composing import Composed, compose_number
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.export_report import file_findings, profile_of, write_report
from bulletin_studio.cli.findings_text import findings_text
from bulletin_studio.cli.progress import ProgressLine
from bulletin_studio.cli.slug_words import slug_words
from bulletin_studio.export.options import PdfOptions, PdfResult, PhotoMode
from bulletin_studio.export.presets import Choices, Preset, preset_named
from bulletin_studio.export.sheets.add_marks import MarkSetting, add_marks
from bulletin_studio.model.print_profile import PrintProfile

_PDF_SIGNATURE = b"%PDF-"
_KILOBYTE = 1024


def run_export(options: Namespace, console: Console) -> int:
    """Exports a number and writes the report beside the PDF; findings go to standard error.

    Returns:
        0 where the PDF was written, 1 where findings of severity error in the number or the file forbade it.

    Raises:
        BulletinError: the number could not be composed or the PDF not written.
    """
    target = pdf_path(options.issue, options.output)
    preset = preset_named(options.preset)
    pdf_options = pipeline.pdf_options(preset, _choices(options))
    if options.marks and pdf_options.is_rgb:
        raise InputError(error("sheet.no_plates"))
    profile = profile_of(preset, has_own_condition=options.profile_icc is not None)
    result: PdfResult | None = None
    with ProgressLine(console) as progress:
        composed = compose_number(options.issue, progress, profile)
        report = composed.report
        if options.force or not report.has_errors:
            result = _made(options, target.name, composed, pdf_options, progress)
            report = _whole_report(report, result, preset, profile)
            if options.force or not report.has_errors:
                write_atomically(target, result.data)
    if report.findings:
        console.complain(findings_text(report.findings, console.language))
    if result is None or (report.has_errors and not options.force):
        _tell_refusal(report, console)
        return 1
    pages, title = result.facts.pages, composed.document.metadata.title
    code = 1 if report.has_errors else 0
    write_report(target, CheckResult(target.name, title, report.findings, pages, code, profile), console.language)
    _tell_result(target, result, preset, console)
    if report.has_errors:
        console.summary("command.exported_forced", errors=report.count(Severity.ERROR))
    return 0


def _made(
    options: Namespace, name: str, composed: Composed, pdf_options: PdfOptions, progress: ProgressLine
) -> PdfResult:
    """The file of that name, with marks where they are asked for."""
    show = progress.stage("command.stage_export")
    result = pipeline.export(composed.loaded, composed.document, pdf_options, show)
    if not options.marks:
        return result
    setting = MarkSetting(slug_words(options.preset), composed.loaded.library)
    marked = add_marks(result.data, name, setting, progress.stage("command.stage_marks"))
    return replace(result, data=marked)


def _whole_report(of_number: Report, result: PdfResult, preset: Preset, profile: PrintProfile) -> Report:
    """What was found in the number, while the file was made and in the finished file."""
    of_file = file_findings(result.data, profile, of_number.findings) if preset.is_for_print else ()
    return report_of((*of_number.findings, *result.facts.findings, *of_file))


def _choices(options: Namespace) -> Choices:
    return Choices(
        photos=PhotoMode(options.photos) if options.photos is not None else None,
        profile=options.profile_icc,
        outline_text=options.outline_text,
        spots_as_process=options.spots_as_process,
        neutral_in_four=options.neutral_in_four,
        attaches_photos=options.attach_photos,
    )


def pdf_path(issue: Path, output: Path | None) -> Path:
    """Where the PDF goes: the path asked for, or a name made from the issue folder's, here or in the folder asked for.

    Raises:
        FileAccessError: something that is not a PDF stands there already.
    """
    folder = Path() if output is None else output
    path = folder / f"{issue.resolve().name}.pdf" if folder.is_dir() else folder
    if path.exists() and not _is_replaceable(path):
        raise FileAccessError(error("command.not_a_pdf", SourceSpan(str(path))))
    return path


def _is_replaceable(path: Path) -> bool:
    """Whether a PDF or an empty file stands there, or a file that cannot be read: writing will say so."""
    if not path.is_file():
        return False  # a device, a pipe
    try:
        with path.open("rb") as file:
            return file.read(len(_PDF_SIGNATURE)) in (_PDF_SIGNATURE, b"")
    except OSError:
        return True


def size_text(size: int) -> str:
    """A file's size for people, in units of 1024 bytes as file managers show it."""
    if size < _KILOBYTE * _KILOBYTE:
        return f"{max(1, round(size / _KILOBYTE))} KB"
    return f"{size / _KILOBYTE / _KILOBYTE:.1f} MB"


def _tell_refusal(report: Report, console: Console) -> None:
    refusal = error("command.refused", errors=report.count(Severity.ERROR))
    console.complain(f"\n{findings_text([refusal], console.language)}")


def _tell_result(target: Path, result: PdfResult, preset: Preset, console: Console) -> None:
    facts = result.facts
    console.summary("command.exported", path=str(target))
    console.summary("command.exported_claims", preset=preset.name, claims=", ".join(facts.claims) or "PDF")
    console.summary("command.exported_facts", pages=facts.pages, size=size_text(len(result.data)))
    if facts.fonts:
        console.summary("command.exported_fonts", fonts=", ".join(font.name for font in facts.fonts))
