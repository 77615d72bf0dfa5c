"""Rules on pictures: a page of a finished PDF in, findings on its pictures out (GWG 2015, 4.26 to 4.28; X20, X25)."""

import math
from collections.abc import Iterator

from bulletin_studio.base.findings import Argument, Finding, Severity
from bulletin_studio.base.units import POINTS_PER_INCH, mm_from_pt, pt_from_mm
from bulletin_studio.model.print_profile import ProfileArea, ResolutionLimits, WantedStandard
from bulletin_studio.photos.ink_peak import InkPeak, InkSamples, find_ink_peak
from bulletin_studio.preflight.box import Box
from bulletin_studio.preflight.pdf_checked import CheckedPage, on_page
from bulletin_studio.preflight.pdf_marks import DrawnImage
from bulletin_studio.preflight.pdf_objects import PdfFile
from bulletin_studio.preflight.pdf_page_rules import INTENTS

_ROUNDING_PPI = 0.5
"""Resolutions are compared in whole ppi (GWG 2015, 3.15)."""
_LEAST_PX = 16
"""Smaller pictures are dots and gradients, not photos (GWG 2015, 4.26)."""
_MOST_STRETCH = 1.02
"""Two in a hundred cannot be seen; crops to whole pixels stay far below."""
_SQUARE = pt_from_mm(math.sqrt(15.0))
"""Side of a square of 15 mm² (GWG 2015, 4.22)."""
_MOST_DATA = 256 << 20
_JPEG_END = b"\xff\xd9"
_JPEG_TAIL = 64


def find_coarse_images(page: CheckedPage) -> Iterator[Finding]:
    """Pictures with too few pixels for the size they are printed at."""
    profile = page.pdf.profile
    for image in _images(page):
        is_line_art = image.space is None and "JPXDecode" not in _filters(page.pdf.file, image)
        is_line_art = is_line_art or page.pdf.file.number(image.entries.get("BitsPerComponent"), 8) == 1
        if min(image.width_px, image.height_px) <= _LEAST_PX or not image.ppi:
            continue
        if is_line_art:
            yield from _coarse(page, image, profile.line_art, "pdf.line_art")
        else:
            yield from _coarse(page, image, profile.photos, "pdf.photo")


def _coarse(page: CheckedPage, image: DrawnImage, limits: ResolutionLimits, code: str) -> Iterator[Finding]:
    if image.ppi >= limits.good - _ROUNDING_PPI:
        return
    is_error = image.ppi < limits.fewest - _ROUNDING_PPI
    arguments: dict[str, Argument] = {
        "image": _name(image),
        "ppi": math.floor(image.ppi + _ROUNDING_PPI),
        "width_mm": round(mm_from_pt(image.width)),
        "good": round(limits.good),
        "widest_mm": int(mm_from_pt(image.width) * image.ppi / limits.good),
        "needed_px": math.ceil(image.width / POINTS_PER_INCH * limits.good),
    }
    severity = Severity.ERROR if is_error else Severity.WARNING
    yield on_page(severity, f"{code}_too_coarse" if is_error else f"{code}_coarse", page.number, image.box, **arguments)


def find_stretched_images(page: CheckedPage) -> Iterator[Finding]:
    """Pictures drawn wider or higher than they are."""
    for image in _images(page):
        across, down = image.ppi_across, image.ppi_down
        if min(image.width_px, image.height_px) <= _LEAST_PX or not across or not down:
            continue
        stretch = max(across, down) / min(across, down)
        if stretch > _MOST_STRETCH:
            arguments: dict[str, Argument] = {"image": _name(image), "percent": round((stretch - 1) * 100)}
            code = "pdf.image_widened" if across < down else "pdf.image_heightened"
            yield on_page(Severity.WARNING, code, page.number, image.box, **arguments)


def find_image_faults(page: CheckedPage) -> Iterator[Finding]:
    """Pictures that a press's RIP may refuse or draw otherwise."""
    file = page.pdf.file
    for image in _images(page):
        for code, severity in _faults(page, image):
            yield on_page(severity, code, page.number, image.box, image=_name(image))
        intent = file.name(image.entries.get("Intent"))
        if page.pdf.profile.area is ProfileArea.PRINT and intent and intent not in INTENTS:
            yield on_page(Severity.ERROR, "pdf.rendering_intent", page.number, image.box, found=intent)


