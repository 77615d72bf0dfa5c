"""What an archive file carries of its number: issue folder, faces and document in, attachments with a manifest out."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import PlacedRun
from bulletin_studio.export.options import Attachment, PdfOptions, SourceMode
from bulletin_studio.fonts.library import FontLibrary
from bulletin_studio.model.issue import Issue
from bulletin_studio.photos.placed_pdf_facts import placed_pdf_of

MANIFEST = "manifest.json"
_FORMAT = 1
_TYPES = {
    ".yaml": "application/yaml",
    ".md": "text/markdown",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".webp": "image/webp",
    ".heic": "image/heic",
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".bmp": "image/bmp",
    ".pdf": "application/pdf",
}
"""Our own table: Python's depends on the machine's."""

_UNKNOWN_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class NumberSources:
    """Where a number comes from.

    Attributes:
        folder: the issue folder.
        data_folder: where the bundled layouts stand.
        issue: what the folder says.
        library: the faces its document names.
    """

    folder: Path
    data_folder: Path
    issue: Issue
    library: FontLibrary


def gather_attachments(sources: NumberSources, document: Document, options: PdfOptions) -> tuple[Attachment, ...]:
    """The number's files as they stand on disk, and a manifest of files, fonts, photos and profile with their hashes.

    Everything that is needed to set the number again is either attached or named with its hash.

    Raises:
        FileAccessError: a file cannot be read.
    """
    if options.sources is SourceMode.NONE:
        return ()
    paths = dict(_text_files(sources))
    photos = {file: sources.folder / file for file in _photos(sources.issue)}
    if options.sources is SourceMode.WITH_PHOTOS:
        paths |= photos
    names = _flat_names(tuple(paths))
    attached = tuple(Attachment(names[path], path, _mime_type(path), _read(file, path)) for path, file in paths.items())
    manifest = {
        "format": _FORMAT,
        "title": document.metadata.title,
        "day": document.metadata.day,
        "producer": options.producer,
        "condition": {"identifier": options.condition.identifier, "profile_sha256": _hash(options.condition.profile)},
        "files": [{"path": each.path, "attached_as": each.name, "sha256": _hash(each.data)} for each in attached],
        "fonts": list(_fonts(sources.library, document)),
        "photos": [{"path": path, "sha256": _hash(_read(file, path))} for path, file in photos.items()],
    }
    data = f"{json.dumps(manifest, ensure_ascii=False, indent=2)}\n".encode()
    return (*attached, Attachment(MANIFEST, MANIFEST, "application/json", data, is_source=False))


def _text_files(sources: NumberSources) -> Iterator[tuple[str, Path]]:
    """The issue file, its articles and its layout: the folder's own, else the bundled one."""
    yield "issue.yaml", sources.folder / "issue.yaml"
    for article in sources.issue.articles:
        path = f"articles/{article.slug}.md"
        yield path, sources.folder / path
    path = f"layouts/{sources.issue.layout}.yaml"
    own = sources.folder / path
    yield path, own if own.is_file() else sources.data_folder / path


def _photos(issue: Issue) -> tuple[str, ...]:
    """The photo files; of a page of another PDF its file."""
    named = (Path(photo.file) for article in issue.articles for photo in article.photos)
    placed = ((placed_pdf_of(path), path) for path in named)
    return tuple(dict.fromkeys((page.path if page else path).as_posix() for page, path in placed))


def _flat_names(paths: tuple[str, ...]) -> dict[str, str]:
    """Names without folders, which readers refuse or drop; the first that asks for a name has it unchanged."""
    names: dict[str, str] = {}
    for path in paths:
        name = wanted = path.replace("/", "_")
        count = 1
        while name in (*names.values(), MANIFEST):
            count += 1
            name = f"{count}_{wanted}"
        names[path] = name
    return names


def _fonts(library: FontLibrary, document: Document) -> Iterator[dict[str, str]]:
    items = (item for page in document.pages for item in page.items)
    for key in dict.fromkeys(item.run.font for item in items if isinstance(item, PlacedRun)):
        path = Path(library.face(key).path)
        yield {"name": key, "file": path.name, "sha256": _hash(_read(path, path.name))}


def _mime_type(path: str) -> str:
    return _TYPES.get(Path(path).suffix.lower(), _UNKNOWN_TYPE)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _read(file: Path, path: str) -> bytes:
    try:
        return file.read_bytes()
    except OSError as fault:
        where = SourceSpan(path)
        raise FileAccessError(error("export.source_unreadable", where, reason=fault.strerror or "")) from fault
