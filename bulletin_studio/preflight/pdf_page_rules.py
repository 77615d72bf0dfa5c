"""Rules on pages: boxes, rotation, annotations, transparency; a file or a page in, findings out."""

from collections.abc import Iterator

from bulletin_studio.base.findings import Finding, Severity
from bulletin_studio.base.units import mm_from_pt, pt_from_mm
from bulletin_studio.model.print_profile import WantedStandard
from bulletin_studio.preflight.box import Box
from bulletin_studio.preflight.pdf_checked import CheckedPage, CheckedPdf, on_page
from bulletin_studio.preflight.pdf_marks import DrawnImage
from bulletin_studio.preflight.pdf_objects import Entries, PdfFile

_SLACK = pt_from_mm(0.1)
"""Boxes nearer than this are cut alike."""
_NO_PRINT = ("PrinterMark", "TrapNet")
_MODES = frozenset(
    {
        "Normal",
        "Compatible",
        "Multiply",
        "Screen",
        "Overlay",
        "Darken",
        "Lighten",
        "ColorDodge",
        "ColorBurn",
        "HardLight",
        "SoftLight",
        "Difference",
        "Exclusion",
        "Hue",
        "Saturation",
        "Color",
        "Luminosity",
    }
)
"""The blend modes of PDF 1.6 (ISO 32000-1, 11.3.5)."""


def find_boxes(page: CheckedPage) -> Iterator[Finding]:
    """A trim box and no art box, boxes inside each other (X10; ISO 15930-7, 6.6)."""
    boxes, number = page.boxes, page.number
    has_art = page.pdf.file.inherited(page.pdf.file.pages[number - 1], "ArtBox") is not None
    if not boxes.has_trim and not (has_art and page.pdf.standard is not WantedStandard.NONE):
        yield on_page(Severity.ERROR, "pdf.no_trim", number)
    if has_art and boxes.has_trim:
        yield on_page(Severity.ERROR, "pdf.art_box", number)
    if not (boxes.media.holds(boxes.bleed, _SLACK) and boxes.bleed.holds(boxes.trim, _SLACK)):
        yield on_page(Severity.ERROR, "pdf.boxes_nested", number)
    if not (boxes.media.holds(boxes.crop, _SLACK) and boxes.crop.holds(boxes.media, _SLACK)):
        yield on_page(Severity.WARNING, "pdf.crop_box", number)


def find_bleed_box(page: CheckedPage) -> Iterator[Finding]:
    """Too little room for bleed around the trim."""
    boxes, wanted = page.boxes, page.pdf.profile.page.bleed
    if not wanted or not boxes.has_trim:
        return
    room = boxes.bleed if boxes.has_bleed else boxes.media
    trim = boxes.trim
    least = min(trim.left - room.left, trim.top - room.top, room.right - trim.right, room.bottom - trim.bottom)
    if least < wanted - _SLACK:
        arguments = {"found_mm": round(max(mm_from_pt(least), 0.0), 1), "wanted_mm": round(mm_from_pt(wanted), 1)}
        yield on_page(Severity.WARNING, "pdf.bleed_small", page.number, **arguments)
    elif not boxes.has_bleed:
        yield on_page(Severity.WARNING, "pdf.no_bleed_box", page.number)


def find_turns(page: CheckedPage) -> Iterator[Finding]:
    """Rotation and scale of whole pages (GWG 2015)."""
    turn = page.pdf.file.number(page.pdf.file.inherited(page.pdf.file.pages[page.number - 1], "Rotate"))
    if turn % 360:
        yield on_page(Severity.WARNING, "pdf.rotated", page.number, degrees=int(turn))
    if page.boxes.user_unit != 1:
        yield on_page(Severity.ERROR, "pdf.user_unit", page.number, unit=page.boxes.user_unit)


def find_other_trims(pdf: CheckedPdf) -> Iterator[Finding]:
    """Pages of another size than the first (GWG 2015)."""
    trimmed = [(number, boxes.trim) for number, boxes in enumerate(pdf.boxes, 1) if boxes.has_trim]
    for number, this in trimmed[1:]:
        one, first = trimmed[0]
        if abs(first.width - this.width) > _SLACK or abs(first.height - this.height) > _SLACK:
            yield on_page(Severity.WARNING, "pdf.other_trim", number, found=_size(this), wanted=_size(first), first=one)


def _size(box: Box) -> str:
    return f"{mm_from_pt(box.width):.1f} × {mm_from_pt(box.height):.1f}"


def find_annotations(page: CheckedPage) -> Iterator[Finding]:
    """Annotations where something prints (X11; ISO 15930-7, 6.13), and actions of pages."""
    file, number = page.pdf.file, page.number
    if "AA" in page.entries:
        yield on_page(Severity.ERROR, "pdf.page_action", number)
    found: dict[str, tuple[int, Box]] = {}
    for item in file.items(page.entries.get("Annots")):
        annotation = file.entries(item)
        kind = file.name(annotation.get("Subtype"))
        box = _annotation_box(file, annotation, page)
        if kind in _NO_PRINT or box is None or page.boxes.bleed.cut(box).is_empty:
            continue
        count, first = found.get(kind, (0, box))
        found[kind] = (count + 1, first)
    for kind, (count, box) in found.items():
        yield on_page(Severity.ERROR, "pdf.annotation_on_page", number, box, kind=kind or "—", count=count)


