"""What a file may claim with pages of other files in it: by the facts, and as the finished file says."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from adverts_in_code import advert, changed, loose_font, separation
from pages_in_code import document_of, page_of, tagged
from pikepdf import Dictionary, Name

from bulletin_studio.base.geometry import Rect
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.display.items import PlacedImage, Tag
from bulletin_studio.export.options import PdfOptions, PdfResult
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.export.pdf.placed_claims import claimable_around
from bulletin_studio.export.presets import PDF_A3B, PDF_UA1, PDF_X1A, PDF_X4
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.print_profile import USUAL_PROFILE
from bulletin_studio.photos.placed_pdf_facts import PlacedPdfFacts
from bulletin_studio.photos.probe import probe_photo
from bulletin_studio.preflight.check_pdf import check_pdf

WHOLE = Rect(0, 0, 1, 1)
BOX = Rect(100, 100, 200, 100)
GOOD = PlacedPdfFacts(1, True, 1, True, (), ("DeviceCMYK",), (), False, False, False, False, "2U")
HERE = SourceSpan("ads/a.pdf")


PACKET = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" {attributes}>{elements}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def stating(part: str) -> Callable[[pikepdf.Pdf], None]:
    """Gives a file an XMP packet that says which PDF/A it is, as elements or as attributes."""
    elements = f"<pdfaid:part>{part[0]}</pdfaid:part><pdfaid:conformance>{part[1]}</pdfaid:conformance>"
    attributes = f"pdfaid:part='{part[0]}' pdfaid:conformance=\"{part[1].lower()}\""
    in_elements = part == "2U"
    packet = PACKET.format(attributes="" if in_elements else attributes, elements=elements if in_elements else "")

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Metadata = pdf.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)

    return change


def made(folder: Path, library: FontLibrary, options: PdfOptions) -> PdfResult:
    items = tagged(Tag.FIGURE, "f", PlacedImage("ads/a.pdf", BOX, WHOLE, "广告"), alt="广告")
    return export_pdf(document_of(page_of(*items)), library, folder, options)


@pytest.mark.parametrize("part", ["1B", "2U", "3A"])
def test_what_a_file_says_of_itself_is_read(tmp_path: Path, part: str) -> None:
    pdf = probe_photo(changed(advert(tmp_path / "a.pdf"), stating(part))).pdf
    assert pdf is not None
    assert pdf.pdfa == part


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        (GOOD, ("PDF/X-4", "PDF/A-2u", "PDF/A-3b", "PDF/UA-1", "PDF/X-1a:2001")),
        (replace(GOOD, pdfa="1B"), ("PDF/X-4", "PDF/A-3b", "PDF/X-1a:2001")),
        (replace(GOOD, pdfa="4"), ("PDF/X-4", "PDF/X-1a:2001")),
        (replace(GOOD, pdfa=""), ("PDF/X-4", "PDF/X-1a:2001")),
        (replace(GOOD, has_layers=True), ("PDF/X-4", "PDF/X-1a:2001")),
        (replace(GOOD, spots=("金",)), ("PDF/X-4", "PDF/X-1a:2001")),
        (replace(GOOD, spots=("银",)), ("PDF/X-4", "PDF/A-2u", "PDF/A-3b", "PDF/UA-1", "PDF/X-1a:2001")),
        (replace(GOOD, loose_fonts=("Helvetica",)), ()),
        (replace(GOOD, has_postscript=True), ()),
        (replace(GOOD, spaces=("DeviceRGB",)), ()),
    ],
)
def test_claims_are_kept_only_where_the_page_keeps_them(page: PlacedPdfFacts, kept: tuple[str, ...]) -> None:
    claims: set[str] = set()
    for standard in (PDF_X4, PDF_A3B, PDF_X1A):
        less, findings = claimable_around(standard, [(HERE, page)], ["金"], is_rgb=False)
        claims.update(less.claims)
        lost = [claim for claim in standard.claims if claim not in less.claims]
        assert [dict(finding.arguments)["standards"] for finding in findings] == ([", ".join(lost)] if lost else [])
    assert claims == set(kept)


def test_screens_show_rgb() -> None:
    page = replace(GOOD, spaces=("DeviceRGB",))
    assert claimable_around(PDF_UA1, [(HERE, page)], (), is_rgb=True) == (PDF_UA1, ())


def test_two_pages_with_a_spot_of_one_name_are_not_believed() -> None:
    page = replace(GOOD, spots=("金",))
    less, findings = claimable_around(PDF_X4, [(HERE, page), (HERE, page)], (), is_rgb=False)
    assert less.claims == ("PDF/X-4",)
    assert [finding.code for finding in findings] == ["export.placed_pdf_not_pdfa"] * 2


def test_the_finished_file_says_what_it_may(tmp_path: Path, library: FontLibrary, options: PdfOptions) -> None:
    path = advert(tmp_path / "ads/a.pdf", trim=(0, 0, 200, 100))
    result = made(tmp_path, library, options)
    assert result.facts.claims == ("PDF/X-4",)
    assert b"pdfaid:part" not in result.data.replace(b"xmlns:pdfaid", b"")
    assert [finding.code for finding in result.facts.findings] == ["export.placed_pdf_not_pdfa"]
    changed(path, stating("2U"))
    kept = made(tmp_path, library, options)
    assert kept.facts.claims == ("PDF/X-4", "PDF/A-2u")
    assert kept.facts.findings == ()


@pytest.mark.parametrize(
    "resources",
    [{"Font": loose_font()}, {"ColorSpace": Dictionary(C=Name.DeviceRGB)}],
)
def test_a_page_that_no_press_takes_leaves_no_claim(
    tmp_path: Path, library: FontLibrary, options: PdfOptions, resources: dict[str, Dictionary]
) -> None:
    content = b"/C cs 1 0 0 sc 0 0 9 9 re f" if "ColorSpace" in resources else b"BT /F 9 Tf (a) Tj ET"
    advert(tmp_path / "ads/a.pdf", content, trim=(0, 0, 200, 100), **resources)
    result = made(tmp_path, library, options)
    assert result.facts.claims == ()
    assert [finding.code for finding in result.facts.findings] == ["export.placed_pdf_breaks"]
    assert "pdf.no_claim" in {finding.code for finding in check_pdf(result.data, USUAL_PROFILE).report.findings}


def test_a_spot_of_the_page_alone_keeps_its_plate(tmp_path: Path, library: FontLibrary, options: PdfOptions) -> None:
    path = advert(
        tmp_path / "ads/a.pdf", b"/S cs 1 scn 0 0 9 9 re f", trim=(0, 0, 200, 100), ColorSpace=separation("金")
    )
    changed(path, stating("2U"))
    assert made(tmp_path, library, options).facts.claims == ("PDF/X-4", "PDF/A-2u")
