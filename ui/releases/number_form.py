"""Filing a release under a number that was kept free, or one that was written into the paper book (F3)."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QWidget

from desk.cabinet.filing_lists import FilingBook, filing_book
from desk.errors import DeskError, Invalid
from desk.releases.rows import ReleaseView
from desk.session import Result
from ui.parts.fields import ChoiceField, DayField, LineField
from ui.releases.folders import choices
from ui.releases.release_form import ReleaseForm
from ui.workbench import Workbench

BOOK: Final = "release"
BY_HAND: Final = "tangan"
HAND_FIELDS: Final = ("serial", "given_on", "reason")


class NumberForm(ReleaseForm):
    """The folder, and which number: one kept free in the folder's book, or one that paper bears already."""

    title = "Arsipkan dengan nomor tertentu"
    told = "Untuk nomor cadangan, atau nomor yang sudah tertulis di buku kertas; selain itu pakai Beri nomor & simpan."
    verb = "Arsipkan"

    def __init__(self, workbench: Workbench, view: ReleaseView, _note: str = "", parent: QWidget | None = None) -> None:
        self._workspace = workbench.workspace
        folders = [(choice.place, choice.words) for choice in choices(self._workspace)]
        self.number_field = ChoiceField("reserved", "Nomor arsip", [])
        self.folder_field = ChoiceField("folder", "Map", folders)
        given = DayField("given_on", "Diberikan tanggal")
        given.put_iso(self._workspace.now().date().isoformat())
        serial = LineField("serial", "Nomor urut di buku kertas", prompt="Misalnya: 12")
        reason = LineField("reason", "Alasan", prompt="Misalnya: listrik padam")
        super().__init__(workbench, view, [self.folder_field, self.number_field, serial, given, reason], parent)
        self.folder_field.edited.connect(self._offer)
        self.number_field.edited.connect(self._fit)
        self._offer()

    def act(self, values: dict[str, Any]) -> Result:
        asked = {"release": self.number, "version": self.version, "folder": values["folder"]}
        if values["reserved"] != BY_HAND:
            return self.workbench.do("releases.file", **asked, reserved=values["reserved"])
        if not str(values["serial"]).isdecimal():
            raise Invalid("serial", "Tulis nomor urutnya dengan angka, seperti di buku kertas.")
        by_hand = {"serial": int(values["serial"]), "reason": values["reason"], "given_on": values["given_on"]}
        return self.workbench.do("releases.file", **asked, **by_hand)

    def _offer(self) -> None:
        """Offer the numbers that are kept free in the book of the chosen folder."""
        book = self._book()
        kept = [(line.number, f"Cadangan: {line.number} – {line.reason}") for line in book.reserved] if book else []
        self.number_field.offer([*kept, (BY_HAND, "Sudah diberi nomor di buku kertas")])
        self._fit()

    def _book(self) -> FilingBook | None:
        try:
            return filing_book(self._workspace, str(self.folder_field.value()), BOOK)
        except DeskError:
            return None

    def _fit(self) -> None:
        for name in HAND_FIELDS:
            self.fields[name].setVisible(self.number_field.value() == BY_HAND)
