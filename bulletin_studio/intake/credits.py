"""Finds who took a photo at the end of its caption: a caption in, what is left of it and the credit out."""

import re
from dataclasses import dataclass

from bulletin_studio.model.story import MANUAL_BREAK

_LONGEST = 500
"""Characters of a caption; what is longer is text."""
_BLANK = r"[ \u3000]"
_TOOK = "(?:摄影|(?<!拍)摄|供图)"
_TOOK_AT_ONCE = "(?:(?<!拍)摄|供图)"
"""Behind a name without a blank; 学习摄影 is no name."""
_OFFICE = rf"(?:本报|本刊|特约)?(?:记者|通讯员){_BLANK}*"
_NAME = r"[\u4e00-\u9fff·]"
_FIRST = rf"(?:摄影|摄|供图|图片来源|图片提供|图源){_BLANK}*[:：/／]{_BLANK}*[^:：。！？；{MANUAL_BREAK}]{{2,24}}?"
_ONE = (
    rf"(?:{_OFFICE})?(?:{_NAME}{{2,4}}(?:、{_NAME}{{2,4}})*{_TOOK_AT_ONCE}|{_NAME}{{2,12}}[ \u3000/／]+{_TOOK})"
    rf"|{_OFFICE}{_NAME}{{2,4}}{_TOOK}"
)
_MANY = rf"(?:{_OFFICE})?(?:{_NAME}{{1,3}}[ \u3000、/／]+){{1,4}}{_TOOK}"
_INSIDE = rf"{_FIRST}|{_ONE}|{_MANY}|[^（(）)【】{MANUAL_BREAK}]{{2,24}}?{_TOOK_AT_ONCE}"

_ALONE = re.compile(rf"(?:{_FIRST}|{_ONE}|{_MANY})[。.]?")
_BRACKETED = re.compile(rf"{_BLANK}*[（(【\[]{_BLANK}*(?P<credit>{_INSIDE}){_BLANK}*[）)】\]][。.]?$")
_AT_END = re.compile(rf"(?:(?<=[。！？；”’）)]){_BLANK}*|{_BLANK}+)(?P<credit>{_FIRST}|{_ONE})[。.]?$")


@dataclass(frozen=True, slots=True)
class Captioned:
    """A caption taken apart.

    Attributes:
        caption: what is left of it.
        credit: who took the photo; empty where nobody is named.
        removed: brackets, blanks and the stop that stood round the credit.
    """

    caption: str
    credit: str = ""
    removed: str = ""


def is_credit(text: str) -> bool:
    """Whether a line says who took a photo, and nothing else."""
    found = split_credit(text)
    return bool(found.credit) and not found.caption


def split_credit(text: str) -> Captioned:
    """Takes the credit from the end of a caption or its last line: 王小明 摄, （王小明 摄）, 摄影：王小明."""
    above, line_end, last = text.rpartition(MANUAL_BREAK)
    bare = last.strip(" \u3000")
    if len(last) > _LONGEST:
        return Captioned(text)
    if _ALONE.fullmatch(bare):
        credit = bare.rstrip("。.")
        return _parted(text, above, credit)
    match = _BRACKETED.search(last) or _AT_END.search(last)
    if match is None:
        return Captioned(text)
    return _parted(text, above + line_end + last[: match.start()], match["credit"].strip(" \u3000"))


def _parted(text: str, caption: str, credit: str) -> Captioned:
    """The parts, and what belongs to none of them."""
    rest = text[len(caption) :].replace(MANUAL_BREAK, "")
    start = rest.index(credit)
    caption = caption.removesuffix(MANUAL_BREAK)
    return Captioned(caption, credit, rest[:start] + rest[start + len(credit) :])
