"""The preflight panel: what is wrong now, worst first; a click goes to the place, a button does what can be done."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.findings import Argument, Finding, Severity
from bulletin_studio.base.words.catalogue import message, remedy, say
from bulletin_studio.editor.desk import Desk
from bulletin_studio.editor.icons import icon
from bulletin_studio.editor.keyed_rows import KeyedRows, Row
from bulletin_studio.files.load_print_profile import load_print_profile, print_profile_names
from bulletin_studio.model.print_profile import USUAL_PROFILE
from bulletin_studio.session.finding_case import Remedy
from bulletin_studio.session.finding_places import FindingPlace, place_of_finding
from bulletin_studio.session.remedies import needs_rewriting, remedies_of

_NAMES_ANOTHER = frozenset({"preflight.photo_repeated"})
"""Findings whose headline is not where they stand but what they tell."""


class PreflightPanel(QWidget):
    """The panel."""

    place_asked = Signal(object)
    """A finding was clicked: the FindingPlace it leads to."""
    remedy_asked = Signal(object)
    """A remedy was clicked."""
    profile_chosen = Signal(str)
    """Another print profile was chosen; its name."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._findings: dict[tuple[str, ...], Finding] = {}
        self._is_following = False
        self.profiles = QComboBox()
        self.rows = KeyedRows((self._say("panel.preflight_what"),), self)
        self.tree = QTreeView()
        self.about = QLabel()
        self.buttons: list[QPushButton] = []
        self._button_row = QHBoxLayout()
        self._arrange()
        self._fill_profiles()
        self.profiles.activated.connect(self._profile_chosen)
        self.tree.selectionModel().currentChanged.connect(self._choose)
        self.tree.clicked.connect(self._go)
        self.tree.activated.connect(self._go)
        self.refresh()

    def _say(self, code: str, **arguments: Argument) -> str:
        return say(code, self._desk.language, **arguments)

    def _arrange(self) -> None:
        self.profiles.setAccessibleName(self._say("panel.preflight_profile"))
        self.profiles.setToolTip(self._say("panel.preflight_profile"))
        self.tree.setModel(self.rows)
        self.tree.setAccessibleName(self._say("panel.preflight"))
        self.tree.setHeaderHidden(True)
        self.tree.header().setAccessibleName(self._say("panel.preflight_what"))
        self.tree.setRootIsDecorated(True)
        self.tree.setIndentation(14)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.about.setAccessibleName(self._say("panel.preflight_what"))
        self.about.setWordWrap(True)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._button_row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.profiles)
        column.addWidget(self.tree, 1)
        column.addWidget(self.about)
        column.addLayout(self._button_row)

    # --- profiles

    def _fill_profiles(self) -> None:
        for name in print_profile_names():
            try:
                title = load_print_profile(name).title(self._desk.language.value)
            except BulletinError:
                continue
            self.profiles.addItem(title, name)
        self.show_profile(USUAL_PROFILE.name)

    def show_profile(self, name: str) -> None:
        """Shows which profile is in use."""
        self.profiles.setCurrentIndex(max(0, self.profiles.findData(name)))

    def _profile_chosen(self) -> None:
        self.profile_chosen.emit(str(self.profiles.currentData()))

    # --- findings

    def refresh(self) -> None:
        """Shows the findings as they are now; the one selected stays so."""
        chosen = self.rows.keys_of(self.tree.currentIndex())
        self._findings = {}
        seen: Counter[str] = Counter()
        groups: dict[Severity, list[Row]] = {severity: [] for severity in Severity}
        for finding in self._desk.session.report.findings:
            text = f"{finding.code} {finding.where} {finding.arguments}"
            seen[text] += 1
            key = f"{text} {seen[text]}"
            self._findings[finding.severity.value, key] = finding
            groups[finding.severity].append(self._row(key, finding))
        rows = [self._group(severity, found) for severity, found in groups.items() if found]
        self._is_following = True
        self.rows.show(rows or [Row("clean", (self._say("panel.preflight_clean"),), "clean")])
        self.tree.expandAll()
        if chosen in self._findings:
            flags = QItemSelectionModel.SelectionFlag
            self.tree.selectionModel().setCurrentIndex(self.rows.index_of(*chosen), flags.ClearAndSelect)
        else:
            self.tree.selectionModel().clear()
        self._is_following = False
        self._show_about()

    def _group(self, severity: Severity, found: list[Row]) -> Row:
        title = self._say(f"panel.preflight_{severity.value}")
        text = self._say("panel.preflight_group", title=title, count=len(found))
        return Row(severity.value, (text,), severity.value, children=tuple(found), is_bold=True)

    def _row(self, key: str, finding: Finding) -> Row:
        text = message(finding, self._desk.language)
        headline = str(dict(finding.arguments).get("headline", ""))
        short = _without_headline(text, "" if finding.code in _NAMES_ANOTHER else headline)
        if finding.page is not None:
            short = self._say("panel.preflight_on_page", page=finding.page, text=short)
        mark = "" if needs_rewriting(remedies_of(self._desk.issue, finding)) else "fix"
        return Row(key, (short,), mark, f"{text}\n{remedy(finding, self._desk.language)}".strip())

    @property
    def chosen(self) -> Finding | None:
        """The finding that is selected."""
        return self._findings.get(self.rows.keys_of(self.tree.currentIndex()))

    def choose(self, code: str) -> None:
        """Selects the first finding of a code."""
        keys = next(keys for keys, finding in self._findings.items() if finding.code == code)
        self.tree.setCurrentIndex(self.rows.index_of(*keys))

    def choose_error(self) -> FindingPlace | None:
        """Selects the first error; the place it leads to, None where there is no error."""
        keys = next((keys for keys, each in self._findings.items() if each.severity is Severity.ERROR), None)
        if keys is None:
            return None
        self.tree.setCurrentIndex(self.rows.index_of(*keys))
        return place_of_finding(self._desk.issue, self._findings[keys])

    def _choose(self, _: QModelIndex) -> None:
        if not self._is_following:
            self._show_about()

    def _go(self, index: QModelIndex) -> None:
        finding = self._findings.get(self.rows.keys_of(index))
        if finding is not None:
            self.place_asked.emit(place_of_finding(self._desk.issue, finding))

    # --- what can be done

    def _show_about(self) -> None:
        for button in self.buttons:
            self._button_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        finding = self.chosen
        if finding is None:
            self._tell(self._say("panel.preflight_pick") if self._findings else "")
            return
        language = self._desk.language
        ways = remedies_of(self._desk.issue, finding)
        told = remedy(finding, language) if needs_rewriting(ways) else ""
        self._tell(f"{message(finding, language)}\n{told}".strip())
        for place, each in enumerate(ways):
            self.buttons.append(self._button(each))
            self._button_row.insertWidget(place, self.buttons[-1])

    def _tell(self, text: str) -> None:
        """Below the list, for those who see it and those who hear it."""
        self.about.setText(text)
        self.about.setAccessibleDescription(text)

    def _button(self, each: Remedy) -> QPushButton:
        button = QPushButton(icon("fix"), self._say(each.label, **dict(each.arguments)))
        button.setAccessibleName(button.text())
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._ask, each))
        return button

    def _ask(self, each: Remedy, _: bool = False) -> None:
        self.remedy_asked.emit(each)


def _without_headline(text: str, headline: str) -> str:
    """A message for a narrow row: what is wrong comes first; which article is meant is told below and by the click."""
    for name in (f"《{headline}》的", f"《{headline}》", f" of “{headline}”", f" in “{headline}”"):
        text = text.replace(name, "", 1) if headline else text
    return text.replace(" photos/", " ", 1)
