"""The columns of the register's list, and which order each header asks for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Final

from desk.dip.item_rows import DipLine
from ui.dip.words import forms_words, stage_chip, stage_words, updated_chip, updated_words
from ui.parts.table import Column

ORDERS: Final = ("newest", "title", "unit", "", "", "due")
"""The order that a click on each header asks for; '' for a column that does not sort."""


NAMES: Final = ("code", "title", "unit", "forms", "stage", "updated")
"""How saved views name the columns."""


def columns(today: date) -> Sequence[Column]:
    """Give the columns; what is late is counted from ``today``."""
    return (
        Column("Nomor", attrgetter("code"), width=5.4),
        Column("Ringkasan isi informasi", attrgetter("title"), strong=attrgetter("urgent")),
        Column("Unit yang menguasai", attrgetter("unit"), width=9.4),
        Column("Bentuk", forms_words, width=7.4),
        Column("Tahap", stage_words, width=8, chip=stage_chip),
        Column("Mutakhir", partial(_updated, today), width=9.6, chip=updated_chip),
    )


def key(line: DipLine) -> int:
    """Name a row over a reload."""
    return line.id


def _updated(today: date, line: DipLine) -> str:
    return updated_words(line, today)
