"""A Word file's bytes in, its paragraphs, tables and pictures as blocks out, with an account of every character.

Automatic numbers become text. Tracked insertions are accepted, deletions dropped, both counted. Notes at the foot
become notes at the end; text boxes stand behind the paragraph they are anchored in; heads and feet of pages and
comments are left out and listed.
"""

import posixpath
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from bulletin_studio.intake.cleaning import clean_runs, is_page_number
from bulletin_studio.intake.docx_archive import MAIN_PART, DocxArchive
from bulletin_studio.intake.docx_numbering import Label, Numbering
from bulletin_studio.intake.docx_styles import (
    WORD,
    Styles,
    is_on,
    place_in_list,
    read_styles,
    value,
    with_properties,
)
from bulletin_studio.intake.manuscript import Block, Look, Loss, Manuscript, Picture, Removal, Role, Run, counted

_REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_OLD_DRAWING = "{urn:schemas-microsoft-com:vml}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_DRAWINGS = frozenset({f"{WORD}drawing", f"{WORD}pict", f"{WORD}object"})
_GONE = frozenset({f"{WORD}del", f"{WORD}moveFrom"})
_COME = frozenset({f"{WORD}ins", f"{WORD}moveTo"})
_SIGNS = {"noBreakHyphen": "-", "softHyphen": "\u00ad", "tab": "\t", "ptab": "\t"}
_BREAKS = frozenset({"br", "cr"})
_BREAK = "\n"
_UNSEEN_PARTS = {"header": Loss.HEADER, "footer": Loss.HEADER, "comments": Loss.COMMENT}


@dataclass(slots=True)
class _Reading:
    """What has been read so far, and what it is read with."""

    archive: DocxArchive
    styles: Styles
    pictures: dict[str, str]
    numbering: Numbering
    cells: int = 0
    blocks: list[Block] = field(default_factory=list)
    removals: list[Removal] = field(default_factory=list)
    characters: int = 0
    insertions: int = 0
    guessed: int = 0


@dataclass(slots=True)
class _Paragraph:
    """A paragraph being read."""

    look: Look
    runs: list[Run] = field(default_factory=list)
    sizes: Counter[float] = field(default_factory=Counter)
    pictures: list[Picture] = field(default_factory=list)
    label: Label | None = None
    boxes: list[Element] = field(default_factory=list)


def read_docx(name: str, data: bytes) -> Manuscript:
    """Reads a Word file.

    Raises:
        InputError: it is none, damaged, or far too large.
    """
    archive = DocxArchive(name, data)
    styles = read_styles(archive.xml("word/styles.xml"))
    numbering = Numbering(archive.xml("word/numbering.xml"), styles.places)
    reading = _Reading(archive, styles, archive.targets(MAIN_PART), numbering)
    root = archive.xml(MAIN_PART)
    body = root.find(f"{WORD}body") if root is not None else None
    _read_blocks(body if body is not None else (), reading)
    _read_notes(reading)
    _list_unseen(reading)
    return Manuscript(
        name,
        tuple(reading.blocks),
        reading.characters,
        tuple(reading.removals),
        insertions=reading.insertions,
        guessed_numbers=reading.guessed,
    )


def _read_blocks(elements: Sequence[Element] | Element, reading: _Reading) -> None:
    for element in elements:
        match _local(element):
            case "p":
                _read_paragraph(element, reading)
            case "tbl":
                _read_table(element, reading)
            case "del" | "moveFrom":
                _drop(element, Loss.DELETED, reading)
            case "sectPr":
                pass
            case _:  # content controls, custom XML, tracked insertions round whole paragraphs
                _read_blocks(list(_content(element)), reading)


def _read_paragraph(element: Element, reading: _Reading, role: Role | None = None) -> None:
    properties = element.find(f"{WORD}pPr")
    style = value(properties, "pStyle")
    place = place_in_list(properties, reading.styles.place(style))
    label = reading.numbering.label(place, style) if place.is_in_list and not _is_gone(properties) else None
    look = with_properties(reading.styles.look(style), properties, None)
    is_numbered = label is not None and not label.is_bullet
    paragraph = _Paragraph(replace(look, is_item=place.is_in_list, is_numbered=is_numbered), label=label)
    _read_runs(element, paragraph, reading, is_new=False)
    _finish(paragraph, reading, role)
    for box in paragraph.boxes:
        _read_blocks(list(box), reading)


def _is_gone(properties: Element | None) -> bool:
    """Whether the end of a paragraph was deleted: it is one with the next and has no number of its own."""
    marks = properties.find(f"{WORD}rPr") if properties is not None else None
    return marks is not None and marks.find(f"{WORD}del") is not None


