"""Writes the tables of shortcuts in docs/editor-guide.md from the program's own list, one for each language.

Run: .venv/bin/python tools/build_shortcut_tables.py
"""

import os
import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.shortcuts_dialog import Shortcut, shortcuts_of
from bulletin_studio.editor.windows import open_window

PROJECT = Path(__file__).resolve().parent.parent
GUIDE = PROJECT / "docs" / "editor-guide.md"


def main() -> None:
    """Writes both tables."""
    application = QApplication.instance() or QApplication([])
    text = GUIDE.read_text(encoding="utf-8")
    for language in Language:
        text = with_table(text, language, table_of(_shortcuts(language), language))
    GUIDE.write_text(text, encoding="utf-8")
    application.processEvents()


def _shortcuts(language: Language) -> tuple[Shortcut, ...]:
    with tempfile.TemporaryDirectory() as folder:
        number = Path(shutil.copytree(PROJECT / "samples" / "xinjing-2024-01", Path(folder) / "number"))
        window = open_window(number, language)
        found = shortcuts_of(window)
        window.may_close = lambda: True
        window.close()
        window.desk.session.close(discard=True)
    return found


def table_of(shortcuts: Sequence[Shortcut], language: Language) -> str:
    """A table in Markdown: a row for each command, the group in its first row only."""
    heads = (say("help.shortcut_group", language), say("help.shortcut_command", language))
    rows = [f"| {heads[0]} | {heads[1]} | {say('help.shortcut_keys', language)} |", "| --- | --- | --- |"]
    before = ""
    for each in shortcuts:
        group = "" if each.group == before else each.group
        before = each.group
        keys = each.keys.replace("\\", "\\\\")
        rows.append(f"| {group} | {each.command.rstrip('…')} | {keys} |")
    return "\n".join(rows)


def with_table(text: str, language: Language, table: str) -> str:
    """The guide with another table between its marks."""
    mark = f"<!-- shortcuts {language.value} -->"
    pattern = re.compile(f"{re.escape(mark)}\n.*?<!-- /shortcuts -->", re.DOTALL)
    return pattern.sub(lambda _: f"{mark}\n{table}\n<!-- /shortcuts -->", text)


if __name__ == "__main__":
    main()
