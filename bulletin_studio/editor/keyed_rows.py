"""Rows for lists and trees: frozen rows with keys in, a model that changes as little as they do out, never reset."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from bulletin_studio.editor.icons import icon

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = 0
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """A row.

    Attributes:
        key: that no other row beside it has; a row of the same key is the same row, changed.
        cells: a text for each column.
        icon: name of the icon in the first column; empty for none.
        tip: shown over the row.
        is_checked: whether the last column is ticked; None for no tick.
        is_faint: shown in grey.
        is_bold: shown bold.
    """

    key: str
    cells: tuple[str, ...]
    icon: str = ""
    tip: str = ""
    children: tuple["Row", ...] = ()
    is_checked: bool | None = None
    is_faint: bool = False
    is_bold: bool = False


@dataclass(slots=True)
class _Node:
    number: int
    row: Row
    parent: int
    children: list[int] = field(default_factory=list)


class KeyedRows(QAbstractItemModel):
    """Rows in a tree of any depth."""

    def __init__(self, heads: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = heads
        self._nodes: dict[int, _Node] = {_ROOT: _Node(_ROOT, Row("", ()), _ROOT)}
        self._next = 1

    # --- what is shown

    def show(self, rows: Sequence[Row]) -> None:
        """Shows other rows: what stays keeps its place, selection and whether it is open."""
        self._sync(_ROOT, rows)

    def _sync(self, parent: int, rows: Sequence[Row]) -> None:
        children, home = self._nodes[parent].children, self._index(parent)
        self._remove_others(children, home, {row.key for row in rows})
        for place, row in enumerate(rows):
            if place < len(children) and self._nodes[children[place]].row.key == row.key:
                continue
            known = {self._nodes[child].row.key: at for at, child in enumerate(children)}
            at = known.get(row.key)
            if at is None:
                end = next((each for each in range(place, len(rows)) if rows[each].key in known), len(rows))
                new = rows[place:end]
                self.beginInsertRows(home, place, place + len(new) - 1)
                children[place:place] = [self._new(each, parent) for each in new]
                self.endInsertRows()
            else:
                self.beginMoveRows(home, at, at, home, place)
                children.insert(place, children.pop(at))
                self.endMoveRows()
        self._tell_changed(parent, [self._change(child, row) for child, row in zip(children, rows, strict=True)])
        for child, row in zip(children, rows, strict=True):
            self._sync(child, row.children)

    def _remove_others(self, children: list[int], home: QModelIndex, wanted: Set[str]) -> None:
        """Removes rows that are not wanted any more, those beside each other in one go: each costs the view much."""
        end = len(children)
        while end > 0:
            start = end
            while start > 0 and self._nodes[children[start - 1]].row.key not in wanted:
                start -= 1
            if start < end:
                self.beginRemoveRows(home, start, end - 1)
                gone = children[start:end]
                del children[start:end]
                for child in gone:
                    self._forget(child)
                self.endRemoveRows()
            end = min(start, end - 1)

    def _change(self, number: int, row: Row) -> bool:
        """Puts a row in the place of another; whether it is other."""
        node = self._nodes[number]
        is_other, node.row = node.row != row, row
        return is_other

    def _tell_changed(self, parent: int, changes: Sequence[bool]) -> None:
        """Tells of changed rows in one go: views measure all their columns again each time."""
        if not any(changes):
            return
        places, home = [place for place, is_other in enumerate(changes) if is_other], self._index(parent)
        last = len(self._heads) - 1
        self.dataChanged.emit(self.index(places[0], 0, home), self.index(places[-1], last, home))

    def _new(self, row: Row, parent: int) -> int:
        number = self._next
        self._next += 1
        self._nodes[number] = _Node(number, Row(row.key, ()), parent)
        self._nodes[number].row = row
        for child in row.children:
            self._nodes[number].children.append(self._new(child, number))
        return number

    def _forget(self, number: int) -> None:
        for child in self._nodes.pop(number).children:
            self._forget(child)

    # --- where rows are

    def keys_of(self, index: AnyIndex) -> tuple[str, ...]:
        """The keys of a row and those above it, the outermost first; none for no row."""
        keys: list[str] = []
        number = int(index.internalId()) if index.isValid() else _ROOT
        while number != _ROOT:
            node = self._nodes[number]
            keys.insert(0, node.row.key)
            number = node.parent
        return tuple(keys)

    def index_of(self, *keys: str) -> QModelIndex:
        """The row of such keys; no row where there is none."""
        number = _ROOT
        for key in keys:
            found = (each for each in self._nodes[number].children if self._nodes[each].row.key == key)
            number = next(found, -1)
            if number < 0:
                return QModelIndex()
        return self._index(number)

    def row_at(self, index: AnyIndex) -> Row | None:
        """The row of an index."""
        return self._nodes[int(index.internalId())].row if index.isValid() else None

    def _index(self, number: int) -> QModelIndex:
        if number == _ROOT:
            return QModelIndex()
        node = self._nodes[number]
        return self.createIndex(self._nodes[node.parent].children.index(number), 0, number)

    def _children(self, parent: AnyIndex) -> list[int]:
        """What is below a row; it hangs at the first column."""
        if not parent.isValid():
            return self._nodes[_ROOT].children
        return [] if parent.column() else self._nodes[int(parent.internalId())].children

    # --- Qt's questions

    def index(self, row: int, column: int, parent: AnyIndex = _NOWHERE) -> QModelIndex:
        """See Qt."""
        children = self._children(parent)
        is_there = 0 <= row < len(children) and 0 <= column < len(self._heads)
        return self.createIndex(row, column, children[row]) if is_there else QModelIndex()

    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]
        """See Qt."""
        return self._index(self._nodes[int(index.internalId())].parent) if index.isValid() else QModelIndex()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """See Qt."""
        return len(self._children(parent))

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """See Qt."""
        del parent
        return len(self._heads)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """See Qt."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        row = self.row_at(index)
        if row is None:
            return None
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.cells[column] if column < len(row.cells) else ""
            case Qt.ItemDataRole.ToolTipRole:
                return row.tip or None
            case Qt.ItemDataRole.DecorationRole:
                return icon(row.icon) if row.icon and not column else None
            case Qt.ItemDataRole.CheckStateRole:
                return _check_state(row) if column == len(self._heads) - 1 else None
            case _:
                return _look(row, role)


def _check_state(row: Row) -> Qt.CheckState | None:
    if row.is_checked is None:
        return None
    return Qt.CheckState.Checked if row.is_checked else Qt.CheckState.Unchecked


def _look(row: Row, role: int) -> object:
    if role == Qt.ItemDataRole.FontRole and row.is_bold:
        font = QFont()
        font.setBold(True)
        return font
    if role == Qt.ItemDataRole.ForegroundRole and row.is_faint:
        return QGuiApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
    return None
