"""The afternoon's job by script: last month's number opened, the next one made, filled, fitted, checked and exported.

All of it goes through the window's own menus, dialogs, keys and drops; the PDF equals the command line's byte for byte.
"""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QEvent, QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog

from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.details_dialog import DetailsDialog
from bulletin_studio.editor.file_part import FilePart
from bulletin_studio.editor.import_dialog import ImportDialog
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.next_number_dialog import NextNumberDialog
from bulletin_studio.editor.number_part import NumberPart
from bulletin_studio.editor.output_dialogs import ExportDialog
from bulletin_studio.model.article import Article
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.photo_edits import ChangePhoto

LONG_MS = 60_000
COPY = Qt.DropAction.CopyAction


class Clerk(QObject):
    """Fills in the dialogs that come up, in the order they are expected, and accepts them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._expected: list[tuple[type[QDialog], Callable[[QDialog], object]]] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    def expects(self, kind: type[QDialog], fills: Callable[[QDialog], object] = lambda _: None) -> None:
        """The next dialog."""
        self._expected.append((kind, fills))

    @property
    def is_done(self) -> bool:
        """Whether every dialog has come."""
        return not self._expected

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and self._expected and isinstance(dialog, self._expected[0][0]):
            _, fills = self._expected.pop(0)
            fills(dialog)
            accept(dialog)


def accept(dialog: QDialog) -> None:
    """Presses the dialog's default button."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(dialog, key(kind, Qt.Key.Key_Return))


def key(kind: QEvent.Type, code: Qt.Key) -> QEvent:
    """A key pressed or released."""
    return QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier)


def part(window: MainWindow, kind: type) -> object:
    return next(each for each in window.parts if isinstance(each, kind))


def manuscript(article: Article) -> str:
    """An article as somebody sends it in: a text file."""
    paragraphs = "\n".join(paragraph.text for paragraph in article.body.paragraphs)
    return f"{article.headline.text}\n\n{paragraphs}\n"


def drop(window: MainWindow, slug: str, *paths: Path) -> None:
    """Drops photos from the file manager onto an article."""
    thing = window.desk.objects.of(ObjectKind.ARTICLE, slug)[0]
    window.canvas.show_page(thing.page)
    corner, scale = window.canvas.origin_of(thing.page), window.canvas.scale
    place = QPointF(corner.x() + (thing.box.x + 40) * scale, corner.y() + (thing.box.y + 60) * scale)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    QApplication.sendEvent(window.canvas.viewport(), QDragEnterEvent(place.toPoint(), COPY, data, left, none))
    QApplication.sendEvent(window.canvas.viewport(), QDropEvent(place, COPY, data, left, none))


def trigger(action: QAction) -> None:
    assert action.isEnabled()
    action.trigger()


def made_next(studio, last: MainWindow, clerk: Clerk) -> MainWindow:
    """The window of the number after the last one."""
    clerk.expects(NextNumberDialog)
    trigger(part(last, FilePart).next)
    return next(each for each in studio.open_windows() if each is not last)


def replace_articles(window: MainWindow, texts: list[Path], clerk: Clerk, monkeypatch) -> None:
    """Takes the empty articles out and text files in."""
    placeholders = [article.slug for article in window.desk.issue.articles]
    chosen = ([str(path) for path in texts], "")
    monkeypatch.setattr("bulletin_studio.editor.bringing_in.QFileDialog.getOpenFileNames", lambda *_: chosen)
    for _ in texts:
        clerk.expects(ImportDialog)
    trigger(part(window, FilePart).articles)
    assert clerk.is_done
    for slug in placeholders:
        window.desk.pick(Picked(ObjectKind.ARTICLE, slug))
        part(window, ArrangePart).arranging.remove()


def place_photos(window: MainWindow, last: MainWindow) -> None:
    """Drops last month's photos on their articles and writes their captions."""
    for old, new in zip(last.desk.issue.articles, window.desk.issue.articles, strict=True):
        drop(window, new.slug, *(last.desk.session.folder / photo.file for photo in old.photos))
        article = next(each for each in window.desk.issue.articles if each.slug == new.slug)
        for index, photo in enumerate(article.photos):
            like = next(each for each in old.photos if Path(each.file).name == Path(photo.file).name)
            captioned = replace(photo, caption=like.caption, alt=like.alt)
            assert window.desk.apply(ChangePhoto(new.slug, index, captioned))


def set_day_and_pages(window: MainWindow, clerk: Clerk) -> None:
    """The day and four pages, in the dialog about the number."""

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, DetailsDialog)
        dialog.day.setDate(QDate(2024, 2, 9))
        dialog.pages.setValue(4)

    clerk.expects(DetailsDialog, fill)
    trigger(part(window, NumberPart).details)
    assert (window.desk.issue.day, window.desk.issue.page_count) == (date(2024, 2, 9), 4)


def fit_to_pages(window: MainWindow, qtbot) -> None:
    """Four pages are searched for and taken."""
    trigger(part(window, NumberPart).fit)
    fit = part(window, NumberPart).fit_dialog
    fit.pages.setValue(4)
    fit.search.click()
    qtbot.waitUntil(lambda: fit.fitted is not None, timeout=LONG_MS)
    assert fit.fitted.fitting is not None, fit.told.text()
    accept(fit)


def exported(window: MainWindow, clerk: Clerk, qtbot) -> Path:
    """The PDF for the press, by Enter in the dialog."""
    chosen: list[Path] = []
    clerk.expects(ExportDialog, lambda dialog: chosen.append(dialog.order().target))
    trigger(part(window, FilePart).export)
    output = part(window, FilePart).output
    with qtbot.waitSignal(output.finished, timeout=LONG_MS) as told:
        pass
    assert told.args == [0]
    return chosen[0]


def test_last_months_number_becomes_this_months(studio, answers, number, qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("bulletin_studio.editor.output.show_file", lambda _: None)
    monkeypatch.setattr("bulletin_studio.editor.tools_part.ask", lambda *_: 0)
    last = studio.open(number.rename(number.parent / "xinjing-2024-01"))
    clerk = Clerk(last)
    texts = [tmp_path / f"{article.slug}.txt" for article in last.desk.issue.articles]
    for path, article in zip(texts, last.desk.issue.articles, strict=True):
        path.write_text(manuscript(article), encoding="utf-8")

    window = made_next(studio, last, clerk)
    folder = window.desk.session.folder
    assert (folder.name, window.desk.issue.number, window.desk.issue.total) == ("xinjing-2024-02", 2, 129)
    replace_articles(window, texts, clerk, monkeypatch)
    assert list(map(manuscript, window.desk.issue.articles)) == [path.read_text(encoding="utf-8") for path in texts]
    place_photos(window, last)
    set_day_and_pages(window, clerk)
    fit_to_pages(window, qtbot)
    assert (len(window.desk.document.pages), window.desk.document.oversets) == (4, ())
    assert [finding.code for finding in window.desk.session.report.findings] == []

    answers.next = [9]
    pdf = exported(window, clerk, qtbot)
    assert pdf == folder.parent / "xinjing-2024-02.pdf"
    assert not window.desk.session.is_changed
    other = tmp_path / "command" / pdf.name
    command = [sys.executable, "-m", "bulletin_studio", "export", str(folder), "-o", str(other)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    assert pdf.read_bytes() == other.read_bytes()
