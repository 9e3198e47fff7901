"""Who signs now: the PIN, or the kata sandi where there is none, before a paraf where the office wants it (M8)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.errors import DeskError, Invalid
from desk.people.actions import unlock
from desk.people.keys import OpenKey
from desk.people.pin import PinSeal
from desk.session import Session
from ui.dialogs.frame import Question
from ui.dialogs.keys import secret_edit
from ui.parts.form import Form
from ui.work import Work

PIN, SECRET = "&PIN", "&Kata sandi"


class AskSigner(Question):
    """Asks the officer who sits here to show that he does; accepted when he has."""

    def __init__(self, session: Session, seal: PinSeal | None, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Paraf", "Paraf")
        self._session = Session(session.workspace, session.officer)
        self._seal = seal if seal and not seal.wiped else None
        self.add_words(f"Kantor ini meminta bukti bahwa yang membubuhkan paraf adalah {session.officer.name}.")
        self.form = Form()
        self.field = self.form.add("typed", PIN if self._seal else SECRET, secret_edit())
        self.body.addWidget(self.form)
        self.body.addStretch()

    def decide(self) -> None:
        """Try what was typed."""
        typed = self.form.texts()["typed"]
        if self._seal is not None:
            self._try_pin(self._seal, typed)
            return
        self.verb_button.setEnabled(False)
        Work(self, lambda: unlock(self._session, typed), self._on_right, self._on_wrong)

    def _try_pin(self, seal: PinSeal, typed: str) -> None:
        if seal.opens(typed)[0]:
            self.accept()
        elif seal.wiped:
            self._seal = None
            self.field.label.setText(SECRET)
            self.form.refuse(Invalid("typed", "PIN tiga kali salah dan sudah dihapus. Masukkan kata sandi."))
        else:
            self.form.refuse(Invalid("typed", f"PIN salah; tinggal {seal.tries_left} kali coba."))

    def _on_right(self, _key: OpenKey) -> None:
        self.accept()

    def _on_wrong(self, refusal: DeskError) -> None:
        self.verb_button.setEnabled(True)
        self.form.refuse(Invalid("typed", str(refusal)))
