"""Keeps converted photos on disk until the file is saved: photos in, streams for pikepdf out; none stays in memory.

The store is a small PDF that holds one stream a photo and mask and nothing else. qpdf copies streams of such a file
from disk when it saves, so that a number with many photos takes the memory of the finished file and no more.
"""

import errno
import hashlib
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, cast

import pikepdf
from pikepdf import Dictionary, Object

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan

_MOST_IN_MEMORY = 16 << 20
"""Bytes of photos up to which nothing is written to disk; the photos of a usual number of four pages."""

_HEAD = b"%PDF-1.4\n"
_ROOT = b"1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n"
_PAGES = b"2 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n"


@dataclass(frozen=True, slots=True)
class KeptStream:
    """Samples in the store: which object they are, and the hash of their bytes."""

    number: int
    digest: str


class PhotoStore:
    """Samples of photos, put in one by one and taken out by the file that is saved."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._offsets = [len(_HEAD), len(_HEAD) + len(_ROOT)]
        self._file.write(_HEAD + _ROOT + _PAGES)

    def keep(self, samples: bytes) -> KeptStream:
        """Puts samples in.

        Raises:
            FileAccessError: the disk for temporary files is full.
        """
        number = len(self._offsets) + 1
        with _faults_of_disk():
            self._offsets.append(self._file.tell())
            self._file.write(b"%d 0 obj\n<</Length %d>>\nstream\n" % (number, len(samples)))
            self._file.write(samples)
            self._file.write(b"\nendstream\nendobj\n")
        return KeptStream(number, hashlib.sha256(samples).hexdigest())

    @contextmanager
    def filling(self, pdf: pikepdf.Pdf, pictures: Mapping[str, "KeptPicture"]) -> Iterator[None]:
        """Gives the pictures of a file their samples; they are read when it is saved, which must be done in the block.

        Args:
            pdf: the file, whose pictures hold something else instead.
            pictures: name of a picture's resource -> its samples.

        Raises:
            FileAccessError: the disk for temporary files is full.
        """
        with self._opened() as store:
            filled: dict[str, Object] = {}
            for page in pdf.pages:
                drawn = page.Resources.get("/XObject", Dictionary())
                for resource in sorted(drawn.keys() & {f"/{name}" for name in pictures}):
                    if resource not in filled:
                        filled[resource] = _filled(pdf, store, drawn[resource], pictures[resource[1:]])
                    drawn[resource] = filled[resource]
            yield

    def _opened(self) -> pikepdf.Pdf:
        """The store as a PDF (ISO 32000-1, 7.5.4 and 7.5.5)."""
        with _faults_of_disk():
            start = self._file.tell()
            rows = b"".join(b"%010d 00000 n \n" % offset for offset in self._offsets)
            size = len(self._offsets) + 1
            self._file.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows))
            self._file.write(b"trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start))
            self._file.flush()
        self._file.seek(0)
        return pikepdf.open(self._file)


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture in the store: its samples, and those of its mask where it has one."""

    samples: KeptStream
    mask: KeptStream | None = None


@contextmanager
def open_photo_store() -> Iterator[PhotoStore]:
    """A store that is gone when the block ends.

    Raises:
        FileAccessError: there is no folder for temporary files.
    """
    with _faults_of_disk():
        file = tempfile.SpooledTemporaryFile(_MOST_IN_MEMORY)  # noqa: SIM115 - closed below
    with file:
        yield PhotoStore(cast("BinaryIO", file))


def _filled(pdf: pikepdf.Pdf, store: pikepdf.Pdf, empty: Object, kept: KeptPicture) -> Object:
    picture = _with_entries(pdf, store, empty, kept.samples)
    if kept.mask is not None:
        picture.SMask = _with_entries(pdf, store, empty.SMask, kept.mask)
    return picture


def _with_entries(pdf: pikepdf.Pdf, store: pikepdf.Pdf, empty: Object, kept: KeptStream) -> Object:
    """The kept samples with the entries of the stream they take the place of."""
    stream = pdf.copy_foreign(store.get_object(kept.number, 0))
    for key, entry in empty.stream_dict.items():
        if key != "/Length":
            stream[key] = entry
    return stream


@contextmanager
def _faults_of_disk() -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        is_full = fault.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        code = "file.disk_full" if is_full else "file.not_writable"
        where = SourceSpan(tempfile.tempdir or "TMPDIR")
        raise FileAccessError(error(code, where, reason=fault.strerror or "")) from fault
