"""Taking a whole import of an agenda back: what it brought leaves the calendar, what it changed is as before."""

from __future__ import annotations

from desk.actions import action
from desk.coverage.calendar_tables import AgendaImportEventRow, AgendaImportRow, EventChangeRow
from desk.coverage.history import schedule_of
from desk.coverage.planning import SCHEDULERS, take_back
from desk.coverage.records import EVENTS, UNDONE, event_of, named
from desk.coverage.tables import CrewRow, EventResultRow, EventRow
from desk.errors import Missing, Refused
from desk.flow.tables import CaseRow
from desk.search import index
from desk.session import Change, Result, Session


@action("coverage.undo_import", may=SCHEDULERS)
def undo_import(session: Session, number: int) -> Result:
    """Take a whole import back, by the number that it answered; all of it, or nothing.

    Raises ``Refused`` where somebody worked on one of its events since.
    """
    session.require(SCHEDULERS, "mengurungkan impor agenda")
    with session.write("coverage.undo_import") as change:
        run = AgendaImportRow.get_or_none(AgendaImportRow.id == number)
        if run is None:
            raise Missing(f"Tidak ada impor agenda nomor {number}.")
        if run.undone_at:
            raise Refused(f"Impor agenda {number} sudah diurungkan.")
        removed = restored = 0
        for line in AgendaImportEventRow.select().where(AgendaImportEventRow.run == run.id):
            row = event_of(line.event_id)
            _guard_untouched(row, line.change)
            if line.change:
                take_back(change, row, EventChangeRow.get_by_id(line.change), f"impor {run.files} diurungkan")
                _forget_said(change, row)
                restored += 1
            else:
                change.set(row, state=UNDONE, reason=f"impor {run.files} diurungkan")
                index.forget(EVENTS, row.id)
                removed += 1
        change.set(run, undone_at=change.at.isoformat())
        words = f"impor {run.files} diurungkan: {removed} dikeluarkan, {restored} dikembalikan"
        return change.done(EVENTS, str(number), words, id=number, removed=removed, restored=restored)


def _guard_untouched(row: EventRow, own: int) -> None:
    """Refuse where an event was changed, manned, or taken into the SOP since the import."""
    later = EventChangeRow.select().where(EventChangeRow.event == row.id, EventChangeRow.id > own)
    crew = CrewRow.select().where(CrewRow.event == row.id, CrewRow.ended == "")
    case = CaseRow.select().where(CaseRow.kind == EVENTS, CaseRow.target == row.id)
    results = EventResultRow.select().where(EventResultRow.event == row.id)
    worked_on = (later,) if own else (later, crew, case, results)
    if any(found.exists() for found in worked_on):
        raise Refused(f"{named(row)} sudah dikerjakan sejak diimpor; urungkan atau batalkan kegiatan itu sendiri.")


def _forget_said(change: Change, row: EventRow) -> None:
    """Let the next import of the same list count as news again."""
    change.set(schedule_of(change, row), imported="")
