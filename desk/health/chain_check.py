"""Checking journal, row digests and anchors: whether anything was changed outside the program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desk.health.findings import RESTORE, Finding
from desk.health.records import KINDS, called
from desk.journal.chain import GENESIS, line_hash, row_digest
from desk.journal.trace import TraceLine
from desk.store.database import database, engine, register_tables, rows_of

RESTORED = "backup.restore"
"""The one line in which a restore says which lines of the trace it overtook."""

POSTS = ("tenure:", "delegation:")
NUMBER = re.compile(r'"number":"([^"]*)"')
LINES = "SELECT seq, token, previous, body, hash FROM journal_line ORDER BY seq"


@dataclass
class Diary:
    """What the journal says: the last digest of every row, what each row belonged to, and the hash of each line.

    ``overtaken`` are the lines of a lost disk that a restore has accounted for; ``posts`` are the first and the last
    line that touched each holding of a post.
    """

    digests: dict[str, str] = field(default_factory=dict)
    subjects: dict[str, str] = field(default_factory=dict)
    hashes: dict[int, str] = field(default_factory=lambda: {0: GENESIS})
    overtaken: set[tuple[int, str]] = field(default_factory=set)
    posts: dict[str, tuple[int, int]] = field(default_factory=dict)

    def name(self, table: str, row: Mapping[str, Any]) -> str:
        """Name what a row belongs to as officers know it: the number of its release, a file's hash, a login."""
        own = [self.subjects.get(name) for name in _owners(table, row)]
        shown = [*filter(None, own)][:1] + ([str(row["sha256"])] if "sha256" in row else [])
        return " · ".join(shown) or f"{table}:{row['id']}"


def read_diary(witness: Sequence[TraceLine]) -> tuple[Diary, list[Finding]]:
    """Walk the journal from its beginning, and list the links that do not hold; the trace helps to name them."""
    diary, found, previous, expected = Diary(), [], GENESIS, 1
    known = {line.seq: line for line in witness}
    for seq, token, said_previous, body, said_hash in database.execute_sql(LINES).fetchall():
        right = line_hash(expected, previous, token, body)
        if (seq, said_previous, said_hash) != (expected, previous, right):
            traced = known[seq].names() if seq in known else ()
            names = dict.fromkeys([*traced, _subject(body), f"jurnal {seq}"])
            found.append(Finding(" · ".join(names), "Baris jurnal diubah, hilang atau disisipkan.", RESTORE))
        _note(diary, seq, body)
        diary.hashes[seq] = said_hash
        previous, expected = said_hash, (seq if isinstance(seq, int) else expected) + 1
    return diary, found


def check_rows(diary: Diary) -> Iterator[Finding]:
    """Compare every row of the registers with the digest that the journal keeps of it."""
    left = dict(diary.digests)
    for table in register_tables():
        for row in rows_of(table):
            name = f"{table}:{row['id']}"
            if left.pop(name, None) != row_digest(row):
                what = f"Catatan {called(name)} diubah atau disisipkan di luar program."
                yield Finding(diary.name(table, row), what, RESTORE)
    for name in left:
        yield Finding(diary.subjects.get(name, name), f"Catatan {called(name)} hilang dari basis data.", RESTORE)


def check_references(diary: Diary) -> Iterator[Finding]:
    """Find records that point to what is not there."""
    for table, row_id, parent in engine().broken_references():
        what = f"Catatan {called(f'{table}:{row_id}')} menunjuk ke {KINDS.get(parent, parent)} yang tidak ada."
        yield Finding(diary.name(table, {"id": row_id}), what, RESTORE)


def check_trace(witness: Sequence[TraceLine], diary: Diary) -> Iterator[Finding]:
    """Compare the trace file with the journal: a cut tail or a rolled-back file shows here."""
    for line in witness:
        if diary.hashes.get(line.seq) != line.head and (line.seq, line.head) not in diary.overtaken:
            names = " · ".join([*line.names(), f"jurnal {line.seq}"])
            yield Finding(names, "Berkas jejak mengenal catatan ini, basis data tidak.", RESTORE)


def _owners(table: str, row: Mapping[str, Any]) -> Iterator[str]:
    yield f"{table}:{row['id']}"
    yield f"{str(row.get('kind')).removesuffix('s')}:{row.get('target')}"
    yield f"sop_case:{row.get('case_id')}"
    yield from (f"{column.removesuffix('_id')}:{value}" for column, value in row.items() if column.endswith("_id"))


def _note(diary: Diary, seq: int, words: str) -> None:
    try:
        body: dict[str, Any] = json.loads(words)
        rows, subject = dict(body["rows"]), str(body["subject"]["number"])
    except (ValueError, KeyError, TypeError):
        return
    for name, digest in rows.items():
        diary.digests[name] = digest
        diary.subjects[name] = subject
        if name.startswith(POSTS):
            first, _last = diary.posts.get(name, (seq, seq))
            diary.posts[name] = (first, seq)
    if body.get("action") == RESTORED:
        diary.overtaken |= {(seq, head) for seq, head in body["result"]["overtaken"]}


def _subject(words: str) -> str:
    try:
        return str(json.loads(words)["subject"]["number"])
    except (ValueError, KeyError, TypeError):
        found = NUMBER.search(str(words))
        return found.group(1) if found else "jurnal"
