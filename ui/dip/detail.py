"""The right pane: the item at the cursor, its stages and columns, its files, and the one action that comes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desk.dip.item_rows import DipView, ItemStageView
from desk.dip.terms import STAGE_ACTORS
from desk.words import angka, daftar
from ui.dip.files import FileList
from ui.dip.stage_bar import StageBar
from ui.dip.words import DONE_TOLD, NEXT_TOLD, NEXT_VERBS, facts, head_words, short_day
from ui.icons import wear
from ui.parts.chips import FlowLayout
from ui.parts.empty import Empty
from ui.parts.plain import PlainLabel, tip
from ui.theme import dress, em
from ui.workbench import Workbench

ROLE_NAMES: Final = {
    "arsiparis": "Arsiparis",
    "petugas": "Petugas",
    "ppid": "PPID",
    "sekretaris_ppid": "Sekretaris PPID",
}


class Detail(QWidget):
    """The pane; each signal is a wish about the item that is shown."""

    next_requested = Signal()
    return_requested = Signal()
    publish_requested = Signal()
    place_requested = Signal(str)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._lines: list[QWidget] = []
        self._view: DipView | None = None
        self._build()
        self.next_button.clicked.connect(self.next_requested)
        self.return_button.clicked.connect(self.return_requested)
        self.publish_button.clicked.connect(self.publish_requested)
        self.place_button.clicked.connect(self._on_place)
        self.link_button.clicked.connect(self._on_link)

    def show_item(self, view: DipView, lent: str = "") -> None:
        """Show one item; ``lent`` says who has its paper and until when, '' where it lies in its place."""
        self._view, line = view, view.line
        self._whole.show()
        self._foot.show()
        self.nothing.hide()
        self.head_label.setText(head_words(line))
        self.title_label.setText(line.title)
        self.bar.show_stage(line.stage)
        self._strip.setVisible(bool(view.returned) or line.urgent)
        urgent = "▲ Informasi serta merta: umumkan segera." if line.urgent else ""
        self._strip_label.setText(urgent or f"● Dikembalikan: {view.returned}")
        dress(self._strip, "strip", "bad" if urgent else "warn")
        self._forget_lines()
        self._add_facts(facts(view))
        self.link_button.setVisible(bool(line.link))
        self._show_place(view, lent)
        self.files.show_files(view.files)
        self._no_files.setVisible(not view.files)
        self._add_past("PENGUMUMAN", _publications(view))
        self._add_past("RIWAYAT TAHAP", [_stage(done) for done in reversed(view.stages)])
        self._show_verb(view)

    def show_nothing(self) -> None:
        """Show that no item is chosen."""
        self._view = None
        self._whole.hide()
        self._foot.hide()
        self.nothing.show()

    def view(self) -> DipView | None:
        """Give the item on screen."""
        return self._view

    def show_together(self, count: int) -> None:
        """Say on the button how many selected items go through the stage together."""
        view = self._view
        if view is not None and view.line.next_stage:
            words = NEXT_VERBS[view.line.next_stage]
            self.next_button.setText(f"{words} ({angka(count)})" if count > 1 else words)

    def show_error(self, sentence: str) -> None:
        """Show why the next action was refused; '' takes it away."""
        self.error_label.setText(f"▲ {sentence}" if sentence else "")
        self.error_label.setVisible(bool(sentence))

    def _build(self) -> None:
        dress(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head_label = PlainLabel("", role="small muted", wrap=True)
        self.title_label = PlainLabel("", role="heading", wrap=True)
        self.bar = StageBar()
        self._build_strip()
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(em(0.6))
        self._facts.setVerticalSpacing(em(0.3))
        self._facts.setColumnStretch(1, 1)
        self.link_button, self.place_button = QPushButton("Buka &tautan"), QPushButton("")
        wear(self.link_button, "publish", "accent")
        wear(self.place_button, "cabinet", "accent")
        self.lent_label = PlainLabel("", wrap=True)
        dress(self.lent_label, "tone", "warn")
        self.files = FileList(self._workbench)
        self._no_files = PlainLabel("Belum ada softcopy.", role="small muted")
        self._past = QVBoxLayout()
        self._past.setSpacing(em(0.25))
        inner = QWidget()
        dress(inner, "pane")
        column = QVBoxLayout(inner)
        column.setContentsMargins(em(0.9), em(0.7), em(0.9), em(0.7))
        column.setSpacing(em(0.5))
        for widget in (self.head_label, self.title_label, self.bar, self._strip):
            column.addWidget(widget)
        column.addWidget(_rule())
        column.addLayout(self._facts)
        for button in (self.link_button, self.place_button):
            dress(button, "quiet")
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.lent_label)
        column.addWidget(PlainLabel("BERKAS", role="section"))
        column.addWidget(self._no_files)
        column.addWidget(self.files)
        column.addLayout(self._past)
        column.addStretch(1)
        self._whole = QScrollArea()
        self._whole.setWidget(inner)
        self._whole.setWidgetResizable(True)
        self._whole.setAccessibleName("Keterangan informasi")
        self._whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._whole.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = Empty("Pilih informasi di daftar.", "Tahap dan kolomnya tampil di sini.", "list")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self._whole, self.nothing):
            whole.addWidget(part, 1)
        whole.addWidget(self._build_foot())
        self.show_nothing()

    def _build_strip(self) -> None:
        self._strip, self._strip_label = QFrame(), PlainLabel("", wrap=True)
        strip = QHBoxLayout(self._strip)
        strip.setContentsMargins(em(0.5), em(0.3), em(0.5), em(0.3))
        strip.addWidget(self._strip_label)

    def _build_foot(self) -> QFrame:
        self._foot = foot = QFrame()
        dress(foot, "footer")
        self.verb_title = PlainLabel("", role="section")
        self.verb_told = PlainLabel("", role="small", wrap=True)
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        self.next_button = QPushButton("")
        self.return_button = QPushButton("&Kembalikan…")
        self.publish_button = QPushButton("&Umumkan…")
        dress(self.next_button, "primary")
        wear(self.next_button, "approve", "accent_text")
        wear(self.return_button, "send_back")
        wear(self.publish_button, "publish")
        tip(self.next_button, "Kerjakan tahap berikut (Ctrl+Enter)")
        tip(self.return_button, "Kembalikan dengan alasan (Ctrl+Shift+Enter)")
        tip(self.publish_button, "Catat di mana informasi ini diumumkan")
        column = QVBoxLayout(foot)
        column.setContentsMargins(em(0.9), em(0.5), em(0.9), em(0.6))
        column.setSpacing(em(0.35))
        for label in (self.verb_title, self.verb_told, self.error_label):
            column.addWidget(label)
        row = FlowLayout()
        for button in (self.next_button, self.return_button, self.publish_button):
            row.addWidget(button)
        column.addLayout(row)
        return foot

    def _show_verb(self, view: DipView) -> None:
        stage = view.line.next_stage
        self.show_error("")
        self.verb_title.setText(stage.upper() if stage else "TERSIMPAN")
        actors = STAGE_ACTORS.get(stage, ("arsiparis", "petugas"))
        may = self._workbench.may(*actors)
        told = NEXT_TOLD.get(stage, DONE_TOLD)
        waiting = "" if may else f" Menunggu {daftar([ROLE_NAMES[actor] for actor in actors])}."
        self.verb_told.setText(told + waiting)
        self.next_button.setText(NEXT_VERBS.get(stage, "Catat &pemutakhiran…"))
        self.next_button.setVisible(may)
        checkers = (*STAGE_ACTORS["verifikasi"], *STAGE_ACTORS["otentikasi"])
        returnable = stage in {"verifikasi", "otentikasi", "kodefikasi"} and self._workbench.may(*checkers)
        self.return_button.setVisible(returnable)
        self.publish_button.setVisible((not stage or view.line.urgent) and self._workbench.may(*PUBLISHING))
        primary = view.line.urgent and not self.next_button.isVisibleTo(self)
        dress(self.publish_button, "primary", primary)

    def _show_place(self, view: DipView, lent: str) -> None:
        copy = view.hard_copy
        self.lent_label.setText(f"▲ {lent}" if lent else "")
        self.lent_label.setVisible(bool(lent))
        self.place_button.setVisible(copy is not None)
        if copy is not None:
            self.place_button.setText(f"{copy.number} · {copy.place_words}".replace("&", "&&"))
            tip(self.place_button, "Buka tempatnya di Filing Kabinet")

    def _forget_lines(self) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []

    def _add_facts(self, listed: Sequence[tuple[str, str]]) -> None:
        for row, (label, words) in enumerate(listed):
            name, value = PlainLabel(label, role="muted"), PlainLabel(words, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            name.setAlignment(Qt.AlignmentFlag.AlignTop)
            value.setAccessibleName(f"{label}: {words}")
            self._facts.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(value, row, 1)
            self._lines += [name, value]

    def _add_past(self, title: str, lines: Sequence[tuple[str, str]]) -> None:
        if not lines:
            return
        heading = PlainLabel(title, role="section")
        self._past.addWidget(heading)
        self._lines.append(heading)
        for words, below in lines:
            for label in (PlainLabel(words, wrap=True), PlainLabel(below, role="small muted", wrap=True)):
                if label.text():
                    self._past.addWidget(label)
                    self._lines.append(label)

    def _on_place(self) -> None:
        if self._view is not None and self._view.hard_copy is not None:
            self.place_requested.emit(self._view.hard_copy.number)

    def _on_link(self) -> None:
        if self._view is not None:
            QDesktopServices.openUrl(QUrl(self._view.line.link))


PUBLISHING: Final = ("arsiparis", "operator", "petugas")


def _stage(done: ItemStageView) -> tuple[str, str]:
    said = "; ".join(filter(None, (done.words, f"dikerjakan sendiri: {done.reason}" if done.reason else "")))
    return f"{done.stage.capitalize()} · {short_day(done.at)} · {done.by}", said


def _publications(view: DipView) -> list[tuple[str, str]]:
    return [
        (f"{one.medium.capitalize()} · {short_day(one.published_on)} · {one.by}", one.address or one.note)
        for one in view.publications
    ]


def _rule() -> QFrame:
    line = QFrame()
    dress(line, "rule")
    return line
