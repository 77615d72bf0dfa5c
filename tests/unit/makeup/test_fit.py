"""Copyfitting: exactly the pages wanted inside the layout's limits, or a list of cuts that makes it so."""

import math
from dataclasses import replace

import pytest

from bulletin_studio.display.document import Document
from bulletin_studio.display.items import PlacedRun
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.load_font_list import load_font_list
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.fonts.library import open_library
from bulletin_studio.makeup.adjusting import adjusted_layout
from bulletin_studio.makeup.compose import make_up
from bulletin_studio.makeup.cut_list import shortened_by
from bulletin_studio.makeup.estimate import Estimate, estimate_number
from bulletin_studio.makeup.fit import Fitted, fit_number, usual_pages
from bulletin_studio.model.article import Article
from bulletin_studio.model.fitting import AS_LAID_OUT, FitLimits, Fitting, Limits
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.story import Paragraph, Span, Story
from bulletin_studio.photos.probe_photos import probe_photos
from bulletin_studio.typesetting.paragraph_cache import ParagraphCache
from bulletin_studio.typesetting.set_paragraph import TypeContext


class Number:
    """A sample number, in its own layout or another, with all that making it up takes."""

    def __init__(self, sample: str = "xinjing-2024-01", layout: str = "") -> None:
        folder = data_folder() / "samples" / sample
        self.issue, _ = load_issue(folder)
        self.layout: Layout = load_layout(layout or self.issue.layout, folder)
        library = open_library(load_font_list())
        photos = [photo for article in self.issue.articles for photo in article.photos]
        self.facts = probe_photos(photos, folder, lambda _share: None)
        context = TypeContext(library, self.layout.character_styles, self.issue.protected_words)
        self.cache = ParagraphCache(context)
        self.calls = 0

    def make(self, issue: Issue) -> Document:
        self.calls += 1
        return make_up(issue, self.layout, self.facts, self.cache.set_paragraph)

    def fit(self, issue: Issue, pages: int) -> Fitted:
        return fit_number(issue, self.layout, pages, self.make, lambda _share: None)

    def pages(self, issue: Issue) -> int:
        return len(self.make(replace(issue, page_count=None)).pages)


@pytest.fixture(scope="module")
def number() -> Number:
    return Number()


def scaled(issue: Issue, share: float) -> Issue:
    """The number with every body paragraph that share as long."""

    def paragraph_of(paragraph: Paragraph) -> Paragraph:
        text = paragraph.text
        wanted = max(2, round(len(text) * share))
        longer = (text[:-1] * math.ceil(share))[: wanted - 1] + text[-1]
        return replace(paragraph, spans=(Span(longer),))

    articles = tuple(
        replace(article, body=Story(tuple(map(paragraph_of, article.body.paragraphs)))) for article in issue.articles
    )
    return replace(issue, articles=articles)


def is_inside(fitting: Fitting, layout: Layout) -> bool:
    """Whether nothing goes beyond the layout's limits."""
    limits, size, pitch = layout.fit, layout.style("body").size, layout.grid.pitch
    checks = [
        limits.size.least - 1e-9 <= (fitting.size or size) / size <= limits.size.most + 1e-9,
        limits.pitch.least - 1e-9 <= (fitting.pitch or pitch) / pitch <= limits.pitch.most + 1e-9,
        limits.headline.least - 1e-9 <= fitting.headline <= limits.headline.most + 1e-9,
        limits.photos.least - 1e-9 <= fitting.photos <= limits.photos.most + 1e-9,
        fitting.lines_between is None
        or limits.lines_between.least <= fitting.lines_between <= limits.lines_between.most,
        fitting.looseness == 0 or limits.looseness,
    ]
    return all(checks)


def test_a_number_that_fits_is_left_alone(number: Number) -> None:
    fitted = number.fit(number.issue, number.pages(number.issue))
    assert fitted.fitting == AS_LAID_OUT


