"""When this PC last checked the office from end to end, and how many findings there were; shown and in the report."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from desk.health.check import check_office
from desk.health.findings import Finding
from desk.paths import Place
from desk.store.files import write_safely
from desk.workspace import Workspace

EVERY: Final = timedelta(days=1)
NOTE: Final = "pemeriksaan.json"


@dataclass(frozen=True)
class LastCheck:
    """A full check: when it ended, and how many things it found."""

    at: datetime
    findings: int


def checked(workspace: Workspace) -> list[Finding]:
    """Check the whole office and note that it was done; what is found does not depend on the note.

    Raises what ``check_office`` raises.
    """
    found = check_office(workspace)
    told = {"at": workspace.now().isoformat(), "findings": len(found)}
    write_safely(_note(workspace.place), [json.dumps(told).encode()])
    return found


def last_check(place: Place) -> LastCheck | None:
    """Give the last full check of this PC, None where there was none or its note cannot be read."""
    try:
        said = json.loads(_note(place).read_text("utf-8"))
        return LastCheck(datetime.fromisoformat(said["at"]), int(said["findings"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def check_due(workspace: Workspace) -> bool:
    """Tell whether a day has passed since the last full check."""
    last = last_check(workspace.place)
    return last is None or workspace.now() - last.at >= EVERY


def _note(place: Place) -> Path:
    return place.backups / NOTE
