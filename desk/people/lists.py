"""Who works here, as screens, commands and rules read it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from desk.errors import Missing
from desk.people.tables import OfficerRow, PositionRow, SigningKeyRow, TenureRow
from desk.session import Holding, Officer


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
    """Give the positions that an officer holds on a day, highest rank first."""
    day = on.isoformat()
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
    return tuple(
        Holding(row.position.code, row.position.title, row.position.level, tuple(json.loads(row.position.roles)))
        for row in rows
    )


def current_key(officer_id: int) -> SigningKeyRow | None:
    """Find the key that an officer signs with today."""
    found: SigningKeyRow | None = SigningKeyRow.get_or_none(
        SigningKeyRow.officer == officer_id, SigningKeyRow.retired == ""
    )
    return found


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


def holder_words(actors: tuple[str, ...], on: date) -> str:
    """Name who holds a role today, for 'menunggu …': names, or the position's title if nobody does."""
    fitting = [position for position in positions() if set(actors) & set(position.roles)]
    day = on.isoformat()
    for position in fitting:
        held = (
            TenureRow.select(TenureRow, OfficerRow)
            .join(OfficerRow)
            .switch(TenureRow)
            .join(PositionRow)
            .where(PositionRow.code == position.code, TenureRow.since <= day)
            .where((TenureRow.until == "") | (TenureRow.until >= day))
        )
        names = [row.officer.name for row in held]
        if names:
            return f"{position.title} ({names[0]})"
    return fitting[0].title if fitting else " / ".join(actors)
