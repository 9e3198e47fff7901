"""An office whose journal and parafs hold, made fast: its rows, their digests, the chain and the signatures.

Each release has ten journal lines: its receipt, eight that move its case, and a paraf.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import desk.catalogue as _registered  # noqa: F401 - fills the list of actions
from desk.actions import perform
from desk.founding import found_office
from desk.journal import diary
from desk.journal.chain import canonical, line_hash, row_digest
from desk.office import load_office
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import enrol, unlock
from desk.releases.pieces import Piece
from desk.session import Key, Session
from desk.sop.procedure import END
from desk.store.database import close_database
from tests.benchmarks.figures import Unmeasured
from tests.benchmarks.synthetic import SOP, Synthetic, Told, raw_connection, told

LINES_EACH = 10
CHUNK = 2000
BEFORE_ALL = "2000-01-01"
SECRET = "kopi pagi hujan reda"

Row = dict[str, Any]
Rows = dict[str, Row]


@dataclass
class Chain:
    """The end of the chain while lines are added to it, and who signs."""

    seq: int
    hash: str
    office: str
    signer: int
    key: Key

    def line(self, at: str, subject: str, rows: Mapping[str, Row]) -> Row:
        """Add a line that touched these rows."""
        body = canonical(
            {
                "action": "releases.check",
                "at": at,
                "officer": "petugas",
                "positions": ["petugas"],
                "result": {"number": subject},
                "numbers": [],
                "rows": {name: row_digest(row) for name, row in rows.items()},
                "subject": {"kind": "releases", "number": subject},
                "words": "diperiksa",
            }
        )
        seq, previous, token = self.seq + 1, self.hash, str(uuid.uuid4())
        self.seq, self.hash = seq, line_hash(seq, previous, token, body)
        return {"seq": seq, "token": token, "body": body, "previous": previous, "hash": self.hash}


def journalled_office(folder: Path, lines: int) -> Synthetic:
    """Make an office with so many journal lines and a tenth as many parafs."""
    office = Synthetic(folder / f"jurnal-{lines}", lines)
    place, trace = Place(office.folder / "data"), office.folder / "trace"
    workspace = found_office(place, replace(load_office("kaltara"), practice=True), trace_folder=trace)
    desk = Session(workspace, people.officer("petugas", workspace.now().date()))
    perform(desk, "people.add", {"login": "kasi", "name": "Kasi Contoh"})
    perform(desk, "people.appoint", {"login": "kasi", "position": "kasi", "since": BEFORE_ALL})
    enrol(desk, "kasi", SECRET)
    kasi = Session(workspace, people.officer("kasi", workspace.now().date()))
    unlock(kasi, SECRET)
    if kasi.key is None:
        raise Unmeasured("kunci paraf contoh tidak terbuka")
    head = diary.head()
    chain = Chain(head.seq, head.hash, workspace.uid, kasi.officer.id, kasi.key)
    close_database()
    with closing(raw_connection(place.database)) as raw:
        _fill(raw, chain, max(1, lines // LINES_EACH))
    office.opened()  # the trace catches up with the journal
    close_database()
    return office


def _fill(raw: sqlite3.Connection, chain: Chain, releases: int) -> None:
    raw.execute("PRAGMA synchronous = 0")
    raw.execute("BEGIN")
    made = told(releases)
    while some := list(islice(made, CHUNK)):
        rows: dict[str, list[Row]] = {}
        for table, row in (each for one in some for each in _history(chain, one)):
            rows.setdefault(table, []).append(row)
        for table, each in rows.items():
            names = list(each[0])
            statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
            raw.executemany(statement, [tuple(row.values()) for row in each])
    raw.execute("COMMIT")


def _history(chain: Chain, one: Told) -> Iterator[tuple[str, Row]]:
    """Give the rows of a release and the ten lines that tell of them, in the order of the tables' references."""
    at = one.at.isoformat()
    rows = _rows(one, at)
    yield from ((name.split(":")[0], row) for name, row in rows.items())
    yield "journal_line", chain.line(at, one.number, rows)
    case = {name: row for name, row in rows.items() if name.startswith("sop_case")}
    for _ in range(LINES_EACH - 2):
        yield "journal_line", chain.line(at, one.number, case)
    paraf = _paraf(chain, one, rows, at)
    yield "paraf", paraf
    yield "journal_line", chain.line(at, one.number, {f"paraf:{one.id}": paraf})


def _rows(one: Told, at: str) -> Rows:
    empty = dict.fromkeys("contact place event_date kind embargo_until incomplete_reason".split(), "")
    release: Row = {
        "id": one.id,
        "uid": f"r{one.id}",
        "title": one.title,
        "sender": one.sender,
        **empty,
        "received_at": at,
    }
    release |= {"received_by_id": 1, "text_version": 1, "fingerprint": one.print, "corrects": 0, "state": "filed"}
    release |= {"reason": "", "published_at": "", "url": "", "version": 1}
    case: Row = {
        "id": one.id,
        "sop": SOP,
        "revision": "1",
        "kind": "releases",
        "target": one.id,
        "step": END,
        "since": at,
    }
    case |= {"opened": at, "parent": 0, "closed": at, "version": 1}
    common: Row = {"release_id": one.id, "attachment": 0, "since": 1, "until": 0, "version": 1}
    pieces = [
        {"id": one.id * LINES_EACH + place, "kind": "part" if place else "title", "text": words, "position": place}
        for place, words in enumerate((one.title, *one.parts))
    ]
    named = {f"release_piece:{piece['id']}": piece | common for piece in pieces}
    return {f"release:{one.id}": release, f"sop_case:{one.id}": case, **named}


def _paraf(chain: Chain, one: Told, rows: Rows, at: str) -> Row:
    pieces = [Piece(row["id"], row["kind"], row["text"]) for name, row in rows.items() if name.startswith("release_p")]
    marks = [[piece.id, piece.digest(), "approved"] for piece in pieces]
    said: Row = {"release": f"r{one.id}", "version": 1, "officer": "kasi", "office": chain.office, "at": at, "note": ""}
    said |= {"steps": ["paraf-kabid"], "decision": "approved", "positions": ["kasi"], "head": [chain.seq, chain.hash]}
    payload = canonical(said | {"pieces": [[digest, mark] for _id, digest, mark in marks]})
    paraf: Row = {"id": one.id, "release_id": one.id, "steps": json.dumps(["paraf-kabid"]), "officer_id": chain.signer}
    paraf |= {"titles": json.dumps(["Kepala Seksi"]), "level": 3, "decision": "approved", "note": "", "text_version": 1}
    paraf |= {"marks": canonical(marks), "at": at, "kind": "elektronik", "payload": payload, "scan": 0}
    return paraf | {"signature": chain.key.sign(payload), "public": chain.key.public}
