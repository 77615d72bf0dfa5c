"""Fits the number to its pages: pages asked for, what would change or where to cut shown, one edit out."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSpinBox,
)

from bulletin_studio.base.findings import Finding
from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.words.catalogue import message
from bulletin_studio.editor.dialog_column import dialog_column
from bulletin_studio.editor.errand import Errand, Progress
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.new_number_dialog import accept_buttons
from bulletin_studio.makeup.cut_list import Cut
from bulletin_studio.makeup.fit import Fitted
from bulletin_studio.model.fitting import AS_LAID_OUT, Fitting
from bulletin_studio.session.copyfitting import Proof, fit_proof, fitted_number, proof_of
from bulletin_studio.session.number_edits import ChangeNumber

_STEPS = 1000
_MOST_PAGES = 400


class FitDialog(QDialog):
    """Beside the window: the number may be edited meanwhile, and is fitted anew at the press of a button."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._errand: Errand | None = None
        self.fitted: Fitted | None = None
        say, issue = window.say, window.desk.issue
        self.setWindowTitle(say("fitting.title"))
        self.resize(480, 420)
        self.pages = QSpinBox()
        self.pages.setRange(1, _MOST_PAGES)
        self.pages.setValue(issue.page_count or max(4, 4 * round(len(window.desk.document.pages) / 4)))
        self.pages.setAccessibleName(say("number.pages"))
        self.search = QPushButton(say("fitting.search"))
        self.search.setAutoDefault(False)
        self.search.clicked.connect(self.start)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(say("fitting.progress"))
        self.bar.hide()
        self.told = QLabel(say("fitting.about"))
        self.told.setWordWrap(True)
        self.places = QListWidget()
        self.places.setAccessibleName(say("fitting.places"))
        self.places.itemClicked.connect(self._go_to)
        self.places.itemActivated.connect(self._go_to)
        self.buttons = accept_buttons(self, say("dialog.apply"), self._apply)
        form = QFormLayout()
        form.addRow(say("number.pages"), self.pages)
        column = dialog_column(self)
        column.addLayout(form)
        column.addWidget(self.search)
        column.addWidget(self.bar)
        column.addWidget(self.told)
        column.addWidget(self.places, 1)
        column.addWidget(self.buttons)
        self._allow_apply(allowed=False)
        self.pages.valueChanged.connect(self._ask_again)
        self.finished.connect(self._stop)
        window.closing.connect(self._stop)

    @property
    def is_at_rest(self) -> bool:
        """Whether no search is under way."""
        return self._errand is None

    def _allow_apply(self, *, allowed: bool) -> None:
        """Enter applies where there is something to apply, and tries before."""
        for button in self.buttons.buttons():
            if self.buttons.buttonRole(button) == self.buttons.ButtonRole.AcceptRole:
                button.setEnabled(allowed)
                if isinstance(button, QPushButton):
                    button.setDefault(allowed)
        if not allowed:
            self.search.setDefault(True)

    @Slot()
    def _ask_again(self) -> None:
        """What was found may be for other pages than those asked for now; Enter tells of the same ones again."""
        if self.fitted is not None and self.fitted.pages != self.pages.value():
            self.fitted = None
            self.places.clear()
            self.told.setText(self._window.say("fitting.about"))
            self._allow_apply(allowed=False)

    @Slot()
    def start(self) -> None:
        """Begins to search, or stops the search."""
        if self._errand is not None:
            self._stop()
            self.told.setText(self._window.say("fitting.stopped"))
            return
        self.fitted = None
        self._allow_apply(allowed=False)
        self.places.clear()
        self.bar.setValue(0)
        self.bar.show()
        self.search.setText(self._window.say("fitting.stop"))
        self.search.setDefault(False)  # a second Enter shall not stop it
        self._errand = Errand(_Search(proof_of(self._window.desk.session), self.pages.value()), self._window)
        self._errand.progressed.connect(self._show_share)
        self._errand.done.connect(self._show)
        self._errand.failed.connect(self._tell)
        self._errand.start()

    @Slot(float)
    def _show_share(self, share: float) -> None:
        self.bar.setValue(round(share * _STEPS))

    @Slot(object)
    def _tell(self, findings: tuple[Finding, ...]) -> None:
        self._rest()
        self.told.setText(message(findings[0], self._window.language))

    @Slot(object)
    def _show(self, fitted: Fitted) -> None:
        self._rest()
        self.fitted = fitted
        say = self._window.say
        if fitted.fitting is not None:
            code = "fitting.no_change" if fitted.fitting == AS_LAID_OUT else "fitting.fits"
            self.told.setText(say(code, pages=fitted.pages, natural=fitted.natural_pages))
            self._list_changes(fitted.fitting)
            self._allow_apply(allowed=True)
        elif fitted.cuts:
            text = say("fitting.too_long", pages=fitted.pages, characters=fitted.characters_over)
            self.told.setText(text)
            for cut in fitted.cuts:
                self._add_cut(cut)
        elif fitted.missing:
            self.told.setText(say("fitting.too_short", pages=fitted.pages, characters=fitted.missing))
        else:
            self.told.setText(say("fitting.cannot", pages=fitted.pages))

    def _list_changes(self, fitting: Fitting) -> None:
        say = self._window.say
        layout = self._window.desk.session.layout
        texts = []
        if fitting.lines_between is not None:
            texts.append(
                say("fitting.lines_between", before=layout.articles.lines_between, after=fitting.lines_between)
            )
        if fitting.photos != 1.0:
            texts.append(say("fitting.photos", percent=round(fitting.photos * 100)))
        if fitting.looseness:
            texts.append(say("fitting.tighter") if fitting.looseness < 0 else say("fitting.looser"))
        if fitting.headline != 1.0:
            texts.append(say("fitting.headline", percent=round(fitting.headline * 100)))
        if fitting.pitch is not None:
            texts.append(say("fitting.pitch", before=f"{layout.grid.pitch:g}", after=f"{fitting.pitch:g}"))
        if fitting.size is not None:
            texts.append(say("fitting.size", before=f"{layout.style('body').size:g}", after=f"{fitting.size:g}"))
        self.places.addItems(texts)

    def _add_cut(self, cut: Cut) -> None:
        text = self._window.say(
            "fit.cut", headline=cut.headline, paragraph=cut.paragraph + 1, characters=cut.characters, lines=cut.lines
        )
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, (cut.article, cut.paragraph))
        self.places.addItem(item)

    @Slot(QListWidgetItem)
    def _go_to(self, item: QListWidgetItem) -> None:
        """Shows the paragraph and puts the caret at its end, where the last line is."""
        place = item.data(Qt.ItemDataRole.UserRole)
        if place is None:
            return
        desk, (slug, index) = self._window.desk, place
        body = next((each.body.paragraphs for each in desk.issue.articles if each.slug == slug), ())
        if index < len(body):
            self._window.show_place(TextPlace(slug, "body", index, len(body[index].text)))

    @Slot()
    def _apply(self) -> None:
        if self.fitted is not None:
            self._window.desk.apply(ChangeNumber(fitted_number(self._window.desk.issue, self.fitted)))
        self.accept()

    def _rest(self) -> None:
        """The search is over."""
        self._errand = None
        self.bar.hide()
        self.search.setText(self._window.say("fitting.search"))
        self.search.setDefault(True)

    @Slot()
    def _stop(self) -> None:
        if self._errand is not None:
            self._errand.cancel()
            self._rest()


class _Search:
    """The search for a fitting, to be called in a thread."""

    def __init__(self, proof: Proof, pages: int) -> None:
        self._proof = proof
        self._pages = pages

    def __call__(self, progress: Progress) -> Fitted:
        """Called in the thread."""
        return fit_proof(self._proof, self._pages, progress)
