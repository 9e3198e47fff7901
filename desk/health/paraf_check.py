"""Checking parafs: the signature, the key, and that what was signed is what the registers hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from desk.health.chain_check import Diary
from desk.health.findings import RESTORE, UNREADABLE, Finding
from desk.people.keys import signature_holds
from desk.people.tables import SigningKeyRow
from desk.releases.pieces import Piece
from desk.store.database import database

PIECES = "SELECT id, kind, text FROM release_piece WHERE release_id = ? AND since <= ? AND (until = 0 OR until > ?)"
"""The pieces of a text version; without models, of which 20,000 parafs would make 100,000."""

PARAFS = """SELECT id, release_id, officer_id, steps, decision, note, text_version, marks, at, payload, signature,
    public FROM paraf WHERE kind = 'elektronik' ORDER BY id"""

HOLDINGS = """SELECT 'tenure:' || held.id, held.officer_id, position.code, held.since, held.until
    FROM tenure held JOIN position ON position.id = held.position_id
    UNION ALL SELECT 'delegation:' || held.id, held.officer_id, position.code, held.since,
        CASE WHEN held.ended = '' THEN held.until ELSE substr(held.ended, 1, 10) END
    FROM delegation held JOIN position ON position.id = held.position_id"""
"""Who holds or stands in for which post, from day to day (empty: still)."""

NEW_KEYS = """SELECT body FROM journal_line WHERE body LIKE '%"action":"people.renew_key"%'"""


def check_parafs(diary: Diary) -> Iterator[Finding]:
    """Verify every electronic paraf."""
    owners = {row.public: row.officer.login for row in SigningKeyRow.select()}
    known = _Known(owners, _column("officer", "login"), _column("release", "uid"), _holdings(diary))
    for row in database.execute_sql(PARAFS).fetchall():
        paraf = _Paraf(*row)
        try:
            wrong = _wrong(paraf, known, diary)
        except UNREADABLE:
            wrong = "catatannya tidak terbaca."
        if wrong:
            where = diary.name("paraf", {"id": paraf.id, "release_id": paraf.release_id})
            yield Finding(where, f"Paraf {paraf.id}: {wrong}", RESTORE)


def check_new_keys() -> Iterator[Finding]:
    """Verify that whoever approved a new key signed that very key with his own."""
    owners = {row.public: row.officer.login for row in SigningKeyRow.select()}
    for (body,) in database.execute_sql(NEW_KEYS).fetchall():
        told = json.loads(body)["result"]
        approval = told.get("approval")
        if not approval:
            continue
        holds = signature_holds(approval["public"], approval["payload"], approval["signature"])
        said = json.loads(approval["payload"])
        if not holds or owners.get(approval["public"]) != approval["by"] or said["public"] != told["public"]:
            yield Finding(said["login"], "Persetujuan atas kunci paraf yang baru tidak cocok.", RESTORE)


class _Paraf(NamedTuple):
    """A paraf just as it lies in the file."""

    id: int
    release_id: int
    officer_id: int
    steps: str
    decision: str
    note: str
    text_version: int
    marks: str
    at: str
    payload: str | bytes
    signature: str
    public: str


class _Holding(NamedTuple):
    """A post that somebody held: from when until when, and the journal's lines that began and last changed it."""

    since: str
    until: str
    begun: int
    changed: int

    def covers(self, day: date, seq: int) -> bool:
        """Tell whether it stood when the journal was at a line; whoever sat down before midnight has the day after.

        An end that was entered only later, even for an earlier day, could not be known then.
        """
        in_time = self.since <= day.isoformat() and self.begun <= seq
        eve = (day - timedelta(days=1)).isoformat()
        return in_time and (not self.until or self.until >= eve or self.changed > seq)


@dataclass(frozen=True)
class _Known:
    """Whose each key is, logins and releases by their rows, and who held which post: asked once for all parafs."""

    owners: dict[str, str]
    logins: dict[int, str]
    releases: dict[int, str]
    holdings: dict[tuple[int, str], list[_Holding]]

    def held(self, officer: int, posts: list[str], day: date, seq: int) -> bool:
        """Tell whether an officer held every one of these posts when he signed."""
        return all(any(one.covers(day, seq) for one in self.holdings.get((officer, post), [])) for post in posts)


def _holdings(diary: Diary) -> dict[tuple[int, str], list[_Holding]]:
    found: dict[tuple[int, str], list[_Holding]] = {}
    for name, officer, post, since, until in database.execute_sql(HOLDINGS).fetchall():
        found.setdefault((officer, post), []).append(_Holding(since, until, *diary.posts.get(name, (0, 0))))
    return found


def _column(table: str, column: str) -> dict[int, str]:
    return dict(database.execute_sql(f"SELECT id, {column} FROM {table}").fetchall())  # noqa: S608 - own words


def _pieces(release: int, version: int) -> set[tuple[int, str]]:
    rows = database.execute_sql(PIECES, (release, version, version)).fetchall()
    return {(row_id, Piece(row_id, kind, text).digest()) for row_id, kind, text in rows}


def _wrong(paraf: _Paraf, known: _Known, diary: Diary) -> str:
    signed = paraf.payload
    if isinstance(signed, bytes) or not signature_holds(paraf.public, signed, paraf.signature):
        return "tanda kriptografinya tidak cocok."
    login = known.logins[paraf.officer_id]
    if known.owners.get(paraf.public) != login:
        return "kuncinya bukan milik penanda paraf."
    said = json.loads(signed)
    marks = json.loads(paraf.marks)
    same = (
        said["release"] == known.releases[paraf.release_id]
        and said["officer"] == login
        and said["version"] == paraf.text_version
        and said["decision"] == paraf.decision
        and said["note"] == paraf.note
        and said["at"] == paraf.at
        and said["steps"] == json.loads(paraf.steps)
        and said["pieces"] == [[digest, mark] for _piece, digest, mark in marks]
    )
    if not same:
        return "catatannya tidak sama dengan yang diparaf."
    if _pieces(paraf.release_id, paraf.text_version) != {
        (piece, digest) for piece, digest, _mark in marks
    }:  # their order then is in what was signed
        return "naskah tersimpan bukan naskah yang diparaf."
    seq, head = said["head"]
    if diary.hashes.get(seq) != head:
        return "riwayat sebelum paraf ini sudah diubah."
    in_office = known.held(paraf.officer_id, said["positions"], datetime.fromisoformat(paraf.at).date(), seq)
    return "" if in_office else "penandanya tidak memegang jabatan itu pada waktu itu."
