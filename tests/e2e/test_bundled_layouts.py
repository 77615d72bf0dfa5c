"""Every bundled layout sets the sample's text without a fault, mirrors what it should, and prints its imprint once."""

from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_studio import pipeline
from bulletin_studio.base.findings import Severity
from bulletin_studio.display.document import Document
from bulletin_studio.display.items import PlacedRun, Tag, TagBegin, TagEnd
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.layout_names import layout_names
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.model.issue import Imprint
from bulletin_studio.model.layout import FurnitureContents
from bulletin_studio.pipeline import Loaded

NAMES = layout_names(None)
IMPRINT = Imprint(
    sponsor=("新泾镇人民政府",), editors=("林晓", "周宁"), phone=("021-62340000",), reported_to=("区委办公室",)
)
OF_TEXT_OR_PHOTO_ALONE = ("photo", "line", "heading", "pages")
"""Findings that come of the sample's own photos and text."""


def ignore(_share: float) -> None:
    """Takes progress."""


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return pipeline.load(data_folder() / "samples" / "xinjing-2024-01", ignore)


@pytest.fixture(scope="module")
def documents(loaded: Loaded) -> dict[str, tuple[Loaded, Document]]:
    made = {}
    for name in NAMES:
        issue = replace(
            loaded.issue, layout=name, page_count=None, imprint=IMPRINT, page_names=((2, "要闻"), (3, "民生"))
        )
        each = replace(loaded, issue=issue, layout=load_layout(name, None))
        made[name] = (each, pipeline.compose(each, ignore))
    return made


def furniture_texts(document: Document, page: int) -> list[tuple[str, float, float]]:
    """Texts of a page's artifacts with their left and right edges."""
    texts, depth = [], 0
    for item in document.pages[page - 1].items:
        if isinstance(item, TagBegin):
            depth += item.tag is Tag.ARTIFACT or depth > 0
        elif isinstance(item, TagEnd):
            depth -= depth > 0
        elif isinstance(item, PlacedRun) and depth:
            texts.append((item.run.text, item.origin.x, item.origin.x + item.run.width))
    return texts


def test_the_six_layouts_are_there() -> None:
    assert NAMES == ("a4-four-page", "a4-photo", "a4-red-head", "a4-two-column", "b5-booklet", "tabloid-8k")
    for name in NAMES:
        assert {language for language, _ in load_layout(name, None).titles} == {"zh", "en"}


@pytest.mark.parametrize("name", NAMES)
def test_the_sample_is_set_without_a_finding(documents, name) -> None:
    each, document = documents[name]
    findings = pipeline.check(each, document).findings
    assert [finding.code for finding in findings if finding.severity is Severity.ERROR] == []
    codes = [finding.code.removeprefix("preflight.") for finding in findings]
    assert [code for code in codes if not code.startswith(OF_TEXT_OR_PHOTO_ALONE)] == []
    assert document.oversets == ()


@pytest.mark.parametrize("name", [name for name in NAMES if load_layout(name, None).is_facing])
def test_heads_and_folios_are_mirrored(documents, name) -> None:
    each, document = documents[name]
    width = each.layout.trim.width
    folios = {page: furniture_texts(document, page) for page in (2, 3)}
    sides = {}
    for page, texts in folios.items():
        (edges,) = [(left, right) for text, left, right in texts if text.strip("—\u2002 ") in (f"{page}", f"{page:02}")]
        sides[page] = edges
    assert sides[2][0] < width / 2 < sides[3][1]
    margins = each.layout.margins
    assert margins.right - 15 < sides[2][0] < margins.right + 40
    assert margins.right - 15 < width - sides[3][1] < margins.right + 40


@pytest.mark.parametrize("name", [name for name in NAMES if load_layout(name, None).last is not None])
def test_the_imprint_stands_on_the_last_page_alone(documents, name) -> None:
    _, document = documents[name]
    pages = [
        page.number
        for page in document.pages
        if any(isinstance(item, TagBegin) and item.key.startswith("imprint/") for item in page.items)
    ]
    assert pages == [len(document.pages)]


def test_contents_boxes_name_the_pages_of_the_outline(documents) -> None:
    seen = 0
    for name in NAMES:
        each, document = documents[name]
        for piece in each.layout.first.furniture:
            if isinstance(piece, FurnitureContents):
                texts = "".join(text for text, _, _ in furniture_texts(document, 1))
                for entry in document.outline[: piece.entries]:
                    number = piece.template.replace("{page}", str(entry.page))
                    assert entry.title in texts
                    assert number in texts
                seen += 1
    assert seen == 2


def test_the_samples_folder_is_untouched(loaded: Loaded) -> None:
    assert loaded.issue.layout == "a4-two-column"
    assert isinstance(loaded.folder, Path)
