"""What can be asked of events by name in the search of everything."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from desk.coverage.calendar_tables import EventScheduleRow
from desk.coverage.records import EVENTS
from desk.coverage.tables import CrewRow, EventRow
from desk.coverage.terms import STATUSES
from desk.search.fields import Asked, Condition, Field, Register, at_step, by_officer, choice_of, words_in, years_of


def leaders() -> list[str]:
    """Name the officials whose events there are, for completing what is typed."""
    rows = EventRow.select(EventRow.leader).distinct().order_by(EventRow.leader).limit(500)
    return [row.leader for row in rows if row.leader]


def _on_crew(asked: Asked) -> Condition:
    return EventRow.id.in_(CrewRow.select(CrewRow.event).where(CrewRow.ended == "", _CREW.where(asked)))


def _in_span(asked: Asked) -> Condition:
    """Say which events touch the days: begun by the last of them, and not over before the first."""
    known = EventRow.starts != ""
    over = (EventRow.ends >= asked.span.first) | ((EventRow.ends == "") & (EventRow.starts >= asked.span.first))
    return known & over & (EventRow.starts <= f"{asked.span.last}~") if asked.span.last else known & over


def _at_status(code: str) -> Condition:
    """Say which events stand at a status; those of before the calendar have none and are confirmed."""
    stand = EventScheduleRow.select(EventScheduleRow.event)
    if code == "confirmed":
        return EventRow.id.not_in(stand.where(EventScheduleRow.status != code))
    return EventRow.id.in_(stand.where(EventScheduleRow.status == code))


def _of_kind(asked: Asked) -> Condition:
    wanted = EventScheduleRow.kind.contains(asked.value)
    return EventRow.id.in_(EventScheduleRow.select(EventScheduleRow.event).where(wanted))


_STATUS: Final[dict[str, Callable[[], Condition]]] = {
    word: partial(_at_status, code) for code, word in STATUSES.items()
}
_CREW: Final = by_officer("tim peliput", CrewRow.officer)
_ORGANISER: Final = words_in("penyelenggara", EventRow.organiser)
_LEADER: Final = words_in("pejabat yang hadir", EventRow.leader, known=leaders)

REGISTER: Final = Register(
    EVENTS,
    EventRow,
    {
        "unit": _ORGANISER,
        "opd": _ORGANISER,
        "penyelenggara": _ORGANISER,
        "judul": words_in("nama kegiatan", EventRow.title),
        "pemimpin": _LEADER,
        "pejabat": _LEADER,
        "tempat": words_in("tempat kegiatan", EventRow.place),
        "tema": words_in("tema", EventRow.theme),
        "sumber": words_in("asal jadwal", EventRow.source),
        "acara": Field("macam kegiatan", _of_kind),
        "petugas": Field("tim peliput", _on_crew, known=_CREW.known),
        "tahap": at_step(EVENTS, EventRow.id),
        "status": choice_of("keadaan", _STATUS),
        "tahun": years_of(EventRow.starts),
        "tanggal": Field("hari kegiatan", _in_span, reads="days"),
    },
)
