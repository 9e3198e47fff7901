"""Which signs on cabinets, drawers, guides, folders, boxes and spines are wrong since they were stuck on (F16, F17)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desk.actions import action
from desk.cabinet.actions import KEEPERS
from desk.cabinet.label_tables import StuckLabelRow
from desk.cabinet.labelling import ITEM
from desk.cabinet.signs import Sign, signs_of
from desk.cabinet.standing import Standing
from desk.errors import Invalid
from desk.journal.chain import canonical
from desk.session import Result, Session


@dataclass(frozen=True)
class WrongSign:
    """A sign that says what is no longer so: what it says, and the one that has to hang there now."""

    said: str
    now: Sign
    stuck_at: str

    @property
    def words(self) -> str:
        """Write what it says and what it has to say."""
        return f"{self.said} → {sign_words(self.now)}"


@action("cabinet.note_signs", may=KEEPERS)
def note_signs(session: Session, signs: Sequence[str]) -> Result:
    """Note that these signs (``FK-01/2/05``, ``FK-01/2:400.14``, ``B0007``) stick, as they are printed now."""
    session.require(KEEPERS, "mencatat label")
    if not signs:
        raise Invalid("signs", "Belum ada label tempat yang dipilih.")
    with session.write("cabinet.note_signs") as change:
        standing = Standing(change.at.date())
        for one in signs_of(signs, standing):
            fields = {"said": canonical(_said(one)), "stuck_at": change.at.isoformat()}
            target = _row_of(standing, one)
            row = StuckLabelRow.get_or_none(StuckLabelRow.kind == one.kind, StuckLabelRow.target == target)
            if row is None:
                change.add(StuckLabelRow, kind=one.kind, target=target, **fields)
            else:
                change.set(row, **fields)
        return change.done("cabinet", signs[0], f"{len(signs)} label tempat ditempel", signs=list(signs))


def wrong_signs(on: date) -> list[WrongSign]:
    """List the signs that are wrong on a day, by where they hang now; what is there no more has none."""
    standing, found = Standing(on), []
    rows = StuckLabelRow.select().where(StuckLabelRow.kind != ITEM)
    hanging = ((row, standing.keys.get((row.kind, row.target), "")) for row in rows)
    there = [(row, key) for row, key in hanging if key]
    for (row, _key), now in zip(there, signs_of((key for _row, key in there), standing), strict=True):
        if canonical(_said(now)) != row.said:
            was = json.loads(row.said)
            found.append(WrongSign(_words(was["head"], was["lines"]), now, row.stuck_at))
    return sorted(found, key=lambda wrong: wrong.now.place)


def sign_words(one: Sign) -> str:
    """Write a sign in one line."""
    return _words(one.head, one.lines)


def _words(head: str, lines: Sequence[str]) -> str:
    return " · ".join([head, *lines])


def _said(one: Sign) -> dict[str, object]:
    return {"head": one.head, "lines": list(one.lines)}


def _row_of(standing: Standing, one: Sign) -> int:
    """Give the row that a sign is about; it stays the same wherever the thing goes."""
    if one.kind == "berkas":
        return standing.berkas[one.place].id
    if one.kind == "guide":
        return standing.guides[one.place].id
    if one.kind in ("folder", "box"):
        return standing.folders[one.place].id
    return standing.ids[one.kind, one.place]
