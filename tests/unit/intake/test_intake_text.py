"""Plain text and Markdown become articles, and every character is accounted for."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_studio.base.errors import FileAccessError, InputError
from bulletin_studio.intake.assemble import Draft, assemble
from bulletin_studio.intake.manuscript import Ledger, Loss, Role
from bulletin_studio.intake.read_manuscript import read_manuscript
from bulletin_studio.intake.read_text import read_text
from bulletin_studio.intake.roles import find_roles

LONG = "近日，新泾镇召开学习讨论会，总结全年工作，部署明年任务，镇领导班子成员及各部门负责人参加会议。"


def read(text: str, *, is_markdown: bool = False) -> tuple[tuple[Draft, ...], Ledger]:
    manuscript = read_text("稿", text.encode(), is_markdown=is_markdown)
    drafts, ledger = assemble(manuscript, find_roles(manuscript.blocks))
    assert ledger.characters == len(text.replace("\r", "").replace("\n", "").replace("\u2028", ""))
    assert ledger.is_balanced
    return drafts, ledger


def parts(draft: Draft) -> dict[str, str]:
    article = draft.article
    heads = {"kicker": article.kicker, "headline": article.headline, "deck": article.deck, "byline": article.byline}
    return {name: each.text for name, each in heads.items() if each is not None}


def body(draft: Draft) -> list[tuple[str, str]]:
    return [(paragraph.style, paragraph.text) for paragraph in draft.article.body.paragraphs]


def test_opening_crossheads_signature_and_page_numbers_are_told_apart() -> None:
    drafts, ledger = read(
        "务虚求实 聚力奋进\r\n新泾镇召开学习讨论会\r\n——谋定而动开新局\r\n记者 张三\r\n"
        f"　　{LONG}\r\n一、提高认识\r\n\u3000\u3000{LONG} \r\n- 2 -\r\n"
        "　　会议强调，要抓好落实。\r\n新泾镇党政办公室\r\n2024年1月15日\r\n"
    )
    (draft,) = drafts
    assert parts(draft) == {
        "kicker": "务虚求实 聚力奋进",
        "headline": "新泾镇召开学习讨论会",
        "deck": "——谋定而动开新局",
        "byline": "记者 张三",
    }
    assert body(draft) == [
        ("body", LONG),
        ("crosshead", "一、提高认识"),
        ("body", LONG),
        ("body", "会议强调，要抓好落实。"),
        ("signature", "新泾镇党政办公室\u20282024年1月15日"),
    ]
    assert (ledger.count(Loss.INDENT), ledger.count(Loss.TRAILING), ledger.count(Loss.PAGE_NUMBER)) == (6, 1, 5)


def test_lines_cut_at_the_width_of_a_window_are_joined() -> None:
    text = (
        "社区食堂开张\n\n"
        "近日新泾镇召开学习讨论会总结全年\n工作部署明年任务镇领导班子成员及\n各部门负责人参加会议并作了交流发\n言。\n"
    )
    (draft,), _ = read(text)
    assert [style for style, _ in body(draft)] == ["body"]
    assert "全年工作" in body(draft)[0][1]


def test_a_blank_is_put_between_joined_latin_words_and_counted() -> None:
    text = "标题\n\n"
    text += (
        "the quick brown fox jumps over it\nand the lazy dog did not care now\nso it went on for a good while more\n"
    )
    (draft,), ledger = read(text)
    assert "over it and the lazy" in body(draft)[0][1]
    assert ledger.added == 2


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "标题在这里\n第一段话说完了，这一段很长很长。\n第二段话说完了，这一段也很长。\n第三段话说完了，这段短。\n"
    (draft,), _ = read(text)
    assert len(body(draft)) == 3


def test_two_articles_in_one_markdown_file() -> None:
    drafts, _ = read(
        f"# 第一篇\n\n{LONG}\n\n## 小标题\n\n- 一项\n- 两项\n\n# 第二篇\n\n**加重**和*楷体*。\n", is_markdown=True
    )
    assert [draft.article.headline.text for draft in drafts] == ["第一篇", "第二篇"]
    assert [style for style, _ in body(drafts[0])] == ["body", "crosshead", "list", "list"]
    spans = drafts[1].article.body.paragraphs[0].spans
    assert [(span.text, span.style) for span in spans] == [
        ("加重", "strong"),
        ("和", ""),
        ("楷体", "emphasis"),
        ("。", ""),
    ]


def test_a_head_between_hyphens_and_a_picture() -> None:
    text = f'---\nkicker: 引题\nheadline: "标题"\nother: x\n---\n\n{LONG}\n\n![会场](photos/a.jpg){{width=full}}\n'
    (draft,), _ = read(text, is_markdown=True)
    assert parts(draft) == {"kicker": "引题", "headline": "标题"}
    (photo,) = draft.article.photos
    assert (photo.file, photo.after) == ("photos/a.jpg", 1)
    assert photo.caption is not None
    assert photo.caption.text == "会场"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_files_of_every_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "稿.txt"
    path.write_bytes(f"标题\n{LONG}\n".encode(encoding))
    manuscript = read_manuscript(path)
    assert [block.text for block in manuscript.blocks] == ["标题", LONG]


def test_what_is_no_manuscript_is_told(tmp_path: Path) -> None:
    for name, data, code in (
        ("a.txt", b"\x00\x01\x02\x00" * 50, "intake.not_text"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "intake.old_word"),
        ("a.pdf", b"%PDF", "intake.unknown_kind"),
        ("a.docx", b"PK nothing", "intake.not_word"),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(InputError) as fault:
            read_manuscript(tmp_path / name)
        assert fault.value.findings[0].code == code
    with pytest.raises(FileAccessError):
        read_manuscript(tmp_path / "missing.txt")


def test_radicals_become_ideographs_and_full_width_marks_stay() -> None:
    (draft,), _ = read("标题\n\n⾦⼭镇：（⽇常）工作２０２４。\u200b\n")
    assert body(draft) == [("body", "金山镇：（日常）工作２０２４。")]


def test_what_the_editor_leaves_out_is_in_the_account() -> None:
    manuscript = read_text("稿", f"标题\n{LONG}\n这一行不要。\n".encode(), is_markdown=False)
    roles = list(find_roles(manuscript.blocks))
    roles[-1] = Role.LEFT_OUT
    (draft,), ledger = assemble(manuscript, roles)
    assert body(draft) == [("body", LONG)]
    assert (ledger.count(Loss.LEFT_OUT), ledger.is_balanced) == (6, True)


_CHARACTERS = st.sampled_from("新泾镇会议，。：— \t\u3000ab1#*-!()[]_\n\n\u200b")


@given(st.text(_CHARACTERS, max_size=120), st.booleans(), st.lists(st.sampled_from(Role), min_size=30, max_size=30))
def test_no_character_is_lost_or_doubled(text: str, is_markdown: bool, roles: list[Role]) -> None:
    manuscript = read_text("稿", text.encode(), is_markdown=is_markdown)
    assert manuscript.characters == len(text.replace("\n", ""))
    assert assemble(manuscript, find_roles(manuscript.blocks))[1].is_balanced
    chosen = [roles[index % len(roles)] for index in range(len(manuscript.blocks))]
    assert assemble(manuscript, chosen)[1].is_balanced


@pytest.mark.parametrize(
    "line", ["本刊记者 林一舟", "特约通讯员 苏木", "本报见习记者：江枫 通讯员：叶知秋", "文/图 许 愿"]
)
def test_who_wrote_it_is_known_by_its_words(line: str) -> None:
    drafts, _ = read(f"新泾镇召开学习讨论会\n\n{line}\n\n{LONG}\n")
    assert parts(drafts[0]) == {"headline": "新泾镇召开学习讨论会", "byline": line}
