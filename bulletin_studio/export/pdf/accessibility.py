"""Whether a file may be called accessible: its structure in, the standard it may claim and what is missing out."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.findings import Finding, warning
from bulletin_studio.display.items import Tag
from bulletin_studio.export.options import PdfStandard
from bulletin_studio.export.pdf.structure import Element, Structure


def claimable(standard: PdfStandard, structure: Structure) -> tuple[PdfStandard, tuple[Finding, ...]]:
    """The standard, without PDF/UA where the number lacks what that asks for.

    What the writer does not hold by itself: every figure has a text (ISO 14289-1, 7.3), headings begin with the first
    level (7.4.2).
    """
    if not standard.is_pdfua:
        return standard, ()
    findings = tuple(dict.fromkeys(_faults(structure)))
    return (replace(standard, is_pdfua=False) if findings else standard), findings


def _faults(structure: Structure) -> Iterator[Finding]:
    has_heading = False
    for element in structure.elements:
        if element.tag is Tag.FIGURE and not element.alt.strip():
            yield replace(warning("export.figure_without_text"), page=_page_of(element))
        if element.tag is Tag.HEADLINE:
            has_heading = True
        if element.tag is Tag.CROSSHEAD and not has_heading:
            yield replace(warning("export.crosshead_first"), page=_page_of(element))
            has_heading = True


def _page_of(element: Element) -> int:
    """The page on which an element begins, counted from 1 in the file."""
    pages = [kid.page_index + 1 if not isinstance(kid, Element) else _page_of(kid) for kid in element.kids]
    return min(pages, default=1)
