"""What is measured and shown over the pages is measured in the layout they are made up in, copyfitting among it."""

from dataclasses import replace

import pytest

from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.fitting import Fitting
from bulletin_studio.session.number_edits import ChangeNumber
from bulletin_studio.session.page_text import PageText
from bulletin_studio.session.session import Session

TIGHT = Fitting(pitch=17.1)


@pytest.fixture
def session() -> Session:
    return Session(data_folder() / "samples" / "xinjing-2024-01")


def baselines_hit(session: Session) -> int:
    """How many lines of body text stand on the grid of the layout that is shown."""
    area = TypeArea(session.page_layout)
    grid = [area.slot_top(row) + area.baseline_in_slot for row in range(area.rows)]
    size = session.page_layout.style("body").size
    text, found = PageText(session.document), 0
    for page in range(1, len(session.document.pages) + 1):
        for line in text.lines_on(page):
            baseline = line.bottom - 0.12 * size
            is_body = line.start.part == "body" and abs(line.bottom - line.top - size) < 0.01
            found += is_body and min(abs(baseline - each) for each in grid) < 0.05
    return found


def test_a_number_as_laid_out_is_shown_in_its_own_layout(session: Session) -> None:
    assert session.page_layout is session.layout


def test_after_fitting_the_text_stands_on_the_grid_that_is_shown(session: Session) -> None:
    before = baselines_hit(session)
    assert before > 50
    session.apply(ChangeNumber(replace(session.issue, fit=TIGHT)))
    assert session.page_layout.grid.pitch == TIGHT.pitch
    assert baselines_hit(session) > 0.9 * before
    session.undo()
    assert session.page_layout is session.layout
