"""From an order to an answer: writing the text, sending it out, telling the sender, proving it appeared.

SOP Layanan Informasi dan Dokumentasi Publik, steps 4 and 6 to 8; SOP Akurasi, step 8.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.contacts.actions import contact_row
from desk.errors import Invalid, Refused
from desk.flow import cases
from desk.people.lists import holder_words
from desk.releases import texts
from desk.releases.approval import outgoing_pieces
from desk.releases.likeness import fingerprint
from desk.releases.messages import offered_to_media, told_sender
from desk.releases.publish import guard_embargo
from desk.releases.reach_tables import ActivityReportRow, AppearanceRow, DeliveryRow
from desk.releases.records import KIND, agenda_number, guard_unpublished, guard_version, release_numbered
from desk.releases.tables import ReleaseRow
from desk.session import Change, Result, Session
from desk.text import clean_day, clean_line, clean_text

CHANNELS = ("wa", "email", "langsung", "telepon")
SENDERS = ("petugas", "operator", "staf")
OUT = ("published", "filed")


@action("releases.draft")
def draft(
    session: Session, release: str, paragraphs: Sequence[str], *, title: str = "", version: int | None = None
) -> Result:
    """Write the news that a letter asked for, and hand it on to the editor."""
    words = texts.clean_paragraphs(paragraphs)
    heading = clean_line("title", title, limit=300)
    with session.write("releases.draft") as change:
        row = release_numbered(release)
        number, case = agenda_number(row), cases.case_of(KIND, row.id)
        _step, holding = cases.expect(change, case, "releases.draft", f"Press release {number}")
        guard_unpublished(row)
        guard_version(row, version)
        change.set(row, text_version=row.text_version + 1)
        texts.replace_pieces(change, row, "part", words)
        if heading and heading != row.title:
            texts.replace_pieces(change, row, "title", [heading])
            change.set(row, title=heading)
        change.set(row, fingerprint=fingerprint(words))
        cases.finish_step(change, case, holding, outcome="done")
        texts.index_release(row, number)
        return change.done(KIND, number, "naskah ditulis", step=case.step, version=row.text_version)


@action("releases.distribute", may=SENDERS)
def distribute(
    session: Session, release: str, contacts: Sequence[int], *, channel: str = "wa", failed: Sequence[int] = ()
) -> Result:
    """Record that an approved release was sent to media contacts; ``failed`` names those it did not reach."""
    session.require(SENDERS, "mengirim rilis ke media")
    _guard_channel(channel)
    if not contacts:
        raise Invalid("contacts", "Pilih paling sedikit satu kontak media.")
    with session.write("releases.distribute") as change:
        row = release_numbered(release)
        number = agenda_number(row)
        _guard_out(change, row, number)
        words = _media_words(change, row)
        for contact in contacts:
            state = "gagal" if contact in failed else "terkirim"
            _deliver(change, row, contact, ("media", channel, state, words))
        _finish_if_waiting(change, row, "releases.distribute")
        return change.done(KIND, number, f"dikirim ke {len(contacts)} media", version=row.text_version)


@action("releases.tell_sender", may=SENDERS)
def tell_sender(session: Session, release: str, *, channel: str = "wa", words: str = "") -> Result:
    """Record that the sender was told of the publication; without words the usual message is kept."""
    session.require(SENDERS, "memberi kabar pengirim")
    _guard_channel(channel)
    with session.write("releases.tell_sender") as change:
        row = release_numbered(release)
        number = agenda_number(row)
        _guard_out(change, row, number)
        said = clean_text("words", words) or told_sender(row.title, row.url, session.workspace.office.agency)
        fields = {"purpose": "pengirim", "receiver": row.contact or row.sender, "channel": channel, "state": "terkirim"}
        change.add(DeliveryRow, release=row.id, words=said, at=change.at.isoformat(), **fields)
        _finish_if_waiting(change, row, "releases.tell_sender")
        return change.done(KIND, number, f"pengirim diberi kabar lewat {channel}", message=said)


@action("releases.note_appearance", may=SENDERS)
def note_appearance(
    session: Session, release: str, outlet: str, *, on: str, url: str = "", files: Sequence[str] = ()
) -> Result:
    """Record where and when a release appeared (``on``: ISO date), with its address, a screenshot or a clipping."""
    session.require(SENDERS, "mencatat bukti terbit")
    outlet, day, url = clean_line("outlet", outlet), clean_day("on", on), clean_line("url", url, limit=500)
    kept = [attachments.keep(session.workspace, Path(path)) for path in files]
    if not outlet or not day:
        raise Invalid("outlet", "Nama media dan tanggal terbit belum diisi.")
    if not url and not kept:
        raise Invalid("url", "Isi alamat halaman, atau lampirkan tangkapan layar atau kliping.")
    with session.write("releases.note_appearance") as change:
        row = release_numbered(release)
        number = agenda_number(row)
        _guard_out(change, row, number)
        proofs = [attachments.attach(change, file, KIND, row.id, "terbit").id for file in kept] or [0]
        for proof in proofs:
            change.add(AppearanceRow, release=row.id, outlet=outlet, appeared_on=day, url=url, attachment=proof)
        return change.done(KIND, number, f"terbit di {outlet}")


@action("releases.report")
def report(session: Session, release: str, words: str) -> Result:
    """Write the report of the activity, which ends the service."""
    words = clean_text("words", words)
    if not words:
        raise Invalid("words", "Laporan kegiatan belum ditulis.")
    with session.write("releases.report") as change:
        row = release_numbered(release)
        number, case = agenda_number(row), cases.case_of(KIND, row.id)
        _step, holding = cases.expect(change, case, "releases.report", f"Press release {number}")
        change.add(ActivityReportRow, release=row.id, words=words, at=change.at.isoformat())
        cases.finish_step(change, case, holding, outcome="done")
        return change.done(KIND, number, "laporan kegiatan dibuat", step=case.step)


def _media_words(change: Change, row: ReleaseRow) -> str:
    parts = tuple(piece.text for piece in outgoing_pieces(row) if piece.kind == "part")
    return offered_to_media(row.title, parts, change.session.workspace.office.agency)


def _deliver(change: Change, row: ReleaseRow, contact: int, sent: tuple[str, str, str, str]) -> None:
    purpose, channel, state, words = sent
    found = contact_row(contact)
    receiver = f"{found.name} ({found.outlet})" if found.outlet else found.name
    change.add(
        DeliveryRow,
        release=row.id,
        purpose=purpose,
        contact=contact,
        receiver=receiver,
        channel=channel,
        state=state,
        words=words,
        at=change.at.isoformat(),
    )


def _finish_if_waiting(change: Change, row: ReleaseRow, name: str) -> None:
    case = cases.case_of(KIND, row.id)
    step = cases.waiting_step(case)
    if step is not None and step.action == name:
        _step, holding = cases.expect(change, case, name, f"Press release {agenda_number(row)}")
        cases.finish_step(change, case, holding, outcome="done")


def _guard_channel(channel: str) -> None:
    if channel not in CHANNELS:
        raise Invalid("channel", f"Pilih saluran: {', '.join(CHANNELS)}.")


def _guard_out(change: Change, row: ReleaseRow, number: str) -> None:
    guard_embargo(change, row)
    if row.state in OUT:
        return
    step = cases.waiting_step(cases.case_of(KIND, row.id))
    if step is None:
        raise Refused(f"Press release {number} tidak terbit; tidak ada yang boleh dikirim.")
    who = holder_words(step.actors, change.at.date())
    raise Refused(f"Press release {number} belum terbit; langkah “{step.name}” oleh {who} harus selesai dahulu.")
