"""The service desk at the window: received, due by the law's days, answered, handed over; names only for the desk."""

from __future__ import annotations

import pytest

from desk.service.lists import entry
from ui.service.register import ReceiveDialog, ServiceDialog
from ui.workbench import Workbench


@pytest.fixture
def shown(office, dressed, qtbot):
    benches = {}

    def show(login="petugas"):
        bench = benches.setdefault(login, Workbench(office.seat(login)))
        dialog = ServiceDialog(None, bench)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    yield show
    for bench in benches.values():
        bench.stop()


def receive(office, **given):
    asked = {"kind": "permohonan", "subject": "Data kunjungan laman 2026", "name": "Pemohon Contoh", "way": "salinan",
             "email": "pemohon@contoh.id", "purpose": "penelitian"}  # fmt: skip
    return str(office.do("petugas", "service.receive", **(asked | given))["number"])


def test_a_request_shows_its_due_day_with_the_days_counted(office, shown):
    number = receive(office)
    dialog = shown()
    assert dialog.current().number == number
    assert dialog.current().name == "Pemohon Contoh"
    assert "Hari kerja ke-1" in dialog.terms_label.text()


def test_who_does_not_serve_at_the_desk_sees_no_name(office, shown):
    receive(office)
    assert shown("kasi").current().name == "disamarkan"


def test_only_what_can_be_done_now_is_offered(office, shown):
    number = receive(office)
    dialog = shown()
    assert dialog.buttons["Jawab…"].isEnabled()
    assert not dialog.buttons["Serahkan…"].isEnabled()
    office.do("petugas", "service.answer", entry=number, decision="diberikan", answer="Terlampir.", held="dikuasai",
              copies="softcopy")  # fmt: skip
    dialog.load()
    assert not dialog.buttons["Jawab…"].isEnabled()
    assert dialog.buttons["Serahkan…"].isEnabled()
    assert entry(office.seat("petugas"), number).line.decision == "diberikan"


def test_what_is_missing_is_said_beside_its_field_and_nothing_is_lost(office, shown, monkeypatch):
    made = []
    monkeypatch.setattr(ReceiveDialog, "exec", lambda form: made.append(form) or 0)
    dialog = shown()
    dialog.buttons["Terima…"].click()
    form = made[0]
    form.editors["name"].setText("Pemohon Contoh")
    form.verb_button.click()
    assert form.form.refusal()
    assert form.editors["name"].text() == "Pemohon Contoh"
    form.editors["subject"].setPlainText("Data kunjungan laman")
    form.editors["way"].setCurrentIndex(2)
    form.editors["email"].setText("pemohon@contoh.id")
    form.editors["purpose"].setPlainText("penelitian")
    form.verb_button.click()
    assert form.form.refusal() == ""
    assert entry(office.seat("petugas"), str(form.result_told["number"])).line.kind == "permohonan"


def test_no_paper_with_names_is_shown_to_who_may_not_see_them(office, shown, monkeypatch):
    receive(office)
    printed = []
    monkeypatch.setattr(ServiceDialog, "show_form", lambda _self, form, *_rest: printed.append(form))
    dialog = shown("kasi")
    dialog.buttons["Tanda terima"].click()
    dialog.buttons["Pemberitahuan tertulis"].click()
    dialog.chips.choose("permohonan")
    dialog.buttons["Cetak register"].click()
    assert printed == []
    assert dialog.error_label.isVisible()
    dialog.chips.choose("semua")
    dialog.buttons["Cetak register"].click()
    assert printed == ["public-register"]
    desk_officers = shown()
    desk_officers.buttons["Tanda terima"].click()
    assert printed[-1] == "service-receipt"
