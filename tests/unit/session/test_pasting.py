"""What comes from the clipboard of others: paragraphs, marks and links kept, everything else left out and counted."""

import time
from collections import Counter

import pytest

from bulletin_studio.model.story import MANUAL_BREAK, Grid, Paragraph, Span, rows_of
from bulletin_studio.session.clipping import (
    fragments_from_json,
    html_from_fragments,
    json_from_fragments,
    text_from_fragments,
)
from bulletin_studio.session.pasting import Pasted, Tidied, cleaned, fragments_from_text, without_styles
from bulletin_studio.session.pasting_html import fragments_from_html
from bulletin_studio.session.replacing import Fragment

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {mso-style-parent:""}</style>
<title>会议</title></head><body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:宋体'>　　昨日，<b>新泾镇</b>召开学习
讨论会<sup>①</sup>。<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h2>一、会议<i>精神</i></h2>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>l<span>&nbsp;&nbsp; </span></span>
<![endif]><span>第一项</span></p>
<p class=MsoNormal>见<a href="https://example.org/a?b=1&amp;c=2">网页</a><span style='display:none'>看不见</span></p>
<!--EndFragment--></body></html>"""


def spans(pasted: Pasted, index: int = 0) -> list[tuple[str, str]]:
    return [(span.text, span.style) for span in pasted.fragments[index].spans]


def test_word_keeps_paragraphs_marks_headings_lists_and_links() -> None:
    pasted = fragments_from_html(WORD)
    assert [fragment.style for fragment in pasted.fragments] == ["body", "crosshead", "list", "body"]
    assert spans(pasted) == [
        ("昨日，", ""),
        ("新泾镇", "strong"),
        ("召开学习讨论会", ""),
        ("①", "super"),
        ("。", ""),
    ]
    assert spans(pasted, 1) == [("一、会议", ""), ("精神", "emphasis")]
    assert spans(pasted, 2) == [("第一项", "")]
    assert pasted.fragments[3].spans[1] == Span("网页", link="https://example.org/a?b=1&c=2")
    assert dict(pasted.tidied) == {
        Tidied.INDENT: 3,
        Tidied.EMPTY: 1,
        Tidied.SIGN: 1,
        Tidied.HIDDEN: 3,
    }


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<b style='font-weight:normal'><p>一</p></b>", [("一", "")]),
        ("<span style='font-weight:700'>一</span>二", [("一", "strong"), ("二", "")]),
        ("<p>one\n  two</p>", [("one two", "")]),
        ("<p>一\n二 three</p>", [("一二 three", "")]),
        ("<p>甲<br>乙<br></p>", [(f"甲{MANUAL_BREAK}乙", "")]),
        ("<div>甲<script>alert(1)</script></div>", [("甲", "")]),
        ("a &lt;b&gt; &amp;amp;", [("a <b> &amp;", "")]),
        ("<p>未闭合<b>粗", [("未闭合", ""), ("粗", "strong")]),
        ("<span style='vertical-align:sub'>2</span>", [("2", "sub")]),
        ("<ol><li>甲</li></ol>", [("1. 甲", "")]),
        ("<pre>甲\n乙</pre>", [(f"甲{MANUAL_BREAK}乙", "")]),
    ],
)
def test_one_paragraph_of_a_page(html: str, expected: list[tuple[str, str]]) -> None:
    assert spans(fragments_from_html(html)) == expected


def test_ruby_and_pictures() -> None:
    pasted = fragments_from_html("<p><ruby>泾<rp>(</rp><rt>jīng</rt><rp>)</rp></ruby>镇<img src=x></p>")
    assert pasted.fragments[0].spans == (Span("泾", annotation="jīng"), Span("镇"))
    assert dict(pasted.tidied) == {Tidied.HIDDEN: 2, Tidied.PICTURE: 1}


def test_tables_come_as_tables_and_frames_of_one_column_as_paragraphs() -> None:
    html = (
        "<table><tr><th>村</th><th>户数</th></tr><tr><td><p>新泾</p><p>二组</p></td><td>　12 </td></tr>"
        "<tr><td>合计</td></tr></table>"
    )
    fragment = fragments_from_html(html).fragments[0]
    rows = rows_of(Paragraph("table", fragment.spans))
    texts = [[cell.paragraph.text for cell in row] for row in rows]
    assert texts == [["村", "户数"], [f"新泾{MANUAL_BREAK}二组", "12"], ["合计", ""]]
    assert fragment.grid is not None
    assert fragment.grid.has_head
    framed = fragments_from_html("<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>")
    assert [each.style for each in framed.fragments] == ["body", "body"]


def test_plain_text_becomes_paragraphs_without_indents_and_rubbish() -> None:
    pasted = fragments_from_text("　　⽇前，\u200b新\u00ad泾。\r\n\r\n\t第二段  末尾 \n三\u2028行")
    texts = ["".join(span.text for span in fragment.spans) for fragment in pasted.fragments]
    assert texts == ["日前，新泾。", "第二段 末尾", f"三{MANUAL_BREAK}行"]
    assert dict(pasted.tidied) == {
        Tidied.INDENT: 3,
        Tidied.BLANKS: 2,
        Tidied.INVISIBLE: 2,
        Tidied.EMPTY: 1,
        Tidied.RADICAL: 1,
    }


def test_full_width_marks_are_not_made_half_width() -> None:
    assert spans(fragments_from_text("（１）：，！㈠"))[0][0] == "（１）：，！㈠"


def test_a_piece_of_a_sentence_keeps_its_blanks() -> None:
    assert spans(fragments_from_text(" of the")) == [(" of the", "")]
    assert spans(fragments_from_text("　　正文")) == [("正文", "")]
    assert fragments_from_text("").fragments == ()


def test_our_own_clipboard_gives_back_what_was_copied() -> None:
    fragments = (
        Fragment((Span("a", "strong", link="https://x.cn"), Span("泾", annotation="jīng"))),
        Fragment((Span("1\x1f2\x1e3\x1f4"),), "table", Grid(has_head=True)),
    )
    assert fragments_from_json(json_from_fragments(fragments)) == fragments
    assert text_from_fragments(fragments) == "a泾\n1\t2\n3\t4"
    again = fragments_from_html(html_from_fragments(fragments))
    assert again.fragments[0].spans == fragments[0].spans
    assert again.fragments[1].spans == fragments[1].spans
    assert without_styles(fragments)[0].spans == (Span("a泾"),)


@pytest.mark.parametrize("text", ["", "{", "[1]", "[[[[", '{"kind": "Fragment"}', "[{}]", '[{"kind":"Fragment"}]'])
def test_a_damaged_clipboard_is_nothing(text: str) -> None:
    assert fragments_from_json(text) == ()


def test_a_megabyte_is_read_fast() -> None:
    line = "新泾镇召开学习讨论会，研究部署全年工作。" * 20
    html = f"<p class=MsoNormal><span style='font-family:宋体'>{line}</span></p>\n" * 900
    begin = time.process_time()
    assert len(fragments_from_html(html).fragments) == 900
    assert len(fragments_from_text(f"{line}\n" * 900).fragments) == 900
    assert time.process_time() - begin < 2.0


WPS = """<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="WPS Office">
<style>@font-face{font-family:"宋体";}p.MsoNormal{mso-style-name:正文;margin:0pt;}</style></head>
<body style="tab-interval:21pt;"><!--StartFragment-->
<h2><b><span style="font-family:黑体;mso-spacerun:'yes';"><font face="黑体">二、工作要求</font></span></b></h2>
<p class=MsoNormal style="text-indent:24.0000pt;mso-char-indent-count:2.0000;"><span
 style="mso-spacerun:'yes';font-family:仿宋;font-size:12.0000pt;"><font face="仿宋">要</font><b><font
 face="仿宋">抓好落实</font></b><font face="仿宋">，</font>12月<font face="仿宋">底前完成。</font></span><span
 style="font-size:12.0000pt;"><o:p></o:p></span></p><!--EndFragment--></body></html>"""


def test_wps_is_read_as_word_is() -> None:
    pasted = fragments_from_html(WPS)
    assert [fragment.style for fragment in pasted.fragments] == ["crosshead", "body"]
    assert "".join(text for text, _ in spans(pasted)) == "二、工作要求"
    assert spans(pasted, 1) == [("要", ""), ("抓好落实", "strong"), ("，12月底前完成。", "")]


ON_THE_NET = """<section style="margin: 0px; line-height: 2em;"><section><p style="text-indent: 2em;"><span
style="font-size: 15px; letter-spacing: 1px;">　　近日，<strong>社区食堂</strong>开张。\u200b</span></p></section>
<section powered-by="x"><img src="https://example.org/1.jpg" data-w="1080"></section>
<p><br></p><p style="text-align: right;"><span style="color:#888;">（转自&nbsp;某某发布）</span></p></section>"""


def test_a_page_of_the_net_comes_as_its_paragraphs() -> None:
    pasted = fragments_from_html(ON_THE_NET)
    texts = ["".join(span.text for span in each.spans) for each in pasted.fragments]
    assert texts == ["近日，社区食堂开张。", "（转自 某某发布）"]
    assert ("社区食堂", "strong") in spans(pasted)
    told = dict(pasted.tidied)
    assert told[Tidied.INDENT] == 2
    assert told[Tidied.INVISIBLE] == 1
    assert told[Tidied.PICTURE] == 1


@pytest.mark.parametrize(
    "sign", ["\uf900", "\u2f08", "\u00a0", "\u2009", "\u202f", "\u1680", "\u200b", "\x07", "\uffff"]
)
def test_one_sign_among_plain_text_is_cleaned_as_beside_a_mark(sign: str) -> None:
    text = f"新泾镇{sign}召开会议"
    alone = cleaned([Fragment((Span(text),), "body")], Counter())
    marked = cleaned([Fragment((Span(text), Span("学习", "strong")), "body")], Counter())
    assert alone.fragments[0].spans[0] == marked.fragments[0].spans[0]
    assert alone.tidied == marked.tidied


def test_a_long_page_is_read_in_pieces_as_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    page = "".join(
        f"<h2>第{count}节</h2><p>甲 &lt;乙&amp;丙&gt; <b>粗 体</b>，a &nbsp; b<!-- <p>不 --> 完</p><ul><li>一</li></ul>"
        for count in range(30)
    )
    whole, shares = fragments_from_html(page), list[float]()
    monkeypatch.setattr("bulletin_studio.session.pasting_html._PIECE", 7)
    assert fragments_from_html(page, shares.append) == whole
    assert shares == sorted(shares)
    assert len(shares) > 100
