"""PDF/X-1a:2001 as a checklist over finished bytes, written apart from the writer: bytes in, broken rules out.

Rules that PDF/X-1a shares with PDF/X-4 are those of `pdf_checklist`, under names of their own.
"""

import io
import re
from collections.abc import Iterator

import pdf_checklist as shared
import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

_SHARED = {
    "X01 encryption": "N01 encryption",
    "X01 identifier": "N01 identifier",
    "X02 title equal to Info": "N02 title equal to Info",
    "X02 producer equal to Info": "N02 producer equal to Info",
    "X02 date equal to Info": "N02 date equal to Info",
    "X03 info": "N03 info",
    "X03 trapped": "N03 trapped",
    "X05 action": "N05 action",
    "X05 names": "N05 names",
    "X05 outline by destination": "N05 outline by destination",
    "X06 viewer preferences": "N06 viewer preferences",
    "X07 layers": "N07 layers",
    "X10 boxes": "N10 boxes",
    "X10 boxes nested": "N10 boxes nested",
    "X10 crop box": "N10 crop box",
    "X10 one trim": "N10 one trim",
    "X10 rotate": "N10 rotate",
    "X11 annotations": "N11 annotations",
    "X22 separation": "N22 separation",
    "X22 one alternate": "N22 one alternate",
    "X23 graphics state": "N23 graphics state",
    "X23 intent": "N23 intent",
    "X24 composite": "N24 composite",
    "X24 embedded": "N24 embedded",
    "X24 subset tag": "N24 subset tag",
    "X24 CID system": "N24 CID system",
    "X25 foreign content": "N25 foreign content",
    "X26 white overprints": "N26 white overprints",
    "X26 image overprints": "N26 image overprints",
    "A04 interpolate": "N27 interpolate",
    "A06 widths": "N24 widths",
    "A07 notdef": "N24 notdef",
}
SHARED_WITH_X4 = {own: theirs for theirs, own in _SHARED.items()}
"""Name here -> name in `pdf_checklist`, where the same defect breaks it."""

_SOURCE = "ISO 15930-1"
RULES = {
    "N01 header": (_SOURCE, "the header says PDF 1.3"),
    "N01 no compressed objects": (_SOURCE, "no object streams and no cross-reference streams (PDF 1.5)"),
    "N02 packet": (_SOURCE, "an XMP packet, if any, is not compressed and repeats version and conformance"),
    "N03 version": (_SOURCE, "Info says PDF/X-1:2001"),
    "N03 conformance": (_SOURCE, "Info says PDF/X-1a:2001"),
    "N04 one intent": (_SOURCE, "one output intent, and it is for PDF/X"),
    "N04 condition": (_SOURCE, "the intent names its printing condition"),
    "N04 profile": (_SOURCE, "an embedded profile is a whole CMYK printer profile"),
    "N12 no group": (_SOURCE, "no transparency group"),
    "N12 no soft mask": (_SOURCE, "no soft mask, at pictures or in graphics states"),
    "N12 no opacity": (_SOURCE, "opacities are 1 and blending is normal"),
    "N20 picture space": (_SOURCE, "pictures are DeviceCMYK, DeviceGray or Separation; no ICC, Cal, Lab or RGB space"),
    "N20 content colour": (_SOURCE, "content sets CMYK, grey or spot inks only"),
    "N25 filter": (_SOURCE, "no LZW, JBIG2 or JPEG 2000, no external streams"),
    "N25 bits": (_SOURCE, "pictures have at most 8 bits a sample"),
    "N30 no structure": ("our choice", "no structure, no marked content with properties, no language (PDF 1.4)"),
    **{
        own: (shared.RULES[theirs][0].replace("15930-7", "15930-1"), shared.RULES[theirs][1])
        for theirs, own in _SHARED.items()
    },
}
"""Every rule, its source and what it asks."""


def broken_rules(data: bytes) -> list[str]:
    """The codes of all rules a file breaks, sorted; empty for a clean file."""
    found = {_SHARED[rule] for rule in shared.broken_rules(data) if rule in _SHARED}
    found.update(_raw(data))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for rule in (_info, _intent, _transparency, _states, _pictures, _contents, _structure):
            found.update(rule(pdf))
    assert found <= RULES.keys()
    return sorted(found)


