"""Times as people write them into agendas: '08.30 s/d Selesai', '09.0p WIB', 'Pkl. 9 pagi' (pure).

Nothing is guessed that the words do not say: what holds no time is kept in words only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_SPOKEN: Final = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10, "sebelas": 11, "dua belas": 12, "duabelas": 12, "tengah hari": 12, "tengah malam": 0,
}  # fmt: skip
_PRAYERS: Final = {
    "subuh": (5, 0), "dzuhur": (12, 15), "zuhur": (12, 15), "dhuhur": (12, 15), "ashar": (15, 30), "asar": (15, 30),
    "magrib": (18, 15), "maghrib": (18, 15), "isya": (19, 30),
}  # fmt: skip
"""About when an event 'ba'da Isya' begins; the words stay beside it."""

_SLIPS: Final = str.maketrans({"o": "0", "O": "0", "p": "0", "P": "0", "l": "1", "I": "1", "i": "1", "|": "1"})
"""Letters that a finger hits instead of the number beside them: '09.0p', '1O.30', '0l.00'."""

_ZONE: Final = re.compile(r"(?<![a-z])(wita|wib|wit)(?![a-z])", re.IGNORECASE)
_OPEN_END: Final = re.compile(
    r"\b(selesai|slesai|selesei|rampung|habis|usai|tuntas|end|finish|seterusnya|dst)\b", re.IGNORECASE
)
_WHOLE_DAY: Final = re.compile(
    r"\b(sepanjang|seharian|satu|sehari)\s*(hari|penuh)?\b|\b24 jam\b|(?:all|full).?day", re.IGNORECASE
)
_BETWEEN: Final = re.compile(
    r"\s*(?:s\.?\s?/?\s?d\.?(?![a-z])|sampai(?:\s+dengan)?|hingga|s\.d|sd(?![a-z])|[-–—~→>]+|\bke\b|\bto\b)\s*",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(
    r"(?P<hour>(?<!\d)[0-2]?\d|(?<!\w)[0-2oOlI]?[0-9oOlI])\s*(?:[.:,;'`h]|\s(?=[0-5]\d\b))\s*(?P<minute>[0-5oO][0-9oOpPlI])(?![\d/])"
    r"|(?<!\d)(?P<packed>[0-2]\d[0-5]\d)(?![\d/])"
    r"|(?<![\d.,/:])(?P<alone>[0-2]?\d)(?![\d/:]|\s*(?:jam|menit|hari|orang|peserta|lantai)\b)"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:lantai|lt|ruang(?:an)?|gedung|blok|nomor|no|kamar|hari ke|sesi|gelombang|angkatan)\b\.?\s*-?\d+\s*:?",
    re.IGNORECASE,
)
"""Numbers that tell a place or a part, not a time."""

_ABOUT: Final = re.compile(r"\+\s*/\s*-|±|\+-")
"""'About': no span although it is written with a dash."""

_PAST: Final = re.compile(
    r"(?<![\d.,:])(?P<hour>[0-2]?\d)\s+(?P<way>lewat|lebih|kurang)\s+(?P<minutes>[0-5]?\d|seperempat)(?:\s+menit)?\b",
    re.IGNORECASE,
)
_QUARTER: Final = 15
_FRIDAY: Final = re.compile(r"\b(?:ba.?da|bakda|setelah|sesudah|usai|selesai)\b.{0,15}\bjum.?at\b", re.IGNORECASE)
"""After the Friday prayer, about 13.00; the day's name alone tells no time."""

