"""What officers read: dates, times, numbers and names in Indonesian."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import Invalid
from desk.words import (
    ZONES,
    angka,
    bulan,
    bulan_romawi,
    daftar,
    desimal,
    durasi,
    hari_tanggal,
    inisial,
    jam,
    kapan,
    nip,
    tanggal,
    tanggal_pendek,
    tanggal_terbilang,
    terbilang,
    waktu,
)

DAY = date(2026, 11, 21)
WITA = ZONES["WITA"]
NINES = "sembilan ratus sembilan puluh sembilan"
NOW = datetime(2026, 10, 16, 11, 0, tzinfo=WITA)


def test_a_date_is_written_long_with_its_day_short_and_spelled_out():
    assert tanggal(DAY) == "21 November 2026"
    assert hari_tanggal(DAY) == "Sabtu, 21 November 2026"
    assert tanggal_pendek(date(2026, 3, 6)) == "06/03/2026"
    assert tanggal_terbilang(DAY) == "Sabtu tanggal dua puluh satu bulan November tahun dua ribu dua puluh enam"


def test_months_have_names_and_roman_numbers():
    assert [bulan(n) for n in (1, 5, 8, 12)] == ["Januari", "Mei", "Agustus", "Desember"]
    assert " ".join(bulan_romawi(n) for n in range(1, 13)) == "I II III IV V VI VII VIII IX X XI XII"


@pytest.mark.parametrize("n", [0, 13, -1])
def test_there_is_no_thirteenth_month_and_none_below_one(n):
    with pytest.raises(ValueError, match="no month"):
        bulan(n)


def test_a_time_has_a_dot():
    assert jam(time(9, 12)) == "09.12"
    assert jam(datetime(2026, 11, 21, 23, 5, tzinfo=WITA)) == "23.05"


def test_a_moment_is_written_in_the_zone_asked_for():
    moment = datetime(2026, 11, 21, 1, 12, tzinfo=UTC)
    assert waktu(moment, "WITA") == "21 November 2026 pukul 09.12 WITA"
    assert waktu(moment, "WIB") == "21 November 2026 pukul 08.12 WIB"
    assert waktu(datetime(2026, 11, 20, 15, 30, tzinfo=UTC), "WIT") == "21 November 2026 pukul 00.30 WIT"


def test_a_moment_without_a_zone_or_with_an_unknown_one_is_a_bug():
    naive = datetime(2026, 11, 21, 9, 12)  # noqa: DTZ001 - the point
    with pytest.raises(ValueError, match="needs its zone"):
        waktu(naive, "WITA")
    with pytest.raises(ValueError, match="needs its zone"):
        kapan(naive, NOW)
    with pytest.raises(ValueError, match="needs its zone"):
        kapan(NOW, naive)
    with pytest.raises(ValueError, match="unknown zone"):
        waktu(NOW, "GMT")


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 10, 16, 9, 12, tzinfo=WITA), "hari ini 09.12"),
        (datetime(2026, 10, 15, 16, 40, tzinfo=WITA), "kemarin 16.40"),
        (datetime(2026, 10, 17, 8, 0, tzinfo=WITA), "besok 08.00"),
        (datetime(2026, 10, 14, 9, 12, tzinfo=WITA), "14 Okt 09.12"),
        (datetime(2026, 8, 3, 9, 12, tzinfo=WITA), "3 Agu 09.12"),
        (datetime(2025, 12, 31, 9, 12, tzinfo=WITA), "31 Des 2025 09.12"),
        (datetime(2026, 10, 15, 17, 0, tzinfo=UTC), "hari ini 01.00"),
    ],
)
def test_a_list_says_when_as_seen_from_now(moment, words):
    assert kapan(moment, NOW) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 menit"),
        (0.9, "0 menit"),
        (-0.5, "0 menit"),
        (5, "5 menit"),
        (60, "1 jam"),
        (80, "1 jam 20 menit"),
        (60_001, "1.000 jam 1 menit"),
        (-11, "−11 menit"),
    ],
)
def test_a_span_is_written_in_hours_and_minutes(minutes, words):
    assert durasi(minutes) == words


def test_numbers_have_dots_and_a_decimal_comma():
    assert angka(1_234_567) == "1.234.567"
    assert angka(-1_000) == "-1.000"
    assert angka(7) == "7"
    assert desimal(1234.5, 2) == "1.234,50"
    assert desimal(6.25, 2) == "6,25"
    assert desimal(-0.04, 1) == "0,0"
    assert desimal(3, 0) == "3"


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (999, "sembilan ratus sembilan puluh sembilan"),
        (1_000, "seribu"),
        (1_100, "seribu seratus"),
        (2_026, "dua ribu dua puluh enam"),
        (11_000, "sebelas ribu"),
        (100_000, "seratus ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (1_000_000_000, "satu miliar"),
        (999_999_999_999, f"{NINES} miliar {NINES} juta {NINES} ribu {NINES}"),
    ],
)
def test_a_number_is_spelled_out(n, words):
    assert terbilang(n) == words


@pytest.mark.parametrize("n", [-1, 10**12])
def test_a_number_out_of_range_is_not_spelled_out(n):
    with pytest.raises(ValueError, match="cannot spell out"):
        terbilang(n)


@given(st.tuples(st.integers(0, 10**12 - 1), st.integers(0, 10**12 - 1)))
def test_two_numbers_are_never_spelled_alike(pair):
    first, second = pair
    assert (terbilang(first) == terbilang(second)) == (first == second)


def test_a_list_ends_with_dan():
    assert daftar([]) == ""
    assert daftar(["a"]) == "a"
    assert daftar(["a", "b"]) == "a dan b"
    assert daftar(("a", "b", "c")) == "a, b dan c"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ir. Budi Hartono Santoso, M.P.", "BHS"),
        ("Prof. Dr. H. Sutan Alam, S.H., M.Hum.", "SA"),
        ("DRS. H. AGUS SALIM", "AS"),
        ("dr. Siti Aminah, Sp.A", "SA"),
        ("Rina Wati S.Sos M.Si", "RW"),
        ("Joko S.STP., M.E.", "J"),
        ("M. Yusuf A.O, SE, MH", "MYA"),
        ("S.A. Rahman", "SR"),
        ("Dewi A.Md.Keb", "D"),
        ("d'Arc  o'Neil", "DO"),
        ("Hj", "H"),
        ("Élan Ümit", "ÉÜ"),
        ("", ""),
        (" , S.Sos", ""),
    ],
)
def test_initials_come_from_the_name_without_degrees(name, letters):
    assert inisial(name) == letters


@pytest.mark.parametrize(
    "typed",
    ["198509132003121002", "19850913-200312 1 002", " 19850913.200312.1.002 ", "19850913 200312 1 002"],
)
def test_a_nip_is_printed_in_its_groups_however_it_was_typed(typed):
    assert nip(typed) == "19850913 200312 1 002"


def test_a_pppk_number_whose_month_is_21_is_accepted():
    assert nip("199001012022211001") == "19900101 202221 1 001"


@pytest.mark.parametrize("typed", ["", "19850913200312100", "1985091320031210022", "19850913200312100A", "١" * 18])
def test_what_is_not_eighteen_digits_is_no_nip(typed):
    with pytest.raises(Invalid, match="18 angka") as refusal:
        nip(typed)
    assert refusal.value.field == "nip"
