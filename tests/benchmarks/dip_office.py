"""An office with as many DIP items as a figure asks for, made fast: raw inserts past the journal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from desk.dip.item_tables import DipItemRow
from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.store.database import close_database
from tests.benchmarks.synthetic import CHUNK, Synthetic, Told, raw_connection, told

UNITS, MAKERS = 40, 90
CATEGORIES = ("berkala", "setiap saat", "serta merta")


def dip_office(folder: Path, rows: int) -> Synthetic:
    """Give an office of so many items, made once for each size."""
    office = Synthetic(folder / f"dip-{rows}", rows)
    if not office.folder.exists():
        place = Place(office.folder / "data")
        found_office(place, load_office("kaltara"), trace_folder=office.folder / "trace")
        close_database()
        _fill(place.database, rows)
    return office


def _fill(database: Path, rows: int) -> None:
    blank = {one.column_name: one.default for one in DipItemRow._meta.sorted_fields} | {"entered_by_id": 1}
    names, marks = ", ".join(blank), ", ".join("?" * len(blank))
    raw = raw_connection(database)
    raw.execute("PRAGMA synchronous = 0")
    raw.execute("BEGIN")
    made = told(rows)
    while some := list(islice(_items(blank, made), CHUNK)):
        raw.executemany(f"INSERT INTO dip_item ({names}) VALUES ({marks})", some)
    raw.execute("COMMIT")
    raw.close()


def _items(blank: dict[str, object], made: Iterator[Told]) -> Iterator[tuple[object, ...]]:
    """Give whole rows; each is due half a year after it came."""
    for one in made:
        came = one.at.date()
        fields = {"id": one.id, "category": CATEGORIES[one.id % len(CATEGORIES)], "title": f"{one.title} {one.id}"}
        fields |= {"summary": one.parts[0][:120], "unit": f"Dinas Contoh {one.id % UNITS}"}
        fields |= {"maker": f"Bidang Contoh {one.id % MAKERS}", "retention": "5 (lima) tahun", "online": 1}
        fields |= {"made_on": str(came.year), "year": came.year, "received_on": came.isoformat()}
        fields |= {"entered_at": one.at.isoformat(), "due": _due(came), "kin": f"{one.id:016x}", "imported": 1}
        yield tuple((blank | fields).values())


def _due(came: date) -> str:
    return (came + timedelta(days=182)).isoformat()
