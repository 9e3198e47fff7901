"""How back-ups are spoken of: their age, and the light beside it."""

from __future__ import annotations

from datetime import datetime

from desk.backup.schedule import Standing
from desk.words import kapan

SIGNS = {"ok": "●", "warn": "▲", "bad": "■"}


def age(standing: Standing, now: datetime) -> str:
    """Say when a folder was last backed up to, with a sign for how old that is."""
    sign = SIGNS[standing.light(now)]
    if standing.made_at is None:
        return f"{sign} belum ada" if standing.reachable else f"{sign} diska tidak terpasang"
    return f"{sign} {kapan(standing.made_at, now)} ✓ teruji"


def worst(standings: list[Standing], now: datetime) -> str:
    """Give the light of the oldest back-up."""
    lights = [each.light(now) for each in standings]
    return next(light for light in ("bad", "warn", "ok") if light in lights)
