"""Importing lists: real registers, every row accounted for, only what changed, taken back as a whole."""

from __future__ import annotations

import csv
import json
import time
from io import StringIO
from itertools import chain
from pathlib import Path

import pytest
from openpyxl import Workbook

from desk.cli.main import run
from desk.dip import item_lists
from desk.dip.import_sources import Source, preview
from desk.errors import Cancelled, Invalid, Refused
from desk.health.check import check_office
from desk.journal import diary
from desk.search import index
from desk.session import silent

DATA = Path(__file__).parents[3] / ".." / "shared" / "data" / "dip"
RAGGED, TABLES = DATA / "jabar_dip_2023_ragged.csv", DATA / "jabar_dip_2023_tables.html"
ANNEX = DATA / "pktj_dip_2025_lampiran1_first21.csv"
real = pytest.mark.skipif(not DATA.is_dir(), reason="data nyata tidak ada")
HEADS = ["No", "Judul Informasi", "Ringkasan", "Pejabat yang menguasai", "Waktu dan Tempat", "Jangka Waktu Simpan"]
LIST = """A. INFORMASI YANG WAJIB DIUMUMKAN SECARA BERKALA
No;Judul Informasi;Ringkasan;Pejabat yang menguasai;Penanggung jawab;Waktu dan Tempat;Bentuk;Retensi
1;2;3;4;5;6;7;8
1. Profil
a.;Kedudukan;Domisili dan alamat;Sekretariat;Subbag Umum;Samarinda, 2026;Hard & Soft File;Selama berlaku
Lihat
2. Anggaran
a.;DPA 2026;Dokumen pelaksanaan;Sekretariat;Subbag Keuangan;setiap tahun;Website;5 tahun
b.;DPA 2026;Dokumen pelaksanaan;Sekretariat;Subbag Keuangan;setiap tahun;Website;5 tahun
c.;;Tanpa judul;Sekretariat;Subbag Keuangan;2026;Website;5 tahun
No;Judul Informasi;Ringkasan;Pejabat yang menguasai;Penanggung jawab;Waktu dan Tempat;Bentuk;Retensi
D. INFORMASI YANG DIKECUALIKAN
a.;Nomor rekening;Rahasia;Sekretariat;Subbag Keuangan;2026;Hard;5 tahun
;;;;;;;
"""


def put(kaltim, words, name="daftar.csv"):
    path = kaltim.folder / name
    path.write_text(words, "utf-8")
    return path


def physical_rows(path):
    """Give the line at which each record of a CSV file begins, read by nothing of ours."""
    reader = csv.reader(StringIO(path.read_text("utf-8"), newline=""))
    return [1, *(reader.line_num + 1 for _record in reader)][:-1]


def do_import(kaltim, path, **more):
    return kaltim.do("petugas", "dip.import", file=str(path), **more)


def command(kaltim, capsys, *words):
    where = ["--data", str(kaltim.workspace.place.folder), "--trace-dir", str(kaltim.folder / "trace")]
    code = run([*where, *words, "--json"], None, {})
    return code, json.loads(capsys.readouterr().out)


@real
def test_the_ragged_register_gives_its_items_and_accounts_for_every_row(kaltim, capsys):
    """The file has 59 rows of nine cells: 3 repeat the headings and 4 hold nothing at all, which leaves 52 items."""
    code, told = command(kaltim, capsys, "import", "dip", str(RAGGED), "--dry-run")
    assert (code, told["new"], told["changed"], told["same"], told["rejected"]) == (0, 52, 0, 0, [])
    assert item_lists.counts(kaltim.workspace).total == 0
    read = preview(kaltim.workspace, Source(str(RAGGED))).reading
    lists = [sorted(one.line for one in found) for found in (read.taken, read.rejected, read.leftover)]
    assert sorted(chain.from_iterable(lists)) == physical_rows(RAGGED)
    assert [one["line"] for one in told["leftover"]] == lists[2]
    reasons = {one["line"]: one["reason"] for one in told["leftover"]}
    empty = [line for line, text in enumerate(RAGGED.read_text("utf-8").splitlines(), 1) if text == "," * 8]
    assert [reasons[line] for line in empty] == ["baris kosong"] * 4
    code, told = command(kaltim, capsys, "import", "dip", str(RAGGED))
    assert (code, told["new"]) == (0, 52)
    _code, told = command(kaltim, capsys, "import", "dip", str(RAGGED))
    assert (told["new"], told["changed"], told["same"]) == (0, 0, 52)
    counts = item_lists.counts(kaltim.workspace)
    assert counts.categories == {"berkala": 32, "serta merta": 2, "setiap saat": 18}
    assert check_office(kaltim.workspace) == []


@real
def test_the_page_of_the_same_register_adds_only_what_its_spans_lend(kaltim):
    assert len(preview(kaltim.workspace, Source(str(TABLES))).plan.new) == 54
    do_import(kaltim, RAGGED)
    told = do_import(kaltim, TABLES)
    assert (told["new"], told["changed"], told["same"]) == (2, 0, 52)
    added = item_lists.items(kaltim.workspace, limit=2).lines
    assert {line.unit for line in added} == {"BMKG", "BPBD Jawa Barat"}
    assert {line.title[:40] for line in added} == {"Informasi mengenai prosedur peringatan d"}


