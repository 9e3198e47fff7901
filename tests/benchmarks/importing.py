"""Importing a sheet into the DIP register, dry run included, beside raw reading and raw inserts of the same rows."""

from __future__ import annotations

import json
from pathlib import Path

from desk.exchange.cells import MOST_ROWS
from desk.exchange.writing import Listing, write_list
from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.store.database import close_database
from tests.benchmarks.figures import Figure, Pair, Scene, figure
from tests.benchmarks.processes import started
from tests.benchmarks.synthetic import Told, told
from tests.benchmarks.timing import pair_of

ROUNDS = 3
UNITS, MAKERS = 40, 90
HEADS = (
    *("No", "Kategori", "Judul Informasi", "Ringkasan Isi Informasi", "Pejabat yang Menguasai Informasi"),
    *("Penanggung Jawab Pembuatan", "Waktu dan Tempat Pembuatan", "Bentuk Informasi", "Jangka Waktu Penyimpanan"),
    *("Jenis Media", "Tautan", "Kode Klasifikasi"),
)
CATEGORIES = ("berkala", "setiap saat", "serta merta")


def import_sheet(scene: Scene) -> list[Figure]:
    """Time a sheet of the size asked for, at most as many rows as an import takes, in processes of their own."""
    rows = min(MOST_ROWS, scene.rows)
    sheet = scene.folder / "daftar.xlsx"
    write_sheet(sheet, rows - 1)  # the headings are a row, too
    taken, memory = [], 0.0
    for turn in range(ROUNDS):
        ours = _ran("ours", scene.folder / f"impor-{turn}", sheet)
        floor = _ran("floor", scene.folder / f"dasar-{turn}", sheet)
        taken.append((ours["seconds"], floor["seconds"]))
        memory = max(memory, ours["megabytes"])
    return [figure("import_sheet", pair_of(taken), rows), figure("import_memory", Pair(memory, 1.0, memory), rows)]


def write_sheet(path: Path, rows: int) -> None:
    """Write a made-up register of so many items."""
    write_list(path, Listing("DIP", HEADS, (_row(number, one) for number, one in enumerate(told(rows), start=1))))


def _row(number: int, one: Told) -> tuple[str | int, ...]:
    return (
        *(number, CATEGORIES[number % len(CATEGORIES)], f"{one.title} {number}", one.parts[0][:120]),
        *(f"Dinas Contoh {number % UNITS}", f"Bidang Contoh {number % MAKERS}", "Tanjung Selor, 2026"),
        *("Hard & Soft File", "5 (lima) tahun", "Website", f"https://contoh.go.id/dip/{number}", "900.1.3"),
    )


def _ran(what: str, folder: Path, sheet: Path) -> dict[str, float]:
    found_office(Place(folder / "data"), load_office("kaltara"), trace_folder=folder / "trace")
    close_database()
    words = ("-m", "tests.benchmarks.import_at_work", what, str(folder), str(sheet))
    answer: dict[str, float] = json.loads(started(words, folder))
    return answer
