"""The default file is PDF/X-4 and PDF/A-2u by the checklist; the checklist names the rule that a broken file breaks."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pages_in_code import METADATA
from pdf_checklist import RULES, broken_rules
from pikepdf import Array, Dictionary, Name, String

from bulletin_studio.export.options import PdfResult

Damage = Callable[[pikepdf.Pdf], object]


def test_the_default_file_keeps_every_rule(bulletin_result: PdfResult) -> None:
    assert broken_rules(bulletin_result.data) == []


def _broken(data: bytes, damage: Damage) -> bytes:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        damage(pdf)
        pdf.save(file, force_version="1.6", fix_metadata_version=False)
    return file.getvalue()


def _first_font(pdf: pikepdf.Pdf) -> Dictionary:
    return pdf.pages[0].Resources.Font["/F1"]


def _replace_xmp(old: bytes, new: bytes) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        packet = pdf.Root.Metadata.read_bytes()
        assert old in packet
        pdf.Root.Metadata = pdf.make_stream(packet.replace(old, new), Type=Name.Metadata, Subtype=Name.XML)

    return damage


def _prepend(operators: bytes) -> Damage:
    return lambda pdf: pdf.pages[0].contents_add(operators, prepend=True)


def _first_image(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    return pdf.pages[0].Resources.XObject["/Im1"]


def _set(owner: str, key: str, value: object) -> Damage:
    """Damage that sets one key of one of the file's objects."""
    return lambda pdf: OWNERS[owner](pdf).__setitem__(key, value)


def _drop(owner: str, key: str) -> Damage:
    return lambda pdf: OWNERS[owner](pdf).__delitem__(key)


def _rewrite_cmap(old: bytes, new: bytes) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        cmap = _first_font(pdf).ToUnicode.read_bytes()
        assert old in cmap
        _first_font(pdf).ToUnicode.write(cmap.replace(old, new, 1))

    return damage


def _own_profile(components: int) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        profile = pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()
        for intent in pdf.Root.OutputIntents if components != 4 else [pdf.Root.OutputIntents[0]]:
            intent.DestOutputProfile = pdf.make_stream(profile, N=components)
        if components != 4:
            pdf.Root.OutputIntents[1].DestOutputProfile = pdf.Root.OutputIntents[0].DestOutputProfile

    return damage


def _profile_in_image(components: int) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        profile = pdf.make_stream(pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes(), N=components)
        _first_image(pdf).ColorSpace = Array([Name.ICCBased, profile])

    return damage


def _bookmark_with_action(pdf: pikepdf.Pdf) -> None:
    entry = pdf.Root.Outlines.First
    entry.A = Dictionary(D=entry.Dest)
    del entry["/Dest"]


