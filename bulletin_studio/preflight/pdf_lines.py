"""Reads the lines of a finished PDF: its bytes in, paragraphs with every character's place out.

Independent of the engine that set the text: lines are found in the drawn glyphs, columns by the edges that lines share.
Tagged files give one paragraph an element of structure, in reading order; files without tags one a block of lines.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bulletin_studio.base.units import Pt
from bulletin_studio.preflight.pdf_file import PdfSource, StructElement, read_pdf_source
from bulletin_studio.preflight.pdf_glyphs import PdfGlyph, read_glyphs
from bulletin_studio.preflight.pdf_places import Place, character_places

_INLINE = frozenset(
    {"Span", "Link", "Em", "Strong", "Quote", "Reference", "Code", "Sub", "Annot", "Lbl", "Ruby", "RB", "RT"}
)
"""Elements inside a line (ISO 32000-1, 14.8.4.4); their text belongs to the paragraph around them."""
_SAME_BASELINE_EM = 0.1
_COLUMN_GAP_EM = 1.5
"""A wider gap on one baseline is a gutter: justified text does not open so far."""
_SMALL_SHARE = 0.8
"""Type below this share of the paragraph's is a superscript, a subscript or an annotation."""
_ANNOTATION_RISE_EM = 0.6
"""Small type further above a baseline stands over the line, nearer to it inside the line."""
_ANNOTATION_REACH_EM = 1.8
_EDGE_TOLERANCE: Pt = 0.3
_DEEPEST_INDENT_EM = 4.0
"""A line that begins no further from an edge that lines share is indented from it."""
_BLOCK_STEP_EM = 3.0
"""In files without tags a larger step from line to line begins a new block."""


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line as drawn.

    Attributes:
        page: counted from 1.
        y: its baseline, below the trim box's top edge.
        left: the left edge of its column, right of the trim box's left edge.
        start: index in the paragraph's text of its first character.
        end: index after its last.
        x: for every character the origin of its nominal square, in em right of `left`.
        w: for every character the width of that square in em.
        glyphs: as drawn, from left to right.
    """

    page: int
    y: Pt
    left: Pt
    start: int
    end: int
    x: tuple[float, ...]
    w: tuple[float, ...]
    glyphs: tuple[PdfGlyph, ...]


@dataclass(frozen=True, slots=True)
class PdfParagraph:
    """A paragraph as drawn.

    Attributes:
        id: page, kind and number of that kind on the page, as "page1/P-3".
        tag: its kind in the structure, "Text" without one.
        page: the page it begins on.
        text: of all its lines.
        size: commonest type size; the em of its lines' figures.
        measure_em: the width of its column, as its lines show it.
        lines: in reading order.
        annotations: lines of small type above them (注音).
    """

    id: str
    tag: str
    page: int
    text: str
    size: Pt
    measure_em: float
    lines: tuple[PdfLine, ...]
    annotations: tuple[PdfLine, ...] = ()


def read_pdf_lines(data: bytes) -> Iterator[PdfParagraph]:
    """Reads the paragraphs of a PDF in reading order; furniture marked as such is left out.

    Raises:
        FileAccessError: it is no PDF, needs a password, or is damaged.
    """
    blocks = tuple(_blocks(read_pdf_source(data)))
    columns = _Columns([(line, block.size) for block in blocks for line in block.lines])
    counts: Counter[tuple[int, str]] = Counter()
    for block in blocks:
        page = block.lines[0].page
        counts[page, block.tag] += 1
        yield _paragraph(block, f"page{page}/{block.tag}-{counts[page, block.tag]}", columns)


@dataclass(frozen=True, slots=True)
class _DrawnLine:
    """A line before its column is known.

    Attributes:
        order: of its first glyph in drawing order.
    """

    page: int
    y: Pt
    order: int
    glyphs: tuple[PdfGlyph, ...]
    places: tuple[Place, ...]

    @property
    def left(self) -> Pt:
        return min(place.left for place in self.places)

    @property
    def right(self) -> Pt:
        return max(place.right for place in self.places if not place.text.isspace() or len(self.places) == 1)


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph before its column is known."""

    tag: str
    size: Pt
    lines: tuple[_DrawnLine, ...]
    annotations: tuple[_DrawnLine, ...]


