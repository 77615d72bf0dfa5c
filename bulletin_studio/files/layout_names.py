"""An issue folder goes in, the layouts that its number may name come out."""

from pathlib import Path

from bulletin_studio.files.data_folder import data_folder


def layout_names(folder: Path | None) -> tuple[str, ...]:
    """The names of the folder's own layouts and of the bundled ones, sorted."""
    places = [data_folder()] if folder is None else [folder, data_folder()]
    return tuple(sorted({path.stem for place in places for path in (place / "layouts").glob("*.yaml")}))
