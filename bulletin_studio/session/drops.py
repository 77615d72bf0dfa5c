"""What is dropped on pages: files in; pictures, manuscripts and what can be neither, with a reason, out."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.geometry import Point
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.intake.read_manuscript import SUFFIXES
from bulletin_studio.model.photo import Photo
from bulletin_studio.session.arranging_photos import dropped_photo
from bulletin_studio.session.importing import bring_in_photo
from bulletin_studio.session.photo_edits import AddPhoto
from bulletin_studio.session.photo_ways import article_near
from bulletin_studio.session.session import Session
from bulletin_studio.session.stage import Stage
from bulletin_studio.session.text_places import article_of

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
    if article_near(stage, page, point) is None:
        return (), (error("drop.no_article"),)
    files, findings = _taken_in(session, pictures)
    edits = (dropped_photo(stage, file, page, point) for file in files)
    return tuple(edit for edit in edits if edit is not None), findings


def pictures_for(
    session: Session, slug: str, pictures: Iterable[Path]
) -> tuple[tuple[AddPhoto, ...], tuple[Finding, ...]]:
    """Takes pictures into the number's folder and says how they are put behind the text of an article.

    Returns:
        See `drop_pictures`.
    """
    files, findings = _taken_in(session, pictures)
    after = len(article_of(session.issue, slug).body.paragraphs)
    return tuple(AddPhoto(slug, Photo(file, after=after)) for file in files), findings


def _taken_in(session: Session, pictures: Iterable[Path]) -> tuple[list[str], tuple[Finding, ...]]:
    """The files of pictures in the number's folder, and what is wrong with those that cannot be used."""
    files: list[str] = []
    findings: list[Finding] = []
    for path in pictures:
        try:
            files.append(bring_in_photo(session, path))
        except BulletinError as fault:
            findings += fault.findings
    return files, tuple(findings)
