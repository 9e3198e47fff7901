"""Marks into a PDF: the only file that draws. The same marks give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from reports.fonts import REGULAR, width
from reports.sheet import Code, Letters, Mark, Picture, Rule

DASH = (3, 3)
RED = (0.72, 0.07, 0.07)
Matrix = tuple[float, float, float, float, float, float]
"""How points of a page move, as PDF writes it: x' = a x + c y + e, y' = b x + d y + f; e and f in points."""
rl_config.useA85 = 0  # plain bytes: a fifth smaller, and faster


def to_pdf(
    pages: Iterable[Sequence[Mark]], size: tuple[float, float], title: str, moved: Matrix | None = None
) -> bytes:
    """Draw pages of one size (points); ``title`` is what a viewer shows above them, ``moved`` where points go."""
    width(" ", REGULAR)  # a font is registered when it is first measured
    written = BytesIO()
    canvas = Canvas(written, pagesize=size, invariant=1, initialFontName=REGULAR)
    canvas.setTitle(title)
    canvas.setCreator("Meja Informasi")
    canvas.setCatalogEntry("Lang", "id-ID")
    for marks in pages:
        if moved is not None:
            canvas.transform(*moved)
        for mark in marks:
            _draw(canvas, mark)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def _draw(canvas: Any, mark: Mark) -> None:  # noqa: ANN401 - ReportLab has no types
    if isinstance(mark, Letters):
        _letters(canvas, mark)
    elif isinstance(mark, Rule):
        canvas.addLiteral(_stroke(mark))
    elif isinstance(mark, Picture):
        photo = ImageReader(BytesIO(mark.content))
        canvas.drawImage(photo, mark.x, mark.y, mark.width, mark.height)
    else:
        canvas.addLiteral(_stencil(mark))


def _letters(canvas: Any, mark: Letters) -> None:  # noqa: ANN401 - ReportLab has no types
    text = canvas.beginText(mark.x, mark.y)
    text.setWordSpace(mark.gap)
    for run in mark.runs:
        text.setFont(run.font, mark.size)
        text.textOut(run.words)
    if mark.red:
        canvas.setFillColorRGB(*RED)
    canvas.drawText(text)
    if mark.red:
        canvas.setFillColorRGB(0, 0, 0)


def _stroke(rule: Rule) -> str:
    """Write a line as operators of the page itself: a long table has a dozen a row, and three calls for each."""
    (left, top), (right, bottom) = rule.start, rule.end
    line = f"{rule.thick:.2f} w {left:.2f} {top:.2f} m {right:.2f} {bottom:.2f} l S"
    return f"q [{DASH[0]} {DASH[1]}] 0 d {line} Q" if rule.dashed else line


def _stencil(code: Code) -> str:
    """Write a code as a 1-bit picture within the page: PDF 32000-1, 8.9.6.2 and 8.9.7.

    ReportLab's own widget draws 25 labels a second, its pictures 850, this 2,200 (limits.md).
    """
    across, down, high = len(code.rows[0]), len(code.rows), code.high or code.side
    rows = "".join(_hexadecimal(row) for row in code.rows)
    place = f"{code.side:.3f} 0 0 {high:.3f} {code.x:.3f} {code.y:.3f} cm"
    return f"q {place} BI /W {across} /H {down} /BPC 1 /IM true /F /AHx ID {rows}> EI Q"


def _hexadecimal(row: str) -> str:
    """Write a row of digits, filled up with white to whole bytes."""
    bits = row + "1" * (-len(row) % 8)
    return f"{int(bits, 2):0{len(bits) // 4}x}"
