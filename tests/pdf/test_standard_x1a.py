"""PDF/X-1a:2001: both kinds of file keep every rule, every rule is proven by a file in which it alone is broken."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from checklist_x1a import RULES, SHARED_WITH_X4, broken_rules
from damages import DEFECTS, Damage, broken, drop_key, first_image, own_profile, prepend, replace_xmp, set_key
from pikepdf import Array, Dictionary, Name

from bulletin_studio.export.options import PdfResult

Results = Callable[..., PdfResult]


def _one_intent(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0])


def _rgb_profile(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile.N = 3


def _mask(pdf: pikepdf.Pdf) -> None:
    first_image(pdf).SMask = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Image)


def _icc_picture(pdf: pikepdf.Pdf) -> None:
    profile = pdf.make_stream(pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes(), N=4)
    first_image(pdf).ColorSpace = Array([Name.ICCBased, profile])


OWN_DEFECTS: dict[str, Damage] = {
    "N02 packet": replace_xmp(b">PDF/X-1a:2001<", b">PDF/X-1a:2003<"),
    "N03 version": set_key("info", "/GTS_PDFXVersion", "PDF/X-1a:2003"),
    "N03 conformance": drop_key("info", "/GTS_PDFXConformance"),
    "N04 one intent": _one_intent,
    "N04 condition": drop_key("intent", "/OutputConditionIdentifier"),
    "N04 profile": _rgb_profile,
    "N12 no group": set_key("page", "/Group", Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)),
    "N12 no soft mask": _mask,
    "N12 no opacity": set_key("state", "/ca", 0.5),
    "N20 picture space": _icc_picture,
    "N20 content colour": prepend(b"1 0 0 rg\n"),
    "N25 filter": set_key("image", "/Filter", Name.JPXDecode),
    "N25 bits": set_key("image", "/BitsPerComponent", 16),
    "N30 no structure": set_key("root", "/MarkInfo", Dictionary(Marked=True)),
}
SHARED_DEFECTS = {own: DEFECTS[theirs] for own, theirs in SHARED_WITH_X4.items() if theirs in DEFECTS} | {
    "N06 viewer preferences": set_key("root", "/ViewerPreferences", Dictionary(PrintArea=Name.TrimBox)),
}


@pytest.mark.parametrize("outline_text", [False, True])
def test_every_rule_is_kept(outline_text: bool, results: Results) -> None:
    result = results("press-x1a", outline_text=outline_text)
    assert broken_rules(result.data) == []
    assert result.facts.claims == ("PDF/X-1a:2001",)


@pytest.mark.parametrize("rule", [*OWN_DEFECTS, *SHARED_DEFECTS])
def test_a_broken_rule_is_named(rule: str, results: Results) -> None:
    damaged = broken(results("press-x1a").data, (OWN_DEFECTS | SHARED_DEFECTS)[rule])
    assert rule in broken_rules(damaged)


def test_rules_of_the_bytes_are_named(results: Results) -> None:
    data = results("press-x1a").data
    assert broken_rules(data.replace(b"%PDF-1.3", b"%PDF-1.4")) == ["N01 header"]
    assert "N01 identifier" in broken_rules(data.replace(b"/ID [", b"/IX ["))
    packed, locked = io.BytesIO(), io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        pdf.save(locked, encryption=pikepdf.Encryption(owner="x"))
    assert "N01 no compressed objects" in broken_rules(packed.getvalue())
    assert "N01 encryption" in broken_rules(locked.getvalue())


def test_every_rule_is_proven_by_a_broken_file() -> None:
    in_bytes = {"N01 header", "N01 identifier", "N01 no compressed objects", "N01 encryption"}
    assert {*OWN_DEFECTS, *SHARED_DEFECTS, *in_bytes} == RULES.keys()


def test_own_profile_is_damage_of_press_files_only(rich_result: PdfResult) -> None:
    """The usual file is no PDF/X-1a: the checklist tells them apart."""
    found = broken_rules(broken(rich_result.data, own_profile(4)))
    assert {"N01 header", "N04 one intent", "N30 no structure", "N03 conformance"} <= {*found}


def test_tools_read_it(results: Results, tmp_path: Path, run_tool: Callable[..., str]) -> None:
    path = tmp_path / "x1a.pdf"
    path.write_bytes(results("press-x1a").data)
    assert "No syntax or stream encoding errors found" in run_tool("qpdf", "--check", path)
    told = run_tool("pdfinfo", path)
    assert "PDF/X-1:2001" in told
    assert "PDF version:     1.3" in told
    assert all("yes yes" in row for row in run_tool("pdffonts", path).splitlines()[2:])
