"""The form Disposisi, in the place of the letter's text: to whom, what, a note, and until when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk.errors import DeskError, Invalid
from desk.hours import OfficeHours
from desk.words import hari_tanggal
from ui.icons import wear
from ui.letters.ticks import Ticks
from ui.parts.chips import FlowLayout
from ui.parts.days import day_words, iso_day
from ui.parts.form import Field
from ui.parts.plain import CANCEL, PlainLabel, tip
from ui.theme import dress, em

SPANS = (1, 3, 5)
"""Working days that a button fills in at once."""


@dataclass(frozen=True)
class Typed:
    """What stands in the form, as it was typed; kept for each letter while the officer looks at another."""

    to: tuple[str, ...] = ()
    instructions: tuple[str, ...] = ()
    own: str = ""
    note: str = ""
    due: str = ""


@dataclass(frozen=True)
class Offer:
    """What the form offers: positions (key, title, who holds it) and the office's instructions."""

    positions: Sequence[tuple[str, str, str]]
    instructions: Sequence[str]
    hours: OfficeHours
    today: date
    verb: str = "Beri disposisi"
    typed: Typed = field(default_factory=Typed)


class DisposeForm(QFrame):
    """The form; ``sent`` asks for the disposisi, ``left`` for the letter. What is refused comes back to ``refuse``."""

    sent = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: Offer | None = None
        self._build()
        self._connect()

    def start(self, offer: Offer) -> None:
        """Begin, or go on with what was typed before."""
        self._offer = offer
        self.to.offer(offer.positions)
        self.instructions.offer([(words, words, "") for words in offer.instructions])
        self.send_button.setText(f"{offer.verb} (Ctrl+Enter)")
        typed = offer.typed
        self.to.tick(typed.to)
        self.instructions.tick(typed.instructions)
        self.own_edit.setText(typed.own)
        self.note_edit.setPlainText(typed.note)
        self.due_edit.setText(typed.due)
        self.clear()
        self._scroll.verticalScrollBar().setValue(0)
        self.to.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> Typed:
        """Give what stands in the form."""
        return Typed(
            tuple(self.to.ticked()),
            tuple(self.instructions.ticked()),
            self.own_edit.text(),
            self.note_edit.toPlainText(),
            self.due_edit.text(),
        )

    def values(self) -> Mapping[str, Any]:
        """Give what the action takes.

        Raises ``Invalid`` for a date that is none, is past, or on which the office does not work.
        """
        own = self.own_edit.text().strip()
        return {
            "to": self.to.ticked(),
            "instructions": [*self.instructions.ticked(), *([own] if own else [])],
            "note": self.note_edit.toPlainText(),
            "due": self._due(),
        }

    def refuse(self, refusal: DeskError) -> None:
        """Show a refusal beside its field, or above the buttons."""
        self.clear()
        found = self.fields.get(refusal.field) if isinstance(refusal, Invalid) else None
        if found is None:
            self.error_label.setText(f"▲ {refusal}")
            self.error_label.show()
            return
        found.refuse(str(refusal))
        found.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(found)

    def clear(self) -> None:
        """Forget every refusal."""
        self.error_label.hide()
        for each in self.fields.values():
            each.clear()

    def _due(self) -> str:
        due = iso_day("due", self.due_edit.text())
        if not due or self._offer is None:
            return due
        day, hours = date.fromisoformat(due), self._offer.hours
        if day < self._offer.today:
            raise Invalid("due", f"{hari_tanggal(day)} sudah lewat; pilih hari ini atau sesudahnya.")
        if not hours.is_working_day(day):
            following = hari_tanggal(hours.working_day_after(day))
            raise Invalid("due", f"{hari_tanggal(day)} bukan hari kerja; hari kerja berikutnya {following}.")
        return due

    def _build(self) -> None:
        dress(self, "pane")
        page = QWidget()
        dress(page, "pane")
        grid = QGridLayout(page)
        grid.setContentsMargins(em(0.9), em(0.7), em(0.9), em(0.7))
        grid.setHorizontalSpacing(em(1.2))
        grid.setVerticalSpacing(em(0.6))
        for place in range(2):
            grid.setColumnStretch(place, 1)
        self.to, self.instructions = Ticks("Diteruskan kepada"), Ticks("Instruksi")
        self.own_edit, self.note_edit, self.due_edit = QLineEdit(), QPlainTextEdit(), QLineEdit()
        self.own_edit.setPlaceholderText("Kata-kata sendiri")
        self.note_edit.setTabChangesFocus(True)
        self.note_edit.setFixedHeight(em(4.6))
        self.due_edit.setPlaceholderText("Kosong: tanpa batas. Contoh 21/11/2026")
        self.fields = {
            "to": Field("Diteruskan kepada", self.to),
            "instructions": Field("Dengan hormat harap", self.instructions),
            "own": Field("Instruksi &lain", self.own_edit),
            "note": Field("Ca&tatan", self.note_edit),
            "due": Field("&Batas, pada hari kerja", self.due_edit),
        }
        right = QVBoxLayout()
        right.setSpacing(em(0.6))
        right.addWidget(self.fields["instructions"])
        right.addWidget(self.fields["own"])
        right.addStretch(1)
        grid.addWidget(self.fields["to"], 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(right, 0, 1)
        grid.addWidget(self.fields["note"], 1, 0, Qt.AlignmentFlag.AlignTop)
        until = QVBoxLayout()
        until.setSpacing(em(0.3))
        until.addWidget(self.fields["due"])
        until.addWidget(self._spans())
        until.addStretch(1)
        grid.addLayout(until, 1, 1)
        grid.setRowStretch(2, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot())

    def _spans(self) -> QWidget:
        spans = QWidget()
        flow = FlowLayout(spans, gap=0.3)
        self.span_buttons = []
        for days in SPANS:
            button = QPushButton(f"{days} hari kerja")
            button.setProperty("days", days)
            button.setAccessibleName(f"Batas {days} hari kerja lagi")
            dress(button, "pill")
            button.clicked.connect(self._on_span)
            flow.addWidget(button)
            self.span_buttons.append(button)
        return spans

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(em(0.9), em(0.6), em(0.9), em(0.6))
        row.setSpacing(em(0.4))
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        row.addWidget(self.error_label, 1)
        row.addStretch(0)
        self.cancel_button = QPushButton(f"{CANCEL} (Esc)")
        tip(self.cancel_button, "Kembali ke surat; isian ini tetap tersimpan selama jendela terbuka")
        self.send_button = QPushButton()
        dress(self.send_button, "primary")
        wear(self.send_button, "forward", "accent_text")
        row.addWidget(self.cancel_button)
        row.addWidget(self.send_button)
        return foot

    def _connect(self) -> None:
        self.to.edited.connect(self.fields["to"].clear)
        self.instructions.edited.connect(self.fields["instructions"].clear)
        self.send_button.clicked.connect(self.sent)
        self.cancel_button.clicked.connect(self.left)
        keys = QShortcut(QKeySequence("Esc"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.left)

    def _on_span(self) -> None:
        if self._offer is not None:
            days = int(self.sender().property("days"))
            due = self._offer.hours.add_working_days(self._offer.today, days).date
            self.due_edit.setText(day_words(due.isoformat()))
