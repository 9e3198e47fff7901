"""The calibration sheet of a printer: crosses at known places, rulers beside them, and what to measure (F7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desk.cabinet.calibration import CROSS, SPAN, Calibration
from reports.fonts import BOLD
from reports.foot import one_line
from reports.ink import to_pdf
from reports.labels.aim import aimed
from reports.page import MM, Paper
from reports.sheet import Mark, Rule, line_marks
from reports.text import Style, fold

ARM: Final = 8.0
"""How far a cross reaches from its middle, in mm."""
FINE: Final = 0.35
TICKS: Final = ((10, 4.5), (5, 3.2), (1, 2.0))
"""How long a ruler's stroke is, in mm, by what its millimetre can be divided by."""
RULER_OFF: Final = 12.0
"""How far a ruler lies inside of the line between its crosses, in mm."""
BELOW: Final = 30
"""Where the ruler at the left begins, in mm from A: below the one at the top."""
NAME: Final = Style(14, 17, BOLD)
FIGURE: Final = Style(6.5, 8, align="center")
TITLE: Final = Style(15, 19, BOLD)
TOLD: Final = Style(10.5, 15)
WRITTEN: Final = Style(10.5, 20)
TEXT_LEFT, TEXT_TOP, TEXT_WIDE = 48.0, 62.0, 130.0
LEAST_ROOM: Final = 10.0
STEPS: Final = (
    "1. Cetak pada kertas biasa dari baki yang dipakai untuk label, 100 %, tanpa “sesuaikan dengan halaman”.",
    "2. Ukur empat panjang ini dengan penggaris baja, sampai setengah milimeter atau lebih teliti.",
    "3. Ketik hasilnya di Perkakas › Kalibrasi pencetak.",
)
PROOF: Final = "Keempat panjang sekarang harus benar sampai 0,2 mm. Jika tidak, cetak lembar kalibrasi dan ukur lagi."


def calibration_sheet(paper: Paper, proof: Calibration | None = None) -> bytes:
    """Draw the sheet; ``proof`` draws it as labels for that printer are drawn: all four lengths come out true."""
    (x, y), (across, down) = CROSS, SPAN
    marks: list[Mark] = []
    for name, right, below in (("A", x, y), ("B", x + across, y), ("C", x, y + down)):
        marks += _cross(paper, right, below)
        marks += one_line(name, NAME, ((right + 1.5) * MM, (paper.height - below - 1) * MM), LEAST_ROOM * MM)
    marks += _ruler(paper)
    marks += _words(paper, proof)
    title = "Lembar kalibrasi pencetak"
    return to_pdf([marks], (paper.width * MM, paper.height * MM), title, aimed(proof, paper.height))


def _cross(paper: Paper, x: float, y: float) -> Iterator[Mark]:
    yield _line(paper, (x - ARM, y), (x + ARM, y), FINE)
    yield _line(paper, (x, y - ARM), (x, y + ARM), FINE)


def _ruler(paper: Paper) -> Iterator[Mark]:
    """Draw a ruler from A to B and one from A to C, each millimetre a stroke, so that a wrong scale is seen at once."""
    (x, y), (across, down) = CROSS, SPAN
    for place in range(int(across) + 1):
        long = _long(place)
        yield _line(paper, (x + place, y + RULER_OFF), (x + place, y + RULER_OFF + long), FINE)
        if place % 10 == 0:
            where = ((x + place - 5) * MM, (paper.height - y - RULER_OFF - long - 0.5) * MM)
            yield from one_line(str(place), FIGURE, where, 10 * MM)
    for place in range(BELOW, int(down) + 1):
        long = _long(place)
        yield _line(paper, (x + RULER_OFF, y + place), (x + RULER_OFF + long, y + place), FINE)
        if place % 10 == 0:
            where = ((x + RULER_OFF + long - 1) * MM, (paper.height - y - place + 1.4) * MM)
            yield from one_line(str(place), FIGURE, where, 9 * MM)


def _long(place: int) -> float:
    return next(long for step, long in TICKS if place % step == 0)


def _line(paper: Paper, start: tuple[float, float], end: tuple[float, float], thick: float) -> Rule:
    (x, y), (right, below) = start, end
    return Rule((x * MM, (paper.height - y) * MM), (right * MM, (paper.height - below) * MM), thick)


def _words(paper: Paper, proof: Calibration | None) -> Iterator[Mark]:
    """Write what is to be done with the sheet, and room for the four lengths."""
    left, top, measure = TEXT_LEFT * MM, (paper.height - TEXT_TOP) * MM, TEXT_WIDE * MM
    for words, style in _said(proof):
        for line in fold(words, style, measure):
            yield from line_marks(line, style, (left, top), measure)
            top -= style.leading
        top -= style.leading / 3


def _said(proof: Calibration | None) -> Iterator[tuple[str, Style]]:
    (x, y), (across, down) = CROSS, SPAN
    if proof is None:
        yield "Lembar kalibrasi pencetak", TITLE
        yield from ((words, TOLD) for words in STEPS)
        yield "Pencetak dan baki: " + 62 * ".", WRITTEN
    else:
        yield f"Lembar uji {proof.number}", TITLE
        yield f"Digambar dengan kalibrasi yang tersimpan ({proof.words}).", TOLD
        yield PROOF, TOLD
    yield _length("Tepi kiri kertas sampai garis tegak silang A", x)
    yield _length("Tepi atas kertas sampai garis datar silang A", y)
    yield _length("Silang A sampai silang B", across)
    yield _length("Silang A sampai silang C", down)


def _length(words: str, true: float) -> tuple[str, Style]:
    return f"{words}, seharusnya {true:g} mm: {14 * '.'} mm", WRITTEN
