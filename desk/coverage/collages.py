"""Photos of the officials' events as a published collection (SOP Peliputan Kegiatan Dinas, step 9)."""

from __future__ import annotations

from collections.abc import Sequence

from desk.actions import action
from desk.attachments import AttachmentRow
from desk.coverage.month import clean_month, month_words, months_between
from desk.coverage.records import COLLAGES
from desk.coverage.results import clean_address
from desk.coverage.tables import CollagePhotoRow, CollageRow, EventResultRow, EventRow
from desk.errors import Invalid, Missing, Refused
from desk.flow import cases
from desk.session import Result, Session
from desk.text import clean_line

SHORTEST, LONGEST = 3, 6
"""Months; “periode tertentu (3-6 bulan)”."""


@action("coverage.publish_collection")
def publish_collection(
    session: Session, first: str, last: str, url: str, *, photos: Sequence[int] = (), title: str = ""
) -> Result:
    """Publish a collection of three to six months ('2026-07' to '2026-12') at an address.

    ``photos`` are results (by id); without them every approved photo of an official's event in that time.
    """
    first, last = clean_month("first", first), clean_month("last", last)
    if not SHORTEST <= months_between(first, last) <= LONGEST:
        raise Invalid("last", f"Kolase memuat {SHORTEST} sampai {LONGEST} bulan.")
    span = f"{month_words(first)} – {month_words(last)}"
    address, title = clean_address("url", url), clean_line("title", title) or f"Kolase foto kegiatan pimpinan {span}"
    with session.write("coverage.publish_collection") as change:
        start = cases.start_at(change, "coverage.publish_collection")
        if CollageRow.get_or_none(CollageRow.first == first, CollageRow.last == last) is not None:
            raise Refused(f"Kolase {span} sudah diterbitkan.")
        collage = change.add(
            CollageRow, first=first, last=last, title=title, url=address, published_at=change.at.isoformat()
        )
        case = cases.open_case(change, start, COLLAGES, collage.id)
        _step, holding = cases.expect(change, case, "coverage.publish_collection", f"Kolase {span}")
        chosen = _chosen(photos_between(first, last), photos)
        for photo in chosen:
            change.add(CollagePhotoRow, collage=collage.id, result=photo)
        cases.finish_step(change, case, holding, outcome="done", note=address)
        words = f"kolase {len(chosen)} foto terbit di {address}"
        return change.done(COLLAGES, f"{first}–{last}", words, id=collage.id, step=case.step, photos=len(chosen))


def photos_between(first: str, last: str) -> list[int]:
    """Give the approved photos of the officials' events from month to month, by their day."""
    rows = (
        EventResultRow.select(EventResultRow.id)
        .join(EventRow)
        .switch(EventResultRow)
        .join(AttachmentRow)
        .where(EventResultRow.left_out == "", AttachmentRow.media == "foto")
        .where(EventRow.approved_at != "", EventRow.leader != "")
        .where(EventRow.starts >= first, EventRow.starts < f"{last}~")
        .order_by(EventRow.starts, EventResultRow.id)
    )
    return [row.id for row in rows]


def _chosen(present: Sequence[int], wanted: Sequence[int]) -> list[int]:
    for photo in wanted:
        if photo not in present:
            raise Missing(f"Foto nomor {photo} bukan foto kegiatan pimpinan yang disetujui dalam masa itu.")
    chosen = list(dict.fromkeys(wanted)) or list(present)
    if not chosen:
        raise Refused("Belum ada foto kegiatan pimpinan yang disetujui dalam masa itu.")
    return chosen
