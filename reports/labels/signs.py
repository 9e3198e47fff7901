"""How the sign of a cabinet, drawer, guide, folder, box or spine is drawn, on stock of any shape (F17)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desk.cabinet.scanning import LABEL_CODE
from desk.cabinet.signs import Sign
from desk.errors import Invalid
from desk.words import desimal
from reports.fonts import BOLD, width
from reports.foot import code_of, one_line
from reports.labels.codes import qr
from reports.labels.stock import Cell
from reports.page import MM
from reports.sheet import Code, Mark, line_marks
from reports.text import Style, fold, pdf_text, shortened

HEADS: Final = (44, 36, 30, 24, 20, 16, 13, 11, 9)
"""Sizes for what is seen from afar, in points: the largest that fits is taken."""

SIZES: Final = (22, 18, 15, 12, 10, 8.5, 7)
"""Sizes for the lines below it, in points: the largest in which all are whole."""

LEADING: Final = 1.2
FOOT: Final = Style(5.2, 6)
PADDING: Final = 0.06
"""White at the edges, as a part of the lower side."""

MOST_PADDING: Final = 4 * MM
BESIDE: Final = 3 * MM
QR_MOST, QR_LEAST = 34 * MM, 12 * MM
LEAST: Final = (25.0, 9.0)
"""The smallest label, in mm, that still holds a sign."""
TALL: Final = 1.15
"""A label higher than this part of its width has its code below the words."""

LINES_EACH: Final = 3
PRACTICE: Final = "LATIHAN"


def sign_code(sign: Sign) -> str:
    """Give the code that ``verify`` reads."""
    return code_of("place-label", sign.place, [sign.head, *sign.lines])


def has_room(cell: Cell) -> bool:
    """Tell whether a label is large enough for a sign."""
    return cell.width >= LEAST[0] and cell.height >= LEAST[1]


def guard_room(cell: Cell, title: str) -> None:
    """Refuse stock that is too small for a sign.

    Raises ``Invalid`` for the field ``stock``.
    """
    if not has_room(cell):
        least = " × ".join(desimal(one, 0) for one in LEAST)
        raise Invalid("stock", f"{title} terlalu kecil untuk label tempat; paling kecil {least} mm.")


def sign_label(sign: Sign, cell: Cell, paper_height: float, *, practice: bool) -> list[Mark]:
    """Draw a sign in its cell; ``paper_height`` in mm turns the cell upside up."""
    wide, high = cell.width * MM, cell.height * MM
    edge = min(MOST_PADDING, PADDING * min(wide, high))
    left, top = cell.left * MM + edge, (paper_height - cell.top) * MM - edge
    measure, room = wide - 2 * edge, high - 2 * edge
    foot = f"{PRACTICE} {sign_code(sign)}" if practice else sign_code(sign)
    if room < QR_LEAST + FOOT.leading:
        return _words(sign, (left, top), measure, room, mark=PRACTICE if practice else "")
    bottom = top - room + FOOT.leading
    marks: list[Mark] = one_line(foot, FOOT, (left, bottom), measure)
    room -= FOOT.leading
    if high > TALL * wide:
        side = min(QR_MOST, 0.5 * measure, 0.4 * room)
        marks.append(Code(left, bottom, side, qr(LABEL_CODE + sign.place)))
        return marks + _words(sign, (left, top), measure, room - side - BESIDE)
    side = min(QR_MOST, room, 0.4 * measure)
    marks.append(Code(left, bottom + (room - side) / 2, side, qr(LABEL_CODE + sign.place)))
    return marks + _words(sign, (left + side + BESIDE, top), measure - side - BESIDE, room)


def _words(sign: Sign, place: tuple[float, float], measure: float, room: float, *, mark: str = "") -> list[Mark]:
    """Set the head as large as it fits, then as many lines as there is room for."""
    left, top = place
    head = _head(sign.head, measure, room)
    marks: list[Mark] = [*one_line(sign.head, head, place, measure)]
    used, lines = head.leading, (*sign.lines, *([mark] if mark else []))
    style = _line_style(lines, measure, room - used, 0.6 * head.size)
    for words in lines:
        left_over = int((room - used) / style.leading)
        for line in shortened(words, style, measure, min(LINES_EACH, left_over)) if left_over > 0 else ():
            marks += line_marks(line, style, (left, top - used), measure)
            used += style.leading
    return marks


def _line_style(lines: Sequence[str], measure: float, room: float, most: float) -> Style:
    """Choose the largest type, no larger than ``most`` points, in which all lines stand whole in the room."""
    styles = [Style(size, LEADING * size) for size in SIZES if size <= most] or [Style(SIZES[-1], LEADING * SIZES[-1])]
    for style in styles:
        folded = [len(fold(words, style, measure)) for words in lines]
        if sum(folded) * style.leading <= room and max(folded, default=0) <= LINES_EACH:
            return style
    return styles[-1]


def _head(words: str, measure: float, room: float) -> Style:
    """Choose the largest type in which the head takes one line and no more than 45 % of the room."""
    needed = width(pdf_text(words), BOLD)
    styles = (Style(size, 1.15 * size, BOLD) for size in HEADS)
    fitting = (style for style in styles if needed * style.size <= measure and style.leading <= 0.45 * room)
    smallest = Style(HEADS[-1], 1.15 * HEADS[-1], BOLD)
    return next(fitting, smallest)
