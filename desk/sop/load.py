"""Reading procedures from their files."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from desk.errors import Missing, StorageFailed
from desk.sop.procedure import Procedure, Step

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sop"


def procedures() -> list[Procedure]:
    """Read every procedure that is shipped, by code."""
    return [procedure(path.stem) for path in sorted(FOLDER.glob("*.toml"))]


@cache
def procedure(code: str) -> Procedure:
    """Read one procedure.

    Raises ``Missing`` if there is none of that code.
    """
    path = FOLDER / f"{code}.toml"
    if not path.exists():
        raise Missing(f"Tidak ada SOP {code}. Lihat: python main.py sop list")
    return read_procedure(path)


def read_procedure(path: Path) -> Procedure:
    """Read a procedure from a file.

    Raises ``StorageFailed`` with the place of a mistake in the file.
    """
    try:
        sheet = tomllib.loads(path.read_text("utf-8"))
        steps = tuple(_step(entry, sheet["over"]) for entry in sheet.pop("steps"))
        named = {key: str(sheet[key]) for key in ("code", "title", "owner", "revision", "over", "clock")}
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as fault:
        raise StorageFailed(f"Berkas SOP {path.name} tidak dapat dibaca: {fault}") from fault
    return Procedure(steps=steps, sheet=sheet, **named)


def _step(entry: Mapping[str, Any], over: str) -> Step:
    minutes = entry.get("minutes")
    standard = (minutes, minutes) if isinstance(minutes, int) else tuple(minutes) if minutes else None
    return Step(
        id=entry["id"],
        row=entry["row"],
        name=entry["name"],
        actors=tuple(entry["actors"]),
        standard=standard,
        within=entry.get("within", ""),
        action=entry["action"],
        needs=tuple(entry.get("needs", ())),
        output=entry.get("output", ""),
        outcomes=dict(entry["outcomes"]),
        over=entry.get("over", over),
    )
