"""Counts what found no room: galleys and how far they were poured in, one Overset for an article out."""

from collections.abc import Iterable, Iterator

from bulletin_studio.display.document import Overset
from bulletin_studio.makeup.frames import Progress
from bulletin_studio.makeup.galley import BlockLine, Galley, SetPhoto
from bulletin_studio.makeup.pages import PlacedGalley
from bulletin_studio.model.story import MANUAL_BREAK


def find_oversets(placed: Iterable[PlacedGalley]) -> tuple[Overset, ...]:
    """An Overset for every article of which anything is left over, in the order of the articles."""
    found = (_overset(each.galley, each.end) for each in placed)
    return tuple(overset for overset in found if overset)


def _overset(galley: Galley, end: Progress) -> Overset | None:
    waiting = _waiting_photos(galley, end)
    captions = (line for photo in waiting if photo.caption for line in photo.caption.lines)
    lines = (*_waiting_lines(galley, end), *captions, *galley.left_out)
    photos = galley.unplaceable + len(waiting)
    if not lines and not photos:
        return None
    article = galley.article
    characters = sum(line.line.end - line.line.start for line in lines)
    source = lines[0].text.paragraph.source if lines else article.source
    return Overset(
        article.slug,
        article.headline.text.replace(MANUAL_BREAK, ""),
        characters,
        len(lines),
        source or article.source,
        photos,
    )


def _waiting_lines(galley: Galley, progress: Progress) -> Iterator[BlockLine]:
    if not progress.is_opened:
        yield from galley.opening.lines
    for strip in galley.strips[progress.position.strip :]:
        yield from strip.inside.lines


def _waiting_photos(galley: Galley, progress: Progress) -> tuple[SetPhoto, ...]:
    beside = (strip.inside.photo for strip in galley.strips[progress.position.strip :])
    return (
        *galley.column_photos[progress.position.photo :],
        *galley.full_photos[progress.full_photos :],
        *galley.pinned_photos[progress.pinned_photos :],
        *(photo for photo in beside if photo),
    )
