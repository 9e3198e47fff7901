"""The office's own label stock: measured with a ruler, or imported from gLabels template files (F5)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desk.actions import action
from desk.cabinet.actions import KEEPERS
from desk.cabinet.label_tables import LabelStockRow
from desk.errors import Invalid
from desk.exchange.glabels import Template, Templates, read_templates
from desk.session import Change, Result, Session
from desk.text import clean_line
from desk.words import angka

KIND: Final = "label_stock"
MICROMETRES: Final = 1000
LEAST: Final = 5.0
"""Labels smaller than this, in mm, hold no word."""
SLACK: Final = 1.0
"""What a sheet may stick out of the paper by rounding, in mm."""
MOST_ON_A_SHEET: Final = 1000


@dataclass(frozen=True)
class OwnStock:
    """A sheet of labels in mm; ``across`` and ``down`` are the ways from label to label."""

    name: str
    title: str
    paper: tuple[float, float]
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float


@action("labels.measure_stock", may=KEEPERS)
def measure_stock(  # noqa: PLR0913 - what an officer reads off the sheet
    session: Session,
    name: str,
    *,
    columns: int,
    rows: int,
    lengths: Sequence[str],
    paper: Sequence[str] = ("210", "297"),
    title: str = "",
) -> Result:
    """Enter a sheet by six ``lengths`` in mm ('63,5'): left edge, top edge, label's width and height, label to label.

    The last two go across and down. A name that exists, also of a shipped stock, is measured anew.
    """
    session.require(KEEPERS, "mengukur kertas label")
    name, title = _named(name), clean_line("title", title, limit=120)
    stock = sheet_of((columns, rows), lengths, paper, name=name, title=title)
    guard_sheet(stock)
    with session.write("labels.measure_stock") as change:
        _enter(change, stock)
        return change.done(KIND, name, f"kertas label {name}: {columns} × {rows}, {size_words(stock)}", stock=name)


def sheet_of(
    grid: tuple[int, int], lengths: Sequence[str], paper: Sequence[str], *, name: str = "", title: str = ""
) -> Template:
    """Read what was measured, as it was typed, without judging whether such a sheet can be; for the drawing.

    Raises ``Invalid`` for what is no length.
    """
    left, top, width, height, across, down = _six(lengths)
    sheet = tuple(_millimetres("paper", each) for each in paper)
    if len(sheet) != 2 or min(sheet) < LEAST:  # noqa: PLR2004 - width and height
        raise Invalid("paper", "Ukuran kertas adalah lebar dan tinggi, misalnya 210 dan 297.")
    return Template(name, title or name, (sheet[0], sheet[1]), (width, height), grid, (left, top), (across, down))


@action("labels.import_stocks", may=KEEPERS)
def import_stocks(session: Session, file: str, *, names: Sequence[str] = ()) -> Result:
    """Import the sheets and rolls of a gLabels template file, all or the named ones; discs are refused by name.

    Raises ``Invalid`` where not one of them can be taken, or a named one is not in the file.
    """
    session.require(KEEPERS, "mengimpor kertas label")
    found, path = usable(read_templates(Path(file))), Path(file)
    if not found.taken:
        raise Invalid("file", f"Tidak ada templat {path.name} yang dapat dipakai; lihat alasan tiap barisnya.")
    if missing := sorted(set(names) - {each.name for each in found.taken}):
        raise Invalid("names", f"Tidak ada di {path.name}, atau tidak dapat dipakai: {', '.join(missing)}.")
    chosen = [each for each in found.taken if not names or each.name in names]
    with session.write("labels.import_stocks") as change:
        counts = {"new": 0, "changed": 0, "same": 0}
        for each in chosen:
            counts[_enter(change, each)] += 1
        told = f"{angka(counts['new'])} baru, {angka(counts['changed'])} berubah, {angka(counts['same'])} sama"
        return change.done(KIND, path.name, f"impor kertas label {path.name}: {told}", **counts)


def usable(found: Templates) -> Templates:
    """Leave out what cannot be a label sheet, with the reason."""
    kept = Templates(rejected=list(found.rejected))
    for each in found.taken:
        try:
            guard_sheet(each)
        except Invalid as fault:
            kept.rejected.append((0, f"{each.name}: {fault}"))
        else:
            kept.taken.append(each)
    return kept


def compared(found: Templates) -> dict[str, int]:
    """Count what an import would make new, change and leave."""
    counts = {"new": 0, "changed": 0, "same": 0}
    for state in states_of(found):
        counts[state] += 1
    return counts


def states_of(found: Templates) -> list[str]:
    """Tell of each template what an import would do with it: ``new``, ``changed`` or ``same``."""
    stored = {row.name: row for row in LabelStockRow.select()}
    rows = [stored.get(slug(each.name)) for each in found.taken]
    return [
        "new" if row is None else "same" if _says(row, _fields(each)) else "changed"
        for row, each in zip(rows, found.taken, strict=True)
    ]


def own_stocks() -> list[OwnStock]:
    """List the office's own label stock by name."""
    found = []
    for row in LabelStockRow.select().order_by(LabelStockRow.name):
        names = ("width", "height", "left", "top", "across", "down")
        width, height, left, top, across, down = (getattr(row, name) / MICROMETRES for name in names)
        paper = (row.paper_width / MICROMETRES, row.paper_height / MICROMETRES)
        grid = (row.columns, row.rows)
        found.append(OwnStock(row.name, row.title, paper, *grid, width, height, left, top, across, down))
    return found