@pytest.mark.parametrize("percent", range(90, 111))
def test_a_sweep_of_lengths_is_exact_or_names_what_makes_it_so(number: Number, percent: int) -> None:
    issue, pages = scaled(number.issue, percent / 100), 4
    fitted = number.fit(issue, pages)
    if fitted.cuts:
        issue = shortened_by(issue, fitted.cuts)
        fitted = number.fit(issue, pages)
    assert fitted.fitting is not None
    assert is_inside(fitted.fitting, number.layout)
    document = number.make(replace(issue, page_count=pages, fit=fitted.fitting))
    assert document.oversets == ()
    assert number.pages(replace(issue, fit=fitted.fitting)) == pages


FULL = 1.24
"""The sample number so many times as long fills its four pages to the foot."""

NARROW = FitLimits(Limits(1, 1), Limits(1, 1), Limits(2, 4), Limits(0.95, 1), Limits(0.95, 1.05), looseness=True)


@pytest.mark.parametrize("percent", range(90, 111))
@pytest.mark.parametrize("limits", [None, NARROW], ids=["the layout's limits", "narrow limits"])
def test_a_sweep_of_a_full_number_is_exact_or_names_what_makes_it_so(
    number: Number, monkeypatch: pytest.MonkeyPatch, percent: int, limits: FitLimits | None
) -> None:
    monkeypatch.setattr(number, "layout", replace(number.layout, fit=limits or number.layout.fit))
    issue, pages = scaled(number.issue, FULL * percent / 100), 4
    fitted = number.fit(issue, pages)
    if fitted.fitting is None:
        assert fitted.characters_over > 0
        issue = shortened_by(issue, fitted.cuts)
        fitted = number.fit(issue, pages)
    assert fitted.fitting is not None
    assert is_inside(fitted.fitting, number.layout)
    assert number.make(replace(issue, page_count=pages, fit=fitted.fitting)).oversets == ()
    assert number.pages(replace(issue, fit=fitted.fitting)) == pages


