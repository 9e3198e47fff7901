"""Saving what the list shows under a name, and dropping such a view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from desk.dip.item_lists import Sorted
from desk.dip.views import SavedView, ViewColumn, drop_view, save_view, views
from desk.errors import DeskError
from desk.session import Result
from ui.parts.fields import LineField, TickField
from ui.parts.form_dialog import FormDialog
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.table import Column
from ui.workbench import Workbench


@dataclass(frozen=True)
class Seen:
    """What the list shows: its query, its order, its columns from left to right."""

    query: str
    order: Sorted
    columns: tuple[ViewColumn, ...]


class SaveViewDialog(FormDialog):
    """The name of a view; its query can be mended here."""

    title = "Simpan tampilan"
    told = "Saringan, urutan dan kolom daftar ini tampil di kiri dengan namanya. Nama yang sama diganti."
    verb = "Simpan tampilan"

    def __init__(self, workbench: Workbench, seen: Seen, parent: QWidget | None = None) -> None:
        self.seen = seen
        asked = LineField("query", "Saringan", prompt="Kosong: semua informasi")
        shared = TickField("shared", "Tampil juga bagi petugas lain")
        super().__init__(workbench, [LineField("name", "Nama tampilan"), asked, shared], parent)
        asked.put(seen.query)

    def act(self, values: dict[str, Any]) -> Result:
        view = save_view(
            self.workbench.session,
            str(values["name"]),
            str(values["query"]),
            order=self.seen.order.by,
            down=self.seen.order.falls,
            columns=self.seen.columns,
            shared=bool(values["shared"]),
        )
        return {"name": view.name}


def _name(row: SavedView) -> str:
    return row.name


def _query(row: SavedView) -> str:
    return row.query or "(semua)"


def _whose(row: SavedView) -> str:
    if not row.own:
        return "petugas lain"
    return "saya, dibagikan" if row.shared else "saya"


class ViewsDialog(ListDialog):
    """The officer's views and the shared ones."""

    title = "Tampilan tersimpan"
    nothing = ("Belum ada tampilan tersimpan.", "Saring daftar, lalu pilih Data › Simpan tampilan.")
    columns = (
        Column("Nama", _name, width=14, strong=bool),
        Column("Saringan", _query),
        Column("Milik", _whose, width=8),
    )
    concerns = frozenset({"dip"})
    ems = (48.0, 24.0)

    @staticmethod
    def key(row: SavedView) -> int:
        """Name a row over a reload."""
        return row.id

    def rows(self) -> list[SavedView]:
        """Read the views."""
        return views(self.workbench.session)

    def verbs(self) -> list[Verb]:
        """Drop one."""
        return [Verb("&Hapus tampilan", "trash", self._on_drop)]

    def picked(self, row: SavedView | None) -> None:
        """Only one's own is dropped."""
        self.buttons["Hapus tampilan"].setEnabled(row is not None and row.own)

    def _on_drop(self) -> None:
        try:
            drop_view(self.workbench.session, self.current().id)
        except DeskError as refusal:
            self.say(str(refusal))
            return
        self.load()
