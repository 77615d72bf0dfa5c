"""Adds printer's marks to single pages: a finished PDF in, the same pages on larger paper with marks around them out.

The pages stay the pages they were, with structure, bookmarks, page labels and the standards they meet. Only the media
box grows, and a form with the marks is drawn before each page's own content.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf
from pikepdf import Dictionary, Object

from bulletin_studio.export.sheets.claims import check_ink, rename_instance, saved
from bulletin_studio.export.sheets.drawing import box_array, clipped, content_stream, inverse_turn, mark_forms, placed
from bulletin_studio.export.sheets.marks import LEAST_BLEED, MARK_REACH, SLUG, frame_of_page
from bulletin_studio.export.sheets.marks_file import MarkedFrame, marks_file, marks_margin
from bulletin_studio.export.sheets.single_pages import SinglePage, open_pages, single_pages
from bulletin_studio.export.sheets.slug import SlugWords, page_slug, slug_facts
from bulletin_studio.fonts.library import FontLibrary

Progress = Callable[[float], None]

_RESOURCE = "/PrinterMarks"


@dataclass(frozen=True, slots=True)
class MarkSetting:
    """What marks are set with.

    Attributes:
        words: of the slug line.
        library: the faces it is set in.
    """

    words: SlugWords
    library: FontLibrary


def add_marks(data: bytes, name: str, setting: MarkSetting, progress: Progress = lambda _share: None) -> bytes:
    """Puts crop and registration marks, a colour bar and a slug line around every page. Same input, same bytes.

    Args:
        data: a PDF of single pages with trim and bleed boxes.
        name: what it is called in errors, and in the slug line where it has no title.
        setting: words and faces of the slug line.
        progress: called with the share done; may raise CancelledError.

    Raises:
        FileAccessError: the file is no PDF, is encrypted, or is damaged.
        InputError: it has no pages, odd boxes, or is made for screens.
        FontError: a face cannot be used.
    """
    with open_pages(data, name) as pdf:
        pages = single_pages(pdf, name)
        check_ink(pdf, name)
        facts = slug_facts(pdf, name)
        frames = [
            MarkedFrame(
                frame_of_page(page.trim.size, max(page.bleed_width, LEAST_BLEED)),
                page_slug(facts, setting.words, page.number, len(pages)),
            )
            for page in pages
        ]
        forms = mark_forms(marks_file(frames, setting.library), pdf)
        for page, form, marked in zip(pages, forms, frames, strict=True):
            progress((page.number - 1) / len(pages))
            _surround(pdf, page, form, marks_margin(marked.frame))
        rename_instance(pdf, f"marks {setting.words} {hashlib.sha256(data).hexdigest()}")
        result = saved(pdf)
    progress(1.0)
    return result


def _surround(pdf: pikepdf.Pdf, single: SinglePage, form: Object, margin: float) -> None:
    """Grows the paper and draws the marks; what the page has beyond its bleed stays hidden as before."""
    page = pdf.pages[single.number - 1]
    name = _add_form(page.obj, page.resources, form)
    marks = placed(name, single.trim.left - margin, single.trim.bottom - margin)
    before = f"q {inverse_turn(single.matrix)} cm {marks} Q q {clipped(single.boxes.own_bleed)} q"
    page.contents_add(content_stream(pdf, before), prepend=True)
    page.contents_add(content_stream(pdf, "Q Q"))
    unit = abs(single.matrix[0]) + abs(single.matrix[1])
    page.obj.TrimBox = box_array(single.boxes.own_trim)
    page.obj.BleedBox = box_array(single.boxes.own_bleed)
    page.obj.MediaBox = box_array(single.boxes.own_trim.grown((margin - MARK_REACH + SLUG) / unit))
    for key in ("/CropBox", "/ArtBox"):
        if key in page.obj:
            del page.obj[key]


def _add_form(page: Object, resources: Object, form: Object) -> str:
    """Names the form among the page's resources, which other pages may share and which are therefore copied."""
    own = Dictionary(dict(resources.items()))
    forms = Dictionary(dict(own.XObject.items()) if "/XObject" in own else {})
    name = _RESOURCE
    while name in forms:
        name += "_"
    forms[name] = form
    own.XObject = forms
    page.Resources = own
    return name
