"""The end of a letter: the signature at the right, the table of parafs beside it at the left (domain.md 3.5, 3.6)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from desk.office import Office
from desk.people.signing import Signatory
from desk.releases.rows import ParafView, ReleaseView
from desk.words import nip, tanggal
from reports.boxes import Cell, Rows, Said, said
from reports.fonts import BOLD
from reports.page import MM
from reports.phrases import NOTHING, decision_words, paraf_steps, post, short_moment
from reports.sheet import Sheet
from reports.styles import SMALL, SMALL_HEAD, SMALL_ITALIC, SMALL_STRONG
from reports.text import Style

SIGNED: Final = Style(10.5, 13.5, align="center")
SIGNED_NAME: Final = Style(10.5, 13.5, BOLD, "center")
INITIALS: Final = Style(13, 16, BOLD, "center")
DATE_BLANK: Final = ".............................."
NAME_BLANK: Final = "(..............................................)"
SIGNATURE_WIDTH, INK = 69 * MM, 17 * MM
TABLE_WIDTHS: Final = (42 * MM, 14 * MM, 28 * MM)
WIDE_TABLE_WIDTHS: Final = (62 * MM, 23 * MM, 70 * MM)
ELECTRONIC: Final = "Diparaf secara elektronik dalam sistem internal (tidak tersertifikasi)."
WET: Final = "Paraf basah: lembar aslinya dipindai dan dilampirkan."

_Row = tuple[Cell, Cell, Cell]


def signature(sheet: Sheet, view: ReleaseView, office: Office) -> None:
    """Lay the place for the signature, with the signer's name and day once they are known."""
    rows = _signature_rows(sheet)
    sheet.need(_signature_height(rows, view, office))
    for cell in _above(view, office):
        rows.row(cell)
    sheet.take(INK)
    for cell in _names(view):
        rows.row(cell)


def closing(sheet: Sheet, view: ReleaseView, office: Office) -> None:
    """Lay the table PARAF HIERARKI and the signature beside it, or one below the other where they are too high."""
    table = paraf_rows(view, office)
    narrow = _table(sheet, TABLE_WIDTHS)
    beside = _signature_height(_signature_rows(sheet), view, office)
    height = max(beside, sum(narrow.height(*row) for row in table) + 4 * SMALL.leading)
    if height > sheet.page.top - sheet.page.floor or height > 3 * beside:
        signature(sheet, view, office)
        sheet.space(4 * MM)
        _lay_table(sheet, table, view, WIDE_TABLE_WIDTHS)
        return
    sheet.need(height)
    top = sheet.y
    signature(sheet, view, office)
    below, sheet.y = sheet.y, top
    _lay_table(sheet, table, view, TABLE_WIDTHS)
    sheet.y = min(sheet.y, below)


def paraf_rows(view: ReleaseView, office: Office) -> list[_Row]:
    """List the decisions, highest rank on top, and a box for every paraf that is still asked for."""
    placed = [(paraf.level, paraf.at, _paraf_row(paraf, view, office.zone)) for paraf in view.parafs]
    for step in view.missing_parafs:
        title, level = post(step, view, office)
        placed.append((level, "~", (said(title, SMALL), said("", INITIALS), said("belum diparaf", SMALL_ITALIC))))
    return [row for _, _, row in sorted(placed, key=lambda entry: entry[:2])]


def _paraf_row(paraf: ParafView, view: ReleaseView, zone: str) -> _Row:
    wet = paraf.kind == "basah"
    who = (*(Said(title, SMALL) for title in paraf.titles), Said(paraf.name, SMALL_STRONG))
    initials = said("paraf basah", SMALL_ITALIC) if wet else said(paraf.initials, INITIALS)
    at = short_moment(paraf.at) if wet else f"{short_moment(paraf.at)} {zone}"
    decided = (Said(decision_words(paraf, view), SMALL), Said(at, SMALL))
    return who, initials, decided


def _lay_table(sheet: Sheet, table: Sequence[_Row], view: ReleaseView, widths: Sequence[float]) -> None:
    _table(sheet, (sum(widths),)).row(said("PARAF HIERARKI", SMALL_HEAD))
    rows = _table(sheet, widths)
    for row in table:
        rows.row(*row)
    if not table and not paraf_steps([view]):
        rows.row(said(NOTHING, SMALL), said("", SMALL), said("", SMALL))
    notes = Rows(sheet, (sum(widths),), ruled=False, padding=1)
    kinds = {paraf.kind for paraf in view.parafs}
    for kind, words in (("elektronik", ELECTRONIC), ("basah", WET)):
        if kind in kinds:
            notes.row(said(words, SMALL_ITALIC))


def _table(sheet: Sheet, widths: Sequence[float]) -> Rows:
    return Rows(sheet, widths, left=sheet.page.left)


def _signature_rows(sheet: Sheet) -> Rows:
    return Rows(sheet, [SIGNATURE_WIDTH], ruled=False, left=sheet.page.right - SIGNATURE_WIDTH, padding=0)


def _signature_height(rows: Rows, view: ReleaseView, office: Office) -> float:
    return sum(rows.height(cell) for cell in (*_above(view, office), *_names(view))) + INK


def _above(view: ReleaseView, office: Office) -> tuple[Cell, ...]:
    on = tanggal(date.fromisoformat(view.signature.signed_on)) if view.signature else DATE_BLANK
    place = f"{office.city}, {on}" if office.city else on
    title = _signer_title(view, office)
    return said(place, SIGNED), said(f"{title.upper()}," if title else "", SIGNED)


def _names(view: ReleaseView) -> Sequence[Cell]:
    signed = view.signature
    return name_lines(Signatory((), signed.signer, signed.rank, signed.nip) if signed else None)


def name_lines(who: Signatory | None) -> Sequence[Cell]:
    """Write what stands below the ink: the name, and rank and NIP where they are known."""
    if who is None or not who.name:
        return [said(NAME_BLANK, SIGNED)]
    below = [words for words in (who.rank, f"NIP {nip(who.nip)}" if who.nip else "") if words]
    return [said(who.name, SIGNED_NAME), *(said(words, SIGNED) for words in below)]


def _signer_title(view: ReleaseView, office: Office) -> str:
    """Find the title under which a release is signed: the signer's own, or the highest of the SOP before it is."""
    if view.signature:
        own = (paraf.titles[0] for paraf in view.parafs if paraf.name == view.signature.signer and paraf.titles)
        return next(own, "")
    asked = [post(step, view, office) for step in paraf_steps([view])]
    return min(asked, key=lambda found: found[1])[0] if asked else ""
