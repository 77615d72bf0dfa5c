"""The files for desktops agree with one another and with the program."""

import configparser
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

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
    assert about.findtext("project_license") == scripts["license"]
    assert (PROJECT / "bulletin_studio" / "editor" / f"{desktop['Icon']}.svg").is_file()
