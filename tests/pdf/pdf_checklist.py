"""PDF/X-4 and PDF/A-2u as a checklist over finished bytes, written apart from the writer: bytes in, broken rules out.

Rules are named as in ISO 15930-7 (X..) and ISO 19005-2 (A..) by subject; texts follow the standards' requirements, and
cover what this product can produce.
"""

import io
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XMP_NEEDED = {
    "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion": r"PDF/X-4",
    "{http://ns.adobe.com/xap/1.0/}CreateDate": r"\d{4}-\d\d-\d\dT.*",
    "{http://ns.adobe.com/xap/1.0/}ModifyDate": r"\d{4}-\d\d-\d\dT.*",
    "{http://ns.adobe.com/xap/1.0/}MetadataDate": r"\d{4}-\d\d-\d\dT.*",
    "{http://ns.adobe.com/xap/1.0/mm/}DocumentID": r"uuid:[0-9a-f-]{36}",
    "{http://ns.adobe.com/xap/1.0/mm/}InstanceID": r"uuid:[0-9a-f-]{36}",
    "{http://ns.adobe.com/xap/1.0/mm/}VersionID": r"\d+",
    "{http://ns.adobe.com/xap/1.0/mm/}RenditionClass": r"default",
    "{http://ns.adobe.com/pdf/1.3/}Trapped": r"True|False",
    "{http://www.aiim.org/pdfa/ns/id/}part": r"2",
    "{http://www.aiim.org/pdfa/ns/id/}conformance": r"U",
}
_FORBIDDEN_FILTERS = {"/LZWDecode", "/LZW", "/JBIG2Decode", "/Crypt"}
_DEVICE_OK = {"/DeviceCMYK", "/DeviceGray"}
_INTENTS = {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"}

RULES = {
    "X01 header": ("ISO 15930-7", "the header says PDF 1.6"),
    "X01 encryption": ("ISO 15930-7", "the file is not encrypted"),
    "X01 identifier": ("ISO 15930-7", "the trailer has a file identifier of two strings"),
    "X02 packet": ("ISO 15930-7", "the catalog has an XMP packet, not compressed"),
    "X02 property": (
        "ISO 15930-7",
        "the packet has version, dates, identifiers, rendition class, trapped, PDF/A part",
    ),
    "X02 title equal to Info": ("ISO 15930-7", "the packet's title is the Info dictionary's"),
    "X02 producer equal to Info": ("ISO 15930-7", "the packet's producer is the Info dictionary's"),
    "X02 date equal to Info": ("ISO 15930-7", "the packet's date is the Info dictionary's"),
    "X03 info": ("ISO 15930-7", "Info has title, creator, producer and both dates"),
    "X03 trapped": ("ISO 15930-7", "Info says whether the file is trapped"),
    "X03 version": ("trade practice", "Info says PDF/X-4, where older tools look for it"),
    "X04 intents": ("ISO 15930-7", "one output intent for PDF/X, one for PDF/A"),
    "X04 one profile": ("ISO 19005-2, 6.2.3", "both intents share one embedded profile"),
    "X04 condition": ("ISO 15930-7", "the intent names its printing condition"),
    "X04 profile": ("ISO 15930-7", "the profile is a whole CMYK printer profile, ICC version 2 or 4"),
    "X05 action": ("ISO 15930-7", "no action and no form"),
    "X05 names": ("ISO 15930-7", "no JavaScript and no embedded file by name"),
    "X05 outline by destination": ("ISO 15930-7", "bookmarks are destinations"),
    "X06 viewer preferences": ("ISO 15930-7", "view and print areas are the media or bleed box"),
    "X07 layers": ("our choice", "no layers: hidden ones would print after imposition"),
    "X10 boxes": ("ISO 15930-7", "each page has a media box, a trim box and no art box"),
    "X10 boxes nested": ("ISO 15930-7", "trim lies in bleed, bleed in media"),
    "X10 crop box": ("GWG 2015", "the crop box, if any, is the media box"),
    "X10 one trim": ("GWG 2015", "all pages have one trim size"),
    "X10 rotate": ("GWG 2015", "no rotation and no user unit"),
    "X11 annotations": ("ISO 15930-7", "no annotations"),
    "X12 blending space": ("GWG 2015, 4.25", "pages with soft masks blend in DeviceCMYK"),
    "X20 device colour": ("ISO 15930-7", "no DeviceRGB; content is DeviceCMYK or DeviceGray"),
    "X20 image profile": ("ISO 15930-7", "ICC profiles of photos fit their samples"),
    "X21 CMYK profile": ("ISO 15930-7", "CMYK is device colour, never ICC-based"),
    "X22 separation": ("ISO 15930-7", "spot inks stand on process inks"),
    "X22 one alternate": ("ISO 15930-7", "one name of a spot ink, one alternate"),
    "X23 graphics state": ("ISO 15930-7", "no transfer functions, halftones or soft masks in graphics states"),
    "X23 intent": ("ISO 15930-7", "rendering intents are the four of PDF"),
    "X24 composite": ("ISO 15930-7", "fonts are Type 0 with Identity-H"),
    "X24 embedded": ("ISO 15930-7", "font programs are embedded"),
    "X24 subset tag": ("ISO 32000-1, 9.6.4", "subsets bear a tag, one name in font and descriptor"),
    "X24 CID system": ("ISO 32000-1, 9.7.3", "character collections are Adobe-Identity"),
    "X25 filter": ("ISO 15930-7", "no LZW, no JBIG2, no external streams"),
    "X25 foreign content": ("ISO 15930-7", "no PostScript, OPI, reference XObjects or alternates"),
    "X26 white overprints": ("GWG 2015, 4.8", "paper white never overprints"),
    "X26 image overprints": ("GWG 2015", "photos never overprint"),
    "A01 binary comment": ("ISO 19005-2, 6.1.2", "four bytes above 127 follow the header"),
    "A02 line end before endstream": ("ISO 19005-2, 6.1.7.1", "a line end stands before endstream"),
    "A03 extension schema": ("ISO 19005-2, 6.6.2.3", "properties PDF/A does not know are described"),
    "A04 interpolate": ("ISO 19005-2, 6.2.8", "photos are not interpolated"),
    "A05 Unicode": ("ISO 19005-2, 6.2.11.7", "every font has a ToUnicode map"),
    "A05 CMap block": ("ISO 32000-1, 9.10.3", "blocks of the map have at most 100 entries and say how many"),
    "A05 Unicode value": ("ISO 19005-2, 6.2.11.7", "no glyph maps to nothing, U+0000, U+FEFF or U+FFFE"),
    "A06 glyph map": ("ISO 19005-2, 6.2.11.3.2", "TrueType CID fonts map codes to glyphs one to one"),
    "A06 widths": ("ISO 19005-2, 6.2.11.5", "widths are those of the font program"),
    "A07 notdef": ("ISO 19005-2, 6.2.11.8", "glyph 0 is never shown"),
    "A08 marked content": ("ISO 32000-1, 14.6", "marked content is closed on its page"),
    "A10 language and tags": ("our choice", "the file has a language and a structure tree"),
}
"""Every rule, its source and what it asks."""


def broken_rules(data: bytes) -> list[str]:
    """The codes of all rules a file breaks, sorted; empty for a clean file."""
    found: set[str] = set(_raw(data))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for rule in (_trailer, _catalog, _intents, _metadata, _pages, _objects, _spots, _fonts, _contents):
            found.update(rule(pdf))
    assert found <= RULES.keys()
    return sorted(found)


def _raw(data: bytes) -> Iterator[str]:
    if not data.startswith(b"%PDF-1.6"):
        yield "X01 header"
    if len(data.split(b"\n", 2)[1]) < 5 or min(data.split(b"\n", 2)[1][1:5]) < 128:
        yield "A01 binary comment"
    if re.search(rb"[^\r\n]endstream", data):
        yield "A02 line end before endstream"


def _trailer(pdf: pikepdf.Pdf) -> Iterator[str]:
    if pdf.is_encrypted:
        yield "X01 encryption"
    if "/ID" not in pdf.trailer or len(pdf.trailer.ID) != 2:
        yield "X01 identifier"
    info = pdf.docinfo
    if info.get("/Trapped") not in (Name("/True"), Name("/False")):
        yield "X03 trapped"
    if str(info.get("/GTS_PDFXVersion", "")) != "PDF/X-4":
        yield "X03 version"
    for key in ("/Title", "/Creator", "/Producer", "/CreationDate", "/ModDate"):
        if not str(info.get(key, "")):
            yield "X03 info"


def _catalog(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if any(
        key in root for key in ("/OpenAction", "/AA", "/AcroForm", "/XFA", "/Perms", "/Requirements", "/Collection")
    ):
        yield "X05 action"
    names = root.get("/Names", Dictionary())
    if "/JavaScript" in names or "/EmbeddedFiles" in names:
        yield "X05 names"
    for key in ("/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip"):
        if root.get("/ViewerPreferences", Dictionary()).get(key, Name.MediaBox) not in (Name.MediaBox, Name.BleedBox):
            yield "X06 viewer preferences"
    if "/OCProperties" in root:
        yield "X07 layers"
    if "/Lang" not in root or "/MarkInfo" not in root or "/StructTreeRoot" not in root:
        yield "A10 language and tags"


def _intents(pdf: pikepdf.Pdf) -> Iterator[str]:
    intents = list(pdf.Root.get("/OutputIntents", Array()))
    by_standard = {str(intent.S): intent for intent in intents}
    if sorted(str(intent.S) for intent in intents) != ["/GTS_PDFA1", "/GTS_PDFX"]:
        yield "X04 intents"
        return
    profiles = {intent.DestOutputProfile.objgen for intent in intents if "/DestOutputProfile" in intent}
    if len(profiles) != 1 or any("/DestOutputProfile" not in intent for intent in intents):
        yield "X04 one profile"
        return
    intent = by_standard["/GTS_PDFX"]
    if not str(intent.get("/OutputConditionIdentifier", "")) or not str(intent.get("/Info", "")):
        yield "X04 condition"
    profile = intent.DestOutputProfile
    icc = profile.read_bytes()
    if profile.N != 4 or icc[12:20] != b"prtrCMYK" or int.from_bytes(icc[:4]) != len(icc) or icc[8] not in (2, 4):
        yield "X04 profile"


def _metadata(pdf: pikepdf.Pdf) -> Iterator[str]:
    stream = pdf.Root.get("/Metadata")
    if (
        not isinstance(stream, Stream)
        or "/Filter" in stream
        or stream.Type != Name.Metadata
        or stream.Subtype != Name.XML
    ):
        yield "X02 packet"
        return
    tree = ET.fromstring(stream.read_bytes().decode("utf-8"))  # noqa: S314  # our own file
    values = {element.tag: (element.text or "") for element in tree.iter()}
    for tag, pattern in _XMP_NEEDED.items():
        if not re.fullmatch(pattern, values.get(tag, "")):
            yield "X02 property"
    title = tree.find(f".//{{http://purl.org/dc/elements/1.1/}}title/{_RDF}Alt/{_RDF}li")
    if title is None or title.text != str(pdf.docinfo.get("/Title", "")):
        yield "X02 title equal to Info"
    if values.get("{http://ns.adobe.com/pdf/1.3/}Producer") != str(pdf.docinfo.get("/Producer", "")):
        yield "X02 producer equal to Info"
    digits = re.sub(r"\D", "", values.get("{http://ns.adobe.com/xap/1.0/}CreateDate", ""))
    if digits != re.sub(r"\D", "", str(pdf.docinfo.get("/CreationDate", ""))):
        yield "X02 date equal to Info"
    described = {element.text for element in tree.iter("{http://www.aiim.org/pdfa/ns/property#}name")}
    if not {"GTS_PDFXVersion", "Trapped"} <= described:
        yield "A03 extension schema"


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    trims = set()
    for page in pdf.pages:
        if "/TrimBox" not in page or "/ArtBox" in page or "/MediaBox" not in page:
            yield "X10 boxes"
            continue
        trim = [float(edge) for edge in page.TrimBox]
        trims.add((round(trim[2] - trim[0], 2), round(trim[3] - trim[1], 2)))
        yield from _boxes(page, trim)
        if "/UserUnit" in page or page.get("/Rotate", 0) != 0:
            yield "X10 rotate"
        if "/AA" in page or "/Annots" in page:
            yield "X11 annotations"
        states = page.Resources.get("/ExtGState", Dictionary()).as_dict().values()
        if any(key in state for state in states for key in ("/TR", "/HTP", "/SMask")):
            yield "X23 graphics state"
        images = page.Resources.get("/XObject", Dictionary())
        group = page.get("/Group", Dictionary())
        if any("/SMask" in image for image in images.as_dict().values()) and group.get("/CS") != Name.DeviceCMYK:
            yield "X12 blending space"
    if len(trims) > 1:
        yield "X10 one trim"


def _boxes(page: pikepdf.Page, trim: list[float]) -> Iterator[str]:
    media = [float(edge) for edge in page.MediaBox]
    bleed = [float(edge) for edge in page.get("/BleedBox", page.MediaBox)]
    if not (_holds(media, bleed) and _holds(bleed, trim)):
        yield "X10 boxes nested"
    if "/CropBox" in page and [float(edge) for edge in page.CropBox] != media:
        yield "X10 crop box"


def _holds(outer: list[float], inner: list[float]) -> bool:
    slack = 1e-3
    return all(outer[n] <= inner[n] + slack for n in (0, 1)) and all(outer[n] >= inner[n] - slack for n in (2, 3))


def _objects(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if not isinstance(item, (Stream, Dictionary)):
            continue
        if item.get("/Type") == Name.Action or ("/S" in item and item.S in (Name.GoTo, Name.URI, Name.JavaScript)):
            yield "X05 action"
        if "/Title" in item and "/Parent" in item and ("/A" in item or "/Dest" not in item):
            yield "X05 outline by destination"
        if isinstance(item, Stream):
            yield from _stream(item)


def _stream(item: Stream) -> Iterator[str]:
    filters = item.get("/Filter", Array())
    names = {str(name) for name in filters} if isinstance(filters, Array) else {str(filters)}
    if names & _FORBIDDEN_FILTERS or any(key in item for key in ("/F", "/FFilter", "/FDecodeParms")):
        yield "X25 filter"
    if item.get("/Subtype") == Name.Image:
        yield from _image(item)
    if item.get("/Subtype") == Name.PS or "/OPI" in item or "/Ref" in item or "/Alternates" in item:
        yield "X25 foreign content"


def _image(image: Stream) -> Iterator[str]:
    if image.get("/Interpolate", False):
        yield "A04 interpolate"
    if str(image.get("/Intent", Name.Perceptual)) not in _INTENTS:
        yield "X23 intent"
    space = image.get("/ColorSpace")
    if isinstance(space, Array) and space[0] == Name.ICCBased:
        if space[1].N == 4:
            yield "X21 CMYK profile"
        icc = space[1].read_bytes()
        if icc[16:20] != {1: b"GRAY", 3: b"RGB "}.get(int(space[1].N), b""):
            yield "X20 image profile"
    elif str(space) not in _DEVICE_OK:
        yield "X20 device colour"


def separations(pdf: pikepdf.Pdf) -> Iterator[Array]:
    """The Separation spaces of all pages."""
    for page in pdf.pages:
        for space in page.Resources.get("/ColorSpace", Dictionary()).as_dict().values():
            if isinstance(space, Array) and space[0] == Name.Separation:
                yield space


def _spots(pdf: pikepdf.Pdf) -> Iterator[str]:
    alternates: dict[str, str] = {}
    for space in separations(pdf):
        _, name, alternate, function = space
        if alternate != Name.DeviceCMYK or function.FunctionType != 2 or len(function.C1) != 4:
            yield "X22 separation"
        told = repr([str(alternate), [float(part) for part in (*function.C0, *function.C1)]])
        if alternates.setdefault(str(name), told) != told:
            yield "X22 one alternate"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for font in page.Resources.get("/Font", Dictionary()).as_dict().values():
            if font.Subtype != Name.Type0 or font.Encoding != Name("/Identity-H"):
                yield "X24 composite"
                continue
            if "/ToUnicode" not in font:
                yield "A05 Unicode"
            else:
                yield from _to_unicode(font.ToUnicode.read_bytes().decode("ascii"))
            yield from _descendant(font.DescendantFonts[0])


def _descendant(font: Dictionary) -> Iterator[str]:
    descriptor = font.FontDescriptor
    if not any(key in descriptor for key in ("/FontFile2", "/FontFile3")):
        yield "X24 embedded"
    if not re.match(r"/[A-Z]{6}\+", str(descriptor.FontName)) or font.BaseFont != descriptor.FontName:
        yield "X24 subset tag"
    info = font.CIDSystemInfo
    if (str(info.Registry), str(info.Ordering)) != ("Adobe", "Identity"):
        yield "X24 CID system"
    if font.Subtype == Name.CIDFontType2 and font.get("/CIDToGIDMap") != Name.Identity:
        yield "A06 glyph map"
    program = descriptor.get("/FontFile2")
    if program is not None and _true_type_widths(program.read_bytes()) != _widths(font):
        yield "A06 widths"


def _to_unicode(cmap: str) -> Iterator[str]:
    blocks = re.findall(r"(\d+) beginbfchar\n(.*?)endbfchar", cmap, re.DOTALL)
    for count, block in blocks:
        entries = re.findall(r"<([0-9A-F]{4})> <([0-9A-F]*)>", block)
        if len(entries) != int(count) or int(count) > 100:
            yield "A05 CMap block"
        for _, text in entries:
            if not text or {text[n : n + 4] for n in range(0, len(text), 4)} & {"0000", "FEFF", "FFFE"}:
                yield "A05 Unicode value"


def _widths(descendant: Dictionary) -> list[float]:
    array = descendant.W
    assert int(array[0]) == 0
    return [float(width) for width in array[1]]


def _true_type_widths(program: bytes) -> list[float]:
    tables = {
        program[n : n + 4]: program[n + 8 : n + 16] for n in range(12, 12 + 16 * int.from_bytes(program[4:6]), 16)
    }
    place = {tag: int.from_bytes(record[:4]) for tag, record in tables.items()}
    units = int.from_bytes(program[place[b"head"] + 18 : place[b"head"] + 20])
    count = int.from_bytes(program[place[b"maxp"] + 4 : place[b"maxp"] + 6])
    metrics = int.from_bytes(program[place[b"hhea"] + 34 : place[b"hhea"] + 36])
    start = place[b"hmtx"]
    advances = [int.from_bytes(program[start + 4 * n : start + 4 * n + 2]) for n in range(metrics)]
    advances += [advances[-1]] * (count - metrics)
    return [round(advance * 1000 / units, 3) for advance in advances]


def _contents(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        states = page.Resources.get("/ExtGState", Dictionary())
        spaces = page.Resources.get("/ColorSpace", Dictionary())
        overprints, depth = False, 0
        paper_filled = False
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name == "gs":
                overprints = bool(states[str(operands[0])].get("/op", False))
            elif name == "k":
                paper_filled = all(float(part) == 0 for part in operands)
            elif name in {"BDC", "BMC", "EMC"}:
                depth += -1 if name == "EMC" else 1
            elif name in {"cs", "CS"} and not _is_spot(spaces.get(str(operands[0]))):
                yield "X20 device colour"
            else:
                yield from _painting(name, operands, overprints=overprints, paper_filled=paper_filled)
        if depth:
            yield "A08 marked content"


def _is_spot(space: Any) -> bool:
    return isinstance(space, Array) and space[0] == Name.Separation


def _painting(operator: str, operands: Any, *, overprints: bool, paper_filled: bool) -> Iterator[str]:
    if operator in {"rg", "RG", "sc", "SC", "sh", "INLINE IMAGE"}:
        yield "X20 device colour"
    if operator in {"TJ", "Tj", "f"} and overprints and paper_filled:
        yield "X26 white overprints"
    if operator == "Do" and overprints:
        yield "X26 image overprints"
    if operator == "TJ":
        strings = [bytes(part) for part in operands[0] if isinstance(part, pikepdf.String)]
        if any(string[n : n + 2] == b"\0\0" for string in strings for n in range(0, len(string), 2)):
            yield "A07 notdef"
