"""PDF/A-2u and PDF/A-3b as a checklist over finished bytes, written apart from the writer: bytes in, broken rules out.

Rules that PDF/A shares with PDF/X-4 are those of `pdf_checklist`, under names of their own.
"""

import io
import re
from collections.abc import Iterator

import pdf_checklist as shared
import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

_SHARED = {
    "X01 encryption": ("A01 encryption", "6.1.3"),
    "X01 identifier": ("A01 identifier", "6.1.3"),
    "A01 binary comment": ("A01 binary comment", "6.1.2"),
    "A02 line end before endstream": ("A02 line end before endstream", "6.1.7.1"),
    "X02 packet": ("A03 packet", "6.6.2.1"),
    "X02 title equal to Info": ("A03 title equal to Info", "6.6.3"),
    "X02 producer equal to Info": ("A03 producer equal to Info", "6.6.3"),
    "X02 date equal to Info": ("A03 date equal to Info", "6.6.3"),
    "A04 interpolate": ("A04 interpolate", "6.2.8"),
    "X23 intent": ("A04 rendering intent", "6.2.6"),
    "X23 graphics state": ("A04 transfer functions", "6.2.5"),
    "A05 CMap block": ("A05 CMap block", ""),
    "A05 Unicode value": ("A05 Unicode value", "6.2.11.7.2"),
    "X24 composite": ("A06 composite", "6.2.11.3.3"),
    "X24 embedded": ("A06 embedded", "6.2.11.4.1"),
    "X24 CID system": ("A06 CID system", "6.2.11.3.1"),
    "A06 glyph map": ("A06 glyph map", "6.2.11.3.2"),
    "A06 widths": ("A06 widths", "6.2.11.5"),
    "A07 notdef": ("A07 notdef", "6.2.11.8"),
    "A08 marked content": ("A08 marked content", ""),
    "X22 one alternate": ("A10 one alternate", "6.2.4.4.2"),
    "X25 foreign content": ("A11 foreign content", "6.2.9"),
}
SHARED_WITH_X4 = {own: theirs for theirs, (own, _) in _SHARED.items()}
"""Name here -> name in `pdf_checklist`, where the same defect breaks it."""

_NUMBERS = {"2": "19005-2", "3": "19005-3"}
_FORBIDDEN_ACTIONS = {
    "/Launch",
    "/Sound",
    "/Movie",
    "/ResetForm",
    "/ImportData",
    "/Hide",
    "/SetOCGState",
    "/Rendition",
    "/Trans",
    "/GoTo3DView",
    "/JavaScript",
    "/SubmitForm",
}
RULES = {
    "A03 claim": ("ISO 19005-2, 6.6.4", "the packet says which part and level"),
    "A03 extension schema": ("ISO 19005-2, 6.6.2.3", "properties PDF/A does not know are described"),
    "A05 Unicode": ("ISO 19005-2, 6.2.11.7", "level U: every font has a ToUnicode map"),
    "A09 one intent": ("ISO 19005-2, 6.2.3", "one intent for PDF/A; all intents share one embedded profile"),
    "A09 profile": ("ISO 19005-2, 6.2.3", "the profile is a whole printer or monitor profile of its components"),
    "A09 device colour": ("ISO 19005-2, 6.2.4.3", "device colours are those of the intent's profile, or grey"),
    "A11 filter": ("ISO 19005-2, 6.1.7.2", "no LZW, no external streams"),
    "A12 annotation flags": ("ISO 19005-2, 6.3.2", "annotations are printed, never hidden"),
    "A12 annotation kinds": ("ISO 19005-2, 6.3.1", "no sound, film, screen, 3D or file annotations"),
    "A13 actions": ("ISO 19005-2, 6.5.1", "actions lead to places and addresses only"),
    "A13 form": ("ISO 19005-2, 6.4", "no XFA form, no JavaScript"),
    "A14 attached only in part 3": ("ISO 19005-2, 6.8", "part 2 attaches nothing that is not PDF/A"),
    "A14 file names": ("ISO 19005-3, 6.8", "attached files have F and UF"),
    "A14 relationship": ("ISO 19005-3, 6.8", "attached files say what they are to the document"),
    "A14 associated": ("ISO 19005-3, 6.8", "every attached file is associated with the document"),
    "A14 type": ("ISO 19005-3, annex E", "attached files have a MIME type"),
    "A14 date": ("ISO 19005-3, annex E", "attached files say when they were last changed"),
    "A16 layers": ("our choice", "no layers"),
    **{
        own: (f"ISO 19005-2, {clause}" if clause else shared.RULES[theirs][0], shared.RULES[theirs][1])
        for theirs, (own, clause) in _SHARED.items()
    },
}
"""Every rule, its source and what it asks; clauses 6.1 to 6.6 of part 3 are those of part 2."""


