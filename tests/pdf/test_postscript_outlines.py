"""A user's own face with PostScript outlines is embedded as well as the bundled TrueType ones."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from pages_in_code import document_of, page_of, placed, shaped, tagged
from pdf_checklist import broken_rules
from PIL import Image

from bulletin_studio.display.items import Tag
from bulletin_studio.export.options import PdfOptions
from bulletin_studio.export.pdf.export_pdf import export_pdf
from bulletin_studio.export.raster import render_pages
from bulletin_studio.fonts.library import open_library
from bulletin_studio.model.font import FontFile
from bulletin_studio.model.style import FaceRole

NIMBUS = Path("/usr/share/fonts/opentype/urw-base35/NimbusRoman-Regular.otf")
TEXT = "Fifty official AVATAR flags"


def test_a_cff_face(options: PdfOptions, tmp_path: Path, run_tool: Callable[..., str]) -> None:
    if not NIMBUS.exists():
        pytest.skip("no face with PostScript outlines here; Debian's ghostscript brings Nimbus Roman")
    library = open_library([FontFile("Nimbus Roman", "Nimbus", "Nimbus", FaceRole.SONG, 400, str(NIMBUS))])
    run = shaped(library, TEXT, 24, "Nimbus Roman")
    document = document_of(page_of(*tagged(Tag.PARAGRAPH, "p", placed(run, 60, 100))))
    result = export_pdf(document, library, tmp_path, options)
    path = tmp_path / "cff.pdf"
    path.write_bytes(result.data)
    assert broken_rules(result.data) == []
    row = run_tool("pdffonts", path).splitlines()[2]
    assert "CID Type 0C" in row
    assert "+NimbusRoman-Identity-H" in row
    assert run_tool("pdftotext", path, "-").strip() == TEXT
    (png,) = render_pages(result.data, 72)
    ink = Image.open(io.BytesIO(png)).convert("L").crop((60, 80, 60 + round(run.width), 104))
    assert sum(255 - tone for tone in ink.tobytes()) / 255 > 200
