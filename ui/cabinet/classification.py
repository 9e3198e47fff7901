"""*Perkakas › Klasifikasi*: the codes with their retention, and taking over the office's own list (F4, F12)."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desk.cabinet.classification import Code, code_named
from desk.cabinet.code_book import CodeBook, CodeLine, code_book
from desk.cabinet.code_changes import from_words
from ui.cabinet.import_classification import ImportClassificationDialog
from ui.parts.ask import ActionDialog, Ask
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import PlainLabel
from ui.parts.table import Column
from ui.workbench import Workbench

WAIT_MILLISECONDS = 120
IN_FORCE, OLD, OWN, COMING = "berlaku", "lama", "kantor", "nanti"


def _asks(known: Code | None = None) -> tuple[Ask, ...]:
    """Ask for what a list says of a code; what it says now stands in the fields."""
    name, active, inactive, fate = (known.name, known.active, known.inactive, known.fate) if known else ("",) * 4
    return (
        Ask("name", "&Nama", value=name),
        Ask("active", "Retensi &aktif", value=active, hint="Seperti di JRA: 2 tahun setelah data diperbarui."),
        Ask("inactive", "Retensi &inaktif", value=inactive),
        Ask("fate", "Nasib a&khir", value=fate, hint="Musnah, permanen, dinilai kembali, musnah kecuali …"),
    )


def _dated() -> tuple[Ask, ...]:
    told = "Berlaku sendiri pada hari itu; arsip yang sudah ada tidak berubah."
    return Ask("valid_from", "Berlaku &mulai", "day", hint=told), Ask("reason", "A&lasan", hint="Misalnya nomor perda.")


def _state(line: CodeLine) -> str:
    words = "berlaku" if line.in_force else f"skema {line.scheme}"
    if line.begins or line.coming:
        words = from_words(line.begins or line.coming[0].valid_from)
    return f"{words}, daftar kantor" if line.own else words


def _kind(line: CodeLine) -> str:
    if line.awaited:
        return "info"
    return "ok" if line.in_force else "plain"


class ClassificationDialog(ListDialog):
    """Every code that is known, found by number or word."""

    title = "Klasifikasi arsip"
    told = "Daftar kantor berada di atas set awal; kode di luar daftar tetap diterima di mana pun, dengan tanda."
    nothing = ("Tidak ada kode yang cocok.", "Coba sebagian nomor, atau kata lain.")
    columns = (
        Column("Kode", lambda line: line.code, width=8, strong=bool),
        Column("Nama", lambda line: f"{line.name}\n{line.way}" if line.way else line.name),
        Column("Retensi aktif › inaktif › nasib", lambda line: line.retention, width=20),
        Column(
            "Keadaan",
            _state,
            width=14,
            chip=_kind,
        ),
    )
    filters = ((IN_FORCE, "Skema berlaku"), (OLD, "Skema lama"), (OWN, "Daftar kantor"), (COMING, "Akan berlaku"))
    concerns = frozenset({"classification"})
    ems = (72.0, 38.0)

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        self._book: CodeBook | None = None
        self._wait = QTimer()
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MILLISECONDS)
        super().__init__(parent, workbench)
        self._wait.setParent(self)
        self._wait.timeout.connect(self.load)
        self.search_edit.textChanged.connect(self._on_typed)
        self.search_edit.setFocus()

    @staticmethod
    def key(row: CodeLine) -> object:
        """Name a code."""
        return (row.scheme, row.code)

    def add_above(self, column: QVBoxLayout) -> None:
        """Lay the box for numbers and words."""
        self.search_edit = QLineEdit()
        self.search_edit.setPlaceholderText("Nomor atau kata: 400.14, kehumasan, cuti")
        self.search_edit.setAccessibleName("Cari kode klasifikasi")
        self.search_edit.setClearButtonEnabled(True)
        column.addWidget(self.search_edit)

    def rows(self) -> list[CodeLine]:
        """Find the codes; the list is read once and again when it changed."""
        if self._book is None:
            self._book = code_book(self.workbench.workspace.now().date())
        return self._book.search(self.search_edit.text(), everything=True)

    def keeps(self, chosen: str, row: CodeLine) -> bool:
        """Keep by scheme, or what the office's own list holds."""
        if chosen == COMING:
            return bool(row.awaited)
        return row.own if chosen == OWN else row.in_force == (chosen == IN_FORCE)

    def verbs(self) -> list[Verb]:
        """Import, change one code from a day on, take such a change back."""
        return [
            Verb("&Impor daftar kantor…", "inbox", self._on_import, needs_row=False, primary=True),
            Verb("&Ubah kode…", "edit", self._on_change),
            Verb("&Kode baru…", "add", self._on_new, needs_row=False),
            Verb("&Batalkan perubahan…", "void", self._on_withdraw),
        ]

    def add_below(self, column: QVBoxLayout) -> None:
        """Lay what tells of the changes that are to come of the code at the cursor."""
        self.awaited_label = PlainLabel(role="muted", wrap=True)
        self.awaited_label.hide()
        column.addWidget(self.awaited_label)

    def picked(self, row: CodeLine | None) -> None:
        """Tell what changes of the code by itself; only that can be taken back."""
        awaited = row.awaited if row else ""
        self.awaited_label.setText(awaited[:1].upper() + awaited[1:])
        self.awaited_label.setVisible(bool(awaited))
        self.buttons["Batalkan perubahan…"].setEnabled(row is not None and bool(row.coming))

    def _on_change(self) -> None:
        line: CodeLine = self.current()
        fixed = {"code": line.code, "scheme": line.scheme}
        known = code_named(line.code, line.scheme, on=self.workbench.workspace.now().date())
        asks = (
            *_asks(known),
            Ask("valid_to", "Hari &terakhir dipakai", "day", hint="Bila kode ini dihapus."),
            *_dated(),
        )
        told = f"{line.words}. Ubah yang berbeda; yang dikosongkan tetap seperti sekarang."
        ActionDialog(
            self, self.workbench, f"Ubah kode {line.code}", "&Simpan", "cabinet.change_code", asks, fixed=fixed,
            told=told,
        ).open()  # fmt: skip

    def _on_new(self) -> None:
        asks = (Ask("code", "&Kode", hint="Misalnya 400.14.4.5."), *_asks(), *_dated())
        ActionDialog(self, self.workbench, "Kode klasifikasi baru", "&Tambah kode", "cabinet.change_code", asks).open()

    def _on_withdraw(self) -> None:
        line: CodeLine = self.current()
        days = [(change.valid_from, change.words) for change in line.coming]
        asks = (Ask("valid_from", "&Perubahan", "choice", choices=days), Ask("reason", "&Alasan"))
        fixed = {"code": line.code, "scheme": line.scheme}
        ActionDialog(
            self, self.workbench, f"Batalkan perubahan kode {line.code}", "&Batalkan perubahan",
            "cabinet.withdraw_code_change", asks, fixed=fixed, told=line.words,
        ).open()  # fmt: skip

    def _on_import(self) -> None:
        ImportClassificationDialog(self, self.workbench).open()

    def _on_typed(self) -> None:
        self._wait.start()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & self.concerns:
            self._book = None
        super()._on_changed(kinds)
