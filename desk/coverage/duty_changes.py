"""Whoever is sent to an event hears of it when the event is moved, put off or cancelled (SOP Peliputan, step 4)."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Final

from desk.coverage.calendar_rows import ChangeView
from desk.coverage.calendar_tables import EventChangeRow
from desk.coverage.month import DAY
from desk.coverage.tables import CrewRow, EventRow
from desk.people.tables import OfficerRow

CHANGES: Final = {
    "moved": "Dipindah", "resized": "Waktu diubah", "edited": "Diubah", "confirmed": "Dinyatakan pasti",
    "postponed": "Ditunda", "cancelled": "Dibatalkan", "undone": "Diurungkan", "taken_out": "Dilepas dari rangkaian",
}  # fmt: skip
"""What was done to an event, by its kind."""

REMEMBERED: Final = timedelta(days=62)
"""How long a change is told."""

TOLD: Final = ("starts", "ends", "place", "status")
"""What the crew must hear of when it changes."""


def changes_for(officer: int, today: date) -> list[ChangeView]:
    """Give the last change of each event that an officer is sent to, by somebody else, while its day is still ahead.

    A change that touches neither time, place nor state is none; nor is one of before he was sent, or of long ago.
    """
    found: dict[int, ChangeView] = {}
    for row, since in _changes(officer, (today - REMEMBERED).isoformat()):
        change = change_view(row)
        if any(name in change.now for name in TOLD) and change.at > since and _ahead(row, change, today):
            found[change.event] = change
    return list(found.values())


def change_view(row: EventChangeRow) -> ChangeView:
    """Show a change, whose row was read with its officer and event."""
    return ChangeView(
        id=row.id,
        event=row.event_id,
        title=row.event.title,
        at=row.at,
        by=row.officer.name,
        kind=row.kind,
        was=json.loads(row.was),
        now=json.loads(row.now),
        reason=row.reason,
        late=bool(row.late),
        undone=bool(row.undone) and row.kind != "crew",
    )


def changed_words(change: ChangeView) -> str:
    """Tell a change of the calendar: what was done, from when to when."""
    was, now = (str(side.get("starts", "")) for side in (change.was, change.now))
    told = CHANGES.get(change.kind, change.kind)
    if change.kind == "crew":
        return f"Tim: {change.now.get('crew') or 'kosong'}"
    if was or now:
        told += f": {_shortly(was)} → {_shortly(now)}"
    return f"▲ {told} (mendadak)" if change.late else told


def _shortly(moment: str) -> str:
    if not moment:
        return "tanpa tanggal"
    day = f"{moment[8:10]}/{moment[5:7]}"
    return f"{day} {moment[11:16].replace(':', '.')}" if len(moment) > DAY else day


def _changes(officer: int, since: str) -> list[tuple[EventChangeRow, str]]:
    """Give the changes by others to the events that an officer is sent to, each with since when he is."""
    sent = {
        row.event_id: row.since
        for row in CrewRow.select().where(CrewRow.officer == officer, CrewRow.ended == "").order_by(CrewRow.id.desc())
    }
    own = CrewRow.select(CrewRow.event).where(CrewRow.officer == officer, CrewRow.ended == "")
    rows = EventChangeRow.select(EventChangeRow, OfficerRow, EventRow).join(OfficerRow)
    rows = rows.switch(EventChangeRow).join(EventRow)
    rows = rows.where(EventChangeRow.at >= since, EventChangeRow.event.in_(own), EventChangeRow.officer != officer)
    return [(row, sent[row.event_id]) for row in rows.order_by(EventChangeRow.id)]


def _ahead(row: EventChangeRow, change: ChangeView, today: date) -> bool:
    """Tell whether neither the day that an event had nor the one that it has is over; without any it is to come."""
    days = [str(side.get("starts", "")) for side in (change.was, change.now)] + [row.event.starts]
    return not any(days) or max(days)[:DAY] >= today.isoformat()
