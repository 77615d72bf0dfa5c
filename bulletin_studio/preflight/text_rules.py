"""Rules on text: a number in, findings on text without room, missing characters and bad lines out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bulletin_studio.base.findings import Argument, Finding, error, note, warning
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.display.document import LineFault
from bulletin_studio.model.article import Article
from bulletin_studio.model.style import FaceRole
from bulletin_studio.preflight.checked_number import (
    CheckedNumber,
    SetRun,
    paragraph_at,
    plain_headline,
    set_runs,
    source_at,
)

_QUOTED = 12
"""Characters of a line that a finding quotes."""

_REGULAR = 400
"""The weight that every family has."""


def find_overset(number: CheckedNumber) -> Iterator[Finding]:
    """Text and photos that found no room."""
    for overset in number.document.oversets:
        if overset.characters:
            yield error(
                "preflight.overset",
                overset.source,
                headline=overset.headline,
                characters=overset.characters,
                lines=overset.lines,
            )
        if overset.photos:
            yield error("preflight.photos_left_out", overset.source, headline=overset.headline, count=overset.photos)


def find_missing_characters(number: CheckedNumber) -> Iterator[Finding]:
    """Characters that no face has, once for each article."""
    for found in _odd_characters(number, _lacks):
        arguments: dict[str, Argument] = {
            "character": found.character,
            "code_point": f"U+{ord(found.character):04X}",
            "count": found.count,
        }
        if found.article is None:
            finding = error("preflight.masthead_character_missing", number.issue.source, **arguments)
        else:
            headline = plain_headline(found.article)
            finding = error("preflight.character_missing", found.where, headline=headline, **arguments)
        yield replace(finding, page=found.page)


def find_fallbacks(number: CheckedNumber) -> Iterator[Finding]:
    """Characters that their face lacks and another stands in for, one finding for each article and face."""
    groups: dict[tuple[str, str], list[_OddCharacter]] = {}
    for found in _odd_characters(number, _is_fallback):
        if found.article is not None:
            groups.setdefault((found.article.slug, found.face), []).append(found)
    for (_, face), group in groups.items():
        first = group[0]
        characters = "".join(found.character for found in group)
        headline = plain_headline(first.article) if first.article else ""
        finding = note(
            "preflight.fallback_face", first.where, headline=headline, characters=characters, face=_family(number, face)
        )
        yield replace(finding, page=first.page)


def find_stand_ins(number: CheckedNumber) -> Iterator[Finding]:
    """Families the layout asks for that are not at hand."""
    for role in dict.fromkeys(_roles_used(number)):
        face = number.library.match(role, _REGULAR)
        if face.role is not role:
            yield warning(
                "preflight.family_missing", number.layout.source, role=role.value, stand_in=_family(number, face.key)
            )


def find_line_faults(number: CheckedNumber) -> Iterator[Finding]:
    """Lines that could only be set by breaking a rule (R43)."""
    for fault in number.document.faults:
        yield replace(_line_finding(fault, number.layout.source), page=fault.page)


def _line_finding(fault: LineFault, layout: SourceSpan | None) -> Finding:
    text = fault.text if len(fault.text) <= _QUOTED else f"{fault.text[:_QUOTED]}…"
    if not fault.article:
        return warning("preflight.furniture_line", layout, text=text)
    if fault.part != "body":
        return warning("preflight.heading_line", fault.source, headline=fault.headline, text=text)
    return warning(
        f"preflight.line_{fault.reason}",
        fault.source,
        headline=fault.headline,
        paragraph=fault.paragraph + 1,
        line=fault.line + 1,
        text=text,
    )


@dataclass(slots=True)
class _OddCharacter:
    """A character with something odd, where it first stands and how often in its article."""

    character: str
    article: Article | None
    where: SourceSpan | None
    page: int
    face: str
    count: int = 0


_Oddness = Callable[[CheckedNumber, SetRun, str], bool]


def _lacks(number: CheckedNumber, found: SetRun, character: str) -> bool:
    return not number.library.face(found.run.font).has(character)


def _is_fallback(number: CheckedNumber, found: SetRun, character: str) -> bool:
    """Whether a character is set in a face that its paragraph does not ask for."""
    if _lacks(number, found, character) or found.article is None or found.run.place is None:
        return False
    paragraph = paragraph_at(found.article, found.run.place)
    return paragraph is not None and found.run.font not in _faces_of(number, paragraph.style)


def _odd_characters(number: CheckedNumber, is_odd: _Oddness) -> Iterator[_OddCharacter]:
    """Every odd character once for each article, in reading order."""
    found: dict[tuple[str, str], _OddCharacter] = {}
    for each in set_runs(number):
        for index, character in enumerate(each.run.text):
            if not is_odd(number, each, character):
                continue
            key = (each.article.slug if each.article else "", character)
            if key not in found:
                found[key] = _OddCharacter(character, each.article, _where(each, index), each.page, each.run.font)
            found[key].count += 1
    yield from found.values()


def _where(found: SetRun, index: int) -> SourceSpan | None:
    place = found.run.place
    if found.article is None or place is None:
        return None
    return source_at(found.article, replace(place, offset=place.offset + index))


def _faces_of(number: CheckedNumber, style_name: str) -> frozenset[str]:
    """The keys of all faces that a paragraph style and its character styles ask for."""
    style = number.layout.style(style_name)
    wanted = [(style.face, style.weight)]
    wanted += [(style.latin.face, style.latin.weight or style.weight)] if style.latin else []
    wanted += [(each.face or style.face, each.weight or style.weight) for each in number.layout.character_styles]
    return frozenset(number.library.match(role, weight).key for role, weight in wanted)


def _roles_used(number: CheckedNumber) -> Iterator[FaceRole]:
    """The families that the layout's styles ask for, in the order of the styles."""
    for style in number.layout.styles:
        yield style.face
        if style.latin:
            yield style.latin.face
    yield from (style.face for style in number.layout.character_styles if style.face)


def _family(number: CheckedNumber, key: str) -> str:
    return next((file.family_zh for file in number.library.files if file.key == key), key)
