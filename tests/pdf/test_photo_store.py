"""Photos wait on disk: what was kept stands in the file, masks too; a full disk is told; memory does not grow."""

import errno
import io
import tracemalloc

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.export.pdf import photo_store
from bulletin_studio.export.pdf.photo_store import KeptPicture, PhotoStore, open_photo_store

MEGABYTE = 1 << 20


def file_with_empty_pictures(*names: str) -> pikepdf.Pdf:
    """A file whose only page draws pictures that hold nothing yet; the first has a mask."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pictures = {f"/{name}": pdf.make_stream(b"?", Subtype=Name.Image, Filter=Name.DCTDecode) for name in names}
    pictures[f"/{names[0]}"].SMask = pdf.make_stream(b"?", Subtype=Name.Image, Filter=Name.DCTDecode)
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(pictures))
    return pdf


@pytest.mark.parametrize("most_in_memory", [10, MEGABYTE])
def test_samples_and_masks_stand_in_the_file(monkeypatch: pytest.MonkeyPatch, most_in_memory: int) -> None:
    monkeypatch.setattr(photo_store, "_MOST_IN_MEMORY", most_in_memory)
    first, second, mask = b"\xff\xd8endstream endobj\r\n", b"\xff\xd8two", b"\xff\xd8mask\n"
    pdf, file = file_with_empty_pictures("Im1", "Im2"), io.BytesIO()
    with open_photo_store() as store:
        kept = {"Im2": KeptPicture(store.keep(second)), "Im1": KeptPicture(store.keep(first), store.keep(mask))}
        with store.filling(pdf, kept):
            pdf.save(file)
    with pikepdf.open(file) as saved:
        drawn = saved.pages[0].Resources.XObject
        assert drawn.Im1.read_raw_bytes() == first
        assert drawn.Im1.SMask.read_raw_bytes() == mask
        assert drawn.Im2.read_raw_bytes() == second
        assert drawn.Im2.Filter == Name.DCTDecode


def test_other_samples_have_another_digest() -> None:
    with open_photo_store() as store:
        first, same, other = store.keep(b"a"), store.keep(b"a"), store.keep(b"b")
    assert first.digest == same.digest != other.digest


def test_a_full_disk_is_told() -> None:
    class FullFile(io.BytesIO):
        def write(self, data) -> int:
            if len(data) > 1000:
                raise OSError(errno.ENOSPC, "No space left on device")
            return super().write(data)

    store = PhotoStore(FullFile())
    with pytest.raises(FileAccessError) as fault:
        store.keep(bytes(2000))
    assert fault.value.findings[0].code == "file.disk_full"


def test_many_photos_are_not_held() -> None:
    tracemalloc.start()
    try:
        with open_photo_store() as store:
            for _ in range(40):
                store.keep(bytes(2 * MEGABYTE))
            _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 45 * MEGABYTE
