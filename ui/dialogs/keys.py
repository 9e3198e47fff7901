"""Kata sandi and PIN: making the signing key, changing it, and the short way back after the idle lock."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desk.errors import DeskError, Invalid, Refused
from desk.people.actions import change_secret, enrol, prove, renew_key, unlock
from desk.people.keys import OpenKey, fingerprint, guard_secret
from desk.people.lists import approvers, officer
from desk.people.phrases import generate_secret
from desk.people.pin import PinSeal
from desk.session import Session
from ui.dialogs.frame import Question
from ui.icons import wear
from ui.parts.form import Form
from ui.parts.plain import PlainLabel
from ui.theme import dress, em
from ui.work import Work

HOW_LONG = "Paling sedikit 12 huruf, atau empat kata acak. Hanya Anda yang tahu; tidak dapat dibuka orang lain."
HOW_TO_KEEP = "Tulis pada kertas sendiri dan simpan terkunci jauh dari PC ini, atau hafalkan."
SECRETS = ("old", "secret", "again", "approval")


def secret_edit() -> QLineEdit:
    """Make a field whose letters nobody reads over a shoulder."""
    edit = QLineEdit()
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    return edit


class SecretQuestion(Question):
    """What the questions for a kata sandi share: fields, four words on request, one long step, its refusal."""

    def __init__(self, parent: QWidget | None, title: str, verb: str) -> None:
        super().__init__(parent, title, verb)
        self.form = Form()
        self.generate_button = QPushButton("&Buatkan empat kata")
        self.show_button = QPushButton()
        self.words_card = QFrame()
        self.words_label = PlainLabel(role="title", wrap=True)
        self.progress = PlainLabel(role="muted")

    def finish_body(self) -> None:
        """Put the buttons, the fields and the line for progress below what the body has."""
        self.body.addLayout(self._build_buttons())
        self.body.addWidget(self._build_card())
        self.body.addWidget(self.form)
        self.body.addWidget(self.progress)
        self.body.addStretch()
        self.show_letters(shown=False)
        self.generate_button.clicked.connect(self.generate)
        self.show_button.toggled.connect(self._on_show_toggled)
        for edit in self._pair():
            edit.textEdited.connect(self.words_card.hide)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Begin in the first field, below the buttons."""
        super().showEvent(event)
        next(iter(self.form.fields.values())).editor.setFocus()

    def generate(self) -> None:
        """Fill both fields with four drawn words, and show the words until the officer types something else."""
        secret = generate_secret()
        for edit in self._pair():
            edit.setText(secret)
        self.words_label.setText(secret)
        self.words_card.show()
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))

    def _on_show_toggled(self, shown: bool) -> None:  # noqa: FBT001 - as the signal gives it
        self.show_letters(shown=shown)

    def show_letters(self, *, shown: bool) -> None:
        """Show or hide what was typed into the fields."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for edit in self._secret_edits():
            edit.setEchoMode(mode)
        self.show_button.setText("Se&mbunyikan" if shown else "Ta&mpilkan")
        self.show_button.setAccessibleName("Sembunyikan kata sandi" if shown else "Tampilkan kata sandi")

    def guard_pair(self) -> str:
        """Give the new kata sandi if it is strong and was typed alike twice.

        Raises ``Invalid``.
        """
        typed = self.form.texts()
        guard_secret(typed["secret"])
        if typed["secret"] != typed["again"]:
            raise Invalid("again", "Kata sandi kedua tidak sama; ketik ulang.")
        return typed["secret"]

    def wait(self, words: str) -> None:
        """Show that the key is being made; '' when that is over."""
        self.progress.setText(words)
        for button in (self.verb_button, self.generate_button):
            button.setEnabled(not words)

    def on_refused(self, refusal: DeskError) -> None:
        """Show why it was refused and let the officer try again."""
        self.wait("")
        self.form.refuse(refusal)

    def add_pair(self) -> None:
        """Put the two fields for a new kata sandi into the form."""
        self.form.add("secret", "&Kata sandi baru", secret_edit(), hint=HOW_LONG)
        self.form.add("again", "Ketik sekali &lagi", secret_edit())

    def _secret_edits(self) -> list[QLineEdit]:
        named = ((name, field.editor) for name, field in self.form.fields.items())
        return [editor for name, editor in named if name in SECRETS and isinstance(editor, QLineEdit)]

    def _pair(self) -> list[QLineEdit]:
        editors = (self.form.fields[name].editor for name in ("secret", "again"))
        return [editor for editor in editors if isinstance(editor, QLineEdit)]

    def _build_buttons(self) -> QHBoxLayout:
        wear(self.generate_button, "key")
        wear(self.show_button, "eye")
        self.generate_button.setAccessibleName("Buatkan empat kata")
        self.generate_button.setAccessibleDescription(HOW_TO_KEEP)
        self.show_button.setCheckable(True)
        row = QHBoxLayout()
        for button in (self.generate_button, self.show_button):
            dress(button, "quiet")
            button.setAutoDefault(False)
            row.addWidget(button)
        row.insertStretch(1)
        return row

    def _build_card(self) -> QFrame:
        dress(self.words_card, "card")
        column = QVBoxLayout(self.words_card)
        column.setContentsMargins(em(0.8), em(0.6), em(0.8), em(0.6))
        column.addWidget(self.words_label)
        column.addWidget(PlainLabel(HOW_TO_KEEP, role="muted", wrap=True))
        self.words_card.hide()
        return self.words_card


class Enrol(SecretQuestion):
    """Makes an officer's key from his first kata sandi; ``mark`` is the key's short form once it was made."""

    def __init__(self, session: Session, login: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Kunci paraf", "Buat kunci")
        self.mark = ""
        self._session, self._login = Session(session.workspace, session.officer), login
        self._ask(name)
        self.add_pair()
        self.finish_body()

    def decide(self) -> None:
        """Make the key beside the window; that takes about a second."""
        try:
            secret = self.guard_pair()
        except Invalid as refusal:
            self.form.refuse(refusal)
            return
        self.wait("Membuat kunci paraf …")
        Work(self, lambda: self._made(secret), self._on_made, self.on_refused)

    def _ask(self, name: str) -> None:
        self.add_words(f"{name} memilih kata sandinya sendiri. Kata sandi itu membuka kunci untuk membubuhkan paraf.")

    def _made(self, secret: str) -> dict[str, object]:
        return enrol(self._session, self._login, secret)

    def _on_made(self, result: dict[str, object]) -> None:
        self.mark = fingerprint(str(result["public"]))
        self.accept()


class RenewKey(Enrol):
    """Makes a new key for an officer who forgot his kata sandi, with the letter that allows it."""

    def _ask(self, name: str) -> None:
        self.add_words(
            f"{name} memilih kata sandi baru. Kunci lama tidak dipakai lagi; paraf yang sudah dibubuhkan tetap sah."
        )
        hint = "Nomor nota dinas atau persetujuan pimpinan; masuk jurnal."
        self.form.add("reason", "&Dasar, surat atau persetujuan", QLineEdit(), hint=hint)
        self._head = next(iter(approvers(self._login, self._session.now().date())), None)
        if self._head is not None:
            words = f"Kata sandi &{self._head.name}, sebagai paraf persetujuan"
            self.form.add("approval", words, secret_edit(), hint="Diketik sendiri oleh pejabat itu.")

    def _made(self, secret: str) -> dict[str, object]:
        approver = None
        if self._head is not None:
            approver = Session(self._session.workspace, officer(self._head.id, self._session.now().date()))
            try:
                prove(approver, self._approval)
            except Refused as refusal:
                raise Invalid("approval", str(refusal)) from refusal
        return renew_key(self._session, self._login, secret, reason=self._reason, approver=approver)

    def decide(self) -> None:
        """Make the key beside the window."""
        typed = self.form.texts()
        self._reason, self._approval = typed["reason"], typed.get("approval", "")
        super().decide()


class ChangeSecret(SecretQuestion):
    """Gives the officer who sits here a new key under a new kata sandi."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Ganti kata sandi", "Ganti kata sandi")
        self.key: OpenKey | None = None
        self._session = Session(session.workspace, session.officer)
        self.add_words("Paraf yang sudah dibubuhkan tetap sah dan dapat diperiksa.")
        self.form.add("old", "Kata sandi &sekarang", secret_edit())
        self.add_pair()
        self.finish_body()

    def decide(self) -> None:
        """Change it beside the window."""
        try:
            secret = self.guard_pair()
        except Invalid as refusal:
            self.form.refuse(refusal)
            return
        self.wait("Mengganti kata sandi …")
        old = self.form.texts()["old"]
        Work(self, lambda: self._changed(old, secret), self._on_changed, self._on_wrong)

    def _changed(self, old: str, secret: str) -> OpenKey:
        change_secret(self._session, old, secret)
        return unlock(self._session, secret)

    def _on_changed(self, key: OpenKey) -> None:
        self.key = key
        self.accept()

    def _on_wrong(self, refusal: DeskError) -> None:
        named = refusal if isinstance(refusal, Invalid) else Invalid("old", str(refusal))
        self.on_refused(named)


class SetPin(Question):
    """Lets the officer choose the PIN that re-opens the screen after the lock; ``seal`` holds his key under it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Pasang PIN", "Pasang PIN")
        self.seal: PinSeal | None = None
        self._key = session.key if isinstance(session.key, OpenKey) else None
        self.add_words(
            "PIN membuka kembali layar yang terkunci, sampai Anda keluar. PIN tidak disimpan; tiga kali salah "
            "menghapusnya, lalu kata sandi diminta lagi."
        )
        self.form = Form()
        self.form.add("pin", "&PIN", secret_edit(), hint="6–10 angka.")
        self.form.add("again", "Ketik sekali &lagi", secret_edit())
        self.body.addWidget(self.form)
        self.body.addStretch()

    def decide(self) -> None:
        """Seal the key under the PIN, in memory."""
        typed = self.form.texts()
        if typed["pin"] != typed["again"]:
            self.form.refuse(Invalid("again", "PIN kedua tidak sama; ketik ulang."))
            return
        try:
            self.seal = PinSeal(typed["pin"], self._key)
        except Invalid as refusal:
            self.form.refuse(refusal)
            return
        self.accept()
