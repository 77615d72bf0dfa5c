"""Wherever articles are laid down: nothing is lost, doubled or laid over something else; lines keep the grid."""

import sys
from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "unit" / "makeup"))

from numbers_in_code import (
    ASCENT,
    MARGIN,
    PITCH,
    SIZE,
    FakeSetter,
    images_of,
    make_article,
    make_document,
    make_facts,
    make_issue,
    make_layout,
    make_photo,
    overlaps,
    runs_of,
    texts_of,
)

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import Tag
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import ArticleRules, BoxStyle, Layout
from bulletin_studio.model.placement import AUTOMATIC, Placement

FACTS = {"plain.jpg": make_facts(4000, 3000), "tall.jpg": make_facts(600, 3000), "wide.jpg": make_facts(9000, 900)}
BOXES = (BoxStyle("tint", tint=Cmyk(0, 0, 0, 0.1)), BoxStyle("rules", rule_weight=0.5, inset_rows=2, inset_em=2.0))


@st.composite
def placements(draw: st.DrawFn) -> Placement:
    """Any pins, sensible or not."""
    first = draw(st.integers(1, 5))
    return Placement(
        page=draw(st.none() | st.integers(1, 5)),
        starts_page=draw(st.booleans()),
        columns=draw(st.none() | st.just((first, first + draw(st.integers(0, 2))))),
        row=draw(st.none() | st.integers(0, 40)),
        rows=draw(st.none() | st.integers(1, 30)),
        text_columns=draw(st.none() | st.integers(1, 3)),
        box=draw(st.sampled_from(["", "", "tint", "rules", "unknown"])),
    )


@st.composite
def articles(draw: st.DrawFn, index: int) -> Article:
    lengths = draw(st.lists(st.one_of(st.integers(1, 60), st.integers(1, 500)), max_size=7))
    photo = st.builds(
        make_photo,
        st.sampled_from(sorted(FACTS)),
        caption=st.sampled_from(["", "图片说明"]),
        width=st.sampled_from(["column", "full"]),
        after=st.integers(0, len(lengths)),
    )
    photos = draw(st.lists(photo, max_size=2))
    return make_article(
        f"a{index}",
        lengths,
        headline="标" * draw(st.integers(1, 40)),
        crossheads=draw(st.sets(st.integers(0, 6), max_size=2)),
        photos=tuple(sorted(photos, key=lambda photo: photo.after)),
        placement=draw(st.just(AUTOMATIC) | placements()),
    )


@st.composite
def issues(draw: st.DrawFn) -> Issue:
    count = draw(st.integers(1, 6))
    page_count = draw(st.none() | st.integers(1, 4))
    return make_issue(*(draw(articles(index)) for index in range(count)), page_count=page_count)


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    columns = draw(st.sampled_from([1, 2, 3, 4, 4, 9]))
    rows = draw(st.integers(6, 45))
    text_columns = draw(st.none() | st.integers(1, 4))
    layout = make_layout(columns, draw(st.integers(6, 20)), rows, first_line=min(draw(st.integers(0, 10)), rows - 1))
    return replace(layout, boxes=BOXES, articles=replace(ArticleRules(), rule_weight=0.5, text_columns=text_columns))


def _rows(layout: Layout) -> int:
    return layout.grid.lines


def _missing(document: Document, article: Article) -> int:
    """How many characters of an article stand on no page."""
    texts = texts_of(document)
    missing = len(article.headline.text) - len(texts.get(f"{article.slug}/headline", ""))
    for index, paragraph in enumerate(article.body.paragraphs):
        text = texts.get(f"{article.slug}/p{index}", "")
        assert paragraph.text.startswith(text)
        missing += len(paragraph.text) - len(text)
    for index, photo in enumerate(article.photos):
        caption = photo.caption.text if photo.caption else ""
        missing += len(caption) - len(texts.get(f"{article.slug}/caption{index}", ""))
    return missing


@given(issue=issues(), layout=layouts(), give=st.sampled_from([0, 1]))
@settings(max_examples=150, deadline=None)
def test_laying_down_loses_and_doubles_nothing(issue: Issue, layout: Layout, give: int) -> None:
    document = make_document(issue, layout, FACTS, FakeSetter(give))
    oversets = {overset.article: overset for overset in document.oversets}
    places = Counter(run.run.place for run in runs_of(document) if run.tag is not Tag.TITLE)
    assert not places or max(places.values()) == 1
    shown = Counter(image.key.split("/")[0] for image in images_of(document))
    for article in issue.articles:
        overset = oversets.get(article.slug)
        assert _missing(document, article) == (overset.characters if overset else 0)
        assert len(article.photos) - shown[article.slug] == (overset.photos if overset else 0)
    characters = sum(len(paragraph.text) for article in issue.articles for paragraph in article.body.paragraphs)
    assert len(document.pages) <= (issue.page_count or 30 + characters // 4)


@given(issue=issues(), layout=layouts())
@settings(max_examples=150, deadline=None)
def test_no_two_things_share_a_place(issue: Issue, layout: Layout) -> None:
    document = make_document(issue, layout, FACTS)
    width, foot = layout.trim.width, MARGIN - (PITCH - SIZE) / 2 + _rows(layout) * PITCH
    for page in document.pages:
        boxes: list[tuple[str, Rect]] = [
            *((f"{run.key} {run.run.text}", run.box) for run in runs_of(document) if run.page == page.number),
            *((image.key, image.image.box) for image in images_of(document) if image.page == page.number),
        ]
        for (name, box), (other_name, other) in combinations(boxes, 2):
            assert not overlaps(box, other), (page.number, name, box, other_name, other)
        for name, box in boxes:
            assert box.bottom <= foot + 0.01, (name, box)
            assert "photo" not in name or (box.x > 0 and box.right < width), (name, box)


@given(issue=issues(), layout=layouts())
@settings(max_examples=100, deadline=None)
def test_lines_of_articles_laid_down_stand_on_the_grid(issue: Issue, layout: Layout) -> None:
    document = make_document(issue, layout, FACTS)
    for run in runs_of(document, Tag.PARAGRAPH):
        row = (run.origin.y - MARGIN - ASCENT * SIZE) / PITCH
        assert abs(row - round(row)) < 1e-6
        assert 0 <= round(row) < _rows(layout)
