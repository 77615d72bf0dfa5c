"""Colour spaces of a PDF: a space as the file writes it in, its family and its inks out (ISO 32000-1, 8.6)."""

from collections.abc import Mapping
from dataclasses import dataclass

from bulletin_studio.preflight.pdf_objects import Entries, PdfFile, Value

CYAN, MAGENTA, YELLOW, BLACK = PROCESS_INKS = ("Cyan", "Magenta", "Yellow", "Black")
ALL_INKS = "All"
"""The registration colour: every plate prints it."""
NO_INK = "None"
_DEEPEST = 8
_SHORT = {
    "G": "DeviceGray",
    "RGB": "DeviceRGB",
    "CMYK": "DeviceCMYK",
    "I": "Indexed",
    "CalCMYK": "DeviceCMYK",
}
"""Names inside inline images (ISO 32000-1, table 94), and one from PDF 1.1 that readers take as device colour."""
_COMPONENTS = {"DeviceGray": 1, "CalGray": 1, "DeviceRGB": 3, "CalRGB": 3, "Lab": 3, "DeviceCMYK": 4}
_DEFAULTS = {"DeviceGray": "DefaultGray", "DeviceRGB": "DefaultRGB", "DeviceCMYK": "DefaultCMYK"}


@dataclass(frozen=True, slots=True)
class ColourSpace:
    """A colour space.

    Attributes:
        family: as the standard names it; "Unknown" where it is none of its eleven.
        components: how many numbers make a colour.
        inks: the plate of each component; empty where components are no inks.
        base: of Indexed and Pattern spaces, and the alternate of Separation and DeviceN.
        table: of Indexed spaces: the colours one after the other, 8 bits a component.
        profile: of ICCBased spaces.
        tint: of Separation and DeviceN: what turns amounts into the alternate's colours.
    """

    family: str
    components: int
    inks: tuple[str, ...] = ()
    base: "ColourSpace | None" = None
    table: bytes = b""
    profile: Value = None
    tint: Value = None

    @property
    def is_device_rgb(self) -> bool:
        """Whether colours end up as DeviceRGB."""
        return self.family == "DeviceRGB" or (self.base is not None and self.base.is_device_rgb)

    @property
    def is_tagged(self) -> bool:
        """Whether colours end up in a space that a profile or a white point describes."""
        own = self.family in ("ICCBased", "CalGray", "CalRGB", "Lab")
        return own or (self.base is not None and self.base.is_tagged)

    @property
    def spots(self) -> tuple[str, ...]:
        """The inks beside the four of process printing and the registration colour."""
        own = tuple(ink for ink in self.inks if ink not in (*PROCESS_INKS, ALL_INKS, NO_INK))
        return own or (self.base.spots if self.base is not None and self.family in ("Indexed", "Pattern") else ())

    def beginning(self) -> tuple[float, ...]:
        """The colour that a space begins with (ISO 32000-1, 8.6.3 to 8.6.6)."""
        if self.family in ("Separation", "DeviceN"):
            return (1.0,) * self.components
        if self.components == 4:
            return (0.0, 0.0, 0.0, 1.0)
        return (0.0,) * self.components


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour in its space; a pattern has its own content instead."""

    space: ColourSpace
    values: tuple[float, ...]
    pattern: Value = None

    @property
    def inks(self) -> Mapping[str, float]:
        """Shares of solid ink by plate; empty for what is no ink yet, as RGB."""
        if self.pattern is not None:
            return {}
        return inks_of(self.space, self.values)

    @property
    def total(self) -> float:
        """The sum of all inks."""
        return sum(self.inks.values())

    @property
    def is_white(self) -> bool:
        """Whether no plate prints."""
        inks = self.inks
        return bool(inks) and not any(inks.values())

    @property
    def is_black(self) -> bool:
        """Whether the black plate alone prints, solid."""
        inks = self.inks
        return inks.get(BLACK, 0.0) > 0.999 and sum(inks.values()) < 1.001


def inks_of(space: ColourSpace, values: tuple[float, ...]) -> Mapping[str, float]:
    """Shares of solid ink by plate."""
    if space.family == "Indexed" and space.base is not None and values:
        size, start = space.base.components, int(values[0]) * space.base.components
        return inks_of(space.base, tuple(value / 255 for value in space.table[start : start + size]))
    if len(values) != space.components or not space.inks:
        return {}
    if space.family in ("DeviceGray", "CalGray") or (space.family == "ICCBased" and space.components == 1):
        return {BLACK: 1.0 - min(max(values[0], 0.0), 1.0)}
    shares = [min(max(value, 0.0), 1.0) for value in values]
    return {ink: share for ink, share in zip(space.inks, shares, strict=True) if ink != NO_INK}


GREY = ColourSpace("DeviceGray", 1, (BLACK,))
RGB = ColourSpace("DeviceRGB", 3)
CMYK = ColourSpace("DeviceCMYK", 4, PROCESS_INKS)
UNKNOWN = ColourSpace("Unknown", 0)
_DEVICE = {"DeviceGray": GREY, "DeviceRGB": RGB, "DeviceCMYK": CMYK}


def read_space(file: PdfFile, value: Value, resources: Entries, depth: int = 0) -> ColourSpace:
    """Reads a colour space, by name from the resources or as an array."""
    if depth > _DEEPEST:
        return UNKNOWN
    named = file.name(value)
    if named:
        return _named_space(file, _SHORT.get(named, named), resources, depth)
    items = file.items(value)
    family = file.name(items[0]) if items else ""
    family = _SHORT.get(family, family)
    if len(items) == 1 or family in ("DeviceGray", "DeviceRGB", "DeviceCMYK"):
        return _named_space(file, family, resources, depth)
    if family in ("CalGray", "CalRGB", "Lab"):
        return ColourSpace(family, _COMPONENTS[family], (BLACK,) if family == "CalGray" else ())
    return _compound_space(file, family, items, resources, depth)


def _named_space(file: PdfFile, name: str, resources: Entries, depth: int) -> ColourSpace:
    spaces = file.entries(resources.get("ColorSpace"))
    if name in _DEVICE:
        default = spaces.get(_DEFAULTS[name])
        return _DEVICE[name] if default is None or depth else read_space(file, default, {}, depth + 1)
    if name == "Pattern":
        return ColourSpace("Pattern", 0)
    return read_space(file, spaces[name], resources, depth + 1) if name in spaces else UNKNOWN


def _compound_space(
    file: PdfFile, family: str, items: tuple[Value, ...], resources: Entries, depth: int
) -> ColourSpace:
    if family == "ICCBased":
        count = int(file.number(file.at(items[1], "N")))
        inks = {1: (BLACK,), 4: PROCESS_INKS}.get(count, ())
        return ColourSpace(family, count, inks, profile=items[1])
    if family == "Pattern":
        return ColourSpace(family, 0, base=read_space(file, items[1], resources, depth + 1))
    if family == "Indexed" and len(items) > 3:
        base = read_space(file, items[1], resources, depth + 1)
        return ColourSpace(family, 1, base=base, table=_table(file, items[3]))
    if family in ("Separation", "DeviceN") and len(items) > 2:
        names = items[1:2] if family == "Separation" else file.items(items[1])
        inks = tuple(file.name(name) for name in names)
        base, tint = read_space(file, items[2], resources, depth + 1), items[3] if len(items) > 3 else None
        return ColourSpace(family, len(inks), inks, base=base, tint=tint)
    return UNKNOWN


def _table(file: PdfFile, value: Value) -> bytes:
    found = file.resolve(value)
    return found if isinstance(found, bytes) else file.data(value, 256 * 32) or b""
