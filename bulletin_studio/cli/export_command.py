"""`export`: issue folder -> PDF by a preset, unless the check finds errors."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from bulletin_studio import pipeline
from bulletin_studio.base.errors import FileAccessError, InputError
from bulletin_studio.base.findings import Report, Severity, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.writing import write_atomically
from bulletin_studio.cli.composing import compose_number
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.findings_text import findings_text
from bulletin_studio.cli.progress import ProgressLine
from bulletin_studio.cli.slug_words import slug_words
from bulletin_studio.export.options import PdfResult, PhotoMode
from bulletin_studio.export.presets import Choices, Preset, preset_named
from bulletin_studio.export.sheets.add_marks import MarkSetting, add_marks

_PDF_SIGNATURE = b"%PDF-"
_KILOBYTE = 1024


def run_export(options: Namespace, console: Console) -> int:
    """Exports a number; findings go to standard error.

    Returns:
        0 where the PDF was written, 1 where findings of severity error forbade it.

    Raises:
        BulletinError: the number could not be composed or the PDF not written.
    """
    target = pdf_path(options.issue, options.output)
    preset = preset_named(options.preset)
    pdf_options = pipeline.pdf_options(preset, _choices(options))
    if options.marks and pdf_options.is_rgb:
        raise InputError(error("sheet.no_plates"))
    result: PdfResult | None = None
    with ProgressLine(console) as progress:
        composed = compose_number(options.issue, progress)
        if options.force or not composed.report.has_errors:
            show = progress.stage("command.stage_export")
            result = pipeline.export(composed.loaded, composed.document, pdf_options, show)
            if options.marks:
                setting = MarkSetting(slug_words(preset.name), composed.loaded.library)
                marked = add_marks(result.data, target.name, setting, progress.stage("command.stage_marks"))
                result = replace(result, data=marked)
            write_atomically(target, result.data)
    findings = (*composed.report.findings, *(result.facts.findings if result is not None else ()))
    if findings:
        console.complain(findings_text(findings, console.language))
    if result is None:
        _tell_refusal(composed.report, console)
        return 1
    _tell_result(target, result, preset, console)
    if composed.report.has_errors:
        console.summary("command.exported_forced", errors=composed.report.count(Severity.ERROR))
    return 0


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