_Numbered = tuple[int, PdfGlyph]
"""A glyph with its number in drawing order."""


def _blocks(source: PdfSource) -> Iterator[_Block]:
    """Paragraphs by their elements, then blocks of text that no element owns."""
    owned: dict[int, list[_Numbered]] = {}
    ownerless: dict[int, list[_Numbered]] = {}
    starts: dict[int, list[Pt]] = {}
    order = 0
    for page in source.pages:
        glyphs = read_glyphs(page)
        starts[page.number] = _line_starts(glyphs)
        for glyph in glyphs:
            order += 1
            owner = _block_of(page.owners, glyph.mcid, source.elements)
            if owner is not None:
                owned.setdefault(owner, []).append((order, glyph))
            elif not glyph.is_artifact:
                ownerless.setdefault(page.number, []).append((order, glyph))
    for index in sorted(owned):
        yield from _block(source.elements[index].tag, owned[index], starts)
    for members in ownerless.values():
        yield from _untagged_blocks(members)


def _block_of(owners: Mapping[int, int], mcid: int | None, elements: Sequence[StructElement]) -> int | None:
    """The innermost element around marked content that is more than a part of a line."""
    index = owners.get(mcid, -1) if mcid is not None else -1
    if index < 0:
        return None
    while elements[index].tag in _INLINE and elements[index].parent >= 0:
        index = elements[index].parent
    return index


def _line_starts(glyphs: Sequence[PdfGlyph]) -> list[Pt]:
    """Where glyphs begin a new baseline in drawing order."""
    starts: list[Pt] = []
    before: PdfGlyph | None = None
    for glyph in glyphs:
        if before is None or abs(glyph.y - before.y) > _tolerance(glyph, before):
            starts += [place.left for place in character_places((glyph,))[:1]]
        before = glyph
    return starts


def _block(tag: str, members: Sequence[_Numbered], starts: Mapping[int, Sequence[Pt]]) -> Iterator[_Block]:
    size = _commonest_size(glyph for _, glyph in members)
    lines, annotations = _sort_out(_lines(members, starts), size)
    if lines:
        yield _Block(tag, size, lines, annotations)


def _untagged_blocks(members: Sequence[_Numbered]) -> Iterator[_Block]:
    """Lines that follow each other downwards in one column and one size."""
    runs: list[list[_DrawnLine]] = []
    for line in _lines(members, None):
        run = next((run for run in reversed(runs) if _continues_block(run[-1], line)), None)
        if run is None:
            runs.append([line])
        else:
            run.append(line)
    for run in runs:
        yield _Block("Text", _commonest_size(run[0].glyphs), tuple(run), ())


def _continues_block(above: _DrawnLine, below: _DrawnLine) -> bool:
    size, next_size = _commonest_size(above.glyphs), _commonest_size(below.glyphs)
    is_below = 0 < below.y - above.y <= _BLOCK_STEP_EM * size
    return is_below and size == next_size and below.left < above.right and above.left < below.right


def _lines(members: Sequence[_Numbered], starts: Mapping[int, Sequence[Pt]] | None) -> list[_DrawnLine]:
    """Glyphs of one baseline make a line, unless a gutter lies between them; in drawing order.

    Inside a paragraph of a tagged file a wide gap is no gutter where both sides were drawn one after the other, unless
    other lines of the page begin at its right side.

    Args:
        members: glyphs of a paragraph, or of a page without tags.
        starts: for each page where lines begin; None for glyphs without tags.
    """
    rows: list[list[_Numbered]] = []
    for member in sorted(members, key=lambda member: (member[1].page, member[1].y)):
        glyph = member[1]
        first = rows[-1][0][1] if rows else None
        is_level = first is not None and glyph.page == first.page and glyph.y - first.y <= _tolerance(glyph, first)
        if not is_level:
            rows.append([])
        rows[-1].append(member)
    lines = [line for row in rows for line in _cut_at_gutters(row, None if starts is None else starts[row[0][1].page])]
    return sorted(lines, key=lambda line: (line.page, line.order))


