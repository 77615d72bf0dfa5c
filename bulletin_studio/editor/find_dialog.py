"""Find and replace over the whole number: a small window beside the pages with a list of all places."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
)

from bulletin_studio.editor.dialog_column import dialog_column
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.session.search import Found, ReplaceAll, Wanted, as_one_line, find_all, next_after
from bulletin_studio.session.text_edits import TextRange, fragments_in
from bulletin_studio.session.text_places import article_of

_MOST_LISTED = 500
_SOON_MS = 200


class FindDialog(QDialog):
    """Stays open while the number is edited."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._desk = window, window.desk
        say = window.say
        self.setWindowTitle(say("text.find_title"))
        self.found: tuple[Found, ...] = ()
        self.wanted, self.replacement = QLineEdit(), QLineEdit()
        self.match_case = QCheckBox(say("text.match_case"))
        self.whole_words = QCheckBox(say("text.whole_words"))
        self.match_width = QCheckBox(say("text.match_width"))
        self.results = QListWidget()
        self.results.setUniformItemSizes(True)
        self.count = QLabel()
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.search)
        self.wanted.textChanged.connect(self._search_soon)
        for box in (self.match_case, self.whole_words, self.match_width):
            box.toggled.connect(self.search)
        self.results.itemActivated.connect(self._go_to_item)
        self.results.itemClicked.connect(self._go_to_item)
        self._desk.number_changed.connect(self._search_soon)

    def _lay_out(self) -> None:
        say = self._window.say
        form = QFormLayout()
        form.addRow(say("text.find_what"), self.wanted)
        form.addRow(say("text.replace_with"), self.replacement)
        options = QHBoxLayout()
        for box in (self.match_case, self.whole_words, self.match_width):
            options.addWidget(box)
        options.addStretch()
        self.next = QPushButton(say("text.find_next"))
        self.next.setDefault(True)
        self.replace_one_button = QPushButton(say("text.replace_one"))
        self.replace_all_button = QPushButton(say("text.replace_all"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.count)
        buttons.addStretch()
        for button, does in (
            (self.next, self.find_next),
            (self.replace_one_button, self.replace_one),
            (self.replace_all_button, self.replace_all),
        ):
            button.clicked.connect(does)
            buttons.addWidget(button)
        self.results.setAccessibleName(say("text.results"))
        self.results.setAlternatingRowColors(True)
        layout = dialog_column(self)
        layout.addLayout(form)
        layout.addLayout(options)
        layout.addLayout(buttons)
        layout.addWidget(self.results)
        self.resize(520, 420)

    def open_for(self, *, replacing: bool) -> None:
        """Shows the dialog; what is selected is looked for."""
        selection = self._desk.selection
        if selection is not None and selection.start.paragraph == selection.end.paragraph:
            paragraph = self._selected_text(selection)
            self.wanted.setText(paragraph)
        self.show()
        self.raise_()
        self.activateWindow()
        field = self.replacement if replacing and self.wanted.text() else self.wanted
        field.setFocus()
        self.wanted.selectAll()
        self.search()

    def _selected_text(self, selection: TextRange) -> str:
        return "".join(span.text for piece in fragments_in(self._desk.issue, selection) for span in piece.spans)

    @property
    def _asked(self) -> Wanted:
        return Wanted(
            self.wanted.text(),
            match_case=self.match_case.isChecked(),
            whole_words=self.whole_words.isChecked(),
            match_width=self.match_width.isChecked(),
        )

    @Slot()
    def _search_soon(self) -> None:
        """Looks again a little later; a hidden dialog looks when it is needed."""
        if self.isVisible():
            self._soon.start()

    @Slot()
    def search(self) -> None:
        """Looks for all places and lists them."""
        self._soon.stop()
        found = find_all(self._desk.issue, self._asked, _MOST_LISTED + 1)
        if found == self.found and self.results.count() == min(len(found), _MOST_LISTED):
            self._tell_count()
            return
        self.found = found
        self.results.clear()
        for each in found[:_MOST_LISTED]:
            self.results.addItem(self._item_of(each))
        self._tell_count()

    def _item_of(self, found: Found) -> QListWidgetItem:
        article = article_of(self._desk.issue, found.range.start.article)
        part = self._window.say(f"text.part_{found.range.start.part}")
        text = as_one_line(f"{found.before}【{found.text}】{found.after}")
        item = QListWidgetItem(f"{text}\n    {as_one_line(article.headline.text)} · {part}")
        item.setToolTip(text)
        return item

    def _tell_count(self) -> None:
        say, count = self._window.say, len(self.found)
        if not self.wanted.text():
            text = ""
        elif not count:
            text = say("text.found_none")
        else:
            text = say("text.found_more" if count > _MOST_LISTED else "text.found", count=min(count, _MOST_LISTED))
        self.count.setText(text)
        for button in (self.next, self.replace_one_button, self.replace_all_button):
            button.setEnabled(count > 0)

    @Slot()
    def find_next(self) -> None:
        """Selects the next place behind the caret."""
        self._find(1)

    @Slot()
    def find_previous(self) -> None:
        """Selects the place before the caret."""
        self._find(-1)

    def _find(self, step: int) -> None:
        self.search()
        if not self.found:
            return
        insertion = self._desk.insertion
        place = (insertion.end if step > 0 else insertion.start) if insertion is not None else self.found[0].range.start
        index = next_after(self.found, self._desk.issue, place, step)
        if index is not None:
            self._select(index)

    def _select(self, index: int) -> None:
        place = self.found[index].range
        self._desk.put_caret(place.start)
        self._desk.put_caret(place.end, extend=True)
        self._desk.reveal_asked.emit()
        self.results.setCurrentRow(index)

    @Slot(QListWidgetItem)
    def _go_to_item(self, item: QListWidgetItem) -> None:
        row = self.results.row(item)
        if row < len(self.found):
            self._select(row)

    @Slot()
    def replace_one(self) -> None:
        """Replaces the selected place and goes on to the next; where none is selected, only goes there."""
        self.search()
        selection = self._desk.selection
        if any(each.range == selection for each in self.found) and selection is not None:
            self._desk.apply(ReplaceAll((selection,), self.replacement.text()), selection.start)
            moved = self._after_replacing(selection)
            self._desk.put_caret(moved.end)
        self.find_next()

    def _after_replacing(self, place: TextRange) -> TextRange:
        return TextRange(place.start, replace(place.start, offset=place.start.offset + len(self.replacement.text())))

    @Slot()
    def replace_all(self) -> None:
        """Replaces all places in one step."""
        ranges = tuple(each.range for each in find_all(self._desk.issue, self._asked, most=1_000_000, shown=0))
        if ranges and self._desk.apply(ReplaceAll(ranges, self.replacement.text())):
            self.search()
            self.count.setText(self._window.say("text.replaced", count=len(ranges)))


class FindPart:
    """Find and replace in the Edit menu."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.dialog: FindDialog | None = None
        keys, add, say = QKeySequence.StandardKey, window.add_action, window.say
        window.menu("edit").addSeparator()
        add("edit", say("text.find"), self.find, keys.Find)
        add("edit", say("text.replace"), self.replace, "Ctrl+H")
        add("edit", say("text.find_next"), self.find_next, "F3")
        add("edit", say("text.find_previous"), self.find_previous, "Shift+F3")

    def find(self) -> None:
        """Opens the dialog."""
        self._opened().open_for(replacing=False)

    def replace(self) -> None:
        """Opens the dialog to replace."""
        self._opened().open_for(replacing=True)

    def find_next(self) -> None:
        """The next place of what was looked for last."""
        if self.dialog is None or not self.dialog.wanted.text():
            self.find()
        else:
            self.dialog.find_next()

    def find_previous(self) -> None:
        """The place before."""
        if self.dialog is None or not self.dialog.wanted.text():
            self.find()
        else:
            self.dialog.find_previous()

    def _opened(self) -> FindDialog:
        if self.dialog is None:
            self.dialog = FindDialog(self._window)
            self.dialog.setWindowFlag(Qt.WindowType.Tool)
        return self.dialog
