"""Text moved by hand: a range and the place where it goes in, the changed number out."""

from dataclasses import dataclass, replace

from bulletin_studio.base.source import TextPlace
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.edits import SingleStep
from bulletin_studio.session.text_edits import (
    ReplaceText,
    TextRange,
    deleted,
    fragments_in,
    pasted,
    range_between,
)


@dataclass(frozen=True, slots=True)
class MoveText(SingleStep):
    """Takes a range out and puts it in at a place; inside of it nothing happens."""

    range: TextRange
    to: TextPlace
    label: str = "edit.move_text"

    def apply(self, issue: Issue) -> Issue:
        """See `Edit.apply`."""
        if is_inside(self.to, self.range):
            return issue
        if is_in_part(self.to, self.range) and _order(self.to) > _order(self.range.end):
            return deleted(self.range).apply(self._put_in(issue).apply(issue))
        return self._put_in(issue).apply(deleted(self.range).apply(issue))

    def landed(self, issue: Issue) -> TextRange:
        """Where the text stands in the number after it is applied to one."""
        start, end, there = self.range.start, self.range.end, self.to
        if is_in_part(there, self.range) and _order(there) > _order(end):
            in_last = there.paragraph == end.paragraph
            offset = there.offset - end.offset + start.offset if in_last else there.offset
            there = replace(there, paragraph=there.paragraph - end.paragraph + start.paragraph, offset=offset)
        put_in = replace(self._put_in(issue), range=range_between(there, there))
        return range_between(there, put_in.caret)

    def _put_in(self, issue: Issue) -> ReplaceText:
        return pasted(issue, range_between(self.to, self.to), fragments_in(issue, self.range))


def is_inside(place: TextPlace, chosen: TextRange) -> bool:
    """Whether a place stands in a range or at its ends."""
    return is_in_part(place, chosen) and _order(chosen.start) <= _order(place) <= _order(chosen.end)


def is_in_part(place: TextPlace, chosen: TextRange) -> bool:
    """Whether a place stands in the part of the article that a range is in; each caption is one for itself."""
    one, other = chosen.start, place
    is_same = (one.article, one.part) == (other.article, other.part)
    return is_same and (one.part == "body" or one.paragraph == other.paragraph)


def _order(place: TextPlace) -> tuple[int, int]:
    return place.paragraph, place.offset
