"""Each rule of UAX #14 by example: `|` stands where a line may begin, everywhere else it may not."""

import itertools
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bulletin_studio.typesetting.line_break_classes import letters_of, line_break_letters
from bulletin_studio.typesetting.uax14 import UNICODE_17, UNICODE_18_DRAFT, LineBreakVersion, break_opportunities

CASES = Path(__file__).resolve().parents[3].parent / "shared" / "composition" / "cases"
LEVELS = {"uax14": UNICODE_17, "uax14-18": UNICODE_18_DRAFT}


def marked(text: str, version: LineBreakVersion = UNICODE_17) -> str:
    places = (0, *break_opportunities(text, version), len(text))
    return "|".join(text[begin:end] for begin, end in itertools.pairwise(places))


RULES = {
    "LB1 ambiguous is a letter": "a§b",
    "LB1 unassigned is a letter": "a\u0378b",
    "LB1 private use is a letter": "a\ue000b",
    "LB1 small kana are nonstarters": "カ|ト|キャッ",
    "LB1 Thai is letters": "ภาษา |ไทย",
    "LB1 Thai vowel signs are marks, also after a space": "字\u0e34|字 |\u0e34a",
    "LB4 line separator": "a\u2028|b",
    "LB4 form feed": "字\x0c|。",
    "LB5 carriage return and line feed": "a\r\n|b\r|c\n|d",
    "LB5 next line": "a\x85|b",
    "LB5 two line feeds": "a\n|\n|b",
    "LB6 not before a hard break": "a \n|b",
    "LB7 spaces hang": "字  |字",
    "LB7 not before zero width space": "字\u200b|字",
    "LB8 zero width space": "ab\u200b|cd\u200b  |)",
    "LB8a joiner": "👩\u200d👩|👩",
    "LB8a joiner beside Han": "字\u200d字",
    "LB9 marks stay": "e\u0301|字\u0301\u0301|字",
    "LB9 marks do not hide the class": "（\u0301字\u0301）|字",
    "LB9 variation selectors stay": "葛\U000e0100|城",
    "LB10 a mark after a space is a letter": "字 |\u0301a",
    "LB10 a mark at the beginning is a letter": "\u0301a|字",
    "LB11 word joiner": "字\u2060字 \u2060字",
    "LB11 zero width no-break space": "字\ufeff字",
    "LB12 no-break space": "a\u00a0字|字",
    "LB12a not before no-break space": "字\u00a0字",
    "LB12a but after a hyphen": "a-|\u00a0b",
    "LB12a and after a space": "字 |\u00a0字",
    "LB13 closing marks": "字。|字，|字）|字！|字",
    "LB13 even after spaces": "字 。|字 ）|字 /|字",
    "LB13 solidus": "and/|or",
    "LB14 opening marks": "字|（字|《 字",
    "LB15a initial quotation mark, even before spaces": "字 |« 字",
    "LB15a nested": "（“ 字",
    "LB15b final quotation mark, even after spaces": "字 »",
    "LB15b before a comma": "字 ”,|字",
    "LB15c a number that begins with its point": "a |.5",
    "LB15d comma after a space": "a ,b",
    "LB16 nonstarter after a closing mark": "字）  々",
    "LB16 not after others": "字  |々",
    "LB17 two dashes": "字|——|字|— —|字",
    "LB18 after spaces": "a |b  |字",
    "LB19 straight quotation marks": '字"字"字',
    "LB19 straight apostrophe": "don't",
    "LB19 Chinese quotation marks": "他|说|“党|建”|引|领",
    "LB19a Latin inside": "深|化“1+5+1”联|合",
    "LB19a Latin before": "见|A“字”|字",
    "LB19a at the end": "字|“字”",
    "LB19a at the beginning": "“字”|字",
    "LB19a Latin behind": "说|字”a",
    "LB20 object": "字|\ufffc|字",
    "LB20 object beside a letter": "a|\ufffc|b",
    "LB20 object behind an accent": "´|\ufffc|字",
    "LB20a hyphen before a word": "a |-b",
    "LB20a hyphen at the beginning": "-a",
    "LB20a after an object": "字|\ufffc|-a",
    "LB20a not before Han": "字 |-|字",
    "LB21 hyphens": "well-|known",
    "LB21 U+2010": "字‐|字",
    "LB21 ideographic space": "字\u3000|字",
    "LB21 tabulator": "a\t|b",
    "LB21 nonstarters": "人々|と・|は",
    "LB21 acute accent": "字|´字",
    "LB21a Hebrew, hyphen, not Hebrew": "א-b",
    "LB21a Hebrew, hyphen, Hebrew": "א-|א",
    "LB21b solidus before Hebrew": "a/א",
    "LB22 ellipses": "字……|字",
    "LB23 letters and digits": "A4|纸|B2B",
    "LB23a currency before Han": "￥字",
    "LB23a per cent after Han": "字％|字",
    "LB24 currency and letters": "US$a|字",
    "LB24 per cent and letters": "%a$b",
    "LB25 decimal numbers": "约|1,234.5%|的",
    "LB25 currency": "字|¥100|字",
    "LB25 currency and bracket": "字|$(1.5)%|字",
    "LB25 currency, bracket, point": "字|$(.5)",
    "LB25 per cent and bracket": "字%(1)",
    "LB25 minus": "字|−5|字-5|字",
    "LB25 hyphen": "1-2",
    "LB25 dates and times": "2024/01/15|日|16:30",
    "LB25 bracket after a number and a comma": "1,)%",
    "LB25 no number before": "字）|%",
    "LB26 syllables of jamo": "\u1112\u1161\u11ab|\u1100\u1173\u11af",
    "LB26 syllable and final consonant": "가\u11a8|가",
    "LB26 syllable and two finals": "각\u11a8\u11a8|각",
    "LB27 Korean and signs": "가%|$가",
    "LB28 words": "word|字|слово",
    "LB28a Balinese syllable": "\u1b13\u1b38|\u1b13\u1b44\u1b13",
    "LB28a two aksaras": "\U00011f04|\U00011f04",
    "LB28a Kawi repha": "\U00011f02\U00011f04|\U00011f04",
    "LB28a dotted circle": "\u25cc\u1b44\u25cc",
    "LB28a Batak virama final": "\u1bc0\u1bc1\u1bf2|\u1bc0",
    "LB29 abbreviations": "e.g.|字",
    "LB30 brackets beside letters": "func(x)y",
    "LB30 brackets beside Han": "字|(字)|字",
    "LB30 full-width brackets beside letters": "a|（b）|c",
    "LB30a flags": "🇨🇳|🇫🇷|🇩",
    "LB30a flags with marks": "🇨\u0301🇳|🇫",
    "LB30a flags after a letter": "a|🇨🇳|🇫🇷",
    "LB30b emoji modifiers": "👍🏽|👍🏽",
    "LB30b unassigned pictograph": "\U0001fafc🏽",
    "LB30b not after others": "字|🏽",
    "LB31 Han": "新|泾|镇|简|报",
    "LB31 Han and Latin": "新|X|泾|1|镇",
}