def test_a_list_of_cuts_is_no_longer_than_needed(number: Number, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(number, "layout", replace(number.layout, fit=NARROW))
    issue = scaled(number.issue, FULL * 1.1)
    cuts = number.fit(issue, 4).cuts
    per_line = [cut.characters / cut.lines for cut in cuts]
    assert per_line == sorted(per_line)
    farthest = Fitting(lines_between=2, photos=0.95, looseness=-1, headline=0.95)
    fewer = shortened_by(replace(issue, fit=farthest), cuts[:-1])
    assert number.pages(fewer) > 4
    assert number.pages(shortened_by(replace(issue, fit=farthest), cuts)) == 4


def test_tables_and_names_are_never_cut(number: Number, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(number, "layout", replace(number.layout, fit=NARROW))
    issue = scaled(number.issue, FULL * 1.1)
    first = issue.articles[0]
    table = Paragraph("names", (Span(" ".join(["顾长河", "叶知秋"] * 30)),))
    body = Story((*first.body.paragraphs, table))
    issue = replace(issue, articles=(replace(first, body=body), *issue.articles[1:]))
    cuts = number.fit(issue, 4).cuts
    assert cuts
    assert (first.slug, len(first.body.paragraphs)) not in {(cut.article, cut.paragraph) for cut in cuts}


def test_a_lone_line_on_the_last_page_does_not_fill_it(number: Number) -> None:
    """A fifth page that holds one line is not five pages while something the layout allows puts more there."""
    full, lone = two_pages_ends(number)

    def make(issue: Issue) -> Document:
        return lone if issue.fit == AS_LAID_OUT else full

    fitted = fit_number(number.issue, number.layout, len(lone.pages), make, lambda _share: None)
    assert fitted.fitting is not None
    assert fitted.fitting != AS_LAID_OUT


def test_a_lone_line_stays_where_nothing_helps(number: Number) -> None:
    _, lone = two_pages_ends(number)
    fitted = fit_number(number.issue, number.layout, len(lone.pages), lambda _issue: lone, lambda _share: None)
    assert fitted.fitting == AS_LAID_OUT


def two_pages_ends(number: Number) -> tuple[Document, Document]:
    """The sample number, and the same with nothing but the first line of its last page there."""
    full = number.make(number.issue)
    last = full.pages[-1]
    runs = [item for item in last.items if isinstance(item, PlacedRun) and item.run.place and item.run.place.article]
    first_line = [run for run in runs if round(run.origin.y) == round(runs[0].origin.y)]
    return full, replace(full, pages=(*full.pages[:-1], replace(last, items=tuple(first_line))))


def test_an_article_laid_down_beyond_the_pages_is_named(number: Number) -> None:
    first, *others = number.issue.articles
    late = replace(first, placement=replace(first.placement, page=6))
    issue = replace(number.issue, articles=(late, *others))
    fitted = number.fit(issue, 4)
    assert fitted.fitting is None
    assert fitted.beyond == (late,)
    assert usual_pages(issue, number.make) == 8


def test_articles_laid_down_stay_where_they_are(number: Number) -> None:
    first, second, third = number.issue.articles
    issue = scaled(replace(number.issue, articles=(first, second, _on_page(third, 2))), FULL * 1.02)
    fitted = number.fit(issue, 4)
    assert fitted.fitting is not None
    document = number.make(replace(issue, page_count=4, fit=fitted.fitting))
    assert document.placement_faults == ()
    assert document.oversets == ()


def _on_page(article: Article, page: int) -> Article:
    return replace(article, placement=replace(article.placement, page=page))


def test_too_long_by_far_names_cuts_that_are_enough(number: Number) -> None:
    issue = scaled(number.issue, 1.7)
    fitted = number.fit(issue, 4)
    assert fitted.fitting is None
    assert fitted.characters_over > 0
    shorter = shortened_by(issue, fitted.cuts)
    length = sum(len(p.text) for article in issue.articles for p in article.body.paragraphs)
    shorter_length = sum(len(p.text) for article in shorter.articles for p in article.body.paragraphs)
    assert length - shorter_length == fitted.characters_over
    again = number.fit(shorter, 4)
    assert again.fitting is not None


def test_the_cheapest_places_come_first(number: Number) -> None:
    issue = scaled(number.issue, 1.18)
    fitted = number.fit(issue, 4)
    if fitted.fitting is None:
        per_line = [cut.characters / cut.lines for cut in fitted.cuts]
        assert sum(per_line) / len(per_line) < number.layout.columns.measure / number.layout.style("body").size


def test_too_short_says_how_much_is_missing(number: Number) -> None:
    fitted = number.fit(number.issue, 8)
    assert fitted.fitting is None
    assert fitted.cuts == ()
    assert fitted.missing > 500
    last = number.issue.articles[-1]
    more = [Paragraph("body", (Span("字" * 150),))] * (fitted.missing // 150 + 1)
    longer = replace(last, body=Story((*last.body.paragraphs, *more)))
    issue = replace(number.issue, articles=(*number.issue.articles[:-1], longer))
    assert number.fit(issue, 8).fitting is not None


def test_far_too_short_is_told_in_full(number: Number) -> None:
    number.calls = 0
    assert number.fit(number.issue, 24).missing > 20_000
    assert number.calls < 40


def test_no_limits_no_changes(number: Number, monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = FitLimits(Limits(1, 1), Limits(1, 1), Limits(3, 3), Limits(1, 1), Limits(1, 1), looseness=False)
    monkeypatch.setattr(number, "layout", replace(number.layout, fit=nothing))
    fitted = number.fit(scaled(number.issue, 1.3), 4)
    assert fitted.fitting is None
    assert fitted.cuts


def test_the_search_is_bounded_and_deterministic(number: Number) -> None:
    issue = scaled(number.issue, 1.08)
    number.calls = 0
    first = number.fit(issue, 4)
    assert number.calls <= 100
    assert number.fit(issue, 4) == first


def test_a_smaller_body_keeps_whole_em_and_the_grid(number: Number) -> None:
    layout = adjusted_layout(number.layout, Fitting(size=10.0, pitch=15.0, headline=0.9, lines_between=1))
    measure = layout.columns.measure / 10.0
    assert measure == pytest.approx(round(measure))
    assert layout.columns.width == pytest.approx(number.layout.columns.width)
    assert layout.grid.lines > number.layout.grid.lines
    assert layout.style("body").leading == 15.0
    assert layout.first.first_line * 15.0 >= number.layout.first.first_line * number.layout.grid.pitch
    assert layout.style("headline").size < number.layout.style("headline").size


def test_usual_pages_are_a_multiple_of_four(number: Number) -> None:
    assert usual_pages(number.issue, number.make) == 4
    assert usual_pages(replace(number.issue, articles=()), number.make) == 4


def pages_of(document: Document, count: int) -> Document:
    """The first page so many times: pages that count and do not end in a lone line."""
    return replace(document, pages=document.pages[:1] * count)


def test_a_step_that_passes_the_pages_by_gives_way_to_finer_ones(number: Number) -> None:
    """A line more between many articles may be several pages more; the pitch then finds the page between."""

    document = number.make(number.issue)

    def make(issue: Issue) -> Document:
        wide = issue.fit.lines_between is not None
        return pages_of(document, 9 if wide else 6 if (issue.fit.pitch or 0) > number.layout.grid.pitch + 0.15 else 5)

    fitted = fit_number(number.issue, number.layout, 6, make, lambda _share: None)
    assert fitted.fitting is not None
    assert fitted.fitting.lines_between is None
    assert fitted.fitting.pitch is not None
    assert is_inside(fitted.fitting, number.layout)


def test_where_every_step_passes_the_pages_by_what_is_missing_is_told_from_before_it(number: Number) -> None:
    document = number.make(number.issue)

    def make(issue: Issue) -> Document:
        longer = len(issue.articles[-1].body.paragraphs) > len(number.issue.articles[-1].body.paragraphs)
        return pages_of(document, (5 if issue.fit == AS_LAID_OUT else 9) + longer)

    fitted = fit_number(number.issue, number.layout, 6, make, lambda _share: None)
    assert fitted.fitting is None
    assert 0 < fitted.missing <= 10


def test_text_that_is_missing_is_written_where_it_flows(number: Number) -> None:
    """The last article stands in one column of page 4; text written there would go on in that column alone."""
    *others, last = number.issue.articles
    narrow = replace(last, placement=replace(last.placement, page=4, columns=(2, 2)))
    fitted = number.fit(replace(number.issue, articles=(*others, narrow)), 12)
    assert fitted.missing > 8_000


def estimated(number: Number, issue: Issue) -> Estimate:
    return estimate_number(issue, number.layout, number.facts, number.cache.set_paragraph, lambda _share: None)


def test_an_estimate_comes_near_the_pages_made_up(number: Number) -> None:
    estimate = estimated(number, number.issue)
    assert estimate.pages == number.pages(number.issue)
    assert [each.photos for each in estimate.articles] == [2, 1, 2]
    assert estimate.articles[0].column_cm > estimate.articles[1].column_cm > 20


@pytest.mark.parametrize("percent", [60, 90, 130, 200])
def test_an_estimate_stays_near_however_long_the_text(number: Number, percent: int) -> None:
    issue = scaled(number.issue, percent / 100)
    assert abs(estimated(number, issue).pages - number.pages(issue)) <= 1


@pytest.mark.parametrize("layout", ["", "b5-booklet", "tabloid-8k"])
@pytest.mark.parametrize("sample", ["tinglan-2024-06", "tinglan-tongzhi"])
def test_an_estimate_of_other_samples_and_layouts_is_near(sample: str, layout: str) -> None:
    """Boxes, sidebars, pinned pages, photos over columns and a kept foot count as in make-up; a tenth may be wrong."""
    number = Number(sample, layout)
    made = number.pages(number.issue)
    assert abs(estimated(number, number.issue).pages - made) <= made / 10


def test_an_estimate_keeps_what_is_laid_down(number: Number) -> None:
    first, second, third = number.issue.articles
    late = estimated(number, replace(number.issue, articles=(first, second, _on_page(third, 9))))
    assert late.pages == 9
    assert late.filled < 5
    fresh = replace(second, placement=replace(second.placement, starts_page=True))
    assert estimated(number, replace(number.issue, articles=(first, fresh))).pages >= 2
    boxed = replace(second, placement=replace(second.placement, page=2, columns=(1, 1), rows=40))
    kept = estimated(number, replace(number.issue, articles=(boxed,))).articles[0]
    assert kept.column_cm >= 40 * number.layout.grid.pitch / 72 * 2.54 - 0.1


def test_an_estimate_of_an_empty_number_is_one_page(number: Number) -> None:
    assert estimated(number, replace(number.issue, articles=())).pages == 1
