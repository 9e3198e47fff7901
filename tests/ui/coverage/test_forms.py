"""The forms of an event and of its crew."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("PySide6.QtWidgets")

from desk.coverage import calendar
from desk.releases import lists as releases


def new_form(tab):
    tab.page.commands.actions["new"].trigger()
    return tab.page.verbs.form


def test_a_new_event_is_typed_and_taken_into_the_sop_at_once(sit, kaltara, qtbot):
    tab = sit("sinta")
    form = new_form(tab)
    qtbot.keyClicks(form.fields["title"].line_edit, "Panen Raya")
    form.fields["starts"].put("14/10/2026 09.00")
    form.fields["leader"].put("Gubernur")
    form.fields["place"].put("Desa Tanjung Buka")
    form.submit()
    event = calendar.calendar_event(kaltara.workspace, tab.page.here.chosen)
    assert (event.title, event.lane, event.step) == ("Panen Raya", "kepala_daerah", "lapor-jadwal")
    assert tab.page.side.act_button.text() == "Laporkan"


def test_without_a_rota_the_event_stays_on_the_calendar_and_it_is_said_why(sit, kaltara):
    tab = sit("sinta")
    form = new_form(tab)
    form.fields["title"].put("Hari jadi")
    form.fields["starts"].put("14/01/2027")
    form.submit()
    assert "belum masuk SOP: Jadwal tim peliput Januari 2027 belum ada" in tab.news[-1]
    assert tab.page.side.title_label.text() == "Hari jadi"
    assert tab.page.side.act_button.text() == "Terima dalam SOP"


def test_what_is_refused_stands_beside_its_field_and_nothing_is_lost(sit):
    tab = sit("petugas")
    form = new_form(tab)
    form.fields["place"].put("Aula <b>Bappeda</b>")
    form.submit()
    assert form.fields["title"].refusal() == "▲ Nama kegiatan belum diisi."
    form.fields["title"].put("Rakor")
    form.fields["starts"].put("31/02/2026")
    form.submit()
    assert "tidak dikenal" in form.fields["starts"].refusal()
    form.fields["starts"].put("21/10/2026 11.00")
    form.fields["ends"].put("21/10/2026 09.00")
    form.submit()
    assert form.fields["ends"].refusal() == "▲ Waktu selesai sebelum waktu mulai."
    assert form.fields["place"].typed() == "Aula <b>Bappeda</b>"


def test_what_was_typed_comes_back_after_the_form_was_left(sit):
    tab = sit("petugas")
    form = new_form(tab)
    form.fields["title"].line_edit.insert("Festival Budaya")
    form.fields["title"]._on_edited()
    form.reject()
    form = new_form(tab)
    assert form.fields["title"].typed() == "Festival Budaya"
    assert "dipulihkan" in form.draft_label.text()


def test_changing_an_event_sends_only_what_changed(sit, kaltara, event):
    made = event("Panen Raya", starts="2026-10-21 09:00", place="Bulungan", contact="0812")
    tab = sit("sinta")
    tab.open(str(made))
    tab.page.commands.actions["edit"].trigger()
    form = tab.page.verbs.form
    assert (form.fields["place"].typed(), form.fields["starts"].typed()) == ("Bulungan", "21/10/2026 09.00")
    form.submit()
    assert form.fields["title"].refusal() == "▲ Belum ada yang diubah."
    form.fields["place"].put("Malinau")
    form.submit()
    (change, *_older) = calendar.history(made)
    assert change.now["place"] == "Malinau"
    assert "contact" not in change.now
    assert tab.page.side.facts()["Tempat"].startswith("Malinau")


def test_a_weekly_event_stands_on_each_week(sit, kaltara):
    tab = sit("petugas")
    form = new_form(tab)
    form.fields["title"].put("Apel Gabungan")
    form.fields["starts"].put("19/10/2026 07.30")
    form.fields["rule"].put("FREQ=WEEKLY")
    form.submit()
    days = [cell.day.day for week in tab.page.board.month_model.cells for cell in week if cell.entries]
    assert days == [19, 26]
    assert "Berulang" in tab.page.side.chip_words()


def test_the_crew_form_offers_free_persons_first_and_names_a_clash(sit, kaltara, event):
    busy, made = (event(title, starts=starts) for title, starts in (
        ("Audiensi", "2026-10-21 09:00"), ("Peresmian", "2026-10-21 10:00")))  # fmt: skip
    kaltara.do("sinta", "coverage.edit", event=busy, fields={"ends": "2026-10-21 11:00"})
    kaltara.do("kasi", "coverage.man", event=busy, crew={"fotografer": ["tara"]})
    tab = sit("kasi")
    tab.open(str(made))
    tab.page.commands.actions["crew"].trigger()
    form = tab.page.verbs.form
    combo = form.combos["fotografer"][0]
    offered = [combo.itemText(place) for place in range(combo.count())]
    assert offered[-1] == "▲ Tenaga Ahli Tara · 1× · bentrok"
    assert not any("bentrok" in words for words in offered[:-1])
    assert not form.clash_label.isVisibleTo(form)
    combo.setCurrentIndex(combo.findData("tara"))
    assert "bentrok dengan “Audiensi”" in form.clash_label.text()
    form.submit()
    assert "Bentrok" in form.error_label.text()
    assert calendar.calendar_event(kaltara.workspace, made).crew == ()
    form.override_field.put("Hanya Tara yang membawa drone")
    form.submit()
    event_now = calendar.calendar_event(kaltara.workspace, made)
    assert event_now.overridden == "Kasi Wulan: Hanya Tara yang membawa drone"
    assert tab.page.side.facts()["Tetap ditugaskan"] == event_now.overridden
    assert "belum lengkap: kameraman, reporter" in tab.news[-1]


def test_a_whole_crew_is_told_as_whole(sit, kaltara, event):
    made = event("Peresmian", starts="2026-10-21 10:00")
    kaltara.do("petugas", "coverage.add_asset", name="Kamera foto 1", kind="kamera foto")
    tab = sit("kasi")
    tab.open(str(made))
    tab.page.commands.actions["crew"].trigger()
    form = tab.page.verbs.form
    for role, login in (("fotografer", "tara"), ("kameraman", "seno"), ("reporter", "sinta")):
        form.combos[role][0].setCurrentIndex(form.combos[role][0].findData(login))
    form.equipment_field.put("1")
    form.submit()
    assert tab.news[-1] == "Tim lengkap dan tercatat."
    assert tab.page.side.facts()["Peralatan"] == "Kamera foto 1"
    assert tab.page.side.facts()["Kameraman"] == "Staf Seno"


def test_who_is_on_leave_stands_so_in_the_week_and_is_a_clash(sit, kaltara, manned):
    manned("Panen Raya", starts="2026-10-14 09:00")
    tab = sit("kasi")
    tab.page.turning.to_day(date(2026, 10, 14))
    tab.page.commands.actions["absence"].trigger()
    form = tab.page.verbs.form
    form.fields["officer"].put("tara")
    form.fields["last"].put("13/10/2026")
    form.submit()
    assert form.fields["last"].refusal() or form.error_label.isVisibleTo(form)
    form.fields["last"].put("15/10/2026")
    form.submit()
    model = tab.page.board.strip.team_model
    place = next(row for row, person in enumerate(model.persons) if person.login == "tara")
    assert [cell.note for cell in model.cells[place]] == ["", "", "cuti", "cuti", "", "", ""]
    (event,) = calendar.calendar(kaltara.workspace, "2026-10-14", "2026-10-14")
    assert "cuti" in event.clashes[0]
    assert tab.page.bar.attention_button.text() == "▲ 1 bentrok"


def test_mulai_tulis_goes_to_a_release_with_place_and_date_filled_in(sit, kaltara):
    made = int(kaltara.do("sinta", "coverage.add", title="Panen Raya", starts="2026-10-21 09:00",
                          details={"place": "Desa Tanjung Buka"})["id"])  # fmt: skip
    tab = sit("sinta")
    tab.open(str(made))
    asked = []
    tab.page._workbench.open_requested.connect(lambda kind, number: asked.append((kind, number)))
    tab.page.commands.actions["write"].trigger()
    ((kind, number),) = asked
    assert kind == "releases"
    view = releases.release(kaltara.workspace, number)
    assert (view.place, view.event_date) == ("Desa Tanjung Buka", "2026-10-21")


def test_one_day_of_a_series_is_changed_and_the_others_stay(sit, kaltara):
    details = {"rule": "FREQ=WEEKLY;COUNT=3", "place": "Aula"}
    made = kaltara.do("sinta", "coverage.add", title="Rapat Redaksi", starts="2026-10-19 13:30", details=details)["id"]
    tab = sit("sinta")
    tab.page._on_picked(made, date(2026, 10, 26))
    tab.page.commands.actions["edit"].trigger()
    form = tab.page.verbs.form
    assert "Senin, 26 Oktober 2026" in form.fields["one_day"].check_box.text()
    form.fields["place"].put("Ruang Rapat 2")
    form.fields["one_day"].put(str(True))
    form.submit()
    found = calendar.calendar(kaltara.workspace, "2026-10-19", "2026-11-02")
    assert [(one.starts[:10], one.place) for one in found] == [
        ("2026-10-19", "Aula"), ("2026-10-26", "Ruang Rapat 2"), ("2026-11-02", "Aula"),
    ]  # fmt: skip
