"""PDF/UA-1 as a checklist over finished bytes, written apart from the writer: bytes in, broken rules out.

What a machine can judge of ISO 14289-1, after the failure conditions of the Matterhorn Protocol (numbers in brackets).
"""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

_STANDARD_KIND = re.compile(
    "Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|"
    "TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Ruby|RB|RT|RP|Warichu|WT|WP|Figure|Formula|"
    "Form"
)
_PAINTING = {"TJ", "Tj", "'", '"', "Do", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "INLINE IMAGE"}
_SOURCE = "ISO 14289-1"
RULES = {
    "U01 claim": (f"{_SOURCE}, 5 [06-002]", "the packet says PDF/UA-1"),
    "U02 title": (f"{_SOURCE}, 7.1 [06-003]", "the packet has a title"),
    "U02 title shown": (f"{_SOURCE}, 7.1 [07-001]", "the window shows the title"),
    "U03 marked": (f"{_SOURCE}, 7.1 [06-001]", "the file says that it is tagged, without suspects"),
    "U04 all content": (f"{_SOURCE}, 7.1 [01-005]", "all content is tagged or an artifact"),
    "U04 artifact apart": (
        f"{_SOURCE}, 7.1 [01-003, 01-004]",
        "no artifact in tagged content, nor the other way",
    ),
    "U05 parent tree": (f"{_SOURCE}, 7.1", "every piece of marked content leads to its element and back"),
    "U06 kinds": (f"{_SOURCE}, 7.1 [02-001]", "kinds of structure are standard, or mapped to standard ones"),
    "U06 standard kinds stay": (f"{_SOURCE}, 7.1 [02-004]", "standard kinds are not mapped to others"),
    "U07 figure text": (f"{_SOURCE}, 7.3 [13-004]", "every figure has a text"),
    "U08 first heading": (f"{_SOURCE}, 7.4.2 [14-002]", "the first heading is of level 1"),
    "U08 heading levels": (f"{_SOURCE}, 7.4.2 [14-003]", "no level of headings is skipped"),
    "U19 head cells": (f"{_SOURCE}, 7.5 [15-003]", "head cells say what they are the head of"),
    "U19 table parts": (f"{_SOURCE}, 7.5 [09-004]", "tables hold rows, rows hold cells, and stand nowhere else"),
    "U20 list parts": (f"{_SOURCE}, 7.6 [09-005]", "lists hold items, items hold label and body"),
    "U20 list numbering": (f"{_SOURCE}, 7.6 [16-001]", "lists with labels say what kind of label"),
    "U09 language": (f"{_SOURCE}, 7.2 [11-001]", "the file has a language"),
    "U10 embedded": (f"{_SOURCE}, 7.21.4.1 [31-009]", "fonts are embedded"),
    "U10 Unicode": (f"{_SOURCE}, 7.21.7 [10-001]", "glyphs have Unicode values"),
    "U12 tab order": (f"{_SOURCE}, 7.18.3 [28-008]", "pages with annotations follow the structure"),
    "U13 link in structure": (f"{_SOURCE}, 7.18.5 [28-011]", "link annotations stand in Link elements"),
    "U13 link text": (f"{_SOURCE}, 7.18.5 [28-012]", "link annotations say in words where they lead"),
    "U13 way back": (f"{_SOURCE}, 7.18.1", "annotations lead back to their element"),
    "U14 file names": (f"{_SOURCE}, 7.11 [21-001]", "attached files have F and UF"),
    "U15 dynamic forms": (f"{_SOURCE}, 7.15 [25-001]", "no XFA form"),
    "U16 encryption": (f"{_SOURCE}, 7.16 [26-001]", "the file is not encrypted, so nothing keeps a screen reader out"),
    "U17 layers": ("our choice", "no layers"),
    "U18 reference pages": (f"{_SOURCE}, 7.20 [30-001]", "no content from other files"),
}
"""Every rule, its source and what it asks."""


def broken_rules(data: bytes) -> list[str]:
    """The codes of all rules a file breaks, sorted; empty for a clean file."""
    found: set[str] = set()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for rule in (_file, _foreign, _contents, _marks, _structure, _parts, _fonts, _annotations):
            found.update(rule(pdf))
    assert found <= RULES.keys()
    return sorted(found)


