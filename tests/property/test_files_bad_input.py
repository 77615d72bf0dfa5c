"""Whatever stands in a file, reading ends with a model or with findings that have words, never with a traceback."""

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.findings import Severity
from bulletin_studio.base.words.catalogue import Language, message, remedy
from bulletin_studio.files.article_file import parse_article
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.faults import Faults, raise_faults
from bulletin_studio.files.issue_file import parse_issue
from bulletin_studio.files.layout_file import parse_layout
from bulletin_studio.files.text_file import TextFile, text_file_from_bytes

SAMPLE = data_folder() / "samples" / "xinjing-2024-01"
ISSUE = (SAMPLE / "issue.yaml").read_bytes()
ARTICLE = (
    b"---\nkicker: a\nheadline: |\n  b\\\n  c\n---\n\n## d\n\n"
    b'e**f**[i]{name ruby="j"}[k](https://l.m)\n\n![g[n]{sub}](h.jpg){width=full focus="1% 2%"}\n'
)
LAYOUT = (data_folder() / "layouts" / "a4-two-column.yaml").read_bytes()

YAML_SIGNS = (": ", "- ", "[", "]", "{", "}", '"', "'", "&a ", "*a ", "!!x ", ">", "#", "? ", "<<: ", "null", ".nan")
SIGNS = (*YAML_SIGNS, "1e999", "-", "0x", "~", "\\", "**", "*", "![", "](", "]{", "\u3000", "mm", "%", "..", "/")
SNIPPETS = st.one_of(
    st.binary(max_size=6),
    st.text(max_size=6).map(lambda text: text.encode("utf-8", "replace")),
    st.sampled_from(SIGNS).map(str.encode),
    st.sampled_from([b"\n", b"\r", b"\t", b"\0", b"|", b"---\n", b"...\n", b"  ", b"\xef\xbb\xbf", b"9" * 400]),
)
EDITS = st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 8), SNIPPETS), min_size=1, max_size=4)


def damaged(data: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    for place, taken, snippet in edits:
        start = place % (len(data) + 1)
        data = data[:start] + snippet + data[start + taken :]
    return data


def speak(faults: Faults) -> None:
    with contextlib.suppress(BulletinError):
        raise_faults(faults)
    for fault in faults:
        for language in Language:
            assert message(fault, language)
            assert remedy(fault, language)
        assert fault.where is None or (fault.where.line >= 0 and fault.where.column >= 0)


def text_of(data: bytes, faults: Faults) -> TextFile | None:
    return text_file_from_bytes("a", data, faults)


@given(EDITS)
@settings(max_examples=150, deadline=None)
def test_damaged_issue_file(edits):
    faults: Faults = []
    file = text_of(damaged(ISSUE, edits), faults)
    result = parse_issue(file, faults) if file is not None else None
    assert result is not None or any(fault.severity is Severity.ERROR for fault in faults)
    speak(faults)


@given(EDITS)
@settings(max_examples=150, deadline=None)
def test_damaged_article(edits):
    faults: Faults = []
    file = text_of(damaged(ARTICLE, edits), faults)
    result = parse_article(file, "a", SAMPLE, faults) if file is not None else None
    assert result is not None or any(fault.severity is Severity.ERROR for fault in faults)
    speak(faults)


@given(EDITS)
@settings(max_examples=60, deadline=None)
def test_damaged_layout(edits):
    faults: Faults = []
    file = text_of(damaged(LAYOUT, edits), faults)
    result = parse_layout(file, "a", faults) if file is not None else None
    assert result is not None or any(fault.severity is Severity.ERROR for fault in faults)
    speak(faults)
