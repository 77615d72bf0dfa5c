"""Numbers for tests of make-up, built in code: a setter without faces, layouts of round figures, pages read back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bulletin_studio.base.geometry import Insets, Point, Rect, Size
from bulletin_studio.base.source import TextPlace
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import GlyphRun, PlacedImage, PlacedRun, Tag, TagBegin, TagEnd
from bulletin_studio.makeup.compose import make_up
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.layout import (
    ArticleRules,
    BaselineGrid,
    ColumnGrid,
    FurnitureText,
    Layout,
    PageMaster,
    PhotoRules,
)
from bulletin_studio.model.photo import Photo, PhotoWidth
from bulletin_studio.model.story import Paragraph, Story, plain_paragraph
from bulletin_studio.model.style import Alignment, ParagraphStyle
from bulletin_studio.photos.facts import PhotoFacts, PictureKind
from bulletin_studio.typesetting.line import BreakReason, Line, SetParagraph

SIZE = 10.0
PITCH = 16.0
MARGIN = 40.0
GUTTER = 20.0
ASCENT, DESCENT = 0.88, 0.12
"""Of the em box, in em."""


@dataclass(frozen=True)
class FakeSetter:
    """Cuts text into lines of as many whole em as the measure holds; a glyph is a square.

    `give` is how many em every line may take up or leave free so that a wanted number of lines is reached.
    """

    give: int = 0

    def __call__(
        self,
        paragraph: Paragraph,
        style: ParagraphStyle,
        measures: tuple[float, ...],
        place: TextPlace,
        *,
        line_count: int | None = None,
    ) -> SetParagraph:
        text = paragraph.text
        indent = int(style.indent_em)
        full = [max(1, int(measure / style.size + 1e-6)) for measure in measures]
        best = _cuts(len(text), indent, full)
        for change in range(-self.give, self.give + 1):
            cuts = _cuts(len(text), indent, [max(1, each + change) for each in full])
            if len(cuts) == line_count and len(cuts) != len(best):
                best = cuts
                break
        lines = tuple(
            _line(text, cut, indent if index == 0 else 0, (style, measures[min(index, len(measures) - 1)], place))
            for index, cut in enumerate(best)
        )
        return SetParagraph(text, lines, style.leading)


def _cuts(length: int, indent: int, full: list[int]) -> list[tuple[int, int]]:
    """The lines; `full[k]` is how many characters line k holds, the last for all that follow."""
    cuts: list[tuple[int, int]] = []
    start = 0
    while start < length or not cuts:
        room = full[min(len(cuts), len(full) - 1)]
        end = min(length, start + max(1, room - (0 if cuts else indent)))
        cuts.append((start, end))
        start = end
    return cuts


def _line(text: str, cut: tuple[int, int], indent: int, look: tuple[ParagraphStyle, float, TextPlace]) -> Line:
    style, measure, place = look
    start, end = cut
    count = end - start
    width = (indent + count) * style.size
    shift = {Alignment.CENTRE: (measure - width) / 2, Alignment.END: measure - width}.get(style.alignment, 0.0)
    run = GlyphRun(
        font="Fake",
        size=style.size,
        glyph_ids=tuple(range(1, count + 1)),
        x_positions=tuple(style.size * k for k in range(count)),
        y_offsets=(),
        clusters=tuple(range(count)),
        text=text[start:end],
        width=count * style.size,
        place=TextPlace(place.article, place.part, place.paragraph, place.offset + start),
    )
    runs = (PlacedRun(run, Point(shift + indent * style.size, 0.0), style.colour),) if count else ()
    reason = BreakReason.PARAGRAPH_END if end == len(text) else BreakReason.TOTAL_FIT
    return Line(runs, start, end, measure, shift + width, reason)


def make_layout(
    columns: int = 2,
    measure_em: int = 20,
    rows: int = 30,
    pitch: float = PITCH,
    first_line: int = 6,
    **changes: object,
) -> Layout:
    """A layout whose type area is exactly its columns and rows; text of 10 pt."""
    measure = measure_em * SIZE
    width = columns * measure + (columns - 1) * GUTTER + 2 * MARGIN
    height = (rows - 1) * pitch + SIZE + 2 * MARGIN
    fields: dict[str, object] = {
        "name": "test",
        "titles": (("en", "Test"),),
        "trim": Size(width, height),
        "bleed": 8.0,
        "margins": Insets(MARGIN, MARGIN, MARGIN, MARGIN),
        "columns": ColumnGrid(columns, measure, GUTTER),
        "grid": BaselineGrid(pitch, rows),
        "styles": make_styles(pitch),
        "character_styles": (),
        "first": PageMaster(first_line, (FurnitureText("{title}", "masthead", Rect(MARGIN, 5, width, 20)),)),
        "inside": PageMaster(0, (FurnitureText("{page}", "folio", Rect(MARGIN, height - 20, width, 10)),)),
        "articles": ArticleRules(lines_between=2, rule_weight=0.5, minimum_lines=3),
        "photos": PhotoRules(caption_gap=4.0, crop_limit=0.15, maximum_share=0.5),
    }
    return Layout(**{**fields, **changes})  # type: ignore[arg-type]


def make_styles(pitch: float = PITCH) -> tuple[ParagraphStyle, ...]:
    """The styles every layout has, and those of the furniture above."""

    def heading(name: str, size: float, leading: float, before: float = 0.0, after: float = 0.0) -> ParagraphStyle:
        return ParagraphStyle(
            name,
            size=size,
            leading=leading,
            alignment=Alignment.CENTRE,
            is_display=True,
            lines_before=before,
            lines_after=after,
        )

    return (
        ParagraphStyle("body", size=SIZE, leading=pitch, indent_em=2.0),
        heading("crosshead", SIZE, pitch, before=1.0),
        heading("kicker", 12.0, pitch),
        heading("headline", 24.0, 2 * pitch, after=0.5),
        heading("deck", 12.0, pitch),
        heading("byline", SIZE, pitch, after=1.0),
        ParagraphStyle("caption", size=8.0, leading=11.0, alignment=Alignment.START),
        ParagraphStyle("credit", size=7.0, leading=11.0, alignment=Alignment.START),
        ParagraphStyle("masthead", size=20.0, leading=20.0),
        ParagraphStyle("folio", size=8.0, leading=10.0),
    )


def text_of(length: int, start: int = 0) -> str:
    """So many different characters, that a line lost or doubled is seen."""
    return "".join(chr(0x4E00 + (start + k) % 20000) for k in range(length))


def make_article(
    slug: str,
    lengths: Iterable[int] = (),
    *,
    headline: str = "标题一行",
    crossheads: Iterable[int] = (),
    **parts: object,
) -> Article:
    """An article with paragraphs of so many characters; those whose index is in `crossheads` are headings."""
    heads = set(crossheads)
    paragraphs = tuple(
        plain_paragraph("crosshead" if index in heads else "body", text_of(length, 97 * index))
        for index, length in enumerate(lengths)
    )
    return Article(slug, plain_paragraph("headline", headline), Story(paragraphs), **parts)  # type: ignore[arg-type]


def make_photo(
    file: str, *, caption: str = "", credit: str = "", width: str = "column", after: int = 0, **asked: object
) -> Photo:
    """A photo as an article asks for it; `asked` holds other fields of it."""
    text = plain_paragraph("caption", caption) if caption else None
    photo = Photo(file, text, credit, "", PhotoWidth(width), after=after)
    return replace(photo, **asked)  # type: ignore[arg-type]


def make_facts(width_px: int, height_px: int) -> PhotoFacts:
    """A photo file of so many pixels."""
    return PhotoFacts(width_px, height_px, PictureKind.RGB, 1, "", has_alpha=False, file_format="JPEG")


def make_issue(*articles: Article, page_count: int | None = None) -> Issue:
    """A number of these articles."""
    return Issue(Masthead("简报"), 1, date(2024, 1, 15), "test", articles, page_count=page_count)


def make_document(
    issue: Issue,
    layout: Layout | None = None,
    facts: Mapping[str, PhotoFacts] | None = None,
    setter: FakeSetter | None = None,
) -> Document:
    """Makes up a number; photos without facts are 4 : 3."""
    known = {photo.file: make_facts(4000, 3000) for article in issue.articles for photo in article.photos}
    return make_up(issue, layout or make_layout(), {**known, **(facts or {})}, setter or FakeSetter())


@dataclass(frozen=True)
class SeenRun:
    """A run of text found on a page, with the innermost tag around it."""

    page: int
    tag: Tag
    key: str
    run: GlyphRun
    origin: Point

    @property
    def box(self) -> Rect:
        """Its em boxes."""
        size = self.run.size
        return Rect(self.origin.x, self.origin.y - ASCENT * size, self.run.width, (ASCENT + DESCENT) * size)


@dataclass(frozen=True)
class SeenImage:
    """A picture found on a page."""

    page: int
    key: str
    image: PlacedImage


def seen(document: Document) -> Iterator[SeenRun | SeenImage]:
    """Everything to be read or looked at, in the order of the pages; checks that tags nest."""
    for page in document.pages:
        open_tags: list[TagBegin] = []
        for item in page.items:
            if isinstance(item, TagBegin):
                open_tags.append(item)
            elif isinstance(item, TagEnd):
                open_tags.pop()
            elif isinstance(item, PlacedRun):
                yield SeenRun(page.number, open_tags[-1].tag, open_tags[-1].key, item.run, item.origin)
            elif isinstance(item, PlacedImage):
                yield SeenImage(page.number, open_tags[-1].key, item)
        assert not open_tags


def runs_of(document: Document, *tags: Tag) -> list[SeenRun]:
    """The runs in these tags, or all that are no furniture."""
    runs = [each for each in seen(document) if isinstance(each, SeenRun)]
    if tags:
        return [run for run in runs if run.tag in tags]
    return [run for run in runs if run.tag not in (Tag.ARTIFACT, Tag.TITLE)]


def images_of(document: Document) -> list[SeenImage]:
    """The pictures, in order."""
    return [each for each in seen(document) if isinstance(each, SeenImage)]


def texts_of(document: Document) -> dict[str, str]:
    """The text of every element of the articles, its pieces joined in the order of the pages."""
    texts: dict[str, str] = {}
    for run in runs_of(document):
        texts[run.key] = texts.get(run.key, "") + run.run.text
    return texts


def body_columns(document: Document, article: str, page: int) -> dict[float, list[SeenRun]]:
    """The lines of an article's body on a page, by the left edge of their column, from the top down."""
    lefts: dict[float, list[SeenRun]] = {}
    indent = 2 * SIZE
    for run in runs_of(document, Tag.PARAGRAPH):
        if run.page == page and run.key.startswith(f"{article}/"):
            is_first = run.run.place is not None and run.run.place.offset == 0
            lefts.setdefault(round(run.origin.x - (indent if is_first else 0.0), 3), []).append(run)
    return {left: sorted(runs, key=lambda run: run.origin.y) for left, runs in sorted(lefts.items())}


def overlaps(first: Rect, second: Rect) -> bool:
    """Whether two boxes share more than a hair."""
    hair = 0.01
    return (
        first.x < second.right - hair
        and second.x < first.right - hair
        and first.y < second.bottom - hair
        and second.y < first.bottom - hair
    )
