"""Printing labels: which stock, from which cell, the very sheet that will come out, and noting that they stick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desk.cabinet.label_stock import KIND as STOCK_KIND
from desk.errors import DeskError
from desk.store.files import write_safely
from desk.words import angka
from reports.labels.stock import Stock, stocks
from ui.cabinet.enlarged import Enlarged
from ui.cabinet.label_job import LabelJobDialog
from ui.cabinet.printer_box import PrinterBox
from ui.cabinet.sheet_memory import SheetMemory
from ui.cabinet.sheet_view import SheetPicture, cell_words
from ui.cabinet.stuck import StuckStrip
from ui.icons import wear
from ui.parts.empty import Empty
from ui.parts.number_box import NumberBox
from ui.parts.page_strip import PdfBytes
from ui.parts.pdf_view import ask_where, show_pdf
from ui.parts.plain import PlainLabel, message, tip
from ui.parts.print_memory import Sent as SentTo
from ui.parts.printing import print_pdf
from ui.theme import dress, em
from ui.workbench import Workbench

FORM = "label"
TITLE = "Label arsip"
WAIT_MILLISECONDS = 120
MOST_AT_ONCE = 84
"""Four sheets take about a second to draw; more are a job of their own."""
PAGE_PIXELS = 1240
"""A page is drawn at 150 dpi, so that its labels can be read when they are shown large."""


@dataclass(frozen=True)
class Sent:
    """What went to the printer: which labels, on which stock, from which cell on."""

    numbers: tuple[str, ...]
    stock: Stock
    start: int


class LabelPane(QWidget):
    """The right pane; it prints what it shows. ``measure_requested`` gives a stock that nobody measured yet."""

    measure_requested = Signal(object)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._memory = SheetMemory(workbench.workspace.place.folder)
        self._asked_for: tuple[str, ...] = ()
        self._selected = False
        self._sent: Sent | None = None
        self._start, self._page = 1, 0
        self.pdf = b""
        self.document = PdfBytes(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MILLISECONDS)
        self._build_widgets()
        self._build()
        self._connect()
        self._offer_stock()

    def show_labels(self, numbers: Sequence[str], *, selected: bool) -> None:
        """Show the labels of these items; the sheet follows after a moment, so that selecting many stays quick.

        ``selected`` tells that an officer chose them; else they are the ones that lack a label.
        """
        self._asked_for, self._selected, self._page = tuple(numbers), selected, 0
        self._timer.start()

    def numbers(self) -> tuple[str, ...]:
        """Give the filing numbers whose labels are shown: of those that nobody selected, what the sheet still holds."""
        most = MOST_AT_ONCE if self._selected else self.stock().count - self._start + 1
        return self._asked_for[:most]

    def stock(self) -> Stock:
        """Give the chosen stock."""
        return stocks()[str(self.stock_box.currentData())]

    def start(self) -> int:
        """Give the cell, from 1, where printing begins."""
        return self._start

    def start_at(self, cell: int) -> None:
        """Begin printing in another cell."""
        self._start, self._page = cell, 0
        self.refresh()

    def refresh(self) -> None:
        """Draw the sheet anew, from the registers as they are now."""
        self._timer.stop()
        self.pdf = b""
        self._say_wrong("")
        if numbers := self.numbers():
            try:
                key = ",".join(numbers)
                self.pdf = self._workbench.printed(FORM, key, **self._choice())
                self.document.show_bytes(self.pdf)
            except DeskError as refusal:
                self.pdf = b""
                self._say_wrong(str(refusal))
        self._show()

    def _choice(self) -> dict[str, Any]:
        return {"stock": self.stock().name, "start": self._start, "code128": self.bars_check.isChecked()} | (
            self.printer_box.options()
        )

    def print_labels(self) -> None:
        """Print, and ask afterwards whether the labels stick."""
        self._catch_up()
        if not self.pdf:
            return
        try:
            if print_pdf(self, self.document, TITLE, SentTo(self.printer_box.options()["printer"])):
                self.ask_whether_stuck()
        except DeskError as fault:
            self._say_wrong(str(fault))

    def ask_whether_stuck(self) -> None:
        """Ask, in the pane, whether the printed labels were stuck on."""
        self._sent = Sent(self.numbers(), self.stock(), self._start)
        self.stuck_strip.ask(len(self._sent.numbers))

    def look(self) -> None:
        """Show the sheets in a window of their own, from which they can be printed too."""
        self._catch_up()
        if self.pdf:
            show_pdf(self.window(), TITLE, self.pdf, self._file_name(), on_printed=self.ask_whether_stuck)

    def begin_job(self) -> None:
        """Print all the labels that were asked for, also by the thousand, as one job in a window of its own."""
        sent = Sent(self._asked_for, self.stock(), self._start)
        job = LabelJobDialog(self.window(), self._workbench, sent.numbers, sent.stock, self._choice())
        job.stuck.connect(partial(self._take_used, sent))
        job.open()

    def save_as(self, path: Path) -> None:
        """Write the very sheets that are shown.

        Raises ``StorageFailed``.
        """
        write_safely(path, [self.pdf])

    def _build_widgets(self) -> None:
        self.heading = PlainLabel("CETAK LABEL", role="section")
        self.stock_box = QComboBox()
        self.stock_box.setAccessibleName("Kertas label")
        self.stock_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.start_box = NumberBox(1, 1)
        self.start_box.setAccessibleName("Mulai di label")
        self.bars_check = QCheckBox("Code 128 di bawah kode QR")
        self.bars_check.setChecked(self._memory.code128())
        tip(self.bars_check, "Untuk pemindai lama yang tidak membaca QR; di label yang cukup besar.")
        self.printer_box = PrinterBox(self._workbench, self)
        self.where_label = PlainLabel(role="muted")
        self.left_label = PlainLabel(role="muted small", wrap=True)
        self.job_button = QPushButton()
        wear(self.job_button, "label")
        self.new_sheet_button = QPushButton("Lembar baru")
        dress(self.new_sheet_button, "quiet")
        self.sheet = SheetPicture(self)
        self.enlarged = Enlarged(self)
        again = "Pilih item di daftar untuk mencetak labelnya lagi."
        self.empty = Empty("Tidak ada label yang menunggu.", again, "label")
        self.error_label = PlainLabel(role="error", wrap=True)
        self.page_label = PlainLabel(role="muted")
        self.before_button, self.after_button = QPushButton("Sebelumnya"), QPushButton("Berikutnya")
        for button in (self.before_button, self.after_button):
            dress(button, "quiet")
        self.stuck_strip = StuckStrip(self)
        self.print_button = QPushButton("Cetak label")
        self.save_button = QPushButton("Simpan PDF")
        self.look_button = QPushButton("Perbesar")
        dress(self.print_button, "primary")
        wear(self.print_button, "print", "accent_text")

    def _build(self) -> None:
        dress(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(0.6))
        grid.setVerticalSpacing(em(0.4))
        grid.addWidget(PlainLabel("Kertas", role="muted"), 0, 0)
        grid.addWidget(self.stock_box, 0, 1, 1, 3)
        grid.addWidget(PlainLabel("Mulai label", role="muted"), 1, 0)
        grid.addWidget(self.start_box, 1, 1)
        grid.addWidget(self.where_label, 1, 2)
        grid.addWidget(PlainLabel("Pencetak", role="muted"), 2, 0)
        grid.addWidget(self.printer_box, 2, 1, 1, 3)
        grid.addWidget(self.bars_check, 3, 1, 1, 3)
        grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.9), em(0.7), em(0.9), em(0.8))
        column.setSpacing(em(0.45))
        column.addWidget(self.heading)
        column.addLayout(grid)
        column.addLayout(_row(self.left_label, self.new_sheet_button, stretch=0))
        column.addWidget(self.sheet, 1)
        column.addWidget(self.job_button)
        self.pages = QWidget()
        self.pages.setLayout(_row(self.before_button, self.page_label, self.after_button, stretch=1))
        column.addWidget(self.pages)
        column.addWidget(self.empty, 1)
        for widget in (self.enlarged, self.error_label, self.stuck_strip):
            column.addWidget(widget)
        buttons = _row(self.look_button, QWidget(), self.save_button, self.print_button, stretch=1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._workbench.changed.connect(self._on_changed)
        self._timer.timeout.connect(self.refresh)
        self.stock_box.activated.connect(self._on_stock)
        self.start_box.valueChanged.connect(self.start_at)
        self.printer_box.changed.connect(self.refresh)
        self.bars_check.toggled.connect(self._on_bars)
        self.sheet.start_chosen.connect(self.start_at)
        self.new_sheet_button.clicked.connect(self._on_new_sheet)
        self.before_button.clicked.connect(self._on_before)
        self.after_button.clicked.connect(self._on_after)
        self.print_button.clicked.connect(self.print_labels)
        self.save_button.clicked.connect(self._on_save)
        self.look_button.clicked.connect(self.look)
        self.job_button.clicked.connect(self.begin_job)
        self.stuck_strip.stuck.connect(self._on_stuck)

    def _offer_stock(self) -> None:
        kept = self.stock_box.currentData() or self._memory.stock()
        self.stock_box.clear()
        for kind in stocks().values():
            name = kind.title.partition(" – ")[0]
            self.stock_box.addItem(f"{name} · {kind.count} label", kind.name)
        self.stock_box.setCurrentIndex(max(0, self.stock_box.findData(kept)))
        self._take_half_used()
        self._show()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        """Offer what was measured or imported meanwhile, and draw the sheet by its new figures."""
        if STOCK_KIND in kinds:
            self._offer_stock()
            self._timer.start()

    def _take_half_used(self) -> None:
        self._start = self._memory.next_free(self.stock().name, self.stock().count)
        self._page = 0

    def _catch_up(self) -> None:
        if self._timer.isActive():
            self.refresh()

    def _show(self) -> None:
        stock, count, asked = self.stock(), len(self.numbers()), len(self._asked_for)
        word = "DIPILIH" if self._selected else "PERLU LABEL"
        many = f"{count} DARI {angka(asked)}" if asked > count else str(count)
        self.heading.setText(f"CETAK LABEL · {many} {word}" if count else "CETAK LABEL")
        self.job_button.setVisible(asked > count)
        self.job_button.setText(f"Cetak semua {angka(asked)} label…")
        tip(self.stock_box, stock.title)
        self.start_box.blockSignals(True)
        self.start_box.setRange(1, stock.count)
        self.start_box.setValue(self._start)
        self.start_box.blockSignals(False)
        self.where_label.setText(cell_words(stock, self._start))
        self.new_sheet_button.setVisible(self._start > 1)
        self.left_label.setText(left_words(stock, self._start))
        self.left_label.setVisible(bool(self.left_label.text()))
        self._show_sheet(stock, count if self.pdf else 0)
        for button in (self.print_button, self.save_button, self.look_button):
            button.setEnabled(bool(self.pdf))

    def _show_sheet(self, stock: Stock, count: int) -> None:
        self.sheet.setVisible(bool(count))
        self.enlarged.setVisible(bool(count))
        self.empty.setVisible(not count)
        pages = self.document.pageCount() if count else 1
        self.pages.setVisible(pages > 1)
        self.page_label.setText(f"Lembar {self._page + 1} dari {pages}")
        self.before_button.setEnabled(self._page > 0)
        self.after_button.setEnabled(self._page + 1 < pages)
        picture = self.document.picture(self._page, PAGE_PIXELS) if count else QImage()
        self.sheet.show_sheet(stock, picture, start=self._start, count=count, page=self._page)
        if count:
            first = self.document.picture(0, PAGE_PIXELS) if self._page else picture
            self.enlarged.show_label(stock, first, self._start, self._asked_for[0])

    def _say_wrong(self, sentence: str) -> None:
        self.error_label.setText(f"▲ {sentence}" if sentence else "")
        self.error_label.setVisible(bool(sentence))

    def _file_name(self) -> str:
        return f"Label {self._asked_for[0]}.pdf"

    def _on_stock(self) -> None:
        self._memory.remember_stock(self.stock().name)
        self._take_half_used()
        self.refresh()
        if self.stock().unconfirmed:
            self.measure_requested.emit(self.stock())

    def _on_bars(self) -> None:
        self._memory.remember_code128(wanted=self.bars_check.isChecked())
        self.refresh()

    def _on_new_sheet(self) -> None:
        self.start_at(1)

    def _on_before(self) -> None:
        self._page -= 1
        self._show()

    def _on_after(self) -> None:
        self._page += 1
        self._show()

    def _on_save(self) -> None:
        path = ask_where(self, self._file_name())
        if path is None:
            return
        try:
            self.save_as(path)
        except DeskError as fault:
            message(self, "Label tidak tersimpan", str(fault), kind="bad")
            return
        self._workbench.tell(f"{path.name} tersimpan.")

    def _on_stuck(self) -> None:
        sent = self._sent
        if sent is None:
            return
        try:
            self._workbench.do("cabinet.note_labels", items=list(sent.numbers))
        except DeskError as refusal:
            self._say_wrong(str(refusal))
            return
        self._sent = None
        self.stuck_strip.hide()
        self._workbench.tell(f"{len(sent.numbers)} label dicatat tertempel.")
        self._take_used(sent)

    def _take_used(self, sent: Sent) -> None:
        """Remember which labels of the sheet in the tray are gone."""
        self._memory.remember_stock(sent.stock.name)
        after = self._memory.remember_used(sent.stock.name, sent.stock.count, sent.start, len(sent.numbers))
        self._start = after if sent.stock == self.stock() else self._start
        self.refresh()


def left_words(stock: Stock, start: int) -> str:
    """Say what is to be known of the sheet: that it is half used, or that nobody measured it."""
    used = f"Lembar sisa: {stock.count - start + 1} dari {stock.count} label masih ada." if start > 1 else ""
    unmeasured = "Letak labelnya belum diukur; coba dahulu di kertas biasa." if stock.unconfirmed else ""
    return " ".join(filter(None, (used, unmeasured)))


def _row(*widgets: QWidget, stretch: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(em(0.5))
    for place, widget in enumerate(widgets):
        row.addWidget(widget, int(place == stretch))
    return row