def _read_runs(element: Element, paragraph: _Paragraph, reading: _Reading, *, is_new: bool) -> None:
    for child in element:
        if child.tag in _GONE:
            _drop(child, Loss.DELETED, reading)
        elif _local(child) == "r":  # of text, or of a formula
            _read_run(child, paragraph, reading, is_new=is_new)
        elif _local(child) not in ("pPr", "sdtPr", "sdtEndPr"):
            _read_runs(child, paragraph, reading, is_new=is_new or child.tag in _COME)


def _read_run(element: Element, paragraph: _Paragraph, reading: _Reading, *, is_new: bool) -> None:
    properties = element.find(f"{WORD}rPr")
    look = with_properties(paragraph.look, None, properties)
    text = "".join(_texts(element))
    reading.characters += len(text)
    if text and is_on(properties, "vanish"):
        reading.removals.append(Removal(Loss.HIDDEN, text))
    elif text:
        if properties is not None and properties.find(f"{WORD}rStyle") is not None:
            style = reading.styles.look(value(properties, "rStyle"))
            look = replace(look, is_bold=look.is_bold or style.is_bold)
        paragraph.runs.append(Run(text, look.is_bold, bool(is_on(properties, "i"))))
        paragraph.sizes[look.size_pt] += len(text)
        reading.insertions += len(text) if is_new else 0
    for child in element:
        if child.tag == f"{WORD}ruby":
            _read_ruby(child, paragraph, reading, is_new=is_new)
        else:
            _read_drawing(child, paragraph, reading)


def _read_ruby(element: Element, paragraph: _Paragraph, reading: _Reading, *, is_new: bool) -> None:
    """Keeps the characters below 注音; the 注音 itself is left out and listed."""
    base, above = element.find(f"{WORD}rubyBase"), element.find(f"{WORD}rt")
    if above is not None:
        _drop(above, Loss.RUBY, reading)
    if base is not None:
        _read_runs(base, paragraph, reading, is_new=is_new)


def _texts(run: Element) -> Iterator[str]:
    """The text of a run: letters, signs, breaks."""
    for child in run:
        name = _local(child)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name in _BREAKS:
            yield _BREAK if child.get(f"{WORD}type", "textWrapping") == "textWrapping" else ""
        elif name == "sym":
            yield _symbol(child)


def _symbol(element: Element) -> str:
    """A sign given by its code; those of symbol fonts lie in the private area (ECMA-376-1, 17.3.3.30)."""
    code = element.get(f"{WORD}char", "")
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def _read_drawing(element: Element, paragraph: _Paragraph, reading: _Reading) -> None:
    """Takes pictures and text boxes; of two forms of one thing the new one."""
    if element.tag == f"{_COMPATIBILITY}AlternateContent":
        choice = element.find(f"{_COMPATIBILITY}Choice")
        below = choice if choice is not None else element.find(f"{_COMPATIBILITY}Fallback")
    elif element.tag == f"{WORD}txbxContent":
        paragraph.boxes.append(element)
        return
    else:
        picture = _picture_of(element, reading)
        paragraph.pictures += [picture] if picture is not None else []
        is_drawing = element.tag in _DRAWINGS or not element.tag.startswith(WORD)
        below = element if is_drawing else None
    for child in below if below is not None else ():
        _read_drawing(child, paragraph, reading)


def _picture_of(element: Element, reading: _Reading) -> Picture | None:
    """The picture that an element of a drawing shows; None where it shows none of this file."""
    name = {f"{_DRAWING}blip": f"{_REFERENCE}embed", f"{_OLD_DRAWING}imagedata": f"{_REFERENCE}id"}.get(element.tag)
    part = reading.pictures.get(element.get(name, ""), "") if name is not None else ""
    data = reading.archive.picture(part) if part else None
    return Picture(posixpath.basename(part), data) if data else None


def _finish(paragraph: _Paragraph, reading: _Reading, role: Role | None) -> None:
    """Makes blocks of a paragraph: one for each of its lines, then its pictures."""
    size = paragraph.sizes.most_common(1)[0][0] if paragraph.sizes else paragraph.look.size_pt
    is_bold = bool(paragraph.runs) and all(run.is_bold for run in paragraph.runs if run.text.strip())
    look = replace(paragraph.look, size_pt=size, is_bold=is_bold)
    for runs in _lines(paragraph.runs, reading):
        kept, lost = clean_runs(runs)
        text = "".join(run.text for run in kept)
        if is_page_number(text):
            reading.removals += [*lost, Removal(Loss.PAGE_NUMBER, text)]
            continue
        reading.removals += lost
        if kept:
            reading.blocks.append(Block(_labelled(kept, paragraph, reading), look, role=role))
    if paragraph.label is not None and reading.cells:
        own = _labelled((), paragraph, reading)
        reading.blocks += [Block(own, look)] if own else []
    reading.blocks += [Block(look=look, picture=picture, role=Role.PHOTO) for picture in paragraph.pictures]


