"""Splits a paragraph into runs that one face can shape: text, classes and styles in, TextRuns out."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.units import Pt
from bulletin_studio.fonts.face import Face
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import Paragraph
from bulletin_studio.model.style import CharacterStyle, ParagraphStyle
from bulletin_studio.typesetting.classes import long_mark_joints

PLACEHOLDER = "〓"
"""The printer's sign for a missing sort (U+3013), set where no face has a character."""

_SCRIPT_RUNS = re.compile(r"[A9pc](?:[A9pcX Z]*[A9pcX])?|[^A9pc]+")
"""Western runs with their inner spaces, and everything between them."""
_CLUSTER = re.compile(r".X*")
"""A character with the marks and joiners attached to it."""


@dataclass(frozen=True, slots=True)
class TextRun:
    """Characters of one face, size and script.

    Attributes:
        start: index of the first character in the paragraph.
        end: index after the last.
        rise: how far the baseline rises above the paragraph's.
        is_western: shaped as Latin script, else as Han.
        is_missing: no face has these characters; the placeholder is set for each.
    """

    start: int
    end: int
    face: Face
    size: Pt
    rise: Pt
    colour: Cmyk
    is_western: bool
    is_missing: bool = False


def itemise(
    paragraph: Paragraph,
    classes: str,
    style: ParagraphStyle,
    character_styles: Sequence[CharacterStyle],
    library: FontLibrary,
) -> tuple[TextRun, ...]:
    """Splits at every change of character style, script and face.

    Raises:
        FontError: a face cannot be opened.
    """
    text = paragraph.text
    by_name = {each.name: each for each in character_styles}
    runs: list[TextRun] = []
    start = 0
    for span in paragraph.spans:
        end = start + len(span.text)
        character_style = by_name.get(span.style)
        look = _look(style, character_style, library)
        western_look = _western_look(look, style, character_style, library)
        for match in _SCRIPT_RUNS.finditer(classes, start, end):
            is_western = match[0][0] in "A9pc"
            wanted = western_look if is_western else look
            piece = _Piece(text, classes, match.start(), match.end(), is_western)
            runs.extend(_by_face(piece, wanted, library))
        start = end
    return _parted(runs, long_mark_joints(classes))


def _parted(runs: Sequence[TextRun], joints: Sequence[int]) -> tuple[TextRun, ...]:
    """The runs cut at joints, so that no face's ligature spans one: Noto has a dash of three em beside that of two."""
    parted = list(runs)
    for joint in joints:
        index = bisect_right(parted, joint, key=lambda run: run.start) - 1
        run = parted[index]
        if run.start < joint < run.end:
            parted[index : index + 1] = [replace(run, end=joint), replace(run, start=joint)]
    return tuple(parted)


@dataclass(frozen=True, slots=True)
class _Look:
    """How characters are set; `with_system`: where no bundled face has them, one of the machine's own may."""

    face: Face
    size: Pt
    rise: Pt
    colour: Cmyk
    with_system: bool


def _look(style: ParagraphStyle, character_style: CharacterStyle | None, library: FontLibrary) -> _Look:
    with_system = style.rules.system_faces
    if character_style is None:
        face = library.match(style.face, style.weight, with_system=with_system)
        return _Look(face, style.size, 0.0, style.colour, with_system)
    role = character_style.face or style.face
    weight = character_style.weight or style.weight
    return _Look(
        library.match(role, weight, with_system=with_system),
        style.size * character_style.size_factor,
        style.size * character_style.rise_em,
        character_style.colour or style.colour,
        with_system,
    )


def _western_look(
    look: _Look, style: ParagraphStyle, character_style: CharacterStyle | None, library: FontLibrary
) -> _Look:
    """The look of Latin letters and digits: the style's Latin face where it names one."""
    latin = style.latin
    if latin is None:
        return look
    weight = (character_style.weight if character_style else None) or latin.weight or style.weight
    return _Look(
        library.match(latin.face, weight, with_system=look.with_system),
        look.size * latin.size_factor,
        look.rise + latin.rise_em * style.size,
        look.colour,
        look.with_system,
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters `start` to `end` (exclusive) of one script."""

    text: str
    classes: str
    start: int
    end: int
    is_western: bool


def _by_face(piece: _Piece, look: _Look, library: FontLibrary) -> list[TextRun]:
    """Splits one script's run where the wanted face lacks characters; a letter and its marks stay in one face."""
    if all(look.face.has(character) for character in set(piece.text[piece.start : piece.end])):
        return [_run(piece, (piece.start, piece.end), look.face, look)]
    runs: list[TextRun] = []
    for match in _CLUSTER.finditer(piece.classes, piece.start, piece.end):
        for start, end, found in _cluster_faces(piece.text, match.start(), match.end(), look, library):
            face = found or library.face_for(PLACEHOLDER, look.face) or look.face
            last = runs[-1] if runs else None
            if last is not None and last.face is face and last.is_missing == (found is None):
                runs[-1] = replace(last, end=end)
            else:
                runs.append(_run(piece, (start, end), face, look, is_missing=found is None))
    return runs


def _cluster_faces(
    text: str, start: int, end: int, look: _Look, library: FontLibrary
) -> Iterator[tuple[int, int, Face | None]]:
    """The one face that has a whole cluster; where none has, the face of every character by itself."""
    face = library.face_for(text[start:end], look.face, with_system=look.with_system)
    if face is not None or end - start == 1:
        yield start, end, face
        return
    base = library.face_for(text[start], look.face, with_system=look.with_system)
    yield start, start + 1, base
    for index in range(start + 1, end):
        yield index, index + 1, library.face_for(text[index], base or look.face, with_system=look.with_system)


def _run(piece: _Piece, span: tuple[int, int], face: Face, look: _Look, *, is_missing: bool = False) -> TextRun:
    return TextRun(*span, face, look.size, look.rise, look.colour, piece.is_western, is_missing)
