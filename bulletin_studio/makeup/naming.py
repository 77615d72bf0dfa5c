"""Names a document: the metadata and the outline that catalogues and readers see."""

from collections.abc import Iterator

from bulletin_studio.display.document import Metadata, OutlineEntry
from bulletin_studio.makeup.pages import PagePlan
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.story import MANUAL_BREAK


def metadata_of(issue: Issue) -> Metadata:
    """The title such as 新泾简报 2024年第1期（总第128期）, and who, when, in which language."""
    total = "" if issue.total is None else f"（总第{issue.total}期）"
    title = f"{issue.masthead.title} {issue.day.year}年第{issue.number}期{total}"
    day = issue.day.isoformat()
    return Metadata(
        title, issue.masthead.publisher, issue.language, day, f"{issue.masthead.title}/{issue.number}/{day}"
    )


def outline_of(plan: PagePlan, area: TypeArea) -> Iterator[OutlineEntry]:
    """A bookmark for every article that opens on a page."""
    for placed in sorted(plan.frames, key=lambda placed: (placed.row, placed.across.columns.first)):
        if placed.frame.opening is not None:
            title = placed.galley.article.headline.text.replace(MANUAL_BREAK, "")
            yield OutlineEntry(title, plan.number, area.slot_top(placed.row))