_PART: Final = re.compile(r"\b(pagi|siang|sore|petang|malam|dini hari|am|pm|a\.m\.?|p\.m\.?)(?![a-z])", re.IGNORECASE)
_NOON: Final = 12
_MIDNIGHT: Final = 24
_HALF: Final = re.compile(r"\bsetengah\s+(\w+)", re.IGNORECASE)
_EMPTY: Final = re.compile(
    r"[\s.:–—\-_/]*|(0?0[.:]00)?"
    r"|(tanpa|belum (?:ada|ditentukan|pasti)|tba|tbd|tbc|menyusul|tentatif|kondisional|nanti)\b.*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Hours:
    """Hours read out of words: ``begins`` and ``ends`` like '08:30', '' where not told; ``zone`` WIB, WITA, WIT or ''.

    ``open_end`` is 's/d selesai'; ``all_day`` 'sepanjang hari'; ``known`` is False for words that tell no time.
    """

    begins: str = ""
    ends: str = ""
    zone: str = ""
    open_end: bool = False
    all_day: bool = False
    known: bool = True


def read_hours(words: str) -> Hours:
    """Read the time of an agenda; empty or 'menyusul' is known and has no hour."""
    told = " ".join(words.replace("\u00a0", " ").split())
    if _EMPTY.fullmatch(told):
        return Hours()
    zone = _ZONE.search(told)
    zone_name, open_end = (zone[1].upper() if zone else ""), bool(_OPEN_END.search(told))
    plain = _PAST.sub(_past, _ELSEWHERE.sub(" ", _ABOUT.sub(" ", _ZONE.sub(" ", told))))
    times = _times(plain)
    if not times:
        if _WHOLE_DAY.search(plain):
            return Hours(zone=zone_name, all_day=True)
        return Hours(zone=zone_name, open_end=open_end, known=False)
    if len({name.upper() for name in _ZONE.findall(told)}) > 1:  # '08.30 WIB/09.30 WITA' is one time, told twice
        times = times[:1]
    begins, ends = times[0], times[1] if len(times) > 1 else ""
    return Hours(begins, ends if ends > begins else "", zone_name, open_end)


def _times(words: str) -> list[str]:
    found: list[str] = []
    for place, part in enumerate(_BETWEEN.split(words, maxsplit=2)):
        time = _time(part, found[0] if found else "")
        if not found and place and not part.strip("- "):
            continue
        if time and place and not found:  # 's/d 12.00': an end without a beginning is no time to begin at
            return []
        found += [time] if time else []
    if len(found) == 1:  # '08.00 12.00': two times with only a blank between
        clocks = [one for one in _CLOCK.finditer(words) if one["hour"]]
        apart = [words[one.end() : other.start()].strip(" ,/&().") for one, other in pairwise(clocks)]
        more = [_clock(one, words, "") for one in clocks]
        if all(between in {"", "dan"} for between in apart):  # 'registrasi 07.30, acara 08.00' is no span
            found += [time for time in more if time > found[0]][:1]
    return found


def _past(found: re.Match[str]) -> str:
    """Write 'jam 9 lewat 15 menit' and 'jam 10 kurang seperempat' as a clock shows it."""
    minutes = _QUARTER if found["minutes"].lower() == "seperempat" else int(found["minutes"])
    total = int(found["hour"]) * 60 + (-minutes if found["way"].lower() == "kurang" else minutes)
    return f"{total // 60:02}.{total % 60:02}"


def _time(part: str, before: str) -> str:
    """Read one end of a span; ``before`` is its beginning, where this is the end."""
    lower = part.lower()
    half = _HALF.search(lower)
    if half and (spoken := _SPOKEN.get(half[1], int(half[1]) if half[1].isdigit() else 0)):
        return _at(spoken - 1, 30, lower, before)
    told = [(rank, _clock(found, lower, before)) for found in _CLOCK.finditer(part) for rank in (_rank(found),)]
    if best := min((one for one in told if one[1]), key=lambda one: one[0], default=None):
        return best[1]
    if _FRIDAY.search(part):
        return "13:00"
    for name, (hour, minute) in _PRAYERS.items():
        if re.search(rf"\b{name}\b", lower):
            return f"{hour:02}:{minute:02}"
    spoken_hours = [name for name in sorted(_SPOKEN, key=len, reverse=True) if re.search(rf"\b{name}\b", lower)]
    return _at(_SPOKEN[spoken_hours[0]], 0, lower, before) if spoken_hours else ""


def _rank(found: re.Match[str]) -> int:
    """Order readings: '09.00' before '0900' before a bare '9'."""
    return 0 if found["hour"] else 1 if found["packed"] else 2


def _clock(found: re.Match[str], words: str, before: str) -> str:
    if found["packed"]:
        return _at(int(found["packed"][:2]), int(found["packed"][2:]), words.lower(), before)
    if found["alone"]:
        return _at(int(found["alone"]), 0, words.lower(), before)
    hour, minute = found["hour"].translate(_SLIPS), found["minute"].translate(_SLIPS)
    return _at(int(hour), int(minute), words.lower(), before) if hour.isdigit() and minute.isdigit() else ""


def _at(hour: int, minute: int, words: str, before: str) -> str:
    """Write a time, by the part of the day that its words name."""
    part = _PART.search(words)
    name = part[1].replace(".", "") if part else ""
    late = name in {"sore", "petang", "pm"} or (name == "malam" and hour > 4) or (name == "siang" and hour < 10)  # noqa: PLR2004 - jam 1–4 malam is early morning, 10–12 siang is noon
    if late and hour < _NOON:
        hour += _NOON
    elif name in {"dini hari", "am", "malam"} and hour == _NOON:
        hour = _MIDNIGHT if name == "malam" and before else 0
    if not name and before and hour < _NOON and f"{hour:02}:{minute:02}" <= before < "12:00":
        hour += _NOON  # '10 - 2' ends in the afternoon
    if (hour, minute) == (_MIDNIGHT, 0):
        return "23:59"
    return f"{hour:02}:{minute:02}" if hour < _MIDNIGHT else ""
