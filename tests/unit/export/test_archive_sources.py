"""What an archive file carries: the number's files unchanged, and a manifest that names everything else by hash."""

import hashlib
import io
import json
import shutil
from pathlib import Path

import pikepdf
import pytest

from bulletin_studio import pipeline
from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.export.options import Attachment, SourceMode
from bulletin_studio.export.presets import ARCHIVE, PRESS, Choices
from bulletin_studio.export.sources import NumberSources, gather_attachments
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.pipeline import Loaded

SAMPLE = Path(__file__).resolve().parents[3] / "samples" / "xinjing-2024-01"
PROJECT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def composed(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("archive") / "issue"
    shutil.copytree(SAMPLE, folder)
    loaded = pipeline.load(folder, lambda _: None)
    return loaded, pipeline.compose(loaded, lambda _: None)


def _gathered(composed, mode: SourceMode) -> dict[str, Attachment]:
    loaded, document = composed
    options = pipeline.pdf_options(ARCHIVE, Choices(attaches_photos=mode is SourceMode.WITH_PHOTOS))
    sources = NumberSources(loaded.folder, data_folder(), loaded.issue, loaded.library)
    return {each.path: each for each in gather_attachments(sources, document, options)}


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_files_are_those_on_disk(composed) -> None:
    loaded: Loaded = composed[0]
    gathered = _gathered(composed, SourceMode.TEXTS)
    articles = [f"articles/{article.slug}.md" for article in loaded.issue.articles]
    assert list(gathered) == ["issue.yaml", *articles, "layouts/a4-two-column.yaml", "manifest.json"]
    for path in ("issue.yaml", *articles):
        assert gathered[path].data == (loaded.folder / path).read_bytes()
        assert gathered[path].is_source
    assert gathered["layouts/a4-two-column.yaml"].data == (PROJECT / "layouts/a4-two-column.yaml").read_bytes()
    assert "/" not in "".join(each.name for each in gathered.values())


def test_the_manifest_names_fonts_photos_and_profile_by_hash(composed) -> None:
    loaded: Loaded = composed[0]
    attachment = _gathered(composed, SourceMode.TEXTS)["manifest.json"]
    assert not attachment.is_source
    manifest = json.loads(attachment.data)
    assert manifest["condition"]["profile_sha256"] == _hash(PROJECT / "profiles/ISOcoated_v2_300_bas.icc")
    assert {font["name"] for font in manifest["fonts"]} >= {"BulletinSong-Regular", "BulletinHei-Bold"}
    assert all(font["sha256"] == _hash(PROJECT / "fonts" / font["file"]) for font in manifest["fonts"])
    assert manifest["photos"]
    assert all(photo["sha256"] == _hash(loaded.folder / photo["path"]) for photo in manifest["photos"])
    assert manifest["files"][0] == {
        "path": "issue.yaml",
        "attached_as": "issue.yaml",
        "sha256": _hash(loaded.folder / "issue.yaml"),
    }


def test_photos_go_in_where_asked_for(composed) -> None:
    loaded: Loaded = composed[0]
    gathered = _gathered(composed, SourceMode.WITH_PHOTOS)
    photos = [photo.file for article in loaded.issue.articles for photo in article.photos]
    assert {*photos} <= {*gathered}
    assert gathered[photos[0]].mime_type == "image/jpeg"
    assert gathered[photos[0]].data == (loaded.folder / photos[0]).read_bytes()


def test_the_file_carries_them_and_print_files_carry_nothing(composed) -> None:
    loaded, document = composed
    archive = pipeline.export(loaded, document, pipeline.pdf_options(ARCHIVE, Choices()), lambda _: None)
    press = pipeline.export(loaded, document, pipeline.pdf_options(PRESS, Choices()), lambda _: None)
    with pikepdf.open(io.BytesIO(archive.data)) as pdf:
        assert pdf.attachments["issue.yaml"].get_file().read_bytes() == (loaded.folder / "issue.yaml").read_bytes()
        assert len(pdf.Root.AF) == len(pdf.attachments) == 3 + len(loaded.issue.articles)
    with pikepdf.open(io.BytesIO(press.data)) as pdf:
        assert not len(pdf.attachments)


def test_a_source_that_is_gone_is_told(composed) -> None:
    loaded, _ = composed
    path = loaded.folder / "issue.yaml"
    data = path.read_bytes()
    path.unlink()
    try:
        with pytest.raises(FileAccessError) as caught:
            _gathered(composed, SourceMode.TEXTS)
    finally:
        path.write_bytes(data)
    assert [(each.code, str(each.where)) for each in caught.value.findings] == [
        ("export.source_unreadable", "issue.yaml")
    ]
