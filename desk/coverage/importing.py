"""Taking in agendas and calendars from elsewhere: what is new, what changed there since last time, what is the same.

An event that an officer changed here keeps his change until the other side says something new.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from typing import Any, Final

from desk.actions import action
from desk.coverage.agenda_fields import AGENDA, read_agenda
from desk.coverage.calendar_tables import AgendaImportEventRow, AgendaImportRow, EventScheduleRow
from desk.coverage.events import index_event
from desk.coverage.history import alter, schedule_of
from desk.coverage.ics_fields import fields_of, uid_of
from desk.coverage.planning import SCHEDULERS, fields_of_event, put
from desk.coverage.records import EVENTS, UNDONE
from desk.coverage.tables import EventRow
from desk.errors import Invalid
from desk.exchange.calendars import read_calendar
from desk.exchange.cells import Row
from desk.exchange.ics import ReadEvent
from desk.exchange.sheets import PASTED, read_rows, rows_of_paste
from desk.journal.chain import canonical, digest
from desk.session import Change, Result, Session
from desk.workspace import Workspace

KINDS: Final = ("agenda", "ics")
NAMES_LENGTH: Final = 200
Told = dict[str, Any]


@dataclass(frozen=True)
class Incoming:
    """An event as it comes in: what names it, its fields, and further fields of its calendar side."""

    uid: str
    fields: dict[str, Any]
    sequence: int = 0
    series: str = ""
    versions: tuple[int, int] = (1, 1)
    origin: str | None = None

    @property
    def digest(self) -> str:
        """Give what tells whether the other side says something new."""
        return digest(canonical(self.fields))


@dataclass
class ReadFiles:
    """What stands in the files: the events, and every line that is none, with its file, line and reason."""

    events: list[Incoming] = field(default_factory=list)
    rejected: list[Told] = field(default_factory=list)
    leftover: list[Told] = field(default_factory=list)
    unread: list[Told] = field(default_factory=list)


@dataclass
class Plan:
    """What an import would do: new events, those to change, and how many are as they were."""

    new: list[Incoming] = field(default_factory=list)
    changed: list[tuple[EventRow, Incoming]] = field(default_factory=list)
    same: int = 0


@action("coverage.import", may=SCHEDULERS, copied_first=True)
def import_events(
    session: Session, kind: str, files: Sequence[str] = (), *, text: str = "", columns: Mapping[str, int] | None = None
) -> Result:
    """Take in agendas (``kind`` agenda: XLSX, CSV, HTML) or calendars (ics): all of them, or nothing.

    ``text`` are cells that were copied elsewhere, in place of files; ``columns`` names the columns of an agenda
    without headings (field → place from 0).
    """
    session.require(SCHEDULERS, "mengimpor agenda")
    read = read_files(session.workspace, kind, files, columns, text=text)
    with session.write("coverage.import") as change:
        plan = plan_for(read.events)
        run = change.add(
            AgendaImportRow,
            kind=kind,
            files=PASTED if text else _names(files),
            at=change.at.isoformat(),
            officer=session.officer.id,
        )
        for one in plan.new:
            change.add(AgendaImportEventRow, run=run.id, event=_enter(change, one), change=0)
        for row, one in plan.changed:
            change.add(AgendaImportEventRow, run=run.id, event=row.id, change=_change(change, row, one))
        words = f"impor {kind}: {len(plan.new)} baru, {len(plan.changed)} berubah, {plan.same} sama"
        counts = {"new": len(plan.new), "changed": len(plan.changed), "same": plan.same}
        return change.done(EVENTS, kind, words, id=run.id, **counts, rejected=len(read.rejected))


def preview(
    workspace: Workspace,
    kind: str,
    files: Sequence[str] = (),
    columns: Mapping[str, int] | None = None,
    *,
    text: str = "",
) -> tuple[ReadFiles, Plan]:
    """Tell what an import would do, and change nothing.

    Raises ``Invalid`` for a kind or file that is not taken.
    """
    read = read_files(workspace, kind, files, columns, text=text)
    return read, plan_for(read.events)


def read_files(
    workspace: Workspace,
    kind: str,
    files: Sequence[str] = (),
    columns: Mapping[str, int] | None = None,
    *,
    text: str = "",
) -> ReadFiles:
    """Read agendas or calendars, or the cells of ``text``.

    A calendar that cannot be read is told as line 0 where there are others. Raises ``Invalid``.
    """
    if kind not in KINDS:
        raise Invalid("kind", f"Jenis impor: {' atau '.join(KINDS)}.")
    found, zone = ReadFiles(), workspace.hours().zone
    if text:
        _take_agenda(PASTED, rows_of_paste(text), zone, found, columns)
    elif not files:
        raise Invalid("files", "Belum ada berkas yang dipilih.")
    for name in files:
        path = Path(name)
        try:
            if kind == "ics":
                _read_ics(path, zone, found)
            else:
                _read_agenda(path, zone, found, columns)
        except Invalid as why:
            if len(files) == 1:
                raise
            found.rejected.append({"file": path.name, "line": 0, "reason": str(why)})
    return found


def plan_for(events: Sequence[Incoming]) -> Plan:
    """Compare what comes in with the calendar, and with what came before it in the same files."""
    plan, known = Plan(), _known({one.uid for one in events})
    coming: dict[str, Incoming] = {}
    for one in events:
        uid, number = one.uid, 1
        while (earlier := _said(known, coming, uid)) and _is_other(one, earlier):
            number += 1
            uid = f"{one.uid}#{number}"
        placed = Incoming(uid, one.fields, one.sequence, one.series, one.versions, one.origin)
        if uid in coming:
            if placed.digest == coming[uid].digest or placed.sequence < coming[uid].sequence:
                plan.same += 1
                continue
            plan.same += 1  # the later line holds, the earlier is the same event
            plan.new = [other for other in plan.new if other.uid != uid]
            plan.changed = [other for other in plan.changed if other[1].uid != uid]
        coming[uid] = placed
        _place(plan, known.get(uid), placed)
    return plan


def _place(plan: Plan, stored: tuple[EventRow, EventScheduleRow | None] | None, one: Incoming) -> None:
    if stored is None:
        plan.new.append(one)
        return
    row, schedule = stored
    if row.state == UNDONE:
        plan.changed.append((row, one))
        return
    told_before = schedule is not None and schedule.imported == one.digest
    if told_before or row.state == "stored" or _stands(row, schedule, one):
        plan.same += 1
    else:
        plan.changed.append((row, one))


def _stands(row: EventRow, schedule: EventScheduleRow | None, one: Incoming) -> bool:
    """Tell whether an event is just as it comes in."""
    here = fields_of_event(row) | {"reason": row.reason, "status": schedule.status if schedule else "confirmed"}
    return all(here[name] == value for name, value in one.fields.items())


def _said(
    known: Mapping[str, tuple[EventRow, EventScheduleRow | None]], coming: Mapping[str, Incoming], uid: str
) -> tuple[str, str, int] | None:
    """Give title, beginning and sequence of what bears a uid already."""
    if uid in coming:
        return coming[uid].fields["title"], coming[uid].fields["starts"], coming[uid].sequence
    if uid in known:
        row, schedule = known[uid]
        return row.title, row.starts, schedule.sequence if schedule else 0
    return None


def _is_other(one: Incoming, earlier: tuple[str, str, int]) -> bool:
    """Tell whether a calendar gave one name to two events: another title at another time, and no later edition."""
    title, starts, sequence = earlier
    return one.fields["title"] != title and one.fields["starts"] != starts and one.sequence <= sequence


def _known(uids: set[str]) -> dict[str, tuple[EventRow, EventScheduleRow | None]]:
    asked = sorted({*uids, *(f"{uid}#{n}" for uid in uids for n in range(2, 6))})
    found: dict[str, tuple[EventRow, EventScheduleRow | None]] = {}
    for at in range(0, len(asked), 500):
        rows = list(EventRow.select().where(EventRow.uid.in_(asked[at : at + 500])))
        schedules = EventScheduleRow.select().where(EventScheduleRow.event.in_([row.id for row in rows]))
        beside = {one.event_id: one for one in schedules}
        found |= {row.uid: (row, beside.get(row.id)) for row in rows}
    return found


def _enter(change: Change, one: Incoming) -> int:
    beside = {
        "sequence": one.sequence,
        "imported": one.digest if one.origin is None else one.origin,
        "version": one.versions[1],
    }
    row = put(change, one.fields, uid=one.uid, status=one.fields["status"], series=one.series, beside=beside)
    if one.versions[0] != row.version:
        change.set(row, version=one.versions[0])
    return row.id


def _change(change: Change, row: EventRow, one: Incoming) -> int:
    """Change an event as it comes in; gives the change of its history, 0 for one that comes back as if it were new."""
    back = row.state == UNDONE
    if back:
        change.set(row, state="open", reason="")
    done = alter(change, row, "imported", one.fields, reason="diperbarui dari impor")
    index_event(row)
    schedule = schedule_of(change, row)
    change.set(schedule, imported=one.digest, sequence=max(schedule.sequence, one.sequence))
    return 0 if back or done is None else done.id


def _names(files: Sequence[str]) -> str:
    """Name the files of an import, as many as a line holds."""
    return ", ".join(Path(name).name for name in files)[:NAMES_LENGTH]


def _read_ics(path: Path, zone: tzinfo, found: ReadFiles) -> None:
    read = read_calendar(path)
    if not read.events and not read.rejected and not read.calendars:
        raise Invalid("file", f"Berkas “{path.name}” tidak berisi kalender.")
    unread = list(read.unread)
    masters = {one.uid for one in read.events if one.uid and not one.recurrence}
    overridden: dict[str, list[str]] = {}
    for one in read.events:
        if one.recurrence and one.uid in masters:
            overridden.setdefault(one.uid, []).append(one.recurrence)
    found.events += [_incoming(one, zone, unread, overridden) for one in read.events]
    found.rejected += _told(path.name, read.rejected)
    found.unread += _told(path.name, unread)


def _incoming(
    one: ReadEvent, zone: tzinfo, unread: list[tuple[int, str]], overridden: Mapping[str, Sequence[str]]
) -> Incoming:
    taken = overridden.get(one.uid, ()) if not one.recurrence else ()
    whole = ReadEvent(**{**vars(one), "skipped": (*one.skipped, *taken)})
    fields = fields_of(whole, zone, unread)
    versions = json.loads(one.own["VERSI"]) if one.own.get("VERSI", "").startswith("[") else (1, 1)
    series = one.own.get("RANGKAIAN", one.uid if one.recurrence else "")
    return Incoming(
        uid_of(one, zone), fields, one.sequence, series, (int(versions[0]), int(versions[1])), one.own.get("ASAL")
    )


def _read_agenda(path: Path, zone: tzinfo, found: ReadFiles, columns: Mapping[str, int] | None) -> None:
    _take_agenda(path.name, read_rows(path), zone, found, columns)


def _take_agenda(
    name: str, rows: Iterable[Row], zone: tzinfo, found: ReadFiles, columns: Mapping[str, int] | None
) -> None:
    unknown = set(columns or {}) - {column.name for column in AGENDA.columns}
    if unknown:
        raise Invalid("columns", f"Kolom {', '.join(sorted(unknown))} tidak dikenal.")
    read = read_agenda(rows, zone, columns)
    found.events += [Incoming(one.uid, one.fields) for one in read.events]
    found.rejected += _told(name, read.rejected)
    found.leftover += _told(name, read.leftover)
    found.unread += _told(name, read.unread)


def _told(name: str, rows: Sequence[tuple[int, str]]) -> list[Told]:
    return [{"file": name, "line": line, "reason": words} for line, words in rows]
