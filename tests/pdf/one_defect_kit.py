"""What one-defect files are made with: a good file is opened, one thing in it is broken, and it is saved again."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from bulletin_studio.preflight.pdf_tokens import read_operations

Change = Callable[[pikepdf.Pdf], None]


@dataclass(frozen=True)
class Defect:
    """One thing that is broken, the code of the finding that must name it, and those that follow from it."""

    code: str
    change: Change
    also: frozenset[str] = frozenset()


def broken(good: bytes, change: Change, *, object_streams: bool = True, version: str = "1.6") -> bytes:
    """The good file with one change."""
    mode = pikepdf.ObjectStreamMode.generate if object_streams else pikepdf.ObjectStreamMode.disable
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as pdf:
        change(pdf)
        pdf.save(
            file,
            force_version=version,
            deterministic_id=True,
            fix_metadata_version=False,
            object_stream_mode=mode,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )
    return file.getvalue()


def draw(pdf: pikepdf.Pdf, content: str, number: int = 0) -> None:
    """Adds content under that of a page, in points from the trim's bottom left."""
    page = pdf.pages[number]
    x, y = float(page.TrimBox[0]), float(page.TrimBox[1])
    page.contents_add(Stream(pdf, f"q 1 0 0 1 {x} {y} cm {content} Q".encode()), prepend=True)


def raw(pdf: pikepdf.Pdf, content: str, number: int = 0) -> None:
    """Adds content to a page as it is."""
    pdf.pages[number].contents_add(Stream(pdf, content.encode()))


def state(pdf: pikepdf.Pdf, number: int = 0, **entries: object) -> str:
    """Adds a graphics state to a page's resources; gives the operator that sets it."""
    return resource(pdf, "ExtGState", Dictionary(Type=Name.ExtGState, **entries), number) + " gs"


def resource(pdf: pikepdf.Pdf, kind: str, value: object, number: int = 0) -> str:
    """Adds a resource to a page; gives its name with the slash."""
    resources = pdf.pages[number].Resources
    own = Dictionary(resources.get(f"/{kind}", Dictionary()))
    name = f"/Broken{len(own)}"
    own[name] = value
    resources[f"/{kind}"] = own
    return name


def type_of(pdf: pikepdf.Pdf, size: float, number: int = 0) -> str:
    """A font and a text of the page, to be shown once more: `/F 9 Tf` and the operator that shows."""
    font, text = _sample(pdf, number)
    return f"BT {font} {size} Tf 1 0 0 1 100 60 Tm <{text}> Tj ET"


def text_at(pdf: pikepdf.Pdf, x: float, y: float, number: int = 0) -> str:
    """The same text at a place, in 10 pt."""
    font, text = _sample(pdf, number)
    return f"BT {font} 10 Tf 1 0 0 1 {x} {y} Tm <{text}> Tj ET"


def _sample(pdf: pikepdf.Pdf, number: int) -> tuple[str, str]:
    page = pdf.pages[number]
    parts = page.Contents if isinstance(page.Contents, Array) else [page.Contents]
    font = ""
    for operation in read_operations(b"\n".join(part.read_bytes() for part in parts)):
        if operation.operator == "Tf":
            font = str(operation.operands[0])
        elif operation.operator in ("Tj", "TJ"):
            shown = operation.operands[-1]
            first = shown if isinstance(shown, bytes) else next(part for part in shown if isinstance(part, bytes))
            return font, first[:4].hex()
    raise AssertionError("the page has no text")


def image(pdf: pikepdf.Pdf, number: int = 0) -> Stream:
    """The first picture of a page."""
    found = [each for each in pdf.pages[number].Resources.XObject.as_dict().values() if each.Subtype == Name.Image]
    return found[0]


def font(pdf: pikepdf.Pdf, number: int = 0) -> Dictionary:
    """The first font of a page."""
    return next(iter(pdf.pages[number].Resources.Font.as_dict().values()))


def intent(pdf: pikepdf.Pdf) -> Dictionary:
    """The output intent for PDF/X."""
    return next(each for each in pdf.Root.OutputIntents if each.S == Name.GTS_PDFX)


def with_profile(pdf: pikepdf.Pdf, change: Callable[[bytearray], None]) -> None:
    """Gives the output intent a changed copy of its profile."""
    profile = bytearray(intent(pdf).DestOutputProfile.read_bytes())
    change(profile)
    stream = Stream(pdf, bytes(profile))
    stream.N = 4
    intent(pdf).DestOutputProfile = pdf.make_indirect(stream)


def with_packet(pdf: pikepdf.Pdf, change: Callable[[bytes], bytes]) -> None:
    """Changes the XMP packet, which must change by it."""
    before = pdf.Root.Metadata.read_bytes()
    after = change(before)
    assert after != before
    pdf.Root.Metadata.write(after)


def picture(pdf: pikepdf.Pdf, space: object, components: int, size: int = 40, **entries: object) -> Stream:
    """A small picture of even mid-tones."""
    bits = int(entries.get("BitsPerComponent", 8))  # type: ignore[call-overload]
    stream = Stream(pdf, b"\x40" * (size * components * bits // 8 * size))
    for key, value in {"BitsPerComponent": 8, **entries}.items():
        stream[f"/{key}"] = value
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width, stream.Height, stream.ColorSpace = size, size, space
    return pdf.make_indirect(stream)


def place(pdf: pikepdf.Pdf, stream: Stream, side: float = 9.0, height: float = 0.0) -> None:
    """Draws a picture on the first page; 40 pixels on 9 pt are 320 ppi."""
    name = resource(pdf, "XObject", stream)
    draw(pdf, f"{side} 0 0 {height or side} 100 60 cm {name} Do")
