"""Who works here, as screens, commands and rules read it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from desk.errors import Missing
from desk.people.tables import DelegationRow, OfficerRow, PositionRow, SigningKeyRow, TenureRow
from desk.session import Holding, Officer

DELEGATIONS = {"plt": "Plt.", "plh": "Plh.", "an": "a.n.", "ub": "u.b."}


@dataclass(frozen=True)
class PersonRow:
    """An officer in the list of people."""

    id: str
    name: str
    nip: str
    rank: str
    positions: tuple[str, ...]
    titles: tuple[str, ...]
    keyed: bool
    active: bool


def officer(login: str, on: date) -> Officer:
    """Find an officer with the positions he holds on a day.

    Raises ``Missing`` for a name that nobody has.
    """
    row = OfficerRow.get_or_none(OfficerRow.login == login)
    if row is None or not row.active:
        raise Missing(f"Tidak ada petugas bernama {login}. Lihat: python main.py list people")
    return Officer(row.id, row.login, row.name, holdings(row.id, on), current_key(row.id) is not None)


def holdings(officer_id: int, on: date) -> tuple[Holding, ...]:
    """Give the positions that an officer holds or stands in for on a day, highest rank first."""
    found = [*_own(officer_id, on.isoformat()), *_delegated(officer_id, on.isoformat())]
    return tuple(sorted(found, key=lambda holding: holding.level))


def _delegated(officer_id: int, day: str) -> list[Holding]:
    rows = (
        DelegationRow.select(DelegationRow, PositionRow)
        .join(PositionRow)
        .where(
            DelegationRow.officer == officer_id,
            DelegationRow.since <= day,
            DelegationRow.until >= day,
            DelegationRow.ended == "",
        )
    )
    return [
        Holding(
            row.position.code,
            f"{DELEGATIONS[row.kind]} {row.position.title}",
            row.position.level,
            tuple(json.loads(row.position.roles)),
            standing_in_for=row.holder,
        )
        for row in rows
    ]


def _own(officer_id: int, day: str) -> list[Holding]:
    rows = (
        TenureRow.select(TenureRow, PositionRow)
        .join(PositionRow)
        .where(
            TenureRow.officer == officer_id,
            TenureRow.since <= day,
            (TenureRow.until == "") | (TenureRow.until >= day),
        )
        .order_by(PositionRow.level)
    )
    return [
        Holding(row.position.code, row.position.title, row.position.level, tuple(json.loads(row.position.roles)))
        for row in rows
    ]


def current_key(officer_id: int) -> SigningKeyRow | None:
    """Find the key that an officer signs with today."""
    found: SigningKeyRow | None = SigningKeyRow.get_or_none(
        SigningKeyRow.officer == officer_id, SigningKeyRow.retired == ""
    )
    return found


def approvers(login: str, on: date) -> list[PersonRow]:
    """Name who signs that an officer gets a new key: the heads who have a key of their own, but never he himself."""
    fitting = {position.code for position in positions() if "kadis" in position.roles}
    return [one for one in people(on) if one.active and one.keyed and one.id != login and fitting & set(one.positions)]


def people(on: date) -> list[PersonRow]:
    """List the officers, by name."""
    keyed = {row.officer_id for row in SigningKeyRow.select().where(SigningKeyRow.retired == "")}
    shown = []
    for row in OfficerRow.select().order_by(OfficerRow.name):
        held = holdings(row.id, on)
        shown.append(
            PersonRow(
                row.login,
                row.name,
                row.nip,
                row.rank,
                tuple(holding.code for holding in held),
                tuple(holding.title for holding in held),
                row.id in keyed,
                bool(row.active),
            )
        )
    return shown


def positions() -> list[Holding]:
    """List the office's positions, highest rank first."""
    rows = PositionRow.select().order_by(PositionRow.level, PositionRow.code)
    return [Holding(row.code, row.title, row.level, tuple(json.loads(row.roles))) for row in rows]


def holder_name(position: str, on: date) -> str:
    """Name who holds a position on a day; empty if nobody does."""
    day = on.isoformat()
    row = (
        TenureRow.select(TenureRow, OfficerRow)
        .join(OfficerRow)
        .switch(TenureRow)
        .join(PositionRow)
        .where(PositionRow.code == position, TenureRow.since <= day)
        .where((TenureRow.until == "") | (TenureRow.until >= day))
        .order_by(TenureRow.id)
        .first()
    )
    return str(row.officer.name) if row else ""


def holders(actors: tuple[str, ...], on: date, *, apart_from: str = "") -> list[str]:
    """Name everybody who may act as one of these roles on a day, by name; ``apart_from`` is a login to leave out."""
    fitting = {position.code for position in positions() if set(actors) & set(position.roles)}
    return [one.name for one in people(on) if one.active and one.id != apart_from and fitting & set(one.positions)]


def holder_words(actors: tuple[str, ...], on: date) -> str:
    """Name who holds a role today, for 'menunggu …': title and name, or the title alone if nobody holds it."""
    fitting = [position for position in positions() if set(actors) & set(position.roles)]
    for position in fitting:
        name = holder_name(position.code, on)
        if name:
            return f"{position.title} ({name})"
    return fitting[0].title if fitting else " / ".join(actors)


@dataclass(frozen=True)
class DelegationLine:
    """Somebody standing in for a position; days are ISO, ``state`` is ``berlaku``, ``nanti`` or ``berakhir``."""

    position: str
    title: str
    holder: str
    login: str
    name: str
    kind: str
    since: str
    until: str
    reason: str
    state: str


def delegations(on: date) -> list[DelegationLine]:
    """List who stands or stood in for whom, the newest first."""
    day = on.isoformat()
    rows = (
        DelegationRow.select(DelegationRow, PositionRow, OfficerRow)
        .join(PositionRow)
        .switch(DelegationRow)
        .join(OfficerRow, on=DelegationRow.officer == OfficerRow.id)
        .order_by(DelegationRow.since.desc(), DelegationRow.id.desc())
    )
    return [_delegation(row, day) for row in rows]


def _delegation(row: DelegationRow, day: str) -> DelegationLine:
    over = bool(row.ended) or row.until < day
    state = "berakhir" if over else "nanti" if row.since > day else "berlaku"
    post, person = row.position, row.officer
    said = (row.kind, row.since, row.until, row.reason)
    return DelegationLine(post.code, post.title, row.holder, person.login, person.name, *said, state)
