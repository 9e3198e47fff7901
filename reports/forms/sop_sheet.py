"""Lembar SOP: identity and steps of a procedure as in force, with the load of a month beside the standard (X18)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from desk.figures.periods import Period
from desk.figures.rows import SopLoad
from desk.office import Office
from desk.sop.procedure import Procedure, Step
from desk.words import daftar, tanggal
from reports.boxes import Rows, paragraph, said
from reports.forms.report_parts import Column, load_words, measured
from reports.page import MM, Paper, landscape
from reports.phrases import NOTHING
from reports.sheet import Sheet
from reports.styles import BODY, BOOK_HEAD, SMALL, SMALL_CENTRED, SMALL_STRONG, STRONG, SUBTITLE, TITLE

GAP: Final = 4 * MM
LABEL, COLON = 42 * MM, 4 * MM
COLUMNS: Final = (
    Column("No", 9, figures=True),
    Column("Kegiatan", 48),
    Column("Pelaksana", 42),
    Column("Kelengkapan", 45),
    Column("Waktu baku", 22),
    Column("Keluaran", 42),
    Column("Perkara", 15, figures=True),
    Column("Kali", 13, figures=True),
    Column("Median", 20, figures=True),
    Column("Terlambat", 18, figures=True),
)
LISTED: Final = {
    "legal_basis": "Dasar hukum",
    "qualifications": "Kualifikasi pelaksana",
    "related": "Keterkaitan",
    "equipment": "Peralatan/perlengkapan",
    "warnings": "Peringatan",
    "records": "Pencatatan dan pendataan",
    "distribution": "Distribusi",
}
THINGS: Final = ("equipment", "records", "distribution")
"""Lists of things, not of sentences."""


def sop_sheet(found: Procedure, load: SopLoad, month: Period, office: Office, paper: Paper) -> Sheet:
    """Lay the sheet: identity, then each step with what the month brought."""
    sheet = Sheet(landscape(paper))
    paragraph(sheet, "STANDAR OPERASIONAL PROSEDUR", TITLE)
    paragraph(sheet, found.title, TITLE)
    paragraph(sheet, found.owner, SUBTITLE)
    sheet.space(GAP)
    rows = Rows(sheet, (LABEL, COLON, sheet.page.measure - LABEL - COLON), ruled=False, padding=0.7)
    for label, words in identity(found, office):
        rows.row(said(label, SMALL_STRONG), said(":", SMALL), said(words, SMALL))
    sheet.space(GAP)
    sheet.need(8 * BODY.leading)
    paragraph(sheet, f"Langkah, dan beban {month.words}", STRONG)
    paragraph(sheet, f"{load_words(load)} Median dan keterlambatan dalam waktu kerja kantor.", BODY)
    sheet.space(GAP / 2)
    _steps(sheet, found.steps, load, office)
    return sheet


def identity(found: Procedure, office: Office) -> list[tuple[str, str]]:
    """List what stands on the identity sheet: label and value; what it leaves empty is left out."""
    sheet = found.sheet
    signing = {"made_by": "Dibuat oleh", "checked_by": "Diperiksa oleh", "approved_by": "Disahkan oleh"}
    copy = " ".join(filter(None, (_text(sheet, "copy_status"), _text(sheet, "copy_number"))))
    lines = [
        ("Nomor SOP", _text(sheet, "number")),
        ("Unit kerja", _text(sheet, "unit")),
        ("Revisi", found.revision),
        ("Tanggal pembuatan", _day(sheet, "made_on")),
        ("Tanggal revisi", _day(sheet, "revised_on")),
        ("Tanggal efektif", _day(sheet, "valid_from")),
        ("Riwayat revisi", _revisions(sheet)),
        *((label, titles((_text(sheet, key),), office)) for key, label in signing.items()),
        ("Status salinan", copy),
        *((label, _lines(sheet, key)) for key, label in LISTED.items()),
        ("Penggandaan", _text(sheet, "copying")),
    ]
    return [(label, words) for label, words in lines if words]


def titles(roles: Sequence[str], office: Office) -> str:
    """Name the positions that carry these roles; the role itself where the office has none."""
    named = []
    for role in filter(None, roles):
        found = next((position.title for position in office.positions if role in position.roles), "")
        named.append(found or role.replace("_", " ").capitalize())
    return daftar(list(dict.fromkeys(named)))


def standard_words(found: Sequence[Step], step: Step) -> str:
    """Write a step's standard, or with which step it shares one."""
    if step.within:
        shared = next(one for one in found if one.id == step.within)
        return f"bersama langkah “{shared.name}”"
    return step.standard.printed() if step.standard else NOTHING


def _steps(sheet: Sheet, steps: Sequence[Step], load: SopLoad, office: Office) -> None:
    share = sheet.page.measure / sum(column.share for column in COLUMNS)
    heads = [said(column.head, BOOK_HEAD) for column in COLUMNS]
    with Rows(sheet, [column.share * share for column in COLUMNS], padding=2, header=[heads]) as rows:
        for step, figures in zip(steps, load.steps, strict=True):
            told = (
                str(step.row),
                step.name,
                titles(step.actors, office),
                "\n".join(step.needs) or NOTHING,
                standard_words(steps, step),
                step.output or NOTHING,
                *measured(figures),
            )
            cells = zip(told, COLUMNS, strict=True)
            rows.row(*(said(words, SMALL_CENTRED if column.figures else SMALL) for words, column in cells))


def _text(sheet: Mapping[str, object], key: str) -> str:
    return str(sheet.get(key, ""))


def _day(sheet: Mapping[str, object], key: str) -> str:
    words = _text(sheet, key)
    return tanggal(date.fromisoformat(words)) if words else ""


def _lines(sheet: Mapping[str, object], key: str) -> str:
    """Write a list of the identity sheet: things one after the other, sentences under their numbers."""
    lines = [str(line) for line in _entries(sheet, key)]
    if key in THINGS or len(lines) == 1:
        return "; ".join(lines)
    return "\n".join(f"{place}. {line}" for place, line in enumerate(lines, start=1))


def _revisions(sheet: Mapping[str, object]) -> str:
    """Write the revisions that the sheet itself lists."""
    told = (one for one in _entries(sheet, "revisions") if isinstance(one, Mapping))
    return "; ".join(f"{one['revision']} ({_day(one, 'date') or NOTHING})" for one in told)


def _entries(sheet: Mapping[str, object], key: str) -> list[object]:
    found = sheet.get(key, [])
    return found if isinstance(found, list) else []
