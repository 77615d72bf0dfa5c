"""`impose`: a PDF of single pages, or an issue folder -> a PDF of sheets."""

from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from bulletin_studio import pipeline
from bulletin_studio.base.errors import FileAccessError, InputError
from bulletin_studio.base.findings import Severity, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import mm_from_pt
from bulletin_studio.base.writing import write_atomically
from bulletin_studio.cli.composing import compose_number
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.export_command import pdf_path
from bulletin_studio.cli.export_report import profile_of
from bulletin_studio.cli.findings_text import findings_text
from bulletin_studio.cli.progress import ProgressLine
from bulletin_studio.cli.slug_words import slug_words
from bulletin_studio.export.presets import Choices, preset_named
from bulletin_studio.export.sheets.add_marks import MarkSetting
from bulletin_studio.export.sheets.impose import SheetResult, impose
from bulletin_studio.export.sheets.plan import SheetOptions
from bulletin_studio.export.sheets.schemes import Binding, Scheme
from bulletin_studio.files.load_font_list import load_font_list
from bulletin_studio.fonts.library import open_library


@dataclass(frozen=True, slots=True)
class _Source:
    """A PDF of single pages and the way it was made, where that is known."""

    data: bytes
    preset: str


def run_impose(options: Namespace, console: Console) -> int:
    """Imposes a PDF, or a number that is exported first; findings go to standard error.

    Returns:
        0 where the sheets were written, 1 where findings of severity error forbade it.

    Raises:
        BulletinError: the pages could not be had or imposed, or the sheets not written.
    """
    sheet_options = SheetOptions(
        scheme=Scheme(options.scheme),
        binding=Binding(options.bind),
        sheet=options.sheet,
        creep=options.creep,
        gripper=options.gripper,
        has_marks=options.marks,
    )
    target = _target(options)
    with ProgressLine(console) as progress:
        source = _source(options, console, progress)
        if source is None:
            return 1
        setting = MarkSetting(slug_words(source.preset), open_library(load_font_list()))
        show = progress.stage("command.stage_impose")
        result = impose(source.data, options.source.name, sheet_options, setting, show)
        write_atomically(target, result.data)
    _tell(target, result, console)
    return 0


def _target(options: Namespace) -> Path:
    """Where the sheets go: as asked for, or a name made of the source's and the scheme's.

    Raises:
        FileAccessError: something that is not a PDF stands there.
        InputError: the single pages themselves stand there.
    """
    stem = options.source.resolve().name.removesuffix(".pdf")
    folder = options.output if options.output is not None else Path()
    path = pdf_path(options.source, folder / f"{stem}-{options.scheme}.pdf" if folder.is_dir() else folder)
    if path.exists() and path.resolve() == options.source.resolve():
        raise InputError(error("sheet.same_file", SourceSpan(str(path))))
    return path


def _source(options: Namespace, console: Console, progress: ProgressLine) -> _Source | None:
    """The single pages; None where a number has errors.

    Raises:
        BulletinError: they cannot be had.
    """
    if options.source.is_dir():
        return _exported(options, console, progress)
    try:
        return _Source(options.source.read_bytes(), "")
    except OSError as fault:
        where = SourceSpan(str(options.source))
        raise FileAccessError(error("sheet.unreadable", where, reason=fault.strerror or "")) from fault


def _exported(options: Namespace, console: Console, progress: ProgressLine) -> _Source | None:
    preset = preset_named(options.preset)
    composed = compose_number(options.source, progress, profile_of(preset, has_own_condition=False))
    if composed.report.findings:
        console.complain(findings_text(composed.report.findings, console.language))
    if composed.report.has_errors and not options.force:
        refusal = error("command.refused", errors=composed.report.count(Severity.ERROR))
        console.complain(f"\n{findings_text([refusal], console.language)}")
        return None
    show = progress.stage("command.stage_export")
    pdf_options = pipeline.pdf_options(preset, Choices())
    return _Source(pipeline.export(composed.loaded, composed.document, pdf_options, show).data, options.preset)


def _tell(target: Path, result: SheetResult, console: Console) -> None:
    width, height = (round(mm_from_pt(side)) for side in (result.paper.width, result.paper.height))
    console.summary("command.exported", path=str(target))
    console.summary("sheet.imposed", sheets=result.sheets, sides=len(result.sides), width=width, height=height)
    if result.blanks:
        console.summary("sheet.blanks", pages=", ".join(map(str, result.blanks)))
    for lost in result.dropped:
        console.summary(f"sheet.dropped_{lost}")
