"""Which column of a list means what: as it was found, and as an officer says it instead."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QWidget

from desk.dip.field_words import COLUMNS
from desk.dip.import_preview import ListColumns
from desk.dip.import_sources import forget
from ui.dialogs.frame import Question
from ui.parts.plain import PlainLabel
from ui.theme import em

UNUSED: Final = "(tidak dipakai)"
TOLD: Final = (
    "Di kiri judul kolom dan contoh isinya, di kanan artinya bagi register. Pilihan ini diingat untuk daftar "
    "berikutnya dengan judul kolom yang sama."
)


def columns_words(columns: ListColumns, *, by_hand: bool) -> str:
    """Tell in a sentence how the columns of a list are understood."""
    said = [f"{column.head or f'kolom {column.place + 1}'} → {COLUMNS[column.field].lower()}"
            for column in columns.columns if column.field]  # fmt: skip
    left = [column.head for column in columns.columns if not column.field and column.head]
    how = "pilihan Anda" if by_hand else "pilihan yang diingat" if columns.chosen else "dikenali sendiri"
    words = f"Kolom ({how}): {'; '.join(said)}." if said else "Kolom belum dikenali."
    return words + (f" Tidak dipakai: {', '.join(left)}." if left else "")


class ColumnsDialog(Question):
    """A line for each column of a list; ``chosen`` gives field → place from 0, empty to find them by headings again."""

    chosen = Signal(object)

    def __init__(self, columns: ListColumns, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Kolom daftar", "Pakai kolom ini")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._columns = columns
        self.boxes: list[QComboBox] = []
        self.add_words(TOLD)
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(1))
        grid.setVerticalSpacing(em(0.4))
        for row, column in enumerate(columns.columns):
            head = PlainLabel(column.head or f"Kolom {column.place + 1}", role="strong", elide=True)
            sample = PlainLabel(column.sample, role="small muted", elide=True)
            box = QComboBox()
            box.addItem(UNUSED, "")
            for name, words in COLUMNS.items():
                box.addItem(words, name)
            box.setCurrentIndex(max(0, box.findData(column.field)))
            box.setAccessibleName(f"Arti {column.head or f'kolom {column.place + 1}'}")
            for place, widget in enumerate((head, sample, box)):
                grid.addWidget(widget, row, place)
            self.boxes.append(box)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.error_label = self.add_words("", "error")
        self.error_label.hide()
        self.again_button = QPushButton("&Kenali sendiri lagi")
        self.again_button.clicked.connect(self._on_again)
        self.add_buttons([self.again_button])
        self.ask_room(46, 30)

    def decide(self) -> None:
        """Give what was chosen; a list without the names of its items is none."""
        pairs = [(str(box.currentData()), column.place)
                 for box, column in zip(self.boxes, self._columns.columns, strict=True)]  # fmt: skip
        said = [name for name, _place in pairs if name]
        twice = next((name for name in said if said.count(name) > 1), "")
        if twice:
            self._refuse(f"Dua kolom diberi arti {COLUMNS[twice]}; pilih satu saja.")
        elif not {"title", "summary"} & set(said):
            self._refuse("Sebut kolom mana yang memuat nama informasi atau ringkasannya.")
        else:
            self.chosen.emit({name: place for name, place in pairs if name})
            self.accept()

    def _refuse(self, sentence: str) -> None:
        self.error_label.setText(f"▲ {sentence}")
        self.error_label.show()

    def _on_again(self) -> None:
        forget(self._columns.shape)
        self.chosen.emit({})
        self.accept()
