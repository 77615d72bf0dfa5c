"""Damage to finished files, one rule at a time: names of rules of `pdf_checklist` -> what breaks just that rule."""

import io
from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

Damage = Callable[[pikepdf.Pdf], object]


def broken(data: bytes, damage: Damage) -> bytes:
    """The file after some damage, in the PDF version it had."""
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        damage(pdf)
        pdf.save(file, force_version=pdf.pdf_version, fix_metadata_version=False)
    return file.getvalue()


def first_font(pdf: pikepdf.Pdf) -> Dictionary:
    return pdf.pages[0].Resources.Font["/F1"]


def replace_xmp(old: bytes, new: bytes) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        packet = pdf.Root.Metadata.read_bytes()
        assert old in packet
        pdf.Root.Metadata = pdf.make_stream(packet.replace(old, new), Type=Name.Metadata, Subtype=Name.XML)

    return damage


def prepend(operators: bytes) -> Damage:
    return lambda pdf: pdf.pages[0].contents_add(operators, prepend=True)


def first_image(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    return pdf.pages[0].Resources.XObject["/Im1"]


def set_key(owner: str, key: str, value: object) -> Damage:
    """Damage that sets one key of one of the file's objects."""
    return lambda pdf: OWNERS[owner](pdf).__setitem__(key, value)


def drop_key(owner: str, key: str) -> Damage:
    return lambda pdf: OWNERS[owner](pdf).__delitem__(key)


def rewrite_cmap(old: bytes, new: bytes) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        cmap = first_font(pdf).ToUnicode.read_bytes()
        assert old in cmap
        first_font(pdf).ToUnicode.write(cmap.replace(old, new, 1))

    return damage


def own_profile(components: int) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        profile = pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()
        for intent in pdf.Root.OutputIntents if components != 4 else [pdf.Root.OutputIntents[0]]:
            intent.DestOutputProfile = pdf.make_stream(profile, N=components)
        if components != 4:
            pdf.Root.OutputIntents[1].DestOutputProfile = pdf.Root.OutputIntents[0].DestOutputProfile

    return damage


def profile_in_image(components: int) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        profile = pdf.make_stream(pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes(), N=components)
        first_image(pdf).ColorSpace = Array([Name.ICCBased, profile])

    return damage


def bookmark_with_action(pdf: pikepdf.Pdf) -> None:
    entry = pdf.Root.Outlines.First
    entry.A = Dictionary(D=entry.Dest)
    del entry["/Dest"]


def first_spot(pdf: pikepdf.Pdf) -> Any:
    return next(iter(pdf.pages[0].Resources.ColorSpace.as_dict().values()))


def another_alternate(pdf: pikepdf.Pdf) -> None:
    space = Array(list(first_spot(pdf)))
    space[3] = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * 4), C1=Array([1, 0, 0, 0]), N=1)
    pdf.pages[0].Resources.ColorSpace["/SpX"] = space


