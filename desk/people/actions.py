"""What is done with people: taking on, appointing, keys."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from desk.actions import action
from desk.errors import Invalid, Missing, Refused
from desk.journal.chain import canonical
from desk.people import lists
from desk.people.keys import (
    OFFICE_STRENGTH,
    PRACTICE_STRENGTH,
    OpenKey,
    SealedKey,
    Strength,
    guard_secret,
    make_key,
    open_key,
)
from desk.people.tables import OfficerRow, PositionRow, SigningKeyRow, TenureRow
from desk.session import Change, Result, Session
from desk.text import clean_day, clean_line
from desk.words import daftar, waktu
from desk.words import nip as written_nip

LOGIN = re.compile(r"[a-z][a-z0-9_.-]{1,30}")
FREE_TRIES = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)
NEW_KEY = "desk-key-v1"
LEAST_REASON = 10
"""Letters that a letter's number or an approval takes at least."""


@action("people.add", may=("pengelola",))
def add(session: Session, login: str, name: str, *, nip: str = "", rank: str = "") -> Result:
    """Take an officer into the list; his login is short, small letters."""
    if not LOGIN.fullmatch(login):
        raise Invalid("login", "Nama masuk memakai 2–31 huruf kecil, angka, titik atau garis; contoh: siti.")
    name = clean_line("name", name)
    if not name:
        raise Invalid("name", "Nama petugas belum diisi.")
    session.require(("pengelola",), "menambah petugas")
    with session.write("people.add") as change:
        if OfficerRow.get_or_none(OfficerRow.login == login) is not None:
            raise Refused(f"Nama masuk {login} sudah dipakai; pilih nama lain.")
        change.add(OfficerRow, login=login, name=name, nip=written_nip(nip) if nip else "", rank=rank.strip())
        return change.done("people", login, f"petugas {name} ditambahkan", login=login)


@action("people.rename", may=("pengelola",))
def rename(session: Session, login: str, name: str, *, nip: str = "", rank: str = "") -> Result:
    """Correct an officer's name, NIP and rank as papers print them; what was signed before keeps the old words."""
    name = clean_line("name", name)
    if not name:
        raise Invalid("name", "Nama petugas belum diisi.")
    session.require(("pengelola",), "mengubah petugas")
    with session.write("people.rename") as change:
        person = _officer_row(login)
        before = person.name
        change.set(person, name=name, nip=written_nip(nip) if nip else "", rank=clean_line("rank", rank))
        words = f"{before} kini ditulis {name}" if before != name else f"NIP dan pangkat {name} diubah"
        return change.done("people", login, words, login=login)


@action("people.appoint", may=("pengelola",))
def appoint(session: Session, login: str, position: str, *, since: str = "", until: str = "") -> Result:
    """Give an officer a position from a day on (ISO date; today if empty), until a day or for good."""
    session.require(("pengelola",), "menetapkan jabatan")
    since = clean_day("since", since or session.now().date().isoformat())
    until = clean_day("until", until)
    with session.write("people.appoint") as change:
        person, post = _officer_row(login), PositionRow.get_or_none(PositionRow.code == position)
        if post is None:
            raise Missing(f"Tidak ada jabatan {position}.")
        change.add(TenureRow, officer=person.id, position=post.id, since=since, until=until)
        return change.done("people", login, f"{person.name} menjabat {post.title}", position=position)


@action("people.dismiss", may=("pengelola",))
def dismiss(session: Session, login: str, position: str, *, until: str = "") -> Result:
    """End an officer's time in a position with a day (ISO date; yesterday if empty)."""
    session.require(("pengelola",), "mengakhiri jabatan")
    last = clean_day("until", until or (session.now().date() - timedelta(days=1)).isoformat())
    with session.write("people.dismiss") as change:
        person = _officer_row(login)
        held = TenureRow.get_or_none(
            (TenureRow.officer == person.id)
            & (TenureRow.until == "")
            & TenureRow.position.in_(PositionRow.select().where(PositionRow.code == position))
        )
        if held is None:
            raise Missing(f"{person.name} tidak sedang menjabat {position}.")
        change.set(held, until=last)
        return change.done("people", login, f"jabatan {position} berakhir {last}", position=position)


def enrol(session: Session, login: str, secret: str) -> Result:
    """Make an officer's key from his own kata sandi; only where he has none yet.

    Done by himself or beside the officer who looks after the PC. Not in the list of actions, since a secret never
    travels among an action's parameters.
    """
    guard_secret(secret)
    if login != session.officer.login:
        session.require(("pengelola",), "mendaftarkan kunci paraf")
    person = _officer_row(login)
    sealed = make_key(login, secret, _strength(session))
    with session.write("people.enrol") as change:
        if lists.current_key(person.id) is not None:
            raise Refused(f"{person.name} sudah punya kunci paraf.")
        _add_key(change, person, sealed)
        return change.done("people", login, f"kunci paraf {person.name} dibuat", public=sealed.public)


def change_secret(session: Session, old: str, new: str) -> Result:
    """Give the officer a new key under a new kata sandi; parafs made with the old key stay verifiable.

    Raises ``Refused`` if the old kata sandi is wrong.
    """
    guard_secret(new)
    unlock(session, old)
    person = _officer_row(session.officer.login)
    sealed = make_key(person.login, new, _strength(session))
    with session.write("people.change_key") as change:
        row = lists.current_key(person.id)
        if row is not None:
            change.set(row, retired=session.now().isoformat())
        _add_key(change, person, sealed)
        return change.done("people", person.login, f"kunci paraf {person.name} diganti", public=sealed.public)


