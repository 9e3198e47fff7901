"""The signing key of an officer as its enrolment sheet shows it: paper in ink is the root of trust (trust.md M8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk.errors import Missing
from desk.people.keys import fingerprint
from desk.people.lists import PersonRow, people
from desk.people.tables import OfficerRow, SigningKeyRow


@dataclass(frozen=True)
class KeyView:
    """An officer's key of today: since when (ISO), its fingerprint in groups of four, and how often it was renewed."""

    person: PersonRow
    since: str
    fingerprint: str
    public: str
    renewed: int


def signing_key(login: str, on: date) -> KeyView:
    """Show the key that an officer signs with today.

    Raises ``Missing`` for somebody who has none.
    """
    person = next((one for one in people(on) if one.id == login.strip()), None)
    rows = list(
        SigningKeyRow.select().join(OfficerRow).where(OfficerRow.login == login.strip()).order_by(SigningKeyRow.id)
    )
    current = next((row for row in rows if not row.retired), None)
    if person is None or current is None:
        raise Missing(f"Petugas {login} belum mempunyai kunci paraf; kunci dibuat saat kata sandinya ditetapkan.")
    return KeyView(person, current.since, fingerprint(current.public), current.public, len(rows) - 1)


def key_holders(on: date) -> list[str]:
    """Name the officers who have a key, by their login, in the order of their names."""
    return [one.id for one in people(on) if one.keyed]
