"""The forms of the properties panel: for the number, an article, a photo and the text at the caret."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QPushButton

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.units import mm_from_pt
from bulletin_studio.editor.desk import Desk, Picked
from bulletin_studio.editor.property_fields import Option, PropertyForm
from bulletin_studio.editor.readouts import box_words, spot_words, width_words
from bulletin_studio.files.layout_titles import list_layout_titles
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.model.photo import CaptionSpot, FixedWidth, Photo, PhotoSpot, PhotoWidth, SpanWidth
from bulletin_studio.model.placement import Placement
from bulletin_studio.model.style import ParagraphStyle
from bulletin_studio.preflight.number_texts import style_named
from bulletin_studio.session.article_edits import PlaceArticle
from bulletin_studio.session.edits import Edit
from bulletin_studio.session.number_edits import ChangeNumber
from bulletin_studio.session.outline import in_one_line
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.photo_edits import ChangePhoto
from bulletin_studio.session.photo_resolution import resolution_of
from bulletin_studio.session.property_values import (
    caption_edit,
    caption_text,
    crop_of,
    day_of,
    focus_of,
    percent_text,
    whole_of,
    width_mm_of,
)
from bulletin_studio.session.reviewing import ReviewArticle
from bulletin_studio.session.text_counts import count_article
from bulletin_studio.session.text_edits import MarkText, StyleParagraphs
from bulletin_studio.session.text_looks import look_of
from bulletin_studio.session.text_places import article_of, paragraph_at

_MOST_PAGES, _MOST_NUMBER, _MOST_ROWS = 400, 99_999, 200
"""As files may say (see `files.issue_file`, `files.placement_text`)."""

_CAPTION_SPOTS = {
    CaptionSpot.BELOW: "editor.caption_below",
    CaptionSpot.ABOVE: "editor.caption_above",
    CaptionSpot.BESIDE: "editor.caption_beside",
    CaptionSpot.OVER: "editor.caption_over",
}
_NAMED_STYLES = ("body", "crosshead", "salutation", "signature", "note", "list", "names")
_NAMED_MARKS = ("strong", "emphasis", "dots", "name", "book", "super", "sub")


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)


class NumberForm(PropertyForm):
    """The number as a whole."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.masthead = self.line("property.masthead", self._titled)
        self.number = self.line("property.issue", self._numbered)
        self.total = self.line("property.total", self._totalled)
        self.day = self.line("property.date", self._dated)
        self.pages = self.line("property.pages", self._paged)
        self.pages.setPlaceholderText(self.say("property.pages_any"))
        self.layout_choice = self.choice("property.layout", self._laid_out)
        self.contents = self.text("property.contents")
        self.more = QPushButton(self.say("property.more"))
        self.more.setAutoDefault(False)
        self.form.addRow("", self.more)
        self.add_refusal()
        self._layouts: tuple[Option, ...] = ()

    def refresh(self) -> None:
        """See `PropertyForm`."""
        issue = self.desk.issue
        if not self._layouts:
            self._layouts = tuple(
                (dict(each.titles).get(self.desk.language.value, each.name), each.name)
                for each in list_layout_titles(None)
            )
        self.masthead.show_value(issue.masthead.title)
        self.number.show_value(str(issue.number))
        self.total.show_value(_shown(issue.total))
        self.day.show_value(issue.day.isoformat())
        self.pages.show_value(_shown(issue.page_count))
        names = {name for _, name in self._layouts}
        own = () if issue.layout in names else ((issue.layout, issue.layout),)
        self.layout_choice.show_value((*self._layouts, *own), issue.layout)
        photos = sum(len(article.photos) for article in issue.articles)
        words = sum(count_article(article).words for article in issue.articles)
        text = self.say("property.contents_text", articles=len(issue.articles), photos=photos, words=words)
        self.contents.setText(text)

    def _changed(self, issue: Issue) -> Edit:
        return ChangeNumber(issue)

    def _titled(self, text: str) -> Edit:
        if not text.strip():
            raise InputError(error("property.title"))
        issue = self.desk.issue
        return self._changed(replace(issue, masthead=replace(issue.masthead, title=text.strip())))

    def _numbered(self, text: str) -> Edit:
        number = whole_of(text, 1, _MOST_NUMBER)
        if number is None:
            raise InputError(error("property.whole", least=1, most=_MOST_NUMBER))
        return self._changed(replace(self.desk.issue, number=number))

    def _totalled(self, text: str) -> Edit:
        return self._changed(replace(self.desk.issue, total=whole_of(text, 1, _MOST_NUMBER)))

    def _dated(self, text: str) -> Edit:
        day: date = day_of(text)
        return self._changed(replace(self.desk.issue, day=day))

    def _paged(self, text: str) -> Edit:
        return self._changed(replace(self.desk.issue, page_count=whole_of(text, 1, _MOST_PAGES)))

    def _laid_out(self, name: object) -> Edit:
        return self._changed(replace(self.desk.issue, layout=str(name)))


