"""Makes the pictures of the editor in docs/editor: samples in, PNG files out, the same on every run of one machine.

Run: .venv/bin/python tools/editor_pictures.py [FOLDER]
"""

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ.setdefault("QT_FONT_DPI", "96")

from PIL import Image
from PySide6.QtCore import QBuffer, QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QInputMethodEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from bulletin_studio.base.source import TextPlace
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.editor.application import qt_words
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.feel_part import FeelPart
from bulletin_studio.editor.find_dialog import FindDialog
from bulletin_studio.editor.import_dialog import ImportDialog
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.memory import Memory
from bulletin_studio.editor.output_dialogs import ExportDialog
from bulletin_studio.editor.palette import Scheme, dress
from bulletin_studio.editor.panels_part import PanelsPart
from bulletin_studio.editor.start_page import StartPage
from bulletin_studio.editor.windows import open_window
from bulletin_studio.intake.read_manuscript import read_manuscript
from bulletin_studio.model.photo import FixedWidth
from bulletin_studio.session.number_edits import ChangeNumber
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.photo_edits import ChangePhoto
from bulletin_studio.session.reviewing import ReviewArticle
from bulletin_studio.session.settings import RecentNumber, Settings

PROJECT = Path(__file__).resolve().parent.parent
WIDTH_PX, HEIGHT_PX = 1280, 800
_SETTLE_MS = 700
_COLOURS = 256

_MANUSCRIPT = """新泾镇志愿服务队走进社区

作者：王芳

　　近日，新泾镇志愿服务队走进各居民区，为老人理发、量血压、修家电，一个上午服务居民三百多人次。

一、服务到家门口

　　志愿者提前一周上门登记，把需要排成清单，谁需要什么、谁来做，一目了然。

- 1 -
"""

Stage = Callable[[MainWindow, PanelsPart], None]


def main(folder: Path) -> None:
    """Makes every picture."""
    application = _application()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        os.chdir(place)
        numbers = Path("简报")
        for name in ("xinjing-2024-01", "tinglan-2024-06"):
            shutil.copytree(PROJECT / "samples" / name, numbers / name)
        xinjing, tinglan = numbers / "xinjing-2024-01", numbers / "tinglan-2024-06"
        _start_page(folder / "start.png", numbers)
        _window(folder / "main.png", xinjing, Language.CHINESE, _main)
        _window(folder / "import.png", xinjing, Language.CHINESE, _import)
        _window(folder / "typing.png", xinjing, Language.CHINESE, _typing)
        _window(folder / "find.png", xinjing, Language.CHINESE, _find)
        _window(folder / "crop.png", xinjing, Language.CHINESE, _crop)
        _window(folder / "export.png", xinjing, Language.CHINESE, _export)
        _window(folder / "drag.png", xinjing, Language.CHINESE, _drag)
        _window(folder / "overset.png", xinjing, Language.CHINESE, _overset)
        _window(folder / "preflight.png", xinjing, Language.CHINESE, _preflight)
        _window(folder / "shortcuts.png", xinjing, Language.CHINESE, _shortcuts)
        _window(folder / "english.png", tinglan, Language.ENGLISH, _english)
        dress(application, Scheme.DARK)
        _window(folder / "dark.png", tinglan, Language.CHINESE, _dark)
        os.chdir(PROJECT)


def _application() -> QApplication:
    """The program's looks, in a bundled face so that pictures do not depend on the machine's."""
    application = QApplication([])
    QFontDatabase.addApplicationFont(str(PROJECT / "fonts" / "BulletinHei-Bold.ttf"))
    number = QFontDatabase.addApplicationFont(str(PROJECT / "fonts" / "BulletinHei-Regular.ttf"))
    font = QFont(QFontDatabase.applicationFontFamilies(number)[0])
    font.setPixelSize(13)
    application.setFont(font)
    application.setCursorFlashTime(0)
    translator = qt_words(Language.CHINESE)
    if translator is not None:
        translator.setParent(application)
        application.installTranslator(translator)
    dress(application, Scheme.LIGHT)
    return application


