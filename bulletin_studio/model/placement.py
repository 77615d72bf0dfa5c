"""Where an editor wants an article to stand; what is not said is left to make-up."""

from dataclasses import dataclass, field

from bulletin_studio.base.source import SourceSpan


@dataclass(frozen=True, slots=True)
class Placement:
    """What an editor has laid down for one article; the manual always wins over the automatic.

    Attributes:
        page: the page its head stands on, from 1; None where make-up chooses.
        starts_page: whether nothing of the number's flow stands above it on its page.
        columns: first and last column of the layout's grid that it takes, from 1; None for all, or as make-up likes.
        row: the grid line of its head, from 0 as the layout's first_line counts; None where make-up chooses.
        rows: how many grid lines it takes; None for as many as it needs.
        text_columns: how many columns its text runs in; None for the layout's.
        box: the name of one of the layout's boxes (tint, rules) that it stands in; empty for none.
        box_source: where `box` is written; two placements are the same wherever they are written.
    """

    page: int | None = None
    starts_page: bool = False
    columns: tuple[int, int] | None = None
    row: int | None = None
    rows: int | None = None
    text_columns: int | None = None
    box: str = ""
    box_source: SourceSpan | None = field(default=None, compare=False, repr=False)


AUTOMATIC = Placement()
