"""Agendas and calendars taken in through the window, every row seen first; and written out."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtGui import QGuiApplication

from desk.coverage import calendar
from ui.parts.list_columns import ColumnsDialog
from ui.work import idle

AGENDA = (
    "Tanggal,Waktu,Nama Kegiatan,Tempat\n"
    "14/10/2026,08.30 s/d Selesai,Panen Raya,Desa Tanjung Buka\n"
    "15/10/2026,,Rakor Inflasi,Aula Bappeda\n"
    "kapan-kapan,09.00,Tanpa tanggal yang benar,Aula\n"
)


@pytest.fixture
def agenda(kaltara):
    """An agenda of three lines, one of which names no day."""
    path = kaltara.folder / "agenda.csv"
    path.write_text(AGENDA, "utf-8")
    return path


def taken_in(tab, qtbot, path):
    tab.page.exchange.take_in([str(path)])
    qtbot.waitUntil(lambda: tab.page.exchange.dialog is not None, timeout=20_000)
    return tab.page.exchange.dialog


def shown(dialog):
    return [(row.title, row.outcome) for row in dialog.table.rows_model.rows()]


def test_every_row_is_shown_before_anything_is_taken_in(sit, kaltara, agenda, qtbot):
    tab = sit("petugas")
    dialog = taken_in(tab, qtbot, agenda)
    titles = dict(shown(dialog))
    assert titles["Panen Raya"] == "baru"
    assert titles["Rakor Inflasi"] == "baru"
    assert [titles["agenda.csv baris 4"], titles["agenda.csv baris 1"]] == ["ditolak", "dilewati"]
    assert len(titles) == 4
    assert calendar.calendar(kaltara.workspace, "2026-10-01", "2026-10-31") == []
    dialog.decide()
    found = calendar.calendar(kaltara.workspace, "2026-10-14", "2026-10-15")
    assert [(one.title, one.when) for one in found] == [("Panen Raya", "08.30–selesai"), ("Rakor Inflasi", "tanpa jam")]
    assert "baru" in tab.news[-1]
    again = taken_in(tab, qtbot, agenda)
    assert "baru" not in [outcome for title, outcome in shown(again) if title in ("Panen Raya", "Rakor Inflasi")]
    again.reject()


def test_the_calendar_is_written_and_read_back_as_the_same(sit, kaltara, event, qtbot):
    event("Panen Raya", starts="2026-10-14 09:00", ends="2026-10-14 11:00")
    tab = sit("petugas")
    path = kaltara.folder / "liputan.ics"
    tab.page.exchange.write(path)
    qtbot.waitUntil(idle, timeout=20_000)
    qtbot.waitUntil(lambda: bool(tab.news), timeout=20_000)
    assert tab.news[-1] == "Kalender tersimpan: liputan.ics."
    assert "SUMMARY:Panen Raya" in path.read_text("utf-8")
    dialog = taken_in(tab, qtbot, path)
    assert "baru" not in [outcome for _title, outcome in shown(dialog)]
    dialog.reject()


def test_a_file_that_is_no_calendar_is_refused_in_words(sit, kaltara, qtbot):
    path = kaltara.folder / "rusak.ics"
    path.write_bytes(b"\x00\xff bukan kalender")
    tab = sit("petugas")
    tab.page.exchange.take_in([str(path)])
    qtbot.waitUntil(lambda: bool(tab.news), timeout=20_000)
    assert tab.page.exchange.dialog is None
    assert tab.news[-1].endswith(".")


def test_cells_are_pasted_and_the_whole_import_is_taken_back_from_the_news(sit, kaltara, qtbot):
    tab = sit("petugas")
    QGuiApplication.clipboard().setText("")
    tab.page.commands.actions["import-paste"].trigger()
    assert "Papan klip kosong" in tab.news[-1]
    QGuiApplication.clipboard().setText(AGENDA.replace(",", "\t"))
    tab.page.commands.actions["import-paste"].trigger()
    qtbot.waitUntil(lambda: tab.page.exchange.dialog is not None, timeout=20_000)
    tab.page.exchange.dialog.decide()
    assert len(calendar.calendar(kaltara.workspace, "2026-10-01", "2026-10-31")) == 2
    tab.undos[-1]()
    assert tab.news[-1] == "Impor diurungkan: 2 dikeluarkan, 0 dikembalikan."
    assert calendar.calendar(kaltara.workspace, "2026-10-01", "2026-10-31") == []


def test_one_persons_events_are_written_for_his_phone(sit, kaltara, manned, event, qtbot):
    manned("Panen Raya")
    event("Rapat lain", starts="2026-10-15 09:00")
    tab = sit("petugas")
    path = kaltara.folder / "tara.ics"
    tab.page.exchange.write(path, person="tara")
    qtbot.waitUntil(lambda: bool(tab.news), timeout=20_000)
    words = path.read_text("utf-8")
    assert ("SUMMARY:Panen Raya" in words, "Rapat lain" in words) == (True, False)
    tab.page.commands.actions["export-person"].trigger()
    combo = tab.page.exchange.form.fields["login"].combo
    assert "Tenaga Ahli Tara" in [combo.itemText(place) for place in range(combo.count())]
    tab.page.exchange.form.reject()


def test_cells_without_headings_come_in_once_their_columns_are_named(sit, kaltara, qtbot):
    tab = sit("petugas")
    cells = "08.30 s/d Selesai\tPanen Raya\t14/10/2026\tDesa Tanjung Buka\n\tRakor Inflasi\t15/10/2026\tAula Bappeda"
    QGuiApplication.clipboard().setText(cells)
    tab.page.commands.actions["import-paste"].trigger()
    qtbot.waitUntil(lambda: tab.page.exchange.dialog is not None, timeout=20_000)
    dialog = tab.page.exchange.dialog
    assert [outcome for _title, outcome in shown(dialog)] == ["dilewati"] * 2
    assert not dialog.verb_button.isEnabled()
    assert dialog.columns_label.text() == "Kolom belum dikenali."
    dialog.columns_button.click()
    asked = dialog.findChild(ColumnsDialog)
    for box, meaning in zip(asked.boxes, ("time", "title", "", "place"), strict=True):
        box.setCurrentIndex(box.findData(meaning))
    asked.decide()
    assert asked.error_label.text() == "▲ Sebut kolom mana yang memuat tanggal."
    asked.boxes[2].setCurrentIndex(asked.boxes[2].findData("day"))
    asked.decide()
    qtbot.waitUntil(dialog.verb_button.isEnabled, timeout=20_000)
    assert dict(shown(dialog)) == {"Panen Raya": "baru", "Rakor Inflasi": "baru"}
    assert "kolom 3 → tanggal" in dialog.columns_label.text()
    dialog.decide()
    found = calendar.calendar(kaltara.workspace, "2026-10-14", "2026-10-15")
    assert [(one.title, one.when, one.place) for one in found] == [
        ("Panen Raya", "08.30–selesai", "Desa Tanjung Buka"),
        ("Rakor Inflasi", "tanpa jam", "Aula Bappeda"),
    ]
