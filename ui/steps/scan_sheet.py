"""*Baca pindaian berparaf*: a sheet with ink comes back from the desk; its code finds the record and its step (P9).

What is sensible differs by form:

* press release – each paraf ends a step of its own, so the paraf in ink is recorded there and then;
* lembar disposisi – the Kadis writes what he orders, so that is entered from the sheet, as his, in ink;
* surat tugas, surat edaran – parafs and signature stand on one file copy, and only the signature ends a step, so the
  step's own form is opened with the scan; the parafs are seen on it;
* berita acara, edition of the DIP – they are signed, not initialled: the form that asks for the signed sheet is opened.

Other sheets carry no ink that a step waits for, and are said to be what they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog, QWidget

from desk.cabinet.disposal_lists import disposal
from desk.errors import Invalid, Refused
from desk.releases import lists
from desk.releases.rows import ReleaseView
from desk.session import Result
from reports.scanned import ScannedSheet
from ui.cabinet.disposals import carry_out_dialog
from ui.cabinet.stock_take import sign_dialog
from ui.dip.editions import SignDialog
from ui.letters.ink import InkDisposisiDialog
from ui.parts.act_dialog import ActDialog
from ui.parts.fields import FileField
from ui.parts.plain import PlainLabel
from ui.releases.forms import SCANS, SHEET, InkForm
from ui.steps.dialog import step_dialog
from ui.steps.fields import SignatureField
from ui.workbench import Workbench

TOLD = "Pindai lembar yang sudah diparaf atau ditandatangani. Kode di kakinya menunjukkan naskah dan langkahnya."
SAME = "Kode {} terbaca; isinya sama dengan register."
CHANGED = "Kode {} terbaca, tetapi register berubah sesudah lembar ini dicetak. Bandingkan teksnya sebelum mencatat."
Opened = Callable[[Workbench, ScannedSheet, str, QWidget | None], QDialog]


class ScanSheetDialog(ActDialog):
    """Reads a scan and opens the form of the step that its sheet belongs to, with the scan filled in."""

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        super().__init__(parent, workbench, "Baca pindaian berparaf", "Baca kode")
        self.scan_field = FileField("scan", "", kinds=SCANS)
        self.body.addWidget(PlainLabel(TOLD, role="muted", wrap=True))
        self.form.add("scan", "&Pindaian", self.scan_field)
        self.ink_form: QDialog | None = None

    def send(self) -> Result:
        """Read the code, and open what asks for the sheet."""
        path = self.scan_field.value()
        if not path:
            raise Invalid("scan", "Pindaian belum dipilih.")
        sheet = self.workbench.sheet_on(path)
        if sheet.form not in DOORS:
            raise Invalid("scan", f"Ini lembar {sheet.form} nomor {sheet.number}; tidak ada langkah yang menunggunya.")
        self.ink_form = DOORS[sheet.form](self.workbench, sheet, path, self.parentWidget())
        self.ink_form.open()
        return {"form": sheet.form, "number": sheet.number, "changed": sheet.changed}


def said_of(sheet: ScannedSheet) -> str:
    """Say what the code of a sheet tells: as the register has it, or changed since it was printed."""
    return (CHANGED if sheet.changed else SAME).format(sheet.code)


def _release(workbench: Workbench, sheet: ScannedSheet, path: str, parent: QWidget | None) -> QDialog:
    view = lists.release(workbench.workspace, sheet.number)
    _guard_waits(view)
    workbench.open_requested.emit("releases", view.line.number)
    form = InkForm(workbench, view, "", parent)
    form.put_scan(path, said_of(sheet))
    form.acted.connect(_teller(workbench, "Paraf basah tercatat dengan pindaiannya."))
    return form


def _guard_waits(view: ReleaseView) -> None:
    if view.line.step not in view.missing_parafs:
        waits = f"menunggu langkah “{view.line.step_name}”" if view.line.step_name else "sudah selesai"
        raise Refused(f"Press release {view.line.number} tidak sedang menunggu paraf; {waits}.")


def _letter(workbench: Workbench, sheet: ScannedSheet, path: str, parent: QWidget | None) -> QDialog:
    form = InkDisposisiDialog(workbench, sheet.number, parent)
    workbench.open_requested.emit("letters", sheet.number)
    form.put_scan(path, said_of(sheet))
    form.acted.connect(_teller(workbench, "Disposisi tinta tercatat dengan pindaiannya."))
    return form


def _step(kind: str, title: str) -> Opened:
    def opened(workbench: Workbench, sheet: ScannedSheet, path: str, parent: QWidget | None) -> QDialog:
        target = sheet.number.partition(",")[0]
        form = step_dialog(workbench, kind, int(target), parent) if target.isdigit() else None
        signature = (
            next((one for one in form.fields.values() if isinstance(one, SignatureField)), None) if form else None
        )
        if form is None or signature is None:
            raise Refused(f"{title} {sheet.number} tidak sedang menunggu tanda tangan.")
        signature.scan_field.put(path)
        signature.say_source(said_of(sheet))
        return form

    return opened


def _disposal(workbench: Workbench, sheet: ScannedSheet, path: str, parent: QWidget | None) -> QDialog:
    form = carry_out_dialog(parent, workbench, disposal(sheet.number))
    form.put_scan(path)
    return form


def _stock_take(workbench: Workbench, sheet: ScannedSheet, path: str, parent: QWidget | None) -> QDialog:
    form = sign_dialog(parent, workbench, sheet.number)
    form.put_scan(path)
    return form


def _edition(workbench: Workbench, sheet: ScannedSheet, path: str, parent: QWidget | None) -> QDialog:
    if not sheet.number.isdigit():
        raise Refused("Daftar saat ini tidak ditandatangani; tetapkan dahulu edisinya, lalu cetak edisi itu.")
    form = SignDialog(workbench, int(sheet.number), parent)
    form.fields["scan"].put(path)
    form.fields["scan"].say_source(said_of(sheet))
    return form


def _teller(workbench: Workbench, words: str) -> Callable[[object], None]:
    def tell(_result: object) -> None:
        workbench.tell(words)

    return tell


DOORS: Mapping[str, Opened] = {
    SHEET: _release,
    "disposisi-sheet": _letter,
    "assignment-letter": _step("events", "Surat tugas"),
    "circular": _step("cycles", "Surat edaran"),
    "disposal-minutes": _disposal,
    "stock-take": _stock_take,
    "dip": _edition,
}
