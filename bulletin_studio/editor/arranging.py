"""Commands on the selected photo or article: keys, menu and the bar at the selection all call these."""

import re
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from bulletin_studio.base.findings import error, note
from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.desk import Desk, Picked
from bulletin_studio.model.article import Article
from bulletin_studio.model.empty_slot import empty_slot
from bulletin_studio.model.photo import WHOLE_PICTURE, CaptionSpot, FixedWidth, Photo, PhotoSpot, PhotoWidth, SpanWidth
from bulletin_studio.model.placement import AUTOMATIC, Placement
from bulletin_studio.model.story import CELL_BREAK, MANUAL_BREAK, ROW_BREAK, Paragraph
from bulletin_studio.session.arranging_articles import (
    grown_article,
    nudged_article,
    pinned_article,
    spanned_article,
)
from bulletin_studio.session.arranging_photos import grown_photo, nudged_photo
from bulletin_studio.session.article_edits import (
    AddArticle,
    JoinArticle,
    MoveArticle,
    PlaceArticle,
    RemoveArticle,
    SplitArticle,
    free_slug,
    unpinned_copy,
)
from bulletin_studio.session.edits import Edit
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.photo_edits import AddPhoto, ChangePhoto, PutPhoto, RemovePhoto
from bulletin_studio.session.text_places import article_index, article_of


