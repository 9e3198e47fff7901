"""A camera's card of two hundred photos of twelve megapixels taken to its event, beside proving and copying them."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image

from desk.actions import perform
from desk.coverage.jpeg import with_notes
from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.people import lists as people
from desk.session import Session
from desk.store.database import close_database
from tests.benchmarks.figures import Figure, Pair, Scene, Unmeasured, figure
from tests.benchmarks.processes import started
from tests.benchmarks.timing import pair_of

PHOTOS, FEWEST, ROUNDS = 200, 10, 2
SIZE = (4000, 3000)
GRAIN, QUALITY = 12, 85
"""Noise and quality at which a picture of this size weighs about what a camera's does."""

DAY, TAKEN, SUBSECTION = "2026-10-14", 0x9003, 0x8769


def card(scene: Scene) -> list[Figure]:
    """Time a card in processes of their own; the last photo is torn in half, is named and stays behind."""
    photos = max(FEWEST, min(PHOTOS, scene.rows))
    folder = scene.folder / "kartu"
    _fill(folder, photos)
    taken, memory = [], 0.0
    for turn in range(ROUNDS):
        ours = _ran("ours", scene.folder / f"ambil-{turn}", folder)
        floor = _ran("floor", scene.folder / f"salin-{turn}", folder)
        for told in (ours, floor):
            if (told["taken"], told["left"]) != (photos - 1, 1):
                raise Unmeasured(f"{told['taken']:g} foto diambil, {told['left']:g} ditinggal, dari {photos}")
        taken.append((ours["seconds"], floor["seconds"]))
        memory = max(memory, ours["megabytes"])
    return [figure("card_intake", pair_of(taken), photos), figure("card_memory", Pair(memory, 1.0, memory), photos)]


def _fill(folder: Path, photos: int) -> None:
    """Take photos through one morning; the last is torn in half, as when a card was pulled out too early."""
    folder.mkdir()
    buffer = BytesIO()
    Image.effect_noise(SIZE, GRAIN).convert("RGB").save(buffer, "JPEG", quality=QUALITY)
    for number in range(photos):
        notes = Image.Exif()
        notes.get_ifd(SUBSECTION)[TAKEN] = f"{DAY.replace('-', ':')} {8 + number // 60:02}:{number % 60:02}:00"
        content = with_notes(buffer.getvalue(), notes.tobytes())
        whole = number < photos - 1
        (folder / f"IMG_{number:04}.JPG").write_bytes(content if whole else content[: len(content) // 2])


def _ran(what: str, folder: Path, photos: Path) -> dict[str, float]:
    office = replace(load_office("kaltara"), practice=True)
    workspace = found_office(Place(folder / "data"), office, trace_folder=folder / "trace")
    session = Session(workspace, people.officer("petugas", workspace.now().date()))
    perform(session, "people.appoint", {"login": "petugas", "position": "staf"})
    perform(
        Session(workspace, people.officer("petugas", workspace.now().date())),
        "coverage.add",
        {"title": "Panen Raya", "starts": f"{DAY} 08:00", "ends": f"{DAY} 12:00"},
    )
    close_database()
    answer: dict[str, float] = json.loads(
        started(("-m", "tests.benchmarks.card_at_work", what, str(folder), str(photos)), folder)
    )
    return answer
