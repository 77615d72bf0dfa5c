"""A manuscript as it was read: blocks with what their look tells, pictures, and a ledger of every character."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """What a block is in an article."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    BODY = "body"
    CROSSHEAD = "crosshead"
    LIST = "list"
    NOTE = "note"
    SIGNATURE = "signature"
    TABLE = "table"
    PHOTO = "photo"
    CAPTION = "caption"
    LEFT_OUT = "left_out"


class Loss(Enum):
    """Why characters of a manuscript do not stand in its articles."""

    INDENT = "indent"
    TRAILING = "trailing"
    BREAK = "break"
    INVISIBLE = "invisible"
    SIGN = "sign"
    """Signs of Markdown and of lists, which layouts draw themselves."""
    PAGE_NUMBER = "page_number"
    HEADER = "header"
    DELETED = "deleted"
    HIDDEN = "hidden"
    COMMENT = "comment"
    RUBY = "ruby"
    CLUTTER = "clutter"
    """What stands round an article on a page of the web: ways about the site, bars to share and print, who edited."""
    LEFT_OUT = "left_out"
    """The editor has left the block out."""


@dataclass(frozen=True, slots=True)
class Removal:
    """Characters that were left out, and which."""

    loss: Loss
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one look."""

    text: str
    is_bold: bool = False
    is_italic: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture inside a manuscript.

    Attributes:
        name: of its file.
        data: its bytes; empty where the manuscript only names a file.
    """

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Look:
    """What a block looks like where it comes from.

    Attributes:
        style: the name of its style, in lower case; empty where there is none.
        size_pt: of most of its type; 0 where unknown.
        is_bold: whether all of it is bold.
        alignment: "left", "center", "right", "both"; empty where unknown.
        level: of its heading, from 1; 0 for none.
        is_item: whether it is an item of a list.
        is_numbered: whether it is one whose number stands in its text.
    """

    style: str = ""
    size_pt: float = 0.0
    is_bold: bool = False
    alignment: str = ""
    level: int = 0
    is_item: bool = False
    is_numbered: bool = False


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a table or a picture.

    Attributes:
        runs: of a paragraph; of a table none.
        rows: of a table: cells of text, row by row.
        role: where the manuscript says it outright; None where it must be found.
    """

    runs: tuple[Run, ...] = ()
    look: Look = PLAIN
    picture: Picture | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    role: Role | None = None

    @property
    def text(self) -> str:
        """All its text; cells of a table are parted by nothing."""
        return "".join(run.text for run in self.runs) + "".join(cell for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A manuscript.

    Attributes:
        name: of its file, without its ending.
        blocks: in order.
        characters: how many the file holds, line ends apart.
        removals: what was left out while it was read.
        insertions: characters of tracked insertions, which were accepted.
        added: characters that were put in, such as the blank between two Latin words of neighbouring lines.
        guessed_numbers: automatic numbers of a kind that is not known, which stand in plain figures.
    """

    name: str
    blocks: tuple[Block, ...]
    characters: int
    removals: tuple[Removal, ...] = ()
    insertions: int = 0
    added: int = 0
    guessed_numbers: int = 0


@dataclass(frozen=True, slots=True)
class Ledger:
    """Where every character of a manuscript went.

    Attributes:
        characters: in the file.
        added: put in while it was read.
        placed: in the articles.
        removals: all the others.
        insertions: of tracked insertions among those placed.
        guessed_numbers: automatic numbers of a kind that is not known, which stand in plain figures.
    """

    characters: int
    added: int
    placed: int
    removals: tuple[Removal, ...]
    insertions: int = 0
    guessed_numbers: int = 0

    @property
    def is_balanced(self) -> bool:
        """Whether nothing was lost or doubled."""
        return self.characters + self.added == self.placed + sum(len(each.text) for each in self.removals)

    def count(self, loss: Loss) -> int:
        """How many characters were left out for a reason."""
        return sum(len(each.text) for each in self.removals if each.loss is loss)


def counted(texts: Iterable[str]) -> int:
    """How many characters texts hold."""
    return sum(map(len, texts))
