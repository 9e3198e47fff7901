"""Finding items for actions and lists, and keeping what the search index knows of them."""

from __future__ import annotations

from collections.abc import Sequence

from desk.dip.item_fields import Fields, due_after, kin_of, usual_period
from desk.dip.item_tables import DipItemRow, ItemStageRow
from desk.dip.terms import KIND, code_of
from desk.errors import Invalid, Missing, Refused, Stale
from desk.search import index
from desk.session import Change, Holding

INDEXED = ("title", "summary", "unit", "maker", "heading", "classification", "media")
"""The fields by whose words an item is found; the title first."""


def item_at(item: int) -> DipItemRow:
    """Find an item that stands in the register.

    Raises ``Missing`` for one that was never there, ``Refused`` for one that was taken out.
    """
    row: DipItemRow | None = DipItemRow.get_or_none(DipItemRow.id == item)
    if row is None or row.state == "excluded":  # whoever may not see the DIK learns nothing here
        raise Missing(f"Tidak ada informasi {code_of(item)} di Daftar Informasi Publik.")
    if row.state != "open":
        raise Refused(f"{named(row)} sudah tidak di daftar: {row.reason}")
    return row


def items_at(items: Sequence[int]) -> list[DipItemRow]:
    """Find several items, each once.

    Raises ``Invalid`` where none is named, ``Missing`` or ``Refused`` as for one.
    """
    if not items:
        raise Invalid("items", "Belum ada informasi yang dipilih.")
    return [item_at(item) for item in dict.fromkeys(items)]


def guard_version(row: DipItemRow, version: int) -> None:
    """Refuse a change of what was not seen as it is.

    Raises ``Stale``.
    """
    if row.version != version:
        raise Stale(f"{named(row)} baru saja diubah petugas lain; muat ulang, lalu ulangi.")


def named(row: DipItemRow) -> str:
    """Name an item in a refusal."""
    return f"{code_of(row.id)} “{row.title}”"


def completed(fields: Fields, today: str, kin: str = "") -> Fields:
    """Add to a new item's fields what follows from them: its usual period, its due day, its ``kin`` if not known."""
    period = str(fields.get("update_every") or usual_period(str(fields["category"])))
    received = str(fields.get("received_on") or today)
    since = str(fields.get("updated_on") or received)
    kin = kin or kin_of(str(fields["category"]), str(fields["title"]))
    return fields | {"update_every": period, "received_on": received, "due": due_after(period, since), "kin": kin}


def stages_of(row: DipItemRow) -> list[ItemStageRow]:
    """Give the stages of an item's present round, in their order."""
    found = ItemStageRow.select().where(ItemStageRow.item == row.id, ItemStageRow.round == row.round)
    return list(found.order_by(ItemStageRow.id))


def note_stage(change: Change, row: DipItemRow, stage: str, holding: Holding, said: tuple[str, str] = ("", "")) -> None:
    """Record a stage of an item with who and when; ``said`` are its words and the reason for doing it alone."""
    change.add(
        ItemStageRow,
        item=row.id,
        round=row.round,
        stage=stage,
        officer=change.session.officer.id,
        position=holding.code,
        words=said[0],
        reason=said[1],
        at=change.at.isoformat(),
    )


def put_into_index(row: DipItemRow) -> None:
    """Let the search find an item."""
    fields: Fields = {name: getattr(row, name) for name in INDEXED}
    index.put(KIND, row.id, code_of(row.id), *indexed_words(fields))


def indexed_words(fields: Fields) -> tuple[str, str]:
    """Give the title and the words under which an item is found."""
    return str(fields["title"]), " ".join(str(fields.get(name, "")) for name in INDEXED[1:])
