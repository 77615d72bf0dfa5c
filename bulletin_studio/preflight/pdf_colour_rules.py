"""Rules on colour: a page of a finished PDF, or the spaces of all pages, in, findings out (X20 to X22; GWG 2015)."""

from collections.abc import Callable, Iterator, Sequence

from bulletin_studio.base.findings import Argument, Finding, Severity
from bulletin_studio.model.print_profile import WantedStandard
from bulletin_studio.preflight.pdf_checked import CheckedPage, CheckedPdf, PageSpaces, on_page, quoted
from bulletin_studio.preflight.pdf_colours import ALL_INKS, PROCESS_INKS, ColourSpace
from bulletin_studio.preflight.pdf_intent_rules import x_intents
from bulletin_studio.preflight.pdf_marks import DrawnImage, Mark, PaintedShape, ShownText
from bulletin_studio.preflight.pdf_objects import Value

_MOST_PROFILE_BYTES = 64 << 20
_HEADER_BYTES = 128
_COMPONENTS = {b"GRAY": 1, b"RGB ": 3, b"Lab ": 3, b"CMYK": 4}


def find_device_rgb(page: CheckedPage) -> Iterator[Finding]:
    """Colours of a screen that the output condition does not describe (X20; ISO 15930-7, 6.2.4)."""
    yield from _painted_in(page, lambda space: space.is_device_rgb, "rgb", Severity.ERROR)
    spaces = [page.pdf.file.name(group.get("CS")) for group in _groups(page)]
    if "DeviceRGB" in spaces:
        yield on_page(Severity.ERROR, "pdf.rgb_group", page.number)


def find_tagged_colour(page: CheckedPage) -> Iterator[Finding]:
    """Colours with a profile of their own: forbidden in PDF/X-1a, converted by the shop in PDF/X-4."""
    is_x1a = page.pdf.standard is WantedStandard.X1A

    def is_tagged(space: ColourSpace) -> bool:
        return space.is_tagged and not space.is_device_rgb and (is_x1a or space.components != len(PROCESS_INKS))

    yield from _painted_in(page, is_tagged, "tagged", Severity.ERROR if is_x1a else Severity.NOTE)


def _painted_in(
    page: CheckedPage, is_meant: Callable[[ColourSpace], bool], code: str, severity: Severity
) -> Iterator[Finding]:
    """One finding for the pictures and one for all else that is painted in such a space."""
    images: list[Mark] = []
    others: list[Mark] = []
    for mark in page.marks.marks:
        space = mark.space if isinstance(mark, DrawnImage) else mark.paint.space
        if space is not None and is_meant(space):
            (images if isinstance(mark, DrawnImage) else others).append(mark)
    if images:
        yield on_page(severity, f"pdf.{code}_image", page.number, images[0].box, **_shown(images))
    elif not others and any(is_meant(space) for space in page.marks.spaces):
        yield on_page(severity, f"pdf.{code}_pattern", page.number)
    if others:
        yield on_page(severity, f"pdf.{code}_paint", page.number, others[0].box, **_shown(others))


def _shown(marks: Sequence[Mark]) -> dict[str, Argument]:
    """What marks a finding is about: the first by name, and how many."""
    first = marks[0]
    if isinstance(first, ShownText):
        what = f"“{quoted(first.text)}”"
    elif isinstance(first, PaintedShape):
        what = "—" if first.is_line else "■"
    else:
        what = f"/{first.name}" if first.name else "BI"
    return {"what": what, "count": len(marks)}


def _groups(page: CheckedPage) -> Iterator[dict[str, Value]]:
    file = page.pdf.file
    masks = [file.entries(state.get("SMask")) for state in page.marks.states]
    forms = [file.entries(mask.get("G")) for mask in masks]
    groups = [page.entries.get("Group"), *(form.get("Group") for form in forms), *page.marks.groups]
    for group in groups:
        yield dict(file.entries(group))


def find_profile_faults(page: CheckedPage) -> Iterator[Finding]:
    """Profiles that do not fit their colours, and CMYK under the very profile of the output intent (X21)."""
    file = page.pdf.file
    intents = x_intents(file)
    intent = file.resolve(intents[0].get("DestOutputProfile")) if intents else None
    for space in _all_spaces(page.marks.spaces):
        if space.family != "ICCBased":
            continue
        data = file.data(space.profile, _MOST_PROFILE_BYTES)
        if data is None or len(data) < _HEADER_BYTES or _COMPONENTS.get(data[16:20]) != space.components:
            yield on_page(Severity.ERROR, "pdf.profile_unfit", page.number, components=space.components)
        elif space.components == 4 and (
            file.resolve(space.profile) == intent or data == file.data(intent, _MOST_PROFILE_BYTES)
        ):
            yield on_page(Severity.ERROR, "pdf.cmyk_profile", page.number)


def _all_spaces(spaces: Sequence[ColourSpace]) -> Iterator[ColourSpace]:
    for space in spaces:
        inner: ColourSpace | None = space
        while inner is not None:
            yield inner
            inner = inner.base


def find_registration_colour(page: CheckedPage) -> Iterator[Finding]:
    """Things in the registration colour that are no marks outside the trim (X22)."""
    for mark in page.marks.marks:
        space = mark.space if isinstance(mark, DrawnImage) else mark.paint.space
        if space is not None and ALL_INKS in space.inks and not page.boxes.trim.cut(mark.box).is_empty:
            yield on_page(Severity.ERROR, "pdf.registration_colour", page.number, mark.box, **_shown([mark]))
            return


def find_unknown_spaces(page: CheckedPage) -> Iterator[Finding]:
    """Colour spaces that are none of PDF's."""
    if any(space.family == "Unknown" for space in _all_spaces(page.marks.spaces)):
        yield on_page(Severity.ERROR, "pdf.unknown_space", page.number)


def find_spot_colours(pdf: CheckedPdf, pages: Sequence[PageSpaces]) -> Iterator[Finding]:
    """More spot inks than the job has plates for (GWG 2015, 4.18)."""
    first: dict[str, int] = {}
    for page in pages:
        for space in page.spaces:
            for ink in space.spots:
                first.setdefault(ink, page.number)
    allowed = pdf.profile.spot_colours
    if len(first) > allowed:
        number = list(first.values())[allowed]
        names = "、".join(first)
        yield on_page(Severity.WARNING, "pdf.spot_colours", number, names=names, count=len(first), allowed=allowed)


def find_differing_spots(pdf: CheckedPdf, pages: Sequence[PageSpaces]) -> Iterator[Finding]:
    """One ink that is described in two ways, so that proofs differ (X22; ISO 15930-7, 6.2.4.4)."""
    seen: dict[str, Value] = {}
    told: set[str] = set()
    for page in pages:
        for space in _all_spaces(page.spaces):
            if space.family != "Separation" or not space.spots or space.base is None:
                continue
            ink = space.spots[0]
            tint: Value = (space.base.family.encode(), _tint(pdf, space.tint))
            if ink in seen and seen[ink] != tint and ink not in told:
                told.add(ink)
                yield on_page(Severity.ERROR, "pdf.spot_differs", page.number, name=ink)
            seen.setdefault(ink, tint)


def _tint(pdf: CheckedPdf, value: Value) -> Value:
    """A tint transformation as something that can be compared."""
    found = pdf.file.resolve(value)
    data = pdf.file.data(value, 1 << 16) or b""
    numbers = tuple(
        (key, pdf.file.numbers(pdf.file.entries(value)[key]))
        for key in ("C0", "C1", "N")
        if key in pdf.file.entries(value)
    )
    return data, repr(numbers).encode(), repr(type(found)).encode()
