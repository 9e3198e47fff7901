"""What the reports of a period share: heading, lettered sections, tables, officers' own words, signatures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from desk.figures.actions import SECTIONS
from desk.figures.rows import SopLoad, StepLoad, WorkReport
from desk.office import Office, OfficePosition
from desk.people.signing import Signatory
from desk.words import angka, desimal, tanggal
from reports.boxes import Cell, Rows, paragraph, said
from reports.closing import title_lines
from reports.fonts import BOLD
from reports.letterhead import letterhead
from reports.page import MM
from reports.phrases import NOTHING
from reports.sheet import Sheet
from reports.signature import DATE_BLANK, SIGNED, name_lines
from reports.styles import BODY, SMALL, SMALL_CENTRED, SMALL_HEAD, STRONG, SUBTITLE, SUBTITLE_STRONG, TITLE
from reports.text import Style

LETTERED: Final = "ABCDE"
SECTION: Final = Style(11, 15, BOLD)
OWN: Final = Style(10.5, 14.5, align="justify")
BLANK_LINE: Final = "." * 400
BLANKS: Final = 3
GAP, BELOW, INK = 4 * MM, 2 * MM, 17 * MM
PAD: Final = 2.5
CAPTIONED: Final = 2 * STRONG.leading + 7 * SMALL.leading
"""Room for the name of a table, its heading and its first row, so that none is left alone at the foot of a page."""

STEP_WIDTHS: Final = (9, 62, 24, 16, 16, 26, 18)
"""Shares of the width: row, step, standard, cases, times, median, late."""


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, its share of the width, and whether it holds numbers."""

    head: str
    share: float
    figures: bool = False


def heading(sheet: Sheet, office: Office, title: str, *about: str) -> None:
    """Lay the letterhead, the title and the lines that say what it is about."""
    letterhead(sheet, office)
    paragraph(sheet, title, TITLE)
    for place, words in enumerate(about):
        paragraph(sheet, words, SUBTITLE if place else SUBTITLE_STRONG)
    sheet.space(GAP)


def section(sheet: Sheet, name: str) -> None:
    """Lay the heading of a section with its letter."""
    sheet.space(GAP)
    sheet.need(SECTION.leading + 4 * BODY.leading)
    letter = LETTERED[list(SECTIONS).index(name)]
    paragraph(sheet, f"{letter}. {SECTIONS[name].upper()}", SECTION)
    sheet.space(BELOW)


def own_words(sheet: Sheet, report: WorkReport, name: str, *, usual: str = "", blank: bool = False) -> None:
    """Lay what an officer wrote into a section, else the usual words, else lines to write on by hand."""
    words = next((one.words for one in report.words if one.section == name), usual)
    if words:
        paragraph(sheet, words, OWN)
        sheet.space(BELOW)
    elif blank:
        for _ in range(BLANKS):
            blank_line(sheet)


def blank_line(sheet: Sheet) -> None:
    """Lay a dotted line to write on."""
    width = sheet.page.measure
    dots = BLANK_LINE[: int(width / 2.9)]
    Rows(sheet, [width], ruled=False, padding=0).row(said(dots, Style(10, 20)))


