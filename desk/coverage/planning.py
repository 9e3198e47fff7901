"""What officers do on the calendar: enter, move, stretch, copy, confirm, postpone, cancel, and take it back.

The calendar keeps the Buku Jadwal Kegiatan (SOP Peliputan, Pencatatan); an event enters the SOP by ``take_up``.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from desk.actions import action
from desk.coverage import events
from desk.coverage.calendar_tables import EventChangeRow, EventScheduleRow
from desk.coverage.events import index_event
from desk.coverage.history import IN_EVENT, alter, schedule_of
from desk.coverage.month import DAY, clean_moment, guard_span, month_of
from desk.coverage.records import EVENTS, event_of, named
from desk.coverage.recurrence import clean_rule, shifted
from desk.coverage.tables import EventRow
from desk.coverage.terms import KINDS, SOURCES, STATUSES
from desk.coverage.towns import town_in
from desk.errors import Invalid, Missing, Refused
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.session import Change, Result, Session
from desk.sop.procedure import END
from desk.text import clean_day, clean_line, clean_text
from desk.words import hari_tanggal

SCHEDULERS = ("kabid", "kadis", "kasi", "petugas", "redaksi", "staf")
"""Who keeps the Buku Jadwal Kegiatan."""

TEXTS = ("place", "leader", "organiser", "contact", "source", "theme")
CALENDAR_TEXTS = ("kind", "time_words", "town", "note", "rule")
FLAGS = ("tentative", "out_of_town", "all_day")
KNOWN = frozenset({"title", "starts", "ends", *TEXTS, *CALENDAR_TEXTS, *FLAGS})


@action("coverage.add", may=SCHEDULERS)
def add(
    session: Session,
    title: str,
    *,
    starts: str = "",
    ends: str = "",
    status: str = "",
    details: Mapping[str, object] | None = None,
) -> Result:
    """Enter an event in the calendar, before any SOP; without ``starts`` it lies in the tray.

    ``details`` may have place, leader, organiser, contact, source, theme, kind, town, note, time_words, rule (RRULE),
    tentative, out_of_town, all_day. ``status`` is draft or confirmed; without it what is tentative is a draft.
    """
    session.require(SCHEDULERS, "mengisi Buku Jadwal Kegiatan")
    fields = clean_fields(session, {**(details or {}), "title": title, "starts": starts, "ends": ends})
    if status not in {"", "draft", "confirmed"}:
        raise Invalid("status", "Kegiatan baru berupa rancangan (draft) atau pasti (confirmed).")
    with session.write("coverage.add") as change:
        event = put(change, fields, status=status)
        return change.done(EVENTS, str(event.id), f"kegiatan dicatat: {event.title}", id=event.id)


@action("coverage.take_up", may=("staf",))
def take_up(session: Session, event: int) -> Result:
    """Take an event of the calendar into the SOP, as if its schedule came in now (SOP Peliputan, step 2)."""
    with session.write("coverage.take_up") as change:
        row = event_of(event)
        if not row.starts:
            raise Invalid("starts", f"{named(row)} belum bertanggal.")
        if CaseRow.get_or_none(CaseRow.kind == EVENTS, CaseRow.target == row.id) is not None:
            raise Refused(f"{named(row)} sudah berjalan dalam SOP.")
        start = events.start_of(change, month_of(row.starts))
        case = cases.open_case(change, start, EVENTS, row.id)
        _step, holding = cases.expect(change, case, "coverage.receive_schedule", named(row))
        cases.finish_step(change, case, holding, outcome="done")
        return change.done(EVENTS, str(row.id), f"jadwal diterima: {row.title}", id=row.id, step=case.step)


@action("coverage.edit", may=SCHEDULERS)
def edit(session: Session, event: int, fields: Mapping[str, object], *, day: str = "", reason: str = "") -> Result:
    """Change what is known of an event; a field that is not given stays. Late changes need a reason.

    ``day`` names the occurrence of a repeated event (ISO date), which is taken out of its series.
    """
    session.require(SCHEDULERS, "mengubah Buku Jadwal Kegiatan")
    reason = clean_line("reason", reason, limit=200)
    with session.write("coverage.edit") as change:
        row = _one_of(change, _open(event), clean_day("day", day), reason)
        kept = {"title": row.title, "starts": row.starts, "ends": row.ends}
        cleaned = clean_fields(session, {**kept, **fields}, only=frozenset(fields) | {"title", "starts", "ends"})
        done = alter(change, row, "edited", cleaned, reason=reason)
        return _answer(change, row, done, "diubah")


@action("coverage.move", may=SCHEDULERS)
def move(session: Session, event: int, starts: str, *, ends: str = "", day: str = "", reason: str = "") -> Result:
    """Move an event to a day or moment; an empty ``starts`` puts it into the tray.

    Without ``ends`` it lasts as long as before. ``day`` names the occurrence of a repeated event (ISO date), which is
    taken out of its series. Only an ISO date, on an event with an hour, keeps the hour.
    """
    session.require(SCHEDULERS, "memindahkan kegiatan")
    zone, reason = session.workspace.hours().zone, clean_line("reason", reason, limit=200)
    begin, finish = clean_moment("starts", starts, zone), clean_moment("ends", ends, zone)
    with session.write("coverage.move") as change:
        row = _one_of(change, _open(event), clean_day("day", day), reason)
        if begin and len(begin) <= DAY < len(row.starts) and not finish:
            begin += row.starts[DAY:]
        if not finish and begin and row.starts:
            finish = shifted(row.ends, row.starts, begin)
        guard_span(begin, finish)
        schedule = schedule_of(change, row)
        fields: dict[str, Any] = {"starts": begin, "ends": finish}
        if begin[:DAY] != row.starts[:DAY] and schedule.status in {"confirmed", "postponed"} and row.starts:
            fields["status"] = "moved" if begin else "postponed"
        elif schedule.status == "postponed" and begin:
            fields["status"] = "moved"
        done = alter(change, row, "moved", fields, reason=reason)
        words = f"dipindah ke {told_when(begin)}" if begin else "dikembalikan ke baki"
        return _answer(change, row, done, words)


@action("coverage.resize", may=SCHEDULERS)
def resize(
    session: Session, event: int, *, starts: str = "", ends: str = "", day: str = "", reason: str = ""
) -> Result:
    """Let an event begin or end at another time; what is not given stays.

    ``day`` names the occurrence of a repeated event (ISO date), which is taken out of its series.
    """
    session.require(SCHEDULERS, "mengubah waktu kegiatan")
    zone, reason = session.workspace.hours().zone, clean_line("reason", reason, limit=200)
    with session.write("coverage.resize") as change:
        row = _one_of(change, _open(event), clean_day("day", day), reason)
        begin = clean_moment("starts", starts, zone) or row.starts
        finish = clean_moment("ends", ends, zone) or row.ends
        guard_span(begin, finish)
        done = alter(change, row, "resized", {"starts": begin, "ends": finish}, reason=reason)
        return _answer(change, row, done, f"waktu menjadi {told_when(begin)}")


@action("coverage.copy", may=SCHEDULERS)
def copy(session: Session, event: int, starts: str) -> Result:
    """Enter an event once more, at another day or moment: without its crew, results and state."""
    session.require(SCHEDULERS, "mengisi Buku Jadwal Kegiatan")
    begin = clean_moment("starts", starts, session.workspace.hours().zone)
    with session.write("coverage.copy") as change:
        row = event_of(event)
        if begin and len(begin) <= DAY < len(row.starts):
            begin += row.starts[DAY:]
        fields = fields_of_event(row) | {"starts": begin, "rule": "", "skipped": "", "extra": ""}
        fields["ends"] = shifted(row.ends, row.starts, begin) if row.starts and begin else ""
        made = put(change, fields)
        return change.done(EVENTS, str(made.id), f"salinan dari “{row.title}”", id=made.id, copied=row.id)


@action("coverage.confirm", may=SCHEDULERS)
def confirm(session: Session, event: int, *, reason: str = "") -> Result:
    """Say that an event takes place as it stands."""
    return _stand(session, "coverage.confirm", event, {"status": "confirmed", "tentative": 0}, reason)


@action("coverage.postpone", may=SCHEDULERS)
def postpone(session: Session, event: int, reason: str) -> Result:
    """Put an event off to a day that nobody knows yet; it goes into the tray, with the reason."""
    if not reason.strip():
        raise Invalid("reason", "Tulis alasan penundaan.")
    fields = {"status": "postponed", "starts": "", "ends": "", "tentative": 1}
    return _stand(session, "coverage.postpone", event, fields, reason)


@action("coverage.cancel", may=SCHEDULERS)
def cancel(session: Session, event: int, reason: str, *, day: str = "") -> Result:
    """Cancel an event, or the occurrence of a repeated one on ``day``; its run of the SOP ends with the reason."""
    reason, day = clean_line("reason", reason, limit=200), clean_day("day", day)
    if not reason:
        raise Invalid("reason", "Tulis alasan pembatalan.")
    session.require(SCHEDULERS, "membatalkan kegiatan")
    with session.write("coverage.cancel") as change:
        row = _one_of(change, _open(event), day, reason)
        done = alter(change, row, "cancelled", {"status": "cancelled", "reason": reason}, reason=reason)
        case = _case(row)
        if case is not None and case.step != END and done is not None:
            change.set(done, was=json.dumps(json.loads(done.was) | {"step": case.step}, ensure_ascii=False))
            cases.stop(change, case, f"dibatalkan: {reason}")
        return _answer(change, row, done, f"dibatalkan: {reason}")


@action("coverage.undo", may=SCHEDULERS)
def undo(session: Session, event: int, *, reason: str = "") -> Result:
    """Take back the last change of an event, by the opposite change with its own line in the journal."""
    session.require(SCHEDULERS, "mengurungkan perubahan jadwal")
    with session.write("coverage.undo") as change:
        row = event_of(event)
        back = take_back(change, row, last_change(row), clean_line("reason", reason, limit=200))
        return _answer(change, row, back, "perubahan terakhir diurungkan")


def take_back(change: Change, row: EventRow, last: EventChangeRow, reason: str) -> EventChangeRow | None:
    """Undo a change of an event, within an open change.

    Raises ``Refused`` where what it changed was changed again.
    """
    was, now = json.loads(last.was), json.loads(last.now)
    step, schedule = was.pop("step", ""), schedule_of(change, row)
    for name, value in now.items():
        if getattr(row if name in IN_EVENT else schedule, name) != value:
            raise Refused(f"{named(row)} sudah diubah lagi sejak itu; tidak dapat diurungkan.")
    words = reason or f"mengurungkan: {last.reason or last.kind}"
    back = alter(change, row, "undone", was, reason=words, undoes=last.id)
    case = _case(row)
    if step and case is not None and case.step == END:
        cases.recall(change, case, step, words)
    change.set(last, undone=back.id if back else last.id)
    return back


def clean_fields(session: Session, given: Mapping[str, object], *, only: frozenset[str] = KNOWN) -> dict[str, Any]:
    """Clean what was typed of an event. ``only`` are the fields to give back.

    Raises ``Invalid``, naming the field.
    """
    unknown = set(given) - KNOWN
    if unknown:
        raise Invalid("details", f"Isian {', '.join(sorted(unknown))} tidak dikenal.")
    texts = {name: str(given.get(name, "")) for name in TEXTS} | {"ends": str(given.get("ends", ""))}
    texts["source"] = texts["source"] or SOURCES[0]
    read = events.read_particulars(session, str(given.get("title", "")), str(given.get("starts", "")), texts)
    fields = asdict(read) | {name: int(bool(given.get(name))) for name in FLAGS}
    fields["tentative"] = int(bool(given.get("tentative")) or not read.starts)
    fields |= {name: clean_line(name, str(given.get(name, ""))) for name in CALENDAR_TEXTS if name != "note"}
    fields["note"] = clean_text("note", str(given.get("note", "")))
    fields["rule"] = clean_rule("rule", fields["rule"])
    if fields["kind"] and fields["kind"] not in KINDS:
        raise Invalid("kind", f"Pilih jenis kegiatan: {', '.join(KINDS)}.")
    if fields["rule"] and not read.starts:
        raise Invalid("starts", "Kegiatan berulang memerlukan tanggal mulai.")
    if "place" in only and not given.get("town"):
        fields["town"] = town_in(read.place)
        only |= {"town"}
    return {name: value for name, value in fields.items() if name in only}


def put(
    change: Change,
    fields: Mapping[str, Any],
    *,
    uid: str = "",
    status: str = "",
    series: str = "",
    beside: Mapping[str, Any] | None = None,
) -> EventRow:
    """Enter an event of cleaned fields, within an open change; ``beside`` are further fields of its calendar side."""
    own = {name: fields[name] for name in ("title", "starts", "ends", "tentative", "out_of_town", *TEXTS)}
    event = change.add(EventRow, uid=uid or str(uuid.uuid4()), **own, reason=fields.get("reason", ""))
    rest = {name: fields[name] for name in (*CALENDAR_TEXTS, "all_day")}
    rest |= {name: fields.get(name, "") for name in ("skipped", "extra")} | dict(beside or {})
    standing = status or ("draft" if fields["tentative"] else "confirmed")
    change.add(EventScheduleRow, event=event.id, status=standing, series=series, **rest)
    index_event(event)
    return event


def fields_of_event(row: EventRow) -> dict[str, Any]:
    """Give what is known of an event, as ``put`` takes it."""
    schedule = EventScheduleRow.get_or_none(EventScheduleRow.event == row.id)
    own = {name: getattr(row, name) for name in ("title", "starts", "ends", "tentative", "out_of_town", *TEXTS)}
    rest = {name: getattr(schedule, name) if schedule else "" for name in (*CALENDAR_TEXTS, "skipped", "extra")}
    return own | rest | {"all_day": schedule.all_day if schedule else 0}


def told_when(starts: str) -> str:
    """Write when an event begins: 'Rabu, 14 Oktober 2026 pukul 09.00'."""
    if not starts:
        return "tanggal belum ada"
    day = hari_tanggal(date.fromisoformat(starts[:DAY]))
    return f"{day} pukul {jam_of(starts)}" if len(starts) > DAY else day


def jam_of(moment: str) -> str:
    """Write the hour of a moment: '09.00'; '' where it names none."""
    return moment[11:16].replace(":", ".") if len(moment) > DAY else ""


def _stand(session: Session, name: str, event: int, fields: Mapping[str, Any], reason: str) -> Result:
    session.require(SCHEDULERS, "mengubah keadaan kegiatan")
    reason = clean_line("reason", reason, limit=200)
    with session.write(name) as change:
        row = _open(event)
        kind = str(fields["status"])
        done = alter(change, row, kind, {**fields, "reason": reason}, reason=reason)
        return _answer(change, row, done, f"{STATUSES[kind]}{f': {reason}' if reason else ''}")


def _open(event: int) -> EventRow:
    row = event_of(event)
    schedule = EventScheduleRow.get_or_none(EventScheduleRow.event == row.id)
    if schedule is not None and schedule.status == "cancelled":
        raise Refused(f"{named(row)} sudah dibatalkan; urungkan pembatalannya dahulu.")
    if row.state == "stored":
        raise Refused(f"{named(row)} sudah selesai dan hasilnya tersimpan; jadwalnya tidak diubah lagi.")
    return row


def _one_of(change: Change, row: EventRow, day: str, reason: str) -> EventRow:
    """Take the occurrence of a day out of a repeated event; the event itself where it does not come again."""
    schedule = schedule_of(change, row)
    if not schedule.rule or not day:
        return row
    return take_out(change, row, schedule, day, reason)


def take_out(change: Change, row: EventRow, schedule: EventScheduleRow, day: str, reason: str) -> EventRow:
    """Make an event of its own out of one day of a series."""
    skipped = schedule.skipped.split()
    if day in skipped:
        raise Missing(f"{named(row)} tidak berlangsung pada {day}.")
    begin = day + row.starts[DAY:]
    fields = fields_of_event(row) | {"starts": begin, "ends": shifted(row.ends, row.starts, begin), "rule": ""}
    alter(change, row, "taken_out", {"skipped": " ".join(sorted([*skipped, day]))}, reason=reason)
    return put(
        change, fields | {"skipped": "", "extra": ""}, uid=f"{row.uid}/{day}", status=schedule.status, series=row.uid
    )


def last_change(row: EventRow) -> EventChangeRow:
    """Find the last change of an event that stands.

    Raises ``Refused`` where there is none.
    """
    last = (
        EventChangeRow.select()
        .where(EventChangeRow.event == row.id, EventChangeRow.undone == 0)
        .order_by(EventChangeRow.id.desc())
        .first()
    )
    if last is None:
        raise Refused(f"{named(row)} belum berubah; tidak ada yang diurungkan.")
    found: EventChangeRow = last
    return found


def _case(row: EventRow) -> CaseRow | None:
    found: CaseRow | None = CaseRow.get_or_none(CaseRow.kind == EVENTS, CaseRow.target == row.id)
    return found


def _answer(change: Change, row: EventRow, done: EventChangeRow | None, words: str) -> Result:
    if done is None:
        raise Invalid("fields", "Tidak ada yang berubah.")
    return change.done(
        EVENTS, str(row.id), words, id=row.id, starts=row.starts, ends=row.ends, late=bool(done.late), change=done.id
    )
