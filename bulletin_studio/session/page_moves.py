"""What happens when a thing is dropped on the picture of a page or the name of an article: the edit out."""

from dataclasses import replace

from bulletin_studio.base.geometry import Point
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.arranging_photos import put_photo
from bulletin_studio.session.article_edits import PlaceArticle
from bulletin_studio.session.edits import Edit
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.photo_edits import PutPhoto
from bulletin_studio.session.stage import Stage
from bulletin_studio.session.text_places import article_of


def moved_to_page(stage: Stage, kind: ObjectKind, slug: str, index: int, page: int) -> Edit | None:
    """Lays an article down on a page, or puts a photo or caption's photo into the midst of it.

    Make-up finds the row of the article; one that stands on the page already keeps its place.
    """
    if kind is not ObjectKind.ARTICLE:
        trim = stage.objects.document.pages[page - 1].trim
        return put_photo(stage, slug, index, page, Point(trim.width / 2, trim.height / 2))
    old = article_of(stage.issue, slug).placement
    if old.page == page:
        return None
    return PlaceArticle(slug, replace(old, page=page, row=None, rows=None, starts_page=False))


def moved_to_article(issue: Issue, slug: str, index: int, to_slug: str) -> PutPhoto | None:
    """Puts a photo behind the text of another article, where it keeps to no page; None where it is in that one."""
    if slug == to_slug:
        return None
    photo = article_of(issue, slug).photos[index]
    return PutPhoto(
        slug, index, to_slug, replace(photo, after=len(article_of(issue, to_slug).body.paragraphs), page=None)
    )
