"""Fills the variables of a line of furniture: a template and a number's facts in, the text of one page out."""

import re
from collections.abc import Mapping

from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import FURNITURE_VARIABLES

_WEEKDAYS = "一二三四五六日"
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_VARIABLE = re.compile(r"\{(\w+)\}")


def furniture_values(issue: Issue, page: int, page_total: int) -> Mapping[str, str]:
    """What every variable stands for on one page; the date in Chinese form, 2024年1月15日."""
    day, masthead = issue.day, issue.masthead
    values = (
        masthead.title,
        masthead.subtitle,
        masthead.publisher,
        masthead.mark,
        str(issue.number),
        "" if issue.total is None else str(issue.total),
        f"{day.year}年{day.month}月{day.day}日",
        str(day.year),
        str(day.month),
        str(day.day),
        f"星期{_WEEKDAYS[day.weekday()]}",
        str(page),
        str(page_total),
    )
    return dict(zip(FURNITURE_VARIABLES, values, strict=True))


def fill_template(template: str, values: Mapping[str, str]) -> str:
    """Puts values for {variables}; a part in [square brackets] is left out where one of its variables is empty."""

    def optional(match: re.Match[str]) -> str:
        names = variables_of(match[1])
        return match[1] if all(values[name] for name in names) else ""

    return _VARIABLE.sub(lambda match: values[match[1]], _OPTIONAL.sub(optional, template))


def variables_of(template: str) -> tuple[str, ...]:
    """The variables a template names, in order."""
    return tuple(_VARIABLE.findall(template))
