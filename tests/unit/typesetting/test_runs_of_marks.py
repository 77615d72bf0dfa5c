"""Long runs of dashes and ellipses come apart into pairs; letters and their marks share a face."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.font import FontFile
from bulletin_studio.model.story import Paragraph, Span, plain_paragraph
from bulletin_studio.model.style import CompositionRules, FaceRole, ParagraphStyle, ProhibitionLevel
from bulletin_studio.typesetting.classes import classify, long_mark_joints
from bulletin_studio.typesetting.itemise import itemise
from bulletin_studio.typesetting.line import Adjustment

Setter = Callable[..., Any]
ROLES = (FaceRole.SONG, FaceRole.HEI, FaceRole.KAI)


def _shown(setting: Any) -> str:
    return "".join(placed.run.text for line in setting.lines for placed in line.runs)


def test_pairs_come_apart_and_an_odd_one_stays() -> None:
    assert long_mark_joints(classify("甲————乙———————丙……丁…………")) == [3, 8, 10, 19]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("mark", ["—", "…"])
@pytest.mark.parametrize("count", [2, 3, 4, 5, 8, 13, 40])
def test_no_line_of_a_long_run_is_overfull_and_nothing_is_lost(
    set_text: Setter, role: FaceRole, mark: str, count: int
) -> None:
    text = f"他说{mark * count}好吧"
    for measure in (3, 4, 5, 7, 10, 22):
        setting = set_text(text, measure, ParagraphStyle("body", face=role, size=10.0))
        assert _shown(setting) == text
        assert not [line for line in setting.lines if line.adjustment is Adjustment.OVERFULL]
        assert max(setting.widths) <= measure + 0.001


@pytest.mark.parametrize("role", ROLES)
def test_every_pair_takes_two_em_wherever_it_stands(set_text: Setter, role: FaceRole) -> None:
    for count in (2, 4, 6, 8):
        setting = set_text("—" * count, 22, ParagraphStyle("body", face=role, size=10.0))
        assert setting.widths == [float(count)]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("count", [4, 5, 9])
def test_a_long_run_of_dashes_is_one_stroke(set_text: Setter, library: FontLibrary, role: FaceRole, count: int) -> None:
    line = set_text("说" + "—" * count + "好", 22, ParagraphStyle("body", face=role, size=10.0)).lines[0]
    strokes = []
    for placed in line.runs:
        face = library.face(placed.run.font)
        for glyph, x, cluster in zip(placed.run.glyph_ids, placed.run.x_positions, placed.run.clusters, strict=True):
            if placed.run.text[cluster] == "—":
                extents = face.hb_font.get_glyph_extents(glyph)
                left = placed.origin.x + x + extents.x_bearing / face.units_per_em * 10
                strokes.append((left, left + extents.width / face.units_per_em * 10))
    strokes.sort()
    reach = strokes[0][1]
    for left, right in strokes[1:]:
        assert left <= reach, "a seam"
        reach = max(reach, right)
    assert strokes[0][0] >= 10.0
    assert reach <= 10.0 + 10.0 * count


def test_four_stand_together_where_they_can(set_text: Setter) -> None:
    """GB/T 15834-2011 5.1.5: the double ellipsis is not parted where no line would open by a fifth of an em for it."""
    text = "新泾镇召开会议，讨论了很多问题…………大家都说好。"
    for measure in (8, *range(10, 18), 19):
        assert any("…………" in line for line in set_text(text, measure).texts), measure


def test_strict_level_begins_no_line_with_a_pair(set_text: Setter) -> None:
    rules = CompositionRules(level=ProhibitionLevel.STRICT)
    for measure in range(8, 16):
        lines = set_text(
            "新泾镇召开会议——————各部门发言交流。", measure, ParagraphStyle("body", size=10.0, rules=rules)
        ).texts
        assert not any(line.startswith("—") for line in lines)


def test_a_pair_across_spans_stays_one_mark(set_text: Setter) -> None:
    spans = (Span("甲———"), Span("———乙", "emphasis"))
    setting = set_text(Paragraph("body", spans), 22)
    assert _shown(setting) == "甲——————乙"
    assert setting.widths == [8.0]


def _faces(library: FontLibrary, text: str, role: FaceRole = FaceRole.KAI) -> list[tuple[str, str]]:
    style = ParagraphStyle("body", face=role)
    runs = itemise(plain_paragraph("body", text), classify(text), style, (), library)
    return [(text[run.start : run.end], "〓" if run.is_missing else run.face.key) for run in runs]


def test_a_letter_and_its_marks_share_a_face(library: FontLibrary) -> None:
    song, kai = library.match(FaceRole.SONG, 400), library.match(FaceRole.KAI, 400)
    mark = next(chr(code) for code in range(0x300, 0x370) if kai.has(chr(code)) != song.has(chr(code)))
    holder, other = (kai, FaceRole.SONG) if kai.has(mark) else (song, FaceRole.KAI)
    assert (f"x{mark}", holder.key) in _faces(library, f"甲x{mark}乙", other)


def test_a_composed_letter_of_the_face_serves_for_two_code_points(library: FontLibrary) -> None:
    """HarfBuzz composes e and an acute; a face needs the composed glyph only."""
    song = library.match(FaceRole.SONG, 400)
    assert song.has("é")
    assert song.shows("e\u0301")
    assert {face for _, face in _faces(library, "caf\u0065\u0301", FaceRole.SONG)} == {song.key}


def test_a_mark_no_face_has_leaves_its_letter_alone(library: FontLibrary) -> None:
    mark = next(
        chr(code)
        for code in range(0x1DC0, 0x1E00)
        if not any(library.face(file.key).has(chr(code)) for file in library.files)
    )
    kai = library.match(FaceRole.KAI, 400).key
    assert _faces(library, f"甲x{mark}乙") == [("甲", kai), ("x", kai), (mark, "〓"), ("乙", kai)]


def test_a_face_of_this_machine_serves_only_where_the_style_asks(
    tmp_path: Path, font_files: tuple[FontFile, ...]
) -> None:
    kai = next(file for file in font_files if file.role is FaceRole.KAI)
    (tmp_path / "song.ttf").symlink_to(font_files[0].path)
    library = FontLibrary([replace(kai, role=FaceRole.SONG)], system_folders=[tmp_path])
    for is_asked, expected in ((False, "〓"), (True, "BulletinSong-Regular")):
        style = ParagraphStyle("body", rules=CompositionRules(system_faces=is_asked))
        runs = itemise(plain_paragraph("body", "甲㐂乙"), "HHH", style, (), library)
        assert ["〓" if run.is_missing else run.face.key for run in runs][1] == expected