@real
def test_an_annex_without_categories_is_taken_and_says_so(kaltim):
    seen = preview(kaltim.workspace, Source(str(ANNEX)))
    assert len(seen.plan.new) == 21
    assert {one.field for one in seen.reading.unread} == {"category"}
    do_import(kaltim, ANNEX, category="berkala")
    line = item_lists.items(kaltim.workspace, limit=1).lines[0]
    assert (line.category, line.made) == ("berkala", "Tegal, 2025")
    assert do_import(kaltim, ANNEX)["same"] == 21


def test_sections_headings_numbers_and_torn_rows_are_told_apart(kaltim):
    seen = preview(kaltim.workspace, Source(str(put(kaltim, LIST))))
    reading = seen.reading
    assert [(one.line, one.fields["category"], one.fields["heading"]) for one in reading.taken] == [
        (5, "berkala", "Profil"),
        (8, "berkala", "Anggaran"),
        (10, "berkala", "Anggaran"),
    ]
    assert {one.line: one.reason.split(":")[0] for one in reading.rejected} == {
        9: "sama dengan baris 8",
        13: "informasi dikecualikan tidak masuk DIP; catat di Daftar Informasi yang Dikecualikan",
    }
    assert [one.line for one in reading.leftover] == [1, 2, 3, 4, 6, 7, 11, 12, 14]
    assert reading.taken[1].fields["title"] == "DPA 2026"
    assert [(one.line, one.field, one.words) for one in reading.unread] == [(8, "made", "setiap tahun")]


def test_a_row_without_a_title_takes_its_summary_for_it(kaltim):
    reading = preview(kaltim.workspace, Source(str(put(kaltim, LIST)))).reading
    assert reading.taken[2].fields["title"] == "Tanpa judul"


def test_legal_columns_are_understood(kaltim):
    do_import(kaltim, put(kaltim, LIST))
    first = item_lists.item(kaltim.workspace, 1)
    assert (first.line.made, first.place, first.line.forms) == ("Samarinda, 2026", "Samarinda", ("cetak", "rekam"))
    assert first.line.retention == "Selama berlaku"
    assert item_lists.item(kaltim.workspace, 2).line.forms == ("online",)
    assert first.line.next_stage == "verifikasi"


def test_a_second_import_changes_only_what_changed_and_leaves_what_is_not_said(kaltim):
    do_import(kaltim, put(kaltim, LIST))
    kaltim.do("petugas", "dip.advance", items=[1, 2], stage="verifikasi")
    kaltim.do("petugas", "dip.edit", item=1, version=2, fields={"classification": "000.4"})
    again = LIST.replace("Domisili dan alamat", "Domisili, alamat dan peta").replace(";Website;5 tahun", ";Website;")
    told = do_import(kaltim, put(kaltim, again, "daftar2.csv"))
    assert (told["new"], told["changed"], told["same"]) == (0, 1, 2)
    first, second = (item_lists.item(kaltim.workspace, item).line for item in (1, 2))
    assert (first.summary, first.classification, first.stage) == ("Domisili, alamat dan peta", "000.4", 1)
    assert (second.retention, second.stage) == ("5 tahun", 2)


def test_a_unit_that_was_renamed_is_the_same_item(kaltim):
    do_import(kaltim, put(kaltim, LIST))
    told = do_import(kaltim, put(kaltim, LIST.replace("alamat;Sekretariat", "alamat;Sekretariat Dinas"), "b.csv"))
    assert (told["new"], told["changed"]) == (0, 1)
    assert item_lists.item(kaltim.workspace, 1).line.unit == "Sekretariat Dinas"


def test_a_whole_import_is_taken_back(kaltim):
    do_import(kaltim, put(kaltim, LIST))
    more = "d.;Baru;Isi;Unit;PJ;2026;Hard;1\nD. INFORMASI YANG"
    again = LIST.replace("5 tahun", "10 tahun").replace("D. INFORMASI YANG", more)
    told = do_import(kaltim, put(kaltim, again, "b.csv"))
    assert (told["new"], told["changed"], told["same"]) == (1, 2, 1)
    undone = kaltim.do("petugas", "dip.undo_import", number=told["id"])
    assert (undone["removed"], undone["restored"]) == (1, 2)
    assert item_lists.item(kaltim.workspace, 2).line.retention == "5 tahun"
    assert [line.id for line in item_lists.items(kaltim.workspace).lines] == [3, 2, 1]
    assert index.find("Baru").hits == ()
    with pytest.raises(Refused, match="sudah diurungkan"):
        kaltim.do("petugas", "dip.undo_import", number=told["id"])
    assert check_office(kaltim.workspace) == []
    assert do_import(kaltim, put(kaltim, LIST))["same"] == 3


