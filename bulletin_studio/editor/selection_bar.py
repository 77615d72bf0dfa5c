"""The small bar beside what is selected: the few things done with it most often, never over the thing itself."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.editor.arranging import Arranging
from bulletin_studio.editor.canvas import Canvas
from bulletin_studio.editor.readouts import box_words, spot_words, width_words
from bulletin_studio.editor.select_tool import SelectTool
from bulletin_studio.model.article import Article
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.photo import CaptionSpot, Photo, PhotoSpot, PhotoWidth, SpanWidth
from bulletin_studio.session.page_objects import ObjectKind

_GAP_PX = 12
_EDGE_PX = 6
_NEAR_PX = 4

_HEADINGS = frozenset(("kicker", "headline", "deck"))

_CAPTION_SPOTS = {
    CaptionSpot.BELOW: "editor.caption_below",
    CaptionSpot.ABOVE: "editor.caption_above",
    CaptionSpot.BESIDE: "editor.caption_beside",
    CaptionSpot.OVER: "editor.caption_over",
}

BAR_STYLE = """
#selectionBar { background: palette(window); border: 1px solid palette(mid); border-radius: 6px; }
#selectionBar QToolButton { border: none; border-radius: 4px; padding: 4px 5px; }
#selectionBar QToolButton:hover, #selectionBar QToolButton:focus { background: palette(midlight); }
#selectionBar QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); }
#selectionBar QToolButton[popupMode="2"] { padding-right: 15px; }
#selectionBar QToolButton::menu-indicator { subcontrol-origin: border; subcontrol-position: right center; right: 3px; }
"""

Choice = tuple[str, bool, Callable[[], object]]
"""An entry of a menu: its words, whether it is what stands now, what it does."""


class SelectionBar(QFrame):
    """The bar."""

    def __init__(self, canvas: Canvas, tool: SelectTool, arranging: Arranging) -> None:
        super().__init__(canvas.viewport())
        self._canvas = canvas
        self._desk = canvas.desk
        self._tool = tool
        self._arranging = arranging
        self._shown: object = None
        self.setObjectName("selectionBar")
        self.setStyleSheet(BAR_STYLE)
        self.setAccessibleName(self._say("editor.selection_bar"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3, 3, 3, 3)
        self._row.setSpacing(1)
        self.hide()
        self._desk.picked_changed.connect(self.renew)
        self._desk.number_changed.connect(self.renew)
        canvas.view_moved.connect(self.place)
        canvas.tool_taken.connect(self._renew_for_tool)
        tool.dragging_changed.connect(self._renew_for_drag)

    @property
    def _language(self) -> Language:
        return self._desk.language

    def _say(self, code: str) -> str:
        return say(code, self._language)

    def _value_of(self, code: str, value: str) -> str:
        return say("editor.value_of", self._language, name=self._say(code), value=value)

    # --- what it holds

    def renew(self) -> None:
        """Shows what can be done with what is selected now."""
        article, photo = self._arranging.article, self._arranging.photo
        is_wanted = self._canvas.tool is self._tool and not self._tool.is_dragging and not self._canvas.is_preview
        if not is_wanted or (article is None and photo is None):
            self.hide()
            return
        state = (self._desk.picked, article, photo, len(self._desk.issue.articles), self._arranging.split_place)
        if state != self._shown:
            self._shown = state
            self._clear()
            if photo is not None:
                self._fill_for_photo(photo)
            elif article is not None:
                self._fill_for_article(article)
            self._show_buttons()
        self.place()

    def _renew_for_tool(self, _: object) -> None:
        self.renew()

    def _renew_for_drag(self, _: bool) -> None:
        self.renew()

    def _clear(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _show_buttons(self) -> None:
        """What is put into a bar in view stays hidden until Qt comes round to it, and has no size until then."""
        for button in self._buttons():
            button.show()

    def _buttons(self) -> Iterator[QToolButton]:
        for index in range(self._row.count()):
            item = self._row.itemAt(index)
            button = item.widget() if item is not None else None
            if isinstance(button, QToolButton):
                yield button

    def _fill_for_photo(self, photo: Photo) -> None:
        arranging, layout = self._arranging, self._desk.session.layout
        widths: list[PhotoWidth | SpanWidth] = [PhotoWidth.COLUMN]
        if layout.columns.count > 1:
            widths += [*map(SpanWidth, range(2, layout.columns.count)), PhotoWidth.FULL]
        self._add_menu(
            self._value_of("editor.width", width_words(photo.width, self._language)),
            [
                (width_words(each, self._language), photo.width == each, partial(arranging.set_width, each))
                for each in widths
            ],
        )
        self._add_menu(
            self._value_of("editor.spot", spot_words(photo.place, self._language)),
            [
                (spot_words(each, self._language), photo.place is each, partial(arranging.set_spot, each))
                for each in PhotoSpot
            ],
        )
        typing = "editor.type_caption" if photo.caption is None else "editor.change_caption"
        self._add_menu(
            self._say("editor.caption_none" if photo.caption is None else "editor.caption_spot"),
            [
                (self._say(typing), False, arranging.ask_caption),
                *(
                    (self._say(code), photo.caption_place is each, partial(arranging.set_caption_spot, each))
                    for each, code in _CAPTION_SPOTS.items()
                ),
            ],
        )
        self._add_button("editor.crop", arranging.ask_crop)
        self._add_button("editor.replace_photo", arranging.ask_file)
        self._add_button("editor.remove_photo", arranging.remove)

    def _fill_for_article(self, article: Article) -> None:
        arranging, layout, placement = self._arranging, self._desk.session.layout, article.placement
        self._add_columns_menu(article, layout)
        if layout.boxes:
            choices: list[Choice] = [
                (self._say("editor.no_box"), not placement.box, partial(arranging.set_box, "")),
                *(
                    (box_words(box, self._language), placement.box == box.name, partial(arranging.set_box, box.name))
                    for box in layout.boxes
                ),
            ]
            self._add_menu(self._say("editor.box"), choices)
        self._add_button("editor.pin", arranging.toggle_pin, is_on=placement.page is not None)
        if placement.page is None:
            self._add_button("editor.start_page", arranging.toggle_page_start, is_on=placement.starts_page)
        index = self._desk.issue.articles.index(article)
        more: list[Choice] = []
        if index:
            more += [
                (self._say("editor.move_earlier"), False, arranging.move_earlier),
                (self._say("editor.join"), False, arranging.join),
            ]
        if index + 1 < len(self._desk.issue.articles):
            more.append((self._say("editor.move_later"), False, arranging.move_later))
        if arranging.split_place is not None:
            more.append((self._say("editor.split"), False, arranging.split))
        more.append((self._say("editor.duplicate"), False, arranging.duplicate))
        more.append((self._say("editor.remove_article"), False, arranging.remove))
        self._add_menu(self._say("editor.more"), more)

    def _add_columns_menu(self, article: Article, layout: Layout) -> None:
        placement, count = article.placement, layout.columns.count
        if count < 2:
            return
        span = placement.columns[1] - placement.columns[0] + 1 if placement.columns else None
        choices: list[Choice] = [(self._say("editor.columns_auto"), span is None, partial(self._arranging.span, None))]
        for columns in range(1, count + 1):
            words = say("editor.columns_count", self._language, columns=columns)
            choices.append((words, span == columns, partial(self._arranging.span, columns)))
        self._add_menu(self._say("editor.columns"), choices)
        asked = placement.text_columns
        texts: list[Choice] = [
            (self._say("editor.columns_auto"), asked is None, partial(self._arranging.set_text_columns, None))
        ]
        for columns in range(1, count + 1):
            words = say("editor.columns_count", self._language, columns=columns)
            texts.append((words, asked == columns, partial(self._arranging.set_text_columns, columns)))
        self._add_menu(self._say("editor.text_columns"), texts)

    def _add_button(self, code: str, does: Callable[[], object], *, is_on: bool | None = None) -> None:
        button = self._made_button(self._say(code))
        if is_on is not None:
            button.setCheckable(True)
            button.setChecked(is_on)
        button.clicked.connect(partial(_call, does))
        self._row.addWidget(button)

    def _add_menu(self, text: str, choices: list[Choice]) -> None:
        button = self._made_button(text)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for words, is_now, does in choices:
            action = QAction(words, menu)
            action.setCheckable(is_now)
            action.setChecked(is_now)
            action.triggered.connect(partial(_call, does))
            menu.addAction(action)
        button.setMenu(menu)
        self._row.addWidget(button)

    def _made_button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def fill_menu(self, menu: QMenu) -> None:
        """Puts what the bar holds into a menu, as of the right button."""
        for button in self._buttons():
            if button.popupMode() is QToolButton.ToolButtonPopupMode.InstantPopup:
                button.menu().setTitle(button.text())
                menu.addMenu(button.menu())
                continue
            action = menu.addAction(button.text())
            action.setCheckable(button.isCheckable())
            action.setChecked(button.isChecked())
            action.triggered.connect(button.click)

    # --- where it stands

    def place(self) -> None:
        """Puts the bar above the thing, or its first piece in view, else below or beside it; out of view it hides."""
        is_wanted = self._canvas.tool is self._tool and not self._tool.is_dragging and not self._canvas.is_preview
        view = self._canvas.viewport().rect()
        boxes = self._tool.picked_boxes() if is_wanted else ()
        things = ((page, self._canvas.view_rect(page, box).toAlignedRect()) for page, box in boxes)
        page, thing = next(((page, each) for page, each in things if each.intersects(view)), (0, QRect()))
        if not page:
            self.hide()
            return
        self._row.activate()
        size = self._row.totalSizeHint()
        self.setGeometry(QRect(bar_corner(thing, view, size, self._read_first(page)), size))
        self.show()
        self.raise_()

    def _read_first(self, page: int) -> tuple[QRect, ...]:
        """The headings of a page and the caption of the selected photo, in pixels of the view."""
        picked = self._desk.picked
        caption = (picked.article, picked.index) if picked is not None and picked.kind is ObjectKind.PHOTO else None
        return tuple(
            self._canvas.view_rect(page, line.box).toAlignedRect()
            for line in self._desk.text.lines_on(page)
            if line.start.part in _HEADINGS
            or (line.start.part == "caption" and (line.start.article, line.start.paragraph) == caption)
        )


def bar_corner(thing: QRect, view: QRect, size: QSize, read_first: Sequence[QRect] = ()) -> QPoint:
    """Where the top left corner of a bar goes: in the view, and not over the thing nor what is read first, if it can.

    Args:
        thing: what is selected.
        view: what is seen of the pages.
        size: of the bar.
        read_first: headings and captions; below and above them are the next best places.
    """
    across = max(min(thing.center().x() - size.width() // 2, view.right() - size.width()), view.left() + _EDGE_PX)
    down = min(max(thing.top(), view.top() + _EDGE_PX), view.bottom() - size.height() - _EDGE_PX)
    places = (
        QPoint(across, thing.top() - size.height() - _GAP_PX),
        QPoint(across, thing.bottom() + _GAP_PX),
        QPoint(thing.right() + _GAP_PX, down),
        QPoint(thing.left() - size.width() - _GAP_PX, down),
    )
    below = (QPoint(across, each.bottom() + _NEAR_PX) for each in reversed(read_first) if each.top() > thing.bottom())
    above = (
        QPoint(across, each.top() - size.height() - _NEAR_PX) for each in read_first if each.bottom() < thing.top()
    )
    seen = QSize(min(size.width(), view.width() - _EDGE_PX), size.height())
    inside = [place for place in (*places, *below, *above) if view.contains(QRect(place, seen))]
    inside.append(QPoint(across, view.bottom() - size.height() - _EDGE_PX))
    clear = (place for place in inside if not any(QRect(place, size).intersects(each) for each in read_first))
    return next(clear, inside[0])


def _call(does: Callable[[], object], *_: object) -> None:
    """Qt tells a button's action whether it is checked; none wants to know."""
    does()
