"""Rules on text, lines and areas in ink: a page of a finished PDF in, findings out (GWG 2015, 4.7 to 4.17, 4.22)."""

import math
from collections.abc import Iterator, Sequence

from bulletin_studio.base.findings import Argument, Finding, Severity
from bulletin_studio.base.units import Pt, mm_from_pt, pt_from_mm
from bulletin_studio.preflight.edges import SLACK, distance_inside, shortest_bleed
from bulletin_studio.preflight.pdf_checked import CheckedPage, on_page, quoted
from bulletin_studio.preflight.pdf_colours import BLACK, Paint
from bulletin_studio.preflight.pdf_marks import DrawnImage, Mark, PaintedShape, ShownText

_NEARLY_SOLID = 0.85
"""Black text is text with this much black (GWG 2015, 4.15)."""
_OVERPRINTING_TEXT: Pt = 12.0
"""Solid black text below it overprints (GWG 2015, 4.10)."""
_OVERPRINTING_LINE: Pt = 2.0
"""Solid black lines below it overprint (GWG 2015, 4.12)."""
_SIZE_DIGITS, _LINE_DIGITS = 1, 3
"""Sizes are compared to a tenth of a point, lines to a thousandth (GWG 2015, 3.15)."""
_SQUARE = pt_from_mm(math.sqrt(15.0))


def _texts(page: CheckedPage) -> Iterator[ShownText]:
    """The texts that can be seen on the trimmed page."""
    for mark in page.marks.marks:
        if isinstance(mark, ShownText) and mark.text.strip() and not page.boxes.trim.cut(mark.box).is_empty:
            yield mark


def _shapes(page: CheckedPage) -> Iterator[PaintedShape]:
    for mark in page.marks.marks:
        if isinstance(mark, PaintedShape) and not page.boxes.trim.cut(mark.box).is_empty:
            yield mark


def find_small_text(page: CheckedPage) -> Iterator[Finding]:
    """Type too small for its ink: at all, in several inks, and white out of a ground."""
    limits = page.pdf.profile.type_sizes
    groups: dict[str, tuple[Pt, list[ShownText]]] = {
        "pdf.small_text": (limits.smallest, []),
        "pdf.small_mixed_text": (limits.smallest_mixed, []),
        "pdf.small_reversed_text": (limits.smallest_reversed, []),
    }
    for text in _texts(page):
        size = round(text.size, _SIZE_DIGITS)
        if text.paint.is_white:
            code = "pdf.small_reversed_text"
        elif _ink_count(text.paint) > 1:
            code = "pdf.small_mixed_text"
        else:
            code = "pdf.small_text"
        smallest, found = groups[code]
        if size < round(smallest, _SIZE_DIGITS):
            found.append(text)
        elif size < round(limits.smallest, _SIZE_DIGITS):
            groups["pdf.small_text"][1].append(text)
    for code, (smallest, found) in groups.items():
        if found:
            least = min(round(text.size, _SIZE_DIGITS) for text in found)
            yield _on_text(page, code, found, size=least, least=round(smallest, 2))


def find_rich_text(page: CheckedPage) -> Iterator[Finding]:
    """Black text built from several inks."""
    limit = page.pdf.profile.ink.most_in_black_text
    black = [text for text in _texts(page) if text.paint.inks.get(BLACK, 0.0) >= _NEARLY_SOLID]
    heavy = [text for text in black if round(text.paint.total, 3) > limit]
    four = [text for text in black if _ink_count(text.paint) >= 4 and text not in heavy]
    if heavy:
        percent = round(max(text.paint.total for text in heavy) * 100)
        yield _on_text(page, "pdf.rich_text", heavy, percent=percent, limit=round(limit * 100))
    if four:
        yield _on_text(page, "pdf.four_colour_text", four, percent=round(four[0].paint.total * 100))


def find_knocked_out_black(page: CheckedPage) -> Iterator[Finding]:
    """Small black text and thin black lines that leave holes in other plates, which show when plates slip."""
    texts = [text for text in _texts(page) if text.paint.is_black and round(text.size, 1) < _OVERPRINTING_TEXT]
    found = [text for text in texts if not text.overprints or _is_grey(text.paint)]
    if found:
        yield _on_text(page, "pdf.black_text_knocks_out", found)
    lines = [
        line
        for line in _shapes(page)
        if line.is_line and line.paint.is_black and line.thickness < _OVERPRINTING_LINE and not _overprints(line)
    ]
    if lines:
        yield on_page(Severity.WARNING, "pdf.black_line_knocks_out", page.number, lines[0].box, count=len(lines))


