"""The DIP as official table, beside the same words drawn on a canvas: unwrapped, no lines, no heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from desk.dip.edition_lists import EditionLine
from desk.dip.terms import CATEGORIES
from desk.office import load_office
from reports.compose import printed
from reports.fonts import REGULAR, width
from reports.foot import Stamp
from reports.forms.dip_list import CELL, Decision, dip_list, entry
from reports.page import PAPERS, landscape
from tests.benchmarks.figures import Figure, Scene, figure
from tests.benchmarks.synthetic import SEED, told
from tests.benchmarks.timing import side_by_side

ROWS, ROUNDS = 10_000, 3
SUMMARY_WORDS, IN_A_GROUP, ON_A_PAGE = 12, 50, 6
STAMP = Stamp("dip", "1", "0" * 64, practice=False)


def dip_table(scene: Scene) -> list[Figure]:
    """Print 10,000 items as they are fixed by decision; as many as rows where fewer are asked for."""
    count = min(ROWS, scene.rows)
    lines, office = list(register_lines(count)), load_office("kaltara")
    decision = Decision("Daftar Informasi Publik", 2026, "188.4/1/2026", "2026-01-05", "Kartika")
    ours, floor = scene.folder / "dip.pdf", scene.folder / "kata.pdf"

    def official() -> None:
        sheet = dip_list(lines, decision, office, PAPERS["A4"])
        ours.write_bytes(printed(sheet, STAMP, decision.title, {}).content)

    return [figure("dip_table", side_by_side(official, lambda: _words_alone(lines, floor), ROUNDS), count)]


def register_lines(count: int) -> Iterator[EditionLine]:
    """Make up a register: a third of its lines in each category, groups of fifty."""
    for place, one in enumerate(told(count, SEED)):
        body = one.parts[0].split()
        yield EditionLine(
            item=place + 1,
            category=CATEGORIES[place * len(CATEGORIES) // count],
            number=place + 1,
            heading=f"{place // IN_A_GROUP + 1}. Kelompok {body[0]}",
            title=one.title,
            summary=f"Memuat {' '.join(body[:SUMMARY_WORDS])}.",
            unit=one.sender,
            maker=f"Bidang {body[-1].title()}",
            made=f"Tanjung Selor, {one.at.year}",
            forms=("cetak", "rekam") if place % 2 else ("online",),
            retention="5 tahun" if place % 3 else "selama berlaku",
            media="",
            link="",
            classification="",
        )


def _words_alone(lines: Sequence[EditionLine], path: Path) -> None:
    """Draw each cell's words in one line, as many rows on a page as the official table has on average."""
    width(" ", REGULAR)  # registers it
    page = landscape(PAPERS["A4"])
    canvas = Canvas(str(path), pagesize=(page.width, page.height), invariant=1, initialFontName=REGULAR)
    high = (page.top - page.floor) / ON_A_PAGE
    for first in range(0, len(lines), ON_A_PAGE):
        canvas.setFont(REGULAR, CELL.size)
        for row, line in enumerate(lines[first : first + ON_A_PAGE], start=1):
            for column, words in enumerate(entry(line)):
                canvas.drawString(
                    page.left + column * page.measure / 9, page.top - row * high, words.replace("\n", " ")
                )
        canvas.showPage()
    canvas.save()
