"""Loans: lending what is chosen, the list of what is out, taking it back (F10)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desk.cabinet import loan_lists
from desk.cabinet.loan_lists import BACK, LATE, OUT, LoanView
from desk.words import tanggal_pendek
from desk.workspace import Workspace
from ui.parts.ask import ActionDialog, Ask
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.table import Column
from ui.workbench import Workbench

USUAL_DAYS = 5
"""Working days that are proposed for a loan; the officer decides."""

STATE_KINDS = {OUT: "warn", LATE: "bad", BACK: "ok"}
ALL = "semua"


def proposed_due(workspace: Workspace) -> str:
    """Propose the day on which a loan ends: a working day (ISO)."""
    day = workspace.now().date()
    for _ in range(USUAL_DAYS):
        day = workspace.hours().working_day_after(day)
    return day.isoformat()


class LendDialog(ActionDialog):
    """Asks who takes an item or a berkas along, what for and until when; then shows the slip to be signed."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, thing: dict[str, str], title: str) -> None:
        asks = (
            Ask("borrower", "&Peminjam", hint="Nama yang menandatangani bukti peminjaman."),
            Ask("unit", "&Unit kerja"),
            Ask("purpose", "&Keperluan"),
            Ask(
                "due",
                "Kembali paling &lambat",
                "day",
                proposed_due(workbench.workspace),
                "Hari kerja, misal 23/11/2026.",
            ),
        )
        number = next(iter(thing.values()))
        told = f"{number} – {title}"
        super().__init__(
            parent, workbench, "Pinjamkan arsip", "&Pinjamkan", "cabinet.lend", asks, fixed=thing, told=told
        )


def _state(loan: LoanView) -> str:
    return f"lewat {loan.days_late} hari kerja" if loan.state == LATE else loan.state


def _day(iso: str) -> str:
    return tanggal_pendek(date.fromisoformat(iso[:10])) if iso else ""


class LoansDialog(ListDialog):
    """What is out and what came back."""

    title = "Peminjaman arsip"
    nothing = ("Tidak ada arsip yang dipinjam.", "Pilih item di filing kabinet, lalu Pinjamkan.")
    columns = (
        Column("Nomor", lambda loan: loan.number, width=7, strong=bool),
        Column("Arsip", lambda loan: f"{loan.thing}\n{loan.title}"),
        Column("Peminjam", lambda loan: f"{loan.borrower}\n{loan.unit}", width=10),
        Column("Dipinjam", lambda loan: _day(loan.lent_at), key=lambda loan: loan.lent_at, width=5.4),
        Column("Batas", lambda loan: _day(loan.due), key=lambda loan: loan.due, width=5.4),
        Column("Keadaan", _state, key=lambda loan: loan.due, width=11, chip=lambda loan: STATE_KINDS[loan.state]),
    )
    filters = ((OUT, "Sedang dipinjam"), (LATE, "Lewat waktu"), (BACK, "Sudah kembali"), (ALL, "Semua"))

    def rows(self) -> list[LoanView]:
        """Read what is and was out."""
        return loan_lists.loans(self.workbench.workspace, every=True)

    def keeps(self, chosen: str, row: LoanView) -> bool:
        """Keep what is overdue also among what is out."""
        return chosen in (ALL, row.state, OUT if row.state == LATE else row.state)

    def verbs(self) -> list[Verb]:
        """Take back, extend, print."""
        return [
            Verb("&Kembalikan…", "return", self._on_take_back, primary=True),
            Verb("Per&panjang…", "time", self._on_extend),
            Verb("Cetak &bukti", "print", self._on_slip),
            Verb("Cetak b&uku", "list", self._on_book),
        ]

    def picked(self, row: LoanView | None) -> None:
        """What came back is neither taken back nor extended."""
        for words in ("Kembalikan…", "Perpanjang…"):
            self.buttons[words].setEnabled(row is not None and not row.returned_at)

    def _on_take_back(self) -> None:
        loan: LoanView = self.current()
        asks = (
            Ask("returned_by", "Di&kembalikan oleh", value=loan.borrower),
            Ask(
                "condition", "K&eadaan arsip", value="lengkap", hint="Misalnya: lengkap; sampul robek; kurang 1 lembar."
            ),
        )
        told = f"{loan.thing} – {loan.title}"
        dialog = ActionDialog(
            self, self.workbench, "Terima kembali", "&Terima kembali", "cabinet.take_back", asks,
            fixed={"loan": loan.number}, told=told,
        )  # fmt: skip
        dialog.accepted.connect(self._on_taken_back)
        dialog.open()

    def _on_taken_back(self) -> None:
        self.workbench.tell("Arsip sudah kembali. Minta tanda tangan pengembalian di bukti peminjaman.")

    def _on_extend(self) -> None:
        loan: LoanView = self.current()
        asks = (Ask("due", "Kembali paling &lambat", "day", ""), Ask("reason", "&Alasan"))
        ActionDialog(
            self, self.workbench, "Perpanjang peminjaman", "&Perpanjang", "cabinet.extend_loan", asks,
            fixed={"loan": loan.number}, told=f"{loan.number} – {loan.borrower}, kini sampai {_day(loan.due)}",
        ).open()  # fmt: skip

    def _on_slip(self) -> None:
        loan: LoanView = self.current()
        self.show_form("loan-slip", loan.number, f"Bukti peminjaman {loan.number}")

    def _on_book(self) -> None:
        loan: LoanView = self.current()
        self.show_form("loan-book", loan.lent_at[:7], "Buku peminjaman")
