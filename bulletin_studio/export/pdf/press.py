"""The one door to ReportLab: fonts, images and page contents in, a plain PDF out, still without its standards dress."""

import io
from dataclasses import dataclass

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from bulletin_studio.base.units import Pt
from bulletin_studio.export.pdf.embedding import EmbeddedFont, to_unicode_cmap
from bulletin_studio.export.pdf.images import EmbeddedImage
from bulletin_studio.export.pdf.inks import KNOCKOUT_STATE, OVERPRINT_STATE
from bulletin_studio.export.pdf.photo_store import KeptStream
from bulletin_studio.photos.convert import EncodedPhoto, PhotoCoding, PhotoSpace

_SYMBOLIC = 4
_DEFAULT_WIDTH = 1000
_SRGB_COMPONENTS = 3
_STATES = {
    # OPM 1: a zero tint of a DeviceCMYK colour leaves the ink below alone (ISO 32000-1, 8.6.7).
    OVERPRINT_STATE: "<</Type /ExtGState /OP true /op true /OPM 1>>",
    KNOCKOUT_STATE: "<</Type /ExtGState /OP false /op false /OPM 1>>",
}


@dataclass(frozen=True, slots=True)
class PageSheet:
    """A page's size and content.

    Attributes:
        width: of the finished page.
        height: of the finished page.
        bleed: what the media box adds on every side.
        operators: the content stream.
        images: names of the images it draws.
    """

    width: Pt
    height: Pt
    bleed: Pt
    operators: str
    images: tuple[str, ...]


