"""The journal: what was written is read back exactly, also after a torn line, damage or a lone surrogate."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.placement import Placement
from bulletin_studio.model.story import Paragraph, Span, Story, plain_paragraph
from bulletin_studio.session.codec import CodecError, json_of, value_from_json
from bulletin_studio.session.journal import Journal, read_journal


def number(*texts: str) -> Issue:
    articles = tuple(
        Article(
            f"a{index}",
            plain_paragraph("headline", text, SourceSpan("a.md", 3, 4)),
            Story(
                (Paragraph("body", (Span(text, "strong", annotation="x", link="https://y"),)), Paragraph("body", ()))
            ),
            photos=(Photo("photos/x.jpg", caption=plain_paragraph("caption", "c"), focus=(0.25, 1.0)),),
            placement=Placement(page=2, columns=(1, 2)),
        )
        for index, text in enumerate(texts)
    )
    return Issue(
        Masthead("简报", mark="样刊"), 7, date(2024, 2, 29), "a4-two-column", articles, protected_words=("甲",)
    )


def test_any_number_comes_back_exactly() -> None:
    whole = number("一\u2028二", "\ud800 \x00", "😀")
    assert value_from_json(Issue, json_of(whole)) == whole


@pytest.mark.parametrize(
    "damage", [[], {}, {"kind": "Issue"}, {"kind": "Article"}, 3, None, {"kind": "Issue", "nonsense": 1}]
)
def test_nonsense_is_refused(damage: object) -> None:
    with pytest.raises(CodecError):
        value_from_json(Issue, damage)


def test_the_latest_state_is_recovered(tmp_path: Path) -> None:
    path = tmp_path / "state" / "journal.jsonl"
    states = [number("一"), number("一二"), number("一二", "三"), number("三"), replace(number("三"), number=8)]
    journal = Journal(path, states[0], "print")
    for state in states[1:]:
        journal.write(state)
        found = read_journal(path)
        assert found is not None
        assert (found.number, found.is_damaged, found.based_on) == (state, False, "print")
    journal.close()


def test_a_torn_line_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path, number("一"), "")
    journal.write(number("一二"))
    size = path.stat().st_size
    journal.write(number("一二三"))
    journal.close()
    data = path.read_bytes()
    for end in range(size, len(data)):
        path.write_bytes(data[:end])
        found = read_journal(path)
        assert found is not None
        assert found.number == number("一二")
        assert found.is_damaged == (end > size)


def test_damage_in_the_middle_keeps_what_stood_before(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path, number("一"), "")
    for text in ("甲", "乙", "丙"):
        journal.write(number(text))
    journal.close()
    lines = path.read_bytes().split(b"\n")
    lines[1] = lines[1].replace(b"articles", b"artikles")
    path.write_bytes(b"\n".join(lines))
    found = read_journal(path)
    assert found is not None
    assert (found.number, found.is_damaged) == (number("甲"), True)


@pytest.mark.parametrize("data", [b"", b"\n", b"\x00" * 5000, b"not a journal\n", b"{}\n", "日志\n".encode()])
def test_a_file_that_is_no_journal_is_damaged(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(data)
    found = read_journal(path)
    assert found is not None
    assert found.number is None


def test_no_journal_is_nothing(tmp_path: Path) -> None:
    assert read_journal(tmp_path / "journal.jsonl") is None


def test_a_journal_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileAccessError):
        Journal(tmp_path / "file" / "journal.jsonl", number("一"), "").write(number("二"))


def test_a_large_journal_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path, number("一"), "")
    large = "字" * 600_000
    for count in range(6):
        journal.write(number(large + str(count)))
    journal.close()
    assert path.stat().st_size < 16_000_000
    found = read_journal(path)
    assert found is not None
    assert found.number == number(large + "5")
