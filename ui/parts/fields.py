"""Fields of forms that know their value: words, days, moments, choices, files; and where proposed words came from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from desk.text import shown
from ui.parts.days import day_words, iso_day, iso_moment, moment_words
from ui.parts.evidence import dropped_paths
from ui.parts.form import Field
from ui.theme import dress, em

FEW_LINES = 4
"""Up to so many lines a field stays as high as they need; a longer one takes the room there is."""


class Input(Field):
    """A field with its name; ``edited`` tells that the officer typed. ``value`` is what the action takes."""

    edited = Signal()

    def __init__(self, name: str, label: str, editor: QWidget) -> None:
        super().__init__(label, editor)
        self.name = name
        self.label.setVisible(bool(label))
        self.setFocusProxy(editor)

    def say_source(self, words: str) -> None:
        """Show beneath the field the words that a proposal came from; '' for none."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def source(self) -> str:
        """Give the words shown beneath."""
        return self.hint.text()

    def refusal(self) -> str:
        """Give the sentence that the field was refused with; '' for none."""
        return self.error_label.text() if self.error_label.isVisibleTo(self) else ""

    def value(self) -> object:
        """Give what the action takes.

        Raises ``Invalid`` for what cannot be read.
        """
        raise NotImplementedError

    def typed(self) -> str:
        """Give what stands in the field, as it was typed; for drafts."""
        return str(self.value())

    def put(self, words: str) -> None:
        """Put words into the field."""
        raise NotImplementedError

    def _on_edited(self) -> None:
        self.clear()
        self.edited.emit()


class LineField(Input):
    """One line of words."""

    def __init__(self, name: str, label: str, *, prompt: str = "", editor: QLineEdit | None = None) -> None:
        self.line_edit = editor or QLineEdit()
        self.line_edit.setPlaceholderText(prompt)
        super().__init__(name, label, self.line_edit)
        self.line_edit.textEdited.connect(self._on_edited)

    def value(self) -> str:
        return self.line_edit.text().strip()

    def typed(self) -> str:
        return self.line_edit.text()

    def put(self, words: str) -> None:
        self.line_edit.setText(words)
        self.line_edit.setCursorPosition(0)


class DayField(LineField):
    """A day, typed as officers write it; its value is an ISO date."""

    def value(self) -> str:
        return iso_day(self.name, self.line_edit.text())

    def put_iso(self, iso: str) -> None:
        """Put an ISO date into the field, written as officers do."""
        self.put(day_words(iso))


class MomentField(LineField):
    """A day with its hour; its value is an ISO date and time by the office's clock."""

    def value(self) -> str:
        return iso_moment(self.name, self.line_edit.text())

    def put_iso(self, iso: str) -> None:
        """Put an ISO date and time into the field, written as officers do."""
        self.put(moment_words(iso))


class TextField(Input):
    """Several lines of words; Tab leaves the field."""

    def __init__(
        self, name: str, label: str, *, prompt: str = "", lines: int = 3, editor: QPlainTextEdit | None = None
    ) -> None:
        self.text_edit = editor or QPlainTextEdit()
        self.text_edit.setPlaceholderText(prompt)
        self.text_edit.setTabChangesFocus(True)
        self.text_edit.setMinimumHeight(em(1.3 * lines + 0.8))
        if lines <= FEW_LINES:
            self.text_edit.setMaximumHeight(em(1.3 * lines + 0.8))
        super().__init__(name, label, self.text_edit)
        self.text_edit.textChanged.connect(self._on_edited)

    def value(self) -> object:
        return self.text_edit.toPlainText()

    def put(self, words: str) -> None:
        self.text_edit.setPlainText(words)


