"""Half-width punctuation beside Han becomes full-width; numbers, Latin text and addresses stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_studio.model.punctuation import full_width, half_width_marks


def mended(text: str) -> str:
    return "".join(full_width(text))


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("会议,研究;学习:讨论!好?", "会议，研究；学习：讨论！好？"),
        ("增长3.5%,达到1,000元.10:30结束,共3项.", "增长3.5%，达到1,000元。10:30结束，共3项。"),
        ("主持人:王某(女)--居委会", "主持人：王某（女）——居委会"),
        ("他说:\"我们要'创城'!\"然后走了...", "他说：“我们要‘创城’！”然后走了……"),
        ("好......吗?", "好……吗？"),
        ('说"好"...', "说“好”……"),
        ("国内生产总值(GDP)与GDP(国内生产总值).", "国内生产总值（GDP）与GDP（国内生产总值）。"),
        ("全角（一半)也成对", "全角（一半）也成对"),
        ("会议, 研究 (GDP) 增长; 好!", "会议，研究（GDP）增长；好！"),
        ("见https://a.cn/x?y=1,2,请看www.a.cn.", "见https://a.cn/x?y=1,2，请看www.a.cn."),
        ("邮箱a.b@c.cn,电话:021-5555", "邮箱a.b@c.cn，电话：021-5555"),
        ("(三)会议", "（三）会议"),
        ("(a)(b)两项，两项(a)(b)", "（a）（b）两项，两项（a）（b）"),
        ('24"显示器,他说"好"', '24"显示器，他说“好”'),
        ("表\u001f好,坏\u001e(一\u001f二)", "表\u001f好，坏\u001e(一\u001f二)"),
    ],
)
def test_marks_beside_han(typed: str, wanted: str) -> None:
    assert mended(typed) == wanted
    assert mended(wanted) == wanted
    assert half_width_marks(wanted) == ()


@pytest.mark.parametrize(
    "text",
    [
        "1.会议 2.学习",
        "通知.docx 已发",
        "比分 3:2，版本 2.0.1",
        "运行 bulletin-studio check --fix 以后",
        'It\'s f(x), said he... "Yes"!',
        "Hello, world. He said 你好, and left (again).",
        "他说“好”，走了……（完）——记者",
        "A, B, C",
        '只有一个"引号',
        "",
    ],
)
def test_what_stays_as_it_is(text: str) -> None:
    assert mended(text) == text
    assert half_width_marks(text) == ()


def test_the_marks_are_told_once_each_in_their_order() -> None:
    assert half_width_marks("好,坏,(一)二...三--四") == (",", "(", ")", "...", "--")


@given(st.text(alphabet="会议aA1 ,.:;?!()\"'-“”（）\u2028\u001f", max_size=40))
def test_one_piece_for_each_character_and_nothing_but_marks_and_blanks_changes(text: str) -> None:
    made = full_width(text)
    assert len(made) == len(text)
    for old, new in zip(text, made, strict=True):
        assert new == old or old in " ,.:;?!()（）\"'-"
    assert mended(mended(text)) == mended(text)
    assert [each for each in mended(text) if each.isalnum()] == [each for each in text if each.isalnum()]
