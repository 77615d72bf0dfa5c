"""Marks, 注音 and links as typed: what they give, what they refuse, how they are written again."""

from pathlib import Path
from time import process_time

import pytest

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.words.catalogue import Language, message, remedy
from bulletin_studio.files.article_body import read_blocks
from bulletin_studio.files.bracket_tail import caption_end
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.inline_text import read_inline
from bulletin_studio.files.inline_writing import inline_text
from bulletin_studio.files.source_text import SourceText
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Paragraph, Span

BREAK = "\u2028"
SITE = "https://www.example.cn/a?b=1&copy=2"


def read(text: str) -> list[Span]:
    faults: Faults = []
    spans = read_inline(SourceText(text, "a.md", 1, 1), faults)
    assert faults == []
    return [Span(span.text, span.style, None, span.annotation, span.link) for span in spans]


def found(text: str) -> list[tuple[str, int]]:
    faults: Faults = []
    read_inline(SourceText(text, "a.md", 7, 1), faults)
    for fault in faults:
        assert all(message(fault, language) and remedy(fault, language) for language in Language)
    return [(fault.code, fault.where.column) for fault in faults if fault.where and fault.where.line == 7]


def marked(text: str, style: str) -> Span:
    return Span(text, style)


def sounded(text: str, sound: str, style: str = "") -> Span:
    return Span(text, style, None, sound)


