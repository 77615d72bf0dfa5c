"""Shows ink on screen: process colours in, screen colours out, as the printing condition's profile says."""

from collections.abc import Callable

from PySide6.QtGui import QColor

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.photos.screen import ScreenProfiles, screen_colours


class ScreenInk:
    """The colours of inks on this screen, each worked out once."""

    def __init__(self, profiles: ScreenProfiles) -> None:
        self.profiles = profiles
        self._shown: Callable[[Cmyk], tuple[int, int, int]] | None = None
        self._known: dict[Cmyk, QColor] = {}

    def show_with(self, profiles: ScreenProfiles) -> None:
        """Shows inks as on another paper."""
        self.profiles, self._shown = profiles, None
        self._known.clear()

    def make_ready(self) -> None:
        """Reads the profiles, which takes long enough not to be left to the first painting."""
        if self._shown is None:
            self._shown = screen_colours(self.profiles)

    def colour(self, ink: Cmyk) -> QColor:
        """What an ink looks like."""
        known = self._known.get(ink)
        if known is None:
            if self._shown is None:
                self._shown = screen_colours(self.profiles)
            known = self._known[ink] = QColor(*self._shown(ink))
        return known
