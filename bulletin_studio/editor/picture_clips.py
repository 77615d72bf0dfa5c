"""Photos on the clipboard and in what is dragged: a photo of the number in, data for others out, and the way back."""

import json
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from bulletin_studio.model.photo import Photo
from bulletin_studio.session.codec import CodecError, json_of, value_from_json

_PHOTO_TYPE = "application/x-bulletin-studio-photo"
"""A photo of a number: its description as JSON; the file comes as an address, which other programs take too."""

_ON_THE_NET = ("http", "https", "data", "file")


def photo_data(photo: Photo, folder: Path) -> QMimeData:
    """A photo of an issue folder for the clipboard."""
    data = QMimeData()
    data.setData(_PHOTO_TYPE, json.dumps(json_of(photo), ensure_ascii=False).encode())
    data.setUrls([QUrl.fromLocalFile(str((folder / photo.file).resolve()))])
    return data


def photo_from(data: QMimeData) -> Photo | None:
    """How a photo of this program stood: width, crop, caption; None where the data is no such photo."""
    if not data.hasFormat(_PHOTO_TYPE):
        return None
    try:
        found = value_from_json(Photo, json.loads(bytes(data.data(_PHOTO_TYPE).data())))
    except (ValueError, RecursionError, CodecError):
        return None
    return found if isinstance(found, Photo) else None


def files_from(data: QMimeData, folder: Path, name: str) -> tuple[Path, ...]:
    """The files in data, or a picture without a file, as of a screen, which is written to a folder.

    Args:
        data: from the clipboard or a drag.
        folder: for a picture that is no file yet.
        name: of that file, without its ending.
    """
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files or not is_picture(data):
        return tuple(files)
    image = QImage(data.imageData())
    path = folder / f"{name}.png"
    return (path,) if not image.isNull() and image.save(str(path)) else ()


def is_picture(data: QMimeData) -> bool:
    """Whether data is a picture alone: word processors add one of the text, browsers the address of the picture."""
    text = data.text().strip() if data.hasText() else ""
    is_address = QUrl(text).scheme() in _ON_THE_NET and not any(map(str.isspace, text))
    return data.hasImage() and (not text or is_address)
