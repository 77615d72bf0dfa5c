"""What is written reads back the same; what is read and saved changes no byte."""

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin_studio.base.findings import Severity
from bulletin_studio.base.geometry import Rect
from bulletin_studio.files.article_file import parse_article
from bulletin_studio.files.article_writing import changed_article_text, new_article_text
from bulletin_studio.files.inline_text import read_inline
from bulletin_studio.files.inline_writing import inline_text
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.places import joined, plain, plain_article
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.files.source_text import SourceText
from bulletin_studio.files.text_file import UNWANTED, TextFile
from bulletin_studio.files.yaml_edit import scalar_text
from bulletin_studio.files.yaml_node import MappingNode, Scalar
from bulletin_studio.files.yaml_text import read_yaml
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.photo import CaptionSpot, FixedWidth, Photo, PhotoSpot, PhotoWidth, SpanWidth
from bulletin_studio.model.story import CELL_BREAK, ROW_BREAK, Grid, Paragraph, Span, Story
from bulletin_studio.model.style import Alignment

NASTY = "*\\#![](){}<>&;|`~_-+=:'\"@%,.?0129 　\u2028“”‘’《》，。、（）——…·！［abXIN新泾镇年\u00a0\u200b"
CHARACTERS = st.one_of(
    st.sampled_from(NASTY),
    st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\u2029").filter(
        lambda character: character == "\u2028" or not UNWANTED.search(character)
    ),
)
TEXTS = st.text(CHARACTERS, min_size=1, max_size=12)
STYLES = st.sampled_from(["", "strong", "emphasis", "dots", "name", "朱批_2"])
SOUNDS = st.text(CHARACTERS.filter(lambda character: character != "\u2028"), max_size=6).filter(
    lambda text: not text or bool(text.strip())
)
LINKS = st.sampled_from(
    [
        "",
        "",
        "https://a.cn/",
        "http://例子.cn/a_(b)?c=1&copy=2#d",
        "https://a.cn/(\\",
        "https://a.cn/*{b}[c]<d>",
        "mailto:a@b.cn",
    ]
)
SPANS = st.lists(
    st.builds(Span, TEXTS, STYLES)
    | st.builds(Span, TEXTS, STYLES, annotation=SOUNDS, link=LINKS)
    | st.builds(Span, TEXTS, STYLES, link=LINKS),
    min_size=1,
    max_size=5,
)


def paragraphs(style: str) -> st.SearchStrategy[Paragraph]:
    """Paragraphs that do not end in a manual break, which would break nothing."""
    return SPANS.map(lambda spans: plain(Paragraph(style, tuple(spans)))).filter(
        lambda paragraph: not paragraph.text.endswith("\u2028")
    )


SHARES = st.floats(0, 1, allow_subnormal=False).filter(lambda share: share == 0 or share > 1e-9)
WIDTHS = (
    st.sampled_from(PhotoWidth)
    | st.builds(SpanWidth, st.integers(2, 99))
    | st.builds(FixedWidth, st.integers(1, 20_000_000).map(lambda count: count / 10_000))
)
CROPS = st.tuples(*[st.integers(0, 99)] * 4).map(
    lambda cut: Rect(cut[0] / 100, cut[1] / 100, (100 - cut[0]) * (100 - cut[2]) / 10_000, (100 - cut[1]) / 100)
)
LABELS = st.text(CHARACTERS.filter(lambda character: character != "\u2028"), max_size=8)
PHOTOS = st.builds(
    Photo,
    st.sampled_from(["photos/a.jpg", "照片 (1).jpg", "a)b.png", "x{y}.jpg"]),
    st.none() | paragraphs("caption"),
    LABELS,
    LABELS,
    WIDTHS,
    st.tuples(SHARES, SHARES),
    place=st.sampled_from(PhotoSpot),
    page=st.none() | st.integers(1, 9999),
    crop=CROPS,
    caption_place=st.sampled_from(CaptionSpot),
)


def is_held(cell: Paragraph) -> bool:
    """Whether a row of a table can hold the text; a bar in 注音 or an address it cannot."""
    kept = not any("|" in span.annotation + span.link for span in cell.spans)
    return kept and not cell.text.endswith("\u2028")


@st.composite
def tables(draw: st.DrawFn) -> Paragraph:
    count = draw(st.integers(1, 3))
    cells = st.just(Paragraph("table", ())) | paragraphs("table").filter(is_held)
    rows = draw(st.lists(st.lists(cells, min_size=1, max_size=count), min_size=1, max_size=3))
    spans: list[Span] = []
    for row_index, row in enumerate(rows):
        for index, cell in enumerate(row):
            spans += [Span(CELL_BREAK if index else ROW_BREAK)] if row_index or index else []
            spans += cell.spans
    columns = draw(st.lists(st.sampled_from([Alignment.START, Alignment.CENTRE, Alignment.END]), max_size=3))
    return plain(Paragraph("table", tuple(spans), Grid(tuple(columns), draw(st.booleans()))))


NAMES = st.builds(
    Paragraph,
    st.just("names"),
    st.lists(TEXTS.filter(lambda name: not set(name) & set("、，,;；\u2028")), min_size=1, max_size=6).map(
        lambda names: (Span(" ".join(names)),)
    ),
    st.none() | st.integers(1, 16).map(lambda count: Grid((Alignment.EVEN,) * count)),
)
STYLED = st.sampled_from(["list", "signature", "note", "salutation", "落款_2"]).flatmap(paragraphs)
BODIES = st.lists(paragraphs("body") | paragraphs("crosshead") | STYLED | tables() | NAMES.map(plain), max_size=5)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    body = draw(BODIES)
    places = sorted(draw(st.lists(st.integers(0, len(body)), max_size=3)))
    return Article(
        slug="01",
        headline=draw(paragraphs("headline")),
        body=Story(tuple(body)),
        kicker=draw(st.none() | paragraphs("kicker")),
        deck=draw(st.none() | paragraphs("deck")),
        byline=draw(st.none() | paragraphs("byline")),
        photos=tuple(replace(draw(PHOTOS), after=place) for place in places),
        is_reviewed=draw(st.booleans()),
    )


