"""A form for one action, its fields given as data: what is asked, in which kind of field, with which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from desk.session import Result
from ui.parts.act_dialog import ActDialog
from ui.parts.clock import number_may_be_given
from ui.parts.codes import CodeEdit
from ui.parts.days import day_words, iso_day
from ui.parts.number_box import NumberBox
from ui.parts.plain import PlainLabel, literal
from ui.theme import em
from ui.workbench import Workbench

SCANS = "Pindaian (*.pdf *.jpg *.jpeg *.png *.webp *.heic);;Semua berkas (*)"
TEXT_LINES = 3.5
GIVING = ("cabinet.file_paper", "cabinet.lend", "cabinet.propose_disposal", "numbers.reserve", "numbers.insert")
"""Actions that give a number of a yearly book: first the date and the new year's book are settled."""


@dataclass(frozen=True)
class Ask:
    """A field: the action's parameter, its label with ``&`` before its key, and what stands in it at first.

    ``kind`` is ``line``, ``text``, ``day`` (typed as 21/11/2026, given as ISO), ``choice``, ``number``, ``file``,
    ``check`` or ``code`` (a classification code); ``choices`` are pairs of value and words; ``span`` the least and most
    of a number.
    """

    name: str
    label: str
    kind: str = "line"
    value: object = ""
    hint: str = ""
    choices: Sequence[tuple[str, str]] = ()
    span: tuple[int, int] = (1, 9999)


class FilePath(QWidget):
    """A file that is chosen or whose path is typed."""

    def __init__(self, title: str = "Pilih pindaian", kinds: str = SCANS) -> None:
        super().__init__()
        self._title, self._kinds = title, kinds
        self.edit = QLineEdit()
        self.button = QPushButton("Pilih…")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(0.4))
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.edit)
        self.button.clicked.connect(self._on_choose)

    def _on_choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, self._title, str(Path.home()), self._kinds)
        if chosen:
            self.edit.setText(chosen)


class ActionDialog(ActDialog):
    """Asks, then does an action with what was typed and with what is ``fixed``; ``told`` stands above the fields."""

    def __init__(  # noqa: PLR0913 - what a form is
        self,
        parent: QWidget | None,
        workbench: Workbench,
        title: str,
        verb: str,
        action: str,
        asks: Sequence[Ask],
        *,
        fixed: Mapping[str, Any] | None = None,
        told: str = "",
    ) -> None:
        super().__init__(parent, workbench, title, verb)
        self._action, self._asks, self.fixed = action, tuple(asks), dict(fixed or {})
        if told:
            self.body.addWidget(PlainLabel(told, role="muted", wrap=True))
        self.editors: dict[str, QWidget] = {}
        for ask in asks:
            self.editors[ask.name] = editor = _editor(ask, workbench.workspace.now().date())
            self.form.add(ask.name, ask.label, editor, hint=ask.hint)
        if self.editors:
            next(iter(self.editors.values())).setFocus()

    def put_scan(self, path: str) -> None:
        """Fill in a scan that was chosen already, where the action asks for one."""
        editor = self.editors.get("scan")
        if isinstance(editor, FilePath):
            editor.edit.setText(path)

    def decide(self) -> None:
        """Where the action gives a number, settle the date and the year's book first."""
        if self._action not in GIVING or number_may_be_given(self.workbench, self):
            super().decide()

    def send(self) -> Result:
        """Do the action."""
        return self.workbench.do(self._action, **self.fixed, **{name: self.take(name) for name in self.editors})

    def take(self, name: str) -> object:
        """Give what stands in a field, as the action takes it.

        Raises ``Invalid`` for a day that is none.
        """
        asked = next(ask for ask in self._asks if ask.name == name)
        return _value(asked, self.editors[name])


def _editor(ask: Ask, today: date) -> QWidget:
    if ask.kind == "choice":
        return _choice(ask)
    if ask.kind == "number":
        return NumberBox(*ask.span, int(str(ask.value or ask.span[0])))
    if ask.kind == "text":
        text = QPlainTextEdit(str(ask.value))
        text.setTabChangesFocus(True)
        text.setFixedHeight(em(TEXT_LINES))
        return text
    if ask.kind == "check":
        tick = QCheckBox(literal(ask.hint))
        tick.setChecked(bool(ask.value))
        return tick
    if ask.kind in ("file", "code"):
        return FilePath() if ask.kind == "file" else CodeEdit(today, str(ask.value))
    return QLineEdit(day_words(str(ask.value)) if ask.kind == "day" else str(ask.value))


def _choice(ask: Ask) -> QComboBox:
    box = QComboBox()
    for value, words in ask.choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(ask.value)))
    return box


def _value(ask: Ask, editor: QWidget) -> object:
    if isinstance(editor, QComboBox):
        return str(editor.currentData() or "")
    if isinstance(editor, NumberBox):
        return editor.value()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, FilePath):
        return editor.edit.text().strip()
    typed = editor.text() if isinstance(editor, QLineEdit) else ""
    return iso_day(ask.name, typed) if ask.kind == "day" else typed
