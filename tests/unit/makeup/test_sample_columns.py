"""The sample number in the real faces: no single lines at heads and feet of columns, feet level (R20, R26)."""

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from numbers_in_code import SeenRun, images_of, runs_of

from bulletin_studio.display.document import Document
from bulletin_studio.display.items import Tag
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.makeup.compose import compose
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import BaselineGrid, Layout
from bulletin_studio.photos.probe import probe_photo
from bulletin_studio.typesetting.set_paragraph import TypeContext

SAMPLE = Path(__file__).resolve().parents[3] / "samples" / "xinjing-2024-01"


class BodyLine(NamedTuple):
    """A line of body text: where it stands and which of how many lines of its paragraph it is."""

    article: str
    page: int
    column: int
    y: float
    index: int
    count: int


def _layout(pitch: float) -> Layout:
    """The sample's layout at another pitch; as many rows as fit into its type area."""
    layout = load_layout(load_issue(SAMPLE)[0].layout, SAMPLE)
    share = pitch / layout.grid.pitch
    on_grid = {layout.grid.pitch, 2 * layout.grid.pitch}
    styles = tuple(
        replace(style, leading=style.leading * share) if style.leading in on_grid else style for style in layout.styles
    )
    depth = layout.trim.height - layout.margins.top - layout.margins.bottom
    rows = int((depth - layout.style("body").size) / pitch + 1.01)
    return replace(layout, grid=BaselineGrid(pitch, rows), styles=styles)


def _issue() -> Issue:
    """The sample on as many pages as it takes."""
    return replace(load_issue(SAMPLE)[0], page_count=None)


@pytest.fixture(scope="module", params=[15.7, 17.5])
def made(request: pytest.FixtureRequest, library: FontLibrary) -> Document:
    issue, layout = _issue(), _layout(request.param)
    facts = {photo.file: probe_photo(SAMPLE / photo.file) for article in issue.articles for photo in article.photos}
    return compose(issue, layout, facts, TypeContext(library, layout.character_styles))


def _body_lines(document: Document) -> list[BodyLine]:
    paragraphs: dict[str, dict[tuple[int, int, float], SeenRun]] = defaultdict(dict)
    middle = document.pages[0].trim.width / 2
    for run in runs_of(document, Tag.PARAGRAPH):
        if not run.key.startswith("masthead"):
            paragraphs[run.key].setdefault((run.page, int(run.origin.x >= middle), round(run.origin.y, 2)), run)
    return [
        BodyLine(key.split("/")[0], *place, index, len(lines))
        for key, lines in paragraphs.items()
        for index, place in enumerate(lines)
    ]


def _columns(document: Document) -> dict[tuple[str, int], dict[int, list[BodyLine]]]:
    """Lines from the top down by article and page, then by column."""
    columns: dict[tuple[str, int], dict[int, list[BodyLine]]] = defaultdict(lambda: defaultdict(list))
    for line in sorted(_body_lines(document), key=lambda line: (line.page, line.y)):
        columns[line.article, line.page][line.column].append(line)
    return columns


def test_no_column_begins_with_a_last_line_or_ends_with_a_first_line_alone(made: Document) -> None:
    for columns in _columns(made).values():
        for lines in columns.values():
            head, foot = lines[0], lines[-1]
            assert head.index < head.count - 1 or head.count == 1, head
            assert foot.index > 0 or foot.count == 1, foot


def test_feet_are_level(made: Document) -> None:
    """Only where an article ends the last column may be a line short."""
    frames = _columns(made)
    pitch = min(
        later.y - earlier.y
        for columns in frames.values()
        for lines in columns.values()
        for earlier, later in pairwise(lines)
    )
    for (article, page), columns in frames.items():
        left, right = (_foot(made, (article, page, column), columns[column]) for column in (0, 1))
        is_end = not any(other == article and later > page for other, later in frames)
        assert round((left - right) / pitch, 2) in ((0, 1) if is_end else (0,)), (article, page)


def _foot(document: Document, place: tuple[str, int, int], lines: list[BodyLine]) -> float:
    """The last baseline of a column: of its text, or of the caption of a photo below it."""
    article, page, column = place
    middle = document.pages[0].trim.width / 2
    narrow = {image.key for image in images_of(document) if image.image.box.width < middle}
    captions = [
        run.origin.y
        for run in runs_of(document, Tag.CAPTION)
        if run.page == page and run.key.startswith(f"{article}/") and (run.origin.x >= middle) == bool(column)
        if run.key.replace("caption", "photo") in narrow
    ]
    return max([*(line.y for line in lines), *captions], default=0.0)


def test_no_gap_is_opened_so_far_that_it_is_seen(made: Document) -> None:
    assert made.faults == ()


def test_nothing_is_left_over(made: Document) -> None:
    assert made.oversets == ()
