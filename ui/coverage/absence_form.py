"""Leave, illness and other reasons for which somebody cannot be sent out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from desk.coverage.terms import ABSENCES
from desk.session import Result
from ui.coverage.entries import Person
from ui.parts.fields import ChoiceField, DayField, LineField
from ui.parts.form_dialog import FormDialog
from ui.workbench import Workbench

ABSENCE: Final = "coverage.add_absence"


class AbsenceForm(FormDialog):
    """Asks who is away, from when until when, and why."""

    title = "Cuti dan halangan"
    told = "Selama itu orangnya tidak diusulkan, dan penugasannya tampil sebagai bentrok."
    verb = "Catat"

    def __init__(self, workbench: Workbench, persons: Sequence[Person], day: str, parent: QWidget) -> None:
        first = DayField("first", "Mulai", prompt="21/11/2026")
        first.put_iso(day)
        fields = [
            ChoiceField("officer", "Siapa", sorted(((one.login, one.name) for one in persons), key=_name)),
            first,
            DayField("last", "Sampai (kosong: sehari)", prompt="23/11/2026"),
            ChoiceField("kind", "Jenis", [(kind, kind.capitalize()) for kind in ABSENCES]),
            LineField("reason", "Keterangan"),
        ]
        super().__init__(workbench, fields, parent)

    def act(self, values: dict[str, Any]) -> Result:
        """Enter it."""
        made = self.workbench.do(ABSENCE, **values)
        self.workbench.tell("Cuti tercatat; timnya diperiksa lagi terhadap jadwal.")
        return {"id": 0} | {"absence": made["id"]}


def _name(pair: tuple[str, str]) -> str:
    return pair[1].casefold()
