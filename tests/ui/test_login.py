"""Who sits down: officers are listed, a key is opened by its kata sandi only, a first office is made by asking."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit

from desk.errors import DeskError
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import unlock
from desk.people.lists import officer
from desk.people.pin import PinSeal
from desk.session import Session
from desk.store.database import close_database
from desk.workspace import open_office
from ui.dialogs.first_run import FirstRun, sample_place
from ui.dialogs.keys import ChangeSecret, Enrol, RenewKey, SetPin
from ui.dialogs.login import Login
from ui.dialogs.people import AddOfficer, Appoint, Dismiss, PeopleDialog, Rename
from ui.lock import IdleWatch
from ui.work import Work
from ui.workbench import Workbench

KATA_SANDI = "kopi pagi hujan reda"
BARU = "sawah luas burung senja"
PIN = "482913"
PATIENCE = 20_000


def fill(form, **words):
    for name, typed in words.items():
        form.fields[name].editor.setText(typed)


@pytest.fixture
def login(office, dressed, qtbot):
    dialog = Login(office.workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_only_officers_who_hold_a_position_are_listed(office, dressed, qtbot):
    office.do("petugas", "people.add", login="tamu", name="Tamu Tanpa Jabatan")
    dialog = Login(office.workspace)
    qtbot.addWidget(dialog)
    shown = {card.key for card in dialog.officers_list.cards_model.cards}
    assert shown == {"petugas", "kasi", "kadis", "kabid", "operator"}


def test_an_officer_without_a_key_sits_down_at_once(login, qtbot):
    login.officers_list.pick("petugas")
    assert not login.secret_edit.isEnabled()
    with qtbot.waitSignal(login.accepted):
        qtbot.keyClick(login.officers_list, Qt.Key.Key_Return)
    assert login.session.officer.login == "petugas"


def test_the_right_kata_sandi_opens_the_key(login, qtbot):
    login.officers_list.pick("kabid")
    login.secret_edit.setText(KATA_SANDI)
    with qtbot.waitSignal(login.accepted, timeout=PATIENCE):
        qtbot.mouseClick(login.verb_button, Qt.MouseButton.LeftButton)
    assert login.session.key.sign("x")


def test_a_wrong_kata_sandi_is_refused_beside_its_field(login, qtbot):
    login.officers_list.pick("kabid")
    login.secret_edit.setText("bukan kata sandinya")
    login.decide()
    qtbot.waitUntil(login.secret_field.error_label.isVisible, timeout=PATIENCE)
    assert login.secret_field.error_label.text() == "▲ Kata sandi salah. Periksa Caps Lock, lalu coba lagi."
    assert login.session is None
    assert login.verb_button.isEnabled()


def test_an_empty_kata_sandi_is_not_even_tried(login):
    login.officers_list.pick("kabid")
    login.decide()
    assert login.secret_field.error_label.text() == "▲ Kata sandi belum diisi."


def test_the_first_kata_sandi_makes_a_key_and_shows_its_mark(office, dressed, qtbot):
    office.do("petugas", "people.add", login="baru", name="Petugas Baru")
    dialog = Enrol(office.seat("petugas"), "baru", "Petugas Baru")
    qtbot.addWidget(dialog)
    fill(dialog.form, secret="pendek", again="pendek")
    dialog.decide()
    assert "12 huruf" in dialog.form.refusal()
    fill(dialog.form, secret=BARU, again=KATA_SANDI)
    dialog.decide()
    assert "tidak sama" in dialog.form.refusal()
    fill(dialog.form, secret=BARU, again=BARU)
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE):
        dialog.decide()
    assert len(dialog.mark.split()) == 8
    assert {person.id for person in people.people(office.workspace.now().date()) if person.keyed} >= {"baru"}


def test_the_tab_key_goes_through_the_fields_and_then_the_verbs(office, dressed, qtbot):
    dialog = Enrol(office.seat("petugas"), "petugas", "Petugas")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    fields = [field.editor for field in dialog.form.fields.values()]
    assert dialog.focusWidget() is fields[0]
    order = []
    for _ in range(4):
        order.append(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert order == [*fields, dialog.cancel_button, dialog.verb_button]


def test_a_changed_kata_sandi_gives_a_key_that_signs(office, dressed, qtbot):
    dialog = ChangeSecret(office.seat("kabid"))
    qtbot.addWidget(dialog)
    fill(dialog.form, old="bukan kata sandinya", secret=BARU, again=BARU)
    dialog.decide()
    qtbot.waitUntil(lambda: bool(dialog.form.refusal()), timeout=PATIENCE)
    assert "Kata sandi salah" in dialog.form.fields["old"].error_label.text()
    fill(dialog.form, old=KATA_SANDI)
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE):
        dialog.decide()
    assert dialog.key.sign("x")


def test_a_pin_that_anybody_guesses_is_refused_beside_its_field(office, dressed, qtbot):
    dialog = SetPin(office.seat("kabid"))
    qtbot.addWidget(dialog)
    fill(dialog.form, pin="123456", again="123456")
    dialog.decide()
    assert "mudah ditebak" in dialog.form.refusal()
    fill(dialog.form, pin=PIN, again=PIN)
    dialog.decide()
    assert isinstance(dialog.seal, PinSeal)


def test_officers_are_taken_on_appointed_and_dismissed(office, dressed, qtbot):
    workbench = Workbench(office.seat("petugas"))
    dialog = PeopleDialog(workbench)
    workbench.setParent(dialog)
    qtbot.addWidget(dialog)
    add = AddOfficer(workbench, dialog)
    fill(add.form, name="", login="siti")
    add.decide()
    assert add.form.fields["name"].error_label.text() == "▲ Nama petugas belum diisi."
    fill(add.form, name="Siti Aminah")
    add.decide()
    dialog.load()
    assert dialog.people_view.pick("siti")
    appoint = Appoint(workbench, dialog.person(), dialog)
    appoint.position_box.setCurrentIndex(appoint.position_box.findData("operator"))
    appoint.decide()
    dialog.load()
    assert dialog.person().positions == ("operator",)
    dismiss = Dismiss(workbench, dialog.person(), dialog)
    dismiss.until_edit.setText("kemarin")
    dismiss.decide()
    assert "tidak dikenal" in dismiss.form.refusal()
    dismiss.until_edit.setText("22/11/2026")
    dismiss.decide()
    dialog.load()
    assert dialog.person().positions == ()


def test_an_officer_who_was_added_stands_at_the_cursor(office, dressed, qtbot):
    workbench = Workbench(office.seat("petugas"))
    dialog = PeopleDialog(workbench)
    workbench.setParent(dialog)
    qtbot.addWidget(dialog)

    def add() -> None:
        asking = dialog.findChild(AddOfficer)
        fill(asking.form, name="Siti Aminah", login="siti")
        asking.decide()

    QTimer.singleShot(0, add)
    dialog.add_button.click()
    assert dialog.person().id == "siti"


def test_a_name_is_corrected_and_a_forgotten_kata_sandi_replaced_with_its_letter(office, dressed, qtbot):
    workbench = Workbench(office.seat("petugas"))
    dialog = PeopleDialog(workbench)
    workbench.setParent(dialog)
    qtbot.addWidget(dialog)
    dialog.people_view.pick("kabid")
    rename = Rename(workbench, dialog.person(), dialog)
    fill(rename.form, name="Rangga Mahesa, S.Kom., M.T.")
    rename.decide()
    dialog.load()
    assert dialog.person().name == "Rangga Mahesa, S.Kom., M.T."
    assert not dialog.renew_button.isHidden()
    assert dialog.enrol_button.isHidden()
    renew = RenewKey(workbench.session, "kabid", dialog.person().name, dialog)
    assert renew.form.fields["reason"].editor.echoMode() is QLineEdit.EchoMode.Normal
    fill(renew.form, reason="", secret=BARU, again=BARU, approval=KATA_SANDI)
    renew.decide()
    qtbot.waitUntil(lambda: bool(renew.form.refusal()), timeout=PATIENCE)
    assert "surat atau persetujuan" in renew.form.fields["reason"].error_label.text()
    fill(renew.form, reason="Nota dinas 800/12/2026", approval="bukan kata sandinya")
    renew.decide()
    qtbot.waitUntil(lambda: "Kata sandi salah" in renew.form.fields["approval"].error_label.text(), timeout=PATIENCE)
    fill(renew.form, approval=KATA_SANDI)
    with qtbot.waitSignal(renew.accepted, timeout=PATIENCE):
        renew.decide()
    officer_now = officer("kabid", office.workspace.now().date())
    assert unlock(Session(office.workspace, officer_now), BARU).sign("x")


def test_who_does_not_look_after_the_pc_only_looks_at_the_people(office, dressed, qtbot):
    workbench = Workbench(office.seat("kabid"))
    dialog = PeopleDialog(workbench)
    workbench.setParent(dialog)
    qtbot.addWidget(dialog)
    assert not dialog.add_button.isEnabled()
    assert not dialog.appoint_button.isEnabled()


def test_the_first_start_asks_only_what_the_papers_do_not_tell(dressed, qtbot, tmp_path):
    dialog = FirstRun(Place(tmp_path / "kantor"), trace_folder=tmp_path / "jejak")
    qtbot.addWidget(dialog)
    dialog.offices_list.pick("kaltara")
    dialog.decide()
    assert set(dialog.form.fields) == {"name", "turns", *(name for name, _question in dialog.office.missing())}
    dialog.decide()
    assert dialog.form.fields["name"].error_label.text() == "▲ Belum diisi."
    fill(dialog.form, name="Siti Aminah, S.Sos.", address="Jalan Contoh 1")
    with qtbot.waitSignal(dialog.accepted):
        dialog.decide()
    workspace = open_office(dialog.place, trace_folder=tmp_path / "jejak")
    assert workspace.office.address == "Jalan Contoh 1"
    assert officer("petugas", workspace.now().date()).name == "Siti Aminah, S.Sos."
    close_database()


def test_the_first_start_can_go_back_to_another_office(dressed, qtbot, tmp_path):
    dialog = FirstRun(Place(tmp_path / "kantor"))
    qtbot.addWidget(dialog)
    dialog.decide()
    dialog.back_button.click()
    dialog.offices_list.pick("ketapang")
    dialog.decide()
    assert dialog.heading.text() == "Dinas Komunikasi dan Informatika Kabupaten Ketapang"


def test_the_sample_office_lies_apart_from_the_real_one(tmp_path):
    place = Place(tmp_path / "kantor")
    assert sample_place(place).database != place.database


def test_work_gives_its_answer_and_its_refusal_in_the_windows_thread(office, dressed, qtbot):
    answers, refusals = [], []
    Work(dressed, lambda: len(people.people(office.workspace.now().date())), answers.append, refusals.append)

    def refuse() -> None:
        raise DeskError("Tidak bisa.")

    Work(dressed, refuse, answers.append, refusals.append)
    qtbot.waitUntil(lambda: bool(answers and refusals), timeout=PATIENCE)
    assert answers == [5]
    assert [str(refusal) for refusal in refusals] == ["Tidak bisa."]


def test_an_idle_screen_warns_and_then_expires_and_a_touch_counts_anew(dressed, qtbot):
    watch = IdleWatch(dressed, idle=0.3, warning=0.15)
    with qtbot.waitSignals([watch.warned, watch.expired], order="strict", timeout=5000):
        watch.touch()
    told = []
    watch.warned.connect(lambda: told.append("warned"))
    watch.touch()
    watch.touch()
    assert told == []
    watch.deleteLater()
