"""Rules on ink: a number in, findings on black of several inks, small type, thin lines, heavy and spot inks out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.base.findings import Argument, Finding, warning
from bulletin_studio.base.units import Pt
from bulletin_studio.display.items import FilledPath, Item, PlacedRun, StrokedPath
from bulletin_studio.model.style import FaceRole
from bulletin_studio.preflight.checked_number import CheckedNumber, items_by_article, plain_headline
from bulletin_studio.preflight.number_texts import NumberText, texts_of
from bulletin_studio.preflight.path_boxes import path_box

_NEARLY_SOLID = 0.85
"""Black text is text with this much black (GWG 2015, 4.15)."""
_THIN_FACE_SHARE = 1.5
"""Thin strokes fill sooner: Song and Kai of regular weight take half as much again when reversed (shop habit)."""
_BOLD = 600
_TOLERANCE = 0.005
_QUOTED = 12


@dataclass(frozen=True, slots=True)
class _Setting:
    """A piece of text with the ink it is set in.

    Attributes:
        style: the style that says the ink.
        offset: of its first character in the paragraph.
    """

    text: NumberText
    style: str
    colour: Cmyk
    size: Pt
    is_thin: bool
    offset: int

    @property
    def quote(self) -> str:
        """The first characters, so that people know which text is meant."""
        whole = self.text.paragraph.text[self.offset :]
        return whole if len(whole) <= _QUOTED else f"{whole[:_QUOTED]}…"


def ink_count(colour: Cmyk) -> int:
    """How many plates print a colour."""
    if colour.spot:
        return 1
    return sum(share > 0 for share in (colour.cyan, colour.magenta, colour.yellow, colour.black))


def ink_total(colour: Cmyk) -> float:
    """The sum of all inks; a spot ink is one solid at most."""
    if colour.spot:
        return 1.0
    return colour.cyan + colour.magenta + colour.yellow + colour.black


def find_rich_black_text(number: CheckedNumber) -> Iterator[Finding]:
    """Black text built from four inks, or from more ink than small strokes hold."""
    limit = number.profile.ink.most_in_black_text

    def is_rich(setting: _Setting) -> bool:
        colour = setting.colour
        is_black = not colour.spot and colour.black >= _NEARLY_SOLID
        return is_black and (ink_count(colour) == 4 or ink_total(colour) > limit + _TOLERANCE)

    for setting in _first_settings(number, is_rich):
        yield _told("preflight.text_rich_black", setting, percent=round(ink_total(setting.colour) * 100))


def find_small_text_in_inks(number: CheckedNumber) -> Iterator[Finding]:
    """Small text in several inks, which blurs when plates slip."""
    least = number.profile.type_sizes.smallest_mixed

    def is_small(setting: _Setting) -> bool:
        return ink_count(setting.colour) > 1 and setting.size < least - _TOLERANCE

    for setting in _first_settings(number, is_small):
        yield _told("preflight.text_in_several_inks", setting, size=round(setting.size, 2), least=round(least, 2))


def find_small_reversed_text(number: CheckedNumber) -> Iterator[Finding]:
    """White text whose strokes fill with the ink around them."""
    smallest = number.profile.type_sizes.smallest_reversed

    def least(setting: _Setting) -> Pt:
        return smallest * (_THIN_FACE_SHARE if setting.is_thin else 1.0)

    def is_small(setting: _Setting) -> bool:
        return ink_count(setting.colour) == 0 and setting.size < least(setting) - _TOLERANCE

    for setting in _first_settings(number, is_small):
        size, needed = round(setting.size, 2), round(least(setting), 2)
        yield _told("preflight.text_reversed_small", setting, size=size, least=needed)


def _first_settings(number: CheckedNumber, is_meant: Callable[[_Setting], bool]) -> Iterator[_Setting]:
    """Of every article and style the first piece of text that is meant."""
    seen: set[tuple[str, str]] = set()
    for text in texts_of(number):
        for setting in _settings(text, number):
            key = (text.place.article, setting.style)
            if key not in seen and is_meant(setting):
                seen.add(key)
                yield setting


def _settings(text: NumberText, number: CheckedNumber) -> Iterator[_Setting]:
    """The pieces of a text, each with its ink."""
    style, offset = text.style, 0
    marks = {mark.name: mark for mark in number.layout.character_styles}
    for span in text.paragraph.spans:
        mark = marks.get(span.style)
        name, colour, size, face, weight = style.name, style.colour, style.size, style.face, style.weight
        if mark is not None:
            size, face, weight = size * mark.size_factor, mark.face or face, mark.weight or weight
            name, colour = (mark.name, mark.colour) if mark.colour is not None else (name, colour)
        is_thin = weight < _BOLD and face is not FaceRole.HEI
        if span.text.strip():
            yield _Setting(text, name, colour, size, is_thin, offset)
        offset += len(span.text)


def _told(code: str, setting: _Setting, **amounts: Argument) -> Finding:
    text = setting.text
    finding = warning(
        f"{code}_masthead" if text.is_furniture else code,
        text.source_at(setting.offset),
        headline=text.headline,
        paragraph=text.place.paragraph + 1,
        style=setting.style,
        text=setting.quote,
        **amounts,
    )
    return replace(finding, page=text.page_at(setting.offset))


def find_heavy_ink(number: CheckedNumber) -> Iterator[Finding]:
    """Colours of more ink than the paper takes, each once."""
    limit = number.profile.ink.most
    seen: set[Cmyk] = set()
    for page, slug, item in _inked(number):
        if ink_total(item.colour) > limit + _TOLERANCE and item.colour not in seen:
            seen.add(item.colour)
            percent, most = round(ink_total(item.colour) * 100), round(limit * 100)
            yield _on_item(number, "preflight.ink_over_limit", slug, page, percent=percent, limit=most)


def find_hairlines(number: CheckedNumber) -> Iterator[Finding]:
    """Rules too thin for the press, once for an article or the layout."""
    limits = number.profile.lines
    seen: set[str] = set()
    for page, slug, item in _inked(number):
        width = _thickness(item)
        least = limits.thinnest if ink_count(item.colour) == 1 else limits.thinnest_mixed
        if width is not None and width < least - _TOLERANCE / 10 and slug not in seen:
            seen.add(slug)
            yield _on_item(number, "preflight.hairline", slug, page, width=round(width, 2), least=round(least, 2))


def find_spot_inks(number: CheckedNumber) -> Iterator[Finding]:
    """More spot inks than the job has plates for."""
    first: dict[str, int] = {}
    for page, _, item in _inked(number):
        if item.colour.spot:
            first.setdefault(item.colour.spot, page)
    allowed = number.profile.spot_colours
    if len(first) > allowed:
        names, page = "、".join(first), list(first.values())[allowed]
        finding = warning("preflight.spot_inks", number.layout.source, names=names, count=len(first), allowed=allowed)
        yield replace(finding, page=page)


_Inked = PlacedRun | FilledPath | StrokedPath


def _inked(number: CheckedNumber) -> Iterator[tuple[int, str, _Inked]]:
    for page in number.document.pages:
        for slug, item in items_by_article(page):
            if isinstance(item, PlacedRun | FilledPath | StrokedPath):
                yield page.number, slug, item


def _thickness(item: Item) -> Pt | None:
    """Of a rule; None for text."""
    if isinstance(item, StrokedPath):
        return item.width
    if not isinstance(item, FilledPath):
        return None
    box = path_box(item.path)
    return min(box.width, box.height)


def _on_item(number: CheckedNumber, code: str, slug: str, page: int, **amounts: Argument) -> Finding:
    """A finding on something drawn; what stands in no article is furniture, which the layout says."""
    article = next((each for each in number.issue.articles if each.slug == slug), None)
    if article is None:
        return replace(warning(f"{code}_masthead", number.layout.source, **amounts), page=page)
    return replace(warning(code, number.layout.source, headline=plain_headline(article), **amounts), page=page)
