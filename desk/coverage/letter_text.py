"""What a surat tugas says: as it would be signed now, as it was signed, and what of it is no longer so.

What was signed is kept word for word (trust.md: paper equals record); an event that changes afterwards leaves the
letter as it is and asks for another in its place.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from desk.coverage.calendar_tables import EventScheduleRow
from desk.coverage.month import DAY
from desk.coverage.records import crew_of, event_of
from desk.coverage.rows import CrewView, LetterText, LetterView
from desk.coverage.tables import AssignmentLetterEventRow, AssignmentLetterRow, AssignmentLetterTextRow, EventRow
from desk.coverage.terms import OFF, STATUSES
from desk.errors import Missing
from desk.numbers.books import printed_for
from desk.people import lists as people
from desk.people.signing import signed_by
from desk.session import Change
from desk.words import daftar, hari_tanggal
from desk.workspace import Workspace

BOOK: Final = "surat_tugas"
THINGS: Final = "assignment_letters"
PARAFS: Final = ("kabid", "kasi")
"""Who initials a surat tugas before the Kadis signs (SOP Peliputan, step 5), highest first."""


def text_now(
    workspace: Workspace, events: Sequence[int], *, basis: str = "", purpose: str = "", signer: str = ""
) -> LetterText:
    """Write what a letter for these events says now; without ``basis`` and ``purpose`` it says the usual."""
    today, rows = workspace.now().date(), [event_of(one) for one in events]
    whose = list(dict.fromkeys(filter(None, (row.leader or row.organiser for row in rows))))
    basis = basis or f"Jadwal kegiatan {daftar(whose)}".strip()
    titles = {one.code: one.title for one in people.positions()}
    who = signed_by(signer or people.holder_name("kadis", today), "", today)
    return LetterText(
        basis=tuple(part.strip() for part in basis.split(";") if part.strip()),
        persons=persons_of(rows),
        purposes=_purposes(workspace.office.zone, rows, purpose),
        signer_rank=who.rank,
        signer_nip=who.nip,
        parafs=tuple((titles[code], people.holder_name(code, today)) for code in PARAFS if code in titles),
    )


def in_place_of(text: LetterText, number: str) -> LetterText:
    """Say in a letter's basis that it comes in place of another."""
    return replace(text, basis=(*text.basis, f"Surat tugas nomor {number}, yang diganti dengan surat ini"))


def text_replacing(workspace: Workspace, event: int) -> tuple[list[int], LetterText]:
    """Write what a letter in place of the last one of an event would say; with the events that it sends to.

    Raises ``Missing`` where there is none to replace.
    """
    last = last_letter(event)
    if last is None:
        raise Missing(f"Kegiatan nomor {event} belum punya surat tugas yang dapat diganti.")
    events = [one for one in events_of(last) if not is_off(one)] or list(events_of(last))
    return events, in_place_of(text_now(workspace, events), printed_for(THINGS, last.id, BOOK))


def persons_of(events: Sequence[EventRow]) -> tuple[CrewView, ...]:
    """Name everybody who is sent once, with each thing that he goes as."""
    roles: dict[str, list[str]] = {}
    sent: dict[str, CrewView] = {}
    for row in (row for event in events for row in crew_of(event)):
        one = row.officer
        roles.setdefault(one.login, []).append(row.role)
        sent[one.login] = CrewView(", ".join(dict.fromkeys(roles[one.login])), one.name, one.login, one.nip, one.rank)
    return tuple(sent.values())


def freeze(
    change: Change,
    letter: AssignmentLetterRow,
    text: LetterText,
    purpose: str,
    *,
    replaces: int = 0,
    reason: str = "",
) -> None:
    """Keep the words of a letter as they are signed, within the change that issues it."""
    change.add(
        AssignmentLetterTextRow,
        letter=letter.id,
        basis=_json(text.basis),
        purposes=_json(text.purposes),
        purpose=purpose,
        signer_rank=text.signer_rank,
        signer_nip=text.signer_nip,
        parafs=_json(text.parafs),
        replaces=replaces,
        reason=reason,
    )


def letters_of(workspace: Workspace, event: int) -> list[LetterView]:
    """Give the letters that send a crew to an event, oldest first."""
    return [_view(workspace, row) for row in _letters(event).order_by(AssignmentLetterRow.id)]


def last_letter(event: int) -> AssignmentLetterRow | None:
    """Give the letter that sends to an event now: the one that came last."""
    found: AssignmentLetterRow | None = _letters(event).order_by(AssignmentLetterRow.id.desc()).first()
    return found


def is_off(event: int) -> bool:
    """Tell whether an event is postponed or cancelled."""
    schedule = EventScheduleRow.get_or_none(EventScheduleRow.event == event)
    return schedule is not None and schedule.status in OFF


