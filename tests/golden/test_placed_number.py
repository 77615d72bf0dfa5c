"""A number with articles laid down: where every frame, box, rule and jump line stands is what it was.

The text is in placed_number.txt, a line a frame: page, article, rows from-to, columns, then what parts and leads. After
a change that is meant to move something, write it anew and read the difference line by line before committing it:

    UPDATE_GOLDEN=1 python -m pytest tests/golden
    git diff tests/golden
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "unit" / "makeup"))

from numbers_in_code import FakeSetter, make_article, make_facts, make_layout, make_photo

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.makeup.article_areas import Columns, article_area
from bulletin_studio.makeup.fill_pages import fill_pages
from bulletin_studio.makeup.galleys import Resetting, set_galley
from bulletin_studio.makeup.jump_lines import JumpLine, JumpLines
from bulletin_studio.makeup.pages import Filled, Job, PlacedFrame
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.article import Article
from bulletin_studio.model.layout import ArticleRules, BoxStyle
from bulletin_studio.model.placement import Placement

GOLDEN = Path(__file__).with_name("placed_number.txt")
FACTS = {"hall.jpg": make_facts(4000, 3000), "river.jpg": make_facts(4000, 2200)}


def _articles() -> tuple[Article, ...]:
    """Four columns: a lead story, two side by side, a sidebar, a notice in the middle, one laid down too far."""
    hall = make_photo("hall.jpg", caption="会场", after=1)
    river = make_photo("river.jpg", caption="河边", width="full", after=2)
    return (
        make_article("lead", [200, 300, 420, 380, 260], headline="头条", photos=(hall,)),
        make_article("left", [150, 160], headline="左", placement=Placement(columns=(1, 2))),
        make_article("right", [150, 130], headline="右", placement=Placement(columns=(3, 4))),
        make_article(
            "side", [230], headline="边栏", placement=Placement(page=1, columns=(4, 4), row=12, rows=14, box="tint")
        ),
        make_article("long", [400, 380, 290, 500, 310], headline="长文", photos=(river,)),
        make_article("notice", [160], headline="启事", placement=Placement(page=2, columns=(2, 3), row=18, box="line")),
        make_article("late", [90], headline="迟到", placement=Placement(page=9)),
    )


def _filled() -> Filled:
    boxes = (BoxStyle("tint", tint=Cmyk(0, 0, 0, 0.1)), BoxStyle("line", rule_weight=1.0))
    layout = replace(make_layout(4, 14, 45, first_line=8), boxes=boxes, articles=ArticleRules(rule_weight=0.5))
    area, setter = TypeArea(layout), FakeSetter(1)

    def job(article: Article, columns: Columns | None = None) -> Job:
        asked = (
            article.placement
            if columns is None
            else replace(article.placement, columns=(columns.first + 1, columns.end))
        )
        across = article_area(asked, area)
        galley = set_galley(article, FACTS, across.area, setter)
        return Job(galley, across, Resetting(across.area, setter), lambda other: job(article, other))

    return fill_pages([job(each) for each in _articles()], area, 4, JumpLines(layout, setter), lambda _share: None)


def _lines(filled: Filled) -> Iterator[str]:
    for plan in filled.plans:
        yield f"page {plan.number}"
        for placed in plan.frames:
            yield "  " + " ".join(_words(placed))
    for fault in filled.faults:
        yield f"fault {fault.article} {fault.reason} page {fault.page} limit {fault.limit}"
    for each in filled.placed:
        position = each.end.position
        yield f"end {each.galley.article.slug} strip {position.strip} of {len(each.galley.strips)}"


def _words(placed: PlacedFrame) -> Iterator[str]:
    frame, columns = placed.frame, placed.across.columns
    yield f"{placed.galley.article.slug:7} rows {placed.row}-{placed.end_row} columns {columns.first + 1}-{columns.end}"
    yield "depths " + ",".join(str(column.depth) for column in frame.columns)
    if frame.opening is not None:
        yield f"opening {frame.opening.rows}"
    for edge in frame.photos:
        yield f"photo {edge.photo.photo.file} {'foot' if edge.is_foot else 'head'} {edge.rows}"
    if placed.across.box is not None:
        yield f"box {placed.across.box.name}"
    if placed.rule_row is not None:
        yield f"rule {placed.rule_row}"
    yield from (_jump(jump) for jump in (placed.jump_from, placed.jump_to) if jump is not None)


def _jump(jump: JumpLine) -> str:
    return f"column {jump.column + 1} {jump.line.text.paragraph.text}"


def test_the_frames_stand_where_they_stood() -> None:
    text = "\n".join(_lines(_filled())) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_everything_that_is_laid_down_is_in_the_golden_text() -> None:
    golden = GOLDEN.read_text(encoding="utf-8")
    for expected in ("box tint", "box line", "rule ", "photo river.jpg", "fault late page", "（下转第", "（上接第"):
        assert expected in golden
