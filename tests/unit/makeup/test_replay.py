"""After an edit only articles that it moves flow again; the others are put down where they stood."""

from dataclasses import replace

import pytest
from numbers_in_code import FakeSetter, make_article, make_issue, make_layout

from bulletin_studio.makeup import replay
from bulletin_studio.makeup.compose import make_up
from bulletin_studio.makeup.flow import flow
from bulletin_studio.makeup.memory import MakeupMemory
from bulletin_studio.makeup.table import Started, Table
from bulletin_studio.model.fitting import Fitting
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.placement import Placement

LAYOUT = make_layout(2, 20, 24)


def _number(second: int, **parts: object) -> Issue:
    """Six articles of which the second has so many characters in its last paragraph."""
    articles = [make_article(f"a{index}", [300 + 40 * index, 90]) for index in range(6)]
    articles[1] = make_article("a1", [340, second], **parts)
    return make_issue(*articles)


def _after(first: Issue, second: Issue, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """The articles that flow again when a number is made up after another; what others keep, they keep as objects."""
    memory, asked = MakeupMemory(), list[str]()
    same = {article.slug: article for article in first.articles}
    kept = tuple(same[each.slug] if same[each.slug] == each else each for each in second.articles)
    second = make_issue(*kept)
    make_up(first, LAYOUT, {}, FakeSetter(1), memory=memory)

    def counting(table: Table, started: Started) -> None:
        asked.append(started.galley.article.slug)
        flow(table, started)

    monkeypatch.setattr(replay, "flow", counting)
    remembered, flowed = make_up(second, LAYOUT, {}, FakeSetter(1), memory=memory), tuple(asked)
    assert remembered == make_up(second, LAYOUT, {}, FakeSetter(1))
    return flowed


def test_an_edit_that_moves_nothing_lets_its_own_article_flow_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _after(_number(90), _number(91), monkeypatch) == ("a1",)


def test_articles_after_one_that_grew_flow_again(monkeypatch: pytest.MonkeyPatch) -> None:
    flowed = _after(_number(90), _number(390), monkeypatch)
    assert flowed[:2] == ("a1", "a2")
    assert "a0" not in flowed


def test_what_is_laid_down_lets_all_flow_again_round_it(monkeypatch: pytest.MonkeyPatch) -> None:
    pinned = _number(90, placement=Placement(page=1, columns=(1, 1)))
    assert "a0" in _after(_number(90), pinned, monkeypatch)


def test_another_looseness_sets_all_articles_anew() -> None:
    memory, issue = MakeupMemory(), make_issue(*(make_article(f"a{index}", [95, 118]) for index in range(3)))
    for looseness in (0, 1, -1, 0):
        number = replace(issue, fit=Fitting(looseness=looseness))
        remembered = make_up(number, LAYOUT, {}, FakeSetter(2), memory=memory)
        assert remembered == make_up(number, LAYOUT, {}, FakeSetter(2))
