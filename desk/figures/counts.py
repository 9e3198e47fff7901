"""Counting what came, went out, was covered and was filed in a period."""

from __future__ import annotations

from typing import Any

from desk.cabinet.tables import FolderRow, ItemRow
from desk.coverage.tables import AssignmentLetterRow, EventPublicationRow, EventRow
from desk.dip.tables import CircularRow, CycleRow
from desk.figures.periods import Period
from desk.figures.rows import Counted, CountedGroup, Done, FiledClass
from desk.figures.steps import running_at_end, within
from desk.flow.tables import CaseRow
from desk.letters.tables import DisposisiRow, LetterRow
from desk.meetings.tables import MeetingRow, TaskRow
from desk.releases.reach_tables import AppearanceRow, DeliveryRow
from desk.releases.tables import KIND as RELEASES
from desk.releases.tables import ReleaseRow

COVERING = ("coverage.cover", "coverage.gather")
"""The actions with which a crew says that it was there."""


def counted(period: Period, done: list[Done]) -> tuple[CountedGroup, ...]:
    """Count the work of a period by kind; its last day decides what is late."""
    return (
        CountedGroup("Press release", _releases(period, done)),
        CountedGroup("Surat masuk dan disposisi", _letters(period)),
        CountedGroup("Peliputan", _coverage(period, done)),
        CountedGroup("Rapat evaluasi", _meetings(period)),
        CountedGroup("Arsip", _archive(period)),
    )


def filed_classes(period: Period) -> tuple[FiledClass, ...]:
    """Count the papers filed under each classification, by code."""
    found: dict[str, list[int]] = {}
    titles: dict[str, str] = {}
    rows = ItemRow.select(ItemRow, FolderRow).join(FolderRow).where(ItemRow.filed_at < period.until)
    for row in rows.order_by(ItemRow.id):
        code = row.folder.classification
        titles.setdefault(code, row.folder.title)
        figures = found.setdefault(code, [0, 0])
        figures[0] += period.holds(row.filed_at)
        figures[1] += 1
    return tuple(FiledClass(code, titles[code], *found[code]) for code in sorted(found))


def _releases(period: Period, done: list[Done]) -> tuple[Counted, ...]:
    own = [one for one in done if one.kind == RELEASES]
    running = CaseRow.select().where(CaseRow.kind == RELEASES, running_at_end(period)).count()
    sent = DeliveryRow.select().where(within(DeliveryRow.at, period), DeliveryRow.state == "terkirim")
    return (
        Counted("diterima", _in(ReleaseRow, ReleaseRow.received_at, period)),
        Counted("dikembalikan untuk diperbaiki", sum(one.outcome == "returned" for one in own)),
        Counted("ditolak", sum(one.outcome == "rejected" for one in own)),
        Counted("terbit di laman", _in(ReleaseRow, ReleaseRow.published_at, period)),
        Counted("dikirim ke media", sent.where(DeliveryRow.purpose == "media").count()),
        Counted("muncul di media (bukti terbit)", _in(AppearanceRow, AppearanceRow.appeared_on, period)),
        Counted("masih berjalan pada akhir masa", running),
    )


def _letters(period: Period) -> tuple[Counted, ...]:
    open_then = (DisposisiRow.done_at == "") | (DisposisiRow.done_at >= period.until)
    given = DisposisiRow.select().where(DisposisiRow.given_at < period.until, open_then)
    return (
        Counted("surat diterima", _in(LetterRow, LetterRow.received_at, period)),
        Counted("disposisi diberikan", _in(DisposisiRow, DisposisiRow.given_at, period)),
        Counted("disposisi dilaksanakan", _in(DisposisiRow, DisposisiRow.done_at, period)),
        Counted("disposisi belum dilaksanakan pada akhir masa", given.count()),
        Counted(
            "di antaranya lewat batas",
            given.where(DisposisiRow.due != "", DisposisiRow.due < period.last.isoformat()).count(),
        ),
    )


def _coverage(period: Period, done: list[Done]) -> tuple[Counted, ...]:
    covered = {one.case for one in done if one.action in COVERING}
    return (
        Counted("kegiatan dalam jadwal", _in(EventRow, EventRow.starts, period)),
        Counted("kegiatan diliput", len(covered)),
        Counted("surat tugas terbit", _in(AssignmentLetterRow, AssignmentLetterRow.issued_at, period)),
        Counted("hasil liputan dipublikasikan", _in(EventPublicationRow, EventPublicationRow.published_at, period)),
    )


def _meetings(period: Period) -> tuple[Counted, ...]:
    open_then = (TaskRow.done_at == "") | (TaskRow.done_at >= period.until)
    given = TaskRow.select().join(MeetingRow).where(MeetingRow.day < period.until, open_then)
    return (
        Counted("rapat", _in(MeetingRow, MeetingRow.day, period)),
        Counted("tugas diselesaikan", _in(TaskRow, TaskRow.done_at, period)),
        Counted("tugas belum selesai pada akhir masa", given.count()),
        Counted("di antaranya lewat batas", given.where(TaskRow.due < period.last.isoformat()).count()),
    )


def _archive(period: Period) -> tuple[Counted, ...]:
    return (
        Counted("berkas diarsipkan", _in(ItemRow, ItemRow.filed_at, period)),
        Counted("siklus pendokumentasian dibuka", _in(CycleRow, CycleRow.opened_at, period)),
        Counted("surat edaran ditandatangani", _in(CircularRow, CircularRow.signed_on, period)),
    )


def _in(table: Any, column: Any, period: Period) -> int:  # noqa: ANN401 - any register's table and column
    return int(table.select().where(within(column, period)).count())
