"""A YAML text and a changed value go in, the places to change come out; comments and all other lines stay."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from bulletin_studio.files.yaml_node import MappingNode, Node, Scalar, SequenceNode, is_plain_text

INDICATORS = "-?:,[]{}#&*!|>'\"%@`="
"""Signs that mean something to YAML at the start of a plain value (YAML 1.2, section 5.3)."""

NOT_PLAIN = re.compile(r": |:$| #|[,\[\]{}]|^(?:---|\.\.\.)|^\s|\s$")


@dataclass(frozen=True, slots=True)
class Edit:
    """Text to stand in place of what lies from start to end."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class YamlText:
    """A mapping and the text it was read from.

    Attributes:
        order: the keys in the order in which new ones are put.
        newline: the line end to write.
    """

    text: str
    mapping: MappingNode
    order: tuple[str, ...]
    newline: str

    def key(self, name: str) -> Scalar | None:
        """The key of that name."""
        return next((key for key, _ in self.mapping.entries if key.text == name), None)

    def value(self, name: str) -> Node | None:
        """The value of the key of that name."""
        return next((value for key, value in self.mapping.entries if key.text == name), None)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; those at one place in the order given."""
    pieces: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += (text[position : edit.start], edit.text)
        position = max(position, edit.end)
    return "".join(pieces) + text[position:]


def scalar_text(text: str) -> str:
    """A value of one line as YAML: bare where YAML reads it back the same, else in single quotes."""
    is_plain = text[:1] not in INDICATORS and not NOT_PLAIN.search(text) and is_plain_text(text)
    return text if is_plain and text else "'" + text.replace("'", "''") + "'"


def set_value(yaml: YamlText, name: str, value: str) -> tuple[Edit, ...]:
    """Sets a key to a text of one or several lines, or adds the key."""
    key, node = yaml.key(name), yaml.value(name)
    if key is None or node is None:
        return _added(yaml, name, value)
    head, tail = _value_lines(yaml, value)
    if isinstance(node, Scalar) and not node.style and not node.text:
        colon = yaml.text.index(":", key.end.index) + 1
        return (Edit(colon, colon, f" {head}"), *_following(yaml, colon, tail))
    end = _last_index(yaml.text, node)
    return (Edit(node.start.index, end, head), *_following(yaml, end, tail))


def drop_value(yaml: YamlText, name: str) -> tuple[Edit, ...]:
    """Takes a key away; in a mapping within braces it is set to null."""
    key, node = yaml.key(name), yaml.value(name)
    if key is None or node is None:
        return ()
    if yaml.mapping.is_flow:
        return (Edit(node.start.index, node.end.index, "null"),)
    end = max(key.end.index, _last_index(yaml.text, node))
    return (Edit(_line_start(yaml.text, key.start.index), _line_end(yaml.text, end), ""),)


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list to be written.

    Attributes:
        text: as YAML, on one line.
        old: index of the item of the list in the file that it is, whose lines are kept; None for a new one.
    """

    text: str
    old: int | None = None


def set_list(yaml: YamlText, name: str, items: Sequence[str]) -> tuple[Edit, ...]:
    """Sets a list of one-line values; items that stay keep their lines and the comments above and beside them."""
    node = yaml.value(name)
    old = [item.text if isinstance(item, Scalar) else None for item in node.items] if _is_block(node) else []
    return set_items(
        yaml, name, [ListItem(scalar_text(item), old.index(item) if item in old else None) for item in items]
    )


def _is_block(node: Node | None) -> TypeGuard[SequenceNode]:
    return isinstance(node, SequenceNode) and not node.is_flow


