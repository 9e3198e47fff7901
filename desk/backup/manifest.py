"""What a back-up says of itself: which office, how far its journal reaches, and the SHA-256 of every file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from desk.errors import StorageFailed
from desk.journal.chain import GENESIS
from desk.store.copying import counts_of

NAME = "MANIFEST.json"
DATABASE = "meja.db"
FORMAT = 1
UNREADABLE = "Daftar isi cadangan (MANIFEST.json) tidak terbaca."


@dataclass(frozen=True)
class Manifest:
    """One back-up's list of contents; ``files`` gives SHA-256 and bytes by their path in the back-up.

    ``made_at`` is ISO with offset, ``schema`` the database's step, ``seq`` and ``head`` the end of its journal,
    ``numbers`` the last serial of every book and period (``buku/2026``), ``counts`` the rows of every register,
    ``missing`` the kept files that the office itself had lost when the copy was made.
    """

    office: str
    agency: str
    made_at: str
    schema: int
    seq: int
    head: str
    numbers: Mapping[str, int]
    counts: Mapping[str, int]
    files: Mapping[str, tuple[str, int]]
    missing: tuple[str, ...] = ()

    def written(self) -> bytes:
        """Write it as the file that stands beside the copy."""
        return json.dumps({"format": FORMAT, **asdict(self)}, ensure_ascii=False, indent=1).encode()

    def bytes_in_all(self) -> int:
        """Add up the size of every file."""
        return sum(size for _sha256, size in self.files.values())


def read_manifest(raw: bytes) -> Manifest:
    """Read a list of contents back.

    Raises ``StorageFailed`` for one that is damaged, or of a program that came later.
    """
    try:
        said: dict[str, Any] = json.loads(raw)
        if said.pop("format") > FORMAT:
            raise StorageFailed("Cadangan ini dibuat program yang lebih baru. Perbarui program di PC ini.")
        said["files"] = {str(name): (str(sha256), int(size)) for name, (sha256, size) in said["files"].items()}
        said["missing"] = tuple(map(str, said["missing"]))
        return Manifest(**said)
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise StorageFailed(UNREADABLE) from fault


def described(copy: sqlite3.Connection, made_at: str) -> Manifest:
    """Describe a copied database; its files are added by whoever copies them."""
    uid, profile = copy.execute("SELECT uid, profile FROM office_profile").fetchone()
    last = copy.execute("SELECT seq, hash FROM journal_line ORDER BY seq DESC LIMIT 1").fetchone() or (0, GENESIS)
    series = copy.execute("SELECT code, series.period, last FROM series JOIN book ON book.id = book_id").fetchall()
    return Manifest(
        office=uid,
        agency=str(json.loads(profile).get("agency", "")),
        made_at=made_at,
        schema=copy.execute("PRAGMA user_version").fetchone()[0],
        seq=last[0],
        head=last[1],
        numbers={f"{code}/{period}": last for code, period, last in series},
        counts=counts_of(copy),
        files={},
    )


def kept_files(copy: sqlite3.Connection) -> list[str]:
    """List the hashes of the files that a copied database refers to."""
    return [sha256 for (sha256,) in copy.execute("SELECT DISTINCT sha256 FROM attachment ORDER BY sha256").fetchall()]
