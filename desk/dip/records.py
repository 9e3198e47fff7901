"""Reading a cycle's rows for actions and lists: its list, its circular, what came and which stages it went through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desk.dip.tables import CircularRow, CycleRow, ExpectedRow, ReceiptRow, StageRow
from desk.dip.terms import STAGES
from desk.errors import Invalid, Missing
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.numbers.books import printed_for

KIND: Final = "cycles"
CIRCULARS, CIRCULAR_BOOK = "circulars", "surat_edaran"
RECEIPTS: Final = "cycle_receipts"


@dataclass(frozen=True)
class Progress:
    """A line of the list with the document that came for it, if one did and was not refused, and its stages so far."""

    expected: ExpectedRow
    receipt: ReceiptRow | None
    stages: tuple[StageRow, ...]

    @property
    def kept(self) -> bool:
        """Tell whether the document went through every stage."""
        return len(self.stages) == len(STAGES)

    @property
    def words(self) -> str:
        """Name the line in a refusal."""
        return f"“{self.expected.information}” dari {self.expected.opd}"


def cycle_and_case(cycle_id: int) -> tuple[CycleRow, CaseRow]:
    """Find a cycle and its run of the SOP.

    Raises ``Missing``.
    """
    row: CycleRow | None = CycleRow.get_or_none(CycleRow.id == cycle_id)
    if row is None:
        raise Missing(f"Tidak ada siklus pendokumentasian nomor {cycle_id}.")
    return row, cases.case_of(KIND, row.id)


def named(cycle: CycleRow) -> str:
    """Name a cycle in a refusal."""
    return f"Siklus “{cycle.title}” ({cycle.period})"


def expected_of(cycle: CycleRow) -> list[ExpectedRow]:
    """Give the identification list as it was drawn up last, by OPD."""
    rows = ExpectedRow.select().where(ExpectedRow.cycle == cycle.id, ExpectedRow.edition == cycle.edition)
    return sorted(rows, key=lambda row: (row.opd.casefold(), row.id))


def progress_of(cycle: CycleRow) -> list[Progress]:
    """Give every line of the list with what came for it."""
    receipts: dict[int, ReceiptRow] = {}
    for receipt in ReceiptRow.select().join(ExpectedRow).where(ExpectedRow.cycle == cycle.id, ReceiptRow.refused == ""):
        receipts[receipt.expected_id] = receipt
    stages: dict[int, list[StageRow]] = {}
    found = StageRow.select().join(ReceiptRow).join(ExpectedRow).where(ExpectedRow.cycle == cycle.id)
    for stage in found.order_by(StageRow.id):
        stages.setdefault(stage.receipt_id, []).append(stage)
    return [_progress(line, receipts.get(line.id), stages) for line in expected_of(cycle)]


def progress_at(cycle: CycleRow, line: int) -> Progress:
    """Find a line of the list with what came for it.

    Raises ``Missing``.
    """
    row: ExpectedRow | None = ExpectedRow.get_or_none(
        ExpectedRow.id == line, ExpectedRow.cycle == cycle.id, ExpectedRow.edition == cycle.edition
    )
    if row is None:
        raise Missing(f"Daftar identifikasi {named(cycle)} tidak memuat baris {line}.")
    receipt = open_receipt(line)
    if receipt is None:
        return Progress(row, None, ())
    found = StageRow.select().where(StageRow.receipt == receipt.id).order_by(StageRow.id)
    return _progress(row, receipt, {receipt.id: list(found)})


def open_receipt(line: int) -> ReceiptRow | None:
    """Give the document that came for a line of the list and was not refused."""
    found: ReceiptRow | None = ReceiptRow.get_or_none(ReceiptRow.expected == line, ReceiptRow.refused == "")
    return found


def circular_of(cycle: CycleRow) -> CircularRow | None:
    """Give the circular as it was drafted last; None before there is a draft."""
    rows = CircularRow.select().where(CircularRow.cycle == cycle.id)
    found: CircularRow | None = rows.order_by(CircularRow.id.desc()).first()
    return found


def circular_number(cycle: CycleRow) -> str:
    """Write the number of a cycle's circular; empty before the Kadis approved it."""
    found = circular_of(cycle)
    return printed_for(CIRCULARS, found.id, CIRCULAR_BOOK) if found else ""


def guard_decision(field: str, reason: str, *, approved: bool) -> str:
    """Ask for words where something is sent back, and refuse them where it is approved.

    Raises ``Invalid``, naming the field.
    """
    if not approved and not reason:
        raise Invalid(field, "Tulis apa yang masih kurang atau harus diperbaiki; satu kalimat cukup.")
    if approved and reason:
        raise Invalid(field, "Yang disetujui tidak disertai catatan pengembalian; kosongkan, atau kembalikan.")
    return reason


def _progress(line: ExpectedRow, receipt: ReceiptRow | None, stages: Mapping[int, list[StageRow]]) -> Progress:
    return Progress(line, receipt, tuple(stages.get(receipt.id, ())) if receipt else ())
