"""Checking the kept files: each is there and is what its name says."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desk.attachments import path_of, sha256_of
from desk.health.chain_check import Diary
from desk.health.findings import RESTORE, Finding
from desk.store.database import rows_of
from desk.store.files import ABANDONED_SECONDS
from desk.workspace import Workspace

SHA256 = re.compile(r"[0-9a-f]{64}")
COPY_BACK = "Salin kembali dari cadangan atau pengirim."


@dataclass(frozen=True)
class Listed:
    """A file as the registers know it: its hash, the officer's name for it, what it belongs to."""

    sha256: str
    name: str
    owner: str


def listed_files(diary: Diary) -> list[Listed]:
    """List the files that the registers refer to."""
    rows = rows_of("attachment")
    return [Listed(str(row["sha256"]), str(row["name"]), diary.name("attachment", row)) for row in rows]


def check_files(workspace: Workspace, files: Sequence[Listed]) -> Iterator[Finding]:
    """Read every file again; outside any transaction, since videos are long."""
    for file in dict.fromkeys(files):
        fault = _fault(workspace, file.sha256)
        if fault:
            yield Finding(
                file.owner, f"Berkas {file.name} {fault}.", COPY_BACK if SHA256.fullmatch(file.sha256) else RESTORE
            )


def left_over(workspace: Workspace) -> list[Path]:
    """List kept files that no record knows: of a deed that was broken off, harmless, or put there by somebody.

    One that was written to within the hour may still be waiting for its record.
    """
    known = {str(row["sha256"]) for row in rows_of("attachment")}
    latest = time.time() - ABANDONED_SECONDS
    kept = (path for path in workspace.place.attachments.rglob("*") if path.is_file())
    return sorted(path for path in kept if path.name not in known and path.stat().st_mtime < latest)


def _fault(workspace: Workspace, sha256: str) -> str:
    if not SHA256.fullmatch(sha256):
        return "tidak bernama sidik yang benar"
    try:
        return "" if sha256_of(path_of(workspace, sha256)) == sha256 else "berubah"
    except FileNotFoundError:
        return "hilang"
    except OSError as fault:
        return f"tidak terbaca ({fault.strerror})"
