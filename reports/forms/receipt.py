"""Tanda terima: the slip of half a page that the sender takes along (SOP Media On Line, step 1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Final

from desk.office import Office
from desk.releases.rows import ReleaseView
from desk.words import tanggal
from reports.boxes import Cell, Rows, paragraph, said
from reports.letterhead import letterhead
from reports.page import MM, Paper, half, portrait
from reports.phrases import NOTHING, kept, long_moment
from reports.sheet import Sheet, fitted
from reports.styles import SLIP, SLIP_CENTRED, SLIP_LIST, SLIP_NUMBER, SLIP_STRONG, SLIP_TITLE

LABEL, COLON = 34 * MM, 4 * MM
INK: Final = 13 * MM
GAP: Final = 2.5 * MM


def receipt(view: ReleaseView, office: Office, paper: Paper) -> Sheet:
    """Lay the slip: its number, what was received, from whom, when, by whom, and room for both signatures.

    What half a page does not hold, in smaller words, takes a whole one.
    """
    return fitted((half(paper), portrait(paper)), partial(_laid, view=view, office=office))


def receipt_facts(view: ReleaseView, office: Office) -> list[tuple[str, str]]:
    """List what was received: label and value."""
    files = enumerate(kept(view, "bukti"), start=1)
    listed = "\n".join(f"{number}. {_named(file.name, file.media, file.caption)}" for number, file in files)
    lacking = f"Belum lengkap: {view.incomplete_reason}" if view.incomplete_reason else ""
    return [
        ("Diterima dari", view.line.sender or NOTHING),
        ("Judul", view.line.title),
        ("Diterima", long_moment(view.line.received_at, office.zone)),
        ("Diterima oleh", view.received_by),
        ("Bukti", "\n".join(filter(None, (listed, lacking))) or "tidak ada"),
    ]


def _laid(sheet: Sheet, view: ReleaseView, office: Office) -> Sheet:
    letterhead(sheet, office, small=True)
    paragraph(sheet, "TANDA TERIMA PRESS RELEASE", SLIP_TITLE)
    paragraph(sheet, f"Nomor agenda {view.line.number}", SLIP_NUMBER)
    sheet.space(GAP)
    widths = (LABEL, COLON, sheet.page.measure - LABEL - COLON)
    rows = Rows(sheet, widths, ruled=False, padding=0.5)
    for label, value in receipt_facts(view, office):
        style = {"Judul": SLIP_STRONG, "Bukti": SLIP_LIST}.get(label, SLIP)
        rows.row(said(label, SLIP), said(":", SLIP), said(value, style))
    sheet.space(GAP)
    _signatures(sheet, view, office)
    return sheet


def _named(name: str, media: str, caption: str) -> str:
    return f"{name} ({media}){f' – {caption}' if caption else ''}"


def _signatures(sheet: Sheet, view: ReleaseView, office: Office) -> None:
    """Lay both signatures beside each other: who brought it, who received it."""
    received = tanggal(datetime.fromisoformat(view.line.received_at).date())
    place = f"{office.city}, {received}" if office.city else received
    above = (("", place), ("Yang menyerahkan,", "Petugas penerima,"))
    below = ((view.line.sender or NOTHING, view.received_by),)
    rows = Rows(sheet, [sheet.page.measure / 2] * 2, ruled=False, padding=1)
    ink = INK * sheet.scale
    sheet.need(ink + sum(rows.height(*_pair(pair)) for pair in (*above, *below)))
    _lay(rows, above)
    sheet.take(ink)
    _lay(rows, below)


def _lay(rows: Rows, pairs: Sequence[tuple[str, str]]) -> None:
    for pair in pairs:
        rows.row(*_pair(pair))


def _pair(pair: tuple[str, str]) -> tuple[Cell, ...]:
    return tuple(said(words, SLIP_CENTRED) for words in pair)
