"""How long a berkas is kept: its clauses, the event they wait for, and holds (F12, F13)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from desk.actions import action
from desk.cabinet.arranging import berkas_numbered
from desk.cabinet.berkas_tables import BerkasRow
from desk.cabinet.clauses import Fate, read_clause, read_fate
from desk.cabinet.disposal_tables import HoldRow
from desk.cabinet.places import GONE
from desk.cabinet.retention_tables import BerkasRetentionRow
from desk.errors import Invalid, Refused
from desk.session import Result, Session
from desk.text import clean_day, clean_line
from desk.words import tanggal, tanggal_pendek

ARCHIVISTS: Final = ("arsiparis", "petugas")


@dataclass(frozen=True)
class Term:
    """When a berkas stops being active, when inactive (ISO days, '' while it cannot be said), and why not.

    ``waits_for`` names the event whose date is missing, or says that the berkas is still open.
    """

    active_until: str
    inactive_until: str
    fate: Fate
    basis: str
    waits_for: str


@action("cabinet.set_retention", may=ARCHIVISTS)
def set_retention(  # noqa: PLR0913 - the columns of a retention schedule
    session: Session, berkas: str, *, active: str, inactive: str, fate: str, basis: str = "", event_on: str = ""
) -> Result:
    """Say how long a berkas is kept, in the words of the schedule (JRA), and when the event was that starts the clock.

    ``active`` may name an event ('2 tahun setelah data diperbarui'); without ``event_on`` (ISO) nothing counts then.
    """
    session.require(ARCHIVISTS, "menetapkan retensi")
    first, then = read_clause("active", active), read_clause("inactive", inactive)
    ends, day = read_fate(clean_line("fate", fate, limit=200)), clean_day("event_on", event_on)
    basis = clean_line("basis", basis, limit=200)
    with session.write("cabinet.set_retention") as change:
        row = berkas_numbered(berkas)
        if row.state in GONE:
            raise Refused(f"Berkas {berkas} sudah {row.state}.")
        if day and date.fromisoformat(day) > change.at.date():
            raise Invalid("event_on", "Tanggal kejadian belum tiba.")
        fields = {"active": first.words, "active_years": first.years, "event": first.event, "event_on": day}
        fields |= {"inactive": then.words, "inactive_years": then.years, "fate": ends.words, "basis": basis}
        kept = BerkasRetentionRow.get_or_none(BerkasRetentionRow.berkas == row.id)
        if kept is None:
            change.add(BerkasRetentionRow, berkas=row.id, **fields)
        else:
            change.set(kept, **fields)
        told = f"retensi {berkas}: aktif {first.words}, inaktif {then.words}, {ends.words}"
        return change.done("cabinet", berkas, told + (f", sejak {day}" if day else ""), berkas=berkas)


@action("cabinet.hold", may=ARCHIVISTS)
def hold(session: Session, berkas: str, reason: str) -> Result:
    """Hold a berkas: it is neither moved nor proposed for destruction while a dispute, audit or request runs."""
    session.require(ARCHIVISTS, "menahan berkas")
    reason = clean_line("reason", reason, limit=200)
    if not reason:
        raise Invalid("reason", "Alasan penahanan belum diisi.")
    with session.write("cabinet.hold") as change:
        row = berkas_numbered(berkas)
        if held(row) is not None:
            raise Refused(f"Berkas {berkas} sudah ditahan.")
        stamp, officer = change.at.isoformat(), session.officer.id
        change.add(HoldRow, berkas=row.id, reason=reason, made_at=stamp, made_by=officer)
        return change.done("cabinet", berkas, f"berkas {berkas} ditahan: {reason}", berkas=berkas)


@action("cabinet.end_hold", may=ARCHIVISTS)
def end_hold(session: Session, berkas: str, reason: str) -> Result:
    """Let go of a berkas that was held, with the reason."""
    session.require(ARCHIVISTS, "melepas penahanan")
    reason = clean_line("reason", reason, limit=200)
    if not reason:
        raise Invalid("reason", "Alasan pelepasan belum diisi.")
    with session.write("cabinet.end_hold") as change:
        found = held(berkas_numbered(berkas))
        if found is None:
            raise Refused(f"Berkas {berkas} tidak ditahan.")
        change.set(found, ended_at=change.at.isoformat(), end_reason=reason)
        return change.done("cabinet", berkas, f"penahanan {berkas} dilepas: {reason}", berkas=berkas)


def held(berkas: BerkasRow) -> HoldRow | None:
    """Find the hold that keeps a berkas now."""
    found: HoldRow | None = HoldRow.get_or_none(HoldRow.berkas == berkas.id, HoldRow.ended_at == "")
    return found


def term_of(berkas: BerkasRow) -> Term | None:
    """Reckon when a berkas ends its active and inactive time; None where nobody has set its retention."""
    row = BerkasRetentionRow.get_or_none(BerkasRetentionRow.berkas == berkas.id)
    return _term(row, berkas.closed_on) if row else None


def terms_of(closed: Mapping[int, str]) -> dict[int, Term]:
    """Reckon the terms of many berkas by one look: ``closed`` says of each row id when it was closed ('' if open)."""
    rows = BerkasRetentionRow.select()
    return {row.berkas_id: _term(row, closed[row.berkas_id]) for row in rows if row.berkas_id in closed}


def _term(row: BerkasRetentionRow, closed_on: str) -> Term:
    fate, basis = read_fate(row.fate), row.basis or f"aktif {row.active}, inaktif {row.inactive}"
    starts = row.event_on or ("" if row.event else closed_on)
    if not starts:
        waits = f"tanggal: {row.event}" if row.event else "berkas belum ditutup"
        return Term("", "", fate, basis, waits)
    active = read_clause("active", row.active).ends(date.fromisoformat(starts))
    then = read_clause("inactive", row.inactive)
    if then.event:
        return Term(active.isoformat(), "", fate, basis, f"tanggal: {then.event}")
    inactive = then.ends(active)
    return Term(active.isoformat(), inactive.isoformat(), fate, basis, "")


def term_words(term: Term | None) -> str:
    """Say a berkas's retention for people: 'aktif s.d. 13 Oktober 2028, lalu musnah sesudah 13 Oktober 2031'."""
    if term is None:
        return "retensi belum ditetapkan"
    if term.waits_for:
        return f"menunggu {term.waits_for}"
    until, last = (tanggal(date.fromisoformat(day)) for day in (term.active_until, term.inactive_until))
    return f"aktif s.d. {until}, inaktif s.d. {last}, lalu {term.fate.words.casefold()}"


def retention_words(number: str) -> str:
    """Say on a label when the retention of a berkas ends and what becomes of it; '' as long as that is not known."""
    term = term_of(berkas_numbered(number))
    if term is None or not term.inactive_until:
        return ""
    ends = tanggal_pendek(date.fromisoformat(term.inactive_until))
    return f"Retensi s.d. {ends}, {term.fate.words.casefold()}"
