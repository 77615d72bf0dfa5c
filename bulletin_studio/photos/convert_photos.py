"""Converts all photos of a document: requests in, converted photos in the same order out, two at a time."""

import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice

from bulletin_studio.photos.cache import PhotoCache
from bulletin_studio.photos.convert import EncodedPhoto, PhotoProfiles, PhotoRequest, convert_photo
from bulletin_studio.photos.placed_pdf_facts import placed_pdf_of

_AT_A_TIME = 2
"""Photos decoded at the same moment: as many pixels are in memory; Pillow lets other threads run while it works."""

Progress = Callable[[float], None]


def convert_photos(
    requests: Sequence[PhotoRequest], profiles: PhotoProfiles, cache: PhotoCache | None, progress: Progress
) -> Iterator[EncodedPhoto]:
    """Converts photos, the next ones while the caller works on one; same requests, same photos.

    `progress` takes the share done and may raise CancelledError.

    Raises:
        PhotoError: see `convert_photo`.
    """
    with warnings.catch_warnings(), ThreadPoolExecutor(_AT_A_TIME) as pool:
        # `open_picture` does this too, but what it restores is the state of all threads.
        warnings.simplefilter("ignore")
        waiting = iter(requests)
        running: list[Future[EncodedPhoto]] = [
            pool.submit(_converted, request, profiles, cache) for request in islice(waiting, _AT_A_TIME)
        ]
        done = 0
        try:
            while running:
                progress(done / len(requests))
                photo = running.pop(0).result()
                running.extend(pool.submit(_converted, each, profiles, cache) for each in islice(waiting, 1))
                done += 1
                yield photo
        finally:
            for future in running:
                future.cancel()
    if cache is not None:
        cache.trim()


def _converted(request: PhotoRequest, profiles: PhotoProfiles, cache: PhotoCache | None) -> EncodedPhoto:
    if cache is None or placed_pdf_of(request.path) is not None:
        return convert_photo(request, profiles)
    try:
        key = cache.key(request, profiles)
    except OSError:
        return convert_photo(request, profiles)  # which says what is wrong
    known = cache.get(key)
    if known is None:
        known = convert_photo(request, profiles)
        cache.put(key, known)
    return known