def _annotation_box(file: PdfFile, annotation: Entries, page: CheckedPage) -> Box | None:
    edges = file.numbers(annotation.get("Rect"))
    if len(edges) != 4:
        return None
    (x, y), unit = page.boxes.origin, page.boxes.user_unit
    left, right = sorted((edges[0], edges[2]))
    bottom, top = sorted((edges[1], edges[3]))
    return Box((left - x) * unit, (y - top) * unit, (right - x) * unit, (y - bottom) * unit)


def find_empty_page(page: CheckedPage) -> Iterator[Finding]:
    """Pages with nothing on them (GWG 2015)."""
    seen = (mark for mark in page.marks.marks if not page.boxes.trim.cut(mark.box).is_empty)
    if next(seen, None) is None and not page.marks.is_cut and "unreadable" not in page.marks.faults:
        yield on_page(Severity.WARNING, "pdf.empty_page", page.number)


def find_transparency(page: CheckedPage) -> Iterator[Finding]:
    """Live transparency: forbidden in PDF/X-1a, blended in CMYK in PDF/X-4 (X12; GWG 2015, 4.25)."""
    reason = _transparency(page)
    group = page.pdf.file.entries(page.entries.get("Group"))
    if page.pdf.standard is WantedStandard.X1A:
        if reason or group:
            yield on_page(Severity.ERROR, "pdf.transparency", page.number, reason=reason or "Group")
        return
    if not reason:
        return
    space = page.pdf.file.name(group.get("CS"))
    if not group or not space:
        yield on_page(Severity.WARNING, "pdf.no_blend_space", page.number, reason=reason)
    elif space not in ("DeviceCMYK", "DeviceGray"):
        yield on_page(Severity.ERROR, "pdf.blend_space", page.number, found=space)


def _transparency(page: CheckedPage) -> str:
    """What is transparent on a page; empty for nothing."""
    file = page.pdf.file
    for state in page.marks.states:
        if file.number(state.get("ca"), 1.0) < 1 or file.number(state.get("CA"), 1.0) < 1:
            return "ca"
        if file.entries(state.get("SMask")):
            return "SMask"
        modes = [file.name(mode) for mode in file.items(state.get("BM"))]
        if modes and modes[0] not in ("Normal", "Compatible"):
            return f"BM {modes[0]}"
    for mark in page.marks.marks:
        if isinstance(mark, DrawnImage) and (mark.entries.get("SMask") or file.number(mark.entries.get("SMaskInData"))):
            return "SMask"
    return "Group" if any(file.name(group.get("S")) == "Transparency" for group in page.marks.groups) else ""


def find_states(page: CheckedPage) -> Iterator[Finding]:
    """What graphics states may not ask for (X23; ISO 15930-7, 6.9)."""
    file, number = page.pdf.file, page.number
    for state in page.marks.states:
        if "TR" in state or file.name(state.get("TR2")) not in ("", "Default"):
            yield on_page(Severity.ERROR, "pdf.transfer_function", number)
        if _is_odd_halftone(file, state):
            yield on_page(Severity.ERROR, "pdf.halftone", number)
        modes = [file.name(mode) for mode in file.items(state.get("BM"))]
        unknown = [mode for mode in modes if mode not in _MODES]
        if unknown:
            yield on_page(Severity.ERROR, "pdf.blend_mode", number, mode=unknown[0])
        if file.name(state.get("RI")) not in ("", *INTENTS):
            yield on_page(Severity.ERROR, "pdf.rendering_intent", number, found=file.name(state.get("RI")))


INTENTS = ("RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation")


def _is_odd_halftone(file: PdfFile, state: Entries) -> bool:
    halftone = file.entries(state.get("HT"))
    kind = file.number(halftone.get("HalftoneType"), 1)
    return "HTP" in state or kind not in (1, 5) or "HalftoneName" in halftone


def find_content_faults(page: CheckedPage) -> Iterator[Finding]:
    """Content that readers may draw differently, or not at all."""
    codes = {
        "unreadable": ("pdf.content_unreadable", Severity.ERROR),
        "operator": ("pdf.unknown_operator", Severity.ERROR),
        "operands": ("pdf.wrong_operands", Severity.ERROR),
        "resource": ("pdf.missing_resource", Severity.ERROR),
        "restore": ("pdf.unbalanced_states", Severity.WARNING),
        "open_state": ("pdf.unbalanced_states", Severity.WARNING),
        "too_deep": ("pdf.forms_too_deep", Severity.WARNING),
    }
    told: set[str] = set()
    for kind, example in page.marks.faults.items():
        code, severity = codes[kind]
        if code not in told:
            told.add(code)
            yield on_page(severity, code, page.number, example=example)
    if page.marks.is_cut:
        yield on_page(Severity.WARNING, "pdf.content_too_long", page.number)
