"""One-defect files of the checklist's file rules (X01 to X07, X25): each breaks one rule of a good PDF/X-4."""

import re

import pikepdf
from one_defect_kit import Change, Defect, draw, image, intent, resource, with_packet, with_profile
from pikepdf import Array, Dictionary, Name, Stream, String


def _without(pattern: bytes) -> Change:
    return lambda pdf: with_packet(pdf, lambda packet: re.sub(pattern, b"", packet, flags=re.DOTALL))


def _info(key: str, value: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        if value is None:
            del pdf.trailer.Info[f"/{key}"]
        else:
            pdf.trailer.Info[f"/{key}"] = value

    return change


def _catalog(key: str, value: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root[f"/{key}"] = value() if callable(value) else value

    return change


def _layers(**usual: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("guides")))
        default = {f"/{key}": Array([group]) if value is None else value for key, value in usual.items()}
        pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(default))

    return change


def _configurations(pdf: pikepdf.Pdf) -> None:
    _layers(Name=String("all"), Order=None)(pdf)
    pdf.Root.OCProperties.Configs = Array([Dictionary(Name=String("other"))])


def _two_intents(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents.append(Dictionary(intent(pdf)))


def _no_intent(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents = Array([each for each in pdf.Root.OutputIntents if each.S != Name.GTS_PDFX])


def _intent(key: str, value: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        if value is None:
            del intent(pdf)[f"/{key}"]
        else:
            intent(pdf)[f"/{key}"] = value

    return change


def _no_info_on_intent(pdf: pikepdf.Pdf) -> None:
    del intent(pdf)["/Info"], intent(pdf)["/RegistryName"]


def _put(profile: bytearray, start: int, value: bytes) -> None:
    profile[start : start + len(value)] = value


def _profile(start: int, value: bytes) -> Change:
    return lambda pdf: with_profile(pdf, lambda profile: _put(profile, start, value))


def _profile_cut(pdf: pikepdf.Pdf) -> None:
    with_profile(pdf, lambda profile: profile.__delitem__(slice(-9, None)))


def _components(pdf: pikepdf.Pdf) -> None:
    with_profile(pdf, lambda _: None)
    intent(pdf).DestOutputProfile.N = 3


def _outline(pdf: pikepdf.Pdf) -> None:
    entry = pdf.Root.Outlines.First
    entry.A = Dictionary(S=Name.GoTo, D=entry.Dest)
    del entry["/Dest"]


def _names(key: str) -> Change:
    return lambda pdf: pdf.Root.__setitem__("/Names", Dictionary({f"/{key}": Dictionary(Names=Array())}))


def _script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array()))


def _form(pdf: pikepdf.Pdf) -> None:
    field = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("name")))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def _stream_entry(key: str, value: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        image(pdf)[f"/{key}"] = value

    return change


def _lzw(pdf: pikepdf.Pdf) -> None:
    """A form of one byte, packed by hand: clear, a blank, end (ISO 32000-1, 7.4.4)."""
    bits = f"{256:09b}{32:09b}{257:09b}00000"
    form = Stream(pdf, b"")
    form.write(int(bits, 2).to_bytes(4), filter=Name.LZWDecode)
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 1, 1])
    draw(pdf, resource(pdf, "XObject", pdf.make_indirect(form)) + " Do")


def _form_entry(**entries: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        form = Stream(pdf, b" ")
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 1, 1])
        for key, value in entries.items():
            form[f"/{key}"] = value
        draw(pdf, resource(pdf, "XObject", pdf.make_indirect(form)) + " Do")

    return change


def _postscript(pdf: pikepdf.Pdf) -> None:
    program = Stream(pdf, b"showpage")
    program.Type, program.Subtype = Name.XObject, Name.PS
    draw(pdf, resource(pdf, "XObject", pdf.make_indirect(program)) + " Do")


