"""How officers play a scenario at the window: hands on its buttons and fields, eyes on what it shows."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.errors import Refused
from desk.releases import lists
from desk.releases.rows import ReleaseView
from tests.conftest import PARAGRAPHS, SECRET, Desk
from ui.dialogs.login import Login
from ui.keys import plain_text
from ui.parts.steps import StepLine
from ui.program import Program, seated
from ui.releases.browse import Browse
from ui.releases.forms import SignForm
from ui.releases.reading import Reading
from ui.window import Window
from ui.work import idle

CTRL = Qt.KeyboardModifier.ControlModifier
PATIENCE = 20_000


class WindowPlay:
    """One window after another, as ``Program`` opens them; ``refusal`` is the last sentence that said no."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.number, self.refusal = "", ""
        self._desk, self._qtbot = desk, qtbot
        self._program = Program(desk.workspace.place)
        self._program.workspace = desk.workspace
        self._program.seat(seated(desk.workspace, "petugas", ""))

    def leave(self) -> None:
        """Close the window when the day is over."""
        self._qtbot.waitUntil(idle, timeout=PATIENCE)
        window = self._window()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        self._qtbot.waitUntil(idle, timeout=PATIENCE)  # what a rest began is off before the office is put away

    def view(self) -> ReleaseView:
        """Give the release as it is stored."""
        return lists.release(self._desk.workspace, self.number)

    def receive(self, *, evidence: bool) -> None:
        """Take a release in through the menu; the form gives it its number."""
        tab = self._sit("petugas").releases_tab
        _choose(self._window().menus.page, "Terima press release")
        form = tab.intake
        form.fields["title"].put("Gubernur Resmikan Jembatan")
        form.fields["sender"].put("Dinas PUPR")
        form.body.put_paragraphs(PARAGRAPHS)
        form.evidence.add([self._desk.photo()] if evidence else [])
        self._press(form.accept_button)
        self.number = tab.browse.view().line.number

    def end_step(self, login: str, words: str = "") -> None:
        """Press the one primary button, with words in the field beside it."""
        browse = self._at(login)
        if words:
            browse.verbs.field_edit.setText(words)
        self._press(browse.verbs.primary_button)
        self.refusal = browse.verbs.error_label.text()

    def strike(self, login: str, place: int) -> None:
        """Go to a paragraph and press Space."""
        reading = self._at(login).reading
        reading.take_focus()
        for _ in range(place - 1):
            self._qtbot.keyClick(_row(reading), Qt.Key.Key_Down)
        self._qtbot.keyClick(_row(reading), Qt.Key.Key_Space)

    def insist(self, login: str) -> None:
        """Press the keys of a paraf, which do nothing, then ask for it past the buttons."""
        before = self.view()
        browse = self._at(login)
        self._qtbot.keyClick(_row(browse.reading), Qt.Key.Key_Return, CTRL)
        assert self.view() == before
        try:
            self._window().workbench.do("releases.paraf", release=self.number, version=before.line.version)
        except Refused as refusal:
            self.refusal = str(refusal)

    def send_back(self, login: str, step: str, reason: str) -> None:
        """Return it to an earlier step."""
        browse = self._at(login)
        self._press(browse.verbs.return_button)
        self._hand_in(browse, reason=reason, to=step)

    def give_reason(self, login: str, command: str, reason: str) -> None:
        """Reject or withdraw it."""
        browse = self._at(login)
        browse.commands.actions[command].trigger()
        self._hand_in(browse, reason=reason)

    def rewrite(self, login: str, old: str, new: str, *, reason: str = "") -> None:
        """Change words before publication, or with a reason write a Ralat after it."""
        browse = self._at(login)
        browse.commands.actions["correct" if reason else "edit"].trigger()
        editor = self._window().releases_tab.editor
        assert old in editor.body.typed()
        editor.body.put(editor.body.typed().replace(old, new))
        editor.reason.put(reason)
        self._press(editor.save_button)
        self.number = browse.view().line.number

    def sign(self, login: str, *, scanned: bool) -> None:
        """Note who signed."""
        browse = self._at(login)
        if browse.form() is None:
            self._press(browse.verbs.primary_button)
        assert isinstance(browse.form(), SignForm)
        scan = str(self._desk.photo("ttd.jpg", 10)) if scanned else ""
        self._hand_in(browse, by="Ir. Darma Putra Wijaya, M.P.", scan=scan)

    def stick_label(self, login: str) -> None:
        """Go to the label from the bar, see its sheet, and say that it sticks; no printer is asked here."""
        self._press(self._at(login).verbs.label_button)
        labels = self._window().cabinet_tab.labels
        self._qtbot.waitUntil(lambda: bool(labels.pdf))
        assert labels.numbers() == (self.view().line.filing_number,)
        labels.ask_whether_stuck()
        self._press(labels.stuck_strip.yes_button)

    def is_asked(self, login: str) -> bool:
        """Tell whether the bar offers an officer the step."""
        return self._at(login).verbs.primary_button.isVisible()

    def told_instead(self, login: str) -> str:
        """Give the sentence in the bar of one who is not asked."""
        return self._at(login).verbs.sentence_label.text()

    def asked_again(self, login: str) -> list[int]:
        """Give the places of the paragraphs marked as changed since an officer's own paraf, from 1."""
        rows = self._at(login).reading.rows()
        return [place for place, row in enumerate(rows, start=1) if row.content.changed]

    def look_for(self, login: str, words: str) -> None:
        """Make sure that words stand, or are said, before an officer."""
        browse = self._at(login)

        def stand_there() -> None:
            assert words in _words_on(browse)

        self._qtbot.waitUntil(stand_there)

    def copies(self, login: str) -> str:
        """Give what an officer has on his clipboard to paste into the website."""
        self._at(login).commands.actions["copy"].trigger()
        return QGuiApplication.clipboard().text()

    def minutes(self) -> list[list[str]]:
        """Give each step, its minutes beside the standard, and whether it was late, as the ribbon says them."""
        told = [line.accessibleName() for line in self._at("petugas").side.steps.findChildren(StepLine)]
        return [_step_said(words) for words in told]

    def open_form(self) -> str:
        """Give the title of the form that is open."""
        form = self._window().releases_tab.browse.form()
        return form.windowTitle() if form is not None else ""

    def _window(self) -> Window:
        window = self._program.window
        assert window is not None
        return window

    def _sit(self, login: str) -> Window:
        """Change seats through the menu and the question who sits here, unless he sits already."""
        if self._window().workbench.session.officer.login != login:
            QTimer.singleShot(0, partial(self._answer, login))
            _choose(self._window().menus.file, "Ganti petugas")
        window = self._window()
        assert window.workbench.session.officer.login == login
        window.resize(1366, 768)
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)
        self._qtbot.waitUntil(lambda: len(window._loaded) == window.tab_bar.count(), timeout=20_000)
        window.open("releases", "")
        return window

    def _answer(self, login: str) -> None:
        """Say who sits here, with the kata sandi if he has one."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Login)
        dialog.officers_list.pick(login)
        if dialog.secret_edit.isEnabled():
            self._qtbot.keyClicks(dialog.secret_edit, SECRET)
        self._press(dialog.verb_button)

    def _at(self, login: str) -> Browse:
        """Let an officer sit before the release."""
        window = self._sit(login)
        browse = window.releases_tab.browse
        if browse.view() is None or browse.view().line.number != self.number:
            window.open("releases", self.number)
        return browse

    def _press(self, button: QPushButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def _hand_in(self, browse: Browse, **words: str) -> None:
        """Fill the open form and press its verb; a form that is refused is closed again, its sentence kept."""
        form = browse.form()
        for name, said in words.items():
            form.fields[name].put(said)
        self._press(form.verb_button)
        refused = browse.form()
        self.refusal = "\n".join(field.refusal() for field in refused.fields.values()) if refused else ""
        if refused:
            refused.reject()


def _choose(menu: QMenu, words: str) -> None:
    next(entry for entry in menu.actions() if plain_text(entry.text()).startswith(words)).trigger()


def _step_said(words: str) -> list[str]:
    """Take apart '4. Input ke website, selesai, terlambat, Tirta Samudra · 13.02, 9/7 mnt'."""
    name, state, *rest = words.partition(". ")[2].split(", ")
    assert state == "selesai"
    return [name, rest[-1], "terlambat" if rest[0] == "terlambat" else ""]


def _words_on(whole: QWidget) -> str:
    seen = [part for part in whole.findChildren(QWidget) if part.isVisible()]
    written = [part.text() for part in seen if isinstance(part, QLabel | QPushButton)]
    return "\n".join(written + [part.accessibleName() for part in seen])


def _row(reading: Reading) -> QWidget:
    return reading.rows()[reading.place()]
