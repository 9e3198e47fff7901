"""Taking requests, objections, complaints and suggestions in, answering them, handing information over.

SOP Akurasi parts H, K, L and R; UU 14/2008 Pasal 22 and 35 to 37; the columns of the registers are in domain.md 1.7.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from desk.actions import action
from desk.errors import Invalid, Missing, Refused, Stale
from desk.numbers import books
from desk.numbers.tables import NumberRow
from desk.printing import outbox
from desk.search import index
from desk.service import terms
from desk.service.tables import ServiceRow
from desk.service.terms import BOOKS, DESK, KIND, OBJECTION, REQUEST
from desk.service.terms_of_law import answer_term
from desk.session import Change, Result, Session
from desk.text import clean_day, clean_line, clean_text

PERSON = ("name", "identity", "address", "occupation", "npwp", "phone", "email", "proxy")


@action("service.receive", may=DESK)
def receive(  # noqa: PLR0913 - the boxes of the form of request (Perki 1/2021)
    session: Session,
    kind: str,
    subject: str,
    *,
    channel: str = "langsung",
    name: str = "",
    identity: str = "",
    address: str = "",
    occupation: str = "",
    npwp: str = "",
    phone: str = "",
    email: str = "",
    proxy: str = "",
    purpose: str = "",
    way: str = "",
    about: str = "",
    grounds: Sequence[str] = (),
    received_at: str = "",
) -> Result:
    """Enter what somebody asks, objects to, complains of or suggests, and number it in its register.

    ``about`` is the request's number for an objection, ``grounds`` its reasons by the letters of Pasal 35; ``way``:
    melihat or salinan; ``received_at`` an ISO time where it came in earlier than now.
    """
    session.require(DESK, "menerima permohonan")
    _one_of("channel", channel, terms.CHANNELS)
    person = (name, identity, address, occupation, npwp, phone, email, proxy)
    fields = _read(kind, person, subject, purpose, way)
    moment = _received(session, received_at)
    with session.write("service.receive") as change:
        extra = _objection(about, grounds) if kind == OBJECTION else {}
        came = {"channel": channel, "received_at": moment.isoformat(), "received_by": session.officer.id}
        row = change.add(ServiceRow, kind=kind, **came, **fields, **extra)
        number = _number(change, row, moment.date())
        outbox.put(change, "service-receipt", number)
        index.put(KIND, row.id, number, fields["subject"], kind)
        term = answer_term(row, session.workspace.hours("layanan"), change.at.date())
        due = term.due if term else ""
        return change.done(KIND, number, f"{kind} diterima lewat {channel}", id=row.id, due=due, version=1)


@action("service.correct", may=DESK)
def correct(session: Session, entry: str, version: int, fields: dict[str, str]) -> Result:
    """Correct who asked, what or why, before it is answered; fields are named as in ``service.receive``."""
    session.require(DESK, "membetulkan catatan layanan")
    known = (*PERSON, "subject", "purpose", "way")
    for name in fields:
        if name not in known:
            raise Invalid(name, f"Isian {name} tidak dapat dibetulkan di sini; yang dapat: {', '.join(known)}.")
    cleaned = {
        name: clean_text(name, words) if name in {"subject", "purpose"} else clean_line(name, words)
        for name, words in fields.items()
    }
    with session.write("service.correct") as change:
        row = open_entry(entry)
        if row.version != version:
            raise Stale(f"{entry} baru saja diubah petugas lain; muat ulang, lalu ulangi.")
        moved = {name: words for name, words in cleaned.items() if getattr(row, name) != words}
        if not moved:
            raise Invalid("fields", "Tidak ada yang berubah.")
        _guard_whole(row.kind, {name: moved.get(name, getattr(row, name)) for name in known})
        change.set(row, **moved)
        index.put(KIND, row.id, entry, row.subject, row.kind)
        return change.done(KIND, entry, f"dibetulkan: {', '.join(sorted(moved))}", id=row.id, version=row.version)


@action("service.extend", may=terms.PPID)
def extend(session: Session, entry: str, reason: str) -> Result:
    """Extend the term for a request by 7 working days, once, with a written reason (Pasal 22 ayat 8)."""
    session.require(terms.PPID, "memperpanjang waktu jawaban")
    said = clean_text("reason", reason)
    if not said:
        raise Invalid("reason", "Alasan perpanjangan belum ditulis; alasan itu disampaikan kepada pemohon.")
    with session.write("service.extend") as change:
        row = open_entry(entry)
        if row.kind != REQUEST:
            raise Refused("Hanya permohonan informasi yang waktunya dapat diperpanjang.")
        if row.extended_on:
            raise Refused(f"{entry} sudah diperpanjang; perpanjangan hanya satu kali.")
        hours, today = session.workspace.hours("layanan"), change.at.date()
        term = answer_term(row, hours, today)
        if term is not None and term.over:
            raise Refused(f"Batas {entry} sudah lewat; perpanjangan diberitahukan sebelum batasnya.")
        change.set(row, extended_on=today.isoformat(), extension_reason=said)
        after = answer_term(row, hours, today)
        return change.done(KIND, entry, f"waktu diperpanjang: {said}", id=row.id, due=after.due if after else "")


@action("service.answer", may=terms.ANSWERERS)
def answer(  # noqa: PLR0913 - the written notification
    session: Session,
    entry: str,
    decision: str,
    answer: str,
    *,
    legal_reason: str = "",
    held: str = "",
    copies: str = "",
    on: str = "",
    answered_by: str = "",
    answered_as: str = "",
) -> Result:
    """Answer an entry: the decision, in words, and for a refusal its legal ground; then the clock stops.

    An objection is answered by the atasan PPID, whom ``answered_by`` and ``answered_as`` name. ``held``: dikuasai,
    tidak dikuasai, belum didokumentasikan; ``copies``: softcopy, hardcopy or both.
    """
    day = _day_by_today(session, "on", on)
    said, ground = clean_text("answer", answer), clean_text("legal_reason", legal_reason)
    who = {"answered_by": clean_line("answered_by", answered_by), "answered_as": clean_line("answered_as", answered_as)}
    _one_of("copies", copies, terms.COPIES)
    with session.write("service.answer") as change:
        row = open_entry(entry)
        _one_of("decision", decision, terms.DECISIONS[row.kind])
        actors = terms.PPID if decision in terms.BY_RULE else terms.ANSWERERS
        holding = session.require(actors, f"memutuskan {row.kind} {decision}")
        if day < row.received_at[:10]:
            raise Invalid("on", "Tanggal jawaban mendahului tanggal diterima.")
        told = {"decision": decision, "answer": said, "legal_reason": ground}
        _guard_answer(row.kind, told, who)
        told |= {"held": _held(row.kind, decision, held), "copies": copies, "answered_on": day}
        who["answered_by"] = who["answered_by"] or session.officer.name
        who["answered_as"] = who["answered_as"] or holding.title
        change.set(row, state="answered", **told, **who)
        return change.done(KIND, entry, f"dijawab: {decision}", id=row.id, version=row.version)


@action("service.hand_over", may=DESK)
def hand_over(session: Session, entry: str, medium: str, *, on: str = "", cost: int = 0, paid_by: str = "") -> Result:
    """Record that the information was given: in which medium, when, at what cost (rupiah) and how it was paid."""
    session.require(DESK, "menyerahkan informasi")
    day, how = _day_by_today(session, "on", on), clean_line("medium", medium)
    paid = clean_line("paid_by", paid_by)
    if not how:
        raise Invalid("medium", "Media penyerahan belum diisi, misalnya surel, unduhan, flash disk atau fotokopi.")
    if cost < 0:
        raise Invalid("cost", "Biaya ditulis dalam rupiah, 0 bila gratis.")
    if cost and not paid:
        raise Invalid("paid_by", "Cara pembayaran belum diisi.")
    with session.write("service.hand_over") as change:
        row = entry_numbered(entry)
        if row.kind != REQUEST or row.decision not in {terms.GIVEN, terms.PARTLY}:
            raise Refused(f"{entry} belum diputuskan diberikan; catat jawabannya dahulu.")
        if row.given_on:
            raise Refused(f"Informasi untuk {entry} sudah diserahkan.")
        if day < row.received_at[:10]:
            raise Invalid("on", "Tanggal penyerahan mendahului tanggal diterima.")
        change.set(row, given_on=day, medium=how, cost=cost, paid_by=paid)
        return change.done(KIND, entry, f"informasi diserahkan: {how}", id=row.id, version=row.version)


@action("service.note_reaction", may=terms.ANSWERERS)
def note_reaction(session: Session, entry: str, reaction: str) -> Result:
    """Note what the applicant said to the answer (column *tanggapan pemohon*): content, objects, brings a dispute."""
    session.require(terms.ANSWERERS, "mencatat tanggapan pemohon")
    said = clean_text("reaction", reaction)
    if not said:
        raise Invalid("reaction", "Tanggapan pemohon belum ditulis.")
    with session.write("service.note_reaction") as change:
        row = entry_numbered(entry)
        if row.state != "answered":
            raise Refused(f"{entry} belum dijawab.")
        change.set(row, reaction=said)
        return change.done(KIND, entry, "tanggapan pemohon dicatat", id=row.id, version=row.version)


@action("service.void", may=(*DESK, "sekretaris_ppid"))
def void(session: Session, entry: str, reason: str) -> Result:
    """Void an entry made by mistake or withdrawn by who asked; its number stays, with the reason."""
    session.require((*DESK, "sekretaris_ppid"), "membatalkan catatan layanan")
    said = clean_text("reason", reason)
    if not said:
        raise Invalid("reason", "Alasan pembatalan belum ditulis.")
    with session.write("service.void") as change:
        row = open_entry(entry)
        number = books.number_for(KIND, row.id, BOOKS[row.kind][0])
        if number is not None:
            books.void(change, number, said)
        change.set(row, state="void", answer=said)
        index.forget(KIND, row.id)
        return change.done(KIND, entry, f"dibatalkan: {said}", id=row.id)


def entry_numbered(printed: str) -> ServiceRow:
    """Find an entry by its number in whichever register.

    Raises ``Missing``.
    """
    found = (
        NumberRow.select()
        .where(NumberRow.printed == printed.strip(), NumberRow.kind == KIND)
        .order_by(NumberRow.id.desc())
        .first()
    )
    if found is None:
        raise Missing(f"Tidak ada catatan layanan bernomor {printed}.")
    row: ServiceRow = ServiceRow.get_by_id(found.target)
    return row


def open_entry(printed: str) -> ServiceRow:
    """Find an entry that is still to be answered.

    Raises ``Missing``, or ``Refused`` where it was answered or void.
    """
    row = entry_numbered(printed)
    if row.state != "open":
        raise Refused(f"{printed} sudah {'dijawab' if row.state == 'answered' else 'dibatalkan'}.")
    return row


def _number(change: Change, row: ServiceRow, day: date) -> str:
    code, title, pattern = BOOKS[row.kind]
    books.ensure_book(change, code, title, pattern, books.YEARLY)
    words = change.session.workspace.office.number_words
    return str(books.give(change, code, books.Target(KIND, row.id, words), on=day).printed)


def _received(session: Session, words: str) -> datetime:
    if not words.strip():
        return session.now()
    try:
        moment = datetime.fromisoformat(words.strip())
    except ValueError:
        raise Invalid("received_at", f"Waktu {words} tidak dikenal; tulis seperti 2026-11-21T09:30.") from None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=session.now().tzinfo)
    if moment > session.now():
        raise Invalid("received_at", "Waktu diterima belum tiba.")
    return moment


def _objection(about: str, grounds: Sequence[str]) -> dict[str, object]:
    if not grounds:
        raise Invalid("grounds", "Alasan keberatan belum dipilih (Pasal 35 huruf a sampai g).")
    for letter in grounds:
        _one_of("grounds", letter, tuple(terms.GROUNDS))
    if not about.strip():
        raise Invalid("about", "Keberatan atas permohonan nomor berapa?")
    request = entry_numbered(about)
    if request.kind != REQUEST:
        raise Invalid("about", f"{about} bukan permohonan informasi.")
    return {"about": request.id, "grounds": ",".join(sorted(set(grounds)))}


def _read(kind: str, person: Sequence[str], subject: str, purpose: str, way: str) -> dict[str, str]:
    """Read what was typed about an entry of a kind.

    Raises ``Invalid``, naming the field.
    """
    _one_of("kind", kind, terms.KINDS)
    fields = {field: clean_line(field, words) for field, words in zip(PERSON, person, strict=True)}
    fields |= {"subject": clean_text("subject", subject), "purpose": clean_text("purpose", purpose)}
    fields |= {"way": clean_line("way", way) or ("salinan" if kind == REQUEST else "")}
    _guard_whole(kind, fields)
    return fields


def _guard_whole(kind: str, fields: dict[str, str]) -> None:
    """Refuse what the register cannot do without; complaints and suggestions may be nameless."""
    if not fields["subject"]:
        raise Invalid("subject", "Isi permohonan, keberatan, pengaduan atau saran belum ditulis.")
    if kind in {REQUEST, OBJECTION}:
        if not fields["name"]:
            raise Invalid("name", "Nama pemohon belum diisi.")
        if not any(fields[name] for name in ("address", "phone", "email")):
            raise Invalid("address", "Isi alamat, telepon atau surel, supaya jawaban dapat disampaikan.")
    if kind == REQUEST:
        if not fields["purpose"]:
            raise Invalid("purpose", "Tujuan penggunaan informasi belum diisi.")
        _one_of("way", fields["way"], terms.WAYS)


def _guard_answer(kind: str, told: dict[str, str], who: dict[str, str]) -> None:
    if not told["answer"]:
        raise Invalid("answer", "Jawaban untuk pemohon belum ditulis.")
    if kind == REQUEST and told["decision"] in terms.BY_RULE and not told["legal_reason"]:
        raise Invalid("legal_reason", "Dasar hukum penolakan belum ditulis, misalnya Pasal 17 huruf h UU 14/2008.")
    lacking = [name for name, words in who.items() if not words]
    if kind == OBJECTION and lacking:
        raise Invalid(lacking[0], "Keberatan ditanggapi atasan PPID; isi nama dan jabatannya.")


def _held(kind: str, decision: str, held: str) -> str:
    if kind != REQUEST:
        return ""
    chosen = held or (terms.NOT_HELD if decision == terms.NOT_HELD else "dikuasai")
    _one_of("held", chosen, terms.HELD)
    return chosen


def _day_by_today(session: Session, field: str, words: str) -> str:
    today = session.now().date().isoformat()
    day = clean_day(field, words) or today
    if day > today:
        raise Invalid(field, "Tanggal itu belum tiba.")
    return day


def _one_of(field: str, words: str, known: Sequence[str]) -> None:
    if words not in known:
        raise Invalid(field, f"Pilih salah satu: {', '.join(one or 'kosong' for one in known)}.")
