"""`impose` as a user runs it."""

import re

import pikepdf
import pypdfium2
import pytest

from bulletin_studio import pipeline
from bulletin_studio.base.findings import error, report_of
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import pt_from_mm


def test_a_booklet_of_a_pdf(run, sample_pdf, tmp_path):
    target = tmp_path / "sheets.pdf"
    done = run("impose", sample_pdf, "-o", target, "--sheet", "SRA3", "--marks", "--creep", "0.1mm")
    assert (done.code, done.err) == (0, "")
    with pikepdf.open(sample_pdf) as before, pikepdf.open(target) as after:
        assert len(after.pages) == -(-len(before.pages) // 4) * 2
        assert [float(edge) for edge in after.pages[0].MediaBox][2:] == pytest.approx(
            [pt_from_mm(450), pt_from_mm(320)], abs=0.01
        )
    count = len(after.pages) * 2
    assert f"Sheets: {len(after.pages) // 2}" in done.out
    blanks = re.search(r"Blank pages.*: (.*)", done.out)
    assert (blanks is not None) == (len(before.pages) < count)


def test_an_issue_is_exported_and_imposed(run, small_issue, tmp_path):
    target = tmp_path / "sheets.pdf"
    done = run("impose", small_issue, "-o", target, "--scheme", "pairs", "--bind", "right")
    assert done.code == 0, done.err
    assert target.read_bytes().startswith(b"%PDF-1.6")
    assert "Blank pages added at the end to fill the sheet: 2" in done.out


@pytest.mark.parametrize(("command", "ending"), [("impose", "pdf"), ("package", "zip")])
def test_a_number_with_errors_is_not_handed_over_unless_forced(
    run, small_issue, tmp_path, monkeypatch, command, ending
):
    found = error("command.cancelled", SourceSpan("articles/01.md", 3))
    monkeypatch.setattr(pipeline, "check", lambda *_: report_of([found]))
    target = tmp_path / f"out.{ending}"
    done = run(command, small_issue, "-o", target)
    assert (done.code, done.out) == (1, "")
    assert "articles/01.md:3" in done.err
    assert not target.exists()
    assert run(command, small_issue, "-o", target, "--force").code == 0
    assert target.exists()


def test_the_single_pages_are_not_overwritten(run, sample_pdf):
    before = sample_pdf.read_bytes()
    done = run("impose", sample_pdf, "-o", sample_pdf)
    assert done.code == 2
    assert "single pages" in done.err
    assert sample_pdf.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--sheet", "A3", "--marks"), 2, "too small"),
        (("--sheet", "A9"), 2, "no paper size"),
        (("--sheet", "10x10mm"), 2, "no paper size"),
        (("--creep", "5mm"), 2, "no length"),
        (("--gripper", "-3"), 2, "no length"),
        (("--scheme", "origami"), 2, "cannot be"),
        (("--scheme", "spreads", "--marks"), 2, "no room for marks"),
    ],
)
def test_bad_options_are_told(run, sample_pdf, tmp_path, arguments, code, words):
    done = run("impose", sample_pdf, "-o", tmp_path / "x.pdf", *arguments)
    assert done.code == code
    assert words in done.err
    assert not (tmp_path / "x.pdf").exists()


def test_bad_files_are_told(run, tmp_path):
    (tmp_path / "text.pdf").write_text("no PDF")
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.6\n1 0 obj")
    for name, words in (("text.pdf", "not a PDF"), ("cut.pdf", "damaged"), ("none.pdf", "Cannot be read")):
        done = run("impose", tmp_path / name, "-o", tmp_path / "x.pdf")
        assert done.code == 3
        assert words in done.err
        assert "Traceback" not in done.err


def test_export_draws_marks_and_the_slug_names_the_preset(run, small_issue, tmp_path):
    target = tmp_path / "marked.pdf"
    assert run("export", small_issue, "-o", target, "--marks", "--preset", "newsprint").code == 0
    with pikepdf.open(target) as pdf:
        page = pdf.pages[0]
        trim, media = ([float(edge) for edge in box] for box in (page.TrimBox, page.MediaBox))
        assert trim[0] - media[0] == pytest.approx(pt_from_mm(15), abs=0.01)
        assert "/PrinterMarks" in page.Resources.XObject
    document = pypdfium2.PdfDocument(target)
    try:
        assert "newsprint" in document[0].get_textpage().get_text_range()
    finally:
        document.close()


def test_a_screen_file_gets_no_marks(run, small_issue, tmp_path):
    done = run("export", small_issue, "-o", tmp_path / "x.pdf", "--marks", "--preset", "screen")
    assert done.code == 2
    assert "no plates" in done.err
    assert not (tmp_path / "x.pdf").exists()


def test_an_advert_in_an_article_is_checked_and_printed(run, small_issue, tmp_path):
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(300, 200))
        pdf.pages[0].Contents = pdf.make_stream(b"1 0 0 rg 0 0 300 200 re f")
        (small_issue / "ads").mkdir()
        pdf.save(small_issue / "ads/ad.pdf")
    article = next((small_issue / "articles").glob("*.md"))
    article.write_text(article.read_text("utf-8") + "\n\n![征订启事](ads/ad.pdf)\n", "utf-8")
    checked = run("check", small_issue)
    assert checked.code == 1
    assert "ads/ad.pdf has RGB colours" in checked.out
    target = tmp_path / "n.pdf"
    assert run("export", small_issue, "-o", target, "--force").code == 0
    with pikepdf.open(target) as pdf:
        forms = [each for page in pdf.pages for each in page.Resources.get("/XObject", {}).values()]
    assert len(forms) == 1


def test_an_advert_is_judged_by_what_the_preset_allows(run, small_issue, tmp_path):
    """Plain RGB is for screens; transparency is not for PDF/X-1a."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(300, 200))
        page = pdf.pages[0]
        page.TrimBox = [0, 0, 300, 200]
        page.Contents = pdf.make_stream(b"/G gs 0 1 0 0 k 0 0 300 200 re f")
        page.Resources = pikepdf.Dictionary(ExtGState=pikepdf.Dictionary(G=pikepdf.Dictionary(ca=0.5)))
        (small_issue / "ads").mkdir()
        pdf.save(small_issue / "ads/ad.pdf")
    article = next((small_issue / "articles").glob("*.md"))
    article.write_text(article.read_text("utf-8") + '\n\n![征订启事](ads/ad.pdf){alt="征订"}\n', "utf-8")
    target = tmp_path / "n.pdf"
    for command in ("export", "package", "impose"):
        refused = run(command, small_issue, "-o", tmp_path / f"n.{command}", "--preset", "press-x1a")
        assert (refused.code, "ads/ad.pdf" in refused.err, "transparen" in refused.err) == (1, True, True)
    done = run("export", small_issue, "-o", target)
    assert done.code == 0
    assert "does not claim PDF/A-2u" in done.err
    assert "(PDF/X-4)" in done.out
    archived = run("export", small_issue, "-o", target, "--preset", "archive")
    assert archived.code == 0
    assert "does not claim PDF/A-3b, PDF/UA-1" in archived.err
