"""The bar under the letter: what this officer can do with it now, or whom it waits for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout

from desk.letters.lists import LetterView
from ui.icons import wear
from ui.letters.words import HEAD, Seat, is_first_turn, told_me, waits_for
from ui.parts.plain import PlainLabel, tip
from ui.theme import dress, em

FIRST = "Surat ini menunggu disposisi Anda."
NOTE = "Catatan pelaksanaan (boleh kosong)"
SENTENCE, TYPING = range(2)


@dataclass(frozen=True)
class Turn:
    """What may be done: ``told`` is the disposisi to carry out (0: none), ``after`` the one that a new one follows."""

    may_dispose: bool = False
    told: int = 0
    after: int = 0
    sentence: str = ""

    @property
    def verb(self) -> str:
        """What the button for passing the letter on says."""
        return "Teruskan…" if self.after else "Disposisi…"


def turn_of(view: LetterView, seat: Seat) -> Turn:
    """Tell what an officer may do with a letter."""
    told = told_me(view, seat)
    if told is not None:
        return Turn(may_dispose=seat.may_dispose, told=told.id, after=told.id)
    sentence = FIRST if is_first_turn(view, seat) else waits_for(view)
    return Turn(may_dispose=HEAD in seat.roles, sentence=sentence)


class VerbBar(QFrame):
    """The bar. Its buttons only ask; what is refused comes back through ``show_error``."""

    dispose_requested = Signal()
    done_requested = Signal()

    def __init__(self, parent: QFrame | None = None) -> None:
        super().__init__(parent)
        self._turn = Turn()
        self._build()

    def show_turn(self, turn: Turn, *, first: bool) -> None:
        """Offer what may be done; ``first`` makes passing the letter on the one primary verb."""
        self._turn = turn
        self.sentence_label.setText(turn.sentence)
        self._field.setCurrentIndex(TYPING if turn.told else SENTENCE)
        self.dispose_button.setVisible(turn.may_dispose)
        self.dispose_button.setText(f"{turn.verb} (Ctrl+Enter)" if first else turn.verb)
        dress(self.dispose_button, "primary", first)
        wear(self.dispose_button, "forward", "accent_text" if first else "text")
        self.done_button.setVisible(bool(turn.told))

    def turn(self) -> Turn:
        """Give what is offered now."""
        return self._turn

    def note(self) -> str:
        """Give what was typed about carrying it out."""
        return self.note_edit.text().strip()

    def put_note(self, words: str) -> None:
        """Put words into the field."""
        self.note_edit.setText(words)

    def show_error(self, sentence: str) -> None:
        """Show what was refused; '' takes it away."""
        self.error_label.setText(f"▲ {sentence}" if sentence else "")
        self.error_label.setVisible(bool(sentence))

    def _build(self) -> None:
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
        self.note_edit = QLineEdit()
        self.note_edit.setPlaceholderText(NOTE)
        self.note_edit.setAccessibleName(NOTE)
        self._field.addWidget(self.sentence_label)
        self._field.addWidget(self.note_edit)
        row.addWidget(self._field, 1, Qt.AlignmentFlag.AlignVCenter)
        self.dispose_button = QPushButton("Disposisi…")
        self.done_button = QPushButton("Sudah dilaksanakan (Ctrl+Enter)")
        dress(self.done_button, "primary")
        wear(self.done_button, "approve", "accent_text")
        tip(self.dispose_button, "Teruskan kepada satu atau beberapa jabatan (Ctrl+Shift+Enter)")
        self.dispose_button.clicked.connect(self.dispose_requested)
        self.done_button.clicked.connect(self.done_requested)
        for button in (self.dispose_button, self.done_button):
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        column.addLayout(row)
