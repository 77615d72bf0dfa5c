"""The door to Word files: bytes of a .docx in, its parts as XML trees and bytes out; nothing in it is trusted.

Sizes are limited before anything is unpacked, and a part that declares a document type is refused, since entities are
what XML attacks are made of (Word writes none).
"""

import posixpath
import zipfile
import zlib
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan

MAIN_PART = "word/document.xml"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_LARGEST_XML = 64 << 20
_LARGEST_PICTURE = 256 << 20
_LARGEST_WHOLE = 1 << 30

_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


class _NoEntities(TreeBuilder):
    """Builds a tree and refuses document types."""

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """Called where the XML declares one."""
        del name, public, system
        raise ParseError


class DocxArchive:
    """The parts of a Word file."""

    def __init__(self, name: str, data: bytes) -> None:
        """Opens it.

        Raises:
            InputError: it is no Word file of the kind since 2007, or damaged, locked by a password or far too large.
        """
        self._where = SourceSpan(name)
        if data.startswith(_OLD_WORD):
            raise InputError(error("intake.old_word", self._where))
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
            entries = self._archive.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as fault:
            raise InputError(error("intake.not_word", self._where)) from fault
        self.names = frozenset(entry.filename for entry in entries)
        if sum(entry.file_size for entry in entries) > _LARGEST_WHOLE:
            raise InputError(error("intake.too_large", self._where))
        if MAIN_PART not in self.names:
            raise InputError(error("intake.not_word", self._where))

    def xml(self, part: str) -> Element | None:
        """The tree of a part; None where there is no such part.

        Raises:
            InputError: it is damaged.
        """
        data = self._read(part, _LARGEST_XML)
        if data is None:
            return None
        parser = XMLParser(target=_NoEntities())  # noqa: S314 - document types are refused, so there are no entities
        try:
            parser.feed(data)
            root = parser.close()
        except ParseError as fault:
            raise InputError(error("intake.damaged", self._where)) from fault
        if not isinstance(root, Element):
            raise InputError(error("intake.damaged", self._where))
        return root

    def picture(self, part: str) -> bytes | None:
        """The bytes of a picture; None where there is none.

        Raises:
            InputError: it is damaged.
        """
        return self._read(part, _LARGEST_PICTURE)

    def targets(self, part: str) -> dict[str, str]:
        """The parts that a part refers to, by the name of the reference; links out of the file are left out."""
        folder, name = posixpath.split(part)
        root = self.xml(f"{folder}/_rels/{name}.rels")
        found = {}
        for each in root if root is not None else ():
            if each.tag == f"{_RELATIONSHIPS}Relationship" and each.get("TargetMode") != "External":
                target = each.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                found[each.get("Id", "")] = path
        return found

    def _read(self, part: str, largest: int) -> bytes | None:
        if part not in self.names:
            return None
        try:
            if self._archive.getinfo(part).file_size > largest:
                raise InputError(error("intake.too_large", self._where))
            return self._archive.read(part)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as fault:
            raise InputError(error("intake.damaged", self._where)) from fault
