"""The columns of the list of events, which is also what hears and reads the week and the day."""

from __future__ import annotations

from typing import Final

from desk.coverage.month import DAY
from desk.words import daftar, hari_tanggal
from ui.coverage.entries import STATE_WORDS, Entry
from ui.parts.table import Column


def _day(entry: Entry) -> str:
    return hari_tanggal(entry.first_day) if entry.starts else "belum terjadwal"


def _hours(entry: Entry) -> str:
    return entry.words


def _crew(entry: Entry) -> str:
    return daftar([one.name for one in entry.crew]) if entry.crew else "belum ada"


def _needs(entry: Entry) -> str:
    if entry.clash:
        return f"▲ bentrok: {entry.clash}"
    if entry.incomplete:
        return f"● belum lengkap: {', '.join(entry.missing)}"
    return f"belum ada: {', '.join(entry.owed)}" if entry.owed else STATE_WORDS.get(entry.state, "")


def _needs_kind(entry: Entry) -> str:
    return "bad" if entry.clash or entry.incomplete else "warn" if entry.owed else "plain"


COLUMNS: Final = (
    Column("Hari", _day, key=lambda entry: entry.starts, width=12),
    Column("Jam", _hours, key=lambda entry: entry.starts[DAY:], width=6),
    Column("Kegiatan", lambda entry: entry.title, strong=lambda entry: not entry.off),
    Column("Pejabat", lambda entry: entry.leader or entry.lane.title, width=6.5),
    Column("Tempat", lambda entry: f"{entry.place}{' (luar kota)' if entry.out_of_town else ''}", width=9),
    Column("Tim", _crew, width=9),
    Column("Perhatian", _needs, chip=_needs_kind, width=10),
)
