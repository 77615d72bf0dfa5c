"""Rules on punctuation: a number in, findings on half-width marks among Han out."""

from collections.abc import Iterator
from dataclasses import replace

from bulletin_studio.base.findings import Argument, Finding, warning
from bulletin_studio.model.punctuation import half_width_marks
from bulletin_studio.preflight.checked_number import CheckedNumber
from bulletin_studio.preflight.number_texts import NumberText, texts_of

MOST_PARAGRAPHS = 3
"""Of an article with more such paragraphs it is said once that it has them."""
_QUOTED = 12
"""Characters of a heading or caption that a finding quotes."""

_Found = tuple[NumberText, tuple[str, ...]]


def find_half_width_marks(number: CheckedNumber) -> Iterator[Finding]:
    """Paragraphs with half-width punctuation beside Han, each once; of an article with many of them one finding."""
    by_article: dict[str, dict[tuple[str, int], _Found]] = {}
    for text in texts_of(number):
        marks = () if text.is_furniture else half_width_marks(text.paragraph.text)
        if marks:
            of_article = by_article.setdefault(text.place.article, {})
            key = (text.place.part, text.place.paragraph)
            first, known = of_article.get(key, (text, ()))
            of_article[key] = (first, tuple(dict.fromkeys((*known, *marks))))
    for of_article in by_article.values():
        found = tuple(of_article.values())
        if len(found) > MOST_PARAGRAPHS:
            yield _of_article(found)
        else:
            yield from map(_of_paragraph, found)


def _of_paragraph(found: _Found) -> Finding:
    """Paragraphs are counted from 1; in heads and captions the text says more than its paragraph."""
    text, marks = found
    whole = text.paragraph.text
    arguments: dict[str, Argument] = {
        "headline": text.headline,
        "part": text.place.part,
        "paragraph": text.place.paragraph + 1,
        "marks": " ".join(marks),
    }
    if text.place.part == "body":
        finding = warning("preflight.half_width", text.paragraph.source, **arguments)
    else:
        short = whole if len(whole) <= _QUOTED else f"{whole[:_QUOTED]}…"
        finding = warning("preflight.half_width_head", text.paragraph.source, **arguments, text=short)
    return replace(finding, page=text.page_at(0))


def _of_article(found: tuple[_Found, ...]) -> Finding:
    first = found[0][0]
    marks = dict.fromkeys(mark for _, each in found for mark in each)
    finding = warning(
        "preflight.half_width_article",
        first.paragraph.source,
        headline=first.headline,
        part=first.place.part,
        paragraph=first.place.paragraph + 1,
        count=len(found),
        marks=" ".join(marks),
    )
    return replace(finding, page=first.page_at(0))
