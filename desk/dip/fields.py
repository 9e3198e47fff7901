"""What can be asked of public information and of cycles by name in the search of everything.

The fields of the items are those of the register's own language (``desk.dip.query``), under the same names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from desk.dip import query
from desk.dip.finding import condition
from desk.dip.item_lists import units
from desk.dip.item_tables import DipItemRow
from desk.dip.query import Term
from desk.dip.tables import CycleRow
from desk.dip.terms import KIND, STAGES
from desk.search.fields import Asked, Condition, Field, Register, at_step, by_officer, days_in, words_in, years_of

CYCLES: Final = "cycles"
_TOLD: Final = {
    "kategori": "berkala, serta merta, setiap saat",
    "kelompok": "kelompok",
    "judul": "judul",
    "unit": "unit penguasa informasi",
    "penanggung": "penanggung jawab",
    "tempat": "tempat pembuatan",
    "tahap": "tahap yang ditunggu",
    "tahun": "tahun",
    "bentuk": "cetak, rekam, online",
    "media": "media",
    "kode": "kode klasifikasi",
    "retensi": "masa simpan",
    "masa": "masa pemutakhiran",
    "mutakhir": "hari dimutakhirkan",
    "tenggat": "tenggat pemutakhiran",
    "diterima": "hari diterima",
    "diumumkan": "hari diumumkan",
    "impor": "nomor impor",
    "perlu": "yang perlu diperhatikan",
}


def _where(column: str, asked: Asked) -> Condition:
    value = asked.span.first if column in (*query.DAYS, *query.NUMBERS) else asked.value
    if column == "stage":
        value = str(STAGES.index(value) if value in STAGES else len(STAGES))
    if column == "attention":
        value = query.ATTENTION_WORDS[value]
    return condition(Term(column, value, asked.span.last), asked.today)


def _field(name: str, column: str) -> Field:
    where = partial(_where, column)
    if column in query.DAYS:
        return Field(_TOLD[name], where, "days")
    if column in query.NUMBERS:
        return Field(_TOLD[name], where, "numbers")
    words = {"stage": (*STAGES, query.DONE[0]), "attention": tuple(query.ATTENTION_WORDS)} | query.CHOICES
    if column in words:
        return Field(_TOLD[name], where, "choice", partial(_given, words[column]))
    known: dict[str, Callable[[], Sequence[str]]] = {"unit": units}
    return Field(_TOLD[name], where, known=known.get(name, partial(_given, ())))


def _given(words: Sequence[str]) -> Sequence[str]:
    return words


ITEM_FIELDS: Final = {name: _field(name, column) for name, column in query.NAMES.items()}

REGISTER: Final = Register(
    KIND,
    DipItemRow,
    ITEM_FIELDS
    | {
        "opd": ITEM_FIELDS["unit"],
        "petugas": by_officer("pencatat", DipItemRow.entered_by),
        "tanggal": days_in(
            "diterima, dimutakhirkan atau diumumkan",
            DipItemRow.received_on,
            DipItemRow.updated_on,
            DipItemRow.published_on,
        ),
    },
)

CYCLE_REGISTER: Final = Register(
    CYCLES,
    CycleRow,
    {
        "judul": words_in("judul siklus", CycleRow.title),
        "masa": words_in("masa", CycleRow.period),
        "tahap": at_step(CYCLES, CycleRow.id),
        "tahun": years_of(CycleRow.opened_at),
        "tanggal": days_in("hari dibuka", CycleRow.opened_at),
    },
)
