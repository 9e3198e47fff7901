"""Setting up and changing what stands where: cabinets, drawers, folders, boxes; a menu of its own in the tab's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desk.cabinet import lists as cabinet
from ui.cabinet.rows import ItemRow
from ui.icons import wear
from ui.keys import mark_letters
from ui.parts.ask import ActionDialog, Ask
from ui.workbench import Workbench

ENTRIES = {
    "cabinet": ("Tambah &kabinet…", "cabinet", "Tambah filing kabinet dengan laci-lacinya, atau rak"),
    "box": ("Tambah b&oks…", "folder_add", "Tambah boks di rak yang dipilih"),
    "plate": ("&Ubah kabinet…", "edit", "Nama, ruang, unit dan penanggung jawab kabinet yang dipilih"),
    "drawer": ("Ubah &laci…", "edit", "Nama, rentang kode klasifikasi dan daya tampung laci yang dipilih"),
    "folder": ("Ubah ma&p…", "edit", "Judul, kode dan isi map yang dipilih"),
    "move_folder": ("Pinda&hkan map…", "move", "Pindahkan map yang dipilih dengan seluruh isinya ke laci lain"),
    "renumber": ("&Nomori ulang map…", "number", "Nomori ulang map di laci yang dipilih, urut kode dan tahun"),
}
"""Each entry: words, icon, and what it does."""
MENU = ("Tata &letak", "cabinet", "Menambah dan mengubah kabinet, laci, map dan boks")


class Host(Protocol):
    """What the deeds ask of the tab."""

    def chosen_items(self) -> list[ItemRow]:
        """Give the selected items."""

    def chosen_place(self) -> str:
        """Give the place that is looked at: a folder or a drawer."""

    def show_place(self, place: str) -> None:
        """Go to a place."""

    def open(self, number: str) -> None:
        """Show the item of a number, or a place."""

    def reprint(self, numbers: list[str]) -> None:
        """Show labels as one job, ready to be printed."""

    def add_cabinet(self) -> None:
        """Ask for a new cabinet."""


class FurnitureDeeds(QObject):
    """The entries, and the dialogs that they open; *Tambah kabinet* opens the tab's own."""

    def __init__(self, widget: QWidget, host: Host, workbench: Workbench) -> None:
        super().__init__(widget)
        self._widget, self._host, self._workbench = widget, host, workbench
        does: dict[str, Callable[[], object]] = {
            "cabinet": host.add_cabinet,
            "box": self.add_box,
            "plate": self.edit_cabinet,
            "drawer": self.edit_drawer,
            "folder": self.edit_folder,
            "move_folder": self.move_folder,
            "renumber": self.renumber,
        }
        self.menu = QMenu(MENU[0], widget)
        wear(self.menu.menuAction(), MENU[1])
        self.menu.menuAction().setStatusTip(MENU[2])
        self.actions = {name: self._action(name, does[name]) for name in ENTRIES}
        self.menu.addActions(list(self.actions.values()))
        mark_letters(self.menu.actions())

    def edit_drawer(self) -> None:
        """Say what the drawer that is looked at is for."""
        path = "/".join(self._host.chosen_place().split("/")[:2])
        found = [drawer for view in cabinet.cabinets() for drawer in view.drawers if drawer.path == path]
        for drawer in found[:1]:
            asks = (
                Ask("name", "&Nama", value=drawer.name, hint="Tertulis di muka laci, misalnya Press release 2026."),
                Ask("codes", "Rentang &kode", value=drawer.codes, hint="400.14–400.14.9, 500.12; kosong: bebas."),
                Ask("capacity", "&Isi (map)", "number", drawer.capacity, span=(1, 500)),
            )
            fixed = {"drawer": path}
            self._ask(f"Ubah laci {path}", "&Simpan", "cabinet.edit_drawer", asks, fixed)

    def edit_cabinet(self) -> None:
        """Write another plate for the cabinet that is looked at."""
        code = self._host.chosen_place().partition("/")[0]
        for view in [view for view in cabinet.cabinets() if view.code == code][:1]:
            asks = (
                Ask("name", "&Nama", value=view.name),
                Ask("room", "&Ruang", value=view.room),
                Ask("unit", "&Unit", value=view.unit, hint="Singkatan unit; unit dapat mempunyai buku nomor sendiri."),
                Ask("keeper", "&Penanggung jawab", value=view.keeper),
            )
            self._ask(f"Ubah {code}", "&Simpan", "cabinet.edit_cabinet", asks, {"cabinet": code})

    def move_folder(self) -> None:
        """Move the folder that is looked at to another drawer."""
        place = self._host.chosen_place()
        if place.count("/") != 2:  # noqa: PLR2004 - cabinet, drawer, folder
            self._workbench.tell("Pilih satu map yang akan dipindahkan.", "warn")
            return
        here = place.rpartition("/")[0]
        drawers = [drawer for view in cabinet.cabinets() for drawer in view.drawers if drawer.path != here]
        words = [(one.path, f"{one.path} {one.name} – {one.folders}/{one.capacity} map {one.codes}") for one in drawers]
        asks = (Ask("to", "Ke &laci", "choice", choices=words), Ask("reason", "&Alasan"))
        dialog = self._ask(f"Pindahkan map {place}", "&Pindahkan", "cabinet.move_folder", asks, {"folder": place})
        dialog.accepted.connect(self._on_folder_moved)

    def add_box(self) -> None:
        """Put an empty box on a rack."""
        racks = [view for view in cabinet.cabinets() if view.is_rack]
        shelves = [(drawer.path, f"{drawer.path} – {drawer.folders}/{drawer.capacity} boks")
                   for view in racks for drawer in view.drawers]  # fmt: skip
        if not shelves:
            self._workbench.tell("Belum ada rak. Tambah kabinet sebagai rak dahulu, lalu boksnya.", "warn")
            return
        year = self._workbench.workspace.now().year
        asks = (
            Ask("shelf", "&Susun rak", "choice", choices=shelves),
            Ask("title", "&Judul boks"),
            Ask("year", "&Tahun", "number", year, span=(1945, year + 1)),
            Ask("size", "&Ukuran", "choice", choices=(("kecil", "Kecil, 9 cm"), ("besar", "Besar, 19 cm"))),
        )
        dialog = self._ask("Tambah boks", "&Tambah boks", "cabinet.add_box", asks)
        dialog.accepted.connect(self._on_folder_moved)

    def edit_folder(self) -> None:
        """Write another tab for the folder that is looked at."""
        place = self._host.chosen_place()
        code, drawer, _folder = (*place.split("/"), "", "")[:3]
        found = [folder for folder in cabinet.folders(code, drawer) if folder.place == place]
        if not found:
            self._workbench.tell("Pilih satu map yang akan diubah.", "warn")
        for folder in found:
            asks = (
                Ask("title", "&Judul map", value=folder.title),
                Ask("classification", "&Kode klasifikasi", "code", folder.classification),
                Ask("capacity", "&Isi (item)", "number", folder.capacity, span=(1, 1000)),
                Ask("reason", "&Alasan", hint="Diisi bila kodenya berubah, misalnya skema klasifikasi baru."),
            )
            told = "Nomor arsip di dalamnya tetap; label yang menyebut judul atau kode lama masuk ke Ganti label."
            fixed = {"folder": place}
            dialog = self._ask(f"Ubah map {place}", "&Simpan", "cabinet.edit_folder", asks, fixed, told)
            dialog.accepted.connect(self._on_folder_moved)

    def renumber(self) -> None:
        """Number the folders of the drawer that is looked at anew."""
        path = "/".join(self._host.chosen_place().split("/")[:2])
        asks = (Ask("reason", "&Alasan", hint="Misalnya laci ditata ulang sesudah pemindahan arsip inaktif."),)
        told = f"Map di laci {path} dinomori 01, 02, … urut kode dan tahun. Label yang keliru sesudahnya disebutkan."
        fixed = {"drawer": path}
        dialog = self._ask(f"Nomori ulang {path}", "&Nomori ulang", "cabinet.renumber_folders", asks, fixed, told)
        dialog.accepted.connect(self._on_renumbered)

    def _ask(
        self,
        title: str,
        verb: str,
        action: str,
        asks: tuple[Ask, ...],
        fixed: Mapping[str, object] | None = None,
        told: str = "",
    ) -> ActionDialog:
        dialog = ActionDialog(self._widget, self._workbench, title, verb, action, asks, fixed=fixed, told=told)
        dialog.open()
        return dialog

    def _on_folder_moved(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, ActionDialog):
            told = dialog.result_told
            self._host.show_place(str(told["folder"]))
            if told.get("outside"):
                self._workbench.tell(f"{told['folder']} berada di luar rentang kode lacinya.", "warn")

    def _on_renumbered(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, ActionDialog):
            told = dialog.result_told
            self._host.show_place(str(told["drawer"]))
            self._workbench.tell(f"{len(told['moved'])} map dinomori ulang.")

    def _action(self, name: str, does: Callable[[], object]) -> QAction:
        words, icon_name, says = ENTRIES[name]
        action = QAction(words, self._widget)
        wear(action, icon_name)
        action.setStatusTip(says)
        action.triggered.connect(does)
        self._widget.addAction(action)
        return action
