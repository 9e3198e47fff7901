"""The identity sheet of an SOP: which keys it has and what each may hold (pure)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from desk.office import PROFILES
from desk.sop.reading import Fault, Reading

IDENTITY: Final = {
    "code": "line",
    "number": "text",
    "title": "line",
    "owner": "line",
    "unit": "text",
    "revision": "line",
    "made_on": "day",
    "revised_on": "day",
    "valid_from": "day",
    "clock": "clock",
    "legal_basis": "lines",
    "related": "lines",
    "warnings": "lines",
    "qualifications": "lines",
    "equipment": "lines",
    "records": "lines",
    "made_by": "role",
    "checked_by": "role",
    "approved_by": "role",
    "copy_status": "copy",
    "copy_number": "text",
    "distribution": "lines",
    "revisions": "revisions",
}
"""Keys that every SOP has, empty where its sheet gives nothing, with the kind of their value."""

OPTIONAL: Final = {"copying": "text", "signed_on": "days", "total": "table"}
_COPIES: Final = ("", "asli", "salinan")


def check_identity(reading: Reading) -> Iterator[Fault]:
    """Name the keys that are missing, unknown, or hold something else than they should."""
    for key, kind in (IDENTITY | OPTIONAL).items():
        if key in reading.sheet:
            wanted = _wanted(kind, reading.sheet[key], reading)
            if wanted:
                yield Fault(reading.lines.at(key), f"{key} {wanted}.", f"Perbaiki nilai {key}.")
        elif key in IDENTITY:
            yield Fault(
                1, f"Lembar identitas tidak memuat {key}.", f"Tambahkan {key}, kosong bila lembar tidak memuatnya."
            )
    for key in reading.sheet:
        if key not in IDENTITY and key not in OPTIONAL and key != "steps":
            yield Fault(reading.lines.at(key), f"Kunci {key} tidak dikenal.", "Periksa ejaannya.")


def _wanted(kind: str, value: object, reading: Reading) -> str:
    """Say what a value should have been; '' where it is so."""
    if kind == "role":
        known = isinstance(value, str) and (not value or value in reading.roles)
        return "" if known else f"menyebut jabatan yang tidak dikenal: {value}"
    fits, wanted = _KINDS[kind]
    return "" if fits(value) else wanted


def _is_day(value: object) -> bool:
    try:
        return value == "" or (isinstance(value, str) and date.fromisoformat(value).isoformat() == value)
    except ValueError:
        return False


def _is_lines(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(line, str) and line.strip() for line in value)


def _is_revisions(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, Mapping) and isinstance(one.get("revision"), str) and _is_day(one.get("date")) for one in value
    )


_KINDS: Final[Mapping[str, tuple[Callable[[object], bool], str]]] = {
    "line": (lambda value: isinstance(value, str) and bool(value.strip()), "belum diisi"),
    "text": (lambda value: isinstance(value, str), "harus berupa teks"),
    "day": (_is_day, "harus tanggal seperti 2024-10-18, atau kosong"),
    "days": (lambda value: isinstance(value, Mapping) and all(map(_is_day, value.values())), "harus berisi tanggal"),
    "clock": (lambda value: value in PROFILES, f"harus salah satu dari {', '.join(PROFILES)}"),
    "copy": (lambda value: value in _COPIES, "harus asli, salinan, atau kosong"),
    "lines": (_is_lines, "harus berupa daftar teks"),
    "revisions": (_is_revisions, "harus berupa daftar { revision, date }"),
    "table": (lambda value: isinstance(value, Mapping), "harus berupa tabel"),
}
