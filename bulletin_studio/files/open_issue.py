"""An issue folder goes in, everything of the number that can be read comes out, and what cannot as findings.

`load_issue` is for print: any fault stops it. This is for the editor, where a number with faults opens to be mended.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from bulletin_studio.base.findings import Report, report_of
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.article_file import article_path
from bulletin_studio.files.faults import Faults, error_of, has_errors
from bulletin_studio.files.issue_file import ISSUE_FILE, parse_issue
from bulletin_studio.files.load_issue import check_folder, read_article
from bulletin_studio.files.text_file import read_text_file
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.story import Story, plain_paragraph


@dataclass(frozen=True, slots=True)
class OpenedIssue:
    """A number as far as it could be read.

    Attributes:
        report: every fault of its files.
        sealed: short names of articles whose files are missing or wrong: what is shown of them is not all that the
            file holds, so they are neither edited nor written.
    """

    issue: Issue
    report: Report
    sealed: frozenset[str]


def open_issue(folder: Path) -> OpenedIssue:
    """Reads what can be read of an issue folder; an article without a readable file has its name for a headline.

    Raises:
        InputError: issue.yaml is wrong.
        FileAccessError: the folder or issue.yaml is missing or cannot be read.
    """
    check_folder(folder)
    faults: Faults = []
    file = read_text_file(folder, ISSUE_FILE, faults)
    number = parse_issue(file, faults) if file is not None else None
    if number is None or has_errors(faults):
        raise error_of(faults)
    articles: list[Article] = []
    sealed: set[str] = set()
    for entry in number.entries:
        own: Faults = []
        read = read_article(folder, entry.slug, entry.where, own)
        article = read.article if read is not None else _stand_in(entry.slug)
        articles.append(replace(article, placement=entry.placement))
        if read is None or has_errors(own):
            sealed.add(entry.slug)
        faults += own
    return OpenedIssue(replace(number.issue, articles=tuple(articles)), report_of(faults), frozenset(sealed))


def _stand_in(slug: str) -> Article:
    where = SourceSpan(article_path(slug))
    return Article(slug, plain_paragraph("headline", slug), Story(), source=where)