class ArticleForm(PropertyForm):
    """The selected article."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.headline = self.text("property.headline")
        self.columns = self.choice("property.columns", self._spanned)
        self.text_columns = self.choice("property.text_columns", self._in_columns)
        self.box = self.choice("property.box", self._boxed)
        self.page = self.line("property.page", self._on_page)
        self.row = self.line("property.row", self._at_row)
        self.rows = self.line("property.rows", self._with_rows)
        for field in (self.page, self.row, self.rows):
            field.setPlaceholderText(self.say("property.auto"))
        self.starts_page = self.tick("property.new_page", self._starting)
        self.reviewed = self.tick("property.state", self._reviewed)
        self.add_refusal()

    @property
    def _article(self) -> Article | None:
        picked = self.desk.picked
        return article_of(self.desk.issue, picked.article) if picked is not None else None

    def refresh(self) -> None:
        """See `PropertyForm`."""
        article = self._article
        if article is None:
            return
        placement, layout = article.placement, self.desk.session.layout
        automatic: Option = (self.say("property.auto"), None)
        self.headline.setText(in_one_line(article.headline.text) or self.say("panel.no_headline"))
        self.columns.show_value((automatic, *self._spans(layout.columns.count)), placement.columns)
        counts = tuple(
            (self.say("property.count_columns", columns=count), count) for count in range(1, layout.columns.count + 1)
        )
        self.text_columns.show_value((automatic, *counts), placement.text_columns)
        boxes = tuple((box_words(box, self.desk.language), box.name) for box in layout.boxes)
        self.box.show_value(((self.say("property.box_none"), ""), *boxes), placement.box)
        self.box.setEnabled(bool(boxes) or bool(placement.box))
        self.page.show_value(_shown(placement.page))
        self.row.show_value("" if placement.row is None else str(placement.row + 1))
        self.rows.show_value(_shown(placement.rows))
        self.row.setEnabled(placement.page is not None)
        self.rows.setEnabled(placement.page is not None)
        self.starts_page.setChecked(placement.starts_page)
        self.reviewed.setChecked(article.is_reviewed)

    def _spans(self, count: int) -> tuple[Option, ...]:
        spans = [
            (first, last)
            for width in range(1, count + 1)
            for first in range(1, count - width + 2)
            for last in (first + width - 1,)
        ]
        return tuple((self._span_words(*span), span) for span in spans)

    def _span_words(self, first: int, last: int) -> str:
        if first == last:
            return self.say("property.column_one", first=first)
        return self.say("property.columns_from", first=first, last=last)

    def _placed(self, placement: Placement) -> Edit | None:
        article = self._article
        return PlaceArticle(article.slug, placement) if article is not None else None

    @property
    def _placement(self) -> Placement:
        article = self._article
        return article.placement if article is not None else Placement()

    def _spanned(self, value: object) -> Edit | None:
        columns = (int(value[0]), int(value[1])) if isinstance(value, tuple) else None
        return self._placed(replace(self._placement, columns=columns))

    def _in_columns(self, value: object) -> Edit | None:
        return self._placed(replace(self._placement, text_columns=value if isinstance(value, int) else None))

    def _boxed(self, value: object) -> Edit | None:
        return self._placed(replace(self._placement, box=str(value)))

    def _on_page(self, text: str) -> Edit | None:
        page = whole_of(text, 1, _MOST_PAGES)
        if page is None:
            return self._placed(replace(self._placement, page=None, row=None, rows=None))
        return self._placed(replace(self._placement, page=page, starts_page=False))

    def _at_row(self, text: str) -> Edit | None:
        row = whole_of(text, 1, _MOST_ROWS)
        return self._placed(replace(self._placement, row=None if row is None else row - 1))

    def _with_rows(self, text: str) -> Edit | None:
        return self._placed(replace(self._placement, rows=whole_of(text, 1, _MOST_ROWS)))

    def _starting(self, value: bool) -> Edit | None:
        return self._placed(replace(self._placement, starts_page=value))

    def _reviewed(self, value: bool) -> Edit | None:
        article = self._article
        return ReviewArticle(article.slug, value) if article is not None else None


class PhotoForm(PropertyForm):
    """The selected photo."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.file = self.text("property.file")
        self.sharpness = self.text("property.sharpness")
        self.caption = self.line("property.caption", self._retold, "property.caption_tip")
        self.caption.setPlaceholderText(self.say("panel.no_caption", file="").strip())
        self.width_choice = self.choice("property.photo_width", self._wide)
        self.width_mm = self.line("property.photo_mm", self._wide_mm)
        self.place = self.choice("property.place", self._standing)
        self.page = self.line("property.photo_page", self._on_page)
        self.page.setPlaceholderText(self.say("property.auto"))
        self.caption_place = self.choice("property.caption_place", self._captioned)
        self.crop = self.line("property.photo_crop", self._cropped)
        self.focus = self.line("property.photo_focus", self._focused)
        self.credit = self.line("property.credit", self._credited)
        self.alt = self.line("property.alt", self._described, "property.alt_tip")
        self.add_refusal()

    @property
    def _picked(self) -> tuple[Picked, Photo] | None:
        picked = self.desk.picked
        if picked is None or picked.kind is ObjectKind.ARTICLE:
            return None
        return picked, article_of(self.desk.issue, picked.article).photos[picked.index]

    def refresh(self) -> None:
        """See `PropertyForm`."""
        found = self._picked
        if found is None:
            return
        picked, photo = found
        language = self.desk.language
        self.file.setText(photo.file.rpartition("/")[2])
        self.file.setToolTip(photo.file)
        self.sharpness.setText(self._sharpness(picked, photo))
        own: Option = (self.say("property.width_own"), "mm")
        widths: list[PhotoWidth | SpanWidth] = [PhotoWidth.COLUMN, PhotoWidth.FULL]
        widths[1:1] = map(SpanWidth, range(2, self.desk.session.layout.columns.count))
        options = tuple((width_words(width, language), width) for width in widths)
        is_own = isinstance(photo.width, FixedWidth)
        self.width_choice.show_value((*options, own), "mm" if is_own else photo.width)
        self.width_mm.show_value(self._width_text(picked, photo))
        self.width_mm.setEnabled(is_own)
        spots = tuple((spot_words(spot, language), spot) for spot in PhotoSpot)
        self.place.show_value(spots, photo.place)
        self.page.show_value(_shown(photo.page))
        captions = tuple((self.say(code), spot) for spot, code in _CAPTION_SPOTS.items())
        self.caption_place.show_value(captions, photo.caption_place)
        crop = photo.crop
        self.crop.show_value(percent_text(crop.x, crop.y, crop.width, crop.height))
        self.focus.show_value(percent_text(*photo.focus))
        self.caption.show_value(caption_text(self.desk.issue, picked.article, picked.index))
        self.credit.show_value(photo.credit)
        self.alt.show_value(photo.alt)

    def _width_text(self, picked: Picked, photo: Photo) -> str:
        """The width asked for, or that it has."""
        if isinstance(photo.width, FixedWidth):
            return f"{photo.width.width_mm:g}"
        pieces = self.desk.objects.of(ObjectKind.PHOTO, picked.article, picked.index)
        return f"{mm_from_pt(pieces[0].box.width):.1f}".removesuffix(".0") if pieces else ""

    def _sharpness(self, picked: Picked, photo: Photo) -> str:
        session, document = self.desk.session, self.desk.document
        facts, good = session.photos.facts.get(photo.file), session.profile.photos.good
        found = resolution_of(document, picked.article, picked.index, facts, good) if facts is not None else None
        if found is None:
            return self.say("property.sharpness_none")
        return self.say(
            "property.sharpness_text",
            ppi=round(found.ppi),
            width=round(found.width_mm),
            height=round(found.height_mm),
            good=round(good),
            widest=int(found.widest_mm),
        )

    def _edit(self, photo: Photo) -> Edit | None:
        found = self._picked
        return ChangePhoto(found[0].article, found[0].index, photo) if found is not None else None

    @property
    def _photo(self) -> Photo:
        found = self._picked
        return found[1] if found is not None else Photo("")

    def _wide(self, value: object) -> Edit | None:
        if isinstance(value, PhotoWidth | SpanWidth):
            return self._edit(replace(self._photo, width=value))
        return self._wide_mm(self.width_mm.text())

    def _wide_mm(self, text: str) -> Edit | None:
        most = mm_from_pt(self.desk.session.layout.columns.width)
        return self._edit(replace(self._photo, width=FixedWidth(width_mm_of(text, round(most, 1)))))

    def _standing(self, value: object) -> Edit | None:
        spot = PhotoSpot(value)
        keeps_page = spot in (PhotoSpot.HEAD, PhotoSpot.FOOT)
        return self._edit(replace(self._photo, place=spot, page=self._photo.page if keeps_page else None))

    def _on_page(self, text: str) -> Edit | None:
        return self._edit(replace(self._photo, page=whole_of(text, 1, _MOST_PAGES)))

    def _captioned(self, value: object) -> Edit | None:
        return self._edit(replace(self._photo, caption_place=CaptionSpot(value)))

    def _cropped(self, text: str) -> Edit | None:
        return self._edit(replace(self._photo, crop=crop_of(text)))

    def _focused(self, text: str) -> Edit | None:
        return self._edit(replace(self._photo, focus=focus_of(text)))

    def _retold(self, text: str) -> Edit | None:
        found = self._picked
        return caption_edit(self.desk.issue, found[0].article, found[0].index, text) if found is not None else None

    def _credited(self, text: str) -> Edit | None:
        return self._edit(replace(self._photo, credit=text.strip()))

    def _described(self, text: str) -> Edit | None:
        return self._edit(replace(self._photo, alt=text.strip()))


