"""Indonesian words for dates, times, numbers and names, as officers read them on screen and paper.

Pure: no locale of the computer is asked, so that a sheet prints the same everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta, timezone, tzinfo

from desk.errors import Invalid

# Indonesia knows no daylight saving (domain.md 6.3), so a fixed offset is the whole zone.
ZONES: Mapping[str, tzinfo] = {
    "WIB": timezone(timedelta(hours=7), "WIB"),
    "WITA": timezone(timedelta(hours=8), "WITA"),
    "WIT": timezone(timedelta(hours=9), "WIT"),
}
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_SATUAN = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_GROUPS = ((10**9, "miliar", ""), (10**6, "juta", ""), (1000, "ribu", "seribu"), (100, "ratus", "seratus"))
_TERBILANG_MAX = 999_999_999_999
_NIP_GROUPS = re.compile(r"(\d{8})(\d{6})(\d)(\d{3})", re.ASCII)
_TITLES = frozenset({"prof", "dr", "drs", "dra", "drg", "drh", "ir", "h", "hj", "kh", "ns", "apt", "bd", "tgk"})
# S.Sos, M.Si, A.Md, Ph.D written without the comma that belongs before them.
_DEGREE = re.compile(r"(?:[SMD]\.[A-Z]|A\.Md|Ph\.D)[A-Za-z.]*")


def bulan(n: int) -> str:
    """Name a month: 11 → 'November'. Raises ``ValueError`` outside 1 … 12."""
    return _BULAN[_month_index(n)]


def bulan_romawi(n: int) -> str:
    """Write a month as numbers of letters do: 11 → 'XI'. Raises ``ValueError`` outside 1 … 12."""
    return _ROMAWI[_month_index(n)]


def tanggal(d: date) -> str:
    """Write a date: '21 November 2026'."""
    return f"{d.day} {bulan(d.month)} {d.year}"


def hari_tanggal(d: date) -> str:
    """Write a date with its day: 'Sabtu, 21 November 2026'."""
    return f"{HARI[d.weekday()]}, {tanggal(d)}"


def tanggal_pendek(d: date) -> str:
    """Write a date for a narrow column: '21/11/2026'."""
    return f"{d.day:02}/{d.month:02}/{d.year}"


def tanggal_tertulis(dated: str) -> str:
    """Write an ISO day for a narrow column, or the month or year that a thing is dated with: '01/2026', '2026'."""
    return "/".join(reversed(dated.split("-")))


def tanggal_terbilang(d: date) -> str:
    """Spell a date out for a berita acara, to follow 'Pada hari ini'."""
    return f"{HARI[d.weekday()]} tanggal {terbilang(d.day)} bulan {bulan(d.month)} tahun {terbilang(d.year)}"


def jam(t: time | datetime) -> str:
    """Write a time with a dot: '09.12'."""
    return f"{t.hour:02}.{t.minute:02}"


def waktu(dt: datetime, zone_name: str) -> str:
    """Write a moment as the clocks of a zone show it: '21 November 2026 pukul 09.12 WITA'.

    Raises ``ValueError`` for a moment without a zone and for a zone that is not in ``ZONES``.
    """
    if zone_name not in ZONES:
        raise ValueError(f"unknown zone {zone_name!r}")
    local = _aware(dt).astimezone(ZONES[zone_name])
    return f"{tanggal(local)} pukul {jam(local)} {zone_name}"


def kapan(dt: datetime, now: datetime) -> str:
    """Write a moment for a list, as seen from ``now`` and in its zone: 'hari ini 09.12', '14 Okt 09.12'.

    Raises ``ValueError`` where either has no zone.
    """
    local = _aware(dt).astimezone(_aware(now).tzinfo)
    day = {0: "hari ini", -1: "kemarin", 1: "besok"}.get((local.date() - now.date()).days)
    if day is None:
        year = "" if local.year == now.year else f" {local.year}"
        day = f"{local.day} {bulan(local.month)[:3]}{year}"
    return f"{day} {jam(local)}"


def durasi(minutes: float) -> str:
    """Write a span of minutes, a begun minute left out: '5 menit', '1 jam 20 menit', '−5 menit'."""
    sign = "−" if minutes <= -1 else ""
    hours, rest = divmod(int(abs(minutes)), 60)
    if not hours:
        return f"{sign}{rest} menit"
    return f"{sign}{angka(hours)} jam {rest} menit" if rest else f"{sign}{angka(hours)} jam"


def angka(n: int) -> str:
    """Write a whole number with dots: '1.234.567'."""
    return f"{n:,}".replace(",", ".")


def desimal(x: float, places: int) -> str:
    """Write a number with a decimal comma: 1234.5 with 2 places → '1.234,50'."""
    return f"{x:z,.{places}f}".translate(str.maketrans(",.", ".,"))


def terbilang(n: int) -> str:
    """Spell out a number from 0 to 999.999.999.999: 1100 → 'seribu seratus'.

    Raises ``ValueError`` outside that range.
    """
    if not 0 <= n <= _TERBILANG_MAX:
        raise ValueError(f"cannot spell out {n}")
    return " ".join(_spelled(n)) if n else _SATUAN[0]


def daftar(words: Sequence[str]) -> str:
    """Join words into a list: 'a', 'a dan b', 'a, b dan c'; nothing gives ''."""
    if len(words) < 2:  # noqa: PLR2004 - one word needs no joining
        return "".join(words)
    return f"{', '.join(words[:-1])} dan {words[-1]}"


def inisial(name: str) -> str:
    """Take the initials for a paraf from a name, without degrees: 'Ir. Budi Hartono Santoso, M.P.' → 'BHS'."""
    words = name.partition(",")[0].split()
    while len(words) > 1 and words[0].rstrip(".").lower() in _TITLES:
        del words[0]
    while len(words) > 1 and _DEGREE.fullmatch(words[-1]):
        del words[-1]
    letters = (re.search(r"[^\W\d_]", word) for word in words)
    return "".join(letter.group().upper() for letter in letters if letter)


def nip(text: str) -> str:
    """Print a NIP in its groups 8-6-1-3, however it was typed: '19850913 200312 1 002'.

    The groups are not read as dates: the month of a PPPK number starts at 21 (domain.md 3.7).
    Raises ``Invalid`` for the field ``nip`` if it is not 18 digits.
    """
    groups = _NIP_GROUPS.fullmatch(re.sub(r"[\s.\-–]", "", text))
    if groups is None:
        raise Invalid("nip", "NIP terdiri atas 18 angka; periksa kembali angkanya.")
    return " ".join(groups.groups())


def _month_index(n: int) -> int:
    if not 1 <= n <= len(_BULAN):
        raise ValueError(f"no month {n}")
    return n - 1


def _aware(dt: datetime) -> datetime:
    if dt.utcoffset() is None:
        raise ValueError("a moment needs its zone")
    return dt


def _spelled(n: int) -> list[str]:
    """Spell a number above 0 word by word; 0 is no word, as in 'dua puluh'."""
    if n < len(_SATUAN):
        return [_SATUAN[n]] if n else []
    for size, name, one in _GROUPS:
        if n >= size:
            count, rest = divmod(n, size)
            return ([one] if one and count == 1 else [*_spelled(count), name]) + _spelled(rest)
    tens, ones = divmod(n, 10)
    return [_SATUAN[ones], "belas"] if tens == 1 else [_SATUAN[tens], "puluh", *_spelled(ones)]
