"""`import` and progress for other programs on the command line."""

import json
import shutil
from pathlib import Path

from bulletin_studio.cli.run import run
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.load_issue import load_issue

SAMPLES = data_folder() / "samples"


def command(*arguments: object) -> int:
    return run([str(each) for each in arguments], {"LANG": "zh_CN.UTF-8"}, lambda *_: 0)


def test_a_text_file_becomes_an_article_with_an_account(tmp_path: Path, capsys) -> None:
    number = Path(shutil.copytree(SAMPLES / "tinglan-tongzhi", tmp_path / "number"))
    story = tmp_path / "来稿.txt"
    story.write_text("食堂开张了\n记者 张三\n　　近日，社区食堂开张，居民纷纷前来用餐。\n", encoding="utf-8")
    assert command("import", number, story) == 0
    assert "段首空格 2" in capsys.readouterr().out
    article = load_issue(number)[0].articles[-1]
    assert article.headline.text == "食堂开张了"
    assert article.byline is not None


def test_a_bad_manuscript_changes_nothing(tmp_path: Path, capsys) -> None:
    number = Path(shutil.copytree(SAMPLES / "tinglan-tongzhi", tmp_path / "number"))
    before = (number / "issue.yaml").read_bytes()
    (tmp_path / "a.txt").write_text("标题\n正文说完了。\n", encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(b"no")
    assert command("import", number, tmp_path / "a.txt", tmp_path / "b.docx") == 2
    assert "docx" in capsys.readouterr().err
    assert (number / "issue.yaml").read_bytes() == before
    assert not list((number / "articles").glob("02-*"))


def test_progress_comes_as_lines_of_json(tmp_path: Path, capsys) -> None:
    out = tmp_path / "x.pdf"
    assert command("export", SAMPLES / "tinglan-tongzhi", "-o", out, "--progress", "json") == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    told = [json.loads(line) for line in lines]
    assert told[0]["stage"] == "command.stage_compose"
    assert "command.stage_export" in {each["stage"] for each in told}
    assert all(0 <= each["share"] <= 1 for each in told)
