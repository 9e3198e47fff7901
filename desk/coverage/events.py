"""Events come in from schedules and are reported upwards (SOP Peliputan Kegiatan Dinas, steps 2 and 3)."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from desk.actions import action
from desk.coverage.month import clean_moment, guard_span, month_of, month_words
from desk.coverage.records import EVENTS, ROTAS, event_and_case, named, rota_of
from desk.coverage.tables import EventRow
from desk.coverage.terms import SOURCES
from desk.errors import Invalid, Refused
from desk.flow import cases
from desk.people.lists import holder_words
from desk.search import index
from desk.session import Change, Result, Session
from desk.text import clean_line, clean_text
from desk.words import daftar


@dataclass(frozen=True)
class Particulars:
    """What is known of an event; ``starts`` and ``ends`` are days or moments, ISO texts or empty."""

    title: str
    starts: str
    ends: str
    place: str
    leader: str
    organiser: str
    contact: str
    source: str
    theme: str
    tentative: int
    out_of_town: int


@action("coverage.receive_schedule")
def receive_schedule(  # noqa: PLR0913 - the columns of the Buku Jadwal Kegiatan
    session: Session,
    title: str,
    starts: str,
    *,
    ends: str = "",
    place: str = "",
    leader: str = "",
    organiser: str = "",
    contact: str = "",
    source: str = "agenda",
    tentative: bool = False,
    out_of_town: bool = False,
) -> Result:
    """Enter an event that came with the officials' schedule, once the month's rota is drawn up.

    ``starts`` and ``ends`` are a day ('2026-11-21') or a moment in the office's zone ('2026-11-21 09:00'); ``leader``
    is the official whose event it is, empty for an agency's.
    """
    fields = {"place": place, "leader": leader, "organiser": organiser, "contact": contact, "source": source}
    particulars = read_particulars(session, title, starts, fields | {"ends": ends}, out_of_town=out_of_town)
    if not particulars.starts:
        raise Invalid("starts", "Tanggal kegiatan belum diisi.")
    with session.write("coverage.receive_schedule") as change:
        start = start_of(change, month_of(particulars.starts))
        event = enter(change, particulars, start=start, tentative=tentative)
        case = cases.case_of(EVENTS, event.id)
        _step, holding = cases.expect(change, case, "coverage.receive_schedule", named(event))
        cases.finish_step(change, case, holding, outcome="done")
        return change.done(EVENTS, str(event.id), f"jadwal diterima: {event.title}", id=event.id, step=case.step)


@action("coverage.report_schedule")
def report_schedule(session: Session, event: int, *, note: str = "") -> Result:
    """Report an event of the daily schedule to those above, from step to step, so that a crew is sent."""
    with session.write("coverage.report_schedule") as change:
        row, case = event_and_case(event)
        step, holding = cases.expect(change, case, "coverage.report_schedule", named(row))
        told = [holder_words((role,), change.at.date()) for role in step.to]
        cases.finish_step(change, case, holding, outcome="done", note=clean_text("note", note))
        words = f"jadwal dilaporkan kepada {daftar(told)}" if told else "jadwal dilaporkan"
        return change.done(EVENTS, str(row.id), words, id=row.id, step=case.step, told=told)


def read_particulars(
    session: Session, title: str, starts: str, fields: Mapping[str, str], *, out_of_town: bool = False
) -> Particulars:
    """Clean what was typed of an event; fields that are not given stay empty.

    Raises ``Invalid``, naming the field.
    """
    cleaned = {name: clean_line(name, words) for name, words in fields.items() if name != "ends"}
    heading, zone = clean_line("title", title, limit=300), session.workspace.hours().zone
    first, last = clean_moment("starts", starts, zone), clean_moment("ends", fields.get("ends", ""), zone)
    if not heading:
        raise Invalid("title", "Nama kegiatan belum diisi.")
    if cleaned.get("source", SOURCES[0]) not in SOURCES:
        raise Invalid("source", f"Pilih salah satu: {', '.join(SOURCES)}.")
    guard_span(first, last)
    empty = dict.fromkeys(("place", "leader", "organiser", "contact", "source", "theme"), "")
    return Particulars(
        title=heading,
        starts=first,
        ends=last,
        tentative=int(not first),
        out_of_town=int(out_of_town),
        **empty | cleaned,
    )


def enter(
    change: Change, particulars: Particulars, *, start: cases.Start, tentative: bool = False, plan_line: int = 0
) -> EventRow:
    """Enter an event and begin its case, within an open change."""
    fields = asdict(particulars) | {"tentative": int(tentative or particulars.tentative)}
    event = change.add(EventRow, uid=str(uuid.uuid4()), plan_line=plan_line, **fields)
    cases.open_case(change, start, EVENTS, event.id)
    index_event(event)
    return event


def start_of(change: Change, month: str) -> cases.Start:
    """Find where an event of a month begins in the SOP: after the rota of that month, where the SOP has one."""
    start = cases.start_at(change, "coverage.receive_schedule")
    return replace(start, parent=_rota_case(change, start, month))


def index_event(event: EventRow, *words: str) -> None:
    """Hand an event's words to the search index."""
    told = (event.place, event.leader, event.organiser, event.theme, *words)
    index.put(EVENTS, event.id, str(event.id), event.title, " ".join(told))


def _rota_case(change: Change, start: cases.Start, month: str) -> int:
    """Find the case of the month's rota, which the case of each event follows from; 0 where the SOP has no rota."""
    first = cases.procedure_from(change, start).for_action("coverage.draw_rota")
    if not first:
        return 0
    rota = rota_of(month)
    if rota is None:
        who = holder_words(first[0].actors, change.at.date())
        raise Refused(
            f"Jadwal tim peliput {month_words(month)} belum ada; langkah “{first[0].name}” oleh {who} harus selesai "
            "dahulu."
        )
    return int(cases.case_of(ROTAS, rota.id).id)