def _start_page(path: Path, numbers: Path) -> None:
    memory = Memory(None)
    recent = (
        RecentNumber(str(numbers / "tinglan-2024-06"), "听澜", 6, "2024-06-28"),
        RecentNumber(str(numbers / "xinjing-2024-01"), "新泾简报", 1, "2024-01-15"),
    )
    memory.change(Settings(recent))
    page = StartPage(memory, Language.CHINESE)
    page.refresh()
    page.show()
    _spin(_SETTLE_MS)
    _keep(page, path)
    page.close()


def _window(path: Path, number: Path, language: Language, stage: Stage) -> None:
    window = open_window(number, language)
    window.resize(WIDTH_PX, HEIGHT_PX)
    window.show()
    window.canvas.fit_width()
    _settle(window)
    stage(window, next(part for part in window.parts if isinstance(part, PanelsPart)))
    _settle(window)
    _keep(window, path)
    window.may_close = lambda: True
    window.close()
    window.desk.session.close(discard=True)


def _settle(window: MainWindow) -> None:
    """Waits until photos are there and panels have followed."""
    for _ in range(2):
        _spin(_SETTLE_MS)
        window.canvas.paint_with.pictures.wait()
    _spin(100)


def _spin(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _keep(widget: QWidget, path: Path) -> None:
    """Writes a picture of what is shown."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    with Image.open(io.BytesIO(bytes(buffer.data().data()))) as picture:
        few = picture.convert("RGB").quantize(_COLOURS, Image.Quantize.MEDIANCUT, kmeans=4, dither=Image.Dither.NONE)
        few.save(path, optimize=True)


# --- what each picture shows


def _main(window: MainWindow, panels: PanelsPart) -> None:
    window.desk.apply(ReviewArticle(window.desk.issue.articles[0].slug, is_reviewed=True))
    panels.show_picked(Picked(ObjectKind.PHOTO, window.desk.issue.articles[0].slug, 0))
    window.canvas.show_page(1)


def _drag(window: MainWindow, panels: PanelsPart) -> None:
    window.canvas.fit_page()
    slug = window.desk.issue.articles[1].slug
    panels.show_picked(Picked(ObjectKind.PHOTO, slug, 0))
    window.canvas.show_page(3)
    thing = window.desk.objects.of(ObjectKind.PHOTO, slug, 0)[0]
    box = window.canvas.view_rect(thing.page, thing.box)
    start, end = box.center(), box.center() + QPointF(box.width() * 1.1, box.height() * 0.8)
    port, left = window.canvas.viewport(), Qt.MouseButton.LeftButton
    steps = (
        (QEvent.Type.MouseButtonPress, start),
        (QEvent.Type.MouseMove, (start + end) / 2),
        (QEvent.Type.MouseMove, end),
    )
    for kind, place in steps:
        button = left if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, place, port.mapToGlobal(place), button, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(port, event)
        _spin(150)


def _overset(window: MainWindow, panels: PanelsPart) -> None:
    window.desk.apply(ChangeNumber(replace(window.desk.issue, page_count=3)))
    window.canvas.fit_page()
    window.canvas.show_page(3)
    panels.show_picked(Picked(ObjectKind.ARTICLE, window.desk.issue.articles[2].slug))
    window.desk.pick(None)
    window.canvas.set_zoom(0.9)
    last = window.desk.objects.of(ObjectKind.ARTICLE, window.desk.issue.articles[2].slug)[-1]
    window.canvas.reveal(last.page, last.box)
    bar = window.canvas.verticalScrollBar()
    bar.setValue(bar.maximum())


def _preflight(window: MainWindow, panels: PanelsPart) -> None:
    article = window.desk.issue.articles[1]
    photo = replace(article.photos[0], width=FixedWidth(400), caption=None)
    window.desk.apply(ChangePhoto(article.slug, 0, photo))
    panels.show_preflight()
    panels.docks["history"].show()
    _settle(window)
    panels.preflight.choose("preflight.photo_too_wide")
    panels.preflight.tree.clicked.emit(panels.preflight.tree.currentIndex())
    panels.show_preflight()


def _shortcuts(window: MainWindow, panels: PanelsPart) -> None:
    del panels
    _put_before(window, next(part for part in window.parts if isinstance(part, FeelPart)).show_shortcuts())


def _put_before(window: MainWindow, dialog: QDialog) -> None:
    """Shows a dialog as part of the window's picture, framed as a desktop would."""
    frame = QFrame(window)
    frame.setFrameShape(QFrame.Shape.StyledPanel)
    frame.setAutoFillBackground(True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(1, 1, 1, 1)
    column.setSpacing(0)
    title = QLabel(f"  {dialog.windowTitle()}")
    title.setFixedHeight(30)
    title.setStyleSheet("background: palette(midlight);")
    size = dialog.size()
    dialog.setWindowFlags(Qt.WindowType.Widget)
    dialog.setAutoFillBackground(True)
    column.addWidget(title)
    column.addWidget(dialog)
    dialog.setMinimumSize(size)
    shadow = QGraphicsDropShadowEffect(frame)
    shadow.setBlurRadius(36)
    shadow.setOffset(0, 6)
    frame.setGraphicsEffect(shadow)
    dialog.show()
    frame.adjustSize()
    frame.move((window.width() - frame.width()) // 2, (window.height() - frame.height()) // 2)
    frame.show()


def _import(window: MainWindow, panels: PanelsPart) -> None:
    del panels
    manuscript = Path("志愿服务.txt")
    manuscript.write_text(_MANUSCRIPT, encoding="utf-8")
    dialog = ImportDialog(window, read_manuscript(manuscript), manuscript.name)
    dialog.resize(760, 460)
    _put_before(window, dialog)


def _typing(window: MainWindow, panels: PanelsPart) -> None:
    """Words typed, and more on their way in an input method."""
    next(part for part in window.parts if isinstance(part, ArrangePart)).tools.take_text()
    panels.docks["history"].show()
    window.canvas.set_zoom(1.25)
    window.show_place(TextPlace(window.desk.issue.articles[0].slug, "body", 0, 17))
    bar = window.canvas.verticalScrollBar()
    bar.setValue(bar.value() + 220)
    for commit, preedit in (("，", ""), ("总结全年工作", ""), ("", "bu'shu'ming'nian")):
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(window.canvas, event)
        _spin(100)


def _find(window: MainWindow, panels: PanelsPart) -> None:
    del panels
    dialog = FindDialog(window)
    dialog.wanted.setText("学习")
    dialog.search()
    _put_before(window, dialog)


def _crop(window: MainWindow, panels: PanelsPart) -> None:
    panels.show_picked(Picked(ObjectKind.PHOTO, window.desk.issue.articles[0].slug, 0))
    next(part for part in window.parts if isinstance(part, ArrangePart)).arranging.ask_crop()


def _export(window: MainWindow, panels: PanelsPart) -> None:
    del panels
    dialog = ExportDialog(window)
    dialog.target.setText("D:/简报/新泾简报-2024-01.pdf")
    _put_before(window, dialog)


def _english(window: MainWindow, panels: PanelsPart) -> None:
    window.canvas.fit_page()
    window.canvas.show_page(2)
    panels.show_picked(Picked(ObjectKind.ARTICLE, window.desk.issue.articles[1].slug))


def _dark(window: MainWindow, panels: PanelsPart) -> None:
    panels.show_picked(Picked(ObjectKind.ARTICLE, window.desk.issue.articles[0].slug))
    window.canvas.fit_width()
    window.canvas.show_page(1)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else PROJECT / "docs" / "editor")
