"""Witnesses outside the data folder: heads of the journal and keys that somebody else kept (trust.md M8–M10).

A head may come from the export, a trace file, a back-up's list of contents, or be typed from the foot of a sheet.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desk.errors import Invalid
from desk.health.chain_check import Diary
from desk.health.findings import RESTORE, Finding
from desk.journal import diary as journal
from desk.people.tables import OfficerRow, SigningKeyRow
from desk.store.files import storage_faults

PAPER = re.compile(r"(?:[0-9a-f]{4} ?){4,16}")
LEAST_LETTERS = 16


@dataclass(frozen=True)
class Anchor:
    """A head as a witness knows it: its place in the journal (0: not known) and its first letters, 16 at least."""

    seq: int
    head: str


def anchors_now() -> str:
    """Write the head of the journal as it stands, to be kept elsewhere."""
    head = journal.head()
    return json.dumps({"seq": head.seq, "head": head.hash, "at": head.at}) + "\n"


def keys_now() -> str:
    """Write whose each signing key is, also those that were replaced, to be kept elsewhere."""
    return json.dumps(_keys_by_login(), indent=1, ensure_ascii=False) + "\n"


def read_anchors(path: Path) -> list[Anchor]:
    """Read the heads that a file names.

    Raises ``Invalid`` for a file that names none.
    """
    with storage_faults(path):
        text = path.read_text("utf-8", "replace")
    found = list(_anchors(text))
    if not found:
        raise Invalid("anchors", f"Berkas {path.name} tidak memuat kepala jurnal.")
    return found


def read_keys(path: Path) -> dict[str, list[str]]:
    """Read the keys that somebody kept, by the officer's login.

    Raises ``Invalid`` for a file that is no list of keys.
    """
    with storage_faults(path):
        text = path.read_text("utf-8", "replace")
    try:
        said: Mapping[str, Any] = json.loads(text)
        return {str(login): [str(key) for key in keys] for login, keys in said.items()}
    except (ValueError, TypeError, AttributeError) as fault:
        raise Invalid("keys", f"Berkas {path.name} bukan daftar kunci kantor.") from fault


def check_anchors(anchors: Iterable[Anchor], diary: Diary) -> Iterator[Finding]:
    """Find the heads that somebody kept and the journal does not have."""
    every = set(diary.hashes.values())
    for anchor in anchors:
        known = {diary.hashes.get(anchor.seq, "")} if anchor.seq else every
        overtaken = any(seq == anchor.seq and head.startswith(anchor.head) for seq, head in diary.overtaken)
        if not overtaken and not any(head.startswith(anchor.head) for head in known):
            where = f"jurnal {anchor.seq}" if anchor.seq else anchor.head
            yield Finding(where, "Kepala jurnal yang disimpan di luar tidak ada dalam jurnal ini.", RESTORE)


def check_keys(kept: Mapping[str, list[str]]) -> Iterator[Finding]:
    """Find keys that are not those on the enrolment sheets: replaced, taken away, or somebody else's."""
    present = _keys_by_login()
    for login, keys in kept.items():
        for key in keys:
            if key not in present.get(login, ()):
                yield Finding(login, f"Kunci {login} yang terdaftar tidak ada lagi atau berganti pemilik.", RESTORE)
        for key in present.get(login, ()):
            if key not in keys:
                what = f"Kunci {login} tidak ada di daftar kunci yang disimpan."
                yield Finding(login, what, "Cocokkan dengan lembar pendaftarannya; bila benar, simpan daftar baru.")


def _anchors(text: str) -> Iterator[Anchor]:
    try:
        whole = json.loads(text)
    except ValueError:
        whole = None
    lines = [json.dumps(whole)] if isinstance(whole, dict) else text.splitlines()
    for line in lines:
        try:
            said = json.loads(line)
            yield Anchor(int(said["seq"]), str(said["head"]))
        except (ValueError, KeyError, TypeError):
            yield from _typed(line)


def _typed(line: str) -> Iterator[Anchor]:
    for found in PAPER.finditer(line.lower()):
        letters = found.group().replace(" ", "")
        if len(letters) >= LEAST_LETTERS:
            yield Anchor(0, letters)


def _keys_by_login() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in SigningKeyRow.select(SigningKeyRow, OfficerRow).join(OfficerRow).order_by(SigningKeyRow.id):
        found.setdefault(row.officer.login, []).append(row.public)
    return found
