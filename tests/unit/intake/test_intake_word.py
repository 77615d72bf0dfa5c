"""Word files become articles: tracked changes, notes, boxes, tables, pictures, and an account of every character."""

import re
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from word_files import SPACES, paragraph, picture, run, sized, styled, word_file

from bulletin_studio.base.errors import InputError
from bulletin_studio.intake.assemble import Draft, assemble
from bulletin_studio.intake.manuscript import Ledger, Loss
from bulletin_studio.intake.read_docx import read_docx
from bulletin_studio.intake.roles import find_roles

LONG = "近日，新泾镇召开学习讨论会，总结全年工作，部署明年任务，镇领导班子成员及各部门负责人参加会议。"


def read(data: bytes) -> tuple[tuple[Draft, ...], Ledger]:
    manuscript = read_docx("稿", data)
    drafts, ledger = assemble(manuscript, find_roles(manuscript.blocks))
    assert ledger.is_balanced
    return drafts, ledger


def letters_in(data: bytes) -> int:
    """Letters of all parts, counted without the reader."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if name.startswith("word/") and name.endswith(".xml")]
        texts = [archive.read(name).decode() for name in parts]
    return sum(len(text) for each in texts for text in re.findall(r"<w:(?:t|delText)(?: [^>]*)?>([^<]*)<", each))


def body(draft: Draft) -> list[tuple[str, str]]:
    return [(each.style, each.text) for each in draft.article.body.paragraphs]


def test_tracked_changes_are_accepted_and_counted() -> None:
    inserted = f'<w:ins w:author="甲">{run("新写的")}</w:ins>'
    deleted = '<w:del w:author="乙"><w:r><w:delText>旧的话</w:delText></w:r></w:del>'
    moved = f"<w:moveFrom>{run('搬走')}</w:moveFrom><w:moveTo>{run('搬来')}</w:moveTo>"
    data = word_file(
        styled("标题一行", "1") + paragraph(run("开头") + inserted + deleted + moved + run("结尾，这一段说完了。"))
    )
    (draft,), ledger = read(data)
    assert body(draft) == [("body", "开头新写的搬来结尾，这一段说完了。")]
    assert (ledger.insertions, ledger.count(Loss.DELETED)) == (5, 5)
    assert ledger.characters == letters_in(data)


def test_opening_by_size_and_by_style() -> None:
    data = word_file(
        sized("务虚求实 聚力奋进", 32)
        + sized("新泾镇召开学习讨论会", 44)
        + sized("记者 张三", 24)
        + paragraph("　　" + LONG)
        + styled("小标题样式", "2")
        + paragraph(LONG)
    )
    (draft,), ledger = read(data)
    article = draft.article
    assert article.kicker is not None
    assert article.byline is not None
    assert [article.kicker.text, article.headline.text, article.byline.text] == [
        "务虚求实 聚力奋进",
        "新泾镇召开学习讨论会",
        "记者 张三",
    ]
    assert [style for style, _ in body(draft)] == ["body", "crosshead", "body"]
    assert ledger.count(Loss.INDENT) == 2


def test_short_items_in_a_row_are_a_list_and_one_alone_is_not() -> None:
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    items = "".join(paragraph(run(text), numbered) for text in ("清理楼道堆物", "疏通下水管道"))
    data = word_file(styled("整治安排", "1") + paragraph(run(LONG)) + items + paragraph(run(LONG)))
    assert [style for style, _ in body(read(data)[0][0])] == ["body", "list", "list", "body"]
    alone = paragraph(run("整治目标"), numbered)
    data = word_file(styled("整治安排", "1") + paragraph(run(LONG)) + alone + paragraph(run(LONG)))
    assert [style for style, _ in body(read(data)[0][0])] == ["body", "body", "body"]


@pytest.mark.parametrize("mark", ["□ ", "■", "◎\u3000", ""])
def test_a_byline_may_open_with_a_square(mark: str) -> None:
    centred = paragraph(run(f"{mark}通讯员 王小明 李芳"), '<w:jc w:val="center"/>')
    (draft,), _ = read(word_file(styled("社区食堂开张", "1") + centred + paragraph(run(LONG))))
    assert draft.article.deck is None
    assert draft.article.byline is not None


def test_two_headings_make_two_articles() -> None:
    drafts, _ = read(word_file(styled("第一篇", "1") + paragraph(LONG) + styled("第二篇", "1") + paragraph(LONG)))
    assert [draft.article.headline.text for draft in drafts] == ["第一篇", "第二篇"]


def test_pictures_take_the_captions_below_them() -> None:
    data = word_file(
        styled("标题", "1")
        + paragraph(LONG)
        + picture("rId1")
        + paragraph("图为会议现场（张三 摄）")
        + paragraph(LONG)
        + picture("rId2")
        + styled("题注样式说明。", "tz")
        + paragraph(LONG),
        pictures={"rId1.png": b"one", "rId2.jpeg": b"two"},
    )
    (draft,), _ = read(data)
    assert [(each.name, each.data) for each in draft.pictures] == [("rId1.png", b"one"), ("rId2.jpeg", b"two")]
    assert [(photo.after, photo.caption.text if photo.caption else "") for photo in draft.article.photos] == [
        (1, "图为会议现场"),
        (2, "题注样式说明。"),
    ]
    assert [photo.credit for photo in draft.article.photos] == ["张三 摄", ""]
    assert [style for style, _ in body(draft)] == ["body"] * 3


def test_notes_boxes_breaks_hidden_text_and_heads() -> None:
    box = "<wps:txbx><w:txbxContent>" + paragraph("文本框里的话，也要留下来。") + "</w:txbxContent></wps:txbx>"
    old = "<v:textbox><w:txbxContent>" + paragraph("文本框里的话，也要留下来。") + "</w:txbxContent></v:textbox>"
    fallback = f"<mc:Fallback><w:pict>{old}</w:pict></mc:Fallback>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice>{fallback}</mc:AlternateContent>"
    note = f'<w:footnote w:id="1">{paragraph("脚注的话。")}</w:footnote>'
    comment = f"<w:comment>{paragraph('批注一条')}</w:comment>"
    data = word_file(
        styled("标题", "1")
        + paragraph(
            run("第一行，到此为止。") + "<w:r><w:br/></w:r>" + run("第二行，到此为止。") + run("看不见", "<w:vanish/>")
        )
        + paragraph(f"<w:r>{both}</w:r>" + run("框外的一段话，说完了。"))
        + paragraph(
            "<w:r><w:t>注音</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>jing</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>泾</w:t></w:r></w:rubyBase></w:ruby></w:r>"
            + run("镇的一段话，说完了。")
        ),
        {
            "word/footnotes.xml": f"<w:footnotes {SPACES}>{note}</w:footnotes>".encode(),
            "word/header1.xml": f"<w:hdr {SPACES}>{paragraph('页眉')}</w:hdr>".encode(),
            "word/comments.xml": f"<w:comments {SPACES}>{comment}</w:comments>".encode(),
        },
    )
    (draft,), ledger = read(data)
    assert [text for _, text in body(draft)] == [
        "第一行，到此为止。",
        "第二行，到此为止。",
        "框外的一段话，说完了。",
        "文本框里的话，也要留下来。",
        "注音泾镇的一段话，说完了。",
        "脚注的话。",
    ]
    assert body(draft)[-1][0] == "note"
    counts = {loss: ledger.count(loss) for loss in Loss if ledger.count(loss)}
    assert counts == {Loss.BREAK: 1, Loss.HIDDEN: 3, Loss.RUBY: 4, Loss.HEADER: 2, Loss.COMMENT: 4}


def test_tables_and_content_controls() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(LONG)}</w:sdtContent></w:sdt>"
    data = word_file(
        styled("标题", "1") + control + f"<w:tbl>{row('姓名', '职务')}{row('张三', '主任')}</w:tbl>" + paragraph(LONG)
    )
    (draft,), ledger = read(data)
    assert [style for style, _ in body(draft)] == ["body", "table", "body"]
    assert body(draft)[1][1] == "姓名\x1f职务\x1e张三\x1f主任"
    assert ledger.characters == letters_in(data)


def test_bold_words_are_marked_and_bold_paragraphs_are_not() -> None:
    data = word_file(
        styled("标题", "1")
        + paragraph(run("平常") + run("重要", "<w:b/>") + run("的话，说完了。"))
        + paragraph(run(LONG, "<w:b/>"))
    )
    (draft,), _ = read(data)
    first, second = draft.article.body.paragraphs
    assert [(span.text, span.style) for span in first.spans] == [
        ("平常", ""),
        ("重要", "strong"),
        ("的话，说完了。", ""),
    ]
    assert [span.style for span in second.spans] == [""]


@pytest.mark.parametrize("attack", ["entities", "torn", "bomb", "no_document"])
def test_files_made_to_hurt_are_refused(attack: str, monkeypatch: pytest.MonkeyPatch) -> None:
    entities = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="w"><w:body>&a;</w:body></w:document>'
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        if attack != "no_document":
            archive.writestr(
                "word/document.xml", {"entities": entities, "torn": b"<w:document"}.get(attack, b"<a>" + b" " * 999)
            )
    if attack == "bomb":
        monkeypatch.setattr("bulletin_studio.intake.docx_archive._LARGEST_XML", 500)
    with pytest.raises(InputError):
        read_docx("稿", data.getvalue())
