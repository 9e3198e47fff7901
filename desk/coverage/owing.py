"""What is still owed of events that are over: photos, video, text, approval, publication, storage; and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from peewee import JOIN

from desk.attachments import AttachmentRow
from desk.coverage.calendar_tables import EventScheduleRow
from desk.coverage.lists import crews, releases_of
from desk.coverage.month import DAY
from desk.coverage.records import EVENTS
from desk.coverage.rows import CrewView
from desk.coverage.tables import CrewRow, EventPublicationRow, EventResultRow, EventRow
from desk.coverage.terms import OFF
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.people.lists import holder_words
from desk.sop.procedure import END
from desk.words import hari_tanggal
from desk.workspace import Workspace

PHOTO: Final = "foto"
VIDEO: Final = "video"
TEXT: Final = "berita"
MATERIAL: Final = {PHOTO: "fotografer", VIDEO: "kameraman", TEXT: "reporter"}
"""What a crew brings back, and whose it is (SOP Peliputan, steps 6 and 7: foto, video, bahan/rilis berita)."""

LATER: Final = {"persetujuan": "coverage.approve", "publikasi": "coverage.publish", "penyimpanan": "coverage.store"}
"""What comes after it, with the action that does it (SOP Peliputan, steps 7, 8 and 10)."""

NOBODY: Final = "belum ada {role}"
GATHERED: Final = "bahan berita"
"""What an event owes under an SOP whose crews gather material for the news (SOP Akurasi, step 4)."""


@dataclass(frozen=True)
class Owed:
    """What one person, or whoever holds a post, still owes of one event.

    ``day`` is the last day of the event (ISO), ``days`` how many have passed since; ``by`` is the person's login, or
    the role of the SOP, '' where nobody was sent; ``at_hand`` tells that it can be done now: what comes later waits
    for what comes before.
    """

    event: int
    day: str
    days: int
    title: str
    place: str
    by: str
    who: str
    things: tuple[str, ...]
    at_hand: bool

    @property
    def key(self) -> str:
        """Name the line over a reload."""
        return f"{self.event}:{self.by or self.who}:{self.at_hand}"


def owed(workspace: Workspace, *, month: str = "", by: str = "") -> list[Owed]:
    """List what is owed of every event that was over before today, the longest owed first.

    ``month`` ('2026-10') keeps the events that ended in it, ``by`` what one person or post owes. Events that neither
    run in an SOP nor have a crew are only noted on the calendar: nobody owes anything of them.
    """
    today = workspace.now().date()
    rows = _over(today.isoformat())
    ids = [row.id for row, _case in rows]
    crewed, brought = crews(ids), _brought(ids)
    published = {row.event_id for row in EventPublicationRow.select().where(EventPublicationRow.event.in_(ids))}
    found: list[Owed] = []
    for row, case in rows:
        day = (row.ends or row.starts)[:DAY]
        if month and day[:7] != month:
            continue
        crew = crewed.get(row.id, ())
        lines = [] if row.approved_at else _material(row.id, case, crew, brought.get(row.id, set()))
        lines += _later(row, case, published=row.id in published, on=today)
        days = (today - date.fromisoformat(day)).days
        found += [Owed(row.id, day, days, row.title, row.place, *line) for line in lines]
    found.sort(key=lambda one: (one.day, one.event, not one.at_hand))
    return [one for one in found if not by or one.by == by]


def owed_words(lines: Sequence[Owed], about: str) -> str:
    """Write the list as a message, person by person, for WhatsApp: what is at hand only."""
    told = [f"*Hasil liputan yang masih ditunggu – {about}*"]
    at_hand = [one for one in lines if one.at_hand]
    for who in dict.fromkeys(one.who for one in at_hand):
        told.append(f"\n{who}:")
        told += [
            f"- {', '.join(one.things)}: {one.title}, {hari_tanggal(date.fromisoformat(one.day))}"
            for one in at_hand
            if one.who == who
        ]
    return "\n".join(told) if at_hand else f"{told[0]}\n\nTidak ada yang ditunggu."


def _over(today: str) -> list[tuple[EventRow, CaseRow | None]]:
    """Give the events that ended before today and are not done with, with their run of the SOP."""
    rows = (
        EventRow.select(EventRow, CaseRow)
        .join(CaseRow, JOIN.LEFT_OUTER, on=((CaseRow.target == EventRow.id) & (CaseRow.kind == EVENTS)), attr="case")
        .switch(EventRow)
        .join(EventScheduleRow, JOIN.LEFT_OUTER, on=(EventScheduleRow.event == EventRow.id))
        .where(EventRow.state == "open", EventRow.starts != "", EventRow.starts < today)
        .where((CaseRow.id.is_null() & EventRow.id.in_(_crewed())) | (CaseRow.step != END))
        .where(EventScheduleRow.id.is_null() | EventScheduleRow.status.not_in(OFF))
    )
    return [(row, getattr(row, "case", None)) for row in rows if (row.ends or row.starts)[:DAY] < today]


def _crewed() -> Any:  # noqa: ANN401 - a query of peewee
    return CrewRow.select(CrewRow.event).where(CrewRow.ended == "")


def _brought(ids: Sequence[int]) -> dict[int, set[str]]:
    """Tell which kinds of material came back from events; what is neither photo nor video counts as text."""
    found: dict[int, set[str]] = {}
    rows = EventResultRow.select(EventResultRow, AttachmentRow).join(AttachmentRow)
    for row in rows.where(EventResultRow.event.in_(list(ids)), EventResultRow.left_out == ""):
        media = row.attachment.media
        found.setdefault(row.event_id, set()).add(media if media in (PHOTO, VIDEO) else TEXT)
    return found


Line = tuple[str, str, tuple[str, ...], bool]
"""By whom (login or role), in words, what, and whether it can be done now."""


def _material(event: int, case: CaseRow | None, crew: Sequence[CrewView], brought: set[str]) -> list[Line]:
    """Name whose material is missing: each role's own; in an SOP without handing in, the news material of them all."""
    if case is not None and not cases.procedure_of(case).for_action("coverage.hand_in"):
        people = [(one.login, one.name) for one in crew] or [("", NOBODY.format(role="peliput"))]
        return [(login, who, (GATHERED,), True) for login, who in dict.fromkeys(people)]
    lacking = [thing for thing in MATERIAL if thing not in brought]
    if TEXT in lacking and releases_of(event):
        lacking.remove(TEXT)
    found: dict[tuple[str, str], list[str]] = {}
    for thing in lacking:
        role = MATERIAL[thing]
        people = [(one.login, one.name) for one in crew if one.role == role] or [("", NOBODY.format(role=role))]
        for person in people:
            found.setdefault(person, []).append(thing)
    return [(login, who, tuple(things), True) for (login, who), things in found.items()]


def _later(row: EventRow, case: CaseRow | None, *, published: bool, on: date) -> list[Line]:
    """Name who is to approve, publish and store; only the step that the event waits at is at hand."""
    if case is None:
        return []
    procedure = cases.procedure_of(case)
    done = {"persetujuan": bool(row.approved_at), "publikasi": published}
    found: list[Line] = []
    for thing, action in LATER.items():
        step = next(iter(procedure.for_action(action)), None)
        if step is not None and not done.get(thing):
            found.append((step.actors[0], holder_words(step.actors, on), (thing,), step.id == case.step))
    return found