def _tolerance(glyph: PdfGlyph, first: PdfGlyph) -> Pt:
    return _SAME_BASELINE_EM * min(glyph.size, first.size)


def _cut_at_gutters(row: Sequence[_Numbered], starts: Sequence[Pt] | None) -> Iterator[_DrawnLine]:
    ordered = _in_reading_order(row)
    start = 0
    right = float("-inf")
    for index, (order, glyph) in enumerate(ordered):
        place = character_places((glyph,))
        left = min((each.left for each in place), default=glyph.x)
        is_wide = index > start and left - right > _COLUMN_GAP_EM * glyph.size
        if is_wide and not (order == ordered[index - 1][0] + 1 and _is_inside_line(left, starts)):
            yield from _drawn(ordered[start:index])
            start = index
        right = max([right, *(each.right for each in place), glyph.x + glyph.advance if not place else right])
    yield from _drawn(ordered[start:])


def _is_inside_line(left: Pt, starts: Sequence[Pt] | None) -> bool:
    """Whether what stands right of a wide gap belongs to the line: no line of the page begins there."""
    return starts is not None and all(abs(left - start) > _EDGE_TOLERANCE for start in starts)


def _in_reading_order(row: Sequence[_Numbered]) -> list[_Numbered]:
    """From left to right; glyphs drawn one after the other keep their order, as those of no width must."""
    pieces: list[list[_Numbered]] = []
    for member in sorted(row, key=lambda member: member[0]):
        last = pieces[-1][-1] if pieces else None
        is_next = last is not None and member[0] == last[0] + 1 and member[1].x > last[1].x - last[1].size
        if not is_next:
            pieces.append([])
        pieces[-1].append(member)
    return [member for piece in sorted(pieces, key=lambda piece: piece[0][1].x) for member in piece]


def _drawn(members: Sequence[_Numbered]) -> Iterator[_DrawnLine]:
    """A line; none where nothing but spaces is drawn."""
    glyphs = tuple(glyph for _, glyph in members)
    places = character_places(glyphs)
    if any(not place.text.isspace() for place in places):
        largest = max(glyphs, key=lambda glyph: glyph.size)
        yield _DrawnLine(largest.page, largest.y, min(order for order, _ in members), glyphs, places)


def _sort_out(lines: Sequence[_DrawnLine], size: Pt) -> tuple[tuple[_DrawnLine, ...], tuple[_DrawnLine, ...]]:
    """Small type above the lines becomes annotations, small type beside a baseline goes into its line."""
    main = [line for line in lines if _largest(line) >= _SMALL_SHARE * size]
    annotations: list[_DrawnLine] = []
    for line in lines:
        if _largest(line) >= _SMALL_SHARE * size:
            continue
        index = _nearest(main, line, size)
        if index is None:
            main.append(line)
        elif main[index].y - line.y > _ANNOTATION_RISE_EM * size:
            annotations.append(line)
        else:
            main[index] = _merged(main[index], line)
    return tuple(sorted(main, key=lambda line: (line.page, line.order))), tuple(annotations)


def _largest(line: _DrawnLine) -> Pt:
    return max(glyph.size for glyph in line.glyphs)


def _nearest(main: Sequence[_DrawnLine], small: _DrawnLine, size: Pt) -> int | None:
    """The line a piece of small type stands at: the next below it, or the one whose baseline it nearly shares."""
    best: tuple[Pt, int] | None = None
    for index, line in enumerate(main):
        rise = line.y - small.y
        is_beside = line.page == small.page and line.left - size <= small.right and small.left <= line.right + size
        if is_beside and -_ANNOTATION_RISE_EM * size <= rise <= _ANNOTATION_REACH_EM * size:
            best = min(best or (abs(rise), index), (abs(rise), index))
    return best[1] if best else None


