"""The bar under the text: one field, the ways back, and the one primary verb; or, quietly, whose turn it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
)

from desk.text import shown
from ui.icons import wear
from ui.parts.plain import PlainLabel, tip
from ui.releases.folders import FolderChoice
from ui.releases.turn import Turn
from ui.theme import dress, em

PRIMARY_KEYS = " (Ctrl+Enter)"
ICONS = {
    "releases.forward": "forward",
    "releases.check": "approve",
    "releases.paraf": "approve",
    "releases.publish": "publish",
    "releases.file": "archive",
    "releases.draft": "edit",
    "releases.distribute": "export",
    "releases.tell_sender": "letter",
    "releases.report": "release",
}
DOUBLE_PRESS = 400
"""Milliseconds within which a second press belongs to the first."""

LEAST_FIELD = 7
"""Narrowest field of the bar, in line heights."""

SENTENCE, TYPING, CHOOSING = range(3)


class VerbBar(QFrame):
    """The bar. Its buttons only ask; what is refused comes back through ``show_error``."""

    primary_requested = Signal()
    return_requested = Signal()
    reject_requested = Signal()
    label_requested = Signal()

    def __init__(self, more: Sequence[QAction], parent: QFrame | None = None) -> None:
        super().__init__(parent)
        self._turn = Turn()
        self._done = QElapsedTimer()
        self._build(more)

    def show_turn(self, turn: Turn, folders: Sequence[FolderChoice] = (), *, unlabelled: bool = False) -> None:
        """Offer what this officer may do; ``folders`` are the places for filing, the proposed one first."""
        if turn != self._turn:
            self.show_error("")
        self._turn = turn
        self.field_edit.setPlaceholderText(turn.prompt)
        self.field_edit.setAccessibleName(turn.prompt or "Catatan")
        self.sentence_label.setText(turn.waiting or turn.hint)
        self._offer_folders(folders)
        choosing = turn.action == "releases.file" and not turn.needs_signature
        self._field.setCurrentIndex(CHOOSING if choosing else TYPING if turn.field else SENTENCE)
        self.return_button.setVisible(turn.may_return)
        self.reject_button.setVisible(turn.may_reject)
        self.label_button.setVisible(unlabelled)
        self.primary_button.setVisible(bool(turn.action))
        wear(self.primary_button, ICONS.get(turn.action, "approve"), "accent_text")
        self.show_struck(0)

    def show_struck(self, count: int) -> None:
        """Say on the button how many pieces the paraf would leave out."""
        verb = "Tanda tangan…" if self._turn.needs_signature else self._turn.verb
        left_out = f", {count} dicoret" if count and self._turn.paraf_step else ""
        self.primary_button.setText(f"{verb}{left_out}{PRIMARY_KEYS}")

    def turn(self) -> Turn:
        """Give what is offered now."""
        return self._turn

    def text(self) -> str:
        """Give what was typed: note, reason or address."""
        return self.field_edit.text().strip() if self._turn.field else ""

    def begin_anew(self) -> None:
        """Empty the field after something was done, and take no verb for the rest of a double press."""
        self.put_text("")
        self._done.restart()

    def just_done(self) -> bool:
        """Tell whether this press may be the second half of the one before, on a text nobody has seen."""
        return self._done.isValid() and not self._done.hasExpired(DOUBLE_PRESS)

    def put_text(self, words: str) -> None:
        """Put words into the field."""
        self.field_edit.setText(words)

    def folder(self) -> str:
        """Give the place that was chosen for filing; '' for none."""
        return str(self.folder_combo.currentData() or "")

    def show_error(self, sentence: str) -> None:
        """Show beside the field what was refused; '' takes it away."""
        self.error_label.setText(f"▲ {sentence}" if sentence else "")
        self.error_label.setVisible(bool(sentence))
        dress(self.field_edit, "wrong", bool(sentence) and bool(self._turn.field))
        if sentence and self._turn.field:
            self.field_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, more: Sequence[QAction]) -> None:
        dress(self, "footer")
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.9), em(0.6), em(0.9), em(0.6))
        column.setSpacing(em(0.3))
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        column.addWidget(self.error_label)
        row = QHBoxLayout()
        row.setSpacing(em(0.4))
        self._field = QStackedWidget()
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.sentence_label = PlainLabel("", role="muted", wrap=True)
        self.field_edit = QLineEdit()
        self.field_edit.setMinimumWidth(em(LEAST_FIELD))
        self.field_edit.textEdited.connect(self._on_edited)
        self.folder_combo = QComboBox()
        self.folder_combo.setAccessibleName("Map tujuan")
        self.folder_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for widget in (self.sentence_label, self.field_edit, self.folder_combo):
            self._field.addWidget(widget)
        row.addWidget(self._field, 1)
        self.more_button = QToolButton()
        self.more_button.setAccessibleName("Tindakan lain")
        tip(self.more_button, "Tindakan lain")
        wear(self.more_button, "more")
        menu = QMenu(self.more_button)
        menu.addActions(list(more))
        self.more_button.setMenu(menu)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.reject_button, self.return_button = QPushButton("T&olak…"), QPushButton("Kemb&alikan…")
        self.label_button, self.primary_button = QPushButton("Cetak &label"), QPushButton()
        dress(self.reject_button, "danger")
        dress(self.primary_button, "primary")
        wear(self.reject_button, "reject", "bad")
        wear(self.return_button, "send_back")
        wear(self.label_button, "label")
        tip(self.return_button, "Kembalikan ke langkah sebelumnya dengan alasan (Ctrl+Shift+Enter)")
        asks = (self.reject_requested, self.return_requested, self.label_requested, self.primary_requested)
        buttons = (self.reject_button, self.return_button, self.label_button, self.primary_button)
        row.addWidget(self.more_button)
        for button, asked in zip(buttons, asks, strict=True):
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(asked)
            row.addWidget(button)
        column.addLayout(row)

    def _offer_folders(self, folders: Sequence[FolderChoice]) -> None:
        kept = self.folder()
        self.folder_combo.clear()
        for choice in folders:
            self.folder_combo.addItem(shown(choice.words), choice.place)
        place = self.folder_combo.findData(kept) if kept else 0
        self.folder_combo.setCurrentIndex(max(place, 0))

    def _on_edited(self) -> None:
        if self.error_label.isVisible():
            self.show_error("")
