"""Attributes of photo lines, as an editor types them: pages drawn, findings with what to type, kept by saving."""

import pytest

from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.save_issue import save_issue

LINE = '![与会人员围绕五个专题板块交流探讨](photos/huatong.jpg){credit="示意图"'


def _ask(issue, attributes):
    """Gives the second photo of the first article other attributes, in a number of as many pages as it takes."""
    number = issue / "issue.yaml"
    lines = number.read_text(encoding="utf-8").splitlines(keepends=True)
    number.write_text("".join(line for line in lines if not line.startswith("pages:")), encoding="utf-8")
    path = issue / "articles" / "01-taolunhui.md"
    text = path.read_text(encoding="utf-8")
    assert LINE in text
    path.write_text(text.replace(LINE, LINE[: LINE.index("{")] + "{" + attributes), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("attributes", "message", "remedy"),
    [
        ("width=400mm", "wider than the type area (170 mm)", "width=170mm"),
        ("width=5columns", "more columns than there are (2)", "width=full"),
        ("width=70mm place=beside", "no room for 8 characters", "lower width"),
        ("page=40", "was to stand on page 40", "take page out"),
        ("caption=beside", "has no room where it was asked for", "caption=below"),
    ],
)
def test_what_cannot_be_is_told_with_what_to_type(issue, run, attributes, message, remedy):
    path = _ask(issue, attributes)
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if attributes in text)
    result = run("check", issue)
    assert result.code == 0
    assert f"articles/01-taolunhui.md:{line}:1: warning" in result.out
    assert message in result.out
    assert remedy in result.out


@pytest.mark.parametrize(
    "attributes",
    [
        "width=40mm place=beside-left",
        "width=49mm place=beside",
        "place=foot caption=over",
        "page=1 width=80mm",
        "width=60mm",
    ],
)
def test_what_can_be_needs_no_remark(issue, run, attributes):
    _ask(issue, attributes)
    result = run("check", issue)
    assert result.code == 0
    assert "huatong.jpg" not in result.out


@pytest.mark.parametrize(
    ("attributes", "words"),
    [
        ('crop="50% 0% 80% 100%"', "reaches beyond the picture's edge"),
        ('crop="0% 0% 0% 100%"', "keeps nothing"),
        ("width=wide", "cannot be “wide” wide"),
        ("place=above", "cannot be “above”"),
    ],
)
def test_what_cannot_be_read_stops_with_line_and_column(issue, run, attributes, words):
    _ask(issue, attributes)
    result = run("check", issue)
    assert result.code == 2
    assert "articles/01-taolunhui.md:" in result.err
    assert words in result.err


def test_saving_keeps_what_was_asked(issue):
    path = _ask(issue, 'width=40mm place=beside-left page=2 caption=above crop="10% 0% 80% 100%"')
    before = path.read_bytes()
    number, _ = load_issue(issue)
    assert save_issue(issue, number) == ()
    assert path.read_bytes() == before
