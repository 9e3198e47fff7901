"""Taking over a classification list with its retention schedule, each row seen beforehand (F4, F12)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desk.cabinet.classification_preview import CodeOutcome, CodesForeseen, foresee_classification
from desk.cabinet.schemes import SCHEMES
from desk.errors import DeskError
from desk.session import Result
from desk.words import angka
from ui.parts.act_dialog import ActDialog
from ui.parts.ask import FilePath
from ui.parts.chips import FilterChips
from ui.parts.days import iso_day
from ui.parts.plain import PlainLabel
from ui.parts.progress import ProgressStrip
from ui.parts.table import Column, RowsView
from ui.theme import dress, em
from ui.work import LongWork, Tell
from ui.workbench import Workbench

KINDS = "Daftar (*.xlsx *.xls *.ods *.csv *.txt *.html *.htm);;Semua berkas (*)"
NAMES = {"new": "Baru", "changed": "Berubah", "same": "Sama", "rejected": "Ditolak", "leftover": "Sisa"}
CHIPS = {"new": "ok", "changed": "info", "same": "plain", "rejected": "bad", "leftover": "plain"}
ALL = "semua"
COLUMNS = (
    Column("Baris", lambda row: str(row.line), key=lambda row: row.line, width=4),
    Column("Hasil", lambda row: NAMES[row.outcome], width=6, chip=lambda row: CHIPS[row.outcome]),
    Column("Kode", lambda row: row.code, width=8, strong=bool),
    Column("Nama", lambda row: row.name),
    Column("Alasan, perubahan, atau yang tidak terbaca", lambda row: row.why, width=22),
)


def _key(row: CodeOutcome) -> tuple[int, str]:
    return (row.line, row.code)


class ImportClassificationDialog(ActDialog):
    """Reads the list beside the window; the verb takes it over, all of its rows or none."""

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        super().__init__(parent, workbench, "Impor daftar klasifikasi", "&Impor")
        self.foreseen: CodesForeseen | None = None
        self._work: LongWork[Any] | None = None
        self.file_field, self.scheme_box = FilePath("Pilih daftar klasifikasi", KINDS), QComboBox()
        self.from_edit = QLineEdit()
        self.chips = FilterChips(self, name="Saring baris")
        self.table = RowsView(COLUMNS, _key, self, name="Baris daftar")
        self.figures_label = PlainLabel(role="strong", wrap=True)
        self.strip = ProgressStrip(self)
        self._build_body()
        self.file_field.edit.editingFinished.connect(self.read)
        self.file_field.edit.textChanged.connect(self._on_typed)
        self.scheme_box.currentIndexChanged.connect(self.read)
        self.from_edit.editingFinished.connect(self.read)
        self.chips.chosen.connect(self._show)
        self._fit()

    def read(self) -> None:
        """Read the file anew; nothing is taken over by that."""
        file = self.file_field.edit.text().strip()
        if not file or self._work is not None:
            return
        self.foreseen = None
        self.form.clear()
        try:
            day = self._valid_from()
        except DeskError as refusal:
            self.form.refuse(refusal)
            return
        on = date.fromisoformat(day) if day else self.workbench.workspace.now().date()
        task = partial(self._foresee, file, on, str(self.scheme_box.currentData() or ""))
        self._follow(LongWork(self, "Membaca", task, self._on_read, self._on_refused))

    def reject(self) -> None:
        """Leave; what is under way is called off first."""
        if self._work is not None:
            self._work.call_off()
        super().reject()

    def _foresee(self, file: str, on: date, scheme: str, tell: Tell) -> CodesForeseen:
        tell("Membaca", 0.0)
        return foresee_classification(file, on, scheme)

    def _build_body(self) -> None:
        dress(self.table, "framed")
        self.setMinimumSize(em(60), em(36))
        self.table.setMinimumHeight(em(14))
        self.scheme_box.addItem("Menurut isi daftarnya", "")
        for code, words in SCHEMES.items():
            self.scheme_box.addItem(f"{code} – {words}", code)
        self.chips.set_filters([(ALL, "Semua baris"), *NAMES.items()])
        hint = "Excel, CSV atau HTML dengan kolom kode dan nama; kolom retensi dan nasib akhir dibaca bila ada."
        self.form.add("file", "&Berkas", self.file_field, hint=hint)
        self.form.add("scheme", "&Skema", self.scheme_box)
        later = "Kosong: berlaku sekarang. Dengan tanggal: berlaku sendiri pada hari itu; sampai saat itu daftar tetap."
        self.from_edit.setPlaceholderText("Misalnya: 01/01/2027")
        self.form.add("valid_from", "Berlaku &mulai", self.from_edit, hint=later)
        self.rolling.column.removeWidget(self.form)
        self.rolling.column.insertWidget(0, self.form)
        for widget in (self.figures_label, self.chips):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.strip)

    def _on_typed(self) -> None:
        self.foreseen = None
        self._fit()

    def decide(self) -> None:
        """Read the list first; once its rows are shown, take them over."""
        if self.foreseen is None:
            self.read()
            return
        asked = {"file": self.file_field.edit.text().strip(), "scheme": str(self.scheme_box.currentData() or "")}
        try:
            asked["valid_from"] = self._valid_from()
        except DeskError as refusal:
            self.form.refuse(refusal)
            return
        doing = ("Mengimpor", "cabinet.import_classification", asked)
        self._follow(self.workbench.do_beside(*doing, self._on_done, self._on_refused))

    def _valid_from(self) -> str:
        """Give the day that was typed as ISO, '' for at once.

        Raises ``Invalid``.
        """
        return iso_day("valid_from", self.from_edit.text())

    def _follow(self, work: LongWork[Any]) -> None:
        self._work = work
        self.strip.watch(work)
        self._fit()

    def _on_read(self, foreseen: CodesForeseen) -> None:
        self._work, self.foreseen = None, foreseen
        self.chips.set_counts({ALL: len(foreseen.rows), **foreseen.counts})
        told = {name: angka(count) for name, count in foreseen.figures.items()}
        self.figures_label.setText(
            f"{told['codes']} kode, {told['doubles']} ganda, {told['unknown_parents']} tanpa induk di daftar. "
            f"{told['clauses']} ketentuan retensi: {told['waits']} menunggu kejadian, {told['unread']} tidak terbaca."
        )
        self._show()
        self._fit()

    def _on_refused(self, refusal: DeskError) -> None:
        self._work = None
        self._fit()
        self.form.refuse(refusal)

    def _on_done(self, result: Result) -> None:
        self._work = None
        told = f"{angka(int(result['new']))} baru, {angka(int(result['changed']))} berubah"
        self.workbench.tell(f"Klasifikasi diimpor: {told}, {angka(int(result['same']))} sama.")
        self.result_told = result
        self.accept()

    def _show(self, _chosen: str = "") -> None:
        chosen, rows = self.chips.current(), self.foreseen.rows if self.foreseen else ()
        self.table.set_rows([row for row in rows if chosen in (ALL, row.outcome)])

    def _fit(self) -> None:
        """Offer what can be done now."""
        seen, busy = self.foreseen, self._work is not None
        for widget in (self.figures_label, self.chips):
            widget.setVisible(seen is not None)
        if seen is None:
            self.table.set_rows([])
        self.file_field.setEnabled(not busy)
        self.scheme_box.setEnabled(not busy)
        self.from_edit.setEnabled(not busy)
        coming = seen.counts["new"] + seen.counts["changed"] if seen else 0
        self.verb_button.setText(
            f"&Impor {angka(coming)} kode" if coming else "&Baca daftar" if seen is None else "&Impor"
        )
        self.verb_button.setEnabled(not busy and (seen is None or bool(coming)))
