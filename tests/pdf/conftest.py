"""What the tests of finished files share; they read the files back with readers that are not the writer."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from bulletin_studio.export.options import PdfOptions, PdfResult
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.export.presets import Choices, default_options
from bulletin_studio.fonts.library import FontLibrary

Results = Callable[..., PdfResult]
PROJECT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def options() -> PdfOptions:
    return default_options(PROJECT / "profiles")


@pytest.fixture(scope="session")
def bulletin_result(library: FontLibrary, options: PdfOptions, tmp_path_factory: pytest.TempPathFactory) -> PdfResult:
    """The two-page bulletin of `pages_in_code`, exported."""
    from pages_in_code import bulletin

    folder = tmp_path_factory.mktemp("issue")
    return export_pdf(bulletin(library, folder), library, folder, options)


@pytest.fixture(scope="session")
def results(library: FontLibrary, tmp_path_factory: pytest.TempPathFactory) -> Results:
    """The rich bulletin of `presets_in_code` by any preset, with type as shapes or live; each exported once."""
    from presets_in_code import exported

    folder = tmp_path_factory.mktemp("rich")

    @cache
    def result(name: str, *, outline_text: bool = False) -> PdfResult:
        return exported(name, library, folder, Choices(outline_text=outline_text))

    return result


@pytest.fixture(scope="session")
def rich_result(results: Results) -> PdfResult:
    """The rich bulletin by the usual preset."""
    return results("press")


@pytest.fixture(scope="session")
def bulletin_path(bulletin_result: PdfResult, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "bulletin.pdf"
    path.write_bytes(bulletin_result.data)
    return path


@pytest.fixture(scope="session")
def run_tool() -> Callable[..., str]:
    """Runs an external reader and gives its standard output; skips where it is not installed."""

    def run(program: str, *arguments: str | Path) -> str:
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed (.ci/run installs poppler-utils, qpdf and ghostscript)")
        done = subprocess.run([program, *map(str, arguments)], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode(errors="replace")
        return done.stdout.decode("utf-8", errors="replace")

    return run
