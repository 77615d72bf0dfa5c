"""Rules on articles laid down by hand: a number in, findings on those that could not stand so out."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.findings import Finding, warning
from bulletin_studio.preflight.checked_number import CheckedNumber, last_page


def find_articles_otherwise(number: CheckedNumber) -> Iterator[Finding]:
    """Articles that could not stand as laid down, each with the page on which it ends."""
    for fault in number.document.placement_faults:
        finding = warning(
            f"preflight.article_place_{fault.reason}",
            fault.source,
            headline=fault.headline,
            asked=fault.page,
            other=fault.other,
            limit=fault.limit,
        )
        yield replace(finding, page=last_page(number, fault.article))
