"""Brings manuscripts and photos into an open number: drafts and files in, new articles and files in its folder out."""

import hashlib
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from bulletin_studio.base.errors import FileAccessError, PhotoError
from bulletin_studio.base.findings import Finding, error, warning
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.writing import write_atomically
from bulletin_studio.intake.assemble import Draft
from bulletin_studio.intake.manuscript import Picture
from bulletin_studio.model.article import Article
from bulletin_studio.model.empty_slot import is_empty_slot
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Paragraph, plain_paragraph
from bulletin_studio.photos.probe import probe_photo
from bulletin_studio.session.article_edits import AddArticle, RemoveArticle, free_slug
from bulletin_studio.session.session import Session

_UNSAFE = re.compile(r"[^\w\u4e00-\u9fff-]+")
_LONGEST_NAME = 24
_PHOTOS = "photos"


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
    findings: list[Finding] = []
    ready = [_with_pictures(session, draft, manuscript, findings) for draft in drafts]
    named = [replace(article, headline=_headline(article, manuscript)) for article in ready]
    slugs: list[str] = []
    with session.gesture():
        for article in named:
            beside = _put_in(session, article, manuscript, beside)
            slugs.append(beside)
    return BroughtIn(tuple(slugs), sum(len(article.photos) for article in ready), tuple(findings))


def _put_in(session: Session, article: Article, manuscript: Path, beside: str) -> str:
    """Puts an article into an empty slot, or behind the article beside which it goes; returns its slug."""
    articles = session.issue.articles
    here = next((index for index, each in enumerate(articles) if each.slug == beside), None)
    in_turn = (*articles[here or 0 :], *articles[: here or 0])
    slot = next((each for each in in_turn if is_empty_slot(each)), None)
    if slot is None:
        slug = free_slug(session.issue, f"{len(articles) + 1:02d}-{_safe_name(manuscript.stem)}")
        session.apply(AddArticle(replace(article, slug=slug), len(articles) if here is None else here + 1))
        return slug
    session.apply(RemoveArticle(slot.slug))
    session.apply(AddArticle(replace(article, slug=slot.slug, placement=slot.placement), articles.index(slot)))
    return slot.slug


def bring_in_photo(session: Session, path: Path) -> str:
    """Puts a photo into the folder of photos; one that lies in it already stays where it is.

    Returns:
        Its path as articles name it.

    Raises:
        PhotoError: it cannot be used.
        FileAccessError: it cannot be read or written.
    """
    probe_photo(path)
    folder = session.folder.resolve()
    if path.resolve().is_relative_to(folder):
        return path.resolve().relative_to(folder).as_posix()
    try:
        digest = _digest(path)
        target = _free_path(session.folder, path.name, digest)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target)
    except OSError as fault:
        raise FileAccessError(
            error("file.not_writable", SourceSpan(str(session.folder / _PHOTOS)), reason=fault.strerror or "")
        ) from fault
    return f"{_PHOTOS}/{target.name}"


def _with_pictures(session: Session, draft: Draft, manuscript: Path, findings: list[Finding]) -> Article:
    """The article with its pictures in the folder; a caption whose picture is of no use becomes text."""
    photos: list[Photo] = []
    body = list(draft.article.body.paragraphs)
    put_in = 0
    for photo, picture in zip(draft.article.photos, draft.pictures, strict=True):
        file = _stored(session, picture, manuscript, findings)
        if file:
            photos.append(replace(photo, file=file, after=photo.after + put_in))
        elif photo.caption is not None:
            body.insert(photo.after + put_in, Paragraph("body", photo.caption.spans))
            put_in += 1
    return replace(draft.article, photos=tuple(photos), body=replace(draft.article.body, paragraphs=tuple(body)))


def _stored(session: Session, picture: Picture, manuscript: Path, findings: list[Finding]) -> str:
    """The path of a picture in the folder; empty where it cannot be used."""
    where = SourceSpan(str(manuscript))
    if not picture.data:
        beside = next((home / picture.name for home in _homes(manuscript) if (home / picture.name).is_file()), None)
        if beside is None:
            findings.append(warning("intake.picture_missing", where, name=picture.name))
            return ""
        try:
            return bring_in_photo(session, beside)
        except PhotoError:
            findings.append(warning("intake.picture_unusable", where, name=picture.name))
            return ""
    name = f"{_safe_name(manuscript.stem)}-{PurePosixPath(picture.name).name}"
    target = _free_path(session.folder, name, hashlib.sha256(picture.data).hexdigest())
    is_new = not target.exists()
    if is_new:
        write_atomically(target, picture.data)
    try:
        probe_photo(target)
    except PhotoError:
        if is_new:
            target.unlink(missing_ok=True)
        findings.append(warning("intake.picture_unusable", where, name=picture.name))
        return ""
    return f"{_PHOTOS}/{target.name}"


def _homes(manuscript: Path) -> tuple[Path, Path]:
    """Where a file that a manuscript names may lie: beside it, or beside its folder, as in issue folders."""
    return manuscript.parent, manuscript.parent.parent


def _free_path(folder: Path, name: str, digest: str) -> Path:
    """Where a photo goes: a name that is free, or taken by the same photo."""
    stem, suffix = _safe_name(Path(name).stem), Path(name).suffix.lower()
    target, count = folder / _PHOTOS / f"{stem}{suffix}", 2
    while target.exists() and _digest(target) != digest:
        target, count = folder / _PHOTOS / f"{stem}-{count}{suffix}", count + 1
    return target


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _safe_name(name: str) -> str:
    """A name of a file that every system takes."""
    return _UNSAFE.sub("-", name).strip("-_")[:_LONGEST_NAME].strip("-_") or "article"


def _headline(article: Article, manuscript: Path) -> Paragraph:
    """The headline; without one the name of the file, since an article must have one."""
    if article.headline.text.strip():
        return article.headline
    return plain_paragraph("headline", manuscript.stem.strip() or "?")