class Press(Canvas):  # type: ignore[misc]  # ReportLab ships no types
    """ReportLab's canvas with our own fonts, images and operators; none of its drawing methods is used."""

    def __init__(self, *, is_for_print: bool) -> None:
        self._is_for_print = is_for_print
        self._file = io.BytesIO()
        self._icc_streams: dict[bytes, pdfdoc.PDFObjectReference] = {}
        self._images: dict[str, pdfdoc.PDFObjectReference] = {}
        super().__init__(self._file, pdfVersion=(1, 6), invariant=1, pageCompression=0)

    def _make_preamble(self) -> None:
        """ReportLab begins every page by naming Helvetica, which is not embedded; ours begin with nothing."""
        self._preamble = ""

    def _setExtGState(self, obj: pdfdoc.PDFPage) -> None:  # noqa: N802  # ReportLab's name
        obj.ExtGState = pdfdoc.PDFDictionary(_STATES) if self._is_for_print else None

    def _setAnnotations(self, page: pdfdoc.PDFPage) -> None:  # noqa: N802  # ReportLab's name
        """Leaves away the empty page transition that ReportLab writes."""
        page.Trans = None

    def _setXObjects(self, thing: pdfdoc.PDFPage) -> None:  # noqa: N802  # ReportLab's name
        """Gives the page its images under our names; ReportLab's own carry a prefix."""
        images = {name: self._images[name] for name in self._formsinuse}
        thing.XObjects = pdfdoc.PDFDictionary(images) if images else None

    def add_font(self, font: EmbeddedFont) -> None:
        """Embeds a font as Type 0 with Identity-H (ISO 32000-1, 9.7)."""
        kind = "CIDFontType0" if font.is_cff else "CIDFontType2"
        cid_font = {
            "Type": "/Font",
            "Subtype": f"/{kind}",
            "BaseFont": f"/{font.base_name}",
            "CIDSystemInfo": "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
            "FontDescriptor": self._reference(self._descriptor(font)),
            "DW": _DEFAULT_WIDTH,
            "W": f"[0 [{' '.join(f'{width:.3f}'.rstrip('0').rstrip('.') for width in font.widths)}]]",
        }
        if not font.is_cff:
            cid_font["CIDToGIDMap"] = "/Identity"
        type_0 = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": f"/{font.base_name}-Identity-H" if font.is_cff else f"/{font.base_name}",
            "Encoding": "/Identity-H",
            "DescendantFonts": pdfdoc.PDFArray([self._reference(pdfdoc.PDFDictionary(cid_font))]),
            "ToUnicode": self._stream({}, to_unicode_cmap(font.to_unicode)),
        }
        fonts = self._doc.idToObject["BasicFonts"]
        fonts.dict[font.resource] = self._reference(pdfdoc.PDFDictionary(type_0))

    def add_image(self, image: EmbeddedImage) -> None:
        """Puts a photo in place, with the hashes of its samples instead of them, which wait in the store of photos.

        ReportLab would hold them in memory three times; the hashes let the file's own hash depend on the samples.
        """
        photo, kept = image.photo, image.kept
        entries = {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": photo.width_px,
            "Height": photo.height_px,
            "BitsPerComponent": 1 if photo.coding is PhotoCoding.BITS else 8,
            "ColorSpace": self._colour_space(photo),
            "Filter": f"/{photo.coding.value}",
        }
        if photo.is_inverted:
            entries["Decode"] = "[1 0 1 0 1 0 1 0]"
        if kept is not None and kept.mask is not None:
            entries["SMask"] = self._soft_mask(photo, kept.mask)
        samples = b"" if kept is None else kept.samples.digest.encode()
        self._images[image.resource] = self._stream(entries, samples)

    def add_page(self, sheet: PageSheet) -> None:
        """Adds a page: media box = bleed box = trim + bleed on all sides."""
        media = (sheet.width + 2 * sheet.bleed, sheet.height + 2 * sheet.bleed)
        self.setPageSize(media)
        self.setBleedBox([0, 0, *media])
        self.setTrimBox([sheet.bleed, sheet.bleed, sheet.bleed + sheet.width, sheet.bleed + sheet.height])
        self._code.append(sheet.operators)
        self._formsinuse.extend(sheet.images)
        self.showPage()

    def data(self) -> bytes:
        """The file; nothing can be added afterwards."""
        self.save()
        return self._file.getvalue()

    def _descriptor(self, font: EmbeddedFont) -> pdfdoc.PDFDictionary:
        metrics = font.metrics
        if font.is_cff:
            program = {"FontFile3": self._stream({"Subtype": "/CIDFontType0C"}, font.program)}
        else:
            program = {"FontFile2": self._stream({"Length1": len(font.program)}, font.program)}
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{font.base_name}",
                "Flags": _SYMBOLIC,
                "FontBBox": f"[{' '.join(map(str, metrics.bbox))}]",
                "ItalicAngle": metrics.italic_angle,
                "Ascent": metrics.ascent,
                "Descent": metrics.descent,
                "CapHeight": metrics.cap_height,
                "StemV": metrics.stem_width,
                **program,
            }
        )

    def _colour_space(self, photo: EncodedPhoto) -> str | pdfdoc.PDFArray:
        if photo.space is not PhotoSpace.RGB or photo.profile is None:
            return f"/{photo.space.value}"
        if photo.profile not in self._icc_streams:
            self._icc_streams[photo.profile] = self._stream({"N": _SRGB_COMPONENTS}, photo.profile)
        return pdfdoc.PDFArray(["/ICCBased", self._icc_streams[photo.profile]])

    def _soft_mask(self, photo: EncodedPhoto, mask: KeptStream) -> pdfdoc.PDFObjectReference:
        entries = {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": photo.width_px,
            "Height": photo.height_px,
            "BitsPerComponent": 8,
            "ColorSpace": "/DeviceGray",
            "Filter": "/FlateDecode",
        }
        return self._stream(entries, mask.digest.encode())

    def _stream(self, entries: dict[str, object], data: bytes) -> pdfdoc.PDFObjectReference:
        return self._reference(pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), data))

    def _reference(self, entry: pdfdoc.PDFObject) -> pdfdoc.PDFObjectReference:
        return self._doc.Reference(entry)
