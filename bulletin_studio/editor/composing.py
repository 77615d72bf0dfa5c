"""Makes large numbers up beside the window: a session in, its pages when they are done; the window stays alive."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from bulletin_studio.base.findings import Finding, Report
from bulletin_studio.display.document import Document
from bulletin_studio.editor.errand import Errand, now_and_then
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.page_objects import PageObjects
from bulletin_studio.session.page_text import PageText
from bulletin_studio.session.session import Session

_MOST_NEW_CHARACTERS = 2_000
"""More new text than this is not set while the editor waits: about 25 000 characters are set in a second."""

_PHOTO_CHARACTERS = 500
"""A photo that comes or goes is as much work: its text flows anew."""

_MOST_MOVED_CHARACTERS = 25_000
"""Numbers of more text are made up beside the window where articles change places, since all of it flows anew."""

_MOST_CHARACTERS = 90_000
"""Numbers of more text than this are always made up beside the window; a page of A4 holds some 1 500."""


@dataclass(frozen=True, slots=True)
class _Pages:
    issue: Issue
    document: Document
    report: Report
    objects: PageObjects
    text: PageText


class Composing(QObject):
    """Decides where a changed number is made up, and takes the pages when they come."""

    composed = Signal()
    """Pages that were awaited are there."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._errand: Errand | None = None
        self.objects: PageObjects | None = None
        """The things on the pages that came last, all worked out, as that takes long for many pages."""
        self.text: PageText | None = None
        """Where the text of those pages stands; which paragraphs stand on each is worked out."""

    @property
    def is_busy(self) -> bool:
        """Whether the pages shown are those of before."""
        return self._errand is not None

    def follow(self, before: Issue) -> None:
        """The number has changed: where that is much work, it is begun in the background."""
        if self.is_busy or is_large_change(before, self._session.issue):
            self._begin()

    def stop(self) -> None:
        """The window closes: nobody waits for pages any more."""
        if self._errand is not None:
            self._errand.stop()

    def _begin(self) -> None:
        if self._errand is not None:
            self._errand.cancel()
        session, issue, known, known_text = self._session, self._session.issue, self.objects, self.text
        session.await_pages()

        def work(progress: Callable[[float], None]) -> object:
            document = session.pages_of(issue, now_and_then(progress))
            objects = PageObjects(document, known)
            for page in document.pages:
                objects.on(page.number)
            text = PageText(document, known_text)
            text.look_through()
            return _Pages(issue, document, session.report_on(issue, document), objects, text)

        self._errand = Errand(work, self)
        self._errand.done.connect(self._take)
        self._errand.failed.connect(self._give_up)
        self._errand.start()

    @Slot(object)
    def _take(self, pages: _Pages) -> None:
        if pages.issue is not self._session.issue:
            return
        self._errand = None
        self.objects, self.text = pages.objects, pages.text
        self._session.take_pages(pages.issue, pages.document, pages.report)
        self.composed.emit()

    @Slot(object)
    def _give_up(self, findings: tuple[Finding, ...]) -> None:
        """Cancelled work has a successor; other faults come again, and are told, when the window makes the pages up."""
        if any(finding.code != "command.cancelled" for finding in findings):
            self._errand = None
            self._session.awaits_pages = False
            self.composed.emit()


def is_large_change(before: Issue, after: Issue) -> bool:
    """Whether a change takes long to make up: much is new, gone or set otherwise, or there is much of it at all."""
    total = sum(_length(article, set()) for article in after.articles)
    if _looks(before) != _looks(after):
        return total > _MOST_NEW_CHARACTERS
    if total > (_MOST_CHARACTERS if _order(before) == _order(after) else _MOST_MOVED_CHARACTERS):
        return True
    return max(_fresh(before, after), _fresh(after, before)) > _MOST_NEW_CHARACTERS


def _order(issue: Issue) -> tuple[str, ...]:
    return tuple(article.slug for article in issue.articles)


def _looks(issue: Issue) -> tuple[object, ...]:
    """What all text is set by."""
    return issue.layout, issue.fit, issue.protected_words


def _fresh(before: Issue, after: Issue) -> int:
    """How much stands in one number and not in the other, in characters."""
    known = {id(article) for article in before.articles}
    new = [article for article in after.articles if id(article) not in known]
    if not new:
        return 0
    paragraphs = {id(each) for article in before.articles for each in article.body.paragraphs}
    photos = {photo.file for article in before.articles for photo in article.photos}
    added = sum(photo.file not in photos for article in new for photo in article.photos)
    return sum(_length(article, paragraphs) for article in new) + _PHOTO_CHARACTERS * added


def _length(article: Article, known: set[int]) -> int:
    return sum(len(span.text) for each in article.body.paragraphs if id(each) not in known for span in each.spans)
