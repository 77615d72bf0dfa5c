import pytest

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.text_file import MAXIMUM_BYTES, text_file_from_bytes

TEXT = "---\nheadline: 标题\n---\n\n正文在这里，共有许多个汉字。\n"


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"PK\x03\x04" + b"\0" * 100, "file.is_word", 0),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "file.is_word", 0),
        (b"{\\rtf1\\ansi", "file.is_word", 0),
        (b"%PDF-1.6\n", "file.is_pdf", 0),
        (b"\xff\xd8\xff\xe0", "file.is_picture", 0),
        (b"\x89PNG\r\n", "file.is_picture", 0),
        (TEXT.encode("utf-16"), "file.is_utf16", 0),
        (TEXT.encode("utf-16-be"), "file.is_utf16", 0),
        (TEXT.encode("gbk"), "file.is_gbk", 2),
        (b"---\nheadline: \xff\xfe\xfd\n", "file.not_utf8", 2),
        (b"x" * (MAXIMUM_BYTES + 1), "file.too_large", 0),
        (TEXT.replace("正文", "正\0文").encode(), "file.control_character", 5),
        (TEXT.replace("正文", "正\x0b文").encode(), "file.control_character", 5),
        (TEXT.replace("正文", "正\u2028文").encode(), "file.control_character", 5),
        (TEXT.replace("正文", "正\ufffd文").encode(), "file.lost_character", 5),
    ],
)
def test_what_is_no_text_is_named(make_folder, findings_of, data, code, line):
    folder = make_folder(article=data)
    (finding,) = findings_of(lambda: load_issue(folder))
    assert finding.code == code
    assert finding.where is not None
    assert (finding.where.path, finding.where.line) == ("articles/01.md", line)


def test_place_of_a_control_character():
    faults: Faults = []
    assert text_file_from_bytes("a.md", "一\r\n二\x07三".encode(), faults) is None
    assert faults[0].where == SourceSpan("a.md", 2, 2)


def test_many_stray_characters_are_not_told_one_by_one():
    faults: Faults = []
    text_file_from_bytes("a.md", b"a\x07" * 10_000, faults)
    assert len(faults) == 50


def test_byte_order_mark_is_taken_and_put_back():
    file = text_file_from_bytes("a.md", b"\xef\xbb\xbf" + TEXT.encode(), [])
    assert file is not None
    assert file.text == TEXT
    assert file.encoded(file.text) == b"\xef\xbb\xbf" + TEXT.encode()


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_end_is_kept(newline):
    file = text_file_from_bytes("a.md", TEXT.replace("\n", newline).encode(), [])
    assert file is not None
    assert file.newline == newline
