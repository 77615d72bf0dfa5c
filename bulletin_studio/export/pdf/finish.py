"""The one door to pikepdf: a plain PDF in, the same pages dressed as PDF/X-4 and PDF/A-2u out."""

import io
from collections.abc import Iterable, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from bulletin_studio.display.document import Document, OutlineEntry, Page
from bulletin_studio.display.items import Tag
from bulletin_studio.export.options import OutputCondition
from bulletin_studio.export.pdf.identity import Identity
from bulletin_studio.export.pdf.structure import Element, Mark, Structure
from bulletin_studio.export.pdf.text import PageFrame
from bulletin_studio.export.pdf.xmp import PDFX_VERSION, xmp_packet

_PDF_VERSION = "1.6"
_CMYK_COMPONENTS = 4
_ROLES = {Tag.TITLE: "P", Tag.KICKER: "P", Tag.DECK: "P", Tag.BYLINE: "P"}
"""Our kinds of structure that PDF 1.7 does not name, and what they are to a reader (ISO 32000-1, 14.8.4)."""


def finish_pdf(
    data: bytes, document: Document, condition: OutputCondition, identity: Identity, tree: Structure
) -> bytes:
    """Adds what the standards ask for and what readers want: intents, metadata, bookmarks, labels and structure.

    Saving through qpdf also sets line ends before `endstream` (ISO 19005-2, 6.1.7.1), object streams and the file's
    identifier. Same input, same bytes.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        _describe(pdf, identity)
        _number_pages(pdf, document.pages)
        _declare_output(pdf, condition)
        for index, pdf_page in enumerate(pdf.pages):
            _dress_page(pdf_page.obj, index)
        if document.outline:
            _add_outline(pdf, document.outline, document.pages)
        _add_structure(pdf, tree)
        file = io.BytesIO()
        pdf.save(
            file,
            force_version=_PDF_VERSION,
            deterministic_id=True,
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=False,
        )
    return file.getvalue()


def _describe(pdf: pikepdf.Pdf, identity: Identity) -> None:
    """Info dictionary, XMP packet, language, and how the window opens."""
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(identity.title),
            Author=String(identity.author),
            Creator=String(identity.creator),
            Producer=String(identity.producer),
            CreationDate=String(identity.pdf_date),
            ModDate=String(identity.pdf_date),
            Trapped=Name("/False"),
            GTS_PDFXVersion=String(PDFX_VERSION),
        )
    )
    root = pdf.Root
    root.Metadata = pdf.make_stream(xmp_packet(identity), Type=Name.Metadata, Subtype=Name.XML)
    root.Lang = String(identity.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def _number_pages(pdf: pikepdf.Pdf, pages: Sequence[Page]) -> None:
    """Labels pages with the numbers printed on them (ISO 32000-1, 12.4.2)."""
    labels: list[Object | int] = []
    for index, page in enumerate(pages):
        if not index or page.number != pages[index - 1].number + 1:
            labels += [index, Dictionary(S=Name.D, St=page.number)]
    pdf.Root.PageLabels = Dictionary(Nums=Array(labels))


def _declare_output(pdf: pikepdf.Pdf, condition: OutputCondition) -> None:
    """One printing condition, declared for both standards (ISO 15930-7; ISO 19005-2, 6.2.3), one profile."""
    profile = pdf.make_stream(condition.profile, N=_CMYK_COMPONENTS)
    intents = []
    for standard in (Name.GTS_PDFX, Name.GTS_PDFA1):
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
        intents.append(pdf.make_indirect(intent))
    pdf.Root.OutputIntents = Array(intents)


def _dress_page(pdf_page: Object, index: int) -> None:
    """Page numbers for the structure's parent tree, and the blending space of pages with transparent photos."""
    pdf_page.StructParents = index
    pdf_page.Tabs = Name.S
    images = pdf_page.Resources.get("/XObject", Dictionary())
    if any("/SMask" in image for image in images.as_dict().values()):
        pdf_page.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)


def _add_outline(pdf: pikepdf.Pdf, entries: Sequence[OutlineEntry], pages: Sequence[Page]) -> None:
    """Bookmarks as destinations; actions are forbidden (ISO 15930-7)."""
    by_number = {page.number: (page, pdf.pages[index].obj) for index, page in enumerate(pages)}
    with pdf.open_outline() as outline:
        for entry in entries:
            page, pdf_page = by_number[entry.page]
            top = PageFrame(page.bleed, page.trim.height).y(entry.y)
            destination = Array([pdf_page, Name.XYZ, 0, round(top, 3), 0])
            outline.root.append(pikepdf.OutlineItem(entry.title, destination))
    pdf.Root.PageMode = Name.UseOutlines


def _add_structure(pdf: pikepdf.Pdf, tree: Structure) -> None:
    """The structure tree and the way back from marked content to it (ISO 32000-1, 14.7)."""
    root = pdf.make_indirect(
        Dictionary(
            Type=Name.StructTreeRoot,
            RoleMap=Dictionary({f"/{tag.value}": Name(f"/{role}") for tag, role in _ROLES.items()}),
        )
    )
    written: dict[Element, Object] = {}
    root.K = Array([_element(pdf, tree.root, root, written)])
    numbers: list[Object | int] = []
    for page_index, owners in enumerate(tree.owners):
        numbers += [page_index, pdf.make_indirect(Array([written[owner] for owner in owners]))]
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    root.ParentTreeNextKey = len(tree.owners)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _element(pdf: pikepdf.Pdf, element: Element, parent: Object, written: dict[Element, Object]) -> Object:
    kind = Name.Document if element.tag is None else Name(f"/{element.tag.value}")
    result = written[element] = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=kind, P=parent))
    if element.alt:
        result.Alt = String(element.alt)
    if element.box is not None:
        box = Array([round(edge, 3) for edge in element.box])
        result.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=box)
    result.K = Array(list(_kids(pdf, element, result, written)))
    return result


def _kids(pdf: pikepdf.Pdf, element: Element, parent: Object, written: dict[Element, Object]) -> Iterable[Object]:
    for kid in element.kids:
        if isinstance(kid, Mark):
            yield Dictionary(Type=Name.MCR, Pg=pdf.pages[kid.page_index].obj, MCID=kid.mcid)
        else:
            yield _element(pdf, kid, parent, written)
