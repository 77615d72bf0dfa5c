"""`package`: issue folder -> one ZIP with all that a shop or an archive needs; or such a ZIP checked."""

from argparse import Namespace
from pathlib import Path

from bulletin_studio import __version__, pipeline
from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import Severity, error, report_of
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.cli.check_result import CheckResult
from bulletin_studio.cli.composing import Composed, compose_number
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.export_command import size_text
from bulletin_studio.cli.export_report import profile_of
from bulletin_studio.cli.findings_html import findings_html
from bulletin_studio.cli.findings_json import result_json
from bulletin_studio.cli.findings_text import findings_text
from bulletin_studio.cli.progress import ProgressLine
from bulletin_studio.export.options import PdfOptions, PdfResult
from bulletin_studio.export.packaging.collect import Member, font_members, issue_members, profile_members
from bulletin_studio.export.packaging.manifest import Part
from bulletin_studio.export.packaging.pack import PackageFacts, pack
from bulletin_studio.export.packaging.verify import verify_package
from bulletin_studio.export.presets import Choices, Preset, preset_named
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.preflight.check_pdf import check_pdf

_ZIP_SIGNATURE = b"PK"
_READERS = Language.CHINESE
"""The readable report is for the shop and the archive, whatever language the command speaks."""


def run_package(options: Namespace, console: Console) -> int:
    """Packs a number, or checks a package; findings on the number go to standard error.

    Returns:
        0 where the package was written or is as it was; 1 where findings of severity error forbade it or it differs.

    Raises:
        BulletinError: the number could not be composed, or a file not be read or written.
    """
    return _verify(options.source, console) if options.verify else _pack(options, console)


def _pack(options: Namespace, console: Console) -> int:
    target = _target(options.source, options.output)
    preset = preset_named(options.preset)
    with ProgressLine(console) as progress:
        composed = compose_number(options.source, progress, profile_of(preset, has_own_condition=False))
        if composed.report.findings:
            console.complain(findings_text(composed.report.findings, console.language))
        if composed.report.has_errors and not options.force:
            refusal = error("command.refused", errors=composed.report.count(Severity.ERROR))
            console.complain(f"\n{findings_text([refusal], console.language)}")
            return 1
        pdf_options = pipeline.pdf_options(preset, Choices())
        show = progress.stage("command.stage_export")
        result = pipeline.export(composed.loaded, composed.document, pdf_options, show)
        if result.facts.findings:
            console.complain(findings_text(result.facts.findings, console.language))
        members = (
            *_print_members(options.source.resolve().name, composed, result, preset),
            *issue_members(options.source, target),
            *_layout_members(composed),
            *_font_members(composed, result),
            *_profile_members(pdf_options),
        )
        manifest = pack(target, members, _facts(composed), progress.stage("command.stage_package"))
    size = size_text(target.stat().st_size)
    console.summary("package.packed", path=str(target), count=len(manifest.files), size=size)
    return 0


def _target(issue: Path, output: Path | None) -> Path:
    """Where the package goes.

    Raises:
        FileAccessError: something that is no ZIP stands there already.
    """
    folder = Path() if output is None else output
    path = folder / f"{issue.resolve().name}.zip" if folder.is_dir() else folder
    if path.is_file():
        with path.open("rb") as file:
            is_replaceable = file.read(len(_ZIP_SIGNATURE)) in (_ZIP_SIGNATURE, b"")
    else:
        is_replaceable = not path.exists()
    if not is_replaceable:
        raise FileAccessError(error("package.other_file", SourceSpan(str(path))))
    return path


def _print_members(name: str, composed: Composed, result: PdfResult, preset: Preset) -> tuple[Member, ...]:
    """The PDF, what was found in the number and while the file was made, and for a print file what was found in it."""
    title, profile = composed.document.metadata.title, profile_of(preset, has_own_condition=False)
    report = report_of((*composed.report.findings, *result.facts.findings))
    code = 1 if report.has_errors else 0
    on_number = CheckResult(name, title, report.findings, len(composed.document.pages), code, profile)
    reports = _report_members("report", on_number)
    if preset.is_for_print:
        found = check_pdf(result.data, profile)
        code = 1 if found.report.has_errors else 0
        on_file = CheckResult(f"{name}.pdf", f"{name}.pdf", found.report.findings, found.pages, code, profile)
        reports = (*reports, *_report_members("pdf-report", on_file))
    return (Member(f"{name}.pdf", Part.PRINT, result.data), *reports)


def _report_members(name: str, result: CheckResult) -> tuple[Member, ...]:
    """A report for programs and for people."""
    return (
        Member(f"{name}.json", Part.PRINT, f"{result_json(result)}\n".encode()),
        Member(f"{name}.html", Part.PRINT, findings_html(result, _READERS).encode()),
    )


def _layout_members(composed: Composed) -> tuple[Member, ...]:
    """The bundled layout; one of the number's own lies in its folder already."""
    file = f"{composed.loaded.issue.layout}.yaml"
    if (composed.loaded.folder / "layouts" / file).is_file():
        return ()
    return (Member(file, Part.LAYOUT, data_folder() / "layouts" / file),)


def _font_members(composed: Composed, result: PdfResult) -> tuple[Member, ...]:
    used = {font.name for font in result.facts.fonts}
    return font_members(Path(file.path) for file in composed.loaded.library.files if file.key in used)


def _profile_members(pdf_options: PdfOptions) -> tuple[Member, ...]:
    condition = pdf_options.condition
    return profile_members(condition.profile, condition.identifier, data_folder() / "profiles")


def _facts(composed: Composed) -> PackageFacts:
    """Its readable manifest is in both languages, so that a package is the same wherever it is made."""
    parts = tuple((part, " · ".join(say(f"package.part_{part.value}", each) for each in Language)) for part in Part)
    return PackageFacts(
        title=composed.document.metadata.title,
        day=composed.loaded.issue.day,
        producer=f"Bulletin Studio {__version__}",
        heading="\n".join(say("package.heading", each) for each in Language),
        parts=parts,
    )


def _verify(path: Path, console: Console) -> int:
    with ProgressLine(console) as progress:
        manifest, findings = verify_package(path, progress.stage("command.stage_verify"))
    if findings:
        console.result(findings_text(findings, console.language))
        return 1
    console.summary("package.verified", title=manifest.title, count=len(manifest.files))
    return 0
