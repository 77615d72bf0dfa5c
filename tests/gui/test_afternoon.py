"""A clerk's afternoon through the window's own actions: last month's number opened, the next one made and exported."""

import shutil
import subprocess
import sys
from pathlib import Path

from bulletin_studio.editor.details_dialog import DetailsDialog
from bulletin_studio.editor.file_part import FilePart
from bulletin_studio.editor.import_dialog import ImportDialog
from bulletin_studio.editor.next_number_dialog import NextNumberDialog
from bulletin_studio.editor.number_part import NumberPart
from bulletin_studio.editor.output_dialogs import ExportDialog
from bulletin_studio.files.data_folder import data_folder

TEXT = "近日，新泾镇召开学习讨论会，总结全年工作，部署明年任务，镇领导班子成员及各部门负责人参加会议并作了交流发言。"


def part(window, kind):
    return next(each for each in window.parts if isinstance(each, kind))


def next_number(dialog: NextNumberDialog) -> int:
    dialog.kept.setChecked(True)
    dialog._make()
    return dialog.result()


def details(dialog: DetailsDialog) -> int:
    dialog.masthead["mark"].setText("")
    dialog.imprint["editors"].setText("叶知秋")
    dialog._apply()
    return dialog.result()


def export(dialog: ExportDialog) -> int:
    dialog._accept()
    return dialog.result()


def test_an_afternoon(studio, answers, qtbot, tmp_path: Path, monkeypatch) -> None:
    last = Path(shutil.copytree(data_folder() / "samples" / "xinjing-2024-01", tmp_path / "xinjing-2024-01"))
    story = tmp_path / "来稿.txt"
    story.write_text(f"社区食堂开张\n记者 张三\n　　{TEXT}\n　　{TEXT}\n", encoding="utf-8")
    for kind, does in ((NextNumberDialog, next_number), (DetailsDialog, details), (ExportDialog, export)):
        monkeypatch.setattr(kind, "exec", does)
    monkeypatch.setattr(ImportDialog, "exec", lambda _: 1)
    monkeypatch.setattr("bulletin_studio.editor.output.show_file", lambda *_: None)
    choose = "PySide6.QtWidgets.QFileDialog.getOpenFileNames"

    part(studio.open(last), FilePart).next.trigger()
    window = studio.open_windows()[-1]
    assert window.desk.session.folder.name == "xinjing-2024-02"
    part(window, NumberPart).details.trigger()
    monkeypatch.setattr(choose, lambda *_: ([str(story)], ""))
    part(window, FilePart).articles.trigger()
    monkeypatch.setattr(choose, lambda *_: ([str(last / "photos" / "huatong.jpg")], ""))
    part(window, FilePart).photos.trigger()
    fit = part(window, NumberPart).show_fit()
    fit.pages.setValue(4)
    fit.start()
    qtbot.waitUntil(lambda: fit.fitted is not None, timeout=120_000)
    assert fit.fitted.fitting is not None
    fit._apply()
    assert len(window.desk.document.pages) == 4
    answers.next = [9]
    part(window, FilePart).export.trigger()
    output = part(window, FilePart).output
    with qtbot.waitSignal(output.finished, timeout=120_000) as told:
        pass
    assert told.args == [0]
    assert not window.desk.session.is_changed
    made = tmp_path / "xinjing-2024-02.pdf"
    other = tmp_path / "by-command" / "xinjing-2024-02.pdf"
    command = [sys.executable, "-m", "bulletin_studio", "export", str(tmp_path / "xinjing-2024-02"), "-o", str(other)]
    assert subprocess.run(command, capture_output=True).returncode == 0
    assert made.read_bytes() == other.read_bytes()
    text = subprocess.run(["pdftotext", str(made), "-"], capture_output=True, text=True).stdout
    assert "社区食堂开张" in text
    assert "第2期（总第129期）" in text
