"""Files as large as clerks bring: a Word file of 300 pages and thirty photos, made in code; paths out."""

import zipfile
from io import BytesIO
from pathlib import Path

from PIL import Image

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_SENTENCE = "新泾镇召开学习讨论会，研究部署全年工作，"
_PAGES, _PARAGRAPHS = 300, 5
"""A page of Word in 五号 holds about 1 000 characters: five paragraphs of 200."""
_PICTURES = 40
_PHOTOS = 30
_USUAL_PX, _LARGE_PX = (4000, 3000), (12_000, 8_400)
_USUAL_BYTES = 4_000_000
"""Cameras write that much of 12 megapixels; what is made here is smooth and small, and is filled up behind its end."""


def word_file(path: Path, pages: int = _PAGES) -> Path:
    """Writes a manuscript of so many pages with headings and pictures."""
    every = max(1, pages // _PICTURES)
    body, pictures = [], []
    for page in range(pages):
        body += [_paragraph(f"第{page + 1}节　工作情况")] if page % 10 == 0 else []
        body += [_paragraph(_SENTENCE * 10 + f"共{page * _PARAGRAPHS + each}项。") for each in range(_PARAGRAPHS)]
        if page % every == 0:
            pictures.append(f"rId{len(pictures) + 1}")
            body.append(f'<w:p><w:r><w:drawing><a:blip r:embed="{pictures[-1]}"/></w:drawing></w:r></w:p>')
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f"<w:document {_SPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>"
        )
        archive.writestr("word/styles.xml", f"<w:styles {_SPACES}></w:styles>")
        links = [f'<Relationship Id="{name}" Type="image" Target="media/{name}.jpg"/>' for name in pictures]
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{_LINKS}">{"".join(links)}</Relationships>'
        )
        for count, name in enumerate(pictures):
            archive.writestr(f"word/media/{name}.jpg", _picture((1600, 1200), count))
    return path


def photos(folder: Path, count: int = _PHOTOS) -> list[Path]:
    """Writes photos of 12 megapixels and a last one of 100."""
    folder.mkdir(parents=True, exist_ok=True)
    usual = [_written(folder / f"照片{each + 1}.jpg", _filled(_picture(_USUAL_PX, each))) for each in range(count - 1)]
    return [*usual, _written(folder / "全景.jpg", _picture(_LARGE_PX, count))]


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _picture(size_px: tuple[int, int], count: int) -> bytes:
    """A photo like no other."""
    data = BytesIO()
    gradient = Image.radial_gradient("L").resize(size_px)
    Image.merge("RGB", (gradient, gradient, gradient)).save(data, "JPEG", quality=80, comment=str(count))
    return data.getvalue()


def _filled(data: bytes) -> bytes:
    return data.ljust(_USUAL_BYTES, b"\0")


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
