"""An Issue goes in, the files of its folder that differ from it are written anew; nothing else changes a byte."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.writing import write_atomically
from bulletin_studio.files.article_file import article_path, parse_article
from bulletin_studio.files.article_writing import changed_article_text, new_article_text
from bulletin_studio.files.faults import Faults, error_of, has_errors
from bulletin_studio.files.inside import fault_of_path
from bulletin_studio.files.issue_file import ISSUE_FILE, IssueFile, fault_of_slug, parse_issue
from bulletin_studio.files.issue_writing import changed_issue_text, new_issue_text
from bulletin_studio.files.places import plain_article
from bulletin_studio.files.text_file import read_text_file, text_file_from_bytes
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue


@dataclass(frozen=True, slots=True)
class _Change:
    """A file to write."""

    name: str
    data: bytes


def _go_on(share: float) -> None:
    """Progress that nobody looks at."""
    del share


def save_issue(
    folder: Path,
    issue: Issue,
    sealed: AbstractSet[str] = frozenset(),
    progress: Callable[[float], None] = _go_on,
) -> tuple[Path, ...]:
    """Brings an issue folder to the state of the issue.

    Only files that differ in content are written, each as a whole or not at all; lines and comments that need not
    change stay. An article that is no longer listed keeps its file; one whose name has a file already takes that file
    over. Everything to be written is read back first, so that nothing is written which would not load as the same
    issue. Articles whose short names are `sealed` are left as they stand, right or wrong (see `open_issue`).
    `progress` is told the share looked at; it is not asked any more once files are written.

    Returns:
        The files written: articles first, so that issue.yaml never names one that is not there.

    Raises:
        InputError: a file in the folder is wrong, or the formats cannot hold what the issue says; nothing was written.
        FileAccessError: a file cannot be read or written.
        CancelledError: `progress` raised it; nothing was written.
    """
    changes = [*_article_changes(folder, issue.articles, sealed, progress), *_issue_changes(folder, issue)]
    progress(1.0)
    for change in changes:
        write_atomically(folder / change.name, change.data)
    return tuple(folder / change.name for change in changes)


def _article_changes(
    folder: Path, articles: Sequence[Article], sealed: AbstractSet[str], progress: Callable[[float], None]
) -> Iterator[_Change]:
    slugs = [article.slug for article in articles]
    for count, article in enumerate(articles):
        progress(count / len(articles))
        if article.slug in sealed:
            continue
        name = article_path(article.slug)
        code = fault_of_slug(article.slug) or fault_of_path(folder, name)
        if code:
            raise InputError(error(code, SourceSpan(ISSUE_FILE), found=article.slug))
        if slugs.count(article.slug) > 1:
            raise InputError(error("article.listed_twice", SourceSpan(ISSUE_FILE), slug=article.slug, line=0))
        data = _article_data(folder, name, article)
        if data is not None:
            yield _Change(name, data)


def _article_data(folder: Path, name: str, article: Article) -> bytes | None:
    """The new bytes of an article's file; None where they need not change."""
    faults: Faults = []
    if not (folder / name).exists():
        data = new_article_text(article).encode()
    else:
        file = read_text_file(folder, name, faults)
        old = parse_article(file, article.slug, folder, faults) if file is not None else None
        if old is None or has_errors(faults):
            raise error_of(faults)
        if plain_article(old.article) == plain_article(article):
            return None
        data = old.file.encoded(changed_article_text(old, article))
    file = text_file_from_bytes(name, data, faults := [])
    new = parse_article(file, article.slug, folder, faults) if file is not None else None
    if new is None or has_errors(faults) or plain_article(new.article) != plain_article(article):
        raise InputError(error("article.cannot_be_written", SourceSpan(name), slug=article.slug))
    return data


def _issue_changes(folder: Path, issue: Issue) -> Iterator[_Change]:
    data = _issue_data(folder, issue)
    if data is not None:
        yield _Change(ISSUE_FILE, data)


def _issue_data(folder: Path, issue: Issue) -> bytes | None:
    """The new bytes of issue.yaml; None where they need not change."""
    faults: Faults = []
    if not (folder / ISSUE_FILE).exists():
        data = new_issue_text(issue).encode()
    else:
        file = read_text_file(folder, ISSUE_FILE, faults)
        old = parse_issue(file, faults) if file is not None else None
        if old is None or has_errors(faults):
            raise error_of(faults)
        if _is_same(old, issue):
            return None
        data = old.file.encoded(changed_issue_text(old, issue))
    file = text_file_from_bytes(ISSUE_FILE, data, faults := [])
    new = parse_issue(file, faults) if file is not None else None
    if new is None or has_errors(faults) or not _is_same(new, issue):
        raise InputError(error("issue.cannot_be_written", SourceSpan(ISSUE_FILE)))
    return data


def _is_same(file: IssueFile, issue: Issue) -> bool:
    entries = [(article.slug, article.placement) for article in issue.articles]
    bare = replace(issue, articles=(), source=None)
    return replace(file.issue, source=None) == bare and entries == [
        (entry.slug, entry.placement) for entry in file.entries
    ]
