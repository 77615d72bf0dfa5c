"""The default file is PDF/X-4 and PDF/A-2u by the checklist; the checklist names the rule that a broken file breaks."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from damages import DEFECTS, RAW_DEFECTS, broken
from pages_in_code import METADATA
from pdf_checklist import RULES, broken_rules
from pikepdf import String

from bulletin_studio.export.options import PdfResult

Results = Callable[..., PdfResult]


def test_the_default_file_keeps_every_rule(bulletin_result: PdfResult) -> None:
    assert broken_rules(bulletin_result.data) == []


@pytest.mark.parametrize("rule", DEFECTS)
def test_a_broken_rule_is_named(rule: str, rich_result: PdfResult) -> None:
    assert rule in broken_rules(broken(rich_result.data, DEFECTS[rule]))


@pytest.mark.parametrize("rule", RAW_DEFECTS)
def test_a_rule_broken_in_the_bytes_is_named(rule: str, bulletin_result: PdfResult) -> None:
    old, new = RAW_DEFECTS[rule]
    assert old in bulletin_result.data
    assert rule in broken_rules(bulletin_result.data.replace(old, new))


def test_every_rule_is_proven_by_a_broken_file() -> None:
    assert {*DEFECTS, *RAW_DEFECTS, "X01 encryption"} == RULES.keys()


@pytest.mark.parametrize("name", ["press", "newsprint"])
def test_presets_keep_every_rule(name: str, results: Results) -> None:
    assert broken_rules(results(name).data) == []


@pytest.mark.parametrize("name", ["press", "newsprint"])
def test_type_as_shapes_keeps_every_rule_but_those_of_structure(name: str, results: Results) -> None:
    assert broken_rules(results(name, outline_text=True).data) == ["A10 language and tags"]


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
