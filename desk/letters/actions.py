"""Receiving letters and passing them on (SOP Layanan Informasi dan Dokumentasi Publik, steps 1 to 3)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.errors import Invalid, Missing, Refused
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.letters.tables import DisposisiRow, InstructionRow, LetterRow
from desk.numbers import books
from desk.people.tables import PositionRow
from desk.printing import outbox
from desk.releases.intake import enter, read_particulars
from desk.search import index
from desk.session import Change, Holding, Result, Session
from desk.sop.revisions import current
from desk.text import clean_day, clean_line, clean_text
from desk.words import daftar

KIND, BOOK = "letters", "surat_masuk"
NATURES = ("biasa", "segera", "sangat segera", "rahasia")
ASKS = ("publikasi", "liputan", "lain")
RECEIVERS = ("petugas",)
DISPOSERS = ("kadis", "sekretaris", "kabid", "kasi", "editor")
INSTRUCTIONS = (
    "Tanggapan dan saran",
    "Proses lebih lanjut",
    "Koordinasi/konfirmasikan",
    "Hadiri/wakili",
    "Untuk diketahui",
    "Siapkan bahan",
    "Buat laporan",
    "Arsipkan",
)


@action("letters.receive", may=RECEIVERS)
def receive(  # noqa: PLR0913 - the columns of the Buku Agenda Surat Masuk
    session: Session,
    sender: str,
    subject: str,
    *,
    reference: str = "",
    dated: str = "",
    nature: str = "biasa",
    contact: str = "",
    asks: str = "publikasi",
    files: Sequence[str] = (),
) -> Result:
    """Enter a letter in the agenda with its scan; one that asks for publication begins its SOP."""
    fields = _cleaned(sender, subject, reference=reference, dated=dated, nature=nature, contact=contact, asks=asks)
    holding = session.require(RECEIVERS, "menerima surat")
    scans = [attachments.keep(session.workspace, Path(path)) for path in files]
    with session.write("letters.receive") as change:
        letter = change.add(LetterRow, received_at=change.at.isoformat(), received_by=session.officer.id, **fields)
        number = books.give(change, BOOK, books.Target(KIND, letter.id, session.workspace.office.number_words)).printed
        for kept in scans:
            attachments.attach(change, kept, KIND, letter.id, "surat")
        step = _begin(change, letter, holding) if asks == "publikasi" else ""
        outbox.put(change, "disposisi-sheet", number)
        index.put(KIND, letter.id, number, letter.subject, f"{letter.sender} {letter.reference}")
        return change.done(KIND, number, f"surat dari {letter.sender}: {letter.subject}", id=letter.id, step=step)


@action("letters.dispose", may=DISPOSERS)
def dispose(  # noqa: PLR0913 - the boxes of the lembar disposisi
    session: Session,
    letter: str,
    to: Sequence[str],
    instructions: Sequence[str],
    *,
    note: str = "",
    due: str = "",
    after: int = 0,
) -> Result:
    """Pass a letter on to one or more positions with instructions and a due date (ISO).

    ``after`` is the disposisi that this one follows from; without it the letter itself must be waiting for the officer.
    """
    if not to:
        raise Invalid("to", "Diteruskan kepada siapa? Pilih paling sedikit satu jabatan.")
    due = clean_day("due", due)
    with session.write("letters.dispose") as change:
        row, number = letter_numbered(letter), letter
        holding = _may_dispose(change, row, number, after)
        given = Given(to, instructions, note, due, after)
        positions = enter_disposisi(change, row, (session.officer.id, holding), given)
        led = finish_disposisi(change, row, holding)
        return change.done(KIND, number, f"disposisi kepada {daftar(positions)}", **led)


@action("letters.carry_out", may=())
def carry_out(session: Session, letter: str, disposisi: int, *, note: str = "") -> Result:
    """Mark a disposisi as carried out ("sudah dilaksanakan"); only who was told may."""
    with session.write("letters.carry_out") as change:
        row = DisposisiRow.get_or_none(DisposisiRow.id == disposisi, DisposisiRow.letter == letter_numbered(letter).id)
        if row is None:
            raise Missing(f"Surat {letter} tidak punya disposisi itu.")
        if row.to.code not in {holding.code for holding in session.officer.holdings}:
            raise Refused(f"Disposisi ini untuk {row.to.title}; hanya pejabat itu yang menandainya selesai.")
        if row.done_at:
            raise Refused("Disposisi ini sudah ditandai dilaksanakan.")
        change.set(row, done_at=change.at.isoformat(), done_by=session.officer.name, done_note=clean_text("note", note))
        return change.done(KIND, letter, f"disposisi kepada {row.to.title} sudah dilaksanakan")


@action("letters.add_instruction", may=("pengelola", "petugas"))
def add_instruction(session: Session, words: str) -> Result:
    """Add an instruction to the office's lembar disposisi."""
    session.require(("pengelola", "petugas"), "mengubah daftar instruksi")
    words = clean_line("words", words, limit=80)
    if not words:
        raise Invalid("words", "Instruksi belum diisi.")
    with session.write("letters.add_instruction") as change:
        if InstructionRow.get_or_none(InstructionRow.words == words) is not None:
            raise Refused("Instruksi ini sudah ada di daftar.")
        change.add(InstructionRow, words=words, position=InstructionRow.select().count() + 1)
        return change.done(KIND, "", f"instruksi baru: {words}")


