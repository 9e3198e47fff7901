"""Labels with their codes and wrapped text, beside the same pages with the text alone, drawn on a canvas."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from reports.fonts import BOLD, REGULAR, width
from reports.labels.designs import Label
from reports.labels.sheet import LabelJob, label_sheets
from reports.labels.stock import Stock, stocks
from reports.page import MM
from tests.benchmarks.figures import Figure, Scene, figure
from tests.benchmarks.synthetic import SEED, Told, told
from tests.benchmarks.timing import side_by_side

LABELS, ROUNDS = 10_000, 3
STOCK = "avery-l7160"
LEADING = 9.0


def labels(scene: Scene) -> list[Figure]:
    """Write 10,000 labels to a file; as many as rows where fewer are asked for."""
    count = min(LABELS, scene.rows)
    made, stock = [_label(one) for one in told(count, SEED)], stocks()[STOCK]
    ours, floor = scene.folder / "label.pdf", scene.folder / "teks.pdf"
    pair = side_by_side(
        lambda: ours.write_bytes(label_sheets(made, LabelJob(stock, code128=True))),
        lambda: _text_alone(made, stock, floor),
        ROUNDS,
    )
    return [figure("labels", pair, count)]


def _label(one: Told) -> Label:
    filed = f"480/{one.serial}/DKISP/{one.at.year}"
    return Label(
        filed, one.number, one.title, one.at.date().isoformat(), "FK-01 · Laci 1", "480", f"Rilis {one.at.year}"
    )


def _text_alone(made: Sequence[Label], stock: Stock, path: Path) -> None:
    """Draw the same words, unwrapped, in the same cells."""
    for font in (REGULAR, BOLD):
        width(" ", font)  # registers it
    paper = stock.sheet
    canvas = Canvas(str(path), pagesize=(paper.width * MM, paper.height * MM), invariant=1, initialFontName=REGULAR)
    sheet = 0
    for label, (page, cell) in zip(made, stock.places(len(made)), strict=True):
        if page != sheet:
            canvas.showPage()
            sheet = page
        left, top = cell.left * MM, (paper.height - cell.top) * MM
        canvas.setFont(BOLD, 13)
        canvas.drawString(left, top - LEADING, label.number)
        canvas.setFont(REGULAR, 7)
        lines = (
            label.title,
            label.place,
            f"Agenda {label.agenda} · {label.dated}",
            f"{label.classification} {label.folder}",
        )
        for place, words in enumerate(lines, start=2):
            canvas.drawString(left, top - place * LEADING, words)
    canvas.save()