def slug(name: str) -> str:
    """Write a stock's name as commands and settings use it: 'Avery L7160' is ``avery-l7160``."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


def _named(name: str) -> str:
    found = slug(clean_line("name", name, limit=60))
    if not found:
        raise Invalid("name", "Nama kertas label belum diisi; contoh: tom-jerry-103.")
    return found


def _six(lengths: Sequence[str]) -> tuple[float, float, float, float, float, float]:
    if len(lengths) != 6:  # noqa: PLR2004 - edges, size, pitch
        raise Invalid("lengths", "Enam ukuran: tepi kiri, tepi atas, lebar, tinggi, jarak mendatar, jarak menurun.")
    left, top, width, height, across, down = (_millimetres("lengths", each) for each in lengths)
    return left, top, width, height, across, down


def _millimetres(field: str, words: str) -> float:
    said = str(words).strip().removesuffix("mm").strip().replace(",", ".")
    if not re.fullmatch(r"\d{1,4}(\.\d{1,3})?", said):
        raise Invalid(field, f"“{words}” bukan ukuran dalam mm; tulis seperti 63,5.")
    return float(said)


def guard_sheet(stock: Template) -> None:
    """Refuse a sheet that cannot be: too small, overlapping, or larger than its paper.

    Raises ``Invalid`` for the field ``columns`` or ``lengths``.
    """
    (columns, rows), (width, height) = stock.grid, stock.size
    if columns < 1 or rows < 1 or columns * rows > MOST_ON_A_SHEET:
        raise Invalid("columns", f"Jumlah label {columns} × {rows} tidak mungkin; tulis kolom dan baris satu lembar.")
    if min(width, height) < LEAST:
        raise Invalid("lengths", f"Label {size_words(stock)} terlalu kecil untuk satu kata pun.")
    for many, size, step, edge, paper, word in zip(
        stock.grid, stock.size, stock.pitch, stock.corner, stock.paper, ("kolom", "baris"), strict=True
    ):
        if many > 1 and step < size - SLACK:
            raise Invalid("lengths", f"Jarak antar{word} {step:g} mm lebih kecil daripada labelnya, {size:g} mm.")
        if edge + (many - 1) * step + size > paper + SLACK:
            raise Invalid("lengths", f"{many} {word} label keluar dari kertas ({paper:g} mm); ukur lagi.")


def size_words(stock: Template) -> str:
    """Write the size of a label: '63,5 × 38,1 mm'."""
    return f"{stock.size[0]:g} × {stock.size[1]:g} mm".replace(".", ",")


def _fields(stock: Template) -> dict[str, int | str]:
    lengths = (*stock.paper, *stock.size, *stock.corner, *stock.pitch)
    names = ("paper_width", "paper_height", "width", "height", "left", "top", "across", "down")
    count = stock.grid[0] * stock.grid[1]
    holds = f"{count} label" if count > 1 else "rol"
    title = f"{stock.title} – {size_words(stock)}, {holds}"
    measured = {name: round(length * MICROMETRES) for name, length in zip(names, lengths, strict=True)}
    return {"title": title, "columns": stock.grid[0], "rows": stock.grid[1], **measured}


def _says(row: LabelStockRow, fields: dict[str, int | str]) -> bool:
    return all(getattr(row, name) == value for name, value in fields.items())


def _enter(change: Change, stock: Template) -> str:
    name, fields = slug(stock.name), _fields(stock)
    row = LabelStockRow.get_or_none(LabelStockRow.name == name)
    if row is None:
        change.add(LabelStockRow, name=name, **fields)
        return "new"
    if _says(row, fields):
        return "same"
    change.set(row, **fields)
    return "changed"
