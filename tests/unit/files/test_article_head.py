import pytest

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.load_issue import load_issue

BODY = "\n正文。\n"


def test_every_part_with_its_signs(make_folder):
    folder = make_folder(
        article="---\nkicker: 务虚求实 聚力奋进\nheadline: |\n  上行\\\n  **下**行\ndeck: '副: 题'\n"
        'byline: "通讯员 某某"\n---\n' + BODY
    )
    article = load_issue(folder)[0].articles[0]
    assert article.kicker is not None
    assert article.kicker.source == SourceSpan("articles/01.md", 2, 9)
    assert [(span.text, span.style) for span in article.headline.spans] == [
        ("上行\u2028", ""),
        ("下", "strong"),
        ("行", ""),
    ]
    assert article.headline.spans[0].source == SourceSpan("articles/01.md", 4, 3)
    assert article.headline.spans[1].source == SourceSpan("articles/01.md", 5, 5)
    assert article.deck is not None
    assert (article.deck.text, article.deck.source) == ("副: 题", SourceSpan("articles/01.md", 6, 8))
    assert article.byline is not None
    assert article.byline.text == "通讯员 某某"


def test_blank_parts_count_as_left_out(make_folder):
    folder = make_folder(article="---\nkicker:\nheadline: 标题\ndeck: ''\n---\n" + BODY)
    article = load_issue(folder)[0].articles[0]
    assert (article.kicker, article.deck, article.byline) == (None, None, None)


def test_photos_know_how_many_paragraphs_stand_before_them(make_folder):
    folder = make_folder(
        article="---\nheadline: 标题\n---\n\n![](a.jpg)\n\n甲\n\n## 乙\n\n![](b.jpg)\n\n![](c.jpg)\n\n丙\n"
    )
    article = load_issue(folder)[0].articles[0]
    assert [(photo.file, photo.after) for photo in article.photos] == [("a.jpg", 0), ("b.jpg", 2), ("c.jpg", 2)]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_make_no_difference(make_folder, newline, mark):
    text = "---\nheadline: 标题\n---\n\n甲\n乙\n\n丙\n"
    article = load_issue(make_folder(article=(mark + text.replace("\n", newline))))[0].articles[0]
    assert article.headline.text == "标题"
    assert [paragraph.text for paragraph in article.body.paragraphs] == ["甲乙", "丙"]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "article.head_missing", (1, 0)),
        ("标题\n\n正文。", "article.head_missing", (1, 0)),
        ("---\nheadline: 标题\n\n正文。", "article.head_open", (1, 0)),
        ("---\n---\n" + BODY, "yaml.empty", (2, 0)),
        ("---\nkicker: 引题\n---\n" + BODY, "key.missing", (2, 1)),
        ("---\nheadline: ''\n---\n" + BODY, "value.empty", (2, 11)),
        ("---\nheadline：标题\n---\n" + BODY, "yaml.colon", (2, 9)),
        ("---\nheadline: 标题\nkicker：引题\n---\n" + BODY, "yaml.colon", (3, 7)),
        ("---\nheadline: 2024\n---\n" + BODY, "value.not_text", (2, 11)),
        ("---\nheadline: [甲]\n---\n" + BODY, "value.not_text", (2, 11)),
        ("---\nheadline: |\n  甲\n\n  乙\n---\n" + BODY, "value.not_one_paragraph", (2, 11)),
        ('---\nheadline: "甲\\x07"\n---\n' + BODY, "value.control_character", (2, 11)),
        ("---\nheadline: **甲**\n---\n" + BODY, "yaml.alias", (2, 11)),
        ("---\nheadline: 甲**乙\n---\n" + BODY, "text.unclosed", (2, 12)),
        ("---\nheadline: 甲\ntitle: 乙\n---\n" + BODY, "key.unknown", (3, 1)),
        ("---\n- 甲\n---\n" + BODY, "value.not_mapping", (2, 1)),
    ],
)
def test_wrong_heads(make_folder, findings_of, text, code, place):
    folder = make_folder(article=text)
    (finding,) = findings_of(lambda: load_issue(folder))
    assert (finding.code, finding.where) == (code, SourceSpan("articles/01.md", *place))
