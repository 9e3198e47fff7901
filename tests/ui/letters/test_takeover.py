"""An old agenda book in its window: every line is shown with what becomes of it, before anything is taken."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from desk.letters import lists
from ui.letters.takeover import TakeoverDialog
from ui.parts.list_columns import ColumnsDialog
from ui.workbench import Workbench

BOOK = """No Agenda;Tgl Diterima;Dari;Perihal;Keterangan
41;05/01/2026;Dinas Kesehatan;Permohonan publikasi;Kabid
42;kemarin;Bappeda;Undangan rapat;
"""


@pytest.fixture
def dialog(office, dressed, qtbot):
    workbench = Workbench(office.seat("petugas"))
    shown = TakeoverDialog(None, workbench)
    workbench.setParent(shown)  # lest it be collected in the worker's thread
    qtbot.addWidget(shown)
    shown.show()
    return shown


def read(dialog, file, qtbot):
    dialog.read(str(file))
    qtbot.waitUntil(lambda: not dialog.told_label.text().startswith("Membaca"), timeout=20_000)


def test_every_line_is_shown_before_it_is_taken_and_can_be_taken_back(dialog, office, tmp_path, qtbot):
    file = tmp_path / "buku-2026.csv"
    file.write_text(BOOK, "utf-8")
    read(dialog, file, qtbot)
    rows = {(row.line, row.outcome): row for row in dialog.table.rows_model.rows()}
    assert rows[2, "baru"].number == "41"
    assert "tidak terbaca" in rows[3, "ditolak"].why
    assert rows[2, "tidak diambil"].words == "Kabid"
    assert dialog.verb_button.text() == "Ambil alih 1 surat"
    assert lists.letters(office.workspace) == []
    dialog.decide()
    assert [view.number for view in lists.letters(office.workspace)] == ["0041/2026"]
    dialog.take_back(str(file))
    assert lists.letters(office.workspace) == []
    assert "1 surat" in dialog.told_label.text()


def test_a_file_that_is_no_book_is_told_and_nothing_is_taken(dialog, tmp_path, qtbot):
    (tmp_path / "buku.xlsx").write_bytes(b"bukan excel")
    read(dialog, tmp_path / "buku.xlsx", qtbot)
    assert "menurut isinya" in dialog.error_label.text()
    assert not dialog.verb_button.isEnabled()


def test_columns_whose_headings_say_nothing_are_named_by_hand(dialog, office, tmp_path, qtbot):
    file = tmp_path / "buku-tanpa-judul.csv"
    file.write_text("A;B;C;D\n7;05/01/2026;Permohonan publikasi;Dinas Kesehatan\n", "utf-8")
    read(dialog, file, qtbot)
    assert not dialog.verb_button.isEnabled()
    dialog.columns_button.click()
    [columns] = dialog.findChildren(ColumnsDialog)
    for box, meaning in zip(columns.boxes, ("serial", "received", "subject", "sender"), strict=True):
        box.setCurrentIndex(box.findData(meaning))
    columns.decide()
    qtbot.waitUntil(dialog.verb_button.isEnabled, timeout=20_000)
    assert "pilihan Anda" in dialog.columns_label.text()
    dialog.decide()
    [letter] = lists.letters(office.workspace)
    assert (letter.number, letter.sender, letter.subject) == ("0007/2026", "Dinas Kesehatan", "Permohonan publikasi")
