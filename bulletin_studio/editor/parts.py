"""The parts a window is put together of, in the order of their menus; each installs itself when it is made."""

from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.clipboard_part import ClipboardPart
from bulletin_studio.editor.file_part import FilePart
from bulletin_studio.editor.history_part import HistoryPart
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.number_part import NumberPart
from bulletin_studio.editor.text_part import TextPart
from bulletin_studio.editor.view_part import ViewPart

_PARTS = (FilePart, NumberPart, HistoryPart, ClipboardPart, ViewPart, ArrangePart, TextPart)


def install_parts(window: MainWindow) -> tuple[object, ...]:
    """Makes every part; the window must keep what is returned for as long as it lives."""
    return tuple(part(window) for part in _PARTS)
