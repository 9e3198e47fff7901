"""The deeds of the cabinet at the screen: filing, lending, counting, berkas, books, threads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from desk.cabinet import berkas_lists, disposal_lists, lists, loan_lists, stock_lists
from desk.numbers import lists as numbers
from desk.numbers.tables import BookRow, SeriesRow
from tests.desk.cabinet.test_berkas import berkas
from tests.desk.cabinet.test_disposal import closed, desk, years  # noqa: F401 - a fixture
from tests.desk.cabinet.test_loans import lend
from tests.desk.cabinet.test_places import folder, paper
from ui.cabinet.add_places import AddFolderDialog
from ui.cabinet.berkas import BerkasDialog
from ui.cabinet.books import BooksDialog, NumbersDialog, PatternDialog
from ui.cabinet.disposals import AssessDialog, DisposalsDialog
from ui.cabinet.loans import LendDialog, LoansDialog, proposed_due
from ui.cabinet.stock_take import StockTakeDialog
from ui.cabinet.trace import HistoryDialog, ThreadDialog
from ui.parts.ask import ActionDialog, FilePath
from ui.parts.pdf_view import PdfWindow


@pytest.fixture
def place(desk_office):
    return folder(desk_office, "FK-01/2")


@pytest.fixture
def shown(tab, place, desk_office):
    """The tab at a folder with two papers; gives their numbers."""
    made = [paper(desk_office, place, title) for title in ("Laporan satu", "Laporan dua")]
    tab.show_place(place)
    return made


def asked(widget, kind=ActionDialog):
    """Find the form that is open."""
    return next(dialog for dialog in reversed(widget.findChildren(kind)) if dialog.isVisible())


def fill(dialog, **values):
    for name, value in values.items():
        editor = dialog.editors[name]
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, QSpinBox):
            editor.setValue(value)
        elif isinstance(editor, FilePath):
            editor.edit.setText(value)
        else:
            editor.setText(value) if isinstance(editor, QLineEdit) else editor.setPlainText(value)


def press(dialog):
    dialog.verb_button.click()


def test_a_paper_is_filed_from_the_menu_and_shown_in_its_folder(tab, place, seat):
    tab.deeds.actions["file"].trigger()
    form = asked(tab)
    fill(form, title="Laporan realisasi", dated="1/10/2026", folder=place, origin="Bagian keuangan")
    press(form)
    assert not form.isVisible()
    assert tab.places.place() == place
    assert [row.item.title for row in tab.items.rows()] == ["Laporan realisasi"]
    assert "400.14.3/A-1/DISKOMINFO/2026" in seat.told[-1]


def test_a_refusal_stands_beside_its_field_and_what_was_typed_stays(tab, place):
    tab.deeds.actions["file"].trigger()
    form = asked(tab)
    fill(form, title="Laporan", dated="besok", folder=place)
    press(form)
    assert form.isVisible()
    assert "besok" in form.form.refusal()
    assert form.editors["title"].text() == "Laporan"
    assert lists.items(place) == []


def test_lending_proposes_a_working_day_and_shows_the_slip(tab, shown, desk_office):
    tab.open(shown[0])
    tab.lend_button.click()
    form = asked(tab, LendDialog)
    assert proposed_due(desk_office.workspace) == "2026-10-19"
    fill(form, borrower="Rina", unit="Sekretariat", purpose="bahan laporan", due="17/10/2026")
    press(form)
    assert "bukan hari kerja" in form.form.refusal()
    fill(form, due="19/10/2026")
    press(form)
    assert asked(tab, PdfWindow).windowTitle().startswith("Bukti peminjaman PJ-001/2026")
    tab.load()
    tab.open(shown[0])
    assert tab.items.current().item.lent == "dipinjam oleh Rina (Sekretariat) sampai 19/10/2026"
    assert not tab.lend_button.isEnabled()
    assert "1 dipinjam" in tab.places.loans_button.text()


def test_the_list_of_loans_counts_what_is_overdue_and_takes_it_back(tab, shown, desk_office, seat, qtbot):
    lend(desk_office, item=shown[0])
    lend(desk_office, due="2026-10-30", item=shown[1])
    desk_office.clock.pass_minutes(60 * 24 * 4)
    tab.load()
    assert "1 lewat waktu" in tab.places.loans_button.text()
    tab.places.loans_button.click()
    dialog = asked(tab, LoansDialog)
    assert [row.thing for row in dialog.table.rows_model.rows()] == shown
    dialog.chips.choose("lewat waktu")
    assert [row.state for row in dialog.table.rows_model.rows()] == ["lewat waktu"]
    dialog.buttons["Kembalikan…"].click()
    form = asked(dialog)
    fill(form, condition="lengkap")
    press(form)
    assert [row.thing for row in loan_lists.loans(desk_office.workspace)] == [shown[1]]
    assert dialog.table.rows_model.rows() == []


def test_a_stock_take_is_scanned_ticked_left_and_ended(tab, shown, desk_office, qtbot):
    tab.deeds.actions["stock"].trigger()
    dialog = asked(tab, StockTakeDialog)
    dialog.scan_edit.setText(f"MI:{shown[0]};")
    qtbot.keyClick(dialog.scan_edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.accept()
    tab.deeds.actions["stock"].trigger()
    again = asked(tab, StockTakeDialog)
    assert again.number == dialog.number
    again.chips.choose("belum")
    assert [line.number for line in again.table.rows_model.rows()] == [shown[1]]
    again.table.pick(shown[1])
    again.buttons["Ada"].click()
    again.buttons["Akhiri opname…"].click()
    press(asked(again))
    assert stock_lists.stock_take(again.number).counts["ada"] == 2
    again.buttons["Cetak berita acara"].click()
    assert asked(again, PdfWindow).isVisible()
    again.buttons["Catat tanda tangan…"].click()
    form = asked(again)
    fill(form, witness="Rina", scan=str(desk_office.photo("ba.jpg")))
    press(form)
    assert stock_lists.stock_take(again.number).witness == "Rina"
    assert not again.buttons["Catat tanda tangan…"].isEnabled()


def test_a_berkas_is_made_and_linked_where_one_looks(tab, shown, place, desk_office):
    tab.deeds.actions["berkas"].trigger()
    dialog = asked(tab, BerkasDialog)
    for title, indeks in (("HUT Provinsi", "HUT"), ("Foto HUT", "foto HUT")):
        dialog.buttons["Berkas baru…"].click()
        form = asked(dialog)
        fill(form, folder=place, title=title, indeks=indeks)
        press(form)
    assert [view.indeks for view in dialog.table.rows_model.rows()] == ["HUT", "foto HUT"]
    dialog.table.pick("B0001")
    dialog.buttons["Tunjuk silang…"].click()
    form = asked(dialog)
    fill(form, to="B0002", reason="fotonya di sana")
    press(form)
    assert [slip.to for slip in berkas_lists.berkas("B0001").slips] == ["B0002"]
    assert dialog.buttons["Cetak tunjuk silang"].isEnabled()
    assert [lists.item(number).berkas for number in shown] == ["B0001", "B0001"]
    dialog.buttons["Cabut tunjuk silang…"].click()
    press(asked(dialog))
    assert berkas_lists.berkas("B0001").slips == ()
    assert not dialog.buttons["Cabut tunjuk silang…"].isEnabled()


def test_the_pattern_editor_shows_the_next_numbers_at_each_letter(tab, shown):
    tab.deeds.actions["books"].trigger()
    dialog = asked(tab, BooksDialog)
    dialog.table.pick("arsip")
    dialog.buttons["Ubah pola…"].click()
    form = asked(dialog, PatternDialog)
    form.pattern_edit.setText("{urut:03}/{kode}/{bulan_romawi}/{tahun}")
    assert "Berikutnya: 003/400.14.4.3/X/2026 · 004/400.14.4.3/X/2026" in form.preview_label.text()
    assert "Sisipan: 003.a/" in form.preview_label.text()
    form.pattern_edit.setText("{kode}/{tahun}")
    assert "harus memuat {urut}" in form.preview_label.text()
    form.pattern_edit.setText("{lemari}/{urut}/{tahun}")
    assert "keliru begitu map berpindah" in form.preview_label.text()
    form.reason_edit.setText("Perbup")
    press(form)
    assert "keliru begitu map berpindah" in form.form.refusal()
    form.preset_box.setCurrentIndex(7)
    form.preset_box.activated.emit(7)
    press(form)
    assert not form.isVisible()
    assert dialog.current().pattern == "{urut:03}/{kode}/{opd}/{tahun}"


def test_numbers_are_reserved_and_voided_in_the_book(tab, shown):
    tab.deeds.actions["books"].trigger()
    dialog = asked(tab, BooksDialog)
    dialog.table.pick("arsip")
    dialog.buttons["Cadangkan…"].click()
    form = asked(dialog)
    fill(form, purpose="laporan susulan", count=2)
    press(form)
    kept = [line.number for line in numbers.reserved_in("arsip")]
    assert len(kept) == 2
    dialog.buttons["Daftar nomor…"].click()
    book = asked(dialog, NumbersDialog)
    book.chips.choose("reserved")
    assert [line.number for line in book.table.rows_model.rows()] == kept[::-1]
    book.buttons["Batalkan…"].click()
    form = asked(book)
    fill(form, reason="tidak jadi")
    press(form)
    assert len(numbers.reserved_in("arsip")) == 1


def test_a_number_is_inserted_beside_another_and_a_gap_is_explained(tab, shown, desk_office):
    series = SeriesRow.get(SeriesRow.period == "2026", SeriesRow.book == BookRow.get(BookRow.code == "arsip").id)
    with desk_office.as_("petugas").write("numbers.open_book") as change:
        change.set(series, last=3)
        change.done("numbers", "2026", "satu lembar buku terlewat")
    tab.deeds.actions["books"].trigger()
    dialog = asked(tab, BooksDialog)
    dialog.table.pick("arsip")
    dialog.buttons["Sisipkan…"].click()
    form = asked(dialog)
    fill(form, after=1, purpose="surat bertanggal mundur")
    press(form)
    assert [line.number.split("/")[1] for line in numbers.reserved_in("arsip")] == ["A-1.a"]
    dialog.buttons["Daftar nomor…"].click()
    book = asked(dialog, NumbersDialog)
    book.chips.choose("gap")
    assert [line.serial for line in book.table.rows_model.rows()] == [3]
    book.buttons["Terangkan nomor lompat…"].click()
    form = asked(book)
    fill(form, remark="lembar rusak")
    press(form)
    assert [gap.remark for gap in numbers.gap_views()] == ["lembar rusak"]


def test_a_thread_is_followed_from_the_item_or_from_a_typed_number(tab, filed, qtbot):
    label = filed()
    tab.load()
    tab.open(label)
    tab.deeds.actions["trace"].trigger()
    dialog = asked(tab, ThreadDialog)
    assert dialog.things_label.text() == f"Press release 0001/2026 → Filing kabinet {label}"
    dialog.number_edit.setText("9999/2026")
    dialog.look_button.click()
    assert "9999/2026" in dialog.things_label.text()
    dialog.number_edit.setText("0001/2026")
    dialog.look_button.click()
    assert len(dialog.table.rows_model.rows()) > 4
    dialog.buttons["Cetak lembar jejak"].click()
    assert asked(dialog, PdfWindow).isVisible()


def test_a_folder_moves_and_tells_where_it_has_been(tab, shown, place):
    tab.deeds.actions["move_folder"].trigger()
    form = asked(tab)
    fill(form, to="FK-01/3", reason="laci penuh")
    press(form)
    assert tab.places.place() == "FK-01/3/01"
    assert tab.items.rows()[0].item.place == "FK-01/3/01"
    tab.deeds.actions["history"].trigger()
    told = asked(tab, HistoryDialog).table.rows_model.rows()
    assert [happening.place for happening in told] == ["FK-01/3/01", place, place, place]


def test_a_drawer_says_which_codes_belong_in_it(tab, place):
    tab.show_place(place)
    tab.deeds.actions["drawer"].trigger()
    form = asked(tab)
    fill(form, name="Humas", codes="500-400")
    press(form)
    assert "terbalik" in form.form.refusal()
    fill(form, codes="400.14")
    press(form)
    assert lists.cabinets()[0].drawers[1].codes == "400.14"


def test_berkas_numbers_open_their_folder_when_scanned(tab, shown, place, desk_office):
    number = berkas(desk_office, place)
    tab.open("FK-01/1")
    tab.scan.take(number)
    assert tab.places.place() == place


def test_what_is_due_is_proposed_and_moved_from_the_window(tab, desk):  # noqa: F811 - pytest's fixture
    number, item = closed(desk)
    years(desk, 2)
    tab.load()
    tab.deeds.actions["disposal"].trigger()
    dialog = asked(tab, DisposalsDialog)
    assert dialog.due_label.text() == "Jatuh waktu: 1 berkas untuk Daftar Arsip Usul Pindah."
    dialog.buttons["Usulkan…"].click()
    press(asked(dialog))
    dialog.buttons["Laksanakan…"].click()
    form = asked(dialog)
    fill(form, witness_1="Rina", witness_2="Budi", scan=str(desk.photo("ba.jpg")))
    press(form)
    assert not form.isVisible(), form.form.refusal()
    assert lists.item(item).place == "RAK-01/1/01"
    years(desk, 2)
    dialog.buttons["Usulkan…"].click()
    form = asked(dialog)
    fill(form, kind="musnah")
    press(form)
    dialog.buttons["Penilaian…"].click()
    assess = asked(dialog, AssessDialog)
    assess.verdict_boxes[number].setCurrentIndex(1)
    press(assess)
    assert dialog.current().state == "dinilai"


def test_the_retention_of_a_berkas_is_set_where_it_is_listed(tab, shown, place, desk_office):
    number = berkas(desk_office, place)
    tab.deeds.actions["berkas"].trigger()
    dialog = asked(tab, BerkasDialog)
    dialog.table.pick(number)
    dialog.buttons["Retensi…"].click()
    form = asked(dialog)
    assert (form.editors["inactive"].text(), form.editors["fate"].text()) == ("3 Tahun", "Permanen")
    assert form.editors["basis"].text().startswith("Jadwal retensi kode 400.14.3 ")
    fill(form, active="lama sekali", inactive="3 tahun", fate="Musnah")
    press(form)
    assert "tidak terbaca sebagai retensi" in form.form.refusal()
    fill(form, active="2 tahun setelah data diperbarui", event_on="1/10/2026")
    press(form)
    assert disposal_lists.retention(number).words.startswith("aktif s.d. 1 Oktober 2028")
    dialog.buttons["Tahan…"].click()
    form = asked(dialog)
    fill(form, reason="sengketa")
    press(form)
    assert disposal_lists.retention(number).held == "sengketa"


def test_after_a_folder_moved_its_labels_are_known_to_be_wrong(tab, shown, desk_office):
    desk_office.do("petugas", "cabinet.note_labels", items=shown)
    tab.load()
    assert {row.label for row in tab.items.rows()} == {"ada"}
    tab.deeds.actions["move_folder"].trigger()
    form = asked(tab)
    fill(form, to="FK-01/3")
    press(form)
    assert {row.label for row in tab.items.rows()} == {"lama"}
    tab.open(shown[0])
    assert any("ke FK-01/3/01" in line.what for line in tab.items.past.rows_model.rows())


def test_a_new_folder_is_proposed_a_drawer_by_its_code_until_the_officer_decides(tab, desk_office):
    desk_office.do("petugas", "cabinet.edit_drawer", drawer="FK-01/3", name="Umum", codes="000", capacity=5)
    drawers = [drawer for view in lists.cabinets() for drawer in view.drawers]
    dialog = AddFolderDialog(tab, tab.deeds._workbench, drawers)
    dialog.classification_edit.setText("000.5.3.1")
    assert dialog.proposal_label.text() == ("Usul: Map baru di laci FK-01/3: rentang kodenya 000, masih muat 5 map.")
    assert dialog.drawer_box.currentData() == "FK-01/3"
    dialog.drawer_box.setCurrentIndex(3)
    dialog.drawer_box.activated.emit(3)
    dialog.classification_edit.setText("000.5.3.2")
    assert dialog.drawer_box.currentData() == "FK-01/4"
