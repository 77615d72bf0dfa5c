"""The one door to YAML: text goes in, a tree of nodes with their places comes out, or findings with theirs."""

import re
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from bulletin_studio.base.findings import Argument, Finding, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.yaml_node import MappingNode, Node, Place, Scalar, SequenceNode

MAXIMUM_DEPTH = 12
"""The formats need 5; deeper nesting is a mistake or an attack."""

LINE_END = re.compile(r"\r\n|\n|\r")
FULL_WIDTH_COLON = re.compile(r"(?:^|(?<=[\r\n]))[ \t]*(?:- )?[A-Za-z_]+[ \t]*：")
MISSING_SPACE = re.compile(r"(?:^|(?<=[\r\n]))[ \t]*(?:- )?[a-z_]+:(?=[^\s/])")

PROBLEMS: tuple[tuple[str, str], ...] = (
    ("character '\\t'", "yaml.tab"),
    ("mapping values are not allowed", "yaml.stray_colon"),
    ("unexpected end of stream", "yaml.open_quote"),
    ("expected ',' or ']'", "yaml.open_bracket"),
    ("expected ',' or '}'", "yaml.open_bracket"),
    *((f"expected <block end>, but found '{sign}'", "yaml.after_value") for sign in ("<scalar>", "{", "[")),
    ("cannot start any token", "yaml.special_sign"),
    ("unknown escape character", "yaml.escape"),
)
"""What ruamel.yaml says of the faults that happen in an office, and our codes for them."""


def read_yaml(text: str, path: str, faults: Faults, first_line: int = 1) -> Node | None:
    """Reads one YAML document; None where it is broken or empty, and the faults say where.

    Anchors, aliases, tags and second documents are refused: a number of a bulletin needs none of them.

    Args:
        text: the document.
        path: the file it stands in.
        faults: takes what is wrong.
        first_line: the line of the file on which the text begins.
    """
    builder = _Builder(text, path, first_line)
    try:
        # Without a list, plug-ins are looked for on the disk for each document.
        for event in YAML(typ="safe", pure=True, plug_ins=[]).parse(text):
            builder.take(event)
    except _RefusedError as refused:
        faults.append(refused.finding)
        return None
    except (YAMLError, ValueError, OverflowError) as fault:  # the latter two from bad \U escapes
        faults.append(_explain(fault, text, path, first_line))
        return None
    if builder.root is None:
        faults.append(error("yaml.empty", SourceSpan(path, first_line)))
    return builder.root


def colon_place(text: str, path: str, first_line: int = 1) -> SourceSpan | None:
    """Where a key has a full-width colon, or none of the space after its colon; None where nowhere."""
    match = FULL_WIDTH_COLON.search(text) or MISSING_SPACE.search(text)
    if match is None:
        return None
    colon = match.end() - 1
    ends = [end.end() for end in LINE_END.finditer(text, 0, colon)]
    return SourceSpan(path, first_line + len(ends), colon - (ends[-1] if ends else 0) + 1)


class _RefusedError(Exception):
    """Well-formed YAML of a kind that the formats do not use."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    start: Place
    is_flow: bool
    nodes: list[Node] = field(default_factory=list)


class _Builder:
    """Puts events together; keeps its own stack, so that nesting costs no recursion."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.root: Node | None = None
        self._text = text
        self._path = path
        self._first_line = first_line
        self._stack: list[_Open] = []
        self._documents = 0

    def take(self, event: Event) -> None:
        """Takes one event.

        Raises:
            _RefusedError: the formats do not use this.
        """
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise self._refusal("yaml.second_document", event)
        elif isinstance(event, AliasEvent):
            raise self._refusal("yaml.alias", event, name=str(event.anchor))
        elif isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent):
            self._begin(event)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self._end(event)

    def _begin(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> None:
        if event.anchor is not None:
            raise self._refusal("yaml.alias", event, name=str(event.anchor))
        if event.tag is not None:
            raise self._refusal("yaml.tag", event, name=str(event.tag))
        start = self._place(event.start_mark)
        if isinstance(event, ScalarEvent):
            self._check_swallowed_key(event)
            self._add(Scalar(event.value, event.style or "", start, self._place(event.end_mark)))
            return
        if len(self._stack) >= MAXIMUM_DEPTH:
            raise self._refusal("yaml.too_deep", event, depth=MAXIMUM_DEPTH)
        self._stack.append(_Open(start, bool(event.flow_style)))

    def _check_swallowed_key(self, event: ScalarEvent) -> None:
        """A bare value of several lines must not have taken in a key whose colon is wrong."""
        if event.style or event.end_mark.line == event.start_mark.line:
            return
        first_end = LINE_END.search(self._text, event.start_mark.index)
        start = first_end.end() if first_end else event.end_mark.index
        line = event.start_mark.line + self._first_line + 1
        place = colon_place(self._text[start : event.end_mark.index], self._path, line)
        if place is not None:
            raise _RefusedError(error("yaml.colon", place))

    def _end(self, event: MappingEndEvent | SequenceEndEvent) -> None:
        done = self._stack.pop()
        end = self._place(event.end_mark)
        if isinstance(event, SequenceEndEvent):
            self._add(SequenceNode(tuple(done.nodes), done.is_flow, done.start, end))
            return
        keys, values = done.nodes[::2], done.nodes[1::2]
        entries = tuple((self._key(key), value) for key, value in zip(keys, values, strict=True))
        self._add(MappingNode(entries, done.is_flow, done.start, end))

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        where = SourceSpan(self._path, node.start.line, node.start.column)
        raise _RefusedError(error("yaml.key_not_text", where))

    def _add(self, node: Node) -> None:
        if self._stack:
            self._stack[-1].nodes.append(node)
        else:
            self.root = node

    def _place(self, mark: StreamMark) -> Place:
        return Place(mark.index, mark.line + self._first_line, mark.column + 1)

    def _refusal(self, code: str, event: Event, **arguments: Argument) -> _RefusedError:
        return _RefusedError(error(code, _span(event.start_mark, self._path, self._first_line), **arguments))


def _span(mark: StreamMark, path: str, first_line: int) -> SourceSpan:
    return SourceSpan(path, mark.line + first_line, mark.column + 1)


def _explain(fault: Exception, text: str, path: str, first_line: int) -> Finding:
    """What broke the reading, as a finding with its place."""
    colon = colon_place(text, path, first_line)
    if colon is not None:
        return error("yaml.colon", colon)
    if not isinstance(fault, MarkedYAMLError):
        return error("yaml.broken", SourceSpan(path, first_line), problem=str(fault).partition("\n")[0])
    marks = [mark for mark in (fault.problem_mark, fault.context_mark) if mark is not None]
    where = _span(marks[0], path, first_line) if marks else SourceSpan(path, first_line)
    problem = str(fault.problem)
    code = next((code for sign, code in PROBLEMS if sign in problem), "yaml.broken")
    if code in ("yaml.open_quote", "yaml.open_bracket"):
        where = _span(marks[-1], path, first_line)  # where it was opened helps, where the file ends does not
    return error(code, where, problem=problem)
