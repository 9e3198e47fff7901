"""The process that takes a card in, so that its memory is its own: ``ours`` or ``floor``, an office's folder, a card.

Prints one JSON line: ``{"seconds", "megabytes", "taken", "left"}``; the memory is the peak of this process.
"""

from __future__ import annotations

import hashlib
import json
import resource
import sys
import time
from pathlib import Path

from PIL import Image

import desk.catalogue as _registered  # noqa: F401 - fills the list of actions
from desk.actions import perform
from desk.paths import Place
from desk.people import lists as people
from desk.session import Session
from desk.workspace import open_office

KILOBYTE, STEP = 1024, 8


def ours(folder: Path, card: Path) -> dict[str, int]:
    """Take the card in, as the window does."""
    workspace = open_office(Place(folder / "data"), trace_folder=folder / "trace")
    session = Session(workspace, people.officer("petugas", workspace.now().date()))
    told = perform(session, "coverage.take_card", {"folder": str(card)}).result
    return {"taken": int(told["taken"]), "left": len(told["left"])}


def floor(folder: Path, card: Path) -> dict[str, int]:
    """Prove each photo whole, copy it, and give its digest, with nothing of ours."""
    into = folder / "salinan"
    into.mkdir()
    taken = left = 0
    for source in sorted(card.iterdir()):
        try:
            with Image.open(source) as photo:
                photo.draft("RGB", (photo.width // STEP, photo.height // STEP))
                photo.load()
        except OSError:
            left += 1
            continue
        content = source.read_bytes()
        (into / hashlib.sha256(content).hexdigest()).write_bytes(content)
        taken += 1
    return {"taken": taken, "left": left}


WORKS = {"ours": ours, "floor": floor}

if __name__ == "__main__":
    what, office, kartu = sys.argv[1:]
    begun = time.perf_counter()
    counts = WORKS[what](Path(office), Path(kartu))
    took = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTE
    sys.stdout.write(json.dumps({"seconds": took, "megabytes": peak, **counts}) + "\n")