def broken_rules(data: bytes, claim: str) -> list[str]:
    """The codes of all rules a file breaks, sorted; empty for a clean file.

    Args:
        data: the file.
        claim: part and level, "2U" or "3B".
    """
    found = {_SHARED[rule][0] for rule in shared.broken_rules(data) if rule in _SHARED}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found.update(_packet(pdf, claim))
        found.update(_attachments(pdf, claim[0]))
        for rule in (_intents, _colours, _filters, _annotations, _actions):
            found.update(rule(pdf))
        if claim[1] == "U" and any("/ToUnicode" not in font for font in _fonts(pdf)):
            found.add("A05 Unicode")
    assert found <= RULES.keys()
    return sorted(found)


def _packet(pdf: pikepdf.Pdf, claim: str) -> Iterator[str]:
    packet = pdf.Root.Metadata.read_bytes().decode() if "/Metadata" in pdf.Root else ""
    if f"<pdfaid:part>{claim[0]}<" not in packet or f"<pdfaid:conformance>{claim[1]}<" not in packet:
        yield "A03 claim"
    described = set(re.findall(r"<pdfaProperty:name>(\w+)<", packet))
    used = set(re.findall(r"<(?:pdfxid|pdfuaid):(\w+)>", packet)) | {"Trapped"}
    if not used <= described:
        yield "A03 extension schema"


def _intents(pdf: pikepdf.Pdf) -> Iterator[str]:
    intents = list(pdf.Root.get("/OutputIntents", Array()))
    profiles = {intent.DestOutputProfile.objgen for intent in intents if "/DestOutputProfile" in intent}
    if [intent.S for intent in intents].count(Name.GTS_PDFA1) != 1 or len(profiles) != 1:
        yield "A09 one intent"
        return
    profile = intents[-1].DestOutputProfile
    icc = profile.read_bytes()
    kinds = {4: b"prtrCMYK", 3: b"mntrRGB "}
    if icc[12:20] != kinds.get(int(profile.N)) or int.from_bytes(icc[:4]) != len(icc) or icc[8] not in (2, 4):
        yield "A09 profile"


def _colours(pdf: pikepdf.Pdf) -> Iterator[str]:
    intents = list(pdf.Root.get("/OutputIntents", Array()))
    is_cmyk = any(int(intent.DestOutputProfile.N) == 4 for intent in intents if "/DestOutputProfile" in intent)
    foreign = {"rg", "RG"} if is_cmyk else {"k", "K"}
    wrong_space = Name.DeviceRGB if is_cmyk else Name.DeviceCMYK
    for page in pdf.pages:
        if any(str(operator) in foreign for _, operator in pikepdf.parse_content_stream(page)):
            yield "A09 device colour"
        for image in page.Resources.get("/XObject", Dictionary()).as_dict().values():
            if image.get("/ColorSpace") == wrong_space:
                yield "A09 device colour"


def _filters(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if isinstance(item, Stream):
            filters = item.get("/Filter", Array())
            names = {str(name) for name in filters} if isinstance(filters, Array) else {str(filters)}
            if names & {"/LZWDecode", "/Crypt"} or any(key in item for key in ("/F", "/FFilter", "/FDecodeParms")):
                yield "A11 filter"
    if "/OCProperties" in pdf.Root:
        yield "A16 layers"


def _annotations(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for annotation in page.get("/Annots", Array()):
            flags = int(annotation.get("/F", 0))
            if not flags & 4 or flags & (1 | 2 | 32 | 256):
                yield "A12 annotation flags"
            if str(annotation.Subtype) in ("/Sound", "/Movie", "/Screen", "/3D", "/FileAttachment", "/RichMedia"):
                yield "A12 annotation kinds"


def _actions(pdf: pikepdf.Pdf) -> Iterator[str]:
    dictionaries = [item for item in pdf.objects if isinstance(item, Dictionary)]
    dictionaries += [note.A for page in pdf.pages for note in page.get("/Annots", Array()) if "/A" in note]
    if any(str(item.get("/S")) in _FORBIDDEN_ACTIONS for item in dictionaries) or any(
        "/AA" in owner for owner in (pdf.Root, *pdf.pages)
    ):
        yield "A13 actions"
    form = pdf.Root.get("/AcroForm", Dictionary())
    if "/XFA" in form or "/JavaScript" in pdf.Root.get("/Names", Dictionary()):
        yield "A13 form"


def _attachments(pdf: pikepdf.Pdf, part: str) -> Iterator[str]:
    associated = {spec.objgen for spec in pdf.Root.get("/AF", Array())}
    for attached in pdf.attachments.values():
        spec = attached.obj
        if part == "2":
            yield "A14 attached only in part 3"
        if "/F" not in spec or "/UF" not in spec:
            yield "A14 file names"
        if str(spec.get("/AFRelationship")) not in ("/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"):
            yield "A14 relationship"
        if spec.objgen not in associated:
            yield "A14 associated"
        embedded = spec.EF.F
        if not re.fullmatch(r"/[a-z]+/[a-z0-9.+-]+", str(embedded.get("/Subtype", ""))):
            yield "A14 type"
        if not re.match(r"D:\d{14}", str(embedded.get("/Params", Dictionary()).get("/ModDate", ""))):
            yield "A14 date"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[Dictionary]:
    for page in pdf.pages:
        yield from page.Resources.get("/Font", Dictionary()).as_dict().values()
