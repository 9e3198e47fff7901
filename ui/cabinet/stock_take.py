"""Stock take of a drawer at the screen: scan or tick, stop and go on, end, print, keep the signed minutes (F11)."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desk.cabinet import stock_lists
from desk.cabinet.stock_lists import StockLine, StockTakeView
from desk.cabinet.stock_take import LENT, LOST, MISPLACED, PRESENT, RESULTS, UNKNOWN
from desk.errors import DeskError
from ui.parts.ask import ActionDialog, Ask
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import PlainLabel
from ui.parts.table import Column
from ui.workbench import Workbench

AHEAD, ALL = "belum", "semua"
KINDS = {PRESENT: "ok", MISPLACED: "warn", LOST: "bad", LENT: "info", UNKNOWN: "bad", "": "plain"}


def _result(line: StockLine) -> str:
    if line.result:
        return line.result + (f" (di {line.seen_in})" if line.result == MISPLACED and line.seen_in else "")
    return "belum dicari" + (", sedang dipinjam" if line.lent else "")


class StockTakeDialog(ListDialog):
    """One stock take; it may be closed at any time and opened again where it stopped."""

    title = "Stock opname"
    nothing = ("Tidak ada item di laci ini.", "Pindai label yang ditemukan, atau akhiri opname.")
    columns = (
        Column("Nomor arsip", lambda line: line.number, width=13, strong=bool),
        Column("Uraian", lambda line: line.title),
        Column("Seharusnya", lambda line: line.expected, width=7),
        Column("Hasil", _result, key=lambda line: line.result, width=13, chip=lambda line: KINDS[line.result]),
    )
    filters = ((ALL, "Semua"), (AHEAD, "Belum dicari"), *((result, result.capitalize()) for result in RESULTS))

    def __init__(self, parent: QWidget | None, workbench: Workbench, number: str) -> None:
        self.number = number
        self.view: StockTakeView = stock_lists.stock_take(number)
        super().__init__(parent, workbench)
        self.scan_edit.setFocus()

    def add_above(self, column: QVBoxLayout) -> None:
        """Lay where it is done and the box for the scanner."""
        self.where_label = PlainLabel(role="strong", wrap=True)
        self.scan_edit = QLineEdit()
        self.scan_edit.setPlaceholderText("Pindai label yang ada di laci, atau ketik nomornya lalu Enter")
        self.scan_edit.setAccessibleName("Pindai item yang ditemukan")
        self.scan_edit.returnPressed.connect(self._on_scanned)
        column.addWidget(self.where_label)
        column.addWidget(self.scan_edit)

    def rows(self) -> tuple[StockLine, ...]:
        """Read what was found and what is ahead."""
        self.view = stock_lists.stock_take(self.number)
        running = not self.view.ended_at
        self.scan_edit.setVisible(running)
        told = f"{self.view.left} item belum dicari" if running else "selesai"
        signed = f", ditandatangani bersama {self.view.witness}" if self.view.signed_on else ""
        self.where_label.setText(f"{self.view.number} · {self.view.drawer_words} · {told}{signed}")
        return self.view.lines

    def keeps(self, chosen: str, row: StockLine) -> bool:
        """Keep by result."""
        return chosen == ALL or row.result == ("" if chosen == AHEAD else chosen)

    def verbs(self) -> list[Verb]:
        """Tick, take back, end, print, sign."""
        return [
            Verb("&Ada", "ok", self._on_present, primary=True),
            Verb("&Batalkan hitungan", "undo", self._on_uncount),
            Verb("A&khiri opname…", "approve", self._on_end, needs_row=False),
            Verb("&Cetak berita acara", "print", self._on_print, needs_row=False),
            Verb("Catat &tanda tangan…", "sign", self._on_sign, needs_row=False),
        ]

    def picked(self, row: StockLine | None) -> None:
        """What can be done depends on whether it still runs."""
        running = not self.view.ended_at
        self.buttons["Ada"].setEnabled(running and row is not None and row.result != PRESENT)
        self.buttons["Batalkan hitungan"].setEnabled(running and row is not None and bool(row.result))
        self.buttons["Akhiri opname…"].setEnabled(running)
        self.buttons["Catat tanda tangan…"].setEnabled(not running and not self.view.signed_on)

    def _on_scanned(self) -> None:
        typed = self.scan_edit.text().strip()
        if not typed:
            return
        try:
            told = self.workbench.do("cabinet.count_items", take=self.number, codes=[typed])["results"]
        except DeskError as refusal:
            self.say(str(refusal))
            return
        self.say("")
        self.scan_edit.clear()
        for code, result in told.items():
            self.table.pick(code)
            self.workbench.tell(f"{code}: {result}", "ok" if result == PRESENT else "warn")

    def _on_present(self) -> None:
        numbers = [line.number for line in self.table.selected_rows() if line.result != UNKNOWN]
        if numbers:
            self.attempt("cabinet.count_items", take=self.number, codes=numbers)

    def _on_uncount(self) -> None:
        line: StockLine = self.current()
        self.attempt("cabinet.uncount_item", take=self.number, code=line.number)

    def _on_end(self) -> None:
        asks = (Ask("note", "&Catatan untuk berita acara", "text"),)
        told = f"{self.view.left} item belum dicari akan dicatat hilang, kecuali yang sedang dipinjam."
        ActionDialog(
            self, self.workbench, "Akhiri stock opname", "&Akhiri opname", "cabinet.end_stock_take", asks,
            fixed={"take": self.number}, told=told if self.view.left else "Semua item sudah dicari.",
        ).open()  # fmt: skip

    def _on_print(self) -> None:
        self.show_form("stock-take", self.number, f"Berita acara {self.number}")

    def _on_sign(self) -> None:
        sign_dialog(self, self.workbench, self.number).open()


def sign_dialog(parent: QWidget | None, workbench: Workbench, number: str) -> ActionDialog:
    """Make the form that asks for a stock take's signed minutes."""
    today = workbench.workspace.now().date().isoformat()
    asks = (
        Ask("witness", "&Saksi", hint="Nama yang ikut menandatangani."),
        Ask("on", "&Tanggal tanda tangan", "day", today),
        Ask("scan", "&Pindaian berita acara", "file"),
    )
    return ActionDialog(
        parent, workbench, "Catat tanda tangan", "&Simpan", "cabinet.sign_stock_take", asks,
        fixed={"take": number},
    )  # fmt: skip
