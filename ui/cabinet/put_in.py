"""Putting filed items into a berkas of their folder, or from one into another (F1)."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QComboBox, QWidget

from desk.cabinet import berkas_lists
from desk.cabinet import lists as cabinet
from desk.cabinet.berkas_lists import BerkasView
from desk.cabinet.lists import ItemView
from desk.errors import Invalid
from desk.session import Result
from ui.parts.act_dialog import ActDialog
from ui.parts.plain import PlainLabel
from ui.parts.table import Column, RowsView
from ui.theme import dress, em
from ui.workbench import Workbench

MOST_ITEMS = 1000
_ADD = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


def _number(item: ItemView) -> str:
    return item.number


COLUMNS = (
    Column("Nomor arsip", _number, width=11, strong=bool),
    Column("Uraian", lambda item: item.title),
    Column("Berkas sekarang", lambda item: item.berkas or "belum diberkaskan", width=9),
)


def open_berkas(folder: str) -> list[BerkasView]:
    """List the berkas of a folder (``FK-01/2/05``) that still take items."""
    return [view for view in berkas_lists.berkas_list(folder, state="aktif") if not view.closed_on]


class PutInDialog(ActDialog):
    """Shows the items of a folder; the selected ones go into the chosen berkas."""

    def __init__(
        self,
        parent: QWidget | None,
        workbench: Workbench,
        folder: str,
        *,
        berkas: str = "",
        items: Collection[str] = (),
    ) -> None:
        super().__init__(parent, workbench, f"Masukkan ke berkas di {folder}", "&Masukkan")
        self._items = [item for item in cabinet.items(folder, limit=MOST_ITEMS) if not item.gone]
        self.berkas_box = QComboBox()
        for view in open_berkas(folder):
            self.berkas_box.addItem(f"{view.number} · {view.classification} · {view.indeks}: {view.title}", view.number)
        self.berkas_box.setCurrentIndex(max(0, self.berkas_box.findData(berkas)))
        self.table = RowsView(COLUMNS, _number, self, name="Item di map ini", many=True)
        self.confirm_label = PlainLabel(role="strong", wrap=True)
        self._build_body()
        self._show_items()
        for place, item in enumerate(self.table.rows_model.rows()):
            if item.number in items or (not items and not item.berkas):
                self.table.selectionModel().select(self.table.rows_model.index(place, 0), _ADD)
        self._say()

    def send(self) -> Result:
        """Put the selected items in.

        Raises ``Invalid`` where none is selected, and whatever the action refuses.
        """
        chosen = [item.number for item in self.table.selected_rows()]
        if not chosen:
            raise Invalid("berkas", "Pilih dahulu item yang masuk, dengan Ctrl atau Shift untuk beberapa.")
        berkas = str(self.berkas_box.currentData() or "")
        result = self.workbench.do("cabinet.put_in_berkas", items=chosen, berkas=berkas)
        self.workbench.tell(f"{len(chosen)} item masuk berkas {berkas}.")
        return result

    def _build_body(self) -> None:
        dress(self.table, "framed")
        self.setMinimumSize(em(46), em(26))
        self.table.setMinimumHeight(em(12))
        self.form.add("berkas", "&Berkas", self.berkas_box)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.confirm_label)
        self.berkas_box.currentIndexChanged.connect(self._show_items)
        self.table.selectionModel().selectionChanged.connect(self._say)

    def _show_items(self) -> None:
        """Show what is not in the chosen berkas yet."""
        berkas = str(self.berkas_box.currentData() or "")
        self.table.set_rows([item for item in self._items if item.berkas != berkas])
        self._say()

    def _say(self) -> None:
        count, berkas = len(self.table.selected_rows()), self.berkas_box.currentText()
        moving = sum(bool(item.berkas) for item in self.table.selected_rows())
        out = f"; {moving} keluar dari berkas lain" if moving else ""
        self.confirm_label.setText(
            f"{count} item akan masuk {berkas}{out}." if count else "Belum ada item yang dipilih."
        )
        self.form.clear()
