"""Rebuilds the bundled faces from their public sources: `build_fonts.py SOURCES OUT [KEY ...]`.

In goes a folder with the sources (README.md says how to get them), out come the faces of `FACES`: Simplified-Chinese
forms only, cut down to a stated set of characters, without hints, under their own names. The same sources and library
versions give the same bytes; the sums of the files at hand are printed beside those of the files in `fonts/`.
"""

import argparse
import bz2
import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as hb
from fontTools.ttLib import TTFont

BUNDLED = Path(__file__).resolve().parent.parent

FEATURES = (
    "halt", "vhal", "chws", "vchw", "palt", "vpal", "kern", "vkrn", "vert", "vrt2", "locl", "fwid", "hwid", "pwid",
    "liga", "ccmp", "calt", "mark", "mkmk", "rlig", "clig", "rclt", "salt",
)  # fmt: skip
DROPPED_TABLES = ("DSIG", "EBDT", "EBLC", "FFTM", "PfEd", "prop", "mort", "morx", "gasp", "hdmx", "VDMX", "LTSH")
KEPT_LANGUAGE, DROPPED_SCRIPT = "ZHS ", "hang"
KEPT_NAMES = (0, 5, 7, 8, 13, 14)
"""Copyright, version, trademark, maker, licence and its address (OpenType specification, name table)."""
WINDOWS, UNICODE_BMP, ENGLISH, CHINESE = 3, 1, 0x409, 0x804
TWO_STYLES = ("Regular", "Bold")
"""The styles that fit into a family's first two names; others need the typographic names 16 and 17."""

SYMBOLS = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x1CD, 0x1DC), (0x1F8, 0x1F9), (0x251, 0x251), (0x261, 0x261), (0x2B0, 0x2FF),
    (0x300, 0x30F), (0x391, 0x3C9), (0x401, 0x451), (0x1E00, 0x1EFF), (0x2000, 0x209F), (0x20A0, 0x20BF),
    (0x2100, 0x22FF), (0x2300, 0x23FF), (0x2460, 0x27BF), (0x2900, 0x29FF), (0x2B00, 0x2BFF), (0x2E3A, 0x2E3B),
    (0x2E80, 0x2FDF), (0x2FF0, 0x303F), (0x3041, 0x312F), (0x31A0, 0x31BF), (0x31C0, 0x31EF), (0x3200, 0x33FF),
    (0xFE10, 0xFE1F), (0xFE30, 0xFE6F), (0xFF00, 0xFFEF), (0x1F100, 0x1F2FF),
)  # fmt: skip
"""Latin, Greek, Cyrillic, kana, bopomofo, marks, signs and forms that a bulletin may hold, first and last."""
HANGUL = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF))


@dataclass(frozen=True, slots=True)
class FaceRecipe:
    """One face to build.

    Attributes:
        key: PostScript name and file name.
        family: English family name.
        family_zh: Chinese family name.
        style: Regular, Bold or Black.
        source: file below the folder of sources.
        coverage: "standard" for GB 2312, the 8105 characters of 2013 and symbols; "wide" for these and Big5 level 1;
            "full" for all that the source has but Hangul.
    """

    key: str
    family: str
    family_zh: str
    style: str
    source: str
    coverage: str


SONG, HEI = ("Bulletin Song", "简报宋体"), ("Bulletin Hei", "简报黑体")
KAI_SOURCE = "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"
STANDARD_CHARACTERS = "usr/share/unicode/Unihan_OtherMappings.txt.bz2"

FACES = (
    FaceRecipe("BulletinSong-Regular", *SONG, "Regular", "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf", "full"),
    FaceRecipe("BulletinSong-Bold", *SONG, "Bold", "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf", "wide"),
    FaceRecipe("BulletinSong-Black", *SONG, "Black", "noto-serif-sc/900Black/NotoSerifSC_900Black.ttf", "wide"),
    FaceRecipe("BulletinHei-Regular", *HEI, "Regular", "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf", "wide"),
    FaceRecipe("BulletinHei-Bold", *HEI, "Bold", "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf", "wide"),
    FaceRecipe("BulletinKai-Regular", "Bulletin Kai", "简报楷体", "Regular", KAI_SOURCE, "standard"),
)