def _labelled(runs: tuple[Run, ...], paragraph: _Paragraph, reading: _Reading) -> tuple[Run, ...]:
    """The first line of a paragraph behind its number, which becomes text; a bullet is left to the layout."""
    label, paragraph.label = paragraph.label, None
    if label is None or not label.text:
        return runs
    text = label.text if runs else label.text.rstrip()
    reading.characters += len(text)
    if label.is_bullet:
        reading.removals.append(Removal(Loss.SIGN, text))
        return runs
    reading.guessed += 0 if label.is_known else 1
    first = runs[0] if runs else Run("")
    return (replace(first, text=text + first.text), *runs[1:])


def _lines(runs: Sequence[Run], reading: _Reading) -> Iterator[list[Run]]:
    """The lines that line breaks make of a paragraph: what is pasted from the web has breaks for paragraphs."""
    line: list[Run] = []
    for run in runs:
        pieces = run.text.split(_BREAK)
        for index, piece in enumerate(pieces):
            if index:
                reading.removals.append(Removal(Loss.BREAK, _BREAK))
                yield line
                line = []
            line.append(replace(run, text=piece))
    yield line


def _read_table(element: Element, reading: _Reading) -> None:
    """A table as one block; pictures in its cells come after it. A table of one cell is a box round paragraphs."""
    rows = list(element.iter(f"{WORD}tr"))
    if len(rows) == 1 and len(rows[0].findall(f"{WORD}tc")) == 1:
        _read_blocks(rows[0].findall(f"{WORD}tc/*"), reading)
        return
    before = len(reading.blocks)
    table: list[tuple[str, ...]] = []
    for row in element.findall(f"{WORD}tr"):
        cells = []
        for cell in row.findall(f"{WORD}tc"):
            start = len(reading.blocks)
            reading.cells += 1
            _read_blocks(list(cell), reading)
            reading.cells -= 1
            own, reading.blocks[start:] = reading.blocks[start:], []
            cells.append("".join(each.text for each in own))
            reading.blocks += [each for each in own if each.picture is not None]
        table.append(tuple(cells))
    pictures, reading.blocks[before:] = reading.blocks[before:], []
    if any(cell for row in table for cell in row):
        reading.blocks.append(Block(rows=tuple(table), role=Role.TABLE))
    reading.blocks += pictures


def _read_notes(reading: _Reading) -> None:
    """Notes at the foot and at the end become paragraphs."""
    for part, name in (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")):
        root = reading.archive.xml(part)
        for note in root.iter(f"{WORD}{name}") if root is not None else ():
            if note.get(f"{WORD}type") in ("separator", "continuationSeparator", "continuationNotice"):
                continue
            for paragraph in note.iter(f"{WORD}p"):
                _read_paragraph(paragraph, reading, Role.NOTE)


def _list_unseen(reading: _Reading) -> None:
    """Counts what stands in heads, feet and comments."""
    for part in sorted(reading.archive.names):
        folder, name = posixpath.split(part)
        kind = name.removesuffix(".xml").rstrip("0123456789")
        if folder != "word" or kind not in _UNSEEN_PARTS:
            continue
        root = reading.archive.xml(part)
        text = "".join(text for run in root.iter(f"{WORD}r") for text in _texts(run)) if root is not None else ""
        if text:
            reading.characters += len(text)
            reading.removals.append(Removal(_UNSEEN_PARTS[kind], text))


def _drop(element: Element, loss: Loss, reading: _Reading) -> None:
    """Leaves out all text below an element: deleted letters, and those of what was moved away."""
    texts = [each.text or "" for each in element.iter() if each.tag in (f"{WORD}t", f"{WORD}delText")]
    if counted(texts):
        reading.characters += counted(texts)
        reading.removals.append(Removal(loss, "".join(texts)))


def _content(element: Element) -> Iterator[Element]:
    """What stands in a wrapper: of a content control its content, without its properties."""
    for child in element:
        if _local(child) == "sdtContent":
            yield from child
        elif _local(child) not in ("sdtPr", "sdtEndPr"):
            yield child


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
