"""What is done at the cabinet beyond looking and labelling, as entries of the tab's menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from desk.cabinet import stock_lists
from desk.errors import DeskError
from reports.labels.stock import Stock
from ui.cabinet.berkas import BerkasDialog
from ui.cabinet.books import BooksDialog
from ui.cabinet.disposals import DisposalsDialog
from ui.cabinet.filing_dialog import FilingDialog
from ui.cabinet.find import FindDialog
from ui.cabinet.furniture import FurnitureDeeds, Host
from ui.cabinet.loans import LendDialog, LoansDialog
from ui.cabinet.measure_stock import MeasureDialog
from ui.cabinet.place_labels import PlaceLabelsDialog
from ui.cabinet.put_in import PutInDialog, open_berkas
from ui.cabinet.stock_take import StockTakeDialog
from ui.cabinet.trace import HistoryDialog, ThreadDialog
from ui.cabinet.wrong_labels import WrongLabelsDialog
from ui.icons import wear
from ui.parts.ask import ActionDialog
from ui.parts.papers import show_paper
from ui.workbench import Workbench

ENTRIES = {
    "file": ("&Arsipkan naskah…", "archive", "Ctrl+Shift+N", "Beri nomor arsip pada naskah dan simpan di map"),
    "find": (
        "Cari map, berkas ata&u item…",
        "search",
        "Ctrl+F",
        "Cari dengan kata apa pun; tempat dan peminjam disebut",
    ),
    "lend": ("P&injamkan…", "forward", "Ctrl+Shift+L", "Pinjamkan item yang dipilih; bukti peminjaman dicetak"),
    "loans": ("Daftar pin&jaman…", "late", "", "Arsip yang sedang dipinjam, yang lewat waktu, dan yang kembali"),
    "berkas": ("B&erkas…", "folder", "", "Daftar berkas di tempat yang dipilih, dengan indeks dan tunjuk silangnya"),
    "put_in": (
        "Masukkan &ke berkas…",
        "folder_add",
        "",
        "Masukkan item yang dipilih, atau item lepas, ke berkas di mapnya",
    ),
    "stock": ("&Stock opname…", "approve", "", "Hitung isi laci yang dipilih; dapat dihentikan dan dilanjutkan"),
    "trace": ("&Telusuri jejak…", "link", "Ctrl+J", "Telusuri satu urusan dari label sampai undangan"),
    "history": ("&Riwayat map…", "history", "", "Di mana saja map yang dipilih pernah berada"),
    "wrong": ("&Ganti label…", "label", "", "Label yang tempat, kode atau judulnya berubah; dicetak ulang sekaligus"),
    "signs": (
        "Label tempat &dan map…",
        "label",
        "",
        "Label laci, guide, map, boks, kabinet dan punggung berkas",
    ),
    "disposal": ("Pen&yusutan…", "withdraw", "", "Usul pindah, usul musnah, penilaian dan berita acaranya"),
    "books": ("Buku &nomor…", "number", "", "Pola nomor, nomor cadangan dan sisipan, buka dan tutup buku"),
}
"""Each entry: words, icon, keys, and what it does."""


class CabinetDeeds(QObject):
    """The entries, and the dialogs that they open."""

    def __init__(self, widget: QWidget, host: Host, workbench: Workbench) -> None:
        super().__init__(widget)
        self._widget, self._host, self._workbench = widget, host, workbench
        does: dict[str, Callable[[], object]] = {
            "file": self.file_paper,
            "find": self.find,
            "lend": self.lend,
            "loans": self.loans,
            "berkas": self.berkas,
            "put_in": self.put_in,
            "stock": self.stock_take,
            "trace": self.trace,
            "history": self.history,
            "wrong": self.wrong_labels,
            "signs": self.place_labels,
            "books": self.books,
            "disposal": self.disposals,
        }
        self.actions = {name: self._action(name, does[name]) for name in ENTRIES}
        self.furniture = FurnitureDeeds(widget, host, workbench)
        self.entries = [*self.actions.values(), self.furniture.menu.menuAction()]
        self.actions |= self.furniture.actions

    def file_paper(self) -> None:
        """File a paper that went through no register here."""
        dialog = FilingDialog(self._widget, self._workbench, self._host.chosen_place())
        dialog.accepted.connect(self._on_filed)
        dialog.open()

    def find(self) -> None:
        """Look for something by its words, then go there."""
        dialog = FindDialog(self._widget, self._workbench)
        dialog.chosen.connect(self._host.open)
        self._open(dialog)

    def put_in(self) -> None:
        """Put the selected items, or what is loose in the folder that is looked at, into a berkas there."""
        chosen = self._host.chosen_items()
        folder = chosen[0].item.place if chosen else self._host.chosen_place()
        if folder.count("/") != 2:  # noqa: PLR2004 - cabinet, drawer, folder
            self._workbench.tell("Pilih satu map, atau item di dalamnya, yang akan diberkaskan.", "warn")
        elif not open_berkas(folder):
            self._workbench.tell(f"Belum ada berkas yang terbuka di {folder}; buat dahulu lewat Berkas.", "warn")
        else:
            here = [row.number for row in chosen if row.item.place == folder]
            self._open(PutInDialog(self._widget, self._workbench, folder, items=here))

    def lend(self) -> None:
        """Lend the item at hand, then show the slip."""
        chosen = self._host.chosen_items()
        if len(chosen) != 1:
            self._workbench.tell("Pilih satu item yang akan dipinjamkan.", "warn")
            return
        dialog = LendDialog(self._widget, self._workbench, {"item": chosen[0].number}, chosen[0].item.title)
        dialog.accepted.connect(self._on_lent)
        dialog.open()

    def loans(self) -> None:
        """Show what is out."""
        self._open(LoansDialog(self._widget, self._workbench))

    def berkas(self) -> None:
        """Show the berkas of the place that is looked at."""
        self._open(BerkasDialog(self._widget, self._workbench, self._host.chosen_place()))

    def stock_take(self) -> None:
        """Begin the stock take of the drawer that is looked at, or go on with the one that runs."""
        drawer = "/".join(self._host.chosen_place().split("/")[:2])
        try:
            number = stock_lists.running_in(drawer)
            number = number or str(self._workbench.do("cabinet.open_stock_take", drawer=drawer)["take"])
        except DeskError as refusal:
            self._workbench.tell(str(refusal), "warn")
            return
        self._open(StockTakeDialog(self._widget, self._workbench, number))

    def trace(self) -> None:
        """Follow the thread of the item at hand, or of a number to be typed."""
        chosen = self._host.chosen_items()
        self._open(ThreadDialog(self._widget, self._workbench, chosen[0].number if chosen else ""))

    def history(self) -> None:
        """Tell where the folder that is looked at has been."""
        try:
            self._open(HistoryDialog(self._widget, self._workbench, self._host.chosen_place()))
        except DeskError as refusal:
            self._workbench.tell(f"{refusal} Pilih satu map dahulu.", "warn")

    def wrong_labels(self) -> None:
        """Show the labels on the shelves that are wrong, to be reprinted."""
        dialog = WrongLabelsDialog(self._widget, self._workbench)
        dialog.reprint_requested.connect(self._host.reprint)
        self._open(dialog)

    def measure(self, stock: Stock) -> None:
        """Measure a label sheet that nobody measured yet, before the first label is wasted."""
        self._open(MeasureDialog(self._widget, self._workbench, stock))

    def place_labels(self) -> None:
        """Show the signs of the place that is looked at and of all that stands in it."""
        self._open(PlaceLabelsDialog(self._widget, self._workbench, self._host.chosen_place()))

    def disposals(self) -> None:
        """Show what is due by retention, and the lists made of it."""
        self._open(DisposalsDialog(self._widget, self._workbench))

    def books(self) -> None:
        """Show the number books."""
        self._open(BooksDialog(self._widget, self._workbench))

    def _open(self, dialog: QDialog) -> None:
        dialog.open()

    def _on_filed(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, ActionDialog):
            self._host.show_place(str(dialog.result_told["folder"]))
            self._workbench.tell(f"Diarsipkan dengan nomor {dialog.result_told['filing_number']}.")

    def _on_lent(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, LendDialog):
            loan = str(dialog.result_told["loan"])
            show_paper(self._workbench, self._widget, "loan-slip", loan, title=f"Bukti peminjaman {loan}")

    def _action(self, name: str, does: Callable[[], object]) -> QAction:
        words, icon_name, keys, says = ENTRIES[name]
        action = QAction(words, self._widget)
        wear(action, icon_name)
        action.setStatusTip(says)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(does)
        self._widget.addAction(action)
        return action
