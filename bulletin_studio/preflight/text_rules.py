"""Rules on text: a number in, findings on what found no room, articles without text and bad lines out."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.findings import Argument, Finding, error, note, warning
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.display.document import LineFault, Overset
from bulletin_studio.model.empty_slot import lacks_text
from bulletin_studio.model.story import MANUAL_BREAK
from bulletin_studio.preflight.checked_number import CheckedNumber, last_page, plain_headline, shown_photos
from bulletin_studio.preflight.number_texts import texts_of

_BRACES = re.compile(r"\{(?:(?P<name>[^\s{}=\"]{1,30})|(?P<ruby>ruby=[^{}]{1,40}))\}")
_QUOTED = 12
"""Characters of a line that a finding quotes."""


def find_overset(number: CheckedNumber) -> Iterator[Finding]:
    """Text and photos that found no room, with the last page on which their article stands."""
    for overset in number.document.oversets:
        page = last_page(number, overset.article)
        if overset.characters:
            yield replace(_overset_text(number, overset), page=page)
        if overset.photos:
            finding = error(
                "preflight.photos_left_out",
                overset.source,
                headline=_in_one_line(overset.headline),
                count=overset.photos,
                files="、".join(_left_out(number, overset.article)),
            )
            yield replace(finding, page=page)


def find_articles_without_text(number: CheckedNumber) -> Iterator[Finding]:
    """Articles of photos alone; those without photos as well are pointed out when their files are read."""
    for article in number.issue.articles:
        if article.photos and not any(paragraph.text.strip() for paragraph in article.body.paragraphs):
            headline = plain_headline(article)
            finding = note(
                "preflight.article_without_text", article.source, headline=headline, count=len(article.photos)
            )
            yield replace(finding, page=last_page(number, article.slug))


def find_text_to_come(number: CheckedNumber) -> Iterator[Finding]:
    """Articles whose headline or text is still what stands in an empty slot."""
    for article in number.issue.articles:
        if lacks_text(article):
            finding = error("preflight.text_to_come", article.source, headline=plain_headline(article))
            yield replace(finding, page=last_page(number, article.slug))


def find_articles_nowhere(number: CheckedNumber) -> Iterator[Finding]:
    """Articles that stand on no page at all, and of which nothing is said elsewhere."""
    told = {overset.article for overset in number.document.oversets}
    for article in number.issue.articles:
        if article.slug not in told and number.document.pages and last_page(number, article.slug) is None:
            yield error("preflight.article_nowhere", article.source, headline=plain_headline(article))


def find_stray_braces(number: CheckedNumber) -> Iterator[Finding]:
    """`{dots}` and the like printed as typed: what follows a bracket that was never opened or closed."""
    names = {style.name for style in number.layout.character_styles}
    for text in texts_of(number):
        for match in _BRACES.finditer(text.paragraph.text):
            if match["ruby"] or match["name"] in names:
                finding = note(
                    "preflight.stray_braces",
                    text.source_at(match.start()),
                    headline=text.headline,
                    found=match[0],
                    part=text.place.part,
                    paragraph=text.place.paragraph + 1,
                )
                yield replace(finding, page=text.page_at(match.start()))


def find_line_faults(number: CheckedNumber) -> Iterator[Finding]:
    """Lines that could only be set by breaking a rule (R43); furniture that is alike on many pages is told once."""
    told: set[tuple[str, str, str]] = set()
    for fault in number.document.faults:
        key = (fault.reason, fault.text, fault.headline)
        if fault.article or key not in told:
            yield replace(_line_finding(fault, number.layout.source), page=fault.page)
        if not fault.article:
            told.add(key)


def _overset_text(number: CheckedNumber, overset: Overset) -> Finding:
    """Without a limit of pages only heads and captions higher than a page find no room."""
    arguments: dict[str, Argument] = {
        "headline": _in_one_line(overset.headline),
        "characters": overset.characters,
        "lines": overset.lines,
    }
    if number.issue.page_count is None:
        return error("preflight.overset_too_high", overset.source, **arguments)
    return error("preflight.overset", overset.source, **arguments, pages=number.issue.page_count)


def _left_out(number: CheckedNumber, slug: str) -> Iterator[str]:
    """The files of an article's photos that no page shows."""
    shown = Counter(photo.photo.file for photo in shown_photos(number) if photo.article.slug == slug)
    for article in number.issue.articles:
        for photo in article.photos if article.slug == slug else ():
            if shown[photo.file]:
                shown[photo.file] -= 1
            else:
                yield photo.file


def _line_finding(fault: LineFault, layout: SourceSpan | None) -> Finding:
    """Paragraphs and lines counted from 1; in heads and captions the line's text says more than its paragraph."""
    line = _in_one_line(fault.text)
    text = line if len(line) <= _QUOTED else f"{line[:_QUOTED]}…"
    if fault.reason == "left_out":
        return note("preflight.contents_short", layout, headline=text)
    if fault.reason == "too_small":
        return warning("preflight.furniture_small", fault.source or layout, text=text)
    if fault.reason == "overlap":
        return warning("preflight.furniture_overlap", fault.source or layout, text=text, other=fault.headline)
    if not fault.article:
        return warning("preflight.furniture_line", layout, text=text, reason=fault.reason)
    arguments: dict[str, Argument] = {
        "headline": _in_one_line(fault.headline),
        "part": fault.part,
        "paragraph": fault.paragraph + 1,
        "line": fault.line + 1,
        "text": text,
    }
    if fault.part == "body":
        return warning(f"preflight.line_{fault.reason}", fault.source, **arguments)
    return warning(f"preflight.heading_{fault.reason}", fault.source, **arguments)


def _in_one_line(text: str) -> str:
    return text.replace(MANUAL_BREAK, "").strip()
