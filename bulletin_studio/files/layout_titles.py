"""An issue folder goes in, the names and titles of the layouts that its number may take come out.

Only the top of each file is read, which takes a hundredth of the time that all of it would take.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.layout_file import TITLE_KEYS
from bulletin_studio.files.layout_names import layout_names
from bulletin_studio.files.section import Keys, open_text
from bulletin_studio.files.text_file import read_text_file

_TITLE = re.compile(r"^title:.*(?:\r?\n[ \t]+.*)*", re.MULTILINE)
"""The key `title` of a layout with all lines that belong to it."""


@dataclass(frozen=True, slots=True)
class LayoutTitle:
    """What a layout is called.

    Attributes:
        name: of its file.
        titles: pairs of language ("zh", "en") and title; none where its file has none that can be read.
    """

    name: str
    titles: tuple[tuple[str, str], ...]


def list_layout_titles(folder: Path | None) -> tuple[LayoutTitle, ...]:
    """The folder's own layouts and the bundled ones, by name; whether the rest of a file is right is not asked."""
    return tuple(LayoutTitle(name, _titles_of(name, folder)) for name in layout_names(folder))


def _titles_of(name: str, folder: Path | None) -> tuple[tuple[str, str], ...]:
    faults: Faults = []
    file_name = f"layouts/{name}.yaml"
    is_own = folder is not None and (folder / file_name).is_file()
    file = read_text_file(folder if is_own and folder is not None else data_folder(), file_name, faults)
    found = _TITLE.search(file.text) if file is not None else None
    top = open_text(found.group(), file_name, Keys(optional=("title",)), faults) if found is not None else None
    section = top.section("title", TITLE_KEYS) if top is not None else None
    if section is None:
        return ()
    return tuple((language, section.required_text(language)) for language in TITLE_KEYS.all if section.has(language))