def linked(text: str, address: str, style: str = "") -> Span:
    return Span(text, style, None, "", address)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("[务必]{dots}", [marked("务必", "dots")]),
        (
            "访[张三]{name}、读《[论语]{book}》",
            [Span("访"), marked("张三", "name"), Span("、读《"), marked("论语", "book"), Span("》")],
        ),
        ("H[2]{sub}O", [Span("H"), marked("2", "sub"), Span("O")]),
        ("[重要]{朱批}", [marked("重要", "朱批")]),
        ('新[泾]{ruby="jīng"}镇', [Span("新"), sounded("泾", "jīng"), Span("镇")]),
        ("[泾]{ruby=jīng}", [sounded("泾", "jīng")]),
        ('[泾]{name ruby="jīng"}', [sounded("泾", "jīng", "name")]),
        ('[泾]{ ruby="jīng"  name }', [sounded("泾", "jīng", "name")]),
        ('[泾]{ruby="a\\"b\\\\c]}"}', [sounded("泾", 'a"b\\c]}')]),
        (f"见[新泾网]({SITE})。", [Span("见"), linked("新泾网", SITE), Span("。")]),
        ("[信](mailto:a@b.cn)", [linked("信", "mailto:a@b.cn")]),
        ("[甲](HTTP://例子.cn/镇)", [linked("甲", "HTTP://例子.cn/镇")]),
        ("[甲](https://a.b/c_(d))", [linked("甲", "https://a.b/c_(d)")]),
        ("[甲](https://a.b/c\\(d)", [linked("甲", "https://a.b/c(d")]),
        (f'[泾]({SITE}){{name ruby="jīng"}}', [Span("泾", "name", None, "jīng", SITE)]),
        (f"[新**泾**镇]({SITE})", [linked("新", SITE), linked("泾", SITE, "strong"), linked("镇", SITE)]),
        (f"**新[泾]({SITE})镇**", [marked("新", "strong"), linked("泾", SITE, "strong"), marked("镇", "strong")]),
        (
            '**新[泾]{ruby="jīng"}镇**',
            [marked("新", "strong"), sounded("泾", "jīng", "strong"), marked("镇", "strong")],
        ),
        (f"*[甲]({SITE})*", [linked("甲", SITE, "emphasis")]),
        (f"[甲]({SITE})[乙]({SITE})", [linked("甲乙", SITE)]),
        ("[妈]{ruby=mā}[妈]{ruby=mā}", [sounded("妈", "mā"), sounded("妈", "mā")]),
        ("[张三]{name}[李四]{name}", [marked("张三", "name"), marked("李四", "name")]),
        ("[甲]{strong}[乙]{strong}**丙**", [marked("甲乙丙", "strong")]),
        ("[1]{super}[2024]", [marked("1", "super"), Span("[2024]")]),
        ("[见[2024]3 号]{dots}", [marked("见[2024]3 号", "dots")]),
        ("甲[乙[丙]{dots}", [Span("甲[乙"), marked("丙", "dots")]),
        ("[甲\\]]{dots}", [marked("甲]", "dots")]),
        ("[甲]{dots}(乙)", [marked("甲", "dots"), Span("(乙)")]),
        ("[甲\\\n乙]{dots}", [marked(f"甲{BREAK}乙", "dots")]),
        ("[new\ntown]{dots}", [marked("new town", "dots")]),
        ("hello\n[world]{dots}\nagain", [Span("hello "), marked("world", "dots"), Span(" again")]),
        ("甲\n[world]{dots}\n乙", [Span("甲"), marked("world", "dots"), Span("乙")]),
        ("2*[3]{super}=6", [Span("2*"), marked("3", "super"), Span("=6")]),
    ],
)
def test_brackets_that_say_something(text, spans):
    assert read(text) == spans
    assert read(inline_text(spans)) == spans


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("\\[甲]\\{dots}", "[甲]{dots}"),
        ("\\[甲\\]{dots}", "[甲]{dots}"),
        ("[甲\\](乙)", "[甲](乙)"),
        ("[甲]\\(乙)", "[甲](乙)"),
    ],
)
def test_a_backslash_takes_the_meaning_away(text, plain):
    assert read(text) == [Span(plain)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("甲[乙]{name", ("text.open_tail", 4)),
        ('甲[乙]{ruby="jīng}', ("text.open_tail", 4)),
        ("甲[乙](https://a.b", ("text.open_tail", 4)),
        ("甲[乙](https://a.b){name", ("text.open_tail", 4)),
        ("甲乙]{name}丙", ("text.no_opening_bracket", 3)),
        ("甲](https://a.b)", ("text.no_opening_bracket", 2)),
        ("甲[]{name}", ("text.empty_brackets", 2)),
        ("[]{name}[](https://a.b)", ("text.empty_brackets", 9)),
        ("甲[乙]{}", ("text.braces_empty", 5)),
        ("甲[乙]{ }", ("text.braces_empty", 5)),
        ("甲[乙]{.name}", ("text.attribute", 6)),
        ("甲[乙]{1a}", ("text.attribute", 6)),
        ("甲[乙]{name book}", ("text.two_styles", 11)),
        ("甲[乙]{ruby=a ruby=b}", ("key.double", 13)),
        ("甲[乙]{ruby=“jīng”}", ("text.curly_quotes", 6)),
        ("甲[乙]{rubi=jīng}", ("key.unknown_near", 6)),
        ("甲[乙]{href=x}", ("key.unknown", 6)),
        ('甲[乙]{ruby=" "}', ("value.empty", 6)),
        ("甲[乙](略)", ("text.address", 6)),
        ("甲[乙]()", ("text.address", 6)),
        ("甲[乙](www.a.b)", ("text.address", 6)),
        ("甲[乙](https://)", ("text.address", 6)),
        ("甲[乙](https://a b)", ("text.address", 6)),
        ("甲[乙](javascript:x)", ("text.address", 6)),
        ("甲[乙](mailto:x)", ("text.address", 6)),
        ("[甲[乙]{name}丙](https://a.b)", ("text.nested_brackets", 3)),
        ("**甲[乙]{name}**", ("text.two_styles", 4)),
        ("[甲**乙**]{name}", ("text.stars_in_brackets", 3)),
        ("[甲*乙*]{ruby=a}", ("text.stars_in_brackets", 3)),
        ("[甲**乙](https://a.b)丙**", ("text.crossing", 3)),
        ("**甲[乙**丙](https://a.b)", ("text.crossing", 6)),
        ("甲[乙] {name}", ("text.almost_tail", 4)),
        ("甲[乙]｛name｝", ("text.almost_tail", 4)),
        ("甲[乙]（https://a.b）", ("text.almost_tail", 4)),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text, fault):
    assert fault in found(text)


