"""The outlines of what is selected: a thing of a stage in; its parts, page by page, each with its handles, out."""

from dataclasses import dataclass

from bulletin_studio.base.geometry import Rect
from bulletin_studio.session.handles import Handle
from bulletin_studio.session.page_objects import ObjectKind, PageObject
from bulletin_studio.session.stage import Stage, blocks_of

_SIDES = (Handle.LEFT, Handle.RIGHT)
"""Where an article goes on, its columns can be changed; how high that part is follows from its text."""


@dataclass(frozen=True, slots=True)
class PickedOutline:
    """The outline of one part.

    Attributes:
        part: what stands there.
        box: that the outline is drawn round: of an article whole columns and rows.
        handles: by which it can be taken.
    """

    part: PageObject
    box: Rect
    handles: tuple[Handle, ...]


def outlines_of(stage: Stage, kind: ObjectKind, slug: str, index: int = 0) -> tuple[PickedOutline, ...]:
    """The outlines of a thing in the order of its text; none where it stands on no page."""
    parts = stage.objects.of(kind, slug, index)
    if kind is not ObjectKind.ARTICLE:
        return tuple(PickedOutline(part, part.box, tuple(Handle)) for part in parts)
    blocks = blocks_of(stage, slug)
    return tuple(
        PickedOutline(part, block.box, tuple(Handle) if number == 0 else _SIDES)
        for number, (part, block) in enumerate(zip(parts, blocks, strict=True))
    )
