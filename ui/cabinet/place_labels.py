"""The signs of cabinets, drawers, guides, folders, boxes and spines: chosen from a list, printed on their stock."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desk.cabinet import berkas_lists
from desk.cabinet.places import lies_in
from desk.cabinet.signs import Sign, signs_in, signs_of
from desk.cabinet.standing import Standing
from desk.errors import DeskError
from reports.choices import SIGN_STOCK
from reports.labels.stock import stocks
from ui.cabinet.printer_box import PrinterBox
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.number_box import NumberBox
from ui.parts.papers import show_paper
from ui.parts.plain import PlainLabel
from ui.parts.table import Column
from ui.theme import em
from ui.workbench import Workbench

FORM: Final = "place-label"
KINDS: Final = (
    ("folder", "Map"),
    ("guide", "Guide"),
    ("drawer", "Laci"),
    ("cabinet", "Kabinet"),
    ("box", "Boks"),
    ("berkas", "Punggung berkas"),
)


def _lines(one: Sign) -> str:
    return " · ".join(one.lines)


class PlaceLabelsDialog(ListDialog):
    """The list of what stands in a place; the kind that is looked at decides which stock is proposed."""

    title = "Label tempat"
    told = "Pilih barisnya (Ctrl atau Shift untuk beberapa); kertas label yang cocok diusulkan untuk tiap jenis."
    nothing = ("Tidak ada yang dapat diberi label di sini.", "Tambah laci, map atau boks dahulu.")
    columns = (
        Column("Tertulis besar", lambda one: one.head, width=12, strong=bool),
        Column("Di bawahnya", _lines),
        Column("Tempat", lambda one: one.place, width=10),
    )
    filters = KINDS

    def __init__(self, parent: QWidget | None, workbench: Workbench, place: str) -> None:
        self._place = place
        super().__init__(parent, workbench)
        self._propose()
        self.chips.chosen.connect(self._propose)

    @staticmethod
    def key(row: Sign) -> str:
        """Name a sign over a reload."""
        return row.place

    def rows(self) -> list[Sign]:
        """Read the signs of the place and of all that stands in it."""
        standing = Standing(self.workbench.workspace.now().date())
        berkas = [number for number, one in standing.berkas.items() if lies_in(one.place, self._place)]
        return signs_of([*signs_in(self._place, standing), *berkas], standing)

    def keeps(self, chosen: str, row: Sign) -> bool:
        """Keep one kind at a time: each has its own stock."""
        return row.kind == chosen

    def verbs(self) -> list[Verb]:
        """Print what is chosen or everything in the list, or the index page of the cabinet."""
        return [
            Verb("Cetak yang di&pilih…", "label", self._on_chosen, primary=True),
            Verb("Cetak &semua di daftar…", "print", self._on_all),
            Verb("Sudah &tertempel", "approve", self._on_stuck),
            Verb("&Indeks kabinet…", "list", self._on_index),
        ]

    def add_below(self, column: QVBoxLayout) -> None:
        """Lay the choice of stock and of the first cell."""
        self.stock_box, self.start_box = QComboBox(), NumberBox(1, 1)
        for name, kind in stocks().items():
            self.stock_box.addItem(kind.title, name)
        self.printer_box = PrinterBox(self.workbench, self)
        row = QHBoxLayout()
        row.setSpacing(em(0.5))
        for words, editor in (
            ("&Kertas label", self.stock_box),
            ("&Mulai dari label ke-", self.start_box),
            ("Pence&tak", self.printer_box),
        ):
            label = PlainLabel(words)
            label.setBuddy(editor)
            row.addWidget(label)
            row.addWidget(editor)
        row.addStretch(1)
        column.addLayout(row)
        self.stock_box.currentIndexChanged.connect(self._on_stock)

    def _propose(self) -> None:
        self.stock_box.setCurrentIndex(max(0, self.stock_box.findData(SIGN_STOCK[self.chips.current()])))
        self._on_stock()

    def _on_stock(self) -> None:
        self.start_box.setMaximum(stocks()[str(self.stock_box.currentData())].count)

    def _on_chosen(self) -> None:
        self._print([one.place for one in self.table.selected_rows()])

    def _on_all(self) -> None:
        self._print([one.place for one in self.table.rows_model.rows()])

    def _on_stuck(self) -> None:
        stuck = [one.place for one in self.table.selected_rows()]
        if self.attempt("cabinet.note_signs", signs=stuck):
            self.workbench.tell(f"{len(stuck)} label tempat dicatat tertempel.")

    def _on_index(self) -> None:
        cabinet = self.current().place.partition("/")[0]
        if self.current().kind == "berkas":
            cabinet = berkas_lists.berkas(self.current().place).place.partition("/")[0]
        self.show_form("cabinet-index", cabinet, f"Indeks kabinet {cabinet}")

    def _print(self, places: list[str]) -> None:
        choice: dict[str, Any] = {"stock": str(self.stock_box.currentData()), "start": self.start_box.value()}
        choice |= self.printer_box.options()
        try:
            show_paper(self.workbench, self, FORM, ",".join(places), title="Label tempat", **choice)
        except DeskError as refusal:
            self.say(str(refusal))
