"""Rules about faces: characters that no face has, characters from another face, families that are not at hand."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from bulletin_studio.base.findings import Finding, error, note, warning
from bulletin_studio.fonts.face import Face
from bulletin_studio.model.style import FaceRole
from bulletin_studio.preflight.checked_number import CheckedNumber
from bulletin_studio.preflight.number_texts import NumberText, texts_of
from bulletin_studio.typesetting.classes import classify
from bulletin_studio.typesetting.itemise import PLACEHOLDER, TextRun, itemise
from bulletin_studio.typesetting.quotes import resolve_quotes

_UNSEEN = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
"""Controls, private use, line ends. Unassigned code points are shown: they are often ideographs newer than Python."""
_CONTEXT = 6
"""How many characters before and after a missing one are quoted, so that a search finds the place."""
_MOST_SHOWN = 12
"""How many different characters a finding lists."""


@dataclass(frozen=True, slots=True)
class _Sighting:
    """A character at its place."""

    text: NumberText
    offset: int

    @property
    def character(self) -> str:
        return self.text.paragraph.text[self.offset]

    @property
    def context(self) -> str:
        whole = self.text.paragraph.text
        piece = whole[max(0, self.offset - _CONTEXT) : self.offset + _CONTEXT + 1]
        return "".join(map(_shown, piece))


def find_missing_characters(number: CheckedNumber) -> Iterator[Finding]:
    """Characters no face has; one finding for each in an article, at its first place. The page shows 〓 instead."""
    found: dict[tuple[str, str], list[_Sighting]] = defaultdict(list)
    for text in texts_of(number):
        for run in _runs(text, number):
            if run.is_missing:
                for sighting in _sightings(text, run):
                    found[text.place.article, sighting.character].append(sighting)
    for sightings in found.values():
        yield _missing(sightings)


def find_fallbacks(number: CheckedNumber) -> Iterator[Finding]:
    """Characters set in another face than asked for, since that one lacks them; grouped by article and faces."""
    found: dict[tuple[str, str, str], list[_Sighting]] = defaultdict(list)
    for text in texts_of(number):
        for run in _runs(text, number):
            asked = _asked_face(text, run, number)
            if run.face is not asked and not run.is_missing:
                found[text.place.article, asked.key, run.face.key] += _sightings(text, run)
    for (_, asked_key, used_key), sightings in found.items():
        if number.library.system_file(used_key) is None:
            yield _fallback(_family(number, asked_key), _family(number, used_key), sightings)


def find_system_faces(number: CheckedNumber) -> Iterator[Finding]:
    """Faces of this machine that the number is set in; another machine may not have them and would set it otherwise."""
    found: dict[str, list[_Sighting]] = defaultdict(list)
    for text in texts_of(number):
        for run in _runs(text, number) if text.style.rules.system_faces else ():
            if number.library.system_file(run.face.key) is not None:
                found[run.face.key] += _sightings(text, run)
    for key, sightings in found.items():
        file = number.library.system_file(key)
        first = sightings[0]
        finding = warning(
            "preflight.system_face",
            first.text.source_at(first.offset),
            headline=first.text.headline,
            face=file.family_zh if file else key,
            file=PurePath(file.path).name if file else key,
            count=len(sightings),
            characters=_quoted(sightings),
        )
        yield replace(finding, page=first.text.page_at(first.offset))


def find_stand_ins(number: CheckedNumber) -> Iterator[Finding]:
    """Families that texts of the number ask for and no font file offers, with the face that stands in."""
    at_hand = {file.role for file in number.library.files}
    asked: dict[FaceRole, dict[str, int]] = defaultdict(dict)
    for text in texts_of(number):
        with_system = text.style.rules.system_faces
        for role, style, weight in _roles(text, number):
            if role not in at_hand and number.library.match(role, weight, with_system=with_system).role is not role:
                asked[role].setdefault(style, weight)
    for role, styles in asked.items():
        face = number.library.match(role, next(iter(styles.values())))
        yield warning(
            "preflight.family_missing",
            number.layout.source,
            role=role.value,
            styles="、".join(styles),
            stand_in=_family(number, face.key),
        )


def _runs(text: NumberText, number: CheckedNumber) -> tuple[TextRun, ...]:
    """The runs as composition makes them, so that both see the same faces."""
    whole = text.paragraph.text
    classes = resolve_quotes(whole, classify(whole))
    return itemise(text.paragraph, classes, text.style, number.layout.character_styles, number.library)


def _sightings(text: NumberText, run: TextRun) -> list[_Sighting]:
    return [_Sighting(text, offset) for offset in range(run.start, run.end)]


def _asked_face(text: NumberText, run: TextRun, number: CheckedNumber) -> Face:
    """The face that the layout wants for a run."""
    style, latin = text.style, text.style.latin
    name = text.span_at(run.start).style
    character_style = next((each for each in number.layout.character_styles if each.name == name), None)
    weight = character_style.weight if character_style else None
    with_system = style.rules.system_faces
    if run.is_western and latin is not None:
        return number.library.match(latin.face, weight or latin.weight or style.weight, with_system=with_system)
    role = character_style.face if character_style else None
    return number.library.match(role or style.face, weight or style.weight, with_system=with_system)


def _roles(text: NumberText, number: CheckedNumber) -> Iterator[tuple[FaceRole, str, int]]:
    """The families a text asks for, each with the name of the style that does and its weight."""
    style = text.style
    yield style.face, style.name, style.weight
    if style.latin is not None:
        yield style.latin.face, style.name, style.latin.weight or style.weight
    used = {span.style for span in text.paragraph.spans}
    for each in number.layout.character_styles:
        if each.name in used and each.face is not None:
            yield each.face, each.name, each.weight or style.weight


def _missing(sightings: list[_Sighting]) -> Finding:
    first = sightings[0]
    text, character = first.text, first.character
    code = "preflight.masthead_character_missing" if text.is_furniture else "preflight.character_missing"
    finding = error(
        code,
        text.source_at(first.offset),
        headline=text.headline,
        character=_shown(character),
        code_point=f"U+{ord(character):04X}",
        count=len(sightings),
        context=first.context,
    )
    return replace(finding, page=text.page_at(first.offset))


def _fallback(asked: str, used: str, sightings: list[_Sighting]) -> Finding:
    first = sightings[0]
    finding = note(
        "preflight.masthead_fallback_face" if first.text.is_furniture else "preflight.fallback_face",
        first.text.source_at(first.offset),
        headline=first.text.headline,
        characters=_quoted(sightings),
        count=len(sightings),
        asked=asked,
        face=used,
    )
    return replace(finding, page=first.text.page_at(first.offset))


def _quoted(sightings: list[_Sighting]) -> str:
    """The different characters, as many as a finding shows."""
    different = tuple(dict.fromkeys(_shown(sighting.character) for sighting in sightings))
    return "".join(different[:_MOST_SHOWN]) + ("…" if len(different) > _MOST_SHOWN else "")


def _family(number: CheckedNumber, key: str) -> str:
    """The family of a face as people know it."""
    return next((file.family_zh for file in number.library.files if file.key == key), key)


def _shown(character: str) -> str:
    """The character as findings quote it; the printer's placeholder for what no terminal can show."""
    return PLACEHOLDER if unicodedata.category(character) in _UNSEEN else character
