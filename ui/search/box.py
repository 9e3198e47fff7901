"""The one search of the window (Ctrl+K): what is typed is found in every register; a number jumps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QWidget

from desk.workspace import Workspace
from ui.icons import icon
from ui.parts.plain import tip
from ui.search.results import Chosen, Results
from ui.theme import em, signals

DELAY_MILLISECONDS = 150
WIDE = 42
"""How wide what is found stands at most, in line heights."""

PLACEHOLDER = "Cari nomor, judul, OPD, map…  Ctrl+K"
HINT = (
    "Cari di semua daftar (Ctrl+K); nomor membuka langsung. “unit:”, “tahap:”, “petugas:”, “tanggal:” menyaring; "
    "Tab melengkapi; “14 Mei 2026” dan “minggu ini” dikenal; “-kata”: tanpa kata itu; “jenis:surat”: hanya daftar itu."
)
MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
}


class SearchBox(QLineEdit):
    """The field; ``chosen`` gives kind and number of what the officer opens."""

    chosen = Signal(str, str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DELAY_MILLISECONDS)
        self.popup = Results()
        self._build()
        self.textEdited.connect(self._on_edited)
        self._wait.timeout.connect(self.look)
        self.popup.results_list.itemClicked.connect(self._on_clicked)
        self.popup.removal_wanted.connect(self.ask)
        signals.changed.connect(self._dress)

    def look(self) -> None:
        """Find what stands in the field and show it."""
        from desk.search import completing, everywhere  # start-up: every register's fields, 25 ms before the first key

        self._wait.stop()
        if not self.text().strip():
            self.popup.hide()
            return
        before = self.text()[: self.cursorPosition()]
        self.popup.show_answer(everywhere.find(self._workspace, self.text()), completing.completions(before))
        self._place()

    def ask(self, words: str) -> None:
        """Put other words into the field and find them."""
        self.setText(words)
        self.setFocus()
        self.look()

    def event(self, event: QEvent, /) -> bool:
        """Take Tab for completing, before it leads to the next field."""
        tab = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab
        if tab and self._complete():
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in MOVES and self.popup.isVisible():
            self.popup.move_cursor(MOVES[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self._at_cursor())
        elif event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() == Qt.Key.Key_Backspace and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._remove_last(event)
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

    def _at_cursor(self) -> Chosen | None:
        """Give the line at the cursor; what was typed since, or never looked for, is found first."""
        if self._wait.isActive() or not self.popup.isVisible():
            self.look()
        return self.popup.current() if self.popup.isVisible() else None

    def _complete(self) -> bool:
        """Go on with the first thing that is offered; False where there is none."""
        if self._wait.isActive():
            self.look()
        offered = self.popup.first_completion() if self.popup.isVisible() else None
        if offered is not None:
            self._go_on(offered.typed)
        return offered is not None

    def _go_on(self, typed: str) -> None:
        rest = self.text()[self.cursorPosition() :]
        self.setText(typed + rest.lstrip())
        self.setCursorPosition(len(typed))
        self.look()

    def _remove_last(self, event: QKeyEvent) -> None:
        """Take the last filter away, or a word where there is none."""
        without = self.popup.last_filter() if self.popup.isVisible() else None
        if without is None:
            super().keyPressEvent(event)
        else:
            self.ask(without)

    def _choose(self, chosen: Chosen | None) -> None:
        if chosen is None:
            return
        if chosen.asks:
            self.ask(chosen.asks)
        elif chosen.goes_on:
            self._go_on(chosen.goes_on)
        else:
            self.dismiss()
            self.chosen.emit(chosen.kind, chosen.number)

    def _on_edited(self) -> None:
        self._wait.start()

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._choose(item.data(Qt.ItemDataRole.UserRole))

    def _place(self) -> None:
        window = self.window()
        if self.popup.parentWidget() is not window:
            self.popup.setParent(window)
            window.installEventFilter(self)
        width = min(max(self.width(), em(WIDE)), window.width() - em(1))
        below = self.mapTo(window, QPoint(0, self.height() + em(0.2)))
        self.popup.fit(width)
        self.popup.move(max(em(0.5), min(below.x(), window.width() - width - em(0.5))), below.y())
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