FILE_DEFECTS: dict[str, Defect] = {
    "claims nothing": Defect(
        "pdf.no_claim",
        lambda pdf: (_info("GTS_PDFXVersion", None)(pdf), _without(rb"<pdfxid:GTS_PDFXVersion>.*?Version>")(pdf)),
    ),
    "claim missing in Info": Defect("pdf.claim_not_in_info", _info("GTS_PDFXVersion", None)),
    "claim missing in the packet": Defect(
        "pdf.claim_not_in_packet", _without(rb"<pdfxid:GTS_PDFXVersion>.*?</pdfxid:GTS_PDFXVersion>")
    ),
    "no packet": Defect("pdf.no_packet", lambda pdf: pdf.Root.__delitem__("/Metadata")),
    "packet no XML": Defect("pdf.packet_unreadable", lambda pdf: with_packet(pdf, lambda each: each[:300])),
    "packet without a date": Defect("pdf.packet_dates", _without(rb"<xmp:MetadataDate>.*?</xmp:MetadataDate>")),
    "packet without title": Defect("pdf.packet_title", _without(rb"<dc:title>.*?</dc:title>")),
    "packet without identifier": Defect("pdf.packet_identifiers", _without(rb"<xmpMM:DocumentID>.*?DocumentID>")),
    "packet without version": Defect("pdf.packet_identifiers", _without(rb"<xmpMM:VersionID>.*?VersionID>")),
    "packet without rendition": Defect("pdf.packet_rendition", _without(rb"<xmpMM:RenditionClass>.*?Class>")),
    "packet without trapped": Defect("pdf.packet_trapped", _without(rb"<pdf:Trapped>.*?</pdf:Trapped>")),
    "title differs": Defect("pdf.metadata_differ", _info("Title", String("Another"))),
    "date differs": Defect("pdf.metadata_differ", _info("CreationDate", String("D:19990101000000Z"))),
    "Info without creator": Defect("pdf.info_missing", _info("Creator", None)),
    "trapped unknown": Defect("pdf.trapped", _info("Trapped", Name.Unknown)),
    "trapped missing": Defect("pdf.trapped", _info("Trapped", None)),
    "opening action": Defect(
        "pdf.open_action", _catalog("OpenAction", lambda: Dictionary(S=Name.Named, N=Name.NextPage))
    ),
    "additional actions": Defect("pdf.open_action", _catalog("AA", Dictionary)),
    "JavaScript": Defect("pdf.javascript", _script),
    "form field": Defect("pdf.form", _form),
    "attachment": Defect("pdf.attachments", _names("EmbeddedFiles")),
    "presentation": Defect("pdf.presentation", _names("AlternatePresentations")),
    "bookmark acts": Defect("pdf.outline_action", _outline),
    "print area": Defect("pdf.viewer_area", _catalog("ViewerPreferences", lambda: Dictionary(PrintArea=Name.TrimBox))),
    "layers": Defect("pdf.layers", _layers(Name=String("all"), Order=None)),
    "hidden layer": Defect("pdf.layer_hidden", _layers(Name=String("all"), OFF=None)),
    "unnamed layers": Defect("pdf.layer_unnamed", _layers(Order=None), frozenset({"pdf.layers"})),
    "layer configurations": Defect("pdf.layer_configurations", _configurations, frozenset({"pdf.layers"})),
    "profile in RGB": Defect("pdf.profile_space", _profile(16, b"RGB "), frozenset({"pdf.profile_components"})),
    "no output intent": Defect("pdf.no_intent", _no_intent),
    "two output intents": Defect("pdf.several_intents", _two_intents),
    "condition without name": Defect("pdf.intent_condition", _intent("OutputConditionIdentifier", String(""))),
    "condition without words": Defect("pdf.intent_info", _no_info_on_intent),
    "condition of another shop": Defect(
        "pdf.other_condition", _intent("OutputConditionIdentifier", String("JC200103"))
    ),
    "profile elsewhere": Defect("pdf.profile_elsewhere", _intent("DestOutputProfileRef", Dictionary())),
    "no profile": Defect("pdf.no_profile", _intent("DestOutputProfile", None)),
    "profile cut short": Defect("pdf.profile_damaged", _profile_cut),
    "profile no profile": Defect("pdf.profile_damaged", _profile(36, b"none")),
    "profile of a monitor": Defect("pdf.profile_class", _profile(12, b"mntr")),
    "profile version 5": Defect("pdf.profile_version", _profile(8, b"\5")),
    "profile components": Defect("pdf.profile_components", _components),
    "LZW": Defect("pdf.lzw", _lzw),
    "external stream": Defect("pdf.external_stream", _form_entry(F=Dictionary(F=String("elsewhere.bin")))),
    "PostScript": Defect("pdf.postscript", _postscript),
    "OPI": Defect("pdf.opi", _form_entry(OPI=Dictionary())),
    "reference to another PDF": Defect("pdf.reference_object", _form_entry(Ref=Dictionary())),
    "alternate pictures": Defect("pdf.alternate_image", _stream_entry("Alternates", Array())),
}
"""Every defect by its name."""
