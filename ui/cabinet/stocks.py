"""The label stock of the office: what is shipped, what was measured or imported, and how to get more (F5)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.cabinet.label_stock import own_stocks
from reports.labels.stock import Stock, stocks
from ui.cabinet.import_stocks import ImportStocksDialog
from ui.cabinet.measure_stock import MeasureDialog, plain_title
from ui.cabinet.printer_box import PrinterBox
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import PlainLabel
from ui.parts.table import Column
from ui.theme import em
from ui.workbench import Workbench

OUTLINES = "label-outlines"
OWN, SHIPPED, UNMEASURED = "own", "shipped", "unmeasured"
ORIGINS = {OWN: "milik kantor", SHIPPED: "bawaan", UNMEASURED: "belum diukur"}
KINDS = {OWN: "ok", SHIPPED: "plain", UNMEASURED: "warn"}


@dataclass(frozen=True)
class StockLine:
    """A kind of label sheet or roll, and where its figures come from."""

    stock: Stock
    origin: str

    @property
    def number(self) -> str:
        """Give the name that commands and settings use."""
        return self.stock.name


def _mm(*lengths: float) -> str:
    return " × ".join(f"{round(length, 2):g}" for length in lengths).replace(".", ",") + " mm"


def _label(line: StockLine) -> str:
    return _mm(line.stock.width, line.stock.height)


def _paper(line: StockLine) -> str:
    sheet = line.stock.sheet
    return sheet.name if line.stock.paper in ("A4", "F4") else _mm(sheet.width, sheet.height)


class StocksDialog(ListDialog):
    """The sheets and rolls there are; what nobody measured yet is measured here."""

    title = "Kertas label"
    told = "Ukuran yang salah membuat semua label meleset: cetak garis tepinya di kertas biasa, lalu cocokkan."
    columns = (
        Column("Kertas", lambda line: plain_title(line.stock), strong=bool),
        Column("Label", _label, key=lambda line: line.stock.width, width=9),
        Column("Selembar", lambda line: f"{line.stock.count} label", key=lambda line: line.stock.count, width=6),
        Column("Ukuran kertas", _paper, width=8),
        Column("Asal ukuran", lambda line: ORIGINS[line.origin], width=9, chip=lambda line: KINDS[line.origin]),
    )
    filters = (("semua", "Semua"), (OWN, "Milik kantor"), (UNMEASURED, "Belum diukur"))
    concerns = frozenset({"label_stock"})
    ems = (58.0, 34.0)

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        super().__init__(parent, workbench)
        self.setWindowTitle(self.title)

    def rows(self) -> list[StockLine]:
        """Read the stock, the office's own first."""
        own = {one.name for one in own_stocks()}
        lines = [StockLine(stock, _origin(stock, own)) for stock in stocks().values()]
        return sorted(lines, key=lambda line: (line.origin != OWN, line.stock.title.casefold()))

    def keeps(self, chosen: str, row: StockLine) -> bool:
        """Keep by where the figures come from."""
        return chosen in ("semua", row.origin)

    def add_below(self, column: QVBoxLayout) -> None:
        """Lay the choice of the printer that the outlines are drawn for."""
        self.printer_box = PrinterBox(self.workbench, self)
        label = PlainLabel("Garis tepi untuk pence&tak")
        label.setBuddy(self.printer_box)
        row = QHBoxLayout()
        row.setSpacing(em(0.5))
        row.addWidget(label)
        row.addWidget(self.printer_box)
        row.addStretch(1)
        column.addLayout(row)

    def verbs(self) -> list[Verb]:
        """Measure, correct, import, try on plain paper."""
        return [
            Verb("&Ukur kertas baru…", "add", self._on_measure, needs_row=False, primary=True),
            Verb("Ukur u&lang…", "edit", self._on_again),
            Verb("&Impor templat gLabels…", "inbox", self._on_import, needs_row=False),
            Verb("Cetak &garis tepi", "print", self._on_outlines),
        ]

    def _on_measure(self) -> None:
        MeasureDialog(self, self.workbench).open()

    def _on_again(self) -> None:
        line: StockLine = self.current()
        MeasureDialog(self, self.workbench, line.stock).open()

    def _on_import(self) -> None:
        ImportStocksDialog(self, self.workbench).open()

    def _on_outlines(self) -> None:
        line: StockLine = self.current()
        title = f"Garis tepi {plain_title(line.stock)}"
        self.show_form(OUTLINES, line.stock.name, title, **self.printer_box.options())


def _origin(stock: Stock, own: set[str]) -> str:
    if stock.name in own:
        return OWN
    return UNMEASURED if stock.unconfirmed else SHIPPED
