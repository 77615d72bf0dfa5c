"""`fit` and `estimate` as a user calls them: what is written, what is told in both languages, what is left alone."""

import re

import pytest

from bulletin_studio.cli import fit_command
from bulletin_studio.files.load_issue import load_issue

LANGUAGES = ("zh", "en")
TEXT = "春风又绿江南岸，社区里的老人们早早地起来，在广场上打太极拳，孩子们在一旁玩耍。"


@pytest.fixture
def number(run, tmp_path):
    """Writes a number of articles, each an entry of issue.yaml and its body, in the plain two-column layout."""

    def write(*articles: tuple[str, str], more: str = ""):
        folder = tmp_path / "number"
        assert run("new", folder).code == 0
        for path in (folder / "articles").iterdir():
            path.unlink()
        entries = []
        for entry, body in articles:
            slug = re.sub(r"\{article: (\w+).*", r"\1", entry)
            (folder / "articles" / f"{slug}.md").write_text(f"---\nheadline: 标题{slug}\n---\n\n{body}\n", "utf-8")
            entries.append(f"  - {entry}\n")
        head = "format: 1\nmasthead: {title: 听澜简报}\nnumber: 1\ndate: 2024-06-05\nlayout: a4-two-column\n"
        listed = "articles:\n" + "".join(entries) if entries else "articles: []\n"
        (folder / "issue.yaml").write_text(head + more + listed, "utf-8")
        return folder

    return write


def long_body(paragraphs: int) -> str:
    return "\n\n".join([TEXT * 5] * paragraphs)


def test_what_was_changed_is_written_as_one_readable_line_and_told(number, run):
    folder = number(("a", long_body(18)))
    before = (folder / "issue.yaml").read_text("utf-8").splitlines()
    result = run("fit", folder, "--pages", "2")
    assert result.code == 0, result.err
    changed = result.out.splitlines()[-1]
    assert re.fullmatch(r"\{[a-z_]+: [-0-9a-z.%]+(, [a-z_]+: [-0-9a-z.%]+)*\}", changed)
    after = (folder / "issue.yaml").read_text("utf-8").splitlines()
    assert [line for line in after if line not in before] == ["pages: 2", f"fit: {changed}"]
    assert [line for line in before if line not in after] == []
    assert run("check", folder).code == 0


def test_fitting_again_begins_from_the_layout_and_comes_to_the_same(number, run):
    folder = number(("a", long_body(18)), more="fit: {size: 11pt, photos: 90%}\n")
    first = run("fit", folder, "--pages", "2")
    written = (folder / "issue.yaml").read_bytes()
    again = run("fit", folder)
    assert (again.code, again.out) == (0, first.out)
    assert (folder / "issue.yaml").read_bytes() == written
    assert b"size: 11pt" not in written


def test_a_dry_run_tells_the_same_and_writes_nothing(number, run):
    folder = number(("a", long_body(18)))
    before = (folder / "issue.yaml").read_bytes()
    told = run("fit", folder, "--pages", "2", "--dry-run").out
    assert (folder / "issue.yaml").read_bytes() == before
    assert run("fit", folder, "--pages", "2").out == told


@pytest.mark.parametrize("pages", ["0", "-1", "abc", "401", "4.0", ""])
def test_a_page_count_that_is_none_is_refused(number, run, pages):
    folder = number(("a", TEXT))
    before = (folder / "issue.yaml").read_bytes()
    result = run("fit", folder, "--pages", pages)
    assert result.code == 2
    assert "1 to 400" in result.err
    assert (folder / "issue.yaml").read_bytes() == before


def test_a_page_count_that_is_no_whole_sheet_is_kept(number, run):
    folder = number(("a", long_body(28)))
    assert run("fit", folder, "--pages", "3").code == 0
    assert load_issue(folder)[0].page_count == 3


def test_without_a_page_count_it_is_the_nearest_whole_sheets(number, run):
    folder = number(("a", long_body(34)))
    assert run("fit", folder).code == 0
    assert load_issue(folder)[0].page_count == 4


@pytest.mark.parametrize(("language", "told"), [("zh", "指定排在第 6 版"), ("en", "is laid down for page 6")])
def test_an_article_laid_down_beyond_the_pages_is_named_with_a_remedy(number, run, language, told):
    folder = number(("a", long_body(10)), ("{article: b, page: 6}", TEXT))
    before = (folder / "issue.yaml").read_bytes()
    result = run("fit", folder, "--pages", "4", "--language", language)
    assert result.code == 1
    assert result.err.startswith("articles/b.md")
    assert told in result.err
    assert "标题b" in result.err
    assert "    → " in result.err
    assert "--pages" in result.err
    assert (folder / "issue.yaml").read_bytes() == before


def test_cuts_are_named_by_file_and_line_and_make_it_fit_when_done(number, run):
    folder = number(("a", long_body(24)))
    result = run("fit", folder, "--pages", "2")
    assert result.code == 1
    cuts = re.findall(r"articles/a\.md:(\d+):1: .*paragraph (\d+): cut (\d+) characters to free \d+ line", result.err)
    assert cuts
    path = folder / "articles" / "a.md"
    lines = path.read_text("utf-8").splitlines()
    for line, _, characters in cuts:
        text = lines[int(line) - 1]
        lines[int(line) - 1] = text[: -1 - int(characters)] + text[-1]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    assert run("fit", folder, "--pages", "2").code == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_too_short_says_how_much_is_missing_with_a_remedy(number, run, language):
    result = run("fit", number(("a", TEXT)), "--pages", "2", "--language", language)
    assert result.code == 1
    assert re.search(r"约 \d+ 字|about \d+ characters", result.err)
    assert "    → " in result.err


@pytest.mark.parametrize(("language", "told"), [("zh", "还没有文章"), ("en", "has no articles yet")])
def test_a_number_without_articles_says_so(number, run, language, told):
    folder = number()
    fitted = run("fit", folder, "--pages", "4", "--language", language)
    assert fitted.code == 1
    assert told in fitted.err
    assert run("estimate", folder).code == 0


def test_a_photo_laid_down_for_a_page_stays_there(issue, run):
    article = next(path for path in sorted((issue / "articles").iterdir()) if "width=full" in path.read_text("utf-8"))
    text = article.read_text("utf-8")
    article.write_text(text.replace("width=full", "width=full page=2", 1), "utf-8")
    assert run("fit", issue, "--pages", "4").code == 0
    assert "page 2" not in run("check", issue).out


def test_cancelling_leaves_the_number_as_it_was(number, run, monkeypatch):
    folder = number(("a", long_body(24)))
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    calls = []
    make_up = fit_command.make_up

    def interrupted(*arguments):
        calls.append(arguments)
        if len(calls) == 5:
            raise KeyboardInterrupt
        return make_up(*arguments)

    monkeypatch.setattr(fit_command, "make_up", interrupted)
    assert run("fit", folder, "--pages", "2").code == 130
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_an_estimate_names_every_article_and_the_pages(number, run):
    folder = number(("a", long_body(10)), ("{article: b, page: 6}", TEXT))
    path = folder / "articles" / "b.md"
    path.write_text(path.read_text("utf-8").replace("标题b", "长" * 200), "utf-8")
    result = run("estimate", folder)
    assert result.code == 0
    head, first, second, *_ = result.out.splitlines()
    assert re.split(r"\s{2,}", head) == ["article", "characters", "lines", "photos", "column cm", "pages"]
    assert re.match(r"标题a +1950 ", first)
    assert re.match(r"长+…… +39 +\d+ +0 +[\d.]+ +[\d.]+$", second)
    assert len(second) < 90
    assert "so 6." in result.out + result.err
