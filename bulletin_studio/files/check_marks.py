"""An Issue and its Layout go in; text and paragraphs in a style that the layout does not have are told."""

from collections.abc import Iterator

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.faults import nearest
from bulletin_studio.files.issue_file import ISSUE_FILE
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.story import Paragraph, Span


def check_marks(issue: Issue, layout: Layout) -> None:
    """Checks that every style that text names is one of the layout's character or paragraph styles.

    Raises:
        InputError: with every one that is not.
    """
    names = tuple(style.name for style in layout.character_styles)
    spans = (span for article in issue.articles for paragraph in _paragraphs(article) for span in paragraph.spans)
    faults = [_unknown(span, names, layout.name) for span in spans if span.style and span.style not in names]
    styles = tuple(style.name for style in layout.styles)
    body = (paragraph for article in issue.articles for paragraph in article.body.paragraphs)
    faults += [_unknown_style(each, styles, layout.name) for each in body if each.style not in styles]
    boxes = tuple(box.name for box in layout.boxes)
    asked = [article for article in issue.articles if article.placement.box]
    faults += [_unknown_box(article, boxes, layout.name) for article in asked if article.placement.box not in boxes]
    if faults:
        raise InputError(*faults)


def _paragraphs(article: Article) -> Iterator[Paragraph]:
    for part in (article.kicker, article.headline, article.deck, article.byline):
        if part is not None:
            yield part
    yield from article.body.paragraphs
    for photo in article.photos:
        if photo.caption is not None:
            yield photo.caption


def _unknown_box(article: Article, boxes: tuple[str, ...], layout: str) -> Finding:
    allowed = ", ".join(boxes) or "—"
    found, where = article.placement.box, article.placement.box_source or SourceSpan(ISSUE_FILE)
    return error("article.unknown_box", where, slug=article.slug, found=found, layout=layout, allowed=allowed)


def _unknown(span: Span, names: tuple[str, ...], layout: str) -> Finding:
    allowed = ", ".join(names)
    near = nearest(span.style, names)
    if near:
        arguments = {"found": span.style, "near": near, "layout": layout, "allowed": allowed}
        return error("text.unknown_mark_near", span.source, **arguments)
    return error("text.unknown_mark", span.source, found=span.style, layout=layout, allowed=allowed)


def _unknown_style(paragraph: Paragraph, names: tuple[str, ...], layout: str) -> Finding:
    arguments = {"found": paragraph.style, "layout": layout, "allowed": ", ".join(names)}
    near = nearest(paragraph.style, names)
    if near:
        return error("block.unknown_style_near", paragraph.source, near=near, **arguments)
    return error("block.unknown_style", paragraph.source, **arguments)
