"""What stands round an article on a page of the web is not pasted, and is counted."""

import pytest

from bulletin_studio.session.pasting import Tidied, fragments_from_text
from bulletin_studio.session.pasting_html import fragments_from_html

STORY = "<p>近日，新泾镇召开学习讨论会。</p><p>会议还研究了其他事项。</p>"
TEXTS = ["近日，新泾镇召开学习讨论会。", "会议还研究了其他事项。"]


def texts(html: str) -> tuple[list[str], int]:
    pasted = fragments_from_html(html)
    found = ["".join(span.text for span in each.spans) for each in pasted.fragments]
    return found, dict(pasted.tidied).get(Tidied.CLUTTER, 0)


@pytest.mark.parametrize(
    "clutter",
    [
        "<nav><ul><li><a href='/'>首页</a></li></ul></nav>",
        "<div class='share-bar clearfix'><span>分享</span></div>",
        "<div role='navigation'><p>导航<br>导航</p></div>",
        "<div id=breadcrumb>首页 &gt; 要闻</div>",
        "<button>打印</button>",
        "<p>责任编辑：张三</p>",
        "<p>【字号：大 中 小】【打印】</p>",
        "<footer>沪ICP备12345678号</footer>",
    ],
)
def test_clutter_is_left_out_and_counted(clutter: str) -> None:
    found, count = texts(f"<article>{STORY}</article>{clutter}")
    assert found == TEXTS
    assert count > 0


@pytest.mark.parametrize("kept", ["<div class='print-content share_content_page'>", "<article class='nav'>", "<div>"])
def test_what_holds_the_article_is_kept(kept: str) -> None:
    assert texts(f"{kept}{STORY}</div>") == (TEXTS, 0)


def test_where_there_is_nothing_else_it_is_what_was_meant() -> None:
    assert texts("<nav><p>本镇概况</p><p>要闻</p></nav>") == (["本镇概况", "要闻"], 0)
    assert texts("<p>责任编辑：张三</p>") == (["责任编辑：张三"], 0)


def test_lines_of_plain_text() -> None:
    pasted = fragments_from_text("当前位置：首页 > 要闻\n近日，召开会议。\n分享到：微信 微博\n")
    assert ["".join(span.text for span in each.spans) for each in pasted.fragments] == ["近日，召开会议。"]
    assert dict(pasted.tidied) == {Tidied.EMPTY: 1, Tidied.CLUTTER: 21}
