"""What stands beside the letter: what it led to, its papers, and what was done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desk.flow.links import Linked
from desk.journal.diary import Entry
from ui.icons import wear
from ui.letters.words import since
from ui.parts.pills import Pills
from ui.parts.plain import PlainLabel, literal
from ui.theme import dress, em

SHEET, BOOK = "disposisi-sheet", "letter-book"
PAPERS = (
    (SHEET, "Lembar &disposisi", "Lembar disposisi surat ini, setengah folio (Ctrl+P)"),
    (BOOK, "Bu&ku agenda", "Buku Agenda Surat Masuk bulan surat ini"),
)
NOTHING = "Belum menghasilkan press release atau kegiatan."
VERBS = (
    ("release", "Jadikan press &release…", "Buka press release yang diminta surat ini"),
    ("event", "Jadikan ke&giatan…", "Catat kegiatan yang diminta surat ini di kalender peliputan"),
)
"""What may be begun from a letter: the command's key, what the button says, what it does."""

LINKS = {"releases": ("Press release", "link"), "events": ("Kegiatan", "calendar")}
"""What may stand at the other end of a letter: how it is called, and its icon."""

MOST_SHOWN = 30


class Side(QScrollArea):
    """The right pane: it asks for another tab's number, a paper, or a command by its key."""

    open_requested = Signal(str, str)
    print_requested = Signal(str)
    command_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: list[QPushButton] = []
        self._past: list[QWidget] = []
        self._build()

    def show_links(self, linked: Sequence[Linked], begins: frozenset[str]) -> None:
        """Show what a letter led to, and offer to begin what it may lead to still (``begins``: keys of ``VERBS``)."""
        for old in self._links:
            self._link_column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._links = []
        for one in linked:
            if one.kind in LINKS:
                self._add_link(one)
        self._nothing.setVisible(not self._links)
        for key, button in self.begin_buttons.items():
            button.setVisible(key in begins)

    def show_history(self, history: Sequence[Entry], names: dict[str, str], now: datetime) -> None:
        """Show what was done with a letter, told by its journal; ``names`` are officers by login."""
        for old in self._past:
            self._past_column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._past = []
        for entry in reversed(history[-MOST_SHOWN:]):
            login = str(entry.body.get("officer", ""))
            below = f"{since(entry.body['at'], now)} · {names.get(login, login)}"
            self._add_past(str(entry.body.get("words", "")), below)
        self._page.show()

    def show_nothing(self) -> None:
        """Show no letter."""
        self._page.hide()

    def links(self) -> list[QPushButton]:
        """Give the buttons that open what the letter led to."""
        return list(self._links)

    def past(self) -> list[str]:
        """Give the lines of the history, newest first."""
        return [line.accessibleName() for line in self._past]

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Keterangan surat")
        self._page = QWidget()
        dress(self._page, "pane")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(em(0.9), em(0.7), em(0.9), em(0.7))
        column.setSpacing(em(0.4))
        column.addWidget(PlainLabel("TERKAIT", role="section"))
        self._nothing = PlainLabel(NOTHING, role="muted small", wrap=True)
        column.addWidget(self._nothing)
        self._link_column = QVBoxLayout()
        column.addLayout(self._link_column)
        verbs = Pills(VERBS, "add")
        verbs.chosen.connect(self.command_requested)
        self.begin_buttons = verbs.buttons
        column.addWidget(verbs)
        self._rule(column)
        column.addWidget(PlainLabel("CETAK", role="section"))
        papers = Pills(PAPERS, "print")
        papers.chosen.connect(self.print_requested)
        self.print_buttons = papers.buttons
        column.addWidget(papers)
        self._rule(column)
        column.addWidget(PlainLabel("RIWAYAT", role="section"))
        self._past_column = QVBoxLayout()
        self._past_column.setSpacing(em(0.1))
        column.addLayout(self._past_column)
        column.addStretch(1)
        self.setWidget(self._page)
        self._page.hide()

    def _rule(self, column: QVBoxLayout) -> None:
        line = QFrame()
        dress(line, "rule")
        column.addSpacing(em(0.3))
        column.addWidget(line)
        column.addSpacing(em(0.3))

    def _add_link(self, one: Linked) -> None:
        words, icon_name = LINKS[one.kind]
        called = one.number if one.kind == "releases" else f"“{one.title}”"
        button = QPushButton(literal(f"{words} {called}"))
        button.setProperty("link", [one.kind, one.number])
        button.setAutoDefault(True)
        dress(button, "quiet")
        wear(button, icon_name, "accent")
        button.clicked.connect(self._on_link)
        self._links.append(button)
        self._link_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        button.show()

    def _add_past(self, words: str, below: str) -> None:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, em(0.4))
        column.setSpacing(0)
        column.addWidget(PlainLabel(words, wrap=True))
        column.addWidget(PlainLabel(below, role="small muted", wrap=True))
        line.setAccessibleName(f"{words}, {below}")
        self._past.append(line)
        self._past_column.addWidget(line)

    def _on_link(self) -> None:
        kind, number = self.sender().property("link")
        self.open_requested.emit(kind, number)
