"""Numbers no designer would hand in: each gives pages or a finding with a remedy, in `check`, `fit` and `estimate`."""

import time

import pytest

from bulletin_studio.files.data_folder import data_folder

TEXT = "春风又绿江南岸，社区里的老人们早早地起来，在广场上打太极拳，孩子们在一旁玩耍。"
HEAD = "format: 1\nmasthead: {title: 听澜简报}\nnumber: 1\ndate: 2024-06-05\n"


@pytest.fixture
def number(run, tmp_path):
    """Writes a number of entries and one text for all their articles."""

    def write(*entries, body=TEXT * 5, headline="标题", layout="a4-two-column", more=""):
        folder = tmp_path / "number"
        assert run("new", folder).code == 0
        for path in (folder / "articles").iterdir():
            path.unlink()
        for entry in entries:
            slug = entry.strip("{}").removeprefix("article: ").partition(",")[0]
            (folder / "articles" / f"{slug}.md").write_text(f"---\nheadline: {headline}\n---\n\n{body}\n", "utf-8")
        listed = "articles:\n" + "".join(f"  - {entry}\n" for entry in entries) if entries else "articles: []\n"
        (folder / "issue.yaml").write_text(f"{HEAD}layout: {layout}\n{more}{listed}", "utf-8")
        photos = data_folder() / "samples" / "xinjing-2024-01" / "photos"
        (folder / "photos").mkdir(exist_ok=True)
        (folder / "photos" / "p.jpg").write_bytes(min(photos.iterdir()).read_bytes())
        return folder

    return write


@pytest.fixture
def told(run):
    """What `check` says in English, once it has been seen to say as much in Chinese, with a remedy for each."""

    def check(folder):
        both = [run("check", folder, "--language", language) for language in ("zh", "en")]
        outputs = [result.out + result.err for result in both]
        assert len({text.count("    → ") for text in outputs}) == 1
        assert all("Traceback" not in text for text in outputs)
        assert both[0].code == both[1].code
        return both[1].code, outputs[1]

    return check


def photo(attributes: str, caption: str = "说明") -> str:
    return f"{TEXT * 3}\n\n![{caption}](photos/p.jpg){{{attributes}}}\n\n{TEXT * 3}"


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        (photo("width=900mm"), 0, "wider than the type area"),
        (photo("width=column", "长" * 1500), 1, "higher than a page"),
        (photo("page=9"), 0, "was to stand on page 9"),
        ("好", 0, "Nothing found"),
    ],
    ids=["photo too wide", "caption too long", "photo on a page its article does not reach", "one word"],
)
def test_odd_photos_and_texts(number, told, run, body, code, words):
    folder = number("a", body=body)
    found = told(folder)
    assert found[0] == code
    assert words in found[1]
    assert run("estimate", folder).code == 0
    assert run("fit", folder, "--pages", "1", "--dry-run").code == 0


def test_a_headline_of_two_hundred_characters(number, told, run):
    folder = number("a", headline="长" * 200)
    code, text = told(folder)
    assert (code, text.count("    → ")) == (0, 0)
    assert run("estimate", folder).code == run("fit", folder, "--pages", "1").code == 0


def test_no_articles(number, told, run):
    folder = number()
    code, text = told(folder)
    assert code == 0
    assert "no articles yet" in text
    assert run("estimate", folder).code == 0


@pytest.mark.parametrize(
    ("entries", "more", "words"),
    [
        (
            ("{article: a, page: 1, row: 12, rows: 20}", "{article: b, page: 1, row: 20, rows: 20}"),
            "",
            "is laid down where",
        ),
        (("a", "{article: b, page: 9}"), "pages: 4\n", "but the number has 4"),
        (("a", "{article: b, page: 5}"), "", "Nothing of an article stands on this page"),
        (("{article: a, page: 1, row: 30, rows: 1, box: notice}",), "", "Too few rows are left"),
        (("{article: a, page: 1, columns: 4}",), "", "column"),
    ],
    ids=["same rows", "beyond the pages", "pages between", "box without room", "column that is not there"],
)
def test_what_cannot_be_laid_down_flows_and_is_told(number, told, run, entries, more, words):
    folder = number(*entries, more=more)
    code, text = told(folder)
    assert code == 0
    assert words in text
    assert "    → " in text
    assert run("estimate", folder).code == 0
    assert run("fit", folder, "--dry-run").code in (0, 1)


@pytest.mark.parametrize(
    ("placement", "words"),
    [
        ("page: 0", "takes 1 to 400, not 0"),
        ("page: 401", "takes 1 to 400, not 401"),
        ("page: 1, rows: 300", "takes 1 to 200, not 300"),
        ("columns: 2-1", "not 2-1"),
        ("page: 1, box: nosuch", "asks for the box"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_line_and_remedy(number, told, run, placement, words):
    folder = number(f"{{article: a, {placement}}}")
    code, text = told(folder)
    assert code == 2
    assert text.startswith("issue.yaml:7:")
    assert words in text
    assert run("fit", folder).code == run("estimate", folder).code == 2


@pytest.mark.parametrize(("count", "code"), [(1, 0), (8, 0), (9, 2), (0, 2)])
def test_a_layout_of_one_column_or_nine(number, told, run, count, code):
    folder = number("a", "b", layout="own")
    text = (data_folder() / "layouts" / "a4-two-column.yaml").read_text("utf-8")
    (folder / "layouts").mkdir()
    own = text.replace("count: 2, gutter: 7mm", f"count: {count}, gutter: 3mm")
    (folder / "layouts" / "own.yaml").write_text(own, "utf-8")
    found = told(folder)
    assert found[0] == code
    assert code == 0 or "takes 1 to 8" in found[1]
    assert run("estimate", folder).code == code


def test_five_hundred_articles_are_made_up_in_seconds(number, run):
    """Measured at 3.4 s for `check` and 1.2 s for `estimate`; the limits leave room for slow machines."""
    folder = number(*(f"a{index:03}" for index in range(500)), body=TEXT)
    began = time.process_time()
    assert run("check", folder).code == 0
    assert time.process_time() - began < 12
    result = run("estimate", folder)
    assert (result.code, len(result.out.splitlines())) == (0, 502)
