"""Says in a few words where a selected thing stands and how large it is: the desk and what is picked in, a line out."""

from bulletin_studio.base.units import mm_from_pt
from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.desk import Desk, Picked
from bulletin_studio.makeup.photo_stands import StandKind, stand_of
from bulletin_studio.model.layout import BoxStyle
from bulletin_studio.model.photo import FixedWidth, Photo, PhotoSpot, PhotoWidth, SpanWidth
from bulletin_studio.session.page_objects import ObjectKind, PageObject
from bulletin_studio.session.photo_ways import edge_of
from bulletin_studio.session.stage import block_of
from bulletin_studio.session.text_places import article_of

_SPOTS = {
    PhotoSpot.AUTO: "editor.spot_auto",
    PhotoSpot.HEAD: "editor.spot_head",
    PhotoSpot.FOOT: "editor.spot_foot",
    PhotoSpot.COLUMN: "editor.spot_column",
    PhotoSpot.BESIDE: "editor.spot_beside",
    PhotoSpot.BESIDE_LEFT: "editor.spot_beside_left",
    PhotoSpot.BESIDE_RIGHT: "editor.spot_beside_right",
}


def spot_words(spot: PhotoSpot, language: Language) -> str:
    """Where a photo stands."""
    return say(_SPOTS[spot], language)


def width_words(width: PhotoWidth | SpanWidth | FixedWidth, language: Language) -> str:
    """How wide a photo is asked to be."""
    match width:
        case PhotoWidth.COLUMN:
            return say("editor.width_column", language)
        case PhotoWidth.FULL:
            return say("editor.width_full", language)
        case SpanWidth(columns):
            return say("editor.width_columns", language, columns=columns)
        case FixedWidth(width_mm):
            return say("editor.width_mm", language, width=f"{width_mm:g}")


_BOXES = {"sidebar": "editor.box_sidebar", "notice": "editor.box_notice"}
"""What the layouts that come with the program call their boxes; a layout's own names are shown as they are."""


def box_words(box: BoxStyle, language: Language) -> str:
    """What a box is for, and how it looks."""
    name = say(_BOXES[box.name], language) if box.name in _BOXES else box.name
    match box.tint is not None, box.rule_weight > 0:
        case True, True:
            return say("editor.box_both", language, name=name)
        case True, False:
            return say("editor.box_tint", language, name=name)
        case False, True:
            return say("editor.box_rule", language, name=name)
        case _:
            return name


def readout(desk: Desk, picked: Picked) -> str:
    """Where a thing stands now; empty where it stands on no page."""
    return _article_readout(desk, picked) if picked.kind is ObjectKind.ARTICLE else _photo_readout(desk, picked)


def _photo_readout(desk: Desk, picked: Picked) -> str:
    pieces = desk.objects.of(ObjectKind.PHOTO, picked.article, picked.index)
    if not pieces:
        return say("editor.readout_nowhere", desk.language)
    photo: Photo = article_of(desk.issue, picked.article).photos[picked.index]
    box = pieces[0].box
    return say(
        "editor.readout_photo",
        desk.language,
        page=pieces[0].page,
        width=width_words(photo.width, desk.language),
        place=_stand_words(desk, photo, pieces[0]),
        across=round(mm_from_pt(box.width)),
        down=round(mm_from_pt(box.height)),
    )


def _stand_words(desk: Desk, photo: Photo, piece: PageObject) -> str:
    """At which edge of its article's part of the page, or behind which paragraph."""
    language = desk.language
    if photo.place in (PhotoSpot.HEAD, PhotoSpot.FOOT):
        return spot_words(photo.place, language)
    stage = desk.stage
    if stand_of(photo, stage.area_of(piece.article).area).kind is StandKind.EDGE:
        return spot_words(edge_of(stage, piece), language)
    if not photo.after:
        return say("editor.readout_opening", language)
    return say("editor.readout_paragraph", language, paragraph=photo.after)


def _article_readout(desk: Desk, picked: Picked) -> str:
    block = block_of(desk.stage, picked.article)
    if block is None:
        return say("editor.readout_nowhere", desk.language)
    language, (first, last) = desk.language, block.columns
    place = say(
        "editor.readout_article",
        language,
        page=block.page,
        columns=f"{first}–{last}" if first < last else first,
        row=block.row + 1,
        rows=block.rows,
        across=round(mm_from_pt(block.box.width)),
        down=round(mm_from_pt(block.box.height)),
    )
    fault = next((each for each in desk.document.placement_faults if each.article == picked.article), None)
    return place if fault is None else say("editor.readout_clash", language, place=place)
