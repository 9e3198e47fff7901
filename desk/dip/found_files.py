"""Whose the files of the DIP and its cycles are when the search finds words in them, and which it must not find."""

from __future__ import annotations

from desk.attachments import AttachmentRow
from desk.dip.barred import bars, is_barred
from desk.dip.item_tables import DipItemRow
from desk.dip.records import CIRCULARS, RECEIPTS
from desk.dip.tables import CircularRow, ReceiptRow
from desk.dip.terms import KIND


def hidden_files() -> frozenset[str]:
    """Give the digests of the files of excluded items: no register shows them, whoever else attached them too."""
    items = DipItemRow.select(DipItemRow.id).where(DipItemRow.state == "excluded")
    rows = AttachmentRow.select(AttachmentRow.sha256).where(AttachmentRow.kind == KIND, AttachmentRow.target.in_(items))
    return frozenset(row.sha256 for row in rows)


def cycle_of_file(kind: str, key: int) -> int:
    """Give the cycle that a soft copy or a circular belongs to; 0 for none, or for what is excluded information."""
    if kind == CIRCULARS:
        circular: CircularRow | None = CircularRow.get_or_none(CircularRow.id == key)
        return int(circular.cycle.id) if circular else 0
    receipt: ReceiptRow | None = ReceiptRow.get_or_none(ReceiptRow.id == key) if kind == RECEIPTS else None
    if receipt is None or is_barred(bars(), receipt.expected.information, receipt.expected.opd):
        return 0
    return int(receipt.expected.cycle.id)