def table(sheet: Sheet, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
    """Lay a table over the whole width, its heading on every page; numbers stand in the middle of their column."""
    share = sheet.page.measure / sum(column.share for column in columns)
    heads = [said(column.head, SMALL_HEAD) for column in columns]
    with Rows(sheet, [column.share * share for column in columns], padding=PAD, header=[heads]) as laid:
        for row in rows:
            laid.row(*(_cell(words, column) for words, column in zip(row, columns, strict=True)))
    sheet.space(BELOW)


def caption(sheet: Sheet, words: str) -> None:
    """Lay the name of a table, with room for its first rows."""
    sheet.space(BELOW)
    sheet.need(CAPTIONED)
    paragraph(sheet, words, STRONG)
    sheet.space(BELOW / 2)


def remark(sheet: Sheet, words: str) -> None:
    """Lay a sentence about a table."""
    paragraph(sheet, words, BODY)
    sheet.space(BELOW)


def counts_table(sheet: Sheet, report: WorkReport) -> None:
    """Lay what was counted, kind by kind; kinds of which there was nothing at all are left out."""
    groups = [group for group in report.counts if any(line.number for line in group.lines)]
    if not groups:
        remark(sheet, "Register tidak mencatat kegiatan dalam masa ini.")
        return
    columns = (Column("Kegiatan", 40), Column("Uraian", 90), Column("Jumlah", 20, figures=True))
    rows = [
        ("" if place else group.title, line.what, angka(line.number))
        for group in groups
        for place, line in enumerate(group.lines)
    ]
    table(sheet, columns, rows)


def sop_tables(sheet: Sheet, report: WorkReport) -> None:
    """Lay the real times of each SOP beside its standard; an SOP at which nothing was done is left out."""
    worked = [load for load in report.sops if load.opened or load.running or any(step.times for step in load.steps)]
    for load in worked:
        caption(sheet, f"Waktu pelaksanaan SOP {load.title}")
        remark(sheet, load_words(load))
        step_table(sheet, load.steps)
    if not worked:
        remark(sheet, "Tidak ada langkah SOP yang dikerjakan dalam masa ini.")


def load_words(load: SopLoad) -> str:
    """Say how many runs of an SOP there were."""
    return f"Perkara dibuka {angka(load.opened)}, selesai {angka(load.ended)}, masih berjalan {angka(load.running)}."


def step_table(sheet: Sheet, steps: Sequence[StepLoad]) -> None:
    """Lay each step with its median beside its standard."""
    heads = ("No", "Langkah", "Waktu baku", "Perkara", "Kali", "Median waktu kerja", "Terlambat")
    columns = [
        Column(head, share, figures=place not in (1, 2))
        for place, (head, share) in enumerate(zip(heads, STEP_WIDTHS, strict=True))
    ]
    table(sheet, columns, [(str(step.row), step.name, step.standard or NOTHING, *measured(step)) for step in steps])


def measured(step: StepLoad) -> tuple[str, str, str, str]:
    """Write what was measured of a step: cases, times, median, late."""
    if step.median is None:
        return (NOTHING,) * 4
    late = angka(step.late) if step.timed else NOTHING
    return angka(step.cases), angka(step.times), minutes_words(step.median), late


def minutes_words(minutes: float) -> str:
    """Write office minutes for a column: '19 menit', '7,5 menit'."""
    return f"{desimal(minutes, 1).removesuffix(',0')} menit"


def as_of_words(report: WorkReport) -> str:
    """Say until when the registers were counted."""
    return f"Angka dihitung dari register sampai dengan {tanggal(report.period.last)}."


def basis_words(report: WorkReport) -> str:
    """Name the SOPs by which the office works."""
    return f"Dasar: {'; '.join(f'SOP {load.title}' for load in report.sops)}." if report.sops else ""


def signer(office: Office, report: WorkReport, *roles: str) -> Signatory | None:
    """Find the position that signs a report by the first of these roles that the office has, and who held it then."""
    return signer_of(office, dict(report.holders), *roles)


def signer_of(office: Office, holders: Mapping[str, Signatory], *roles: str) -> Signatory | None:
    """Find the position that signs, and who signs in it on the day."""
    found = next((position for role in roles if (position := _position(office, role))), None)
    return holders.get(found.code, Signatory((found.title,))) if found else None


def signatures(sheet: Sheet, office: Office, right: Signatory | None, left: Signatory | None = None) -> None:
    """Lay one signature at the right, and at the left that of who takes note."""
    sheet.space(2 * GAP)
    place = f"{office.city}, {DATE_BLANK}" if office.city else DATE_BLANK
    above = [("Mengetahui," if left else "", place), (_title(left), _title(right))]
    below = _names(left, right)
    rows = Rows(sheet, [sheet.page.measure / 2] * 2, ruled=False, padding=1)
    lines = [tuple(said(words, SIGNED) for words in pair) for pair in above]
    sheet.need(INK + sum(rows.height(*line) for line in (*lines, *below)))
    for line in lines:
        rows.row(*line)
    sheet.take(INK)
    for pair in below:
        rows.row(*pair)


def _cell(words: str, column: Column) -> Cell:
    return said(words, SMALL_CENTRED if column.figures else SMALL)


def _title(who: Signatory | None) -> str:
    return "\n".join(title_lines(who))


def _names(left: Signatory | None, right: Signatory | None) -> list[tuple[Cell, Cell]]:
    """Set the names beside each other, and below them rank and NIP where they are known."""
    first, second = name_lines(left) if left else [], name_lines(right)
    return list(zip_longest(first, second, fillvalue=said("", SIGNED)))


def _position(office: Office, role: str) -> OfficePosition | None:
    return next((position for position in office.positions if role in position.roles), None)
