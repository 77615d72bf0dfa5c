"""The structure that grows from tags."""

from bulletin_studio.display.items import Tag, TagBegin
from bulletin_studio.export.pdf.structure import Element, Mark, Structure


def _begin(structure: Structure, tag: Tag, key: str, alt: str = "") -> None:
    structure.begin(TagBegin(tag, key, alt))


def _current(structure: Structure) -> Element:
    assert structure.current is not None
    return structure.current


def test_pieces_with_one_key_are_one_element() -> None:
    structure = Structure()
    for page in range(2):
        structure.begin_page()
        _begin(structure, Tag.ARTICLE, "01")
        _begin(structure, Tag.PARAGRAPH, "01/0")
        assert structure.mark(_current(structure)) == 0
        structure.end()
        structure.end()
        assert page == len(structure.owners) - 1
    (article,) = structure.root.kids
    assert isinstance(article, Element)
    (paragraph,) = article.kids
    assert isinstance(paragraph, Element)
    assert paragraph.kids == [Mark(0, 0), Mark(1, 0)]
    assert structure.owners == ((paragraph,), (paragraph,))


def test_one_key_names_different_elements_under_different_tags() -> None:
    structure = Structure()
    structure.begin_page()
    for tag in (Tag.FIGURE, Tag.CAPTION):
        _begin(structure, tag, "photo")
        structure.end()
    assert [kid.tag for kid in structure.root.kids if isinstance(kid, Element)] == [Tag.FIGURE, Tag.CAPTION]


def test_furniture_is_no_part_of_the_structure() -> None:
    structure = Structure()
    structure.begin_page()
    _begin(structure, Tag.ARTIFACT, "")
    _begin(structure, Tag.PARAGRAPH, "folio")
    assert structure.is_furniture
    assert structure.current is None
    structure.end()
    structure.end()
    assert not structure.is_furniture
    assert structure.root.kids == []


def test_a_tag_left_open_ends_with_its_page() -> None:
    structure = Structure()
    structure.begin_page()
    _begin(structure, Tag.ARTIFACT, "")
    structure.begin_page()
    assert not structure.is_furniture
    structure.end()
    assert structure.current is None


def test_marks_are_counted_page_by_page() -> None:
    structure = Structure()
    structure.begin_page()
    _begin(structure, Tag.PARAGRAPH, "a")
    assert [structure.mark(_current(structure)) for _ in range(3)] == [0, 1, 2]
    structure.begin_page()
    _begin(structure, Tag.PARAGRAPH, "b")
    assert structure.mark(_current(structure)) == 0
