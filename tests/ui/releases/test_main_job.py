"""One press release from receipt to a numbered folder, played through the real widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.releases import lists
from tests.conftest import Desk
from tests.ui.releases.conftest import Sit
from ui.releases.tab import ReleasesTab

CTRL, CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier(0x06000000)


def press(qtbot: QtBot, tab: ReleasesTab) -> None:
    """Press the primary button."""
    qtbot.waitUntil(lambda: not tab.browse.verbs.just_done())
    qtbot.mouseClick(tab.browse.verbs.primary_button, Qt.MouseButton.LeftButton)


def view(desk_office: Desk, number: str):
    return lists.release(desk_office.workspace, number)


def receive(tab: ReleasesTab, desk_office: Desk, qtbot: QtBot) -> None:
    """Take a release in with Ctrl+N, its three paragraphs and a photo."""
    qtbot.keyClick(tab, Qt.Key.Key_N, CTRL)
    form = tab.intake
    form.fields["title"].put("Gubernur Resmikan Jembatan")
    form.body.put("TANJUNG SELOR – Jembatan diresmikan.\n\nWarga datang sejak pagi.\n\nJembatan dibuka Rabu.")
    form.fields["sender"].put("Dinas PUPR")
    form.evidence.add([desk_office.photo()])
    form.evidence.lines()[0].caption_edit.setText("Jembatan Sungai Kayan")
    qtbot.keyClick(form.body.text_edit, Qt.Key.Key_Return, CTRL)


def sign(tab: ReleasesTab, desk_office: Desk) -> None:
    """Note who signed, with the scan that was forgotten at first."""
    form = tab.browse.form()
    form.fields["by"].put("Ir. Darma Putra Wijaya, M.P.")
    form.submit()
    assert "Pindaian" in form.fields["scan"].refusal()
    form.fields["scan"].put(str(desk_office.photo("ttd.jpg", 10)))
    form.submit()


def test_a_release_goes_from_receipt_through_the_parafs(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    tab = sit("petugas")
    receive(tab, desk_office, qtbot)
    number = "0001/2026"
    assert tab.browse.view().line.number == number
    assert "Menunggu Kepala Seksi" in tab.browse.verbs.sentence_label.text()

    kasi = sit("kasi")
    assert kasi.waiting() == 1
    assert "Periksa selesai" in kasi.browse.verbs.primary_button.text()
    press(qtbot, kasi)
    assert view(desk_office, number).line.step == "paraf-kadis"
    assert kasi.browse.view() is None

    kadis = sit("kadis")
    rows = kadis.browse.reading.rows()
    assert rows[0].hasFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    qtbot.keyClick(rows[1], Qt.Key.Key_Space)
    assert "1 dicoret" in kadis.browse.verbs.primary_button.text()
    qtbot.keyClick(rows[1], Qt.Key.Key_Return, CTRL)
    assert [piece.text for piece in view(desk_office, number).pieces if piece.struck_by] == ["Warga datang sejak pagi."]

    kabid = sit("kabid")
    rows = kabid.browse.reading.rows()
    assert [box.state.mark for box in rows[1].boxes()] == ["struck", ""]
    assert "dicoret KD" in rows[1].accessibleName()
    press(qtbot, kabid)
    assert view(desk_office, number).missing_parafs == ()


def test_an_approved_release_goes_to_the_website_and_its_folder(
    sit: Sit, desk_office: Desk, qtbot: QtBot, news: list[str], through
) -> None:
    number = desk_office.accept()
    through(number, "unggah")
    operator = sit("petugas")
    press(qtbot, operator)
    assert "Alamat halaman belum diisi" in operator.browse.verbs.error_label.text()
    operator.browse.verbs.field_edit.setText("https://contoh.go.id/jembatan")
    press(qtbot, operator)
    assert view(desk_office, number).line.state == "published"

    operator.open(number)
    press(qtbot, operator)
    sign(operator, desk_office)
    assert "Beri nomor" in operator.browse.verbs.primary_button.text()
    assert operator.browse.verbs.folder() == "FK-01/1/01"
    press(qtbot, operator)
    filed = view(desk_office, number)
    assert filed.line.state == "filed"
    assert any(filed.line.filing_number in told for told in news)
    assert operator.browse.verbs.label_button.isVisible()


def test_ctrl_enter_parafs_and_opens_the_next_waiting_one(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    numbers = [desk_office.accept(title) for title in ("Satu", "Dua")]
    for number in numbers:
        desk_office.do("kasi", "releases.check", release=number)
    tab = sit("kadis")
    first = tab.browse.view().line.number
    tab.browse.reading.take_focus()
    qtbot.keyClick(tab.browse.reading.rows()[0], Qt.Key.Key_Return, CTRL)
    assert tab.browse.view().line.number != first
    assert tab.browse.reading.rows()[0].hasFocus()
    qtbot.waitUntil(lambda: not tab.browse.verbs.just_done())
    qtbot.keyClick(tab.browse.reading.rows()[0], Qt.Key.Key_Return, CTRL)
    assert tab.browse.view() is None
    assert tab.waiting() == 0


def test_a_strike_can_be_taken_back_and_a_box_can_be_clicked(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    number = desk_office.accept()
    desk_office.do("kasi", "releases.check", release=number)
    tab = sit("kadis")
    row = tab.browse.reading.rows()[2]
    qtbot.mouseClick(row.boxes()[0], Qt.MouseButton.LeftButton)
    assert tab.browse.reading.place() == 2
    assert row.boxes()[0].state.mark == "struck"
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert row.boxes()[0].state.mark == "approved"


def test_striking_a_photo_strikes_its_caption_too(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    number = desk_office.accept(captions={"jembatan.jpg": "Jembatan"})
    desk_office.do("kasi", "releases.check", release=number)
    tab = sit("kadis")
    tab.browse.reading.rows()[3].setFocus()
    qtbot.keyClick(tab.browse.reading.rows()[3], Qt.Key.Key_Space)
    assert [row.boxes()[0].state.mark for row in tab.browse.reading.rows()[3:]] == ["struck", "struck"]


def test_one_comma_changed_after_the_paraf_asks_again_for_that_paragraph_only(
    sit: Sit, desk_office: Desk, qtbot: QtBot
) -> None:
    number = desk_office.accept()
    desk_office.do("kasi", "releases.check", release=number)
    before = view(desk_office, number)
    parts = [piece for piece in before.pieces if piece.kind == "part"]
    desk_office.do("kadis", "releases.paraf", release=number, version=1, struck=[parts[2].id])
    editor = sit("petugas")
    editor.open(number)
    editor.browse.commands.actions["edit"].trigger()
    words = editor.editor.body.typed()
    editor.editor.body.put(words.replace("lagi memutar", "lagi, memutar"))
    assert [(change.kind, change.after) for change in editor.editor.changes()] == [
        ("part", "“Warga tidak perlu lagi, memutar 40 menit,” kata Gubernur.")
    ]
    qtbot.keyClick(editor.editor.body.text_edit, Qt.Key.Key_S, CTRL)
    assert view(desk_office, number).line.step == "paraf-kadis"

    kadis = sit("kadis")
    strip = kadis.browse.reading.changes_strip
    assert strip.isVisible()
    told = [child.accessibleName() for child in strip.children() if hasattr(child, "accessibleName")]
    assert "ditambah “,”" in told
    assert [row.content.changed for row in kadis.browse.reading.rows()[:3]] == [False, True, False]
    assert kadis.browse.reading.place() == 1
    press(qtbot, kadis)
    marks = [piece.marks["paraf-kadis"] for piece in view(desk_office, number).pieces if piece.kind == "part"]
    assert marks == ["approved", "approved", "struck"]


def test_a_release_is_returned_with_a_reason(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    number = desk_office.accept()
    desk_office.do("kasi", "releases.check", release=number)
    tab = sit("kadis")
    tab.browse.reading.take_focus()
    qtbot.keyClick(tab.browse.reading.rows()[0], Qt.Key.Key_Return, CTRL_SHIFT)
    form = tab.browse.form()
    form.submit()
    assert "Alasan belum ditulis" in form.fields["reason"].refusal()
    form.fields["reason"].put("Sebut nama jembatannya.")
    form.fields["to"].put("periksa")
    form.submit()
    returned = view(desk_office, number)
    assert (returned.line.step, returned.line.returned) == ("periksa", 1)
    assert tab.browse.form() is None


def test_a_release_is_rejected_with_the_note_as_its_reason(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    number = desk_office.accept()
    tab = sit("kasi")
    tab.browse.verbs.field_edit.setText("Bukan kegiatan pemerintah.")
    qtbot.mouseClick(tab.browse.verbs.reject_button, Qt.MouseButton.LeftButton)
    assert tab.browse.form().fields["reason"].typed() == "Bukan kegiatan pemerintah."
    tab.browse.form().submit()
    assert view(desk_office, number).line.state == "rejected"
    tab.open(number)
    assert "Bukan kegiatan pemerintah." in tab.browse.verbs.sentence_label.text()
    assert not tab.browse.verbs.primary_button.isVisible()


def test_a_text_changed_while_it_is_read_is_shown_with_its_difference_and_loses_no_strike(
    sit: Sit, desk_office: Desk, qtbot: QtBot
) -> None:
    number = desk_office.accept()
    desk_office.do("kasi", "releases.check", release=number)
    tab = sit("kadis")
    tab.browse.reading.rows()[2].setFocus()
    qtbot.keyClick(tab.browse.reading.rows()[2], Qt.Key.Key_Space)
    tab.browse.verbs.field_edit.setText("Baik.")
    words = [piece.text for piece in view(desk_office, number).pieces if piece.kind == "part"]
    changed = [words[0].replace("312", "315"), *words[1:]]
    desk_office.do("petugas", "releases.edit", release=number, version=1, paragraphs=changed)
    press(qtbot, tab)
    assert "Naskah sudah berubah" in tab.browse.verbs.error_label.text()
    assert tab.browse.reading.changes_strip.isVisible()
    assert tab.browse.reading.rows()[2].boxes()[0].state.mark == "struck"
    assert tab.browse.verbs.text() == "Baik."
    press(qtbot, tab)
    assert view(desk_office, number).line.step == "paraf-kabid"


def test_a_release_without_evidence_is_forwarded_with_a_reason(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    number = desk_office.accept(files=[])
    tab = sit("petugas")
    press(qtbot, tab)
    assert "Bukti otentik" in tab.browse.verbs.error_label.text()
    tab.browse.verbs.field_edit.setText("Foto menyusul dari protokol.")
    press(qtbot, tab)
    assert view(desk_office, number).line.step == "periksa"


def test_a_paraf_in_ink_is_noted_by_the_desk(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    number = desk_office.accept()
    desk_office.do("kasi", "releases.check", release=number)
    tab = sit("petugas")
    tab.open(number)
    tab.browse.commands.actions["ink"].trigger()
    form = tab.browse.form()
    form.fields["scan"].put(str(desk_office.photo("lembar.jpg", 200)))
    form.submit()
    [paraf] = view(desk_office, number).parafs
    assert (paraf.kind, paraf.name) == ("basah", "Ir. Darma Putra Wijaya, M.P.")


def test_a_correction_follows_a_published_release(sit: Sit, desk_office: Desk, through, qtbot: QtBot) -> None:
    number = desk_office.accept()
    through(number, "arsip")
    tab = sit("petugas")
    tab.open(number)
    tab.browse.commands.actions["correct"].trigger()
    tab.editor.submit()
    assert "Alasan ralat belum ditulis" in tab.editor.reason.refusal()
    tab.editor.reason.put("Panjang jembatan keliru.")
    tab.editor.submit()
    assert view(desk_office, number).corrected_by == ("0002/2026",)
    assert tab.browse.view().corrects == number


def test_a_number_given_in_error_is_voided(sit: Sit, desk_office: Desk) -> None:
    number = desk_office.accept()
    tab = sit("petugas")
    tab.open(number)
    tab.browse.commands.actions["void"].trigger()
    tab.browse.form().fields["reason"].put("Diterima dua kali.")
    tab.browse.form().submit()
    assert view(desk_office, number).line.state == "void"
    assert not tab.browse.commands.actions["edit"].isEnabled()
