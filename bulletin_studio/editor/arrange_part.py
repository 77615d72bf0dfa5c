"""The Arrange menu and what stands over the pages while arranging: the bar, cropping, overset, rulers, drops."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.crop_bar import CropBar
from bulletin_studio.editor.crop_tool import CropTool
from bulletin_studio.editor.cut_list_dialog import CutListDialog
from bulletin_studio.editor.dialog_column import without_dots
from bulletin_studio.editor.drop_target import DropTarget
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.overset_marks import OversetMarks
from bulletin_studio.editor.rulers import Rulers
from bulletin_studio.editor.selection_bar import SelectionBar
from bulletin_studio.editor.taking_photos import take_photos
from bulletin_studio.editor.text_drops import TextDrops
from bulletin_studio.editor.tools_part import ToolsPart
from bulletin_studio.session.drops import PICTURE_SUFFIXES
from bulletin_studio.session.number_edits import ChangeNumber
from bulletin_studio.session.text_places import paragraph_at


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
        self.arranging.typing_asked.connect(self._type_at)
        self.arranging.file_asked.connect(self._choose_file)
        self.rulers = Rulers(canvas)
        self.drops = DropTarget(canvas, self._take_manuscripts)
        self.text_drops = TextDrops(canvas, tools)
        self.oversets = OversetMarks(canvas)
        self.oversets.fit_asked.connect(self._fit)
        self.oversets.cuts_asked.connect(self._list_cuts)
        self.oversets.release_asked.connect(self._release_pages)
        self._add_menu()
        self._rulers = window.add_action(
            "view", window.say("editor.show_rulers"), self._toggle_rulers, "Ctrl+R", checkable=True
        )
        self._rulers.setChecked(True)

    def _add_menu(self) -> None:
        say, add, arranging = self._window.say, self._window.add_action, self.arranging
        menu = self._window.menu("arrange")
        menu.addSeparator()
        self.add_action = add("arrange", say("editor.add_article"), arranging.add, "Ctrl+Alt+N")
        add("arrange", say("editor.move_earlier"), arranging.move_earlier, "Ctrl+Shift+Up")
        add("arrange", say("editor.move_later"), arranging.move_later, "Ctrl+Shift+Down")
        self.split_action = add("arrange", say("editor.split"), arranging.split)
        add("arrange", say("editor.join"), arranging.join)
        menu.addSeparator()
        add("arrange", say("editor.pin"), arranging.toggle_pin)
        add("arrange", say("editor.start_page"), arranging.toggle_page_start)
        menu.addSeparator()
        add("arrange", say("editor.crop"), arranging.ask_crop)
        add("arrange", say("editor.replace_photo"), arranging.ask_file)
        add("arrange", say("editor.type_caption"), arranging.ask_caption)
        menu.addSeparator()
        self.duplicate_action = add("arrange", say("editor.duplicate"), arranging.duplicate, "Ctrl+Alt+D")
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
            self.tools.back_to_select()

    def _type_at(self, place: TextPlace) -> None:
        """Puts the caret into a caption or text; of a headline it selects all, so that typing takes its place."""
        self.tools.take_text()
        self._window.show_place(place)
        self._window.canvas.setFocus()
        if place.part == "headline":
            length = len(paragraph_at(self._window.desk.issue, place).text)
            self._window.desk.put_caret(replace(place, offset=length), extend=True)

    def _choose_file(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
        kinds = f"{self._window.say('editor.picture_files')} ({pattern})"
        title = without_dots(self._window.say("editor.replace_photo"))
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        if name:
            self.replace_photo(Path(name))

    def replace_photo(self, path: Path) -> None:
        """Puts another picture in the place of the selected photo's."""
        taken = take_photos(self._window, self._window.desk, (path,))
        if taken is not None and taken.findings:
            self._window.desk.tell(taken.findings)
        elif taken is not None:
            self.arranging.set_file(taken.files[0])

    def _take_manuscripts(self, paths: Sequence[Path], beside: str) -> None:
        from bulletin_studio.editor.bringing_in import bring_in_articles  # the readers of Word files are large

        bring_in_articles(self._window, paths, beside)

    def _fit(self) -> None:
        from bulletin_studio.editor.fit_dialog import FitDialog

        dialog = FitDialog(self._window)
        dialog.show()
        dialog.start()

    def _list_cuts(self) -> None:
        pages = self._window.desk.issue.page_count
        if pages is not None:
            dialog = CutListDialog(self._window, pages)
            dialog.show()
            dialog.start()

    def _release_pages(self) -> None:
        self._window.desk.apply(ChangeNumber(replace(self._window.desk.issue, page_count=None)))
