"""The frame of every question: a heading, a body, what was refused, and the verbs at the lower right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.parts.growing import RollingBody, most_height
from ui.parts.plain import CANCEL, PlainLabel, literal
from ui.theme import dress, em

_INNER = (QLineEdit, QPlainTextEdit, QAbstractItemView, QAbstractSpinBox, QComboBox)
"""What has parts of Qt's own inside, which follow it by themselves."""

WIDTH = 30
"""Of a question, in line heights."""


class Question(QDialog):
    """A dialog whose body the subclass fills; ``verb`` is what its primary button does, '' if it only shows."""

    def __init__(self, parent: QWidget | None, title: str, verb: str = "", *, cancel: str = CANCEL) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(em(WIDTH))
        self.heading = PlainLabel(title, role="heading", wrap=True)
        self.rolling = RollingBody()
        self.body = self.rolling.column
        self.body.setSpacing(em(0.7))
        self.verb_button = QPushButton(literal(verb))
        self.verb_button.setDefault(True)
        self.verb_button.setAccessibleName(verb or cancel)
        self.verb_button.clicked.connect(self.decide)
        self.verb_button.setVisible(bool(verb))
        dress(self.verb_button, "primary")
        self.cancel_button = QPushButton(literal(cancel))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.setAccessibleName(cancel)
        self.cancel_button.clicked.connect(self.reject)
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        self._build_frame()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Let the keyboard go through the body first, then through the verbs, and begin in the body."""
        buttons = self._foot.findChildren(QPushButton)
        buttons.sort(key=self._buttons.indexOf)
        inside = [each for each in self.findChildren(QWidget) if each.window() is self]
        found = [each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        own = [each for each in found if each not in buttons and not isinstance(each.parentWidget(), _INNER)]
        for before, after in pairwise([*own, *buttons]):
            QWidget.setTabOrder(before, after)
        if own and QApplication.focusWidget() not in own:
            next((each for each in own if each.isEnabledTo(self) and each.isVisibleTo(self)), own[0]).setFocus()
        super().showEvent(event)

    def ask_room(self, width: float, height: float) -> None:
        """Open in a size, in line heights, or as large as the screen lets it be."""
        room = self.screen().availableGeometry()
        self.setMinimumWidth(min(em(width), room.width()))
        self.resize(self.minimumWidth(), min(em(height), most_height(self)))

    def decide(self) -> None:
        """Do what the primary button says."""
        self.accept()

    def add_words(self, text: str, role: str = "muted") -> PlainLabel:
        """Put a sentence into the body."""
        label = PlainLabel(text, role=role, wrap=True)
        self.body.addWidget(label)
        return label

    def say(self, sentence: str) -> None:
        """Show above the verbs what was refused; '' for nothing."""
        self.error_label.setText(f"▲ {sentence}" if sentence else "")
        self.error_label.setVisible(bool(sentence))

    def stand_beside(self, widget: QWidget, share: float = 1.0) -> None:
        """Put something at the right of the body, ``share`` times as wide."""
        self._across.addWidget(widget)
        for place, part in enumerate((1.0, share)):
            self._across.setStretch(place, round(10 * part))

    def add_buttons(self, buttons: Sequence[QPushButton]) -> None:
        """Put further buttons at the left of the verbs."""
        for place, button in enumerate(buttons):
            button.setAutoDefault(False)
            self._buttons.insertWidget(place, button)

    def _build_frame(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(em(1.5), em(1.2), em(1.5), em(1.2))
        top.setSpacing(em(0.8))
        top.addWidget(self.heading)
        self._across = QHBoxLayout()
        self._across.setSpacing(em(1))
        self._across.addWidget(self.rolling, 1)
        top.addLayout(self._across, 1)
        top.addWidget(self.error_label)
        column.addLayout(top, 1)
        self._foot = foot = QFrame()
        dress(foot, "footer")
        self._buttons = QHBoxLayout(foot)
        self._buttons.setContentsMargins(em(1.5), em(0.7), em(1.5), em(0.7))
        self._buttons.addStretch()
        self._buttons.addWidget(self.cancel_button)
        self._buttons.addWidget(self.verb_button)
        column.addWidget(foot)
