"""A number in which nothing is wrong, built in code without make-up, for rules to be tried on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import pytest

from bulletin_studio.base.colour import BLACK
from bulletin_studio.base.findings import Finding, Report
from bulletin_studio.base.geometry import Insets, Point, Rect, Size
from bulletin_studio.base.source import SourceSpan, TextPlace
from bulletin_studio.display.document import Document, Metadata, Page
from bulletin_studio.display.items import GlyphRun, Item, PlacedImage, PlacedRun, Tag, TagBegin, TagEnd
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.layout import BaselineGrid, ColumnGrid, FurnitureText, Layout, PageMaster
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Story, plain_paragraph
from bulletin_studio.model.style import CharacterStyle, FaceRole, ParagraphStyle
from bulletin_studio.photos.facts import PhotoFacts, PictureKind
from bulletin_studio.preflight.check import check_document

TEXT_FILE = "articles/01.md"
ONE_INCH = Rect(57, 200, 72, 48)
WHOLE = Rect(0, 0, 1, 1)


@dataclass(frozen=True)
class Specimen:
    """A number with everything a check takes."""

    issue: Issue
    layout: Layout
    document: Document
    photo_facts: dict[str, PhotoFacts]
    library: FontLibrary

    def check(self) -> Report:
        return check_document(self.issue, self.layout, self.document, self.photo_facts, self.library)

    def only(self, code: str) -> Finding:
        """The one finding of the check, which must have that code."""
        findings = self.check().findings
        assert [finding.code for finding in findings] == [code]
        return findings[0]

    def with_article(self, **changes: object) -> "Specimen":
        article = replace(self.issue.articles[0], **changes)  # type: ignore[arg-type]
        return replace(self, issue=replace(self.issue, articles=(article, *self.issue.articles[1:])))

    def with_body(self, text: str) -> "Specimen":
        return self.with_article(body=Story((plain_paragraph("body", text, SourceSpan(TEXT_FILE, 6, 1)),)))

    def with_photos(self, *photos: Photo) -> "Specimen":
        return self.with_article(photos=photos)

    def with_issue(self, **changes: object) -> "Specimen":
        return replace(self, issue=replace(self.issue, **changes))  # type: ignore[arg-type]

    def with_layout(self, **changes: object) -> "Specimen":
        return replace(self, layout=replace(self.layout, **changes))  # type: ignore[arg-type]

    def with_style(self, name: str, **changes: object) -> "Specimen":
        styles = tuple(
            replace(style, **changes) if style.name == name else style  # type: ignore[arg-type]
            for style in self.layout.styles
        )
        return self.with_layout(styles=styles)

    def with_document(self, **changes: object) -> "Specimen":
        return replace(self, document=replace(self.document, **changes))  # type: ignore[arg-type]

    def with_pages(self, *pages: tuple[Item, ...]) -> "Specimen":
        built = tuple(Page(number, Size(595, 842), 8.5, items) for number, items in enumerate(pages, 1))
        return self.with_document(pages=built)

    def with_facts(self, width_px: int, height_px: int, file: str = "photos/a.jpg") -> "Specimen":
        return replace(self, photo_facts={**self.photo_facts, file: facts_of(width_px, height_px)})


def facts_of(width_px: int, height_px: int) -> PhotoFacts:
    return PhotoFacts(width_px, height_px, PictureKind.RGB, 1, "sRGB", False, "JPEG")


def placed_text(text: str, place: TextPlace) -> PlacedRun:
    """A run with as many glyphs as characters; preflight reads its text and place alone."""
    count = len(text)
    steps = tuple(10.5 * index for index in range(count))
    run = GlyphRun(
        "BulletinSong-Regular", 10.5, (1,) * count, steps, (), tuple(range(count)), text, 10.5 * count, place
    )
    return PlacedRun(run, Point(57, 120), BLACK)


def article_items(slug: str, *items: Item) -> tuple[Item, ...]:
    return (TagBegin(Tag.ARTICLE, slug), *items, TagEnd())


@pytest.fixture
def place_text() -> Callable[[str, TextPlace], PlacedRun]:
    return placed_text


@pytest.fixture
def place_article() -> Callable[..., tuple[Item, ...]]:
    return article_items


@pytest.fixture
def photo() -> Photo:
    caption = plain_paragraph("caption", "会场", SourceSpan(TEXT_FILE, 8, 3))
    return Photo("photos/a.jpg", caption, "摄影：某某", source=SourceSpan(TEXT_FILE, 8))


@pytest.fixture
def image() -> PlacedImage:
    return PlacedImage("photos/a.jpg", ONE_INCH, WHOLE, "会场")


@pytest.fixture
def clean(library: FontLibrary, photo: Photo, image: PlacedImage) -> Specimen:
    """One article with one photo on two pages: the head and the photo on the first, the body on the second."""
    article = Article(
        "01",
        plain_paragraph("headline", "学习讨论会", SourceSpan(TEXT_FILE, 2, 11)),
        Story((plain_paragraph("body", "本报讯今天开会。", SourceSpan(TEXT_FILE, 6, 1)),)),
        kicker=plain_paragraph("kicker", "凝心聚力", SourceSpan(TEXT_FILE, 3, 9)),
        photos=(photo,),
        source=SourceSpan(TEXT_FILE),
    )
    issue = Issue(Masthead("简报"), 1, date(2024, 1, 15), "plain", (article,), source=SourceSpan("issue.yaml"))
    head = placed_text("学习讨论会", TextPlace("01", "headline", 0, 0))
    body = placed_text("本报讯今天开会。", TextPlace("01", "body", 0, 0))
    masthead = placed_text("简报", TextPlace("", "furniture", 0, 0))
    document = Document((), Metadata("简报", "", "zh-Hans", "2024-01-15", "x"))
    facts = {"photos/a.jpg": facts_of(300, 200)}
    specimen = Specimen(issue, _layout(), document, facts, library)
    return specimen.with_pages((masthead, *article_items("01", head, image)), article_items("01", body))


def _layout() -> Layout:
    styles = (
        ParagraphStyle("body"),
        ParagraphStyle("headline", FaceRole.HEI, 700, 20, 26),
        ParagraphStyle("kicker", FaceRole.KAI, 400, 14, 17.5),
        ParagraphStyle("caption", FaceRole.KAI, 400, 9, 12),
    )
    marks = (CharacterStyle("strong", FaceRole.HEI), CharacterStyle("emphasis", FaceRole.KAI))
    master = PageMaster(6, (FurnitureText("{title}", "headline", Rect(57, 40, 300, 30)),))
    return Layout(
        "plain",
        (("zh", "样"),),
        Size(595, 842),
        8.5,
        Insets(70, 57, 62, 57),
        ColumnGrid(2, 231, 19),
        BaselineGrid(17.5, 40),
        styles,
        marks,
        master,
        PageMaster(0, master.furniture),
        source=SourceSpan("layouts/plain.yaml"),
    )