def set_items(yaml: YamlText, name: str, items: Sequence[ListItem]) -> tuple[Edit, ...]:
    """Sets a list; items that stay keep their lines and the comments above and beside them."""
    node = yaml.value(name)
    if not _is_block(node) or not items:
        return _set_flow_list(yaml, name, items)
    start = _line_end(yaml.text, yaml.mapping.start.index if (key := yaml.key(name)) is None else key.end.index)
    chunks: list[str] = []
    position = start
    for item in node.items:
        end = _line_end(yaml.text, _last_index(yaml.text, item))
        chunks.append(yaml.text[position:end])
        position = end
    indent = " " * (node.start.column - 1)
    lines = [f"{indent}- {item.text}{yaml.newline}" if item.old is None else chunks[item.old] for item in items]
    ended = [line if line.endswith(("\n", "\r")) else line + yaml.newline for line in lines]
    return (Edit(start, position, "".join(ended)),)


def _set_flow_list(yaml: YamlText, name: str, items: Sequence[ListItem]) -> tuple[Edit, ...]:
    key, node = yaml.key(name), yaml.value(name)
    text = "[" + ", ".join(item.text for item in items) + "]"
    if key is None or node is None:
        return _added(yaml, name, text)
    colon = yaml.text.index(":", key.end.index) + 1
    return (Edit(colon, max(colon, _last_index(yaml.text, node)), f" {text}"),)


def _added(yaml: YamlText, name: str, value: str) -> tuple[Edit, ...]:
    """A new key after the nearest one that comes before it in the order, else before all others."""
    before = yaml.order[: yaml.order.index(name)]
    earlier = [(key, node) for key, node in yaml.mapping.entries if key.text in before]
    head, tail = _value_lines(yaml, value)
    if yaml.mapping.is_flow:
        if not earlier:
            place = yaml.mapping.start.index + 1
            return (Edit(place, place, f"{name}: {head}" + (", " if yaml.mapping.entries else "")),)
        place = max(earlier[-1][0].end.index, _last_index(yaml.text, earlier[-1][1]))
        return (Edit(place, place, f", {name}: {head}"),)
    indent = " " * (yaml.mapping.start.column - 1)
    lines = yaml.newline.join((f"{indent}{name}: {head}", *tail))
    if not earlier:
        place = _line_start(yaml.text, yaml.mapping.start.index)
        return (Edit(place, place, lines + yaml.newline),)
    place = max(earlier[-1][0].end.index, _last_index(yaml.text, earlier[-1][1]))
    return _inserted_lines(yaml, place, lines)


def _value_lines(yaml: YamlText, value: str) -> tuple[str, tuple[str, ...]]:
    """A value as the text that stands beside its key and the lines that stand below."""
    if "\n" not in value:
        return value, ()
    if yaml.mapping.is_flow:
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"', ()
    indent = " " * (yaml.mapping.start.column + 1)
    return "|", tuple(indent + line for line in value.split("\n"))


def _following(yaml: YamlText, place: int, lines: Sequence[str]) -> tuple[Edit, ...]:
    return _inserted_lines(yaml, place, yaml.newline.join(lines)) if lines else ()


def _inserted_lines(yaml: YamlText, place: int, lines: str) -> tuple[Edit, ...]:
    """Whole lines after the line of a place."""
    end = _line_end(yaml.text, place)
    if yaml.text[:end].endswith(("\n", "\r")):
        return (Edit(end, end, lines + yaml.newline),)
    return (Edit(end, end, yaml.newline + lines),)


def _last_index(text: str, node: Node) -> int:
    """After the last character that belongs to the node, blank lines and comments below left out."""
    if isinstance(node, Scalar) or node.is_flow:
        raw = text[node.start.index : node.end.index]
        return node.start.index + len(raw.rstrip(" \t\r\n"))
    if isinstance(node, SequenceNode):
        return max((_last_index(text, item) for item in node.items), default=node.start.index)
    return max((max(key.end.index, _last_index(text, value)) for key, value in node.entries), default=node.start.index)


def _line_start(text: str, index: int) -> int:
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def _line_end(text: str, index: int) -> int:
    """After the line end of the line that the index stands on."""
    match = re.compile(r"\r\n|\n|\r").search(text, index)
    return match.end() if match else len(text)
