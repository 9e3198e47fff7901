"""How an event changes: the fields before and after, with the reason, so that it can be told and taken back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from desk.coverage.calendar_tables import EventChangeRow, EventScheduleRow
from desk.coverage.events import index_event
from desk.coverage.month import DAY
from desk.coverage.tables import EventRow
from desk.errors import Invalid
from desk.session import Change

IN_EVENT: Final = frozenset(
    "title starts ends tentative place out_of_town leader organiser contact source theme reason".split()
)
IN_SCHEDULE: Final = frozenset("status kind all_day time_words town note rule skipped extra".split())


def schedule_of(change: Change, event: EventRow) -> EventScheduleRow:
    """Give the calendar's side of an event, made now for an event of before the calendar."""
    found: EventScheduleRow | None = EventScheduleRow.get_or_none(EventScheduleRow.event == event.id)
    if found is not None:
        return found
    status = "done" if event.state == "stored" else "draft" if event.tentative else "confirmed"
    return change.add(EventScheduleRow, event=event.id, status=status)


def alter(
    change: Change, event: EventRow, kind: str, fields: Mapping[str, Any], *, reason: str = "", undoes: int = 0
) -> EventChangeRow | None:
    """Change fields of an event and write down what they were; None where nothing differs.

    ``undoes`` is the change that this one takes back. Raises ``Invalid`` where it is late and has no reason.
    """
    schedule = schedule_of(change, event)
    was = {name: getattr(event if name in IN_EVENT else schedule, name) for name in fields}
    now = {name: value for name, value in fields.items() if was[name] != value}
    if not now:
        return None
    late = is_late(change, event.starts) or is_late(change, str(now.get("starts", "")))
    if late and not reason and schedule.status != "draft":
        raise Invalid("reason", "Ringkasan H-1 sudah keluar; tulis alasan perubahan mendadak ini.")
    own = {name: value for name, value in now.items() if name in IN_EVENT}
    if own:
        change.set(event, **own)
        index_event(event)
    rest = {name: value for name, value in now.items() if name in IN_SCHEDULE}
    change.set(schedule, sequence=schedule.sequence + 1, **rest)
    return change.add(
        EventChangeRow,
        event=event.id,
        officer=change.session.officer.id,
        at=change.at.isoformat(),
        kind=kind,
        was=json.dumps({name: was[name] for name in now}, ensure_ascii=False),
        now=json.dumps(now, ensure_ascii=False),
        reason=reason,
        late=int(late),
        undone=undoes,
    )


def is_late(change: Change, starts: str) -> bool:
    """Tell whether the brief of the day before an event has gone out by now; False where no day is known."""
    if not starts:
        return False
    hour = time.fromisoformat(change.session.workspace.office.brief_hour.replace(".", ":"))
    brief = datetime.combine(date.fromisoformat(starts[:DAY]) - timedelta(days=1), hour)
    return change.at.replace(tzinfo=None) >= brief
