"""Looks through all that a PDF page draws: a page in, its fonts, colour spaces and transparency out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

_COLOUR_OPERATORS = {
    "rg": "DeviceRGB",
    "RG": "DeviceRGB",
    "k": "DeviceCMYK",
    "K": "DeviceCMYK",
    "g": "DeviceGray",
    "G": "DeviceGray",
}
_DEVICE = {"/RGB": "DeviceRGB", "/CMYK": "DeviceCMYK", "/G": "DeviceGray"}
"""Short names, allowed in inline images (ISO 32000-1, table 93)."""

_DEVICE_NAMES = frozenset({"/DeviceRGB", "/DeviceCMYK", "/DeviceGray"})
_ICC = {1: "ICCBased Gray", 3: "ICCBased RGB", 4: "ICCBased CMYK"}
_WANTED = "rg RG k K g G cs CS BI ID EI"
_NO_COLOURS = frozenset({"/All", "/None"})
_DEEPEST = 32
"""Forms nested deeper loop, or are no page."""


@dataclass(slots=True)
class PageContents:
    """What a page draws with, as it is found."""

    fonts: dict[str, bool] = field(default_factory=dict)
    """Name -> whether its program is in the file."""
    spaces: set[str] = field(default_factory=set)
    spots: set[str] = field(default_factory=set)
    has_transparency: bool = False
    has_postscript: bool = False


def page_contents(page: pikepdf.Page) -> PageContents:
    """Reads the page's content, its forms, patterns, pictures and fonts; raises what pikepdf raises on damage."""
    walker = _Walker()
    walker.walk(page.obj, page.resources, 0)
    return walker.found


class _Walker:
    """A walk through contents; every form is entered once."""

    def __init__(self) -> None:
        self.found = PageContents()
        self._seen: set[tuple[int, int]] = set()

    def walk(self, content: Object, resources: Object, depth: int) -> None:
        """Looks at one content stream and all that its resources name."""
        if depth > _DEEPEST:
            return
        self._operators(content)
        for space in _values(resources, "/ColorSpace"):
            self._space(space, 0)
        for state in _values(resources, "/ExtGState"):
            self._state(state)
        for font in _values(resources, "/Font"):
            self._font(font, depth)
        for shading in _values(resources, "/Shading"):
            self._space(shading.get("/ColorSpace"), 0)
        for each in (*_values(resources, "/XObject"), *_values(resources, "/Pattern")):
            self._drawn(each, resources, depth)

    def _operators(self, content: Object) -> None:
        """The colours that operators and pictures inside the content name; other names are the resources'."""
        for parsed in pikepdf.parse_content_stream(content, operators=_WANTED):
            operator = str(parsed.operator)
            if isinstance(parsed, pikepdf.ContentStreamInlineImage):
                self._space(parsed.iimage.obj.get("/ColorSpace"), 0)
            elif operator in _COLOUR_OPERATORS:
                self.found.spaces.add(_COLOUR_OPERATORS[operator])
            elif parsed.operands and str(parsed.operands[0]) in _DEVICE_NAMES:
                self._space(parsed.operands[0], 0)

    def _drawn(self, each: Object, resources: Object, depth: int) -> None:
        if each.is_indirect:
            if each.objgen in self._seen:
                return
            self._seen.add(each.objgen)
        self.found.has_postscript |= each.get("/Subtype") == Name.PS or any(
            key in each for key in ("/OPI", "/Ref", "/PS")
        )
        if "/Shading" in each:
            self._space(each.Shading.get("/ColorSpace"), 0)
        if each.get("/Subtype") == Name.Image:
            self._space(each.get("/ColorSpace"), 0)
            self.found.has_transparency |= "/SMask" in each
        elif isinstance(each, Stream):
            group = each.get("/Group")
            self.found.has_transparency |= isinstance(group, Dictionary) and group.get("/S") == Name.Transparency
            self.walk(each, each.get("/Resources", resources), depth + 1)

    def _state(self, state: Object) -> None:
        mode = state.get("/BM", Name.Normal)
        modes = {str(each) for each in mode} if isinstance(mode, Array) else {str(mode)}
        mask = state.get("/SMask", Name("/None"))
        is_clear = any(float(state.get(key, 1)) < 1 for key in ("/ca", "/CA"))
        self.found.has_transparency |= is_clear or mask != Name("/None") or not modes <= {"/Normal", "/Compatible"}

    def _font(self, font: Object, depth: int) -> None:
        name = str(font.get("/BaseFont", "")).removeprefix("/")
        if font.get("/Subtype") == Name.Type3:
            for glyph in font.get("/CharProcs", Dictionary()).as_dict().values():
                self.walk(glyph, font.get("/Resources", Dictionary()), depth + 1)
            return
        inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        descriptor = inner.get("/FontDescriptor", Dictionary())
        self.found.fonts[name] = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))

    def _space(self, space: object, depth: int) -> None:
        """Adds a colour space, and the one it is made of."""
        if isinstance(space, Name):
            plain = _DEVICE.get(str(space), str(space).removeprefix("/"))
            if plain != "Pattern":
                self.found.spaces.add(plain)
        elif isinstance(space, Array) and len(space) and depth < _DEEPEST:
            self._family(space, depth)

    def _family(self, space: Array, depth: int) -> None:
        match str(space[0]):
            case "/ICCBased":
                self.found.spaces.add(_ICC.get(int(space[1].get("/N", 0)), "ICCBased"))
            case "/Indexed" | "/I" | "/Pattern":
                if len(space) > 1:
                    self._space(space[1], depth + 1)
            case "/Separation" | "/DeviceN":
                names = space[1] if isinstance(space[1], Array) else [space[1]]
                self.found.spots |= {str(name).removeprefix("/") for name in names if str(name) not in _NO_COLOURS}
                self._space(space[2], depth + 1)
            case family:
                self.found.spaces.add(family.removeprefix("/"))


def _values(resources: Object, key: str) -> Iterator[Object]:
    entries = resources.get(key) if isinstance(resources, Dictionary) else None
    if isinstance(entries, Dictionary):
        yield from (entries[name] for name in sorted(entries.keys()))
