"""Characters without a face, characters from another face, families that are not at hand."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bulletin_studio.base.findings import Severity
from bulletin_studio.base.source import SourceSpan, TextPlace
from bulletin_studio.display.items import PlacedRun
from bulletin_studio.fonts.library import FontLibrary, open_library
from bulletin_studio.model.font import FontFile
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Paragraph, Span, Story, plain_paragraph
from bulletin_studio.model.style import CompositionRules, FaceRole, LatinMix

NO_FACE = "\U000323af"
"""The last ideograph of Extension H, which no bundled face has."""
NOT_IN_KAI = "國"


def test_the_characters_are_what_the_tests_take_them_for(library: FontLibrary) -> None:
    song, kai = library.match(FaceRole.SONG, 400), library.match(FaceRole.KAI, 400)
    assert library.face_for(NO_FACE, song) is None
    assert not kai.has(NOT_IN_KAI)
    assert song.has(NOT_IN_KAI)


def test_a_missing_character_is_an_error_with_place_page_and_count(clean: Any) -> None:
    text = f"本报{NO_FACE}讯今{NO_FACE}"
    finding = clean.with_body(text).only("preflight.character_missing")
    arguments = dict(finding.arguments)
    assert finding.severity is Severity.ERROR
    assert (arguments["headline"], arguments["character"], arguments["code_point"], arguments["count"]) == (
        "学习讨论会",
        NO_FACE,
        "U+323AF",
        2,
    )
    assert arguments["context"] == text
    assert finding.where == SourceSpan("articles/01.md", 6)
    assert finding.page == 2


def test_the_first_character_of_a_text_is_placed_to_the_column(clean: Any) -> None:
    finding = clean.with_body(f"{NO_FACE}报讯").only("preflight.character_missing")
    assert str(finding.where) == "articles/01.md:6:1"


@pytest.mark.parametrize("part", ["kicker", "headline", "deck", "byline"])
def test_every_part_of_the_head_is_read(clean: Any, part: str) -> None:
    paragraph = plain_paragraph("headline", NO_FACE, SourceSpan("articles/01.md", 3, 9))
    finding = clean.with_article(**{part: paragraph}).only("preflight.character_missing")
    assert str(finding.where) == "articles/01.md:3:9"


def test_captions_and_credits_are_read(clean: Any, photo: Photo) -> None:
    caption = plain_paragraph("caption", NO_FACE, SourceSpan("articles/01.md", 8, 3))
    assert clean.with_photos(replace(photo, caption=caption)).only("preflight.character_missing")
    finding = clean.with_photos(replace(photo, credit=f"摄{NO_FACE}")).only("preflight.character_missing")
    assert str(finding.where) == "articles/01.md:8"


def test_each_character_has_its_own_finding_and_unprintable_ones_a_sign(clean: Any) -> None:
    findings = clean.with_body(f"{NO_FACE}\ue123").check().findings
    assert [dict(finding.arguments)["character"] for finding in findings] == [NO_FACE, "〓"]
    assert dict(findings[1].arguments)["code_point"] == "U+E123"


def test_text_that_found_no_room_is_read_as_well(clean: Any) -> None:
    body = Story((plain_paragraph("body", "本报讯"), plain_paragraph("body", NO_FACE)))
    assert clean.with_article(body=body).only("preflight.character_missing").page is None


def test_the_masthead_is_read_as_printed(clean: Any, place_text: Callable[[str, TextPlace], PlacedRun]) -> None:
    masthead = place_text(f"简{NO_FACE}", TextPlace("", "furniture", 0, 0))
    pages = [page.items for page in clean.document.pages]
    finding = clean.with_pages((masthead, *pages[0][1:]), pages[1]).only("preflight.masthead_character_missing")
    assert (str(finding.where), finding.page) == ("issue.yaml", 1)


def test_a_fallback_within_emphasis_is_seen(clean: Any) -> None:
    """Song is the body's own face: only the Kai word asks for another."""
    body = Paragraph("body", (Span(f"本{NOT_IN_KAI}"), Span(f"{NOT_IN_KAI}家{NOT_IN_KAI}", "emphasis")))
    finding = clean.with_article(body=Story((body,))).only("preflight.fallback_face")
    arguments = dict(finding.arguments)
    assert finding.severity is Severity.NOTE
    assert (arguments["characters"], arguments["count"]) == (NOT_IN_KAI, 2)
    assert (arguments["asked"], arguments["face"]) == ("BulletinKai-Regular", "BulletinSong-Regular")


def test_a_fallback_in_masthead_names_no_article(clean: Any, place_text: Any) -> None:
    masthead = place_text(NOT_IN_KAI, TextPlace("", "furniture", 0, 0))
    pages = [page.items for page in clean.document.pages]
    specimen = clean.with_style("headline", face=FaceRole.KAI).with_pages((masthead, *pages[0][1:]), pages[1])
    assert specimen.only("preflight.masthead_fallback_face").page == 1


def test_the_latin_face_of_a_style_is_no_fallback(clean: Any) -> None:
    specimen = clean.with_style("body", latin=LatinMix(FaceRole.HEI, 700)).with_body("本报讯 Xinjing 2024 年")
    assert specimen.check().findings == ()


def test_a_family_not_at_hand_names_styles_and_stand_in(clean: Any) -> None:
    finding = clean.with_style("kicker", face=FaceRole.FANGSONG).only("preflight.family_missing")
    assert finding.severity is Severity.WARNING
    assert dict(finding.arguments) == {"role": "fangsong", "styles": "kicker", "stand_in": "BulletinSong-Regular"}
    assert str(finding.where) == "layouts/plain.yaml"


def test_a_family_is_not_missed_where_no_text_asks_for_it(clean: Any) -> None:
    assert clean.with_article(kicker=None).with_style("kicker", face=FaceRole.FANGSONG).check().findings == ()


def test_a_family_at_hand_is_no_finding(clean: Any, font_files: tuple[FontFile, ...]) -> None:
    fangsong = replace(font_files[0], key="Fangsong", role=FaceRole.FANGSONG)
    specimen = replace(clean, library=open_library((*font_files, fangsong)))
    assert specimen.with_style("kicker", face=FaceRole.FANGSONG).check().findings == ()


def test_a_face_of_this_machine_is_named_with_its_file(
    clean: Any, font_files: tuple[FontFile, ...], tmp_path: Path
) -> None:
    """Another machine may not have it: no note on a fallback, a warning."""
    (tmp_path / "song.ttf").symlink_to(font_files[0].path)
    others = [file for file in font_files if file.key != "BulletinSong-Regular"]
    library = FontLibrary(others, system_folders=[tmp_path])
    rules = CompositionRules(system_faces=True)
    specimen = replace(clean, library=library).with_style("body", rules=rules).with_body("本报讯㐂")
    finding = next(each for each in specimen.check().findings if each.code == "preflight.system_face")
    assert finding.severity is Severity.WARNING
    arguments = dict(finding.arguments)
    assert (arguments["characters"], arguments["count"], arguments["file"]) == ("㐂", 1, "song.ttf")
    assert arguments["face"] == "Bulletin Song"
    assert "preflight.character_missing" not in {each.code for each in specimen.check().findings}
    plain = replace(clean, library=library).with_body("本报讯㐂")
    assert "preflight.character_missing" in {each.code for each in plain.check().findings}
