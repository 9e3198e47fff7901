"""*Kontak*: media, senders, agencies and protocol, with telephone and mail (Ketapang, steps 6 and 7)."""

from __future__ import annotations

from collections.abc import Sequence

from desk.contacts.actions import KINDS, ContactView, contacts
from ui.parts.ask import ActionDialog, Ask
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import ask
from ui.parts.table import Column

WORDS = {"media": "Media", "pengirim": "Pengirim", "opd": "OPD", "protokol": "Protokol"}
EVERY = "semua"


class ContactsDialog(ListDialog):
    """The list of contacts."""

    title = "Kontak"
    told = "Kepada siapa berita disiarkan dan kabar dikirim. Kontak yang tidak dipakai lagi tetap ada di riwayat."
    nothing = ("Belum ada kontak.", "Tambahkan media yang menerima berita kantor.")
    concerns = frozenset({"contacts"})
    filters = ((EVERY, "Semua"), *WORDS.items())
    columns = (
        Column("Nama", lambda row: row.name, strong=lambda _row: True),
        Column("Media atau instansi", lambda row: row.outlet, width=14),
        Column("Jenis", lambda row: WORDS.get(row.kind, row.kind), width=7),
        Column("Telepon/WA", lambda row: row.phone, width=10),
        Column("Pos-el", lambda row: row.email, width=14),
    )

    @staticmethod
    def key(row: ContactView) -> int:
        """Name a row over a reload."""
        return row.id

    def rows(self) -> Sequence[ContactView]:
        """Read the contacts in use."""
        return contacts()

    def keeps(self, chosen: str, row: ContactView) -> bool:
        """Keep one kind."""
        return chosen in (EVERY, row.kind)

    def verbs(self) -> Sequence[Verb]:
        """Add and retire."""
        return (
            Verb("&Tambah kontak…", "add", self._on_add, needs_row=False, primary=True),
            Verb("Tidak &dipakai lagi", "trash", self._on_retire),
        )

    def _on_add(self) -> None:
        chosen = self.chips.current()
        asks = (
            Ask("kind", "&Jenis", "choice", chosen if chosen in KINDS else "media", choices=tuple(WORDS.items())),
            Ask("name", "&Nama"),
            Ask("outlet", "&Media atau instansi"),
            Ask("phone", "&Telepon/WA", hint="Misalnya 0812 3456 7890."),
            Ask("email", "&Pos-el"),
        )
        ActionDialog(self, self.workbench, "Tambah kontak", "Simpan", "contacts.add", asks).exec()

    def _on_retire(self) -> None:
        row: ContactView = self.current()
        told = "Yang sudah dikirim kepadanya tetap tercatat."
        if ask(self, f"{row.name} tidak dipakai lagi?", told, "Tidak dipakai lagi"):
            self.attempt("contacts.retire", contact=row.id)
