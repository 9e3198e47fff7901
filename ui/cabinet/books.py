"""Number books at the screen: patterns with a live preview, reserved and inserted numbers, gaps, years (F2, F3)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.numbers import lists
from desk.numbers.lists import BookView, NumberLine
from desk.numbers.pattern import PRESETS, TOKENS, Pattern
from desk.words import tanggal_pendek
from desk.workspace import Workspace
from ui.parts.act_dialog import ActDialog
from ui.parts.ask import ActionDialog, Ask
from ui.parts.days import day_words, iso_day
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import PlainLabel, ask
from ui.parts.table import Column
from ui.theme import em
from ui.workbench import Workbench

STATE_KINDS = {"issued": "ok", "reserved": "warn", "void": "bad", "gap": "bad"}
STATE_WORDS = {"issued": "dipakai", "reserved": "cadangan", "void": "batal", "gap": "terlewat"}
NUMBERS_SHOWN = 2000
PLACE_WARNING = "Pola memuat tempat: nomornya keliru begitu map berpindah."


def example_words(workspace: Workspace) -> dict[str, str]:
    """Give words with which a pattern is shown: the office's own, and plain ones for the rest."""
    office = workspace.office
    own = {"opd": office.opd or "OPD", "bidang": office.bidang or "IKP", "kode": office.release_classification}
    return own | {"sifat": "B", "lemari": "FK-01", "laci": "1", "map": "01"}


