"""Checking parafs: the signature, the key, and that what was signed is what the registers hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from desk.health.chain_check import Diary
from desk.health.findings import RESTORE, UNREADABLE, Finding
from desk.people.keys import signature_holds
from desk.people.tables import SigningKeyRow
from desk.releases.records import pieces_of
from desk.releases.tables import ParafRow


def check_parafs(diary: Diary) -> Iterator[Finding]:
    """Verify every electronic paraf."""
    owners = {row.public: row.officer.login for row in SigningKeyRow.select()}
    parafs: Any = ParafRow.select().where(ParafRow.kind == "elektronik")
    for paraf in parafs:
        try:
            wrong = _wrong(paraf, owners, diary)
        except UNREADABLE:
            wrong = "catatannya tidak terbaca."
        if wrong:
            where = diary.name("paraf", {"id": paraf.id, "release_id": paraf.release_id})
            yield Finding(where, f"Paraf {paraf.id}: {wrong}", RESTORE)


def _wrong(paraf: ParafRow, owners: dict[str, str], diary: Diary) -> str:
    if not signature_holds(paraf.public, paraf.payload, paraf.signature):
        return "tanda kriptografinya tidak cocok."
    if owners.get(paraf.public) != paraf.officer.login:
        return "kuncinya bukan milik penanda paraf."
    said = json.loads(paraf.payload)
    marks = json.loads(paraf.marks)
    same = (
        said["release"] == paraf.release.uid
        and said["officer"] == paraf.officer.login
        and said["version"] == paraf.text_version
        and said["decision"] == paraf.decision
        and said["note"] == paraf.note
        and said["at"] == paraf.at
        and said["steps"] == json.loads(paraf.steps)
        and said["pieces"] == [[digest, mark] for _piece, digest, mark in marks]
    )
    if not same:
        return "catatannya tidak sama dengan yang diparaf."
    pieces = {(piece.id, piece.digest()) for piece in pieces_of(paraf.release, paraf.text_version)}
    if pieces != {(piece, digest) for piece, digest, _mark in marks}:  # their order then is in what was signed
        return "naskah tersimpan bukan naskah yang diparaf."
    seq, head = said["head"]
    return "" if diary.hashes.get(seq) == head else "riwayat sebelum paraf ini sudah diubah."
