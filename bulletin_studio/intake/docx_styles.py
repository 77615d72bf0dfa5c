"""The styles of a Word file: its part of styles in, the look of each style out, what it is based on followed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from bulletin_studio.intake.manuscript import Look

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 20
_MOST_FIGURES = 9
_HEADING_NAMES = ("heading ", "标题 ")


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a paragraph stands in a list.

    Attributes:
        name: the identifier of the list; empty for none.
        level: from 0; None where it is not said.
    """

    name: str = ""
    level: int | None = None

    @property
    def is_in_list(self) -> bool:
        """Whether it has a number or bullet; the identifier 0 takes one away (ECMA-376-1, 17.9.18)."""
        return self.name not in ("", "0")


NO_LIST = ListPlace()


@dataclass(frozen=True, slots=True)
class Styles:
    """Looks by the identifier of a style.

    Attributes:
        usual: of paragraphs without a style.
        standard: the identifier of the style of such paragraphs.
        places: in lists, by style.
    """

    looks: dict[str, Look]
    usual: Look
    standard: str = ""
    places: Mapping[str, ListPlace] = field(default_factory=dict)

    def place(self, identifier: str) -> ListPlace:
        """Where paragraphs of a style stand in a list."""
        return self.places.get(identifier or self.standard, NO_LIST)

    def look(self, identifier: str) -> Look:
        """The look of a style."""
        return self.looks.get(identifier, self.usual)


def value(element: Element | None, name: str) -> str:
    """The value of a property below an element; empty where it is not there."""
    found = element.find(f"{WORD}{name}") if element is not None else None
    return found.get(f"{WORD}val", "") if found is not None else ""


def whole(text: str) -> int | None:
    """A whole number of a property; None where it is none, or none that Word would write."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_FIGURES else None


def is_on(element: Element | None, name: str) -> bool | None:
    """A property that is on or off; None where it is not said."""
    found = element.find(f"{WORD}{name}") if element is not None else None
    return None if found is None else found.get(f"{WORD}val", "true") not in ("0", "false", "off", "none")


def with_properties(look: Look, paragraph: Element | None, run: Element | None) -> Look:
    """A look with what properties of a paragraph and of its type say."""
    alignment, size, bold = value(paragraph, "jc"), value(run, "sz"), is_on(run, "b")
    level = value(paragraph, "outlineLvl")
    return replace(
        look,
        alignment={"start": "left", "end": "right"}.get(alignment, alignment) or look.alignment,
        size_pt=float(size) / 2 if size.isdecimal() else look.size_pt,
        is_bold=look.is_bold if bold is None else bold,
        level=int(level) + 1 if level.isdecimal() and int(level) < 9 else look.level,
    )


def place_in_list(properties: Element | None, style: ListPlace) -> ListPlace:
    """Where a paragraph stands in a list: as its properties say, else as its style does."""
    numbers = properties.find(f"{WORD}numPr") if properties is not None else None
    name, level = value(numbers, "numId"), whole(value(numbers, "ilvl"))
    return ListPlace(name or style.name, style.level if level is None else level)


def read_styles(root: Element | None) -> Styles:
    """Reads the part of styles; a file without one has none."""
    if root is None:
        return Styles({}, Look())
    defaults = root.find(f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr")
    usual = with_properties(Look(), None, defaults)
    found = {style.get(f"{WORD}styleId", ""): style for style in root.iter(f"{WORD}style")}
    looks = {identifier: _look_of(style, found, usual, 0) for identifier, style in found.items()}
    standard = next(
        (
            identifier
            for identifier, style in found.items()
            if style.get(f"{WORD}type") == "paragraph" and style.get(f"{WORD}default") in ("1", "true")
        ),
        "",
    )
    places = {identifier: _place_of(style, found, 0) for identifier, style in found.items()}
    return Styles(looks, looks.get(standard, usual), standard, places)


def _place_of(style: Element, styles: dict[str, Element], depth: int) -> ListPlace:
    base = styles.get(value(style, "basedOn"))
    inherited = _place_of(base, styles, depth + 1) if base is not None and depth < _DEEPEST else NO_LIST
    return place_in_list(style.find(f"{WORD}pPr"), inherited)


def _look_of(style: Element, styles: dict[str, Element], usual: Look, depth: int) -> Look:
    base = styles.get(value(style, "basedOn"))
    look = _look_of(base, styles, usual, depth + 1) if base is not None and depth < _DEEPEST else usual
    name = value(style, "name").lower()
    look = with_properties(replace(look, style=name), style.find(f"{WORD}pPr"), style.find(f"{WORD}rPr"))
    for beginning in _HEADING_NAMES:
        level = name.removeprefix(beginning)
        if level != name and level.isdecimal():
            return replace(look, level=int(level))
    return look
