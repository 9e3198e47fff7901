"""The papers of the cabinet: loan slip with OUT card, books and lists, tunjuk silang, minutes of a stock take."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.errors import Invalid, Missing
from reports.cabinet import CABINET_FORMS, cabinet_keys
from reports.catalog import print_form
from reports.verify import verify_file
from tests.conftest import Desk
from tests.desk.cabinet.test_berkas import berkas
from tests.desk.cabinet.test_disposal import closed, desk, moved, years  # noqa: F401 - a fixture
from tests.desk.cabinet.test_loans import lend
from tests.desk.cabinet.test_places import folder, paper
from tests.reports.paper import all_words, carries

LATER = ("disposal-list", "disposal-minutes", "inactive-list")
"""What needs berkas whose time is over."""

LANDSCAPE = ("loan-book", "berkas-list", "berkas-contents")


@pytest.fixture
def kept(desk_office: Desk) -> list[str]:
    """A drawer with two berkas, a slip between them, a loan that is out, and a stock take that has ended."""
    place = folder(desk_office, "FK-01/2")
    first = berkas(desk_office, place)
    items = [paper(desk_office, place, title) for title in ("Sambutan Gubernur", "Daftar tamu")]
    second = berkas(desk_office, place, "Foto HUT Provinsi", "foto HUT")
    desk_office.do("petugas", "cabinet.link_berkas", berkas=first, to=second, reason="fotonya di sana")
    lend(desk_office, item=items[0])
    take = desk_office.do("petugas", "cabinet.open_stock_take", drawer="FK-01/2")["take"]
    desk_office.do("petugas", "cabinet.count_items", take=take, codes=["XX-9"])
    desk_office.do("petugas", "cabinet.end_stock_take", take=take, note="Kunci laci diganti.")
    return items


def words_of(at: Desk, form: str, key: str, **options: str) -> str:
    return all_words(print_form(at.workspace, form, key, **options))


def test_every_listed_key_prints_on_both_papers_and_reads_back_the_same(desk_office, kept, tmp_path):
    keys = {form: found() for form, found in cabinet_keys(desk_office.workspace).items()}
    assert set(keys) == {*CABINET_FORMS, "place-label"}
    keys = {form: found for form, found in keys.items() if form in CABINET_FORMS and form not in LATER}
    for form, found in keys.items():
        assert found, form
        for paper_name in ("A4", "F4"):
            path = Path(tmp_path / f"{form}-{paper_name}.pdf")
            path.write_bytes(print_form(desk_office.workspace, form, found[0], paper=paper_name))
            assert verify_file(desk_office.workspace, path).differs == [], form


def test_the_loan_slip_has_four_signatures_and_the_out_card(desk_office, kept):
    text = words_of(desk_office, "loan-slip", "PJ-001/2026")
    for words in (
        "BUKTI PEMINJAMAN ARSIP",
        kept[0],
        "Sambutan Gubernur",
        "Sekretariat",
        "bahan laporan",
        "Rabu, 14 Oktober 2026",
        "Peminjam,",
        "Petugas arsip,",
        "Yang mengembalikan,",
        "Petugas penerima,",
        "KELUAR",
        "FK-01 · Laci 2 · Map 01",
    ):
        assert carries(text, words), words
    desk_office.clock.pass_minutes(60 * 24 * 3)
    desk_office.do("petugas", "cabinet.take_back", loan="PJ-001/2026", returned_by="Budi", condition="sampul robek")
    text = words_of(desk_office, "loan-slip", "PJ-001/2026")
    assert carries(text, "(terlambat 1 hari kerja)")
    assert carries(text, "sampul robek")


def test_the_loan_book_tells_what_is_not_back(desk_office, kept):
    text = words_of(desk_office, "loan-book", "2026-10")
    assert carries(text, "belum kembali")
    assert carries(text, "Jumlah: 1 peminjaman.")
    assert carries(words_of(desk_office, "loan-book", "2025"), "Tidak ada peminjaman.")


def test_the_list_of_berkas_has_the_usual_columns(desk_office, kept):
    text = words_of(desk_office, "berkas-list", "FK-01/2")
    for words in (
        "Nomor berkas", "Kode klasifikasi", "Indeks", "Kurun waktu", "Tingkat perkembangan", "Jumlah", "Keterangan",
        "Filing kabinet / laci / map", "Klasifikasi keamanan", "B0001", "HUT Provinsi", "2 item", "biasa/terbuka",
        "lihat juga B0002 (fotonya di sana)", "Jumlah: 2 berkas.",
    ):  # fmt: skip
        assert carries(text, words), words
    assert carries(words_of(desk_office, "berkas-list", "FK-01/4"), "Belum ada berkas di tempat ini.")
    with pytest.raises(Missing, match="Tidak ada tempat FK-09"):
        words_of(desk_office, "berkas-list", "FK-09")


def test_the_contents_of_a_berkas_name_each_item_and_who_has_it(desk_office, kept):
    text = words_of(desk_office, "berkas-contents", "B0001")
    assert all(carries(text, number) for number in kept)
    assert carries(text, "dipinjam oleh Rina (Sekretariat) sampai 14/10/2026")
    with pytest.raises(Invalid, match="B0099"):
        words_of(desk_office, "berkas-contents", "B0099")


def test_a_cross_reference_says_where_to_look_and_why(desk_office, kept):
    text = words_of(desk_office, "cross-reference", "B0001")
    for words in ("TUNJUK SILANG", "LIHAT JUGA", "berkas B0002", "FK-01/2/01", "fotonya di sana"):
        assert carries(text, words), words
    with pytest.raises(Missing, match="tidak mempunyai tunjuk silang"):
        words_of(desk_office, "cross-reference", "B0002")


def test_the_minutes_tell_each_result_and_are_signed_by_two(desk_office, kept):
    text = words_of(desk_office, "stock-take", "SO-001/2026")
    for words in (
        "BERITA ACARA STOCK OPNAME ARSIP",
        "Senin tanggal dua belas bulan Oktober tahun dua ribu dua puluh enam",
        "0 item ada, 0 item salah tempat, 1 item hilang, 1 item sedang dipinjam dan 1 item tidak dikenal",
        "XX-9",
        "tidak tercatat di register",
        "Kunci laci diganti.",
        "Saksi,",
        "Petugas,",
    ):
        assert carries(text, words), words


def test_the_trace_and_the_history_print_what_was_done(desk_office, kept):
    text = words_of(desk_office, "trace", kept[0])
    for words in ("LEMBAR JEJAK", f"Ditelusuri dari nomor {kept[0]}", "Filing kabinet", "dipinjamkan kepada Rina"):
        assert carries(text, words), words
    text = words_of(desk_office, "history", "FK-01/2/01")
    for words in ("RIWAYAT MAP", "Sekarang di FK-01/2/01", "map FK-01/2/01 Dokumentasi", "dipinjamkan kepada Rina"):
        assert carries(text, words), words


def test_the_lists_and_minutes_of_disposal_print_and_read_back(desk, tmp_path):  # noqa: F811 - pytest's fixture
    number, _item = closed(desk)
    years(desk, 2)
    first = moved(desk, number)
    years(desk, 2)
    listed = str(desk.do("petugas", "cabinet.propose_disposal", kind="musnah")["disposal"])
    text = words_of(desk, "disposal-list", listed)
    for words in ("DAFTAR ARSIP USUL MUSNAH", number, "HUT: HUT", "Panitia penilai,", "persetujuan kepala daerah"):
        assert carries(text, words), words
    assert carries(text, "program ini tidak memusnahkan apa pun")
    desk.do("petugas", "cabinet.assess_disposal", disposal=listed, verdicts={number: "setuju"})
    text = words_of(desk, "disposal-minutes", listed)
    for words in ("BERITA ACARA PEMUSNAHAN ARSIP", "sejumlah 1 berkas", "Saksi 1,", "Saksi 2,"):
        assert carries(text, words), words
    text = words_of(desk, "disposal-minutes", first)
    for words in ("BERITA ACARA PEMINDAHAN ARSIP INAKTIF", "Rina", "Budi", "Yang menerima,"):
        assert carries(text, words), words
    for form in ("disposal-list", "disposal-minutes"):
        for paper_name in ("A4", "F4"):
            path = tmp_path / f"{form}-{paper_name}.pdf"
            path.write_bytes(print_form(desk.workspace, form, listed, paper=paper_name))
            assert verify_file(desk.workspace, path).differs == []


def test_a_number_book_shows_what_is_void_kept_free_and_left_out(desk_office, kept):
    reserved = desk_office.do("petugas", "numbers.reserve", book="arsip", purpose="laporan susulan", count=2)["numbers"]
    desk_office.do("petugas", "numbers.void", book="arsip", number=reserved[0], reason="tidak jadi")
    text = words_of(desk_office, "number-book", "arsip/2026")
    for words in (*kept, *reserved, "BATAL", "tidak jadi", "cadangan", "Jumlah: 4 nomor, 1 batal, 0 terlewat."):
        assert carries(text, words), words
    assert carries(words_of(desk_office, "number-book", "berkas"), "B0001")
    with pytest.raises(Missing, match="release/2026"):
        words_of(desk_office, "number-book", "arsip/1999")
