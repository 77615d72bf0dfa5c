"""The door through which finished PDFs are checked: a file's bytes in, all its objects as plain values out.

Nothing of the writer is used. Only what can be reached from the trailer is read, since old revisions do not print; size
and depth are bounded, so that no file holds us up.
"""

import io
import zlib
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

import pikepdf

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import error

MOST_BYTES = 1 << 30
"""Larger files are not read."""
MOST_OBJECTS = 400_000
"""A number of 64 pages has some thousand; more are left out and the report says so."""
MOST_PAGES = 2000
_DEEPEST = 40
"""Values nested deeper inside one object are left out."""
_MOST_CHUNK = 1 << 16
_UNSURE_RAW_BYTES = 4 << 20
"""Streams packed otherwise than by Flate are unpacked only up to this size, since their size is not known before."""
_HEADER_BYTES = 1024
DAMAGE = (
    pikepdf.PdfError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    OverflowError,
    RuntimeError,
    RecursionError,
    NotImplementedError,
)
"""What pikepdf raises where objects of a file are not what they should be."""


class PdfName(str):
    """A name, without its slash."""

    __slots__ = ()


class Ref(NamedTuple):
    """Number and generation of an indirect object."""

    number: int
    generation: int


@dataclass(frozen=True, slots=True)
class PdfStream:
    """A stream's dictionary and which object it is; its data are read when asked for."""

    entries: Mapping[str, "Value"]
    ref: Ref


Value = None | bool | int | float | bytes | PdfName | Ref | PdfStream | tuple["Value", ...] | Mapping[str, "Value"]
"""A value; keys of dictionaries come without their slash."""

Entries = Mapping[str, Value]
_NOTHING: Entries = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A PDF as plain values. Every accessor follows references and gives something empty for what is not there.

    Attributes:
        head: the first bytes of the file.
        version: as header or catalog state it, such as "1.6".
        objects: those that can be reached from the trailer.
        pages: in order.
        is_encrypted: whether it is, although it could be opened.
        is_repaired: whether it was damaged and could only be read by guessing.
        is_cut: whether objects or pages were left out because there are too many.
        has_object_streams: whether objects lie in compressed streams.
    """

    head: bytes
    version: str
    trailer: Entries
    objects: Mapping[Ref, Value]
    pages: tuple[Ref, ...]
    is_encrypted: bool
    is_repaired: bool
    is_cut: bool
    has_object_streams: bool
    _pdf: pikepdf.Pdf

    def resolve(self, value: Value) -> Value:
        """The value a reference leads to."""
        for _ in range(_DEEPEST):
            if not isinstance(value, Ref):
                return value
            value = self.objects.get(value)
        return None

    def entries(self, value: Value) -> Entries:
        """A dictionary, or that of a stream."""
        found = self.resolve(value)
        if isinstance(found, PdfStream):
            return found.entries
        return found if isinstance(found, Mapping) else _NOTHING

    def items(self, value: Value) -> tuple[Value, ...]:
        """The items of an array; a single value counts as an array of one, as filters and contents may be written."""
        found = self.resolve(value)
        if isinstance(found, tuple) and not isinstance(found, Ref):
            return found
        return () if found is None else (value,)

    def name(self, value: Value) -> str:
        """A name without its slash."""
        found = self.resolve(value)
        return str(found) if isinstance(found, PdfName) else ""

    def number(self, value: Value, default: float = 0.0) -> float:
        """A number."""
        found = self.resolve(value)
        return float(found) if isinstance(found, int | float) and not isinstance(found, bool) else default

    def numbers(self, value: Value) -> tuple[float, ...]:
        """The numbers of an array; empty where one of its items is none."""
        items = [self.resolve(item) for item in self.items(value)]
        if all(isinstance(item, int | float) for item in items):
            return tuple(float(item) for item in items if isinstance(item, int | float))
        return ()

    def text(self, value: Value) -> str:
        """A text string (ISO 32000-1, 7.9.2.2); a name's characters where a name stands."""
        found = self.resolve(value)
        if isinstance(found, PdfName):
            return str(found)
        if not isinstance(found, bytes):
            return ""
        if found.startswith(b"\xfe\xff"):
            return found[2:].decode("utf-16-be", errors="replace")
        if found.startswith(b"\xef\xbb\xbf"):
            return found[3:].decode("utf-8", errors="replace")
        return found.decode("latin-1")

    def at(self, value: Value, *keys: str) -> Value:
        """What stands under keys of nested dictionaries."""
        for key in keys:
            value = self.entries(value).get(key)
        return self.resolve(value)

    @property
    def catalog(self) -> Entries:
        """The document catalog."""
        return self.entries(self.trailer.get("Root"))

    @property
    def info(self) -> Entries:
        """The Info dictionary."""
        return self.entries(self.trailer.get("Info"))

    def inherited(self, page: Ref, key: str) -> Value:
        """An attribute of a page, or of the nodes above it (ISO 32000-1, 7.7.3.4)."""
        node: Value = page
        for _ in range(_DEEPEST):
            entries = self.entries(node)
            if key in entries or "Parent" not in entries:
                return entries.get(key)
            node = entries["Parent"]
        return None

    def stream(self, value: Value) -> PdfStream | None:
        """A stream; None where something else stands."""
        found = self.resolve(value)
        return found if isinstance(found, PdfStream) else None

    def data(self, value: Value, most: int) -> bytes | None:
        """A stream's data, unpacked; None where there is none, it is damaged, or larger than `most` bytes."""
        stream = self.stream(value)
        if stream is None:
            return None
        try:
            raw = self._pdf.get_object(stream.ref).read_raw_bytes()
            return self._unpacked(stream, raw, most)
        except (*DAMAGE, zlib.error):
            return None

    def raw_data(self, value: Value, most: int) -> bytes | None:
        """A stream's data as they lie in the file; None where there is none, or more than `most` bytes."""
        stream = self.stream(value)
        if stream is None or self.number(stream.entries.get("Length")) > most:
            return None
        try:
            raw: bytes = self._pdf.get_object(stream.ref).read_raw_bytes()
        except DAMAGE:
            return None
        return raw if len(raw) <= most else None

    def filters(self, stream: PdfStream) -> tuple[str, ...]:
        """The names of the filters that pack a stream, outermost first."""
        return tuple(self.name(item) for item in self.items(stream.entries.get("Filter")))

    def _unpacked(self, stream: PdfStream, raw: bytes, most: int) -> bytes | None:
        filters = self.filters(stream)
        if not filters:
            return raw if len(raw) <= most else None
        if filters != ("FlateDecode",):
            if len(raw) > _UNSURE_RAW_BYTES:
                return None
        elif not _is_flate_within(raw, most):
            return None
        elif not self.number(self.at(stream.entries.get("DecodeParms"), "Predictor")) > 1:
            return zlib.decompressobj().decompress(raw, most)
        data: bytes = self._pdf.get_object(stream.ref).read_bytes()
        return data if len(data) <= most else None