OWNERS: dict[str, Callable[[pikepdf.Pdf], Any]] = {
    "info": lambda pdf: pdf.docinfo,
    "root": lambda pdf: pdf.Root,
    "page": lambda pdf: pdf.pages[0].obj,
    "intent": lambda pdf: pdf.Root.OutputIntents[0],
    "preferences": lambda pdf: pdf.Root.ViewerPreferences,
    "image": first_image,
    "state": lambda pdf: pdf.pages[0].Resources.ExtGState.Overprint,
    "font": first_font,
    "cid font": lambda pdf: first_font(pdf).DescendantFonts[0],
    "descriptor": lambda pdf: first_font(pdf).DescendantFonts[0].FontDescriptor,
}
DEFECTS: dict[str, Damage] = {
    "X02 packet": lambda pdf: pdf.Root.Metadata.__delitem__("/Subtype"),
    "X02 property": replace_xmp(b">PDF/X-4<", b">PDF/X-3<"),
    "X02 title equal to Info": set_key("info", "/Title", "x"),
    "X02 producer equal to Info": set_key("info", "/Producer", "x"),
    "X02 date equal to Info": set_key("info", "/CreationDate", "D:20230101000000+08'00'"),
    "X03 info": drop_key("info", "/Creator"),
    "X03 trapped": drop_key("info", "/Trapped"),
    "X03 version": set_key("info", "/GTS_PDFXVersion", "PDF/X-3"),
    "X04 intents": lambda pdf: pdf.Root.OutputIntents.__delitem__(1),
    "X04 one profile": own_profile(4),
    "X04 condition": drop_key("intent", "/OutputConditionIdentifier"),
    "X04 profile": own_profile(3),
    "X05 action": set_key("root", "/OpenAction", Dictionary(S=Name.GoTo, D=Array())),
    "X05 names": set_key("root", "/Names", Dictionary(JavaScript=Dictionary(Names=Array()))),
    "X05 outline by destination": bookmark_with_action,
    "X06 viewer preferences": set_key("preferences", "/PrintArea", Name.TrimBox),
    "X07 layers": set_key("root", "/OCProperties", Dictionary(OCGs=Array())),
    "X10 boxes": drop_key("page", "/TrimBox"),
    "X10 boxes nested": set_key("page", "/TrimBox", Array([-5, 0, 100, 100])),
    "X10 crop box": set_key("page", "/CropBox", Array([50, 50, 100, 100])),
    "X10 one trim": set_key("page", "/TrimBox", Array([50, 50, 100, 100])),
    "X10 rotate": set_key("page", "/Rotate", 90),
    "X11 annotations": set_key("page", "/Annots", Array()),
    "X12 blending space": lambda pdf: setattr(first_image(pdf), "SMask", pdf.make_stream(b"")),
    "X20 device colour": prepend(b"1 0 0 rg\n"),
    "X20 image profile": profile_in_image(3),
    "X21 CMYK profile": profile_in_image(4),
    "X22 separation": lambda pdf: first_spot(pdf).__setitem__(2, Name.DeviceRGB),
    "X22 one alternate": another_alternate,
    "X23 graphics state": set_key("state", "/TR", Name.Identity),
    "X23 intent": set_key("image", "/Intent", Name.Best),
    "X24 composite": set_key("font", "/Encoding", Name("/Identity-V")),
    "X24 embedded": drop_key("descriptor", "/FontFile2"),
    "X24 subset tag": set_key("descriptor", "/FontName", Name.Song),
    "X24 CID system": set_key("cid font", "/CIDSystemInfo", Dictionary(Registry="Adobe", Ordering="GB1", Supplement=0)),
    "X25 filter": set_key("image", "/F", String("x")),
    "X25 foreign content": set_key("image", "/Alternates", Array()),
    "X26 white overprints": prepend(b"/Overprint gs 0 0 0 0 k 0 0 9 9 re f\n"),
    "X26 image overprints": prepend(b"/Overprint gs q /Im1 Do Q\n"),
    "A03 extension schema": replace_xmp(b"<pdfaProperty:name>Trapped<", b"<pdfaProperty:name>Trap<"),
    "A04 interpolate": set_key("image", "/Interpolate", True),
    "A05 Unicode": drop_key("font", "/ToUnicode"),
    "A05 CMap block": rewrite_cmap(b"12 beginbfchar", b"13 beginbfchar"),
    "A05 Unicode value": rewrite_cmap(b"<0001> <", b"<0001> <FEFF"),
    "A06 glyph map": drop_key("cid font", "/CIDToGIDMap"),
    "A06 widths": lambda pdf: first_font(pdf).DescendantFonts[0].W[1].__setitem__(1, 501),
    "A07 notdef": prepend(b"BT /F1 9 Tf [<00010000>] TJ ET\n"),
    "A08 marked content": prepend(b"/P BMC\n"),
    "A10 language and tags": drop_key("root", "/Lang"),
}
RAW_DEFECTS = {
    "X01 header": (b"%PDF-1.6", b"%PDF-1.7"),
    "X01 identifier": (b"/ID [", b"/IX ["),
    "A01 binary comment": (b"\n%\xbf\xf7\xa2\xfe\n", b"\n%abcd\n"),
    "A02 line end before endstream": (b"\nendstream", b" endstream"),
}
"""What breaks a rule in the bytes: what stands there, and what instead."""
