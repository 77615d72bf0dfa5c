"""An article's entry in issue.yaml: a name or a mapping goes in, its name and Placement come out, and the other way."""

import re

from bulletin_studio.files.section import Keys, Section
from bulletin_studio.files.yaml_edit import scalar_text
from bulletin_studio.files.yaml_node import Scalar
from bulletin_studio.model.placement import AUTOMATIC, Placement

ENTRY_KEYS = Keys(required=("article",), optional=("page", "new_page", "columns", "row", "rows", "text_columns", "box"))
_MOST_PAGES, _MOST_COLUMNS, _MOST_ROWS = 400, 8, 200
_COLUMNS = re.compile(r"([1-9])(?:\s*-\s*([1-9]))?")


def read_placement(entry: Section) -> Placement:
    """Where an article is laid down."""
    return Placement(
        page=entry.integer("page", 0, 1, _MOST_PAGES) or None,
        starts_page=entry.truth("new_page", default=False),
        columns=_read_columns(entry),
        row=entry.integer("row", 0, 0, _MOST_ROWS) if entry.has("row") else None,
        rows=entry.integer("rows", 0, 1, _MOST_ROWS) or None,
        text_columns=entry.integer("text_columns", 0, 1, _MOST_COLUMNS) or None,
        box=entry.text("box"),
        box_source=entry.where("box") if entry.has("box") else None,
    )


def _read_columns(entry: Section) -> tuple[int, int] | None:
    """`3` or `3-4`, from 1."""
    node = entry.scalar("columns", "value.not_columns", most=_MOST_COLUMNS)
    if not isinstance(node, Scalar):
        return None
    match = _COLUMNS.fullmatch(node.text)
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if not 1 <= first <= last <= _MOST_COLUMNS:
        entry.refuse("value.not_columns", "columns", most=_MOST_COLUMNS)
        return None
    return first, last


def entry_text(slug: str, placement: Placement) -> str:
    """The entry as YAML on one line: the name alone where make-up chooses."""
    if placement == AUTOMATIC:
        return scalar_text(slug)
    columns = placement.columns
    spread = "" if columns is None else str(columns[0]) if columns[0] == columns[1] else f"{columns[0]}-{columns[1]}"
    values = {
        "article": scalar_text(slug),
        "page": _number(placement.page),
        "new_page": "true" if placement.starts_page else "",
        "columns": spread,
        "row": _number(placement.row),
        "rows": _number(placement.rows),
        "text_columns": _number(placement.text_columns),
        "box": scalar_text(placement.box) if placement.box else "",
    }
    return "{" + ", ".join(f"{key}: {value}" for key, value in values.items() if value) + "}"


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
