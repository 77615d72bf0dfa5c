"""Dates and identifiers come from the number alone; the XMP packet says the same as the Info dictionary."""

import re
from xml.etree import ElementTree as ET

import pytest

from bulletin_studio.display.document import Metadata
from bulletin_studio.export.options import PdfOptions
from bulletin_studio.export.pdf.identity import Identity, identity_of
from bulletin_studio.export.pdf.xmp import xmp_packet
from bulletin_studio.export.presets import PDF_X4

METADATA = Metadata("新泾简报 <2024> & 第1期", '党政办公室 "编印"', "zh-CN", "2024-01-15", "xinjing/2024/1")


@pytest.fixture
def identity(options: PdfOptions) -> Identity:
    return identity_of(METADATA, options, "digest")


def test_the_only_date_is_the_day_of_publication(identity: Identity) -> None:
    assert identity.pdf_date == "D:20240115000000+08'00'"
    assert identity.xmp_date == "2024-01-15T00:00:00+08:00"


def test_identifiers_are_the_same_for_the_same_number(identity: Identity, options: PdfOptions) -> None:
    again = identity_of(METADATA, options, "digest")
    changed = identity_of(METADATA, options, "other digest")
    assert again == identity
    assert changed.document_id == identity.document_id
    assert changed.instance_id != identity.instance_id
    assert re.fullmatch(
        r"uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", identity.document_id
    )


def test_the_packet_is_xml_with_every_sign_of_the_title(identity: Identity) -> None:
    packet = xmp_packet(identity, PDF_X4)
    tree = ET.fromstring(packet.decode("utf-8"))  # noqa: S314  # our own packet
    texts = {(element.text or "").strip() for element in tree.iter()}
    assert {METADATA.title, METADATA.publisher, "zh-CN", "PDF/X-4"} <= texts
    assert packet.startswith('<?xpacket begin="\ufeff"'.encode())
    assert packet.endswith(b'<?xpacket end="w"?>')


def test_the_packet_leaves_room_to_change_it_in_place(identity: Identity) -> None:
    assert re.search(rb"</x:xmpmeta>\s{2000,}<\?xpacket end", xmp_packet(identity, PDF_X4))
