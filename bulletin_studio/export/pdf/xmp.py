"""The XMP packet: identity in, bytes out (ISO 16684-1; ISO 15930-7; ISO 19005-2, 6.6)."""

from xml.sax.saxutils import escape

from bulletin_studio.export.pdf.identity import Identity

PDFX_VERSION = "PDF/X-4"

_PADDING = ("\n" + " " * 99) * 20
"""Two kilobytes in which other programs may change the packet in place, as ISO 16684-1, 7.3.2 advises."""

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
_SCHEMAS = (
    ("PDF/X ID Schema", "pdfxid", "GTS_PDFXVersion", "ID of PDF/X standard"),
    ("Adobe PDF Schema", "pdf", "Trapped", "Whether the document has been trapped"),
)
"""Properties that PDF/A does not know and wants described: schema, prefix, property, description."""


def xmp_packet(identity: Identity) -> bytes:
    """The packet of a file that is both PDF/X-4 and PDF/A-2u. Says what the Info dictionary says."""
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
        "pdfxid:GTS_PDFXVersion": PDFX_VERSION,
        "pdfaid:part": "2",
        "pdfaid:conformance": "U",
    }
    properties = [
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(identity.title)}</rdf:li></rdf:Alt></dc:title>',
        f"<dc:creator><rdf:Seq><rdf:li>{escape(identity.author)}</rdf:li></rdf:Seq></dc:creator>",
        f"<dc:language><rdf:Bag><rdf:li>{escape(identity.language)}</rdf:li></rdf:Bag></dc:language>",
        *(f"<{name}>{escape(value)}</{name}>" for name, value in simple.items()),
        f"<pdfaExtension:schemas><rdf:Bag>{''.join(map(_schema, _SCHEMAS))}</rdf:Bag></pdfaExtension:schemas>",
    ]
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


def _schema(schema: tuple[str, str, str, str]) -> str:
    name, prefix, property_name, description = schema
    return (
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaSchema:schema>{name}</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{_NAMESPACES[prefix]}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
        '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
        f"<pdfaProperty:name>{property_name}</pdfaProperty:name>"
        "<pdfaProperty:valueType>Text</pdfaProperty:valueType>"
        "<pdfaProperty:category>internal</pdfaProperty:category>"
        f"<pdfaProperty:description>{description}</pdfaProperty:description>"
        "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>"
    )