class TextForm(PropertyForm):
    """The text at the caret, or the selection."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.headline = self.text("property.article")
        self.part = self.text("property.part")
        self.paragraph_style = self.choice("property.paragraph_style", self._styled)
        self.character_style = self.choice("property.character_style", self._marked)
        self.type = self.text("property.type")
        self.add_refusal()

    def refresh(self) -> None:
        """See `PropertyForm`."""
        place, caret = self.desk.insertion, self.desk.caret
        if place is None or caret is None:
            return
        look, layout = look_of(self.desk.issue, place), self.desk.session.layout
        self.headline.setText(in_one_line(article_of(self.desk.issue, caret.article).headline.text))
        self.part.setText(self.say(f"text.part_{caret.part}"))
        in_body = caret.part == "body"
        known = {style.name for style in layout.styles}
        names = [name for name in _NAMED_STYLES if name in known]
        if look.paragraph_style not in names:
            names.append(look.paragraph_style)
        self.paragraph_style.show_value([(self._style_words(name), name) for name in names], look.paragraph_style)
        self.paragraph_style.setEnabled(in_body and look.paragraph_style in _NAMED_STYLES)
        marks: list[Option] = [(self.say("property.character_none"), "")]
        marks += [(self._mark_words(style.name), style.name) for style in layout.character_styles]
        mark = next(iter(look.marks)) if len(look.marks) == 1 else None
        if mark is None:
            marks.append((self.say("property.character_mixed"), None))
        self.character_style.show_value(marks, mark)
        self.character_style.setEnabled(self.desk.selection is not None)
        self.type.setText(self._type_words(style_named(paragraph_at(self.desk.issue, caret).style, layout)))

    def _style_words(self, name: str) -> str:
        if name in _NAMED_STYLES:
            return self.say(f"text.style_{name}")
        parts = ("kicker", "headline", "deck", "byline", "caption", "credit")
        return self.say(f"text.part_{name}") if name in parts else name

    def _mark_words(self, name: str) -> str:
        return self.say(f"text.mark_{name}") if name in _NAMED_MARKS else name

    def _type_words(self, style: ParagraphStyle) -> str:
        face = self.say(f"property.face_{style.face.value}")
        return self.say("property.type_text", face=face, size=f"{style.size:g}", leading=f"{style.leading:g}")

    def _styled(self, value: object) -> Edit | None:
        place = self.desk.insertion
        return StyleParagraphs(place, str(value)) if place is not None else None

    def _marked(self, value: object) -> Edit | None:
        selection = self.desk.selection
        if selection is None or value is None:
            return None
        if look_of(self.desk.issue, selection).marks == {value}:
            return None
        return MarkText(selection, str(value))
