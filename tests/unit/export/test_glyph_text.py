"""Which text each glyph stands for, from clusters."""

from hypothesis import given
from hypothesis import strategies as st

from bulletin_studio.base.colour import BLACK
from bulletin_studio.base.geometry import Point, Size
from bulletin_studio.display.document import Page
from bulletin_studio.display.items import GlyphRun, PlacedRun
from bulletin_studio.export.pdf.embedding import to_unicode_cmap
from bulletin_studio.export.pdf.glyph_text import clusters_of, glyph_texts


def _run(glyph_ids: tuple[int, ...], clusters: tuple[int, ...], text: str, font: str = "A") -> GlyphRun:
    places = tuple(10.0 * n for n in range(len(glyph_ids)))
    return GlyphRun(font, 10, glyph_ids, places, (), clusters, text, 10.0 * len(glyph_ids))


def _texts(*runs: GlyphRun) -> dict[str, dict[int, str]]:
    items = tuple(PlacedRun(run, Point(0, 0), BLACK) for run in runs)
    return glyph_texts([Page(1, Size(100, 100), 0, items)])


def test_one_glyph_a_character() -> None:
    assert _texts(_run((5, 6), (0, 1), "中文")) == {"A": {5: "中", 6: "文"}}


def test_a_ligature_stands_for_both() -> None:
    assert _texts(_run((5, 9, 6), (0, 1, 3), "中——文"))["A"][9] == "——"


def test_the_first_text_of_a_glyph_stays() -> None:
    assert _texts(_run((5,), (0,), "工"), _run((5,), (0,), "⼯"))["A"] == {5: "工"}


def test_parts_of_a_cluster_take_its_text_only_where_they_have_none() -> None:
    texts = _texts(_run((7, 8), (0, 0), "é"), _run((7,), (0,), "e"))["A"]
    assert texts == {7: "e", 8: "é"}


def test_faces_are_apart_in_order_of_first_use() -> None:
    texts = _texts(_run((5,), (0,), "中", "B"), _run((5,), (0,), "文", "A"))
    assert list(texts.items()) == [("B", {5: "中"}), ("A", {5: "文"})]


def test_clusters_cover_leading_and_trailing_characters() -> None:
    assert list(clusters_of(_run((5, 6), (1, 3), "\u200b中\u200b文\u200b"))) == [
        (0, 1, "\u200b中\u200b"),
        (1, 2, "文\u200b"),
    ]


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), min_size=1, max_size=12))
def test_clusters_hold_every_glyph_and_every_character(shape: list[tuple[int, int]]) -> None:
    clusters: list[int] = []
    length = 0
    for glyphs, characters in shape:
        clusters += [length] * glyphs
        length += characters
    text = "".join(chr(0x4E00 + n) for n in range(length))
    found = list(clusters_of(_run(tuple(range(1, len(clusters) + 1)), tuple(clusters), text)))
    assert "".join(part for _, _, part in found) == text
    assert [n for first, last, _ in found for n in range(first, last)] == list(range(len(clusters)))


def test_the_cmap_has_blocks_of_at_most_100() -> None:
    cmap = to_unicode_cmap({code: chr(0x4E00 + code) for code in range(1, 251)}).decode("ascii")
    assert [line for line in cmap.split("\n") if "beginbfchar" in line] == [
        "100 beginbfchar",
        "100 beginbfchar",
        "50 beginbfchar",
    ]


def test_the_cmap_writes_characters_beyond_the_basic_plane_as_surrogates() -> None:
    assert b"<0001> <D842DFB7>" in to_unicode_cmap({1: "𠮷"})
