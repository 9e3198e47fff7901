"""Four generated words in the questions for a kata sandi: filled in, shown large, and opening the key they make."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desk.people import lists as people
from desk.people.actions import unlock
from desk.people.phrases import words
from desk.session import Session
from ui.dialogs.keys import ChangeSecret, Enrol

KATA_SANDI = "kopi pagi hujan reda"
PATIENCE = 20_000


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def enrolling(office, dressed, qtbot):
    """The question for a first kata sandi, of the desk officer, who has no key yet."""
    dialog = Enrol(office.seat("petugas"), "petugas", "Petugas Meja")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_the_words_fill_both_fields_and_stand_there_to_be_copied(enrolling, qtbot):
    assert not enrolling.words_card.isVisible()
    press(qtbot, enrolling.generate_button)
    shown = enrolling.words_label.text()
    assert len(shown.split()) == 4
    assert set(shown.split()) <= set(words())
    assert enrolling.form.texts() == {"secret": shown, "again": shown}
    assert enrolling.words_card.isVisible()


def test_the_question_grows_so_that_the_words_squeeze_no_field(enrolling, qtbot):
    edits = enrolling.form.findChildren(QLineEdit)
    heights = [edit.height() for edit in edits]
    press(qtbot, enrolling.generate_button)
    qtbot.waitUntil(lambda: enrolling.words_card.height() >= enrolling.words_card.sizeHint().height())
    assert [edit.height() for edit in edits] == heights


def test_pressing_again_gives_other_words(enrolling, qtbot):
    seen = set()
    for _ in range(5):
        press(qtbot, enrolling.generate_button)
        seen.add(enrolling.form.texts()["secret"])
    assert len(seen) == 5


def test_generated_words_make_a_key_that_they_open(enrolling, office, qtbot):
    press(qtbot, enrolling.generate_button)
    secret = enrolling.words_label.text()
    with qtbot.waitSignal(enrolling.accepted, timeout=PATIENCE):
        press(qtbot, enrolling.verb_button)
    assert len(enrolling.mark.split()) == 8
    officer = people.officer("petugas", office.workspace.now().date())
    assert unlock(Session(office.workspace, officer), secret).sign("x")


def test_generated_words_replace_an_old_kata_sandi(office, dressed, qtbot):
    dialog = ChangeSecret(office.seat("kabid"))
    qtbot.addWidget(dialog)
    dialog.form.fields["old"].editor.setText(KATA_SANDI)
    dialog.generate()
    assert dialog.form.texts()["old"] == KATA_SANDI
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE):
        dialog.decide()
    assert dialog.key.sign("x")


def test_the_words_go_once_the_officer_types_his_own(enrolling, qtbot):
    press(qtbot, enrolling.generate_button)
    qtbot.keyClicks(enrolling.form.fields["secret"].editor, "x")
    assert not enrolling.words_card.isVisible()


def test_no_other_words_are_drawn_while_the_key_is_being_made(enrolling, qtbot):
    press(qtbot, enrolling.generate_button)
    with qtbot.waitSignal(enrolling.accepted, timeout=PATIENCE):
        enrolling.decide()
        assert not enrolling.generate_button.isEnabled()


def test_what_was_typed_is_hidden_until_the_eye_is_pressed(enrolling, qtbot):
    edits = enrolling.form.findChildren(QLineEdit)
    assert {edit.echoMode() for edit in edits} == {QLineEdit.EchoMode.Password}
    enrolling.show_button.setFocus()
    qtbot.keyClick(enrolling.show_button, Qt.Key.Key_Space)
    assert {edit.echoMode() for edit in edits} == {QLineEdit.EchoMode.Normal}
    assert enrolling.show_button.accessibleName() == "Sembunyikan kata sandi"
    qtbot.keyClick(enrolling.show_button, Qt.Key.Key_Space)
    assert {edit.echoMode() for edit in edits} == {QLineEdit.EchoMode.Password}
    assert enrolling.show_button.accessibleName() == "Tampilkan kata sandi"


def test_the_keyboard_begins_in_the_first_field_and_reaches_the_buttons_above(enrolling, qtbot):
    first = enrolling.form.fields["secret"].editor
    assert enrolling.focusWidget() is first
    reached = []
    for _ in range(2):
        qtbot.keyClick(enrolling.focusWidget(), Qt.Key.Key_Backtab)
        reached.append(enrolling.focusWidget())
    assert reached == [enrolling.show_button, enrolling.generate_button]
