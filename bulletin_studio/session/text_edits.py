"""Edits of text: a range of an article's part and what takes its place in, the changed number out."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import MANUAL_BREAK, TABLE, Paragraph
from bulletin_studio.session.edits import Edit, SingleStep
from bulletin_studio.session.replacing import (
    WALLS,
    Fragment,
    fitted_to,
    has_cells,
    in_one,
    replaced,
    style_after,
    without_walls,
)
from bulletin_studio.session.spans import (
    Spans,
    annotated,
    cut,
    joined,
    length_of,
    linked,
    styled,
    styles_in,
    text_of,
    typed_spans,
)
from bulletin_studio.session.text_places import (
    article_of,
    paragraph_at,
    paragraph_of,
    with_article,
    with_body,
    with_paragraph,
)


@dataclass(frozen=True, slots=True)
class TextRange:
    """A range of text in one part of one article, `start` not after `end`.

    In the body it may reach over several paragraphs; elsewhere both places stand in one paragraph.
    """

    start: TextPlace
    end: TextPlace

    @property
    def is_empty(self) -> bool:
        """Whether it is a caret."""
        return self.start == self.end


def range_between(one: TextPlace, other: TextPlace) -> TextRange:
    """The range between two places of one part, in whatever order."""
    first, last = sorted((one, other), key=lambda place: (place.paragraph, place.offset))
    return TextRange(first, last)


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Puts fragments in the place of a range.

    The first fragment joins the paragraph in which the range begins, the last one the rest of that in which it ends;
    those between become paragraphs of their own. Elsewhere they are joined by manual breaks, in credits by blanks.
    """

    range: TextRange
    fragments: tuple[Fragment, ...] = ()
    label: str = "edit.type"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        start, end = self.range.start, self.range.end
        article = article_of(issue, start.article)
        touched = [paragraph_of(article, start.part, index) for index in range(start.paragraph, end.paragraph + 1)]
        if start.part != "body":
            before, after = cut(touched[0].spans, 0, start.offset), cut(touched[-1].spans, end.offset)
            glue = " " if start.part == "credit" else MANUAL_BREAK
            spans = joined(before, without_walls(in_one(self.fragments, glue)), after)
            return with_article(
                issue, with_paragraph(article, start.part, start.paragraph, replace(touched[0], spans=spans))
            )
        made = replaced(touched, start.offset, end.offset, self.fragments)
        if made == tuple(touched):
            return issue
        return with_article(issue, _with_paragraphs(article, start.paragraph, end.paragraph, made))

    def continues(self, previous: Edit) -> bool:
        """Typing goes on where it stopped, deleting at the caret; a new paragraph and a paste are single steps."""
        if not isinstance(previous, ReplaceText) or previous.label != self.label or self.label == "edit.paste":
            return False
        if len(self.fragments) > 1:
            return False
        if self.fragments:
            return self.range.is_empty and bool(previous.fragments) and self.range.start == previous.caret
        return not previous.fragments and previous.range.start in (self.range.start, self.range.end)

    @property
    def caret(self) -> TextPlace:
        """Where the caret stands afterwards: behind what was put in."""
        start = self.range.start
        if not self.fragments:
            return start
        if start.part != "body":
            offset = start.offset + sum(length_of(piece.spans) for piece in self.fragments) + len(self.fragments) - 1
            return replace(start, offset=offset)
        last = length_of(self.fragments[-1].spans)
        if len(self.fragments) == 1:
            return replace(start, offset=start.offset + last)
        return replace(start, paragraph=start.paragraph + len(self.fragments) - 1, offset=last)


def _with_paragraphs(article: Article, first: int, last: int, made: tuple[Paragraph, ...]) -> Article:
    """Puts paragraphs in the place of `first` to `last`; photos keep their places between the others."""
    body = article.body.paragraphs
    more = len(made) - (last - first + 1)

    def moved(photo: Photo) -> Photo:
        if photo.after <= first:
            return photo
        after = photo.after + more if photo.after > last else min(photo.after, first + len(made))
        return replace(photo, after=after)

    changed = with_body(article, (*body[:first], *made, *body[last + 1 :]))
    return replace(changed, photos=tuple(moved(photo) for photo in article.photos))


def typed(issue: Issue, place: TextRange, text: str) -> ReplaceText:
    """Typing over a range, in the style of the character before it; line feeds begin paragraphs, in cells lines."""
    paragraph = paragraph_at(issue, place.start)
    lines = text.split("\n")
    last = _style_of_new(issue, place) if len(lines) > 1 and place.start.part == "body" else ""
    fragments = [Fragment(typed_spans(paragraph.spans, place.start.offset, line)) for line in lines]
    fragments[-1] = replace(fragments[-1], style=last)
    return ReplaceText(place, fitted_to(paragraph, tuple(fragments)))


