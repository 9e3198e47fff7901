"""Retention clauses as schedules write them: years and the event after which they count (pure; domain.md 2.2).

'2 Tahun Setelah Data Diperbarui' is two years and an event; the clause keeps its wording, and nothing counts before the
event's date is known.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Final

from desk.errors import Invalid

DESTROY, KEEP, REVIEW = "musnah", "permanen", "dinilai kembali"
FATES: Final = (DESTROY, KEEP, REVIEW)
_ONES: Final = "nol satu dua tiga empat lima enam tujuh delapan sembilan".split()
_TENS: Final = [(10 * count, word) for count, word in enumerate(_ONES) if count > 1]
_NUMBERS: Final = {
    **{word: number for number, word in enumerate(_ONES)},
    "sepuluh": 10,
    "sebelas": 11,
    **{f"{word} belas": 10 + number for number, word in enumerate(_ONES) if number > 1},
    **{f"{word} puluh": tens for tens, word in _TENS},
    **{f"{word} puluh {one}": tens + number for tens, word in _TENS for number, one in enumerate(_ONES) if number},
}
_UNITS: Final = {
    **dict.fromkeys(("tahun", "thn", "th", "tahunan"), "years"),
    **dict.fromkeys(("bulan", "bln", "bl"), "months"),
    **dict.fromkeys(("hari", "hr"), "days"),
}
_IN_LETTERS: Final = re.compile(
    r"\b(?:" + "|".join(sorted((word.replace(" ", r"\s+") for word in _NUMBERS), key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)
_ONE_JOINED: Final = re.compile(r"\bse(?=tahun\b|bulan\b)", re.IGNORECASE)
_HALVES: Final = re.compile(r"(\d+)\s*(?:½|[.,]5\b)\s*(?:tahun|thn|th)\b\.?", re.IGNORECASE)
_BOUND: Final = re.compile(
    r"^(?:[±+~≥>]|minim\w+|maksim\w+|paling\s+(?:lama|singkat|sedikit|kurang)|sekurang-kurangnya|kurang\s+lebih)\s*(?=\d)",
    re.IGNORECASE,
)
_TWICE: Final = re.compile(r"(\d+)\s*\(\s*\1\s*\)")
_LENGTH: Final = re.compile(
    r"(?:(?P<first>\d{1,3})\s*(?:-|–|s\s*/?\s*\.?\s*d\s*\.?|sampai(?:\s+dengan)?|hingga|atau)\s*)?"
    r"(?P<count>\d{1,3})(?![\d/])\s*(?P<unit>[a-z]*)\.?",
    re.IGNORECASE,
)
_JOINT: Final = re.compile(r"\s*(?:,|\+|dan)?\s*", re.IGNORECASE)
_TRIGGER: Final = re.compile(
    r"(?:set\w{0,4}h|sej\w{0,2}k|sel[ae]ma|samp\w{1,2}|s\s*[./]?\s*d\b|hingga|sesudah|pasca|dihitung|terhitung|"
    r"mulai|tetap|sesuai|akhir|apabila|jika|bila|ketika|sepanjang|masih|berlaku|dari)\b.*",
    re.IGNORECASE,
)
_NEAR: Final = 0.7
"""How alike a misspelt unit must be: 'tahhun', 'tahum'; 'setelah' is not."""
_EXCEPT: Final = re.compile(r"kecuali\s+(?P<what>.+)", re.IGNORECASE)
_FATE_WORDS: Final = (
    (DESTROY, re.compile(r"(?:di)?\s*mus\w+", re.IGNORECASE)),
    (KEEP, re.compile(r"(?:(?:di\s*)?simpan\s+)?perman\w+|statis\b|(?:di\s*)?serah\w*", re.IGNORECASE)),
    (REVIEW, re.compile(r"(?:di\s*nil\w+|penilaian)\s+kembali", re.IGNORECASE)),
)
LONGEST: Final = 100


@dataclass(frozen=True)
class Clause:
    """How long something is kept, after an event ('' where it counts from the closing of the berkas)."""

    words: str
    years: int
    event: str
    months: int = 0
    days: int = 0

    def ends(self, starts: date) -> date:
        """Give the day on which it is over, where the event was, or the berkas was closed, on the day ``starts``."""
        month = starts.month - 1 + self.months
        return years_after(_in_month(starts, month), self.years) + timedelta(days=self.days)


@dataclass(frozen=True)
class Fate:
    """What becomes of it in the end; ``exception`` is what 'kecuali' names, and then an officer has to decide."""

    words: str
    kind: str
    exception: str


def read_clause(field: str, words: str) -> Clause:
    """Read a retention clause: '2', 'dua tahun', '1 Tahun Sejak Selesainya Pertanggungjawaban Suatu Penugasan'.

    Of a range ('2–3 tahun') the longer counts, so that nothing goes too early; 'selama berlaku' is no time at all after
    an event. Raises ``Invalid`` for the field where neither a time nor an event can be read.
    """
    said = " ".join(words.split())
    figures = _in_figures(said)
    before, length, after = _parts(figures)
    event = " ".join(filter(None, (_bare(before), _bare(after))))
    total = sum(length.values())
    known = (bool(length) and (not before or _TRIGGER.match(before))) or (not length and _TRIGGER.match(event))
    if not known or total > LONGEST * (1 if "years" in length else 12):
        raise Invalid(field, f"“{said}” tidak terbaca sebagai retensi; tulis seperti 2 tahun setelah data diperbarui.")
    kept = _bare(said[-len(after) :]) if after and said.endswith(after) and not before else event
    return Clause(said, length.get("years", 0), kept, length.get("months", 0), length.get("days", 0))


def _in_figures(said: str) -> str:
    """Write numbers in figures: 'dua tahun', 'setahun', '1 (satu) tahun'."""
    figures = _ONE_JOINED.sub("1 ", said)
    start = _TRIGGER.search(figures)
    cut = start.start() if start and start.start() else len(figures)
    figures = _IN_LETTERS.sub(_figure, figures[:cut]) + figures[cut:]
    return _HALVES.sub(r"\1 tahun 6 bulan", _BOUND.sub("", _TWICE.sub(r"\1", figures)))


def _figure(found: re.Match[str]) -> str:
    return str(_NUMBERS[" ".join(found[0].casefold().split())])


def _parts(figures: str) -> tuple[str, dict[str, int], str]:
    """Cut a clause into what stands before its time, the time by units, and what stands after it."""
    length: dict[str, int] = {}
    found = _time_in(figures, 0)
    if found is None:
        return "", length, figures
    before, end = figures[: found.start()], found.end()
    while found is not None and (unit := _unit(found["unit"], alone=not length)) and unit not in length:
        length[unit] = max(int(found["count"]), int(found["first"] or 0))
        end = found.end() if found["unit"] and _unit(found["unit"], alone=False) else found.end("count")
        joint = _JOINT.match(figures, end)
        found = _LENGTH.match(figures, joint.end() if joint else end)
    return before, length, figures[end:]


def _time_in(figures: str, start: int) -> re.Match[str] | None:
    """Find the first time: a number with its unit anywhere, or a bare number that begins the clause."""
    for found in _LENGTH.finditer(figures, start):
        if _unit(found["unit"], alone=False) or not figures[: found.start()].strip(" ±+~>≥("):
            return found
    return None


def _unit(words: str, *, alone: bool) -> str:
    """Name the unit of a time, also where it is misspelt; a number alone, or before an event, means years."""
    word = words.casefold()
    near = get_close_matches(word, _UNITS, 1, _NEAR) if word[:1] in {"t", "b", "h"} else []
    if word and near:
        return _UNITS[near[0]]
    return "years" if alone and (not word or _TRIGGER.match(word)) else ""


def _bare(words: str) -> str:
    said = words.strip(" .,;:+-–")
    said = "" if re.fullmatch(r"(?:s\s*[./]\s*d|selama|sampai dengan)", said, re.IGNORECASE) else said
    return said[1:-1].strip() if said.startswith("(") and said.endswith(")") and said.count("(") == 1 else said


def _in_month(day: date, month: int) -> date:
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def read_fate(words: str) -> Fate:
    """Read a fate: 'Musnah', 'Permanen', 'Dinilai kembali', 'Musnah, kecuali SK masuk berkas perseorangan'.

    Raises ``Invalid``.
    """
    said = " ".join(words.split())
    kind = next((kind for kind, pattern in _FATE_WORDS if pattern.match(said)), "")
    if not kind:
        raise Invalid("fate", f"Nasib akhir “{said}” tidak dikenal; pilih musnah, permanen atau dinilai kembali.")
    if found := _EXCEPT.search(said):
        return Fate(said, kind, found["what"].strip(" .)"))
    # Two fates in one clause ('musnah, naskah asli permanen'): an officer has to say which papers are which.
    others = any(pattern.search(said) for other, pattern in _FATE_WORDS if other != kind)
    return Fate(said, kind, said if others else "")


def years_after(day: date, years: int) -> date:
    """Give the day so many years later; 29 February becomes 1 March where that year has none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
