"""`layouts`: the bundled layouts as a table, or one layout by name or file, looked at before it is used."""

from argparse import Namespace
from pathlib import Path

from bulletin_studio.base.findings import Report, report_of
from bulletin_studio.base.units import mm_from_pt
from bulletin_studio.cli.cells import table
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.findings_text import findings_text
from bulletin_studio.files.layout_names import layout_names
from bulletin_studio.files.load_font_list import load_font_list
from bulletin_studio.files.load_layout import list_layouts, load_checked_layout, load_layout_file
from bulletin_studio.fonts.library import open_library
from bulletin_studio.makeup.check_furniture import check_furniture
from bulletin_studio.makeup.sample_number import sample_number
from bulletin_studio.model.layout import Layout
from bulletin_studio.typesetting.paragraph_cache import ParagraphCache
from bulletin_studio.typesetting.set_paragraph import TypeContext

_HEADINGS = ("name", "title", "trim", "measure", "lines")


def run_layouts(options: Namespace, console: Console) -> int:
    """Lists the layouts, describes one, or checks one or all; returns 0.

    Raises:
        InputError: a layout's file is wrong, or there is none of that name.
        FileAccessError: it cannot be read.
        FontError: a face cannot be opened.
    """
    if options.check:
        names = layout_names(None) if options.layout is None else (options.layout,)
        findings = [finding for name in names for finding in _checked(name)[1].findings]
        _tell(report_of(findings), console)
    elif options.layout is not None:
        layout, report = _checked(options.layout)
        console.result(_description(layout, console))
        _tell(report, console)
    else:
        headings = tuple(console.sentence(f"command.column_{heading}") for heading in _HEADINGS)
        console.result("\n".join(table([headings, *(_row(layout, console) for layout in list_layouts())])))
    return 0


def _checked(name: str) -> tuple[Layout, Report]:
    """A layout by its name or its file, and what is odd about it: its styles, and its furniture as it prints."""
    path = Path(name)
    is_file = path.suffix == ".yaml" or len(path.parts) > 1
    layout, report = load_layout_file(path) if is_file else load_checked_layout(name, None)
    context = TypeContext(open_library(load_font_list()), layout.character_styles)
    found = check_furniture(layout, sample_number(layout.name), ParagraphCache(context).set_paragraph)
    return layout, report_of((*report.findings, *found))


def _tell(report: Report, console: Console) -> None:
    if report.findings:
        console.result(findings_text(report.findings, console.language))
    else:
        console.summary("command.nothing_found")


def _row(layout: Layout, console: Console) -> tuple[str, ...]:
    return (
        layout.name,
        _title(layout, console.language.value),
        _trim(layout, console),
        _measure(layout, console),
        str(layout.grid.lines),
    )


def _description(layout: Layout, console: Console) -> str:
    """The measures of a layout, a line for each part of its file."""
    margins, columns = layout.margins, layout.columns
    lines = [
        f"{layout.name}  {_title(layout, console.language.value)}",
        console.sentence(
            "command.layout_page",
            trim=_trim(layout, console),
            bleed=_mm(layout.bleed),
            top=_mm(margins.top),
            bottom=_mm(margins.bottom),
            inner=_mm(margins.left),
            outer=_mm(margins.right),
        ),
        console.sentence("command.layout_columns", measure=_measure(layout, console), gutter=_mm(columns.gutter)),
        console.sentence("command.layout_grid", lines=layout.grid.lines, pitch=f"{layout.grid.pitch:g}"),
        console.sentence("command.layout_styles", names=", ".join(style.name for style in layout.styles)),
    ]
    return "\n".join(lines)


def _trim(layout: Layout, console: Console) -> str:
    return console.sentence("command.trim", width=_mm(layout.trim.width), height=_mm(layout.trim.height))


def _measure(layout: Layout, console: Console) -> str:
    characters = round(layout.columns.measure / layout.style("body").size)
    return console.sentence("command.measure", characters=characters, columns=layout.columns.count)


def _mm(length: float) -> str:
    return f"{round(mm_from_pt(length), 2):g}"


def _title(layout: Layout, language: str) -> str:
    """The title in that language, else the first there is."""
    titles = dict(layout.titles)
    return titles.get(language) or next(iter(titles.values()), "")
