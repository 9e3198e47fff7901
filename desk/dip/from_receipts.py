"""From a document of a cycle that passed its stages to the item it is in the register (SOP Pendokumentasian, 4)."""

from __future__ import annotations

from desk.attachments import AttachmentRow, attached
from desk.dip.barred import any_barred
from desk.dip.item_fields import Fields, due_after, kin_of
from desk.dip.item_records import completed, put_into_index
from desk.dip.item_tables import DipItemRow, ItemStageRow
from desk.dip.items import COPY
from desk.dip.tables import ExpectedRow, ReceiptRow, StageRow
from desk.dip.terms import KIND, STAGES
from desk.session import Change

FORMS = {"softcopy": (0, 1), "hardcopy": (1, 0), "softcopy dan hardcopy": (1, 1)}
"""What an identification list calls a form, as the columns Cetak and Rekam."""


def enter_received(change: Change, expected: ExpectedRow, receipt: ReceiptRow, role: str) -> DipItemRow | None:
    """Let a document that passed its stages become an item, or bring the item of that name up to date.

    ``role`` is the kind under which the receipt's files are attached. The stages keep who did them and when. Excluded
    information stays where it is: nothing is entered, and None given.
    """
    if any_barred([(str(expected.information), str(expected.opd))]):
        return None
    stages = list(StageRow.select().where(StageRow.receipt == receipt.id).order_by(StageRow.id))
    fields = _fields(expected, receipt, {str(done.stage): str(done.words) for done in stages})
    found = _known(expected)
    if found is None:
        by, at = change.session.officer.id, change.at.isoformat()
        whole = completed(fields, str(receipt.received_on))
        row = change.add(DipItemRow, stage=len(STAGES), entered_by=by, entered_at=at, **whole)
    else:
        row = found
        due = due_after(row.update_every, str(receipt.received_on))
        newer = {name: value for name, value in fields.items() if value or not getattr(row, name)}
        change.set(row, **newer, due=due, stage=len(STAGES), round=row.round + 1)
    _copy_stages(change, row, stages)
    _copy_files(change, row, attached(role, receipt.id))
    put_into_index(row)
    return row


def _fields(expected: ExpectedRow, receipt: ReceiptRow, words: dict[str, str]) -> Fields:
    printed, recorded = FORMS.get(str(expected.form), (0, 0))
    return {
        "category": str(expected.category),
        "title": str(expected.information),
        "unit": str(expected.opd),
        "maker": str(expected.opd),
        "printed": printed,
        "recorded": recorded,
        "paper": str(receipt.paper),
        "classification": words.get("kodefikasi", "")[:40],
        "source": "siklus pendokumentasian",
        "received_on": str(receipt.received_on),
        "updated_on": str(receipt.received_on),
    }


def _known(expected: ExpectedRow) -> DipItemRow | None:
    kin = kin_of(str(expected.category), str(expected.information))
    found: DipItemRow | None = DipItemRow.get_or_none(
        DipItemRow.kin == kin, DipItemRow.unit == expected.opd, DipItemRow.state == "open"
    )
    return found


def _copy_stages(change: Change, row: DipItemRow, stages: list[StageRow]) -> None:
    for done in stages:
        told = {"stage": done.stage, "officer": done.officer_id, "position": done.position, "words": done.words}
        change.add(ItemStageRow, item=row.id, round=row.round, reason=done.reason, at=done.at, **told)


def _copy_files(change: Change, row: DipItemRow, files: list[AttachmentRow]) -> None:
    known = {file.sha256 for file in attached(KIND, row.id)}
    for file in files:
        if file.sha256 not in known:
            told = {"sha256": file.sha256, "name": file.name, "size": file.size, "media": file.media}
            change.add(AttachmentRow, kind=KIND, target=row.id, role=COPY, added_at=change.at.isoformat(), **told)
