"""A restore drill: a back-up is brought back for real, in a process of its own, checked, and taken away again.

It runs the very commands of the page of help, with a trace file of its own, so that the living office is not touched.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from desk.actions import action
from desk.backup.contents import Contents, find
from desk.backup.manifest import Manifest
from desk.drills.tables import DrillRow
from desk.errors import Refused, StorageFailed
from desk.session import Result, Session
from desk.store.files import TEMPORARY, storage_faults
from desk.text import clean_line
from desk.words import angka, waktu
from desk.workspace import Workspace

KEEPERS: Final = ("arsiparis", "pengelola", "petugas")
"""Who keeps the registers and the PC; the SOPs leave the drill to the desk (G.7)."""

LONGEST: Final = 3600
"""Seconds after which a drill that does not end is given up."""

_PROGRAM: Final = Path(__file__).parents[2] / "main.py"
_DAMAGED: Final = 5
_MOST_WORDS: Final = 500


@dataclass(frozen=True)
class Drilled:
    """How a drill went: which back-up, how long, numbers given since, and what was wrong ('' for nothing)."""

    source: Path
    manifest: Manifest
    seconds: int
    later: int
    findings: str


@action("safety.drill", may=KEEPERS)
def record_drill(session: Session, *, source: str = "", note: str = "") -> Result:
    """Bring a back-up back to see whether it can be, and enter how it went; without a name the newest one of this PC.

    A drill that fails is entered too. Raises ``Missing`` where there is no back-up, ``Refused`` for a foreign one.
    """
    session.require(KEEPERS, "melatih pemulihan")
    note = clean_line("note", note, limit=200)
    workspace = session.workspace
    session.tell("memulihkan ke folder sementara", 0.1)
    done = drill(workspace, Path(source).absolute() if source else workspace.place.backups)
    with session.write("safety.drill") as change:
        how = f"gagal: {done.findings}" if done.findings else f"berhasil dalam {angka(done.seconds)} detik"
        told = {"source": str(done.source), "made_at": done.manifest.made_at, "seconds": done.seconds}
        told |= {"bytes": done.manifest.bytes_in_all(), "later": done.later, "findings": done.findings, "note": note}
        change.add(DrillRow, at=change.at.isoformat(), officer=session.officer.id, **told)
        words = f"latihan pemulihan dari cadangan {_made(workspace, done.manifest)} {how}"
        return change.done("office", done.source.name, words, **told)


def drill(workspace: Workspace, source: Path) -> Drilled:
    """Bring a back-up back beside the office, check it whole, and take it away; nothing of the office is changed.

    Raises ``Missing``, ``Refused`` for the back-up of another office, ``StorageFailed``.
    """
    contents, begun = find(source), time.monotonic()
    manifest = contents.manifest()
    if manifest.office != workspace.uid:
        raise Refused(f"Cadangan {contents.path.name} bukan milik kantor ini.")
    with (
        storage_faults(workspace.place.backups),
        TemporaryDirectory(prefix=TEMPORARY, dir=workspace.place.backups, ignore_cleanup_errors=True) as folder,
    ):
        later, findings = _tried(workspace, contents, Path(folder))
    return Drilled(contents.path, manifest, round(time.monotonic() - begun), later, findings)


def _tried(workspace: Workspace, contents: Contents, folder: Path) -> tuple[int, str]:
    """Restore and check as the page of help says; gives how many numbers came later, and what was wrong."""
    data, own = folder / "kantor", workspace.trace.path
    trace = ["--trace", str(own)] if own.is_file() else []
    code, restored = _run(folder, "restore", str(contents.path), "--into", str(data), *trace)
    if code:
        return 0, restored
    later = len(json.loads(restored)["lost"])
    code, checked = _run(folder, "--data", str(data), "check")
    if code == _DAMAGED:
        found: list[dict[str, Any]] = json.loads(checked)["findings"]
        return later, f"{len(found)} temuan: {found[0]['where']}: {found[0]['what']}"[:_MOST_WORDS]
    return later, checked if code else ""


def _run(folder: Path, *words: str) -> tuple[int, str]:
    """Run a command of this program; gives its exit code with its line of JSON, or with what it said."""
    own = [] if getattr(sys, "frozen", False) else ["-B", str(_PROGRAM)]
    asked: Sequence[str] = [sys.executable, *own, "--trace-dir", str(folder / "jejak"), *words, "--json"]
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            asked,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=LONGEST,
            stdin=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as fault:
        raise StorageFailed("Latihan pemulihan tidak selesai dalam satu jam dan dihentikan.") from fault
    if done.returncode in {0, _DAMAGED} and done.stdout:
        return done.returncode, done.stdout
    return done.returncode or _DAMAGED, (done.stderr.strip() or "program berhenti tanpa kata")[-_MOST_WORDS:]


def _made(workspace: Workspace, manifest: Manifest) -> str:
    """Write when a back-up was made, in the office's own zone."""
    return waktu(datetime.fromisoformat(manifest.made_at), workspace.office.zone)
