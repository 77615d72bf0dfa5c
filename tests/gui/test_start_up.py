"""What the editor does not load when it starts: it would be waited for by everybody and used by few."""

import subprocess
import sys

LARGE = {"pikepdf", "docx", "lxml", "reportlab", "pypdfium2", "fontTools", "numpy"}


def test_the_editor_starts_without_the_readers_and_writers_of_files() -> None:
    code = f"import sys, bulletin_studio.editor.application; print(*sorted({LARGE!r} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
