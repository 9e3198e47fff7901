"""A window with a list and what can be done to its rows; it follows what others change meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from ui.icons import wear
from ui.parts.chips import FilterChips, FlowLayout
from ui.parts.empty import Empty
from ui.parts.papers import show_paper
from ui.parts.plain import CLOSE, PlainLabel
from ui.parts.table import Column, RowsView
from ui.theme import dress, em
from ui.workbench import Workbench


@dataclass(frozen=True)
class Verb:
    """A button below the list: its words, its icon, what it does, and whether it needs a row at the cursor."""

    words: str
    icon: str
    does: Callable[[], object]
    needs_row: bool = True
    primary: bool = False


class ListDialog(QDialog):
    """Subclasses give columns, key, ``rows`` and ``verbs``; ``filters`` are pairs of key and words for ``keeps``."""

    title = ""
    told = ""
    nothing = ("Belum ada apa-apa di sini.", "")
    columns: Sequence[Column] = ()
    filters: Sequence[tuple[str, str]] = ()
    concerns = frozenset({"cabinet"})
    ems = (58.0, 32.0)

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.setWindowTitle(self.title)
        self.buttons: dict[str, QPushButton] = {}
        self._needing: list[QPushButton] = []
        self._build()
        self._follows = True
        workbench.changed.connect(self._on_changed)
        self.load()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Follow what others change again, where it was put away meanwhile."""
        if not self._follows:
            self._follows = True
            self.workbench.changed.connect(self._on_changed)
            self.load()
        super().showEvent(event)

    def done(self, result: int, /) -> None:
        """Put it away: it follows no longer, since nobody sees it and its Python half may go before Qt's."""
        if self._follows:
            self._follows = False
            self.workbench.changed.disconnect(self._on_changed)
        super().done(result)

    @staticmethod
    def key(row: Any) -> Hashable:  # noqa: ANN401 - a row of any list
        """Name a row over a reload."""
        return str(row.number)

    def rows(self) -> Sequence[Any]:
        """Read the rows.

        Raises ``DeskError``.
        """
        raise NotImplementedError

    def keeps(self, chosen: str, row: Any) -> bool:  # noqa: ANN401 - as above
        """Tell whether a filter keeps a row."""
        del chosen, row
        return True

    def verbs(self) -> Sequence[Verb]:
        """Give the buttons."""
        return ()

    def add_above(self, column: QVBoxLayout) -> None:
        """Lay what stands above the list."""

    def add_below(self, column: QVBoxLayout) -> None:
        """Lay what stands below the list."""

    def load(self) -> None:
        """Read everything anew."""
        rows = list(self.rows())
        if self.filters:
            self.chips.set_counts({key: sum(self.keeps(key, row) for row in rows) for key, _words in self.filters})
        kept = [row for row in rows if not self.filters or self.keeps(self.chips.current(), row)]
        self.table.set_rows(kept)
        self.stack.setCurrentIndex(0 if kept else 1)
        if self.table.current_row() is None:
            self.table.pick_first()
        self._on_picked(self.table.current_row())

    def current(self) -> Any:  # noqa: ANN401 - as above
        """Give the row at the cursor, None for none."""
        return self.table.current_row()

    def picked(self, row: Any) -> None:  # noqa: ANN401 - as above
        """Follow the cursor."""

    def say(self, sentence: str) -> None:
        """Show what was refused; '' for nothing."""
        self.error_label.setText(f"▲ {sentence}" if sentence else "")
        self.error_label.setVisible(bool(sentence))

    def attempt(self, action: str, **parameters: Any) -> bool:
        """Do an action without a form; tells whether it was done, else says why not."""
        try:
            self.workbench.do(action, **parameters)
        except DeskError as refusal:
            self.say(str(refusal))
            return False
        self.say("")
        return True

    def show_form(self, form: str, key: str, title: str, **options: Any) -> None:
        """Show a form of this office, ready to be printed; ``options`` are those of the print dialog."""
        try:
            show_paper(self.workbench, self, form, key, title=title, **options)
        except DeskError as refusal:
            self.say(str(refusal))

    def _build(self) -> None:
        self.resize(em(self.ems[0]), em(self.ems[1]))
        column = QVBoxLayout(self)
        column.setContentsMargins(em(1), em(0.9), em(1), em(0.9))
        column.setSpacing(em(0.6))
        column.addWidget(PlainLabel(self.title, role="heading", wrap=True))
        if self.told:
            column.addWidget(PlainLabel(self.told, role="muted", wrap=True))
        self.add_above(column)
        self.chips = FilterChips(self, name="Saring")
        self.chips.set_filters(self.filters)
        self.chips.setVisible(bool(self.filters))
        self.chips.chosen.connect(self._on_filter)
        column.addWidget(self.chips)
        self.table = RowsView(self.columns, self.key, self, name=self.title, many=True, lines=2)
        dress(self.table, "framed")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(Empty(*self.nothing, icon_name="folder"))
        column.addWidget(self.stack, 1)
        self.add_below(column)
        self.error_label = PlainLabel(role="error", wrap=True)
        self.error_label.hide()
        column.addWidget(self.error_label)
        column.addLayout(self._verb_row())
        self.table.picked.connect(self._on_picked)

    def _verb_row(self) -> QHBoxLayout:
        flow = FlowLayout()
        for verb in self.verbs():
            button = QPushButton(verb.words)
            button.setAutoDefault(False)
            wear(button, verb.icon, "accent_text" if verb.primary else "text")
            if verb.primary:
                dress(button, "primary")
            button.clicked.connect(verb.does)
            self.buttons[verb.words.replace("&", "")] = button
            self._needing += [button] if verb.needs_row else []
            flow.addWidget(button)
        row = QHBoxLayout()
        row.addLayout(flow, 1)
        self.close_button = QPushButton(CLOSE)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.accept)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _on_picked(self, row: object) -> None:
        for button in self._needing:
            button.setEnabled(row is not None)
        self.picked(row)

    def _on_filter(self, _chosen: str) -> None:
        self.load()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & self.concerns and self.isVisible():
            self.load()
