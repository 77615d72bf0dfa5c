"""One-defect files of what PDF/X-1a:2001 forbids or wants beside PDF/X-4 (ISO 15930-1)."""

import pikepdf
from one_defect_kit import Change, Defect, draw, picture, place, resource, state
from pikepdf import Array, Dictionary, Name, String


def _no_conformance(pdf: pikepdf.Pdf) -> None:
    del pdf.trailer.Info["/GTS_PDFXConformance"]


def _layers(pdf: pikepdf.Pdf) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("guides")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(Order=Array([group])))


def _lab(pdf: pikepdf.Pdf) -> None:
    lab = Array([Name.Lab, Dictionary(WhitePoint=Array([0.96, 1, 0.82]))])
    draw(pdf, f"{resource(pdf, 'ColorSpace', lab)} cs 50 20 20 scn 100 60 40 40 re f")


def _group(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)


def _mask(pdf: pikepdf.Pdf) -> None:
    stream = picture(pdf, Name.DeviceCMYK, 4)
    stream.SMask = picture(pdf, Name.DeviceGray, 1)
    place(pdf, stream)


def _packed(name: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        stream = picture(pdf, Name.DeviceCMYK, 4)
        stream.write(b"x" * 100, filter=name)
        place(pdf, stream)

    return change


def _trade_name(pdf: pikepdf.Pdf) -> None:
    del pdf.trailer.Info["/Creator"]


X1A_DEFECTS: dict[str, Defect] = {
    "no conformance": Defect("pdf.x1a_conformance", _no_conformance),
    "object streams": Defect("pdf.object_streams", lambda _: None, frozenset({"pdf.version"})),
    "layers": Defect("pdf.layers_forbidden", _layers),
    "Lab colour": Defect("pdf.tagged_paint", _lab),
    "page group": Defect("pdf.transparency", _group),
    "opacity": Defect("pdf.transparency", lambda pdf: draw(pdf, state(pdf, ca=0.5))),
    "blend mode": Defect("pdf.transparency", lambda pdf: draw(pdf, state(pdf, BM=Name.Multiply))),
    "soft mask": Defect("pdf.transparency", _mask),
    "JBIG2": Defect("pdf.jbig2", _packed(Name.JBIG2Decode)),
    "JPEG 2000": Defect("pdf.jpx_forbidden", _packed(Name.JPXDecode)),
    "16 bits": Defect(
        "pdf.sixteen_bits", lambda pdf: place(pdf, picture(pdf, Name.DeviceCMYK, 4, BitsPerComponent=16))
    ),
    "Info without creator": Defect("pdf.info_missing", _trade_name),
}
"""Every defect by its name."""
