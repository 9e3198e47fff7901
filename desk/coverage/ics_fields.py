"""From an event of another calendar to the fields of ours (pure)."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, tzinfo
from typing import Any, Final

from desk.coverage.month import DAY
from desk.coverage.recurrence import clean_rule
from desk.coverage.terms import KINDS, SOURCES, STATUSES
from desk.errors import Invalid
from desk.exchange.ics import ReadEvent
from desk.text import readable

STANDING: Final = {"CANCELLED": "cancelled", "TENTATIVE": "draft"}
"""What STATUS of RFC 5545 means here; all else is confirmed."""

OWN_TEXTS: Final = {"PIMPINAN": "leader", "TEMA": "theme", "WAKTU": "time_words", "KOTA": "town", "ALASAN": "reason"}
"""This program's own properties, which other calendars carry without reading them."""

_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LINE: Final = 300


def uid_of(event: ReadEvent, zone: tzinfo) -> str:
    """Give what names an event in every import: its UID, or else a digest of what it says."""
    words = f"{event.starts}|{event.title}|{event.place}"
    own = event.uid.strip() or f"ics:{hashlib.sha256(words.encode()).hexdigest()[:32]}"
    return f"{own}/{local(event.recurrence, zone)[:DAY]}" if event.recurrence else own


def fields_of(event: ReadEvent, zone: tzinfo, unread: list[tuple[int, str]]) -> dict[str, Any]:
    """Write an event as the calendar keeps it; what it says and cannot be kept is told in ``unread``."""
    starts = local(event.starts, zone)
    rule = _rule(event, starts, zone, unread)
    kind, source = event.own.get("JENIS", ""), event.own.get("SUMBER", "impor")
    status = event.own.get("KEADAAN", STANDING.get(event.status, "confirmed"))
    texts = {field: _line(event.own.get(name, "")) for name, field in OWN_TEXTS.items()}
    return texts | {
        "title": _line(event.title) or "Tanpa judul",
        "starts": starts,
        "ends": local(event.own.get("SELESAI", "") or event.ends, zone),
        "tentative": int(event.own.get("TENTATIF", str(int(status == "draft" or not starts))) == "1"),
        "out_of_town": int(event.own.get("LUAR-KOTA") == "1"),
        "place": _line(event.place),
        "organiser": _line(event.organiser),
        "contact": _line(event.own.get("KONTAK", "")),
        "source": source if source in SOURCES else "impor",
        "kind": kind if kind in KINDS else "",
        "note": readable(event.note)[:10_000],
        "all_day": int(event.all_day),
        "rule": rule,
        "skipped": " ".join(sorted({local(one, zone)[:DAY] for one in event.skipped})) if rule else "",
        "extra": " ".join(sorted({local(one, zone)[:DAY] for one in event.extra} - {starts[:DAY]})) if rule else "",
        "status": status if status in STATUSES else "confirmed",
    }


def local(moment: str, zone: tzinfo) -> str:
    """Write a day, wall clock or moment as the office keeps it; a day never shifts."""
    if len(moment) <= DAY:
        return moment
    read = datetime.fromisoformat(moment)
    read = read.replace(tzinfo=zone) if read.tzinfo is None else read.astimezone(zone)
    return read.isoformat(timespec="minutes")


def _rule(event: ReadEvent, starts: str, zone: tzinfo, unread: list[tuple[int, str]]) -> str:
    if not event.rule:
        return "FREQ=DAILY;COUNT=1" if event.extra and starts else ""
    try:
        return _shifted(clean_rule("rule", _local_until(event.rule, zone)), event.starts, starts)
    except Invalid as why:
        unread.append((event.line, f"{why} Hanya kejadian pertama yang dicatat."))
        return ""


def _local_until(rule: str, zone: tzinfo) -> str:
    """Write UNTIL, which stands in UTC, as the office's clock shows it."""
    parts = []
    for part in rule.split(";"):
        name, _, value = part.partition("=")
        if name.upper() == "UNTIL" and value.upper().endswith("Z"):
            try:
                moment = datetime.strptime(value.upper(), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
            except ValueError:
                raise Invalid("rule", f"Akhir pengulangan {value} tidak dikenal.") from None
            value = moment.astimezone(zone).strftime("%Y%m%dT%H%M%S")
        parts.append(f"{name}={value}" if value else name)
    return ";".join(parts)


def _shifted(rule: str, there: str, here: str) -> str:
    """Move the weekdays of a rule where the event is on another day here than where it was written."""
    if len(here) <= DAY:
        return rule
    days = (date.fromisoformat(here[:DAY]) - date.fromisoformat(there[:DAY])).days
    if not days or "BYDAY=" not in rule:
        return rule
    parts = []
    for part in rule.split(";"):
        name, _, value = part.partition("=")
        if name == "BYDAY":
            if not set(value.split(",")) <= set(_WEEKDAYS):
                raise Invalid("rule", f"Pengulangan {rule} jatuh pada hari lain di zona kantor.")
            value = ",".join(_WEEKDAYS[(_WEEKDAYS.index(day) + days) % 7] for day in value.split(","))
        parts.append(f"{name}={value}")
    return ";".join(parts)


def _line(words: str) -> str:
    return " ".join(readable(words).split())[:_LINE]
