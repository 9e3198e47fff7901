"""Daftar arsip inaktif: what lies in boxes, until when, and what becomes of it (domain.md 4.1, F15)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from desk.cabinet.berkas_lists import BerkasView
from desk.cabinet.disposal_lists import RetentionView
from desk.office import Office
from reports.forms.agenda_book import Column
from reports.forms.cabinet_lists import book, span
from reports.page import Paper
from reports.phrases import NOTHING
from reports.sheet import Sheet

INACTIVE: Final = "inaktif"
COLUMNS: Final = (
    Column("No", 8),
    Column("Nomor berkas", 16),
    Column("Kode klasifikasi", 22),
    Column("Uraian informasi arsip", 76),
    Column("Kurun waktu", 28),
    Column("Tingkat perkembangan", 22),
    Column("Jumlah", 16),
    Column("Lokasi simpan (boks)", 36),
    Column("Jangka simpan dan nasib akhir", 62),
    Column("Keterangan", 30),
)


def inactive_list(
    views: Sequence[BerkasView], kept: Mapping[str, RetentionView], office: Office, paper: Paper, place: str
) -> Sheet:
    """Lay the list of the inactive berkas of a place; ``kept`` is the retention of each by its number."""
    return book(
        paper,
        ("DAFTAR ARSIP INAKTIF", office.agency, f"Tempat: {place or 'semua rak dan boks'}"),
        COLUMNS,
        (inactive_line(number, view, kept[view.number]) for number, view in enumerate(views, start=1)),
        f"Jumlah: {len(views)} berkas." if views else "Belum ada arsip inaktif di tempat ini.",
    )


def inactive_line(number: int, view: BerkasView, kept: RetentionView) -> tuple[str, ...]:
    """Write a berkas's line of the list."""
    notes = (view.lent, f"ditahan: {kept.held}" if kept.held else "")
    told = (
        str(number),
        view.number,
        view.classification,
        f"{view.indeks}: {view.title}",
        span(view.first, view.last),
        view.development,
        f"{view.items} item",
        view.place_words,
        kept.words,
        "; ".join(filter(None, notes)),
    )
    return tuple(words or NOTHING for words in told)
