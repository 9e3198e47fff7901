"""What a thing led to and what it came from: a letter to its release, an event to its news (K11, P13).

Where a procedure opens the next one, their cases know of each other; where an officer begins something from a thing
that runs in no procedure, or in one that ends otherwise, a link is written. Both are read here as one.
"""

from __future__ import annotations

from dataclasses import dataclass

from desk.flow.naming import named
from desk.flow.tables import CaseRow, LinkRow
from desk.session import Change

Thing = tuple[str, int]
"""The kind of a register and the row there."""


@dataclass(frozen=True)
class Linked:
    """A thing at the other end: its register, its number there, and its title."""

    kind: str
    number: str
    title: str


def join(change: Change, source: Thing, led: Thing) -> None:
    """Note that one thing led to another, within an open change."""
    kind, target = source
    led_kind, led_target = led
    at = change.at.isoformat()
    change.add(LinkRow, kind=kind, target=target, led_kind=led_kind, led_target=led_target, begun_at=at)
    change.kinds.add(led_kind)


def things_after(kind: str, target: int) -> list[Thing]:
    """Give what a thing led to, oldest first: what its cases opened, then what was begun from it."""
    cases = [row.id for row in CaseRow.select().where(CaseRow.kind == kind, CaseRow.target == target)]
    opened = CaseRow.select().where(CaseRow.parent.in_(cases)).order_by(CaseRow.id) if cases else ()
    links = LinkRow.select().where(LinkRow.kind == kind, LinkRow.target == target).order_by(LinkRow.id)
    found = [(row.kind, row.target) for row in opened] + [(row.led_kind, row.led_target) for row in links]
    return list(dict.fromkeys(found))


def things_before(kind: str, target: int) -> list[Thing]:
    """Give what a thing came from: what opened its cases, then what it was begun from."""
    parents = [row.parent for row in CaseRow.select().where(CaseRow.kind == kind, CaseRow.target == target)]
    openers = CaseRow.select().where(CaseRow.id.in_([one for one in parents if one]))
    links = LinkRow.select().where(LinkRow.led_kind == kind, LinkRow.led_target == target).order_by(LinkRow.id)
    return list(dict.fromkeys([(row.kind, row.target) for row in (*openers, *links)]))


def after(kind: str, target: int) -> list[Linked]:
    """List what a thing led to, by name."""
    return _called(things_after(kind, target))


def before(kind: str, target: int) -> list[Linked]:
    """List what a thing came from, by name."""
    return _called(things_before(kind, target))


def _called(things: list[Thing]) -> list[Linked]:
    kinds = {kind for kind, _target in things}
    names = {kind: named(kind, [target for each, target in things if each == kind]) for kind in kinds}
    return [Linked(kind, names[kind][target].number, names[kind][target].title) for kind, target in things]