def events_of(letter: AssignmentLetterRow) -> tuple[int, ...]:
    """Give the events that a letter sends to, that which it was begun for first."""
    more = AssignmentLetterEventRow.select().where(AssignmentLetterEventRow.letter == letter.id)
    return (letter.event_id, *(one.event_id for one in more.order_by(AssignmentLetterEventRow.id)))


def _letters(event: int) -> Any:  # noqa: ANN401 - a query of peewee
    shared = AssignmentLetterEventRow.select(AssignmentLetterEventRow.letter)
    shared = shared.where(AssignmentLetterEventRow.event == event)
    return AssignmentLetterRow.select().where((AssignmentLetterRow.event == event) | AssignmentLetterRow.id.in_(shared))


def _view(workspace: Workspace, row: AssignmentLetterRow) -> LetterView:
    kept: AssignmentLetterTextRow | None = AssignmentLetterTextRow.get_or_none(AssignmentLetterTextRow.letter == row.id)
    after = AssignmentLetterTextRow.get_or_none(AssignmentLetterTextRow.replaces == row.id)
    events = events_of(row)
    persons = tuple(CrewView(role, name, "", nip, rank) for name, nip, rank, role in json.loads(row.persons))
    text = _kept(kept, persons) if kept else None
    return LetterView(
        number=printed_for(THINGS, row.id, BOOK),
        basis=row.basis,
        purpose=row.purpose,
        persons=persons,
        out_of_town=bool(row.out_of_town),
        signer=row.signer,
        signer_title=row.signer_title,
        signed_on=row.signed_on,
        attachment=row.attachment_id,
        issued_at=row.issued_at,
        events=events,
        text=text,
        changed=() if kept is None or text is None or after else _changed(workspace, events, kept, text),
        replaces=printed_for(THINGS, kept.replaces, BOOK) if kept and kept.replaces else "",
        replaced_by=printed_for(THINGS, after.letter_id, BOOK) if after else "",
    )


def _kept(row: AssignmentLetterTextRow, persons: tuple[CrewView, ...]) -> LetterText:
    return LetterText(
        basis=tuple(json.loads(row.basis)),
        persons=persons,
        purposes=tuple(json.loads(row.purposes)),
        signer_rank=row.signer_rank,
        signer_nip=row.signer_nip,
        parafs=tuple((post, name) for post, name in json.loads(row.parafs)),
    )


def _changed(
    workspace: Workspace, events: Sequence[int], kept: AssignmentLetterTextRow, text: LetterText
) -> tuple[str, ...]:
    """Tell what a signed letter says that is no longer so, a sentence each."""
    rows = [event_of(one) for one in events]
    told = []
    for row in rows:
        schedule = EventScheduleRow.get_or_none(EventScheduleRow.event == row.id)
        if schedule is not None and schedule.status in OFF:
            told.append(f"“{row.title}” {STATUSES[schedule.status]}")
    for was, now in zip(text.purposes, _purposes(workspace.office.zone, rows, kept.purpose), strict=False):
        if was != now:
            told.append(f"tertulis “{was}”, kini “{now}”")
    was_sent, sent = ({(one.name, one.role) for one in some} for some in (text.persons, persons_of(rows)))
    if was_sent != sent:
        told.append(f"petugas kini {daftar([f'{name} ({role})' for name, role in sorted(sent)]) or 'belum ada'}")
    return tuple(told)


def _purposes(zone: str, events: Sequence[EventRow], purpose: str) -> tuple[str, ...]:
    """Say what for, a line for each event; who goes there, where not all go everywhere."""
    crews = [crew_of(row) for row in events]
    differ = len({frozenset(one.officer_id for one in crew) for crew in crews}) > 1
    told = []
    for place, (row, crew) in enumerate(zip(events, crews, strict=True)):
        words = (purpose if place == 0 else "") or f"Meliput {row.title}"
        names = daftar(list(dict.fromkeys(one.officer.name for one in crew))) if differ else ""
        told.append(f"{words}, {_when(row, zone)}" + (f" (petugas: {names})" if names else ""))
    return tuple(told)


def _when(row: EventRow, zone: str) -> str:
    starts, ends = row.starts, row.ends
    if not starts:
        return "waktu menyusul"
    day = hari_tanggal(date.fromisoformat(starts[:DAY]))
    if ends[:DAY] > starts[:DAY]:
        day += f" sampai {hari_tanggal(date.fromisoformat(ends[:DAY]))}"
    hour = f" pukul {starts[11:16].replace(':', '.')} {zone}" if len(starts) > DAY else ""
    return f"{day}{hour}" + (f", di {row.place}" if row.place else "")


def _json(words: object) -> str:
    return json.dumps(words, ensure_ascii=False)
