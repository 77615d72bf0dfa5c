"""Wherever articles are laid down: nothing is lost, doubled or laid over something else; pins are kept or told of."""

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
from bulletin_studio.display.items import Tag
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import BoxStyle, Layout
from bulletin_studio.model.placement import Placement

FACTS = {"plain.jpg": make_facts(4000, 3000)}
BOXES = (
    BoxStyle("tint", Cmyk(0, 0, 0, 0.1)),
    BoxStyle("rule", rule_weight=0.5, inset_rows=2, inset_em=2),
)

placements = st.builds(
    Placement,
    page=st.one_of(st.none(), st.integers(1, 5)),
    starts_page=st.booleans(),
    columns=st.one_of(st.none(), st.tuples(st.integers(1, 5), st.integers(0, 4)).map(lambda t: (t[0], t[0] + t[1]))),
    row=st.one_of(st.none(), st.integers(0, 40)),
    rows=st.one_of(st.none(), st.integers(1, 40)),
    text_columns=st.one_of(st.none(), st.integers(1, 5)),
    box=st.sampled_from(["", "tint", "rule"]),
)


@st.composite
def issues(draw: st.DrawFn) -> Issue:
    made = []
    for index in range(draw(st.integers(1, 5))):
        lengths = draw(st.lists(st.integers(1, 300), max_size=6))
        photos = (make_photo("plain.jpg", caption="图", after=0),) if draw(st.booleans()) else ()
        article = make_article(f"a{index}", lengths, headline="标" * draw(st.integers(1, 30)), photos=photos)
        made.append(replace(article, placement=draw(placements)))
    return make_issue(*made, page_count=draw(st.one_of(st.none(), st.integers(1, 6))))


def layout_of(columns: int, rows: int) -> Layout:
    return make_layout(columns, 12, rows, first_line=min(6, rows - 1), boxes=BOXES)


SHAPES = st.tuples(st.integers(1, 5), st.integers(8, 40))


@given(issue=issues(), shape=SHAPES)
@settings(max_examples=150, deadline=None)
def test_nothing_is_lost_or_doubled(issue: Issue, shape: tuple[int, int]) -> None:
    document = make_document(issue, layout_of(*shape), FACTS, FakeSetter(1))
    places = Counter(run.run.place for run in runs_of(document) if run.run.place and run.run.place.article)
    assert not places or max(places.values()) == 1
    texts = texts_of(document)
    oversets = {overset.article: overset for overset in document.oversets}
    shown = Counter(image.key.split("/")[0] for image in images_of(document))
    for article in issue.articles:
        slug = article.slug
        missing = len(article.headline.text) - len(texts.get(f"{slug}/headline", ""))
        for index, paragraph in enumerate(article.body.paragraphs):
            text = texts.get(f"{slug}/p{index}", "")
            assert paragraph.text.startswith(text)
            missing += len(paragraph.text) - len(text)
        for index, photo in enumerate(article.photos):
            caption = photo.caption.text if photo.caption else ""
            missing += len(caption) - len(texts.get(f"{slug}/caption{index}", ""))
        overset = oversets.get(slug)
        assert missing == (overset.characters if overset else 0)
        assert len(article.photos) - shown[slug] == (overset.photos if overset else 0)


@given(issue=issues(), shape=SHAPES)
@settings(max_examples=150, deadline=None)
def test_nothing_lies_over_anything_and_all_is_on_the_grid(issue: Issue, shape: tuple[int, int]) -> None:
    document = make_document(issue, layout_of(*shape), FACTS, FakeSetter(1))
    for page in document.pages:
        boxes = [
            *((f"{run.key} {run.run.text}", run.box) for run in runs_of(document) if run.page == page.number),
            *((image.key, image.image.box) for image in images_of(document) if image.page == page.number),
        ]
        for (name, box), (other_name, other) in combinations(boxes, 2):
            assert not overlaps(box, other), (page.number, name, box, other_name, other)
        foot = MARGIN - (PITCH - SIZE) / 2 + shape[1] * PITCH
        assert all(box.bottom <= foot + 0.01 for _, box in boxes)
    for run in runs_of(document, Tag.PARAGRAPH):
        row = (run.origin.y - MARGIN - ASCENT * SIZE) / PITCH
        assert abs(row - round(row)) < 1e-6


@given(issue=issues(), shape=SHAPES)
@settings(max_examples=100, deadline=None)
def test_an_article_stands_on_its_page_or_says_why(issue: Issue, shape: tuple[int, int]) -> None:
    document = make_document(issue, layout_of(*shape), FACTS, FakeSetter(1))
    heads = {run.key: run.page for run in runs_of(document) if run.key.endswith("/headline")}
    told = {fault.article for fault in document.placement_faults}
    lost = {overset.article for overset in document.oversets}
    for article in issue.articles:
        page = article.placement.page
        if page is not None and article.slug not in told | lost:
            assert heads.get(f"{article.slug}/headline") == page
