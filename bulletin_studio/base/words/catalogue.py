"""Looks up the words for a code: (code, arguments, language) -> sentences."""

from collections.abc import Mapping
from enum import Enum

from bulletin_studio.base.findings import Argument, Finding
from bulletin_studio.base.words.arranging_words import ARRANGING_WORDS
from bulletin_studio.base.words.block_words import BLOCK_WORDS
from bulletin_studio.base.words.command_words import COMMAND_WORDS
from bulletin_studio.base.words.editor_dialog_words import EDITOR_DIALOG_WORDS
from bulletin_studio.base.words.editor_number_words import EDITOR_NUMBER_WORDS
from bulletin_studio.base.words.editor_words import EDITOR_WORDS
from bulletin_studio.base.words.entry import Words
from bulletin_studio.base.words.export_words import EXPORT_WORDS
from bulletin_studio.base.words.file_words import FILE_WORDS
from bulletin_studio.base.words.fit_words import FIT_WORDS
from bulletin_studio.base.words.font_words import FONT_WORDS
from bulletin_studio.base.words.help_words import HELP_WORDS
from bulletin_studio.base.words.inspection_words import INSPECTION_WORDS
from bulletin_studio.base.words.intake_words import INTAKE_WORDS
from bulletin_studio.base.words.package_words import PACKAGE_WORDS
from bulletin_studio.base.words.panel_words import PANEL_WORDS
from bulletin_studio.base.words.pdf_ink_words import PDF_INK_WORDS
from bulletin_studio.base.words.pdf_page_words import PDF_PAGE_WORDS
from bulletin_studio.base.words.pdf_words import PDF_WORDS
from bulletin_studio.base.words.photo_words import PHOTO_WORDS
from bulletin_studio.base.words.placed_pdf_words import PLACED_PDF_WORDS
from bulletin_studio.base.words.preflight_ink_words import PREFLIGHT_INK_WORDS
from bulletin_studio.base.words.preflight_words import PREFLIGHT_WORDS
from bulletin_studio.base.words.profile_words import PROFILE_WORDS
from bulletin_studio.base.words.report_words import REPORT_WORDS
from bulletin_studio.base.words.session_words import SESSION_WORDS
from bulletin_studio.base.words.sheet_words import SHEET_WORDS
from bulletin_studio.base.words.system_reasons import in_chinese
from bulletin_studio.base.words.text_words import TEXT_WORDS
from bulletin_studio.base.words.tip_words import TIP_WORDS


class Language(Enum):
    """The languages people are spoken to in."""

    CHINESE = "zh"
    ENGLISH = "en"


CATALOGUE: Mapping[str, Words] = {
    **ARRANGING_WORDS,
    **BLOCK_WORDS,
    **COMMAND_WORDS,
    **EDITOR_DIALOG_WORDS,
    **EDITOR_NUMBER_WORDS,
    **EDITOR_WORDS,
    **EXPORT_WORDS,
    **FILE_WORDS,
    **FIT_WORDS,
    **FONT_WORDS,
    **HELP_WORDS,
    **INSPECTION_WORDS,
    **INTAKE_WORDS,
    **PACKAGE_WORDS,
    **PANEL_WORDS,
    **PDF_INK_WORDS,
    **PDF_PAGE_WORDS,
    **PDF_WORDS,
    **PHOTO_WORDS,
    **PLACED_PDF_WORDS,
    **PREFLIGHT_INK_WORDS,
    **PREFLIGHT_WORDS,
    **PROFILE_WORDS,
    **REPORT_WORDS,
    **SESSION_WORDS,
    **SHEET_WORDS,
    **TEXT_WORDS,
    **TIP_WORDS,
}

_HEADLINE_CHARACTERS = 48
"""Twice what a headline across a page holds in one line."""


def say(code: str, language: Language, **arguments: Argument) -> str:
    """The sentence for a code.

    Raises:
        KeyError: the code is not in the catalogue (a fault of the program, caught by tests).
    """
    words = CATALOGUE[code]
    if language is Language.CHINESE:
        return words.zh.format(**{name: in_chinese(_short(name, value)) for name, value in arguments.items()})
    return words.en.format(**{name: _short(name, value) for name, value in arguments.items()})


def message(finding: Finding, language: Language) -> str:
    """What is wrong, as one sentence."""
    return say(finding.code, language, **dict(finding.arguments))


def remedy(finding: Finding, language: Language) -> str:
    """What to do about it; empty where the message says all."""
    words = CATALOGUE[finding.code]
    text = words.remedy_zh if language is Language.CHINESE else words.remedy_en
    return text.format(**{name: _short(name, value) for name, value in finding.arguments})


def _short(name: str, value: Argument) -> Argument:
    """Headlines say which article is meant; one as long as a text, pasted there by mistake, does not fill the list."""
    is_long = name == "headline" and isinstance(value, str) and len(value) > _HEADLINE_CHARACTERS
    return f"{str(value)[: _HEADLINE_CHARACTERS - 1]}…" if is_long else value
