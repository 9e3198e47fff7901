"""*Yang masih ditunggu*: all that is owed of events that are over, by person and month; printed, or as a message."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desk.coverage.month import month_words
from desk.coverage.owing import Owed, owed, owed_words
from desk.words import angka, hari_tanggal
from ui.coverage.register import CONCERNS
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import PlainLabel
from ui.parts.table import RIGHT, Column
from ui.theme import em
from ui.workbench import Workbench

FORM: Final = "results-owed"
EVERY_MONTH, EVERYBODY = "Semua bulan", "Semua orang"
ALL: Final = "semua"
AT_HAND, LATER = "hand", "later"


def _day(row: Owed) -> str:
    return hari_tanggal(date.fromisoformat(row.day))


def _day_key(row: Owed) -> str:
    return row.day


def _event(row: Owed) -> str:
    return f"{row.title}, {row.place}" if row.place else row.title


def _things(row: Owed) -> str:
    return ", ".join(row.things)


def _who(row: Owed) -> str:
    return row.who


def _days(row: Owed) -> str:
    return f"{angka(row.days)} hari"


def _days_key(row: Owed) -> int:
    return row.days


def _state(row: Owed) -> str:
    return "ditunggu" if row.at_hand else "menyusul"


def _state_chip(row: Owed) -> str:
    return "bad" if row.at_hand else "plain"


class OwingDialog(ListDialog):
    """The list; ``event_requested`` asks to see the results of the event that Enter chose."""

    event_requested = Signal(int)
    title = "Yang masih ditunggu"
    told = (
        "Foto, video, berita, persetujuan, publikasi dan penyimpanan dari kegiatan yang sudah lewat. Enter membuka "
        "hasil kegiatannya."
    )
    nothing = ("Tidak ada yang ditunggu.", "Semua kegiatan yang lewat sudah lengkap hasilnya, sejauh saringan di atas.")
    columns = (
        Column("Hari, tanggal", _day, key=_day_key, width=12),
        Column("Kegiatan", _event),
        Column("Yang ditunggu", _things, width=9, strong=lambda _row: True),
        Column("Dari", _who, width=15),
        Column("Lewat", _days, key=_days_key, width=5, align=RIGHT),
        Column("Keadaan", _state, width=6, chip=_state_chip),
    )
    filters = ((AT_HAND, "Ditunggu sekarang"), (LATER, "Menyusul"), (ALL, "Semua"))
    concerns = CONCERNS
    ems = (72.0, 36.0)

    def __init__(self, parent: QWidget | None, workbench: Workbench, *, month: str = "", by: str = "") -> None:
        self._first = (month, by)
        super().__init__(parent, workbench)
        self.table.opened.connect(self._on_opened)

    @staticmethod
    def key(row: Owed) -> str:
        """Name a row over a reload."""
        return row.key

    def add_above(self, column: QVBoxLayout) -> None:
        """Lay the choice of month and of person."""
        self.month_box, self.person_box = QComboBox(), QComboBox()
        line = QHBoxLayout()
        for words, box in (("&Bulan", self.month_box), ("&Dari siapa", self.person_box)):
            label = PlainLabel(words, role="muted")
            label.setBuddy(box)
            box.setAccessibleName(words.replace("&", ""))
            box.setMinimumWidth(em(12))
            line.addWidget(label)
            line.addWidget(box)
            line.addSpacing(em(0.8))
        line.addStretch(1)
        column.addLayout(line)
        every = owed(self.workbench.workspace)
        months = sorted({row.day[:7] for row in every}, reverse=True)
        self._fill(self.month_box, EVERY_MONTH, [(month, month_words(month)) for month in months], self._first[0])
        persons = {row.by: row.who for row in every if row.by}
        self._fill(self.person_box, EVERYBODY, sorted(persons.items(), key=_words_of), self._first[1])
        for box in (self.month_box, self.person_box):
            box.activated.connect(self._on_chosen)

    def rows(self) -> list[Owed]:
        """Read what is owed in the chosen month by the chosen person."""
        return owed(self.workbench.workspace, month=self._month(), by=self._by())

    def keeps(self, chosen: str, row: Owed) -> bool:
        """Keep what can be done now, or what comes after it."""
        return chosen == ALL or row.at_hand == (chosen == AT_HAND)

    def verbs(self) -> list[Verb]:
        """Open, print, copy."""
        return [
            Verb("Buka &hasil kegiatan", "open", self._on_open, primary=True),
            Verb("&Cetak…", "print", self._on_print, needs_row=False),
            Verb("&Salin sebagai pesan", "copy", self._on_copy, needs_row=False),
        ]

    def paper_key(self) -> str:
        """Give the key of the list on paper, as it is filtered: 'semua', '2026-10', '2026-10/tara'."""
        return "/".join(filter(None, (self._month() or ALL, self._by())))

    def _month(self) -> str:
        return str(self.month_box.currentData() or "")

    def _by(self) -> str:
        return str(self.person_box.currentData() or "")

    @staticmethod
    def _fill(box: QComboBox, every: str, choices: Iterable[tuple[str, str]], first: str) -> None:
        box.addItem(every, "")
        for value, words in choices:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(first)))

    def _on_chosen(self) -> None:
        self.load()

    def _on_opened(self, row: Owed) -> None:
        self.event_requested.emit(row.event)
        self.accept()

    def _on_open(self) -> None:
        self._on_opened(self.current())

    def _on_print(self) -> None:
        self.show_form(FORM, self.paper_key(), f"{self.title} – {self._about()}")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(owed_words(self.rows(), self._about()))
        self.workbench.tell("Daftar tersalin sebagai pesan; tempelkan di WhatsApp atau surel.")

    def _about(self) -> str:
        month = self._month()
        about = month_words(month) if month else EVERY_MONTH.lower()
        return f"{about}, {self.person_box.currentText()}" if self._by() else about


def _words_of(pair: tuple[str, str]) -> str:
    return pair[1].casefold()
