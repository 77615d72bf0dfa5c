"""`estimate`: issue folder -> the length of each article in column-centimetres and the likely page count."""

from argparse import Namespace

from bulletin_studio import pipeline
from bulletin_studio.cli.cells import one_line, shortened, table
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.progress import ProgressLine
from bulletin_studio.makeup.adjusting import adjusted_layout
from bulletin_studio.makeup.estimate import ArticleLength, estimate_number
from bulletin_studio.typesetting.paragraph_cache import ParagraphCache
from bulletin_studio.typesetting.set_paragraph import TypeContext

_HEADINGS = ("headline", "characters", "lines", "photos", "column_cm", "page_share")

_HEADLINE_CELLS = 40
"""A longer headline is cut short, so that a row stays on one line of a terminal."""


def run_estimate(options: Namespace, console: Console) -> int:
    """Tells how long a number will be; returns 0.

    Raises:
        BulletinError: the number cannot be loaded.
    """
    with ProgressLine(console) as progress:
        loaded = pipeline.load(options.issue, progress.stage("command.stage_load"))
        context = TypeContext(loaded.library, loaded.layout.character_styles, loaded.issue.protected_words)
        layout = adjusted_layout(loaded.layout, loaded.issue.fit)
        setter = ParagraphCache(context).set_paragraph
        show = progress.stage("command.stage_compose")
        estimate = estimate_number(loaded.issue, layout, loaded.photo_facts, setter, show)
    headings = tuple(console.sentence(f"command.column_{heading}") for heading in _HEADINGS)
    console.result("\n".join(table([headings, *(_row(each) for each in estimate.articles)])))
    console.summary("command.estimated", pages=estimate.pages, filled=f"{estimate.filled:.1f}")
    return 0


def _row(length: ArticleLength) -> tuple[str, ...]:
    return (
        shortened(one_line(length.headline), _HEADLINE_CELLS),
        str(length.characters),
        str(length.lines),
        str(length.photos),
        f"{length.column_cm:g}",
        f"{length.pages:.2f}",
    )
