"""What the columns of an agenda can mean, as officers call it; and how those of one agenda are understood."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Final

from desk.coverage.agenda_fields import AGENDA
from desk.exchange.list_columns import ListColumn, columns_in
from desk.exchange.sheets import read_rows, rows_of_paste

MEANINGS: Final = {
    "day": "Tanggal",
    "last": "Sampai tanggal",
    "time": "Jam",
    "end_time": "Jam selesai",
    "title": "Nama kegiatan",
    "place": "Tempat",
    "leader": "Pimpinan",
    "organiser": "Penyelenggara",
    "contact": "Narahubung",
    "note": "Keterangan",
    "id": "Nomor dari aplikasi asal",
}
"""What a column can mean; when a row was posted is found but tells nothing of the event."""

FIRST_ROWS: Final = 50
"""In how many rows the columns are looked for."""


def agenda_columns(file: str, text: str, given: Mapping[str, int] | None = None) -> tuple[ListColumn, ...]:
    """Tell how the columns of an agenda, a file or pasted ``text``, are understood.

    Raises ``Invalid``.
    """
    rows = list(islice(read_rows(Path(file)) if file else rows_of_paste(text), FIRST_ROWS))
    return columns_in(rows, AGENDA, given)
