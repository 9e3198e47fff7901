"""The locked screen: after five idle minutes nobody reads or does anything in the name of who sat here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.office import Office
from desk.people.actions import unlock
from desk.people.keys import OpenKey
from desk.people.pin import PinSeal
from desk.session import Session
from desk.words import daftar
from desk.workspace import Calendar
from ui.dialogs.keys import secret_edit
from ui.dialogs.signer import AskSigner
from ui.icons import wear
from ui.parts.form import Field
from ui.parts.plain import PlainLabel
from ui.theme import dress, em
from ui.work import Work

IDLE_SECONDS = 5 * 60
WARNING_SECONDS = 30
REST_SECONDS = 60
WARNING = f"Layar dikunci dalam {WARNING_SECONDS} detik. Tekan tombol apa saja untuk terus bekerja."
OPEN_TO_ALL = "● Petugas ini tidak punya kata sandi: siapa pun dapat membuka layar ini. Pasang PIN untuk mencegahnya."
SIGNS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


def lock_seconds(office: Office) -> float:
    """Tell after how many seconds of idleness this office's screens lock."""
    return int(office.lock_minutes) * 60


class IdleWatch(QObject):
    """Notices that nobody touches keys or mouse: ``rested`` after a minute, ``warned`` before ``expired``.

    ``touched`` tells that somebody does.
    """

    rested = Signal()
    touched = Signal()
    warned = Signal()
    expired = Signal()

    def __init__(
        self,
        parent: QObject,
        *,
        idle: float = IDLE_SECONDS,
        warning: float = WARNING_SECONDS,
        calendar: Calendar | None = None,
    ) -> None:
        super().__init__(parent)
        self._calendar = calendar
        self._first, self._before, self._last = QTimer(self), QTimer(self), QTimer(self)
        for timer, seconds in ((self._first, REST_SECONDS), (self._before, idle - warning), (self._last, idle)):
            timer.setSingleShot(True)
            timer.setInterval(round(seconds * 1000))
        self._first.timeout.connect(self.rested)
        self._before.timeout.connect(self.warned)
        self._last.timeout.connect(self.expired)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_focus_window)
        self._on_focus_window(QGuiApplication.focusWindow())
        self.touch()

    def touch(self) -> None:
        """Count anew from now, by the minutes that the office wants as it stands."""
        if self._calendar is not None:
            idle = lock_seconds(self._calendar.office)
            self._before.setInterval(round((idle - WARNING_SECONDS) * 1000))
            self._last.setInterval(round(idle * 1000))
        self._first.start()
        self._before.start()
        self._last.start()
        self.touched.emit()

    def is_over(self) -> bool:
        """Tell whether nobody touched anything for the whole time."""
        return not self._last.isActive()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in SIGNS:
            self.touch()
        return super().eventFilter(watched, event)

    def _on_focus_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)


