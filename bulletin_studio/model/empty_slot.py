"""The slot of an article whose text is still to come: something to click on and type over goes in its place."""

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.placement import Placement
from bulletin_studio.model.story import Story, plain_paragraph

_HEADLINE, _TEXT = "请输入标题", "请输入正文。"


def empty_slot(slug: str, placement: Placement) -> Article:
    """An article that holds its place only."""
    return Article(
        slug=slug,
        headline=plain_paragraph("headline", _HEADLINE),
        body=Story((plain_paragraph("body", _TEXT),)),
        placement=placement,
    )


def is_empty_slot(article: Article) -> bool:
    """Whether nothing has been put into a slot yet."""
    empty = empty_slot(article.slug, article.placement)
    heads = (article.kicker, article.deck, article.byline)
    has_heads = any(head is not None and head.text for head in heads)
    is_untouched = (article.headline.text, _text(article)) == (_HEADLINE, _text(empty))
    return is_untouched and not has_heads and not article.photos


def lacks_text(article: Article) -> bool:
    """Whether a headline or a text is still the one that stands in an empty slot."""
    return text_to_come(article) is not None


def text_to_come(article: Article) -> TextPlace | None:
    """The first headline or paragraph that is still the one of an empty slot; None where there is none."""
    if article.headline.text == _HEADLINE:
        return TextPlace(article.slug, "headline", 0, 0)
    texts = [paragraph.text for paragraph in article.body.paragraphs]
    return TextPlace(article.slug, "body", texts.index(_TEXT), 0) if _TEXT in texts else None


def _text(article: Article) -> str:
    return "\n".join(paragraph.text for paragraph in article.body.paragraphs)
