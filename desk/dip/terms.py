"""The fixed words of the register: categories, forms, periods of update, stages, and who may do what.

Sources: UU 14/2008 Pasal 9 to 11 (categories), SOP Pendokumentasian step 4 (stages), SOP Akurasi part G.4 (periods).
"""

from __future__ import annotations

from typing import Final

from desk.layout import USUAL

KIND: Final = "dip"
"""What attachments, journal lines, search hits and filed papers of DIP items are said to be about."""

CATEGORIES: Final = USUAL.categories
"""The legal categories; dikecualikan is none of them and never stands in this register."""

URGENT: Final = "serta merta"
"""The category that is announced without delay (UU 14/2008 Pasal 10)."""

FORMS: Final = ("cetak", "rekam", "online")
"""Column 6 of the DIP: on paper, as a recording or file, on the net."""

PERIODS: Final = {"bulanan": 1, "triwulan": 3, "semester": 6, "tahunan": 12, "insidental": 0}
"""How often an item is brought up to date, in months; 0 has no date."""

USUAL_PERIOD: Final = {"berkala": "semester", "serta merta": "insidental", "setiap saat": "tahunan"}
"""Berkala at least every six months (UU 14/2008 Pasal 9); the others as practice has it."""

STAGES: Final = ("deskripsi", "verifikasi", "otentikasi", "kodefikasi", "penataan")
"""The stages of documentation in their order; none is skipped."""

CHECKED_BY_TWO: Final = {"otentikasi": "verifikasi"}
"""The stage that may not be done by the officer of the other (cross-checking, SOP part Q.1)."""

KEEPERS: Final = ("arsiparis", "petugas")
"""Who describes items: Petugas Dokumentasi/Arsiparis, and the desk where it takes information in."""

PUBLISHERS: Final = ("arsiparis", "operator", "petugas")
STAGE_ACTORS: Final = {
    "deskripsi": ("arsiparis", "petugas"),
    "verifikasi": ("arsiparis", "sekretaris_ppid"),
    "otentikasi": ("arsiparis", "ppid", "sekretaris_ppid"),
    "kodefikasi": ("arsiparis",),
    "penataan": ("arsiparis",),
}
"""Petugas Dokumentasi/Arsiparis works (step 4); the Sekretaris PPID verifies, the PPID stands for the original."""

ADVANCERS: Final = tuple(sorted({role for roles in STAGE_ACTORS.values() for role in roles}))


def code_of(item_id: int) -> str:
    """Write an item's reference, such as ``DIP-0412``; the column Nomor is counted when an edition is frozen."""
    return f"DIP-{item_id:04d}"
