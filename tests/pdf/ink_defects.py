"""One-defect files of the checklist's colour and ink rules (X20 to X22, X26, GWG): good files, one fault."""

import pikepdf
from one_defect_kit import Change, Defect, draw, intent, picture, place, resource, state, type_of
from pikepdf import Array, Dictionary, Name, Stream

_SQUARE = "100 60 40 40 re f"
_LINE = "w 100 60 m 140 60 l S"


def _drawn(content: str) -> Change:
    return lambda pdf: draw(pdf, content)


def _typed(colour: str, size: float, **entries: object) -> Change:
    return lambda pdf: draw(pdf, f"{state(pdf, **entries) if entries else ''} {colour} {type_of(pdf, size)}")


def _over(**entries: object) -> dict[str, object]:
    return {"OP": True, "op": True, "OPM": 1, **entries}


def _separation(name: str, alternate: object, full: list[float]) -> Array:
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * len(full)), C1=Array(full), N=1)
    return Array([Name.Separation, Name(f"/{name}"), alternate, tint])


def _in_space(*spaces: Array) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        for number, space in enumerate(spaces):
            name = resource(pdf, "ColorSpace", space)
            draw(pdf, f"{name} cs 1 scn {100 + 50 * number} 60 40 40 re f")

    return change


def _icc(pdf: pikepdf.Pdf, components: int) -> Array:
    profile = Stream(pdf, intent(pdf).DestOutputProfile.read_bytes())
    profile.N = components
    return Array([Name.ICCBased, pdf.make_indirect(profile)])


def _icc_fill(components: int) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        name = resource(pdf, "ColorSpace", _icc(pdf, components))
        draw(pdf, f"{name} cs {'0.2 ' * components} scn {_SQUARE}")

    return change


def _rgb_shading(pdf: pikepdf.Pdf) -> None:
    fade = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0]), C1=Array([1, 1, 1]), N=1)
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=Array([0, 0, 1, 0]), Function=fade)
    draw(pdf, f"100 60 40 40 re W n {resource(pdf, 'Shading', shading)} sh")


def _rgb_pattern(pdf: pikepdf.Pdf) -> None:
    cell = Stream(pdf, b"1 0 0 rg 0 0 5 5 re f")
    cell.Type, cell.PatternType, cell.PaintType, cell.TilingType = Name.Pattern, 1, 1, 1
    cell.BBox, cell.XStep, cell.YStep, cell.Resources = Array([0, 0, 5, 5]), 5, 5, Dictionary()
    name = resource(pdf, "Pattern", pdf.make_indirect(cell))
    draw(pdf, f"/Pattern cs {name} scn {_SQUARE}")


def _rgb_form(pdf: pikepdf.Pdf) -> None:
    form = Stream(pdf, f"1 0 0 rg {_SQUARE}".encode())
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 500, 500])
    draw(pdf, resource(pdf, "XObject", pdf.make_indirect(form)) + " Do")


def _rgb_group(pdf: pikepdf.Pdf) -> None:
    form = Stream(pdf, b" ")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 500, 500])
    form.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    pdf.pages[0].Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
    draw(pdf, resource(pdf, "XObject", pdf.make_indirect(form)) + " Do")


def _inked_photo(pdf: pikepdf.Pdf) -> None:
    """An inch of 320 % in its middle."""
    size = 300
    stream = picture(pdf, Name.DeviceCMYK, 4, size=size)
    light, dark = b"\x10" * 4, bytes([204] * 4)
    row, middle = light * size, light * 100 + dark * 100 + light * 100
    stream.write(row * 100 + middle * 100 + row * 100)
    place(pdf, stream, side=72.0)


def _to_the_trim(pdf: pikepdf.Pdf) -> None:
    draw(pdf, "0.2 0 0 0 k 0 100 40 40 re f")


