"""The XMP packet of a PDF: its bytes in, property values by namespace and name out (ISO 16684-1)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.etree import ElementTree as ET

from bulletin_studio.preflight.pdf_objects import PdfFile

DC = "http://purl.org/dc/elements/1.1/"
PDF = "http://ns.adobe.com/pdf/1.3/"
PDFX = "http://www.npes.org/pdfx/ns/id/"
XMP = "http://ns.adobe.com/xap/1.0/"
XMP_MM = "http://ns.adobe.com/xap/1.0/mm/"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_MOST_BYTES = 8 << 20
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
"""No packet needs them, and expanding entities could fill the memory."""


@dataclass(frozen=True, slots=True)
class Packet:
    """What a packet says.

    Attributes:
        is_there: whether the catalog names a metadata stream.
        is_readable: whether it is well-formed XML.
        is_packed: whether it is compressed, so that simple tools cannot find it.
        values: "{namespace}name" -> text; of lists the first item.
    """

    is_there: bool = False
    is_readable: bool = False
    is_packed: bool = False
    values: Mapping[str, str] = field(default_factory=dict)

    def value(self, namespace: str, name: str) -> str:
        """A property; empty where it is missing."""
        return self.values.get(f"{{{namespace}}}{name}", "")


def read_packet(file: PdfFile) -> Packet:
    """Reads the packet of the document."""
    stream = file.stream(file.catalog.get("Metadata"))
    if stream is None:
        return Packet()
    is_packed = bool(file.filters(stream))
    data = file.data(stream, _MOST_BYTES)
    tree = None if data is None or _ENTITY.search(data) else _tree(data)
    if tree is None:
        return Packet(True, False, is_packed)
    return Packet(True, True, is_packed, MappingProxyType(_values(tree)))


def _tree(data: bytes) -> ET.Element | None:
    try:
        return ET.fromstring(data)  # noqa: S314 - entities are refused before
    except (ET.ParseError, ValueError, LookupError):
        return None


def _values(tree: ET.Element) -> dict[str, str]:
    values: dict[str, str] = {}
    for description in tree.iter(f"{_RDF}Description"):
        values |= {key: text for key, text in description.attrib.items() if key not in values}
        for element in description:
            text = "".join(next((item.itertext() for item in element.iter(f"{_RDF}li")), element.itertext()))
            values.setdefault(element.tag, text.strip())
    return values
