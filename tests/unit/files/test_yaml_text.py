import pytest

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.yaml_node import MappingNode, Scalar, is_plain_text
from bulletin_studio.files.yaml_text import read_yaml


def test_values_carry_their_places():
    node = read_yaml("甲: 1\n乙:\n  - x\n", "a.yaml", [], first_line=5)
    assert isinstance(node, MappingNode)
    (_, one), (_, many) = node.entries
    assert isinstance(one, Scalar)
    assert (one.start.line, one.start.column, one.start.index) == (5, 4, 3)
    assert many.start.line == 7


def test_places_count_carriage_returns():
    text = "a: 1\r\nb: 甲\r\n"
    node = read_yaml(text, "a.yaml", [])
    assert isinstance(node, MappingNode)
    value = node.entries[1][1]
    assert text[value.start.index : value.end.index] == "甲"


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "yaml.empty", (1, 0)),
        ("# 只有注释\n", "yaml.empty", (1, 0)),
        ("a: 1\nb：2\nc: 3", "yaml.colon", (2, 2)),
        ("a: 1\nb:2\nc: 3", "yaml.colon", (2, 2)),
        ("a:\n\tb: 1", "yaml.tab", (2, 1)),
        ("a: b: c", "yaml.stray_colon", (1, 5)),
        ('a: "b\nc: d', "yaml.open_quote", (1, 4)),
        ("a: [1, 2\nb: 3", "yaml.open_bracket", (1, 4)),
        ("a: {b: 1\nc: 3", "yaml.open_bracket", (1, 4)),
        ("a: @b", "yaml.special_sign", (1, 4)),
        ('a: "\\q"', "yaml.escape", (1, 6)),
        ('a: "\\UFFFFFFFF"', "yaml.broken", (1, 0)),
        ("a: *b", "yaml.alias", (1, 4)),
        ("a: **加重**", "yaml.alias", (1, 4)),
        ("a: &b 1", "yaml.alias", (1, 4)),
        ("a: !!python/object:os.system x", "yaml.tag", (1, 4)),
        ("a: !x {b: 1}", "yaml.tag", (1, 4)),
        ("a: 1\n---\nb: 2", "yaml.second_document", (2, 1)),
        ("? [a, b]\n: 1", "yaml.key_not_text", (1, 3)),
        ("a: " + "[" * 20 + "]" * 20, "yaml.too_deep", (1, 15)),
        ("- a\nb: 1", "yaml.broken", (2, 1)),
        ("a: [甲]{name}乙", "yaml.after_value", (1, 7)),
        ("a: [甲](https://a.b)", "yaml.after_value", (1, 7)),
        ("a: [甲][乙]", "yaml.after_value", (1, 7)),
        ("a: '甲' 乙", "yaml.after_value", (1, 8)),
    ],
)
def test_broken_yaml_is_told_with_its_place(text, code, place):
    faults: Faults = []
    assert read_yaml(text, "a.yaml", faults) is None
    assert [(fault.code, fault.where) for fault in faults] == [(code, SourceSpan("a.yaml", *place))]


def test_deep_nesting_ends_early():
    faults: Faults = []
    assert read_yaml("a: " + "{a: " * 900 + "1" + "}" * 900, "a.yaml", faults) is None
    assert faults[0].code == "yaml.too_deep"


@pytest.mark.parametrize("text", ["no", "yes", "on", "2024-01-15", "1/4", "0o8", "1_000", "a", "=", "<<"])
def test_what_yaml_1_2_reads_as_text(text):
    assert is_plain_text(text)


@pytest.mark.parametrize(
    "text", ["", "~", "null", "true", "False", "1", "-1", "0x1f", "1.", ".5", "1e3", ".nan", "-.inf"]
)
def test_what_yaml_1_2_reads_as_something_else(text):
    assert not is_plain_text(text)
