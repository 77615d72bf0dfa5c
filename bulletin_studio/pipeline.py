"""The whole flow on one screen: issue folder -> load -> compose -> check -> export or render."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bulletin_studio.base.findings import Report, report_of
from bulletin_studio.display.document import Document
from bulletin_studio.export.options import PdfOptions, PdfResult, PhotoMode
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.export.presets import PRESS, Choices, Preset, preset_options
from bulletin_studio.export.raster import PageArea, render_pages
from bulletin_studio.export.sources import NumberSources, gather_attachments
from bulletin_studio.files.cache_folder import photo_cache_folder
from bulletin_studio.files.check_marks import check_marks
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.load_font_list import load_font_list
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.fonts.library import FontLibrary, open_library
from bulletin_studio.makeup.compose import compose as compose_pages
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.print_profile import USUAL_PROFILE, PrintProfile
from bulletin_studio.photos.facts import PhotoFacts
from bulletin_studio.photos.probe_photos import probe_photos
from bulletin_studio.preflight.check import check_document
from bulletin_studio.typesetting.set_paragraph import TypeContext

Progress = Callable[[float], None]
"""Takes the share done, 0 to 1; raising `CancelledError` in it cancels."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A number with all it needs.

    Attributes:
        folder: the issue folder.
        photo_facts: by file as the articles name it.
        report: what is odd about the files, though they can be used.
    """

    folder: Path
    issue: Issue
    layout: Layout
    library: FontLibrary
    photo_facts: Mapping[str, PhotoFacts]
    report: Report


def load(folder: Path, progress: Progress) -> Loaded:
    """Reads an issue folder, its layout, the list of fonts and the headers of its photos.

    Raises:
        InputError: files of the issue or its layout are wrong, with every fault found.
        FileAccessError: the folder or a file is missing.
        FontError: there are no fonts.
        PhotoError: photos are missing or cannot be used, all of them.
    """
    issue, report = load_issue(folder)
    layout = load_layout(issue.layout, folder)
    check_marks(issue, layout)
    library = open_library(load_font_list())
    photos = [photo for article in issue.articles for photo in article.photos]
    return Loaded(folder, issue, layout, library, probe_photos(photos, folder, progress), report)


def compose(loaded: Loaded, progress: Progress) -> Document:
    """Sets the text and makes up the pages."""
    context = TypeContext(loaded.library, loaded.layout.character_styles, loaded.issue.protected_words)
    return compose_pages(loaded.issue, loaded.layout, loaded.photo_facts, context, progress)


def check(loaded: Loaded, document: Document, profile: PrintProfile = USUAL_PROFILE) -> Report:
    """Looks for everything that would be wrong in print by a profile."""
    found = check_document(loaded.issue, loaded.layout, document, loaded.photo_facts, loaded.library, profile)
    return report_of((*loaded.report.findings, *found.findings))


def pdf_options(preset: Preset, choices: Choices) -> PdfOptions:
    """How a PDF is made by a preset, with the bundled profiles or the user's own; converted photos are kept.

    Raises:
        InputError: a choice that the preset cannot grant.
        FileAccessError: a profile is missing.
        ExportError: a profile is damaged or of the wrong kind.
    """
    options = preset_options(preset, choices, data_folder() / "profiles")
    return replace(options, photo_cache=photo_cache_folder())


def print_options(photos: PhotoMode) -> PdfOptions:
    """How the usual print PDF is made; raises as `pdf_options`."""
    return pdf_options(PRESS, Choices(photos))


def export(loaded: Loaded, document: Document, options: PdfOptions, progress: Progress) -> PdfResult:
    """Makes the PDF.

    Raises:
        ExportError: it cannot be made, or would not conform.
        PhotoError: a photo's pixels cannot be read.
        FileAccessError: a source to be attached cannot be read.
    """
    sources = NumberSources(loaded.folder, data_folder(), loaded.issue, loaded.library)
    attached = replace(options, attachments=gather_attachments(sources, document, options))
    return export_pdf(document, loaded.library, loaded.folder, attached, progress)


def render(loaded: Loaded, document: Document, dpi: float, area: PageArea, progress: Progress) -> Iterator[bytes]:
    """Draws the pages of the print PDF, one PNG a page.

    Raises:
        ExportError: as `export`, or the pictures would be too large.
        PhotoError: a photo's pixels cannot be read.
    """
    pdf = export(loaded, document, print_options(PhotoMode.CONVERT), progress)
    return render_pages(pdf.data, dpi, area)
