"""Splits a paragraph into runs that one face can shape: text, classes and styles in, TextRuns out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.units import Pt
from bulletin_studio.fonts.face import Face
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import Paragraph
from bulletin_studio.model.style import CharacterStyle, ParagraphStyle

PLACEHOLDER = "〓"
"""The printer's sign for a missing sort (U+3013), set where no face has a character."""

_SCRIPT_RUNS = re.compile(r"[A9pc](?:[A9pcX Z]*[A9pcX])?|[^A9pc]+")
"""Western runs with their inner spaces, and everything between them."""


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
            runs.extend(_by_face(text, match.start(), match.end(), wanted, is_western=is_western, library=library))
        start = end
    return tuple(runs)


@dataclass(frozen=True, slots=True)
class _Look:
    face: Face
    size: Pt
    rise: Pt
    colour: Cmyk


def _look(style: ParagraphStyle, character_style: CharacterStyle | None, library: FontLibrary) -> _Look:
    if character_style is None:
        return _Look(library.match(style.face, style.weight), style.size, 0.0, style.colour)
    role = character_style.face or style.face
    weight = character_style.weight or style.weight
    return _Look(
        library.match(role, weight),
        style.size * character_style.size_factor,
        style.size * character_style.rise_em,
        character_style.colour or style.colour,
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
        library.match(latin.face, weight),
        look.size * latin.size_factor,
        look.rise + latin.rise_em * style.size,
        look.colour,
    )


def _by_face(text: str, start: int, end: int, look: _Look, *, is_western: bool, library: FontLibrary) -> list[TextRun]:
    """Splits one script's run where the wanted face lacks characters."""
    piece = text[start:end]
    if all(look.face.has(character) for character in set(piece)):
        return [TextRun(start, end, look.face, look.size, look.rise, look.colour, is_western)]
    runs: list[TextRun] = []
    for index, character in enumerate(piece, start):
        found = library.face_for(character, look.face)
        face = found or library.face_for(PLACEHOLDER, look.face) or look.face
        last = runs[-1] if runs else None
        if last is not None and last.face is face and last.is_missing == (found is None):
            runs[-1] = TextRun(
                last.start, index + 1, face, look.size, look.rise, look.colour, is_western, last.is_missing
            )
        else:
            runs.append(TextRun(index, index + 1, face, look.size, look.rise, look.colour, is_western, found is None))
    return runs
