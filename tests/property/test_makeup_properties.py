"""Whatever the articles and the layout: nothing is lost, doubled or laid over something else; lines keep the grid."""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "unit" / "makeup"))

from numbers_in_code import (
    ASCENT,
    MARGIN,
    PITCH,
    SIZE,
    FakeSetter,
    SeenRun,
    body_columns,
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

from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import Tag
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.story import plain_paragraph

FACTS = {
    "plain.jpg": make_facts(4000, 3000),
    "tall.jpg": make_facts(600, 9000),
    "wide.jpg": make_facts(9000, 300),
    "square.jpg": make_facts(2000, 2000),
}
LENGTHS = st.lists(st.one_of(st.integers(1, 60), st.integers(1, 400)), max_size=9)
GIVES = st.sampled_from([0, 1, 2])


class Shape(NamedTuple):
    """What a layout is made from; short to print when a test fails."""

    columns: int
    measure_em: int
    rows: int
    first_line: int

    def layout(self) -> Layout:
        return make_layout(self.columns, self.measure_em, self.rows, first_line=min(self.first_line, self.rows - 1))


SHAPES = st.builds(
    Shape, st.sampled_from([1, 2, 2, 3, 4, 9]), st.integers(5, 24), st.integers(1, 40), st.integers(0, 12)
)


@st.composite
def articles(draw: st.DrawFn, index: int) -> Article:
    lengths = draw(LENGTHS)
    photos = draw(
        st.lists(
            st.builds(
                make_photo,
                st.sampled_from(sorted(FACTS)),
                caption=st.sampled_from(["", "图", "一段很长的说明" * 12]),
                credit=st.sampled_from(["", "摄影：某某"]),
                width=st.sampled_from(["column", "full"]),
                after=st.integers(0, len(lengths)),
            ),
            max_size=3,
        )
    )
    kicker = draw(st.sampled_from([None, plain_paragraph("kicker", "引题")]))
    return make_article(
        f"a{index}",
        lengths,
        headline="标" * draw(st.integers(1, 60)),
        crossheads=draw(st.sets(st.integers(0, 8), max_size=3)),
        photos=tuple(sorted(photos, key=lambda photo: photo.after)),
        kicker=kicker,
    )


@st.composite
def issues(draw: st.DrawFn) -> Issue:
    count = draw(st.integers(0, 4))
    page_count = draw(st.one_of(st.none(), st.integers(1, 4)))
    return make_issue(*(draw(articles(index)) for index in range(count)), page_count=page_count)


def _sources(article: Article) -> Iterator[tuple[str, str]]:
    """The text of every element of an article, by its key."""
    slug = article.slug
    for part, paragraph in (("kicker", article.kicker), ("headline", article.headline)):
        if paragraph:
            yield f"{slug}/{part}", paragraph.text
    for index, paragraph in enumerate(article.body.paragraphs):
        yield f"{slug}/p{index}", paragraph.text
    for index, photo in enumerate(article.photos):
        caption = photo.caption.text if photo.caption else ""
        if caption + photo.credit:
            yield f"{slug}/caption{index}", caption + photo.credit


@given(issue=issues(), shape=SHAPES, give=GIVES)
@settings(max_examples=100, deadline=None)
def test_pouring_loses_and_doubles_nothing(issue: Issue, shape: Shape, give: int) -> None:
    document = make_document(issue, shape.layout(), FACTS, FakeSetter(give))
    texts, oversets = texts_of(document), {overset.article: overset for overset in document.oversets}
    places = Counter(run.run.place for run in runs_of(document) if run.tag is not Tag.TITLE)
    assert not places or max(places.values()) == 1
    shown = Counter(image.key.split("/")[0] for image in images_of(document))
    for article in issue.articles:
        missing = 0
        for key, source in _sources(article):
            text = texts.get(key, "")
            assert source.startswith(text) or "/caption" in key
            missing += len(source) - len(text)
        overset = oversets.get(article.slug)
        assert missing == (overset.characters if overset else 0)
        assert len(article.photos) - shown[article.slug] == (overset.photos if overset else 0)
        assert overset is None or (overset.lines > 0) == (missing > 0)
    assert texts.keys() <= {key for article in issue.articles for key, _ in _sources(article)}


@given(issue=issues(), shape=SHAPES, give=GIVES)
@settings(max_examples=100, deadline=None)
def test_nothing_lies_over_anything(issue: Issue, shape: Shape, give: int) -> None:
    document = make_document(issue, shape.layout(), FACTS, FakeSetter(give))
    for page in document.pages:
        boxes: list[tuple[str, Rect]] = [
            *((f"{run.key} {run.run.text}", run.box) for run in runs_of(document) if run.page == page.number),
            *((image.key, image.image.box) for image in images_of(document) if image.page == page.number),
        ]
        for (name, box), (other_name, other) in combinations(boxes, 2):
            assert not overlaps(box, other), (page.number, name, box, other_name, other)
        foot = MARGIN - (PITCH - SIZE) / 2 + shape.rows * PITCH
        assert all(box.bottom <= foot + 0.01 for _, box in boxes), (page.number, boxes)


@given(issue=issues(), shape=SHAPES, give=GIVES)
@settings(max_examples=100, deadline=None)
def test_body_lines_stand_on_the_grid(issue: Issue, shape: Shape, give: int) -> None:
    document = make_document(issue, shape.layout(), FACTS, FakeSetter(give))
    for run in runs_of(document, Tag.PARAGRAPH):
        row = (run.origin.y - MARGIN - ASCENT * SIZE) / PITCH
        assert abs(row - round(row)) < 1e-6
        assert 0 <= round(row) < shape.rows


@given(
    lengths=st.lists(st.lists(st.integers(1, 400), min_size=1, max_size=9), min_size=1, max_size=3),
    shape=SHAPES,
    give=GIVES,
)
@settings(max_examples=100, deadline=None)
def test_feet_of_a_frame_are_level_within_a_line(lengths: list[list[int]], shape: Shape, give: int) -> None:
    issue = make_issue(*(make_article(f"a{index}", each) for index, each in enumerate(lengths)))
    document = make_document(issue, shape.layout(), setter=FakeSetter(give))
    feet = _feet(document)
    for (article, page), columns in feet.items():
        deepest = max(columns)
        is_end = not any(key == article and later > page for key, later in feet)
        assert min(columns[:-1], default=deepest) > deepest - 1.5 * PITCH, (article, page, columns)
        is_full = len(columns) == shape.columns
        assert not is_full or columns[-1] > deepest - 1.5 * PITCH or is_end, (article, page, columns)


def _feet(document: Document) -> dict[tuple[str, int], list[float]]:
    """The last baseline of every column, by article and page."""
    frames: dict[tuple[str, int], list[SeenRun]] = defaultdict(list)
    for run in runs_of(document, Tag.PARAGRAPH):
        frames[run.key.split("/")[0], run.page].append(run)
    return {
        (article, page): [runs[-1].origin.y for runs in body_columns(document, article, page).values()]
        for article, page in frames
    }


@given(issue=issues(), shape=SHAPES)
@settings(max_examples=20, deadline=None)
def test_the_same_number_gives_the_same_pages(issue: Issue, shape: Shape) -> None:
    assert make_document(issue, shape.layout(), FACTS, FakeSetter(1)) == make_document(
        issue, shape.layout(), FACTS, FakeSetter(1)
    )
