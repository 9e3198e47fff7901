"""What is lent, to whom and until when, for lists, slips and other registers (F10, D9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desk.cabinet import places
from desk.cabinet.berkas_tables import BerkasItemRow, BerkasRow
from desk.cabinet.loan_tables import LoanRow
from desk.cabinet.loans import BERKAS, ITEM, loan_numbered
from desk.cabinet.tables import FolderRow, ItemRow
from desk.numbers.tables import NumberRow
from desk.people.tables import OfficerRow
from desk.words import tanggal_pendek
from desk.workspace import Workspace

OUT, LATE, BACK = "dipinjam", "lewat waktu", "kembali"


@dataclass(frozen=True)
class LoanView:
    """A loan; times are ISO texts, ``days_late`` are working days after the due day, ``kind`` is item or berkas."""

    number: str
    kind: str
    thing: str
    title: str
    classification: str
    place: str
    place_words: str
    borrower: str
    unit: str
    purpose: str
    lent_at: str
    lent_by: str
    due: str
    returned_at: str
    returned_by: str
    received_by: str
    condition: str
    state: str
    days_late: int


def loans(workspace: Workspace, *, every: bool = False, limit: int = 1_000_000) -> list[LoanView]:
    """List what is out, the longest overdue first; with ``every`` also what came back, newest first after those."""
    rows = LoanRow.select().order_by(LoanRow.returned_at != "", LoanRow.due, LoanRow.id.desc()).limit(limit)
    return [_view(workspace, row) for row in (rows if every else rows.where(LoanRow.returned_at == ""))]


def loan(workspace: Workspace, number: str) -> LoanView:
    """Give one loan by the number of its slip.

    Raises ``Missing``.
    """
    return _view(workspace, loan_numbered(number))


def lent_words() -> Mapping[int, str]:
    """Say of each item that is out, alone or with its berkas, 'dipinjam oleh … sampai …'; by the item's row id."""
    words: dict[int, str] = {}
    for row in LoanRow.select().where(LoanRow.returned_at == ""):
        if row.kind == ITEM:
            words[row.target] = out_words(row)
        else:
            members = BerkasItemRow.select(BerkasItemRow.item).where(BerkasItemRow.berkas == row.target)
            words |= {member.item_id: out_words(row) for member in members}
    return words


def lent_berkas() -> Mapping[int, str]:
    """Say of each berkas that is out as a whole, 'dipinjam oleh … sampai …'; by its row id."""
    rows = LoanRow.select().where(LoanRow.returned_at == "", LoanRow.kind == BERKAS)
    return {row.target: out_words(row) for row in rows}


def where_is(kind: str, target: int) -> str:
    """Say where the paper of a register's thing lies, and who has it if it is lent (D9); '' where none is filed.

    ``kind`` and ``target`` are those under which it was filed, such as ``releases`` and the row's id.
    """
    row = ItemRow.select().where(ItemRow.kind == kind, ItemRow.target == target).order_by(ItemRow.id.desc()).first()
    if row is None:
        return ""
    lent = lent_words().get(row.id, "")
    return places.place_words(row.folder, places.racks()) + (f" – {lent}" if lent else "")


def out_words(row: LoanRow) -> str:
    """Write 'dipinjam oleh Rina (Sekretariat) sampai 21/11/2026'."""
    return f"dipinjam oleh {row.borrower} ({row.unit}) sampai {tanggal_pendek(date.fromisoformat(row.due))}"


def _view(workspace: Workspace, row: LoanRow) -> LoanView:
    thing = ItemRow.get_by_id(row.target) if row.kind == ITEM else BerkasRow.get_by_id(row.target)
    folder: FolderRow = thing.folder
    late = _days_late(workspace, row)
    receiver = OfficerRow.get_or_none(OfficerRow.id == row.received_by) if row.received_by else None
    return LoanView(
        number=NumberRow.get_by_id(row.number).printed,
        kind=row.kind,
        thing=NumberRow.get_by_id(thing.number).printed,
        title=thing.title,
        classification=getattr(thing, "classification", folder.classification),
        place=places.place_code(folder),
        place_words=places.place_words(folder, places.racks()),
        borrower=row.borrower,
        unit=row.unit,
        purpose=row.purpose,
        lent_at=row.lent_at,
        lent_by=row.lent_by.name,
        due=row.due,
        returned_at=row.returned_at,
        returned_by=row.returned_by,
        received_by=receiver.name if receiver else "",
        condition=row.condition,
        state=BACK if row.returned_at else LATE if late else OUT,
        days_late=late,
    )


def _days_late(workspace: Workspace, row: LoanRow) -> int:
    """Count the working days since the due day, up to the return or today."""
    due = date.fromisoformat(row.due)
    last = date.fromisoformat(row.returned_at[:10]) if row.returned_at else workspace.now().date()
    if last <= due:
        return 0
    hours, day, count = workspace.hours(), due, 0
    while (day := hours.working_day_after(day)) <= last:
        count += 1
    return count
