"""Fields that only steps of SOPs ask for: months, decisions, signatures, crews, lists of lines, choices by tick."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desk.coverage.terms import CREW
from desk.errors import Invalid
from desk.text import shown
from ui.icons import wear
from ui.parts.fields import DayField, FileField, Input, LineField, TextField
from ui.releases.body_edit import as_paragraphs
from ui.releases.forms import SCANS
from ui.steps.asks import APPROVED, RETURNED, RowColumn
from ui.steps.days import day_or_moment, iso_month
from ui.steps.rows_field import Choice, RowsField
from ui.theme import dress, em

MOST_SHOWN = 5
"""Choices that a list shows before it scrolls."""


class MonthField(LineField):
    """A month, typed as officers write it; its value is like '2026-11'."""

    def value(self) -> str:
        return iso_month(self.name, self.line_edit.text())


class WhenField(LineField):
    """A day, with its hour if it is known; its value is an ISO date or moment."""

    def value(self) -> str:
        return day_or_moment(self.name, self.line_edit.text())


class LinesField(TextField):
    """Several things, one a line; its value is their list."""

    def value(self) -> list[str]:
        return [line.strip() for line in self.text_edit.toPlainText().split("\n") if line.strip()]

    def typed(self) -> str:
        return self.text_edit.toPlainText()


class ParagraphsField(TextField):
    """A text; its value is the list of its paragraphs."""

    def value(self) -> list[str]:
        return as_paragraphs(self.text_edit.toPlainText())

    def typed(self) -> str:
        return self.text_edit.toPlainText()


class DecisionField(Input):
    """Yes or no, neither chosen at first; ``decided`` gives ``approved`` or ``returned``."""

    decided = Signal(str)

    def __init__(self, name: str, label: str, *, yes: str, no: str) -> None:
        whole = QWidget()
        super().__init__(name, label, whole)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        self.yes_button, self.no_button = QRadioButton(yes), QRadioButton(no)
        self._group = QButtonGroup(self)
        for button in (self.yes_button, self.no_button):
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.setFocusProxy(self.yes_button)
        self._group.buttonToggled.connect(self._on_toggled)

    def value(self) -> bool:
        if self._group.checkedButton() is None:
            words = f"{self.yes_button.text()} atau {self.no_button.text().lower()}"
            raise Invalid(self.name, f"Pilih dahulu: {words}.")
        return self.yes_button.isChecked()

    def typed(self) -> str:
        if self._group.checkedButton() is None:
            return ""
        return APPROVED if self.yes_button.isChecked() else RETURNED

    def put(self, words: str) -> None:
        for button, meaning in ((self.yes_button, APPROVED), (self.no_button, RETURNED)):
            if words == meaning:
                button.setChecked(True)

    def _on_toggled(self) -> None:
        self.decided.emit(self.typed())
        self._on_edited()


class PicksField(Input):
    """Any of several, ticked; its value is the list of their keys."""

    def __init__(self, name: str, label: str, choices: Sequence[Choice], *, empty: str) -> None:
        self.list_widget = QListWidget()
        dress(self.list_widget, "framed")
        for key, words in choices:
            item = QListWidgetItem(shown(words), self.list_widget)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.list_widget.setFixedHeight(em(1.6 * min(max(len(choices), 1), MOST_SHOWN) + 0.6))
        if choices:
            self.list_widget.setCurrentRow(0)
        super().__init__(name, label, self.list_widget)
        self.say_source("" if choices else empty)
        self.list_widget.itemChanged.connect(self._on_edited)

    def value(self) -> list[object]:
        return [
            item.data(Qt.ItemDataRole.UserRole) for item in self._items() if item.checkState() == Qt.CheckState.Checked
        ]

    def typed(self) -> str:
        return json.dumps(self.value())

    def put(self, words: str) -> None:
        chosen = json.loads(words or "[]")
        for item in self._items():
            ticked = item.data(Qt.ItemDataRole.UserRole) in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list_widget.item(place) for place in range(self.list_widget.count())]


class FilesField(Input):
    """Files of any kind, by their paths, one a line; its value is the list of paths."""

    def __init__(self, name: str, label: str) -> None:
        whole = QWidget()
        self.paths_field = LinesField(name, "", prompt="Pilih, atau tulis letak berkas satu per baris", lines=2)
        self.choose_button = QPushButton("Pilih berkas…")
        self.choose_button.setAutoDefault(False)
        wear(self.choose_button, "evidence")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.paths_field, 1)
        row.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignTop)
        super().__init__(name, label, whole)
        self.paths_field.text_edit.setAccessibleName(label)
        self.setFocusProxy(self.paths_field.text_edit)
        self.paths_field.edited.connect(self._on_edited)
        self.choose_button.clicked.connect(self._on_choose)

    def value(self) -> list[str]:
        return self.paths_field.value()

    def typed(self) -> str:
        return self.paths_field.typed()

    def put(self, words: str) -> None:
        self.paths_field.put(words)

    def _on_choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileNames(self, "Pilih berkas", "")
        self.put("\n".join([*self.value(), *chosen]))


class SignatureField(Input):
    """Who signed, when, and the scan that shows it; its value is what the signing actions take."""

    owns = ("by", "on", "scan", "title", "signer")

    def __init__(self, name: str, label: str) -> None:
        whole = QWidget()
        self.by_field, self.on_field = LineField("by", "Penanda tangan"), DayField("on", "Tanggal")
        self.scan_field = FileField("scan", "Pindaian lembar bertanda tangan", kinds=SCANS)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.4))
        row = QHBoxLayout()
        row.addWidget(self.by_field, 2)
        row.addWidget(self.on_field, 1)
        column.addLayout(row)
        column.addWidget(self.scan_field)
        super().__init__(name, label, whole)
        self.setFocusProxy(self.by_field)
        for field in self._parts():
            field.edited.connect(self._on_edited)

    def value(self) -> dict[str, str]:
        return {"by": self.by_field.value(), "on": self.on_field.value(), "scan": self.scan_field.value()}

    def typed(self) -> str:
        return json.dumps([field.typed() for field in self._parts()], ensure_ascii=False)

    def put(self, words: str) -> None:
        for field, typed in zip(self._parts(), json.loads(words or "[]"), strict=False):
            field.put(typed)

    def refuse_part(self, name: str, sentence: str) -> None:
        """Show a refusal beside the part that it is about."""
        part = next((field for field in self._parts() if field.name == name), self.by_field)
        part.refuse(sentence)
        part.setFocus()

    def clear(self) -> None:
        super().clear()
        for field in self._parts():
            field.clear()

    def _parts(self) -> tuple[LineField, DayField, FileField]:
        return self.by_field, self.on_field, self.scan_field


class CrewField(RowsField):
    """Who covers an event as what; its value is logins by role, none for a role left open."""

    def __init__(self, name: str, label: str, officers: Sequence[Choice]) -> None:
        roles = tuple((role, role.capitalize()) for role in CREW)
        columns = (RowColumn("role", "Peran", "choice", roles, width=12), RowColumn("officer", "Petugas", "choice",
                                                                                   source="officers"))  # fmt: skip
        super().__init__(name, label, columns, {"officers": officers})
        self.put(json.dumps([{"role": role} for role in CREW]))

    def value(self) -> dict[str, list[str]]:  # type: ignore[override]  # a crew is told by role
        crew: dict[str, list[str]] = {role: [] for role in CREW}
        for row in super().value():
            if row["officer"]:
                crew.setdefault(str(row["role"]), []).append(str(row["officer"]))
        return crew


def crew_rows(crew: Mapping[str, Sequence[str]]) -> str:
    """Write a crew for ``CrewField.put``: a row for each member, and for each role that is open."""
    rows = [{"role": role, "officer": login} for role in CREW for login in crew.get(role) or [""]]
    return json.dumps(rows)
