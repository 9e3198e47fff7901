"""The office's settings at the window: what is typed takes effect, what is wrong is said beside its field."""

from __future__ import annotations

import importlib
from dataclasses import replace

import pytest
from PIL import Image

from desk.contacts.actions import contacts
from desk.letters.lists import instructions
from desk.office import load_office
from desk.people.lists import delegations, officer
from desk.sop.revisions import current, text_of
from desk.survey.lists import result
from tests.reports.paper import all_words
from ui.settings.contacts import ContactsDialog
from ui.settings.days_off import DaysOffDialog, moved_words
from ui.settings.delegations import DelegationsDialog
from ui.settings.layout import LayoutDialog
from ui.settings.profile import HoursDialog, ProfileDialog, SettingDialog
from ui.settings.reckoner import ReckonerDialog
from ui.settings.sop_revisions import SOUND, ReviseDialog, SopsDialog
from ui.settings.survey import AnswersDialog, SurveyDialog
from ui.settings.work_reports import SAVED, ReportsDialog
from ui.tools import OFFICE, WORK
from ui.workbench import Workbench


@pytest.fixture
def shown(office, dressed, qtbot):
    benches = {}

    def show(kind, login="petugas", *more):
        bench = benches.setdefault(login, Workbench(office.seat(login)))
        dialog = kind(None, bench, *more)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    yield show
    for bench in benches.values():
        bench.stop()


def test_the_table_of_days_off_is_shown_by_year_with_its_names(shown):
    dialog = shown(DaysOffDialog)
    assert dialog.chips.current() == "2026"
    names = [row.name for row in dialog.table.rows_model.rows()]
    assert len(names) == 25
    assert "Hari Kemerdekaan" in " ".join(names) or any("Kemerdekaan" in name for name in names)


def test_a_new_day_off_names_the_deadlines_that_it_moves(office, shown):
    told = office.do("petugas", "clock.add_day_off", day="2026-11-23", name="Pilkada")
    words = moved_words(told, office.workspace.now())
    assert [line.split(":")[0] for line in words.splitlines()] == office.numbers
    dialog = shown(DaysOffDialog)
    assert any(row.name == "Pilkada" for row in dialog.table.rows_model.rows())


def test_the_reckoner_counts_as_the_law_does_and_shows_its_steps(shown):
    dialog = shown(ReckonerDialog)
    dialog.received_edit.setText("6/3/2026")
    assert dialog.due_label.text() == "Jumat, 27 Maret 2026"
    assert "Idul" in dialog.steps_label.text() or "Nyepi" in dialog.steps_label.text()
    dialog.days_box.setValue(17)
    assert dialog.due_label.text() == "Rabu, 8 April 2026"
    dialog.received_edit.setText("kapan-kapan")
    assert "tidak dikenal" in dialog.form.refusal()
    dialog.received_edit.setText("2/1/2031")
    assert "2031" in dialog.warning_label.text()


def test_a_contact_is_added_and_shown_under_its_kind(office, shown):
    dialog = shown(ContactsDialog)
    office.do("petugas", "contacts.add", kind="media", name="Redaksi Harian Contoh", phone="0812 3456 7890")
    dialog.load()
    assert [row.name for row in dialog.table.rows_model.rows()] == ["Redaksi Harian Contoh"]
    dialog.attempt("contacts.retire", contact=contacts()[0].id)
    dialog.load()
    assert dialog.stack.currentIndex() == 1


def test_a_delegation_stands_until_its_day_and_is_ended_early(office, shown):
    asked = {"position": "kabid", "to": "kasi", "kind": "plh", "until": "2026-11-27", "reason": "SP 12"}
    office.do("petugas", "people.delegate", **asked)
    dialog = shown(DelegationsDialog)
    row = dialog.current()
    assert (row.state, row.holder, row.name) == ("berlaku", "Rangga Mahesa, S.Kom.", "Dra. Wulan Arum, M.Si.")
    dialog.buttons["Akhiri sekarang"].click()
    assert delegations(office.workspace.now().date())[0].state == "berakhir"
    assert all(not one.standing_in_for for one in officer("kasi", office.workspace.now().date()).holdings)


