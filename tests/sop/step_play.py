"""How officers play any SOP at the window: Meja Saya, the form of each step, Surat Masuk and Press Release."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from desk.errors import Refused
from desk.flow.case_list import WaitingLine
from desk.releases import lists
from tests.conftest import SECRET, Desk
from tests.sop.window_play import WindowPlay
from ui.desk_home.tab import DeskTab
from ui.desk_home.today import key_of
from ui.letters.tab import LettersTab
from ui.parts.fields import ChoiceField, FileField, Input, TickField
from ui.program import Program, seated
from ui.releases.browse import Browse
from ui.releases.evidence_field import EvidenceField
from ui.steps.dialog import StepDialog
from ui.steps.fields import DecisionField, FilesField, PicksField, SignatureField
from ui.steps.rows_field import RowsField
from ui.window import Window

Typed = Sequence[Sequence[str]]
"""What is filled in: the words beside the field, and what goes into it."""

BESIDE = "Kolom"
"""Stands for the field beside a verb in Press Release."""


class StepPlay(WindowPlay):
    """Officers at Meja Saya, each at a PC of his own; they fill in forms by the words that stand beside the fields."""

    letter = ""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        super().__init__(desk, qtbot)
        self._seats = {"petugas": self._program}

    def leave(self) -> None:
        """Close every window when the day is over."""
        for program in self._seats.values():
            self._program = program
            super().leave()

    def begin(self, login: str, words: str, typed: Typed) -> None:
        """Choose something under Mulai and fill in its form."""
        desk = self._desk_of(login)
        entry = next(one for one in desk.begin_menu.actions() if one.text().replace("&", "").rstrip("…") == words)
        entry.trigger()
        self._fill_in(desk.form(), typed)

    def work(self, login: str, step: str, typed: Typed) -> None:
        """Open what waits at a step from Meja Saya and do it, in its form or in Press Release."""
        desk = self._desk_of(login)
        line = self._waits(desk, step)
        assert line is not None, f"{step} tidak menunggu {login}: {[one.step_name for one in desk.today.waiting]}"
        desk.waiting_list.pick(key_of(line))
        self._qtbot.keyClick(desk.waiting_list, Qt.Key.Key_Return)
        if line.kind == "releases":
            self.number = line.number
            self._work_on_release(login, typed)
        else:
            self._fill_in(desk.form(), typed)

    def is_waited_for(self, login: str, step: str) -> bool:
        """Tell whether a step waits on an officer's Meja Saya."""
        return self._waits(self._desk_of(login), step) is not None

    def waited_for(self, login: str) -> list[str]:
        """Name the steps that wait on an officer's Meja Saya."""
        today = self._desk_of(login).today
        return [line.step_name for line in today.waiting] if today else []

    def end_step(self, login: str, words: str = "") -> None:
        """Press the one primary button; with words in the field beside it, or in the form that it opens."""
        browse = self._at(login)
        if words and browse.verbs.field_edit.isVisible():
            browse.verbs.field_edit.setText(words)
        self._press_verb(browse.verbs.primary_button)
        if (form := browse.step_form) is not None:
            text = next((ask.label for ask in form.form.asks if ask.name in ("paragraphs", "words")), "")
            self._fill_in(form, [[text, words]] if words else [])
        else:
            self.refusal = browse.verbs.error_label.text()

    def receive_letter(self, subject: str, sender: str) -> None:
        """Enter a letter into the agenda."""
        tab = self._letters("petugas")
        tab.take_in()
        for name, words in (("sender", sender), ("subject", subject), ("contact", "0812345678")):
            tab.receive.lines[name].setText(words)
        self._press(tab.receive.accept_button)
        view = tab.browse.view()
        assert view is not None
        self.letter = view.number

    def dispose(self, login: str, to: str) -> None:
        """Pass the letter on; who gets no button for it asks past the buttons, and is refused."""
        tab = self._letters(login)
        tab.open(self.letter)
        office = self._desk.workspace.office
        position = next(one.code for one in office.positions if to in one.roles)
        self.refusal = ""
        if not tab.browse.verbs.dispose_button.isVisible():
            try:
                self._window().workbench.do(
                    "letters.dispose", letter=self.letter, to=[position], instructions=["Proses lebih lanjut"]
                )
            except Refused as refusal:
                self.refusal = str(refusal)
            return
        self._press(tab.browse.verbs.dispose_button)
        form = tab.browse.form
        form.to.tick([position])
        form.own_edit.setText("Proses lebih lanjut")
        self._press(form.send_button)
        self.number = next((line.number for line in lists.releases(self._desk.workspace)), "")

    def _sit(self, login: str) -> Window:
        """Go to an officer's window; he sits down there when he is asked first."""
        if login not in self._seats:
            self._seats[login] = program = Program(self._desk.workspace.place)
            program.workspace = self._desk.workspace
            program.seat(seated(self._desk.workspace, login, SECRET))
        self._program = self._seats[login]
        window = self._window()
        window.resize(1366, 768)
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)
        return window

    def _at(self, login: str) -> Browse:
        """Let an officer look at the release as it is now."""
        window = self._sit(login)
        window.open("releases", "")
        window.releases_tab.load()
        window.open("releases", self.number)
        return window.releases_tab.browse

    def _desk_of(self, login: str) -> DeskTab:
        window = self._sit(login)
        window.open("home", "")
        window.desk_tab.load()
        return window.desk_tab

    def _letters(self, login: str) -> LettersTab:
        window = self._sit(login)
        window.open("letters", "")
        window.letters_tab.load()
        return window.letters_tab

    def _waits(self, desk: DeskTab, step: str) -> WaitingLine | None:
        lines = desk.today.waiting if desk.today else ()
        return next((line for line in lines if line.step_name == step), None)

    def _work_on_release(self, login: str, typed: Typed) -> None:
        browse = self._at(login)
        for label, words in typed:
            if label == BESIDE:
                browse.verbs.field_edit.setText(words)
        self._press_verb(browse.verbs.primary_button)
        if browse.step_form is not None:
            self._fill_in(browse.step_form, [pair for pair in typed if pair[0] != BESIDE])
        else:
            self.refusal = browse.verbs.error_label.text()

    def _press_verb(self, button: QPushButton) -> None:
        """Press a verb of the bar, which takes no second half of a double press."""
        bar = self._window().releases_tab.browse.verbs
        self._qtbot.waitUntil(lambda: not bar.just_done())
        self._press(button)

    def _fill_in(self, form: StepDialog | None, typed: Typed) -> None:
        """Fill in and press the verb; a form that is refused is closed again, its sentence kept."""
        assert form is not None
        for label, words in typed:
            whole, _, row = label.partition(", baris ")
            names = [ask.name for ask in form.form.asks if ask.label == whole]
            assert names, f"{whole}: tidak ada; yang ada: {[ask.label for ask in form.form.asks]}"
            self._put(form.fields[names[0]], words, int(row or 0))
        refused: list[str] = []
        form.act_button.click()
        if form.isVisible():
            fields = [field for field in form.fields.values() if field.isVisibleTo(form)]
            signed = [field.scan_field for field in fields if isinstance(field, SignatureField)]
            refused = [field.refusal() for field in (*fields, *signed)] + [form.refusal()]
            form.reject()
        self.refusal = "\n".join(filter(None, refused))

    def _put(self, field: Input, words: str, row: int) -> None:
        if isinstance(field, DecisionField):
            next(one for one in (field.yes_button, field.no_button) if one.text() == words).click()
        elif isinstance(field, RowsField):
            self._put_row(field, words, row - 1)
        elif isinstance(field, EvidenceField):
            field.add([self._file(name) for name in words.split(", ")])
        elif isinstance(field, FilesField):
            field.put("\n".join(str(self._file(name)) for name in words.split(", ")))
        elif isinstance(field, SignatureField):
            field.scan_field.put(str(self._file(words)))
        elif isinstance(field, PicksField):
            _tick(field, words.split(", "))
        elif isinstance(field, TickField):
            field.check_box.click()
        elif isinstance(field, ChoiceField):
            _choose(field.combo, words)
        else:
            assert not isinstance(field, FileField)
            field.put(words)

    def _put_row(self, field: RowsField, words: str, row: int) -> None:
        keys = {column.title: column for column in field.columns}
        while field.table.rowCount() <= row:
            field.add_row()
        for cell in words.split("; "):
            title, _, said = cell.partition(": ")
            column = keys[title]
            place = field.columns.index(column)
            if column.kind != "choice":
                field.put_cell(row, column.key, [self._file(said)] if column.kind == "files" else said)
                continue
            field.table.setCurrentCell(row, place)
            field.table.edit(field.table.currentIndex())
            (combo,) = field.table.viewport().findChildren(QComboBox)
            _choose(combo, said)
            combo.activated.emit(combo.currentIndex())
            self._qtbot.waitUntil(lambda: not field.table.viewport().findChildren(QComboBox))

    def _file(self, name: str) -> Path:
        """Give a picture of a name, drawn when it is first asked for; no two are alike."""
        path = self._desk.folder / name
        return path if path.exists() else self._desk.photo(name, shade=len(list(self._desk.folder.iterdir())) % 200)


def _choose(combo: QComboBox, words: str) -> None:
    offered = [combo.itemText(place) for place in range(combo.count())]
    place = next((place for place, said in enumerate(offered) if said.startswith(words)), -1)
    assert place >= 0, f"{words}: tidak ada di {offered}"
    combo.setCurrentIndex(place)


def _tick(field: PicksField, names: Sequence[str]) -> None:
    items = [field.list_widget.item(place) for place in range(field.list_widget.count())]
    chosen = [item for item in items if any(item.text().startswith(name) for name in names)]
    assert len(chosen) == len(names), [item.text() for item in items]
    field.put(json.dumps([item.data(Qt.ItemDataRole.UserRole) for item in chosen]))