def find_wrong_overprint(page: CheckedPage) -> Iterator[Finding]:
    """White that overprints vanishes; grey of DeviceGray that overprints is drawn differently by different RIPs."""
    texts = [text for text in _texts(page) if text.paint.is_white and text.overprints]
    if texts:
        yield _on_text(page, "pdf.white_text_overprints", texts, Severity.ERROR)
    shapes = [shape for shape in _shapes(page) if shape.overprints]
    white = [shape for shape in shapes if shape.paint.is_white]
    if white:
        yield on_page(Severity.WARNING, "pdf.white_shape_overprints", page.number, white[0].box, count=len(white))
    inked: list[ShownText | PaintedShape] = [*_texts(page), *shapes]
    grey = [mark for mark in inked if mark.overprints and _is_grey(mark.paint)]
    if grey:
        yield on_page(Severity.WARNING, "pdf.grey_overprints", page.number, grey[0].box, count=len(grey))


def find_thin_lines(page: CheckedPage) -> Iterator[Finding]:
    """Lines and bars too thin for the press."""
    limits = page.pdf.profile.lines
    groups: dict[str, tuple[Pt, list[PaintedShape]]] = {
        "pdf.hairline": (limits.thinnest, []),
        "pdf.mixed_hairline": (limits.thinnest_mixed, []),
    }
    for shape in _shapes(page):
        if shape.paint.pattern is None and shape.paint.values:
            code = "pdf.hairline" if _ink_count(shape.paint) == 1 else "pdf.mixed_hairline"
            thinnest, found = groups[code]
            if round(shape.thickness, _LINE_DIGITS) < round(thinnest, _LINE_DIGITS):
                found.append(shape)
    for code, (thinnest, found) in groups.items():
        if found:
            least = min(found, key=lambda shape: shape.thickness)
            arguments: dict[str, Argument] = {
                "width": round(least.thickness, 2),
                "least": round(thinnest, 2),
                "count": len(found),
            }
            yield on_page(Severity.WARNING, code, page.number, least.box, **arguments)


def find_inked_areas(page: CheckedPage) -> Iterator[Finding]:
    """Areas in one colour of more ink than the paper takes, large enough to count (a square of 15 mm²)."""
    limit = page.pdf.profile.ink.most
    found = [
        shape
        for shape in _shapes(page)
        if round(shape.paint.total, 3) > limit and min(shape.box.width, shape.box.height) >= _SQUARE
    ]
    if found:
        percent = round(max(shape.paint.total for shape in found) * 100)
        arguments: dict[str, Argument] = {"percent": percent, "limit": round(limit * 100), "count": len(found)}
        yield on_page(Severity.WARNING, "pdf.area_ink", page.number, found[0].box, **arguments)


def find_text_near_edge(page: CheckedPage) -> Iterator[Finding]:
    """Text so near to the trim that the knife may touch it."""
    safety = page.pdf.profile.page.safety
    trim = page.boxes.trim
    if not page.boxes.has_trim:
        return
    found = [(distance_inside(trim, text.box), text) for text in _texts(page)]
    near = [(distance, text) for distance, text in found if distance < safety - SLACK]
    if near:
        distance, text = min(near, key=lambda each: each[0])
        arguments: dict[str, Argument] = {
            "distance_mm": round(mm_from_pt(distance), 1),
            "safety_mm": round(mm_from_pt(safety), 1),
        }
        yield _on_text(page, "pdf.text_near_edge", [text], Severity.WARNING, **arguments)


def find_missing_bleed(page: CheckedPage) -> Iterator[Finding]:
    """Pictures and areas that end at the trim, so that a white edge shows where the knife slips."""
    wanted = page.pdf.profile.page.bleed
    if not wanted or not page.boxes.has_trim:
        return
    for mark in page.marks.marks:
        short = None if not _is_area(mark) else shortest_bleed(page.boxes.trim, mark.box, wanted)
        if short is not None:
            arguments: dict[str, Argument] = {
                "what": f"/{mark.name}" if isinstance(mark, DrawnImage) else "■",
                "found_mm": round(max(mm_from_pt(short), 0.0), 1),
                "wanted_mm": round(mm_from_pt(wanted), 1),
            }
            yield on_page(Severity.ERROR, "pdf.bleed_missing", page.number, mark.box, **arguments)
            return


def _is_area(mark: Mark) -> bool:
    if isinstance(mark, DrawnImage):
        return True
    return isinstance(mark, PaintedShape) and not mark.paint.is_white


def _on_text(
    page: CheckedPage, code: str, texts: Sequence[ShownText], severity: Severity = Severity.WARNING, /, **more: Argument
) -> Finding:
    first = texts[0]
    arguments: dict[str, Argument] = {"text": quoted(first.text), "font": first.font, "count": len(texts), **more}
    return on_page(severity, code, page.number, first.box, **arguments)


def _ink_count(paint: Paint) -> int:
    return sum(share > 0 for share in paint.inks.values())


def _is_grey(paint: Paint) -> bool:
    return paint.space.family == "DeviceGray"


def _overprints(shape: PaintedShape) -> bool:
    """Whether black overprints in effect: in DeviceCMYK only with OPM 1, in DeviceGray never (ISO 32000-1, 11.7.4)."""
    if _is_grey(shape.paint):
        return False
    return shape.overprints and (shape.paint.space.family != "DeviceCMYK" or shape.overprint_mode == 1)
