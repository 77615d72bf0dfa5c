"""Which text each glyph of a document stands for, from the runs' source text, never from the font."""

from collections.abc import Iterable, Iterator

from bulletin_studio.display.document import Page
from bulletin_studio.display.items import GlyphRun, PlacedRun

GlyphTexts = dict[str, dict[int, str]]
"""Face key -> glyph id -> text, in order of first use."""


def glyph_texts(pages: Iterable[Page]) -> GlyphTexts:
    """Gives every glyph the text of the first cluster that is this glyph alone.

    A glyph that never stands alone in its cluster gets the text of its first cluster; wherever a glyph's text is not
    that of its cluster, the page says so with ActualText (ISO 32000-1, 14.9.4).
    """
    texts: GlyphTexts = {}
    parts: list[tuple[dict[int, str], int, str]] = []
    for run in _runs(pages):
        known = texts.setdefault(run.font, {})
        if run.clusters == tuple(range(len(run.text))):
            for glyph_id, character in zip(run.glyph_ids, run.text, strict=True):
                known.setdefault(glyph_id, character)
            continue
        for first, last, text in clusters_of(run):
            if last - first == 1:
                known.setdefault(run.glyph_ids[first], text)
            else:
                parts += [(known, glyph_id, text) for glyph_id in run.glyph_ids[first:last]]
    for known, glyph_id, text in parts:
        known.setdefault(glyph_id, text)
    return texts


def clusters_of(run: GlyphRun) -> Iterator[tuple[int, int, str]]:
    """The run's clusters: first glyph, one past the last glyph, source text. Together they hold the whole text."""
    starts = [index for index, cluster in enumerate(run.clusters) if not index or cluster != run.clusters[index - 1]]
    for position, first in enumerate(starts):
        is_last = position + 1 == len(starts)
        last = len(run.clusters) if is_last else starts[position + 1]
        begin = run.clusters[first] if position else 0
        end = len(run.text) if is_last else run.clusters[last]
        yield first, last, run.text[begin:end]


def _runs(pages: Iterable[Page]) -> Iterator[GlyphRun]:
    for page in pages:
        for item in page.items:
            if isinstance(item, PlacedRun):
                yield item.run
