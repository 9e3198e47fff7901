"""Labels on the shelves that are wrong, with what they say and what they have to say; reprinted as one job (F16)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal

from desk.cabinet.labelling import WrongLabel, wrong_labels
from desk.words import tanggal_pendek
from ui.cabinet.wrong_signs import WrongSignsDialog
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.table import Column


def _differences(label: WrongLabel) -> str:
    return "\n".join(difference.words for difference in label.differences)


def _stuck(label: WrongLabel) -> str:
    return tanggal_pendek(datetime.fromisoformat(label.stuck_at))


class WrongLabelsDialog(ListDialog):
    """The list, in the order of the shelves; ``reprint_requested`` gives the numbers whose labels are made anew."""

    reprint_requested = Signal(list)
    title = "Label yang perlu diganti"
    told = "Tempat, kode atau judulnya berubah sesudah label ditempel. Daftarnya urut tempat, untuk dibawa berkeliling."
    nothing = (
        "Semua label yang tertempel masih benar.",
        "Label menjadi keliru bila map atau itemnya berpindah.",
    )
    columns = (
        Column("Tempat sekarang", lambda label: label.place, width=9, strong=bool),
        Column("Nomor arsip", lambda label: label.number, width=12),
        Column("Uraian", lambda label: label.title, width=16),
        Column("Di label tertulis → seharusnya", _differences),
        Column("Ditempel", _stuck, key=lambda label: label.stuck_at, width=6),
    )
    concerns = frozenset({"cabinet", "releases", "dip"})
    ems = (74.0, 32.0)

    def rows(self) -> list[WrongLabel]:
        """Read what is wrong now."""
        return wrong_labels()

    def verbs(self) -> list[Verb]:
        """Print all of them, or the selected ones."""
        return [
            Verb("Label &tempat yang keliru…", "cabinet", self._on_signs, needs_row=False),
            Verb("&Cetak ulang semua", "print", self._on_all, primary=True),
            Verb("Cetak yang di&pilih", "label", self._on_selected),
        ]

    def _on_signs(self) -> None:
        WrongSignsDialog(self, self.workbench).open()

    def _on_all(self) -> None:
        self._reprint(self.table.rows_model.rows())

    def _on_selected(self) -> None:
        self._reprint(self.table.selected_rows())

    def _reprint(self, labels: list[WrongLabel]) -> None:
        self.accept()
        self.reprint_requested.emit([label.number for label in labels])
