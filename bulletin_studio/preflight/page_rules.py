"""Rules on the page count: a number in, findings on empty pages and awkward counts out."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.findings import Finding, note, warning
from bulletin_studio.preflight.checked_number import CheckedNumber, has_article

_PAGES_ON_ONE_LEAF = 2


def find_empty_pages(number: CheckedNumber) -> Iterator[Finding]:
    """Pages the editor asked for that the articles do not reach, with the first of them."""
    wanted, pages = number.issue.page_count, number.document.pages
    used = max((page.number for page in pages if has_article(page)), default=0)
    if wanted is not None and used and used < min(wanted, len(pages)):
        finding = warning("preflight.pages_empty", number.issue.source, wanted=wanted, used=used)
        yield replace(finding, page=used + 1)


def find_blank_pages(number: CheckedNumber) -> Iterator[Finding]:
    """Pages without anything of an article between pages that have some."""
    used = [page.number for page in number.document.pages if has_article(page)]
    for page in number.document.pages:
        if used and page.number < max(used) and page.number not in used:
            yield replace(warning("preflight.page_blank", number.issue.source), page=page.number)


def find_other_page_count(number: CheckedNumber) -> Iterator[Finding]:
    """More pages, or fewer, than the editor asked for."""
    count, wanted = len(number.document.pages), number.issue.page_count
    if wanted is not None and count != wanted:
        yield warning("preflight.page_count_differs", number.issue.source, count=count, wanted=wanted)


def find_awkward_page_count(number: CheckedNumber) -> Iterator[Finding]:
    """A count that cannot be folded from whole sheets; one leaf needs no fold."""
    count, multiple = len(number.document.pages), number.profile.page.multiple
    missing = -count % multiple
    if count > _PAGES_ON_ONE_LEAF and missing:
        yield note(
            "preflight.pages_not_in_sheets", number.issue.source, count=count, multiple=multiple, missing=missing
        )
