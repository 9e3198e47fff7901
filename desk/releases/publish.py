"""After the parafs: website, signature, filing; and what can be done to a text that has gone out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.cabinet import places
from desk.cabinet.filing import enter_item, filing_words
from desk.cabinet.tables import FolderRow
from desk.errors import Invalid, Refused
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.numbers import books
from desk.numbers.choosing import Wish, give_wanted
from desk.printing import outbox
from desk.releases import texts
from desk.releases.approval import missing_parafs
from desk.releases.intake import Particulars, enter
from desk.releases.records import (
    AGENDA,
    FILING,
    KIND,
    agenda_number,
    filing_number,
    guard_reason,
    guard_unpublished,
    guard_version,
    pieces_of,
    release_numbered,
)
from desk.releases.tables import ReleaseRow, SignatureRow
from desk.session import Change, Holding, Result, Session
from desk.sop.procedure import END
from desk.text import clean_address, clean_day, clean_line, clean_text
from desk.words import waktu

KEEPERS = ("petugas", "operator", "arsiparis")
CORRECTORS = ("petugas", "kasi", "kabid")


@action("releases.publish")
def publish(
    session: Session, release: str, url: str, *, proof: Sequence[str] = (), version: int | None = None
) -> Result:
    """Record that the approved text stands on the website: its address, and proof files if there are any.

    Refused before an embargo ends, and while a paraf is missing: no paraf, no input.
    """
    address = clean_address("url", url)
    kept = [attachments.keep(session.workspace, Path(path)) for path in proof]
    with session.write("releases.publish") as change:
        row = release_numbered(release)
        number, case = agenda_number(row), cases.case_of(KIND, row.id)
        _step, holding = cases.expect(change, case, "releases.publish", f"Press release {number}")
        guard_version(row, version)
        guard_embargo(change, row)
        if missing_parafs(row):
            raise Refused(f"Press release {number} belum diparaf seluruhnya; tidak boleh diunggah.")
        for file in kept:
            attachments.attach(change, file, KIND, row.id, "terbit")
        change.set(row, state="published", published_at=change.at.isoformat(), url=address)
        cases.finish_step(change, case, holding, outcome="done", note=address)
        return change.done(KIND, number, f"terbit di {address}", step=case.step, version=row.text_version)


def guard_embargo(change: Change, release: ReleaseRow) -> None:
    """Refuse to let a text out before its embargo ends, in the office's own zone.

    Raises ``Refused``.
    """
    if release.embargo_until and change.at < datetime.fromisoformat(release.embargo_until):
        until = waktu(datetime.fromisoformat(release.embargo_until), change.session.workspace.hours().zone_name)
        raise Refused(f"Masih diembargo sampai {until}; belum boleh keluar.")


@action("releases.sign", may=KEEPERS)
def sign(session: Session, release: str, *, by: str, on: str, scan: str, certified: bool = False) -> Result:
    """Record who signed a release and when (ISO date), with the scan or the certified PDF that shows it."""
    session.require(KEEPERS, "mencatat tanda tangan")
    kept = _signed_sheet(session, scan)
    with session.write("releases.sign") as change:
        row = release_numbered(release)
        if missing_parafs(row):
            raise Refused(f"Press release {agenda_number(row)} belum diparaf seluruhnya; tanda tangan menyusul paraf.")
        _add_signature(change, row, kept, {"by": by, "on": on}, certified=certified)
        return change.done(KIND, agenda_number(row), f"ditandatangani {by}", version=row.text_version)


@action("releases.file")
def file(  # noqa: PLR0913 - a filing as the book of numbers tells it
    session: Session,
    release: str,
    *,
    folder: str = "",
    signature: Mapping[str, str] | None = None,
    version: int | None = None,
    reserved: str = "",
    serial: int = 0,
    reason: str = "",
    given_on: str = "",
) -> Result:
    """Give a release its filing number and its place in the cabinet.

    ``folder`` is a place such as ``FK-01/1/05`` (the proposed one if empty); ``signature`` records ``by``, ``on`` and
    ``scan`` in the same act. Without a signature there is no number. ``reserved`` uses a number that was kept free,
    ``serial`` one that was given by hand, with its ``reason`` and the ISO day ``given_on``.
    """
    kept = _signed_sheet(session, signature.get("scan", "")) if signature else None
    with session.write("releases.file") as change:
        row = release_numbered(release)
        agenda, case = agenda_number(row), cases.case_of(KIND, row.id)
        holding = _may_file(change, row, case, f"Press release {agenda}")
        guard_version(row, version)
        if kept and signature:
            _add_signature(change, row, kept, signature, certified=False)
        if not SignatureRow.select().where(SignatureRow.release == row.id).exists():
            raise Refused(f"Press release {agenda} belum ditandatangani; lampirkan pindaian tanda tangannya dahulu.")
        place = _folder_for(change, folder)
        number = _put_into(change, row, place, Wish(reserved, serial, reason, given_on))
        change.set(row, state="filed")
        if case.step != END:
            cases.finish_step(change, case, holding, outcome="done", note=number)
        texts.index_release(row, agenda, number)
        code = places.place_code(place)
        outbox.put(change, "press-release", agenda, "file")
        told = {"filing_number": number, "folder": code, "step": case.step, "version": row.text_version}
        return change.done(KIND, agenda, f"diarsipkan {number} di {code}", **told)


@action("releases.withdraw", may=CORRECTORS)
def withdraw(session: Session, release: str, reason: str) -> Result:
    """Withdraw a release (Tarik): it stays readable with its numbers and the reason."""
    session.require(CORRECTORS, "menarik press release")
    reason = guard_reason(clean_text("reason", reason), "Alasan penarikan belum ditulis.")
    with session.write("releases.withdraw") as change:
        row = release_numbered(release)
        if row.state in ("withdrawn", "void", "rejected"):
            raise Refused(f"Press release {agenda_number(row)} sudah tidak berlaku.")
        _end(change, row, "withdrawn", reason)
        return change.done(KIND, agenda_number(row), f"ditarik: {reason}")


@action("releases.void", may=("petugas",))
def void(session: Session, release: str, reason: str) -> Result:
    """Void an agenda number that was given in error; the number keeps its row and its reason."""
    session.require(("petugas",), "membatalkan nomor agenda")
    reason = guard_reason(clean_text("reason", reason), "Alasan pembatalan belum ditulis.")
    with session.write("releases.void") as change:
        row = release_numbered(release)
        guard_unpublished(row)
        number = books.number_for(KIND, row.id, AGENDA)
        if number is not None:
            books.void(change, number, reason)
        _end(change, row, "void", reason)
        return change.done(KIND, agenda_number(row), f"nomor batal: {reason}")


@action("releases.correct", may=CORRECTORS)
def correct(session: Session, release: str, paragraphs: Sequence[str], *, title: str = "", reason: str) -> Result:
    """Make a correction (Ralat) of a published release: a new one, linked to the old, that goes through the SOP."""
    session.require(CORRECTORS, "membuat ralat")
    words = texts.clean_paragraphs(paragraphs)
    reason = guard_reason(clean_text("reason", reason), "Alasan ralat belum ditulis.")
    with session.write("releases.correct") as change:
        old = release_numbered(release)
        if old.state not in ("published", "filed"):
            raise Refused(f"Press release {agenda_number(old)} belum terbit; sunting saja naskahnya.")
        heading = clean_line("title", title) or f"Ralat: {old.title}"
        fields = {name: getattr(old, name) for name in ("sender", "contact", "place", "event_date")}
        particulars = Particulars(title=heading, kind="ralat", embargo_until="", **fields)
        row = enter(change, particulars, words, corrects=old.id)
        change.set(row, reason=reason)
        number = agenda_number(row)
        return change.done(
            KIND,
            number,
            f"ralat atas {agenda_number(old)}: {reason}",
            id=row.id,
            version=1,
            corrects=agenda_number(old),
        )


def _may_file(change: Change, row: ReleaseRow, case: CaseRow, thing: str) -> Holding:
    if cases.procedure_of(case).for_action("releases.file") or row.state != "published" or case.step != END:
        return cases.expect(change, case, "releases.file", thing)[1]
    return change.session.require(KEEPERS, "mengarsipkan press release")


def _signed_sheet(session: Session, scan: str) -> attachments.Kept:
    if not scan:
        raise Invalid("scan", "Pindaian lembar bertanda tangan belum dipilih.")
    return attachments.keep(session.workspace, Path(scan))


def _add_signature(
    change: Change, row: ReleaseRow, kept: attachments.Kept, signature: Mapping[str, str], *, certified: bool
) -> None:
    signer, on = clean_line("by", signature.get("by", "")), signature.get("on", "")
    if not signer:
        raise Invalid("by", "Nama penanda tangan belum diisi.")
    on = clean_day("on", on)
    if not row.received_at[:10] <= on <= change.at.date().isoformat():
        raise Invalid("on", "Tanggal tanda tangan belum diisi, sebelum naskah diterima, atau belum tiba.")
    sheet = attachments.attach(change, kept, KIND, row.id, "tanda-tangan")
    change.add(SignatureRow, release=row.id, signer=signer, signed_on=on, attachment=sheet.id, certified=int(certified))


def _folder_for(change: Change, folder: str) -> FolderRow:
    office = change.session.workspace.office
    if not folder:
        proposed = places.proposed_folder(office.release_classification, change.at.year)
        if proposed is None:
            raise Invalid("folder", "Belum ada map yang longgar untuk press release tahun ini. Tambah map, lalu pilih.")
        return proposed
    chosen = places.folder_at(folder)
    places.guard_room_in(chosen)
    return chosen


def _put_into(change: Change, row: ReleaseRow, folder: FolderRow, wish: Wish) -> str:
    if filing_number(row):
        raise Refused(f"Press release {agenda_number(row)} sudah bernomor arsip {filing_number(row)}.")
    target = books.Target(KIND, row.id, filing_words(change, folder))
    book = books.book_for(FILING, places.unit_of(folder.guide.drawer))
    number = give_wanted(change, book, target, wish)
    title = next((piece.text for piece in pieces_of(row) if piece.kind == "title"), row.title)
    enter_item(change, folder, number, target, (title, row.received_at[:10]))
    return str(number.printed)


def _end(change: Change, row: ReleaseRow, state: str, reason: str) -> None:
    cases.stop(change, cases.case_of(KIND, row.id), reason)
    change.set(row, state=state, reason=reason)
