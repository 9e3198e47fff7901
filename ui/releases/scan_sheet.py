"""*Baca pindaian berparaf*: a sheet with ink comes back from the desk; its code finds the release and its step (P9)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.errors import Invalid, Refused
from desk.releases import lists
from desk.releases.rows import ReleaseView
from desk.session import Result
from reports.scanned import ScannedSheet
from ui.parts.act_dialog import ActDialog
from ui.parts.fields import FileField
from ui.parts.plain import PlainLabel
from ui.releases.forms import SCANS, SHEET, InkForm
from ui.workbench import Workbench

TOLD = (
    "Pindai lembar pertinggal yang sudah diparaf tinta. Kode di kaki lembar menunjukkan press release dan langkahnya."
)
SAME = "Kode {} terbaca; isinya sama dengan register."
CHANGED = "Kode {} terbaca, tetapi register berubah sesudah lembar ini dicetak. Bandingkan teksnya sebelum mencatat."


class ScanSheetDialog(ActDialog):
    """Reads a scan, shows the release that it is of, and opens the form of a paraf in ink with the scan filled in."""

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        super().__init__(parent, workbench, "Baca pindaian berparaf", "Baca kode")
        self.scan_field = FileField("scan", "", kinds=SCANS)
        self.body.addWidget(PlainLabel(TOLD, role="muted", wrap=True))
        self.form.add("scan", "&Pindaian", self.scan_field)
        self.ink_form: InkForm | None = None

    def send(self) -> Result:
        """Read the code, open the release, and ask who initialled."""
        path = self.scan_field.value()
        if not path:
            raise Invalid("scan", "Pindaian belum dipilih.")
        sheet = self.workbench.sheet_on(path)
        if sheet.form != SHEET:
            raise Invalid("scan", f"Ini lembar {sheet.form} nomor {sheet.number}; lampirkan di tempatnya.")
        view = lists.release(self.workbench.workspace, sheet.number)
        self._guard_waits(view)
        self.workbench.open_requested.emit("releases", view.line.number)
        self.ink_form = self._asked(view, sheet, path)
        return {"release": view.line.number, "changed": sheet.changed}

    def _guard_waits(self, view: ReleaseView) -> None:
        if view.line.step not in view.missing_parafs:
            waits = f"menunggu langkah “{view.line.step_name}”" if view.line.step_name else "sudah selesai"
            raise Refused(f"Press release {view.line.number} tidak sedang menunggu paraf; {waits}.")

    def _asked(self, view: ReleaseView, sheet: ScannedSheet, path: str) -> InkForm:
        form = InkForm(self.workbench, view, "", self.parentWidget())
        form.put_scan(path, (CHANGED if sheet.changed else SAME).format(sheet.code))
        form.acted.connect(self._on_recorded)
        form.open()
        return form

    def _on_recorded(self, _result: object) -> None:
        self.workbench.tell("Paraf basah tercatat dengan pindaiannya.")
