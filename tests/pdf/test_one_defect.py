"""For every rule a good file with that rule broken: check names that rule and no other; the good files have nothing."""

import io
import re
import zlib
from pathlib import Path

import pikepdf
import pytest
from file_defects import FILE_DEFECTS
from ink_defects import INK_DEFECTS
from one_defect_kit import Defect, broken
from page_defects import PAGE_DEFECTS
from pages_in_code import bulletin, gradient
from x1a_defects import X1A_DEFECTS

from bulletin_studio.base.words.catalogue import Language, message, remedy
from bulletin_studio.display.document import Document
from bulletin_studio.export.options import PdfOptions
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.export.presets import PRESS_X1A, Choices, preset_options
from bulletin_studio.files.load_print_profile import load_print_profile
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.print_profile import PrintProfile, WantedStandard
from bulletin_studio.preflight.check_pdf import check_pdf

PROJECT = Path(__file__).resolve().parent.parent.parent
DEFECTS = {**FILE_DEFECTS, **PAGE_DEFECTS, **INK_DEFECTS}
X1A = PrintProfile("x1a", standard=WantedStandard.X1A)


@pytest.fixture(scope="session")
def photo_folder(library: FontLibrary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Photos for the bulletin of `pages_in_code`, with pixels enough for print."""
    folder = tmp_path_factory.mktemp("good")
    bulletin(library, folder)
    gradient(1000, 664).save(folder / "photos/meeting.jpg", quality=90)
    return folder


@pytest.fixture(scope="session")
def good(library: FontLibrary, options: PdfOptions, photo_folder: Path) -> bytes:
    return export_pdf(_document(library, photo_folder), library, photo_folder, options).data


@pytest.fixture(scope="session")
def good_x1a(library: FontLibrary, photo_folder: Path) -> bytes:
    x1a = preset_options(PRESS_X1A, Choices(), PROJECT / "profiles")
    return export_pdf(_document(library, photo_folder), library, photo_folder, x1a).data


def _document(library: FontLibrary, folder: Path) -> Document:
    """The bulletin, whose own photo is kept."""
    photo = (folder / "photos/meeting.jpg").read_bytes()
    document = bulletin(library, folder)
    (folder / "photos/meeting.jpg").write_bytes(photo)
    return document


def test_the_good_files_have_no_finding(good: bytes, good_x1a: bytes) -> None:
    assert check_pdf(good, load_print_profile("coated")).report.findings == ()
    assert check_pdf(broken(good, lambda _: None), load_print_profile("coated")).report.findings == ()
    assert check_pdf(good_x1a, X1A).report.findings == ()


@pytest.mark.parametrize("name", DEFECTS)
def test_one_defect_is_named(good: bytes, name: str) -> None:
    defect = DEFECTS[name]
    report = check_pdf(broken(good, defect.change), load_print_profile("coated")).report
    assert {finding.code for finding in report.findings} == {defect.code, *defect.also}
    for finding in report.findings:
        for language in Language:
            assert message(finding, language)
            assert remedy(finding, language)


@pytest.mark.parametrize("name", X1A_DEFECTS)
def test_one_defect_of_x1a_is_named(good_x1a: bytes, name: str) -> None:
    defect: Defect = X1A_DEFECTS[name]
    with_streams = defect.code == "pdf.object_streams"  # which begin with PDF 1.5
    data = broken(good_x1a, defect.change, object_streams=with_streams, version="1.5" if with_streams else "1.3")
    assert {finding.code for finding in check_pdf(data, X1A).report.findings} == {defect.code, *defect.also}


def test_defects_of_the_bytes(good: bytes, tmp_path: Path) -> None:
    """What is broken beside a library: a header too late, a version too new, encryption, a compressed packet."""
    profile = load_print_profile("coated")

    def codes(data: bytes) -> set[str]:
        return {finding.code for finding in check_pdf(data, profile).report.findings}

    assert codes(b"junk\n" + good) == {"pdf.header"}
    assert codes(broken(good, lambda _: None, version="2.0")) == {"pdf.version"}
    assert codes(_with_packed_packet(broken(good, lambda _: None, object_streams=False))) == {"pdf.packet_packed"}
    with pikepdf.open(io.BytesIO(good)) as pdf:
        rights = pikepdf.Encryption(owner="o", user="", R=4, aes=False, metadata=False)
        pdf.save(tmp_path / "locked.pdf", encryption=rights)
        pdf.save(tmp_path / "closed.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))
    assert "pdf.encrypted" in codes((tmp_path / "locked.pdf").read_bytes())
    assert codes((tmp_path / "closed.pdf").read_bytes()) == {"pdf.locked"}
    assert codes(b"PK\x03\x04 no PDF") == {"pdf.no_pdf"}
    assert codes(b"%PDF-1.6\n") == {"pdf.damaged"}


def _with_packed_packet(data: bytes) -> bytes:
    """The packet deflated in place, so that no other object moves."""
    match = re.search(rb"<<([^<>]*/Type /Metadata[^<>]*)>>\s*stream\r?\n", data)
    assert match is not None
    length = re.search(rb"/Length (\d+)", match[1])
    assert length is not None
    size, more = int(length[1]), b" /Filter /FlateDecode"
    packed = zlib.compress(data[match.end() : match.end() + size]).ljust(size - len(more), b"\n")
    assert len(packed) == size - len(more)
    assert len(str(len(packed))) == len(length[1])
    entries = match[1].replace(length[0], b"/Length %d" % len(packed)) + more
    start = match[0].replace(match[1], entries)
    return data[: match.start()] + start + packed + data[match.end() + size :]


def test_at_least_sixty_kinds() -> None:
    codes = {defect.code for defect in (*DEFECTS.values(), *X1A_DEFECTS.values())}
    assert len(codes) >= 90
