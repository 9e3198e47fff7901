"""What the right pane tells of an event: its facts, crew, surat tugas, results and history, as lines (pure)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from desk.coverage.calendar_rows import CalendarEvent
from desk.coverage.rows import EventView
from desk.coverage.terms import CREW
from desk.words import daftar, hari_tanggal
from ui.coverage.entries import Entry
from ui.steps.asks import SOURCE_WORDS

Line = tuple[str, ...]
"""Label, words, and perhaps the tone in which the words are said."""

LANE_KINDS: Final = dict.fromkeys(("kepala_daerah", "wakil"), "info") | {
    "sekda": "ok", "kadis": "warn", "dinas": "warn", "opd": "plain"
}  # fmt: skip
OWED: Final = {
    "hasil": "Foto/video", "persetujuan": "Persetujuan", "publikasi": "Publikasi", "penyimpanan": "Arsip media"
}  # fmt: skip
NONE: Final = "–"
CHANGED: Final = "Berubah setelah ditandatangani"
PHOTO, VIDEO = "foto", "video"


def tags_of(event: CalendarEvent, view: EventView | None, entry: Entry) -> list[tuple[str, str]]:
    """Name what is to be seen of an event at once: words and kind of tag."""
    late = view is not None and view.line.late
    found = [(event.leader or entry.lane.title, LANE_KINDS[event.lane])]
    found += [("Luar kota", "warn")] if event.out_of_town else []
    if event.status != "confirmed":
        found.append(
            (event.status_words.capitalize(), "bad" if event.off else "ok" if event.status == "done" else "plain")
        )
    found += [("Belum pasti", "plain")] if event.tentative else []
    found += [("Berulang", "plain")] if event.rule else []
    found += [("Bentrok", "bad")] if entry.clash else []
    if view is not None and any(one.changed for one in view.letters):
        found.append(("Surat tugas berubah", "bad"))
    if entry.incomplete:
        found.append(("H-1 lewat: tim belum lengkap" if late else "Tim belum lengkap", "bad"))
    elif late:
        found.append(("H-1 lewat", "bad"))
    return found


def facts_of(event: CalendarEvent, view: EventView | None) -> list[Line]:
    """Tell where, whose, from whom: label and words."""
    line = view.line if view is not None else None
    due = hari_tanggal(date.fromisoformat(line.due)) if line is not None and line.due else ""
    if line is not None and line.working_due and line.working_due != line.due:
        due += f"; hari kerja terakhir {hari_tanggal(date.fromisoformat(line.working_due))}"
    town = event.town if event.town.casefold() not in event.place.casefold() else ""
    away = "luar kota" if event.out_of_town else ""
    lines = [
        (
            "Tempat",
            " ".join(filter(None, (event.place, f"({', '.join(filter(None, (town, away)))})" * bool(town or away)))),
        ),
        ("Jenis", event.kind.capitalize()),
        ("Penyelenggara", event.organiser),
        ("Sumber jadwal", SOURCE_WORDS.get(event.source, event.source.capitalize())),
        ("Narahubung", event.contact),
        ("Tema", event.theme),
        ("H-1", due),
        ("Catatan", event.note),
        ("Keterangan", event.reason),
    ]
    return [(label, words) for label, words in lines if words]


def crew_of(event: CalendarEvent, view: EventView | None, entry: Entry) -> list[Line]:
    """Tell who goes as what, with what, and what stands against it."""
    lines: list[Line] = []
    for role in dict.fromkeys((*CREW, *(one.role for one in event.crew))):
        names = [one.name for one in event.crew if one.role == role]
        wanting = ("bad",) if entry.incomplete and not names else ()
        lines.append((role.capitalize(), daftar(names) if names else "belum ada", *wanting))
    if event.assets:
        lines.append(("Peralatan", daftar([one.name for one in event.assets])))
    lines += [("▲ Bentrok", words, "bad") for words in event.clashes]
    if event.overridden:
        lines.append(("Tetap ditugaskan", event.overridden))
    if view is not None and (view.ordered_by or view.order_words):
        lines.append(("Perintah", " · ".join(filter(None, (view.ordered_by, view.order_words)))))
    return lines


def letters_of(event: CalendarEvent, view: EventView | None) -> list[Line]:
    """Tell the surat tugas of an event, or who is to issue it."""
    if view is None or not view.letters:
        issuer = "diterbitkan Kadis" if event.out_of_town else "ditandatangani lewat Kasi"
        return [("Nomor", f"belum ada; {issuer}")]
    lines: list[Line] = []
    for one in view.letters:
        told = f"{one.signer} · {hari_tanggal(date.fromisoformat(one.signed_on))}"
        told += f" · diganti {one.replaced_by}" if one.replaced_by else ""
        told += f" · pengganti {one.replaces}" if one.replaces else ""
        lines.append((one.number, told))
        if one.changed:
            lines.append(("▲ " + CHANGED, f"{'; '.join(one.changed)}. Buat surat tugas pengganti.", "bad"))
    return lines


def results_of(event: CalendarEvent, view: EventView | None) -> list[Line]:
    """Tell what came back and what is still to come."""
    lines = dict.fromkeys(("Berita", "Foto/video", "Persetujuan", "Publikasi", "Arsip media"), "")
    if view is not None:
        lines = {
            "Berita": daftar(view.releases),
            "Foto/video": _material_words(view),
            "Persetujuan": hari_tanggal(datetime.fromisoformat(view.approved_at).date()) if view.approved_at else "",
            "Publikasi": daftar(view.publications),
            "Arsip media": view.medium,
        }
    owed = {OWED[what] for what in event.owed}
    return [_result_line(label, words, owed=label in owed) for label, words in lines.items()]


def _material_words(view: EventView) -> str:
    """Count what the crew brought: '12 foto, 1 video dan 2 berkas'."""
    here = [one for one in view.results if not one.left_out]
    photos, videos = (sum(one.media == kind for one in here) for kind in (PHOTO, VIDEO))
    counts = ((photos, "foto"), (videos, "video"), (len(here) - photos - videos, "berkas"))
    return daftar([f"{count} {what}" for count, what in counts if count])


def _result_line(label: str, words: str, *, owed: bool) -> Line:
    if words:
        return label, words
    return (label, "belum", "bad") if owed else (label, NONE)