INK_DEFECTS: dict[str, Defect] = {
    "RGB picture": Defect("pdf.rgb_image", lambda pdf: place(pdf, picture(pdf, Name.DeviceRGB, 3))),
    "indexed RGB picture": Defect(
        "pdf.rgb_image",
        lambda pdf: place(pdf, picture(pdf, Array([Name.Indexed, Name.DeviceRGB, 255, b"\x10\x20\x30" * 256]), 1)),
    ),
    "inline RGB picture": Defect("pdf.rgb_image", _drawn("9 0 0 9 100 60 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI")),
    "RGB area": Defect("pdf.rgb_paint", _drawn(f"1 0 0 rg {_SQUARE}")),
    "RGB text": Defect("pdf.rgb_paint", _typed("1 0 0 rg", 20)),
    "RGB line": Defect("pdf.rgb_paint", _drawn(f"1 0 0 RG 3 {_LINE}")),
    "RGB gradient": Defect("pdf.rgb_paint", _rgb_shading),
    "RGB pattern": Defect("pdf.rgb_pattern", _rgb_pattern),
    "RGB in a form": Defect("pdf.rgb_paint", _rgb_form),
    "RGB alternate": Defect("pdf.rgb_paint", _in_space(_separation("Black", Name.DeviceRGB, [0, 0, 0]))),
    "RGB group": Defect("pdf.rgb_group", _rgb_group),
    "CMYK under the intent's profile": Defect("pdf.cmyk_profile", _icc_fill(4)),
    "profile of other components": Defect("pdf.profile_unfit", _icc_fill(3), frozenset({"pdf.tagged_paint"})),
    "registration colour": Defect(
        "pdf.registration_colour",
        _in_space(_separation("All", Name.DeviceCMYK, [0.5, 0.5, 0.5, 0.5])),
    ),
    "unknown colour space": Defect("pdf.unknown_space", _in_space(Array([Name.Rainbow, 1]))),
    "spot ink": Defect("pdf.spot_colours", _in_space(_separation("Red", Name.DeviceCMYK, [0, 1, 1, 0]))),
    "one spot ink in two ways": Defect(
        "pdf.spot_differs",
        _in_space(
            _separation("Red", Name.DeviceCMYK, [0, 1, 1, 0]), _separation("Red", Name.DeviceCMYK, [0, 1, 0.5, 0])
        ),
        frozenset({"pdf.spot_colours"}),
    ),
    "four-colour black text": Defect("pdf.four_colour_text", _typed("0.5 0.4 0.4 1 k", 20)),
    "rich black text": Defect("pdf.rich_text", _typed("0.7 0.7 0.6 1 k", 20)),
    "small text in two inks": Defect("pdf.small_mixed_text", _typed("0 1 1 0 k", 7)),
    "small reversed text": Defect("pdf.small_reversed_text", _typed("0 0 0 0 k", 6)),
    "black text knocks out": Defect("pdf.black_text_knocks_out", _typed("0 0 0 1 k", 9, OP=False, op=False)),
    "black text overprints in mode 0": Defect("pdf.black_text_knocks_out", _typed("0 0 0 1 k", 9, **_over(OPM=0))),
    "black line knocks out": Defect("pdf.black_line_knocks_out", _drawn(f"0 0 0 1 K 0.5 {_LINE}")),
    "white text overprints": Defect("pdf.white_text_overprints", _typed("0 0 0 0 k", 20, **_over())),
    "white area overprints": Defect(
        "pdf.white_shape_overprints", lambda pdf: draw(pdf, f"{state(pdf, **_over())} 0 0 0 0 k {_SQUARE}")
    ),
    "grey overprints": Defect("pdf.grey_overprints", lambda pdf: draw(pdf, f"{state(pdf, **_over())} 0.5 g {_SQUARE}")),
    "hairline": Defect("pdf.hairline", _drawn(f"1 0 0 0 K 0.2 {_LINE}")),
    "line of no width": Defect("pdf.hairline", _drawn(f"1 0 0 0 K 0 {_LINE}")),
    "thin bar": Defect("pdf.hairline", _drawn("1 0 0 0 k 100 60 40 0.1 re f")),
    "line made thin by the matrix": Defect("pdf.hairline", _drawn(f"0.1 0 0 0.1 90 54 cm 1 0 0 0 K 2 {_LINE}")),
    "thin line in two inks": Defect("pdf.mixed_hairline", _drawn(f"1 1 0 0 K 0.2 {_LINE}")),
    "heavy area": Defect("pdf.area_ink", _drawn(f"0.9 0.9 0.9 0.5 k {_SQUARE}")),
    "heavy photo": Defect("pdf.image_ink", _inked_photo),
    "area ends at the trim": Defect("pdf.bleed_missing", _to_the_trim),
    "photo ends at the trim": Defect(
        "pdf.bleed_missing",
        lambda pdf: draw(pdf, f"9 0 0 9 -1 60 cm {resource(pdf, 'XObject', picture(pdf, Name.DeviceCMYK, 4))} Do"),
    ),
}
"""Every defect by its name."""
