"""The five stages of an item: each in its turn, with who and when; the original is proved before it is coded.

SOP Pendokumentasian, step 4; cross-checking by part Q.1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.actions import action
from desk.attachments import attached, path_of, sha256_of
from desk.cabinet import places
from desk.dip.filing import put_into_folder
from desk.dip.item_records import item_at, items_at, named, note_stage, put_into_index, stages_of
from desk.dip.item_tables import DipItemRow
from desk.dip.terms import ADVANCERS, CHECKED_BY_TWO, KIND, STAGE_ACTORS, STAGES, code_of
from desk.errors import Invalid, Refused, StorageFailed
from desk.people.lists import holders
from desk.session import Change, Result, Session
from desk.text import clean_line, clean_text
from desk.words import daftar

CHECKERS = tuple(sorted({role for name in ("verifikasi", "otentikasi") for role in STAGE_ACTORS[name]}))


@dataclass(frozen=True)
class Said:
    """What was said at a stage: its result, the code, the folder, and why it is done alone."""

    words: str
    classification: str
    folder: str
    reason: str


@action("dip.advance", may=ADVANCERS)
def advance(  # noqa: PLR0913 - what the stages ask for
    session: Session,
    items: Sequence[int],
    stage: str,
    *,
    words: str = "",
    classification: str = "",
    folder: str = "",
    reason: str = "",
) -> Result:
    """Take items through one stage: deskripsi, verifikasi, otentikasi, kodefikasi or penataan.

    Kodefikasi needs a ``classification`` code, penataan a ``folder`` (``FK-01/1/05``) or, for soft copies, in ``words``
    where they are kept. ``reason`` is asked where nobody else is in office to check. All of the items, or none.
    """
    if stage not in STAGES:
        raise Invalid("stage", f"Tahap harus salah satu dari: {', '.join(STAGES)}.")
    session.require(STAGE_ACTORS[stage], f"mengerjakan tahap {stage}")
    place, code = clean_line("folder", folder, limit=40), clean_line("classification", classification, limit=40)
    said = Said(clean_line("words", words), code, place, clean_line("reason", reason))
    if stage == "otentikasi":
        for item in items:
            guard_unchanged(session, item_at(item))
    with session.write("dip.advance") as change:
        rows = items_at(items)
        for row in rows:
            _advance(change, row, stage, said)
        number = code_of(rows[0].id) if len(rows) == 1 else f"{len(rows)} informasi"
        told = f"tahap {stage} selesai{': ' + said.reason if said.reason else ''}"
        return change.done(KIND, number, told, items=[row.id for row in rows], stage=stage)


@action("dip.send_back", may=CHECKERS)
def send_back(session: Session, item: int, reason: str) -> Result:
    """Return an item to whoever described it, with what is missing or wrong; its stages begin anew."""
    session.require(CHECKERS, "mengembalikan informasi publik")
    said = clean_text("reason", reason)
    if not said:
        raise Invalid("reason", "Tulis apa yang masih kurang atau salah; satu kalimat cukup.")
    with session.write("dip.send_back") as change:
        row = item_at(item)
        if not row.stage:
            raise Refused(f"{named(row)} sudah menunggu deskripsi.")
        change.set(row, round=row.round + 1, stage=0, reason=said)
        return change.done(KIND, code_of(row.id), f"dikembalikan: {said}", id=row.id, stage=0)


def guard_unchanged(session: Session, row: DipItemRow) -> None:
    """Make sure that an item's files are still what came, before they are called authentic.

    Reads the files before the transaction, so that a large one keeps nobody waiting. Raises ``StorageFailed``.
    """
    for file in attached(KIND, row.id):
        path = path_of(session.workspace, file.sha256)
        if not path.is_file() or sha256_of(path) != file.sha256:
            raise StorageFailed(f"Berkas {file.name} hilang atau berubah sejak diterima; pulihkan dari cadangan.")


def _advance(change: Change, row: DipItemRow, stage: str, said: Said) -> None:
    _guard_order(row, stage)
    holding = change.session.require(STAGE_ACTORS[stage], f"mengerjakan tahap {stage}")
    alone, words = "", said.words
    if stage in CHECKED_BY_TWO:
        alone = _guard_two_officers(change, row, stage, said.reason)
    if stage == "otentikasi":
        words = _proof(row, words)
    if stage == "kodefikasi":
        words = _code(change, row, said)
    if stage == "penataan":
        words = _put_away(change, row, said)
    change.set(row, stage=row.stage + 1, reason="")
    note_stage(change, row, stage, holding, (words, alone))


def _guard_order(row: DipItemRow, stage: str) -> None:
    place = STAGES.index(stage)
    if place < row.stage:
        raise Refused(f"{named(row)}: tahap {stage} sudah selesai.")
    if place > row.stage:
        raise Refused(f"{named(row)}: tahap {STAGES[row.stage]} harus selesai sebelum {stage}.")


def _guard_two_officers(change: Change, row: DipItemRow, stage: str, reason: str) -> str:
    """Refuse who verified to authenticate as well; with nobody else in office he gives a reason that is reported."""
    officer, other = change.session.officer, CHECKED_BY_TWO[stage]
    if officer.id not in {done.officer_id for done in stages_of(row) if done.stage == other}:
        return ""
    rule = f"{named(row)}: {other} dan {stage} tidak dikerjakan petugas yang sama (pengawasan silang)"
    others = holders(STAGE_ACTORS[stage], change.at.date(), apart_from=officer.login)
    if others:
        raise Refused(f"{rule}; yang boleh: {daftar(others)}.")
    if not reason:
        raise Invalid("reason", f"{rule}. Tidak ada petugas lain: tulis alasan mengapa dikerjakan sendiri.")
    return reason


def _proof(row: DipItemRow, words: str) -> str:
    """Say what proves the original: the hashes of the files, and the paper; one of them must be there."""
    hashes = [file.sha256 for file in attached(KIND, row.id, "softcopy")]
    if not hashes and not row.paper:
        raise Invalid("files", f"{named(row)}: lampirkan softcopy atau tulis rujukan naskah kertas dahulu.")
    proof = [f"sha-256 {sha256}" for sha256 in dict.fromkeys(hashes)] + ([f"naskah: {row.paper}"] if row.paper else [])
    return "; ".join([*([words] if words else []), *proof])


def _code(change: Change, row: DipItemRow, said: Said) -> str:
    code = said.classification or row.classification
    if not code:
        raise Invalid("classification", f"{named(row)}: kode klasifikasi belum diisi.")
    if code != row.classification:
        change.set(row, classification=code)
        put_into_index(row)
    return " – ".join(filter(None, (code, said.words)))


def _put_away(change: Change, row: DipItemRow, said: Said) -> str:
    """Put the paper into its folder with a filing number; soft copies alone need words on where they are kept."""
    if said.folder:
        folder = places.folder_at(said.folder)
        number = put_into_folder(change, row, folder)
        return " · ".join(filter(None, (places.place_code(folder), number, said.words)))
    if row.paper and not said.words:
        raise Invalid("folder", f"{named(row)} punya naskah kertas; pilih map tempat menyimpannya.")
    if not said.words:
        raise Invalid("words", f"{named(row)}: tulis di mana softcopy disimpan, atau pilih map.")
    return said.words
