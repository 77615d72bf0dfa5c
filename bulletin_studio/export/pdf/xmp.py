"""The XMP packet: identity and standard in, bytes out (ISO 16684-1; ISO 15930-7; ISO 19005-2, 6.6)."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from bulletin_studio.export.options import PdfStandard
from bulletin_studio.export.pdf.identity import Identity

_PADDING = ("\n" + " " * 99) * 20
"""Two kilobytes in which other programs may change the packet in place, as ISO 16684-1, 7.3.2 advises."""

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfx": "http://ns.adobe.com/pdfx/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}


@dataclass(frozen=True, slots=True)
class _Schema:
    """A property that PDF/A does not know and wants described (ISO 19005-2, 6.6.2.3)."""

    name: str
    prefix: str
    property: str
    value_type: str
    description: str


_SCHEMAS = (
    _Schema("PDF/X ID Schema", "pdfxid", "GTS_PDFXVersion", "Text", "ID of PDF/X standard"),
    _Schema("PDF/UA ID Schema", "pdfuaid", "part", "Integer", "Part of ISO 14289 the file conforms to"),
    _Schema("Adobe PDF Schema", "pdf", "Trapped", "Text", "Whether the document has been trapped"),
)


def xmp_packet(identity: Identity, standard: PdfStandard) -> bytes:
    """The packet of a file with its claims. Says what the Info dictionary says."""
    simple = {
        "dc:format": "application/pdf",
        "xmp:CreateDate": identity.xmp_date,
        "xmp:ModifyDate": identity.xmp_date,
        "xmp:MetadataDate": identity.xmp_date,
        "xmp:CreatorTool": identity.creator,
        "pdf:Producer": identity.producer,
        "pdf:Trapped": "False",
        "xmpMM:DocumentID": identity.document_id,
        "xmpMM:InstanceID": identity.instance_id,
        "xmpMM:VersionID": "1",
        "xmpMM:RenditionClass": "default",
        **dict(_claims(standard)),
    }
    properties = [
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(identity.title)}</rdf:li></rdf:Alt></dc:title>',
        f"<dc:creator><rdf:Seq><rdf:li>{escape(identity.author)}</rdf:li></rdf:Seq></dc:creator>",
        f"<dc:language><rdf:Bag><rdf:li>{escape(identity.language)}</rdf:li></rdf:Bag></dc:language>",
        *(f"<{name}>{escape(value)}</{name}>" for name, value in simple.items()),
    ]
    if standard.pdfa:
        described = "".join(_described(each) for each in _SCHEMAS if f"{each.prefix}:{each.property}" in simple)
        properties.append(f"<pdfaExtension:schemas><rdf:Bag>{described}</rdf:Bag></pdfaExtension:schemas>")
    declarations = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _NAMESPACES.items())
    return "\n".join(
        [
            '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
            '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
            f'<rdf:Description rdf:about="" {declarations}>',
            *properties,
            "</rdf:Description>",
            "</rdf:RDF>",
            f"</x:xmpmeta>{_PADDING}",
            '<?xpacket end="w"?>',
        ]
    ).encode()


def _claims(standard: PdfStandard) -> Iterator[tuple[str, str]]:
    """The properties that name the standards; PDF/X-1a has none of its own, they repeat the Info dictionary's."""
    if standard.pdfx_conformance:
        yield "pdfx:GTS_PDFXVersion", standard.pdfx
        yield "pdfx:GTS_PDFXConformance", standard.pdfx_conformance
    elif standard.pdfx:
        yield "pdfxid:GTS_PDFXVersion", standard.pdfx
    if standard.pdfa:
        yield "pdfaid:part", standard.pdfa[0]
        yield "pdfaid:conformance", standard.pdfa[1]
    if standard.is_pdfua:
        yield "pdfuaid:part", "1"


def _described(schema: _Schema) -> str:
    return (
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaSchema:schema>{schema.name}</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{_NAMESPACES[schema.prefix]}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{schema.prefix}</pdfaSchema:prefix>"
        '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
        f"<pdfaProperty:name>{schema.property}</pdfaProperty:name>"
        f"<pdfaProperty:valueType>{schema.value_type}</pdfaProperty:valueType>"
        "<pdfaProperty:category>internal</pdfaProperty:category>"
        f"<pdfaProperty:description>{schema.description}</pdfaProperty:description>"
        "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>"
    )
