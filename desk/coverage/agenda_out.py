"""The Buku Jadwal Kegiatan as a list for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from desk.coverage.calendar import calendar, tray
from desk.coverage.calendar_rows import CalendarEvent
from desk.coverage.month import DAY
from desk.coverage.tables import EventRow
from desk.exchange.writing import Cell, Listing
from desk.words import daftar
from desk.workspace import Workspace

HEADS: Final = (
    *("No", "Tanggal", "Tanggal Selesai", "Waktu", "Nama Kegiatan", "Tempat", "Pimpinan", "Penyelenggara", "Kontak"),
    *("Jenis", "Sumber", "Keadaan", "Luar Kota", "Tim Peliput", "Belum Ada", "Keterangan"),
)


def agenda_listing(workspace: Workspace, first: str = "", last: str = "") -> Listing:
    """Give the events from day to day (ISO dates), or all of them and the tray, as a list."""
    shown = calendar(workspace, first, last, clashes=False) if first else [*_all(workspace), *tray(workspace)]
    return Listing(f"Buku Jadwal Kegiatan {workspace.office.agency}", HEADS, _rows(shown))


def _all(workspace: Workspace) -> Iterable[CalendarEvent]:
    """Give every event with a day; of a repeated one the occurrences up to the last day that stands in the book."""
    bounds = EventRow.select(EventRow.starts).where(EventRow.starts != "").order_by(EventRow.starts)
    first, last = bounds.first(), bounds.order_by(EventRow.starts.desc()).first()
    if first is None or last is None:
        return ()
    return calendar(workspace, first.starts[:DAY], last.starts[:DAY], clashes=False)


def _rows(shown: Iterable[CalendarEvent]) -> Iterator[tuple[Cell, ...]]:
    for place, one in enumerate(shown, start=1):
        crew = daftar([f"{person.name} ({person.role})" for person in one.crew])
        yield (
            *(place, _day(one.first_day), _day(one.last_day), one.when if one.starts else ""),
            *(one.title, one.place, one.leader, one.organiser, one.contact, one.kind, one.source, one.status_words),
            *("ya" if one.out_of_town else "", crew, ", ".join(one.missing) if one.incomplete else "", one.note),
        )


def _day(day: str) -> str:
    return f"{date.fromisoformat(day):%d/%m/%Y}" if day else ""
