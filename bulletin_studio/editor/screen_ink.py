"""Shows ink on screen: process colours in, screen colours out, as the printing condition's profile says."""

from PySide6.QtGui import QColor

from bulletin_studio.base.colour import Cmyk
from bulletin_studio.photos.screen import ScreenProfiles, screen_colour


class ScreenInk:
    """The colours of inks on this screen, each worked out once."""

    def __init__(self, profiles: ScreenProfiles) -> None:
        self.profiles = profiles
        self._known: dict[Cmyk, QColor] = {}

    def show_with(self, profiles: ScreenProfiles) -> None:
        """Shows inks as on another paper."""
        self.profiles = profiles
        self._known.clear()

    def colour(self, ink: Cmyk) -> QColor:
        """What an ink looks like."""
        known = self._known.get(ink)
        if known is None:
            known = self._known[ink] = QColor(*screen_colour(ink, self.profiles))
        return known
