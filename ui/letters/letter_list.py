"""The list at the left: filters with their counts, a box that narrows it, one card for each letter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from ui.icons import icon
from ui.letters.register import Register
from ui.letters.words import ALL, DONE, FILTERS, LATE, MINE, NEW, card_of
from ui.parts.cards import CardsView
from ui.parts.chips import FilterChips
from ui.parts.empty import Empty
from ui.theme import dress, em, signals
from ui.workbench import Workbench

RECEIVE = "Ctrl+N untuk menerima surat, atau jatuhkan pindaiannya di sini."
EMPTY = {
    MINE: ("Tidak ada surat untuk Anda.", "Disposisi baru muncul di sini dengan sendirinya."),
    ALL: ("Belum ada surat masuk.", RECEIVE),
    NEW: ("Semua surat sudah didisposisi.", RECEIVE),
    LATE: ("Tidak ada disposisi yang lewat waktu.", ""),
    DONE: ("Belum ada surat yang selesai.", "Surat selesai bila semua disposisinya dilaksanakan."),
}


class LetterList(QWidget):
    """The list; ``picked`` gives the number at the cursor ('' for none), ``entered`` goes on to the letter."""

    picked = Signal(str)
    entered = Signal()

    def __init__(self, workbench: Workbench, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._register = workbench, register
        self._build()
        self._connect()

    def load(self) -> None:
        """Show what stands under the filter that holds; cursor and scroll stay as far as they fit."""
        self.chips.set_counts(self._register.counts())
        key, typed = self.chips.current(), self.filter_edit.text()
        now, seat = self._workbench.session.now(), self._register.seat()
        self.view.set_cards([card_of(view, seat, now) for view in self._register.shown(key, typed)])
        if not self.view.cards_model.cards:
            missing = (f"Tidak ada yang cocok dengan “{typed.strip()}”.", "Esc mengosongkan saringan.")
            self.empty.say(*(missing if typed.strip() else EMPTY[key]))
        self._pages.setCurrentIndex(0 if self.view.cards_model.cards else 1)

    def pick(self, number: str) -> bool:
        """Move the cursor to a letter, among all if the filter leaves it out."""
        if self.view.pick(number):
            return True
        self.filter_edit.clear()
        self.show_filter(ALL)
        return self.view.pick(number)

    def pick_first(self) -> bool:
        """Move the cursor to the first letter; False if there is none."""
        cards = self.view.cards_model.cards
        return bool(cards) and self.view.pick(cards[0].key)

    def show_filter(self, key: str) -> None:
        """Let another filter hold."""
        self.chips.choose(key)

    def focus_filter(self) -> None:
        """Go to the box that narrows the list."""
        self.filter_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.filter_edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_filter_key(event)
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        dress(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em(0.6), 0, 0)
        column.setSpacing(em(0.5))
        top = QVBoxLayout()
        top.setContentsMargins(em(0.8), 0, em(0.8), 0)
        top.setSpacing(em(0.5))
        self.chips = FilterChips(name="Saringan surat masuk")
        self.chips.set_filters(FILTERS)
        self.filter_edit = QLineEdit()
        self.filter_edit.setPlaceholderText("Saring: nomor, pengirim, perihal…  Ctrl+F")
        self.filter_edit.setAccessibleName("Saring daftar surat masuk")
        self.filter_edit.setClearButtonEnabled(True)
        self._glass = self.filter_edit.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        top.addWidget(self.chips)
        top.addWidget(self.filter_edit)
        column.addLayout(top)
        self.view = CardsView("Daftar surat masuk")
        self.empty = Empty("", icon_name="letter")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.empty)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._on_filter)
        self.filter_edit.textChanged.connect(self.load)
        self.filter_edit.installEventFilter(self)
        self.view.picked.connect(self.picked)
        self.view.opened.connect(self.entered)
        signals.changed.connect(self._on_theme)

    def _on_filter(self) -> None:
        self.load()
        if not self.view.current_key():
            self.pick_first()

    def _on_filter_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.filter_edit.text():
            self.filter_edit.clear()
            return True
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.view.setFocus()
            if not self.view.current_key():
                self.pick_first()
            return True
        return False

    def _on_theme(self) -> None:
        self._glass.setIcon(icon("search", "muted"))
