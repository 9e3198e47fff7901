"""What the search found, under the names of its registers, with the filters that hold and what may be typed next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desk.text import shown
from desk.words import angka
from ui.parts.chips import FlowLayout
from ui.parts.plain import PlainLabel, literal, tip
from ui.theme import color, dress, em, sized

if TYPE_CHECKING:
    from desk.search.completing import Completion
    from desk.search.everywhere import Answer, Filter, Thing

MOST_LINES: Final = 17
MOST_COUNTED: Final = 1000
MOST_OF_ONE: Final = 12
"""How many things stand there where one register is asked."""

TITLES: Final = {
    "releases": "PRESS RELEASE",
    "cabinet": "FILING KABINET",
    "letters": "SURAT MASUK",
    "events": "LIPUTAN",
    "dip": "INFORMASI PUBLIK",
    "cycles": "PENDOKUMENTASIAN",
    "service": "MEJA LAYANAN",
}
OFFERED: Final = "LENGKAPI DENGAN TAB"
REMOVE: Final = "Hapus saringan ini; Ctrl+Backspace menghapus yang terakhir."


@dataclass(frozen=True)
class Chosen:
    """What a line leads to: a thing to open, other words to ask for, or how to go on typing."""

    kind: str = ""
    number: str = ""
    asks: str = ""
    goes_on: str = ""


class Results(QFrame):
    """What was found, by register; the field keeps the keyboard. ``removal_wanted`` gives what is left to ask for."""

    removal_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "popup")
        self.setAccessibleName("Hasil pencarian")
        self._filters: tuple[Filter, ...] = ()
        self._completions: Sequence[Completion] = ()
        self._chips: dict[QPushButton, str] = {}
        self.chip_row = QWidget()
        self.chip_row.setAccessibleName("Saringan yang berlaku")
        self._flow = FlowLayout(self.chip_row)
        self.results_list = QListWidget()
        self.results_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results_list.setAccessibleName("Hasil pencarian")
        self.results_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.count_label = PlainLabel(role="muted small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.4), em(0.4), em(0.4), em(0.4))
        column.addWidget(self.chip_row)
        column.addWidget(self.results_list)
        column.addWidget(self.count_label)

    def show_answer(self, answer: Answer, completions: Sequence[Completion] = ()) -> None:
        """Show what was found, the filters as chips, and what may be typed next."""
        self._filters, self._completions = answer.filters, completions
        self._show_filters()
        self.results_list.clear()
        if completions:
            self._add_heading(OFFERED)
        for one in completions:
            self._add(f"{one.words}   {one.told}".rstrip(), Chosen(goes_on=one.typed))
        for group in answer.groups:
            count = f"{angka(group.count)}{'+' if group.count >= MOST_COUNTED else ''}"
            self._add_heading(f"{TITLES.get(group.kind, group.kind.upper())} · {count}")
            for thing in group.things:
                self._add(_line(thing), Chosen(thing.kind, thing.number))
            if group.more:
                self._add(_more(group.count), Chosen(asks=group.more))
        shown_count = len(answer.things())
        self.count_label.setText(" ".join(filter(None, (answer.told, _counted(shown_count, answer.count)))))
        self._begin()

    def fit(self, width: int) -> None:
        """Take as much room as what was found needs at a width."""
        self.setFixedWidth(width)
        inner = width - 2 * em(0.4) - 2
        if self._filters:
            self.chip_row.setFixedHeight(self._flow.heightForWidth(inner))
        rows = range(min(self.results_list.count(), MOST_LINES))
        tall = sum(self.results_list.sizeHintForRow(row) for row in rows)
        self.results_list.setFixedHeight(tall + em(0.3) if tall else 0)
        self.adjustSize()

    def texts(self) -> list[str]:
        """Give the lines that are shown, headings too."""
        return [self.results_list.item(row).text() for row in range(self.results_list.count())]

    def chips(self) -> list[QPushButton]:
        """Give the filters that hold, as they can be pressed away."""
        return list(self._chips)

    def current(self) -> Chosen | None:
        """Give what the line at the cursor leads to."""
        chosen: Chosen | None = self.results_list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return chosen

    def first_completion(self) -> Completion | None:
        """Give what is offered first; None where nothing is."""
        return next(iter(self._completions), None)

    def last_filter(self) -> str | None:
        """Give what is left without the last filter; None where none holds."""
        return self._filters[-1].without if self._filters else None

    def move_cursor(self, step: int) -> None:
        """Move to the next result up or down, over the headings; it stays at the ends."""
        row = self.results_list.currentRow() + step
        while 0 <= row < self.results_list.count():
            if self.results_list.item(row).flags() & Qt.ItemFlag.ItemIsSelectable:
                self.results_list.setCurrentRow(row)
                return
            row += step

    def _begin(self) -> None:
        """Put the cursor on the first thing that was found, else on what is offered."""
        self.move_cursor(1)
        while (chosen := self.current()) is not None and chosen.goes_on:
            row = self.results_list.currentRow()
            self.move_cursor(1)
            if row == self.results_list.currentRow():
                self.results_list.setCurrentRow(1)
                return

    def _add_heading(self, words: str) -> None:
        heading = QListWidgetItem(words)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setFont(sized(0.92, bold=True))
        heading.setForeground(color("muted"))
        self.results_list.addItem(heading)

    def _add(self, words: str, chosen: Chosen) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, chosen)
        self.results_list.addItem(item)

    def _show_filters(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips.clear()
        for one in self._filters:
            chip = QPushButton(literal(f"{one.words}  ✕"))
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setAccessibleName(f"Hapus saringan {one.words}")
            tip(chip, REMOVE)
            dress(chip, "pill")
            chip.clicked.connect(self._on_removed)
            self._chips[chip] = one.without
            self._flow.addWidget(chip)
        self.chip_row.setVisible(bool(self._filters))

    def _on_removed(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton) and chip in self._chips:
            self.removal_wanted.emit(self._chips[chip])


def _line(thing: Thing) -> str:
    """Write a thing with where it lies or was found under it; what people wrote stands as plain text."""
    under = "".join(f"\n      {shown(line)}" for line in thing.where.splitlines())
    return f"{shown(thing.number)}   {shown(thing.title)}{under}"


def _more(count: int) -> str:
    most = MOST_OF_ONE
    return f"Tampilkan {angka(most)} teratas dari {angka(count)}…" if count > most else f"Tampilkan semua {count}…"


def _counted(shown_count: int, count: int) -> str:
    if not count:
        return "Tidak ada yang cocok. Coba kata lain, atau sebagian nomor."
    more = f"{shown_count} dari {angka(count)}" if count > shown_count else f"{angka(count)}"
    return f"{more} ditemukan · Enter membuka · Esc menutup"
