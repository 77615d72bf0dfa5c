"""Models with places and split spans go in, the same models in their plainest form come out, to be compared."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from bulletin_studio.model.article import Article
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.placement import AUTOMATIC
from bulletin_studio.model.story import NAMES, TABLE, Grid, Paragraph, Span, Story, regular_table
from bulletin_studio.model.style import Alignment

STRONG = "strong"
EMPHASIS = "emphasis"
"""The two styles that stars give."""

TABLE_ALIGNMENTS = (Alignment.START, Alignment.CENTRE, Alignment.END)
"""How columns of a table may stand."""


def plain_article(article: Article) -> Article:
    """The article as its file holds it: without places, where it is laid down, split spans and empty headings."""
    return replace(
        article,
        headline=plain(article.headline),
        body=Story(tuple(plain(paragraph) for paragraph in article.body.paragraphs)),
        kicker=_plain_or_none(article.kicker),
        deck=_plain_or_none(article.deck),
        byline=_plain_or_none(article.byline),
        photos=tuple(plain_photo(photo) for photo in article.photos),
        placement=AUTOMATIC,
        source=None,
    )


def plain(paragraph: Paragraph) -> Paragraph:
    """The paragraph without places, neighbouring spans of one kind joined, its table as files hold tables."""
    whole = regular_table(paragraph) if paragraph.style == TABLE else paragraph
    return replace(whole, spans=tuple(joined(whole.spans)), grid=_plain_grid(whole))


def plain_photo(photo: Photo) -> Photo:
    """The photo without places."""
    return replace(photo, caption=_plain_or_none(photo.caption), source=None)


def _plain_grid(paragraph: Paragraph) -> Grid | None:
    """What files can say of a grid: alignments of a table with a head, how many columns a list of names has."""
    columns = paragraph.grid.columns if paragraph.grid else ()
    if paragraph.style == NAMES:
        return Grid((Alignment.EVEN,) * len(columns)) if columns else None
    if paragraph.style != TABLE:
        return None
    has_head = paragraph.grid is not None and paragraph.grid.has_head
    told = [each if has_head and each in TABLE_ALIGNMENTS else Alignment.START for each in columns]
    return Grid(tuple(told), has_head)


def _plain_or_none(paragraph: Paragraph | None) -> Paragraph | None:
    return plain(paragraph) if paragraph is not None and paragraph.text else None


def joined(spans: Sequence[Span]) -> list[Span]:
    """The spans without places and without empty ones, neighbours joined where files cannot tell them apart."""
    bare = [replace(span, source=None) for span in spans if span.text]
    groups = [list(group) for _, group in groupby(enumerate(bare), key=lambda each: _kind(each[1], each[0]))]
    return [replace(group[0][1], text="".join(span.text for _, span in group)) for group in groups]


def is_apart(span: Span) -> bool:
    """Whether a span stays one even beside another of its kind: an annotation or a mark belongs to its text alone.

    Two names side by side have two lines under them, two characters with the same pinyin have it twice.
    """
    return bool(span.annotation) or span.style not in ("", STRONG, EMPHASIS)


def _kind(span: Span, index: int) -> tuple[Span, int]:
    return replace(span, text=""), index if is_apart(span) else -1
