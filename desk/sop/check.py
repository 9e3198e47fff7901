"""Checking an SOP file before an office works by it: each fault with its line."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from desk.errors import Invalid, Missing, StorageFailed
from desk.sop.entries import check_entries
from desk.sop.identity import check_identity
from desk.sop.paths import check_paths
from desk.sop.reading import Fault, Lines, Reading, Table, line_of_error
from desk.sop.standard import MINUTES, Standard, hours_words, read_standard, span

WORKING_DAY: Final = 450
"""Minutes: 37 hours 30 minutes in five days (Perpres 21/2023)."""


def check_procedure(source: Path | str, known_actions: Collection[str], known_roles: Collection[str]) -> list[Fault]:
    """Find the faults of an SOP, given as a file or as its text, by line.

    Raises ``Missing`` or ``StorageFailed`` where the file cannot be read at all.
    """
    try:
        text = source if isinstance(source, str) else source.read_bytes().decode("utf-8-sig")
        text = text.replace("\r\n", "\n")
        sheet = tomllib.loads(text)
    except (FileNotFoundError, IsADirectoryError) as fault:
        raise Missing(f"Tidak ada berkas {source}.") from fault
    except OSError as fault:
        raise StorageFailed(f"Berkas {source} tidak dapat dibaca: {fault.strerror}.") from fault
    except UnicodeDecodeError as fault:
        line = fault.object[: fault.start].count(b"\n") + 1
        return [Fault(line, "Berkas bukan teks UTF-8.", "Simpan ulang sebagai UTF-8.")]
    except tomllib.TOMLDecodeError as fault:
        return [Fault(line_of_error(fault, text), f"Bukan TOML yang benar: {fault}.", "Perbaiki baris ini.")]
    except RecursionError:
        return [Fault(1, "Isi berkas bersarang terlalu dalam.", "Tulis seperti SOP bawaan.")]
    return sorted(set(_faults(sheet, Lines(text), frozenset(known_actions), frozenset(known_roles))))


def _faults(sheet: Table, lines: Lines, actions: frozenset[str], roles: frozenset[str]) -> Iterator[Fault]:
    given = sheet.get("steps")
    steps = [step for step in given if isinstance(step, Mapping)] if isinstance(given, list) else []
    reading = Reading(sheet, steps, lines, actions, roles)
    yield from check_identity(reading)
    if not steps or steps != given:
        yield Fault(
            lines.at("steps"),
            "SOP belum punya langkah, atau steps bukan tabel.",
            "Tulis tiap langkah di bawah [[steps]].",
        )
    yield from check_entries(reading)
    yield from check_paths(reading)
    yield from _check_total(reading)


def _check_total(reading: Reading) -> Iterator[Fault]:
    total = reading.sheet.get("total")
    if not isinstance(total, Mapping):
        return
    line = reading.lines.at("total")
    try:
        standard = read_standard(total)
    except Invalid as fault:
        yield Fault(line, f"total: {fault}", "Tulis total = { minutes = 35 }.")
        return
    minutes = _minutes(reading.steps)
    if standard is None:
        yield Fault(line, "total tidak memuat waktu.", "Tulis total = { minutes = 35 }.")
    elif minutes and (difference := _difference(standard, *minutes)):
        yield Fault(line, f"total berbeda dari jumlah langkah: {difference}.", "Samakan total atau waktu baku langkah.")


def _minutes(steps: Sequence[Table]) -> tuple[int, int] | None:
    """Add up the steps; None where one of them has a fault of its own."""
    try:
        standards = [read_standard(step) for step in steps]
    except Invalid:
        return None
    minutes = [standard.minutes for standard in standards if standard and standard.minutes]
    return sum(least for least, _ in minutes), sum(most for _, most in minutes)


def _difference(total: Standard, least: int, most: int) -> str:
    """Say how the paper's total differs from the sum of the steps; '' where it does not."""
    summed = f"langkah-langkah berjumlah {span(least, most)} menit, yaitu {hours_words(least, most)}"
    if total.kind == MINUTES and total.minutes != (least, most):
        return f"tertulis {span(total.least, total.most)} menit, {summed}"
    paper = total.paper_minutes()
    if total.kind == MINUTES and paper is not None and not least <= paper <= most:
        return f"lembar menyebut {total.paper}, {summed}"
    if total.kind == "working_days" and most > total.most * WORKING_DAY:
        return f"tertulis {total.words()}, {summed}"
    return ""
