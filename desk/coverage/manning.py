"""Changing who and what goes to an event, with the guard against clashes; shared by the calendar and the SOP's step."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from desk.coverage.board import board_around, subjects_of
from desk.coverage.calendar_tables import AssetRow, ClashOverrideRow, CrewRoleRow, EventAssetRow, EventChangeRow
from desk.coverage.clashes import words_of
from desk.coverage.history import is_late, schedule_of
from desk.coverage.records import crew_of
from desk.coverage.tables import CrewRow, EventRow
from desk.coverage.terms import CREW, MORE_ROLES
from desk.errors import Invalid, Missing, Refused
from desk.people import lists as people
from desk.session import Change, Officer
from desk.words import daftar

COVERERS = ("peliput", "staf", "tenaga_ahli")
"""Roles whose holders make up crews; where nobody holds one, everybody of the office may be sent."""


def own_roles() -> tuple[str, ...]:
    """Give the roles that this office added to the usual ones."""
    rows = CrewRoleRow.select().where(CrewRoleRow.retired == "").order_by(CrewRoleRow.name)
    return tuple(row.name for row in rows)


def roles() -> tuple[str, ...]:
    """Give the roles that crews of this office may have."""
    return (*CREW, *MORE_ROLES, *own_roles())


def man(change: Change, event: EventRow, role: str, logins: Sequence[str], coverers: Sequence[str] = ()) -> None:
    """Let these officers cover an event in one role, and nobody else; ``coverers`` are roles of which they have one.

    Raises ``Invalid`` for the field ``crew``.
    """
    if role not in roles():
        raise Invalid("crew", f"Peran {role} tidak dikenal; yang ada: {', '.join(roles())}.")
    several = [logins] if isinstance(logins, str) else logins
    if not isinstance(several, list | tuple):
        raise Invalid("crew", f"Peran {role}: sebut nama masuk petugasnya.")
    members = [_member(change, str(login), tuple(coverers)) for login in dict.fromkeys(several)]
    wanted = {member.id for member in members}
    present = [row for row in crew_of(event) if row.role == role]
    for row in present:
        if row.officer_id not in wanted:
            change.set(row, ended=change.at.isoformat())
    for officer in sorted(wanted - {row.officer_id for row in present}):
        change.add(CrewRow, event=event.id, officer=officer, role=role, since=change.at.isoformat())


def equip(change: Change, event: EventRow, names: Iterable[str]) -> None:
    """Let this equipment go to an event, and nothing else.

    Raises ``Missing``.
    """
    wanted = {_asset(name) for name in names}
    present = list(EventAssetRow.select().where(EventAssetRow.event == event.id, EventAssetRow.ended == ""))
    for row in present:
        if row.asset_id not in wanted:
            change.set(row, ended=change.at.isoformat())
    for asset in sorted(wanted - {row.asset_id for row in present}):
        change.add(EventAssetRow, event=event.id, asset=asset, since=change.at.isoformat())


def guard_clashes(change: Change, event: EventRow, override: str) -> list[str]:
    """Refuse a crew that would be at two places at once, unless a reason is given; that is then written down.

    Raises ``Refused`` with the clashes in words. Gives those that were overridden.
    """
    if not event.starts:
        return []
    board, span = board_around(change.session.workspace, event)
    words = words_of(board.clashes(span, subjects_of(event)))
    told = {row.clashes for row in ClashOverrideRow.select().where(ClashOverrideRow.event == event.id)}
    if not words or "\n".join(words) in told:
        return words
    if not override:
        raise Refused(f"Bentrok: {'; '.join(words)}. Pilih orang lain, atau tulis alasan mengapa tetap ditugaskan.")
    change.add(
        ClashOverrideRow,
        event=event.id,
        officer=change.session.officer.id,
        at=change.at.isoformat(),
        clashes="\n".join(words),
        reason=override,
    )
    return words


def crew_words(event: EventRow) -> str:
    """Name who goes to an event as what."""
    return daftar([f"{row.officer.name} ({row.role})" for row in crew_of(event)])


def note_crew(change: Change, event: EventRow, had: str, now: str, reason: str) -> None:
    """Write down in the event's history that its crew is another, in words."""
    if had == now:
        return
    schedule = schedule_of(change, event)
    change.set(schedule, sequence=schedule.sequence + 1)
    last = change.add(
        EventChangeRow,
        event=event.id,
        officer=change.session.officer.id,
        at=change.at.isoformat(),
        kind="crew",
        was=json.dumps({"crew": had}, ensure_ascii=False),
        now=json.dumps({"crew": now}, ensure_ascii=False),
        reason=reason,
        late=int(bool(had) and is_late(change, event.starts)),
    )
    change.set(last, undone=last.id)


def _member(change: Change, login: str, coverers: tuple[str, ...]) -> Officer:
    """Find who is to go; a crew is made of the officers who do the step of covering."""
    today = change.at.date()
    officer = people.officer(login, today)
    if coverers and officer.holding_for(coverers) is None:
        who = people.holders(coverers, today)
        if who or coverers != COVERERS:
            named = daftar(who) or "belum ada"
            raise Invalid("crew", f"{officer.name} bukan petugas peliputan; yang dapat ditugaskan: {named}.")
    return officer


def _asset(name: str) -> int:
    row = AssetRow.get_or_none(AssetRow.name == name, AssetRow.retired == "")
    if row is None:
        raise Missing(f"Tidak ada peralatan bernama {name}.")
    return int(row.id)
