"""Articles written in the house's own form: a file of another number in, the article with all that it says out."""

from dataclasses import replace
from pathlib import Path

from bulletin_studio.base.findings import Severity
from bulletin_studio.files.article_file import parse_article
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.places import plain_article
from bulletin_studio.files.text_file import read_text_file
from bulletin_studio.intake.assemble import Draft
from bulletin_studio.intake.manuscript import Picture

_SUFFIX = ".md"


def own_draft(path: Path) -> Draft | None:
    """Reads an article of this program whole: styles, tables, marks, and how its photos stand.

    Returns:
        The draft, not reviewed; None for Markdown of other programs, and where anything in the file is wrong.
    """
    if path.suffix.lower() != _SUFFIX:
        return None
    faults: Faults = []
    file = read_text_file(path.parent, path.name, faults)
    read = parse_article(file, path.stem, path.parent, faults) if file is not None else None
    if read is None or any(fault.severity is Severity.ERROR for fault in faults):
        return None
    article = replace(plain_article(read.article), is_reviewed=False)
    return Draft(article, tuple(Picture(photo.file, b"") for photo in article.photos))


def characters_of(draft: Draft) -> int:
    """How many characters of text it brings."""
    article = draft.article
    heads = (article.kicker, article.headline, article.deck, article.byline)
    captions = tuple(photo.caption for photo in article.photos)
    texts = (*heads, *article.body.paragraphs, *captions)
    return sum(len(each.text) for each in texts if each is not None)
