"""Commands about the office's settings and its calendar: its profile, a count of working days."""

from __future__ import annotations

from datetime import date, datetime

from desk.cli.context import Context
from desk.errors import WrongUse
from desk.settings.lists import SettingLine, settings
from desk.words import ZONES


def office(context: Context) -> int:
    """Show the office's profile, with what is missing and what is not yet confirmed."""
    profile = context.workspace.office
    missing = [name for name, _question in profile.missing()]
    value = profile.to_mapping() | {"uid": context.workspace.uid, "missing": missing}
    context.answer(value, [_line(setting) for setting in settings(profile)])
    return 0


def reckon(context: Context) -> int:
    """Count working days from the day or moment of receipt, with the steps of the count."""
    if context.words.days < 0:
        raise WrongUse("Hari kerja dihitung maju: sebut 0 atau lebih.")
    received = _received(context.words.received, context.workspace.office.zone)
    found = context.workspace.hours(context.words.profile).add_working_days(received, context.words.days)
    warned = [f"Perhatian: {found.warning}"] if found.warning else []
    value = {"due": found.date.isoformat(), "steps": list(found.steps), "warning": found.warning}
    context.answer(value, [found.date.isoformat(), *found.steps, *warned])
    return 0


def _line(setting: SettingLine) -> str:
    marks = "  [belum dipastikan]" if setting.unconfirmed else ""
    words = setting.words or (f"belum diisi – {setting.asks}" if setting.asks else "–")
    return f"{setting.label}: {words}{marks}"


def _received(words: str, zone: str) -> date:
    """Read a day, or a moment in the office's zone."""
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        raise WrongUse(f"{words} bukan tanggal; tulis seperti 2026-03-06 atau 2026-03-06T15:58.") from None
    if len(words) <= len("2026-03-06"):
        return moment.date()
    return moment if moment.tzinfo else moment.replace(tzinfo=ZONES[zone])
