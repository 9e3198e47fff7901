"""Entering and removing days off; open deadlines move with them and are named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desk.actions import action
from desk.errors import Invalid, Missing
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.hours import OfficeHours
from desk.letters.tables import DisposisiRow
from desk.numbers.tables import BookRow, NumberRow
from desk.session import Change, Result, Session
from desk.sop.procedure import END
from desk.text import clean_day, clean_line
from desk.words import tanggal
from desk.workspace import DayOffRow

KEEPERS = ("petugas", "pengelola", "sekretaris")
KINDS = ("nasional", "cuti_bersama", "daerah")


@dataclass(frozen=True)
class Moved:
    """A deadline that a day off moved: of what, from when, to when (ISO)."""

    kind: str
    number: str
    before: str
    after: str


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
        before = _deadlines(change)
        change.add(DayOffRow, date=day, name=name, kind=kind)
        moved = _moved(change, before)
        words = f"hari libur {tanggal(date.fromisoformat(day))}: {name}"
        return change.done("clock", day, words, moved=[vars(one) for one in moved])


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
        before = _deadlines(change)
        for row in rows:
            change.set(row, removed=reason)
        moved = _moved(change, before)
        words = f"{tanggal(date.fromisoformat(day))} kembali hari kerja: {reason}"
        return change.done("clock", day, words, moved=[vars(one) for one in moved])


def _moved(change: Change, before: dict[tuple[str, int], str]) -> list[Moved]:
    change.session.workspace.calendar.forget()
    after = _deadlines(change)
    return [
        Moved(kind, _number(kind, target), before[kind, target], until)
        for (kind, target), until in after.items()
        if before.get((kind, target)) != until
    ] + _due_on_days_off(change)


def _deadlines(change: Change) -> dict[tuple[str, int], str]:
    found = {}
    for case in CaseRow.select().where(CaseRow.step != END):
        allowed = cases.procedure_of(case).allowed(case.step)
        if allowed:
            hours: OfficeHours = change.session.workspace.hours(cases.procedure_of(case).clock)
            until = hours.add_minutes(datetime.fromisoformat(case.since), allowed)
            found[case.kind, case.target] = until.isoformat()
    return found


def _due_on_days_off(change: Change) -> list[Moved]:
    hours = change.session.workspace.hours()
    moved = []
    for row in DisposisiRow.select().where(DisposisiRow.due != "", DisposisiRow.done_at == ""):
        due = date.fromisoformat(row.due)
        if not hours.is_working_day(due):
            after = hours.working_day_after(due).isoformat()
            moved.append(Moved("letters", _number("letters", row.letter_id), row.due, after))
    return moved


def _number(kind: str, target: int) -> str:
    row = (
        NumberRow.select()
        .join(BookRow)
        .where(NumberRow.kind == kind, NumberRow.target == target)
        .order_by(NumberRow.id)
        .first()
    )
    return str(row.printed) if row else ""
