"""The signature block of an official paper, at the right: place and day, title, room for ink, name, rank, NIP.

Domain.md 3.6: titles in capitals, but for a.n., u.b., Plt. and Plh.; the NIP in its groups 8-6-1-3.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from desk.office import Office
from desk.people.signing import Signatory
from desk.words import tanggal
from reports.boxes import Cell, Rows, said
from reports.page import MM
from reports.sheet import Sheet
from reports.signature import DATE_BLANK, SIGNED, name_lines
from reports.styles import SMALL, SMALL_HEAD

WIDTH, INK = 82 * MM, 17 * MM
PARAFS: Final = (46 * MM, 22 * MM)
SHORT: Final = ("a.n.", "u.b.", "Plt.", "Plh.", "Pj.")


def signature_block(sheet: Sheet, office: Office, who: Signatory | None, *, on: str = "", dated: bool = True) -> None:
    """Lay the block, whole on one page; ``on`` is the ISO day of signing (empty: to be written by hand).

    Where the day stands at the head of the paper already, it is not ``dated`` again.
    """
    rows, head, foot = _block(sheet), _head(office, who, on, dated=dated), name_lines(who)
    sheet.need(_height(rows, head, foot))
    for cell in head:
        rows.row(cell)
    sheet.take(INK)
    for cell in foot:
        rows.row(cell)


def closing(sheet: Sheet, office: Office, who: Signatory | None, *, on: str, parafs: Sequence[str]) -> None:
    """Lay the signature, and beside it at the left the table PARAF HIERARKI with a box for each of these posts.

    Both stand on one page (domain.md 3.5).
    """
    table = Rows(sheet, PARAFS, padding=2.5, left=sheet.page.left)
    boxes = [(said(words, SMALL), said("", SMALL)) for words in parafs]
    heads = (said("PARAF HIERARKI", SMALL_HEAD), said("Paraf", SMALL_HEAD))
    beside = sum(table.height(*row) for row in (heads, *boxes)) if boxes else 0
    sheet.need(max(beside, _height(_block(sheet), _head(office, who, on, dated=True), name_lines(who))))
    top = sheet.y
    signature_block(sheet, office, who, on=on)
    if not boxes:
        return
    below, sheet.y = sheet.y, top
    for row in (heads, *boxes):
        table.row(*row)
    sheet.y = min(sheet.y, below)


def _block(sheet: Sheet) -> Rows:
    return Rows(sheet, [WIDTH], ruled=False, padding=0.5, left=sheet.page.right - WIDTH)


def _head(office: Office, who: Signatory | None, on: str, *, dated: bool) -> list[Cell]:
    return [said(words, SIGNED) for words in (*([place_and_day(office, on)] if dated else []), *title_lines(who))]


def _height(rows: Rows, head: Sequence[Cell], foot: Sequence[Cell]) -> float:
    return INK + sum(rows.height(cell) for cell in (*head, *foot))


def place_and_day(office: Office, on: str = "") -> str:
    """Write where and when a paper is signed: 'Tanjung Selor, 21 November 2026'."""
    day = tanggal(date.fromisoformat(on)) if on else DATE_BLANK
    return f"{office.city}, {day}" if office.city else day


def title_lines(who: Signatory | None) -> list[str]:
    """Write the title above a signature, line by line; the last one ends with a comma."""
    lines = [capitals(line) for line in who.title] if who else []
    return [*lines[:-1], f"{lines[-1]},"] if lines else []


def capitals(title: str) -> str:
    """Write a title in capitals; the little words of delegation keep theirs."""
    first, _, rest = title.partition(" ")
    return f"{first} {rest.upper()}".strip() if first in SHORT else title.upper()