def main() -> None:
    """Builds the faces asked for and compares them with those in `fonts/`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("keys", nargs="*", help="faces to build; all where none is named")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for recipe in FACES:
        if options.keys and recipe.key not in options.keys:
            continue
        data = build_face(recipe, options.sources)
        (options.out / f"{recipe.key}.ttf").write_bytes(data)
        bundled = (BUNDLED / f"{recipe.key}.ttf").read_bytes()
        verdict = "same as bundled" if data == bundled else f"DIFFERS from bundled ({len(bundled)} bytes)"
        print(f"{recipe.key}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}, {verdict}")


def build_face(recipe: FaceRecipe, sources: Path) -> bytes:
    """The font file of one face."""
    source = TTFont(sources / recipe.source, lazy=True)
    _keep_simplified_chinese(source)
    pruned = io.BytesIO()
    source.save(pruned, reorderTables=None)
    face = hb.Face(hb.Blob(pruned.getvalue()))
    cut = TTFont(io.BytesIO(_subset(face, _coverage(recipe.coverage, set(face.unicodes), sources))))
    _rename(cut, recipe)
    cut["head"].modified = cut["head"].created
    cut.recalcTimestamp = False
    file = io.BytesIO()
    cut.save(file)
    return file.getvalue()


def _keep_simplified_chinese(font: TTFont) -> None:
    """Drops other languages' forms, or the subset would carry the glyphs that `locl` leads to."""
    for tag in ("GSUB", "GPOS"):
        if tag not in font:
            continue
        scripts = font[tag].table.ScriptList
        scripts.ScriptRecord = [record for record in scripts.ScriptRecord if record.ScriptTag != DROPPED_SCRIPT]
        scripts.ScriptCount = len(scripts.ScriptRecord)
        for record in scripts.ScriptRecord:
            kept = [language for language in record.Script.LangSysRecord if language.LangSysTag == KEPT_LANGUAGE]
            record.Script.LangSysRecord, record.Script.LangSysCount = kept, len(kept)


def _coverage(name: str, available: set[int], sources: Path) -> set[int]:
    if name == "full":
        return available - set(_within(HANGUL))
    wanted = set(_within(SYMBOLS)) | set(_decoded("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF)))
    wanted |= set(_standard_characters(sources / STANDARD_CHARACTERS))
    if name == "wide":
        wanted |= set(_decoded("big5", range(0xA1, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)]))
    return wanted & available


def _within(ranges: Iterable[tuple[int, int]]) -> Iterator[int]:
    for first, last in ranges:
        yield from range(first, last + 1)


def _decoded(encoding: str, leads: Iterable[int], trails: Iterable[int]) -> Iterator[int]:
    """Every character of a two-byte character set."""
    second = list(trails)
    for lead in leads:
        for trail in second:
            text = bytes((lead, trail)).decode(encoding, errors="ignore")
            if len(text) == 1:
                yield ord(text)


def _standard_characters(path: Path) -> Iterator[int]:
    """通用规范汉字表, 8105 characters, from the Unihan database (kTGH)."""
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+") and "\tkTGH\t" in line:
                yield int(line.split("\t")[0].removeprefix("U+"), base=16)


def _subset(face: hb.Face, characters: set[int]) -> bytes:
    wanted = hb.SubsetInput()
    wanted.unicode_set.clear()
    wanted.unicode_set.update(characters)
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(map(_tag, FEATURES))
    wanted.name_id_set.update(range(26))
    wanted.drop_table_tag_set.update(map(_tag, DROPPED_TABLES))
    wanted.flags = hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_HINTING
    return bytes(wanted.subset(face).blob.data)


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("ascii"), "big")


def _rename(font: TTFont, recipe: FaceRecipe) -> None:
    """Gives the face our names: the licences reserve the sources' own, and a user may have those installed."""
    names = font["name"]
    kept = {number: names.getDebugName(number) for number in KEPT_NAMES}
    names.names = []
    is_plain = recipe.style in TWO_STYLES
    plain_style = recipe.style if is_plain else "Regular"
    english = {
        **kept,
        1: recipe.family if is_plain else f"{recipe.family} {recipe.style}",
        2: plain_style,
        3: f"{recipe.key};bulletin-subset",
        4: f"{recipe.family} {recipe.style}",
        6: recipe.key,
        16: None if is_plain else recipe.family,
        17: None if is_plain else recipe.style,
    }
    chinese = {
        1: recipe.family_zh if is_plain else f"{recipe.family_zh} {recipe.style}",
        2: plain_style,
        4: f"{recipe.family_zh} {recipe.style}",
    }
    for language, table in ((ENGLISH, english), (CHINESE, chinese)):
        for number, text in table.items():
            if text:
                names.setName(text, number, WINDOWS, UNICODE_BMP, language)


if __name__ == "__main__":
    main()
