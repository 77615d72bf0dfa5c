"""Makes the window of a number: an issue folder in, a window ready to be shown out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.canvas import Canvas
from bulletin_studio.editor.context_part import ContextPart
from bulletin_studio.editor.desk import Desk
from bulletin_studio.editor.face_paint import FacePaint
from bulletin_studio.editor.feel_part import FeelPart
from bulletin_studio.editor.main_window import MainWindow, no_pause
from bulletin_studio.editor.page_painter import PagePaint
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.editor.parts import install_parts
from bulletin_studio.editor.pictures import Pictures
from bulletin_studio.editor.screen_ink import ScreenInk
from bulletin_studio.editor.sharp_pieces import SharpPieces
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.photos.screen import ScreenProfiles
from bulletin_studio.session.session import Session


def screen_profiles() -> ScreenProfiles:
    """The bundled profiles of screen and coated paper."""
    folder = data_folder() / "profiles"
    return ScreenProfiles(
        screen=(folder / "sRGB2014.icc").read_bytes(), output=(folder / "ISOcoated_v2_300_bas.icc").read_bytes()
    )


def page_paint(session: Session, profiles: ScreenProfiles, parent: QObject | None = None) -> PagePaint:
    """What the pages of a session are painted with."""
    return PagePaint(FacePaint(session.library), Pictures(session.folder, profiles, parent), ScreenInk(profiles))


def open_window(folder: Path, language: Language) -> MainWindow:
    """Opens a number in a window of its own.

    Raises:
        InputError: issue.yaml is wrong.
        FileAccessError: the folder or issue.yaml is missing or cannot be read.
        FontError: there are no fonts.
    """
    return window_of(Session(folder), language)


def window_of(session: Session, language: Language, breathe: Callable[[], object] = no_pause) -> MainWindow:
    """Shows an open number in a window of its own.

    Args:
        session: the number.
        language: people are spoken to in.
        breathe: called between the steps, none of which holds up the windows there are: lets them have their turn.
    """
    desk = Desk(session, language)
    paint = page_paint(session, screen_profiles(), desk)
    paint.ink.make_ready()
    breathe()
    window = MainWindow(desk, paint)
    window.breathe = breathe
    desk.setParent(window)
    window.parts = install_parts(window)
    for part in window.parts:
        if isinstance(part, PanelsPart | FeelPart | ContextPart):
            part.begin()
            breathe()
    window.breathe = no_pause
    _keep_sharp(window.canvas, paint.pictures.sharp)
    return window


def _keep_sharp(canvas: Canvas, sharp: SharpPieces) -> None:
    """Sharp pieces of pictures are painted when they come, and no longer waited for when something else is in view."""
    sharp.arrived.connect(canvas.viewport().update)
    canvas.zoomed.connect(sharp.give_up)
    canvas.horizontalScrollBar().valueChanged.connect(sharp.give_up)
    canvas.verticalScrollBar().valueChanged.connect(sharp.give_up)
