"""The profile of an agency: its letterhead, hours, positions, SOPs and number patterns.

Written as TOML in ``resources/offices/``, kept with the registers as the JSON-able mapping of ``to_mapping``: both
have the same keys. A key that is wrong is named by the ``Invalid`` that refuses it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import time
from functools import cache, cached_property
from pathlib import Path
from typing import Final, Self

from desk.errors import Invalid, Missing, StorageFailed
from desk.hours import (
    Holiday,
    OfficeHours,
    SpecialPeriod,
    Week,
    check_week,
    holiday_names,
    load_holidays,
    tabled_years,
)
from desk.layout import USUAL, Layout
from desk.numbers.pattern import Pattern
from desk.toml_keys import Keys
from desk.words import HARI, ZONES, daftar, jam

PROFILES: Final = ("layanan", "kerja")
"""*Jam layanan* are for receipt and requests, *jam kerja* for the steps of an SOP."""

PAPERS: Final = ("A4", "F4")
PARAF_FORMS: Final = ("tabel", "melingkar")
LOCK_MINUTES: Final = ("5", "10", "15", "20", "25", "30")
"""Of idleness until the screen locks: 5 where officers take turns at a PC, up to 30 where each has his own."""

OWN_PC: Final = "30"
BRIEF_HOURS: Final = ("12.00", "13.00", "14.00", "15.00", "16.00", "17.00", "18.00")
"""When the brief of tomorrow's coverage goes out (SOP Peliputan: H-1); what changes after it is late."""

BRIEF_HOUR: Final = "15.00"
NO, YES = "tidak", "ya"
BOOKS: Final = {
    "agenda_release": "Buku Agenda Press Release",
    "release": "Arsip Press Release",
    "surat_masuk": "Agenda Surat Masuk",
    "surat_tugas": "Surat Tugas",
    "surat_edaran": "Surat Edaran",
}
_QUESTIONS: Final = {
    "address": "Apa alamat kantor: jalan, nomor dan kota, tanpa kode pos?",
    "postal_code": "Berapa kode pos kantor?",
    "city": "Di kota mana surat ditandatangani?",
    "phone": "Berapa nomor telepon kantor?",
    "email": "Apa alamat pos-el kantor?",
    "website": "Apa alamat laman kantor?",
}
_KOP: Final = (
    (("Telepon ", "phone"), ("Faksimile ", "fax")),
    (("Pos-el: ", "email"), ("Laman: ", "website")),
)
_RESOURCES: Final = Path(__file__).resolve().parents[1] / "resources"
_TIMES: Final = re.compile(r"(\d{1,2})[.:](\d{2})\s*[-–]\s*(\d{1,2})[.:](\d{2})", re.ASCII)


@dataclass(frozen=True)
class OfficePosition:
    """A post of the office; ``roles`` are the actor words of its SOPs, ``level`` 1 is the highest rank."""

    code: str
    title: str
    level: int
    roles: tuple[str, ...]


@dataclass(frozen=True)
class HoursProfile:
    """The usual week and the periods that have another one."""

    week: Week
    periods: tuple[SpecialPeriod, ...] = ()


