"""Whether a file with pages of others in it keeps its standards: these pages in, what may be claimed and why out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bulletin_studio.base.findings import Finding, warning
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.export.options import PdfStandard
from bulletin_studio.photos.placed_pdf_facts import PlacedPdfFacts

_PARTS_INSIDE = frozenset("123")
"""Parts of PDF/A whose pages may stand in PDF/A-2 and PDF/A-3; what part 4 allows came with PDF 2.0."""

_LEVELS_WITH_TEXT = frozenset("AU")
"""Levels that vouch for the text of every glyph (ISO 19005-2, 6.2.11.7); PDF/UA wants it too (ISO 14289-1, 7.21.7)."""

Placed = tuple[SourceSpan, PlacedPdfFacts]


def claimable_around(
    standard: PdfStandard, pages: Sequence[Placed], spots: Iterable[str], *, is_rgb: bool
) -> tuple[PdfStandard, tuple[Finding, ...]]:
    """The standard, without what placed pages keep the file from, and a finding for each page that does.

    A page is believed to be PDF/A where its file says so; what can be seen not to be is not believed.

    Args:
        standard: what the file would claim.
        pages: the pages placed in it.
        spots: names of the number's own spot inks.
        is_rgb: whether the file is for a screen, with an RGB output intent.
    """
    told = Counter([*spots, *(spot for _, facts in pages for spot in facts.spots)])
    findings: list[Finding] = []
    kept = standard
    for where, facts in pages:
        if _breaks_all(facts, is_rgb=is_rgb):
            lost = replace(kept, pdfx="", pdfx_conformance="", pdfa="", is_pdfua=False)
            code = "export.placed_pdf_breaks"
        else:
            lost = _less(kept, facts, has_rival=any(told[spot] > 1 for spot in facts.spots))
            code = "export.placed_pdf_not_pdfa"
        if missing := tuple(_missing(standard, lost)):
            findings.append(warning(code, where, file=where.path, standards=", ".join(missing)))
        kept = lost
    return kept, tuple(findings)


def _breaks_all(facts: PlacedPdfFacts, *, is_rgb: bool) -> bool:
    """Whether no standard allows the page: what preflight calls an error and the user has forced."""
    return bool(facts.loose_fonts) or facts.has_postscript or (facts.has_plain_rgb and not is_rgb)


def _less(standard: PdfStandard, facts: PlacedPdfFacts, *, has_rival: bool) -> PdfStandard:
    """The standard without PDF/A and PDF/UA where a page does not vouch for what they ask.

    `has_rival` says that another page or the number has a spot ink of the same name, which may be another ink
    (ISO 19005-2, 6.2.4.4).
    """
    part, level = facts.pdfa[:1], facts.pdfa[1:]
    is_pdfa = part in _PARTS_INSIDE and not facts.has_layers and not has_rival
    has_text = is_pdfa and level in _LEVELS_WITH_TEXT
    keeps_pdfa = has_text if standard.pdfa[1:] in _LEVELS_WITH_TEXT else is_pdfa
    return replace(standard, pdfa=standard.pdfa if keeps_pdfa else "", is_pdfua=standard.is_pdfua and has_text)


def _missing(whole: PdfStandard, less: PdfStandard) -> Iterator[str]:
    return (claim for claim in whole.claims if claim not in less.claims)
