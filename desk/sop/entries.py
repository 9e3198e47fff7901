"""What one step of an SOP file may hold, and what it names: actors, actions, other steps, its standard (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desk.errors import Invalid
from desk.sop.reading import Fault, Reading
from desk.sop.standard import KEYS, read_standard

THINGS: Final = ("month", "event", "release", "letter", "cycle", "item", "period")
"""What a step may run over."""

CONDITIONS: Final = ("luar_kota",)
"""What a step may wait for (``when``)."""

_TEXTS: Final = ("id", "name", "over", "action")
_OPTIONAL_TEXTS: Final = ("output", "within", "not_by", "when", "otherwise", "note", "paper")
_LISTS: Final = ("actors", "to", "needs")
_KNOWN: Final = {*_TEXTS, *_OPTIONAL_TEXTS, *_LISTS, *KEYS, "row", "outcomes"}


def check_entries(reading: Reading) -> Iterator[Fault]:
    """Name the faults of each step by itself and of what it refers to."""
    for place in range(len(reading.steps)):
        for check in (_keys, _names, _standard, _within, _not_by, _when):
            yield from check(reading, place)
    yield from _rows(reading)


def _keys(reading: Reading, place: int) -> Iterator[Fault]:
    step, named = reading.steps[place], reading.named(place)
    for key in (*_TEXTS, "row", "actors"):
        if not step.get(key):
            yield Fault(reading.line(place), f"{named}: {key} belum diisi.", f"Isi {key}.")
    for key, value in step.items():
        wrong = ""
        if key not in _KNOWN:
            wrong = "tidak dikenal; periksa ejaannya"
        elif key in (*_TEXTS, *_OPTIONAL_TEXTS) and not isinstance(value, str):
            wrong = "harus berupa teks"
        elif key in _LISTS and not (isinstance(value, list) and all(isinstance(one, str) and one for one in value)):
            wrong = "harus berupa daftar teks"
        elif key == "row" and (type(value) is not int or value < 1):
            wrong = "harus bilangan bulat mulai 1"
        if wrong:
            yield Fault(reading.line(place, key), f"{named}: {key} {wrong}.", f"Perbaiki {key}.")


def _names(reading: Reading, place: int) -> Iterator[Fault]:
    named = reading.named(place)
    for key in ("actors", "to"):
        given = reading.steps[place].get(key)
        for role in given if isinstance(given, list) else ():
            if isinstance(role, str) and role not in reading.roles:
                what = f"{named}: pelaksana {role} tidak dikenal."
                yield Fault(reading.line(place, key), what, "Pakai peran dari profil kantor, atau tambahkan di sana.")
    for key, known in (("action", reading.actions), ("over", frozenset(THINGS))):
        word = reading.word(place, key)
        if word and word not in known:
            what = f"{named}: {key} {word} tidak dikenal."
            repair = "Lihat: python main.py actions" if key == "action" else f"Pakai salah satu: {', '.join(THINGS)}."
            yield Fault(reading.line(place, key), what, repair)
    step_id = reading.word(place, "id")
    if step_id in reading.ids()[:place]:
        yield Fault(reading.line(place, "id"), f"Id {step_id} dipakai dua kali.", "Beri tiap langkah id sendiri.")


def _standard(reading: Reading, place: int) -> Iterator[Fault]:
    step, named = reading.steps[place], reading.named(place)
    try:
        standard = read_standard(step)
    except Invalid as fault:
        yield Fault(
            reading.line(place, fault.field), f"{named}: {fault}", "Tulis satu waktu baku, misalnya minutes = 7."
        )
        return
    if standard is None and "within" not in step:
        repair = f"Tulis salah satu: {', '.join(KEYS)}, atau within."
        yield Fault(reading.line(place), f"{named}: waktu baku belum diisi.", repair)
    if standard is not None and "within" in step:
        what = f"{named}: waktu baku sendiri sekaligus within {step['within']}."
        yield Fault(reading.line(place, "within"), what, "Pilih salah satu.")


def _within(reading: Reading, place: int) -> Iterator[Fault]:
    shared = reading.word(place, "within")
    if not shared:
        return
    line, named, ids = reading.line(place, "within"), reading.named(place), reading.ids()
    if shared not in ids:
        yield Fault(line, f"{named}: within menyebut langkah {shared} yang tidak ada.", "Sebut id langkah yang ada.")
        return
    other = reading.steps[ids.index(shared)]
    if "within" in other:
        yield Fault(line, f"{named}: {shared} sendiri tidak punya waktu baku.", "Sebut langkah yang punya waktu baku.")
    elif other.get("row") != reading.steps[place].get("row"):
        yield Fault(
            line, f"{named}: {shared} berada di baris lain.", "Waktu baku dibagi hanya dalam satu baris lembar."
        )


def _not_by(reading: Reading, place: int) -> Iterator[Fault]:
    other = reading.word(place, "not_by")
    if other and other not in reading.ids()[:place]:
        what = f"{reading.named(place)}: not_by menyebut {other}, yang bukan langkah sebelumnya."
        yield Fault(reading.line(place, "not_by"), what, "Sebut id langkah sebelumnya.")


def _when(reading: Reading, place: int) -> Iterator[Fault]:
    when, otherwise, named = reading.word(place, "when"), reading.word(place, "otherwise"), reading.named(place)
    if when and when not in CONDITIONS:
        repair = f"Pakai salah satu: {', '.join(CONDITIONS)}."
        yield Fault(reading.line(place, "when"), f"{named}: syarat {when} tidak dikenal.", repair)
    if bool(when) != bool(otherwise):
        what = f"{named}: when dan otherwise harus ditulis berdua."
        yield Fault(reading.line(place, "when" if when else "otherwise"), what, "Tambahkan yang kurang.")
    if otherwise and otherwise not in (*reading.ids()[place + 1 :], "end"):
        what = f"{named}: otherwise menuju {otherwise}, yang bukan langkah sesudahnya."
        yield Fault(reading.line(place, "otherwise"), what, "Sebut id langkah sesudahnya, atau end.")


def _rows(reading: Reading) -> Iterator[Fault]:
    """Rows of the sheet are numbered without a hole."""
    rows = {row: place for place, step in enumerate(reading.steps) if type(row := step.get("row")) is int and row > 0}
    for row in sorted(rows):
        if row > 1 and row - 1 not in rows:
            what = f"Baris {row - 1} lembar SOP tidak punya langkah."
            yield Fault(reading.line(rows[row], "row"), what, "Tambahkan langkahnya, atau perbaiki row.")
