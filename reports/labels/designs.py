"""What stands on a label: its code for scanners, its number in large type, and what tells a person the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from desk.words import tanggal_pendek
from reports.fonts import BOLD
from reports.foot import code_of, one_line
from reports.labels.codes import label_words, qr
from reports.labels.narrow import narrow_label
from reports.labels.stock import Cell
from reports.page import MM
from reports.sheet import Code, Mark, line_marks
from reports.text import Style, shortened

PADDING: Final = 2.2 * MM
BESIDE: Final = 2.5 * MM
QR_MOST: Final = 22 * MM
QR_LEAST: Final = 12 * MM
"""A smaller code is not read any more (domain.md 4.3)."""
AROUND: Final = 1 * MM
"""White above and below the code, so that a scanner finds its edge."""

NUMBER: Final = Style(13, 15, BOLD)
TITLE: Final = Style(8, 9.2)
TITLE_LINES: Final = 4
AGENDA: Final = Style(7, 8.4)
PLACE: Final = Style(8, 9.6, BOLD)
CLASS: Final = Style(6.5, 7.8)
FOOT: Final = Style(5.2, 6)
PRACTICE: Final = "LATIHAN"


@dataclass(frozen=True)
class Label:
    """A filed paper as its label names it; ``dated`` is an ISO date."""

    number: str
    agenda: str
    title: str
    dated: str
    place: str
    classification: str
    folder: str

    @property
    def words(self) -> list[str]:
        """Everything the label stands for, whole where the label has room for a part."""
        return [self.number, self.agenda, self.title, self.dated, self.place, self.classification, self.folder]

    @property
    def code(self) -> str:
        """The code that ``verify`` reads."""
        return code_of("label", self.number, self.words)


def item_label(label: Label, cell: Cell, paper_height: float, *, practice: bool) -> list[Mark]:
    """Draw the label of a filed paper in its cell; ``paper_height`` in mm turns the cell upside up."""
    left, top = cell.left * MM + PADDING, (paper_height - cell.top) * MM - PADDING
    measure, bottom = cell.width * MM - 2 * PADDING, (paper_height - cell.top - cell.height) * MM + PADDING
    height = top - bottom - NUMBER.leading - FOOT.leading
    side = min(QR_MOST, height - 2 * AROUND)
    if side < QR_LEAST:
        code = f"{PRACTICE} · {label.agenda}" if practice else f"Agenda {label.agenda}"
        edge = min(PADDING, 0.06 * cell.height * MM)
        box = (left, top + PADDING - edge, measure, cell.height * MM - 2 * edge)
        return narrow_label(label.number, label.title, label.place, f"{code} · {label.classification}", box)
    beside = left + side + BESIDE
    code = f"{PRACTICE} {label.code}" if practice else label.code
    return [
        *one_line(label.number, NUMBER, (left, top), measure),
        Code(left, bottom + FOOT.leading + (height - side) / 2, side, qr(label_words(label.number, label.agenda))),
        *_told(label, (beside, top - NUMBER.leading), left + measure - beside, height),
        *one_line(code, FOOT, (left, bottom + FOOT.leading), measure),
    ]


def _told(label: Label, place: tuple[float, float], measure: float, height: float) -> list[Mark]:
    """Draw the lines beside the code: a short title, then agenda number, place and classification."""
    left, top = place
    fixed = AGENDA.leading + PLACE.leading + CLASS.leading
    most = max(1, min(TITLE_LINES, int((height - fixed) / TITLE.leading)))
    marks: list[Mark] = []
    for line in shortened(label.title, TITLE, measure, most):
        marks += line_marks(line, TITLE, (left, top), measure)
        top -= TITLE.leading
    day = tanggal_pendek(date.fromisoformat(label.dated))
    filed_in = f"{label.classification} · {label.folder}"
    marks += one_line(label.place, PLACE, (left, top), measure)
    marks += one_line(f"Agenda {label.agenda} · {day}", AGENDA, (left, top - PLACE.leading), measure)
    for line in shortened(filed_in, CLASS, measure, 1):
        marks += line_marks(line, CLASS, (left, top - PLACE.leading - AGENDA.leading), measure)
    return marks
