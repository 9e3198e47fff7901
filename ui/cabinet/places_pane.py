"""Where things lie: the cabinets, the drawn cabinet, the folders of the chosen drawer, and what is left to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.cabinet import lists as cabinet
from desk.cabinet.lists import CabinetView, DrawerView, FolderView
from desk.cabinet.loan_lists import LATE, LoanView
from desk.words import angka
from ui.cabinet.cabinet_view import CabinetPicture
from ui.cabinet.fullness import fullness
from ui.cabinet.move_items import room_words
from ui.icons import wear
from ui.parts.cards import Card, CardsView
from ui.parts.chips import FilterChips
from ui.parts.plain import PlainLabel
from ui.theme import dress, em

EVERYWHERE = ""
"""The place of all cabinets together."""


class PlacesPane(QWidget):
    """Cabinet, drawer and folder are chosen here; ``place_chosen`` gives the place, of a folder or a whole drawer."""

    place_chosen = Signal(str)
    unlabelled_requested = Signal()
    wrong_requested = Signal()
    add_cabinet_requested = Signal()
    add_folder_requested = Signal()
    loans_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cabinets: list[CabinetView] = []
        self._chips = FilterChips(self, name="Kabinet")
        self._filling = False
        self._build()
        self.picture.drawer_chosen.connect(self._on_drawer)
        self.folders.picked.connect(self._on_folder)
        self.add_cabinet_button.clicked.connect(self.add_cabinet_requested)
        self.add_folder_button.clicked.connect(self.add_folder_requested)
        self.unlabelled_button.clicked.connect(self.unlabelled_requested)
        self.wrong_button.clicked.connect(self.wrong_requested)
        self.loans_button.clicked.connect(self.loans_requested)

    def show_cabinets(self, cabinets: Sequence[CabinetView], place: str) -> None:
        """Show the cabinets as they are now, at a place; an unknown one falls back to what stands first."""
        codes = [view.code for view in self.cabinets]
        self.cabinets = list(cabinets)
        if codes != [view.code for view in cabinets]:
            self._renew_chips()
        self.go_to(place)

    def go_to(self, place: str) -> None:
        """Show a place without saying that it was chosen."""
        if not self.cabinets:
            return
        code, drawer, _folder = (*place.split("/"), "", "")[:3]
        view = next((each for each in self.cabinets if each.code == code), self.cabinets[0])
        self._filling = True
        if self._chips.current() != view.code:
            self._chips.choose(view.code)
        self.picture.show_cabinet(view, f"{code}/{drawer}")
        self._show_folders()
        if not self.folders.pick(place):
            self.folders.pick(self.drawer_path())
        self._filling = False

    def place(self) -> str:
        """Give the chosen place."""
        return self.folders.current_key() or self.drawer_path()

    def drawer(self) -> DrawerView | None:
        """Give the chosen drawer."""
        return self.picture.current()

    def drawer_path(self) -> str:
        """Give the chosen drawer's place, '' if there is none."""
        drawer = self.drawer()
        return drawer.path if drawer else ""

    def folder_title(self) -> str:
        """Give the chosen folder's number and title, as its card says it."""
        place = self.folders.current_key()
        return next((card.title for card in self.folders.cards_model.cards if card.key == place), "")

    def show_counts(self, unlabelled: int, wrong: int) -> None:
        """Say how many labels are missing, and how many are wrong, in all cabinets."""
        self.unlabelled_button.setText(f"● {angka(unlabelled)} belum berlabel")
        self.unlabelled_button.setVisible(bool(unlabelled))
        self.wrong_button.setText(f"▲ {angka(wrong)} label keliru")
        self.wrong_button.setVisible(bool(wrong))
        self._done_label.setVisible(not unlabelled and not wrong)

    def show_loans(self, out: Sequence[LoanView]) -> None:
        """Say how much is lent, and how much of it is overdue."""
        late = sum(loan.state == LATE for loan in out)
        parts = [f"● {angka(len(out))} dipinjam"] + ([f"▲ {angka(late)} lewat waktu"] if late else [])
        self.loans_button.setText("\n".join(parts))
        self.loans_button.setVisible(bool(out))

    def _build(self) -> None:
        dress(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(em(17))
        self.picture = CabinetPicture(self)
        self.folders = CardsView("Map di laci ini", self, beside=True)
        self.add_cabinet_button = _quiet("Kabinet…", "add", "Tambah kabinet")
        self.add_folder_button = _quiet("Map…", "folder_add", "Tambah map")
        self.unlabelled_button = QPushButton()
        wear(self.unlabelled_button, "label")
        self.wrong_button = QPushButton()
        wear(self.wrong_button, "label", "bad")
        self.loans_button = QPushButton()
        wear(self.loans_button, "late")
        self.loans_button.hide()
        self._done_label = PlainLabel("✓ Semua item berlabel", role="muted")
        self._folders_label = PlainLabel("", role="section", elide=True)
        self._chips_row = QVBoxLayout()
        self._chips_row.addWidget(self._chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.7), em(0.5), em(0.7), em(0.6))
        column.setSpacing(em(0.4))
        above = QHBoxLayout()
        above.addLayout(self._chips_row, 1)
        above.addWidget(self.add_cabinet_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(above)
        column.addWidget(self.picture)
        column.addSpacing(em(0.2))
        column.addLayout(_heading(self._folders_label, self.add_folder_button))
        column.addWidget(self.folders, 1)
        rule = QFrame()
        dress(rule, "rule")
        for widget in (rule, self.unlabelled_button, self.wrong_button, self._done_label, self.loans_button):
            column.addWidget(widget)

    def _renew_chips(self) -> None:
        old, chosen = self._chips, self._chips.current()
        self._chips = FilterChips(self, name="Kabinet")
        self._chips.set_filters([(view.code, view.code) for view in self.cabinets])
        if chosen in {view.code for view in self.cabinets}:
            self._chips.choose(chosen)
        self._chips.chosen.connect(self._on_cabinet)
        self._chips_row.replaceWidget(old, self._chips)
        old.deleteLater()

    def _show_folders(self) -> None:
        drawer = self.drawer()
        if drawer is None:
            return
        found = cabinet.folders(drawer.cabinet, drawer.code)
        whole = Card(drawer.path, "Semua map", f"{angka(drawer.items)} item di laci ini")
        self.folders.set_cards([whole, *(folder_card(folder) for folder in found)] if found else [whole])
        self._folders_label.setText(f"MAP DI LACI {drawer.code}")

    def _on_cabinet(self, code: str) -> None:
        if not self._filling:
            self.go_to(f"{code}/")
            self.place_chosen.emit(self.place())

    def _on_drawer(self, path: str) -> None:
        if not self._filling:
            self.go_to(path)
            self.place_chosen.emit(path)

    def _on_folder(self, place: str) -> None:
        if place and not self._filling:
            self.place_chosen.emit(place)


def folder_card(folder: FolderView) -> Card:
    """Write a folder's card: number and title, how full it is, a tag once it is nearly full."""
    state = fullness(folder.items, folder.capacity)
    tags = ((state.word, state.kind),) if state.kind != "info" else ()
    return Card(folder.place, f"{folder.place.rpartition('/')[2]} · {folder.title}", room_words(folder), tags)


def _heading(label: PlainLabel, button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(label, 1)
    row.addWidget(button)
    return row


def _quiet(words: str, icon_name: str, name: str) -> QPushButton:
    button = QPushButton(words)
    wear(button, icon_name)
    dress(button, "quiet")
    button.setAccessibleName(name)
    return button
