"""Make-up that remembers gives what make-up from nothing gives, whatever was edited before."""

import sys
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "unit" / "makeup"))

from numbers_in_code import FakeSetter, make_article, make_facts, make_issue, make_layout, make_photo, text_of

from bulletin_studio.makeup.compose import make_up
from bulletin_studio.makeup.memory import MakeupMemory
from bulletin_studio.model.fitting import Fitting
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.photo import PhotoSpot
from bulletin_studio.model.placement import Placement
from bulletin_studio.model.story import Story, plain_paragraph

FACTS = {"plain.jpg": make_facts(4000, 3000)}
LAYOUT = make_layout(2, 20, 24)


def start() -> Issue:
    articles = [
        make_article("a0", [200, 300, 90], photos=(make_photo("plain.jpg", caption="图"),)),
        make_article("a1", [40, 120, 350], photos=(make_photo("plain.jpg", after=1, place=PhotoSpot.BESIDE_LEFT),)),
        make_article("a2", [400, 10]),
        make_article("a3", [80, 90, 100]),
    ]
    return make_issue(*articles)


def lengthened(issue: Issue, index: int, paragraph: int, length: int) -> Issue:
    article = issue.articles[index % len(issue.articles)]
    body = list(article.body.paragraphs)
    body[paragraph % len(body)] = plain_paragraph("body", text_of(length))
    return with_article(issue, replace(article, body=Story(tuple(body))))


def with_article(issue: Issue, article: object) -> Issue:
    slug = article.slug
    return replace(issue, articles=tuple(article if each.slug == slug else each for each in issue.articles))


def pinned(issue: Issue, index: int, page: int, column: int) -> Issue:
    article = issue.articles[index % len(issue.articles)]
    return with_article(issue, replace(article, placement=Placement(page=page, columns=(column, column))))


numbers = st.integers(0, 5)
edits = st.one_of(
    st.builds(lambda *a: lambda issue: lengthened(issue, *a), numbers, numbers, st.integers(1, 500)),
    st.builds(lambda *a: lambda issue: pinned(issue, *a), numbers, st.integers(1, 4), st.integers(1, 2)),
    st.builds(lambda index: lambda issue: with_article(issue, replace(issue.articles[index % 4], photos=())), numbers),
    st.just(lambda issue: replace(issue, articles=issue.articles[::-1])),
    st.just(lambda issue: replace(issue, page_count=3)),
    st.just(lambda issue: replace(issue, masthead=Masthead("另一刊"))),
    st.just(lambda issue: replace(issue, fit=Fitting(lines_between=1, photos=0.9))),
    st.just(lambda issue: replace(issue, fit=Fitting(looseness=-1))),
    st.just(lambda issue: issue),
)


@given(done=st.lists(edits, min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_remembering_changes_nothing(done: list) -> None:
    memory, issue = MakeupMemory(), start()
    states = [issue]
    for edit in done:
        states.append(edit(states[-1]))
    for state in (*states, *reversed(states)):
        remembered = make_up(state, LAYOUT, FACTS, FakeSetter(1), memory=memory)
        assert remembered == make_up(state, LAYOUT, FACTS, FakeSetter(1))


def test_what_did_not_change_is_the_same_object() -> None:
    memory, issue, setter = MakeupMemory(), start(), FakeSetter(1)
    before = make_up(issue, LAYOUT, FACTS, setter, memory=memory)
    after = make_up(lengthened(issue, 3, 2, 101), LAYOUT, FACTS, setter, memory=memory)
    assert after.pages[0] is before.pages[0]
    assert after.pages[-1] is not before.pages[-1]
