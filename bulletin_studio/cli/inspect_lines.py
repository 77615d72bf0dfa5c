"""`inspect lines`: requests as JSON lines in, what the composition engine does with them as JSON lines out.

The engine is the one that sets numbers for print; nothing here decides where a line breaks. Lengths are in em.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bulletin_studio.base.source import TextPlace
from bulletin_studio.fonts.fixed_latin import fixed_latin_library
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.story import plain_paragraph
from bulletin_studio.model.style import Alignment, CompositionRules, MarkStyle, ParagraphStyle, ProhibitionLevel, Region
from bulletin_studio.typesetting.breaks import FORBIDDEN
from bulletin_studio.typesetting.glue import Step
from bulletin_studio.typesetting.line_break_classes import UNICODE_17, UNICODE_18_DRAFT
from bulletin_studio.typesetting.positions import natural_width, nominal_positions
from bulletin_studio.typesetting.set_paragraph import Prepared, TypeContext, break_lines, prepare, space_line
from bulletin_studio.typesetting.uax14 import break_opportunities

_SIZE = 10.0
_UNLIMITED = 1.0e9
_LEVELS = {"css-strict": "strict", "css-normal": "gb", "css-loose": "basic"}
_DIGITS = 4
Request = Mapping[str, Any]


def inspect_lines(requests: Iterable[str], library: FontLibrary) -> Iterator[str]:
    """Answers requests one by one; a request that cannot be read is answered with what is wrong."""
    for number, line in enumerate(requests, 1):
        if not line.strip():
            continue
        try:
            request = json.loads(line)
            answer = {"id": request.get("id"), **_answer(request, library)}
        except (ValueError, KeyError, TypeError, AttributeError) as fault:
            answer = {"line": number, "skip": True, "error": f"{type(fault).__name__}: {fault}"}
        yield json.dumps(answer, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class _Task:
    """A request with the style and faces it asks for."""

    request: Request
    style: ParagraphStyle
    context: TypeContext

    def prepared(self, text: str, width_em: float = _UNLIMITED) -> Prepared:
        place = TextPlace("", "body", 0, 0)
        return prepare(plain_paragraph("body", text), self.style, (width_em * _SIZE,), place, self.context)


def _answer(request: Request, library: FontLibrary) -> Mapping[str, object]:
    answer = _ANSWERS.get(request["kind"])
    if answer is None:
        return {"skip": True}
    if "latin_advance_em" in request:
        library = fixed_latin_library(library, request["latin_advance_em"])
    return answer(_Task(request, _style(request), TypeContext(library)))


def _style(request: Request) -> ParagraphStyle:
    level = request.get("level", "gb")
    level = "gb" if level.startswith("uax14") else _LEVELS.get(level, level)
    rules = CompositionRules(
        level=ProhibitionLevel(level),
        marks=MarkStyle(request.get("style", "quanjiao")),
        region=Region(request.get("region", "cn")),
        gap_em=request.get("gap_em", 0.25),
        stop_fixed=request.get("stop_fixed", False),
        hanging=request.get("hanging", False),
    )
    return ParagraphStyle(
        "body",
        size=_SIZE,
        alignment=Alignment(request.get("align", "justify")),
        indent_em=request.get("first_line_indent_em", 0.0),
        rules=rules,
    )


def _breaks(task: _Task) -> Mapping[str, object]:
    level = task.request.get("level", "gb")
    text = task.request["text"]
    if level.startswith("uax14"):
        version = UNICODE_18_DRAFT if level == "uax14-18" else UNICODE_17
        return {"breaks": list(break_opportunities(text, version))}
    prepared = task.prepared(text)
    places = zip(prepared.shaped.boxes.gap_ends, prepared.penalties, strict=True)
    return {"breaks": [place for place, penalty in places if penalty != FORBIDDEN and place < len(text)]}


def _advance(task: _Task) -> Mapping[str, object]:
    return {"total_em": _width(task, task.request["text"])}


def _equal_width(task: _Task) -> Mapping[str, object]:
    return {"widths_em": [_width(task, text) for text in task.request["texts"]]}


def _width(task: _Task, text: str) -> float:
    return round(natural_width(task.prepared(text), task.style.rules, _SIZE) / _SIZE, _DIGITS)


def _autospace(task: _Task) -> Mapping[str, object]:
    boxes = task.prepared(task.request["text"]).shaped.boxes
    return {"boundaries": [end for end, glue in zip(boxes.ends, boxes.glues, strict=True) if glue.step is Step.GAP]}


def _fit(task: _Task) -> Mapping[str, object]:
    """Whether the text can be squeezed into one line."""
    lines = _lines(task, task.request["width_em"])
    return {"fits": len(lines) == 1}


def _layout(task: _Task) -> Mapping[str, object]:
    return {"lines": _lines(task, task.request["width_em"])}


def _paragraph(task: _Task) -> Mapping[str, object]:
    if "width_em" in task.request:
        return _layout(task)
    layouts = [{"width_em": width, "lines": _lines(task, width)} for width in task.request["widths_em"]]
    return {"layouts": layouts}


def _lines(task: _Task, width_em: float) -> list[dict[str, object]]:
    text = task.request["text"]
    prepared = task.prepared(text, width_em)
    broken = break_lines(prepared, task.style)
    boxes = prepared.shaped.boxes
    lines: list[dict[str, object]] = []
    for index, line in enumerate(broken):
        edges, _ = space_line(prepared, broken, index, task.style.alignment)
        start = boxes.gap_ends[line.first - 1] if line.first else 0
        end = len(text) if index == len(broken) - 1 else boxes.gap_ends[line.last - 1]
        xs, widths = nominal_positions(prepared, line.first, line.last, edges, (start, end))
        lines.append({"start": start, "end": end, "x": _in_em(xs), "w": _in_em(widths)})
    return lines


def _in_em(lengths: list[float]) -> list[float]:
    return [round(length / _SIZE, _DIGITS) for length in lengths]


_ANSWERS: Mapping[str, Callable[[_Task], Mapping[str, object]]] = {
    "break": _breaks,
    "advance": _advance,
    "equal_width": _equal_width,
    "autospace": _autospace,
    "fit": _fit,
    "layout": _layout,
    "paragraph": _paragraph,
}
