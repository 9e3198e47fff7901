"""From the field to the storage medium (SOP Peliputan Kegiatan Dinas, steps 6 to 8 and 10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.coverage.records import EVENTS, crew_of, event_and_case, guard_decision, named, results_of
from desk.coverage.tables import EventPublicationRow, EventResultRow, EventRow
from desk.errors import Invalid, Missing, Refused
from desk.flow import cases
from desk.session import Change, Result, Session
from desk.text import clean_line, clean_text
from desk.words import daftar

WEB = ("http://", "https://")


@action("coverage.cover")
def cover(session: Session, event: int, *, note: str = "") -> Result:
    """Record that an event was covered; done by one of its crew."""
    note = clean_text("note", note)
    with session.write("coverage.cover") as change:
        row, case = event_and_case(event)
        _step, holding = cases.expect(change, case, "coverage.cover", named(row))
        crew = crew_of(row)
        if session.officer.id not in {member.officer_id for member in crew}:
            names = daftar(list(dict.fromkeys(member.officer.name for member in crew)))
            raise Refused(f"{named(row)} diliput {names}; hanya tim itu yang mencatat liputannya.")
        cases.finish_step(change, case, holding, outcome="done", note=note)
        return change.done(EVENTS, str(row.id), "kegiatan diliput", id=row.id, step=case.step)


@action("coverage.hand_in")
def hand_in(
    session: Session,
    event: int,
    files: Sequence[str] = (),
    *,
    captions: Mapping[str, str] | None = None,
    leave_out: Sequence[int] = (),
    note: str = "",
) -> Result:
    """Hand in photos, video and text of an event for approval; after a return, what changed.

    ``captions`` are words by file name, also for files handed in before; ``leave_out`` names results (by id) to take
    back.
    """
    note = clean_text("note", note)
    kept = [attachments.keep(session.workspace, Path(path)) for path in files]
    with session.write("coverage.hand_in") as change:
        row, case = event_and_case(event)
        _step, holding = cases.expect(change, case, "coverage.hand_in", named(row))
        _leave_out(change, row, leave_out, "diganti peliput")
        change.set(row, handed_in=row.handed_in + 1)
        for file in kept:
            add_result(change, row, file)
        for name, words in (captions or {}).items():
            _caption(change, row, name, clean_line("captions", words))
        results = results_of(row)
        if not results:
            raise Invalid("files", "Belum ada hasil liputan: lampirkan foto, video atau berita.")
        cases.finish_step(change, case, holding, outcome="done", note=note)
        words = f"{len(results)} hasil liputan diserahkan"
        return change.done(
            EVENTS, str(row.id), words, id=row.id, step=case.step, results=[result.id for result in results]
        )


@action("coverage.approve")
def approve(session: Session, event: int, *, approved: bool, reason: str = "", leave_out: Sequence[int] = ()) -> Result:
    """Approve the results of an event, or return them with a reason; ``leave_out`` names results that stay back."""
    reason = guard_decision(clean_text("reason", reason), approved=approved)
    with session.write("coverage.approve") as change:
        row, case = event_and_case(event)
        _step, holding = cases.expect(change, case, "coverage.approve", named(row))
        if approved:
            _leave_out(change, row, leave_out, reason or "tidak disetujui")
            if not results_of(row):
                raise Invalid("leave_out", "Semua hasil disisihkan. Kembalikan saja dengan alasan.")
            change.set(row, approved_at=change.at.isoformat())
        outcome = "approved" if approved else "returned"
        cases.finish_step(change, case, holding, outcome=outcome, note=reason)
        words = f"{len(results_of(row))} hasil disetujui" if approved else f"hasil dikembalikan: {reason}"
        return change.done(EVENTS, str(row.id), words, id=row.id, step=case.step)


@action("coverage.publish")
def publish(session: Session, event: int, urls: Sequence[str]) -> Result:
    """Record where the approved results stand: the addresses on the websites of province and office."""
    addresses = [clean_address("urls", url) for url in urls]
    if not addresses:
        raise Invalid("urls", "Alamat halaman belum diisi.")
    with session.write("coverage.publish") as change:
        row, case = event_and_case(event)
        _step, holding = cases.expect(change, case, "coverage.publish", named(row))
        for address in addresses:
            change.add(EventPublicationRow, event=row.id, url=address, published_at=change.at.isoformat())
        cases.finish_step(change, case, holding, outcome="done", note=addresses[0])
        return change.done(EVENTS, str(row.id), f"terbit di {daftar(addresses)}", id=row.id, step=case.step)


@action("coverage.store")
def store(session: Session, event: int, medium: str) -> Result:
    """Record on which medium the results of an event are kept, which ends its coverage."""
    medium = clean_line("medium", medium, limit=200)
    if not medium:
        raise Invalid("medium", "Media penyimpanan belum diisi, misalnya: Hard disk 2, folder 2026-11.")
    with session.write("coverage.store") as change:
        row, case = event_and_case(event)
        _step, holding = cases.expect(change, case, "coverage.store", named(row))
        change.set(row, medium=medium, state="stored")
        cases.finish_step(change, case, holding, outcome="done", note=medium)
        return change.done(EVENTS, str(row.id), f"hasil disimpan di {medium}", id=row.id, step=case.step)


def clean_address(field: str, url: str) -> str:
    """Read a web address.

    Raises ``Invalid``, naming the field.
    """
    address = clean_line(field, url)
    if not address.startswith(WEB):
        raise Invalid(field, "Alamat halaman belum diisi; tulis lengkap dengan https://")
    return address


def add_result(change: Change, event: EventRow, file: attachments.Kept, caption: str = "") -> None:
    """Enter a kept file as a result of an event, within an open change."""
    row = attachments.attach(change, file, EVENTS, event.id, "hasil")
    change.add(
        EventResultRow,
        event=event.id,
        attachment=row.id,
        caption=caption,
        handed_in=event.handed_in,
        officer=change.session.officer.id,
    )


def _caption(change: Change, event: EventRow, name: str, words: str) -> None:
    found = [result for result in results_of(event) if result.attachment.name == name]
    if not found:
        raise Missing(f"Keterangan untuk {name}: berkas itu tidak ada di antara hasil.")
    for result in found:
        if result.caption != words:
            change.set(result, caption=words)


def _leave_out(change: Change, event: EventRow, ids: Sequence[int], why: str) -> None:
    present = {result.id: result for result in results_of(event)}
    for result in ids:
        if result not in present:
            raise Missing(f"{named(event)} tidak punya hasil nomor {result}.")
        change.set(present[result], left_out=why)
