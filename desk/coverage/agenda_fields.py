"""From the rows of an agenda, as offices send them, to the fields of events (pure)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from html import unescape
from typing import Any, Final

from desk.coverage.terms import lane_of
from desk.coverage.towns import town_in
from desk.exchange.cells import Row
from desk.exchange.columns import Column, Layout, sorted_rows
from desk.exchange.dates import mentions, resolved
from desk.exchange.hours_text import read_hours
from desk.text import readable
from desk.words import ZONES

_COLUMNS: Final = (
    ("id", r"^(agenda |event |kegiatan )?(id|uid)$"),
    ("last", r"(tgl|tanggal|waktu|date).*(selesai|akhir|end)|^(selesai|end( date)?)$"),
    ("posted", r"posting|post |created|updated|dibuat|diubah|input|terbit|^aksi$|^status$"),
    ("day", r"^(hari ?[,/&] ?)?(tgl|tanggal|date)\b|tgl|tanggal|start date|hari.*tanggal|^hari$"),
    ("end_time", r"(jam|pukul|waktu|time).*(selesai|akhir|end)"),
    ("time", r"^(jam|pukul|waktu|pkl|time)\b|jam|pukul|\bwaktu\b"),
    ("place", r"tempat|lokasi|place|location|venue"),
    ("leader", r"pimpinan|pejabat|dihadiri|yang hadir|menghadiri|disposisi|peserta"),
    ("organiser", r"penyelenggara|pengirim|opd|instansi|perangkat daerah|leading sector|pelaksana|organi[sz]er"),
    ("contact", r"kontak|narahubung|cp\b|contact|telepon|no\.? ?hp"),
    ("note", r"^(isi|perihal|keterangan|deskripsi|catatan)\b"),
    ("title", r"^(tema|agenda|nama|acara|kegiatan|judul|uraian|title|event|subject)|kegiatan|acara|agenda$"),
    ("note", r"isi|perihal|jadwal|keterangan|deskripsi|catatan|description|rincian|note|ket\b"),
)
AGENDA: Final = Layout(
    columns=tuple(Column(name, re.compile(words, re.IGNORECASE)) for name, words in _COLUMNS),
    needs=(("title",), ("day",)),
    key=("title",),
    owner=("title", "day"),
)
"""How agendas call their columns."""

_TAG: Final = re.compile(r"<[^>]{0,500}>")
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DMY: Final = re.compile(r"(?:\w+\s*,\s*)?(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?:\s.*)?")
_SERIAL: Final = re.compile(r"([34567]\d{4})(?:\.\d+)?")
_EPOCH: Final = date(1899, 12, 30)
"""Day 0 of a sheet's dates."""


@dataclass(frozen=True)
class AgendaEvent:
    """An event of an agenda: the line, what names it on every import, and its fields."""

    line: int
    sheet: str
    uid: str
    fields: dict[str, Any]


@dataclass
class ReadAgenda:
    """What became of every row of an agenda."""

    events: list[AgendaEvent] = field(default_factory=list)
    rejected: list[tuple[int, str]] = field(default_factory=list)
    leftover: list[tuple[int, str]] = field(default_factory=list)
    unread: list[tuple[int, str]] = field(default_factory=list)


def read_agenda(rows: Iterable[Row], zone: tzinfo, columns: Mapping[str, int] | None = None) -> ReadAgenda:
    """Read the rows of an agenda; ``columns`` are those that the officer named (field → place from 0)."""
    found, heads, seen = ReadAgenda(), "", dict[str, int]()
    for event in sorted_rows(rows, AGENDA, columns):
        if event.kind == "columns":
            heads = "|".join(event.row.filled).casefold()
        if heads and event.kind == "rest" and len(event.row.filled) > 1 and not event.fields:
            found.rejected.append((event.row.line, "nama kegiatan kosong"))
            continue
        if event.kind not in {"thing", "faulty", "rest"} or not event.fields:
            found.leftover.append((event.row.line, f"{event.why or event.kind}: {event.words[:80]}"))
            continue
        try:
            fields = _fields(event.row.line, event.fields, zone, found)
        except ValueError as why:
            found.rejected.append((event.row.line, str(why)))
            continue
        named = _named(event.fields, fields, heads)
        seen[named] = seen.get(named, 0) + 1
        uid = f"agenda:{hashlib.sha256(f'{named}|{seen[named]}'.encode()).hexdigest()[:32]}"
        found.events.append(AgendaEvent(event.row.line, event.row.sheet, uid, fields))
    return found


