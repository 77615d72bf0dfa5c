"""Files of any kind: damaged, looping, endless, of another program. Check gives findings, soon, and never raises."""

import io
import random
import time
import zlib
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from bulletin_studio.base.words.catalogue import Language, message, remedy
from bulletin_studio.files.load_print_profile import load_print_profile, print_profile_names
from bulletin_studio.model.print_profile import PrintProfile
from bulletin_studio.preflight import pdf_content
from bulletin_studio.preflight.check_pdf import MOST_OF_ONE_RULE, PdfReport, check_pdf

PROFILE = PrintProfile()


def checked(data: bytes, profile: PrintProfile = PROFILE) -> PdfReport:
    """The report, every finding of which can be told."""
    found = check_pdf(data, profile)
    for finding in found.report.findings:
        for language in Language:
            assert message(finding, language)
            assert remedy(finding, language)
    return found


def codes(data: bytes) -> set[str]:
    return {finding.code for finding in checked(data).report.findings}


def file_of(
    content: bytes, pages: int = 1, change: Callable[[pikepdf.Pdf], None] | None = None, **save: object
) -> bytes:
    """A PDF that knows of no standard."""
    pdf = pikepdf.new()
    for _ in range(pages):
        page = pdf.add_blank_page(page_size=(595, 842))
        page.Contents = pdf.make_indirect(Stream(pdf, content))
    if change is not None:
        change(pdf)
    file = io.BytesIO()
    pdf.save(file, deterministic_id=True, **save)
    return file.getvalue()


@pytest.mark.parametrize("name", print_profile_names())
def test_a_file_of_another_program(name: str) -> None:
    data = file_of(b"1 0 0 rg 100 100 200 200 re f", pages=2)
    found = {each.code for each in checked(data, load_print_profile(name)).report.findings}
    assert ("pdf.no_intent" in found) is (name not in ("lenient", "screen"))
    assert ("pdf.rgb_paint" in found) is (name != "screen")


def test_every_way_of_cutting_and_changing_bytes(bulletin_result: object) -> None:
    whole: bytes = bulletin_result.data  # type: ignore[attr-defined]
    chance = random.Random(5)  # noqa: S311 - the same files each time
    for _ in range(25):
        assert checked(whole[: chance.randrange(len(whole))]).report.findings
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(12):
            data[chance.randrange(len(data))] = chance.randrange(256)
        checked(bytes(data))


def test_changed_objects_of_a_plain_file() -> None:
    """Without compression every byte matters."""
    whole = file_of(
        b"BT /F1 12 Tf 10 10 Td (x) Tj ET 0 0 1 rg 1 2 3 4 re f",
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        compress_streams=False,
    )
    chance = random.Random(7)  # noqa: S311 - the same files each time
    for _ in range(300):
        data = bytearray(whole)
        start = chance.randrange(len(data))
        data[start : start + chance.randrange(6)] = bytes(
            chance.choices(b"0123456789/<>[]() RQqobj", k=chance.randrange(6))
        )
        checked(bytes(data))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"(((((((",
        b"<<<<<<<<[[[[[[[[" * 5000,
        b"[" * 100_000,
        b"q " * 50_000,
        b"Q " * 50_000,
        b"/F1 Tf 1 Tf (x) Tj Tm cm 1 2 3 cm d0 gs /X gs scn SCN sh /S sh",
        b"BI /W 1 /H 1 ID",
        b"BI " * 1000,
        b"1e9999 0 0 1 0 0 cm 0 0 1 1 re f",
        b"99999999999999999999999999999999999999999 w 0 0 m 1 1 l S",
        bytes(range(256)) * 40,
        b"%" * 10_000,
    ],
)
def test_content_of_nonsense(content: bytes) -> None:
    assert checked(file_of(content)).pages == 1


def test_a_form_that_draws_itself() -> None:
    def loop(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_indirect(Stream(pdf, b"/X Do /X Do /X Do"))
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
        form.Resources = Dictionary(XObject=Dictionary(X=form))
        pdf.pages[0].Resources = Dictionary(XObject=Dictionary(X=form))

    begin = time.monotonic()
    assert {"pdf.forms_too_deep"} <= codes(file_of(b"/X Do", change=loop))
    assert time.monotonic() - begin < 5


def test_a_stream_that_unpacks_without_end() -> None:
    """400 MB of blanks in 400 kB."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(400)) + packer.flush()

    def swell(pdf: pikepdf.Pdf) -> None:
        stream = Stream(pdf, b"")
        stream.write(packed, filter=Name.FlateDecode)
        pdf.pages[0].Contents = pdf.make_indirect(stream)

    assert "pdf.content_unreadable" in codes(file_of(b"", change=swell))


def test_endless_content_is_left_at_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_content, "MOST_OPERATIONS", 1000)
    assert "pdf.content_too_long" in codes(file_of(b"q Q " * 2000, pages=3))


def test_many_findings_of_one_rule_are_counted() -> None:
    found = checked(file_of(b"1 0 0 rg 100 100 200 200 re f", pages=50)).report.findings
    assert sum(finding.code == "pdf.rgb_paint" for finding in found) == MOST_OF_ONE_RULE
    more = [dict(finding.arguments) for finding in found if finding.code == "pdf.more"]
    assert {"rule": "pdf.rgb_paint", "count": 50 - MOST_OF_ONE_RULE} in more


def test_the_same_file_the_same_findings(bulletin_result: object) -> None:
    data: bytes = bulletin_result.data  # type: ignore[attr-defined]
    assert checked(data) == checked(data)


def test_places_are_counted_from_the_trim() -> None:
    """A page whose boxes begin elsewhere, at twice its unit: one inch right, one inch down of the trim's corner."""

    def move(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.MediaBox, page.TrimBox, page.UserUnit = Array([90, 90, 600, 900]), Array([100, 100, 500, 800]), 2.0

    found = checked(file_of(b"1 0 0 rg 136 600 20 164 re f", change=move)).report.findings
    red = next(dict(finding.arguments) for finding in found if finding.code == "pdf.rgb_paint")
    assert (red["x_mm"], red["y_mm"]) == (25, 25)
