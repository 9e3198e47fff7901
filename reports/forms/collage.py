"""The collage of approved photos of the officials' events over three to six months (SOP Peliputan, step 9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from desk.office import Office
from reports.boxes import Rows, paragraph, said
from reports.page import MM, Paper, portrait
from reports.sheet import Picture, Sheet
from reports.styles import BODY, SMALL, SMALL_STRONG, SUBTITLE, TITLE

ACROSS: Final = 2
GAP: Final = 4 * MM
TALLEST: Final = 62 * MM


@dataclass(frozen=True)
class Photo:
    """A photo of the collage: JPEG bytes, its size in pixels, when and of what, and its caption."""

    content: bytes
    width: int
    height: int
    day: str
    title: str
    caption: str


def collage(photos: Iterable[Photo], office: Office, paper: Paper, title: str, months: str) -> Sheet:
    """Lay photos two beside each other, each with day, event and caption; what is missing is said in words."""
    sheet = Sheet(portrait(paper))
    paragraph(sheet, "KOLASE FOTO KEGIATAN PIMPINAN", TITLE)
    paragraph(sheet, office.agency, SUBTITLE)
    paragraph(sheet, months, SUBTITLE)
    if title:
        paragraph(sheet, title, SUBTITLE)
    sheet.space(GAP)
    width = (sheet.page.measure - GAP) / ACROSS
    row: list[Photo] = []
    count = 0
    for photo in photos:
        count += 1
        row.append(photo)
        if len(row) == ACROSS:
            _row(sheet, row, width)
            row = []
    if row:
        _row(sheet, row, width)
    paragraph(sheet, f"Jumlah: {count} foto." if count else "Belum ada foto yang disetujui dalam masa ini.", BODY)
    return sheet


def _row(sheet: Sheet, row: list[Photo], width: float) -> None:
    sizes = [_size(photo, width) for photo in row]
    tall = max(height for _, height in sizes)
    cells = [
        (
            *said(photo.day, SMALL),
            *said(photo.title, SMALL_STRONG),
            *(said(photo.caption, SMALL) if photo.caption else ()),
        )
        for photo in row
    ]
    cells += [said("", SMALL)] * (ACROSS - len(row))
    rows = Rows(sheet, [width + GAP, width], ruled=False, padding=2)
    sheet.need(min(tall + rows.height(*cells), sheet.page.top - sheet.page.floor))
    for place, (photo, (wide, high)) in enumerate(zip(row, sizes, strict=True)):
        left = sheet.page.left + place * (width + GAP) + (width - wide) / 2
        sheet.mark(Picture(left, sheet.y - high, wide, high, photo.content))
    sheet.take(tall)
    rows.row(*cells)
    sheet.space(GAP / 2)


def _size(photo: Photo, width: float) -> tuple[float, float]:
    scale = min(width / photo.width, TALLEST / photo.height)
    return photo.width * scale, photo.height * scale