class Arranging(QObject):
    """What can be done with the thing that is selected; each does nothing where there is nothing to do it with."""

    crop_asked = Signal()
    """The selected photo is to be cropped."""
    typing_asked = Signal(object)
    """A headline, caption or text is to be typed: a TextPlace in it."""
    file_asked = Signal()
    """Another file is to be chosen for the selected photo."""

    def __init__(self, desk: Desk, asks_removal: Callable[[str], bool], parent: QObject | None = None) -> None:
        """Makes the commands.

        Args:
            desk: the open number.
            asks_removal: asks whether the article of a headline may be taken out.
            parent: that owns it.
        """
        super().__init__(parent)
        self._desk = desk
        self._asks_removal = asks_removal
        self._place: TextPlace | None = None
        desk.caret_moved.connect(self._remember_caret)

    def _remember_caret(self) -> None:
        """An article is split where the caret stood last, for selecting the article took it away."""
        if self._desk.caret is not None:
            self._place = self._desk.caret

    # --- what is selected

    @property
    def article(self) -> Article | None:
        """The article that is selected."""
        picked = self._desk.picked
        if picked is None or picked.kind is not ObjectKind.ARTICLE:
            return None
        return article_of(self._desk.issue, picked.article)

    @property
    def photo(self) -> Photo | None:
        """The photo that is selected."""
        picked = self._photo_picked()
        return article_of(self._desk.issue, picked.article).photos[picked.index] if picked is not None else None

    @property
    def split_place(self) -> TextPlace | None:
        """Where the selected article, or that of the caret, would be split."""
        place, picked = self._place, self._desk.picked
        if place is None or place.part != "body":
            return None
        if self._desk.caret is None and (picked is None or picked.article != place.article):
            return None
        if place.article not in {each.slug for each in self._desk.issue.articles}:
            return None
        body = article_of(self._desk.issue, place.article).body.paragraphs
        is_inside = place.paragraph < len(body) and (place.paragraph, place.offset) != (0, 0)
        return place if is_inside and place.offset <= len(body[place.paragraph].text) else None

    def _photo_picked(self) -> Picked | None:
        picked = self._desk.picked
        return picked if picked is not None and picked.kind is ObjectKind.PHOTO else None

    # --- both

    def nudge(self, across: int, down: int) -> None:
        """An arrow key."""
        article, picked = self.article, self._photo_picked()
        if article is not None:
            self._do(nudged_article(self._desk.stage, article.slug, across, down))
        elif picked is not None:
            edit = nudged_photo(self._desk.stage, picked.article, picked.index, across, down)
            if edit is None or not self.put(edit):
                code = "editor.photo_stays_across" if across else "editor.photo_stays"
                self._desk.tell((note(code),))

    def grow(self, across: int, down: int) -> None:
        """Shift and an arrow key."""
        article, picked = self.article, self._photo_picked()
        if article is not None:
            self._do(grown_article(self._desk.stage, article.slug, across, down))
        elif picked is not None:
            self._do(grown_photo(self._desk.stage, picked.article, picked.index, across, down))

    def remove(self) -> None:
        """Takes a photo out; before an article is taken out, it is asked."""
        article, picked = self.article, self._photo_picked()
        if picked is not None:
            self._desk.pick(None)
            self._do(RemovePhoto(picked.article, picked.index))
        elif article is not None and self._asks_removal(article.headline.text):
            self._desk.pick(None)
            self._do(RemoveArticle(article.slug))

    def duplicate(self) -> None:
        """Puts a second one behind a photo or article; it is pinned to no place, for the first stands there."""
        article, photo, picked, issue = self.article, self.photo, self._desk.picked, self._desk.issue
        if photo is not None and picked is not None:
            edit = AddPhoto(picked.article, replace(photo, page=None))
            if self._desk.apply(edit):
                self._desk.pick(Picked(ObjectKind.PHOTO, picked.article, edit.index_in(issue)))
        elif article is not None:
            index = article_index(issue, article.slug) + 1
            if self._desk.apply(AddArticle(unpinned_copy(article), index)):
                self._desk.pick(Picked(ObjectKind.ARTICLE, self._desk.issue.articles[index].slug))

    # --- photos

    def put(self, edit: PutPhoto) -> bool:
        """Puts a photo elsewhere; it stays selected. Whether that changed anything."""
        index = edit.index_in(self._desk.issue)
        is_put = self._desk.apply(edit)
        if is_put:
            self._desk.pick(Picked(ObjectKind.PHOTO, edit.to_slug, index))
        return is_put

    def set_width(self, width: PhotoWidth | SpanWidth | FixedWidth) -> None:
        """How wide the photo is."""
        self._change(lambda photo: replace(photo, width=width))

    def set_spot(self, spot: PhotoSpot) -> None:
        """Where the photo stands; only at an edge does it keep to its page."""
        keeps_page = spot in (PhotoSpot.HEAD, PhotoSpot.FOOT)
        self._change(lambda photo: replace(photo, place=spot, page=photo.page if keeps_page else None))

    def set_caption_spot(self, spot: CaptionSpot) -> None:
        """Where its caption stands."""
        self._change(lambda photo: replace(photo, caption_place=spot))

    def ask_caption(self) -> None:
        """Begins to type its caption, which it may not have yet."""
        picked, photo = self._photo_picked(), self.photo
        if picked is not None and photo is not None:
            end = len(photo.caption.text) if photo.caption is not None else 0
            self.typing_asked.emit(TextPlace(picked.article, "caption", picked.index, end))

    def set_file(self, file: str) -> None:
        """Another picture in its place; the crop was of the old one."""
        self._change(lambda photo: replace(photo, file=file, crop=WHOLE_PICTURE, focus=(0.5, 0.5)))

    def ask_crop(self) -> None:
        """Begins to crop the photo."""
        if self.photo is not None:
            self.crop_asked.emit()

    def ask_file(self) -> None:
        """Asks for another file."""
        if self.photo is not None:
            self.file_asked.emit()

    def _change(self, change: Callable[[Photo], Photo]) -> None:
        picked, photo = self._photo_picked(), self.photo
        if picked is not None and photo is not None:
            self._do(ChangePhoto(picked.article, picked.index, change(photo)))

    # --- articles

    def span(self, columns: int | None) -> None:
        """Across how many columns the article stands."""
        article = self.article
        if article is not None:
            self._do(spanned_article(self._desk.stage, article.slug, columns))

    def set_text_columns(self, columns: int | None) -> None:
        """In how many columns its text runs."""
        self._place_article(lambda old: replace(old, text_columns=columns))

    def set_box(self, box: str) -> None:
        """In which box of the layout it stands."""
        self._place_article(lambda old: replace(old, box=box))

    def toggle_page_start(self) -> None:
        """Whether it begins a page."""
        self._place_article(lambda old: replace(old, starts_page=not old.starts_page))

    def toggle_pin(self) -> None:
        """Lays it down where it stands, or gives it back to the flow."""
        article = self.article
        if article is not None:
            self._do(pinned_article(self._desk.stage, article.slug))

    def move_earlier(self) -> None:
        """Before the article before it."""
        self._reorder(-1)

    def move_later(self) -> None:
        """Behind the article after it."""
        self._reorder(1)

    def add(self) -> None:
        """Puts an empty article behind the one that is selected or has the caret, else last, to be typed over."""
        issue, picked, caret = self._desk.issue, self._desk.picked, self._desk.caret
        beside = picked.article if picked is not None else caret.article if caret is not None else None
        index = len(issue.articles) if beside is None else article_index(issue, beside) + 1
        slug = free_slug(issue, f"{len(issue.articles) + 1:02d}")
        if self._desk.apply(AddArticle(empty_slot(slug, AUTOMATIC), index)):
            self.typing_asked.emit(TextPlace(slug, "headline", 0, 0))

    def ask_text(self) -> None:
        """Goes into its text."""
        article = self.article
        if article is not None:
            self.typing_asked.emit(TextPlace(article.slug, "body", 0, 0))

    def split(self) -> None:
        """Makes two articles of one where the caret stands; the second begins with what the first line says."""
        place, issue = self.split_place, self._desk.issue
        if place is None:
            self._desk.tell((error("editor.split_nowhere"),))
            return
        index = article_index(issue, place.article)
        split = SplitArticle(place, "").apply(issue)
        moved = split.articles[index + 1].body.paragraphs if split is not issue else ()
        if not moved or not self._desk.apply(SplitArticle(place, _first_words(_readable(moved[0])))):
            self._desk.tell((error("editor.split_nowhere"),))
            return
        self._desk.pick(Picked(ObjectKind.ARTICLE, self._desk.issue.articles[index + 1].slug))

    def join(self) -> None:
        """Joins it to the article before it."""
        article = self.article
        if article is None:
            return
        index = article_index(self._desk.issue, article.slug)
        if index and self._desk.apply(JoinArticle(article.slug)):
            self._desk.pick(Picked(ObjectKind.ARTICLE, self._desk.issue.articles[index - 1].slug))

    def _reorder(self, step: int) -> None:
        article = self.article
        if article is None:
            return
        index = article_index(self._desk.issue, article.slug) + step
        if 0 <= index < len(self._desk.issue.articles):
            self._do(MoveArticle(article.slug, index))

    def _place_article(self, change: Callable[[Placement], Placement]) -> None:
        article = self.article
        if article is not None:
            self._do(PlaceArticle(article.slug, change(article.placement)))

    def _do(self, edit: Edit | None) -> None:
        if edit is not None:
            self._desk.apply(edit)


_HEADLINE_CHARACTERS = 16
"""A headline of the body size fills a column of two with this many characters."""


def _readable(paragraph: Paragraph) -> str:
    """The text without what parts cells and lines; of a table the first cell that says something."""
    cells = re.split(f"[{CELL_BREAK}{ROW_BREAK}]", paragraph.text)
    return next((cell for cell in cells if cell.strip()), "").replace(MANUAL_BREAK, "，")


def _first_words(text: str) -> str:
    """What stands before the first mark, for a headline that the editor will mend."""
    end = next((index for index, character in enumerate(text) if character in "，。；：！？、,.;:!?"), len(text))
    return text[: min(end, _HEADLINE_CHARACTERS)].strip()
