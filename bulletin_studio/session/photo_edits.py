"""Edits of photos: put in, take out, change, move to another place or article; the changed number out."""

from dataclasses import dataclass, replace

from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import Photo
from bulletin_studio.session.edits import SingleStep
from bulletin_studio.session.text_places import article_of, with_article


@dataclass(frozen=True, slots=True)
class AddPhoto(SingleStep):
    """Puts a photo into an article, after as many paragraphs as it says."""

    slug: str
    photo: Photo
    label: str = "edit.add_photo"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        return with_article(issue, _with_photo(article_of(issue, self.slug), self.photo))

    @property
    def to_slug(self) -> str:
        """The article it goes to."""
        return self.slug

    def index_in(self, issue: Issue) -> int:
        """Which photo of its article it becomes when applied to a number."""
        return sum(other.after <= self.photo.after for other in article_of(issue, self.slug).photos)


@dataclass(frozen=True, slots=True)
class RemovePhoto(SingleStep):
    """Takes a photo out of an article; its file stays in the folder."""

    slug: str
    index: int
    label: str = "edit.remove_photo"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        return with_article(issue, _without_photo(article_of(issue, self.slug), self.index))


@dataclass(frozen=True, slots=True)
class ChangePhoto(SingleStep):
    """Puts another description of a photo in the place of one: width, place, crop, focus, credit, file."""

    slug: str
    index: int
    photo: Photo
    label: str = "edit.change_photo"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        article = article_of(issue, self.slug)
        if article.photos[self.index] == self.photo:
            return issue
        photos = (*article.photos[: self.index], self.photo, *article.photos[self.index + 1 :])
        return with_article(issue, replace(article, photos=photos))


@dataclass(frozen=True, slots=True)
class MovePhoto(SingleStep):
    """Moves a photo behind so many paragraphs of an article, its own or another."""

    slug: str
    index: int
    to_slug: str
    after: int
    label: str = "edit.move_photo"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        source = article_of(issue, self.slug)
        photo = replace(source.photos[self.index], after=self.after)
        without = with_article(issue, _without_photo(source, self.index))
        moved = with_article(without, _with_photo(article_of(without, self.to_slug), photo))
        return issue if moved == issue else moved


@dataclass(frozen=True, slots=True)
class PutPhoto(SingleStep):
    """Puts another description in the place of a photo, and the photo where that says, in its own article or another.

    Attributes:
        slug: of the article it stands in.
        index: of the photo there.
        to_slug: of the article it goes to.
        photo: what it is to be, `after` among it.
    """

    slug: str
    index: int
    to_slug: str
    photo: Photo
    label: str = "edit.move_photo"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        source = article_of(issue, self.slug)
        old = source.photos[self.index]
        if self.slug == self.to_slug and old.after == self.photo.after:
            return ChangePhoto(self.slug, self.index, self.photo).apply(issue)
        without = with_article(issue, _without_photo(source, self.index))
        return with_article(without, _with_photo(article_of(without, self.to_slug), self.photo))

    def index_in(self, issue: Issue) -> int:
        """Which photo of its article it becomes when applied to a number."""
        if self.slug == self.to_slug and article_of(issue, self.slug).photos[self.index].after == self.photo.after:
            return self.index
        others = article_of(issue, self.to_slug).photos
        own = others[self.index] if self.slug == self.to_slug else None
        return sum(other.after <= self.photo.after for other in others if other is not own)


def _with_photo(article: Article, photo: Photo) -> Article:
    """Photos stand in the order of the text; a new one follows those of the same place."""
    place = sum(other.after <= photo.after for other in article.photos)
    return replace(article, photos=(*article.photos[:place], photo, *article.photos[place:]))


def _without_photo(article: Article, index: int) -> Article:
    gone = article.photos[index]
    return replace(article, photos=tuple(photo for photo in article.photos if photo is not gone))
