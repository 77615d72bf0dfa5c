"""The content stream of one page: remembers the graphics state, so that nothing is set twice."""

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.export.pdf.inks import InkTable
from bulletin_studio.export.pdf.syntax import number


class ContentStream:
    """Collects the operators of one page in drawing order."""

    def __init__(self, table: InkTable) -> None:
        self._table = table
        self._spots: dict[str, None] = {}
        self._operators: list[str] = []
        self._is_text = False
        self._font: tuple[str, float] | None = None
        self._fill: Cmyk | None = None
        self._stroke: Cmyk | None = None
        self._state: str = ""

    def add(self, operators: str) -> None:
        """Appends operators that leave colours, fonts and overprint as they are."""
        self._operators.append(operators)

    def begin_text(self, font: str, size: float) -> None:
        """Opens a text object unless one is open, and sets the font."""
        if not self._is_text:
            self._operators.append("BT")
            self._is_text = True
        if self._font != (font, size):
            self._operators.append(f"/{font} {number(size)} Tf")
            self._font = (font, size)

    def end_text(self) -> None:
        """Closes the text object if one is open."""
        if self._is_text:
            self._operators.append("ET")
            self._is_text = False

    def fill_with(self, colour: Cmyk) -> None:
        """Sets the ink of text and filled shapes."""
        if self._fill != colour:
            self._operators.append(self._table.inks[colour].fill)
            self._fill = colour
        self._use(colour)

    def stroke_with(self, colour: Cmyk) -> None:
        """Sets the ink of lines."""
        if self._stroke != colour:
            self._operators.append(self._table.inks[colour].stroke)
            self._stroke = colour
        self._use(colour)

    def begin_photo(self) -> None:
        """Makes what comes next knock out what lies below."""
        self._set_state(self._table.photo_state)

    @property
    def spots(self) -> tuple[str, ...]:
        """Resources of the spot inks used so far."""
        return tuple(self._spots)

    def _use(self, colour: Cmyk) -> None:
        """Sets what goes with an ink that is set."""
        ink = self._table.inks[colour]
        self._set_state(ink.state)
        if ink.spot:
            self._spots[ink.spot] = None

    def _set_state(self, state: str) -> None:
        """Chooses between overprinting and knocking out what lies below; a screen knows neither."""
        if state and self._state != state:
            self._operators.append(f"/{state} gs")
            self._state = state

    def finished(self) -> str:
        """All operators, the text object closed."""
        self.end_text()
        return "\n".join(self._operators)
