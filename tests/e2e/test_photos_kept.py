"""A second export converts no photo again; the files are the same with and without."""

from bulletin_studio.photos import convert_photos


def test_the_second_export_converts_nothing_and_is_the_same(run, issue, tmp_path, monkeypatch):
    converted = []

    def counted(request, profiles):
        converted.append(request.path.name)
        return convert(request, profiles)

    convert = convert_photos.convert_photo
    monkeypatch.setattr(convert_photos, "convert_photo", counted)
    files = [tmp_path / f"{name}.pdf" for name in ("off", "first", "second")]
    assert run("export", issue, "-o", files[0]).code == 0
    photos = len(converted)
    monkeypatch.setenv("BULLETIN_STUDIO_CACHE", str(tmp_path / "kept"))
    assert run("export", issue, "-o", files[1]).code == 0
    assert len(converted) == 2 * photos > 0
    assert run("export", issue, "-o", files[2]).code == 0
    assert len(converted) == 2 * photos
    assert len({file.read_bytes() for file in files}) == 1
    assert len(list((tmp_path / "kept/photos").iterdir())) == photos


def test_another_preset_converts_anew(run, issue, tmp_path, monkeypatch):
    monkeypatch.setenv("BULLETIN_STUDIO_CACHE", str(tmp_path / "kept"))
    assert run("export", issue, "-o", tmp_path / "a.pdf").code == 0
    kept = set((tmp_path / "kept/photos").iterdir())
    assert run("export", issue, "-o", tmp_path / "b.pdf", "--preset", "screen").code == 0
    assert len(set((tmp_path / "kept/photos").iterdir())) == 2 * len(kept)
