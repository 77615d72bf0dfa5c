"""The parts a window is put together of, in the order of their menus; each installs itself when it is made."""

from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.clipboard_part import ClipboardPart
from bulletin_studio.editor.context_part import ContextPart
from bulletin_studio.editor.count_part import CountPart
from bulletin_studio.editor.feel_part import FeelPart
from bulletin_studio.editor.file_part import FilePart
from bulletin_studio.editor.find_dialog import FindPart
from bulletin_studio.editor.history_part import HistoryPart
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.number_part import NumberPart
from bulletin_studio.editor.pane_part import PanePart
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.editor.story_panel import StoryPart
from bulletin_studio.editor.text_part import TextPart
from bulletin_studio.editor.view_part import ViewPart

_PARTS = (
    FilePart,
    NumberPart,
    HistoryPart,
    ClipboardPart,
    FindPart,
    ViewPart,
    ArrangePart,
    TextPart,
    StoryPart,
    CountPart,
    PanelsPart,
    PanePart,
    FeelPart,
    ContextPart,
)


def install_parts(window: MainWindow) -> tuple[object, ...]:
    """Makes every part; the window must keep what is returned for as long as it lives."""
    made = []
    for part in _PARTS:
        made.append(part(window))
        window.breathe()
    return tuple(made)
