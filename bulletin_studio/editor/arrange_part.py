"""The Arrange menu and what stands over the pages while arranging: the bar, cropping, overset, rulers, drops."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.editor.crop_bar import CropBar
from bulletin_studio.editor.crop_tool import CropTool
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.rulers import Rulers
from bulletin_studio.editor.selection_bar import SelectionBar
from bulletin_studio.editor.tools_part import ToolsPart
from bulletin_studio.session.photo_intake import PICTURE_SUFFIXES, take_in_photo


class ArrangePart:
    """Arranging in a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        canvas, tools = window.canvas, ToolsPart(window)
        self.tools = tools
        self.arranging = tools.arranging
        self.bar = SelectionBar(canvas, tools.select, tools.arranging)
        self.crop = CropTool(canvas)
        self.crop_bar = CropBar(canvas, self.crop)
        self.crop.finished.connect(self._crop_ended)
        self.arranging.crop_asked.connect(self._begin_crop)
        self.arranging.file_asked.connect(self._choose_file)
        self.rulers = Rulers(canvas)
        self._add_menu()
        self._rulers = window.add_action(
            "view", window.say("editor.show_rulers"), self._toggle_rulers, "Ctrl+R", checkable=True
        )
        self._rulers.setChecked(True)

    def _add_menu(self) -> None:
        say, add, arranging = self._window.say, self._window.add_action, self.arranging
        menu = self._window.menu("arrange")
        menu.addSeparator()
        add("arrange", say("editor.move_earlier"), arranging.move_earlier, "Ctrl+Shift+Up")
        add("arrange", say("editor.move_later"), arranging.move_later, "Ctrl+Shift+Down")
        add("arrange", say("editor.split"), arranging.split)
        add("arrange", say("editor.join"), arranging.join)
        menu.addSeparator()
        add("arrange", say("editor.pin"), arranging.toggle_pin)
        add("arrange", say("editor.start_page"), arranging.toggle_page_start)
        menu.addSeparator()
        add("arrange", say("editor.crop"), arranging.ask_crop)
        add("arrange", say("editor.replace_photo"), arranging.ask_file)
        menu.addSeparator()
        add("arrange", say("editor.remove"), arranging.remove)

    def _toggle_rulers(self) -> None:
        if self._rulers.isChecked():
            self.rulers.show()
        else:
            self.rulers.hide()

    def _begin_crop(self) -> None:
        if self.crop.begin():
            self._window.canvas.take(self.crop)
            self._window.canvas.setFocus()

    def _crop_ended(self) -> None:
        if self._window.canvas.tool is self.crop:
            self.tools.take_select()

    def _choose_file(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
        kinds = f"{self._window.say('editor.picture_files')} ({pattern})"
        name, _ = QFileDialog.getOpenFileName(self._window, self._window.say("editor.replace_photo"), "", kinds)
        if name:
            self.replace_photo(Path(name))

    def replace_photo(self, path: Path) -> None:
        """Puts another picture in the place of the selected photo's."""
        try:
            file = take_in_photo(self._window.desk.session.folder, path)
        except BulletinError as fault:
            self._window.desk.tell(fault.findings)
            return
        self.arranging.set_file(file)