def test_a_photo_within_text_is_one_fault():
    assert found("甲![乙](丙.jpg)") == [("text.photo", 2)]


def test_spans_know_where_their_text_begins():
    spans = read_inline(SourceText("甲[乙]{dots}\n丙[丁](https://a.b)", "a.md", 3, 1), [])
    assert [span.source for span in spans] == [
        SourceSpan("a.md", 3, 1),
        SourceSpan("a.md", 3, 3),
        SourceSpan("a.md", 4, 1),
        SourceSpan("a.md", 4, 3),
    ]


@pytest.mark.parametrize(
    ("spans", "text"),
    [
        ([marked("甲", "dots")], "[甲]{dots}"),
        ([sounded("泾", "jīng", "name")], '[泾]{name ruby="jīng"}'),
        ([sounded("泾", "jīng", "strong")], '[泾]{strong ruby="jīng"}'),
        ([linked("新", SITE), linked("泾", SITE, "strong")], f"[新**泾**]({SITE})"),
        ([linked("甲", "https://a.b/(c"), Span("{乙")], "[甲](https://a.b/\\(c)\\{乙"),
        ([Span("国发[2024]3 号")], "国发[2024]3 号"),
        ([Span("[甲](乙)")], "\\[甲\\](乙)"),
        ([Span("甲]乙[")], "甲\\]乙\\["),
        ([Span("好!"), marked("甲", "dots")], "好\\![甲]{dots}"),
        ([Span("1"), marked("2", "super")], "1[2]{super}"),
        ([Span("甲", "strong"), Span("乙", "strong")], "**甲乙**"),
    ],
)
def test_text_is_written_with_no_more_signs_than_needed(spans, text):
    assert inline_text(spans) == text
    assert "".join(span.text for span in read(text)) == "".join(span.text for span in spans)


@pytest.mark.parametrize(
    ("caption", "spans"),
    [
        ('新[泾]{ruby="]("}镇', [Span("新"), sounded("泾", "]("), Span("镇")]),
        (f"见[新泾网]({SITE})", [Span("见"), linked("新泾网", SITE)]),
        ("[2024]3 号", [Span("[2024]3 号")]),
        ("甲]乙", [Span("甲]乙")]),
        ("甲\\[乙", [Span("甲[乙")]),
    ],
)
def test_captions(caption, spans):
    (block,) = read_blocks([f"![{caption}](photos/照片 (1).jpg){{width=full}}"], SourceSpan("a.md", 1), Path(), [])
    assert isinstance(block.content, Photo)
    assert block.content.caption is not None
    assert [
        Span(each.text, each.style, None, each.annotation, each.link) for each in block.content.caption.spans
    ] == spans
    assert block.content.file == "photos/照片 (1).jpg"


def test_a_caption_ends_at_the_bracket_that_closes_it():
    assert caption_end("![甲[1]](a.jpg)", 2) == 6
    assert caption_end("![甲[1](a.jpg)", 2) is None
    assert caption_end("![甲", 2) is None


def test_a_line_may_begin_with_a_full_width_exclamation_mark_and_a_link():
    faults: Faults = []
    (block,) = read_blocks([f"！[甲]({SITE})"], SourceSpan("a.md", 1), Path(), faults)
    assert faults == []
    assert isinstance(block.content, Paragraph)
    assert [span.link for span in block.content.spans] == ["", SITE]


@pytest.mark.parametrize("piece", ["[甲", "甲]", "[甲]{", "[甲](", "](", ']{"', "[a]{b} ", '[甲]{ruby="', "![", "\\"])
def test_a_page_of_stray_brackets_is_read_in_linear_time(piece):
    start = process_time()
    read_inline(SourceText(piece * 20_000, "a.md", 1, 1), [])
    assert process_time() - start < 5