@dataclass(frozen=True)
class Given:
    """What a disposisi orders: codes of posts, instructions, a note, until when (ISO date or ''), what it follows."""

    to: Sequence[str]
    instructions: Sequence[str]
    note: str
    due: str
    after: int = 0


def enter_disposisi(change: Change, letter: LetterRow, by: tuple[int, Holding], given: Given) -> list[str]:
    """Enter what an officer (id, and the post he did it in) ordered within an open change; gives the posts' titles."""
    officer, holding = by
    instructions = json.dumps([clean_line("instructions", one) for one in given.instructions], ensure_ascii=False)
    posts = [_position(code) for code in given.to]
    for post in posts:
        change.add(
            DisposisiRow,
            letter=letter.id,
            parent=given.after,
            by=officer,
            by_title=holding.title,
            to=post.id,
            instructions=instructions,
            note=clean_text("note", given.note),
            due=given.due,
            given_at=change.at.isoformat(),
        )
    return [str(post.title) for post in posts]


def letter_numbered(printed: str) -> LetterRow:
    """Find a letter by its agenda number.

    Raises ``Missing``.
    """
    number = books.number_printed(BOOK, printed)
    if number is None:
        raise Missing(f"Tidak ada surat masuk bernomor {printed}.")
    row: LetterRow = LetterRow.get_by_id(number.target)
    return row


def _cleaned(sender: str, subject: str, **fields: str) -> dict[str, str]:
    cleaned = {
        name: clean_line(name, words) for name, words in {"sender": sender, "subject": subject, **fields}.items()
    }
    if not cleaned["sender"]:
        raise Invalid("sender", "Pengirim surat belum diisi.")
    if not cleaned["subject"]:
        raise Invalid("subject", "Perihal surat belum diisi.")
    for name, known in (("nature", NATURES), ("asks", ASKS)):
        if cleaned[name] not in known:
            raise Invalid(name, f"Pilih salah satu: {', '.join(known)}.")
    return cleaned | {"dated": clean_day("dated", cleaned["dated"])}


def _begin(change: Change, letter: LetterRow, holding: Holding) -> str:
    sops, day = change.session.workspace.office.sops, change.at.date()
    codes = [code for code in sops if current(code, day).first().action == "letters.receive"]
    if not codes:
        return ""
    case = cases.open_case(change, cases.Start(codes[0]), KIND, letter.id)
    cases.finish_step(change, case, holding, outcome="done")
    return str(case.step)


def _may_dispose(change: Change, letter: LetterRow, number: str, after: int) -> Holding:
    officer = change.session.officer
    if after:
        told = DisposisiRow.get_or_none(DisposisiRow.id == after, DisposisiRow.letter == letter.id)
        held = next((one for one in officer.holdings if told and one.code == told.to.code), None)
        if held is None:
            raise Refused("Disposisi lanjutan hanya boleh oleh pejabat yang menerima disposisi sebelumnya.")
        return held
    case = case_of_letter(letter)
    if case is not None and case.step != "end":
        return cases.expect(change, case, "letters.dispose", f"Surat {number}")[1]
    return change.session.require(("kadis",), "memberi disposisi pertama")


def finish_disposisi(change: Change, letter: LetterRow, holding: Holding, note: str = "") -> dict[str, object]:
    """End the step that a letter waits at, where the post that ordered is its actor; gives what that led to."""
    case = case_of_letter(letter)
    step = cases.waiting_step(case) if case else None
    if case is None or step is None or step.action != "letters.dispose":
        return {}
    if not set(step.actors) & set(holding.roles):
        return {"step": case.step}
    following = cases.finish_step(change, case, holding, outcome="done", note=note)
    if following is None or following.over != "release":
        return {"step": case.step}
    return {"step": following.id, "release": _open_release(change, letter, cases.follow_on(case, following))}


def _open_release(change: Change, letter: LetterRow, start: cases.Start) -> str:
    fields = {"sender": letter.sender, "contact": letter.contact, "place": "", "kind": ""}
    particulars = read_particulars(change.session, letter.subject, fields)
    release = enter(change, particulars, (), start=start)
    return books.printed_for("releases", release.id, "agenda_release")


def case_of_letter(letter: LetterRow) -> CaseRow | None:
    """Find the case of a letter; None for one that began no SOP."""
    found: CaseRow | None = CaseRow.get_or_none(CaseRow.kind == KIND, CaseRow.target == letter.id)
    return found


def _position(code: str) -> PositionRow:
    row: PositionRow | None = PositionRow.get_or_none(PositionRow.code == code)
    if row is None:
        raise Missing(f"Tidak ada jabatan {code}.")
    return row
