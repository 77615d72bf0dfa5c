"""One mapping of a file goes in, checked values come out; every wrong one leaves a finding with its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bulletin_studio.base.findings import Argument, Finding, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.faults import Faults, nearest
from bulletin_studio.files.text_file import UNWANTED
from bulletin_studio.files.yaml_node import BOOLEAN, INTEGER, MappingNode, Node, Scalar, SequenceNode
from bulletin_studio.files.yaml_text import colon_place, read_yaml

T = TypeVar("T")

FORMAT = 1
"""The version of the formats that this program writes and reads."""

OUTER_BLANKS = " \n\u3000"
"""What is no part of a text at its beginning and end."""

SHOWN = 40
"""Characters of a wrong value that a finding repeats."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys a mapping may have.

    Attributes:
        required: must be there with a value.
        optional: may be there.
        blank_is_absent: whether "key:" with nothing after it counts as left out.
    """

    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    blank_is_absent: bool = False

    @property
    def all(self) -> tuple[str, ...]:
        """Every key, required ones first."""
        return self.required + self.optional


@dataclass(frozen=True, slots=True)
class Section:
    """A mapping being read. Values that are wrong leave a finding and come out as their default.

    Attributes:
        path: the file.
        name: of the mapping, such as "page.margins"; empty at the top of the file.
        node: the mapping.
        values: by key, only the allowed ones.
        faults: takes what is wrong.
    """

    path: str
    name: str
    node: MappingNode
    values: Mapping[str, Node]
    faults: Faults

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self.values

    def full_name(self, key: str) -> str:
        """The key as findings name it."""
        return f"{self.name}.{key}" if self.name else key

    def where(self, key: str) -> SourceSpan:
        """The place of the key's value; of the mapping where the key is left out."""
        return place_of(self.path, self.values.get(key, self.node))

    def refuse(self, code: str, key: str, **arguments: Argument) -> None:
        """Notes that the key's value is wrong."""
        self.faults.append(error(code, self.where(key), key=self.full_name(key), found=self.shown(key), **arguments))

    def shown(self, key: str) -> str:
        """The key's value as findings repeat it."""
        node = self.values.get(key)
        return "" if node is None else shown(node)

    def scalar(self, key: str, code: str, **arguments: Argument) -> Scalar | None:
        """The key's value where it is a single one; otherwise a finding of that code."""
        node = self.values.get(key)
        if node is None or isinstance(node, Scalar):
            return node
        self.refuse(code, key, **arguments)
        return None

    def text(self, key: str, default: str = "") -> str:
        """One line of text."""
        node = self.scalar(key, "value.not_text")
        if node is None:
            return default
        if not node.is_text:
            self.refuse("value.not_text", key)
        elif "\n" in node.text.strip():
            self.refuse("value.not_one_line", key)
        elif UNWANTED.search(node.text) or "\t" in node.text:
            self.refuse("value.control_character", key)
        else:
            return node.text.strip(OUTER_BLANKS)
        return default

    def required_text(self, key: str) -> str:
        """One line of text that is not empty."""
        before = len(self.faults)
        value = self.text(key)
        if self.has(key) and not value and len(self.faults) == before:
            self.refuse("value.empty", key)
        return value

    def integer(self, key: str, default: int, low: int, high: int) -> int:
        """A whole number from low to high."""
        node = self.scalar(key, "value.not_integer", low=low, high=high)
        if node is None:
            return default
        if not node.style and INTEGER.fullmatch(node.text) and node.text.lstrip("+-").isdigit():
            value = int(node.text[:20])
            if low <= value <= high:
                return value
            self.refuse("value.out_of_range", key, low=low, high=high)
        elif node.style and INTEGER.fullmatch(node.text):
            self.refuse("value.quoted_number", key)
        else:
            self.refuse("value.not_integer", key, low=low, high=high)
        return default

    def number(self, key: str, default: float, low: float, high: float) -> float:
        """A number from low to high."""
        node = self.scalar(key, "value.not_number", low=low, high=high)
        if node is None:
            return default
        if node.number is None:
            self.refuse("value.not_number", key, low=low, high=high)
        elif not low <= node.number <= high:
            self.refuse("value.out_of_range", key, low=low, high=high)
        else:
            return node.number
        return default

    def truth(self, key: str, *, default: bool) -> bool:
        """True or false."""
        node = self.scalar(key, "value.not_truth")
        if node is None:
            return default
        if not node.style and BOOLEAN.fullmatch(node.text):
            return node.text.lower() == "true"
        self.refuse("value.not_truth", key)
        return default

    def choice(self, key: str, default: T, choices: Mapping[str, T]) -> T:
        """One of several words."""
        node = self.scalar(key, "value.not_one_of", allowed=", ".join(choices))
        if node is None:
            return default
        if node.text in choices:
            return choices[node.text]
        near = nearest(node.text, tuple(choices))
        if near:
            self.refuse("value.not_one_of_near", key, near=near, allowed=", ".join(choices))
        else:
            self.refuse("value.not_one_of", key, allowed=", ".join(choices))
        return default

    def items(self, key: str) -> tuple[Node, ...]:
        """The items of a list."""
        node = self.values.get(key)
        if node is None:
            return ()
        if isinstance(node, SequenceNode):
            return node.items
        self.refuse("value.not_list", key)
        return ()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of words or names."""
        texts = [
            node.text.strip(OUTER_BLANKS) if isinstance(node, Scalar) and node.is_text else ""
            for node in self.items(key)
        ]
        if not all(texts) or any(UNWANTED.search(text) or set("\n\t") & set(text) for text in texts):
            self.refuse("value.not_texts", key)
            return ()
        return tuple(texts)

    def section(self, key: str, keys: Keys) -> "Section | None":
        """The mapping under the key; None where it is left out or wrong."""
        node = self.values.get(key)
        return None if node is None else open_section(node, self.path, self.full_name(key), keys, self.faults)

    def any_section(self, key: str) -> "Section | None":
        """The mapping under the key, with whatever keys it has."""
        node = self.values.get(key)
        if isinstance(node, MappingNode):
            names = tuple(name.text for name, _ in node.entries)
            return self.section(key, Keys(optional=names))
        if node is not None:
            self.refuse("value.not_mapping", key)
        return None


def open_text(text: str, path: str, keys: Keys, faults: Faults, first_line: int = 1) -> Section | None:
    """Reads a YAML text whose top is a mapping; None where it is not, and the faults say why."""
    node = read_yaml(text, path, faults, first_line)
    if node is None:
        return None
    colon = None if isinstance(node, MappingNode) else colon_place(text, path, first_line)
    if colon is not None:
        faults.append(error("yaml.colon", colon))
        return None
    return open_section(node, path, "", keys, faults)


def open_section(node: Node, path: str, name: str, keys: Keys, faults: Faults) -> Section | None:
    """Opens a mapping: refuses unknown, doubled and missing keys; None where the node is no mapping."""
    if not isinstance(node, MappingNode):
        faults.append(error("value.not_mapping", place_of(path, node), key=name, found=shown(node)))
        return None
    values: dict[str, Node] = {}
    seen: dict[str, int] = {}
    for key, value in node.entries:
        if key.text in seen:
            faults.append(error("key.double", place_of(path, key), key=key.text, line=seen[key.text]))
        elif key.text not in keys.all:
            faults.append(_unknown_key(key, path, keys.all))
        elif not (keys.blank_is_absent and isinstance(value, Scalar) and value.is_null):
            values[key.text] = value
        seen.setdefault(key.text, key.start.line)
    missing = [key for key in keys.required if key not in values]
    faults.extend(error("key.missing", place_of(path, node), key=f"{name}.{key}" if name else key) for key in missing)
    return Section(path, name, node, values, faults)


def check_format(section: Section) -> None:
    """Checks `format: 1`; a higher number is refused as made by a newer version."""
    value = section.integer("format", FORMAT, 1, 1_000_000)
    if value > FORMAT:
        section.refuse("format.newer", "format", known=FORMAT)


def place_of(path: str, node: Node) -> SourceSpan:
    """The place of a node as findings name it."""
    return SourceSpan(path, node.start.line, node.start.column)


def shown(node: Node) -> str:
    """A node as findings repeat it."""
    if isinstance(node, MappingNode):
        return "{…}"
    if isinstance(node, SequenceNode):
        return "[…]"
    text = node.text.strip().replace("\n", " ")
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def _unknown_key(key: Scalar, path: str, allowed: Sequence[str]) -> Finding:
    where = place_of(path, key)
    near = nearest(key.text, allowed)
    if near:
        return error("key.unknown_near", where, key=shown(key), near=near, allowed=", ".join(allowed))
    return error("key.unknown", where, key=shown(key), allowed=", ".join(allowed))
