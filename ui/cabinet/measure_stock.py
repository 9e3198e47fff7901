"""Measuring an own label sheet: six lengths with a ruler, beside the sheet as they draw it (F5)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from desk.cabinet.label_stock import guard_sheet, sheet_of, size_words
from desk.errors import Invalid
from desk.session import Result
from reports.labels.stock import Stock
from reports.page import PAPERS
from ui.cabinet.measured_sheet import MeasuredSheet
from ui.parts.act_dialog import ActDialog
from ui.parts.number_box import NumberBox
from ui.parts.plain import PlainLabel
from ui.theme import em
from ui.workbench import Workbench

ASKED = ("Tepi &kiri", "Tepi &atas", "&Lebar label", "&Tinggi label", "Jarak men&datar", "Jarak men&urun")
FROM_TO = "Jarak diukur dari tepi satu label ke tepi label berikutnya, bukan celahnya."
AT_FIRST = ("7", "15", "63,5", "38,1", "66", "38,1")
OTHER = "lain"
MOST_ACROSS = 40


class MeasureDialog(ActDialog):
    """Asks for a sheet's name, paper, columns and rows, and six lengths in mm; ``again`` is one to be corrected."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, again: Stock | None = None) -> None:
        title = f"Ukur ulang {plain_title(again)}" if again else "Ukur kertas label"
        super().__init__(parent, workbench, title, "&Simpan kertas")
        self._again = again
        self.picture = MeasuredSheet(self)
        self.said_label = PlainLabel(role="strong", wrap=True)
        self.name_edit, self.paper_box = QLineEdit(plain_title(again)), QComboBox()
        self.columns_box, self.rows_box = (NumberBox(1, MOST_ACROSS, suffix=words) for words in (" kolom", " baris"))
        self.width_edit, self.height_edit = QLineEdit("210"), QLineEdit("297")
        self.length_edits = [QLineEdit(words) for words in AT_FIRST]
        self._build_fields()
        self._begin()
        self._connect()
        self._draw()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Mark the length whose field has the keyboard."""
        if event.type() == QEvent.Type.FocusIn and watched in self.length_edits:
            self.picture.mark(self.length_edits.index(watched))
        return super().eventFilter(watched, event)

    def send(self) -> Result:
        """Enter the sheet under its name."""
        title = self.name_edit.text()
        return self.workbench.do(
            "labels.measure_stock",
            name=self._again.name if self._again else title,
            title=title,
            columns=self.columns_box.value(),
            rows=self.rows_box.value(),
            lengths=self.lengths(),
            paper=self.paper(),
        )

    def lengths(self) -> list[str]:
        """Give the six lengths as they were typed."""
        return [edit.text() for edit in self.length_edits]

    def paper(self) -> list[str]:
        """Give width and height of the paper, in mm."""
        chosen = PAPERS.get(str(self.paper_box.currentData()))
        if chosen is None:
            return [self.width_edit.text(), self.height_edit.text()]
        return [f"{chosen.width:g}", f"{chosen.height:g}"]

    def _build_fields(self) -> None:
        for paper in PAPERS.values():
            self.paper_box.addItem(f"{paper.name} – {paper.width:g} × {paper.height:g} mm", paper.name)
        self.paper_box.addItem("Ukuran lain, atau rol", OTHER)
        self.own_paper = _pair(self.width_edit, self.height_edit)
        self.width_edit.setAccessibleName("Lebar kertas, mm")
        self.height_edit.setAccessibleName("Tinggi kertas, mm")
        hint = "Merek dan nomor di bungkusnya, misalnya Tom & Jerry No. 103."
        self.form.add("name", "&Nama", self.name_edit, hint=hint)
        self.form.add("paper", "K&ertas", self.paper_box)
        self.form.add("own_paper", "Lebar dan tinggi kertas (mm)", self.own_paper)
        self.form.add("columns", "&Jumlah label selembar", _pair(self.columns_box, self.rows_box))
        lengths = QWidget()
        grid = QGridLayout(lengths)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, (words, edit) in enumerate(zip(ASKED, self.length_edits, strict=True)):
            label = PlainLabel(words)
            label.setBuddy(edit)
            edit.setAccessibleName(f"{words.replace('&', '')}, mm")
            edit.installEventFilter(self)
            grid.addWidget(label, place // 2 * 2, place % 2)
            grid.addWidget(edit, place // 2 * 2 + 1, place % 2)
        self.form.add("lengths", "Enam ukuran (mm), dengan penggaris", lengths, hint=FROM_TO)
        self.body.addWidget(self.said_label)
        self.rolling.setMinimumWidth(em(24))
        self.setMinimumSize(em(54), em(34))
        self.stand_beside(self.picture)

    def _begin(self) -> None:
        """Begin with the sheet that is corrected, else with a usual one."""
        stock = self._again
        self.columns_box.setValue(stock.columns if stock else 3)
        self.rows_box.setValue(stock.rows if stock else 7)
        self.name_edit.setReadOnly(stock is not None)
        if stock is None:
            return
        self.paper_box.setCurrentIndex(max(0, self.paper_box.findData(stock.paper if stock.paper in PAPERS else OTHER)))
        self.width_edit.setText(_mm(stock.sheet.width))
        self.height_edit.setText(_mm(stock.sheet.height))
        pitch = (stock.width + stock.column_gap, stock.height + stock.row_gap)
        for edit, length in zip(
            self.length_edits, (stock.left, stock.top, stock.width, stock.height, *pitch), strict=True
        ):
            edit.setText(_mm(length))

    def _connect(self) -> None:
        for edit in (*self.length_edits, self.width_edit, self.height_edit):
            edit.textChanged.connect(self._draw)
        for box in (self.columns_box, self.rows_box):
            box.valueChanged.connect(self._draw)
        self.paper_box.currentIndexChanged.connect(self._draw)

    def _draw(self) -> None:
        """Draw the sheet anew; what is no length leaves the drawing as it was and says so."""
        self.form.clear()
        self.form.fields["own_paper"].setVisible(self.paper_box.currentData() == OTHER)
        try:
            sheet = sheet_of((self.columns_box.value(), self.rows_box.value()), self.lengths(), self.paper())
            self.picture.show_sheet(sheet)
            guard_sheet(sheet)
        except Invalid as fault:
            self.said_label.setText(f"▲ {fault}")
        else:
            columns, rows = sheet.grid
            self.said_label.setText(f"✓ {columns * rows} label {size_words(sheet)} pada selembar kertas.")


def plain_title(stock: Stock | None) -> str:
    """Give a stock's name without its figures: 'Avery L7160'."""
    return stock.title.partition(" – ")[0] if stock else ""


def _mm(length: float) -> str:
    return f"{round(length, 3):g}".replace(".", ",")


def _pair(first: QWidget, second: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(em(0.5))
    row.addWidget(first, 1)
    row.addWidget(second, 1)
    whole.setFocusProxy(first)
    return whole
