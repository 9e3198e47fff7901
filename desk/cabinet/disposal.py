"""What follows when retention ends: lists to move, destroy, hand over or assess again, and their minutes (F13).

The program proposes, prints and keeps; it destroys nothing. A berkas is marked destroyed only when the signed minutes
of the destruction are attached, and its record stays as a tombstone. An agency never destroys on its own: retention of
ten years and more needs the Kepala ANRI, shorter the kepala daerah (domain.md 4.2).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from desk import attachments
from desk.actions import action
from desk.cabinet import places
from desk.cabinet.arranging import items_of
from desk.cabinet.berkas_tables import BerkasRow
from desk.cabinet.clauses import DESTROY, KEEP, REVIEW
from desk.cabinet.disposal_tables import DisposalLineRow, DisposalRow
from desk.cabinet.keeping import ARCHIVISTS, Term, held, term_of
from desk.cabinet.loan_lists import lent_berkas, lent_words
from desk.cabinet.retention_tables import BerkasRetentionRow
from desk.cabinet.tables import FolderRow
from desk.errors import Invalid, Missing, Refused
from desk.numbers import books
from desk.numbers.tables import NumberRow
from desk.session import Change, Result, Session
from desk.text import clean_day, clean_line

MOVE, DESTRUCTION, HANDOVER, REASSESS = "pindah", "musnah", "serah", "nilai"
KINDS: Final = {
    MOVE: "Daftar Arsip Usul Pindah",
    DESTRUCTION: "Daftar Arsip Usul Musnah",
    HANDOVER: "Daftar Arsip Usul Serah",
    REASSESS: "Daftar Arsip Dinilai Kembali",
}
FATE_OF: Final = {DESTRUCTION: DESTROY, HANDOVER: KEEP, REASSESS: REVIEW}
AGREED, WITHHELD, AGAIN = "setuju", "tahan", "nilai-kembali"
VERDICTS: Final = (AGREED, WITHHELD, AGAIN)
BOOK: Final = "penyusutan"
PATTERN: Final = "DP-{urut:03}/{tahun}"
DISPOSALS: Final = "disposals"
FEWEST_WITNESSES: Final = 2
LONG_YEARS: Final = 10


@action("cabinet.propose_disposal", may=ARCHIVISTS)
def propose_disposal(session: Session, kind: str, *, berkas: Sequence[str] = (), as_of: str = "") -> Result:
    """Draw up the list of what is due (all, or those named): ``kind`` is pindah, musnah, serah or nilai.

    What is held, lent, or already on a running list is left out; what is permanent is never on a list to destroy.
    """
    session.require(ARCHIVISTS, "mengusulkan penyusutan")
    if kind not in KINDS:
        raise Invalid("kind", f"Pilih salah satu: {', '.join(KINDS)}.")
    day, named = clean_day("as_of", as_of), {number.strip() for number in berkas}
    with session.write("cabinet.propose_disposal") as change:
        day = day or change.at.date().isoformat()
        found = [(row, term) for row, term in due(kind, day) if not named or printed(row) in named]
        missing = named - {printed(row) for row, _term in found}
        if missing:
            raise Refused(f"Belum jatuh waktu, ditahan, dipinjam, atau sudah diusulkan: {', '.join(sorted(missing))}.")
        if not found:
            raise Refused(f"Tidak ada berkas yang jatuh waktu untuk {KINDS[kind].lower()}.")
        books.ensure_book(change, BOOK, "Penyusutan Arsip", PATTERN, books.YEARLY)
        number = books.give(change, BOOK, books.Target(DISPOSALS, 0, {}))
        stamp, officer = change.at.isoformat(), session.officer.id
        row = change.add(DisposalRow, number=number.id, kind=kind, as_of=day, made_at=stamp, made_by=officer)
        change.set(number, target=row.id)
        for each, term in found:
            ends = term.active_until if kind == MOVE else term.inactive_until
            told = {"basis": term.basis, "ends": ends, "fate": term.fate.words, "place": places.place_code(each.folder)}
            change.add(DisposalLineRow, disposal=row.id, berkas=each.id, **told)
        words = f"{KINDS[kind]} {number.printed}: {len(found)} berkas"
        return change.done("cabinet", number.printed, words, disposal=number.printed, count=len(found))


@action("cabinet.assess_disposal", may=ARCHIVISTS)
def assess_disposal(
    session: Session, disposal: str, verdicts: Mapping[str, str], *, notes: Mapping[str, str] | None = None
) -> Result:
    """Enter what the committee decided of each berkas: setuju, tahan, or nilai-kembali, with its note.

    A fate with 'kecuali' needs a note: whether the exception applies.
    """
    session.require(ARCHIVISTS, "mencatat penilaian")
    said = {number: clean_line("notes", words, limit=200) for number, words in (notes or {}).items()}
    with session.write("cabinet.assess_disposal") as change:
        row = open_disposal(disposal)
        lines = {printed(line.berkas): line for line in lines_of(row)}
        for number, verdict in verdicts.items():
            if number not in lines:
                raise Missing(f"Berkas {number} tidak ada di {disposal}.")
            if verdict not in VERDICTS:
                raise Invalid("verdicts", f"Pilih salah satu: {', '.join(VERDICTS)}.")
            line, note = lines[number], said.get(number, "")
            if "kecuali" in line.fate.casefold() and verdict == AGREED and not (note or line.note):
                raise Invalid("notes", f"Nasib {number} “{line.fate}”: catat apakah pengecualiannya berlaku.")
            change.set(line, verdict=verdict, note=note or line.note)
        left = sum(not line.verdict for line in lines.values())
        if not left:
            change.set(row, state="dinilai")
        return change.done("cabinet", disposal, f"{disposal} dinilai, {left} berkas belum", left=left)


@action("cabinet.carry_out_disposal", may=ARCHIVISTS)
def carry_out_disposal(  # noqa: PLR0913 - what the minutes say
    session: Session, disposal: str, *, on: str, witnesses: Sequence[str], scan: str, approval: str = "", box: str = ""
) -> Result:
    """Record that a list was carried out, with the signed minutes (``scan``), their day and at least two witnesses.

    To move, ``box`` is where the berkas go (``RAK-01/1/01``); to destroy or hand over, ``approval`` names the paper
    that allowed it. Only what was agreed is carried out.
    """
    session.require(ARCHIVISTS, "mencatat pelaksanaan penyusutan")
    names = [name for name in (clean_line("witnesses", each, limit=120) for each in witnesses) if name]
    approval, day = clean_line("approval", approval, limit=200), clean_day("on", on)
    if len(names) < FEWEST_WITNESSES:
        raise Invalid("witnesses", "Sebut sekurang-kurangnya dua saksi.")
    if not scan:
        raise Invalid("scan", "Pindaian berita acara bertanda tangan belum dipilih.")
    kept = attachments.keep(session.workspace, Path(scan))
    with session.write("cabinet.carry_out_disposal") as change:
        row = open_disposal(disposal)
        _guard_ready(row, day, approval, change.at.date())
        agreed = [line for line in lines_of(row) if row.kind == MOVE or line.verdict == AGREED]
        for line in agreed:
            _carry_out(change, row, line, box)
        sheet = attachments.attach(change, kept, DISPOSALS, row.id, "tanda-tangan")
        told = {"approval": approval, "ended_on": day, "witnesses": json.dumps(names, ensure_ascii=False)}
        change.set(row, state="selesai", scan=sheet.id, **told)
        words = f"{KINDS[row.kind]} {disposal} dilaksanakan: {len(agreed)} berkas"
        items = [number for line in agreed for number in _numbers(line.berkas)] if row.kind == MOVE else []
        done = [printed(line.berkas) for line in agreed]
        return change.done("cabinet", disposal, words, done=done, items=items, folder=box.strip())


@action("cabinet.withdraw_disposal", may=ARCHIVISTS)
def withdraw_disposal(session: Session, disposal: str, reason: str) -> Result:
    """Take back a list that was not carried out; its number and its lines stay readable."""
    session.require(ARCHIVISTS, "membatalkan usul penyusutan")
    reason = clean_line("reason", reason, limit=200)
    if not reason:
        raise Invalid("reason", "Alasan pembatalan belum diisi.")
    with session.write("cabinet.withdraw_disposal") as change:
        row = open_disposal(disposal)
        change.set(row, state="batal", reason=reason)
        return change.done("cabinet", disposal, f"{disposal} dibatalkan: {reason}", disposal=disposal)


def due(kind: str, day: str) -> list[tuple[BerkasRow, Term]]:
    """Find the berkas whose time for a kind of list has come on a day (ISO), and that nothing keeps back."""
    running = DisposalRow.select(DisposalRow.id).where(DisposalRow.state.in_(("usul", "dinilai")))
    listed = {line.berkas_id for line in DisposalLineRow.select().where(DisposalLineRow.disposal.in_(running))}
    state, lent, items_out = ("aktif" if kind == MOVE else "inaktif"), lent_berkas(), lent_words()
    found = []
    for row in BerkasRow.select().where(BerkasRow.state == state).order_by(BerkasRow.id):
        term = term_of(row)
        if term is None or row.id in listed or row.id in lent or held(row) is not None:
            continue
        ends = term.active_until if kind == MOVE else term.inactive_until
        fits = kind == MOVE or term.fate.kind == FATE_OF[kind]
        if fits and ends and ends < day and not any(item.id in items_out for item in items_of(row)):
            found.append((row, term))
    return found


def approver_words(lines: Sequence[DisposalLineRow]) -> str:
    """Say whose approval a destruction needs, by the longest retention on the list."""
    rows = BerkasRetentionRow.select().where(BerkasRetentionRow.berkas.in_([line.berkas_id for line in lines]))
    longest = max((row.active_years + row.inactive_years for row in rows), default=0)
    return "Kepala ANRI" if longest >= LONG_YEARS else "kepala daerah"


def open_disposal(number: str) -> DisposalRow:
    """Find a list that is still under way.

    Raises ``Missing``, ``Refused`` where it was carried out or withdrawn.
    """
    row = disposal_numbered(number)
    if row.state in ("selesai", "batal"):
        raise Refused(f"{number} sudah {row.state}.")
    return row


def disposal_numbered(number: str) -> DisposalRow:
    """Find a list by its number.

    Raises ``Missing``.
    """
    found: DisposalRow | None = (
        DisposalRow.select()
        .join(NumberRow, on=(DisposalRow.number == NumberRow.id))
        .where(NumberRow.printed == number.strip())
        .first()
    )
    if found is None:
        raise Missing(f"Tidak ada usul penyusutan bernomor {number}.")
    return found


def lines_of(disposal: DisposalRow) -> list[DisposalLineRow]:
    """List the lines of a list, in their order."""
    rows = DisposalLineRow.select().where(DisposalLineRow.disposal == disposal.id)
    return list(rows.order_by(DisposalLineRow.id))


def printed(berkas: BerkasRow) -> str:
    """Give the number of a berkas."""
    return str(NumberRow.get_by_id(berkas.number).printed)


def _numbers(berkas: BerkasRow) -> list[str]:
    return [str(NumberRow.get_by_id(item.number).printed) for item in items_of(berkas)]


def _guard_ready(row: DisposalRow, day: str, approval: str, today: date) -> None:
    if not day or not row.made_at[:10] <= day <= today.isoformat():
        raise Invalid("on", "Tanggal berita acara belum diisi, sebelum usulnya dibuat, atau belum tiba.")
    if row.kind == REASSESS:
        raise Refused("Yang dinilai kembali tidak dilaksanakan: tetapkan nasib barunya di retensi berkas.")
    if row.kind == MOVE:
        return
    if row.state != "dinilai":
        raise Refused("Masih ada berkas yang belum dinilai panitia.")
    if not approval:
        who = approver_words(lines_of(row)) if row.kind == DESTRUCTION else "lembaga kearsipan"
        raise Invalid("approval", f"Sebut nomor dan tanggal persetujuan {who}; tanpa itu tidak dilaksanakan.")


def _carry_out(change: Change, row: DisposalRow, line: DisposalLineRow, box: str) -> None:
    berkas = line.berkas
    number = printed(berkas)
    if held(berkas) is not None:
        raise Refused(f"Berkas {number} ditahan; lepas penahanannya, atau nilai “tahan”.")
    if row.kind == MOVE:
        _into_box(change, berkas, places.folder_at(box) if box.strip() else None)
        change.set(line, verdict=AGREED, place=box.strip())
        return
    term = term_of(berkas)
    if term is None or term.fate.kind != FATE_OF[row.kind]:
        raise Refused(f"Nasib berkas {number} bukan {row.kind} lagi; batalkan usul ini dan susun yang baru.")
    change.set(berkas, state="musnah" if row.kind == DESTRUCTION else "diserahkan")


def _into_box(change: Change, berkas: BerkasRow, box: FolderRow | None) -> None:
    if box is None or not places.is_box(box):
        raise Invalid("box", "Sebut boks di rak tempat berkas dipindahkan, misalnya RAK-01/1/01.")
    members = items_of(berkas)
    places.guard_room_in(box, len(members))
    for item in members:
        change.set(item, folder=box.id)
    change.set(berkas, folder=box.id, state="inaktif")
