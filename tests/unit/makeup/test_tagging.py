"""Articles are written in reading order; photos and captions never stand inside a paragraph."""

from itertools import pairwise

from numbers_in_code import make_article, make_document, make_issue, make_layout, make_photo, runs_of, seen

from bulletin_studio.display.document import Document
from bulletin_studio.display.items import PlacedImage, Tag, TagBegin
from bulletin_studio.model.story import plain_paragraph


def _keys(document: Document, page: int = 1) -> list[str]:
    """The keys of a page's elements, in order, artifacts left out."""
    items = document.pages[page - 1].items
    return [item.key for item in items if isinstance(item, TagBegin) and item.tag is not Tag.ARTIFACT]


def test_headings_in_order_then_text_then_photos() -> None:
    article = make_article(
        "a",
        [30, 5, 30],
        crossheads=[1],
        kicker=plain_paragraph("kicker", "引题"),
        deck=plain_paragraph("deck", "副题"),
        byline=plain_paragraph("byline", "作者"),
        photos=(make_photo("p.jpg", caption="说明", after=1),),
    )
    document = make_document(make_issue(article))
    parts = ["a/kicker", "a/headline", "a/deck", "a/byline", "a/p0", "a/p1", "a/p2", "a/photo0", "a/caption0"]
    assert _keys(document)[1:] == ["a", *parts]
    tags = {item.key: item.tag for item in document.pages[0].items if isinstance(item, TagBegin)}
    assert [tags[part] for part in parts] == [
        Tag.KICKER,
        Tag.HEADLINE,
        Tag.DECK,
        Tag.BYLINE,
        Tag.PARAGRAPH,
        Tag.CROSSHEAD,
        Tag.PARAGRAPH,
        Tag.FIGURE,
        Tag.CAPTION,
    ]


def test_a_paragraph_in_two_columns_is_one_element() -> None:
    document = make_document(make_issue(make_article("a", [300])))
    assert _keys(document).count("a/p0") == 1
    lines = [run for run in runs_of(document, Tag.PARAGRAPH) if run.key == "a/p0"]
    assert len({round(run.origin.x) for run in lines}) >= 2
    places = [run.run.place.offset for run in lines if run.run.place]
    assert places == sorted(places)


def test_a_paragraph_on_two_pages_bears_one_key_and_photos_stand_before_its_first_piece() -> None:
    article = make_article("a", [200, 1500], photos=(make_photo("p.jpg", caption="说明"),))
    document = make_document(make_issue(article), make_layout(rows=24))
    assert _keys(document, 1)[-2:] == ["a/caption0", "a/p1"]
    assert _keys(document, 2) == ["a", "a/p1"]


def test_no_caption_inside_a_paragraph() -> None:
    photos = tuple(make_photo(f"{n}.jpg", caption="说明", after=n) for n in range(4))
    document = make_document(make_issue(make_article("a", [150, 700, 333, 404], photos=photos)), make_layout(rows=24))
    keys = [run.key for run in runs_of(document)]
    changes = [after for before, after in pairwise(["", *keys]) if before != after]
    assert len(changes) == len(set(changes)), "every element is read in one piece"


def test_a_photo_says_what_it_shows() -> None:
    photos = (make_photo("p.jpg", caption="会场"), make_photo("q.jpg"))
    document = make_document(make_issue(make_article("a", [400], photos=photos)))
    figures = [item for item in document.pages[0].items if isinstance(item, TagBegin) and item.tag is Tag.FIGURE]
    assert [(figure.key, figure.alt) for figure in figures] == [("a/photo0", "会场"), ("a/photo1", "")]
    images = [item for item in document.pages[0].items if isinstance(item, PlacedImage)]
    assert [(image.file, image.alt) for image in images] == [("p.jpg", "会场"), ("q.jpg", "")]


def test_a_credit_stands_in_the_captions_element() -> None:
    photo = make_photo("p.jpg", caption="会场", credit="某摄")
    document = make_document(make_issue(make_article("a", [400], photos=(photo,))))
    assert [run.run.text for run in runs_of(document, Tag.CAPTION)] == ["会场", "某摄"]


def test_articles_follow_one_another_whole() -> None:
    articles = [make_article(slug, [120, 80], photos=(make_photo("p.jpg"),)) for slug in "abc"]
    document = make_document(make_issue(*articles), make_layout(rows=60))
    order = [each.key.split("/")[0] for each in seen(document) if each.key.split("/")[0] in "abc"]
    assert order == sorted(order)
