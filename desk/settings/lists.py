"""What officers look at of the office's settings: each key in words, whether it is missing or not yet confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desk.hours import SpecialPeriod, Week
from desk.layout import Layout
from desk.office import HoursProfile, Office
from desk.words import HARI, jam, tanggal

LABELS: Final = {
    "government": "Pemerintah",
    "agency": "Dinas",
    "kop_lines": "Baris kop surat",
    "address": "Alamat",
    "postal_code": "Kode pos",
    "city": "Kota tanda tangan",
    "phone": "Telepon",
    "fax": "Faksimile",
    "email": "Pos-el",
    "website": "Laman",
    "zone": "Zona waktu",
    "opd": "Kode OPD dalam nomor",
    "bidang": "Kode bidang dalam nomor",
    "release_classification": "Kode klasifikasi press release",
    "paper": "Ukuran kertas",
    "paraf_form": "Bentuk paraf",
    "lock_minutes": "Layar dikunci sesudah diam (menit)",
    "pin_at_paraf": "Tanya PIN atau kata sandi pada tiap paraf",
    "brief_hour": "Ringkasan H-1 peliputan keluar pukul",
    "layout": "Tata letak lembar",
    "evidence": "Bukti yang harus ada",
    "evidence_optional": "Bukti yang boleh ada",
    "sops": "SOP yang dipakai",
    "releases_sop": "SOP press release",
}
HOURS: Final = {"layanan": "Jam layanan", "kerja": "Jam kerja"}


@dataclass(frozen=True)
class SettingLine:
    """One setting: its key, its name and value in words; ``asks`` is the question where it is still missing, or ''."""

    key: str
    label: str
    words: str
    asks: str
    unconfirmed: bool


def settings(office: Office) -> list[SettingLine]:
    """List the settings of an office: its profile, its number patterns, its hours."""
    asked = dict(office.missing())
    values = {key: (label, _words(getattr(office, key))) for key, label in LABELS.items()}
    values |= {f"numbers.{book}": (f"Nomor {title}", pattern) for book, (title, pattern) in office.books.items()}
    values |= {f"hours.{name}": (label, hours_words(office.profiles[name])) for name, label in HOURS.items()}
    return [
        SettingLine(key, label, words, asked.get(key, ""), unconfirmed=_unconfirmed(office, key))
        for key, (label, words) in values.items()
    ]


def hours_words(profile: HoursProfile) -> str:
    """Say a week and its special periods: 'Senin 08.00–12.00, 13.00–16.00; …'."""
    return " | ".join([_week_words(profile.week), *(_period_words(period) for period in profile.periods)])


def _period_words(period: SpecialPeriod) -> str:
    return f"{period.name} ({tanggal(period.first)} s.d. {tanggal(period.last)}): {_week_words(period.week) or 'tutup'}"


def _week_words(week: Week) -> str:
    days = (
        f"{HARI[day]} {', '.join(f'{jam(start)}–{jam(end)}' for start, end in spans)}"
        for day, spans in sorted(week.items())
    )
    return "; ".join(days)


def _words(value: str | tuple[str, ...] | Layout) -> str:
    if isinstance(value, Layout):
        return value.words()
    return value if isinstance(value, str) else ", ".join(value)


def _unconfirmed(office: Office, key: str) -> bool:
    """Tell whether a key, or the table that it stands in, is named as unconfirmed."""
    return any(name == key or key.startswith(f"{name}.") for name in office.unconfirmed)