def _merged(line: _DrawnLine, small: _DrawnLine) -> _DrawnLine:
    glyphs = tuple(sorted((*line.glyphs, *small.glyphs), key=lambda glyph: glyph.x))
    return _DrawnLine(line.page, line.y, line.order, glyphs, character_places(glyphs))


def _commonest_size(glyphs: Iterable[PdfGlyph]) -> Pt:
    """The size in which most of the surface is set, so that many small letters above few large ones do not count."""
    surfaces: dict[Pt, float] = {}
    for glyph in glyphs:
        size = round(glyph.size, 2)
        surfaces[size] = surfaces.get(size, 0.0) + glyph.advance * glyph.size
    return max(surfaces, key=lambda size: (surfaces[size], size))


class _Columns:
    """Where columns begin and how wide they are: the edges that lines of a page share."""

    def __init__(self, lines: Sequence[tuple[_DrawnLine, Pt]]) -> None:
        self._shared: dict[int, list[Pt]] = {}
        by_page: dict[int, list[Pt]] = {}
        for line, _ in lines:
            by_page.setdefault(line.page, []).append(line.left)
        for page, lefts in by_page.items():
            self._shared[page] = [group[0] for group in _groups(lefts) if len(group) > 1]
        self._widths: dict[tuple[int, int, Pt], list[Pt]] = {}
        for line, size in lines:
            self._widths.setdefault(self._key(line, size), []).append(line.right - self.left(line, size))

    def left(self, line: _DrawnLine, size: Pt) -> Pt:
        """The left edge of a line's column: the leftmost shared edge it may be indented from, else its own."""
        reach = line.left - _DEEPEST_INDENT_EM * size - _EDGE_TOLERANCE
        shared = self._shared.get(line.page, ())
        return min([line.left, *(edge for edge in shared if reach <= edge <= line.left)])

    def measure(self, lines: Sequence[_DrawnLine], size: Pt) -> Pt:
        """The commonest width of a paragraph's lines, of its column's where it has but one or two."""
        own = [line.right - self.left(line, size) for line in lines]
        widths = own if len(own) > 2 else [*own, *self._widths[self._key(lines[0], size)]]
        return max(_groups(widths), key=lambda group: (len(group), group[-1]))[-1]

    def _key(self, line: _DrawnLine, size: Pt) -> tuple[int, int, Pt]:
        return line.page, round(self.left(line, size)), size


def _groups(values: Iterable[Pt]) -> list[list[Pt]]:
    """Values sorted into groups that agree within the tolerance."""
    groups: list[list[Pt]] = []
    for value in sorted(values):
        if not groups or value - groups[-1][0] > _EDGE_TOLERANCE:
            groups.append([])
        groups[-1].append(value)
    return groups


def _paragraph(block: _Block, name: str, columns: _Columns) -> PdfParagraph:
    lines: list[PdfLine] = []
    start = 0
    for line in block.lines:
        lines.append(_line(line, start, columns.left(line, block.size), block.size))
        start = lines[-1].end
    return PdfParagraph(
        id=name,
        tag=block.tag,
        page=block.lines[0].page,
        text="".join(place.text for line in block.lines for place in line.places),
        size=block.size,
        measure_em=columns.measure(block.lines, block.size) / block.size,
        lines=tuple(lines),
        annotations=tuple(
            _line(line, 0, columns.left(block.lines[0], block.size), block.size) for line in block.annotations
        ),
    )


def _line(line: _DrawnLine, start: int, left: Pt, size: Pt) -> PdfLine:
    return PdfLine(
        page=line.page,
        y=line.y,
        left=left,
        start=start,
        end=start + len(line.places),
        x=tuple((place.x - left) / size for place in line.places),
        w=tuple(place.width / size for place in line.places),
        glyphs=line.glyphs,
    )
