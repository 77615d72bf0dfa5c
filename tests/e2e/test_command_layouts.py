"""`layouts` with a layout: described, looked over, refused, each with places a designer can go to."""

import pytest

from bulletin_studio.files.data_folder import data_folder


@pytest.fixture
def own_layout(tmp_path):
    """Writes a layout of one's own, made from a bundled one."""

    def write(old: str, new: str):
        text = (data_folder() / "layouts" / "a4-two-column.yaml").read_text(encoding="utf-8")
        assert old in text
        path = tmp_path / "own.yaml"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    return write


def test_a_layout_is_described(run):
    result = run("layouts", "b5-booklet", "--language", "zh")
    assert result.code == 0
    assert "176 × 250 毫米" in result.out
    assert "32 字 × 1 栏" in result.out
    assert "没有发现问题" in result.out + result.err


def test_all_bundled_layouts_are_clean(run):
    result = run("layouts", "--check")
    assert (result.code, result.out) == (0, "Nothing found.\n")


def test_what_a_designer_should_look_at_comes_with_its_line(run, own_layout):
    path = own_layout("at: [20mm, 13.5mm]", "at: [20mm, 60.5mm]")
    line = next(number for number, text in enumerate(path.read_text("utf-8").splitlines(), 1) if "60.5mm" in text)
    result = run("layouts", "--check", path)
    assert result.code == 0
    assert result.out.startswith(f"own.yaml:{line}:")
    assert "stands on the columns" in result.out


def test_every_fault_of_a_layout_comes_at_once(run, own_layout):
    path = own_layout("count: 2, gutter: 7mm}", "count: 2, gutter: 7, weite: 3}")
    path.write_text(path.read_text("utf-8").replace("face: hei", "face: arial", 1), encoding="utf-8")
    result = run("layouts", path)
    assert result.code == 2
    assert result.err.count("own.yaml:") == 3


@pytest.mark.parametrize(("name", "code"), [("nowhere", 2), ("nowhere.yaml", 3)])
def test_a_layout_that_is_not_there(run, name, code):
    assert run("layouts", name).code == code
