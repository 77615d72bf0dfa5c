"""The default file is PDF/X-4 and PDF/A-2u by the checklist; the checklist names the rule that a broken file breaks."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pages_in_code import METADATA
from pdf_checklist import broken_rules
from pikepdf import Array, Dictionary, Name, String

from bulletin_studio.export.options import PdfResult


def test_the_default_file_keeps_every_rule(bulletin_result: PdfResult) -> None:
    assert broken_rules(bulletin_result.data) == []


def _broken(data: bytes, damage: Callable[[pikepdf.Pdf], object], **saving: object) -> bytes:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        damage(pdf)
        settings: dict[str, object] = {"force_version": "1.6", "fix_metadata_version": False, **saving}
        pdf.save(file, **settings)  # type: ignore[arg-type]
    return file.getvalue()


def _first_font(pdf: pikepdf.Pdf) -> Dictionary:
    return pdf.pages[0].Resources.Font["/F1"]


def _replace_xmp(old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    def damage(pdf: pikepdf.Pdf) -> None:
        packet = pdf.Root.Metadata.read_bytes()
        assert old in packet
        pdf.Root.Metadata = pdf.make_stream(packet.replace(old, new), Type=Name.Metadata, Subtype=Name.XML)

    return damage


def _prepend(operators: bytes) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: pdf.pages[0].contents_add(operators, prepend=True)


def _first_image(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    return pdf.pages[0].Resources.XObject["/Im1"]


DEFECTS: dict[str, Callable[[pikepdf.Pdf], object]] = {
    "X03 trapped": lambda pdf: pdf.docinfo.__delitem__("/Trapped"),
    "X03 version": lambda pdf: pdf.docinfo.__setitem__("/GTS_PDFXVersion", "PDF/X-3"),
    "X05 action": lambda pdf: setattr(pdf.Root, "OpenAction", Dictionary(S=Name.GoTo, D=Array())),
    "X04 intents": lambda pdf: pdf.Root.OutputIntents.__delitem__(1),
    "X04 condition": lambda pdf: pdf.Root.OutputIntents[0].__delitem__("/OutputConditionIdentifier"),
    "X02 GTS_PDFXVersion": _replace_xmp(b">PDF/X-4<", b">PDF/X-3<"),
    "X02 title equal to Info": lambda pdf: pdf.docinfo.__setitem__("/Title", "x"),
    "X02 date equal to Info": lambda pdf: pdf.docinfo.__setitem__("/CreationDate", "D:20230101000000+08'00'"),
    "A03 extension schema": _replace_xmp(b"<pdfaProperty:name>Trapped<", b"<pdfaProperty:name>Trap<"),
    "X10 boxes": lambda pdf: pdf.pages[0].obj.__delitem__("/TrimBox"),
    "X10 boxes nested": lambda pdf: setattr(pdf.pages[0], "TrimBox", Array([-5, 0, 100, 100])),
    "X10 one trim": lambda pdf: setattr(pdf.pages[0], "TrimBox", Array([50, 50, 100, 100])),
    "X10 rotate": lambda pdf: setattr(pdf.pages[0], "Rotate", 90),
    "X11 annotations": lambda pdf: setattr(pdf.pages[0], "Annots", Array()),
    "X20 device colour": _prepend(b"1 0 0 rg\n"),
    "X24 embedded": lambda pdf: _first_font(pdf).DescendantFonts[0].FontDescriptor.__delitem__("/FontFile2"),
    "A05 Unicode": lambda pdf: _first_font(pdf).__delitem__("/ToUnicode"),
    "A06 widths": lambda pdf: _first_font(pdf).DescendantFonts[0].W[1].__setitem__(1, 501),
    "A06 glyph map": lambda pdf: _first_font(pdf).DescendantFonts[0].__delitem__("/CIDToGIDMap"),
    "A04 interpolate": lambda pdf: setattr(_first_image(pdf), "Interpolate", True),
    "X12 blending space": lambda pdf: setattr(_first_image(pdf), "SMask", pdf.make_stream(b"")),
    "A07 notdef": _prepend(b"BT /F1 9 Tf [<00010000>] TJ ET\n"),
    "X26 image overprints": _prepend(b"/Overprint gs q /Im1 Do Q\n"),
    "X25 filter": lambda pdf: setattr(_first_image(pdf), "F", String("x")),
    "X21 CMYK profile": lambda pdf: setattr(
        _first_image(pdf), "ColorSpace", Array([Name.ICCBased, pdf.Root.OutputIntents[0].DestOutputProfile])
    ),
    "X26 white overprints": _prepend(b"/Overprint gs 0 0 0 0 k 0 0 9 9 re f\n"),
    "A08 marked content": _prepend(b"/P BMC\n"),
    "A10 language and tags": lambda pdf: pdf.Root.__delitem__("/Lang"),
}


@pytest.mark.parametrize("rule", DEFECTS)
def test_a_broken_rule_is_named(rule: str, bulletin_result: PdfResult) -> None:
    assert rule in broken_rules(_broken(bulletin_result.data, DEFECTS[rule]))


def test_another_version_in_the_header_is_named(bulletin_result: PdfResult) -> None:
    assert "X01 header" in broken_rules(_broken(bulletin_result.data, lambda _: None, force_version="1.7"))


def test_encryption_is_named(bulletin_result: PdfResult) -> None:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(bulletin_result.data)) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(owner="x"))
    assert "X01 encryption" in broken_rules(file.getvalue())


def test_qpdf_finds_no_fault(bulletin_path: Path, run_tool: Callable[..., str]) -> None:
    assert "No syntax or stream encoding errors found" in run_tool("qpdf", "--check", bulletin_path)


def test_every_font_is_embedded_subset_and_readable(bulletin_path: Path, run_tool: Callable[..., str]) -> None:
    rows = run_tool("pdffonts", bulletin_path).splitlines()[2:]
    assert len(rows) == 3
    for row in rows:
        assert "CID TrueType" in row
        assert "Identity-H" in row
        assert row.split()[4:7] == ["yes", "yes", "yes"]
    assert "Helvetica" not in "".join(rows)


def test_poppler_sees_the_standard_and_the_boxes(bulletin_path: Path, run_tool: Callable[..., str]) -> None:
    told = dict(line.split(":", 1) for line in run_tool("pdfinfo", "-box", bulletin_path).splitlines() if ":" in line)
    assert told["PDF subtype"].strip() == "PDF/X-4"
    assert told["Title"].strip() == METADATA.title
    assert told["Author"].strip() == METADATA.publisher
    assert told["JavaScript"].strip() == "no"
    assert told["TrimBox"].split() == ["8.50", "8.50", "603.78", "850.39"]
    assert told["BleedBox"].split() == told["MediaBox"].split() == ["0.00", "0.00", "612.28", "858.90"]


def test_a_third_party_reads_the_metadata(bulletin_path: Path, run_tool: Callable[..., str]) -> None:
    told = run_tool("exiftool", "-a", "-G1", "-s", bulletin_path)
    assert "[XMP-pdfxid]    GTS_PDFXVersion                 : PDF/X-4" in told
    assert "2024:01:15 00:00:00+08:00" in told
    assert "Warning" not in told


def test_both_intents_share_one_profile(bulletin_result: PdfResult) -> None:
    with pikepdf.open(io.BytesIO(bulletin_result.data)) as pdf:
        first, second = pdf.Root.OutputIntents
        assert (str(first.S), str(second.S)) == ("/GTS_PDFX", "/GTS_PDFA1")
        assert first.DestOutputProfile.objgen == second.DestOutputProfile.objgen
        assert first.OutputConditionIdentifier == String("FOGRA39")
