"""Packing what changed since the last sending, with its files and a manifest, for the main PPID (D10)."""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from io import StringIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

from desk.actions import action
from desk.attachments import AttachmentRow, path_of, sha256_of
from desk.dip.edition_lists import EditionLine, current_lines, standing, told
from desk.dip.items import COPY
from desk.dip.sending_tables import SendingRow, SentRow
from desk.dip.terms import KIND, code_of
from desk.errors import Invalid, Refused, Stale, StorageFailed
from desk.exchange.writing import csv_cell
from desk.journal.chain import canonical, digest
from desk.session import Result, Session, Tell, silent
from desk.store.database import database
from desk.store.files import write_safely
from desk.text import clean_line, safe_name
from desk.words import angka
from desk.workspace import Workspace

SENDERS: Final = ("arsiparis", "operator", "petugas")
CHANGES: Final = {"added": "baru", "changed": "berubah", "withdrawn": "ditarik"}
_SPILL: Final = 8 * 1024 * 1024
_CHUNK: Final = 1024 * 1024


@dataclass(frozen=True)
class Unsent:
    """An item that the recipient does not have as it is now; ``line`` is None where it left the register."""

    item: int
    change: str
    line: EditionLine | None
    files: tuple[tuple[str, str], ...]
    mark: str


@action("dip.send", may=SENDERS)
def send(session: Session, file: str, *, recipient: str = "PPID Utama") -> Result:
    """Write a ZIP of what changed since the last sending to a recipient, and note that it was made.

    It holds ``manifest.json``, ``perubahan.csv`` and the soft copies. Raises ``Refused`` where nothing changed.
    """
    session.require(SENDERS, "mengirim perubahan DIP")
    name, path = clean_line("recipient", recipient, limit=120), Path(file)
    if path.suffix.lower() != ".zip":
        raise Invalid("file", "Paket ditulis sebagai berkas .zip.")
    found = unsent(name, session.tell)
    if not found:
        raise Refused(f"Tidak ada yang berubah sejak pengiriman terakhir kepada {name}.")
    write_safely(path, _packed(session.workspace, name, found))
    sha256 = sha256_of(path)
    counts: dict[str, int] = {kind: sum(one.change == kind for one in found) for kind in CHANGES}
    with session.write("dip.send") as change:
        if [one.mark for one in unsent(name)] != [one.mark for one in found]:
            raise Stale("Daftar berubah selagi paket dibuat; ulangi.")
        told: dict[str, Any] = {"recipient": name, "file": path.name, "sha256": sha256, "at": change.at.isoformat()}
        row = change.add(SendingRow, officer=session.officer.id, **told, **counts)
        first = database.execute_sql("SELECT coalesce(max(id), 0) + 1 FROM dip_sent").fetchone()[0]
        places = enumerate(found, start=first)
        change.add_many(
            SentRow, ({"id": n, "sending": row.id, "item": one.item, "mark": one.mark} for n, one in places)
        )
        words = ", ".join(f"{angka(counts[kind])} {said}" for kind, said in CHANGES.items())
        return change.done(
            KIND, f"pengiriman {row.id}", f"paket untuk {name}: {words}", id=row.id, sha256=sha256, **counts
        )


def unsent(recipient: str, tell: Tell = silent) -> list[Unsent]:
    """List what a recipient does not have as it is now: items that are new, changed, or left the register.

    Raises ``Cancelled`` where ``tell`` calls it off.
    """
    sent, files = _sent(recipient), _files()
    found, here = [], set()
    for line in told(current_lines(), tell, standing()):
        here.add(line.item)
        own = files.get(line.item, ())
        fields: dict[str, Any] = asdict(line)
        mark = digest(canonical([fields | {"number": 0}, own]))
        if sent.get(line.item, "") != mark:
            found.append(Unsent(line.item, "changed" if sent.get(line.item) else "added", line, own, mark))
    gone = sorted(item for item, mark in sent.items() if mark and item not in here)
    return found + [Unsent(item, "withdrawn", None, (), "") for item in gone]


def _sent(recipient: str) -> dict[int, str]:
    rows = database.execute_sql(
        "SELECT item, mark FROM dip_sent JOIN dip_sending ON dip_sending.id = sending_id WHERE recipient = ? "
        "ORDER BY dip_sent.id",
        (recipient,),
    )
    return dict(rows.fetchall())


def _files() -> dict[int, tuple[tuple[str, str], ...]]:
    found: dict[int, list[tuple[str, str]]] = {}
    query = AttachmentRow.select().where(AttachmentRow.kind == KIND, AttachmentRow.role == COPY)
    for row in query.order_by(AttachmentRow.id):
        found.setdefault(int(row.target), []).append((str(row.sha256), str(row.name)))
    return {item: tuple(files) for item, files in found.items()}


def _packed(workspace: Workspace, recipient: str, found: Sequence[Unsent]) -> Iterator[bytes]:
    with tempfile.SpooledTemporaryFile(_SPILL) as spool:
        with ZipFile(spool, "w", ZIP_DEFLATED) as archive:
            entries = [_entry(workspace, archive, one) for one in found]
            head = {"kantor": workspace.office.agency, "penerima": recipient, "dibuat": workspace.now().isoformat()}
            manifest = json.dumps(head | {"informasi": entries}, ensure_ascii=False, indent=1)
            archive.writestr("manifest.json", manifest)
            archive.writestr("perubahan.csv", _changes_csv(found))
        spool.seek(0)
        while chunk := spool.read(_CHUNK):
            yield chunk


def _entry(workspace: Workspace, archive: ZipFile, one: Unsent) -> Mapping[str, Any]:
    """Pack an item's files and describe it in the manifest; what left the register is named by its reference only."""
    code, packed = code_of(one.item), []
    for place, (sha256, name) in enumerate(one.files, start=1):
        inside, stored = f"berkas/{code}/{place:02d}-{safe_name(name)}", path_of(workspace, sha256)
        if not stored.is_file() or sha256_of(stored) != sha256:
            raise StorageFailed(f"Berkas {name} milik {code} hilang atau berubah; pulihkan dari cadangan.")
        archive.write(stored, inside)
        packed.append({"path": inside, "sha256": sha256, "name": name})
    fields = {} if one.line is None else {key: value for key, value in asdict(one.line).items() if key != "item"}
    return {"kode": code, "perubahan": CHANGES[one.change], **fields, "berkas": packed}


def _changes_csv(found: Sequence[Unsent]) -> bytes:
    lines = StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(("Kode", "Perubahan", "Kategori", "Judul", "Unit", "Waktu dan tempat"))
    for one in found:
        line = one.line
        cells = (line.category, line.title, line.unit, line.made) if line else ("", "", "", "")
        writer.writerow([csv_cell(words) for words in (code_of(one.item), CHANGES[one.change], *cells)])
    return b"\xef\xbb\xbf" + lines.getvalue().encode()
