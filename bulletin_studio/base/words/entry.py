"""One entry of the catalogue."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence in two languages, and what to do about it.

    Every text may hold {names} of the finding's arguments, the same names in both languages.
    """

    zh: str
    en: str
    remedy_zh: str = ""
    remedy_en: str = ""
