"""Headlines in a contents box lead to the pages they tell, each over its own lines."""

from numbers_in_code import MARGIN, make_article, make_document, make_issue, make_layout

from bulletin_studio.base.geometry import Rect
from bulletin_studio.display.items import LinkArea
from bulletin_studio.model.layout import FurnitureContents, PageMaster

BOX = Rect(MARGIN, 20.0, 160.0, 60.0)


def test_every_headline_leads_to_its_page() -> None:
    contents = FurnitureContents(BOX, "folio", "folio")
    issue = make_issue(make_article("a", [900], headline="前一篇"), make_article("b", [900], headline="后一篇"))
    document = make_document(issue, make_layout(first=PageMaster(0, (contents,)), inside=PageMaster(0)))
    links = [item for item in document.pages[0].items if isinstance(item, LinkArea)]
    assert [(link.address, link.page) for link in links] == [(entry.title, entry.page) for entry in document.outline]
    assert links[0].box.bottom <= links[1].box.y
    assert all((link.box.x, link.box.width) == (BOX.x, BOX.width) and link.box.bottom <= BOX.bottom for link in links)
    assert not [item for page in document.pages[1:] for item in page.items if isinstance(item, LinkArea)]
