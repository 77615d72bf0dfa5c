"""Word files for tests, written part by part as Word does."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
STYLES = f"""<w:styles {SPACES}>
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>
<w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="tz"><w:name w:val="caption"/><w:basedOn w:val="a"/></w:style></w:styles>"""


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    inner = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def styled(text: str, style: str) -> str:
    return paragraph(run(text), f'<w:pStyle w:val="{style}"/>')


def sized(text: str, half_points: int) -> str:
    return paragraph(run(text, f'<w:sz w:val="{half_points}"/>'), '<w:jc w:val="center"/>')


def picture(reference: str) -> str:
    return paragraph(f'<w:r><w:drawing><a:graphic><a:blip r:embed="{reference}"/></a:graphic></w:drawing></w:r>')


def word_file(body: str, parts: dict[str, bytes] | None = None, pictures: dict[str, bytes] | None = None) -> bytes:
    """A .docx with a body, further parts by path, and pictures by reference (rId1.png -> rId1)."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {SPACES}><w:body>{body}<w:sectPr/></w:body></w:document>")
        if "word/styles.xml" not in (parts or {}):
            archive.writestr("word/styles.xml", STYLES)
        links = ""
        for name, content in (pictures or {}).items():
            archive.writestr(f"word/media/{name}", content)
            links += f'<Relationship Id="{name.split(".")[0]}" Type="image" Target="media/{name}"/>'
        names = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
        archive.writestr("word/_rels/document.xml.rels", f"<Relationships {names}>{links}</Relationships>")
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return data.getvalue()
