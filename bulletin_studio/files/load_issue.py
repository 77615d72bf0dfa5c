"""An issue folder goes in, the Issue and a report of what is odd come out."""

from dataclasses import replace
from pathlib import Path

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import Report, error, note, report_of, warning
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.article_file import ArticleFile, article_path, parse_article
from bulletin_studio.files.faults import Faults, error_of, raise_faults
from bulletin_studio.files.inside import fault_of_path
from bulletin_studio.files.issue_file import ISSUE_FILE, IssueFile, parse_issue
from bulletin_studio.files.layout_names import layout_names
from bulletin_studio.files.text_file import read_text_file
from bulletin_studio.model.issue import Issue


def load_issue(folder: Path) -> tuple[Issue, Report]:
    """Reads an issue folder.

    Photos are named here and opened by `photos`; the layout is named here and read by `load_layout`.

    Returns:
        The number, and warnings and notes about it: empty articles, files that no list names.

    Raises:
        InputError: with everything that is wrong in all files of the folder.
        FileAccessError: only that files are missing or cannot be read.
    """
    check_folder(folder)
    faults: Faults = []
    file = read_text_file(folder, ISSUE_FILE, faults)
    number = parse_issue(file, faults) if file is not None else None
    if number is None:
        raise error_of(faults)
    articles = [(entry, read_article(folder, entry.slug, entry.where, faults)) for entry in number.entries]
    _check_layout_name(folder, number, faults)
    _look_around(folder, number, faults)
    raise_faults(faults)
    placed = tuple(replace(read.article, placement=entry.placement) for entry, read in articles if read is not None)
    return replace(number.issue, articles=placed), report_of(faults)


def check_folder(folder: Path) -> None:
    """Checks that an issue folder is there.

    Raises:
        FileAccessError: it is missing, or it is a file.
    """
    if not folder.is_dir():
        code = "folder.is_file" if folder.exists() else "folder.missing"
        raise FileAccessError(error(code, SourceSpan(folder.as_posix())))


def read_article(folder: Path, slug: str, listed: SourceSpan, faults: Faults) -> ArticleFile | None:
    """Reads one article of the folder; None where that is not possible, and the faults say why.

    Args:
        folder: the issue folder.
        slug: the article's short name.
        listed: where issue.yaml names it.
        faults: takes what is wrong.
    """
    name = article_path(slug)
    code = fault_of_path(folder, name)
    if code:
        faults.append(error(code, listed, found=name))
        return None
    if not (folder / name).exists():
        faults.append(error("article.missing", listed, file=name))
        return None
    file = read_text_file(folder, name, faults)
    return parse_article(file, slug, folder, faults) if file is not None else None


def _check_layout_name(folder: Path, number: IssueFile, faults: Faults) -> None:
    names = layout_names(folder)
    name = number.issue.layout
    if name and name not in names:
        faults.append(error("layout.missing", number.layout_place, name=name, allowed=", ".join(names)))


def _look_around(folder: Path, number: IssueFile, faults: Faults) -> None:
    """Notes what the list of articles leaves out."""
    if not number.entries:
        faults.append(warning("issue.no_articles", SourceSpan(ISSUE_FILE)))
    listed = {article_path(entry.slug) for entry in number.entries}
    found = sorted(path.name for path in (folder / "articles").glob("*.md"))
    for name in found:
        if f"articles/{name}" not in listed:
            faults.append(note("article.not_listed", SourceSpan(f"articles/{name}"), slug=name.removesuffix(".md")))
