"""Values of options: text from the command line -> numbers, or a usage fault that says what is allowed."""

import re

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import error

LEAST_DPI = 18
MOST_DPI = 1200
USUAL_DPI = 150
MOST_PAGES = 400
_RANGE = re.compile(r"([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?", re.ASCII)

PageRange = tuple[int, int]


def dpi_from_text(text: str) -> float:
    """Pixels per inch.

    Raises:
        InputError: no number from 18 (thumbnails) to 1200 (film).
    """
    try:
        dpi = float(text)
    except ValueError:
        dpi = 0.0
    if not LEAST_DPI <= dpi <= MOST_DPI:
        raise InputError(error("command.bad_dpi", value=text, least=LEAST_DPI, most=MOST_DPI))
    return dpi


def page_count_from_text(text: str) -> int:
    """How many pages a number shall have.

    Raises:
        InputError: no whole number from 1 to 400.
    """
    if not (text.isascii() and text.isdecimal() and 1 <= int(text[:6]) <= MOST_PAGES):
        raise InputError(error("command.bad_page_count", value=text, most=MOST_PAGES))
    return int(text)


def pages_from_text(text: str) -> tuple[PageRange, ...]:
    """First and last page of each range, counted from 1, as in "1,3-4".

    Raises:
        InputError: the text is nothing of that kind, or a range runs backwards.
    """
    matches = [_RANGE.fullmatch(part.strip()) for part in text.split(",")]
    ranges = [(int(match[1]), int(match[2] or match[1])) for match in matches if match is not None]
    if len(ranges) < len(matches) or any(first > last for first, last in ranges):
        raise InputError(error("command.bad_pages", value=text))
    return tuple(ranges)


def chosen_pages(ranges: tuple[PageRange, ...] | None, count: int) -> tuple[int, ...]:
    """The pages in order, without repeats; all of them where no range is given.

    Raises:
        InputError: a range names a page that the number does not have.
    """
    if ranges is None:
        return tuple(range(1, count + 1))
    beyond = [last for _, last in ranges if last > count]
    if beyond:
        raise InputError(error("command.no_such_page", page=beyond[0], count=count))
    return tuple(sorted({page for first, last in ranges for page in range(first, last + 1)}))
