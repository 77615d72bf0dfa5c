import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_studio.cli.cells import cell_width, one_line, padded, shortened, table, wrapped


def test_a_han_character_takes_two_cells_and_a_combining_mark_none():
    assert cell_width("第 1 期，") == 9
    assert cell_width("e\u0301") == 1


def test_padding_counts_cells():
    assert padded("宋体", 6) == "宋体  "
    assert padded("宋体", 3) == "宋体"


def test_chinese_text_wraps_by_cells_and_never_begins_a_line_with_a_closing_mark():
    assert wrapped("原有文件，未改动。", 8) == ["原有文", "件，未改", "动。"]


def test_latin_words_stay_whole():
    assert wrapped("see bulletin-studio layouts", 15) == ["see", "bulletin-studio", "layouts"]


def test_a_word_longer_than_the_line_sticks_out():
    assert wrapped("a bulletin-studio b", 5) == ["a", "bulletin-studio", "b"]


def test_an_indent_stays():
    assert wrapped("  130  已取消", 40) == ["  130  已取消"]


@given(st.lists(st.sampled_from(["排", "版，", "检。", "ab ", " "]), max_size=40).map("".join), st.integers(6, 30))
def test_wrapping_loses_no_character_and_keeps_to_its_width(text, cells):
    lines = wrapped(text, cells)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cell_width(line.strip()) <= cells for line in lines)
    assert not any(line.startswith(("，", "。")) for line in lines)


def test_columns_of_a_table_are_flush():
    assert table([("名称", "size"), ("a", "12")]) == ["名称  size", "a     12"]


def test_control_characters_cannot_reach_the_terminal():
    assert one_line("a\x1b[2Jb\nc\u2028d") == "a\\x1b[2Jb\\nc\\u2028d"


@pytest.mark.parametrize(
    ("text", "cells", "shown"), [("标题", 4, "标题"), ("一二三四五六", 10, "一二三四……"), ("abcdefgh", 6, "abcd……")]
)
def test_long_text_is_cut_short_with_dots(text, cells, shown):
    assert shortened(text, cells) == shown
