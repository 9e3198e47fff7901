"""Which signs on cabinets, drawers, guides, folders, boxes and spines are wrong since they were stuck on (F16, F17)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from desk.actions import action
from desk.cabinet import places
from desk.cabinet.actions import KEEPERS
from desk.cabinet.arranging import berkas_numbered
from desk.cabinet.berkas_tables import BerkasRow
from desk.cabinet.label_tables import StuckLabelRow
from desk.cabinet.labelling import ITEM
from desk.cabinet.signs import GUIDE, Sign, sign
from desk.cabinet.tables import CabinetRow, DrawerRow, FolderRow, GuideRow
from desk.errors import Invalid
from desk.journal.chain import canonical
from desk.numbers.tables import NumberRow
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
        for key in signs:
            one = sign(key)
            fields = {"said": canonical(_said(one)), "stuck_at": change.at.isoformat()}
            target = _row_of(one)
            row = StuckLabelRow.get_or_none(StuckLabelRow.kind == one.kind, StuckLabelRow.target == target)
            if row is None:
                change.add(StuckLabelRow, kind=one.kind, target=target, **fields)
            else:
                change.set(row, **fields)
        return change.done("cabinet", signs[0], f"{len(signs)} label tempat ditempel", signs=list(signs))


def wrong_signs() -> list[WrongSign]:
    """List the signs that are wrong, by where they hang now; what is there no more has none."""
    found = []
    for row in StuckLabelRow.select().where(StuckLabelRow.kind != ITEM):
        key = _key_of(row.kind, row.target)
        now = sign(key) if key else None
        if now is not None and canonical(_said(now)) != row.said:
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


def _row_of(one: Sign) -> int:
    """Give the row that a sign is about; it stays the same wherever the thing goes."""
    if one.kind == "berkas":
        return int(berkas_numbered(one.place).id)
    if one.kind == "guide":
        drawer, code = one.place.split(GUIDE, 1)
        return int(GuideRow.get(GuideRow.drawer == places.drawer_at(drawer).id, GuideRow.code == code).id)
    if one.kind == "cabinet":
        return int(places.cabinet_at(one.place).id)
    return int(places.drawer_at(one.place).id if one.kind == "drawer" else places.folder_at(one.place).id)


def _key_of(kind: str, target: int) -> str:
    """Give the place or number of a thing as it is now; '' where it is there no more."""
    if kind == "berkas":
        row = BerkasRow.get_by_id(target)
        return "" if row.state in places.GONE else str(NumberRow.get_by_id(row.number).printed)
    if kind == "guide":
        guide = GuideRow.get_by_id(target)
        stands = FolderRow.select().where(FolderRow.guide == target).exists()
        return f"{places.drawer_code(guide.drawer)}{GUIDE}{guide.code}" if stands else ""
    if kind == "cabinet":
        return str(CabinetRow.get_by_id(target).code)
    if kind == "drawer":
        return places.drawer_code(DrawerRow.get_by_id(target))
    return places.place_code(FolderRow.get_by_id(target))
