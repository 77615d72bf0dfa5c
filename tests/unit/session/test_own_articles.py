"""An article's file of another number is brought in whole; other Markdown goes the way of manuscripts."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_studio.cli.run import run
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.places import plain_article
from bulletin_studio.session.importing import bring_in
from bulletin_studio.session.own_articles import characters_of, own_draft
from bulletin_studio.session.session import Session

TEXT = """---
kicker: 务虚求实
headline: 村里的账本
deck: 一本账，大家看
byline: 本报记者 张三
state: reviewed
---

{salutation}
各位居民：

正文里有**重点**、[泾]{ruby="jīng"}和[新泾报]{book}。

| 项目 | 数 |
| --- | ---: |
| 路灯 | 12 |

- 第一条
- 第二条

![会场](photos/a.jpg){width=full place=foot credit="摄影：李四" alt="会场全景" focus="50% 40%"}

{names columns=3}
张三 李四 王五
"""


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """An article of another number, beside its photos."""
    folder = tmp_path / "other"
    (folder / "articles").mkdir(parents=True)
    (folder / "photos").mkdir()
    sample = data_folder() / "samples" / "xinjing-2024-01"
    shutil.copy(sample / "photos" / "diaoyan.jpg", folder / "photos" / "a.jpg")
    path = folder / "articles" / "03-zhangben.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def number(tmp_path: Path) -> Path:
    return Path(shutil.copytree(data_folder() / "samples" / "xinjing-2024-01", tmp_path / "number"))


def test_everything_the_file_says_is_brought_in(other: Path, number: Path) -> None:
    draft = own_draft(other)
    assert draft is not None
    session = Session(number)
    done = bring_in(session, [draft], other)
    assert (done.photos, done.findings) == (1, ())
    session.save()
    article = load_issue(number)[0].articles[-1]
    assert [each.style for each in article.body.paragraphs] == [each.style for each in draft.article.body.paragraphs]
    assert "table" in {each.style for each in article.body.paragraphs}
    photo = replace(article.photos[0], file=draft.article.photos[0].file)
    taken = plain_article(replace(article, slug=draft.article.slug, photos=(photo,)))
    assert taken == draft.article
    assert not article.is_reviewed


@pytest.mark.parametrize(
    "text", ["# 标题\n\n正文。\n", "---\ntitle: 别家的\n---\n\n正文。\n", "---\nheadline: [坏\n---\n"]
)
def test_other_markdown_is_a_manuscript(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    assert own_draft(path) is None


def test_a_text_file_is_none_of_ours(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert own_draft(tmp_path / "a.txt") is None


def test_the_command_keeps_tables_too(other: Path, number: Path, capsys) -> None:
    assert run(["import", str(number), str(other)], {"LANG": "zh_CN.UTF-8"}, lambda *_: 0) == 0
    draft = own_draft(other)
    assert draft is not None
    assert str(characters_of(draft)) in capsys.readouterr().out
    body = load_issue(number)[0].articles[-1].body.paragraphs
    assert [each.style for each in body] == [each.style for each in draft.article.body.paragraphs]