def test_a_setting_is_changed_and_what_is_still_open_is_found(office, shown):
    dialog = shown(ProfileDialog)
    dialog.chips.choose("terbuka")
    dialog.load()
    assert {row.key for row in dialog.table.rows_model.rows()} >= {"address", "phone"}
    line = next(row for row in dialog.rows() if row.key == "address")
    editing = shown(SettingDialog, "petugas", line)
    editing.editor.setText("Jalan Sengkawit")
    editing.verb_button.click()
    assert office.workspace.office.address == "Jalan Sengkawit"


def test_hours_are_read_day_by_day_with_ramadan(office, shown):
    line = next(row for row in ProfileDialog.rows(shown(ProfileDialog)) if row.key == "hours.kerja")
    editing = shown(HoursDialog, "petugas", line)
    editing.days["jumat"].setText("08.00-11.00, 13.00–16.00")
    editing.periods_edit.setPlainText("Ramadan; 2027-02-08; 2027-03-09; senin 08.00-15.00")
    editing.verb_button.click()
    assert editing.form.refusal() == ""
    kerja = office.workspace.office.to_mapping()["hours"]["kerja"]
    assert kerja["jumat"] == ["08.00-11.00", "13.00-16.00"]
    assert kerja["periods"][0]["senin"] == ["08.00-15.00"]


@pytest.mark.parametrize(
    ("day", "periods", "said"),
    [("8 sampai 12", "", "berurutan"), ("08.00-12.00", "Ramadan; besok", "belum lengkap")],
)
def test_hours_that_are_none_are_refused_in_words(shown, day, periods, said):
    line = next(row for row in ProfileDialog.rows(shown(ProfileDialog)) if row.key == "hours.kerja")
    editing = shown(HoursDialog, "petugas", line)
    editing.days["senin"].setText(day)
    editing.periods_edit.setPlainText(periods)
    editing.verb_button.click()
    assert said in editing.form.refusal()
    assert editing.days["senin"].text() == day


def test_a_revision_is_used_only_when_it_is_sound(office, shown):
    row = next(row for row in shown(SopsDialog).rows() if row.code == "kaltara-media-online")
    dialog = shown(ReviseDialog, "petugas", row)
    right = dialog.text.toPlainText()
    dialog.text.setPlainText(right.replace('"kasi"', '"kepala seksi"'))
    faults = dialog.check()
    assert faults
    assert "kepala seksi" in faults[0].what
    dialog.faults_view.opened.emit((faults[0].line, faults[0].what))
    assert dialog.text.textCursor().blockNumber() == faults[0].line - 1
    old = next(line for line in right.splitlines() if line.startswith("revision"))
    dialog.text.setPlainText(right.replace(old, 'revision = "99"'))
    assert dialog.check() == []
    assert dialog.verdict_label.text() == SOUND
    dialog.approver_edit.setText("Kepala Dinas")
    dialog.reason_edit.setText("SK 5/2026")
    dialog.verb_button.click()
    assert dialog.form.refusal() == ""
    assert current("kaltara-media-online", office.workspace.now().date()).revision == "99"
    assert 'revision = "99"' in text_of("kaltara-media-online", "99")


def test_words_are_added_to_a_report_and_found_again(shown):
    dialog = shown(ReportsDialog)
    dialog.words_edit.setPlainText("Pekan ini listrik padam dua kali.")
    dialog.save_button.click()
    assert dialog.news_label.text() == SAVED
    dialog.section_combo.setCurrentIndex(1)
    assert dialog.words_edit.toPlainText() == ""
    dialog.section_combo.setCurrentIndex(0)
    assert "listrik padam" in dialog.words_edit.toPlainText()