@pytest.mark.parametrize("expected", RULES.values(), ids=RULES.keys())
def test_rule(expected: str) -> None:
    assert marked(expected.replace("|", "")) == expected


VERSIONS = {
    "U+00B7": ("里|·|新", "里·|新"),
    "U+00B7 between letters": ("a·b", "a·b"),
    "U+0387": ("α·α|字|·", "α·α|字·"),
    "U+FE51": ("字|﹑|字", "字﹑|字"),
    "U+00AD after a space": ("a |\u00ad|b", "a |\u00adb"),
    "U+2013 after a space": ("a |–b", "a |–|b"),
    "U+2012 after a space": ("a |‒b", "a |‒|b"),
    "U+2013 before no-break space": ("a–|\u00a0b", "a–\u00a0b"),
    "tabulator before no-break space": ("a\t|\u00a0b", "a\t\u00a0b"),
    "hyphen before no-break space": ("a-|\u00a0b", "a-|\u00a0b"),
}


@pytest.mark.parametrize(("in_17", "in_18"), VERSIONS.values(), ids=VERSIONS.keys())
def test_versions_differ_where_unicode_changed(in_17: str, in_18: str) -> None:
    text = in_17.replace("|", "")
    assert (marked(text, UNICODE_17), marked(text, UNICODE_18_DRAFT)) == (in_17, in_18)


def test_web_address() -> None:
    expected = "https://|www.example.com/|a/|very/|long-|path_name?|q=1&b=2"
    assert marked(expected.replace("|", "")) == expected


@pytest.mark.parametrize("text", ["", "a", "字", "\n", "\u0301", "\u200d", "\ud800"])
def test_nothing_within_less_than_two_characters(text: str) -> None:
    assert break_opportunities(text) == ()


def test_lone_surrogates_are_letters() -> None:
    assert marked("字\ud800a\udfff|字".replace("|", "")) == "字|\ud800a\udfff|字"


@pytest.mark.parametrize(
    "unit",
    [" ", "\u200b ", "( ", ") ", "— ", "1,", "1,)", "“ ", "“", "🇨", "\u0301", "\u200d", "-a", "字", "\u1b13\u1b44"],
)
def test_a_long_text_takes_time_in_proportion(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    begin = time.process_time()
    break_opportunities(text)
    assert time.process_time() - begin < 5  # a second at most where a quadratic look-back would take an hour


def test_importing_reads_no_data() -> None:
    code = (
        "import bulletin_studio.typesetting.uax14, bulletin_studio.typesetting.line_break_classes as classes;"
        "raise SystemExit(classes._data.cache_info().currsize)"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


CLASSES = {
    "字": "ID+wide", "“": "QU+initial", "”": "QU+final", '"': "QU-initial", "（": "OP+wide", "(": "OP-wide",
    "\u0378": "AL-wide", "◌": "circle", "\U0001fafc": "pictograph", "가": "H2", "각": "H3", "☰": "wide",
    "\U0010ffff": "AL", "\x00": "CM", "\ue000": "AL", "\ud800": "AL", "\u0e34": "CM", "ぁ": "NS",
}  # fmt: skip


@pytest.mark.parametrize(("character", "name"), CLASSES.items(), ids=map(ascii, CLASSES))
def test_classes(character: str, name: str) -> None:
    assert line_break_letters(character, UNICODE_17) in letters_of(name)


@pytest.mark.parametrize("name", ["ID+wide", "wide", "AL"])
def test_a_class_has_no_others(name: str) -> None:
    assert line_break_letters("(", UNICODE_17) not in letters_of(name)


@pytest.mark.skipif(not CASES.is_dir(), reason="the collection of cases is not beside the project")
def test_collected_cases() -> None:
    lines = [line for file in sorted(CASES.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines()]
    cases = [case for case in map(json.loads, lines) if case["kind"] == "break" and case["level"] in LEVELS]
    wrong = []
    for case in cases:
        found = set(break_opportunities(case["text"], LEVELS[case["level"]]))
        if not found.issuperset(case["allow"]) or found.intersection(case["forbid"]):
            wrong.append((case["id"], case["allow"], sorted(found)))
    assert (len(cases) >= 633, wrong) == (True, [])