def _raw(data: bytes) -> Iterator[str]:
    if not data.startswith(b"%PDF-1.3"):
        yield "N01 header"
    if re.search(rb"/Type\s*/(ObjStm|XRef)\b", data):
        yield "N01 no compressed objects"


def _info(pdf: pikepdf.Pdf) -> Iterator[str]:
    info = pdf.docinfo
    if str(info.get("/GTS_PDFXVersion", "")) != "PDF/X-1:2001":
        yield "N03 version"
    if str(info.get("/GTS_PDFXConformance", "")) != "PDF/X-1a:2001":
        yield "N03 conformance"
    packet = pdf.Root.get("/Metadata")
    if packet is not None:
        wanted = (b"<pdfx:GTS_PDFXVersion>PDF/X-1:2001<", b"<pdfx:GTS_PDFXConformance>PDF/X-1a:2001<")
        if "/Filter" in packet or any(each not in packet.read_bytes() for each in wanted):
            yield "N02 packet"


def _intent(pdf: pikepdf.Pdf) -> Iterator[str]:
    intents = list(pdf.Root.get("/OutputIntents", Array()))
    if [str(intent.S) for intent in intents] != ["/GTS_PDFX"]:
        yield "N04 one intent"
        return
    (intent,) = intents
    if not str(intent.get("/OutputConditionIdentifier", "")) or not str(intent.get("/Info", "")):
        yield "N04 condition"
    profile = intent.get("/DestOutputProfile")
    icc = profile.read_bytes() if profile is not None else b""
    if profile is None or profile.N != 4 or icc[12:20] != b"prtrCMYK" or int.from_bytes(icc[:4]) != len(icc):
        yield "N04 profile"


def _transparency(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if isinstance(item, (Stream, Dictionary)) and item.get("/S") == Name.Transparency:
            yield "N12 no group"
        if isinstance(item, Stream) and ("/SMask" in item or "/SMaskInData" in item):
            yield "N12 no soft mask"
    if any("/Group" in page for page in pdf.pages):
        yield "N12 no group"


def _states(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for state in page.Resources.get("/ExtGState", Dictionary()).as_dict().values():
            if state.get("/SMask", Name("/None")) != Name("/None"):
                yield "N12 no soft mask"
            is_opaque = all(float(state.get(key, 1)) == 1 for key in ("/ca", "/CA"))
            if not is_opaque or str(state.get("/BM", Name.Normal)) not in ("/Normal", "/Compatible"):
                yield "N12 no opacity"


def _pictures(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if not isinstance(item, Stream):
            continue
        filters = item.get("/Filter", Array())
        names = {str(name) for name in filters} if isinstance(filters, Array) else {str(filters)}
        bad = {"/LZWDecode", "/JBIG2Decode", "/JPXDecode", "/Crypt"}
        if names & bad or any(key in item for key in ("/F", "/FFilter", "/FDecodeParms")):
            yield "N25 filter"
        if item.get("/Subtype") == Name.Image:
            space = item.get("/ColorSpace")
            kind = str(space[0]) if isinstance(space, Array) else str(space)
            if kind not in ("/DeviceCMYK", "/DeviceGray", "/Separation"):
                yield "N20 picture space"
            if int(item.get("/BitsPerComponent", 8)) > 8:
                yield "N25 bits"


def _contents(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        spaces = page.Resources.get("/ColorSpace", Dictionary())
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in {"rg", "RG", "sh", "INLINE IMAGE", "sc", "SC"}:
                yield "N20 content colour"
            if name in {"cs", "CS"}:
                space = spaces.get(str(operands[0]))
                if not isinstance(space, Array) or space[0] != Name.Separation:
                    yield "N20 content colour"
            if name in {"BDC", "DP"}:
                yield "N30 no structure"


def _structure(pdf: pikepdf.Pdf) -> Iterator[str]:
    if any(key in pdf.Root for key in ("/StructTreeRoot", "/MarkInfo", "/Lang", "/AF")):
        yield "N30 no structure"
    if any(key in page for page in pdf.pages for key in ("/StructParents", "/Tabs")):
        yield "N30 no structure"
