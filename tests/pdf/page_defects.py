"""One-defect files of the page, font and picture rules (X10 to X12, X23, X24, GWG): good files, one fault."""

import zlib

import pikepdf
from one_defect_kit import Change, Defect, draw, font, image, picture, place, raw, resource, state, text_at, type_of
from pikepdf import Array, Dictionary, Name, Stream, String


def _page(key: str, value: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        if value is None:
            del page[f"/{key}"]
        else:
            page[f"/{key}"] = value() if callable(value) else value

    return change


def _grown(key: str, by: float) -> Change:
    """Moves all edges of a box outwards."""

    def change(pdf: pikepdf.Pdf) -> None:
        left, bottom, right, top = (float(edge) for edge in pdf.pages[0][f"/{key}"])
        pdf.pages[0][f"/{key}"] = Array([left - by, bottom - by, right + by, top + by])

    return change


def _other_trim(pdf: pikepdf.Pdf) -> None:
    left, bottom, right, top = (float(edge) for edge in pdf.pages[1].TrimBox)
    pdf.pages[1].TrimBox = Array([left, bottom + 0.5, right, top])


def _link(pdf: pikepdf.Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([100, 100, 200, 120]))
    pdf.pages[0].Annots = Array([pdf.make_indirect(note)])


def _mask(pdf: pikepdf.Pdf) -> None:
    image(pdf).SMask = picture(pdf, Name.DeviceGray, 1)


def _group(space: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        _mask(pdf)
        pdf.pages[0].Group = Dictionary(S=Name.Transparency, CS=space)

    return change


def _no_group(pdf: pikepdf.Pdf) -> None:
    _mask(pdf)
    if "/Group" in pdf.pages[0]:
        del pdf.pages[0]["/Group"]


def _state(**entries: object) -> Change:
    return lambda pdf: draw(pdf, state(pdf, **entries))


def _blend(mode: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
        draw(pdf, state(pdf, BM=mode))

    return change


def _font(key: str, value: object) -> Change:
    """Changes the descendant of the first font."""

    def change(pdf: pikepdf.Pdf) -> None:
        inner = font(pdf).DescendantFonts[0]
        if value is None:
            del inner[f"/{key}"]
        else:
            inner[f"/{key}"] = value

    return change


def _no_program(pdf: pikepdf.Pdf) -> None:
    del font(pdf).DescendantFonts[0].FontDescriptor["/FontFile2"]


def _bad_program(pdf: pikepdf.Pdf) -> None:
    font(pdf).DescendantFonts[0].FontDescriptor.FontFile2.write(b"no font at all")


def _forbidden(pdf: pikepdf.Pdf) -> None:
    """A font program of one table, OS/2, that forbids embedding."""
    header = b"\0\1\0\0\0\1" + bytes(6)
    record = b"OS/2" + bytes(4) + (28).to_bytes(4) + (10).to_bytes(4)
    program = header + record + bytes(8) + b"\0\2"
    font(pdf).DescendantFonts[0].FontDescriptor.FontFile2.write(program)


def _widths(pdf: pikepdf.Pdf) -> None:
    widths = font(pdf).DescendantFonts[0].W[1]
    widths[1] = float(widths[1]) + 20


def _plain_helvetica(pdf: pikepdf.Pdf) -> None:
    name = resource(pdf, "Font", Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    black = state(pdf, OP=True, op=True, OPM=1)
    draw(pdf, f"{black} 0 0 0 1 k BT {name} 20 Tf 100 60 Td (Hello) Tj ET")


def _missing_glyph(pdf: pikepdf.Pdf) -> None:
    name = next(iter(pdf.pages[0].Resources.Font.as_dict()))
    draw(pdf, f"0 0 0 1 k BT {name} 20 Tf 100 60 Td <0000> Tj ET")


def _line_art(size: int) -> Change:
    """One bit on an inch."""

    def change(pdf: pikepdf.Pdf) -> None:
        place(pdf, picture(pdf, Name.DeviceGray, 1, size=size, BitsPerComponent=1), side=72.0)

    return change


def _photo(size: int) -> Change:
    return lambda pdf: place(pdf, picture(pdf, Name.DeviceCMYK, 4, size=size), side=72.0)


def _cut_jpeg(pdf: pikepdf.Pdf) -> None:
    stream = image(pdf)
    stream.write(stream.read_raw_bytes()[:-200], filter=Name.DCTDecode)


def _short_data(pdf: pikepdf.Pdf) -> None:
    stream = picture(pdf, Name.DeviceCMYK, 4)
    stream.write(zlib.compress(b"\x40" * 100), filter=Name.FlateDecode)
    place(pdf, stream)


def _overprinting_image(pdf: pikepdf.Pdf) -> None:
    name = resource(pdf, "XObject", picture(pdf, Name.DeviceCMYK, 4))
    draw(pdf, f"{state(pdf, OP=True, op=True, OPM=1)} 9 0 0 9 100 60 cm {name} Do")


def _entry(**entries: object) -> Change:
    return lambda pdf: place(pdf, picture(pdf, Name.DeviceCMYK, 4, **entries))


def _jpx(pdf: pikepdf.Pdf) -> None:
    stream = picture(pdf, Name.DeviceCMYK, 4)
    stream.write(b"x" * 100, filter=Name.JPXDecode)
    place(pdf, stream)


def _type3(pdf: pikepdf.Pdf) -> None:
    glyph = pdf.make_indirect(Stream(pdf, b"500 0 0 0 500 500 d1 0 0 500 500 re f"))
    shapes = Dictionary(Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 500, 500]), FirstChar=97, LastChar=97)
    shapes.FontMatrix, shapes.CharProcs = Array([0.001, 0, 0, 0.001, 0, 0]), Dictionary(a=glyph)
    shapes.Encoding, shapes.Widths = Dictionary(Differences=Array([97, Name.a])), Array([500])
    name = resource(pdf, "Font", shapes)
    draw(pdf, f"0 1 0 0 k BT {name} 20 Tf 100 60 Td (a) Tj ET")


def _unreadable(pdf: pikepdf.Pdf) -> None:
    stream = Stream(pdf, b"")
    stream.write(b"no deflated data", filter=Name.FlateDecode)
    pdf.pages[0].contents_add(stream)


def _empty_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].Contents = pdf.make_indirect(Stream(pdf, b" "))


PAGE_DEFECTS: dict[str, Defect] = {
    "no trim box": Defect("pdf.no_trim", _page("TrimBox", None)),
    "art box": Defect("pdf.art_box", _page("ArtBox", lambda: Array([20, 20, 500, 500]))),
    "bleed outside media": Defect("pdf.boxes_nested", _grown("BleedBox", 60)),
    "small bleed": Defect("pdf.bleed_small", _grown("BleedBox", -4)),
    "no bleed box": Defect("pdf.no_bleed_box", _page("BleedBox", None)),
    "crop box": Defect("pdf.crop_box", _page("CropBox", lambda: Array([20, 20, 500, 500]))),
    "rotated": Defect("pdf.rotated", _page("Rotate", 90)),
    "other trim": Defect("pdf.other_trim", _other_trim),
    "JPEG 2000": Defect("pdf.jpx", _jpx),
    "Type 3": Defect("pdf.font_type3", _type3),
    "page action": Defect("pdf.page_action", _page("AA", Dictionary)),
    "link": Defect("pdf.annotation_on_page", _link),
    "empty page": Defect("pdf.empty_page", _empty_page),
    "no blending space": Defect("pdf.no_blend_space", _no_group),
    "grey-blue blending space": Defect("pdf.blend_space", _group(Name.CalRGB)),
    "transfer function": Defect("pdf.transfer_function", _state(TR=Name.Identity)),
    "transfer function of the second kind": Defect("pdf.transfer_function", _state(TR2=Name.Identity)),
    "halftone phase": Defect("pdf.halftone", _state(HTP=Array([0, 0]))),
    "named halftone": Defect("pdf.halftone", _state(HT=Dictionary(HalftoneType=1, HalftoneName=String("Dot")))),
    "blend mode": Defect("pdf.blend_mode", _blend(Name.Glow)),
    "rendering intent": Defect("pdf.rendering_intent", _state(RI=Name.Vivid)),
    "unknown operator": Defect("pdf.unknown_operator", lambda pdf: raw(pdf, "q foo Q")),
    "operands missing": Defect("pdf.wrong_operands", lambda pdf: raw(pdf, "q 1 2 Td m Q")),
    "resource missing": Defect("pdf.missing_resource", lambda pdf: raw(pdf, "/Nowhere Do")),
    "state not restored": Defect("pdf.unbalanced_states", lambda pdf: raw(pdf, "q")),
    "state restored twice": Defect("pdf.unbalanced_states", lambda pdf: raw(pdf, "Q")),
    "content unreadable": Defect("pdf.content_unreadable", _unreadable),
    "font not embedded": Defect("pdf.font_not_embedded", _no_program),
    "Helvetica": Defect("pdf.font_not_embedded", _plain_helvetica),
    "font damaged": Defect("pdf.font_damaged", _bad_program),
    "font forbids embedding": Defect("pdf.font_forbids", _forbidden),
    "no character collection": Defect("pdf.font_cid_system", _font("CIDSystemInfo", None)),
    "no glyph map": Defect("pdf.font_glyph_map", _font("CIDToGIDMap", None)),
    "other widths": Defect("pdf.font_widths", _widths),
    "no ToUnicode": Defect("pdf.font_no_unicode", lambda pdf: font(pdf).__delitem__("/ToUnicode")),
    "missing glyph": Defect("pdf.glyph_missing", _missing_glyph),
    "soft photo": Defect("pdf.photo_coarse", _photo(200)),
    "coarse photo": Defect("pdf.photo_too_coarse", _photo(100)),
    "soft line art": Defect("pdf.line_art_coarse", _line_art(600)),
    "coarse line art": Defect("pdf.line_art_too_coarse", _line_art(304)),
    "widened": Defect("pdf.image_widened", lambda pdf: place(pdf, picture(pdf, Name.DeviceCMYK, 4), 9.0, 8.0)),
    "heightened": Defect("pdf.image_heightened", lambda pdf: place(pdf, picture(pdf, Name.DeviceCMYK, 4), 8.0, 9.0)),
    "JPEG cut short": Defect("pdf.image_damaged", _cut_jpeg),
    "samples cut short": Defect("pdf.image_damaged", _short_data),
    "interpolated": Defect("pdf.interpolated", _entry(Interpolate=True)),
    "16 bits": Defect("pdf.sixteen_bits", _entry(BitsPerComponent=16)),
    "picture's intent": Defect("pdf.rendering_intent", _entry(Intent=Name.Vivid)),
    "picture overprints": Defect("pdf.image_overprints", _overprinting_image),
    "text near the edge": Defect(
        "pdf.text_near_edge",
        lambda pdf: draw(pdf, f"{state(pdf, OP=True, op=True, OPM=1)} 0 0 0 1 k {text_at(pdf, 4, 60)}"),
    ),
    "tiny text": Defect(
        "pdf.small_text",
        lambda pdf: draw(pdf, f"{state(pdf, OP=True, op=True, OPM=1)} 0 0 0 1 k {type_of(pdf, 4)}"),
    ),
}
"""Every defect by its name."""
