"""Checking journal, row digests and anchors: whether anything was changed outside the program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from desk.health.findings import RESTORE, Finding
from desk.journal.chain import GENESIS, line_hash, row_digest
from desk.store.database import database, register_tables, rows_of
from desk.workspace import Workspace

NUMBER = re.compile(r'"number":"([^"]*)"')


@dataclass
class Diary:
    """What the journal says: the last digest of every row, what each row belonged to, and the hash of each line."""

    digests: dict[str, str] = field(default_factory=dict)
    subjects: dict[str, str] = field(default_factory=dict)
    hashes: dict[int, str] = field(default_factory=dict)


def read_diary() -> tuple[Diary, list[Finding]]:
    """Walk the journal from its beginning, and list the links that do not hold."""
    diary, found, previous, expected = Diary(), [], GENESIS, 1
    rows = database.execute_sql("SELECT seq, previous, body, hash FROM journal_line ORDER BY seq").fetchall()
    for seq, said_previous, body, said_hash in rows:
        whole = seq == expected and said_previous == previous and line_hash(seq, previous, body) == said_hash
        if not whole:
            found.append(
                Finding(f"{_subject(body)} · jurnal {seq}", "Baris jurnal diubah, hilang atau disisipkan.", RESTORE)
            )
        _note(diary, body)
        diary.hashes[seq] = said_hash
        previous, expected = said_hash, seq + 1
    return diary, found


def check_rows(diary: Diary) -> Iterator[Finding]:
    """Compare every row of the registers with the digest that the journal keeps of it."""
    left = dict(diary.digests)
    for table in register_tables():
        for row in rows_of(table):
            name = f"{table}:{row['id']}"
            if left.pop(name, None) != row_digest(row):
                where = diary.subjects.get(name, name)
                yield Finding(where or name, f"Catatan {name} diubah atau disisipkan di luar program.", RESTORE)
    for name in left:
        yield Finding(diary.subjects.get(name, name), f"Catatan {name} hilang dari basis data.", RESTORE)


def check_trace(workspace: Workspace, diary: Diary) -> Iterator[Finding]:
    """Compare the trace file with the journal: a cut tail or a rolled-back file shows here."""
    for line in workspace.trace.lines():
        if diary.hashes.get(line.seq) != line.head:
            numbers = ", ".join(number for _book, number in line.numbers) or f"jurnal {line.seq}"
            yield Finding(numbers, "Berkas jejak mengenal catatan ini, basis data tidak.", RESTORE)


def _note(diary: Diary, words: str) -> None:
    try:
        body: dict[str, Any] = json.loads(words)
        rows, subject = dict(body["rows"]), str(body["subject"]["number"])
    except (ValueError, KeyError, TypeError):
        return
    for name, digest in rows.items():
        diary.digests[name] = digest
        diary.subjects[name] = subject


def _subject(words: str) -> str:
    try:
        return str(json.loads(words)["subject"]["number"])
    except (ValueError, KeyError, TypeError):
        found = NUMBER.search(words)
        return found.group(1) if found else "jurnal"
