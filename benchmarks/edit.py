"""How fast an edit in a number of 24 pages is made up again, beside making the whole number up anew in the same run.

Run it: python benchmarks/edit.py

The number is `large_number`. Each edit types one character at a random place of a random paragraph (always the same
places); CPU time is taken from the edit to the finished display list. Machines differ, and one machine from run to run:
the first line says how long composing the sample's paragraphs takes here, with nothing known, to compare by.
"""

import random
import statistics
import time
from collections.abc import Callable

from large_number import large_number

from bulletin_studio import pipeline
from bulletin_studio.base.source import TextPlace
from bulletin_studio.display.document import Document
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.makeup.compose import make_up
from bulletin_studio.makeup.galleys import set_galley
from bulletin_studio.makeup.memory import MakeupMemory
from bulletin_studio.makeup.type_area import TypeArea
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.text_edits import range_between, typed
from bulletin_studio.typesetting.paragraph_cache import ParagraphCache
from bulletin_studio.typesetting.set_paragraph import TypeContext

EDITS = 100
SEED = 5


def main() -> None:
    """Prints the table."""
    loaded = pipeline.load(data_folder() / "samples" / "xinjing-2024-01", lambda _share: None)
    issue = large_number(loaded.issue)
    context = TypeContext(loaded.library, loaded.layout.character_styles, issue.protected_words)
    cache, memory = ParagraphCache(context), MakeupMemory()

    def make(number: Issue, remembered: MakeupMemory) -> Document:
        return make_up(number, loaded.layout, loaded.photo_facts, cache.set_paragraph, memory=remembered)

    def compose_cold() -> None:
        for article in loaded.issue.articles:
            set_galley(article, loaded.photo_facts, TypeArea(loaded.layout), ParagraphCache(context).set_paragraph)

    pages = len(make(issue, memory).pages)
    cold = min(timed(compose_cold) for _ in range(5))
    anew = [timed(lambda: make(issue, MakeupMemory())) for _ in range(5)]
    places = random.Random(SEED)  # noqa: S311 - the same places in every run
    edits: list[float] = []
    for _ in range(EDITS):
        article = places.choice(issue.articles)
        paragraph = places.randrange(len(article.body.paragraphs))
        offset = places.randrange(len(article.body.paragraphs[paragraph].text))
        place = TextPlace(article.slug, "body", paragraph, offset)
        issue = typed(issue, range_between(place, place), "新").apply(issue)
        edits.append(timed(lambda number=issue: make(number, memory)))
    whole, median = statistics.median(anew), statistics.median(edits)
    worst = sorted(edits)[int(EDITS * 0.9)]
    print(f"pages {pages}, edits {EDITS}, CPU ms")
    print(f"this machine: the {len(loaded.issue.articles)} articles of the sample set with nothing known: {cold:.1f}")
    print(f"whole number, paragraphs known: {whole:.1f}")
    print(f"edit: median {median:.1f}, nine of ten under {worst:.1f}; median / whole {median / whole:.3f}")


def timed(work: Callable[[], object]) -> float:
    """CPU milliseconds of a call."""
    begin = time.process_time()
    work()
    return (time.process_time() - begin) * 1000


if __name__ == "__main__":
    main()
