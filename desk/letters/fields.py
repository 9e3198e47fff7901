"""What can be asked of incoming letters by name in the search of everything."""

from __future__ import annotations

from typing import Final

from desk.letters.tables import TAKEN_OVER, DisposisiRow, LetterRow
from desk.people.tables import PositionRow
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

KIND: Final = "letters"


def senders() -> list[str]:
    """Name who sent letters, for completing what is typed."""
    rows = LetterRow.select(LetterRow.sender).distinct().order_by(LetterRow.sender).limit(500)
    return [row.sender for row in rows if row.sender]


def _open() -> Condition:
    """Say which letters nothing was ordered for yet, or something ordered is not done, as the list has it."""
    told, waiting = DisposisiRow.select(DisposisiRow.letter), DisposisiRow.select(DisposisiRow.letter)
    untouched = LetterRow.id.not_in(told) & (LetterRow.asks != TAKEN_OVER)
    return untouched | LetterRow.id.in_(waiting.where(DisposisiRow.done_at == ""))


def _done() -> Condition:
    return ~_open()


def _told_to(asked: Asked) -> Condition:
    told = DisposisiRow.select(DisposisiRow.letter).join(PositionRow)
    holder = (PositionRow.code == asked.value) | PositionRow.title.contains(asked.value)
    return LetterRow.id.in_(told.where(holder))


_SENDER: Final = words_in("pengirim", LetterRow.sender, known=senders)
_SUBJECT: Final = words_in("perihal", LetterRow.subject)

REGISTER: Final = Register(
    KIND,
    LetterRow,
    {
        "unit": _SENDER,
        "opd": _SENDER,
        "pengirim": _SENDER,
        "judul": _SUBJECT,
        "perihal": _SUBJECT,
        "nomor": words_in("nomor surat pengirim", LetterRow.reference),
        "sifat": words_in("sifat surat", LetterRow.nature),
        "tahap": at_step(KIND, LetterRow.id),
        "status": choice_of("keadaan", {"terbuka": _open, "selesai": _done}),
        "disposisi": Field("jabatan yang didisposisi", _told_to),
        "petugas": by_officer("penerima", LetterRow.received_by),
        "tahun": years_of(LetterRow.received_at),
        "tanggal": days_in("diterima atau tanggal surat", LetterRow.received_at, LetterRow.dated),
        "diterima": days_in("hari diterima", LetterRow.received_at),
    },
)
