"""Remembers frames by form: what the choice of a frame looks at in a galley in, the frame for another galley out.

A frame is chosen by rows, prices and photos, never by the text itself. So two states of an article whose lines fall
alike, as after most keystrokes, have frames alike: only the lines in them are others.
"""

from collections import OrderedDict
from collections.abc import Sequence
from itertools import count

from bulletin_studio.makeup.columns import Column, PlacedPhoto, PlacedText, is_between_paragraphs
from bulletin_studio.makeup.edge_photos import EdgePhoto
from bulletin_studio.makeup.frames import Frame, Progress, Room, arrange_frame
from bulletin_studio.makeup.galley import Galley, SetPhoto, Strip

_FRAMES_KEPT = 4000
"""A number of 24 pages asks for about 350 frames, an edit for up to 13 in each article that it moves."""

_StripForm = tuple[int, int, float, bool, bool, int]
_PhotoForm = tuple[object, ...]
Form = tuple[object, ...]
"""All that `arrange_frame` looks at in a galley; it can be a key."""


class FormMemory:
    """Frames by the form of the galley, how far it was placed, and the room."""

    def __init__(self) -> None:
        self._frames: OrderedDict[tuple[Form, Progress, Room], Frame | None] = OrderedDict()
        self._strips: dict[_StripForm, _StripForm] = {}

    def arrange(self, galley: Galley, progress: Progress, room: Room) -> Frame | None:
        """What `arrange_frame` gives."""
        key = (self._form(galley), progress, room)
        if key in self._frames:
            self._frames.move_to_end(key)
            known = self._frames[key]
            return None if known is None else frame_with(known, galley, progress)
        frame = self._frames[key] = arrange_frame(galley, progress, room)
        if len(self._frames) > _FRAMES_KEPT:
            self._frames.popitem(last=False)
        return frame

    def _form(self, galley: Galley) -> Form:
        """The form of a galley; equal forms of strips are one object, which saves room and comparing."""
        known = self._strips
        strips = tuple([known.setdefault(form, form) for form in map(_strip_form, galley.strips)])
        photos = (galley.column_photos, galley.full_photos, galley.pinned_photos)
        return galley.opening.rows, bool(galley.besides), strips, *(tuple(map(_photo_form, each)) for each in photos)


def _strip_form(strip: Strip) -> _StripForm:
    inside = strip.inside
    photo = inside.photo.index if inside.photo else -1
    return (inside.rows, strip.at_head.rows, strip.cut_cost, strip.is_heading, is_between_paragraphs(strip), photo)


def _photo_form(photo: SetPhoto) -> _PhotoForm:
    asked = photo.photo
    return (photo.index, photo.anchor, photo.is_full, photo.choices, photo.span, asked.place, asked.page)


def frame_with(frame: Frame, galley: Galley, progress: Progress) -> Frame:
    """A frame of one galley with the lines and photos of another of the same form."""
    strips, photos = count(progress.position.strip), count(progress.position.photo)

    def piece(placed: PlacedText | PlacedPhoto) -> PlacedText | PlacedPhoto:
        if isinstance(placed, PlacedPhoto):
            return PlacedPhoto(placed.row, galley.column_photos[next(photos)], placed.rows, placed.is_at_foot)
        strip = galley.strips[next(strips)]
        return PlacedText(placed.row, strip.inside if placed.row else strip.at_head, placed.is_at_foot)

    columns = tuple(
        [
            Column(tuple([piece(placed) for placed in column.pieces]), column.rows, column.top, column.foot)
            for column in frame.columns
        ]
    )
    edges = _edges(frame.photos, (*galley.pinned_photos, *galley.full_photos))
    return Frame(galley.opening if frame.opening else None, edges, columns, frame.end, frame.cost)


def _edges(edges: Sequence[EdgePhoto], photos: Sequence[SetPhoto]) -> tuple[EdgePhoto, ...]:
    by_index = {photo.index: photo for photo in photos}
    return tuple(
        [EdgePhoto(by_index[edge.photo.index], edge.rows, edge.column, edge.row, edge.is_foot) for edge in edges]
    )
