"""Sets a contents box (本期导读): where the articles open in, their headlines and pages at their places out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bulletin_studio.base.geometry import Point, Rect
from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.display.document import OutlineEntry
from bulletin_studio.display.items import LinkArea
from bulletin_studio.makeup.blocks import stack_lines
from bulletin_studio.makeup.furniture_text import fill_template
from bulletin_studio.makeup.galley import Setter, SetText
from bulletin_studio.makeup.placing import PlacedLine
from bulletin_studio.makeup.set_text import UNLIMITED, set_text
from bulletin_studio.makeup.type_area import EM_ASCENT, TypeArea
from bulletin_studio.model.layout import FurnitureContents
from bulletin_studio.model.story import plain_paragraph
from bulletin_studio.model.style import Alignment, ParagraphStyle

_PAGE_GAP_EM = 1.0
"""The least blank between headline and page."""
_LEADER = "…"
_LEADER_GAP_EM = 0.5
"""Between headline, leaders and page."""
_ROUNDING: Pt = 0.01


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every entry of a contents box is set with."""

    piece: FurnitureContents
    place: TextPlace
    area: TypeArea
    setter: Setter

    @property
    def style(self) -> ParagraphStyle:
        """Of headlines."""
        return replace(self.area.layout.style(self.piece.style), alignment=Alignment.START, indent_em=0.0)

    @property
    def page_style(self) -> ParagraphStyle:
        """Of pages."""
        return replace(self.area.layout.style(self.piece.page_style), alignment=Alignment.START, indent_em=0.0)

    def set(self, text: str, style: ParagraphStyle, measure: Pt = UNLIMITED) -> SetText:
        """Sets a text."""
        return set_text(
            plain_paragraph(style.name, text, self.area.layout.source), style, measure, self.place, self.setter
        )


@dataclass(frozen=True, slots=True)
class _Entry:
    """A headline and its page in type."""

    title: str
    headline: SetText
    page: SetText


@dataclass(frozen=True, slots=True)
class SetContents:
    """A contents box in type.

    Attributes:
        links: from every headline with its page to that page.
        left_out: headlines that were asked for and found no room.
    """

    lines: tuple[PlacedLine, ...]
    links: tuple[LinkArea, ...] = ()
    left_out: tuple[str, ...] = ()


def set_contents(
    piece: FurnitureContents,
    index: int,
    outline: Sequence[OutlineEntry],
    values: Mapping[int, Mapping[str, str]],
    area: TypeArea,
    setter: Setter,
) -> SetContents:
    """Sets as many headlines as the box holds, at most those the layout asks for.

    Args:
        piece: the box.
        index: which piece of furniture of the page it is.
        outline: where the articles open.
        values: what the variables stand for, for every page of the outline.
        area: of the layout.
        setter: sets paragraphs.
    """
    desk = _Desk(piece, TextPlace("", "furniture", index, 0), area, setter)
    wanted = [entry for entry in outline if entry.page >= piece.first_page][: piece.entries]
    pages = [desk.set(fill_template(piece.template, values[entry.page]), desk.page_style) for entry in wanted]
    kept = max((page.lines[0].width for page in pages), default=0.0) + _PAGE_GAP_EM * desk.style.size
    measure = max(desk.style.size, piece.box.width - kept)
    placed: list[PlacedLine] = []
    links: list[LinkArea] = []
    top = piece.box.y
    for number, (entry, page) in enumerate(zip(wanted, pages, strict=True)):
        each = _Entry(entry.title, desk.set(entry.title, desk.style, measure), page)
        bottom = top + _height(each)
        if bottom > piece.box.bottom + _ROUNDING:
            return SetContents(tuple(placed), tuple(links), tuple(entry.title for entry in wanted[number:]))
        placed += _place_entry(each, top, kept, desk)
        links.append(LinkArea(replace(piece.box, y=top, height=bottom - top), entry.title, entry.page))
        top = bottom + each.headline.leading - desk.style.size + desk.style.lines_after * area.pitch
    return SetContents(tuple(placed), tuple(links))


def _height(entry: _Entry) -> Pt:
    """From the top of the first em box to the foot of the last one."""
    headline = entry.headline
    return (len(headline.lines) - 1) * headline.leading + headline.style.size


def _place_entry(entry: _Entry, top: Pt, kept: Pt, desk: _Desk) -> list[PlacedLine]:
    """The page stands beside the headline's first line at its left, or beside its last line at its right."""
    box, headline, page = desk.piece.box, entry.headline, entry.page
    stack, _ = stack_lines((headline,), desk.area.pitch)
    first = top + EM_ASCENT * headline.style.size
    left = box.x + (kept if desk.piece.page_first else 0.0)
    lines = [PlacedLine(headline, line.index, Point(left, first + line.baseline - stack[0].baseline)) for line in stack]
    if desk.piece.page_first:
        return [PlacedLine(page, 0, Point(box.x, first)), *lines]
    last = lines[-1]
    page_left = box.right - page.lines[0].width
    leaders = _leaders(Rect(left + last.line.width, last.origin.y, page_left - left - last.line.width, 0.0), desk)
    return [*lines, *leaders, PlacedLine(page, 0, Point(page_left, last.origin.y))]


def _leaders(gap: Rect, desk: _Desk) -> list[PlacedLine]:
    """Dots that fill the gap between headline and page in whole em, ending before the page."""
    style = desk.style
    count = int(gap.width / style.size - 2 * _LEADER_GAP_EM)
    if not desk.piece.has_leaders or count < 1:
        return []
    dots = desk.set(_LEADER * count, style)
    left = gap.right - _LEADER_GAP_EM * style.size - dots.lines[0].width
    return [PlacedLine(dots, 0, Point(left, gap.y))]
