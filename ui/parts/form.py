"""Fields one below the other, each with its label, its hint and, where it was refused, the reason beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desk.errors import DeskError, Invalid
from ui.parts.growing import grow, reveal
from ui.parts.plain import PlainLabel
from ui.theme import dress, em


class TellingEdit(QLineEdit):
    """A line that says what the typed words stand for; ``told`` gives the sentence, '' for nothing."""

    told = Signal(str)

    def meaning(self) -> str:
        """Say what stands in the field now."""
        raise NotImplementedError


class Field(QWidget):
    """One editor under its label; what was refused about it stands under it until it is changed."""

    def __init__(self, label: str, editor: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.label = PlainLabel(label, role="strong")
        self.label.setBuddy(editor)
        self.hint = PlainLabel(hint, role="muted small", wrap=True)
        self.hint.setVisible(bool(hint))
        self.error_label = PlainLabel(role="error", wrap=True)
        self.error_label.hide()
        editor.setAccessibleName(label.replace("&", ""))
        editor.setAccessibleDescription(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.2))
        for widget in (self.label, editor, self.error_label, self.hint):
            column.addWidget(widget)
        if isinstance(editor, QLineEdit | QPlainTextEdit):
            editor.textChanged.connect(self.clear)
        if isinstance(editor, TellingEdit):
            self._usual_hint = hint
            editor.told.connect(self._on_told)
            self._on_told(editor.meaning())

    def event(self, event: QEvent, /) -> bool:
        """Let the question around it grow when the field says more than before."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            grow(self.window())
        return done

    def refuse(self, sentence: str) -> None:
        """Show why it was refused."""
        self.error_label.setText(f"▲ {sentence}")
        self.error_label.show()
        self.editor.setAccessibleDescription(sentence)
        dress(self.editor, "wrong", True)
        reveal(self)

    def _on_told(self, sentence: str) -> None:
        self.hint.setText(sentence or self._usual_hint)
        self.hint.setVisible(bool(self.hint.text()))
        self.editor.setAccessibleDescription(self.hint.text())

    def clear(self) -> None:
        """Forget what was refused."""
        if self.error_label.isVisibleTo(self):
            self.error_label.hide()
            self.editor.setAccessibleDescription(self.hint.text())
            dress(self.editor, "wrong", False)


class Form(QWidget):
    """Fields by the names that actions and their refusals use."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(0.6))
        self._refusal = PlainLabel(role="error", wrap=True)
        self._refusal.hide()
        self._column.addWidget(self._refusal)

    def add(self, name: str, label: str, editor: QWidget, *, hint: str = "", below: str = "") -> Field:
        """Add a field, at the end or ``below`` another one; ``&`` in the label marks its key."""
        above = self.fields.get(below)
        field = Field(label, editor, hint=hint, parent=self)
        self.fields[name] = field
        place = self._column.indexOf(above) + 1 if above is not None else self._column.count() - 1
        self._column.insertWidget(place, field)
        if above is not None:
            QWidget.setTabOrder(above.editor, editor)
        return field

    def texts(self) -> Mapping[str, str]:
        """Give what was typed into the fields of one line or more."""
        typed = {}
        for name, field in self.fields.items():
            if isinstance(field.editor, QLineEdit):
                typed[name] = field.editor.text()
            elif isinstance(field.editor, QPlainTextEdit):
                typed[name] = field.editor.toPlainText()
        return typed

    def refuse(self, refusal: DeskError) -> None:
        """Show a refusal beside its field and go there, or below the fields if it is about none of them."""
        self.clear()
        field = self.fields.get(refusal.field) if isinstance(refusal, Invalid) else None
        if field is not None:
            field.refuse(str(refusal))
            field.editor.setFocus()
        else:
            self._refusal.setText(f"▲ {refusal}")
            self._refusal.show()

    def refusal(self) -> str:
        """Give the refusal that is shown, beside whichever field; '' if none."""
        labels = [self._refusal, *(field.error_label for field in self.fields.values())]
        return next((label.text() for label in labels if label.isVisibleTo(self)), "")

    def clear(self) -> None:
        """Forget every refusal."""
        self._refusal.hide()
        for field in self.fields.values():
            field.clear()