def _style_of_new(issue: Issue, place: TextRange) -> str:
    """The style of a paragraph begun at a place; that of the paragraph which is cut in two."""
    is_at_end = place.end.offset == length_of(paragraph_at(issue, place.end).spans)
    return style_after(paragraph_at(issue, place.start).style) if is_at_end else ""


def deleted(place: TextRange) -> ReplaceText:
    """Deletes a range."""
    return ReplaceText(place, (), "edit.delete")


def pasted(issue: Issue, place: TextRange, fragments: tuple[Fragment, ...]) -> ReplaceText:
    """Puts in fragments from the clipboard."""
    return ReplaceText(place, fitted_to(paragraph_at(issue, place.start), fragments), "edit.paste")


def fragments_in(issue: Issue, place: TextRange) -> tuple[Fragment, ...]:
    """A copy of a range, for the clipboard."""
    article = article_of(issue, place.start.article)
    found = []
    for index in range(place.start.paragraph, place.end.paragraph + 1):
        paragraph = paragraph_of(article, place.start.part, index)
        start = place.start.offset if index == place.start.paragraph else 0
        end = place.end.offset if index == place.end.paragraph else None
        found.append(Fragment(cut(paragraph.spans, start, end), paragraph.style, paragraph.grid))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class MarkText(SingleStep):
    """Sets the character style of a range; where all of it has the style already, takes it away."""

    range: TextRange
    style: str
    label: str = "edit.mark"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        inside = [fragment.spans for fragment in fragments_in(issue, self.range)]
        has_it = all(styles_in(spans) <= {self.style} for spans in inside)
        style = "" if has_it else self.style
        return _changed(issue, self.range, lambda spans: styled(spans, style))


@dataclass(frozen=True, slots=True)
class LinkText(SingleStep):
    """Makes a range lead to an address; an empty address takes links away."""

    range: TextRange
    address: str
    label: str = "edit.link"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        return _changed(issue, self.range, lambda spans: linked(spans, self.address))


@dataclass(frozen=True, slots=True)
class AnnotateText(SingleStep):
    """Sets 注音 above a range of one paragraph; empty takes it away."""

    range: TextRange
    annotation: str
    label: str = "edit.annotate"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        return _changed(issue, self.range, lambda spans: _annotated_word(spans, self.annotation))


@dataclass(frozen=True, slots=True)
class StyleParagraphs(SingleStep):
    """Sets the paragraph style of all body paragraphs that a range touches."""

    range: TextRange
    style: str
    label: str = "edit.paragraph_style"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        article = article_of(issue, self.range.start.article)
        touched = range(self.range.start.paragraph, self.range.end.paragraph + 1)
        body = tuple(
            _in_style(paragraph, self.style) if index in touched else paragraph
            for index, paragraph in enumerate(article.body.paragraphs)
        )
        return with_article(issue, with_body(article, body))


def _annotated_word(spans: Spans, annotation: str) -> Spans:
    """Text with 注音; what reaches over the end of a line or a cell is no word and keeps none."""
    is_word = not set(text_of(spans)) & {*WALLS, MANUAL_BREAK}
    return annotated(spans, annotation) if is_word or not annotation else spans


def _in_style(paragraph: Paragraph, style: str) -> Paragraph:
    """A paragraph in another style; tables stay tables."""
    if has_cells(paragraph) or style == TABLE:
        return paragraph
    return replace(paragraph, style=style, grid=paragraph.grid if style == paragraph.style else None)


def _changed(issue: Issue, place: TextRange, change: Callable[[Spans], Spans]) -> Issue:
    """Changes the spans of a range, paragraph by paragraph."""
    article = article_of(issue, place.start.article)
    part = place.start.part
    for index in range(place.start.paragraph, place.end.paragraph + 1):
        paragraph = paragraph_of(article, part, index)
        start = place.start.offset if index == place.start.paragraph else 0
        end = place.end.offset if index == place.end.paragraph else length_of(paragraph.spans)
        spans = joined(
            cut(paragraph.spans, 0, start), change(cut(paragraph.spans, start, end)), cut(paragraph.spans, end)
        )
        article = with_paragraph(article, part, index, replace(paragraph, spans=spans))
    return with_article(issue, article)
