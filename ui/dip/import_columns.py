"""Which column of a list of the DIP means what, and how the choice is kept."""

from __future__ import annotations

from functools import partial
from typing import Final

from desk.dip.field_words import COLUMNS
from desk.dip.import_preview import ListColumns
from desk.dip.import_sources import forget
from ui.parts import list_columns
from ui.parts.list_columns import Meanings

TOLD: Final = (
    "Di kiri judul kolom dan contoh isinya, di kanan artinya bagi register. Pilihan ini diingat untuk daftar "
    "berikutnya dengan judul kolom yang sama."
)
NAMELESS: Final = "Sebut kolom mana yang memuat nama informasi atau ringkasannya."


def columns_words(columns: ListColumns, *, by_hand: bool) -> str:
    """Tell in a sentence how the columns of a list are understood."""
    how = "pilihan Anda" if by_hand else "pilihan yang diingat" if columns.chosen else "dikenali sendiri"
    return list_columns.columns_words(columns.columns, COLUMNS, how)


def meanings_of(columns: ListColumns) -> Meanings:
    """Tell what the columns of a list can mean; a list without the names of its items is none."""
    needs = (({"title", "summary"}, NAMELESS),)
    return Meanings(COLUMNS, TOLD, needs, partial(forget, columns.shape))
