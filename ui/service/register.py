"""*Meja layanan*: who asked what, by when it is due with the days counted, what was given (D11)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from desk.errors import DeskError
from desk.service import terms
from desk.service.lists import entries, entry, guard_names
from desk.service.rows import ServiceLine
from desk.words import tanggal_pendek
from ui.parts.ask import ActionDialog, Ask
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import PlainLabel
from ui.parts.table import Column

EVERY, OVERDUE = "semua", "overdue"
STATES = {"open": "menunggu jawaban", "answered": "dijawab", "void": "batal"}
REGISTERS = {terms.REQUEST: "request-register", terms.OBJECTION: "objection-register"}


class ServiceDialog(ListDialog):
    """The register of the service desk."""

    title = "Meja layanan"
    told = (
        "Permohonan, keberatan, pengaduan dan saran. Batas waktu dihitung dalam hari kerja; langkahnya tampil di bawah."
    )
    nothing = ("Belum ada yang dicatat.", "Terima… mencatat permohonan, keberatan, pengaduan atau saran yang datang.")
    concerns = frozenset({terms.KIND, "clock"})
    filters = ((EVERY, "Semua"), *((kind, kind.capitalize()) for kind in terms.KINDS), (OVERDUE, "Lewat batas"))
    columns = (
        Column("Nomor", lambda row: row.number, width=9, strong=lambda _row: True),
        Column("Jenis", lambda row: row.kind.capitalize(), width=7),
        Column("Diterima", lambda row: _day(row.received_at), key=lambda row: row.received_at, width=7),
        Column("Pemohon", lambda row: row.name, width=10),
        Column("Tentang", lambda row: row.subject),
        Column(
            "Batas", lambda row: _day(row.due), key=lambda row: row.due, width=8,
            chip=lambda row: "bad" if row.overdue else "plain",
        ),
        Column("Keadaan", lambda row: row.decision or STATES.get(row.state, row.state), width=11),
    )  # fmt: skip
    ems = (74.0, 40.0)

    def rows(self) -> Sequence[ServiceLine]:
        """Read the register."""
        return entries(self.workbench.session)

    def keeps(self, chosen: str, row: ServiceLine) -> bool:
        """Keep one kind, or what is late."""
        return chosen in (EVERY, row.kind) or (chosen == OVERDUE and row.overdue)

    def add_below(self, column: QVBoxLayout) -> None:
        """Say the terms of the entry at the cursor below the list, with their steps."""
        self.terms_label = PlainLabel(role="muted small", wrap=True)
        column.addWidget(self.terms_label)

    def picked(self, row: ServiceLine | None) -> None:
        """Show the terms, and offer only what can be done now."""
        self.terms_label.setText("")
        if row is None:
            return
        view = entry(self.workbench.session, row.number)
        self.terms_label.setText("\n".join(f"{one.what}: {'; '.join(one.steps)}" for one in view.terms))
        waits = row.state == "open"
        given = row.decision in (terms.GIVEN, terms.PARTLY)
        for words, may in {"Jawab…": waits, "Perpanjang…": waits, "Serahkan…": given, "Batalkan…": waits}.items():
            self.buttons[words].setEnabled(may)

    def verbs(self) -> Sequence[Verb]:
        """Receive, answer, extend, hand over, void, print."""
        return (
            Verb("&Terima…", "add", self._on_receive, needs_row=False, primary=True),
            Verb("&Jawab…", "forward", self._on_answer),
            Verb("&Perpanjang…", "time", self._on_extend),
            Verb("&Serahkan…", "export", self._on_hand_over),
            Verb("&Batalkan…", "void", self._on_void),
            Verb("Tanda te&rima", "print", self._on_receipt),
            Verb("Pemberitahuan &tertulis", "print", self._on_notice),
            Verb("Cetak re&gister", "print", self._on_register, needs_row=False),
        )

    def _on_receive(self) -> None:
        chosen = self.chips.current()
        kinds = tuple((kind, kind.capitalize()) for kind in terms.KINDS)
        asks = (
            Ask("kind", "&Jenis", "choice", chosen if chosen in terms.KINDS else terms.REQUEST, choices=kinds),
            Ask("channel", "&Lewat", "choice", choices=tuple((each, each) for each in terms.CHANNELS)),
            Ask("name", "&Nama"),
            Ask("identity", "N&IK atau nomor identitas"),
            Ask("address", "&Alamat"),
            Ask("phone", "&Telepon"),
            Ask("email", "&Pos-el"),
            Ask("subject", "&Yang diminta atau disampaikan", "text"),
            Ask("purpose", "T&ujuan penggunaan", "text"),
            Ask(
                "way", "&Cara memperoleh", "choice",
                choices=(("", "–"), ("melihat", "Melihat, mengetahui"), ("salinan", "Mendapat salinan")),
            ),
            Ask("about", "N&omor permohonan (bila keberatan)"),
            Ask("grounds", "Alasan keberatan", hint="Huruf menurut Pasal 35, misalnya: a, g."),
        )  # fmt: skip
        dialog = ReceiveDialog(self, self.workbench, "Terima di meja layanan", "Terima", "service.receive", asks)
        if dialog.exec():
            self.load()
            self._show_named("service-receipt", str(dialog.result_told["number"]), "Tanda terima layanan")

    def _on_answer(self) -> None:
        row: ServiceLine = self.current()
        copies = tuple((each, each or "–") for each in terms.COPIES)
        asks = (
            Ask("decision", "&Keputusan", "choice", choices=tuple((d, d) for d in terms.DECISIONS[row.kind])),
            Ask("answer", "&Jawaban", "text"),
            Ask("legal_reason", "&Dasar hukum", hint="Wajib bila ditolak atau diberikan sebagian; hanya oleh PPID."),
            Ask("held", "&Penguasaan", "choice", choices=(("", "–"), *((each, each) for each in terms.HELD))),
            Ask("copies", "&Bentuk yang dikuasai", "choice", choices=copies),
        )
        self._ask(f"Jawab {row.number}", "Jawab", "service.answer", asks, row)

    def _on_extend(self) -> None:
        row: ServiceLine = self.current()
        asks = (Ask("reason", "&Alasan", "text", hint="Disampaikan kepada pemohon; hanya satu kali, 7 hari kerja."),)
        self._ask(f"Perpanjang waktu {row.number}", "Perpanjang", "service.extend", asks, row)

    def _on_hand_over(self) -> None:
        row: ServiceLine = self.current()
        asks = (
            Ask("medium", "&Media", hint="Misalnya surel, unduhan, flash disk atau fotokopi."),
            Ask("on", "&Tanggal", "day", self.workbench.session.now().date().isoformat()),
            Ask("cost", "&Biaya (rupiah)", "number", 0, span=(0, 100_000_000)),
            Ask("paid_by", "&Cara pembayaran"),
        )
        self._ask(f"Serahkan informasi {row.number}", "Serahkan", "service.hand_over", asks, row)

    def _on_void(self) -> None:
        row: ServiceLine = self.current()
        self._ask(f"Batalkan {row.number}", "Batalkan", "service.void", (Ask("reason", "&Alasan", "text"),), row)

    def _ask(self, title: str, verb: str, action: str, asks: Sequence[Ask], row: ServiceLine) -> None:
        fixed: Mapping[str, Any] = {"entry": row.number}
        if ActionDialog(self, self.workbench, title, verb, action, asks, fixed=fixed).exec():
            self.load()

    def _show_named(self, form: str, key: str, title: str) -> None:
        """Show a paper on which people's names stand, to those who may see them."""
        try:
            guard_names(self.workbench.session)
        except DeskError as refusal:
            self.say(str(refusal))
            return
        self.show_form(form, key, title)

    def _on_receipt(self) -> None:
        self._show_named("service-receipt", self.current().number, "Tanda terima layanan")

    def _on_notice(self) -> None:
        self._show_named("service-notice", self.current().number, "Pemberitahuan tertulis")

    def _on_register(self) -> None:
        month = f"{self.workbench.session.now():%Y-%m}"
        form = REGISTERS.get(self.chips.current())
        if form is None:
            self.show_form("public-register", month, f"Register layanan {month}")
        else:
            self._show_named(form, month, f"Register layanan {month}")


class ReceiveDialog(ActionDialog):
    """Receives; the grounds of an objection are typed as letters."""

    def take(self, name: str) -> object:
        """Give what stands in a field, as the action takes it."""
        typed = super().take(name)
        if name == "grounds":
            return [letter.strip().lower() for letter in str(typed).split(",") if letter.strip()]
        return typed


def _day(iso: str) -> str:
    if not iso:
        return "–"
    try:
        return tanggal_pendek(datetime.fromisoformat(iso).date() if "T" in iso else date.fromisoformat(iso))
    except ValueError:
        return iso
