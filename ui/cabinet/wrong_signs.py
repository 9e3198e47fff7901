"""Signs on cabinets, drawers, folders, boxes and spines that are wrong, printed anew on their stock (F16, F17)."""

from __future__ import annotations

from datetime import datetime

from desk.cabinet.sign_labels import WrongSign, sign_words, wrong_signs
from desk.words import tanggal_pendek
from reports.choices import SIGN_STOCK
from ui.cabinet.place_labels import FORM, KINDS
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.papers import show_paper
from ui.parts.table import Column

NAMES = dict(KINDS)


def _now(wrong: WrongSign) -> str:
    return sign_words(wrong.now)


def _stuck(wrong: WrongSign) -> str:
    return tanggal_pendek(datetime.fromisoformat(wrong.stuck_at))


class WrongSignsDialog(ListDialog):
    """One kind at a time, as each has its own stock."""

    title = "Label tempat yang keliru"
    told = "Map yang pindah, laci yang berganti nama atau kode: labelnya di kabinet menyebut yang lama."
    nothing = ("Semua label tempat jenis ini masih benar.", "Yang dicatat tertempel di Label tempat diikuti di sini.")
    columns = (
        Column("Tempat", lambda wrong: wrong.now.place, width=9, strong=bool),
        Column("Tertulis", lambda wrong: wrong.said),
        Column("Seharusnya", _now),
        Column("Ditempel", _stuck, key=lambda wrong: wrong.stuck_at, width=6),
    )
    filters = KINDS
    ems = (70.0, 30.0)

    @staticmethod
    def key(row: WrongSign) -> object:
        """Name a sign."""
        return (row.now.kind, row.now.place)

    def rows(self) -> list[WrongSign]:
        """Read what is wrong now."""
        return wrong_signs(self.workbench.workspace.now().date())

    def keeps(self, chosen: str, row: WrongSign) -> bool:
        """Keep one kind."""
        return row.now.kind == chosen

    def verbs(self) -> list[Verb]:
        """Print those of the kind as one job, note that they stick."""
        return [
            Verb("&Cetak ulang semua", "print", self._on_print, primary=True),
            Verb("Sudah &tertempel", "approve", self._on_stuck),
        ]

    def _on_print(self) -> None:
        signs, kind = [wrong.now.place for wrong in self.table.rows_model.rows()], self.chips.current()
        title = f"Label {NAMES[kind].lower()}"
        show_paper(self.workbench, self, FORM, ",".join(signs), title=title, stock=SIGN_STOCK[kind], start=1)

    def _on_stuck(self) -> None:
        stuck = [wrong.now.place for wrong in self.table.selected_rows()]
        if self.attempt("cabinet.note_signs", signs=stuck):
            self.workbench.tell(f"{len(stuck)} label tempat dicatat tertempel.")
