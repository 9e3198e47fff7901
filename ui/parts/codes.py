"""The field for a classification code: typed, proposed while it is typed, or chosen from the list (F4)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QCompleter, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from desk.cabinet.code_book import CodeBook, CodeLine, code_book
from ui.icons import wear
from ui.parts.fields import LineField
from ui.parts.form import TellingEdit
from ui.parts.plain import CANCEL, PlainLabel, tip
from ui.parts.table import Column, RowsView
from ui.theme import dress, em

MOST_OFFERED = 12
MOST_LISTED = 2000
OPENS = "F4 atau kaca pembesar: cari di daftar"
OPENING = ((Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier))
BESIDE = " – "
PROMPT = "400.14.4.3, atau kata seperti: kehumasan"


class CodeEdit(TellingEdit):
    """One line for a code as the list stands on a day; below stands its meaning, or that no list holds it."""

    def __init__(self, on: date, code: str = "", parent: QWidget | None = None) -> None:
        super().__init__(code, parent)
        self._on = on
        self._book: CodeBook | None = None
        self._offered = QStringListModel(self)
        self.completer_box = QCompleter(self._offered, self)
        self.completer_box.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer_box.setWidget(self)
        if (popup := self.completer_box.popup()) is not None:
            dress(popup, "framed")
        self.choose_action = QAction("Cari kode klasifikasi", self)
        wear(self.choose_action, "search")
        self.addAction(self.choose_action, QLineEdit.ActionPosition.TrailingPosition)
        self.setPlaceholderText(PROMPT)
        tip(self, OPENS)
        self.choose_action.triggered.connect(self.choose)
        self.completer_box.activated.connect(self._on_offered)
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._on_changed)

    def meaning(self) -> str:
        """Say what stands in the field: the code's name and way, its mark, or ''."""
        return self.book().told(self.text())

    def book(self) -> CodeBook:
        """Give the list, read when it is first needed."""
        if self._book is None:
            self._book = code_book(self._on)
        return self._book

    def choose(self) -> None:
        """Open the list at what was typed."""
        dialog = CodeDialog(self.window(), self.book(), self.text())
        dialog.chosen.connect(self.put)
        dialog.open()

    def put(self, code: str) -> None:
        """Put a code into the field."""
        self.setText(code)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if (event.key(), event.modifiers()) in OPENING:
            self.choose()
        else:
            super().keyPressEvent(event)

    def offered(self) -> list[str]:
        """Give what is proposed below the field, each as 'code – name'."""
        return self._offered.stringList()

    def _on_edited(self, typed: str) -> None:
        found = self.book().search(typed)[:MOST_OFFERED] if typed.strip() else []
        if [line.code for line in found] == [typed.strip()]:
            found = []
        self._offered.setStringList([f"{line.code}{BESIDE}{line.name}" for line in found])
        popup = self.completer_box.popup()
        if popup is None or not self.isVisible():
            return
        popup.setVisible(bool(found))
        if found:
            self.completer_box.complete()

    def _on_offered(self, words: str) -> None:
        self.put(words.partition(BESIDE)[0])

    def _on_changed(self, _typed: str) -> None:
        self.told.emit(self.meaning())


class CodeField(LineField):
    """The same as a field of a step's form."""

    def __init__(self, name: str, label: str, on: date) -> None:
        super().__init__(name, label, prompt=PROMPT, editor=CodeEdit(on))


def _code(line: CodeLine) -> str:
    return line.code


def _scheme(line: CodeLine) -> str:
    return "berlaku" if line.in_force else f"skema {line.scheme}"


COLUMNS = (
    Column("Kode", _code, width=8, strong=bool),
    Column("Nama", lambda line: f"{line.name}\n{line.way}" if line.way else line.name),
    Column("Retensi", lambda line: line.retention, width=13),
    Column("Skema", _scheme, width=7, chip=lambda line: "ok" if line.in_force else "plain"),
)


class CodeDialog(QDialog):
    """The list with a search box; ``chosen`` gives the code, also one that no list holds."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None, book: CodeBook, typed: str = "") -> None:
        super().__init__(parent)
        self._book = book
        self.search_edit = QLineEdit(typed)
        self.all_tick = QCheckBox("Juga skema lama dan yang tidak berlaku lagi")
        self.table = RowsView(COLUMNS, _row_key, self, name="Kode klasifikasi", lines=2)
        self.told_label = PlainLabel(role="muted", wrap=True)
        self.buttons = QDialogButtonBox()
        self._build()
        self.search_edit.textChanged.connect(self._fill)
        self.all_tick.toggled.connect(self._fill)
        self.table.opened.connect(self._on_chosen)
        self.table.picked.connect(self._on_picked)
        self.choose_button.clicked.connect(self._on_chosen)
        self.buttons.rejected.connect(self.reject)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let the arrows walk the list while the search box has the keyboard."""
        if self.search_edit.hasFocus() and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.table.setFocus()
            self.table.pick_first() if self.table.current_row() is None else None
        else:
            super().keyPressEvent(event)

    def code(self) -> str:
        """Give the code at the cursor, or what was typed where no list holds it."""
        line = self.table.current_row()
        return line.code if line is not None else self.search_edit.text().strip()

    def _build(self) -> None:
        self.setWindowTitle("Kode klasifikasi")
        self.resize(em(52), em(32))
        self.search_edit.setPlaceholderText("Nomor atau kata: 400.14, kehumasan, cuti")
        self.search_edit.setAccessibleName("Cari kode klasifikasi")
        self.search_edit.setClearButtonEnabled(True)
        dress(self.table, "framed")
        self.choose_button = self.buttons.addButton("&Pakai kode", QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(CANCEL, QDialogButtonBox.ButtonRole.RejectRole)
        dress(self.choose_button, "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(em(1), em(0.9), em(1), em(0.9))
        column.setSpacing(em(0.5))
        column.addWidget(PlainLabel("Kode klasifikasi", role="heading"))
        for widget in (self.search_edit, self.all_tick, self.table, self.told_label, self.buttons):
            column.addWidget(widget)
        self.search_edit.setFocus()

    def _fill(self) -> None:
        typed = self.search_edit.text()
        found = self._book.search(typed, everything=self.all_tick.isChecked())
        self.table.set_rows(found[:MOST_LISTED])
        exact = next((line for line in found if line.code == typed.strip()), None)
        if exact is not None:
            self.table.pick(_row_key(exact))
        elif typed.strip():
            self.table.pick_first()
        self._on_picked(self.table.current_row())

    def _on_picked(self, line: CodeLine | None) -> None:
        typed = self.search_edit.text().strip()
        if line is not None:
            self.told_label.setText(f"{line.code} {line.words}")
        else:
            self.told_label.setText(self._book.told(typed) if typed[:1].isdigit() else "Tidak ada yang cocok.")
        self.choose_button.setEnabled(line is not None or typed[:1].isdigit())

    def _on_chosen(self, _line: object = None) -> None:
        if self.choose_button.isEnabled():
            self.chosen.emit(self.code())
            self.accept()


def _row_key(line: CodeLine) -> tuple[str, str]:
    return (line.scheme, line.code)
