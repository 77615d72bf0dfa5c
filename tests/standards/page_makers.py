"""Documents for the clauses on pages: made up by the product, and poured naively for the controls."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.units import Pt
from bulletin_studio.display.document import Document, Metadata, Page
from bulletin_studio.display.items import Item, PlacedRun, Tag, TagBegin, TagEnd
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.makeup.compose import compose
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Paragraph, Story, plain_paragraph
from bulletin_studio.model.style import ParagraphStyle
from bulletin_studio.photos.probe import probe_photo
from bulletin_studio.typesetting.set_paragraph import TypeContext, set_paragraph

PROJECT = Path(__file__).resolve().parents[2]
METADATA = Metadata("样刊", "编辑部", "zh-CN", "2024-01-15", "样刊")
_PHOTO = "samples/xinjing-2024-01/photos/taolunhui.jpg"
_SENTENCES = (
    "近日，新泾镇召开 2024 年学习讨论会，围绕“绿色新泾、精品小镇”的目标，总结经验、查找不足。",
    "会议指出，要把准定位，聚焦“1+5+1”联合招商，推动同 Xin 街区等 12 个项目落地。",
    "大家表示，宁聚里·新泾镇党群服务中心是居民身边的客厅，要让它越办越好！",
    "要深入开展调查研究，问需于民、问计于民，把群众满意不满意作为检验工作的标准。",
    "下一步，全镇上下将以更高的标准、更严的要求、更实的作风，奋力谱写高质量发展新篇章。",
)


def _story(lengths: tuple[int, ...], *, has_crossheads: bool = True) -> Story:
    """Paragraphs of so many sentences each, a crosshead before every fourth."""
    paragraphs: list[Paragraph] = []
    for index, length in enumerate(lengths):
        if has_crossheads and index % 4 == 2:
            paragraphs.append(plain_paragraph("crosshead", f"第{'一二三四五六七八九十'[index // 4]}项重点工作"))
        text = "".join(_SENTENCES[(index + n) % len(_SENTENCES)] for n in range(length))
        paragraphs.append(plain_paragraph("body", text))
    return Story(tuple(paragraphs))


def _article(slug: str, headline: str, story: Story, photos: tuple[Photo, ...] = ()) -> Article:
    return Article(
        slug,
        plain_paragraph("headline", headline),
        story,
        plain_paragraph("kicker", "务虚求实 聚力奋进"),
        photos=photos,
    )


def number(*, has_photo: bool = False) -> Issue:
    """A number of three articles."""
    photo = Photo(_PHOTO, plain_paragraph("caption", "新泾镇召开学习讨论会现场"), after=1)
    articles = (
        _article(
            "first",
            "新泾镇召开学习讨论会",
            _story((2, 1, 3, 2, 4, 1, 2, 3, 5, 2, 1, 4, 3, 2)),
            (photo,) if has_photo else (),
        ),
        _article("second", "新泾镇交流主题教育调研成果", _story((3, 2, 1, 5, 2, 3, 1, 2, 4, 1, 3, 2, 2, 5, 1, 3))),
        _article("third", "香气与医嘱交织", _story((1, 3, 2, 2, 1, 4, 3))),
    )
    return Issue(Masthead("新泾简报"), 1, date(2024, 1, 15), "a4-two-column", articles)


@cache
def default_layout() -> Layout:
    return load_layout("a4-two-column", None)


def pitch() -> Pt:
    """From grid line to grid line in the default layout."""
    return default_layout().grid.pitch


def made_up(library: FontLibrary) -> Document:
    return _composed(number(), default_layout(), library)


def made_up_with_photo(library: FontLibrary) -> Document:
    return _composed(number(has_photo=True), default_layout(), library)


def made_up_twice(library: FontLibrary) -> Document:
    """The pages of one make-up, then those of a second."""
    return joined(made_up(library), made_up(library))


def joined(first: Document, second: Document) -> Document:
    """Both documents' pages as one, the second's elements under other keys."""
    count = len(first.pages)
    more = tuple(
        Page(count + page.number, page.trim, page.bleed, tuple(_renamed(item, count) for item in page.items))
        for page in second.pages
    )
    return replace(first, pages=(*first.pages, *more), outline=())


def _renamed(item: Item, count: int) -> Item:
    return replace(item, key=f"{count}/{item.key}") if isinstance(item, TagBegin) else item


def restyled(library: FontLibrary, style: str, **changes: object) -> Document:
    """Made up with one style of the layout changed."""
    layout = default_layout()
    styles = tuple(replace(each, **changes) if each.name == style else each for each in layout.styles)  # type: ignore[arg-type]
    return _composed(number(has_photo=True), replace(layout, styles=styles), library)


def with_long_address(library: FontLibrary) -> Document:
    """An article with an address wider than the column."""
    text = f"详见网址 {'abcdefghijklmnopqrstuvwxyz' * 3} 的说明，各部门要认真学习，抓好落实。"
    article = _article("address", "新泾镇公布方案", Story((plain_paragraph("body", text), *_story((3, 2)).paragraphs)))
    return _composed(replace(number(), articles=(article,)), default_layout(), library)


def caption_above(library: FontLibrary) -> Document:
    """Made up with a photo, then every caption moved up above its picture."""
    document = made_up_with_photo(library)
    return replace(document, pages=tuple(replace(page, items=tuple(_raised(page))) for page in document.pages))


def _raised(page: Page) -> Iterator[Item]:
    is_caption = False
    for item in page.items:
        if isinstance(item, TagBegin):
            is_caption = item.tag is Tag.CAPTION
        yield (
            PlacedRun(item.run, item.origin.moved(0, -220), item.colour)
            if is_caption and isinstance(item, PlacedRun)
            else item
        )


def reversed_articles(library: FontLibrary) -> Document:
    issue = number()
    return _composed(replace(issue, articles=issue.articles[::-1]), default_layout(), library)


def _composed(issue: Issue, layout: Layout, library: FontLibrary) -> Document:
    facts = {photo.file: probe_photo(PROJECT / photo.file) for article in issue.articles for photo in article.photos}
    return compose(issue, layout, facts, TypeContext(library, layout.character_styles))


def poured(
    library: FontLibrary, *, extra_gap: Pt = 0.0, gutter: Pt = 19.9, style: ParagraphStyle | None = None
) -> Document:
    """Text poured down one column after the other to its foot, with no grid and no care for where columns break.

    Args:
        library: the faces.
        extra_gap: space after every paragraph.
        gutter: between the columns; the measure is what is left.
        style: of the body.
    """
    layout = default_layout()
    place = TextPlace("poured", "body", 0, 0)
    width = layout.trim.width - 113.4
    measure = (width - gutter) / 2
    pages: list[list[Item]] = [[]]
    column, y = 0, 100.0
    for number_, (tag, paragraph, look) in enumerate(_pieces(layout, style)):
        result = set_paragraph(paragraph, look, (measure,), place, TypeContext(library))
        open_page = -1
        for line in result.lines:
            if y + look.leading > 780.0:
                column, y = column + 1, 100.0
            if column == 2:
                pages[-1].append(TagEnd())
                pages.append([])
                column = 0
            if open_page != len(pages):
                pages[-1].append(TagBegin(tag, f"p{number_}"))
                open_page = len(pages)
            y += look.leading
            x = 56.7 + column * (measure + gutter)
            pages[-1] += [PlacedRun(run.run, run.origin.moved(x, y), run.colour) for run in line.runs]
        pages[-1].append(TagEnd())
        y += extra_gap
    trim = layout.trim
    made = tuple(Page(n, trim, layout.bleed, tuple(items)) for n, items in enumerate(pages, 1))
    return Document(made, METADATA)


def tight(library: FontLibrary) -> Document:
    body = default_layout().style("body")
    return poured(library, style=replace(body, leading=1.2 * body.size))


def poured_with_gaps(library: FontLibrary) -> Document:
    return poured(library, extra_gap=6.0)


def poured_variously(library: FontLibrary) -> Document:
    """Poured with several spaces after paragraphs, so that columns break at many places."""
    first, *others = (poured(library, extra_gap=float(gap)) for gap in range(0, 14, 2))
    for other in others:
        first = joined(first, other)
    return first


def _pieces(layout: Layout, style: ParagraphStyle | None) -> Iterator[tuple[Tag, Paragraph, ParagraphStyle]]:
    for article in number().articles:
        yield Tag.HEADLINE, article.headline, layout.style("headline")
        for paragraph in article.body.paragraphs:
            is_body = paragraph.style == "body"
            look = style if style is not None and is_body else layout.style(paragraph.style)
            yield (Tag.PARAGRAPH if is_body else Tag.CROSSHEAD), paragraph, look
