"""Where in a number a finding leads: the number and a finding in, the article, photo or place in its text out."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from bulletin_studio.base.findings import Finding
from bulletin_studio.base.source import SourceSpan, TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import MANUAL_BREAK
from bulletin_studio.session.text_places import HEAD_PARTS, paragraph_count, paragraph_of


@dataclass(frozen=True, slots=True)
class FindingPlace:
    """What a finding speaks of.

    Attributes:
        article: slug; empty where it is of the number or the layout.
        photo: index in that article; None where it is of no photo.
        text: the place in the text; None where it is of no text.
        page: from 1; None where none is known.
    """

    article: str = ""
    photo: int | None = None
    text: TextPlace | None = None
    page: int | None = None


def place_of_finding(issue: Issue, finding: Finding) -> FindingPlace:
    """The place; as much of it as can be told."""
    arguments = dict(finding.arguments)
    article = _article_of(issue, finding, arguments.get("headline"), arguments.get("slug"))
    if article is None:
        return FindingPlace(page=finding.page)
    photo = _photo_of(article, finding.where, arguments.get("file"))
    text = None if photo is not None else _text_of(article, finding)
    return FindingPlace(article.slug, photo, text, finding.page)


def still_standing(issue: Issue, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Findings of files without those that edits have mended: of articles taken out, of boxes no longer asked for."""
    return tuple(finding for finding in findings if not _is_mended(issue, finding))


def _is_mended(issue: Issue, finding: Finding) -> bool:
    arguments = dict(finding.arguments)
    path = str(arguments.get("file", "")) if finding.code == "article.missing" else ""
    path = path or (finding.where.path if finding.where is not None else "")
    slug = str(arguments.get("slug", "")) or (PurePosixPath(path).stem if path.startswith("articles/") else "")
    article = next((article for article in issue.articles if article.slug == slug), None)
    if finding.code == "article.unknown_box":
        return article is None or article.placement.box != arguments.get("found")
    return bool(slug) and article is None


def _article_of(issue: Issue, finding: Finding, headline: object, slug: object) -> Article | None:
    """By its file, short name, headline or photo; for a photo used twice the headline is that of the first use."""
    path = finding.where.path if finding.where is not None else ""
    named_file = dict(finding.arguments).get("file")
    for article in issue.articles:
        if path == f"articles/{article.slug}.md" or article.slug == slug or named_file == f"articles/{article.slug}.md":
            return article
    if finding.code == "preflight.photo_repeated":
        file = dict(finding.arguments).get("file")
        uses = [article for article in issue.articles for photo in article.photos if photo.file == file]
        return uses[-1] if uses else None
    named = (each for each in issue.articles if each.headline.text.replace(MANUAL_BREAK, "").strip() == headline)
    file = dict(finding.arguments).get("file")
    users = (each for each in issue.articles if any(_is_file(photo, file) for photo in each.photos))
    return next(named, None) or next(users, None)


def _is_file(photo: Photo, file: object) -> bool:
    """Whether a photo is of a file; findings of its pixels give the file's name without the folder."""
    return file in {photo.file, PurePosixPath(photo.file).name}


def _photo_of(article: Article, where: SourceSpan | None, file: object) -> int | None:
    """The photo whose line is meant, else the last of that file."""
    found = None
    for index, photo in enumerate(article.photos):
        if where is not None and where.line and photo.source is not None and photo.source == where:
            return index
        if _is_file(photo, file):
            found = index
    return found


def _text_of(article: Article, finding: Finding) -> TextPlace | None:
    arguments = dict(finding.arguments)
    part, paragraph = arguments.get("part"), arguments.get("paragraph")
    if isinstance(part, str) and isinstance(paragraph, int) and paragraph - 1 < paragraph_count(article, part):
        return TextPlace(article.slug, part, paragraph - 1, 0)
    where = finding.where
    return _nearest_text(article, where) if where is not None and where.line else None


def _nearest_text(article: Article, where: SourceSpan) -> TextPlace | None:
    """The last piece of text that begins no later than a place in the article's file."""
    best: tuple[tuple[int, int], TextPlace] | None = None
    for part in (*HEAD_PARTS, "body", "caption"):
        for index in range(paragraph_count(article, part)):
            if part == "body" and index >= len(article.body.paragraphs):
                continue
            offset = 0
            for span in paragraph_of(article, part, index).spans:
                start = (span.source.line, span.source.column) if span.source is not None else (0, 0)
                is_before = (0, 0) < start <= (where.line, where.column or 1_000_000)
                if is_before and (best is None or start >= best[0]):
                    best = (start, TextPlace(article.slug, part, index, offset))
                offset += len(span.text)
    return best[1] if best is not None else None
