"""Beside the form: which SOP and step this is, what it needs and gives, its time, and what was done before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desk.flow.case_list import StepDone, WaitingLine
from desk.sop.procedure import Procedure, Step
from desk.words import durasi, kapan, tanggal_pendek
from ui.parts.plain import PlainLabel
from ui.theme import dress, em

OUTCOMES = {"returned": "dikembalikan", "rejected": "ditolak", "recalled": "ditarik kembali"}


class Aside(QScrollArea):
    """The panel."""

    def __init__(self, found: Procedure, step: Step, now: datetime, *, line: WaitingLine | None,
                 done: Sequence[StepDone], parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAccessibleName("Langkah SOP")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        dress(page, "pane")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(em(0.9), em(0.7), em(0.9), em(0.7))
        self._column.setSpacing(em(0.25))
        self._say("SOP", [found.title])
        place = f"Langkah {found.place(step.id) + 1} dari {len(found.steps)}"
        self._say(place, [step.name], role="strong")
        self._say("Kelengkapan", step.needs)
        self._say("Hasil", [step.output] if step.output else [])
        self._say("Keterangan", [step.note] if step.note else [])
        self._say_time(found, step, line)
        self._say_done(done, now)
        self._column.addStretch(1)
        self.setWidget(page)

    def _head(self, words: str) -> None:
        if self._column.count():
            rule = QFrame()
            dress(rule, "rule")
            self._column.addSpacing(em(0.25))
            self._column.addWidget(rule)
            self._column.addSpacing(em(0.25))
        self._column.addWidget(PlainLabel(words.upper(), role="section"))

    def _say(self, heading: str, lines: Sequence[str], *, role: str = "") -> None:
        if lines:
            self._head(heading)
        for words in lines:
            self._column.addWidget(PlainLabel(words, role=role, wrap=True))

    def _say_time(self, found: Procedure, step: Step, line: WaitingLine | None) -> None:
        standard = found.standard_of(step.id)
        words = standard.words() if standard else "tidak disebut"
        self._say("Waktu baku", [words])
        if line is None:
            return
        used = PlainLabel(used_words(line), wrap=True)
        if line.late:
            dress(used, "tone", "bad")
        self._column.addWidget(used)

    def _say_done(self, done: Sequence[StepDone], now: datetime) -> None:
        if not done:
            return
        self._head("Sudah dikerjakan")
        for one in reversed(done):
            outcome = f" ({OUTCOMES[one.outcome]})" if one.outcome in OUTCOMES else ""
            self._column.addWidget(PlainLabel(f"{one.name}{outcome}", wrap=True))
            when = kapan(datetime.fromisoformat(one.ended), now)
            self._column.addWidget(PlainLabel(f"{one.who} · {when}", role="muted small", wrap=True))
            if one.note:
                self._column.addWidget(PlainLabel(f"“{one.note}”", role="small", wrap=True))
            self._column.addSpacing(em(0.2))


def used_words(line: WaitingLine) -> str:
    """Tell how a step stands against its time: '▲ terpakai 26 menit, lewat 1 menit', 'batas 13/10/2026'."""
    if line.due:
        until = f"batas {tanggal_pendek(date.fromisoformat(line.due))}"
        return f"▲ {until}, sudah lewat" if line.late else until
    used = f"terpakai {durasi(line.minutes)}" if line.minutes else "baru saja masuk"
    return f"▲ {used}, lewat {durasi(-(line.left or 0))}" if line.late else used