@contextmanager
def open_pdf(data: bytes) -> Iterator[PdfFile]:
    """Opens a PDF for as long as its streams are to be read.

    Raises:
        FileAccessError: it is no PDF, needs a password, is too large, or is damaged beyond reading.
    """
    if b"%PDF-" not in data[:_HEADER_BYTES]:
        raise FileAccessError(error("pdf.no_pdf"))
    if len(data) > MOST_BYTES:
        raise FileAccessError(error("pdf.too_large", size=len(data) >> 20, most=MOST_BYTES >> 20))
    try:
        pdf = pikepdf.open(io.BytesIO(data), suppress_warnings=True)
    except pikepdf.PasswordError as fault:
        raise FileAccessError(error("pdf.locked")) from fault
    except DAMAGE as fault:
        raise FileAccessError(error("pdf.damaged")) from fault
    with pdf:
        try:
            file = _read(pdf, data)
        except DAMAGE as fault:
            raise FileAccessError(error("pdf.damaged")) from fault
        yield file


def _read(pdf: pikepdf.Pdf, data: bytes) -> PdfFile:
    # Only the tree of pages as pikepdf reads it gives pages in order, also where the tree is damaged.
    pages = [Ref(*page.obj.objgen) for page, _ in zip(pdf.pages, range(MOST_PAGES), strict=False)]
    is_long = len(pdf.pages) > MOST_PAGES
    waiting: deque[Ref] = deque()
    trailer = _mapping(pdf.trailer, waiting, 0)
    waiting.extend(pages)
    objects = _reachable(pdf, waiting)
    is_cut = is_long or any(ref not in objects for ref in waiting)
    return PdfFile(
        head=data[:_HEADER_BYTES],
        version=pdf.pdf_version,
        trailer=trailer,
        objects=MappingProxyType(objects),
        pages=tuple(page for page in pages if page in objects),
        is_encrypted=pdf.is_encrypted,
        is_repaired=bool(pdf.get_warnings()),
        is_cut=is_cut,
        has_object_streams=b"/ObjStm" in data,
        _pdf=pdf,
    )


def _reachable(pdf: pikepdf.Pdf, waiting: deque[Ref]) -> dict[Ref, Value]:
    objects: dict[Ref, Value] = {}
    while waiting and len(objects) < MOST_OBJECTS:
        ref = waiting.popleft()
        if ref not in objects:
            try:
                objects[ref] = _plain(pdf.get_object(ref), waiting, 0, ref)
            except DAMAGE:
                objects[ref] = None
    return objects


def _plain(value: Any, waiting: deque[Ref], depth: int, own: Ref | None = None) -> Value:
    """A pikepdf value as a plain one; references are noted as waiting to be read."""
    if not isinstance(value, pikepdf.Object):
        return value if value is None or isinstance(value, bool | int) else float(value)
    if isinstance(value, pikepdf.Name):
        return PdfName(str(value)[1:])
    if isinstance(value, pikepdf.String):
        return bytes(value)
    if own is None and value.is_indirect:
        ref = Ref(*value.objgen)
        waiting.append(ref)
        return ref
    return None if depth > _DEEPEST else _plain_container(value, waiting, depth, own)


def _plain_container(value: pikepdf.Object, waiting: deque[Ref], depth: int, own: Ref | None) -> Value:
    if isinstance(value, pikepdf.Array):
        return tuple([_plain(item, waiting, depth + 1) for item in value])
    if isinstance(value, pikepdf.Stream) and own is not None:
        return PdfStream(_mapping(value, waiting, depth), own)
    return _mapping(value, waiting, depth) if isinstance(value, pikepdf.Dictionary) else None


def _mapping(value: Any, waiting: deque[Ref], depth: int) -> Entries:
    source = value.stream_dict if isinstance(value, pikepdf.Stream) else value
    return MappingProxyType({str(key)[1:]: _plain(item, waiting, depth + 1) for key, item in source.items()})


def _is_flate_within(raw: bytes, most: int) -> bool:
    """Whether deflated data unpack to no more than `most` bytes; read piece by piece, so that nothing is held."""
    unpacker = zlib.decompressobj()
    size, rest = 0, raw
    while rest and not unpacker.eof:
        size += len(unpacker.decompress(rest, _MOST_CHUNK))
        rest = unpacker.unconsumed_tail
        if size > most:
            return False
    return True