OWNERS: dict[str, Callable[[pikepdf.Pdf], Any]] = {
    "info": lambda pdf: pdf.docinfo,
    "root": lambda pdf: pdf.Root,
    "page": lambda pdf: pdf.pages[0].obj,
    "intent": lambda pdf: pdf.Root.OutputIntents[0],
    "preferences": lambda pdf: pdf.Root.ViewerPreferences,
    "image": _first_image,
    "state": lambda pdf: pdf.pages[0].Resources.ExtGState.Overprint,
    "font": _first_font,
    "cid font": lambda pdf: _first_font(pdf).DescendantFonts[0],
    "descriptor": lambda pdf: _first_font(pdf).DescendantFonts[0].FontDescriptor,
}
DEFECTS: dict[str, Damage] = {
    "X02 packet": lambda pdf: pdf.Root.Metadata.__delitem__("/Subtype"),
    "X02 property": _replace_xmp(b">PDF/X-4<", b">PDF/X-3<"),
    "X02 title equal to Info": _set("info", "/Title", "x"),
    "X02 producer equal to Info": _set("info", "/Producer", "x"),
    "X02 date equal to Info": _set("info", "/CreationDate", "D:20230101000000+08'00'"),
    "X03 info": _drop("info", "/Creator"),
    "X03 trapped": _drop("info", "/Trapped"),
    "X03 version": _set("info", "/GTS_PDFXVersion", "PDF/X-3"),
    "X04 intents": lambda pdf: pdf.Root.OutputIntents.__delitem__(1),
    "X04 one profile": _own_profile(4),
    "X04 condition": _drop("intent", "/OutputConditionIdentifier"),
    "X04 profile": _own_profile(3),
    "X05 action": _set("root", "/OpenAction", Dictionary(S=Name.GoTo, D=Array())),
    "X05 names": _set("root", "/Names", Dictionary(JavaScript=Dictionary(Names=Array()))),
    "X05 outline by destination": _bookmark_with_action,
    "X06 viewer preferences": _set("preferences", "/PrintArea", Name.TrimBox),
    "X07 layers": _set("root", "/OCProperties", Dictionary(OCGs=Array())),
    "X10 boxes": _drop("page", "/TrimBox"),
    "X10 boxes nested": _set("page", "/TrimBox", Array([-5, 0, 100, 100])),
    "X10 crop box": _set("page", "/CropBox", Array([50, 50, 100, 100])),
    "X10 one trim": _set("page", "/TrimBox", Array([50, 50, 100, 100])),
    "X10 rotate": _set("page", "/Rotate", 90),
    "X11 annotations": _set("page", "/Annots", Array()),
    "X12 blending space": lambda pdf: setattr(_first_image(pdf), "SMask", pdf.make_stream(b"")),
    "X20 device colour": _prepend(b"1 0 0 rg\n"),
    "X20 image profile": _profile_in_image(3),
    "X21 CMYK profile": _profile_in_image(4),
    "X23 graphics state": _set("state", "/TR", Name.Identity),
    "X23 intent": _set("image", "/Intent", Name.Best),
    "X24 composite": _set("font", "/Encoding", Name("/Identity-V")),
    "X24 embedded": _drop("descriptor", "/FontFile2"),
    "X24 subset tag": _set("descriptor", "/FontName", Name.Song),
    "X24 CID system": _set("cid font", "/CIDSystemInfo", Dictionary(Registry="Adobe", Ordering="GB1", Supplement=0)),
    "X25 filter": _set("image", "/F", String("x")),
    "X25 foreign content": _set("image", "/Alternates", Array()),
    "X26 white overprints": _prepend(b"/Overprint gs 0 0 0 0 k 0 0 9 9 re f\n"),
    "X26 image overprints": _prepend(b"/Overprint gs q /Im1 Do Q\n"),
    "A03 extension schema": _replace_xmp(b"<pdfaProperty:name>Trapped<", b"<pdfaProperty:name>Trap<"),
    "A04 interpolate": _set("image", "/Interpolate", True),
    "A05 Unicode": _drop("font", "/ToUnicode"),
    "A05 CMap block": _rewrite_cmap(b"12 beginbfchar", b"13 beginbfchar"),
    "A05 Unicode value": _rewrite_cmap(b"<0001> <", b"<0001> <FEFF"),
    "A06 glyph map": _drop("cid font", "/CIDToGIDMap"),
    "A06 widths": lambda pdf: _first_font(pdf).DescendantFonts[0].W[1].__setitem__(1, 501),
    "A07 notdef": _prepend(b"BT /F1 9 Tf [<00010000>] TJ ET\n"),
    "A08 marked content": _prepend(b"/P BMC\n"),
    "A10 language and tags": _drop("root", "/Lang"),
}
RAW_DEFECTS = {
    "X01 header": (b"%PDF-1.6", b"%PDF-1.7"),
    "X01 identifier": (b"/ID [", b"/IX ["),
    "A01 binary comment": (b"\n%\xbf\xf7\xa2\xfe\n", b"\n%abcd\n"),
    "A02 line end before endstream": (b"\nendstream", b" endstream"),
}
LEDGER = Path(__file__).resolve().parents[2] / "docs/standards/pdf-x-4.md"


@pytest.mark.parametrize("rule", DEFECTS)
def test_a_broken_rule_is_named(rule: str, bulletin_result: PdfResult) -> None:
    assert rule in broken_rules(_broken(bulletin_result.data, DEFECTS[rule]))


@pytest.mark.parametrize("rule", RAW_DEFECTS)
def test_a_rule_broken_in_the_bytes_is_named(rule: str, bulletin_result: PdfResult) -> None:
    old, new = RAW_DEFECTS[rule]
    assert old in bulletin_result.data
    assert rule in broken_rules(bulletin_result.data.replace(old, new))


def test_every_rule_is_proven_by_a_broken_file_and_stands_in_the_ledger() -> None:
    assert {*DEFECTS, *RAW_DEFECTS, "X01 encryption"} == RULES.keys()
    rows = [f"| {rule} | {asks} | {source} |" for rule, (source, asks) in RULES.items()]
    ledger = LEDGER.read_text(encoding="utf-8").splitlines()
    assert [line for line in ledger if line.startswith(("| X", "| A"))] == rows


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
