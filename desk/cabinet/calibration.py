"""How far a printer misses: what an officer measured on its calibration sheet, for each tray (F7).

The sheet has crosses at known places. Where they came out tells the shift and the scale, and every label sheet for that
printer is drawn the other way by as much, so that it comes out true.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from desk.actions import action
from desk.cabinet.actions import KEEPERS
from desk.cabinet.label_tables import PrinterRow
from desk.errors import Invalid, Missing
from desk.session import Result, Session
from desk.text import clean_line
from desk.words import daftar

KIND: Final = "printer"
CROSS: Final = (20.0, 20.0)
"""Where the first cross stands, in mm from the left and upper edges of the paper."""
SPAN: Final = (170.0, 250.0)
"""How far the cross at its right, and the one below it, stand from the first, in mm."""
MOST_OFF: Final = 10.0
"""A shift larger than this, in mm, is a sheet put in wrongly, or a slip of the ruler."""
MOST_SCALED: Final = 0.05
"""A scale further from 1 than this is 'sesuaikan dengan halaman' in the print dialog; that is to be switched off."""
MICROMETRES: Final = 1000
_LENGTH: Final = re.compile(r"\d{1,3}([.,]\d{1,2})?")


@dataclass(frozen=True)
class Calibration:
    """What was measured on the calibration sheet of a printer and tray, in mm; ``measured_at`` is ISO."""

    printer: str
    tray: str
    left: float
    top: float
    across: float
    down: float
    measured_at: str

    @property
    def number(self) -> str:
        """Name the printer with its tray: 'Epson L3210 · baki 2'."""
        return printer_words(self.printer, self.tray)

    @property
    def scale(self) -> tuple[float, float]:
        """How much larger than it should things come out, across and down; 1 is true."""
        return self.across / SPAN[0], self.down / SPAN[1]

    @property
    def offset(self) -> tuple[float, float]:
        """How far to the right and down, in mm, comes out what was drawn at the upper left corner of the paper."""
        (wide, high), (x, y) = self.scale, CROSS
        return self.left - wide * x, self.top - high * y

    @property
    def words(self) -> str:
        """Write 'geser kanan +1,2 mm, bawah −0,4 mm; skala 100,6 % × 99,8 %'."""
        (x, y), (wide, high) = self.offset, self.scale
        return f"geser kanan {_signed(x)} mm, bawah {_signed(y)} mm; skala {_percent(wide)} × {_percent(high)}"

    def drawn(self, x: float, y: float) -> tuple[float, float]:
        """Give where a point is to be drawn to come out at ``x``, ``y``; mm from the left and upper edges."""
        (right, below), (wide, high) = self.offset, self.scale
        return (x - right) / wide, (y - below) / high


@action("labels.calibrate", may=KEEPERS)
def calibrate(  # noqa: PLR0913 - what an officer reads off the sheet
    session: Session,
    printer: str,
    *,
    tray: str = "",
    left: str = "20",
    top: str = "20",
    across: str = "170",
    down: str = "250",
) -> Result:
    """Enter what was measured on the calibration sheet of a printer and tray, in mm ('20,8'); again corrects it.

    ``left`` and ``top`` are from the paper's edges to the cross A, ``across`` from A to B, ``down`` from A to C.
    """
    session.require(KEEPERS, "mengkalibrasi pencetak")
    name, tray = _printer(printer), clean_line("tray", tray, limit=60)
    lengths = {"left": left, "top": top, "across": across, "down": down}
    read = {field: _length(field, words) for field, words in lengths.items()}
    found = Calibration(name, tray, **read, measured_at="")
    _guard(found)
    with session.write("labels.calibrate") as change:
        fields = {field: round(length * MICROMETRES) for field, length in read.items()}
        fields_now = {**fields, "measured_at": change.at.isoformat()}
        row = PrinterRow.get_or_none(PrinterRow.printer == name, PrinterRow.tray == tray)
        if row is None:
            change.add(PrinterRow, printer=name, tray=tray, **fields_now)
        else:
            change.set(row, **fields_now)
        return change.done(KIND, found.number, f"kalibrasi {found.number}: {found.words}", printer=name, tray=tray)


def calibrations() -> list[Calibration]:
    """List the printers and trays that were measured, by name."""
    rows = PrinterRow.select().order_by(PrinterRow.printer, PrinterRow.tray)
    return [_calibration(row) for row in rows]


def calibration(printer: str, tray: str = "") -> Calibration:
    """Find what was measured for a printer and tray; without a tray, for the only one that was.

    Raises ``Missing``, naming what was measured.
    """
    every = calibrations()
    own = [one for one in every if one.printer.casefold() == printer.strip().casefold()]
    named = [one for one in own if one.tray.casefold() == tray.strip().casefold()]
    if not named and not tray.strip() and len(own) == 1:
        named = own
    if not named:
        there = daftar([one.number for one in own or every]) or "belum ada"
        wanted = printer_words(printer.strip(), tray.strip())
        raise Missing(f"Pencetak {wanted} belum dikalibrasi; yang sudah: {there}.")
    return named[0]


def printer_words(printer: str, tray: str) -> str:
    """Name a printer with its tray, where it has several."""
    return f"{printer} · {tray}" if tray else printer


def _calibration(row: PrinterRow) -> Calibration:
    left, top, across, down = (length / MICROMETRES for length in (row.left, row.top, row.across, row.down))
    return Calibration(row.printer, row.tray, left, top, across, down, row.measured_at)


def _printer(words: str) -> str:
    name = clean_line("printer", words, limit=120)
    if not name:
        raise Invalid("printer", "Nama pencetak belum diisi; tulis seperti di dialog cetak.")
    return name


def _length(field: str, words: str) -> float:
    said = str(words).strip().removesuffix("mm").strip()
    if not _LENGTH.fullmatch(said):
        raise Invalid(field, f"“{words}” bukan ukuran dalam mm; tulis seperti 20,5.")
    return float(said.replace(",", "."))


def _guard(found: Calibration) -> None:
    """Refuse what no printer does, and say what went wrong instead.

    Raises ``Invalid``.
    """
    for field, scale, true in zip(("across", "down"), found.scale, SPAN, strict=True):
        if abs(scale - 1) > MOST_SCALED:
            raise Invalid(
                field,
                f"Jarak silang {_mm(scale * true)} mm, seharusnya {true:g} mm: lembarnya tercetak {_percent(scale)}. "
                "Matikan “sesuaikan dengan halaman”, cetak lagi pada 100 %, lalu ukur.",
            )
    for field, off in zip(("left", "top"), found.offset, strict=True):
        if abs(off) > MOST_OFF:
            raise Invalid(
                field, f"Cetakan bergeser {_mm(abs(off))} mm; periksa letak kertas dan ukur sekali lagi dari tepinya."
            )


def _mm(length: float) -> str:
    return f"{round(length, 2):g}".replace(".", ",")


def _signed(length: float) -> str:
    near = round(length, 2)
    return f"{'+' if near > 0 else '−' if near < 0 else ''}{_mm(abs(near))}"


def _percent(scale: float) -> str:
    return f"{round(scale * 100, 2):g} %".replace(".", ",")
