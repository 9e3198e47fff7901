"""Meja Saya: what waits for me first, what is late, how long things really take, what happened last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.desk_home.chart import TimesChart
from ui.desk_home.figures import FigureCard
from ui.desk_home.today import LETTERS, Happened, Today, happened_card, key_of, look, waiting_cards
from ui.icons import wear
from ui.keys import mark_letters
from ui.parts.cards import CardsView
from ui.parts.empty import Empty
from ui.parts.plain import PlainLabel, tip
from ui.steps.begin import beginnings
from ui.steps.dialog import StepDialog, begin_dialog, step_dialog
from ui.theme import dress, em
from ui.workbench import Workbench

WITH_TAB = ("releases", "letters")
"""Kinds of things that have a tab of their own."""


class DeskTab(QWidget):
    """The tab."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.today: Today | None = None
        self.waiting_card = FigureCard("menunggu Anda", "Daftar yang menunggu Anda")
        self.late_card = FigureCard("lewat waktu baku", "Buka Press Release")
        self.received_card = FigureCard("diterima hari ini", "Buka Press Release")
        self.published_card = FigureCard("terbit hari ini", "Buka Press Release")
        self.label_card = FigureCard("perlu label", "Buka Filing Kabinet")
        self.waiting_list = CardsView("Menunggu Anda", beside=True)
        self.happened_list = CardsView("Terakhir terjadi", beside=True)
        self.open_button = QPushButton("Buka")
        self.open_action = QAction("&Buka yang menunggu", self)
        self.chart = TimesChart()
        self.waiting_pages = QStackedWidget()
        self.begin_button, self.begin_menu = QPushButton("Mulai…"), QMenu("&Mulai", self)
        self._form: StepDialog | None = None
        self._build()
        self._connect()

    def load(self) -> None:
        """Read everything anew."""
        self.today = look(self.workbench.workspace, self.workbench.session.officer)
        self._show(self.today)

    def waiting(self) -> int:
        """Count what waits for the officer, for the tab."""
        return self.today.count if self.today else 0

    def open(self, number: str) -> None:
        """Stand on what waits, if it waits for the officer."""
        self.waiting_list.pick(number)

    def focus_first(self) -> None:
        """Let the keyboard begin where the work is."""
        self.waiting_list.setFocus()

    def page_actions(self) -> list[QAction]:
        """Give the menu entries of this tab."""
        return [self.open_action, *([self.begin_menu.menuAction()] if self.begin_menu.actions() else [])]

    def status_hint(self) -> str:
        """Say which keys help here."""
        return "F1 Bantuan · ↑↓ pilih · Enter buka · Ctrl+K cari"

    def _show(self, today: Today) -> None:
        workspace, now = self.workbench.workspace, self.workbench.workspace.now()
        open_now = workspace.hours().is_open(now)
        self.waiting_card.set_number(today.count, "warn")
        self.late_card.set_number(today.late, "bad")
        self.received_card.set_number(today.received)
        self.published_card.set_number(today.published, "ok")
        self.label_card.set_number(today.to_label, "warn")
        cards = waiting_cards(today, now, open_now=open_now)
        self.waiting_list.set_cards(cards)
        if cards and not self.waiting_list.current_key():
            self.waiting_list.pick(cards[0].key)
        self.waiting_pages.setCurrentIndex(0 if cards else 1)
        self.open_button.setVisible(bool(cards))
        self.open_action.setEnabled(bool(cards))
        self.chart.set_times(today.times)
        self.happened_list.set_cards([happened_card(line) for line in today.happened])

    def _connect(self) -> None:
        self.waiting_list.opened.connect(self._on_opened)
        self.open_button.clicked.connect(self._on_open)
        self.open_action.triggered.connect(self._on_open)
        self.happened_list.opened.connect(self._on_happened)
        self.waiting_card.pressed.connect(self.waiting_list.setFocus)
        for card in (self.late_card, self.received_card, self.published_card):
            card.pressed.connect(self._on_releases)
        self.label_card.pressed.connect(self._on_cabinet)

    def form(self) -> StepDialog | None:
        """Give the form of the step that is open."""
        return self._form

    def _on_opened(self, key: str) -> None:
        lines = self.today.waiting if self.today else ()
        line = next((one for one in lines if key_of(one) == key), None)
        if line is not None and line.kind not in WITH_TAB:
            self._open_form(step_dialog(self.workbench, line.kind, line.target, self))
            return
        kind = "letters" if key.startswith(LETTERS) else "releases"
        self.workbench.open_requested.emit(kind, key.removeprefix(LETTERS))

    def _on_begin(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            sop, step = action.data()
            self._open_form(begin_dialog(self.workbench, sop, step, self))

    def _open_form(self, form: StepDialog | None) -> None:
        if form is None:
            self.load()
            return
        self._form = form
        form.finished.connect(self._on_form_finished)
        form.open()

    def _on_form_finished(self) -> None:
        self._form = None
        self.waiting_list.setFocus()

    def _on_open(self) -> None:
        if key := self.waiting_list.current_key():
            self._on_opened(key)

    def _on_happened(self, seq: str) -> None:
        line = self._line(seq)
        if line and line.kind:
            self.workbench.open_requested.emit(line.kind, line.number)

    def _line(self, seq: str) -> Happened | None:
        lines = self.today.happened if self.today else ()
        return next((line for line in lines if str(line.seq) == seq), None)

    def _on_releases(self) -> None:
        self.workbench.open_requested.emit("releases", "")

    def _on_cabinet(self) -> None:
        self.workbench.open_requested.emit("cabinet", "")

    def _build(self) -> None:
        dress(self, "page")
        self.open_action.setStatusTip("Buka yang dipilih di daftar Menunggu Anda")
        self.open_action.setShortcut(QKeySequence("Ctrl+O"))
        tip(self.open_action, "Buka yang menunggu (Enter)")
        wear(self.open_action, "open")
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.9), em(0.9), em(0.9), em(0.9))
        column.setSpacing(em(0.8))
        figures = QHBoxLayout()
        figures.setSpacing(em(0.8))
        for card in (self.waiting_card, self.late_card, self.received_card, self.published_card, self.label_card):
            figures.addWidget(card, 1)
        column.addLayout(figures)
        self.splitter = QSplitter()
        self.splitter.setObjectName("meja-saya")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(em(0.8))
        dress(self.splitter, "gap")
        self.splitter.addWidget(self._waiting_panel())
        self.splitter.addWidget(self._side())
        self.splitter.setStretchFactor(0, 13)
        self.splitter.setStretchFactor(1, 10)
        column.addWidget(self.splitter, 1)

    def _waiting_panel(self) -> QFrame:
        self.waiting_pages.addWidget(self.waiting_list)
        advice = "Yang baru masuk muncul di sini dengan sendirinya. Ctrl+K mencari yang lain."
        self.waiting_pages.addWidget(Empty("Tidak ada yang menunggu Anda.", advice, "ok"))
        wear(self.open_button, "return")
        self.open_button.setAccessibleName("Buka yang dipilih")
        tip(self.open_button, "Buka yang dipilih (Enter)")
        self._build_begin()
        return _panel("MENUNGGU ANDA", self.waiting_pages, buttons=(self.begin_button, self.open_button))

    def _build_begin(self) -> None:
        """Offer what this officer may begin that nothing waits for yet; hidden where there is nothing."""
        for one in beginnings(self.workbench.workspace, self.workbench.roles()):
            action = self.begin_menu.addAction(one.words)
            action.setData((one.sop, one.step))
            action.setStatusTip(one.title)
            tip(action, one.title)
            wear(action, "add")
            action.triggered.connect(self._on_begin)
        mark_letters(self.begin_menu.actions())
        menu = self.begin_menu.menuAction()
        menu.setStatusTip("Mulai hal baru yang belum ditunggu langkah mana pun")
        tip(menu, "Mulai hal baru")
        wear(menu, "add")
        wear(self.begin_button, "add")
        tip(self.begin_button, "Mulai hal baru: rencana, jadwal, kegiatan, rapat")
        self.begin_button.setMenu(self.begin_menu)
        self.begin_button.setVisible(bool(self.begin_menu.actions()))

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.8))
        column.addWidget(_panel("WAKTU NYATA TERHADAP BAKU · 30 HARI", self.chart, inset=True))
        column.addWidget(_panel("TERAKHIR TERJADI", self.happened_list), 1)
        return side


def _panel(title: str, body: QWidget, *, inset: bool = False, buttons: Sequence[QPushButton] = ()) -> QFrame:
    panel = QFrame()
    dress(panel, "card")
    column = QVBoxLayout(panel)
    column.setContentsMargins(1, em(0.6), 1, em(0.6) if inset else 1)
    column.setSpacing(em(0.5))
    head = QHBoxLayout()
    head.setContentsMargins(em(0.9), 0, em(0.9), 0)
    head.addWidget(PlainLabel(title, role="section"))
    head.addStretch()
    for button in buttons:
        head.addWidget(button)
    column.addLayout(head)
    if inset:
        inner = QHBoxLayout()
        inner.setContentsMargins(em(0.9), 0, em(0.9), 0)
        inner.addWidget(body)
        column.addLayout(inner)
    else:
        column.addWidget(body, 1)
    return panel
