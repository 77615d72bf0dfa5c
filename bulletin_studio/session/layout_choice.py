"""The layouts that a number may take: its folder in, its own layouts and the bundled ones that can be read out."""

from pathlib import Path

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.files.layout_names import layout_names
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.model.layout import Layout


def number_layouts(folder: Path) -> tuple[Layout, ...]:
    """The layouts by name; one with faults is left out, since preflight tells of it where the number uses it."""
    found = []
    for name in layout_names(folder):
        try:
            found.append(load_layout(name, folder))
        except BulletinError:
            continue
    return tuple(found)
