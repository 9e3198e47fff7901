"""Reading procedures from their files."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from desk.errors import Invalid, Missing, StorageFailed
from desk.sop.procedure import Procedure, Step
from desk.sop.standard import read_standard

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sop"
NAMED = ("code", "title", "owner", "revision", "clock")


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


def shipped_text(code: str) -> str:
    """Give the text of an SOP as it is shipped.

    Raises ``Missing`` for an unknown code.
    """
    procedure(code)
    return (FOLDER / f"{code}.toml").read_text("utf-8-sig")


def read_procedure(path: Path) -> Procedure:
    """Read a procedure from a file.

    Raises ``StorageFailed`` with the place of a mistake in the file.
    """
    try:
        text = path.read_text("utf-8-sig")
    except OSError as fault:
        raise StorageFailed(f"Berkas SOP {path.name} tidak dapat dibaca: {fault.strerror}.") from fault
    except ValueError as fault:
        raise StorageFailed(f"Berkas SOP {path.name} bukan teks UTF-8.") from fault
    return procedure_in(text, path.name, repair=f" Periksa: python main.py sop check {path}")


def procedure_in(text: str, name: str, *, valid_from: str = "", repair: str = "") -> Procedure:
    """Read a procedure from its text; ``valid_from`` overrules the sheet's.

    Raises ``StorageFailed`` with the place of a mistake in it, naming ``name`` and the way to ``repair`` it.
    """
    try:
        sheet = tomllib.loads(text)
        steps = tuple(_step(entry) for entry in sheet.pop("steps"))
        named = {key: str(sheet[key]) for key in NAMED}
        total = read_standard(sheet.get("total", {}))
    except (ValueError, KeyError, TypeError, Invalid) as fault:  # tomllib's are ValueErrors
        raise StorageFailed(f"Berkas SOP {name} tidak dapat dibaca: {fault}.{repair}") from fault
    sheet |= {"valid_from": valid_from} if valid_from else {}
    return Procedure(steps=steps, sheet=sheet, total=total, **named)


def _step(entry: Mapping[str, Any]) -> Step:
    return Step(
        id=entry["id"],
        row=entry["row"],
        name=entry["name"],
        actors=tuple(entry["actors"]),
        standard=read_standard(entry),
        within=entry.get("within", ""),
        action=entry["action"],
        needs=tuple(entry.get("needs", ())),
        output=entry.get("output", ""),
        outcomes=dict(entry["outcomes"]),
        over=entry["over"],
        to=tuple(entry.get("to", ())),
        not_by=entry.get("not_by", ""),
        when=entry.get("when", ""),
        otherwise=entry.get("otherwise", ""),
        note=entry.get("note", ""),
    )