def renew_key(session: Session, login: str, secret: str, *, reason: str, approver: Session | None = None) -> Result:
    """Give an officer who forgot his kata sandi a new key, beside the officer who looks after the PC.

    The old key is retired: it signs no more, and parafs made with it stay verifiable. ``reason`` names the letter or
    the approval that allows it; the head's own key, opened by himself in ``approver``, signs the new one (trust.md
    M8), unless no head but the officer has one. Not in the list of actions, as ``enrol``.
    Raises ``Invalid`` and ``Refused``.
    """
    reason = clean_line("reason", reason, limit=200)
    if len(reason) < LEAST_REASON:
        raise Invalid("reason", "Tulis surat atau persetujuan yang mengizinkan, misalnya nomor nota dinasnya.")
    guard_secret(secret)
    session.require(("pengelola",), "membuat kunci paraf baru")
    person = _officer_row(login)
    sealed = make_key(login, secret, _strength(session))
    with session.write("people.renew_key") as change:
        row = lists.current_key(person.id)
        if row is None:
            raise Refused(f"{person.name} belum punya kunci paraf. Daftarkan dahulu.")
        approval = _approved(change, sealed.public, login, reason, approver)
        change.set(row, retired=session.now().isoformat())
        _add_key(change, person, sealed)
        words = f"kunci paraf {person.name} dibuat baru: {reason}"
        return change.done("people", login, words, public=sealed.public, reason=reason, approval=approval)


def _approved(change: Change, public: str, login: str, reason: str, approver: Session | None) -> dict[str, str]:
    """Let the head sign a new key; what was signed, by whom, empty where no head can."""
    able = lists.approvers(login, change.at.date())
    if not able:
        return {}
    if approver is None or approver.key is None or approver.officer.login not in {one.id for one in able}:
        names = daftar([one.name for one in able])
        raise Refused(f"Kunci baru memerlukan paraf {names}: ia mengetik kata sandinya sendiri di sini.")
    told = {"kind": NEW_KEY, "login": login, "public": public, "reason": reason, "at": change.at.isoformat()}
    payload = canonical(told | {"office": change.session.workspace.uid, "head": [change.head.seq, change.head.hash]})
    signed = approver.sign(payload)
    return {
        "by": approver.officer.login,
        "payload": payload,
        "public": signed.public,
        "signature": signed.signature,
    }


def unlock(session: Session, secret: str) -> OpenKey:
    """Open the officer's key for the session; a wrong kata sandi is written down and slows the next try.

    Raises ``Refused``.
    """
    row = lists.current_key(session.officer.id)
    if row is None:
        raise Refused(f"{session.officer.name} belum punya kunci paraf. Daftarkan dahulu.")
    now = session.now()
    if row.wait_until and now < datetime.fromisoformat(row.wait_until):
        until = waktu(datetime.fromisoformat(row.wait_until), session.workspace.hours().zone_name)
        raise Refused(f"Terlalu banyak kata sandi salah. Coba lagi setelah {until}.")
    stored = SealedKey(row.public, row.sealed, row.salt, Strength(row.memory_kib, row.passes))
    key = open_key(session.officer.login, stored, secret)
    if key is None:
        _note_failure(session, row)
        raise Refused("Kata sandi salah. Periksa Caps Lock, lalu coba lagi.")
    if row.failures:
        _forget_failures(session, row)
    session.key = key
    return key


def prove(session: Session, secret: str) -> OpenKey:
    """Let the officer show by his kata sandi that it is he who signs next; the key is open afterwards.

    Raises ``Refused``.
    """
    key = unlock(session, secret)
    session.proved = True
    return key


def _note_failure(session: Session, row: SigningKeyRow) -> None:
    failures = row.failures + 1
    wait = "" if failures < FREE_TRIES else (session.now() + _wait(failures)).isoformat()
    with session.write("people.wrong_secret") as change:
        change.set(row, failures=failures, wait_until=wait)
        change.done("people", session.officer.login, f"kata sandi salah, kali ke-{failures}")


def _forget_failures(session: Session, row: SigningKeyRow) -> None:
    with session.write("people.right_secret") as change:
        change.set(row, failures=0, wait_until="")
        change.done("people", session.officer.login, "kata sandi benar setelah salah")


def _wait(failures: int) -> timedelta:
    doubled: int = 2 ** (failures - FREE_TRIES)
    return min(FIRST_WAIT * doubled, LONGEST_WAIT)


def _strength(session: Session) -> Strength:
    return PRACTICE_STRENGTH if session.workspace.practising() else OFFICE_STRENGTH


def _add_key(change: Change, person: OfficerRow, sealed: SealedKey) -> None:
    change.add(
        SigningKeyRow,
        officer=person.id,
        public=sealed.public,
        sealed=sealed.sealed,
        salt=sealed.salt,
        memory_kib=sealed.strength.memory_kib,
        passes=sealed.strength.passes,
        since=change.at.isoformat(),
    )


def _officer_row(login: str) -> OfficerRow:
    row: OfficerRow | None = OfficerRow.get_or_none(OfficerRow.login == login)
    if row is None:
        raise Missing(f"Tidak ada petugas bernama {login}.")
    return row
