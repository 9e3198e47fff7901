"""Sentences of the window that are put together from what the office is and what time it is."""

from __future__ import annotations

from datetime import datetime, timedelta

from desk.office import Office
from desk.session import Officer
from desk.words import HARI, angka, jam, tanggal
from desk.workspace import Workspace

_WEEK = timedelta(days=7)


def agency_line(office: Office) -> tuple[str, str]:
    """Split an agency's name into the office and its region: 'Dinas …', 'Provinsi Kalimantan Utara'."""
    for word in ("Provinsi", "Kabupaten", "Kota"):
        name, found, region = office.agency.partition(f" {word} ")
        if found:
            return name, f"{word} {region}"
    return office.agency, ""


def open_or_closed(workspace: Workspace, now: datetime) -> tuple[str, str]:
    """Say whether the office serves now, with the kind of chip: 'Buka · s.d. 16.00 WITA'."""
    hours = workspace.hours("layanan")
    closes = hours.closes_at(now)
    if hours.is_open(now) and closes is not None:
        return f"Buka · s.d. {jam(closes)} {hours.zone_name}", "ok"
    opens = hours.opens_next(now)
    if closes is not None and opens.date() == now.date() and opens < closes and now > _opening(workspace, now):
        return f"Istirahat · buka {jam(opens)} {hours.zone_name}", "warn"
    return f"Tutup · buka {_day(opens, now)}{jam(opens)} {hours.zone_name}", "plain"


def _opening(workspace: Workspace, now: datetime) -> datetime:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return workspace.hours("layanan").opens_next(midnight - timedelta(minutes=1))


def _day(opens: datetime, now: datetime) -> str:
    if opens.date() == now.date():
        return ""
    if opens.date() == now.date() + timedelta(days=1):
        return "besok "
    return f"{HARI[opens.weekday()]} " if opens - now < _WEEK else f"{tanggal(opens.date())} pukul "


def officer_line(officer: Officer) -> tuple[str, str]:
    """Give an officer's name and his highest position."""
    return officer.name, officer.holdings[0].title if officer.holdings else "tanpa jabatan hari ini"


def journal_line(count: int, *, holds: bool) -> str:
    """Say how the journal stands, for the status line."""
    return f"Jejak audit utuh ({angka(count)} catatan)" if holds else "Jejak audit TIDAK utuh – jalankan pemeriksaan"
