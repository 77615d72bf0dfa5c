"""What is dropped on pages: files in; pictures, manuscripts and what can be neither, with a reason, out."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.geometry import Point
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.intake.read_manuscript import SUFFIXES
from bulletin_studio.model.article import Article
from bulletin_studio.model.photo import Photo
from bulletin_studio.session.arranging_photos import dropped_photo
from bulletin_studio.session.photo_edits import AddPhoto
from bulletin_studio.session.photo_folder import take_in
from bulletin_studio.session.photo_ways import article_near
from bulletin_studio.session.session import Session
from bulletin_studio.session.stage import Stage

PICTURE_SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".avif", ".bmp", ".gif", ".heic", ".heif", ".pdf"}
)
"""Files that may be put on a page: photos, and PDF pages such as adverts."""

_MANUSCRIPT_SUFFIXES = frozenset({*SUFFIXES, ".doc", ".wps", ".rtf"})
"""Of old word processors' files the import says what to do with them."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Files by what becomes of them, in the order they came."""

    pictures: tuple[Path, ...]
    manuscripts: tuple[Path, ...]
    findings: tuple[Finding, ...]


def sort_dropped(paths: Iterable[Path]) -> Dropped:
    """Tells pictures from manuscripts by their names; a folder is neither, whatever its name."""
    pictures: list[Path] = []
    manuscripts: list[Path] = []
    findings: list[Finding] = []
    for path in paths:
        where = SourceSpan(path.as_posix())
        if path.is_dir():
            findings.append(error("drop.folder", where, name=path.name))
        elif path.suffix.lower() in PICTURE_SUFFIXES:
            pictures.append(path)
        elif path.suffix.lower() in _MANUSCRIPT_SUFFIXES:
            manuscripts.append(path)
        else:
            findings.append(error("drop.unknown_kind", where, name=path.name))
    return Dropped(tuple(pictures), tuple(manuscripts), tuple(findings))


def drop_pictures(
    session: Session, stage: Stage, pictures: Iterable[Path], page: int, point: Point
) -> tuple[tuple[AddPhoto, ...], tuple[Finding, ...]]:
    """Takes pictures into the number's folder and says how they are put in where a point is.

    Returns:
        The edits, and what is wrong with the pictures that cannot be used, of which nothing is kept.
    """
    if not takes_pictures(stage, page, point):
        return (), (error("drop.no_article"),)
    taken = take_in(session, pictures, _go_on)
    return put_at(stage, taken.files, page, point), taken.findings


def takes_pictures(stage: Stage, page: int, point: Point) -> bool:
    """Whether there is an article that pictures dropped at a point can go to."""
    return article_near(stage, page, point) is not None


def put_at(stage: Stage, files: Iterable[str], page: int, point: Point) -> tuple[AddPhoto, ...]:
    """How pictures of the folder are put in where a point is."""
    edits = (dropped_photo(stage, file, page, point) for file in files)
    return tuple(edit for edit in edits if edit is not None)


def put_behind(article: Article, files: Iterable[str]) -> tuple[AddPhoto, ...]:
    """How pictures of the folder are put behind the text of an article."""
    after = len(article.body.paragraphs)
    return tuple(AddPhoto(article.slug, Photo(file, after=after)) for file in files)


def _go_on(share: float) -> None:
    """Progress that nobody looks at."""
    del share
