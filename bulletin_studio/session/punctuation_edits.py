"""Edits of punctuation: an article, one of its paragraphs or all articles in, full-width marks among Han out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.punctuation import full_width
from bulletin_studio.model.story import Paragraph, Span
from bulletin_studio.session.edits import SingleStep
from bulletin_studio.session.text_places import HEAD_PARTS, paragraph_count, paragraph_of, with_paragraph


@dataclass(frozen=True, slots=True)
class WidenPunctuation(SingleStep):
    """Changes half-width punctuation among Han to full-width marks; one step for all.

    Attributes:
        article: its slug; empty for all articles.
        part: of the article; empty for all parts.
        paragraph: in the part.
    """

    article: str = ""
    part: str = ""
    paragraph: int = 0
    label: str = "edit.punctuation"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`; an article that is no longer there is passed over."""
        articles = tuple(
            self._mended(article) if self.article in ("", article.slug) else article for article in issue.articles
        )
        is_same = all(new is old for new, old in zip(articles, issue.articles, strict=True))
        return issue if is_same else replace(issue, articles=articles)

    def _mended(self, article: Article) -> Article:
        for part, index in ((self.part, self.paragraph),) if self.part else tuple(_places(article)):
            paragraph = paragraph_of(article, part, index)
            mended = _widened(paragraph)
            if mended is not paragraph:
                article = with_paragraph(article, part, index, mended)
        return article


def count_half_width(article: Article) -> int:
    """How many paragraphs, heads and captions of an article have half-width punctuation among Han."""
    paragraphs = (paragraph_of(article, part, index) for part, index in _places(article))
    return sum(_widened(each) is not each for each in paragraphs)


def _places(article: Article) -> Iterator[tuple[str, int]]:
    """All parts of an article that hold text."""
    for part in (*HEAD_PARTS, "caption", "credit"):
        yield from ((part, index) for index in range(paragraph_count(article, part)))
    yield from (("body", index) for index in range(len(article.body.paragraphs)))


def _widened(paragraph: Paragraph) -> Paragraph:
    """The paragraph with full-width marks, in the styles of those they take the place of; itself where it has none."""
    text = paragraph.text
    made = full_width(text)
    if "".join(made) == text:
        return paragraph
    spans: list[Span] = []
    start = 0
    for span in paragraph.spans:
        end = start + len(span.text)
        spans.append(replace(span, text="".join(made[start:end])))
        start = end
    return replace(paragraph, spans=tuple(span for span in spans if span.text))
