"""The slug line: what a finished PDF says of itself goes in, the texts below each page or sheet come out."""

import re
from dataclasses import dataclass

import pikepdf

from bulletin_studio.export.sheets.schemes import Side

_PDF_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class SlugWords:
    """The texts of a slug line, in the language of those who print.

    Attributes:
        page: of a single page; may hold {page} and {count}.
        front: of a sheet's front; may hold {sheet}, {count} and {pages}.
        back: of a sheet's back, with the same names.
        blank: what stands for a blank page among the pages of a sheet.
        preset: the name of the way of output; empty where it is not known.
    """

    page: str
    front: str
    back: str
    blank: str
    preset: str = ""


@dataclass(frozen=True, slots=True)
class SlugFacts:
    """What a file says of itself.

    Attributes:
        title: the number's title.
        day: the day of publication, ISO 8601; empty where the file has no date.
        standard: such as PDF/X-4; empty where it claims none.
        condition: the printing condition, such as FOGRA39; empty where there is none.
    """

    title: str
    day: str
    standard: str
    condition: str


def slug_facts(pdf: pikepdf.Pdf, name: str) -> SlugFacts:
    """Reads a file's title, date, standard and printing condition.

    Args:
        pdf: the open file.
        name: stands for the title where there is none.
    """
    info = pdf.docinfo
    date = _PDF_DATE.match(_text(info, "/CreationDate"))
    intents = pdf.Root.get("/OutputIntents", pikepdf.Array())
    first = intents[0] if len(intents) else pikepdf.Dictionary()
    standard = _text(info, "/GTS_PDFXConformance") or _text(info, "/GTS_PDFXVersion")
    return SlugFacts(
        title=_text(info, "/Title").strip() or name,
        day="-".join(date.groups()) if date else "",
        standard=standard,
        condition=_text(first, "/OutputConditionIdentifier"),
    )


def page_slug(facts: SlugFacts, words: SlugWords, page: int, count: int) -> tuple[str, str]:
    """The texts left and right below a single page."""
    place = words.page.format(page=page, count=count)
    return _left(facts, place), _right(facts, words)


def side_slug(facts: SlugFacts, words: SlugWords, side: Side, sheets: int) -> tuple[str, str]:
    """The texts left and right below one side of a sheet."""
    pages = " | ".join(words.blank if page is None else str(page) for page in side.pages)
    template = words.front if side.is_front else words.back
    return _left(facts, template.format(sheet=side.sheet, count=sheets, pages=pages)), _right(facts, words)


def _left(facts: SlugFacts, place: str) -> str:
    return _BETWEEN.join((facts.title, place))


def _right(facts: SlugFacts, words: SlugWords) -> str:
    return _BETWEEN.join(part for part in (facts.day, words.preset, facts.standard, facts.condition) if part)


def _text(dictionary: pikepdf.Object, key: str) -> str:
    found = dictionary.get(key)
    return str(found) if isinstance(found, pikepdf.String) else ""
