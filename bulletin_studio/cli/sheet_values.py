"""Values of the options for sheets: text from the command line -> lengths and paper sizes, or a usage fault."""

import re
from collections.abc import Callable

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.geometry import Size
from bulletin_studio.base.units import Pt, pt_from_mm

SHEETS_MM = {
    "A4": (210, 297),
    "A3": (297, 420),
    "A2": (420, 594),
    "SRA4": (225, 320),
    "SRA3": (320, 450),
    "SRA2": (450, 640),
}
"""Finished and untrimmed sheets of ISO 216 and ISO 217, portrait."""

MOST_CREEP_MM = 2
MOST_GRIPPER_MM = 50
_LEAST_SHEET_MM, _MOST_SHEET_MM = 50, 2000
_LENGTH = re.compile(r"(\d{1,4}(?:\.\d{1,3})?) ?(?:mm)?", re.ASCII)
_SIZE = re.compile(r"(\d{1,4}(?:\.\d)?) ?[x×*] ?(\d{1,4}(?:\.\d)?) ?(?:mm)?", re.ASCII)


def length_up_to(most_mm: int) -> Callable[[str], Pt]:
    """A reader of lengths in millimetres, from 0 to a limit; it raises InputError."""

    def read(text: str) -> Pt:
        match = _LENGTH.fullmatch(text.strip())
        if match is None or float(match[1]) > most_mm:
            raise InputError(error("sheet.bad_length", value=text, most_mm=most_mm))
        return pt_from_mm(float(match[1]))

    return read


def sheet_from_text(text: str) -> Size:
    """A paper size by name, or as width by height in millimetres.

    Raises:
        InputError: the name is unknown, or the size not from 50 mm to 2 m.
    """
    sides: tuple[float, float] | None = SHEETS_MM.get(text.strip().upper())
    match = _SIZE.fullmatch(text.strip())
    if match is not None:
        sides = (float(match[1]), float(match[2]))
    if sides is None or not all(_LEAST_SHEET_MM <= side <= _MOST_SHEET_MM for side in sides):
        raise InputError(error("sheet.bad_sheet", value=text, names=", ".join(SHEETS_MM)))
    return Size(pt_from_mm(sides[0]), pt_from_mm(sides[1]))
