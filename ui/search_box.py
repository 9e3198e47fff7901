"""The one search of the window (Ctrl+K): what is typed is found in every register; a number jumps."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desk.cabinet import finding
from desk.cabinet import lists as cabinet
from desk.cabinet.loan_lists import where_is
from desk.search.forgiving import find_as_meant
from desk.text import shown
from desk.words import angka
from ui.icons import icon
from ui.parts.plain import PlainLabel, tip
from ui.theme import color, dress, em, signals, sized

DELAY_MILLISECONDS = 150
MOST_SHOWN, MOST_LINES, MOST_PLACES = 12, 15, 4
TITLES = {
    "releases": "PRESS RELEASE",
    "cabinet": "FILING KABINET",
    "letters": "SURAT MASUK",
    "events": "LIPUTAN",
    "dip": "INFORMASI PUBLIK",
    "cycles": "PENDOKUMENTASIAN",
    "service": "MEJA LAYANAN",
}
PLACEHOLDER = "Cari nomor, judul, OPD, map…  Ctrl+K"
HINT = (
    "Cari di semua daftar (Ctrl+K); nomor membuka langsung. "
    "“-kata”: tanpa kata itu; “jenis:surat” (rilis, liputan, dip, layanan): hanya daftar itu."
)
MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
}


@dataclass(frozen=True)
class Result:
    """Something found, as the window opens it; ``where`` says where its paper lies and who has it, '' for none."""

    kind: str
    number: str
    title: str
    where: str = ""


def look_up(typed: str) -> tuple[list[Result], int, str]:
    """Find what was typed in every register and in the cabinet, and how many there are; a filing number goes first.

    The last says in a sentence what was looked for instead, '' where it is what was typed.
    """
    words = typed.strip()
    meant = find_as_meant(words, limit=MOST_SHOWN)
    found = meant.found
    item = cabinet.item(words) if words else None
    filed = [Result("cabinet", item.number, item.title, where_is(item.kind, item.target))] if item else []
    things = [_thing(one) for one in finding.find(words) if not (one.from_register or (item and one.number == words))]
    hits = [Result(hit.kind, hit.number, hit.title, where_is(hit.kind, hit.key)) for hit in found.hits]
    return filed + things[:MOST_PLACES] + hits, len(filed) + len(things) + found.count, meant.told


def _thing(found: finding.FoundThing) -> Result:
    number = found.place if found.kind == finding.FOLDER else found.number
    return Result("cabinet", number, found.title, found.where)


class SearchBox(QLineEdit):
    """The field; ``chosen`` gives kind and number of what the officer opens."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DELAY_MILLISECONDS)
        self.popup = Results()
        self._build()
        self.textEdited.connect(self._on_edited)
        self._wait.timeout.connect(self.look)
        self.popup.results_list.itemClicked.connect(self._on_clicked)
        signals.changed.connect(self._dress)

    def look(self) -> None:
        """Find what stands in the field and show it."""
        self._wait.stop()
        if not self.text().strip():
            self.popup.hide()
            return
        self.popup.set_results(*look_up(self.text()))
        self._place()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in MOVES and self.popup.isVisible():
            self.popup.move_cursor(MOVES[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.look()
            self._choose(self.popup.current())
        elif event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def dismiss(self) -> None:
        """Close what was found and empty the field."""
        self._wait.stop()
        self.popup.hide()
        self.clear()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move} and self.popup.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def focusOutEvent(self, event: object, /) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]  # what Qt gives
        self.popup.hide()

    def _choose(self, result: Result | None) -> None:
        if result is not None:
            self.dismiss()
            self.chosen.emit(result.kind, result.number)

    def _on_edited(self) -> None:
        self._wait.start()

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._choose(item.data(Qt.ItemDataRole.UserRole))

    def _place(self) -> None:
        window = self.window()
        if self.popup.parentWidget() is not window:
            self.popup.setParent(window)
            window.installEventFilter(self)
        width = max(self.width(), em(34))
        corner = self.mapTo(window, QPoint(self.width() - width, self.height() + em(0.2)))
        self.popup.setFixedWidth(width)
        self.popup.adjustSize()
        self.popup.move(corner)
        self.popup.show()
        self.popup.raise_()

    def _build(self) -> None:
        self.setPlaceholderText(PLACEHOLDER)
        self.setAccessibleName("Cari di semua daftar")
        tip(self, HINT)
        self._search_action = self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._search_action.setText("Cari")
        tip(self._search_action, "Cari")
        self.setClearButtonEnabled(True)

    def _dress(self) -> None:
        self._search_action.setIcon(icon("search", "muted"))


class Results(QFrame):
    """What was found, by register; the field keeps the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "popup")
        self.setAccessibleName("Hasil pencarian")
        self.results_list = QListWidget()
        self.results_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results_list.setAccessibleName("Hasil pencarian")
        self.results_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.count_label = PlainLabel(role="muted small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.4), em(0.4), em(0.4), em(0.4))
        column.addWidget(self.results_list)
        column.addWidget(self.count_label)

    def set_results(self, results: list[Result], count: int, told: str = "") -> None:
        """Show results under the names of their registers; ``told`` says what was looked for instead."""
        self.results_list.clear()
        for kind, group in groupby(results, key=lambda result: result.kind):
            heading = QListWidgetItem(TITLES.get(kind, kind.upper()))
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setFont(sized(0.92, bold=True))
            heading.setForeground(color("muted"))
            self.results_list.addItem(heading)
            for result in group:
                where = f"\n      {shown(result.where)}" if result.where else ""
                item = QListWidgetItem(f"{shown(result.number)}   {shown(result.title)}{where}")
                item.setData(Qt.ItemDataRole.UserRole, result)
                self.results_list.addItem(item)
        self.count_label.setText(" ".join(filter(None, (told, _counted(len(results), count)))))
        rows = range(min(self.results_list.count(), MOST_LINES))
        tall = sum(self.results_list.sizeHintForRow(row) for row in rows)
        self.results_list.setFixedHeight(tall + em(0.3) if results else 0)
        self.move_cursor(1)

    def texts(self) -> list[str]:
        """Give the lines that are shown, headings too."""
        return [self.results_list.item(row).text() for row in range(self.results_list.count())]

    def current(self) -> Result | None:
        """Give the result at the cursor."""
        result: Result | None = self.results_list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return result

    def move_cursor(self, step: int) -> None:
        """Move to the next result up or down, over the headings; it stays at the ends."""
        row = self.results_list.currentRow() + step
        while 0 <= row < self.results_list.count():
            if self.results_list.item(row).flags() & Qt.ItemFlag.ItemIsSelectable:
                self.results_list.setCurrentRow(row)
                return
            row += step


def _counted(shown_count: int, count: int) -> str:
    if not count:
        return "Tidak ada yang cocok. Coba kata lain, atau sebagian nomor."
    more = f"{shown_count} dari {angka(count)}" if count > shown_count else f"{angka(count)}"
    return f"{more} ditemukan · Enter membuka · Esc menutup"
