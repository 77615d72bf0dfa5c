"""Clutter of web pages is proposed to be left out and counted; ends of captions become credits."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from word_files import paragraph, picture, styled, word_file

from bulletin_studio.intake.assemble import Draft, assemble
from bulletin_studio.intake.clutter import is_clutter
from bulletin_studio.intake.credits import Captioned, is_credit, split_credit
from bulletin_studio.intake.manuscript import Ledger, Loss, Role
from bulletin_studio.intake.read_docx import read_docx
from bulletin_studio.intake.read_text import read_text
from bulletin_studio.intake.roles import find_roles

LONG = "近日，新泾镇召开学习讨论会，总结全年工作，部署明年任务，镇领导班子成员参加会议。"


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 新闻中心 > 正文",
        "当前位置：首页>要闻",
        "分享到：",
        "【字号：大 中 小】【打印】【关闭】",
        "来源：新泾镇 发布时间：2024-01-15 浏览次数：128",
        "发布时间：2024-01-15 10:30",
        "责任编辑：张三",
        "初审：李芳",
        "上一篇：没有了",
        "沪ICP备12345678号-1",
        "扫一扫在手机打开当前页",
        "$('.share').show();",
    ],
)
def test_bars_and_ways_are_clutter(line: str) -> None:
    assert is_clutter(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "大家分享经验",
        "分享会上，大家畅所欲言。",
        "责任编辑制度",
        "打印店开到家门口",
        "来源：新泾镇党政办",
        "三审判决",
        "更多",
        "首页改版上线",
        LONG,
    ],
)
def test_text_is_none(line: str) -> None:
    assert not is_clutter(line)


def test_clutter_of_a_manuscript_is_left_out_unless_the_editor_wants_it() -> None:
    page = f"首页 > 要闻\n\n新泾镇召开学习讨论会\n\n责任编辑：张三\n\n{LONG}\n\n{LONG}\n\n分享到：微信 微博"
    manuscript = read_text("稿", page.encode(), is_markdown=False)
    roles = find_roles(manuscript.blocks)
    (draft,), ledger = assemble(manuscript, roles)
    assert draft.article.headline.text == "新泾镇召开学习讨论会"
    assert [each.text for each in draft.article.body.paragraphs] == [LONG, LONG]
    assert (ledger.count(Loss.CLUTTER), ledger.is_balanced) == (23, True)
    wanted = tuple(Role.BODY if role is Role.LEFT_OUT else role for role in roles)
    assert assemble(manuscript, wanted)[1].count(Loss.CLUTTER) == 0


@pytest.mark.parametrize(
    ("caption", "left", "credit", "removed"),
    [
        ("王小明 摄", "", "王小明 摄", ""),
        ("摄影：王小明", "", "摄影：王小明", ""),
        ("（王小明 摄）", "", "王小明 摄", "（）"),
        ("图为会议现场（张三 摄）", "图为会议现场", "张三 摄", "（）"),
        ("图为会议现场。 王小明、李芳摄。", "图为会议现场。", "王小明、李芳摄", " 。"),
        ("会议现场 摄影/王小明", "会议现场", "摄影/王小明", " "),
        ("会议现场（本报记者王小明摄影）", "会议现场", "本报记者王小明摄影", "（）"),
        ("会议\u2028新泾镇党政办 供图", "会议", "新泾镇党政办 供图", ""),
    ],
)
def test_credits_at_the_end_of_captions(caption: str, left: str, credit: str, removed: str) -> None:
    assert split_credit(caption) == Captioned(left, credit, removed)
    assert is_credit(caption) == (not left)


@pytest.mark.parametrize(
    "caption", ["工作人员正在现场拍摄", "居民学习摄影", "参观影展（摄影作品展）", "参加摄影比赛。", ""]
)
def test_captions_without_a_credit_stay(caption: str) -> None:
    assert split_credit(caption) == Captioned(caption)


def word(*parts: str) -> tuple[Draft, Ledger]:
    data = word_file(styled("标题一行", "1") + "".join(parts), pictures={"rId1.png": b"one"})
    manuscript = read_docx("稿", data)
    (draft,), ledger = assemble(manuscript, find_roles(manuscript.blocks))
    assert ledger.is_balanced
    return draft, ledger


def test_a_credit_below_a_photo_or_its_caption_is_the_photos() -> None:
    for below in (["图为会议现场（张三 摄）"], ["图为会议现场", "（张三 摄）"]):
        draft, ledger = word(picture("rId1"), *map(paragraph, below), paragraph(LONG))
        photo = draft.article.photos[0]
        assert photo.caption is not None
        assert (photo.caption.text, photo.credit) == ("图为会议现场", "张三 摄")
        assert ledger.count(Loss.SIGN) == 2
        assert [each.text for each in draft.article.body.paragraphs] == [LONG]


def test_a_credit_alone_below_the_first_photo_is_no_byline() -> None:
    draft, _ = word(picture("rId1"), paragraph("摄影：王小明"), paragraph(LONG))
    photo = draft.article.photos[0]
    assert (photo.caption, photo.credit, draft.article.byline) == (None, "摄影：王小明", None)
