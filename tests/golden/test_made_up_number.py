"""A small number made in code with the real faces, made up and written as text, is what it was.

The text is in made_up_number.txt. After a change that is meant to move something, write it anew and read the difference
line by line before committing it:

    UPDATE_GOLDEN=1 python -m pytest tests/golden
    git diff tests/golden
"""

import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "unit" / "makeup"))

from numbers_in_code import make_facts, make_layout, make_styles

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.document import Document
from bulletin_studio.display.dump import dump
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.makeup.compose import compose
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.layout import FurnitureRule, FurnitureText, Layout, PageMaster
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Paragraph, Span, Story, plain_paragraph
from bulletin_studio.model.style import Alignment, CharacterStyle, FaceRole
from bulletin_studio.typesetting.set_paragraph import TypeContext

GOLDEN = Path(__file__).with_name("made_up_number.txt")
RED = Cmyk(0.0, 1.0, 1.0, 0.1)
_CAPTION = Paragraph("caption", (Span("讨论会"), Span("现场", link="https://example.org/hall")))
_ADVICE = Paragraph(
    "body",
    (
        Span("活动中，居民体验了"),
        Span("中药香囊制作，医生", link="https://example.org/herbs"),
        Span("现场答疑：“少油、少盐、多走路。”"),
    ),
)


def _layout() -> Layout:
    """Two columns of 14 em and 20 rows; Song, Hei and Kai."""
    looks = {
        "crosshead": {"face": FaceRole.HEI, "weight": 700},
        "kicker": {"face": FaceRole.KAI, "colour": RED},
        "headline": {"weight": 900, "size": 18.0},
        "caption": {"face": FaceRole.KAI},
        "credit": {"face": FaceRole.HEI},
        "masthead": {"weight": 900, "colour": RED},
    }
    styles = tuple(replace(style, **looks.get(style.name, {})) for style in make_styles())  # type: ignore[arg-type]
    masthead = (
        FurnitureText("{title}", "masthead", Rect(40, 12, 200, 20)),
        FurnitureText("第{number}期[（总第{total}期）]", "folio", Rect(40, 20, 300, 10), Alignment.END),
        FurnitureRule(Rect(40, 36, 300, 1), RED),
    )
    inside = (FurnitureText("{title} {page}/{pages}", "folio", Rect(40, 20, 300, 10), Alignment.CENTRE),)
    layout = make_layout(2, 14, 20, first_line=1, first=PageMaster(1, masthead), inside=PageMaster(0, inside))
    emphasis = CharacterStyle("emphasis", face=FaceRole.KAI)
    return replace(layout, styles=styles, character_styles=(emphasis,))


def _number() -> Issue:
    """Two articles with all that articles may have."""
    meeting = Article(
        "meeting",
        plain_paragraph("headline", "新泾镇召开 2024 年学习讨论会"),
        Story(
            (
                plain_paragraph("body", "近日，新泾镇召开 2024 年学习讨论会，总结经验、查找不足，谋划全年工作。"),
                Paragraph(
                    "body",
                    (
                        Span("会议指出，要聚焦“1+5+1”联合招商，推动 "),
                        Span("Xin 街区", "emphasis"),
                        Span("等 12 个项目落地，让企业留得住、发展好；要守住安全底线，办好民生实事。"),
                    ),
                ),
                plain_paragraph("crosshead", "问需于民"),
                plain_paragraph("body", "要深入调查研究，问需于民、问计于民，把群众满意不满意作为检验工作的标准。"),
                plain_paragraph("body", "全镇上下将以更高的标准、更严的要求、更实的作风，谱写高质量发展新篇章。"),
            )
        ),
        kicker=plain_paragraph("kicker", "务虚求实 聚力奋进"),
        photos=(Photo("photos/hall.jpg", _CAPTION, "摄影：某某", "会场", after=1),),
    )
    health = Article(
        "health",
        plain_paragraph("headline", "香气与医嘱交织"),
        Story((_ADVICE,) * 2),
        byline=plain_paragraph("byline", "通讯员 某某"),
    )
    return Issue(Masthead("新泾简报", publisher="编辑部"), 1, date(2024, 1, 15), "test", (meeting, health), total=128)


def _made_up(library: FontLibrary) -> Document:
    layout = _layout()
    facts = {"photos/hall.jpg": make_facts(3000, 2000)}
    return compose(_number(), layout, facts, TypeContext(library, layout.character_styles))


def test_the_number_is_what_it_was(library: FontLibrary) -> None:
    text = dump(_made_up(library))
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_everything_written_is_in_the_golden_text() -> None:
    golden = GOLDEN.read_text(encoding="utf-8")
    for expected in (
        "<Title",
        "<Kicker",
        "<H1",
        "<P",
        "<H2",
        "<Figure",
        "<Caption",
        "<Byline",
        "image photos/hall.jpg",
        '"https://example.org/hall"',
        '"https://example.org/herbs"',
    ):
        assert expected in golden
    assert golden.count("bookmark") == 2
    assert "overset" not in golden
