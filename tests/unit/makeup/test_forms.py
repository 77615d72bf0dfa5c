"""Frames remembered by form: what another text of the same lines gets is what arranging it anew would give."""

import pytest
from numbers_in_code import FakeSetter, make_article, make_facts, make_layout, make_photo

from bulletin_studio.makeup import forms
from bulletin_studio.makeup.forms import FormMemory
from bulletin_studio.makeup.frames import Frame, Room, arrange_frame, start_of
from bulletin_studio.makeup.galley import Galley
from bulletin_studio.makeup.galleys import Resetting, set_galley
from bulletin_studio.makeup.strips import cut_strips
from bulletin_studio.makeup.type_area import TypeArea

AREA = TypeArea(make_layout())
ROOM = Room(AREA.rows, 2, 3, is_fresh=True)
FACTS = {"p.jpg": make_facts(4, 3)}


def _galley(*lengths: int, headline: str = "标题", after: int = 1) -> Galley:
    photos = (make_photo("p.jpg", after=after, caption="图"), make_photo("p.jpg", after=0))
    return set_galley(make_article("a", lengths, headline=headline, photos=photos), FACTS, AREA, FakeSetter())


def _counted(monkeypatch: pytest.MonkeyPatch) -> list[Galley]:
    asked: list[Galley] = []

    def counting(galley: Galley, *others: object) -> Frame | None:
        asked.append(galley)
        return arrange_frame(galley, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(forms, "arrange_frame", counting)
    return asked


def test_another_text_of_the_same_lines_is_not_arranged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, memory = _counted(monkeypatch), FormMemory()
    for galley in (_galley(205, 90, 300), _galley(204, 95, 305, headline="别题")):
        frame = memory.arrange(galley, start_of(galley), ROOM)
        assert frame == arrange_frame(galley, start_of(galley), ROOM)
    assert len(asked) == 1


def test_the_rest_of_an_article_is_filled_with_its_own_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, memory = _counted(monkeypatch), FormMemory()
    for galley in (_galley(805, 590), _galley(804, 595)):
        first = memory.arrange(galley, start_of(galley), ROOM)
        assert first is not None
        assert memory.arrange(galley, first.end, ROOM) == arrange_frame(galley, first.end, ROOM)
    assert len(asked) == 2


def test_what_changes_the_choice_is_arranged_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, memory = _counted(monkeypatch), FormMemory()
    galleys = (_galley(205, 90), _galley(205, 110), _galley(205, 90, after=2), _galley(90, 205))
    for galley in galleys:
        assert memory.arrange(galley, start_of(galley), ROOM) == arrange_frame(galley, start_of(galley), ROOM)
    assert memory.arrange(galleys[0], start_of(galleys[0]), Room(9, 2, 3, is_fresh=True)) is not None
    assert len(asked) == 5


def test_a_paragraph_set_anew_is_cut_as_the_whole_body_would_be() -> None:
    """Every paragraph a line longer or shorter: below a crosshead, above one, and with a photo after it."""
    article = make_article("a", [115, 4, 118, 79, 3, 95], crossheads=[1, 4], photos=(make_photo("p.jpg", after=4),))
    galley, changes = set_galley(article, FACTS, AREA, FakeSetter()), 0
    for paragraph, text in enumerate(galley.body):
        for lines in (len(text.lines) - 1, len(text.lines) + 1):
            changed = Resetting(AREA, FakeSetter(3))(galley, paragraph, lines)
            if changed is not None:
                changes += 1
                assert (changed.strips, changed.starts) == cut_strips(changed.body, AREA)
                assert changed.column_photos[0].anchor == changed.starts[4]
    assert changes == 4
