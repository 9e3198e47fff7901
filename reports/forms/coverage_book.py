"""Buku Jadwal Kegiatan by month and by day, the H-1 brief and the crews' rota (SOP Peliputan, steps 1 to 3)."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from desk.coverage.calendar_rows import CalendarEvent, ChangeView
from desk.coverage.month import month_words
from desk.coverage.rows import RotaView
from desk.coverage.terms import CREW, LANES, role_order
from desk.office import Office
from desk.people.signing import Signatory
from desk.words import HARI, bulan, daftar, hari_tanggal
from desk.workspace import Workspace
from reports.boxes import Cell, Rows, Said, paragraph, said
from reports.fonts import BOLD
from reports.forms.report_parts import Column, heading, remark, signatures, table
from reports.page import MM, Paper, landscape, portrait
from reports.phrases import NOTHING
from reports.sheet import Sheet
from reports.styles import BODY, BOOK, BOOK_HEAD, SMALL, SMALL_HEAD, SMALL_STRONG, STRONG, SUBTITLE, TITLE
from reports.text import Style

GAP: Final = 3 * MM
DAY_HEAD: Final = Style(9, 11, BOLD)
HOLIDAY: Final = Style(7, 8.5, BOLD, red=True)
RED_STRONG: Final = Style(8.5, 11, BOLD, red=True)
RED_DAY: Final = Style(9, 11, BOLD, red=True)
SUNDAY: Final = 6
DAY_COLUMNS: Final = (
    ("Waktu", 18),
    ("Kegiatan", 46),
    ("Tempat", 34),
    ("Pimpinan", 22),
    ("Penyelenggara", 26),
    ("Tim peliput", 44),
    ("Keadaan", 26),
)
ROTA_COLUMNS: Final = (Column("Hari, tanggal", 40), *(Column(role.capitalize(), 40) for role in CREW))


def month_book(
    shown: Sequence[CalendarEvent], holidays: Mapping[date, str], office: Office, paper: Paper, month: str
) -> Sheet:
    """Lay a month as the screen shows it: a box for each day with what takes place, weeks begin on Senin."""
    sheet = Sheet(landscape(paper))
    _title(sheet, office, f"BUKU JADWAL KEGIATAN – {month_words(month).upper()}")
    heads = [said(name, SMALL_HEAD) for name in HARI]
    weeks = Calendar().monthdatescalendar(int(month[:4]), int(month[5:]))
    with Rows(sheet, [sheet.page.measure / 7] * 7, padding=2, header=[heads], whole=False) as rows:
        for week in weeks:
            rows.row(*(_box(day, shown, holidays, month) for day in week))
    sheet.space(GAP)
    paragraph(sheet, legend(shown), SMALL)
    return sheet


def day_book(shown: Sequence[CalendarEvent], office: Office, paper: Paper, day: date, holiday: str) -> Sheet:
    """Lay a day of the Buku Jadwal Kegiatan, by hour."""
    sheet = Sheet(landscape(paper))
    _title(sheet, office, "BUKU JADWAL KEGIATAN", hari_tanggal(day) + (f" – {holiday}" if holiday else ""))
    _day_table(sheet, shown)
    paragraph(sheet, f"Jumlah: {len(shown)} kegiatan." if shown else "Tidak ada kegiatan.", BODY)
    return sheet


def brief(
    shown: Sequence[CalendarEvent],
    late: Sequence[ChangeView],
    office: Office,
    paper: Paper,
    day: date,
    working_eve: date,
) -> Sheet:
    """Lay the brief of the day before: tomorrow by hour, what is not assigned in red and in words, late changes."""
    sheet = Sheet(landscape(paper))
    _title(sheet, office, "RINGKASAN H-1 PELIPUTAN", hari_tanggal(day))
    _day_table(sheet, [one for one in shown if not one.off])
    lacking = [one for one in shown if one.incomplete]
    words = f"{len(lacking)} kegiatan belum lengkap petugasnya." if lacking else "Semua kegiatan lengkap petugasnya."
    Rows(sheet, [sheet.page.measure], ruled=False, padding=0).row(said(words, RED_STRONG if lacking else STRONG))
    if (day - working_eve).days > 1:
        remark(sheet, f"Hari kerja terakhir sebelumnya: {hari_tanggal(working_eve)}.")
    if late:
        sheet.space(GAP)
        paragraph(sheet, "Perubahan mendadak", STRONG)
        columns = (Column("Pukul", 24), Column("Kegiatan", 60), Column("Perubahan", 60), Column("Alasan", 60))
        table(sheet, columns, [_late(one) for one in late])
    return sheet


def rota_sheet(rota: RotaView, office: Office, paper: Paper, signer: Signatory | None) -> Sheet:
    """Lay the crews' rota of a month, a line for each day on which somebody is on duty."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "JADWAL TIM PELIPUT", month_words(rota.month))
    days: dict[str, dict[str, list[str]]] = {}
    for duty in rota.duties:
        days.setdefault(duty.day, {}).setdefault(duty.role, []).append(duty.name)
    table(
        sheet,
        ROTA_COLUMNS,
        [
            (hari_tanggal(date.fromisoformat(day)), *(daftar(roles.get(role, [])) or NOTHING for role in CREW))
            for day, roles in days.items()
        ],
    )
    if rota.note:
        remark(sheet, rota.note)
    signatures(sheet, office, signer)
    return sheet