class PatternDialog(ActDialog):
    """Asks for a pattern and shows at each letter how the next numbers would be written."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, book: BookView | None) -> None:
        title = f"Ubah pola {book.title}" if book else "Buku nomor baru"
        super().__init__(parent, workbench, title, "&Ubah pola" if book else "&Buat buku")
        self.book = book
        self.kind_edit, self.title_edit, self.unit_edit = QLineEdit(), QLineEdit(), QLineEdit()
        self.period_box = QComboBox()
        for value, words in (("tahun", "Mulai lagi dari 1 tiap tahun"), ("terus", "Terus tanpa henti")):
            self.period_box.addItem(words, value)
        self.preset_box, self.pattern_edit = QComboBox(), QLineEdit(book.pattern if book else PRESETS[3][1])
        self.preview_label = PlainLabel(role="strong", wrap=True)
        self.place_tick = QCheckBox("Tetap pakai tempat di dalam nomor")
        self.from_edit = QLineEdit(day_words(workbench.workspace.now().date().isoformat()))
        self.reason_edit = QLineEdit()
        self._build_fields()
        self.pattern_edit.textChanged.connect(self._preview)
        self.preset_box.activated.connect(self._on_preset)
        self._preview()

    def send(self) -> dict[str, object]:
        """Change the book's pattern, or make the book."""
        pattern, accepted = self.pattern_edit.text(), self.place_tick.isChecked()
        if self.book is None:
            return self.workbench.do(
                "numbers.add_book",
                kind=self.kind_edit.text().strip(),
                title=self.title_edit.text(),
                unit=self.unit_edit.text(),
                period=str(self.period_box.currentData()),
                pattern=pattern,
                place_accepted=accepted,
            )
        return self.workbench.do(
            "numbers.change_pattern",
            book=self.book.code,
            pattern=pattern,
            valid_from=iso_day("valid_from", self.from_edit.text()),
            reason=self.reason_edit.text(),
            place_accepted=accepted,
        )

    def _build_fields(self) -> None:
        self.setMinimumWidth(em(40))
        self.preset_box.addItem("Pilih contoh dari kantor lain…", "")
        for words, pattern in PRESETS:
            self.preset_box.addItem(f"{words}: {pattern}", pattern)
        if self.book is None:
            self.form.add("title", "&Nama buku", self.title_edit, hint="Misalnya Nota dinas.")
            self.form.add("kind", "&Jenis", self.kind_edit, hint="Satu kata: nota_dinas; untuk kabinet: arsip.")
            self.form.add("unit", "U&nit", self.unit_edit, hint="Kosong: satu buku untuk seluruh kantor.")
            self.form.add("period", "&Masa", self.period_box)
        self.form.add("preset", "&Contoh pola", self.preset_box)
        self.form.add("pattern", "&Pola", self.pattern_edit)
        self.form.add("preview", "Pratinjau", self.preview_label)
        self.form.add("place", "", self.place_tick)
        told_tokens = QWidget()
        tokens = QGridLayout(told_tokens)
        tokens.setContentsMargins(0, 0, 0, 0)
        for place, (token, meaning) in enumerate(TOKENS.items()):
            told = PlainLabel(f"{{{token}}} {meaning}", role="small muted", wrap=True)
            tokens.addWidget(told, place // 2, place % 2)
        self.form.add("tokens", "Isian yang dikenal pola", told_tokens)
        if self.book is not None:
            hint = "Nomor yang sudah diberikan tidak berubah."
            self.form.add("valid_from", "&Berlaku mulai", self.from_edit, hint=hint)
            self.form.add("reason", "&Alasan", self.reason_edit)

    def _preview(self) -> None:
        found, today = Pattern(self.pattern_edit.text()), self.workbench.workspace.now().date()
        self.place_tick.setVisible(found.names_a_place())
        try:
            found.check()
        except DeskError as refusal:
            self.preview_label.setText(f"▲ {refusal}")
            return
        words, first = example_words(self.workbench.workspace), self.book.next_serial if self.book else 1
        shown = " · ".join(found.write(first + step, today, words) for step in range(3))
        inserted = found.write(first, today, words, ".a")
        warning = f"\n▲ {PLACE_WARNING}" if found.names_a_place() else ""
        if not found.tells_years_apart():
            warning += "\n● Pola tanpa tahun: nomor yang sama kembali tiap tahun."
        self.preview_label.setText(f"Berikutnya: {shown}\nSisipan: {inserted}{warning}")

    def _on_preset(self, _place: int) -> None:
        if pattern := self.preset_box.currentData():
            self.pattern_edit.setText(str(pattern))


def _years(book: BookView) -> str:
    return ", ".join(f"{year or 'terus'}: {last}{' (tutup)' if closed else ''}" for year, last, closed in book.years)


def _pattern(book: BookView) -> str:
    coming = "".join(f"\nmulai {tanggal_pendek(date.fromisoformat(day))}: {pattern}" for day, pattern in book.coming)
    return book.pattern + coming


class BooksDialog(ListDialog):
    """The number books, and what is done with them."""

    title = "Buku nomor"
    told = "Satu buku untuk tiap jenis dan unit. Nomor tidak pernah diberikan dua kali; yang batal tetap tercatat."
    columns = (
        Column("Buku", lambda book: book.title + (f"\nunit {book.unit}" if book.unit else ""), width=12, strong=bool),
        Column("Pola", _pattern),
        Column("Nomor berikutnya", lambda book: book.example, width=16),
        Column("Terakhir", _years, width=10),
    )
    concerns = frozenset({"numbers", "cabinet", "releases"})
    ems = (64.0, 32.0)

    @staticmethod
    def key(row: BookView) -> object:
        """Name a book."""
        return row.code

    def rows(self) -> list[BookView]:
        """Read the books."""
        workspace = self.workbench.workspace
        return lists.books(workspace.now().date(), example_words(workspace))

    def verbs(self) -> list[Verb]:
        """Change, reserve, insert, look, open and close years."""
        year = self.workbench.workspace.now().year
        return [
            Verb("&Ubah pola…", "edit", self._on_pattern, primary=True),
            Verb("&Cadangkan…", "time", self._on_reserve),
            Verb("&Sisipkan…", "add", self._on_insert),
            Verb("&Daftar nomor…", "list", self._on_numbers),
            Verb("Buku &baru…", "number", self._on_add, needs_row=False),
            Verb(f"Buk&a buku {self._year_to_open()}…", "open", self._on_open, needs_row=False),
            Verb(f"&Tutup buku {year - 1}…", "lock", self._on_close, needs_row=False),
        ]

    def _year_to_open(self) -> int:
        """Give this year while its books are not open, else the next."""
        year = self.workbench.workspace.now().year
        return year + lists.year_is_open(year)

    def _on_pattern(self) -> None:
        PatternDialog(self, self.workbench, self.current()).open()

    def _on_add(self) -> None:
        PatternDialog(self, self.workbench, None).open()

    def _on_reserve(self) -> None:
        book: BookView = self.current()
        asks = (
            Ask("purpose", "&Keperluan", hint="Untuk naskah apa nomor ini disimpan."),
            Ask("count", "&Banyaknya", "number", 1, span=(1, 50)),
            Ask("classification", "K&ode klasifikasi", "code", hint="Kosong: kode press release kantor."),
        )
        self._ask_about(book, "Cadangkan nomor", "&Cadangkan", "numbers.reserve", asks)

    def _on_insert(self) -> None:
        book: BookView = self.current()
        today = self.workbench.workspace.now().date()
        asks = (
            Ask("after", "Di samping nomor &urut", "number", max(1, book.next_serial - 1), span=(1, 999_999)),
            Ask("purpose", "&Keperluan", hint="Misalnya surat bertanggal mundur."),
            Ask("on", "&Tanggal naskah", "day", today.isoformat()),
            Ask("classification", "K&ode klasifikasi", "code", hint="Kosong: kode press release kantor."),
        )
        self._ask_about(book, "Sisipkan nomor", "&Sisipkan", "numbers.insert", asks)

    def _ask_about(self, book: BookView, title: str, verb: str, action: str, asks: tuple[Ask, ...]) -> None:
        dialog = ActionDialog(
            self, self.workbench, title, verb, action, asks, fixed={"book": book.code}, told=book.title
        )
        dialog.accepted.connect(self._on_kept)
        dialog.open()

    def _on_kept(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, ActionDialog):
            self.workbench.tell(f"Disimpan: {', '.join(dialog.result_told['numbers'])}.")

    def _on_numbers(self) -> None:
        NumbersDialog(self, self.workbench, self.current()).open()

    def _on_open(self) -> None:
        year = self._year_to_open()
        if ask(
            self, f"Buka buku {year}?", "Semua buku tahunan dibuka; nomor dimulai lagi dari 1.", f"Buka buku {year}"
        ):
            self.attempt("numbers.open_book", year=year)

    def _on_close(self) -> None:
        year = self.workbench.workspace.now().year - 1
        told = f"Sesudah ditutup tidak ada nomor {year} lagi, juga untuk naskah bertanggal {year}."
        if ask(self, f"Tutup buku {year}?", told, f"Tutup buku {year}"):
            self.attempt("numbers.close_book", year=year)


class NumbersDialog(ListDialog):
    """The numbers of one book, with those that were left out."""

    title = "Daftar nomor"
    columns = (
        Column("Urut", lambda line: str(line.serial), key=lambda line: (line.period, line.serial), width=4.5),
        Column("Tahun", lambda line: line.period, width=4),
        Column("Nomor", lambda line: line.number, width=17, strong=bool),
        Column("Keadaan", lambda line: STATE_WORDS[line.state], width=7, chip=lambda line: STATE_KINDS[line.state]),
        Column("Keterangan", lambda line: line.reason),
    )
    filters = (("semua", "Semua"), ("reserved", "Cadangan"), ("void", "Batal"), ("gap", "Terlewat"))
    concerns = frozenset({"numbers", "cabinet", "releases"})

    def __init__(self, parent: QDialog, workbench: Workbench, book: BookView) -> None:
        self.book = book
        super().__init__(parent, workbench)
        self.setWindowTitle(f"Daftar nomor {book.title}")

    @staticmethod
    def key(row: NumberLine) -> object:
        """Name a number or a gap."""
        return (row.period, row.serial, row.number)

    def add_above(self, column: QVBoxLayout) -> None:
        """Say which book it is."""
        column.addWidget(PlainLabel(f"{self.book.title} · {self.book.pattern}", role="strong", wrap=True))

    def rows(self) -> list[NumberLine]:
        """Read the numbers and the gaps, newest first."""
        given = lists.numbers(book=self.book.code)
        left_out = [
            NumberLine(gap.book, gap.period, gap.serial, "", "", "gap", gap.remark or "belum berketerangan", "")
            for gap in lists.gap_views()
            if gap.book == self.book.code
        ]
        return sorted([*given, *left_out], key=_order, reverse=True)[:NUMBERS_SHOWN]

    def keeps(self, chosen: str, row: NumberLine) -> bool:
        """Keep by state."""
        return chosen in ("semua", row.state)

    def verbs(self) -> list[Verb]:
        """Void what nobody needs, say why one was left out."""
        return [
            Verb("&Batalkan…", "void", self._on_void),
            Verb("Cetak buk&u", "print", self._on_print),
            Verb("&Terangkan nomor lompat…", "edit", self._on_explain),
        ]

    def picked(self, row: NumberLine | None) -> None:
        """Only what is kept free is voided here; only what is missing is explained."""
        self.buttons["Batalkan…"].setEnabled(row is not None and row.state == "reserved")
        self.buttons["Terangkan nomor lompat…"].setEnabled(row is not None and row.state == "gap")

    def _on_void(self) -> None:
        line: NumberLine = self.current()
        ActionDialog(
            self, self.workbench, f"Batalkan {line.number}", "&Batalkan nomor", "numbers.void",
            (Ask("reason", "&Alasan"),), fixed={"book": self.book.code, "number": line.number},
        ).open()  # fmt: skip

    def _on_print(self) -> None:
        line: NumberLine = self.current()
        key = f"{self.book.code}/{line.period}" if line.period else self.book.code
        self.show_form("number-book", key, f"Buku nomor {self.book.title}")

    def _on_explain(self) -> None:
        line: NumberLine = self.current()
        fixed: dict[str, object] = {"book": self.book.code, "serial": line.serial}
        fixed |= {"year": int(line.period)} if line.period else {}
        ActionDialog(
            self, self.workbench, f"Nomor urut {line.serial} terlewat", "&Simpan", "numbers.explain_gap",
            (Ask("remark", "&Keterangan", hint="Misalnya dipakai di buku kertas sebelum program ini."),), fixed=fixed,
        ).open()  # fmt: skip


def _order(line: NumberLine) -> tuple[str, int, str]:
    return (line.period, line.serial, line.number)
