"""Entering and removing days off; open deadlines move with them and are named."""

from __future__ import annotations

from datetime import date

from desk.actions import action
from desk.clock.deadlines import deadlines, moved
from desk.errors import Invalid, Missing
from desk.session import Result, Session
from desk.text import clean_day, clean_line
from desk.words import tanggal
from desk.workspace import DayOffRow

KEEPERS = ("petugas", "pengelola", "sekretaris")
KINDS = ("nasional", "cuti_bersama", "daerah")


@action("clock.add_day_off", may=KEEPERS)
def add_day_off(session: Session, day: str, name: str, *, kind: str = "daerah") -> Result:
    """Enter a day off (ISO date) by decree or by the region; answers which open deadlines it moves."""
    session.require(KEEPERS, "mengubah hari libur")
    day, name = clean_day("day", day), clean_line("name", name, limit=120)
    if not day or not name:
        raise Invalid("day", "Tanggal dan nama hari libur belum diisi.")
    if kind not in KINDS:
        raise Invalid("kind", f"Pilih jenis: {', '.join(KINDS)}.")
    with session.write("clock.add_day_off") as change:
        before = deadlines(session.workspace.hours)
        change.add(DayOffRow, date=day, name=name, kind=kind)
        session.workspace.calendar.forget()
        late = moved(before, session.workspace.hours)
        words = f"hari libur {tanggal(date.fromisoformat(day))}: {name}"
        return change.done("clock", day, words, moved=[vars(one) for one in late])


@action("clock.remove_day_off", may=KEEPERS)
def remove_day_off(session: Session, day: str, reason: str) -> Result:
    """Let a day (ISO date) count as a working day again, with the decree or reason; answers what it moves."""
    session.require(KEEPERS, "mengubah hari libur")
    day, reason = clean_day("day", day), clean_line("reason", reason, limit=200)
    if not reason:
        raise Invalid("reason", "Alasan belum ditulis, misalnya nomor keputusannya.")
    with session.write("clock.remove_day_off") as change:
        rows = list(DayOffRow.select().where(DayOffRow.date == day, DayOffRow.removed == ""))
        if not rows:
            raise Missing(f"Tanggal {day} bukan hari libur di kantor ini.")
        before = deadlines(session.workspace.hours)
        for row in rows:
            change.set(row, removed=reason)
        session.workspace.calendar.forget()
        late = moved(before, session.workspace.hours)
        words = f"{tanggal(date.fromisoformat(day))} kembali hari kerja: {reason}"
        return change.done("clock", day, words, moved=[vars(one) for one in late])