def _faults(page: CheckedPage, image: DrawnImage) -> Iterator[tuple[str, Severity]]:
    file, is_x1a = page.pdf.file, page.pdf.standard is WantedStandard.X1A
    if _is_damaged(file, image):
        yield "pdf.image_damaged", Severity.ERROR
    if page.pdf.profile.area is ProfileArea.SCREEN:
        return
    if file.resolve(image.entries.get("Interpolate")) is True:
        yield "pdf.interpolated", Severity.WARNING
    if file.number(image.entries.get("BitsPerComponent")) == 16:
        yield "pdf.sixteen_bits", Severity.ERROR if is_x1a else Severity.WARNING
    if "JPXDecode" in _filters(file, image) and not is_x1a:
        yield "pdf.jpx", Severity.WARNING
    if image.overprints and image.space is not None:
        yield "pdf.image_overprints", Severity.ERROR


def find_inked_images(page: CheckedPage) -> Iterator[Finding]:
    """Pictures that take more ink than the paper holds, in the mean of a square of 15 mm²."""
    limit = page.pdf.profile.ink.most
    for image in _images(page):
        peak = _peak(page.pdf.file, image)
        if peak is not None and round(peak.total, 2) > limit:
            place = Box(
                image.box.left + peak.x * image.box.width,
                image.box.top + peak.y * image.box.height,
                image.box.right,
                image.box.bottom,
            )
            arguments: dict[str, Argument] = {
                "image": _name(image),
                "percent": round(peak.total * 100),
                "limit": round(limit * 100),
            }
            yield on_page(Severity.WARNING, "pdf.image_ink", page.number, place, **arguments)


def _peak(file: PdfFile, image: DrawnImage) -> InkPeak | None:
    """The place with most ink; None for pictures that are not CMYK, too small, or packed in a way we do not decode."""
    if image.space is None or image.space.components != 4 or image.stream is None or image.width <= 0:
        return None
    if file.number(image.entries.get("BitsPerComponent"), 8) != 8:
        return None
    filters = _filters(file, image)
    is_jpeg = filters == ("DCTDecode",)
    data = file.raw_data(image.stream, _MOST_DATA) if is_jpeg else file.data(image.stream, _MOST_DATA)
    width, height = int(image.width_px), int(image.height_px)
    if data is None or (not is_jpeg and len(data) < width * height * 4):
        return None
    decode = file.numbers(image.entries.get("Decode"))
    samples = InkSamples(data, is_jpeg, width, height, bool(decode) and decode[0] > decode[1])
    across, down = (_SQUARE / POINTS_PER_INCH * ppi for ppi in (image.ppi_across, image.ppi_down))
    return find_ink_peak(samples, (across, down))


def _is_damaged(file: PdfFile, image: DrawnImage) -> bool:
    """Whether pixels are missing: a JPEG without its end, or fewer samples than rows and columns need."""
    if image.width_px < 1 or image.height_px < 1:
        return True
    if image.stream is None:
        return False
    filters = _filters(file, image)
    if filters == ("DCTDecode",):
        data = file.raw_data(image.stream, _MOST_DATA)
        return data is not None and (not data.startswith(b"\xff\xd8") or _JPEG_END not in data[-_JPEG_TAIL:])
    if filters != ("FlateDecode",) or image.space is None:
        return False
    bits = file.number(image.entries.get("BitsPerComponent"), 8)
    needed = math.ceil(image.width_px * image.space.components * bits / 8) * image.height_px
    data = file.data(image.stream, _MOST_DATA)
    return needed <= _MOST_DATA and (data is None or len(data) < needed)


def _images(page: CheckedPage) -> Iterator[DrawnImage]:
    """The pictures that can be seen on the trimmed page or its bleed."""
    for mark in page.marks.marks:
        if isinstance(mark, DrawnImage) and not page.boxes.bleed.cut(mark.box).is_empty:
            yield mark


def _filters(file: PdfFile, image: DrawnImage) -> tuple[str, ...]:
    return tuple(file.name(item) for item in file.items(image.entries.get("Filter")))


def _name(image: DrawnImage) -> str:
    return f"/{image.name}" if image.name else "BI"