def _file(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    packet = root.Metadata.read_bytes().decode() if "/Metadata" in root else ""
    if "<pdfuaid:part>1<" not in packet:
        yield "U01 claim"
    if '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">' not in packet:
        yield "U02 title"
    if root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle") is not True:
        yield "U02 title shown"
    marking = root.get("/MarkInfo", Dictionary())
    if marking.get("/Marked") is not True or marking.get("/Suspects", False) is not False:
        yield "U03 marked"
    if not str(root.get("/Lang", "")):
        yield "U09 language"


def _foreign(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if "/XFA" in root.get("/AcroForm", Dictionary()):
        yield "U15 dynamic forms"
    if pdf.is_encrypted:
        yield "U16 encryption"
    if "/OCProperties" in root:
        yield "U17 layers"
    if any(isinstance(item, pikepdf.Stream) and "/Ref" in item for item in pdf.objects):
        yield "U18 reference pages"
    if any("/F" not in each.obj or "/UF" not in each.obj for each in pdf.attachments.values()):
        yield "U14 file names"


def _contents(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        open_kinds: list[str] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in {"BDC", "BMC"}:
                properties = operands[1] if name == "BDC" else None
                kind = _kind_of_mark(str(operands[0]), properties)
                if kind in ("artifact", "tagged") and {"artifact", "tagged"} - {kind} & {*open_kinds}:
                    yield "U04 artifact apart"
                open_kinds.append(kind)
            elif name == "EMC":
                open_kinds.pop()
            elif name in _PAINTING and not {"artifact", "tagged"} & {*open_kinds}:
                yield "U04 all content"


def _kind_of_mark(name: str, properties: Any) -> str:
    if name == "/Artifact":
        return "artifact"
    return "tagged" if isinstance(properties, Dictionary) and "/MCID" in properties else "neither"


def _marks(pdf: pikepdf.Pdf) -> Iterator[str]:
    """MCIDs in content, their entries in the parent tree, and the kids of elements must be the same set."""
    tree = pdf.Root.get("/StructTreeRoot", Dictionary())
    parents = _numbers(tree.get("/ParentTree", Dictionary()))
    kids = {(kid.Pg.objgen, int(kid.MCID)): element.objgen for element in _elements(pdf) for kid in _mcrs(element)}
    for page in pdf.pages:
        entry = parents.get(int(page.get("/StructParents", -1)), Array())
        shown = _mcids(page)
        owners = [entry[mcid].objgen if mcid < len(entry) else None for mcid in shown]
        if [kids.get((page.objgen, mcid)) for mcid in shown] != owners or len(entry) != len(shown):
            yield "U05 parent tree"


def _mcids(page: pikepdf.Page) -> list[int]:
    found = []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "BDC" and isinstance(operands[1], Dictionary) and "/MCID" in operands[1]:
            found.append(int(operands[1].MCID))
    return sorted(found)


def _numbers(tree: Any) -> dict[int, Any]:
    pairs = list(tree.get("/Nums", Array()))
    return {int(pairs[n]): pairs[n + 1] for n in range(0, len(pairs), 2)}


def _elements(pdf: pikepdf.Pdf) -> Iterator[Dictionary]:
    waiting = list(pdf.Root.get("/StructTreeRoot", Dictionary()).get("/K", Array()))
    while waiting:
        element = waiting.pop(0)
        yield element
        waiting[:0] = [kid for kid in _kids(element) if "/S" in kid]


def _kids(element: Dictionary) -> list[Any]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _mcrs(element: Dictionary) -> list[Any]:
    return [kid for kid in _kids(element) if kid.get("/Type") == Name.MCR]


def _structure(pdf: pikepdf.Pdf) -> Iterator[str]:
    roles = pdf.Root.get("/StructTreeRoot", Dictionary()).get("/RoleMap", Dictionary())
    if any(_STANDARD_KIND.fullmatch(key.lstrip("/")) for key in roles.keys()):  # noqa: SIM118 - a pikepdf dictionary
        yield "U06 standard kinds stay"
    level = 0
    for element in _elements(pdf):
        kind = str(roles.get(str(element.S), element.S)).lstrip("/")
        if not _STANDARD_KIND.fullmatch(kind):
            yield "U06 kinds"
        if kind == "Figure" and not (str(element.get("/Alt", "")) or str(element.get("/ActualText", ""))):
            yield "U07 figure text"
        if len(kind) == 2 and kind[0] == "H" and kind[1].isdigit():
            if not level and kind != "H1":
                yield "U08 first heading"
            if level and int(kind[1]) > level + 1:
                yield "U08 heading levels"
            level = int(kind[1])


_PARTS = {"Table": {"TR"}, "TR": {"TH", "TD"}, "L": {"LI"}, "LI": {"Lbl", "LBody"}}
_HOMES = {kid: home for home, kids in _PARTS.items() for kid in kids}


def _parts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for element in _elements(pdf):
        kind = str(element.S).lstrip("/")
        kids = {str(kid.get("/S", "")).lstrip("/") for kid in _kids(element)}
        rule = "U19 table parts" if kind in {"Table", "TR", "TH", "TD"} else "U20 list parts"
        if kind in _PARTS and not kids <= _PARTS[kind]:
            yield rule
        if kind in _HOMES and str(element.P.S).lstrip("/") != _HOMES[kind]:
            yield rule
        attributes = element.get("/A", Dictionary())
        if kind == "TH" and str(attributes.get("/Scope")) not in ("/Column", "/Row", "/Both"):
            yield "U19 head cells"
        has_labels = kind == "L" and any("/Lbl" in {str(kid.S) for kid in _kids(item)} for item in _kids(element))
        if has_labels and str(attributes.get("/ListNumbering", Name("/None"))) == "/None":
            yield "U20 list numbering"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for font in page.Resources.get("/Font", Dictionary()).as_dict().values():
            descriptor = font.DescendantFonts[0].FontDescriptor if "/DescendantFonts" in font else font.FontDescriptor
            if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield "U10 embedded"
            if "/ToUnicode" not in font:
                yield "U10 Unicode"


def _annotations(pdf: pikepdf.Pdf) -> Iterator[str]:
    parents = _numbers(pdf.Root.get("/StructTreeRoot", Dictionary()).get("/ParentTree", Dictionary()))
    holders = {
        kid.Obj.objgen: element for element in _elements(pdf) for kid in _kids(element) if kid.get("/Type") == Name.OBJR
    }
    for page in pdf.pages:
        annotations = list(page.get("/Annots", Array()))
        if annotations and page.get("/Tabs") != Name.S:
            yield "U12 tab order"
        for annotation in annotations:
            holder = holders.get(annotation.objgen)
            if holder is None or Name.Link != holder.S:
                yield "U13 link in structure"
            elif getattr(parents.get(int(annotation.get("/StructParent", -1))), "objgen", None) != holder.objgen:
                yield "U13 way back"
            if not str(annotation.get("/Contents", String(""))):
                yield "U13 link text"
