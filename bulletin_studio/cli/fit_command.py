"""`fit`: issue folder and a page count -> the changes that fill exactly so many pages, written, or where to cut."""

from argparse import Namespace
from dataclasses import replace

from bulletin_studio import pipeline
from bulletin_studio.base.findings import Finding, error
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.findings_text import findings_text
from bulletin_studio.cli.progress import ProgressLine
from bulletin_studio.display.document import Document
from bulletin_studio.files.fitting_text import fitting_text
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.makeup.compose import make_up
from bulletin_studio.makeup.cut_list import Cut
from bulletin_studio.makeup.fit import Fitted, fit_number, usual_pages
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.story import MANUAL_BREAK
from bulletin_studio.pipeline import Loaded
from bulletin_studio.typesetting.paragraph_cache import ParagraphCache
from bulletin_studio.typesetting.set_paragraph import TypeContext


def run_fit(options: Namespace, console: Console) -> int:
    """Fits a number to its pages; `--dry-run` only tells.

    Returns:
        0 where it fits, 1 where text must be cut or written.

    Raises:
        BulletinError: the number cannot be loaded, made up or saved.
    """
    with ProgressLine(console) as progress:
        loaded = pipeline.load(options.issue, progress.stage("command.stage_load"))
        make = _maker(loaded)
        pages = options.pages or loaded.issue.page_count or usual_pages(loaded.issue, make)
        fitted = fit_number(loaded.issue, loaded.layout, pages, make, progress.stage("command.stage_fit"))
    if fitted.fitting is None:
        console.complain(findings_text(_faults(fitted, loaded.issue), console.language))
        return 1
    console.summary("command.fit_done", pages=pages, natural=fitted.natural_pages)
    console.result(fitting_text(fitted.fitting) or console.sentence("command.fit_nothing"))
    if not options.dry_run:
        save_issue(loaded.folder, replace(loaded.issue, page_count=pages, fit=fitted.fitting))
    return 0


def _maker(loaded: Loaded) -> "Maker":
    context = TypeContext(loaded.library, loaded.layout.character_styles, loaded.issue.protected_words)
    return Maker(loaded, ParagraphCache(context))


class Maker:
    """Makes up a number again and again; paragraphs are set once for each size and measure."""

    def __init__(self, loaded: Loaded, cache: ParagraphCache) -> None:
        self._loaded = loaded
        self._cache = cache

    def __call__(self, issue: Issue) -> Document:
        """The pages of a number."""
        return make_up(issue, self._loaded.layout, self._loaded.photo_facts, self._cache.set_paragraph)


def _faults(fitted: Fitted, issue: Issue) -> tuple[Finding, ...]:
    """Why it does not fit, then each place to cut."""
    if not issue.articles:
        return (error("issue.no_articles", issue.source),)
    if fitted.beyond:
        return tuple(_beyond(article, fitted.pages) for article in fitted.beyond)
    if fitted.cuts:
        first = error(
            "fit.too_long",
            pages=fitted.pages,
            natural=fitted.natural_pages,
            characters=fitted.characters_over,
            places=len(fitted.cuts),
        )
        return first, *(_place(cut) for cut in fitted.cuts)
    if fitted.missing:
        return (error("fit.too_short", pages=fitted.pages, natural=fitted.natural_pages, characters=fitted.missing),)
    return (error("fit.cannot", pages=fitted.pages, natural=fitted.natural_pages),)


def _beyond(article: Article, pages: int) -> Finding:
    headline = article.headline.text.replace(MANUAL_BREAK, "")
    return error("fit.pinned", article.source, headline=headline, page=article.placement.page or 0, pages=pages)


def _place(cut: Cut) -> Finding:
    return error(
        "fit.cut",
        cut.where,
        headline=cut.headline,
        paragraph=cut.paragraph + 1,
        characters=cut.characters,
        lines=cut.lines,
    )
