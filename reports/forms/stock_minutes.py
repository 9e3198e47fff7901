"""Berita Acara Stock Opname: what was found in a drawer, signed by the officer and a witness (F11)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from desk.cabinet.stock_lists import StockTakeView
from desk.cabinet.stock_take import LENT, PRESENT, RESULTS, UNKNOWN
from desk.office import Office
from desk.words import angka, daftar, hari_tanggal, jam, tanggal_terbilang
from reports.boxes import paragraph
from reports.forms.pairs import sign_beside
from reports.forms.report_parts import OWN, Column, caption, heading, table
from reports.page import MM, Paper, portrait
from reports.phrases import NOTHING
from reports.sheet import Sheet
from reports.styles import BODY

GAP: Final = 4 * MM
SUMMARY: Final = (Column("Hasil", 60), Column("Jumlah item", 30, figures=True))
FOUND: Final = (
    Column("No", 9, figures=True),
    Column("Nomor arsip / kode", 38),
    Column("Uraian", 62),
    Column("Seharusnya", 24),
    Column("Ditemukan", 24),
    Column("Keterangan", 34),
)


def stock_minutes(view: StockTakeView, office: Office, paper: Paper) -> Sheet:
    """Lay the minutes of a stock take; one that still runs says so."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "BERITA ACARA STOCK OPNAME ARSIP", f"Nomor {view.number}")
    paragraph(sheet, opening(view), OWN)
    sheet.space(GAP)
    table(sheet, SUMMARY, [(result.capitalize(), angka(count)) for result, count in view.counts.items()])
    for result in RESULTS:
        lines = [line for line in view.lines if line.result == result]
        if lines and result != PRESENT:
            caption(sheet, f"{result.capitalize()} ({len(lines)})")
            table(sheet, FOUND, [stock_line(place, line, result) for place, line in enumerate(lines, start=1)])
    paragraph(sheet, f"Catatan: {view.note}" if view.note else "Catatan: tidak ada.", BODY)
    sheet.space(GAP)
    paragraph(sheet, "Berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.", OWN)
    sheet.space(GAP)
    sign_beside(sheet, (("Saksi,", "Petugas,"),), (view.witness, view.opened_by))
    return sheet


def opening(view: StockTakeView) -> str:
    """Say when, where and by whom the drawer was counted."""
    if not view.ended_at:
        began = datetime.fromisoformat(view.opened_at)
        return (
            f"Stock opname {view.drawer_words} dimulai {hari_tanggal(began)} pukul {jam(began)} oleh "
            f"{view.opened_by} dan BELUM SELESAI; {view.left} item belum dicari."
        )
    ended = datetime.fromisoformat(view.ended_at)
    return (
        f"Pada hari ini {tanggal_terbilang(ended.date())} telah selesai dilaksanakan stock opname arsip pada "
        f"{view.drawer_words}, yang dimulai {hari_tanggal(datetime.fromisoformat(view.opened_at))}, dengan hasil: "
        f"{daftar([f'{count} item {result}' for result, count in view.counts.items()])}."
    )


def stock_line(place: int, line: object, result: str) -> tuple[str, ...]:
    """Write one found thing for its table."""
    told = {name: str(getattr(line, name)) for name in ("number", "title", "expected", "seen_in", "lent")}
    remark = told["lent"] if result == LENT else "tidak tercatat di register" if result == UNKNOWN else ""
    return (str(place), *(words or NOTHING for words in (*list(told.values())[:4], remark)))
