"""Where to cut so that a number fits its pages: searched for in a thread, listed, and gone to at a click."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QProgressBar, QPushButton

from bulletin_studio.base.findings import Finding
from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.dialog_column import dialog_column
from bulletin_studio.editor.errand import Errand, Progress
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.makeup.cut_list import Cut
from bulletin_studio.session.copyfitting import Proof, cuts_for, proof_of

_STEPS = 1000


class CutListDialog(QDialog):
    """Stays beside the window, so that the cuts can be made while it is read."""

    def __init__(self, window: MainWindow, pages: int) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(window.say("editor.cut_list"))
        self.resize(460, 320)
        self.told = QLabel(window.say("editor.fitting"), self)
        self.told.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(window.say("editor.fitting"))
        self.places = QListWidget(self)
        self.places.setAccessibleName(window.say("editor.cut_list"))
        self.places.itemClicked.connect(self._go_to)
        self.places.itemActivated.connect(self._go_to)
        self.end = QPushButton(window.say("editor.cancel"), self)
        self.end.clicked.connect(self.close)
        column = dialog_column(self)
        for widget in (self.told, self.bar, self.places, self.end):
            column.addWidget(widget)
        self._errand = Errand(_Search(proof_of(window.desk.session), pages), window)
        self._errand.progressed.connect(self._show_share)
        self._errand.done.connect(self._show)
        self._errand.failed.connect(self._tell)
        self.finished.connect(self._stop)
        window.closing.connect(self._stop)

    def start(self) -> None:
        """Begins to search."""
        self._errand.start()

    @Slot(float)
    def _show_share(self, share: float) -> None:
        self.bar.setValue(round(share * _STEPS))

    @Slot(object)
    def _show(self, cuts: tuple[Cut, ...]) -> None:
        say = self._window.say
        self.bar.hide()
        self.end.setText(say("editor.close"))
        characters = sum(cut.characters for cut in cuts)
        self.told.setText(say("editor.cut_list_head", pages=self._pages, characters=characters))
        for cut in cuts:
            text = say(
                "fit.cut",
                headline=cut.headline,
                paragraph=cut.paragraph + 1,
                characters=cut.characters,
                lines=cut.lines,
            )
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, (cut.article, cut.paragraph))
            self.places.addItem(item)

    @Slot(object)
    def _tell(self, findings: tuple[Finding, ...]) -> None:
        self.close()
        self._window.desk.tell(findings)

    @Slot(QListWidgetItem)
    def _go_to(self, item: QListWidgetItem) -> None:
        """Puts the caret at the end of the paragraph, where its last line is."""
        slug, index = item.data(Qt.ItemDataRole.UserRole)
        body = next((each.body.paragraphs for each in self._window.desk.issue.articles if each.slug == slug), ())
        if index < len(body):
            self._window.show_place(TextPlace(slug, "body", index, len(body[index].text)))

    @Slot()
    def _stop(self) -> None:
        self._errand.cancel()


class _Search:
    """The search for cuts, called in a thread: all it works on is frozen."""

    def __init__(self, proof: Proof, pages: int) -> None:
        self._proof = proof
        self._pages = pages

    def __call__(self, progress: Progress) -> tuple[Cut, ...]:
        """Called in the thread."""
        return cuts_for(self._proof, self._pages, progress)
