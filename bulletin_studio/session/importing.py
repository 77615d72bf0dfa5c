"""Brings manuscripts and photos into an open number: drafts and files in, new articles and files in its folder out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from bulletin_studio.base.errors import CancelledError, PhotoError
from bulletin_studio.base.findings import Finding, warning
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.intake.assemble import Draft
from bulletin_studio.intake.manuscript import Picture
from bulletin_studio.model.article import Article
from bulletin_studio.model.empty_slot import is_empty_slot
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Paragraph, Span, plain_paragraph
from bulletin_studio.session.article_edits import AddArticle, RemoveArticle, free_slug
from bulletin_studio.session.opening import KnownPhotos
from bulletin_studio.session.photo_folder import PhotoFolder, safe_name
from bulletin_studio.session.session import Session


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What an import has done.

    Attributes:
        slugs: of the articles brought in.
        photos: how many pictures came with them.
        findings: pictures that could not be used.
    """

    slugs: tuple[str, ...]
    photos: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Ready:
    """Drafts that can be put in: their articles, what was wrong with their pictures, and what is known of photos."""

    articles: tuple[Article, ...]
    findings: tuple[Finding, ...]
    known: KnownPhotos


def bring_in(session: Session, drafts: Sequence[Draft], manuscript: Path, beside: str = "") -> BroughtIn:
    """Puts drafts into the empty slots and behind the last article as one step, and their pictures into the folder.

    A slot gives its place in the number, its placement and its file to the draft that fills it.

    Args:
        session: the open number.
        drafts: of one manuscript.
        manuscript: its file; pictures that it only names are looked for beside it.
        beside: of the article that it was dropped on: of the slots it and those behind it come first, and where there
            is none it is followed by the drafts.

    Raises:
        FileAccessError: a picture cannot be written; no article was put in.
    """
    return put_in(session, make_ready(session, drafts, manuscript, _go_on), manuscript, beside)


def make_ready(session: Session, drafts: Sequence[Draft], manuscript: Path, progress: Callable[[float], None]) -> Ready:
    """Puts the pictures of drafts into the number's folder; it may be called on another thread.

    Raises:
        FileAccessError: a picture cannot be written.
        CancelledError: `progress` raised it; nothing was kept.
    """
    taking = _Taking(PhotoFolder(session.folder), manuscript, progress, sum(len(draft.pictures) for draft in drafts))
    try:
        articles = tuple(_with_pictures(taking, draft) for draft in drafts)
        progress(1.0)
    except CancelledError:
        taking.store.put_back()
        raise
    named = tuple(replace(article, headline=_headline(article, manuscript)) for article in articles)
    known = session.photos.with_photos((photo for each in named for photo in each.photos), session.folder)
    return Ready(named, tuple(taking.findings), known)


def put_in(session: Session, ready: Ready, manuscript: Path, beside: str = "") -> BroughtIn:
    """Puts articles in as one step; see `bring_in`."""
    session.know_photos(ready.known)
    slugs: list[str] = []
    with session.gesture():
        for article in ready.articles:
            beside = _put_in(session, article, manuscript, beside)
            slugs.append(beside)
    return BroughtIn(tuple(slugs), sum(len(article.photos) for article in ready.articles), ready.findings)


def _go_on(share: float) -> None:
    """Progress that nobody looks at."""
    del share


def _put_in(session: Session, article: Article, manuscript: Path, beside: str) -> str:
    """Puts an article into an empty slot, or behind the article beside which it goes; returns its slug."""
    articles = session.issue.articles
    here = next((index for index, each in enumerate(articles) if each.slug == beside), None)
    in_turn = (*articles[here or 0 :], *articles[: here or 0])
    slot = next((each for each in in_turn if is_empty_slot(each)), None)
    if slot is None:
        slug = free_slug(session.issue, f"{len(articles) + 1:02d}-{safe_name(manuscript.stem)}")
        session.apply(AddArticle(replace(article, slug=slug), len(articles) if here is None else here + 1))
        return slug
    session.apply(RemoveArticle(slot.slug))
    session.apply(AddArticle(replace(article, slug=slot.slug, placement=slot.placement), articles.index(slot)))
    return slot.slug


@dataclass(slots=True)
class _Taking:
    """Pictures on their way into the folder."""

    store: PhotoFolder
    manuscript: Path
    progress: Callable[[float], None]
    total: int
    count: int = 0
    findings: list[Finding] = field(default_factory=list)


def _with_pictures(taking: _Taking, draft: Draft) -> Article:
    """The article with its pictures in the folder; a caption whose picture is of no use becomes text."""
    photos: list[Photo] = []
    body = list(draft.article.body.paragraphs)
    put_in = 0
    for photo, picture in zip(draft.article.photos, draft.pictures, strict=True):
        taking.progress(taking.count / taking.total)
        taking.count += 1
        file = _stored(taking, picture)
        if file:
            photos.append(replace(photo, file=file, after=photo.after + put_in))
        elif photo.caption is not None or photo.credit:
            body.insert(photo.after + put_in, Paragraph("body", _said_of(photo)))
            put_in += 1
    return replace(draft.article, photos=tuple(photos), body=replace(draft.article.body, paragraphs=tuple(body)))


def _said_of(photo: Photo) -> tuple[Span, ...]:
    """What is said of a photo, as text: its caption, and who took it in brackets."""
    credit = (Span(f"（{photo.credit}）"),) if photo.credit else ()
    return (*(photo.caption.spans if photo.caption is not None else ()), *credit)


def _stored(taking: _Taking, picture: Picture) -> str:
    """The path of a picture in the folder; empty where it cannot be used."""
    manuscript, code = taking.manuscript, "intake.picture_unusable"
    beside = next((home / picture.name for home in _homes(manuscript) if (home / picture.name).is_file()), None)
    try:
        if picture.data:
            name = f"{safe_name(manuscript.stem)}-{PurePosixPath(picture.name).name}"
            return taking.store.store(name, picture.data)
        if beside is not None:
            return taking.store.take(beside)
        code = "intake.picture_missing"
    except PhotoError:
        pass
    taking.findings.append(warning(code, SourceSpan(str(manuscript)), name=picture.name))
    return ""


def _homes(manuscript: Path) -> tuple[Path, Path]:
    """Where a file that a manuscript names may lie: beside it, or beside its folder, as in issue folders."""
    return manuscript.parent, manuscript.parent.parent


def _headline(article: Article, manuscript: Path) -> Paragraph:
    """The headline; without one the name of the file, since an article must have one."""
    if article.headline.text.strip():
        return article.headline
    return plain_paragraph("headline", manuscript.stem.strip() or "?")
