"""The box for a scanner gun: a code opens what it names; a place, then items, moves them there (F9)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desk.cabinet.lists import FolderView, ItemView
from desk.errors import DeskError
from desk.words import daftar
from ui.cabinet.move_items import move, room_words
from ui.cabinet.scan import meaning
from ui.parts.plain import CANCEL, PlainLabel, tip
from ui.theme import dress, em
from ui.workbench import Workbench

MOST_NAMED = 3


class ScanBar(QWidget):
    """One line for codes and numbers, and below it, while items are gathered, where they will go.

    ``item_found`` gives the item to show, ``place_found`` the folder or drawer.
    """

    item_found = Signal(object)
    place_found = Signal(str)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.target: FolderView | None = None
        self.gathered: dict[str, ItemView] = {}
        self.edit = QLineEdit()
        self.strip = QFrame()
        self._build()
        self.edit.returnPressed.connect(self._on_entered)
        self.edit.textEdited.connect(self._on_typed)
        self.move_button.clicked.connect(self._on_move)
        self.cancel_button.clicked.connect(self.forget)
        QShortcut(QKeySequence("Esc"), self.edit, self.forget)

    def take(self, typed: str) -> None:
        """Act on a scanned or typed line; an empty one moves what was gathered."""
        if not typed.strip():
            self._on_move()
            return
        try:
            found = meaning(self._workbench.workspace, typed)
        except DeskError as refusal:
            self.say_wrong(str(refusal))
            return
        self.say_wrong("")
        if isinstance(found, ItemView):
            self._take_item(found)
        elif isinstance(found, FolderView):
            self._take_folder(found)
        else:
            self.forget()
            self.place_found.emit(found.path)

    def forget(self) -> None:
        """Gather no more; nothing was moved."""
        self.target = None
        self.gathered.clear()
        self.edit.clear()
        self.say_wrong("")
        self._show()

    def say_wrong(self, sentence: str) -> None:
        """Show below the box what was not understood or refused; '' for nothing."""
        self.error_label.setText(f"▲ {sentence}" if sentence else "")
        self.error_label.setVisible(bool(sentence))
        dress(self.edit, "wrong", bool(sentence))

    def _build(self) -> None:
        self.edit.setPlaceholderText("Pindai label atau ketik nomor (F8)")
        self.edit.setAccessibleName("Pindai")
        self.edit.setClearButtonEnabled(True)
        tip(self.edit, "Nomor arsip, nomor agenda, atau tempat seperti FK-01/1/02. Tempat lalu item = memindahkan.")
        self.error_label = PlainLabel(role="error", wrap=True)
        self.error_label.hide()
        self.words_label = PlainLabel(wrap=True)
        self.move_button = QPushButton("Pindahkan")
        dress(self.move_button, "primary")
        self.cancel_button = QPushButton(CANCEL)
        dress(self.strip, "strip", "info")
        self.strip.hide()
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(em(0.9), em(0.4), em(0.9), em(0.4))
        row.setSpacing(em(0.5))
        row.addWidget(self.words_label, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.move_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.2))
        column.addWidget(self.edit)
        column.addWidget(self.error_label)

    def _take_item(self, item: ItemView) -> None:
        if self.target is None:
            self.item_found.emit(item)
        else:
            self.gathered[item.number] = item
            self._show()

    def _take_folder(self, folder: FolderView) -> None:
        if self.target is not None and self.target.place == folder.place and self.gathered:
            self._on_move()
            return
        self.target = folder
        self.place_found.emit(folder.place)
        self._show()

    def _show(self) -> None:
        self.strip.setVisible(self.target is not None)
        if self.target is None:
            return
        count, numbers = len(self.gathered), list(self.gathered)
        named = daftar([*numbers[:MOST_NAMED], *([f"{count - MOST_NAMED} lainnya"] if count > MOST_NAMED else [])])
        where = f"{self.target.place} · {self.target.title} ({room_words(self.target)})"
        todo = f"{count} item akan masuk: {named}. Tekan Enter untuk memindahkan." if count else "Pindai itemnya."
        self.words_label.setText(f"Tujuan {where}. {todo}")
        self.move_button.setText(f"Pindahkan {count} item" if count else "Pindahkan")
        self.move_button.setEnabled(bool(count))

    def _on_entered(self) -> None:
        typed = self.edit.text()
        self.take(typed)
        if not self.error_label.text():
            self.edit.clear()
        self.edit.selectAll()

    def _on_typed(self) -> None:
        self.say_wrong("")

    def _on_move(self) -> None:
        if self.target is None or not self.gathered:
            return
        try:
            move(self._workbench, list(self.gathered.values()), self.target.place)
        except DeskError as refusal:
            self.say_wrong(str(refusal))
            return
        self.forget()
