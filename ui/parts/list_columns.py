"""Which column of a list means what: as it was found, and as an officer says it instead; for lists of any register."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QWidget

from desk.exchange.list_columns import ListColumn
from ui.dialogs.frame import Question
from ui.parts.plain import PlainLabel
from ui.theme import em

UNUSED: Final = "(tidak dipakai)"


@dataclass(frozen=True)
class Meanings:
    """What columns of a kind of list can mean: ``words`` by field; ``told`` says what becomes of the choice.

    Of each group in ``needs`` one field must be there, else its sentence refuses; ``forget`` lets go of a choice that
    was kept, if any is.
    """

    words: Mapping[str, str]
    told: str
    needs: Sequence[tuple[Collection[str], str]] = ()
    forget: Callable[[], object] = field(default=bool)


def columns_words(columns: Sequence[ListColumn], words: Mapping[str, str], how: str) -> str:
    """Tell in a sentence how the columns of a list are understood, and by whom (``how``)."""
    said = [f"{column.head or f'kolom {column.place + 1}'} → {words[column.field].lower()}"
            for column in columns if column.field in words]  # fmt: skip
    left = [column.head for column in columns if column.field not in words and column.head]
    told = f"Kolom ({how}): {'; '.join(said)}." if said else "Kolom belum dikenali."
    return told + (f" Tidak dipakai: {', '.join(left)}." if left else "")


class ColumnsDialog(Question):
    """A line for each column of a list; ``chosen`` gives field → place from 0, empty to find them by headings again."""

    chosen = Signal(object)

    def __init__(self, columns: Sequence[ListColumn], meanings: Meanings, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Kolom daftar", "Pakai kolom ini")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._columns, self._meanings = tuple(columns), meanings
        self.boxes: list[QComboBox] = []
        self.add_words(meanings.told)
        self._build_lines()
        self.error_label = self.add_words("", "error")
        self.error_label.hide()
        self.again_button = QPushButton("&Kenali sendiri lagi")
        self.again_button.clicked.connect(self._on_again)
        self.add_buttons([self.again_button])
        self.ask_room(46, 30)

    def decide(self) -> None:
        """Give what was chosen, or say what is missing or said twice."""
        pairs = [(str(box.currentData()), column.place)
                 for box, column in zip(self.boxes, self._columns, strict=True)]  # fmt: skip
        said = [name for name, _place in pairs if name]
        twice = next((name for name in said if said.count(name) > 1), "")
        lacking = next((words for group, words in self._meanings.needs if not set(group) & set(said)), "")
        if twice:
            self._refuse(f"Dua kolom diberi arti {self._meanings.words[twice]}; pilih satu saja.")
        elif lacking:
            self._refuse(lacking)
        else:
            self.chosen.emit({name: place for name, place in pairs if name})
            self.accept()

    def _build_lines(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(1))
        grid.setVerticalSpacing(em(0.4))
        for row, column in enumerate(self._columns):
            head = PlainLabel(column.head or f"Kolom {column.place + 1}", role="strong", elide=True)
            sample = PlainLabel(column.sample, role="small muted", elide=True)
            box = QComboBox()
            box.addItem(UNUSED, "")
            for name, words in self._meanings.words.items():
                box.addItem(words, name)
            box.setCurrentIndex(max(0, box.findData(column.field)))
            box.setAccessibleName(f"Arti {column.head or f'kolom {column.place + 1}'}")
            for place, widget in enumerate((head, sample, box)):
                grid.addWidget(widget, row, place)
            self.boxes.append(box)
        for place, share in enumerate((3, 3, 2)):
            grid.setColumnStretch(place, share)
        self.body.addLayout(grid)
        self.body.addStretch(1)

    def _refuse(self, sentence: str) -> None:
        self.error_label.setText(f"▲ {sentence}")
        self.error_label.show()

    def _on_again(self) -> None:
        self._meanings.forget()
        self.chosen.emit({})
        self.accept()
