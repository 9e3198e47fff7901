"""How the tab words what the register knows: stages, days, what comes next (pure)."""

from __future__ import annotations

from datetime import date
from typing import Final

from desk.dip.item_rows import DipLine, DipView
from desk.dip.terms import STAGES
from desk.words import tanggal_pendek

STAGE_NAMES: Final = ("Deskripsi", "Verifikasi", "Otentikasi", "Kodefikasi", "Penataan")
STORED: Final = "Tersimpan"
NEXT_VERBS: Final = {
    "deskripsi": "&Nyatakan lengkap",
    "verifikasi": "&Nyatakan terverifikasi",
    "otentikasi": "&Nyatakan otentik",
    "kodefikasi": "&Beri kode…",
    "penataan": "Si&mpan & tata…",
}
"""The one verb for each stage that comes next."""

NEXT_TOLD: Final = {
    "deskripsi": "Dikembalikan untuk dilengkapi: perbaiki uraiannya, lalu nyatakan lengkap.",
    "verifikasi": "Sekretaris PPID memeriksa apakah uraian, unit, waktu dan retensinya lengkap dan benar.",
    "otentikasi": "Unit pencipta memastikan berkas atau naskahnya sama dengan aslinya; petugas lain dari pemeriksanya.",
    "kodefikasi": "Beri kode klasifikasi menurut cara unit sendiri.",
    "penataan": "Simpan naskahnya di map, atau catat di mana softcopy disimpan.",
}
DONE_TOLD: Final = "Semua tahap selesai. Catat pemutakhiran bila isinya diperbarui."


def stage_words(line: DipLine) -> str:
    """Name the stage that an item waits at, as its chip shows it: '3 Otentikasi', '5 Tersimpan'."""
    if line.stage >= len(STAGES):
        return f"5 {STORED}"
    return f"{line.stage + 1} {STAGE_NAMES[line.stage]}"


def stage_chip(line: DipLine) -> str:
    """Tell the kind of that chip."""
    if line.stage >= len(STAGES):
        return "ok"
    return "info" if line.stage >= STAGES.index("kodefikasi") else "warn"


def updated_words(line: DipLine, today: date) -> str:
    """Say when an item was brought up to date, or by how many days that is late."""
    if line.urgent:
        return "belum diumumkan"
    if line.overdue:
        return f"lewat {(today - date.fromisoformat(line.due)).days} hari"
    return short_day(line.updated_on or line.received_on)


def updated_chip(line: DipLine) -> str:
    """Tell whether that is shown as an alarm; '' where it is an ordinary day."""
    return "bad" if line.overdue or line.urgent else ""


def short_day(iso: str) -> str:
    """Write an ISO day for a narrow place; '' for none."""
    return tanggal_pendek(date.fromisoformat(iso[:10])) if iso else ""


def forms_words(line: DipLine) -> str:
    """Name the forms in which an item is available."""
    return " · ".join(form.capitalize() for form in line.forms) or "–"


def head_words(line: DipLine) -> str:
    """Write the line above an item's title: 'DIP-0412 · Berkala · diperbarui tiap semester'."""
    every = {"": "", "insidental": "diperbarui bila berubah"}.get(line.update_every, f"diperbarui {line.update_every}")
    return " · ".join(filter(None, (line.code, line.category.capitalize(), every)))


def facts(view: DipView) -> list[tuple[str, str]]:
    """List the legal columns of an item and what goes with them: label and value; empty ones are left out."""
    line = view.line
    due = f"{short_day(line.due)}{' – LEWAT' if line.overdue else ''}" if line.due else ""
    listed = [
        ("Ringkasan", line.summary),
        ("Kelompok", line.heading),
        ("Penguasa informasi", line.unit),
        ("Penanggung jawab", line.maker),
        ("Waktu, tempat", line.made),
        ("Bentuk", forms_words(line)),
        ("Media", ", ".join(view.media)),
        ("Retensi", line.retention),
        ("Kode klasifikasi", line.classification),
        ("Sumber", view.source),
        ("Naskah kertas", view.paper),
        ("Tautan", line.link),
        ("Diterima", short_day(line.received_on)),
        ("Dimutakhirkan", short_day(line.updated_on)),
        ("Pemutakhiran berikut", due),
    ]
    return [(label, words) for label, words in listed if words]
