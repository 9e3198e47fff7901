"""A table that is filled in by keyboard: a row for each thing, columns as data; rows come and go with Ins and Ctrl+Del.

Cells that were copied from a spreadsheet are pasted from the cursor on, with new rows as needed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desk.errors import Invalid
from desk.text import shown
from ui.icons import wear
from ui.parts.days import iso_day
from ui.parts.fields import Input
from ui.parts.plain import PlainLabel
from ui.steps.asks import RowColumn
from ui.steps.days import day_or_moment, day_or_moment_words
from ui.theme import color, dress, em

Choice = tuple[object, str]
KEY_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a cell means: the key of its choice, or the paths of its files."""

EMPTY_CHOICE = "pilih ▾"
SHOWN_ROWS = 4
MOST_ROWS = 9
KEYS_TOLD = "F2 atau ketik: isi · Ins: baris baru · Ctrl+Del: hapus baris · Ctrl+V: tempel dari lembar kerja"
PLACE = re.compile(r"(?:baris|Penerimaan|Pengembalian|Tahap|Keputusan) (\d+)", re.IGNORECASE)
Index = QModelIndex | QPersistentModelIndex


class Sheet(QTableWidget):
    """The table; its keys add and remove rows, and paste."""

    add_requested = Signal()
    remove_requested = Signal()
    paste_requested = Signal()

    def cell(self, row: int, column: int) -> QTableWidgetItem:
        """Give a cell, made if it is not there yet."""
        found = self.item(row, column)
        if found is None:
            found = QTableWidgetItem("")
            self.setItem(row, column, found)
        return found

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Insert:
            self.add_requested.emit()
        elif event.key() == Qt.Key.Key_Delete and control:
            self.remove_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        elif event.key() == Qt.Key.Key_Delete and self.currentItem() is not None:
            self.currentItem().setText("")
            self.currentItem().setData(KEY_ROLE, None)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not control:
            if self.state() != QAbstractItemView.State.EditingState:  # else it is the key that ended an edit
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class ChoiceDelegate(QStyledItemDelegate):
    """Edits a cell with a list of choices, which opens at once; an empty cell says that there is one."""

    def __init__(self, choices: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = list(choices)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index, /) -> QWidget:
        combo = QComboBox(parent)
        for key, words in self._choices:
            combo.addItem(shown(words), key)
        combo.activated.connect(self._on_activated)
        QTimer.singleShot(0, combo, combo.showPopup)
        return combo

    def setEditorData(self, editor: QWidget, index: Index, /) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findText(str(index.data() or ""))))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index, /) -> None:
        if isinstance(editor, QComboBox) and isinstance(table := self.parent(), Sheet):
            _fill_choice(table.cell(index.row(), index.column()), editor.currentData(), editor.currentText())

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index, /) -> None:
        super().initStyleOption(option, index)
        if not index.data():
            option.text = EMPTY_CHOICE
            option.palette.setColor(QPalette.ColorRole.Text, color("muted"))

    def _on_activated(self) -> None:
        editor = self.sender()
        if isinstance(editor, QComboBox):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


