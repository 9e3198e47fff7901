"""How far each printer misses: print its sheet, measure four lengths, type them, try the proof (F7)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtPrintSupport import QPrinterInfo

from desk.cabinet.calibration import KIND, SPAN, Calibration, calibrations
from desk.errors import DeskError
from desk.words import tanggal_pendek
from ui.parts.ask import ActionDialog, Ask
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.papers import show_paper
from ui.parts.table import Column

FORM: Final = "label-calibration"
SHEET: Final = "Lembar kalibrasi"
TOLD: Final = "Ukur pada lembar kalibrasi yang tercetak 100 %; panjang dalam mm, misalnya 20,5."


class CalibrationsDialog(ListDialog):
    """The printers and trays that were measured, with what follows for their labels."""

    title = "Kalibrasi pencetak"
    told = "Cetak lembarnya di kertas biasa, ukur empat panjang, lalu catat; labelnya digeser sebanyak melesetnya."
    nothing = ("Belum ada pencetak yang dikalibrasi.", "Cetak lembar kalibrasi dahulu, lalu catat hasil ukurnya.")
    columns = (
        Column("Pencetak", lambda line: line.number, width=16, strong=bool),
        Column("Melesetnya", lambda line: line.words, width=26),
        Column(
            "Diukur",
            lambda line: tanggal_pendek(datetime.fromisoformat(line.measured_at).date()),
            key=lambda line: line.measured_at,
            width=8,
        ),
    )
    concerns = frozenset({KIND})
    ems = (58.0, 26.0)

    def rows(self) -> list[Calibration]:
        """Read what was measured."""
        return calibrations()

    def verbs(self) -> list[Verb]:
        """Print the sheet, enter what was measured, correct it, try it."""
        return [
            Verb("Cetak &lembar kalibrasi", "print", self._on_sheet, needs_row=False),
            Verb("&Catat hasil ukur…", "add", self._on_measured, needs_row=False, primary=True),
            Verb("Ukur u&lang…", "edit", self._on_again),
            Verb("Cetak lembar &uji", "approve", self._on_proof),
        ]

    def _on_sheet(self) -> None:
        self.show_form(FORM, "", SHEET)

    def _on_measured(self) -> None:
        self._ask("Catat hasil ukur", _named(), {}, None)

    def _on_again(self) -> None:
        line: Calibration = self.current()
        self._ask(f"Ukur ulang {line.number}", (), {"printer": line.printer, "tray": line.tray}, line)

    def _on_proof(self) -> None:
        line: Calibration = self.current()
        try:
            show_paper(self.workbench, self, FORM, "", title="Lembar uji", printer=line.printer, tray=line.tray)
        except DeskError as refusal:
            self.say(str(refusal))

    def _ask(self, title: str, named: tuple[Ask, ...], fixed: dict[str, str], was: Calibration | None) -> None:
        asks = (*named, *_lengths(was))
        dialog = ActionDialog(self, self.workbench, title, "&Simpan", "labels.calibrate", asks, fixed=fixed, told=TOLD)
        dialog.open()


def _named() -> tuple[Ask, ...]:
    """Ask which printer and tray; this PC's usual printer stands there at first."""
    there = ", ".join(QPrinterInfo.availablePrinterNames())
    hint = f"Di komputer ini: {there}." if there else "Nama seperti di dialog cetak."
    return (
        Ask("printer", "&Pencetak", value=QPrinterInfo.defaultPrinterName(), hint=hint),
        Ask("tray", "&Baki", hint="Kosong bila bakinya satu; misalnya baki 2."),
    )


def _lengths(was: Calibration | None) -> tuple[Ask, ...]:
    """Ask for the four lengths; what was measured before stands there, else what they ought to be."""
    left, top, across, down = (was.left, was.top, was.across, was.down) if was else (20, 20, *SPAN)
    return (
        Ask("left", "Tepi &kiri kertas – silang A", value=_mm(left), hint="Seharusnya 20 mm."),
        Ask("top", "Tepi &atas kertas – silang A", value=_mm(top), hint="Seharusnya 20 mm."),
        Ask("across", "Silang A – silang B (&mendatar)", value=_mm(across), hint="Seharusnya 170 mm."),
        Ask("down", "Silang A – silang C (me&nurun)", value=_mm(down), hint="Seharusnya 250 mm."),
    )


def _mm(length: float) -> str:
    return f"{round(length, 2):g}".replace(".", ",")
