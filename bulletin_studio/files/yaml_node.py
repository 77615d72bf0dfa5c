"""The tree of a YAML document as data: values, mappings and lists, each with its place."""

import math
import re
from dataclasses import dataclass

NULL = re.compile(r"null|Null|NULL|~|")
BOOLEAN = re.compile(r"true|True|TRUE|false|False|FALSE")
INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
"""What plain scalars mean in YAML 1.2 (section 10.3.2, the core schema)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the text.

    Attributes:
        index: characters from the start of the text that was read.
        line: counted from 1 in the file.
        column: counted from 1.
    """

    index: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value.

    Attributes:
        text: quotes taken off, escapes resolved.
        style: the YAML sign it is written with: empty (plain), ' " | or >.
        start: its first character, the quote or sign included.
        end: after its last character; for | and > after the empty lines below.
    """

    text: str
    style: str
    start: Place
    end: Place

    @property
    def is_null(self) -> bool:
        """Whether it stands for nothing."""
        return not self.style and NULL.fullmatch(self.text) is not None

    @property
    def number(self) -> float | None:
        """The finite number that YAML reads it as; None for anything else."""
        if self.style or not FLOAT.fullmatch(self.text):
            return None
        value = float(self.text.lower().replace(".inf", "inf").replace(".nan", "nan"))
        return value if math.isfinite(value) else None

    @property
    def is_text(self) -> bool:
        """Whether YAML reads it as a string."""
        return bool(self.style) or is_plain_text(self.text)


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Keys and values, in the order written."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    is_flow: bool
    start: Place
    end: Place


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A list."""

    items: tuple["Node", ...]
    is_flow: bool
    start: Place
    end: Place


Node = Scalar | MappingNode | SequenceNode


def is_plain_text(text: str) -> bool:
    """Whether YAML reads a plain scalar of that text as a string."""
    return not any(pattern.fullmatch(text) for pattern in (NULL, BOOLEAN, INTEGER, FLOAT))
