"""Lembar disposisi: half a page that goes along with a letter (Permendagri 54/2009; boxes of domain.md 3.4).

Before the first disposisi it prints with empty boxes, for ink; afterwards with what was ordered, and what followed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import Final

from desk.letters.lists import DisposisiView, LetterView
from desk.office import Office, OfficePosition
from desk.words import daftar, hari_tanggal, jam, tanggal, tanggal_pendek
from reports.boxes import Cell, Rows, Said, paragraph, said
from reports.fonts import BOLD
from reports.letterhead import letterhead
from reports.page import MM, Paper, half, portrait
from reports.phrases import NOTHING, short_moment
from reports.sheet import Sheet, fitted
from reports.styles import SLIP_TITLE, SMALL, SMALL_CENTRED, SMALL_HEAD, SMALL_ITALIC, SMALL_STRONG
from reports.text import Style

TICKED, EMPTY = "☒", "☐"
URGENT: Final = ("sangat segera", "segera", "rahasia")
DOTS: Final = "." * 46
INK: Final = 7 * MM
GAP: Final = 1 * MM
TICK: Final = Style(8.2, 9.5)
TICK_STRONG: Final = Style(8.2, 9.5, BOLD)
SHARES: Final = (0.33, 0.33, 0.34)
"""Two columns of posts beside the instructions: half a folio has a dozen of each."""

PLACE: Final = re.compile(r",? (?:Provinsi|Kabupaten|Kota) .*$")
BRIEF: Final = (
    ("Kepala Bidang ", "Kabid "),
    ("Kepala Seksi ", "Kasi "),
    ("Kepala Subbagian ", "Kasubbag "),
    ("Sub Koordinator ", "Subkoor "),
)
"""How the official form words the posts to which a letter goes on (domain.md 3.4)."""

RECORDED: Final = "Disposisi dicatat secara elektronik dalam sistem internal (tidak tersertifikasi)."
FOLLOWING: Final = (
    ("Tanggal", 21),
    ("Dari", 30),
    ("Kepada", 28),
    ("Instruksi", 40),
    ("Batas", 21),
    ("Pelaksanaan", 30),
)


def disposisi_sheet(view: LetterView, office: Office, paper: Paper, instructions: Sequence[str]) -> Sheet:
    """Lay the sheet of a letter; ``instructions`` are those the office has pre-printed.

    What half a page does not hold, in smaller words, takes a whole one, or more.
    """
    laid = partial(_laid, view=view, office=office, instructions=instructions)
    return fitted((half(paper), portrait(paper)), laid)


def disposisi_facts(view: LetterView, office: Office) -> list[tuple[str, str]]:
    """List what the sheet says of the letter and of its first disposisi: label and value."""
    first = first_given(view.chain)
    order = first[0] if first else None
    return [
        ("Surat dari", view.sender),
        ("No. Surat", view.reference or NOTHING),
        ("Tgl. Surat", tanggal(date.fromisoformat(view.dated)) if view.dated else NOTHING),
        ("Diterima Tgl", _received(view, office)),
        ("No. Agenda", view.number),
        ("Sifat", view.nature),
        ("Perihal", view.subject),
        ("Diteruskan kepada", daftar([one.to_title for one in first]) if first else NOTHING),
        ("Dengan hormat harap", "; ".join(order.instructions) or NOTHING if order else NOTHING),
        ("Catatan", _note(order) or NOTHING),
    ]


def first_given(chain: Sequence[DisposisiView]) -> tuple[DisposisiView, ...]:
    """Give what was ordered first: the disposisi of the first level that were given in one act."""
    top = [one for one in chain if one.depth == 0]
    return tuple(one for one in top if one.given_at == top[0].given_at)


def short_posts(posts: Mapping[str, str], office: Office) -> dict[str, str]:
    """Shorten the titles of posts (by code) as the pre-printed form does: "Kabid …", without the place in the kop.

    A title that would be another's then stays as it is.
    """
    short = {code: _short(title, office) for code, title in posts.items()}
    return {code: words if list(short.values()).count(words) == 1 else posts[code] for code, words in short.items()}


def _short(title: str, office: Office) -> str:
    place = PLACE.search(office.agency)
    shorter = title.removesuffix(place.group()) if place else title
    return next((brief + shorter.removeprefix(full) for full, brief in BRIEF if shorter.startswith(full)), shorter)


def _laid(sheet: Sheet, view: LetterView, office: Office, instructions: Sequence[str]) -> Sheet:
    first = first_given(view.chain)
    letterhead(sheet, office, small=True)
    paragraph(sheet, "LEMBAR DISPOSISI", SLIP_TITLE)
    sheet.space(GAP)
    facts = dict(disposisi_facts(view, office))
    pair = Rows(sheet, [sheet.page.measure / 2] * 2, padding=1.5)
    nature = "  ".join(f"{_box(ticked=view.nature == one)} {one.capitalize()}" for one in URGENT)
    for left, right in (("Surat dari", "Diterima Tgl"), ("No. Surat", "No. Agenda")):
        pair.row(_fact(left, facts), _fact(right, facts))
    pair.row(_fact("Tgl. Surat", facts), said(f"Sifat: {nature}", TICK))
    whole = Rows(sheet, [sheet.page.measure], padding=1.5)
    whole.row(said(f"Hal / Perihal: {view.subject}", TICK_STRONG))
    posts = _recipients(first, office)
    upper = (len(posts) + 1) // 2
    third = Rows(sheet, [sheet.page.measure * share for share in SHARES], padding=1.5, joined=(0,))
    third.row(
        (Said("Diteruskan kepada Sdr.:", TICK_STRONG), *posts[:upper]),
        (Said(" ", TICK_STRONG), *posts[upper:]),
        (Said("Dengan hormat harap:", TICK_STRONG), *_instructions(first, instructions)),
    )
    whole.row((Said("Catatan:", TICK_STRONG), Said(_note(first[0] if first else None) or " ", TICK)))
    sheet.space(GAP)
    _signature(sheet, first, office)
    if following := [one for one in view.chain if one not in first or one.done_at]:
        sheet.space(GAP)
        _following(sheet, following)
    return sheet


def _recipients(first: Sequence[DisposisiView], office: Office) -> Cell:
    told = {one.to: one.to_title for one in first}
    posts = {post.code: post.title for post in office.positions if post != _head(office)} | told
    short = short_posts(posts, office)
    return tuple(_tick(short[code], ticked=code in told) for code in posts)


def _instructions(first: Sequence[DisposisiView], printed: Sequence[str]) -> Cell:
    given = first[0].instructions if first else ()
    own = [words for words in given if words not in printed] if first else [DOTS]
    return (
        *(_tick(words, ticked=words in given) for words in printed),
        *(_tick(words, ticked=words in given) for words in own),
    )


def _signature(sheet: Sheet, first: Sequence[DisposisiView], office: Office) -> None:
    """Lay who ordered, at the right: he puts his paraf and the date, no full signature."""
    rows = Rows(sheet, [sheet.page.measure / 2] * 2, ruled=False, padding=1)
    head = _head(office)
    title = first[0].by_title if first else head.title if head else ""
    when = f"Diberikan {_moment(first[0].given_at, office)}" if first else "Paraf, tanggal ...................."
    name = first[0].by if first else "(......................................)"
    above = said("", SMALL), (Said(title, SMALL_CENTRED), Said(when, SMALL_CENTRED))
    below = said(RECORDED if first else "", SMALL_ITALIC), said(name, SMALL_HEAD)
    ink = INK * sheet.scale
    sheet.need(rows.height(*above) + ink + rows.height(*below))
    rows.row(*above)
    sheet.take(ink)
    rows.row(*below)


def _following(sheet: Sheet, chain: Sequence[DisposisiView]) -> None:
    """Lay what followed and what was carried out, in the order of the chain."""
    share = sheet.page.measure / sum(part for _, part in FOLLOWING)
    heads = [said(words, SMALL_HEAD) for words, _ in FOLLOWING]
    paragraph(sheet, "DISPOSISI BERIKUTNYA DAN PELAKSANAAN", SMALL_STRONG)
    with Rows(sheet, [part * share for _, part in FOLLOWING], padding=1.5, header=[heads]) as rows:
        for one in chain:
            rows.row(*(said(words, SMALL) for words in _entry(one)))


def _entry(one: DisposisiView) -> tuple[str, ...]:
    orders = "; ".join((*one.instructions, *([one.note] if one.note else [])))
    return (
        short_moment(one.given_at),
        f"{one.by_title}\n{one.by}",
        one.to_title,
        orders or NOTHING,
        tanggal_pendek(date.fromisoformat(one.due)) if one.due else NOTHING,
        done_words(one) or "belum",
    )


def done_words(one: DisposisiView) -> str:
    """Say when and by whom a disposisi was carried out; '' if it was not."""
    if not one.done_at:
        return ""
    note = f" – {one.done_note}" if one.done_note else ""
    return f"{short_moment(one.done_at)}, {one.done_by}{note}"


def _note(order: DisposisiView | None) -> str:
    if order is None:
        return ""
    due = f"Selesai paling lambat {hari_tanggal(date.fromisoformat(order.due))}." if order.due else ""
    return "\n".join(filter(None, (order.note, due)))


def _fact(label: str, facts: dict[str, str]) -> Cell:
    return said(f"{label}: {facts[label]}", TICK)


def _tick(words: str, *, ticked: bool) -> Said:
    return Said(f"{_box(ticked=ticked)} {words}", TICK)


def _box(*, ticked: bool) -> str:
    return TICKED if ticked else EMPTY


def _head(office: Office) -> OfficePosition | None:
    return min(office.positions, key=lambda post: post.level, default=None)


def _received(view: LetterView, office: Office) -> str:
    return _moment(view.received_at, office)


def _moment(at: str, office: Office) -> str:
    moment = datetime.fromisoformat(at)
    return f"{tanggal(moment)} {jam(moment)} {office.zone}"
