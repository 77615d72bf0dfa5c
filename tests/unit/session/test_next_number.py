"""The number after the last one: its day, 期号, folder and slots."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bulletin_studio.base.errors import InputError
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.model.article import Article
from bulletin_studio.model.fitting import AS_LAID_OUT, Fitting
from bulletin_studio.model.issue import Imprint, Issue, Masthead
from bulletin_studio.model.placement import Placement
from bulletin_studio.model.story import Story, plain_paragraph
from bulletin_studio.session.next_number import (
    Appearance,
    earlier_numbers,
    next_day,
    next_folder,
    next_number,
    write_next_number,
)

PLACED = Placement(page=1, columns=(1, 1))
ARTICLE = Article(
    "01-a", plain_paragraph("headline", "甲"), Story((plain_paragraph("body", "甲文。"),)), placement=PLACED
)
LAST = Issue(
    Masthead("简报", "内部资料"), 3, date(2024, 3, 15), "a4-two-column", (ARTICLE,), total=131,
    imprint=Imprint(editors=("叶知秋",)), fit=Fitting(lines_between=2),
)  # fmt: skip


@pytest.mark.parametrize(
    ("last", "earlier", "expected"),
    [
        (date(2024, 3, 15), None, date(2024, 4, 15)),
        (date(2024, 3, 15), date(2024, 2, 15), date(2024, 4, 15)),
        (date(2024, 1, 31), date(2023, 12, 31), date(2024, 2, 29)),
        (date(2024, 1, 30), None, date(2024, 2, 29)),
        (date(2024, 3, 15), date(2024, 3, 8), date(2024, 3, 22)),
        (date(2024, 3, 15), date(2024, 3, 1), date(2024, 3, 29)),
        (date(2024, 3, 15), date(2023, 12, 15), date(2024, 6, 15)),
        (date(2024, 12, 15), date(2024, 11, 15), date(2025, 1, 15)),
    ],
)
def test_the_day_goes_on_in_the_rhythm(last: date, earlier: date | None, expected: date) -> None:
    assert next_day(last, (Appearance(1, earlier),) if earlier else ()) == expected


def test_texts_are_cleared_and_all_else_stays() -> None:
    following = next_number(LAST, (), keeps_text=False)
    assert (following.number, following.total, following.day) == (4, 132, date(2024, 4, 15))
    assert (following.masthead, following.imprint, following.layout) == (LAST.masthead, LAST.imprint, LAST.layout)
    (article,) = following.articles
    assert (article.slug, article.placement) == ("01", PLACED)
    assert "甲" not in article.headline.text + article.body.paragraphs[0].text
    assert following.fit == AS_LAID_OUT
    assert next_number(LAST, (), keeps_text=True).articles == LAST.articles


def test_numbers_begin_again_with_the_year_unless_they_never_did() -> None:
    december = replace(LAST, number=12, day=date(2024, 12, 15))
    assert next_number(december, (Appearance(11, date(2024, 11, 15)),), keeps_text=True).number == 1
    january = replace(LAST, number=88, day=date(2024, 1, 15))
    assert next_number(january, (Appearance(87, date(2023, 12, 15)),), keeps_text=True).number == 89


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("xinjing-2024-03", "xinjing-2024-04"),
        ("202403", "202404"),
        ("简报第3期", "简报第4期"),
        ("本期", "本期-2024-04"),
    ],
)
def test_folders_are_named_on(tmp_path: Path, name: str, expected: str) -> None:
    following = next_number(LAST, (), keeps_text=False)
    assert next_folder(tmp_path / name, LAST, following).name == expected
    (tmp_path / expected).mkdir()
    assert next_folder(tmp_path / name, LAST, following).name == f"{expected}-2"


def test_earlier_numbers_beside_the_last_are_found_and_strangers_are_not(tmp_path: Path) -> None:
    for name, issue in (
        ("a", replace(LAST, number=2, day=date(2024, 2, 20))),
        ("b", LAST),
        ("c", replace(LAST, masthead=Masthead("别的"), day=date(2024, 3, 1))),
        ("d", replace(LAST, number=4, day=date(2024, 4, 1))),
    ):
        save_issue(tmp_path / name, issue)
    (tmp_path / "e").mkdir()
    (tmp_path / "e" / "issue.yaml").write_text("[", encoding="utf-8")
    assert earlier_numbers(tmp_path / "b", LAST) == (Appearance(2, date(2024, 2, 20)),)


def test_the_next_number_is_written_with_the_layouts_and_never_over_anything(tmp_path: Path) -> None:
    save_issue(tmp_path / "last", LAST)
    (tmp_path / "last" / "layouts").mkdir()
    (tmp_path / "last" / "layouts" / "own.yaml").write_text("format: 1\n", encoding="utf-8")
    following = next_number(LAST, (), keeps_text=False)
    write_next_number(tmp_path / "next", following, tmp_path / "last")
    assert load_issue(tmp_path / "next")[0].number == 4
    assert (tmp_path / "next" / "layouts" / "own.yaml").exists()
    with pytest.raises(InputError):
        write_next_number(tmp_path / "next", following, tmp_path / "last")
