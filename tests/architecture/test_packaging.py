"""The files for desktops agree with one another and with the program."""

import configparser
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from bulletin_studio import __version__

PROJECT = Path(__file__).resolve().parents[2]
PACKAGING = PROJECT / "packaging"
MIME = "application/vnd.bulletin-studio+zip"


def test_entry_file_type_and_metadata_name_one_program() -> None:
    entry = configparser.RawConfigParser(strict=True)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(PACKAGING / "bulletin-studio.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    scripts = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    programs = {*scripts["scripts"], *scripts["gui-scripts"]}
    assert desktop["Exec"].split()[0] in programs
    assert desktop["MimeType"] == f"{MIME};"
    kinds = ET.parse(PACKAGING / "bulletin-studio.mime.xml")  # noqa: S314 - our own file
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    assert [kind.get("type") for kind in kinds.iter(f"{space}mime-type")] == [MIME]
    assert [glob.get("pattern") for glob in kinds.iter(f"{space}glob")] == ["*.bulletin"]
    about = ET.parse(PACKAGING / "studio.bulletin.BulletinStudio.metainfo.xml").getroot()  # noqa: S314 - our own file
    assert {each.text for each in about.iter("binary")} == programs
    assert about.findtext("launchable") == "bulletin-studio.desktop"
    assert next(each.get("version") for each in about.iter("release")) == __version__
    # Lists of older checkers lack the last licence, so it comes with its address.
    licence = about.findtext("project_license") or ""
    assert licence.replace("LicenseRef-", "").partition("=")[0] == scripts["license"]
    assert (PROJECT / "bulletin_studio" / "editor" / f"{desktop['Icon']}.svg").is_file()


@pytest.mark.parametrize(
    ("program", "options", "file"),
    [
        ("desktop-file-validate", (), "bulletin-studio.desktop"),
        ("appstreamcli", ("validate", "--no-net"), "studio.bulletin.BulletinStudio.metainfo.xml"),
    ],
)
def test_the_checkers_of_desktops_have_nothing_to_say(program: str, options: tuple[str, ...], file: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    done = subprocess.run([program, *options, str(PACKAGING / file)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
