"""What to put out and how: the choices for pages, sheets and packages asked for, an order out."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
)

from bulletin_studio.base.findings import Severity
from bulletin_studio.editor.dialog_column import dialog_column
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.new_number_dialog import accept_buttons
from bulletin_studio.editor.output import Order, options_of

PRESETS = ("press", "press-x1a", "newsprint", "archive", "screen")
PRINT_PRESETS = PRESETS[:3]
_SCHEMES = ("booklet", "pairs", "stack", "spreads")
_BINDINGS = ("left", "right")
_SHEETS = ("", "A4", "A3", "A2", "SRA4", "SRA3", "SRA2")


class OutputDialog(QDialog):
    """What all outputs ask: where the file goes, and whether to save first."""

    def __init__(self, window: MainWindow, title: str, ending: str) -> None:
        super().__init__(window)
        self.window_of = window
        self._title, self._ending = title, ending
        self.setWindowTitle(title)
        self.setMinimumWidth(560)
        self.form = QFormLayout()
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.target = QLineEdit(str(self._usual_target()))
        self.target.setAccessibleName(window.say("output.file"))
        choose = QPushButton(window.say("dialog.choose"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.target, 1)
        row.addWidget(choose)
        self.save_first = QCheckBox(window.say("output.save_first"))
        self.save_first.setChecked(True)
        self.save_first.setVisible(window.desk.session.is_changed)
        column = dialog_column(self)
        column.addLayout(self.form)
        column.addWidget(self.about)
        column.addWidget(QLabel(window.say("output.file")))
        column.addLayout(row)
        column.addWidget(self.save_first)
        column.addWidget(self._state())
        column.addStretch(1)
        column.addWidget(accept_buttons(self, title, self._accept))

    def options(self) -> tuple[str, ...]:
        """The options of the command."""
        return ()

    @property
    def command(self) -> str:
        """The command on the command line."""
        return "export"

    def order(self) -> Order:
        """What was asked for."""
        return Order(self.command, self.options(), Path(self.target.text().strip()).expanduser())

    def choice(self, code: str, names: Sequence[str], texts: Sequence[str]) -> QComboBox:
        """A field with a choice of names, each with a text for people."""
        field = QComboBox()
        for name, text in zip(names, texts, strict=True):
            field.addItem(text, name)
        field.setAccessibleName(self.window_of.say(code))
        self.form.addRow(self.window_of.say(code), field)
        return field

    def check(self, code: str) -> QCheckBox:
        """A field to tick."""
        field = QCheckBox(self.window_of.say(code))
        self.form.addRow("", field)
        return field

    def _state(self) -> QLabel:
        """What preflight says of the number."""
        report = self.window_of.desk.session.report
        errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
        code = "output.has_errors" if errors else "output.has_warnings" if warnings else "output.is_clean"
        label = QLabel(self.window_of.say(code, errors=errors, warnings=warnings))
        label.setWordWrap(True)
        return label

    def _usual_target(self) -> Path:
        folder = self.window_of.desk.session.folder.resolve()
        last = self.window_of.memory.settings.export_folder
        home = Path(last) if last and Path(last).is_dir() else folder.parent
        return home / f"{folder.name}{self._ending}"

    @Slot()
    def _choose(self) -> None:
        kinds = f"{Path(self._ending).suffix[1:].upper()} (*{Path(self._ending).suffix})"
        chosen, _ = QFileDialog.getSaveFileName(self, self._title, self.target.text(), kinds)
        if chosen:
            self.target.setText(chosen)

    @Slot()
    def _accept(self) -> None:
        if not self.save_first.isHidden() and self.save_first.isChecked() and not self.window_of.save():
            return
        memory = self.window_of.memory
        memory.change(replace(memory.settings, export_folder=str(self.order().target.parent)))
        self.accept()


class ExportDialog(OutputDialog):
    """Single pages as PDF."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, window.say("output.export"), ".pdf")
        texts = [window.say(f"output.preset_{name}") for name in PRESETS]
        self.preset = self.choice("output.preset", PRESETS, texts)
        self.outline_text = self.check("output.outline_text")
        self.marks = self.check("output.marks")
        self.preset.currentIndexChanged.connect(self._show_preset)
        self._show_preset()

    @Slot()
    def _show_preset(self) -> None:
        name = str(self.preset.currentData())
        self.about.setText(self.window_of.say(f"output.about_{name}"))
        for field in (self.outline_text, self.marks):
            field.setEnabled(name in PRINT_PRESETS)

    def options(self) -> tuple[str, ...]:
        """See `OutputDialog.options`."""
        chosen = [
            (self.outline_text.isEnabled() and self.outline_text.isChecked(), "--outline-text"),
            (self.marks.isEnabled() and self.marks.isChecked(), "--marks"),
        ]
        return ("--preset", str(self.preset.currentData()), *options_of(chosen))


class ImposeDialog(OutputDialog):
    """Pages on sheets as the press or the copier folds them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, window.say("output.impose"), "-sheets.pdf")
        say = window.say
        self.scheme = self.choice("output.scheme", _SCHEMES, [say(f"output.scheme_{name}") for name in _SCHEMES])
        self.binding = self.choice("output.binding", _BINDINGS, [say(f"output.binding_{name}") for name in _BINDINGS])
        self.sheet = self.choice("output.sheet", _SHEETS, [say("output.sheet_fitting"), *_SHEETS[1:]])
        self.marks = self.check("output.sheet_marks")
        self.marks.setChecked(True)
        self.about.setText(say("output.about_impose"))

    @property
    def command(self) -> str:
        """See `OutputDialog.command`."""
        return "impose"

    def options(self) -> tuple[str, ...]:
        """See `OutputDialog.options`."""
        sheet = str(self.sheet.currentData())
        return (
            *("--scheme", str(self.scheme.currentData()), "--bind", str(self.binding.currentData())),
            *(("--sheet", sheet) if sheet else ()),
            *options_of([(self.marks.isChecked(), "--marks")]),
        )


class PackageDialog(OutputDialog):
    """Everything in one file, for the shop, the archive or another desk."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, window.say("output.package"), ".bulletin")
        texts = [window.say(f"output.preset_{name}") for name in PRESETS]
        self.preset = self.choice("output.preset", PRESETS, texts)
        self.about.setText(window.say("output.about_package"))

    @property
    def command(self) -> str:
        """See `OutputDialog.command`."""
        return "package"

    def options(self) -> tuple[str, ...]:
        """See `OutputDialog.options`."""
        return ("--preset", str(self.preset.currentData()))
