"""PDF/A-2u and PDF/A-3b: the presets keep every rule, every rule is proven by a file in which it alone is broken."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from checklist_a import RULES, SHARED_WITH_X4, broken_rules
from damages import DEFECTS, RAW_DEFECTS, Damage, broken, drop_key, prepend, replace_xmp, set_key
from pikepdf import Array, Dictionary, Name, String
from presets_in_code import ADDRESS, ATTACHMENTS

from bulletin_studio.export.options import PdfResult

Results = Callable[..., PdfResult]


def _file_spec(pdf: pikepdf.Pdf) -> Dictionary:
    return pdf.attachments["issue.yaml"].obj


def _on_spec(key: str) -> Damage:
    return lambda pdf: _file_spec(pdf).__delitem__(key)


def _launch(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots[0].A = Dictionary(S=Name.Launch, F=String("x"))


def _attach(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["x"] = pikepdf.AttachedFileSpec(pdf, b"x", filename="x")


ARCHIVE_DEFECTS: dict[str, Damage] = {
    "A03 claim": replace_xmp(b"<pdfaid:part>3<", b"<pdfaid:part>1<"),
    "A03 extension schema": replace_xmp(b"<pdfaProperty:name>part<", b"<pdfaProperty:name>parts<"),
    "A09 one intent": set_key("intent", "/S", Name.GTS_PDFX),
    "A09 profile": lambda pdf: setattr(pdf.Root.OutputIntents[0].DestOutputProfile, "N", 3),
    "A09 device colour": prepend(b"1 0 0 rg\n"),
    "A11 filter": set_key("image", "/F", String("x")),
    "A12 annotation flags": lambda pdf: setattr(pdf.pages[0].Annots[0], "F", 2),
    "A12 annotation kinds": lambda pdf: setattr(pdf.pages[0].Annots[0], "Subtype", Name.Movie),
    "A13 actions": _launch,
    "A13 form": set_key("root", "/AcroForm", Dictionary(XFA=Array())),
    "A14 file names": _on_spec("/UF"),
    "A14 relationship": _on_spec("/AFRelationship"),
    "A14 associated": drop_key("root", "/AF"),
    "A14 type": lambda pdf: _file_spec(pdf).EF.F.__delitem__("/Subtype"),
    "A14 date": lambda pdf: _file_spec(pdf).EF.F.Params.__delitem__("/ModDate"),
    "A16 layers": set_key("root", "/OCProperties", Dictionary(OCGs=Array())),
}
SHARED_DEFECTS = {own: DEFECTS[theirs] for own, theirs in SHARED_WITH_X4.items() if theirs in DEFECTS}
RAW = {own: RAW_DEFECTS[theirs] for own, theirs in SHARED_WITH_X4.items() if theirs in RAW_DEFECTS}


@pytest.mark.parametrize(
    ("name", "outline_text", "claim"),
    [
        ("press", False, "2U"),
        ("press", True, "2U"),
        ("newsprint", False, "2U"),
        ("newsprint", True, "2U"),
        ("archive", False, "3B"),
    ],
)
def test_every_rule_is_kept(name: str, outline_text: bool, claim: str, results: Results) -> None:
    assert broken_rules(results(name, outline_text=outline_text).data, claim) == []


@pytest.mark.parametrize("rule", [*ARCHIVE_DEFECTS, *SHARED_DEFECTS])
def test_a_broken_rule_is_named(rule: str, results: Results) -> None:
    damaged = broken(results("archive").data, (ARCHIVE_DEFECTS | SHARED_DEFECTS)[rule])
    assert rule in broken_rules(damaged, "3B")


@pytest.mark.parametrize("rule", RAW)
def test_a_rule_broken_in_the_bytes_is_named(rule: str, results: Results) -> None:
    old, new = RAW[rule]
    data = results("archive").data
    assert old in data
    assert rule in broken_rules(data.replace(old, new), "3B")


def test_rules_of_level_u_and_part_2_are_named(results: Results) -> None:
    data = results("press").data
    assert "A05 Unicode" in broken_rules(broken(data, DEFECTS["A05 Unicode"]), "2U")
    assert "A14 attached only in part 3" in broken_rules(broken(data, _attach), "2U")


def test_encryption_is_named(results: Results) -> None:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(results("archive").data)) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(owner="x"))
    assert "A01 encryption" in broken_rules(file.getvalue(), "3B")


def test_every_rule_is_proven_by_a_broken_file() -> None:
    elsewhere = {"A05 Unicode", "A14 attached only in part 3", "A01 encryption"}
    assert {*ARCHIVE_DEFECTS, *SHARED_DEFECTS, *RAW, *elsewhere} == RULES.keys()


def test_the_sources_come_out_as_they_went_in(results: Results, tmp_path: Path, run_tool: Callable[..., str]) -> None:
    path = tmp_path / "archive.pdf"
    path.write_bytes(results("archive").data)
    run_tool("pdfdetach", "-saveall", "-o", tmp_path, path)
    for attachment in ATTACHMENTS:
        assert (tmp_path / attachment.name).read_bytes() == attachment.data
    with pikepdf.open(path) as pdf:
        specs = {str(spec.UF): spec for spec in pdf.Root.AF}
        assert [str(spec.AFRelationship) for spec in specs.values()] == ["/Source", "/Source", "/Data"]
        assert str(specs["articles_01.md"].Desc) == "articles/01.md"
        assert str(specs["articles_01.md"].EF.F.Subtype) == "/text/markdown"
        assert str(specs["articles_01.md"].EF.F.Params.ModDate) == "D:20240115000000+08'00'"


def test_the_link_leads_where_it_says(results: Results) -> None:
    with pikepdf.open(io.BytesIO(results("archive").data)) as pdf:
        (link,) = pdf.pages[0].Annots
        assert str(link.A.URI) == "https://example.org/%E9%80%9A%E7%9F%A5?%E6%9C%9F=1"
        assert str(link.Contents) == ADDRESS
        assert all("/Annots" not in page for page in pdf.pages[1:])


def test_tools_read_it(results: Results, tmp_path: Path, run_tool: Callable[..., str]) -> None:
    path = tmp_path / "archive.pdf"
    path.write_bytes(results("archive").data)
    assert "No syntax or stream encoding errors found" in run_tool("qpdf", "--check", path)
    told = run_tool("exiftool", "-a", "-G1", "-s", path)
    assert "[XMP-pdfaid]    Part                            : 3" in told
    assert "Warning" not in told
