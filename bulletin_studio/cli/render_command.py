"""`render`: issue folder -> PNG pictures of its pages."""

from argparse import Namespace
from collections.abc import Callable, Iterator

from bulletin_studio import pipeline
from bulletin_studio.base.writing import write_set_atomically
from bulletin_studio.cli.composing import compose_number
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.findings_text import findings_text
from bulletin_studio.cli.progress import ProgressLine
from bulletin_studio.cli.values import chosen_pages
from bulletin_studio.export.raster import PageArea


def run_render(options: Namespace, console: Console) -> int:
    """Draws pages, also of a number with errors, for that is how one looks at them; findings go to standard error.

    A full disk leaves what was there before, not half a set of pages.

    Returns:
        1 where a finding is an error, else 0.

    Raises:
        BulletinError: the number could not be composed or a picture not written.
    """
    area = PageArea.TRIM if options.crop_to_trim else PageArea.MEDIA
    with ProgressLine(console) as progress:
        composed = compose_number(options.issue, progress)
        wanted = chosen_pages(options.pages, len(composed.document.pages))
        last = max(wanted, default=0)
        show_export, show = progress.stage("command.stage_export"), progress.stage("command.stage_render")
        pictures = pipeline.render(composed.loaded, composed.document, options.dpi, area, show_export)
        drawn = zip(range(1, last + 1), _shown(pictures, last, show), strict=False)
        write_set_atomically(
            (options.output / f"page-{page:02}.png", picture) for page, picture in drawn if page in wanted
        )
    if composed.report.findings:
        console.complain(findings_text(composed.report.findings, console.language))
    console.summary("command.rendered", count=len(wanted), folder=str(options.output))
    return 1 if composed.report.has_errors else 0


def _shown(pictures: Iterator[bytes], last: int, show: Callable[[float], None]) -> Iterator[bytes]:
    """The pictures, while the line of progress tells how many of them are drawn."""
    for page, picture in enumerate(pictures, 1):
        yield picture
        show(page / last)
