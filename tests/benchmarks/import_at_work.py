"""The process that imports, so that its memory is its own: ``ours`` or ``floor``, an office's folder, a sheet.

Prints one JSON line: ``{"seconds", "megabytes"}``; the memory is the peak of this process and of the reading one.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from python_calamine import CalamineWorkbook

import desk.catalogue as _registered  # noqa: F401 - fills the list of actions
from desk.actions import perform
from desk.dip.import_sources import Source, preview
from desk.dip.item_tables import DipItemRow
from desk.paths import Place
from desk.people import lists as people
from desk.search.index import number_words
from desk.session import Session
from desk.workspace import open_office
from tests.benchmarks.synthetic import raw_connection

KILOBYTE = 1024


def ours(folder: Path, sheet: Path) -> None:
    """Look at what the import would do, then do it."""
    workspace = open_office(Place(folder / "data"), trace_folder=folder / "trace")
    session = Session(workspace, people.officer("petugas", workspace.now().date()))
    preview(workspace, Source(str(sheet)))
    perform(session, "dip.import", {"file": str(sheet)})


def floor(folder: Path, sheet: Path) -> None:
    """Read the sheet and insert its rows and their words, with nothing of ours but the shape of the tables."""
    rows = CalamineWorkbook.from_path(sheet).get_sheet_by_index(0).to_python()[1:]
    names = [one.column_name for one in DipItemRow._meta.sorted_fields]
    blank = {one.column_name: one.default for one in DipItemRow._meta.sorted_fields} | {"entered_by_id": 1}
    raw = raw_connection(folder / "data" / "meja.db")
    raw.execute("BEGIN IMMEDIATE")
    marks = ", ".join("?" * len(names))
    raw.executemany(
        f"INSERT INTO dip_item ({', '.join(names)}) VALUES ({marks})",
        ([filled[name] for name in names] for filled in (_filled(blank, key, row) for key, row in enumerate(rows, 1))),
    )
    keys = raw.execute("SELECT coalesce(max(rowid), 0) FROM search_key").fetchone()[0]
    places = range(keys + 1, keys + 1 + len(rows))
    raw.executemany(
        "INSERT INTO search_key (rowid, kind, key) VALUES (?, 'dip', ?)",
        zip(places, range(1, len(rows) + 1), strict=True),
    )
    raw.executemany(
        "INSERT INTO search_text (rowid, number, title, words, kind, key) VALUES (?, ?, ?, ?, 'dip', ?)",
        (
            (place, number_words(f"DIP-{key:04d}"), row[2], f"{row[3]} {row[4]} {row[5]}", key)
            for key, (place, row) in enumerate(zip(places, rows, strict=True), 1)
        ),
    )
    raw.execute("COMMIT")
    raw.close()


def _filled(blank: Mapping[str, object], key: int, row: list[object]) -> dict[str, object]:
    told = {"id": key, "category": row[1], "title": row[2], "summary": row[3], "unit": row[4], "maker": row[5]}
    told |= {"retention": row[8], "media": row[9], "link": row[10], "classification": row[11], "stage": 1}
    told |= {"made_on": "2026", "year": 2026, "received_on": "2026-10-12", "entered_at": "2026-10-12"}
    return {**blank, **told, "kin": f"{key:016x}", "imported": 1, "due": "2027-04-12"}


WORKS: Mapping[str, Callable[[Path, Path], None]] = {"ours": ours, "floor": floor}

if __name__ == "__main__":
    gc.set_threshold(50_000, 20, 50)  # as main.py
    what, office, daftar = sys.argv[1:]
    begun = time.perf_counter()
    WORKS[what](Path(office), Path(daftar))
    took = time.perf_counter() - begun
    peaks = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    sys.stdout.write(json.dumps({"seconds": took, "megabytes": sum(peaks) / KILOBYTE}) + "\n")