def event_words(one: CalendarEvent) -> tuple[str, ...]:
    """Write an event's line of the day: time, title, place, leader, organiser, crew, state."""
    crew = "; ".join(f"{person.role}: {person.name}" for person in sorted(one.crew, key=lambda p: role_order(p.role)))
    things = f" – {', '.join(asset.name for asset in one.assets)}" if one.assets else ""
    state = one.status_words + (f": {one.reason}" if one.reason and one.off else "")
    place = f"{one.place or NOTHING}{' (luar kota)' if one.out_of_town else ''}"
    return (
        one.when,
        one.title,
        place,
        one.leader or NOTHING,
        one.organiser or NOTHING,
        f"{crew}{things}" or NOTHING,
        state,
    )


def lacking_words(one: CalendarEvent) -> str:
    """Name what an event's crew lacks: 'BELUM LENGKAP: kameraman'; '' where nothing does."""
    return f"BELUM LENGKAP: {', '.join(one.missing)}" if one.incomplete else ""


def legend(shown: Sequence[CalendarEvent]) -> str:
    """Count the events of a month by whose they are."""
    counted = {lane: sum(one.lane == lane for one in shown) for lane in LANES}
    told = ", ".join(f"{LANES[lane]} {number}" for lane, number in counted.items() if number)
    return f"Jumlah: {len(shown)} kegiatan ({told})." if shown else "Tidak ada kegiatan."


def whatsapp_brief(workspace: Workspace, shown: Sequence[CalendarEvent], day: date) -> str:
    """Write tomorrow's brief as a message: by hour, what is not assigned in capitals."""
    lines = [f"*Jadwal Peliputan {hari_tanggal(day)}*", workspace.office.agency, ""]
    for number, one in enumerate((one for one in shown if not one.off), start=1):
        lines.append(f"{number}. *{one.when}* {one.title}")
        told = (one.place, one.leader, "luar kota" if one.out_of_town else "")
        lines += ["   " + " · ".join(filter(None, told))] if any(told) else []
        lines += [f"   {person.role}: {person.name}" for person in one.crew]
        lines += [f"   ⚠ *{lacking_words(one)}*"] if one.incomplete else []
    return "\n".join(lines if len(lines) > 3 else [*lines, "Tidak ada kegiatan."])  # noqa: PLR2004 - the heading alone


def _title(sheet: Sheet, office: Office, *lines: str) -> None:
    paragraph(sheet, lines[0], TITLE)
    paragraph(sheet, office.agency, SUBTITLE)
    for words in lines[1:]:
        paragraph(sheet, words, SUBTITLE)
    sheet.space(GAP)


def _box(day: date, shown: Sequence[CalendarEvent], holidays: Mapping[date, str], month: str) -> Cell:
    iso = day.isoformat()
    if not iso.startswith(month):
        return said(f"{day.day} {bulan(day.month)[:3]}", BOOK)
    off = day in holidays or day.weekday() == SUNDAY
    words = [Said(str(day.day), RED_DAY if off else DAY_HEAD)]
    words += [Said(holidays[day], HOLIDAY)] if day in holidays else []
    for one in shown:
        if one.first_day <= iso <= one.last_day:
            hour = f"{one.when.partition('–')[0]} " if one.when[:1].isdigit() and one.first_day == iso else ""
            lane = f" [{LANES[one.lane]}]" if one.lane != "opd" else ""
            state = f" ({one.status_words})" if one.status not in {"confirmed", "done"} else ""
            words.append(Said(f"{hour}{one.title}{lane}{state}", BOOK))
    return tuple(words)


def _day_table(sheet: Sheet, shown: Sequence[CalendarEvent]) -> None:
    share = sheet.page.measure / sum(width for _, width in DAY_COLUMNS)
    heads = [said(name, BOOK_HEAD) for name, _ in DAY_COLUMNS]
    with Rows(sheet, [width * share for _, width in DAY_COLUMNS], padding=2.5, header=[heads]) as rows:
        for one in shown:
            *cells, state = (said(words, SMALL) for words in event_words(one))
            cells[1] = said(one.title, SMALL_STRONG)
            lacking = lacking_words(one)
            rows.row(*cells, (*state, Said(lacking, RED_STRONG)) if lacking else state)
    sheet.space(GAP)


def _late(one: ChangeView) -> tuple[str, ...]:
    words = "; ".join(f"{name}: {one.was.get(name) or NOTHING} → {value or NOTHING}" for name, value in one.now.items())
    return one.at[11:16].replace(":", "."), one.title, words, f"{one.reason} ({one.by})"
