"""The signature block of an official paper, at the right: place and day, title, room for ink, name, rank, NIP.

Domain.md 3.6: titles in capitals, but for a.n., u.b., Plt. and Plh.; the NIP in its groups 8-6-1-3.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from desk.office import Office
from desk.people.signing import Signatory
from desk.words import nip, tanggal
from reports.boxes import Cell, Rows, said
from reports.page import MM
from reports.sheet import Sheet
from reports.signature import DATE_BLANK, NAME_BLANK, SIGNED, SIGNED_NAME

WIDTH, INK = 82 * MM, 17 * MM
SHORT: Final = ("a.n.", "u.b.", "Plt.", "Plh.", "Pj.")


def signature_block(
    sheet: Sheet, office: Office, who: Signatory | None, *, on: str = "", dated: bool = True, above: str = ""
) -> None:
    """Lay the block; ``on`` is the ISO day of signing (empty: to be written by hand), ``above`` a line before it.

    Where the day stands at the head of the paper already, it is not ``dated`` again.
    """
    rows = Rows(sheet, [WIDTH], ruled=False, padding=0.5, left=sheet.page.right - WIDTH)
    head = [said(above, SIGNED)] if above else []
    head += [said(place_and_day(office, on), SIGNED)] if dated else []
    head += [said(words, SIGNED) for words in title_lines(who)]
    foot = name_lines(who)
    sheet.need(INK + sum(rows.height(cell) for cell in (*head, *foot)))
    for cell in head:
        rows.row(cell)
    sheet.take(INK)
    for cell in foot:
        rows.row(cell)


def place_and_day(office: Office, on: str = "") -> str:
    """Write where and when a paper is signed: 'Tanjung Selor, 21 November 2026'."""
    day = tanggal(date.fromisoformat(on)) if on else DATE_BLANK
    return f"{office.city}, {day}" if office.city else day


def title_lines(who: Signatory | None) -> list[str]:
    """Write the title above a signature, line by line; the last one ends with a comma."""
    lines = [capitals(line) for line in who.title] if who else []
    return [*lines[:-1], f"{lines[-1]},"] if lines else []


def name_lines(who: Signatory | None) -> Sequence[Cell]:
    """Write what stands below the ink: the name, and rank and NIP where they are known."""
    if who is None or not who.name:
        return [said(NAME_BLANK, SIGNED)]
    below = [words for words in (who.rank, f"NIP {nip(who.nip)}" if who.nip else "") if words]
    return [said(who.name, SIGNED_NAME), *(said(words, SIGNED) for words in below)]


def capitals(title: str) -> str:
    """Write a title in capitals; the little words of delegation keep theirs."""
    first, _, rest = title.partition(" ")
    return f"{first} {rest.upper()}".strip() if first in SHORT else title.upper()
