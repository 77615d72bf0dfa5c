"""Reads a content stream: its bytes in, operators with their operands out (ISO 32000-1, 7.8.2); never raises."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

Operand = float | bytes | str | list["Operand"] | dict[str, "Operand"] | bool | None
"""A number, a string's bytes, a name with its slash, an array or a dictionary."""

MOST_OPERANDS = 512
"""Operators take 33 at most (ISO 32000-1, annex C: 32 colorants and a name); more stand before damage."""
_DEEPEST = 32

_TOKEN = re.compile(
    rb"""[\s\0]*(?:
    (?P<number>[+-]?(?:\d+\.?\d*|\.\d+))(?=[\s()<>\[\]{}/%]|$)
    |(?P<name>/[^\s()<>\[\]{}/%]*)
    |(?P<constant>true|false|null)(?=[\s()<>\[\]{}/%]|$)
    |(?P<word>[^\s\0()<>\[\]{}/%]+)
    |(?P<open>\[|<<)
    |(?P<close>\]|>>)
    |<(?P<hex>[0-9A-Fa-f\s]*)>?
    |(?P<string>\()
    |(?P<comment>%[^\r\n]*)
    |(?P<stray>[^\s\0])
    )""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)|(\r\n?)", re.DOTALL)
_PLAIN_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_STRING_SIGN = re.compile(rb"\\.|[()]", re.DOTALL)
_NAME_CODE = re.compile(r"#([0-9A-Fa-f]{2})")
_IMAGE_END = re.compile(rb"\sEI(?=[\s/]|$)")


@dataclass(frozen=True, slots=True)
class Operation:
    """An operator with what stands before it; "BI" has its dictionary and its data as operands."""

    operator: str
    operands: list[Operand]


def read_operations(data: bytes) -> Iterator[Operation]:
    """The operations of a stream in order; what is no token is given as an operator, which none knows."""
    operands: list[Operand] = []
    nests: list[list[Operand]] = []
    place = 0
    while match := _TOKEN.match(data, place):
        place = match.end()
        kind = match.lastgroup or ""
        if kind in _OPERANDS:
            value, place = _operand(match, data)
            (nests[-1] if nests else operands).append(value)
        elif kind == "open":
            if len(nests) < _DEEPEST:
                nests.append([])
        elif kind == "close":
            _close(match["close"], nests, operands)
        elif kind != "comment":
            operator = match[kind].decode("latin-1")
            if operator == "BI":
                operands, place = _inline_image(data, place)
            yield Operation(operator, operands[-MOST_OPERANDS:])
            operands, nests = [], []


_OPERANDS = frozenset({"number", "constant", "name", "hex", "string"})


def _operand(match: re.Match[bytes], data: bytes) -> tuple[Operand, int]:
    """The value of a token that is one, and where it ends."""
    match match.lastgroup:
        case "number":
            return float(match["number"]), match.end()
        case "name":
            return _name(match["name"]), match.end()
        case "hex":
            return _hex(match["hex"]), match.end()
        case "constant":
            return _CONSTANTS[match["constant"]], match.end()
    return _string(data, match.end())


_CONSTANTS: dict[bytes, Operand] = {b"true": True, b"false": False, b"null": None}


def _close(sign: bytes, nests: list[list[Operand]], operands: list[Operand]) -> None:
    items = nests.pop() if nests else []
    value: Operand = items
    if sign == b">>":
        value = {key: item for key, item in zip(items[::2], items[1::2], strict=False) if isinstance(key, str)}
    (nests[-1] if nests else operands).append(value)


def _name(token: bytes) -> str:
    text = token.decode("latin-1")
    return _NAME_CODE.sub(lambda match: chr(int(match[1], 16)), text) if "#" in text else text


def _hex(digits: bytes) -> bytes:
    packed = b"".join(digits.split())
    return bytes.fromhex((packed if len(packed) % 2 == 0 else packed + b"0").decode("ascii"))


def _string(data: bytes, start: int) -> tuple[bytes, int]:
    """A literal string from after its bracket, and where it ends; an open one ends with the data."""
    depth, place = 1, start
    while match := _STRING_SIGN.search(data, place):
        place = match.end()
        if match[0] == b"(":
            depth += 1
        elif match[0] == b")":
            depth -= 1
            if not depth:
                return _unescaped(data[start : match.start()]), place
    return _unescaped(data[start:]), len(data)


def _unescaped(string: bytes) -> bytes:
    return _ESCAPED.sub(_escape, string) if b"\\" in string or b"\r" in string else string


def _escape(match: re.Match[bytes]) -> bytes:
    if match[2]:
        return b"\n"
    sign = match[1]
    if sign[:1].isdigit() and sign[:1] < b"8":
        return bytes([int(sign, 8) & 255])
    return b"" if sign in (b"\n", b"\r", b"\r\n") else _PLAIN_ESCAPES.get(sign, sign)


def _inline_image(data: bytes, place: int) -> tuple[list[Operand], int]:
    """The dictionary and the data of an inline image, from after BI to after EI."""
    items: list[Operand] = []
    target = items
    while match := _TOKEN.match(data, place):
        place = match.end()
        if match.lastgroup in _OPERANDS:
            value, place = _operand(match, data)
            target.append(value)
        elif match["open"] == b"[":
            target = []
        elif match["close"] == b"]" and target is not items:
            items.append(target)
            target = items
        elif match["word"] == b"ID":
            break
    entries: Operand = {key: item for key, item in zip(items[::2], items[1::2], strict=False) if isinstance(key, str)}
    end = _IMAGE_END.search(data, place)
    if end is None:
        return [entries, data[place:]], len(data)
    return [entries, data[place : end.start()]], end.end()
