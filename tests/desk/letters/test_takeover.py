"""The agenda book that an office kept in Excel comes in as it is, once, and can be taken back (X19)."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from desk.errors import Invalid, Missing, Refused
from desk.letters import lists
from desk.letters.takeover import preview

HEADS = ("No. Agenda", "Tgl Diterima", "Pengirim", "Nomor Surat", "Tgl Surat", "Perihal", "Disposisi")
ROWS = (
    (1, "05/01/2026", "Dinas Kesehatan", "440/12/DINKES", "03/01/2026", "Permohonan publikasi", "Kabid"),
    (2, "06 Januari 2026", "Bappeda", "050/7", "5 Januari 2026", "Undangan rapat", ""),
    (7, "2026-02-10", "Dinas PUPR", "600/9", "", "Jadwal pemeliharaan", ""),
)
BROKEN = (
    ("8", "32/13/2026", "Dinas Sosial", "", "", "Tanggalnya salah", ""),
    ("", "11/02/2026", "Dinas Sosial", "", "", "Nomornya kosong", ""),
    ("7", "12/02/2026", "Dinas Sosial", "", "", "Nomornya dua kali", ""),
)


def book(path: Path, rows=ROWS) -> str:
    """An agenda book as offices keep it: a title above, headings, rows."""
    sheet = Workbook()
    for row in (("BUKU AGENDA SURAT MASUK TAHUN 2026",), (), HEADS, *rows):
        sheet.active.append(row)
    sheet.save(path)
    return str(path)


@pytest.fixture
def take(desk_office):
    """Do something as the desk officer; gives what was answered."""

    def do(action: str, **parameters: object):
        return desk_office.do("petugas", action, **parameters)

    return do


def test_a_dry_run_tells_every_row_and_changes_nothing(desk_office, tmp_path):
    read, plan = preview(desk_office.workspace, book(tmp_path / "buku.xlsx", (*ROWS, *BROKEN)))
    assert [one.serial for one in plan.new] == [1, 2, 7]
    reasons = " ".join(one["reason"] for one in read.rejected)
    assert "tidak terbaca" in reasons
    assert "bukan nomor urut" in reasons
    assert "sudah ada di baris 6" in reasons
    assert [one["words"] for one in read.unread] == ["Kabid"]
    assert lists.letters(desk_office.workspace) == []


def test_the_letters_keep_their_numbers_and_wait_for_nobody(desk_office, take, tmp_path):
    told = take("letters.import_book", file=book(tmp_path / "buku.xlsx"))
    assert (told["new"], told["changed"], told["same"]) == (3, 0, 0)
    found = lists.letters(desk_office.workspace)
    assert [view.number for view in found] == ["0007/2026", "0002/2026", "0001/2026"]
    assert found[1].dated == "2026-01-05"
    assert not any(view.open for view in found)


def test_the_next_letter_goes_on_after_the_highest_number(desk_office, take, tmp_path):
    take("letters.import_book", file=book(tmp_path / "buku.xlsx"))
    assert take("letters.receive", sender="Bappeda", subject="Surat baru")["number"] == "0008/2026"


def test_the_same_book_again_adds_nothing_and_a_corrected_one_only_corrects(desk_office, take, tmp_path):
    take("letters.import_book", file=book(tmp_path / "buku.xlsx"))
    assert take("letters.import_book", file=book(tmp_path / "buku.xlsx"))["same"] == 3
    corrected = [*ROWS[:2], (7, "2026-02-10", "Dinas PUPR-PERKIM", "600/9", "", "Jadwal pemeliharaan", "")]
    told = take("letters.import_book", file=book(tmp_path / "buku.xlsx", corrected))
    assert (told["new"], told["changed"], told["same"]) == (0, 1, 2)
    assert lists.letter(desk_office.workspace, "0007/2026").sender == "Dinas PUPR-PERKIM"


def test_a_number_that_was_given_here_stays_with_its_letter(desk_office, take, tmp_path):
    mine = take("letters.receive", sender="Inspektorat", subject="Surat kita")["number"]
    read, plan = preview(desk_office.workspace, book(tmp_path / "buku.xlsx"))
    assert mine == "0001/2026"
    assert [one["reason"] for one in read.rejected] == ["nomor 0001/2026 sudah diberikan di sini"]
    assert len(plan.new) == 2


def test_taking_back_voids_the_numbers_and_the_same_book_fills_them_again(desk_office, take, tmp_path):
    file = book(tmp_path / "buku.xlsx")
    take("letters.import_book", file=file)
    assert take("letters.undo_book", file="buku.xlsx")["removed"] == 3
    assert lists.letters(desk_office.workspace) == []
    with pytest.raises(Missing, match="Tidak ada surat"):
        take("letters.undo_book", file="buku.xlsx")
    assert take("letters.import_book", file=file)["new"] == 3
    assert len(lists.letters(desk_office.workspace)) == 3


def test_a_letter_that_was_passed_on_since_holds_its_book(desk_office, take, tmp_path):
    take("letters.import_book", file=book(tmp_path / "buku.xlsx"))
    desk_office.do("kadis", "letters.dispose", letter="0002/2026", to=["kabid"], instructions=["Untuk diketahui"])
    with pytest.raises(Refused, match="0002/2026 sudah didisposisi"):
        take("letters.undo_book", file="buku.xlsx")
    assert len(lists.letters(desk_office.workspace)) == 3


def test_a_file_without_such_columns_is_refused_whole(desk_office, take, tmp_path):
    (tmp_path / "lain.csv").write_text("warna;rasa\nmerah;manis\n")
    with pytest.raises(Invalid, match="Tidak satu pun baris"):
        take("letters.import_book", file=str(tmp_path / "lain.csv"))


def test_columns_can_be_named_where_the_headings_are_not_understood(desk_office, tmp_path):
    (tmp_path / "polos.csv").write_text("12;05/03/2026;Dinas Sosial;Bantuan pangan\n13;06/03/2026;Bappeda;RKPD\n")
    columns = {"serial": 0, "received": 1, "sender": 2, "subject": 3}
    _read, plan = preview(desk_office.workspace, str(tmp_path / "polos.csv"), columns)
    assert [(one.serial, one.fields["subject"]) for one in plan.new] == [(12, "Bantuan pangan"), (13, "RKPD")]


def test_a_book_of_past_years_opens_and_closes_them(desk_office, take, tmp_path):
    take("letters.import_book", file=book(tmp_path / "lama.xlsx", [(3, "05/01/2024", "Bappeda", "", "", "Lama", "")]))
    assert lists.letter(desk_office.workspace, "0003/2024").subject == "Lama"
    assert take("letters.receive", sender="Bappeda", subject="Surat baru")["number"] == "0001/2026"