@dataclass(frozen=True)
class Office:
    """An agency as its papers, clock and numbers need to know it; text that is not known is ''.

    ``kop_lines`` are the agency's name in the letterhead, under ``government``. ``numbers`` are patterns by book.
    ``unconfirmed`` names the keys whose value no paper of the agency gives: 'belum dipastikan' on their settings line.
    """

    code: str
    government: str
    agency: str
    kop_lines: tuple[str, ...]
    zone: str
    positions: tuple[OfficePosition, ...]
    profiles: Mapping[str, HoursProfile]
    numbers: Mapping[str, str]
    sops: tuple[str, ...]
    releases_sop: str
    address: str = ""
    postal_code: str = ""
    city: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    website: str = ""
    opd: str = ""
    bidang: str = ""
    release_classification: str = ""
    paper: str = "A4"
    paraf_form: str = "tabel"
    lock_minutes: str = LOCK_MINUTES[0]
    pin_at_paraf: str = NO
    brief_hour: str = BRIEF_HOUR
    layout: Layout = USUAL
    evidence: tuple[str, ...] = ()
    evidence_optional: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    practice: bool = False

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, object]) -> Self:
        """Read what ``to_mapping`` or a TOML file gives. Raises ``Invalid`` for the key that is wrong."""
        keys = Keys(mapping, "Profil kantor")
        office = cls(
            code=keys.text("code", required=True),
            government=keys.text("government", required=True),
            agency=keys.text("agency", required=True),
            kop_lines=keys.texts("kop_lines", required=True),
            zone=keys.choice("zone", tuple(ZONES)),
            positions=_positions(keys.sections("positions")),
            profiles=_profiles(keys.section("hours")),
            numbers=_numbers(keys.section("numbers")),
            sops=keys.texts("sops", required=True),
            releases_sop=keys.text("releases_sop", required=True),
            **{name: keys.text(name) for name in (*_QUESTIONS, "fax", "opd", "bidang", "release_classification")},
            paper=keys.choice("paper", PAPERS),
            paraf_form=keys.choice("paraf_form", PARAF_FORMS),
            lock_minutes=keys.choice("lock_minutes", LOCK_MINUTES, LOCK_MINUTES[0]),
            pin_at_paraf=keys.choice("pin_at_paraf", (NO, YES), NO),
            brief_hour=keys.choice("brief_hour", BRIEF_HOURS, BRIEF_HOUR),
            layout=Layout.read(keys.section("layout")) if "layout" in mapping else USUAL,
            evidence=keys.texts("evidence"),
            evidence_optional=keys.texts("evidence_optional"),
            unconfirmed=keys.texts("unconfirmed"),
            practice=keys.flag("practice"),
        )
        keys.finish()
        return office

    def to_mapping(self) -> dict[str, object]:
        """Give the profile as texts, numbers, lists and mappings only, for JSON."""
        plain = {each.name: getattr(self, each.name) for each in fields(self) if each.name != "profiles"}
        return {name: list(value) if isinstance(value, tuple) else value for name, value in plain.items()} | {
            "positions": [vars(position) | {"roles": list(position.roles)} for position in self.positions],
            "hours": {name: _profile_mapping(profile) for name, profile in self.profiles.items()},
            "numbers": dict(self.numbers),
            "layout": self.layout.to_mapping(),
        }

    def hours(self, profile: str = "kerja", holidays: Iterable[Holiday] | None = None) -> OfficeHours:
        """Give the hours of one of ``PROFILES``; without a table of days off, by the shipped one."""
        if holidays is not None:
            return self._hours(profile, tuple(holidays))
        if profile not in self._known_hours:
            self._known_hours[profile] = self._hours(profile, shipped_holidays())
        return self._known_hours[profile]

    def missing(self) -> tuple[tuple[str, str], ...]:
        """List the fields that are still empty, each with the question that the first-run assistant asks."""
        empty = [(name, question) for name, question in _QUESTIONS.items() if not getattr(self, name)]
        if not self.bidang and any("{bidang}" in pattern for pattern in self.numbers.values()):
            empty.append(("bidang", "Apa kode bidang dalam nomor surat?"))
        return tuple(empty)

    @property
    def contact_lines(self) -> tuple[str, ...]:
        """The letterhead's lines below the agency's name: address, telephone, pos-el; none of them empty."""
        place = " ".join(filter(None, (self.address, self.postal_code)))
        contacts = (
            "  ".join(f"{label}{getattr(self, name)}" for label, name in line if getattr(self, name)) for line in _KOP
        )
        return tuple(filter(None, (place, *contacts)))

    @property
    def books(self) -> dict[str, tuple[str, str]]:
        """Each number book's code with its title and pattern."""
        return {code: (BOOKS[code], pattern) for code, pattern in self.numbers.items()}

    @property
    def number_words(self) -> dict[str, str]:
        """The words of number patterns that are the same for the whole office."""
        return {"opd": self.opd, "bidang": self.bidang}

    @cached_property
    def _known_hours(self) -> dict[str, OfficeHours]:
        """Filled as they are asked for; each remembers the minutes of the years it has counted."""
        return {}

    def _hours(self, profile: str, holidays: tuple[Holiday, ...]) -> OfficeHours:
        found = self.profiles[profile]
        return OfficeHours(
            zone=ZONES[self.zone],
            zone_name=self.zone,
            week=found.week,
            periods=found.periods,
            holidays=holiday_names(holidays),
            years=tabled_years(holidays),
        )


def presets() -> tuple[str, ...]:
    """Name the profiles that are shipped."""
    return tuple(sorted(path.stem for path in (_RESOURCES / "offices").glob("*.toml")))


