"""Fills the variables of furniture: a template and a number's facts in, the text of one page out."""

import re
from collections.abc import Mapping
from dataclasses import fields

from bulletin_studio.makeup.numerals import digits_zh, number_zh
from bulletin_studio.model.issue import Imprint, Issue

PARAGRAPH_END = "\n"
"""Parts the paragraphs of a block of furniture."""

_BETWEEN_NAMES = "\u3000"
_WEEKDAYS = "一二三四五六日"
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_VARIABLE = re.compile(r"\{(\w+)\}")


def furniture_values(issue: Issue, page: int, page_total: int) -> Mapping[str, str]:
    """What every variable stands for on one page; see the model's FURNITURE_VARIABLES."""
    return _number_values(issue) | _page_values(issue, page, page_total) | _imprint_values(issue.imprint)


def _number_values(issue: Issue) -> dict[str, str]:
    """The dates in Chinese form, 2024年1月15日 and 二〇二四年一月十五日 (GB/T 15835-2011, 4.2 and 4.3)."""
    day, masthead = issue.day, issue.masthead
    year_zh, month_zh, day_zh = digits_zh(day.year), number_zh(day.month), number_zh(day.day)
    return {
        "title": masthead.title,
        "subtitle": masthead.subtitle,
        "publisher": masthead.publisher,
        "mark": masthead.mark,
        "number": str(issue.number),
        "number_zh": number_zh(issue.number),
        "total": "" if issue.total is None else str(issue.total),
        "total_zh": "" if issue.total is None else number_zh(issue.total),
        "date": f"{day.year}年{day.month}月{day.day}日",
        "date_zh": f"{year_zh}年{month_zh}月{day_zh}日",
        "year": str(day.year),
        "year_zh": year_zh,
        "month": str(day.month),
        "month_zh": month_zh,
        "day": str(day.day),
        "day_zh": day_zh,
        "weekday": f"星期{_WEEKDAYS[day.weekday()]}",
    }


def _page_values(issue: Issue, page: int, page_total: int) -> dict[str, str]:
    return {
        "page": str(page),
        "page_02": f"{page:02}",
        "page_zh": number_zh(page),
        "page_name": dict(issue.page_names).get(page, ""),
        "pages": str(page_total),
        "pages_zh": number_zh(page_total),
    }


def _imprint_values(imprint: Imprint) -> dict[str, str]:
    """Several names stand apart by a blank of one em."""
    return {field.name: _BETWEEN_NAMES.join(getattr(imprint, field.name)) for field in fields(Imprint)}


def fill_template(template: str, values: Mapping[str, str]) -> str:
    """Puts values for {variables}; a part in [square brackets] is left out where one of its variables is empty.

    Paragraphs of a block that are left empty fall away.
    """

    def optional(match: re.Match[str]) -> str:
        names = variables_of(match[1])
        return match[1] if all(values[name] for name in names) else ""

    paragraphs = (_OPTIONAL.sub(optional, part) for part in template.split(PARAGRAPH_END))
    filled = (_VARIABLE.sub(lambda match: values[match[1]], part) for part in paragraphs)
    return PARAGRAPH_END.join(part for part in filled if part.strip())


def variables_of(template: str) -> tuple[str, ...]:
    """The variables a template names, in order."""
    return tuple(_VARIABLE.findall(template))
