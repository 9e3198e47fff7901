"""What stands on a label: its code for scanners, its number in large type, and what tells a person the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desk.words import tanggal_tertulis
from reports.fonts import BOLD, width
from reports.foot import code_of, one_line
from reports.labels.codes import bars, label_words, qr
from reports.labels.narrow import TOLD, narrow_label
from reports.labels.stock import Cell
from reports.page import MM
from reports.sheet import Code, Mark, line_marks
from reports.text import Style, pdf_text, shortened

PADDING: Final = 2.2 * MM
BESIDE: Final = 2.5 * MM
QR_MOST: Final = 22 * MM
QR_LEAST: Final = 12 * MM
"""A smaller code is not read any more (domain.md 4.3)."""
AROUND: Final = 1 * MM
"""White above and below the code, so that a scanner finds its edge."""

BARS_HIGH: Final = 5 * MM
MODULE_MOST, MODULE_LEAST = 0.33 * MM, 0.19 * MM
"""Width of the narrowest bar of Code 128: below 0,19 mm (7,5 mil) a plain scanner gives up."""
LAST_LEAST: Final = 5.5
"""The smallest type, in points, that is still read."""
QUIET: Final = 5
"""White at both sides, in narrowest bars; the label's own edge gives the rest of the ten that are asked."""

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
    """A filed paper as its label names it; ``dated`` is an ISO date.

    ``kind`` is the type of document, ``kept`` the end of its retention and its fate, '' where nothing sets it yet.
    """

    number: str
    agenda: str
    title: str
    dated: str
    place: str
    classification: str
    folder: str
    kind: str = ""
    kept: str = ""

    @property
    def words(self) -> list[str]:
        """Everything the label stands for, whole where the label has room for a part."""
        told = [self.number, self.agenda, self.title, self.dated, self.place, self.classification, self.folder]
        return told + ([self.kept] if self.kept else [])

    @property
    def code(self) -> str:
        """The code that ``verify`` reads."""
        return code_of("label", self.number, self.words)


def item_label(label: Label, cell: Cell, paper_height: float, *, practice: bool, code128: bool = False) -> list[Mark]:
    """Draw the label of a filed paper in its cell; ``paper_height`` in mm turns the cell upside up.

    ``code128`` adds its number in bars below the QR code, where the label has room for both.
    """
    left, top = cell.left * MM + PADDING, (paper_height - cell.top) * MM - PADDING
    measure, bottom = cell.width * MM - 2 * PADDING, (paper_height - cell.top - cell.height) * MM + PADDING
    height = top - bottom - NUMBER.leading - FOOT.leading
    strip = _bars(label, (left, bottom + FOOT.leading), measure) if code128 else None
    if strip and height - strip.high - AROUND >= QR_LEAST + 2 * AROUND:
        height -= strip.high + AROUND
    else:
        strip = None
    side = min(QR_MOST, height - 2 * AROUND)
    if side < QR_LEAST:
        agenda = f"Agenda {label.agenda}" if label.agenda else tanggal_tertulis(label.dated)
        code = f"{PRACTICE} · {label.agenda or tanggal_tertulis(label.dated)}" if practice else agenda
        edge = min(PADDING, 0.06 * cell.height * MM)
        box = (left, top + PADDING - edge, measure, cell.height * MM - 2 * edge)
        return narrow_label(label.number, label.title, label.place, _last(code, label, measure), box)
    beside = left + side + BESIDE
    code = f"{PRACTICE} {label.code}" if practice else label.code
    return [
        *one_line(label.number, NUMBER, (left, top), measure),
        Code(left, top - NUMBER.leading - (height + side) / 2, side, qr(label_words(label.number, label.agenda))),
        *_told(label, (beside, top - NUMBER.leading), left + measure - beside, height),
        *([strip] if strip else []),
        *one_line(code, FOOT, (left, bottom + FOOT.leading), measure),
    ]


def _bars(label: Label, place: tuple[float, float], measure: float) -> Code | None:
    """Draw its filing number in bars, else its agenda number; None where the label is too narrow for either."""
    for words in filter(None, (label.number, label.agenda)):
        row = bars(words)
        module = min(MODULE_MOST, (measure - 2 * QUIET * MODULE_LEAST) / len(row))
        if module >= MODULE_LEAST:
            wide = module * len(row)
            return Code(place[0] + (measure - wide) / 2, place[1], wide, (row,), BARS_HIGH)
    return None


def _last(code: str, label: Label, measure: float) -> str:
    """Write the last line of a low label: with the end of its retention where that can still be read."""
    short = f"{code} · {label.classification}"
    whole = f"{short} · {label.kept}" if label.kept else short
    return whole if width(pdf_text(whole), TOLD.font) * LAST_LEAST <= measure else short


def _told(label: Label, place: tuple[float, float], measure: float, height: float) -> list[Mark]:
    """Draw the lines beside the code: a short title, then place, agenda number, classification, end of retention.

    The type of document is told where the title of the folder does not tell it already.
    """
    left, top = place
    fixed = AGENDA.leading + PLACE.leading + CLASS.leading * (2 if label.kept else 1)
    most = max(1, min(TITLE_LINES, int((height - fixed) / TITLE.leading)))
    marks: list[Mark] = []
    for line in shortened(label.title, TITLE, measure, most):
        marks += line_marks(line, TITLE, (left, top), measure)
        top -= TITLE.leading
    day = tanggal_tertulis(label.dated)
    kind = "" if label.kind.casefold() in label.folder.casefold() else label.kind
    filed_in = " · ".join(filter(None, (kind, label.classification, label.folder)))
    marks += one_line(label.place, PLACE, (left, top), measure)
    dated = f"Agenda {label.agenda} · {day}" if label.agenda else f"Tanggal {day}"
    marks += one_line(dated, AGENDA, (left, top - PLACE.leading), measure)
    top -= PLACE.leading + AGENDA.leading
    for words in filter(None, (filed_in, label.kept)):
        for line in shortened(words, CLASS, measure, 1):
            marks += line_marks(line, CLASS, (left, top), measure)
        top -= CLASS.leading
    return marks
