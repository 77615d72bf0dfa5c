"""The outline panel: articles with their photos, pages, lengths and states; dragged to another place in the number."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from bulletin_studio.base.findings import Argument
from bulletin_studio.base.words.catalogue import say
from bulletin_studio.editor.desk import Desk, Picked
from bulletin_studio.editor.icons import tick_style
from bulletin_studio.editor.keyed_rows import AnyIndex, KeyedRows, Row
from bulletin_studio.editor.taking_photos import take_photos
from bulletin_studio.session.article_edits import MoveArticle
from bulletin_studio.session.drops import put_behind, sort_dropped
from bulletin_studio.session.outline import OutlineArticle, OutlinePhoto, Outliner, page_range
from bulletin_studio.session.page_moves import moved_to_article
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.reviewing import ReviewArticle
from bulletin_studio.session.text_places import article_index, article_of

_FILES_MIME = "text/uri-list"
THING_MIME = "application/x-bulletin-studio-thing"
"""An article or photo under way: its slug, of a photo also its number, in lines of UTF-8."""

_STATE = 3
_INDENT_PX = 14
"""Headlines get what room there is."""
_TICK_PX = 36
"""Room for a tick beside its word."""


class OutlineRows(KeyedRows):
    """The articles; the keys are slugs, those of photos their numbers."""

    manuscripts_dropped = Signal(object, str)
    """Manuscripts were dropped on an article: their paths, its slug."""
    moved = Signal(object)
    """A thing was put elsewhere by dragging: what it is there."""

    def __init__(self, heads: tuple[str, ...], desk: Desk, view: QWidget) -> None:
        super().__init__(heads, desk)
        self._desk, self._view = desk, view

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Articles and photos can be dragged; articles are ticked in the last column, and dropped on."""
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled
        keys = self.keys_of(index)
        if not keys:
            return super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        if len(keys) == 1:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
            flags |= Qt.ItemFlag.ItemIsUserCheckable if index.column() == _STATE else Qt.ItemFlag.NoItemFlags
        return flags

    def setData(  # noqa: N802 - Qt's name
        self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """A tick."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        is_reviewed = Qt.CheckState(value) == Qt.CheckState.Checked
        return self._desk.apply(ReviewArticle(self.keys_of(index)[0], is_reviewed))

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """Articles and photos are moved, never copied; files are copied."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """Articles, photos and files."""
        return [THING_MIME, _FILES_MIME]

    def canDropMimeData(  # noqa: N802 - Qt's name
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Articles go between articles or take the place of one; photos of others and files go onto one."""
        del action, row, column
        thing, keys = thing_under_way(data), self.keys_of(parent)
        if thing is not None and thing.kind is ObjectKind.PHOTO:
            return len(keys) == 1 and keys[0] != thing.article
        if thing is not None:
            return len(keys) <= 1
        return parent.isValid() and any(url.isLocalFile() for url in data.urls())

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        """The article or photo dragged."""
        data = QMimeData()
        data.setData(THING_MIME, "\n".join(self.keys_of(indexes[0])).encode("utf-8"))
        return data

    def dropMimeData(  # noqa: N802 - Qt's name
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Puts an article before a row, in the place of one it is dropped on, or last; a photo into an article.

        False, so that the view takes no row away: the number does.

        Photos dropped on an article stand behind its text, manuscripts follow it.
        """
        del action, column
        thing = thing_under_way(data)
        if thing is not None and thing.kind is ObjectKind.PHOTO:
            self._take_photo(thing, self.keys_of(parent)[0])
        elif thing is not None and parent.isValid():
            self._take_article(thing, article_index(self._desk.issue, self.keys_of(parent)[0]))
        elif thing is not None:
            count = len(self._desk.issue.articles)
            before = row if 0 <= row <= count else count
            index = article_index(self._desk.issue, thing.article)
            self._take_article(thing, before - 1 if before > index else before)
        elif parent.isValid():
            self._take_files(data, self.keys_of(parent)[0])
        return False

    def _take_article(self, thing: Picked, index: int) -> None:
        if self._desk.apply(MoveArticle(thing.article, index)):
            self.moved.emit(thing)

    def _take_photo(self, thing: Picked, slug: str) -> None:
        issue = self._desk.issue
        edit = moved_to_article(issue, thing.article, thing.index, slug)
        if edit is not None and self._desk.apply(edit):
            self.moved.emit(Picked(ObjectKind.PHOTO, slug, edit.index_in(issue)))

    def _take_files(self, data: QMimeData, slug: str) -> None:
        """Puts pictures into an article as one step; manuscripts are passed on, what is neither is told."""
        dropped = sort_dropped(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
        taken = take_photos(self._view.window(), self._desk, dropped.pictures) if dropped.pictures else None
        if taken is not None:
            edits = put_behind(article_of(self._desk.issue, slug), taken.files)
            if edits and self._desk.apply_all(edits):
                self._desk.pick_added(slug, edits[-1].photo.file)
        findings = (*(taken.findings if taken is not None else ()), *dropped.findings)
        if findings:
            self._desk.tell(findings)
        if dropped.manuscripts:
            self.manuscripts_dropped.emit(dropped.manuscripts, slug)


def thing_under_way(data: QMimeData) -> Picked | None:
    """The article or photo that is dragged; None where something else is."""
    match bytes(data.data(THING_MIME).data()).decode("utf-8").split("\n"):
        case [slug, index]:
            return Picked(ObjectKind.PHOTO, slug, int(index))
        case [slug] if slug:
            return Picked(ObjectKind.ARTICLE, slug)
        case _:
            return None


class OutlinePanel(QTreeView):
    """The panel."""

    picked = Signal(object)
    """A row was chosen: what it stands for."""
    text_asked = Signal(object)
    """A row was opened: its text shall be typed in; what it stands for."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._outliner = Outliner()
        self._is_following = False
        heads = tuple(self._say(f"panel.outline_{name}") for name in ("headline", "pages", "words", "state"))
        self.rows = OutlineRows(heads, desk, self)
        self.setModel(self.rows)
        self._arrange()
        self.selectionModel().currentChanged.connect(self._choose)
        self.doubleClicked.connect(self._open)
        desk.picked_changed.connect(self.follow)
        self.refresh()

    def _say(self, code: str, **arguments: Argument) -> str:
        return say(code, self._desk.language, **arguments)

    def _arrange(self) -> None:
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT_PX)
        self.setStyleSheet(tick_style())
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(0)  # as wide as the rows in view need: all of many take too long
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(28)
        header.setSectionResizeMode(_STATE, QHeaderView.ResizeMode.Fixed)
        words = (self._say("panel.draft"), self._say("panel.reviewed"))
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        header.resizeSection(_STATE, widest + _TICK_PX)
        header.setAccessibleName(self._say("panel.outline"))

    def refresh(self) -> None:
        """Shows the articles as they are now; while their pages are made up, those of before stay."""
        if self._desk.composing.is_busy:
            return
        self._is_following = True
        self.rows.show([self._row(each) for each in self._outliner.outline(self._desk.issue, self._desk.objects)])
        self._is_following = False
        self.follow()

    def _row(self, each: OutlineArticle) -> Row:
        headline = each.headline or self._say("panel.no_headline")
        tip = self._say("panel.outline_tip", title=headline)
        if each.overset:
            lines = each.overset_lines
            tip = self._say("panel.overset_tip", title=headline, characters=each.overset, lines=lines)
        state = self._say("panel.reviewed" if each.is_reviewed else "panel.draft")
        mark = "overset" if each.overset else "pin" if each.is_pinned else "article"
        cells = (headline, page_range(each.pages), str(each.words), state)
        photos = tuple(map(self._photo_row, each.photos))
        return Row(each.slug, cells, mark, tip, photos, is_checked=each.is_reviewed)

    def _photo_row(self, each: OutlinePhoto) -> Row:
        name = each.file.rpartition("/")[2]
        text = each.caption or self._say("panel.no_caption", file=name)
        page = str(each.page) if each.page is not None else ""
        return Row(str(each.index), (text, page), "photo", f"{text}\n{name}", is_faint=each.page is None)

    # --- selection

    def follow(self) -> None:
        """Marks what is selected on the pages."""
        picked = self._desk.picked
        self._is_following = True
        if picked is None:
            self.selectionModel().clearSelection()
        else:
            keys = (picked.article,) if picked.kind is ObjectKind.ARTICLE else (picked.article, str(picked.index))
            flags = QItemSelectionModel.SelectionFlag
            choice = flags.ClearAndSelect | flags.Rows
            self.selectionModel().setCurrentIndex(self.rows.index_of(*keys), choice)
        self._is_following = False

    def picked_at(self, index: AnyIndex) -> Picked | None:
        """What a row stands for."""
        match self.rows.keys_of(index):
            case (slug,):
                return Picked(ObjectKind.ARTICLE, slug)
            case (slug, photo):
                return Picked(ObjectKind.PHOTO, slug, int(photo))
            case _:
                return None

    def _choose(self, index: QModelIndex) -> None:
        picked = self.picked_at(index)
        if picked is not None and not self._is_following:
            self.picked.emit(picked)

    def _open(self, index: QModelIndex) -> None:
        picked = self.picked_at(index)
        if picked is not None and index.column() != _STATE:
            self.text_asked.emit(picked)
