"""What can be asked of the service desk's register by name in the search of everything."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import eq
from typing import Final

from desk.search.fields import Condition, Register, by_officer, choice_of, days_in, words_in, years_of
from desk.service.tables import ServiceRow
from desk.service.terms import CHANNELS, KIND, KINDS

STATES: Final = {"berjalan": "open", "dijawab": "answered", "batal": "void"}
"""What ``status:`` may hold, and the state that it means."""

_STATE: Final[dict[str, Callable[[], Condition]]] = {
    word: partial(eq, ServiceRow.state, code) for word, code in STATES.items()
}
_KIND: Final[dict[str, Callable[[], Condition]]] = {kind: partial(eq, ServiceRow.kind, kind) for kind in KINDS}


def _channels() -> tuple[str, ...]:
    return CHANNELS


REGISTER: Final = Register(
    KIND,
    ServiceRow,
    {
        "judul": words_in("yang diminta", ServiceRow.subject),
        "perihal": words_in("yang diminta", ServiceRow.subject),
        "layanan": choice_of("macam layanan", _KIND),
        "lewat": words_in("saluran", ServiceRow.channel, known=_channels),
        "status": choice_of("keadaan", _STATE),
        "petugas": by_officer("penerima", ServiceRow.received_by),
        "tahun": years_of(ServiceRow.received_at),
        "tanggal": days_in("diterima atau dijawab", ServiceRow.received_at, ServiceRow.answered_on),
        "diterima": days_in("hari diterima", ServiceRow.received_at),
    },
)
