"""The text in the middle: head, what changed since one's paraf, then each piece with its paraf boxes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from desk.releases.rows import PieceChange, ReleaseView
from ui.parts.differences import DifferenceText
from ui.parts.plain import PlainLabel
from ui.releases.head import Head
from ui.releases.marking import Marking, contents
from ui.releases.piece_row import PieceContent, PieceRow
from ui.releases.words import PIECES
from ui.theme import dress, em

NOTHING = "Pilih press release di daftar, atau tekan Ctrl+N untuk menerima yang baru."
DOWN = {Qt.Key.Key_Down, Qt.Key.Key_J}
UP = {Qt.Key.Key_Up, Qt.Key.Key_K}


class Reading(QWidget):
    """The open release. ``changes_requested`` asks to see the versions beside each other.

    ``struck_changed`` gives how many pieces are struck now, ``left`` that the keyboard goes back to the list.
    """

    changes_requested = Signal()
    struck_changed = Signal(int)
    left = Signal()

    def __init__(self, marking: Marking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marking = marking
        self._view: ReleaseView | None = None
        self._rows: list[PieceRow] = []
        self._cursor = 0
        self._build()

    def show_nothing(self, words: str = NOTHING) -> None:
        """Show no release, and say what to do."""
        self._view = None
        self._empty.setText(words)
        self._stack.setCurrentIndex(0)

    def show_release(self, view: ReleaseView, *, zone: str, changes: Sequence[PieceChange], told: str) -> None:
        """Show a release; ``changes`` are shown on top, with ``told`` as their heading. The cursor keeps its place."""
        other = self._view is None or self._view.line.id != view.line.id
        self._view = view
        self.head.show_release(view, zone)
        self._show_changes(changes, told)
        self._show_pieces(contents(view, self._marking))
        self._cursor = self._first_to_read() if other else min(self._cursor, len(self._rows) - 1)
        self._set_cursor(self._cursor, focus=False)
        if other:
            self._scroll.verticalScrollBar().setValue(0)
        self._stack.setCurrentIndex(1)

    def rows(self) -> list[PieceRow]:
        """Give the rows as they are shown."""
        return list(self._rows)

    def words(self) -> str:
        """Give what is said while no release is shown."""
        return self._empty.text()

    def place(self) -> int:
        """Give the place of the cursor among the rows."""
        return self._cursor

    def take_focus(self) -> None:
        """Put the keyboard on the piece at the cursor."""
        if self._rows and self._view is not None:
            self._rows[self._cursor].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Hear a row's keys before the scroll area does, which takes the arrows for itself."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in DOWN:
            self._set_cursor(self._cursor + 1)
        elif plain and event.key() in UP:
            self._set_cursor(self._cursor - 1)
        elif plain and event.key() == Qt.Key.Key_Home:
            self._set_cursor(0)
        elif plain and event.key() == Qt.Key.Key_End:
            self._set_cursor(len(self._rows) - 1)
        elif plain and event.key() == Qt.Key.Key_Space and self._rows:
            self._strike(self._rows[self._cursor].content.id)
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Copy) and self._rows:
            QGuiApplication.clipboard().setText(self._rows[self._cursor].content.words)
        else:
            return False
        return True

    def _build(self) -> None:
        dress(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack = QStackedLayout(self)
        self._empty = PlainLabel(NOTHING, role="muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(em(2), em(2), em(2), em(2))
        self._stack.addWidget(self._empty)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = Head()
        self.head.changes_requested.connect(self.changes_requested)
        column.addWidget(self.head)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        dress(page, "pane")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, em(0.3), 0, em(0.6))
        self._column.setSpacing(em(0.1))
        self.changes_strip = QFrame()
        dress(self.changes_strip, "strip", "warn")
        self._changes = QVBoxLayout(self.changes_strip)
        self._changes.setContentsMargins(em(0.9), em(0.5), em(0.9), em(0.6))
        self._changes.setSpacing(em(0.25))
        self._column.addWidget(self.changes_strip)
        self._pieces = QVBoxLayout()
        self._pieces.setSpacing(em(0.1))
        self._column.addLayout(self._pieces)
        self._column.addStretch(1)
        self._scroll.setWidget(page)
        column.addWidget(self._scroll, 1)
        self._stack.addWidget(whole)

    def _show_changes(self, changes: Sequence[PieceChange], told: str) -> None:
        _empty_layout(self._changes)
        self.changes_strip.setVisible(bool(changes))
        if not changes:
            return
        self._changes.addWidget(PlainLabel(told, role="strong", wrap=True))
        for change in changes:
            name = PIECES[change.kind]
            if change.kind == "attachment":
                words = "ditambahkan" if not change.before else "dilepas" if not change.after else "diganti"
                self._changes.addWidget(PlainLabel(f"{name} {words}.", wrap=True))
                continue
            self._changes.addWidget(PlainLabel(name, role="small"))
            self._changes.addWidget(DifferenceText(change.before, change.after))

    def _show_pieces(self, shown_pieces: Sequence[PieceContent]) -> None:
        """Keep the rows whose shape stays and renew the rest, so that marking a piece builds nothing."""
        if _shapes(shown_pieces) == _shapes([row.content for row in self._rows]):
            for row, content in zip(self._rows, shown_pieces, strict=True):
                row.show_content(content)
            return
        had_focus = any(row.hasFocus() for row in self._rows)
        _empty_layout(self._pieces)
        self._rows = []
        for content in shown_pieces:
            if content.small and not any(row.content.small for row in self._rows):
                heading = PlainLabel("BUKTI DAN KETERANGAN", role="section")
                heading.setContentsMargins(em(0.9), em(0.7), 0, em(0.1))
                self._pieces.addWidget(heading)
            row = PieceRow(content)
            row.installEventFilter(self)
            row.strike_requested.connect(self._strike)
            row.entered.connect(self._on_entered)
            self._rows.append(row)
            self._pieces.addWidget(row)
            row.show()
        if had_focus and self._rows:
            self._rows[min(self._cursor, len(self._rows) - 1)].setFocus()

    def _first_to_read(self) -> int:
        return next((place for place, row in enumerate(self._rows) if row.content.changed), 0)

    def _set_cursor(self, place: int, *, focus: bool = True) -> None:
        if not self._rows:
            return
        self._cursor = max(0, min(place, len(self._rows) - 1))
        for at, row in enumerate(self._rows):
            row.set_cursor(at == self._cursor)
        if focus:
            self._rows[self._cursor].setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(self._rows[self._cursor], 0, em(2))

    def _on_entered(self, piece_id: int) -> None:
        place = next((at for at, row in enumerate(self._rows) if row.content.id == piece_id), self._cursor)
        if place != self._cursor:
            self._set_cursor(place, focus=False)

    def _strike(self, piece_id: int) -> None:
        self._on_entered(piece_id)
        if self._view is not None and self._marking.toggle(piece_id):
            self._show_pieces(contents(self._view, self._marking))
            self.struck_changed.emit(len(self._marking.left_out()))


def _shapes(rows: Sequence[PieceContent]) -> list[tuple[int, str, int]]:
    return [(row.id, row.media, len(row.boxes)) for row in rows]


def _empty_layout(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
