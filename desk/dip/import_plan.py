"""What an import would do to the register: which rows are new, which change an item and in what, which say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from desk.dip.import_reading import Taken
from desk.dip.item_fields import Fields, folded, kin_of
from desk.dip.terms import CATEGORIES
from desk.store.database import database

COMPARED: Final = (
    *("category", "title", "summary", "unit", "maker", "place", "made_kind", "made_on", "made_words", "year"),
    *("printed", "recorded", "online", "media", "classification", "retention", "link", "update_every"),
)
MANY: Final = 300
"""Rows that are compared at a time; three kin each stay below SQLite's number of values."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A row that changes an item, and the fields in which it does; cells that the list leaves empty change nothing."""

    item: int
    line: int
    moved: Fields
    sheet: str = ""


@dataclass
class Plan:
    """What an import would do."""

    new: list[Taken] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    same: int = 0


@dataclass(frozen=True, slots=True)
class _Stored:
    id: int
    kin: str
    fields: dict[str, Any]

    @property
    def key(self) -> tuple[str, str]:
        """Give what tells items of one title apart: the unit, and when it was made."""
        return folded(self.fields["unit"]), f"{self.fields['made_on']}{self.fields['made_words']}"


def plan(taken: Sequence[Taken]) -> Plan:
    """Compare a list with the register as it is now.

    A row is the item of the same category, title, unit and time; else the only item of that title which no other row
    is, first within the unit. What a row does not say is left as it is.
    """
    if not database.execute_sql("SELECT 1 FROM dip_item WHERE state = 'open' LIMIT 1").fetchone():
        return Plan(new=list(taken))
    made, unmatched = Plan(), []
    used: set[int] = set()
    for part in _parts(taken):
        stored = _stored(part)
        for one in part:
            found = _exact(one, [row for kin in _kins(one) for row in stored.get(kin, ())], used)
            if found is None:
                unmatched.append(one)
            else:
                used.add(found.id)
                _note(made, one, found)
    for part in _parts(unmatched):
        stored = _stored(part)
        for one in part:
            left = [row for kin in _kins(one) for row in stored.get(kin, ()) if row.id not in used]
            found = _nearest(one, left)
            if found is None:
                made.new.append(one)
            else:
                used.add(found.id)
                _note(made, one, found)
    return made


def _note(made: Plan, one: Taken, found: _Stored) -> None:
    moved = {name: one.fields[name] for name in one.said if _differs(name, one.fields[name], found.fields[name])}
    if moved:
        made.changed.append(Changed(found.id, one.line, moved, one.sheet))
    else:
        made.same += 1


def _differs(name: str, said: str | int, stored: str | int) -> bool:
    """Tell whether a field says something else; where a cell of media breaks its lines is no difference."""
    if said == stored:
        return False
    return name != "media" or set(str(said).split()) != set(str(stored).split())


def _exact(one: Taken, candidates: Iterable[_Stored], used: set[int]) -> _Stored | None:
    key = folded(str(one.fields["unit"])), f"{one.fields.get('made_on', '')}{one.fields.get('made_words', '')}"
    return next((row for row in candidates if row.id not in used and row.key == key), None)


def _nearest(one: Taken, left: Sequence[_Stored]) -> _Stored | None:
    unit = folded(str(one.fields["unit"]))
    own = [row for row in left if row.key[0] == unit]
    if len(own) == 1:
        return own[0]
    return left[0] if len(left) == 1 and not own else None


def _kins(one: Taken) -> tuple[str, ...]:
    """Give the kin of a row; where the list names no category, that of each."""
    if "category" in one.said:
        return (one.kin,)
    return tuple(kin_of(category, str(one.fields["title"])) for category in CATEGORIES)


def _stored(part: Sequence[Taken]) -> dict[str, list[_Stored]]:
    kins = list(dict.fromkeys(kin for one in part for kin in _kins(one)))
    found: dict[str, list[_Stored]] = defaultdict(list)
    rows = database.execute_sql(
        f"SELECT id, kin, {', '.join(COMPARED)} FROM dip_item "  # noqa: S608 - own names
        f"WHERE kin IN ({', '.join('?' * len(kins))}) AND state = 'open' ORDER BY id",
        tuple(kins),
    )
    for item, kin, *values in rows.fetchall():
        found[kin].append(_Stored(item, kin, dict(zip(COMPARED, values, strict=True))))
    return found


def _parts(taken: Sequence[Taken]) -> Iterator[Sequence[Taken]]:
    return (taken[start : start + MANY] for start in range(0, len(taken), MANY))
