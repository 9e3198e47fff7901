"""Times are read as people write them into agendas."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.exchange.hours_text import Hours, read_hours
from desk.exchange.sheets import read_rows

AGENDAS = Path(__file__).parents[4] / "shared" / "data" / "agenda"


@pytest.mark.parametrize(
    ("words", "begins", "ends"),
    [
        ("08.30 s/d Selesai", "08:30", ""),
        ("09.0p WIB", "09:00", ""),
        ("1O.30 wita", "10:30", ""),
        ("Pkl. 9 pagi", "09:00", ""),
        ("pkl.08.00", "08:00", ""),
        ("jam 10.00 Wita - 12", "10:00", "12:00"),
        ("08 sampai selesai", "08:00", ""),
        ("Pukul 14.00 WIT s.d. 16.00 WIT", "14:00", "16:00"),
        ("0900-1130", "09:00", "11:30"),
        ("8:00 AM - 2:00 PM", "08:00", "14:00"),
        ("jam 7 malam", "19:00", ""),
        ("setengah delapan pagi", "07:30", ""),
        ("pukul sembilan pagi", "09:00", ""),
        ("ba'da Isya", "19:30", ""),
        ("13,30 – 15,00 WITA", "13:30", "15:00"),
        ("09.00 12.00", "09:00", "12:00"),
        ("10 - 2", "10:00", "14:00"),
        ("08.30 Wib/ 09.30 Wita", "08:30", ""),
        ("Pkl 08.00 Wita, Lantai 3", "08:00", ""),
        ("21 Mei 2026 09.00", "09:00", ""),
        ("jam 1 siang", "13:00", ""),
        ("jam 12 siang", "12:00", ""),
        ("09:00:00", "09:00", ""),
        ("08h30", "08:30", ""),
        ("10.00 s/d 24.00", "10:00", "23:59"),
    ],
)
def test_a_time_in_words_is_understood(words, begins, ends):
    found = read_hours(words)
    assert (found.begins, found.ends, found.known) == (begins, ends, True)


@pytest.mark.parametrize("words", ["", " ", "-", "00.00", "menyusul", "Tentatif", "belum ada jadwal"])
def test_no_time_is_known_to_be_none(words):
    assert read_hours(words) == Hours()


@pytest.mark.parametrize("words", ["Pagi", "25.00", "Lantai 3", "s/d 12.00", "2 jam", "T.30"])
def test_what_tells_no_time_is_left_in_words(words):
    found = read_hours(words)
    assert (found.begins, found.known) == ("", False)


def test_zone_open_end_and_whole_day_are_told_apart():
    assert read_hours("08.00 WITA - Selesai") == Hours("08:00", "", "WITA", open_end=True)
    assert read_hours("Sepanjang hari") == Hours(all_day=True)


@pytest.mark.skipif(not AGENDAS.exists(), reason="shared data missing")
def test_every_time_of_the_real_agendas_is_understood():
    for path in sorted(AGENDAS.glob("*.csv")):
        rows = list(read_rows(path))
        place = next(n for n, name in enumerate(rows[0].cells) if name in {"jam", "waktu"})
        assert all(read_hours(row.at(place)).known for row in rows[1:])