def load_office(path_or_preset: str | Path) -> Office:
    """Read a profile from a TOML file, or by the name of one that is shipped.

    Raises ``Missing`` where there is neither, ``Invalid`` for a key that is wrong or text that is no TOML.
    """
    is_preset = path_or_preset in presets()
    path = _RESOURCES / "offices" / f"{path_or_preset}.toml" if is_preset else Path(path_or_preset)
    try:
        mapping = tomllib.loads(path.read_text("utf-8-sig"))
    except (FileNotFoundError, IsADirectoryError) as fault:
        known = daftar(presets())
        raise Missing(f"Tidak ada profil kantor {path_or_preset}; beri nama berkas TOML, atau {known}.") from fault
    except OSError as fault:
        raise StorageFailed(f"Berkas {path.name} tidak dapat dibaca: {fault.strerror}.") from fault
    except ValueError as fault:  # tomllib's and UTF-8's
        raise Invalid("office", f"Berkas {path.name} bukan TOML yang benar: {fault}.") from fault
    return Office.from_mapping(mapping)


@cache
def shipped_holidays() -> tuple[Holiday, ...]:
    """Read the days off that came with the program."""
    return load_holidays(_RESOURCES / "holidays.csv")


def _positions(tables: list[Keys]) -> tuple[OfficePosition, ...]:
    found: dict[str, OfficePosition] = {}
    for keys in tables:
        position = OfficePosition(
            code=keys.text("code", required=True),
            title=keys.text("title", required=True),
            level=keys.rank("level"),
            roles=keys.texts("roles", required=True),
        )
        keys.finish()
        if position.code in found:
            raise keys.refusal("code", f"memakai {position.code} untuk kedua kali")
        found[position.code] = position
    if not found:
        raise Invalid("positions", "Profil kantor: positions belum diisi.")
    return tuple(found.values())


def _numbers(keys: Keys) -> dict[str, str]:
    patterns = {book: keys.text(book, required=True) for book in BOOKS}
    keys.finish()
    for book, pattern in patterns.items():
        try:
            Pattern(pattern).check()
        except Invalid as fault:
            raise Invalid(f"numbers.{book}", f"{fault} (numbers.{book})") from fault
    return patterns


def _profiles(keys: Keys) -> dict[str, HoursProfile]:
    found = {}
    for name in PROFILES:
        profile = keys.section(name)
        periods = tuple(_period(period) for period in profile.sections("periods"))
        found[name] = HoursProfile(_week(profile), periods)
        if not any(found[name].week.values()):
            raise keys.refusal(name, "belum berisi jam buka")
    keys.finish()
    return found


def _period(keys: Keys) -> SpecialPeriod:
    name, first, last = keys.text("name", required=True), keys.day("first"), keys.day("last")
    if last < first:
        raise keys.refusal("last", "lebih awal daripada first")
    return SpecialPeriod(name, first, last, _week(keys))


def _week(keys: Keys) -> Week:
    """Read the days and nothing else that may be left in the table."""
    week = {weekday: _spans(keys, day.lower()) for weekday, day in enumerate(HARI)}
    keys.finish()
    return {weekday: spans for weekday, spans in week.items() if spans}


def _spans(keys: Keys, day: str) -> tuple[tuple[time, time], ...]:
    try:
        spans = tuple(_span(words) for words in keys.texts(day))
        check_week({0: spans})
    except ValueError as fault:
        raise keys.refusal(day, 'harus berurutan seperti ["08.00-12.00", "13.00-16.00"]') from fault
    return spans


def _span(words: str) -> tuple[time, time]:
    found = _TIMES.fullmatch(words)
    if found is None:
        raise ValueError(words)
    opens, opens_minute, closes, closes_minute = (int(number) for number in found.groups())
    return time(opens, opens_minute), time(closes, closes_minute)


def _profile_mapping(profile: HoursProfile) -> dict[str, object]:
    periods = [
        {"name": period.name, "first": period.first.isoformat(), "last": period.last.isoformat()}
        | _week_mapping(period.week)
        for period in profile.periods
    ]
    return {**_week_mapping(profile.week), "periods": periods}


def _week_mapping(week: Week) -> dict[str, object]:
    return {
        HARI[weekday].lower(): [f"{jam(start)}-{jam(end)}" for start, end in spans] for weekday, spans in week.items()
    }
