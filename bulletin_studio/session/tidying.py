"""Makes a number fit for its files: empty paragraphs, which typing leaves and files cannot hold, are taken out."""

from dataclasses import replace

from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import Photo
from bulletin_studio.session.text_places import with_body


def tidied(issue: Issue) -> Issue:
    """The number without empty paragraphs; photos keep their places between the others."""
    return replace(issue, articles=tuple(_tidied_article(article) for article in issue.articles))


def _tidied_article(article: Article) -> Article:
    body = article.body.paragraphs
    if all(paragraph.text.strip() for paragraph in body):
        return article

    def moved(photo: Photo) -> Photo:
        return replace(photo, after=sum(bool(paragraph.text.strip()) for paragraph in body[: photo.after]))

    kept = with_body(article, tuple(paragraph for paragraph in body if paragraph.text.strip()))
    return replace(kept, photos=tuple(moved(photo) for photo in article.photos))
