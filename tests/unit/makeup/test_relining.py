"""Where cuts alone leave single lines or uneven feet, a paragraph is set a line longer or shorter, at a price."""

from dataclasses import dataclass, field, replace

from numbers_in_code import FakeSetter, make_article, make_layout

from bulletin_studio.makeup.columns import PlacedText
from bulletin_studio.makeup.costs import ORPHAN, RELINED, WIDOW, relined_cost, short_column_cost
from bulletin_studio.makeup.frames import Frame, Room, arrange_frame, start_of
from bulletin_studio.makeup.galley import Galley
from bulletin_studio.makeup.galleys import Resetting, set_galley
from bulletin_studio.makeup.relining import Relines, choose_frame
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.typesetting.line import Adjustment

AREA = TypeArea(make_layout())
ROOM = Room(AREA.rows, 2, 3, is_fresh=True)


def _galley(*lines: int) -> Galley:
    """Paragraphs of so many lines; with 2 em of indent and 2 em free in the last line."""
    return set_galley(make_article("a", [20 * count - 4 for count in lines]), {}, AREA, FakeSetter())


def _relines(give: int = 1) -> Relines:
    return Resetting(AREA, FakeSetter(give))


@dataclass(frozen=True)
class _Strained(Resetting):
    """Sets as it should, with one line of the paragraph strained."""

    adjustment: Adjustment = Adjustment.NONE
    gap: float = 0.0

    def __call__(self, galley: Galley, paragraph: int, line_count: int) -> Galley | None:
        changed = Resetting.__call__(self, galley, paragraph, line_count)
        if changed is None:
            return None
        text = changed.body[paragraph]
        first = replace(text.lines[0], adjustment=self.adjustment, han_gap_em=self.gap)
        text = replace(text, lines=(first, *text.lines[1:]))
        return replace(changed, body=(*changed.body[:paragraph], text, *changed.body[paragraph + 1 :]))


def _strained(adjustment: Adjustment = Adjustment.NONE, gap: float = 0.0) -> Relines:
    return _Strained(AREA, FakeSetter(1), adjustment, gap)


@dataclass(frozen=True)
class _Watching(Resetting):
    """Remembers which paragraphs were to be set anew."""

    asked: set[int] = field(default_factory=set)

    def __call__(self, galley: Galley, paragraph: int, line_count: int) -> Galley | None:
        self.asked.add(paragraph)
        return Resetting.__call__(self, galley, paragraph, line_count)


def _rows(frame: Frame | None) -> list[int]:
    assert frame is not None
    return [column.rows for column in frame.columns]


def _cut(frame: Frame | None) -> tuple[int, int]:
    """Index of the last line of the first column, and how many lines its paragraph has."""
    assert frame is not None
    last = frame.columns[0].pieces[-1]
    assert isinstance(last, PlacedText)
    return last.fit.lines[0].index, len(last.fit.lines[0].text.lines)


def test_cuts_without_fault_leave_every_paragraph_as_it_is() -> None:
    galley = _galley(8, 8)
    chosen, frame = choose_frame(galley, start_of(galley), ROOM, _relines())
    assert chosen is galley
    assert _rows(frame) == [8, 8]


def test_a_single_last_line_is_cured_by_another_number_of_lines() -> None:
    galley = _galley(9, 7)
    unhelped = arrange_frame(galley, start_of(galley), ROOM)
    assert unhelped is not None
    assert unhelped.cost == WIDOW, "the ninth line stands alone"
    chosen, frame = choose_frame(galley, start_of(galley), ROOM, _relines())
    assert frame is not None
    assert frame.cost < unhelped.cost
    assert abs(_rows(frame)[0] - _rows(frame)[1]) <= 1
    assert _cut(frame)[0] != _cut(frame)[1] - 2
    assert [len(text.lines) for text in chosen.body] in ([10, 7], [8, 7], [9, 8], [9, 6])


def test_where_no_paragraph_gives_the_cheapest_cut_stays() -> None:
    galley = _galley(9, 7)
    chosen, frame = choose_frame(galley, start_of(galley), ROOM, _relines(give=0))
    assert chosen is galley
    assert frame == arrange_frame(galley, start_of(galley), ROOM)


def test_a_paragraph_set_anew_with_strained_lines_is_refused() -> None:
    galley = _galley(9, 7)
    relines = _strained(Adjustment.REDUCED_STOPS)
    assert choose_frame(galley, start_of(galley), ROOM, relines)[0] is galley


def test_wide_gaps_cost_more_than_what_they_cure() -> None:
    galley = _galley(9, 7)
    unhelped = arrange_frame(galley, start_of(galley), ROOM)
    assert unhelped is not None
    assert unhelped.cost < relined_cost(0.4)
    assert choose_frame(galley, start_of(galley), ROOM, _strained(gap=0.4))[0] is galley
    assert choose_frame(galley, start_of(galley), ROOM, _strained(gap=0.03))[0] is not galley


def test_prices_stand_in_the_order_of_the_rules() -> None:
    assert 0 < relined_cost(0.0) == RELINED < relined_cost(0.2) < short_column_cost(1)
    assert short_column_cost(1) < relined_cost(0.25) < ORPHAN < WIDOW


def test_only_paragraphs_that_begin_in_the_frame_are_set_anew() -> None:
    galley = _galley(40, 9, 29)
    first = arrange_frame(galley, start_of(galley), Room(12, 2, 3, is_fresh=True))
    assert first is not None
    watching = _Watching(AREA, FakeSetter(1))
    choose_frame(galley, first.end, ROOM, watching)
    assert watching.asked
    assert 0 not in watching.asked


def test_lines_above_the_change_stay_where_they_are() -> None:
    galley = _galley(9, 7, 9, 7, 11)
    changed = _relines()(galley, 2, 10)
    assert changed is not None
    assert changed.strips[:16] == galley.strips[:16]
    assert len(changed.strips) == len(galley.strips) + 1


def test_the_choice_is_always_the_same() -> None:
    galley = _galley(9, 7, 5, 12)
    results = [choose_frame(galley, start_of(galley), ROOM, _relines(2)) for _ in range(3)]
    assert results[0] == results[1] == results[2]