class Cover(QWidget):
    """Lies over everything in a window; what is under it can neither be read nor reached by key."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        dress(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        beneath = [child for child in window.children() if isinstance(child, QWidget) and child is not self]
        self._beneath = [child for child in beneath if child.isEnabledTo(window) and not child.isWindow()]
        for child in self._beneath:
            child.setEnabled(False)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        event.accept()  # Esc would close the dialog under it

    def lift(self) -> None:
        """Give back what was under it."""
        self.hide()
        for child in self._beneath:
            child.setEnabled(True)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)


class LockForm(QFrame):
    """Asks the officer for his PIN, his kata sandi, or nothing if he has neither; ``opened`` gives his key."""

    opened = Signal(object)
    switch_requested = Signal()

    def __init__(self, session: Session, seal: PinSeal | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = Session(session.workspace, session.officer)
        self._seal = seal if seal and not seal.wiped else None
        self.edit = secret_edit()
        self.field = Field("&PIN", self.edit)
        self.open_label = PlainLabel(OPEN_TO_ALL, wrap=True)
        dress(self.open_label, "tone", "warn")
        self.progress = PlainLabel(role="muted")
        self.open_button = QPushButton("&Buka")
        self.switch_button = QPushButton("&Ganti petugas")
        self._build()
        self.open_button.clicked.connect(self.decide)
        self.edit.returnPressed.connect(self.decide)
        self.switch_button.clicked.connect(self.switch_requested)
        self._ask()

    def decide(self) -> None:
        """Try what was typed."""
        typed = self.edit.text()
        self.edit.clear()
        if self._seal is not None:
            self._try_pin(self._seal, typed)
        elif self._session.officer.keyed:
            self.open_button.setEnabled(False)
            self.progress.setText("Membuka kunci paraf …")
            Work(self, lambda: unlock(self._session, typed), self.opened.emit, self._on_refused)
        else:
            self.opened.emit(None)

    def _try_pin(self, seal: PinSeal, typed: str) -> None:
        right, key = seal.opens(typed)
        if right:
            self.opened.emit(key)
        elif not seal.wiped:
            self.field.refuse(f"PIN salah; tinggal {seal.tries_left} kali coba.")
        elif self._session.officer.keyed:
            self._seal = None
            self._ask()
            self.take_focus()
            self.field.refuse("PIN tiga kali salah dan sudah dihapus. Masukkan kata sandi.")
        else:
            self.switch_requested.emit()

    def _on_refused(self, refusal: DeskError) -> None:
        self.open_button.setEnabled(True)
        self.progress.setText("")
        self.field.refuse(str(refusal))
        self.edit.setFocus()

    def _ask(self) -> None:
        words = "&PIN" if self._seal is not None else "&Kata sandi"
        self.field.label.setText(words)
        self.edit.setAccessibleName(words.replace("&", ""))
        asked = self._seal is not None or self._session.officer.keyed
        self.field.setVisible(asked)
        self.open_label.setVisible(not asked)

    def take_focus(self) -> None:
        """Let the keyboard begin here."""
        (self.edit if self.field.isVisibleTo(self) else self.open_button).setFocus()

    def _build(self) -> None:
        officer = self._session.officer
        dress(self, "card")
        dress(self.open_button, "primary")
        wear(self.open_button, "unlock", "accent_text")
        buttons = QHBoxLayout()
        buttons.addWidget(self.switch_button)
        buttons.addStretch()
        buttons.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(1.5), em(1.3), em(1.5), em(1.3))
        column.setSpacing(em(0.7))
        column.addWidget(PlainLabel("Layar terkunci", role="title"))
        column.addWidget(PlainLabel(officer.name, role="strong", wrap=True))
        column.addWidget(PlainLabel(daftar([held.title for held in officer.holdings]), role="muted", wrap=True))
        column.addWidget(self.field)
        column.addWidget(self.open_label)
        column.addWidget(self.progress)
        column.addLayout(buttons)
        self.setFixedWidth(em(28))


class Locker(QObject):
    """Locks and opens the windows of a session; the key lies under the PIN meanwhile, or is dropped."""

    locked = Signal()
    opened = Signal()
    switch_requested = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self.seal: PinSeal | None = None
        self.form: LockForm | None = None
        self._session, self._window = session, window
        self._covers: list[Cover] = []

    def is_locked(self) -> bool:
        """Tell whether the screen is locked."""
        return bool(self._covers)

    def prove_signer(self) -> bool:
        """Ask for the PIN, or the kata sandi, for the paraf that waits for it; tells whether it was right."""
        asked = AskSigner(self._session, self.seal, self._window)
        self._session.proved = bool(asked.exec())
        if self.seal is not None and self.seal.wiped:
            self.seal = None
        return self._session.proved

    def lock(self) -> None:
        """Cover every window of the program and take the key out of the session."""
        if self.is_locked():
            return
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._session.key = None
        front = QApplication.activeModalWidget() or self._window
        dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
        self._covers = [Cover(each) for each in dict.fromkeys((front, self._window, *dialogs))]
        self._show_form(self._covers[0])
        if isinstance(front, QDialog):
            front.finished.connect(self._on_front_closed)
        self.locked.emit()

    def _on_front_closed(self) -> None:
        """Ask in the window where the dialog that asked was closed."""
        if self.is_locked():
            self._covers = [cover for cover in self._covers if cover.window() is self._window]
            self._show_form(self._covers[0])

    def _show_form(self, cover: Cover) -> None:
        self.form = LockForm(self._session, self.seal)
        self.form.opened.connect(self._on_opened)
        self.form.switch_requested.connect(self._on_switch)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.form)
        row.addStretch()
        column = QVBoxLayout(cover)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        self.form.show()
        self.form.take_focus()

    def _on_opened(self, key: OpenKey | None) -> None:
        self._session.key = key
        if self.seal is not None and self.seal.wiped:
            self.seal = None
        self._lift()
        self.opened.emit()

    def _on_switch(self) -> None:
        self.switch_requested.emit()

    def _lift(self) -> None:
        for cover in self._covers:
            cover.lift()
        self._covers = []
        self.form = None
