"""What officers do with crews on the calendar: who goes, with what; equipment, leave, shifts, ways between towns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from desk.actions import action
from desk.coverage import manning
from desk.coverage.calendar_tables import AbsenceRow, AssetRow, CrewRoleRow, ShiftRow, TravelRow
from desk.coverage.clashes import pair
from desk.coverage.history import is_late
from desk.coverage.records import EVENTS, crew_of, event_of, named
from desk.coverage.terms import ABSENCES, ASSET_KINDS, CREW, MORE_ROLES, missing_roles
from desk.errors import Invalid, Missing, Refused
from desk.people import lists as people
from desk.session import Result, Session
from desk.text import clean_day, clean_line

MANNERS = ("kadis", "kasi")
"""Who sends crews out (SOP Peliputan, step 4: Kadis melalui Kasi; SOP Akurasi, step 3: Kasi)."""

KEEPERS = ("kasi", "petugas", "staf")
"""Who keeps the lists of equipment, leave, shifts and ways."""

LONGEST_WAY = 3 * 24 * 60
_HOUR = re.compile(r"([01]\d|2[0-3])[:.]([0-5]\d)")


@action("coverage.man", may=MANNERS)
def man(
    session: Session,
    event: int,
    *,
    crew: Mapping[str, Sequence[str]] | None = None,
    equipment: Sequence[str] | None = None,
    override: str = "",
    reason: str = "",
) -> Result:
    """Say on the calendar who and what goes to an event: logins by role, names of equipment; the rest stays.

    A clash is refused unless ``override`` says why it must be. A change after the H-1 brief needs a ``reason``.
    """
    session.require(MANNERS, "menetapkan tim peliput")
    override, reason = clean_line("override", override, limit=200), clean_line("reason", reason, limit=200)
    with session.write("coverage.man") as change:
        row = event_of(event)
        if row.state == "stored":
            raise Refused(f"{named(row)} sudah selesai; timnya tidak diubah lagi.")
        had = manning.crew_words(row)
        for role, logins in (crew or {}).items():
            manning.man(change, row, role, logins, manning.COVERERS)
        if equipment is not None:
            manning.equip(change, row, equipment)
        now = manning.crew_words(row)
        if had and now != had and is_late(change, row.starts) and not (reason or override):
            raise Invalid("reason", "Ringkasan H-1 sudah keluar; tulis alasan pergantian tim yang mendadak ini.")
        clashes = manning.guard_clashes(change, row, override)
        manning.note_crew(change, row, had, now, reason or override)
        missing = list(missing_roles({one.role for one in crew_of(row)}))
        return change.done(
            EVENTS, str(row.id), f"tim: {now or 'belum ada'}", id=row.id, missing=missing, overridden=clashes
        )


@action("coverage.add_asset", may=KEEPERS)
def add_asset(session: Session, name: str, kind: str, *, note: str = "") -> Result:
    """Enter a piece of equipment or a vehicle."""
    session.require(KEEPERS, "mencatat peralatan")
    name, note = clean_line("name", name, limit=80), clean_line("note", note, limit=200)
    if not name:
        raise Invalid("name", "Nama peralatan belum diisi, misalnya: Kamera foto 1.")
    if kind not in ASSET_KINDS:
        raise Invalid("kind", f"Pilih jenis: {', '.join(ASSET_KINDS)}.")
    with session.write("coverage.add_asset") as change:
        if AssetRow.get_or_none(AssetRow.name == name) is not None:
            raise Invalid("name", f"{name} sudah tercatat.")
        row = change.add(AssetRow, name=name, kind=kind, note=note)
        return change.done("assets", name, f"peralatan dicatat: {kind}", id=row.id)


@action("coverage.retire_asset", may=KEEPERS)
def retire_asset(session: Session, name: str, reason: str) -> Result:
    """Take equipment out of use: broken, lost, handed over."""
    session.require(KEEPERS, "mengeluarkan peralatan")
    if not (reason := clean_line("reason", reason, limit=200)):
        raise Invalid("reason", "Tulis alasannya, misalnya rusak.")
    with session.write("coverage.retire_asset") as change:
        row = AssetRow.get_or_none(AssetRow.name == name, AssetRow.retired == "")
        if row is None:
            raise Missing(f"Tidak ada peralatan bernama {name}.")
        change.set(row, retired=change.at.isoformat(), note=reason)
        return change.done("assets", name, f"tidak dipakai lagi: {reason}", id=row.id)


@action("coverage.add_absence", may=KEEPERS)
def add_absence(
    session: Session, officer: str, first: str, *, last: str = "", kind: str = "cuti", reason: str = ""
) -> Result:
    """Enter days (ISO dates, both included) on which an officer cannot be sent out."""
    session.require(KEEPERS, "mencatat cuti")
    begin, end = _days(first, last)
    if kind not in ABSENCES:
        raise Invalid("kind", f"Pilih salah satu: {', '.join(ABSENCES)}.")
    with session.write("coverage.add_absence") as change:
        who = people.officer(officer, change.at.date())
        told = clean_line("reason", reason, limit=200)
        row = change.add(AbsenceRow, officer=who.id, first=begin, last=end, kind=kind, reason=told)
        return change.done("absences", str(row.id), f"{who.name} {kind} {begin} s.d. {end}", id=row.id)


@action("coverage.add_shift", may=KEEPERS)
def add_shift(session: Session, officer: str, first: str, begins: str, ends: str, *, last: str = "") -> Result:
    """Enter the hours ('07.00' to '13.00') in which an officer works on some days (ISO dates, both included)."""
    session.require(KEEPERS, "mencatat giliran")
    day, end = _days(first, last)
    opens, closes = _hour("begins", begins), _hour("ends", ends)
    if closes <= opens:
        raise Invalid("ends", "Giliran berakhir sebelum mulai.")
    with session.write("coverage.add_shift") as change:
        who = people.officer(officer, change.at.date())
        row = change.add(ShiftRow, officer=who.id, first=day, last=end, begins=opens, ends=closes)
        return change.done("shifts", str(row.id), f"giliran {who.name} {opens}–{closes}", id=row.id)


@action("coverage.end_absence", may=KEEPERS)
def end_absence(session: Session, number: int, *, shift: bool = False) -> Result:
    """Take an absence, or a shift, off the list again."""
    session.require(KEEPERS, "mengubah cuti")
    table = ShiftRow if shift else AbsenceRow
    with session.write("coverage.end_absence") as change:
        row = table.get_or_none(table.id == number, table.ended == "")
        if row is None:
            raise Missing(f"Tidak ada catatan nomor {number}.")
        change.set(row, ended=change.at.isoformat())
        return change.done("shifts" if shift else "absences", str(row.id), f"dicabut: {row.officer.name}", id=row.id)


@action("coverage.set_travel", may=KEEPERS)
def set_travel(session: Session, first: str, second: str, minutes: int) -> Result:
    """Say how many minutes lie between two towns, in either direction."""
    session.require(KEEPERS, "mengisi waktu tempuh")
    one, other = clean_line("first", first, limit=60), clean_line("second", second, limit=60)
    if not one or not other or one.casefold() == other.casefold():
        raise Invalid("first" if not one else "second", "Sebut dua kota yang berbeda.")
    if not 0 < minutes <= LONGEST_WAY:
        raise Invalid("minutes", "Waktu tempuh ditulis dalam menit, lebih dari 0.")
    names = {name.casefold(): name for name in (one, other)}
    begin, end = (names[key] for key in pair(one, other))
    with session.write("coverage.set_travel") as change:
        row = next((each for each in TravelRow.select() if pair(each.first, each.second) == pair(one, other)), None)
        if row is None:
            row = change.add(TravelRow, first=begin, second=end, minutes=minutes)
        else:
            change.set(row, minutes=minutes)
        return change.done("travel", f"{begin}–{end}", f"waktu tempuh {minutes} menit", id=row.id)


@action("coverage.drop_travel", may=KEEPERS)
def drop_travel(session: Session, first: str, second: str) -> Result:
    """Take the way between two towns off the table; it is then taken to be long (``UNKNOWN_WAY``)."""
    session.require(KEEPERS, "mengisi waktu tempuh")
    asked = pair(first.strip(), second.strip())
    with session.write("coverage.drop_travel") as change:
        rows = TravelRow.select().where(TravelRow.minutes > 0)
        row = next((one for one in rows if pair(one.first, one.second) == asked), None)
        if row is None:
            raise Missing(f"Waktu tempuh {first}–{second} tidak tercatat.")
        change.set(row, minutes=0)
        return change.done("travel", f"{row.first}–{row.second}", "waktu tempuh tidak lagi dicatat")


@action("coverage.add_role", may=KEEPERS)
def add_role(session: Session, name: str) -> Result:
    """Enter a role that crews of this office have beside the usual ones; one that was ended comes back."""
    session.require(KEEPERS, "menambah peran tim")
    role = clean_line("name", name, limit=40).lower()
    if not role:
        raise Invalid("name", "Nama peran belum diisi, misalnya: operator suara.")
    if role in manning.roles():
        raise Invalid("name", f"Peran {role} sudah ada.")
    with session.write("coverage.add_role") as change:
        row = CrewRoleRow.get_or_none(CrewRoleRow.name == role)
        if row is None:
            row = change.add(CrewRoleRow, name=role)
        else:
            change.set(row, retired="")
        return change.done("crew_roles", role, "peran tim ditambah", id=row.id)


@action("coverage.retire_role", may=KEEPERS)
def retire_role(session: Session, name: str) -> Result:
    """Offer a role of the office's own no longer; crews that have it keep it."""
    session.require(KEEPERS, "mengakhiri peran tim")
    role = name.strip().lower()
    if role in (*CREW, *MORE_ROLES):
        raise Refused(f"Peran {role} peran baku; yang dapat diakhiri hanya peran tambahan kantor ini.")
    with session.write("coverage.retire_role") as change:
        row = CrewRoleRow.get_or_none(CrewRoleRow.name == role, CrewRoleRow.retired == "")
        if row is None:
            raise Missing(f"Tidak ada peran tambahan bernama {role}.")
        change.set(row, retired=change.at.isoformat())
        return change.done("crew_roles", role, "peran tim diakhiri", id=row.id)


def _days(first: str, last: str) -> tuple[str, str]:
    begin, end = clean_day("first", first), clean_day("last", last or first)
    if not begin or end < begin:
        raise Invalid("last", "Hari pertama belum diisi, atau hari terakhir mendahuluinya.")
    return begin, end


def _hour(field: str, words: str) -> str:
    found = _HOUR.fullmatch(words.strip())
    if found is None:
        raise Invalid(field, f"Jam {words} tidak dikenal; tulis seperti 07.00.")
    return f"{found[1]}:{found[2]}"
