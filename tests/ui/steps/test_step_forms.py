"""Steps of every SOP done through their forms by keyboard: refused beside the field, nothing typed lost."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from desk.coverage import lists as coverage
from desk.dip import lists as dip
from desk.meetings import lists as meetings
from desk.releases import lists as releases

ENTER = Qt.Key.Key_Return
ROTA = [
    {"day": "2026-10-14", "officer": "tara", "role": "fotografer"},
    {"day": "2026-10-14", "officer": "seno", "role": "kameraman"},
]
LINE = {"opd": "Dinas Kesehatan", "information": "Profil", "category": "berkala", "form": "softcopy"}
LINE |= {"due": "2026-10-30"}


def titles(tab):
    return [card.title for card in tab.waiting_list.cards_model.cards]


def begin(tab, words):
    """Choose something under Mulai; gives its form."""
    action = next(one for one in tab.begin_menu.actions() if one.text().replace("&", "") == words)
    action.trigger()
    return tab.form()


def opened(tab, qtbot):
    """Open by Enter what waits first; gives its form."""
    tab.waiting_list.setCurrentIndex(tab.waiting_list.model().index(0, 0))
    qtbot.keyClick(tab.waiting_list, ENTER)
    return tab.form()


def type_into(qtbot, editor, words):
    editor.setFocus()
    qtbot.keyClicks(editor, words)


def submit(qtbot, form):
    """Press Ctrl+Enter wherever the keyboard is."""
    with qtbot.waitActive(form):
        form.activateWindow()
    qtbot.keyClick(form.focusWidget() or form, ENTER, Qt.KeyboardModifier.ControlModifier)


def type_cell(qtbot, field, row, column, words):
    """Type into a cell as an officer does: go there, F2, type, Enter."""
    table = field.table
    with qtbot.waitActive(table.window()):
        table.window().activateWindow()
    table.setFocus()
    table.setCurrentCell(row, column)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    (editor,) = table.viewport().findChildren(QLineEdit)
    qtbot.keyClicks(editor, words)
    qtbot.keyClick(editor, ENTER)
    qtbot.waitUntil(lambda: not table.viewport().findChildren(QLineEdit))


def pick_cell(qtbot, field, row, column, words):
    """Choose in a cell by keyboard: Enter opens the list, its letters find the choice, Enter takes it."""
    table = field.table
    with qtbot.waitActive(table.window()):
        table.window().activateWindow()
    table.setFocus()
    table.setCurrentCell(row, column)
    qtbot.keyClick(table, ENTER)
    (combo,) = table.viewport().findChildren(QComboBox)
    qtbot.waitUntil(combo.view().isVisible)
    qtbot.keyClicks(combo.view(), words)
    qtbot.keyClick(combo.view(), ENTER)
    qtbot.waitUntil(lambda: not table.viewport().findChildren(QComboBox))


def test_peliputan_begins_with_the_rota_and_goes_on_to_an_event(kaltara, sit, qtbot):
    tab = sit(kaltara, "kasi")
    form = begin(tab, "Jadwal tim peliput sebulan…")
    form.fields["month"].put("Oktober 2026")
    field = form.fields["lines"]
    type_cell(qtbot, field, 0, 0, "14/10/2026")
    field.put_cell(0, "officer", "tara")
    field.put_cell(0, "role", "fotografer")
    submit(qtbot, form)
    assert tab.form() is None
    assert [duty.login for duty in coverage.rota("2026-10").duties] == ["tara"]

    staf = sit(kaltara, "sinta")
    form = begin(staf, "Jadwal kegiatan pimpinan…")
    type_into(qtbot, form.fields["title"].line_edit, "Peresmian Jembatan")
    type_into(qtbot, form.fields["starts"].line_edit, "14/10/2026 09.00")
    submit(qtbot, form)
    assert titles(staf) == ["Laporkan jadwal liputan kegiatan harian · Peresmian Jembatan"]
    submit(qtbot, opened(staf, qtbot))
    assert titles(staf) == []
    assert coverage.event(kaltara.workspace, 1).line.step == "tugaskan-tim"


def event_at_assignment(desk):
    desk.do("kasi", "coverage.draw_rota", month="2026-10", lines=ROTA)
    made = desk.do("sinta", "coverage.receive_schedule", title="Panen Raya", starts="2026-10-14 09:00")
    desk.do("sinta", "coverage.report_schedule", event=made["id"])
    return int(made["id"])


@pytest.mark.qt_log_ignore("This plugin does not support raise", "This plugin does not support grabbing the keyboard")
def test_a_crew_is_sent_role_by_role(kaltara, sit, qtbot):
    event = event_at_assignment(kaltara)
    tab = sit(kaltara, "kasi")
    form = opened(tab, qtbot)
    pick_cell(qtbot, form.fields["crew"], 0, 1, "Tenaga Ahli Tara")
    for row, login in ((1, "seno"), (2, "sinta")):
        form.fields["crew"].put_cell(row, "officer", login)
    submit(qtbot, form)
    view = coverage.event(kaltara.workspace, event)
    assert [(one.role, one.login) for one in view.line.crew] == [
        ("fotografer", "tara"),
        ("kameraman", "seno"),
        ("reporter", "sinta"),
    ]
    assert view.line.step == "tugaskan-tim"
    type_into(qtbot, (form := opened(tab, qtbot)).fields["order"].line_edit, "Perintah Kadis lewat telepon")
    assert form.fields["crew"].value()["reporter"] == ["sinta"]
    submit(qtbot, form)
    assert coverage.event(kaltara.workspace, event).line.step == "surat-tugas"


def test_a_letter_is_refused_beside_the_scan_until_it_is_there(kaltara, sit, qtbot):
    event = event_at_assignment(kaltara)
    crew = {"fotografer": ["tara"], "kameraman": ["seno"], "reporter": ["sinta"]}
    kaltara.do("kasi", "coverage.assign", event=event, crew=crew, order="Kadis")
    form = opened(sit(kaltara, "sinta"), qtbot)
    signature = form.fields["signature"]
    type_into(qtbot, form.fields["basis"].line_edit, "Undangan Bupati")
    submit(qtbot, form)
    assert signature.scan_field.refusal().startswith("▲ Pindaian surat tugas")
    assert form.fields["basis"].value() == "Undangan Bupati"
    assert signature.by_field.value() == "Kadis Darma"
    signature.scan_field.put(str(kaltara.photo("surat.jpg")))
    submit(qtbot, form)
    assert coverage.event(kaltara.workspace, event).letters[0].basis == "Undangan Bupati"


def test_akurasi_goes_from_the_order_through_the_plan_to_its_check(kaltim, sit, qtbot):
    kasi, redaksi = sit(kaltim, "kasi"), sit(kaltim, "rena")
    form = begin(kasi, "Rencana liputan sebulan…")
    assert form.fields["month"].value() == "2026-11"
    submit(qtbot, form)
    redaksi.load()
    form = opened(redaksi, qtbot)
    type_cell(qtbot, form.fields["lines"], 0, 1, "Panen Raya")
    type_cell(qtbot, form.fields["lines"], 0, 2, "31/10/2026")
    submit(qtbot, form)
    refused = form.fields["lines"].refusal()
    assert refused == "▲ Baris 1: 2026-10-31 tidak dalam November 2026."
    form.fields["lines"].put_cell(0, "starts", "21/11/2026 09.00")
    submit(qtbot, form)
    kasi.load()
    form = opened(kasi, qtbot)
    submit(qtbot, form)
    assert form.fields["approved"].refusal() == "▲ Pilih dahulu: Disetujui atau dikembalikan."
    form.fields["approved"].no_button.click()
    assert form.act_button.text() == "Kembalikan"
    submit(qtbot, form)
    assert form.fields["reason"].refusal() == "▲ Alasan belum ditulis; satu kalimat cukup."
    type_into(qtbot, form.fields["reason"].text_edit, "Tempat belum ada")
    submit(qtbot, form)
    redaksi.load()
    form = opened(redaksi, qtbot)
    assert form.fields["lines"].value()[0]["starts"] == "2026-11-21T09:00"
    form.fields["lines"].put_cell(0, "place", "Samarinda")
    submit(qtbot, form)
    kasi.load()
    form = opened(kasi, qtbot)
    form.fields["approved"].yes_button.click()
    assert not form.fields["reason"].isVisible()
    submit(qtbot, form)
    assert [event.place for event in coverage.events(kaltim.workspace)] == ["Samarinda"]


def test_a_meeting_is_recorded_with_its_tasks(kaltim, sit, qtbot):
    tab = sit(kaltim, "kasi")
    form = begin(tab, "Rapat evaluasi…")
    form.fields["topics"].put("Berita pekan ini")
    form.fields["decisions"].put_cell(0, "words", "Perbaiki judul")
    form.fields["decisions"].put_cell(0, "officer", "rena")
    form.fields["decisions"].put_cell(0, "due", "15/10/2026")
    submit(qtbot, form)
    assert "Catat kehadirannya" in form.fields["attendees"].refusal()
    form.fields["attendees"].put('["kadis", "kabid"]')
    submit(qtbot, form)
    meeting = meetings.meeting(kaltim.workspace, "2026-10-12")
    assert (meeting.topics, [task.login for task in meeting.tasks]) == ("Berita pekan ini", ["rena"])


def test_a_pasted_list_is_refused_at_its_row_and_then_taken(kaltim, sit, qtbot):
    tab = sit(kaltim, "petugas")
    form = begin(tab, "Siklus pendokumentasian…")
    form.fields["title"].put("Pendokumentasian")
    form.fields["period"].put("2026")
    QGuiApplication.clipboard().setText("Dinas Kesehatan\tProfil\tberkala\tsoftcopy\t30/10/2026\nBKD\tLHKPN\tBerkala\t")
    form.fields["lines"].table.setFocus()
    form.fields["lines"].table.setCurrentCell(0, 0)
    qtbot.keyClick(form.fields["lines"].table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    submit(qtbot, form)
    assert form.fields["lines"].refusal() == "▲ Daftar identifikasi baris 2: bentuk belum diisi."
    assert form.fields["lines"].table.currentRow() == 1
    form.fields["lines"].put_cell(1, "form", "hardcopy")
    form.fields["lines"].put_cell(1, "due", "30/10/2026")
    submit(qtbot, form)
    assert tab.form() is None
    assert [line.information for line in dip.cycle(kaltim.workspace, 1).lines] == ["LHKPN", "Profil"]


def test_pendokumentasian_goes_from_the_check_to_collecting(kaltim, sit, qtbot):
    both = [LINE, LINE | {"opd": "BKD", "information": "LHKPN"}]
    kaltim.do("petugas", "cycles.identify", title="Pendokumentasian", period="2026", lines=both)
    form = opened(sit(kaltim, "sari"), qtbot)
    assert not form.fields["subject"].isVisible()
    form.fields["approved"].yes_button.click()
    for name, words in (
        ("subject", "Pengumpulan informasi"),
        ("words", "Mohon dikirim."),
        ("classification", "100.3.4"),
    ):
        form.fields[name].put(words)
    submit(qtbot, form)
    form = opened(sit(kaltim, "prita"), qtbot)
    assert "signature" not in form.fields
    form.fields["approved"].yes_button.click()
    submit(qtbot, form)
    form = opened(sit(kaltim, "kadis"), qtbot)
    form.fields["approved"].yes_button.click()
    form.fields["signature"].scan_field.put(str(kaltim.photo("edaran.jpg")))
    submit(qtbot, form)
    tab = sit(kaltim, "petugas")
    form = opened(tab, qtbot)
    received = form.fields["received"]
    received.put_cell(0, "line", "Dinas Kesehatan: Profil")
    received.put_cell(0, "on", "12/10/2026")
    received.put_cell(0, "paper", "Map merah")
    submit(qtbot, form)
    view = dip.cycle(kaltim.workspace, 1)
    assert view.circular.number.startswith("100.3.4/1/")
    assert [line.paper for line in view.lines] == ["", "Map merah"]
    assert len(titles(tab)) == 1


def ordered_release(desk):
    """Take a letter of Ketapang to the release that it asks for."""
    roles = {role: one.code for one in desk.workspace.office.positions for role in one.roles}
    letter = desk.do("petugas", "letters.receive", sender="Dinkes", subject="Donor darah", contact="0812345678")
    order = {"letter": letter["number"], "instructions": ["Proses"]}
    desk.do("kadis", "letters.dispose", to=[roles["kabid"]], **order)
    return str(desk.do("redaktur", "letters.dispose", to=[roles["editor"]], **order)["release"])


@pytest.fixture
def press(dressed, qtbot):
    """Open the tab Press Release of an officer at a release."""
    from ui.releases.tab import ReleasesTab  # start-up: these tests must be collected where Qt cannot be loaded
    from ui.workbench import Workbench  # start-up: as above

    held = []

    def open_one(desk, login, number):
        workbench = Workbench(desk.as_(login))
        tab = ReleasesTab(workbench)
        workbench.setParent(tab)
        qtbot.addWidget(tab)
        tab.resize(1366, 640)
        tab.show()
        tab.load()
        tab.open(number)
        held.append(tab)
        return tab.browse

    yield open_one
    held.clear()


def press_primary(qtbot, browse):
    """Press the verb of the bar, which takes no second half of a double press."""
    qtbot.waitUntil(lambda: not browse.verbs.just_done())
    browse.verbs.primary_button.click()


def test_layanan_is_written_told_and_reported_from_press_release(ketapang, press, qtbot):
    number = ordered_release(ketapang)
    browse = press(ketapang, "petugas", number)
    assert browse.verbs.primary_button.text().startswith("Tulis naskah…")
    press_primary(qtbot, browse)
    form = browse.step_form
    submit(qtbot, form)
    assert "Isi berita belum ada" in form.fields["paragraphs"].refusal()
    form.fields["paragraphs"].put("Ketapang – Donor darah dibuka.\n\nPendaftaran gratis.")
    submit(qtbot, form)
    assert browse.step_form is None
    version = releases.release(ketapang.workspace, number).line.version
    ketapang.do("editor", "releases.paraf", release=number, version=version)
    ketapang.do("redaktur", "releases.paraf", release=number, version=version)
    ketapang.do("petugas", "releases.publish", release=number, url="https://contoh.go.id/donor")

    browse.open(number)
    press_primary(qtbot, browse)
    field = browse.step_form.fields["words"]
    field.copy_button.click()
    assert "https://contoh.go.id/donor" in QGuiApplication.clipboard().text()
    assert field.link().startswith("https://wa.me/62812345678?text=Yth.")
    saved = ketapang.folder / "kabar.eml"
    field.save_mail(saved)
    assert b"X-Unsent: 1" in saved.read_bytes()
    submit(qtbot, browse.step_form)

    browse.open(number)
    press_primary(qtbot, browse)
    form = browse.step_form
    form.fields["words"].put("Berita terbit, pengirim dikabari.")
    submit(qtbot, form)
    assert releases.release(ketapang.workspace, number).line.step == "end"


def test_what_was_typed_is_there_again_after_the_form_was_left(kaltim, sit, qtbot):
    tab = sit(kaltim, "kasi")
    form = begin(tab, "Rapat evaluasi…")
    type_into(qtbot, form.fields["topics"].text_edit, "Belum selesai diketik")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert tab.form() is None
    form = begin(tab, "Rapat evaluasi…")
    assert form.fields["topics"].value() == "Belum selesai diketik"
    assert form.strip_label.isVisible()


def test_a_form_shows_the_step_its_time_and_what_was_done_before(kaltim, sit, qtbot):
    kaltim.do("kasi", "themes.assign", month="2026-11", note="Utamakan stunting")
    kaltim.clock.pass_minutes(26)
    form = opened(sit(kaltim, "rena"), qtbot)
    words = [label.text() for label in form.aside.findChildren(QLabel)]
    assert "Akurasi Informasi Publik" in words
    assert "▲ terpakai 26 menit, lewat 1 menit" in words
    assert "“Utamakan stunting”" in words
    assert "25 menit" in words


def test_only_what_an_officer_may_begin_is_offered(kaltim, sit):
    assert [one.text().replace("&", "") for one in sit(kaltim, "rena").begin_menu.actions()] == []
    assert not sit(kaltim, "rena").begin_button.isVisible()