class RowsField(Input):
    """The field; its value is the list of rows that are not empty, by the columns' keys."""

    def __init__(self, name: str, label: str, columns: Sequence[RowColumn], choices: Mapping[str, Sequence[Choice]],
                 *, grows: bool = True) -> None:  # fmt: skip
        self.columns = tuple(columns)
        self._choices = {column.key: list(column.choices or choices.get(column.source, ())) for column in columns}
        self.table = Sheet(0, len(self.columns))
        self.add_button, self.remove_button = QPushButton("Tambah baris"), QPushButton("Hapus baris")
        self.files_button = QPushButton("Berkas untuk baris ini…")
        whole = QWidget()
        super().__init__(name, label, whole)
        self._build_table(whole, grows=grows)
        self.setFocusProxy(self.table)
        self.label.setBuddy(self.table)
        self.table.setAccessibleName(label)
        for _row in range(2 if grows else 0):
            self.add_row()
        self.table.itemChanged.connect(self._on_edited)

    def value(self) -> list[dict[str, object]]:
        """Give the rows as the action takes them.

        Raises ``Invalid`` for a cell that cannot be read, naming its row.
        """
        filled = [row for row in range(self.table.rowCount()) if self._is_filled(row)]
        return [self._row(row, place) for place, row in enumerate(filled, start=1)]

    def typed(self) -> str:
        return json.dumps([self._raw(row) for row in range(self.table.rowCount())], ensure_ascii=False)

    def put(self, words: str) -> None:
        rows = json.loads(words or "[]")
        self.table.setRowCount(0)
        for row in rows:
            self.add_row()
            for key, cell in row.items():
                self.put_cell(self.table.rowCount() - 1, key, cell)

    def add_row(self) -> None:
        """Add an empty row under the last."""
        row = self.table.rowCount()
        self.table.insertRow(row)
        for place, column in enumerate(self.columns):
            item = QTableWidgetItem("")
            if column.kind == "tick":
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                )
                item.setCheckState(Qt.CheckState.Unchecked)
            elif column.kind == "files":
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.table.setItem(row, place, item)
        self._fit()

    def put_cell(self, row: int, key: str, cell: object) -> None:
        """Put something into a cell: words, the key of a choice, a tick, or paths."""
        place = next((place for place, column in enumerate(self.columns) if column.key == key), -1)
        if place < 0:
            return
        column, item = self.columns[place], self.table.cell(row, place)
        if column.kind == "tick":
            item.setCheckState(Qt.CheckState.Checked if cell else Qt.CheckState.Unchecked)
        elif column.kind == "choice":
            words = next((words for known, words in self._choices[key] if cell in (known, words)), "")
            known = next((known for known, words in self._choices[key] if cell in (known, words)), None)
            _fill_choice(item, known, words or str(cell or ""))
        elif column.kind == "files":
            paths = [str(path) for path in cell] if isinstance(cell, list | tuple) else []
            item.setData(KEY_ROLE, paths)
            item.setText(", ".join(path.rpartition("/")[2] for path in paths))
        else:
            item.setText(str(cell or ""))

    def refuse(self, sentence: str) -> None:
        super().refuse(sentence)
        found = PLACE.search(sentence)
        filled = [row for row in range(self.table.rowCount()) if self._is_filled(row)]
        if found and 0 < int(found[1]) <= len(filled):
            self.table.setCurrentCell(filled[int(found[1]) - 1], 0)

    def _build_table(self, whole: QWidget, *, grows: bool) -> None:
        table = self.table
        dress(table, "framed")
        table.setHorizontalHeaderLabels([column.title for column in self.columns])
        table.verticalHeader().hide()
        table.setTabKeyNavigation(False)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.SelectedClicked
        )  # fmt: skip
        header = table.horizontalHeader()
        for place, column in enumerate(self.columns):
            stretch = not column.width
            header.setSectionResizeMode(
                place, QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive
            )
            if not stretch:
                table.setColumnWidth(place, em(column.width))
            if column.kind == "choice":
                table.setItemDelegateForColumn(place, ChoiceDelegate(self._choices[column.key], table))
        table.verticalHeader().setDefaultSectionSize(em(1.9))
        table.add_requested.connect(self._on_add)
        table.remove_requested.connect(self._on_remove)
        table.paste_requested.connect(self._on_paste)
        wear(self.add_button, "add")
        wear(self.remove_button, "minus")
        wear(self.files_button, "evidence")
        column_box = QVBoxLayout(whole)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(em(0.3))
        column_box.addWidget(table)
        row = QHBoxLayout()
        does = (self._on_add, self._on_remove, self._on_files)
        for button, act in zip((self.add_button, self.remove_button, self.files_button), does, strict=True):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        self.files_button.setVisible(any(column.kind == "files" for column in self.columns))
        row.addWidget(
            PlainLabel(KEYS_TOLD if grows else "F2 atau Enter: pilih petugas", role="muted small", wrap=True), 1
        )
        column_box.addLayout(row)

    def _fit(self) -> None:
        rows = min(max(self.table.rowCount(), SHOWN_ROWS), MOST_ROWS)
        self.table.setFixedHeight(em(1.9 * rows + 2.2))

    def _is_filled(self, row: int) -> bool:
        return any(self._raw(row).values())

    def _raw(self, row: int) -> dict[str, object]:
        found: dict[str, object] = {}
        for place, column in enumerate(self.columns):
            item = self.table.cell(row, place)
            if column.kind == "tick":
                found[column.key] = item.checkState() == Qt.CheckState.Checked
            elif column.kind in ("choice", "files"):
                found[column.key] = item.data(KEY_ROLE) or ([] if column.kind == "files" else item.text())
            else:
                found[column.key] = item.text().strip()
        return found

    def _row(self, row: int, place: int) -> dict[str, object]:
        found = self._raw(row)
        for column in self.columns:
            if column.kind in ("day", "when"):
                read = iso_day if column.kind == "day" else day_or_moment
                try:
                    found[column.key] = read(self.name, str(found[column.key]))
                except Invalid as refusal:
                    raise Invalid(self.name, f"Baris {place}: {refusal}") from None
        return found

    def _on_add(self) -> None:
        self.add_row()
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)
        self.table.setFocus()
        self._on_edited()

    def _on_remove(self) -> None:
        row = self.table.currentRow()
        if row >= 0:
            self.table.removeRow(row)
            self.table.setCurrentCell(min(row, self.table.rowCount() - 1), max(0, self.table.currentColumn()))
            self._fit()
            self._on_edited()

    def _on_files(self) -> None:
        row = max(0, self.table.currentRow())
        chosen, _kind = QFileDialog.getOpenFileNames(self, "Pilih berkas", "")
        key = next(column.key for column in self.columns if column.kind == "files")
        if chosen and row < self.table.rowCount():
            self.put_cell(row, key, chosen)

    def _on_paste(self) -> None:
        lines = QGuiApplication.clipboard().text().rstrip("\n").split("\n")
        first, left = max(0, self.table.currentRow()), max(0, self.table.currentColumn())
        for down, line in enumerate(lines):
            while first + down >= self.table.rowCount():
                self.add_row()
            for column, cell in zip(self.columns[left:], line.rstrip("\r").split("\t"), strict=False):
                self.put_cell(first + down, column.key, cell.strip())


def iso_rows(rows: Sequence[Mapping[str, object]], columns: Sequence[RowColumn]) -> str:
    """Write rows of the registers for ``put``: ISO days and moments become what officers type."""
    dated = {column.key for column in columns if column.kind in ("day", "when")}
    typed = [
        {key: day_or_moment_words(str(cell)) if key in dated and cell else cell for key, cell in row.items()}
        for row in rows
    ]
    return json.dumps(typed, ensure_ascii=False)


def _fill_choice(item: QTableWidgetItem, key: object, words: str) -> None:
    item.setData(KEY_ROLE, key)
    item.setText(shown(words))
