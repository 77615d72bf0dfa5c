"""PDF/UA-1: archive and screen files keep every rule, every rule is proven by a file in which it alone is broken."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from checklist_ua import RULES, broken_rules
from damages import Damage, broken, drop_key, first_image, prepend, replace_xmp, set_key
from pages_in_code import WHOLE, document_of, page_of, tagged
from pikepdf import Array, Dictionary, Name
from presets_in_code import options_for

from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.items import PlacedImage, Tag
from bulletin_studio.export.options import PdfResult
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.fonts.library import FontLibrary

Results = Callable[..., PdfResult]


def _tree(pdf: pikepdf.Pdf) -> Any:
    return pdf.Root.StructTreeRoot


def _of_kind(pdf: pikepdf.Pdf, kind: str) -> Any:
    waiting = list(_tree(pdf).K)
    while waiting:
        element = waiting.pop(0)
        if element.get("/S") == Name(f"/{kind}"):
            return element
        waiting += [kid for kid in element.get("/K", Array()) if "/S" in kid]
    raise AssertionError(kind)


def _rename(kind: str, other: str) -> Damage:
    return lambda pdf: setattr(_of_kind(pdf, kind), "S", Name(f"/{other}"))


def _link(pdf: pikepdf.Pdf) -> Any:
    return pdf.pages[0].Annots[0]


def _skip_level(pdf: pikepdf.Pdf) -> None:
    _of_kind(pdf, "P").S = Name.H3


DEFECTS: dict[str, Damage] = {
    "U01 claim": replace_xmp(b"<pdfuaid:part>1<", b"<pdfuaid:part>2<"),
    "U02 title": replace_xmp(b"<dc:title>", b"<dc:rights>"),
    "U02 title shown": lambda pdf: setattr(pdf.Root.ViewerPreferences, "DisplayDocTitle", False),
    "U03 marked": lambda pdf: setattr(pdf.Root.MarkInfo, "Suspects", True),
    "U04 all content": prepend(b"0 0 9 9 re f\n"),
    "U04 artifact apart": prepend(b"/Artifact BMC /P <</MCID 99>> BDC EMC EMC\n"),
    "U05 parent tree": lambda pdf: _tree(pdf).ParentTree.Nums[1].__delitem__(0),
    "U06 kinds": lambda pdf: _tree(pdf).RoleMap.__delitem__("/Kicker"),
    "U06 standard kinds stay": lambda pdf: setattr(_tree(pdf).RoleMap, "H1", Name.P),
    "U07 figure text": lambda pdf: _of_kind(pdf, "Figure").__delitem__("/Alt"),
    "U08 first heading": _rename("H1", "H2"),
    "U08 heading levels": _skip_level,
    "U19 head cells": lambda pdf: _of_kind(pdf, "TH").__delitem__("/A"),
    "U19 table parts": _rename("TR", "P"),
    "U20 list parts": _rename("LBody", "P"),
    "U20 list numbering": lambda pdf: _of_kind(pdf, "L").__delitem__("/A"),
    "U09 language": drop_key("root", "/Lang"),
    "U10 embedded": drop_key("descriptor", "/FontFile2"),
    "U10 Unicode": drop_key("font", "/ToUnicode"),
    "U12 tab order": drop_key("page", "/Tabs"),
    "U13 link in structure": _rename("Link", "P"),
    "U13 link text": lambda pdf: _link(pdf).__delitem__("/Contents"),
    "U13 way back": lambda pdf: setattr(_link(pdf), "StructParent", 0),
    "U14 file names": lambda pdf: pdf.attachments["issue.yaml"].obj.__delitem__("/F"),
    "U15 dynamic forms": set_key("root", "/AcroForm", Dictionary(XFA=Array())),
    "U17 layers": set_key("root", "/OCProperties", Dictionary(OCGs=Array())),
    "U18 reference pages": lambda pdf: setattr(first_image(pdf), "Ref", Dictionary()),
}


@pytest.mark.parametrize("name", ["archive", "screen"])
def test_every_rule_is_kept(name: str, results: Results) -> None:
    result = results(name)
    assert broken_rules(result.data) == []
    assert "PDF/UA-1" in result.facts.claims
    assert result.facts.findings == ()


@pytest.mark.parametrize("rule", DEFECTS)
def test_a_broken_rule_is_named(rule: str, results: Results) -> None:
    assert rule in broken_rules(broken(results("archive").data, DEFECTS[rule]))


def test_a_file_that_keeps_readers_out_is_named(results: Results) -> None:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(results("archive").data)) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(owner="x"))
    assert "U16 encryption" in broken_rules(file.getvalue())


def test_every_rule_is_proven_by_a_broken_file() -> None:
    assert {*DEFECTS, "U16 encryption"} == RULES.keys()


@pytest.mark.parametrize("name", ["archive", "screen"])
def test_a_photo_without_words_takes_the_claim_away(name: str, library: FontLibrary, tmp_path: Path) -> None:
    from PIL import Image

    Image.new("L", (20, 20), 90).save(tmp_path / "a.png")
    figure = tagged(Tag.FIGURE, "a", PlacedImage("a.png", Rect(50, 50, 40, 40), WHOLE, ""))
    document = document_of(page_of(), page_of(*figure))
    result = export_pdf(document, library, tmp_path, options_for(name))
    assert "PDF/UA-1" not in result.facts.claims
    assert [(each.code, each.page) for each in result.facts.findings] == [("export.figure_without_text", 2)]
    assert b"pdfuaid" not in result.data.split(b"<rdf:Description")[1].split(b">", 1)[1]
    assert "U01 claim" in broken_rules(result.data)


def test_the_text_of_a_link_stands_in_the_link(results: Results, tmp_path: Path, run_tool: Callable[..., str]) -> None:
    path = tmp_path / "screen.pdf"
    path.write_bytes(results("screen").data)
    told = run_tool("pdfinfo", "-struct-text", path)
    link = told[told.index("Link") :]
    assert "新泾镇召开" in link.split("\n", 2)[1] + link.split("\n", 3)[2]