def read_day(words: str) -> str:
    """Read a date of an agenda as an ISO date: 2026-10-14, 14/10/2026, 'Rabu, 14 Oktober 2026', a sheet's number.

    '' where it is none.
    """
    told = " ".join(words.split())
    try:
        if found := _ISO.fullmatch(told):
            return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        if found := _DMY.fullmatch(told):
            year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)  # noqa: PLR2004 - a year of two digits
            return date(year, int(found[2]), int(found[1])).isoformat()
    except ValueError:
        return ""
    if found := _SERIAL.fullmatch(told):
        return (_EPOCH + timedelta(days=int(found[1]))).isoformat()
    days = [resolved(mention, (), None) for mention in mentions(told)]
    return next((day.isoformat() for day in days if day), "")


def plain(words: str) -> str:
    """Take the tags out of a cell that was copied from a web page."""
    return " ".join(unescape(_TAG.sub(" ", readable(words))).split())


def _fields(line: int, cells: Mapping[str, str], zone: tzinfo, found: ReadAgenda) -> dict[str, Any]:
    title, said = plain(cells.get("title", ""))[:300], plain(cells.get("day", ""))
    if not title:
        raise ValueError("nama kegiatan kosong")
    day = read_day(said)
    if not day:
        raise ValueError(f"tanggal tidak dapat dibaca: {said[:40] or 'kosong'}")
    last, hours_said = read_day(plain(cells.get("last", ""))), plain(cells.get("time", ""))[:200]
    if end := plain(cells.get("end_time", ""))[:60]:
        hours_said = f"{hours_said} - {end}"
    starts, ends, all_day = _when(line, day, last, hours_said, zone, found)
    place, leader = plain(cells.get("place", ""))[:300], plain(cells.get("leader", ""))[:300]
    return {
        "title": title,
        "starts": starts,
        "ends": ends,
        "tentative": 0,
        "out_of_town": 0,
        "place": place,
        "leader": leader if lane_of(leader) != "opd" else "",
        "organiser": plain(cells.get("organiser", ""))[:300],
        "contact": plain(cells.get("contact", ""))[:300],
        "source": "impor",
        "theme": "",
        "kind": "",
        "time_words": hours_said,
        "town": town_in(place),
        "note": plain(cells.get("note", ""))[:10_000],
        "rule": "",
        "all_day": all_day,
        "status": "confirmed",
    }


def _when(line: int, day: str, last: str, said: str, zone: tzinfo, found: ReadAgenda) -> tuple[str, str, int]:
    """Put day and hours together, in the office's zone."""
    hours = read_hours(said)
    if not hours.known:
        found.unread.append((line, f"waktu “{said}” disimpan sebagai kata; kegiatan tanpa jam"))
    until = last if last > day else ""
    if not hours.begins:
        return day, until, int(hours.all_day or bool(until))
    own = ZONES.get(hours.zone, zone)
    starts = datetime.fromisoformat(f"{day}T{hours.begins}").replace(tzinfo=own).astimezone(zone)
    if until:
        return starts.isoformat(timespec="minutes"), until, 0
    if not hours.ends:
        return starts.isoformat(timespec="minutes"), "", 0
    ends = datetime.fromisoformat(f"{day}T{hours.ends}").replace(tzinfo=own).astimezone(zone)
    return starts.isoformat(timespec="minutes"), ends.isoformat(timespec="minutes"), 0


def _named(cells: Mapping[str, str], fields: Mapping[str, Any], heads: str) -> str:
    """Give what names a row on every import: the id that its program gave it, or else title, day and place."""
    if number := cells.get("id", "").strip():
        return f"{heads}|{number}|{fields['title'].casefold()}"
    return "|".join((fields["title"], fields["starts"][:10], fields["place"])).casefold()
