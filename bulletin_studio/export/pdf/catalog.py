"""What a file says of itself and how one finds one's way in it: metadata, intents, page labels and bookmarks."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from bulletin_studio.display.document import OutlineEntry, Page
from bulletin_studio.export.options import OutputCondition, PdfOptions, PdfStandard
from bulletin_studio.export.pdf.identity import Identity
from bulletin_studio.export.pdf.text import PageFrame
from bulletin_studio.export.pdf.xmp import xmp_packet

_TITLE_SHOWN_SINCE = "1.4"
_SCREEN_NAME = "sRGB IEC61966-2.1"


def describe(pdf: pikepdf.Pdf, identity: Identity, standard: PdfStandard) -> None:
    """Info dictionary, XMP packet, language, and how the window opens."""
    info = Dictionary(
        Title=String(identity.title),
        Author=String(identity.author),
        Creator=String(identity.creator),
        Producer=String(identity.producer),
        CreationDate=String(identity.pdf_date),
        ModDate=String(identity.pdf_date),
        Trapped=Name("/False"),
    )
    if standard.pdfx:
        info.GTS_PDFXVersion = String(standard.pdfx)
    if standard.pdfx_conformance:
        info.GTS_PDFXConformance = String(standard.pdfx_conformance)
    pdf.trailer.Info = pdf.make_indirect(info)
    root = pdf.Root
    root.Metadata = pdf.make_stream(xmp_packet(identity, standard), Type=Name.Metadata, Subtype=Name.XML)
    if standard.pdf_version >= _TITLE_SHOWN_SINCE:
        root.Lang = String(identity.language)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def number_pages(pdf: pikepdf.Pdf, pages: Sequence[Page]) -> None:
    """Labels pages with the numbers printed on them (ISO 32000-1, 12.4.2)."""
    labels: list[Object | int] = []
    for index, page in enumerate(pages):
        if not index or page.number != pages[index - 1].number + 1:
            labels += [index, Dictionary(S=Name.D, St=page.number)]
    pdf.Root.PageLabels = Dictionary(Nums=Array(labels))


def declare_output(pdf: pikepdf.Pdf, options: PdfOptions, standard: PdfStandard) -> None:
    """One condition, declared for each standard that asks for it (ISO 15930-7; ISO 19005-2, 6.2.3), one profile.

    A file for a screen declares the RGB profile, so that its colours mean the same everywhere.
    """
    condition = (
        OutputCondition(_SCREEN_NAME, _SCREEN_NAME, options.rgb_profile) if options.is_rgb else options.condition
    )
    profile = pdf.make_stream(condition.profile, N=3 if options.is_rgb else 4)
    wanted = [Name.GTS_PDFX] if standard.pdfx else []
    if standard.pdfa or not standard.pdfx:
        wanted.append(Name.GTS_PDFA1)
    pdf.Root.OutputIntents = Array([pdf.make_indirect(_intent(name, condition, profile)) for name in wanted])


def _intent(standard: Name, condition: OutputCondition, profile: pikepdf.Stream) -> Dictionary:
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=standard,
        OutputConditionIdentifier=String(condition.identifier),
        OutputCondition=String(condition.info),
        Info=String(condition.info),
        DestOutputProfile=profile,
    )
    if condition.registry:
        intent.RegistryName = String(condition.registry)
    return intent


def add_outline(pdf: pikepdf.Pdf, entries: Sequence[OutlineEntry], pages: Sequence[Page]) -> None:
    """Bookmarks as destinations; actions are forbidden (ISO 15930-7)."""
    by_number = {page.number: (page, pdf.pages[index].obj) for index, page in enumerate(pages)}
    with pdf.open_outline() as outline:
        for entry in entries:
            page, pdf_page = by_number[entry.page]
            top = PageFrame(page.bleed, page.trim.height).y(entry.y)
            destination = Array([pdf_page, Name.XYZ, 0, round(top, 3), 0])
            outline.root.append(pikepdf.OutlineItem(entry.title, destination))
    pdf.Root.PageMode = Name.UseOutlines
