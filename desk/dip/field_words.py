"""How officers call the columns of an item, and how a change of them is told (pure)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

COLUMNS: Final = {
    "number": "Nomor",
    "title": "Nama informasi",
    "summary": "Ringkasan isi",
    "category": "Kategori",
    "heading": "Kelompok",
    "unit": "Unit yang menguasai",
    "maker": "Penanggung jawab",
    "made": "Waktu dan tempat",
    "place": "Tempat",
    "forms": "Bentuk",
    "printed": "Cetak (tanda)",
    "recorded": "Rekam (tanda)",
    "online": "Online (tanda)",
    "retention": "Jangka waktu simpan",
    "media": "Jenis media",
    "link": "Tautan",
    "classification": "Kode klasifikasi",
    "update_every": "Masa pemutakhiran",
}
"""What a column of a list can mean."""

_FIELDS: Final = COLUMNS | {"printed": "Cetak", "recorded": "Rekam", "online": "Online", "made_words": "Waktu"}
_SAID_OTHERWISE: Final = frozenset({"made_kind", "made_on", "year"})
"""Stored beside the words that say them."""

SHORT: Final = 60
"""Letters of a value in the words of a change."""


def field_name(name: str) -> str:
    """Name a column of the table as officers call it."""
    return _FIELDS.get(name, name)


def change_words(moved: Iterable[tuple[str, object, object]]) -> str:
    """Tell a change, triples of column, before and after: 'Jangka waktu simpan: 5 tahun → 10 tahun'."""
    told = [
        f"{field_name(name)}: {_value(before)} → {_value(after)}"
        for name, before, after in moved
        if name not in _SAID_OTHERWISE
    ]
    return "; ".join(told) or "Waktu"


def shortened(words: str) -> str:
    """Write words in one line of at most ``SHORT`` letters."""
    plain = " ".join(words.split())
    return plain if len(plain) <= SHORT else f"{plain[: SHORT - 1]}…"


def _value(value: object) -> str:
    if isinstance(value, int):
        return "ya" if value else "tidak"
    return shortened(str(value)) or "(kosong)"
