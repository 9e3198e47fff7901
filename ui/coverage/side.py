"""The open event: its facts, crew, surat tugas and results, what is owed, and the one verb that it waits for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desk.coverage.rows import EventView
from desk.coverage.terms import CREW
from desk.sop.procedure import END
from desk.words import daftar, hari_tanggal, kapan
from ui.coverage.entries import Entry, span_words
from ui.coverage.lanes import lane_of
from ui.icons import wear
from ui.parts.chips import Chip, FlowLayout
from ui.parts.empty import Empty
from ui.parts.plain import PlainLabel, literal, tip
from ui.steps.asks import SOURCE_WORDS
from ui.theme import dress, em

NOTHING: Final = (
    "Belum ada kegiatan yang dipilih.",
    "Klik kegiatan di kalender; klik dua kali hari kosong untuk baru.",
)
LANE_KINDS: Final = {"head": "info", "deputy": "info", "sekda": "ok", "agency": "warn", "other": "plain"}
HAND_IN: Final = "serahkan-hasil"
NONE: Final = "–"
PHOTO, VIDEO = "image/", "video/"


class Side(QWidget):
    """The right pane. It asks for the step's form (``act_requested``), another record, a paper or a command by key."""

    act_requested = Signal()
    open_requested = Signal(str, str)
    command_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: EventView | None = None
        self.links: list[QPushButton] = []
        self._build()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show no event."""
        self.view = None
        self._area.hide()
        self._foot.hide()
        self.nothing.show()

    def show_event(self, view: EventView, entry: Entry, zone: str, now: datetime, *, verb: str) -> None:
        """Show an event; ``verb`` does its step if that waits for the officer who looks, '' if it does not."""
        self.view = view
        self.nothing.hide()
        self._area.show()
        self._foot.show()
        when = span_words(view.line.starts, view.line.ends) or "Belum terjadwal"
        self.when_label.setText(f"{when} {zone}" if len(view.line.starts) > len("2026-11-21") else when)
        self.title_label.setText(view.line.title)
        self._show_chips(view, entry)
        self._fill(self._facts, _facts(view))
        self._fill(self._crew, _crew(view, entry))
        self._fill(self._letters, _letters(view))
        self._fill(self._results, _results(view))
        self._show_links(view)
        self._show_past(view, now)
        self._show_verb(view, verb)

    def facts(self) -> dict[str, str]:
        """Give what is shown, line by line: label and words."""
        found: dict[str, str] = {}
        for grid in (self._facts, self._crew, self._letters, self._results):
            for row in range(grid.rowCount()):
                pair = [grid.itemAtPosition(row, column) for column in (0, 1)]
                widgets = [item.widget() for item in pair if item is not None]
                words = [str(widget.property("words")) for widget in widgets if widget is not None]
                found |= {words[0]: words[1]} if len(words) > 1 else {}
        return found

    def chip_words(self) -> list[str]:
        """Give the words of the tags under the title."""
        return [chip.text() for chip in self._tags.findChildren(Chip)]

    def _build(self) -> None:
        dress(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Kegiatan yang dipilih")
        self.nothing = Empty(*NOTHING, "calendar")
        page = QWidget()
        dress(page, "pane")
        column = QVBoxLayout(page)
        column.setContentsMargins(em(0.9), em(0.6), em(0.9), em(0.6))
        column.setSpacing(em(0.3))
        self.when_label = PlainLabel(role="muted small", wrap=True)
        self.title_label = PlainLabel(role="heading", wrap=True)
        column.addWidget(self.when_label)
        column.addWidget(self.title_label)
        tags = QWidget()
        self._tags = tags
        self._chips = FlowLayout(tags, gap=0.25)
        column.addWidget(tags)
        self._facts = self._grid(column, "")
        self._crew = self._grid(column, "TIM PELIPUT")
        self._letters = self._grid(column, "SURAT TUGAS")
        self._results = self._grid(column, "HASIL LIPUTAN")
        self._link_column = QVBoxLayout()
        column.addLayout(self._link_column)
        self._past = self._grid(column, "RIWAYAT")
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidget(page)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.nothing, 1)
        outer.addWidget(self._area, 1)
        outer.addWidget(self._build_foot())

    def _build_foot(self) -> QFrame:
        self._foot = QFrame()
        dress(self._foot, "footer")
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(em(0.9), em(0.5), em(0.9), em(0.5))
        self.waits_label = PlainLabel(role="muted small", wrap=True)
        self.act_button = QPushButton()
        self.act_button.setAutoDefault(False)
        dress(self.act_button, "primary")
        tip(self.act_button, "Kerjakan langkah berikutnya (Ctrl+Enter)")
        self.act_button.clicked.connect(self.act_requested)
        row.addWidget(self.waits_label, 1)
        row.addWidget(self.act_button)
        return self._foot

    def _grid(self, column: QVBoxLayout, title: str) -> QGridLayout:
        if title:
            line = QFrame()
            dress(line, "rule")
            column.addSpacing(em(0.2))
            column.addWidget(line)
            column.addWidget(PlainLabel(title, role="section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(0.5))
        grid.setVerticalSpacing(em(0.2))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, em(5.2))
        column.addLayout(grid)
        return grid

    def _fill(self, grid: QGridLayout, lines: Sequence[tuple[str, ...]]) -> None:
        """Put lines of label, words and perhaps a tone into a part of the pane, in place of the old ones."""
        _empty(grid)
        for row, (label, words, *tone) in enumerate(lines):
            left, right = PlainLabel(label, role="muted", wrap=True), PlainLabel(words, wrap=True)
            left.setProperty("words", label)
            right.setProperty("words", words)
            left.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            for kind in tone:
                dress(right, "tone", kind)
                dress(right, "strong")
            grid.addWidget(left, row, 0)
            grid.addWidget(right, row, 1)

    def _show_past(self, view: EventView, now: datetime) -> None:
        _empty(self._past)
        for row, step in enumerate(reversed(view.steps)):
            told = PlainLabel(step.name, wrap=True)
            who = f"{kapan(datetime.fromisoformat(step.ended), now)} · {step.who}"
            below = PlainLabel(" · ".join(filter(None, (who, step.note))), role="muted small", wrap=True)
            self._past.addWidget(told, row * 2, 0, 1, 2)
            self._past.addWidget(below, row * 2 + 1, 0, 1, 2)

    def _show_chips(self, view: EventView, entry: Entry) -> None:
        _empty(self._chips)
        for words, kind in _tags(view, entry):
            self._chips.addWidget(Chip(words, kind, self._tags))
        self._chips.invalidate()

    def _show_links(self, view: EventView) -> None:
        for old in self.links:
            self._link_column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.links = []
        for number in view.releases:
            button = QPushButton(literal(f"Press release {number}"))
            button.setProperty("link", number)
            dress(button, "quiet")
            wear(button, "link", "accent")
            button.clicked.connect(self._on_link)
            self.links.append(button)
            self._link_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_verb(self, view: EventView, verb: str) -> None:
        line = view.line
        self.act_button.setVisible(bool(verb))
        self.act_button.setText(verb)
        if line.step == END:
            self.waits_label.setText("✓ Selesai: hasilnya tersimpan.")
        else:
            self.waits_label.setText(line.step_name if verb else f"{line.step_name}: menunggu {line.waiting_for}")

    def _on_link(self) -> None:
        self.open_requested.emit("releases", str(self.sender().property("link")))


def _empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while layout.count():
        old = layout.takeAt(0)
        if old is not None and (widget := old.widget()) is not None:
            widget.setParent(None)
            widget.deleteLater()


def _tags(view: EventView, entry: Entry) -> list[tuple[str, str]]:
    line = view.line
    lane = lane_of(line.leader)
    found = [(line.leader or entry.lane.title, LANE_KINDS[lane.key])]
    if line.out_of_town:
        found.append(("Luar kota", "warn"))
    if line.tentative:
        found.append(("Belum pasti", "plain"))
    if entry.clash:
        found.append(("Bentrok", "bad"))
    if entry.incomplete:
        found.append(("H-1 lewat: tim belum lengkap" if line.late else "Tim belum lengkap", "bad"))
    elif line.late:
        found.append(("H-1 lewat", "bad"))
    return found


def _facts(view: EventView) -> list[tuple[str, ...]]:
    line = view.line
    due = hari_tanggal(date.fromisoformat(line.due)) if line.due else ""
    if line.working_due and line.working_due != line.due:
        due += f"; hari kerja terakhir {hari_tanggal(date.fromisoformat(line.working_due))}"
    lines = [
        ("Tempat", line.place + (" (luar kota)" if line.out_of_town else "")),
        ("Penyelenggara", line.organiser),
        ("Sumber jadwal", SOURCE_WORDS.get(line.source, line.source)),
        ("Narahubung", view.contact),
        ("Tema", line.theme),
        ("H-1", due),
        ("Keterangan", view.reason),
    ]
    return [(label, words) for label, words in lines if words]


def _crew(view: EventView, entry: Entry) -> list[tuple[str, ...]]:
    lines: list[tuple[str, ...]] = []
    for role in CREW:
        names = [one.name for one in view.line.crew if one.role == role]
        if names:
            lines.append((role.capitalize(), daftar(names)))
        else:
            lines.append((role.capitalize(), "belum ada", *(["bad"] if entry.incomplete else [])))
    if entry.clash:
        lines.append(("▲ Bentrok", entry.clash, "bad"))
    if view.ordered_by or view.order_words:
        lines.append(("Perintah", " · ".join(filter(None, (view.ordered_by, view.order_words)))))
    return lines


def _letters(view: EventView) -> list[tuple[str, ...]]:
    if not view.letters:
        issuer = "diterbitkan Kadis" if view.line.out_of_town else "ditandatangani lewat Kasi"
        return [("Nomor", f"belum ada; {issuer}")]
    return [(one.number, f"{one.signer} · {hari_tanggal(date.fromisoformat(one.signed_on))}") for one in view.letters]


def _results(view: EventView) -> list[tuple[str, ...]]:
    here = [one for one in view.results if not one.left_out]
    photos, videos = (sum(one.media.startswith(kind) for one in here) for kind in (PHOTO, VIDEO))
    others = len(here) - photos - videos
    told = [f"{count} {what}" for count, what in ((photos, "foto"), (videos, "video"), (others, "berkas")) if count]
    covered = view.line.step == HAND_IN or not view.line.starts or view.line.starts[:10] < view.line.today
    owed: tuple[str, ...] = ("bad",) if covered and not here and view.line.step != END else ()
    return [
        ("Berita", daftar(view.releases) if view.releases else NONE),
        ("Foto/video", daftar(told) if told else "belum diserahkan" if owed else NONE, *owed),
        ("Persetujuan", hari_tanggal(datetime.fromisoformat(view.approved_at).date()) if view.approved_at else NONE),
        ("Publikasi", daftar(view.publications) if view.publications else NONE),
        ("Arsip media", view.medium or NONE),
    ]
