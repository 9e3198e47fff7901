"""Who sits here: the list of officers, and the kata sandi of those who have a key."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desk.demo.cast import SECRETS
from desk.errors import DeskError
from desk.people import lists as people
from desk.people.actions import unlock
from desk.people.lists import PersonRow
from desk.session import Session
from desk.words import daftar
from desk.workspace import Workspace
from ui.dialogs.frame import Question
from ui.parts.cards import Card, CardsView
from ui.parts.chips import Chip
from ui.parts.form import Field
from ui.parts.growing import most_height
from ui.parts.plain import PlainLabel
from ui.phrases import agency_line
from ui.theme import dress, em
from ui.work import Work

BESIDE_LIST = 18
"""Line heights of what stands above and below the list."""

TITLE = "Masuk ke Meja Informasi"
SAMPLE_SECRETS: Mapping[str, str] = SECRETS


class Login(Question):
    """Asks who sits here; ``session`` is his, with his key open, once it was accepted."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None, *, login: str = "") -> None:
        super().__init__(parent, TITLE, "Masuk", cancel="Keluar" if parent is None else "Batal")
        self.workspace = workspace
        self.session: Session | None = None
        self._people: dict[str, PersonRow] = {}
        self.officers_list = CardsView("Daftar petugas", beside=True)
        self.secret_edit = QLineEdit()
        self.secret_edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret_field = Field("&Kata sandi", self.secret_edit)
        self.progress = PlainLabel(role="muted")
        self._build_body()
        self.officers_list.picked.connect(self._on_picked)
        self.officers_list.opened.connect(self._on_opened)
        self.load(login)

    def load(self, login: str = "") -> None:
        """Show the officers who hold a position today, and stand on one."""
        today = self.workspace.now().date()
        found = [person for person in people.people(today) if person.active and person.positions]
        self._people = {person.id: person for person in found}
        self.officers_list.set_cards([_card(person) for person in found])
        if found and not self.officers_list.pick(login):
            self.officers_list.pick(found[0].id)

    def decide(self) -> None:
        """Let the officer in: at once without a key, else when his kata sandi has opened it."""
        person = self._people.get(self.officers_list.current_key())
        if person is None:
            return
        session = Session(self.workspace, people.officer(person.id, self.workspace.now().date()))
        if not person.keyed:
            self._let_in(session)
            return
        if not self.secret_edit.text():
            self.secret_field.refuse("Kata sandi belum diisi.")
            self.secret_edit.setFocus()
            return
        self._wait(waiting=True)
        secret = self.secret_edit.text()
        self.secret_edit.clear()
        Work(self, lambda: _opened(session, secret), self._let_in, self._on_refused)

    def _let_in(self, session: Session) -> None:
        self.session = session
        self.accept()

    def _on_refused(self, refusal: DeskError) -> None:
        self._wait(waiting=False)
        self.secret_field.refuse(str(refusal))
        self.secret_edit.setFocus()

    def _wait(self, *, waiting: bool) -> None:
        self.verb_button.setEnabled(not waiting)
        self.officers_list.setEnabled(not waiting)
        self.progress.setText("Membuka kunci paraf …" if waiting else "")

    def _on_picked(self, login: str) -> None:
        person = self._people.get(login)
        keyed = person is not None and person.keyed
        self.secret_edit.setEnabled(keyed)
        self.secret_field.clear()
        self.progress.setText("" if keyed or person is None else "Petugas ini masuk tanpa kata sandi.")
        if self.workspace.practising() and login in SAMPLE_SECRETS:
            self.progress.setText(f"Kata sandi di kantor contoh: {SAMPLE_SECRETS[login]}")

    def _on_opened(self, _login: str) -> None:
        if self.secret_edit.isEnabled() and not self.secret_edit.text():
            self.secret_edit.setFocus()
        else:
            self.decide()

    def _build_body(self) -> None:
        office, region = agency_line(self.workspace.office)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(" · ".join(filter(None, (office, region))), role="muted", wrap=True), 1)
        if self.workspace.practising():
            row.addWidget(Chip("LATIHAN", "warn"))
        self.body.addLayout(row)
        dress(self.officers_list, "framed")
        self.officers_list.setMinimumHeight(min(em(18.5), most_height(self) - em(BESIDE_LIST)))
        self.body.addWidget(self.officers_list, 1)
        self.body.addWidget(self.secret_field)
        self.body.addWidget(self.progress)
        QTimer.singleShot(0, self, self._focus_first)

    def _focus_first(self) -> None:
        (self.secret_edit if self.secret_edit.isEnabled() else self.officers_list).setFocus()


def _card(person: PersonRow) -> Card:
    return Card(person.id, person.name, daftar(person.titles), (("kunci paraf", "info"),) if person.keyed else ())


def _opened(session: Session, secret: str) -> Session:
    unlock(session, secret)
    return session
