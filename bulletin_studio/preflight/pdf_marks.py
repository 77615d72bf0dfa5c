"""What stands on a page of a finished PDF: texts, shapes and pictures with place, size, colour and overprint."""

from collections.abc import Mapping
from dataclasses import dataclass

from bulletin_studio.base.units import Pt
from bulletin_studio.preflight.box import Box
from bulletin_studio.preflight.pdf_colours import ColourSpace, Paint
from bulletin_studio.preflight.pdf_objects import Entries, PdfStream


@dataclass(frozen=True, slots=True)
class ShownText:
    """A string as shown.

    Attributes:
        text: what it stands for, as far as the font says.
        font: PostScript name without the subset's tag.
        size: as printed.
        box: as much as can be seen of it.
        paint: of its inside, or of its outline where only that is drawn.
        overprints: whether it leaves the plates it does not print on as they are.
        has_missing_glyph: whether it shows glyph 0, the font's sign for a missing one.
    """

    text: str
    font: str
    size: Pt
    box: Box
    paint: Paint
    overprints: bool
    has_missing_glyph: bool = False


@dataclass(frozen=True, slots=True)
class PaintedShape:
    """A path as painted.

    Attributes:
        thickness: width of a line as printed; of a filled shape its smaller side.
        is_line: drawn, not filled.
        overprint_mode: 1 where inks of amount 0 leave their plates as they are as well.
    """

    box: Box
    paint: Paint
    thickness: Pt
    is_line: bool
    overprints: bool
    overprint_mode: int = 0


@dataclass(frozen=True, slots=True)
class DrawnImage:
    """A picture as drawn.

    Attributes:
        name: in the page's resources; empty for one that stands in the content itself.
        entries: its dictionary, keys written out.
        stream: None for one in the content.
        space: of its samples; None for masks and where the file inside says it (JPEG 2000).
        width_px: samples across.
        height_px: samples down.
        width: as printed, along its own lower edge.
        height: as printed, along its own left edge.
        box: as much as can be seen of it.
    """

    name: str
    entries: Entries
    stream: PdfStream | None
    space: ColourSpace | None
    width_px: float
    height_px: float
    width: Pt
    height: Pt
    box: Box
    overprints: bool

    @property
    def ppi_across(self) -> float:
        """Pixels per inch from left to right."""
        return self.width_px * 72 / self.width if self.width > 0 else 0.0

    @property
    def ppi_down(self) -> float:
        """Pixels per inch from top to bottom."""
        return self.height_px * 72 / self.height if self.height > 0 else 0.0

    @property
    def ppi(self) -> float:
        """The lower of both axes."""
        return min(self.ppi_across, self.ppi_down)


Mark = ShownText | PaintedShape | DrawnImage


@dataclass(frozen=True, slots=True)
class PageMarks:
    """All marks of a page.

    Attributes:
        number: counted from 1.
        trim: its box; what has none is taken at the crop or media box.
        bleed: the bleed box, else the trim.
        marks: in drawing order.
        states: the extended graphics states that were set, each once.
        spaces: the colour spaces that something was painted in, each once.
        fonts: the fonts that something was shown in, each once.
        faults: what is wrong with the content: kind -> an example.
        groups: the transparency groups drawn.
        is_cut: whether the content is too long and its rest was not looked at.
    """

    number: int
    trim: Box
    bleed: Box
    marks: tuple[Mark, ...]
    states: tuple[Entries, ...]
    spaces: tuple[ColourSpace, ...]
    fonts: tuple[Entries, ...]
    faults: Mapping[str, str]
    groups: tuple[Entries, ...]
    is_cut: bool
