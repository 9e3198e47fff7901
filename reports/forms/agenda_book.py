"""Buku Agenda Press Release: the register of intake as a printed book (SOP Media On Line; columns of domain.md 5.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from desk.office import Office
from desk.releases.rows import ParafView, ReleaseView
from desk.words import tanggal
from reports.boxes import Rows, paragraph, said
from reports.page import MM, Paper, landscape
from reports.phrases import (
    NOTHING,
    evidence,
    paraf_steps,
    remarks,
    short_moment,
    sorted_out,
    tag,
)
from reports.sheet import Sheet
from reports.styles import BODY, BOOK, BOOK_COUNT, BOOK_HEAD, SUBTITLE, TITLE

GAP: Final = 3 * MM


@dataclass(frozen=True)
class Column:
    """A column of the book: its heading and its share of the width."""

    head: str
    share: float


BEFORE: Final = (
    Column("Nomor agenda", 16),
    Column("Diterima", 17),
    Column("Pengirim", 24),
    Column("Judul", 33),
    Column("Jenis", 15),
    Column("Bukti", 14),
    Column("Pemeriksa", 20),
    Column("Hasil pilah", 17),
)
PARAF_SHARE: Final = 17
AFTER: Final = (
    Column("Unggah", 17),
    Column("Alamat laman", 32),
    Column("Nomor press release", 24),
    Column("Lokasi", 17),
    Column("Keterangan", 22),
)


def agenda_book(views: Sequence[ReleaseView], office: Office, paper: Paper, period: tuple[date, date]) -> Sheet:
    """Lay the book of a period, in the order of its numbers."""
    sheet = Sheet(landscape(paper))
    paragraph(sheet, "BUKU AGENDA PRESS RELEASE", TITLE)
    paragraph(sheet, office.agency, SUBTITLE)
    paragraph(sheet, period_words(period), SUBTITLE)
    sheet.space(GAP)
    steps = paraf_steps(views)
    columns = (*BEFORE, *(Column(f"Paraf {_tag(step, views)}", PARAF_SHARE) for step in steps), *AFTER)
    share = sheet.page.measure / sum(column.share for column in columns)
    heads = [said(column.head, BOOK_HEAD) for column in columns]
    counts = [said(str(number), BOOK_COUNT) for number in range(1, len(columns) + 1)]
    with Rows(sheet, [column.share * share for column in columns], padding=1.5, header=[heads, counts]) as rows:
        for view in views:
            rows.row(*(said(words, BOOK) for words in entry(view, steps)))
    sheet.space(GAP)
    paragraph(sheet, f"Jumlah: {len(views)} press release." if views else "Tidak ada press release.", BODY)
    return sheet


def period_words(period: tuple[date, date]) -> str:
    """Write a period: one day, or from a day to a day."""
    first, last = period
    return tanggal(first) if first == last else f"{tanggal(first)} sampai {tanggal(last)}"


def entry(view: ReleaseView, steps: Sequence[str]) -> tuple[str, ...]:
    """Write a release's line in the book."""
    before = (
        view.line.number,
        short_moment(view.line.received_at),
        view.line.sender,
        view.line.title,
        view.kind,
        evidence(view),
        _checker(view, steps),
        sorted_out(view),
    )
    after = (
        short_moment(view.published_at),
        view.url,
        view.line.filing_number,
        view.item.place if view.item else "",
        "; ".join(_notes(view)),
    )
    return tuple(words or NOTHING for words in (*before, *(_paraf(view, step) for step in steps), *after))


def _tag(step: str, views: Sequence[ReleaseView]) -> str:
    return next(tag(step, view) for view in views if step in paraf_steps([view]))


def _checker(view: ReleaseView, steps: Sequence[str]) -> str:
    """Say who checked, before the parafs and after the intake."""
    ids = [step.id for step in view.steps]
    first = min((ids.index(step) for step in steps if step in ids), default=len(ids))
    checked = [step for step in view.steps[1:first] if step.state == "done"]
    return "; ".join(f"{step.who}, {short_moment(step.at)}" for step in checked)


def _paraf(view: ReleaseView, step: str) -> str:
    """Write the last decision of a step: initials and time, or what else was decided."""
    decided = [paraf for paraf in view.parafs if step in paraf.steps]
    return _paraf_words(decided[-1]) if decided else ""


def _paraf_words(paraf: ParafView) -> str:
    what = {"approved": paraf.initials, "returned": "dikembalikan", "rejected": "ditolak"}.get(paraf.decision, "")
    if paraf.kind == "basah":
        what = "paraf basah"
    return f"{what} {short_moment(paraf.at)}"


def _notes(view: ReleaseView) -> list[str]:
    until = view.line.embargo_until
    return remarks(view) + ([f"Embargo sampai {short_moment(until)}"] if until else [])