def test_an_import_that_was_worked_on_is_not_taken_back(kaltim):
    told = do_import(kaltim, put(kaltim, LIST))
    kaltim.do("petugas", "dip.advance", items=[1], stage="verifikasi")
    with pytest.raises(Refused, match="sudah dikerjakan sesudahnya: DIP-0001"):
        kaltim.do("petugas", "dip.undo_import", number=told["id"])


def test_pasted_cells_are_a_list_too(kaltim):
    text = "\t".join(HEADS) + "\r\n1\tProfil\tIsi\tSekretariat\tSamarinda, 2026\t5 tahun"
    told = kaltim.do("petugas", "dip.import", text=text, category="berkala")
    assert told["new"] == 1
    assert diary.history("dip", "impor 1")[0].body["words"] == "impor tempelan: 1 baru, 0 berubah, 0 sama"


def test_a_workbook_with_merged_cells_two_heading_rows_and_sheets_by_category(kaltim):
    book = Workbook()
    book.active.title = "Serta Merta"
    for sheet in (book.active, book.create_sheet("Berkala")):
        sheet.append(["DAFTAR INFORMASI PUBLIK"])
        sheet.append([])
        sheet.append(["No", "Ringkasan isi informasi", "Unit yang menguasai", "Waktu", "Bentuk informasi", None, None])
        sheet.append([None, None, None, None, "Cetak", "Rekam", "Online"])
        sheet.append([1, "Peringatan dini banjir", "BPBD", 2026, "√", None, "√"])
        sheet.append([2, "Prosedur evakuasi", "BPBD", 2026, None, "v", None])
        sheet.append([None, None, "BMKG", 2026, None, "v", None])
        sheet.merge_cells("A6:A7")
        sheet.merge_cells("B6:B7")
    path = kaltim.folder / "dip.xlsx"
    book.save(path)
    assert do_import(kaltim, path)["new"] == 6
    lines = item_lists.items(kaltim.workspace).lines
    assert {(line.category, line.title, line.unit, line.forms) for line in lines[3:]} == {
        ("serta merta", "Peringatan dini banjir", "BPBD", ("cetak", "online")),
        ("serta merta", "Prosedur evakuasi", "BPBD", ("rekam",)),
        ("serta merta", "Prosedur evakuasi", "BMKG", ("rekam",)),
    }
    assert {line.category for line in lines[:3]} == {"berkala"}
    assert {line.made for line in lines} == {"2026"}


def test_columns_without_headings_are_named_once_and_remembered(kaltim):
    words = "1,Profil dinas,Sekretariat,2026\n2,Agenda pimpinan,Sekretariat,2026\n"
    with pytest.raises(Invalid, match=r"Judul kolom daftar\.csv tidak dikenali"):
        do_import(kaltim, put(kaltim, words))
    columns = {"number": 0, "title": 1, "unit": 2, "made": 3}
    assert do_import(kaltim, put(kaltim, words), columns=columns)["new"] == 2
    assert do_import(kaltim, put(kaltim, words + "3,Renstra,Sekretariat,2026\n", "lagi.csv"))["new"] == 1


def test_a_list_of_which_nothing_can_be_taken_is_refused_by_the_command(kaltim, capsys):
    path = put(kaltim, "No,Judul,Unit,Waktu,Bentuk\n1,,Sekretariat,2026,Hard\n")
    code, told = command(kaltim, capsys, "import", "dip", str(path), "--dry-run")
    assert (code, told["new"], [one["line"] for one in told["rejected"]]) == (3, 0, [2])


def test_a_thousand_rows_are_one_journal_line_and_found_at_once(kaltim):
    rows = [f"{n};Laporan {n};Isi {n};Dinas {n % 9};2026;5 tahun" for n in range(1, 1001)]
    begun, lines = time.monotonic(), diary.count()
    assert do_import(kaltim, put(kaltim, "\n".join([";".join(HEADS), *rows])), category="berkala")["new"] == 1000
    assert time.monotonic() - begun < 30
    assert diary.count() == lines + 1
    assert index.find("Laporan 777").count == 1
    assert check_office(kaltim.workspace) == []


def test_an_import_called_off_in_the_middle_leaves_nothing_and_can_be_done_again(kaltim):
    rows = "\n".join(f"{place};Laporan {place};Isi;Sekretariat;2026;5 tahun" for place in range(1200))
    path = put(kaltim, ";".join(HEADS) + "\n" + rows)
    session, told = kaltim.as_("petugas"), []

    def tell(words, far):
        told.append(words)
        if "500 dari" in words:
            raise Cancelled("Dibatalkan.")

    session.tell = tell
    with pytest.raises(Cancelled):
        do_import(kaltim, path)
    assert told[-1] == "500 dari 1.200 informasi dicatat"
    assert item_lists.counts(kaltim.workspace).total == 0
    assert index.find("Laporan").count == 0
    assert check_office(kaltim.workspace) == []
    session.tell = silent
    assert do_import(kaltim, path)["new"] == 1200
