"""What holds of line breaks in any text."""

from hypothesis import given
from hypothesis import strategies as st

from bulletin_studio.typesetting.uax14 import UNICODE_17, UNICODE_18_DRAFT, break_opportunities

SAMPLES = (
    'aא1字가々“”«»"()（）—…-‐/.,%$¥ ´🇨👍🏽·–\t\n\r'
    "\u00a0\u00ad\u200b\u2060\u200d\u0301\u2028\ufffc\u1b13\u1b44\u25cc\ud800"
)
HARD_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
TEXTS = st.text(st.sampled_from(SAMPLES), max_size=12) | st.text(max_size=12)
VERSIONS = st.sampled_from((UNICODE_17, UNICODE_18_DRAFT))


@given(TEXTS, VERSIONS)
def test_offsets_ascend_within_the_text(text, version):
    found = break_opportunities(text, version)
    assert list(found) == sorted(set(found))
    assert all(0 < offset < len(text) for offset in found)


@given(TEXTS, TEXTS, VERSIONS)
def test_what_follows_a_hard_break_does_not_see_across_it(before, after, version):
    begin = len(before) + 1
    found = break_opportunities(f"{before}\n{after}", version)
    expected = {begin, *(begin + offset for offset in break_opportunities(after, version))} if after else set()
    assert {offset for offset in found if offset >= begin} == expected


@given(TEXTS, VERSIONS)
def test_a_line_never_begins_with_a_space_or_a_hard_break_unless_after_one(text, version):
    allowed = [offset for offset in break_opportunities(text, version) if text[offset - 1] not in HARD_BREAKS]
    assert {text[offset] for offset in allowed}.isdisjoint(HARD_BREAKS + " \u200b")
