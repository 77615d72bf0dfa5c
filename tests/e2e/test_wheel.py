"""An installed wheel works from any directory and carries faces, layouts, profiles and samples."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(PROJECT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """A new environment with the wheel in it; the libraries are borrowed from this one to save the time."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--quiet", str(wheel)]
    subprocess.run([*install, "--disable-pip-version-check"], check=True, capture_output=True)
    asked = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip())
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def test_wheel_carries_its_data_and_not_the_tools_that_make_it(wheel) -> None:
    names = {name.removeprefix("bulletin_studio/_data/") for name in zipfile.ZipFile(wheel).namelist()}
    assert {
        "fonts/fonts.yaml",
        "fonts/BulletinSong-Regular.ttf",
        "fonts/LICENSES/Noto-CJK-OFL.txt",
        "layouts/a4-two-column.yaml",
        "profiles/ISOcoated_v2_300_bas.icc",
        "samples/xinjing-2024-01/issue.yaml",
        "samples/xinjing-2024-01/photos/taolunhui.jpg",
    } <= names
    assert not [name for name in names if name.startswith(("fonts/build/", "samples/photography/", "tests/"))]


def test_installed_program_exports_the_sample_it_carries(installed, tmp_path) -> None:
    asked = [str(installed), "-c", "import bulletin_studio; print(bulletin_studio.__path__[0])"]
    package = Path(subprocess.run(asked, cwd=tmp_path, check=True, capture_output=True, text=True).stdout.strip())
    assert not package.is_relative_to(PROJECT)
    program = installed.parent / ("bulletin-studio.exe" if os.name == "nt" else "bulletin-studio")
    sample = package / "_data" / "samples" / "xinjing-2024-01"
    command = [str(program), "export", str(sample), "-o", "number.pdf"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    assert (tmp_path / "number.pdf").read_bytes().startswith(b"%PDF-")


def test_editable_wheel_carries_no_data(tmp_path) -> None:
    script = f"from hatchling.build import build_editable; build_editable({str(tmp_path)!r})"
    run = subprocess.run([sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    (built,) = tmp_path.glob("*.whl")
    assert built.stat().st_size < 100_000