def read(text: str) -> Article:
    faults = []
    parsed = parse_article(TextFile("articles/01.md", text), "01", Path(), faults)
    assert [fault for fault in faults if fault.code not in ("article.empty", "block.almost_style")] == []
    assert parsed is not None
    return plain_article(parsed.article)


@given(paragraphs("body"))
@settings(max_examples=300)
def test_text_written_reads_back_the_same(paragraph):
    faults = []
    spans = read_inline(SourceText(inline_text(paragraph.spans), "a.md", 1, 1), faults)
    assert faults == []
    assert plain(Paragraph("body", spans)) == paragraph


@given(st.text(CHARACTERS, max_size=40))
@settings(max_examples=300)
def test_reading_never_loses_a_letter(text):
    """Whatever is typed: every letter comes out, in the text or in what brackets say of it, or a finding says why."""
    faults = []
    spans = read_inline(SourceText(text, "a.md", 1, 1), faults)
    letters = [character for character in text if character.isalnum()]
    if "]{" in text or "](" in text:
        said = "".join(span.text + span.style + span.annotation + span.link for span in spans)
        assert faults or set(letters) - set("ruby") <= set(said)
    else:
        assert [character for span in spans for character in span.text if character.isalnum()] == letters


@given(
    st.lists(
        st.sampled_from([*"[[[]](){}**\\!！ab1新。 ", "]{dots}", "](https://a.cn)", ']{ruby="a"}', "**"]), max_size=25
    )
)
@settings(max_examples=300)
def test_what_was_read_is_written_and_read_the_same(pieces):
    faults = []
    spans = read_inline(SourceText("".join(pieces), "a.md", 1, 1), faults)
    if not any(fault.severity is Severity.ERROR for fault in faults):
        written = inline_text(spans)
        assert joined(read_inline(SourceText(written, "a.md", 1, 1), again := [])) == joined(spans)
        assert again == []


@given(articles())
@settings(max_examples=60, deadline=None)
def test_article_written_reads_back_the_same(article):
    assert read(new_article_text(article)) == article
    assert read(new_article_text(article, "\r\n")) == article


@given(articles(), articles(), st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=60, deadline=None)
def test_any_article_can_be_made_of_any_other(before, after, newline):
    parsed = parse_article(TextFile("articles/01.md", new_article_text(before, newline)), "01", Path(), [])
    assert parsed is not None
    assert changed_article_text(parsed, before) == parsed.file.text
    assert read(changed_article_text(parsed, after)) == after


@given(articles().filter(lambda article: article.body.paragraphs), st.data())
@settings(max_examples=50, deadline=None)
def test_other_paragraphs_keep_their_lines(article, data):
    parsed = parse_article(TextFile("articles/01.md", new_article_text(article)), "01", Path(), [])
    assert parsed is not None
    index = data.draw(st.integers(0, len(article.body.paragraphs) - 1))
    changed = list(article.body.paragraphs)
    changed[index] = Paragraph(changed[index].style, (Span("改过"),))
    text = changed_article_text(parsed, replace(article, body=Story(tuple(changed))))
    lines = parsed.lines[parsed.body_start :]
    for block in parsed.blocks:
        if isinstance(block.content, Photo) or plain(block.content) != article.body.paragraphs[index]:
            assert "".join(lines[block.start : block.end]) in text


@given(st.text(CHARACTERS.filter(lambda character: character != "\u2028"), min_size=1, max_size=15))
@settings(max_examples=150)
def test_values_written_as_yaml_read_back_the_same(text):
    faults = []
    node = read_yaml(f"a: {scalar_text(text)}\nb: [{scalar_text(text)}]\n", "a.yaml", faults)
    assert faults == []
    assert isinstance(node, MappingNode)
    value = node.entries[0][1]
    assert isinstance(value, Scalar)
    assert value.is_text
    assert value.text == text


LINES = st.text(CHARACTERS.filter(lambda c: c != "\u2028"), max_size=10).map(lambda text: text.strip(" \u3000"))
ISSUES = st.builds(
    Issue,
    masthead=st.builds(Masthead, LINES.filter(bool), LINES, LINES, LINES),
    number=st.integers(1, 99_999),
    day=st.dates(date(1000, 1, 1)),
    layout=st.just("a4-two-column"),
    total=st.none() | st.integers(1, 99_999),
    page_count=st.none() | st.integers(1, 400),
    protected_words=st.lists(LINES.filter(bool), max_size=3).map(tuple),
    articles=st.lists(articles(), max_size=2).map(
        lambda many: tuple(replace(article, slug=f"0{index}") for index, article in enumerate(many))
    ),
)


@given(ISSUES, ISSUES)
@settings(max_examples=20, deadline=None)
def test_folder_saved_over_another_loads_the_same(before, after):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for issue in (before, after):
            save_issue(folder, issue)
            loaded, _ = load_issue(folder)
            assert replace(loaded, articles=(), source=None) == replace(issue, articles=())
            assert tuple(map(plain_article, loaded.articles)) == issue.articles
            assert save_issue(folder, loaded) == ()
