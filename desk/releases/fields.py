"""What can be asked of press releases by name in the search of everything."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from desk.cabinet.tables import FolderRow, ItemRow
from desk.releases.tables import KIND, ParafRow, ReleaseRow
from desk.search.fields import (
    Asked,
    Condition,
    Field,
    Register,
    at_step,
    by_officer,
    choice_of,
    days_in,
    words_in,
    years_of,
)

STATES: Final = {
    "berjalan": ("open",),
    "terbit": ("published", "filed"),
    "diarsipkan": ("filed",),
    "ditolak": ("rejected",),
    "ditarik": ("withdrawn",),
    "batal": ("void",),
}
"""What ``status:`` may hold, and the states that it means: what is filed was published."""


def senders() -> list[str]:
    """Name who sent releases, for completing what is typed."""
    rows = ReleaseRow.select(ReleaseRow.sender).distinct().order_by(ReleaseRow.sender).limit(500)
    return [row.sender for row in rows if row.sender]


def _filed_under(asked: Asked) -> Condition:
    items = ItemRow.select(ItemRow.target).join(FolderRow)
    return ReleaseRow.id.in_(items.where(ItemRow.kind == KIND, FolderRow.classification.startswith(asked.value)))


def _parafed_by(asked: Asked) -> Condition:
    return ReleaseRow.id.in_(ParafRow.select(ParafRow.release).where(_PARAF_BY.where(asked)))


_STATE: Final[dict[str, Callable[[], Condition]]] = {
    word: partial(ReleaseRow.state.in_, codes) for word, codes in STATES.items()
}
_SENDER: Final = words_in("OPD pengirim", ReleaseRow.sender, known=senders)
_PARAF_BY: Final = by_officer("pemaraf", ParafRow.officer)

REGISTER: Final = Register(
    KIND,
    ReleaseRow,
    {
        "unit": _SENDER,
        "opd": _SENDER,
        "pengirim": _SENDER,
        "judul": words_in("judul", ReleaseRow.title),
        "tempat": words_in("tempat kegiatan", ReleaseRow.place),
        "tahap": at_step(KIND, ReleaseRow.id),
        "status": choice_of("keadaan", _STATE),
        "petugas": by_officer("penerima", ReleaseRow.received_by),
        "paraf": Field("pejabat yang memaraf", _parafed_by, known=_PARAF_BY.known),
        "kode": Field("kode klasifikasi arsipnya", _filed_under),
        "tahun": years_of(ReleaseRow.received_at),
        "tanggal": days_in("diterima atau hari kegiatan", ReleaseRow.received_at, ReleaseRow.event_date),
        "diterima": days_in("hari diterima", ReleaseRow.received_at),
        "terbit": days_in("hari terbit", ReleaseRow.published_at),
    },
)
