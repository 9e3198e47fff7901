"""Above the text: number, kind, when it came in, the title, and what must be known before reading."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desk.releases.rows import ReleaseView
from desk.words import tanggal
from ui.parts.chips import Chip, FlowLayout
from ui.parts.plain import PlainLabel, tip
from ui.releases.words import STATES, evidence_words, full_moment
from ui.theme import dress, em


class Head(QFrame):
    """The head of the open release; ``changes_requested`` asks for the versions beside each other."""

    changes_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "header")
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.9), em(0.7), em(0.9), em(0.6))
        column.setSpacing(em(0.2))
        self._above = PlainLabel("", role="small muted", wrap=True)
        self.title_label = PlainLabel("", role="heading", wrap=True)
        column.addWidget(self._above)
        column.addWidget(self.title_label)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=0.3)
        column.addWidget(self._chips)
        self.sent_back_label = PlainLabel("", role="error", wrap=True)
        column.addWidget(self.sent_back_label)
        self._reason = PlainLabel("", role="small muted", wrap=True)
        column.addWidget(self._reason)

    def show_release(self, view: ReleaseView, zone: str) -> None:
        """Show the head of another release, or the same anew."""
        line = view.line
        came = f"diterima {full_moment(line.received_at, zone)}"
        parts = (line.number, view.kind.capitalize(), line.sender, came)
        self._above.setText(" · ".join(part for part in parts if part))
        self.title_label.setText(line.title)
        self.sent_back_label.setText(f"↩ Dikembalikan {view.sent_back}" if view.sent_back else "")
        self.sent_back_label.setVisible(bool(view.sent_back))
        self._reason.setText(_small_print(view))
        self._reason.setVisible(bool(self._reason.text()))
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for words, kind in head_chips(view, zone):
            self._flow.addWidget(Chip(words, kind))
        if line.version > 1:
            button = QPushButton(f"Versi {line.version} · lihat perubahan")
            dress(button, "pill")
            tip(button, "Bandingkan dengan versi sebelumnya (Ctrl+H)")
            button.clicked.connect(self.changes_requested)
            self._flow.addWidget(button)
        else:
            self._flow.addWidget(Chip("Versi 1", "plain"))
        self._chips.updateGeometry()


def head_chips(view: ReleaseView, zone: str) -> Sequence[tuple[str, str]]:
    """Give the states in the head as words and kind."""
    line = view.line
    found = evidence_words(view.files)
    if view.evidence_complete:
        told = [(f"✓ Bukti otentik lengkap: {found}", "ok")]
    else:
        told = [(f"Bukti belum lengkap{': ' + found if found else ''}", "warn")]
    if line.state in STATES:
        told.append((STATES[line.state], "ok" if line.state in ("published", "filed") else "bad"))
    if line.embargo_until:
        told.append((f"Embargo sampai {full_moment(line.embargo_until, zone)}", "warn"))
    if line.returned and line.state == "open":
        told.append((f"Perbaikan ke-{line.returned}", "info"))
    if view.corrects:
        told.append((f"Ralat atas {view.corrects}", "info"))
    if view.signature is not None:
        told.append((f"✓ Ditandatangani {view.signature.signer}", "ok"))
    return told


def _small_print(view: ReleaseView) -> str:
    """Write what else was said: why without evidence, why a correction, where it stands on the web."""
    said = []
    if view.incomplete_reason and not view.evidence_complete:
        said.append(f"Tanpa bukti karena: {view.incomplete_reason}")
    if view.reason:
        said.append(f"Alasan: {view.reason}")
    if view.url:
        said.append(f"Terbit di {view.url}")
    if view.event_date or view.place:
        day = tanggal(date.fromisoformat(view.event_date)) if view.event_date else ""
        said.append("Kejadian: " + ", ".join(part for part in (day, view.place) if part))
    return "\n".join(said)
