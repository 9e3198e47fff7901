"""Filing a paper that went through no register: its place, and which number it gets (F3)."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desk.cabinet.filing_lists import FilingBook, filing_book
from desk.errors import DeskError
from desk.session import Result
from ui.cabinet.berkas import folder_choices, particulars
from ui.parts.ask import ActionDialog, Ask
from ui.parts.days import day_words, iso_day
from ui.parts.number_box import NumberBox
from ui.theme import em
from ui.workbench import Workbench

NEXT, BY_HAND = "", "dengan tangan"
MOST_SERIAL = 999_999


def paper_asks(place: str, today: str) -> tuple[Ask, ...]:
    """Ask what the archive's lists want to know of a paper; ``today`` is an ISO day."""
    return (
        Ask("title", "&Uraian", hint="Misalnya Laporan realisasi anggaran triwulan III."),
        Ask("dated", "&Tanggal naskah", "day", today),
        Ask("folder", "Ma&p", "choice", place, choices=folder_choices(place)),
        Ask("origin", "&Asal", hint="Pencipta atau pengirim."),
        Ask("reference", "N&omor naskah", hint="Nomor yang tertulis di naskah, bila ada."),
        *particulars(),
        Ask("amount", "&Jumlah", value="1 berkas"),
    )


class FilingDialog(ActionDialog):
    """Asks for the paper, then for its number: the next one, one kept free, or one that stands in the paper book."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, place: str) -> None:
        today = workbench.workspace.now().date().isoformat()
        asks = paper_asks(place, today)
        super().__init__(parent, workbench, "Arsipkan naskah", "&Beri nomor dan simpan", "cabinet.file_paper", asks)
        self.number_box, self.serial_box = QComboBox(), NumberBox(1, MOST_SERIAL)
        self.given_edit, self.reason_edit = QLineEdit(day_words(today)), QLineEdit()
        self._build_number()
        self._boxes = [self.editors[name] for name in ("folder", "security")]
        for box in self._boxes:
            if isinstance(box, QComboBox):
                box.currentIndexChanged.connect(self._offer_numbers)
        self.number_box.currentIndexChanged.connect(self._on_number)
        self._offer_numbers()

    def send(self) -> Result:
        """File it under the number that was chosen."""
        return self.workbench.do("cabinet.file_paper", **self._paper(), **self._number())

    def _build_number(self) -> None:
        self.setMinimumWidth(em(44))
        by_hand = "Yang sudah tertulis di buku kertas, misalnya saat listrik padam."
        self.form.add("reserved", "Nomor a&rsip", self.number_box, below="folder")
        self.form.add("serial", "&Nomor urut di buku", self.serial_box, hint=by_hand, below="reserved")
        self.form.add("given_on", "&Diberikan tanggal", self.given_edit, below="serial")
        self.form.add("reason", "A&lasan", self.reason_edit, hint="Tetap tercatat di buku nomor.", below="given_on")

    def _paper(self) -> dict[str, object]:
        return {name: self.take(name) for name in self.editors}

    def _number(self) -> dict[str, object]:
        chosen = str(self.number_box.currentData() or NEXT)
        if chosen != BY_HAND:
            return {"reserved": chosen}
        return {
            "serial": self.serial_box.value(),
            "reason": self.reason_edit.text(),
            "given_on": iso_day("given_on", self.given_edit.text()),
        }

    def _offer_numbers(self) -> None:
        """Offer the numbers of the book that the chosen folder belongs to."""
        kept = self.number_box.currentData()
        self.number_box.blockSignals(True)
        self.number_box.clear()
        book = self._book()
        self.number_box.addItem(next_words(book), NEXT)
        for line in book.reserved if book else ():
            self.number_box.addItem(f"Cadangan: {line.number} – {line.reason}", line.number)
        self.number_box.addItem("Sudah diberi nomor di buku kertas…", BY_HAND)
        self.number_box.setCurrentIndex(max(0, self.number_box.findData(kept)))
        self.number_box.blockSignals(False)
        if book and self.number_box.currentData() != BY_HAND:
            self.serial_box.setValue(book.next_serial or 1)
        self._on_number()

    def _book(self) -> FilingBook | None:
        try:
            folder, security = str(self.take("folder")), str(self.take("security"))
            return filing_book(self.workbench.workspace, folder, security=security)
        except DeskError:
            return None

    def _on_number(self, _place: int = 0) -> None:
        by_hand = self.number_box.currentData() == BY_HAND
        for name in ("serial", "given_on", "reason"):
            self.form.fields[name].setVisible(by_hand)
        self.form.fields["reserved"].clear()


def next_words(book: FilingBook | None) -> str:
    """Say which number comes next in the book of a folder."""
    if book is None:
        return "Nomor berikutnya"
    return f"Berikutnya: {book.next_number}" if book.next_number else f"Berikutnya, sesudah buku {book.title} dibuka"
