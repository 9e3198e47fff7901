"""Whose turn an event is: the verb for the officer who sits here, or whom it waits for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from desk.coverage import calendar, lists
from desk.coverage.calendar_rows import CalendarEvent, ChangeView
from desk.coverage.records import EVENTS
from desk.flow.case_list import waiting_at
from desk.sop.procedure import END
from ui.steps.asks import FORMS_BY_ACTION
from ui.workbench import Workbench

TAKE_UP_VERB: Final = "Terima dalam SOP"


@dataclass(frozen=True)
class Turn:
    """What an event waits for: ``verb`` does it if it is the officer's turn; ``changes`` are those of the calendar."""

    zone: str
    now: datetime
    verb: str
    waits: str
    changes: tuple[ChangeView, ...] = ()


def turn_of(workbench: Workbench, event: CalendarEvent, *, may_take_up: bool) -> Turn:
    """Tell what an event waits for."""
    verb, waits = _verb_of(workbench, event, may_take_up=may_take_up)
    changes = tuple(calendar.history(event.id))
    return Turn(workbench.workspace.office.zone, workbench.session.now(), verb, waits, changes)


def _verb_of(workbench: Workbench, event: CalendarEvent, *, may_take_up: bool) -> tuple[str, str]:
    """Tell what the officer may do with an event, '' if nothing, and what it waits for."""
    if event.step == END:
        return "", "✓ Selesai dalam SOP."
    waits = waiting_at(workbench.workspace, EVENTS, event.id) if event.step else None
    if waits is not None:
        line = lists.event(workbench.workspace, event.id).line
        form = FORMS_BY_ACTION.get(waits.action)
        if form is not None and workbench.may(*line.actors):
            return form.verb, waits.step_name
        return "", f"{waits.step_name}: menunggu {line.waiting_for}"
    if event.starts and may_take_up:
        return TAKE_UP_VERB, "Tercatat di kalender, belum masuk SOP peliputan."
    return "", "Tercatat di kalender." if event.starts else "Belum terjadwal: beri tanggal lebih dahulu."