def test_a_survey_sheet_is_typed_in_and_counts(shown):
    dialog = shown(AnswersDialog)
    dialog.verb_button.click()
    assert "Pertanyaan 1 belum dijawab" in dialog.form.refusal()
    for group in dialog.groups:
        group.button(4).setChecked(True)
    dialog.verb_button.click()
    assert result("2026").value.grade == "A"
    assert "mutu A" in shown(SurveyDialog).value_label.text()


@pytest.mark.parametrize("tool", [*OFFICE, *WORK], ids=lambda tool: tool.name)
def test_every_tool_of_the_menu_can_be_shown(tool, office, dressed, qtbot, monkeypatch):
    kind = getattr(importlib.import_module(f"ui.{tool.module}"), tool.name)
    monkeypatch.setattr(kind, "exec", lambda self: qtbot.addWidget(self) or self.show() or 1)
    bench = Workbench(office.seat("petugas"))
    assert tool.show(bench, None) == 1
    bench.stop()


def test_a_preset_names_what_it_does_not_know():
    assert replace(load_office("kaltara"), practice=True).missing()


def test_the_sheet_beside_the_layout_shows_what_is_typed_before_it_is_kept(office, shown, qtbot):
    dialog = shown(LayoutDialog)
    before = dialog.pane.pdf
    dialog.boxes["left"].setValue(22)
    qtbot.waitUntil(lambda: dialog.pane.pdf != before, timeout=5_000)
    dialog.kop_edit.setPlainText("DINAS KOMUNIKASI\nDAN INFORMATIKA")
    assert office.workspace.office.layout.left == 30
    assert set(dialog.changed()) == {"layout", "kop_lines"}
    dialog.verb_button.click()
    assert dialog.workbench.workspace.office.layout.left == 22
    assert dialog.workbench.workspace.office.kop_lines == ("DINAS KOMUNIKASI", "DAN INFORMATIKA")


def test_a_letterhead_without_a_line_is_refused_beside_the_sheet_that_stays(shown):
    dialog = shown(LayoutDialog)
    kept = dialog.pane.pdf
    dialog.kop_edit.setPlainText("")
    dialog.show_sheet()
    assert "kop_lines" in dialog.fault_label.text()
    assert dialog.pane.pdf == kept


def test_each_of_logo_wording_and_order_is_seen_on_its_own_sheet_and_kept_by_one_press(office, shown, qtbot, tmp_path):
    dialog = shown(LayoutDialog)
    picture = tmp_path / "lambang.png"
    Image.new("RGB", (300, 360), "navy").save(picture)
    plain = dialog.pane.pdf
    dialog.logo_field.put(str(picture))
    dialog.logo_field.edited.emit()
    qtbot.waitUntil(lambda: dialog.pane.pdf != plain, timeout=5_000)
    dialog.instructions_edit.setPlainText("Untuk diketahui\nBicarakan dengan saya")
    qtbot.waitUntil(lambda: "Bicarakan dengan saya" in all_words(dialog.pane.pdf), timeout=5_000)
    assert dialog.sample_box.currentText() == "Lembar disposisi"
    dialog.categories_box.setCurrentText("setiap saat, serta merta, berkala")
    assert dialog.sample_box.currentText() == "Daftar Informasi Publik"
    dialog.verb_button.click()
    kept = dialog.workbench.workspace.office.layout
    assert kept.logo
    assert kept.categories == ("setiap saat", "serta merta", "berkala")
    assert instructions() == ["Untuk diketahui", "Bicarakan dengan saya"]


def test_a_wording_that_is_refused_stands_beside_its_field_and_nothing_else_is_said_to_change(office, shown):
    dialog = shown(LayoutDialog)
    before = instructions()
    dialog.instructions_edit.setPlainText("Arsipkan\nArsipkan")
    dialog.boxes["left"].setValue(22)
    dialog.verb_button.click()
    assert "dua kali" in dialog.form.refusal()
    assert office.workspace.office.layout.left == 30
    assert instructions() == before