class ChoiceField(Input):
    """One of several; its value is the key of the chosen one."""

    def __init__(self, name: str, label: str, choices: Sequence[tuple[str, str]]) -> None:
        self.combo = QComboBox()
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for key, words in choices:
            self.combo.addItem(shown(words), key)
        super().__init__(name, label, self.combo)
        self.combo.activated.connect(self._on_edited)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer others; what was chosen stays chosen where it is still among them."""
        kept = self.value()
        self.combo.clear()
        for key, words in choices:
            self.combo.addItem(shown(words), key)
        self.put(kept)

    def value(self) -> str:
        return str(self.combo.currentData() or "")

    def put(self, words: str) -> None:
        self.combo.setCurrentIndex(max(self.combo.findData(words), 0))


class TickField(Input):
    """Yes or no."""

    def __init__(self, name: str, words: str) -> None:
        self.check_box = QCheckBox(words)
        super().__init__(name, "", self.check_box)
        self.check_box.setAccessibleName(words)
        self.check_box.clicked.connect(self._on_edited)

    def value(self) -> bool:
        return self.check_box.isChecked()

    def put(self, words: str) -> None:
        self.check_box.setChecked(words == str(True))


class TicksField(Input):
    """Any of several, ticked; its value is the list of their keys."""

    def __init__(self, name: str, label: str, choices: Sequence[tuple[int, str]]) -> None:
        self.list_widget = QListWidget()
        dress(self.list_widget, "framed")
        self.list_widget.setWordWrap(True)
        for key, words in choices:
            item = QListWidgetItem(shown(words), self.list_widget)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setCheckState(Qt.CheckState.Unchecked)
        super().__init__(name, label, self.list_widget)
        self.list_widget.itemChanged.connect(self._on_edited)

    def value(self) -> list[int]:
        rows = [self.list_widget.item(place) for place in range(self.list_widget.count())]
        return [int(row.data(Qt.ItemDataRole.UserRole)) for row in rows if row.checkState() == Qt.CheckState.Checked]

    def put(self, words: str) -> None:
        chosen = set(words.split())
        for place in range(self.list_widget.count()):
            row = self.list_widget.item(place)
            key = str(row.data(Qt.ItemDataRole.UserRole))
            row.setCheckState(Qt.CheckState.Checked if key in chosen else Qt.CheckState.Unchecked)


class PathEdit(QLineEdit):
    """A line for a file's path; a file can be dropped on it."""

    dropped = Signal()

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        paths = dropped_paths(event.mimeData())
        if paths:
            self.setText(str(paths[0]))
            self.dropped.emit()
            event.acceptProposedAction()


class FileField(Input):
    """One file: its path typed, dropped, or chosen; its value is the path."""

    def __init__(self, name: str, label: str, *, kinds: str = "Berkas (*)") -> None:
        self._kinds = kinds
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        self.path_edit = PathEdit()
        self.path_edit.setPlaceholderText("Jatuhkan berkas di sini, atau pilih")
        self.path_edit.setAccessibleName(label)
        self.choose_button = QPushButton("&Pilih…")
        self.choose_button.setAutoDefault(False)
        row.addWidget(self.path_edit, 1)
        row.addWidget(self.choose_button)
        super().__init__(name, label, whole)
        self.setFocusProxy(self.path_edit)
        self.path_edit.textEdited.connect(self._on_edited)
        self.path_edit.dropped.connect(self._on_edited)
        self.choose_button.clicked.connect(self._on_choose)

    def setAccessibleName(self, name: str, /) -> None:
        """Call the line by the name of the field, where a form gives it one."""
        super().setAccessibleName(name)
        self.path_edit.setAccessibleName(name)

    def refuse(self, sentence: str) -> None:
        super().refuse(sentence)
        dress(self.path_edit, "wrong", True)

    def clear(self) -> None:
        super().clear()
        dress(self.path_edit, "wrong", False)

    def value(self) -> str:
        return self.path_edit.text().strip()

    def put(self, words: str) -> None:
        self.path_edit.setText(words)

    def _on_choose(self) -> None:
        start = str(Path(self.value()).parent) if self.value() else ""
        chosen, _kind = QFileDialog.getOpenFileName(self, "Pilih berkas", start, self._kinds)
        if chosen:
            self.put(chosen)
            self._on_edited()
