"""Collecting the documents: what came, its five stages, what was given back, and reminding who is late.

SOP Pendokumentasian, step 4.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.dip.entries import entries
from desk.dip.from_receipts import enter_received
from desk.dip.messages import still_missing
from desk.dip.records import (
    KIND,
    RECEIPTS,
    Progress,
    cycle_and_case,
    named,
    open_receipt,
    progress_at,
    progress_of,
)
from desk.dip.reminding import reminder_for
from desk.dip.tables import CycleRow, ReceiptRow, ReminderRow, StageRow
from desk.dip.terms import CHECKED_BY_TWO, STAGES
from desk.errors import Invalid, Refused, StorageFailed
from desk.flow import cases
from desk.people.lists import holders
from desk.session import Change, Holding, Result, Session
from desk.sop.procedure import Step
from desk.text import clean_text
from desk.words import daftar

COLLECT = "cycles.collect"
COLLECTORS = ("arsiparis",)
CHANNELS = ("wa", "email", "langsung", "telepon", "pos")
WRITTEN = {"kodefikasi": "kode klasifikasinya", "penataan": "tempat simpannya"}
"""What must be written at a stage."""


@dataclass(frozen=True)
class Delivery:
    """What came for a line of the list, on which day (ISO): soft copies, a reference to the paper, or both."""

    line: int
    on: str
    files: tuple[attachments.Kept, ...]
    paper: str


@dataclass(frozen=True)
class Stage:
    """A stage that a document went through; ``words`` are its result, the classification code say."""

    line: int
    name: str
    words: str
    reason: str


@action(COLLECT)
def collect(
    session: Session,
    cycle: int,
    *,
    received: Sequence[Mapping[str, object]] = (),
    refused: Sequence[Mapping[str, object]] = (),
    stages: Sequence[Mapping[str, object]] = (),
    finish: bool = False,
) -> Result:
    """Record what came and what was done with it; ``finish`` ends the step and notes what is still missing.

    ``received``: ``line``, ``on`` (ISO date), ``files``, ``paper``. ``refused`` (given back to the OPD): ``line``,
    ``reason``. ``stages``: ``line``, ``stage``, ``words``, and ``reason`` where no second officer is there to check.
    """
    deliveries, backs, done = _deliveries(session, received), _backs(refused), _stages(session, stages)
    if not (deliveries or backs or done or finish):
        raise Invalid("received", "Belum ada yang dicatat: pilih yang diterima, dikembalikan, atau tahapnya.")
    with session.write(COLLECT) as change:
        row, case = cycle_and_case(cycle)
        step, holding = cases.expect(change, case, COLLECT, named(row))
        for delivery in deliveries:
            _receive(change, row, delivery)
        for line, reason in backs:
            _give_back(change, row, line, reason)
        for stage in done:
            _advance(change, row, stage, (step, holding))
        note = _note(row) if finish else ""
        if finish:
            cases.finish_step(change, case, holding, outcome="done", note=note)
        counted = ((len(deliveries), "diterima"), (len(backs), "dikembalikan"), (len(done), "tahap dicatat"))
        told = [f"{count} {words}" for count, words in counted if count] + (["pengumpulan selesai"] if finish else [])
        return change.done(KIND, str(row.id), daftar(told), id=row.id, step=case.step, note=note)


@action("cycles.remind", may=COLLECTORS)
def remind(session: Session, cycle: int, opd: str, *, channel: str = "wa", words: str = "") -> Result:
    """Record that an OPD was reminded of what it has not delivered; without words the usual message is kept."""
    session.require(COLLECTORS, "mengingatkan OPD")
    if channel not in CHANNELS:
        raise Invalid("channel", f"Pilih saluran: {', '.join(CHANNELS)}.")
    with session.write("cycles.remind") as change:
        row, case = cycle_and_case(cycle)
        cases.expect(change, case, COLLECT, named(row))
        usual = reminder_for(row, opd, session.workspace.office.agency, today=change.at.date())
        said = clean_text("words", words) or usual
        change.add(ReminderRow, cycle=row.id, opd=opd, channel=channel, words=said, at=change.at.isoformat())
        return change.done(KIND, str(row.id), f"{opd} diingatkan lewat {channel}", id=row.id, message=said)


def _deliveries(session: Session, received: Sequence[Mapping[str, object]]) -> list[Delivery]:
    found = []
    for entry in entries("received", received, "Penerimaan", ("line", "on", "files", "paper")):
        line, on, paper, files = entry.number("line"), entry.day("on"), entry.text("paper"), entry.texts("files")
        if date.fromisoformat(on) > session.now().date():
            raise entry.refusal("on", "belum tiba")
        if not paper and not files:
            raise entry.refusal("files", "belum dipilih; lampirkan softcopy, atau tulis rujukan naskah kertasnya")
        kept = tuple(attachments.keep(session.workspace, Path(path)) for path in files)
        found.append(Delivery(line, on, kept, paper))
    return found


def _backs(refused: Sequence[Mapping[str, object]]) -> list[tuple[int, str]]:
    given = entries("refused", refused, "Pengembalian", ("line", "reason"))
    return [(entry.number("line"), entry.text("reason", required=True)) for entry in given]


def _stages(session: Session, stages: Sequence[Mapping[str, object]]) -> list[Stage]:
    found = []
    for entry in entries("stages", stages, "Tahap", ("line", "stage", "words", "reason")):
        name = entry.choice("stage", STAGES)
        stage = Stage(entry.number("line"), name, entry.text("words", required=name in WRITTEN), entry.text("reason"))
        if name == "otentikasi":
            _guard_unchanged(session, stage.line)
        found.append(stage)
    return found


def _guard_unchanged(session: Session, line: int) -> None:
    """Make sure that the soft copies are still what came, before they are called authentic.

    Reads the files before the transaction, so that a large one keeps nobody waiting. Raises ``StorageFailed``.
    """
    receipt = open_receipt(line)
    for file in attachments.attached(RECEIPTS, receipt.id) if receipt else ():
        path = attachments.path_of(session.workspace, file.sha256)
        if not path.is_file() or attachments.sha256_of(path) != file.sha256:
            raise StorageFailed(f"Berkas {file.name} hilang atau berubah sejak diterima; pulihkan dari cadangan.")


def _receive(change: Change, cycle: CycleRow, delivery: Delivery) -> None:
    """Enter what came; what comes later for the same line joins it, until it is verified."""
    progress = progress_at(cycle, delivery.line)
    if any(done.stage == "verifikasi" for done in progress.stages):
        raise Refused(f"{progress.words} sudah diverifikasi; kembalikan dahulu bila ada naskah yang menggantikannya.")
    receipt = progress.receipt
    if receipt is None:
        fields = {"received_on": delivery.on, "paper": delivery.paper, "recorded_by": change.session.officer.id}
        receipt = change.add(ReceiptRow, expected=delivery.line, recorded_at=change.at.isoformat(), **fields)
    elif delivery.paper:
        change.set(receipt, paper="; ".join(filter(None, (receipt.paper, delivery.paper))))
    for kept in delivery.files:
        attachments.attach(change, kept, RECEIPTS, receipt.id, "softcopy")


def _give_back(change: Change, cycle: CycleRow, line: int, reason: str) -> None:
    progress = progress_at(cycle, line)
    if progress.receipt is None:
        raise Refused(f"{progress.words} belum diterima; belum ada yang dikembalikan.")
    change.set(progress.receipt, refused=reason)


def _advance(change: Change, cycle: CycleRow, stage: Stage, doing: tuple[Step, Holding]) -> None:
    step, holding = doing
    progress = progress_at(cycle, stage.line)
    if progress.receipt is None:
        raise Refused(f"{progress.words} belum diterima; penerimaan dicatat dahulu.")
    if progress.kept or STAGES.index(stage.name) < len(progress.stages):
        raise Refused(f"Tahap {stage.name} untuk {progress.words} sudah dicatat.")
    first = STAGES[len(progress.stages)]
    if first != stage.name:
        raise Refused(f"{progress.words}: tahap {first} harus selesai sebelum {stage.name}.")
    alone = _guard_two_officers(change, progress, stage, step)
    change.add(
        StageRow,
        receipt=progress.receipt.id,
        stage=stage.name,
        officer=change.session.officer.id,
        position=holding.code,
        words=stage.words,
        reason=alone,
        at=change.at.isoformat(),
    )
    if stage.name == STAGES[-1]:
        enter_received(change, progress.expected, progress.receipt, RECEIPTS)


def _guard_two_officers(change: Change, progress: Progress, stage: Stage, step: Step) -> str:
    """Refuse who verified to authenticate as well; with nobody else in office he gives his reason, which comes back."""
    officer, other = change.session.officer, CHECKED_BY_TWO.get(stage.name)
    if officer.id not in {done.officer_id for done in progress.stages if done.stage == other}:
        return ""
    rule = f"{progress.words}: {other} dan {stage.name} tidak dikerjakan petugas yang sama (pengawasan silang)"
    others = holders(step.actors, change.at.date(), apart_from=officer.login)
    if others:
        raise Refused(f"{rule}; yang boleh: {daftar(others)}.")
    if not stage.reason:
        raise Invalid("reason", f"{rule}. Tidak ada petugas lain: tulis alasan mengapa dikerjakan sendiri.")
    return stage.reason


def _note(cycle: CycleRow) -> str:
    lines = progress_of(cycle)
    missing = [(one.expected.opd, one.expected.information) for one in lines if one.receipt is None]
    unfinished = [(one.expected.opd, one.expected.information) for one in lines if one.receipt and not one.kept]
    return still_missing(missing, unfinished)
