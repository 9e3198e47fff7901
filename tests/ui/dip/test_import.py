"""A list taken in at the window: every row seen first, columns changed by hand, imported beside it, taken back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desk.dip import item_lists as lists
from desk.dip.import_preview import imports
from tests.ui.conftest import PracticeOffice
from tests.ui.dip.conftest import Sit
from ui.dip.importing import ImportDialog, undo_import
from ui.dip.imports import ImportsDialog
from ui.parts.list_columns import ColumnsDialog
from ui.work import Work

REGISTER = Path(__file__).parents[3] / ".." / "shared" / "data" / "dip" / "jabar_dip_2023_ragged.csv"
LIST = """A. INFORMASI YANG WAJIB DIUMUMKAN SECARA BERKALA
No;Judul Informasi;Ringkasan;Pejabat yang menguasai;Waktu dan Tempat;Bentuk;Retensi
1. Anggaran
a.;DPA 2026;Dokumen pelaksanaan;Sekretariat;Samarinda, 2026;Hardcopy;5 tahun
b.;RKA 2026;Rencana kerja;Sekretariat;Samarinda, 2026;Hardcopy;5 tahun
c.;;Tanpa unit;;2026;Website;5 tahun
"""
PASTED = "Rencana Strategis\tSubbag Perencanaan\t2026\nPerjanjian Kinerja\tSubbag Perencanaan\t2026\n"


@pytest.fixture
def listed(office: PracticeOffice) -> Path:
    """A list of two items and a row that cannot be one."""
    path = office.folder / "daftar.csv"
    path.write_text(LIST, "utf-8")
    return path


def opened(tab) -> ImportDialog:
    """Give the dialog that is open."""
    return next(one for one in tab.browse.findChildren(ImportDialog) if one.isVisible())


def read(tab, qtbot: QtBot, path: Path) -> ImportDialog:
    """Open the dialog on a file and wait until its rows are there."""
    tab.browse.doors.import_list(str(path))
    dialog = opened(tab)
    qtbot.waitUntil(lambda: dialog.foreseen is not None or dialog.error_label.isVisibleTo(dialog), timeout=20_000)
    return dialog


def counts(dialog: ImportDialog) -> tuple[int, ...]:
    """Give the counts of the dry run: new, changed, same, rejected, leftover."""
    return tuple(dialog.foreseen.counts.values())


def finish(dialog: ImportDialog, qtbot: QtBot) -> None:
    """Press the verb and wait for the import."""
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.decide()


def test_every_row_is_seen_with_its_reason_before_anything_is_taken(sit: Sit, listed: Path, qtbot: QtBot) -> None:
    tab = sit()
    dialog = read(tab, qtbot, listed)
    assert counts(dialog) == (2, 0, 0, 1, 3)
    rows = dialog.table.rows_model.rows()
    assert [row.line for row in rows] == [1, 2, 3, 4, 5, 6]
    assert rows[-1].outcome == "rejected"
    assert "kosong" in rows[-1].why
    assert "Judul Informasi → nama informasi" in dialog.columns_label.text()
    assert dialog.verb_button.text() == "Impor 2 informasi"
    dialog.chips.choose("rejected")
    assert [row.line for row in dialog.table.rows_model.rows()] == [6]
    dialog.reject()
    assert lists.counts(tab.browse._workbench.workspace).total == 0


@pytest.mark.skipif(not REGISTER.is_file(), reason="data nyata tidak ada")
def test_a_real_register_shows_each_of_its_rows_also_those_of_nine_empty_cells(sit: Sit, qtbot: QtBot) -> None:
    tab = sit()
    dialog = read(tab, qtbot, REGISTER)
    shown = {row.line: row for row in dialog.table.rows_model.rows()}
    assert len(shown) == len(dialog.foreseen.outcomes) == 133
    words, why = (dialog.table.rows_model.columns[place].text for place in (2, 5))
    empty = [line for line, text in enumerate(REGISTER.read_text("utf-8").splitlines(), 1) if text == "," * 8]
    assert {(shown[line].outcome, words(shown[line]), why(shown[line])) for line in empty} == {
        ("leftover", "(baris kosong)", "Baris kosong")
    }
    assert len(empty) == 4
    dialog.reject()


def test_an_import_is_told_with_its_undo_and_a_second_one_finds_all_the_same(
    sit: Sit, listed: Path, qtbot: QtBot, office: PracticeOffice
) -> None:
    tab = sit()
    bench = tab.browse._workbench
    with qtbot.waitSignal(bench.undoable, timeout=20_000) as told:
        finish(read(tab, qtbot, listed), qtbot)
    assert told.args[0] == "daftar.csv diimpor: 2 baru, 0 berubah, 1 ditolak."
    assert tab.browse.table.rows_model.rowCount() == 2
    again = read(tab, qtbot, listed)
    assert counts(again) == (0, 0, 2, 1, 3)
    assert not again.verb_button.isEnabled()
    again.reject()
    told.args[1]()
    assert tab.browse.table.rows_model.rowCount() == 0


def test_a_changed_row_tells_what_stood_there_and_what_will(sit: Sit, listed: Path, qtbot: QtBot) -> None:
    tab = sit()
    finish(read(tab, qtbot, listed), qtbot)
    listed.write_text(
        LIST.replace(
            "a.;DPA 2026;Dokumen pelaksanaan;Sekretariat;Samarinda, 2026;Hardcopy;5 tahun",
            "a.;DPA 2026;Dokumen pelaksanaan;Sekretariat;Samarinda, 2026;Hardcopy;10 tahun",
        )
    )
    dialog = read(tab, qtbot, listed)
    assert counts(dialog)[:3] == (0, 1, 1)
    changed = next(row for row in dialog.foreseen.outcomes if row.outcome == "changed")
    assert changed.why == "Jangka waktu simpan: 5 tahun → 10 tahun"
    dialog.reject()


def test_pasted_cells_without_headings_are_given_columns_which_are_remembered(sit: Sit, qtbot: QtBot) -> None:
    tab = sit()
    tab.browse.doors.import_list()
    dialog = opened(tab)
    QGuiApplication.clipboard().setText(PASTED)
    dialog.paste_button.click()
    qtbot.waitUntil(lambda: dialog.foreseen is not None, timeout=20_000)
    assert "Ubah kolom" in dialog.error_label.text()
    dialog.columns_button.click()
    asked = dialog.findChild(ColumnsDialog)
    asked.decide()
    assert "nama informasi" in asked.error_label.text()
    for box, name in zip(asked.boxes, ("title", "unit", "made"), strict=True):
        box.setCurrentIndex(box.findData(name))
    asked.decide()
    qtbot.waitUntil(lambda: dialog.foreseen is not None, timeout=20_000)
    assert counts(dialog)[0] == 2
    finish(dialog, qtbot)
    tab.browse.doors.import_list()
    later = opened(tab)
    later.read_paste(PASTED.replace("Rencana", "Rancangan"))
    qtbot.waitUntil(lambda: later.foreseen is not None, timeout=20_000)
    assert "pilihan yang diingat" in later.columns_label.text()
    assert counts(later)[:3] == (1, 0, 1)
    later.reject()


def test_a_file_that_is_refused_says_why_and_offers_no_import(sit: Sit, qtbot: QtBot, office: PracticeOffice) -> None:
    broken = office.folder / "rusak.xlsx"
    broken.write_bytes(b"PK\x03\x04 bukan buku kerja")
    dialog = read(sit(), qtbot, broken)
    assert "rusak.xlsx" in dialog.error_label.text()
    assert not dialog.verb_button.isEnabled()
    dialog.reject()


def test_an_import_called_off_leaves_nothing(sit: Sit, listed: Path, qtbot: QtBot) -> None:
    tab = sit()
    dialog = read(tab, qtbot, listed)
    gate = Event()
    Work(tab, partial(gate.wait, 10), bool, str)
    dialog.decide()
    dialog._work.call_off()
    gate.set()
    qtbot.waitUntil(lambda: dialog._work is None, timeout=20_000)
    assert "dibatalkan" in dialog.error_label.text()
    assert imports() == []
    dialog.reject()


def test_an_import_whose_items_were_worked_on_since_is_not_taken_back(
    sit: Sit, listed: Path, qtbot: QtBot, news: list[str]
) -> None:
    tab = sit()
    finish(read(tab, qtbot, listed), qtbot)
    item = tab.browse.table.rows_model.row(0).id
    tab.browse._workbench.do("dip.advance", items=[item], stage="verifikasi")
    undo_import(tab.browse._workbench, 1)
    assert "tidak dapat diurungkan" in news[-1]
    tab.browse.doors.show_imports()
    shown = tab.browse.findChild(ImportsDialog)
    assert shown.buttons["Urungkan impor ini"].isEnabled()
    shown.buttons["Urungkan impor ini"].click()
    assert "sudah dikerjakan" in shown.error_label.text()
    shown.accept()


def test_cells_pasted_where_the_path_is_typed_are_read_as_cells(sit: Sit, qtbot: QtBot) -> None:
    tab = sit()
    tab.browse.doors.import_list()
    dialog = opened(tab)
    QGuiApplication.clipboard().setText(LIST.replace(";", "\t"))
    qtbot.keyClick(dialog.path_edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.foreseen is not None, timeout=20_000)
    assert counts(dialog)[0] == 2
    assert dialog.path_edit.text() == ""
    dialog.reject()


def test_what_was_imported_is_shown_and_taken_back_by_its_key_after_the_notice_went(
    sit: Sit, listed: Path, qtbot: QtBot, office: PracticeOffice, news: list[str]
) -> None:
    office.do("petugas", "dip.add", title="Renja", category="berkala", unit="Sekretariat")
    tab = sit()
    finish(read(tab, qtbot, listed), qtbot)
    tab.browse.doors.show_imports()
    shown = tab.browse.findChild(ImportsDialog)
    shown.buttons["Tampilkan isinya"].click()
    assert tab.browse.filter_edit.text() == "impor:1"
    assert tab.browse.table.rows_model.rowCount() == 2
    undo = tab.browse.commands.actions["undo"]
    assert undo.text() == "Uru&ngkan: daftar.csv diimpor: 2 baru, 0 berubah, 1 ditolak"
    qtbot.keyClick(tab.browse.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert news[-1] == "Impor 1 diurungkan: 2 dikeluarkan, 0 dikembalikan."
    assert not undo.isEnabled()
