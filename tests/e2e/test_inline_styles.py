"""A small number with every mark, 注音 and links: exported, and read back by independent readers."""

import re
import subprocess

import pikepdf
import pytest

BEFORE = "第一段没有任何样式，只是普通的文字，用来检查前后的文字是不是完整，所以要写得长一些，让它排成几行才好。"
AFTER = "第三段也没有任何样式，也是普通的文字，放在后面，同样要写得长一些，让它排成几行，才看得出来文字完整不完整。"
MARKED = (
    '[务必]{dots}按时参加，由[张三]{name}[李四]{name}主讲《[论语]{book}》。新[泾]{ruby="jīng"}镇面积 3.6 km[2]{super}，'
    'H[2]{sub}O，[**重点**](https://www.example.cn/a_(b))在[泾]{name ruby="jìng"}，文件见[2024]3 号，'
    "**加重**和*楷体*都有，[再加重]{strong}、[再楷体]{emphasis}一次，[写信](mailto:a@example.cn)。"
)
PLAIN = (
    "务必按时参加，由张三李四主讲《论语》。新泾镇面积 3.6 km2，H2O，重点在泾，文件见[2024]3 号，"
    "加重和楷体都有，再加重、再楷体一次，写信。"
)
ARTICLE = f"""---
kicker: 引[题]{{dots}}
headline: '[新泾]{{name}}镇[读]{{ruby="dú"}}《[论语]{{book}}》'
deck: 副题 H[2]{{sub}}O
byline: 通讯员 [张三](https://www.example.cn)
---

{BEFORE}

{MARKED}

## 小[标题]{{dots}}

{AFTER}
"""
DOTS = len("题务必标题")


def squeezed(text):
    return re.sub(r"\s+", "", text)


@pytest.fixture
def marked_issue(small_issue):
    (file,) = (small_issue / "articles").iterdir()
    file.write_text(ARTICLE, encoding="utf-8")
    return small_issue


@pytest.fixture
def pdf(marked_issue, run, tmp_path):
    target = tmp_path / "marked.pdf"
    result = run("export", marked_issue, "-o", target)
    assert result.code == 0, result.err
    return target


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def painted_paths(page):
    """The path operators before each painting operator, as one string, with the painting operator."""
    path = ""
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("m", "l", "c", "h"):
            path += operator
        elif operator in ("f", "S"):
            yield path, operator
            path = ""


def test_dots_are_filled_circles_and_lines_are_stroked(pdf):
    with pikepdf.open(pdf) as opened:
        paths = [path for page in opened.pages for path in painted_paths(page)]
    assert paths.count(("mcccch", "f")) == DOTS
    assert paths.count(("ml", "S")) == len(["新泾", "张三", "李四", "泾"])
    assert len([path for path, painted in paths if painted == "S" and re.fullmatch("mc+", path)]) == len(["论语"] * 2)


def test_pinyin_is_text(pdf):
    found = text_of(pdf)
    assert [found.count(sound) for sound in ("jīng", "jìng", "dú")] == [1, 1, 1]


def test_text_around_stays_whole(pdf):
    found = squeezed(text_of(pdf))
    assert BEFORE in found
    assert AFTER in found
    assert squeezed(PLAIN) in re.sub("jīng|jìng", "", found)
    assert "新泾镇读《论语》" in found
    assert "副题H2O" in found


def test_the_print_pdf_has_no_link_and_no_address(pdf):
    with pikepdf.open(pdf) as opened:
        assert all("/Annots" not in page for page in opened.pages)
        for item in opened.objects:
            assert not (isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/URI")
            assert not (isinstance(item, pikepdf.Stream) and b"example.cn" in item.read_bytes())
    assert "example.cn" not in text_of(pdf)


def test_unknown_marks_stop_the_export_with_their_places(marked_issue, run, tmp_path):
    (file,) = (marked_issue / "articles").iterdir()
    file.write_text(ARTICLE.replace("[务必]{dots}", "[务必]{dost}"), encoding="utf-8")
    target = tmp_path / "none.pdf"
    result = run("export", marked_issue, "-o", target)
    assert result.code == 2
    assert f"articles/{file.name}:10:2" in result.err
    assert "“dost”" in result.err
    assert "“dots”" in result.err
    assert "super, sub" in result.err
    assert not target.exists()


@pytest.mark.parametrize(
    ("wrong", "place"), [("甲[乙]{name", "8:4"), ("甲[乙](www.example.cn)", "8:6"), ("甲乙]{name}", "8:3")]
)
def test_what_is_not_complete_is_told_with_its_place_and_a_remedy(marked_issue, run, wrong, place):
    (file,) = (marked_issue / "articles").iterdir()
    file.write_text(ARTICLE.replace(BEFORE, wrong), encoding="utf-8")
    result = run("check", marked_issue)
    assert result.code == 2
    assert f"articles/{file.name}:{place}" in result.out + result.err
    assert "\\]" in result.out + result.err
