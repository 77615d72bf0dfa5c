"""`layouts`: the bundled layouts as a table."""

from argparse import Namespace

from bulletin_studio.base.units import mm_from_pt
from bulletin_studio.cli.cells import table
from bulletin_studio.cli.console import Console
from bulletin_studio.files.load_layout import list_layouts
from bulletin_studio.model.layout import Layout

_HEADINGS = ("name", "title", "trim", "measure", "lines")


def run_layouts(options: Namespace, console: Console) -> int:  # noqa: ARG001 - every command takes its options
    """Lists the layouts; returns 0.

    Raises:
        InputError: a layout's file is wrong.
    """
    headings = tuple(console.sentence(f"command.column_{heading}") for heading in _HEADINGS)
    rows = [_row(layout, console) for layout in list_layouts()]
    console.result("\n".join(table([headings, *rows])))
    return 0


def _row(layout: Layout, console: Console) -> tuple[str, ...]:
    width, height = (f"{mm_from_pt(length):g}" for length in (layout.trim.width, layout.trim.height))
    characters = round(layout.columns.measure / layout.style("body").size)
    return (
        layout.name,
        _title(layout, console.language.value),
        console.sentence("command.trim", width=width, height=height),
        console.sentence("command.measure", characters=characters, columns=layout.columns.count),
        str(layout.grid.lines),
    )


def _title(layout: Layout, language: str) -> str:
    """The title in that language, else the first there is."""
    titles = dict(layout.titles)
    return titles.get(language) or next(iter(titles.values()), "")
