"""Which label sheets lie half used in the tray: kept on this PC for each kind of stock (F6)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

FILE = "window.ini"
STOCK_KEY = "label/stock"
PRINTER_KEY, TRAY_KEY = "label/printer", "label/tray"
BARS_KEY = "label/code128"


class SheetMemory:
    """The next free label of each stock, the stock and the printer used last; all in a file of window settings."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / FILE), QSettings.Format.IniFormat)

    def stock(self) -> str:
        """Give the name of the stock used last, '' if none was."""
        return str(self._settings.value(STOCK_KEY, ""))

    def remember_stock(self, name: str) -> None:
        """Keep the stock that is in the tray."""
        self._settings.setValue(STOCK_KEY, name)
        self._settings.sync()

    def printer(self) -> tuple[str, str]:
        """Give the printer and tray that labels were for last, ('', '') for none in particular."""
        return str(self._settings.value(PRINTER_KEY, "")), str(self._settings.value(TRAY_KEY, ""))

    def remember_printer(self, printer: str, tray: str) -> None:
        """Keep the printer that labels are for."""
        self._settings.setValue(PRINTER_KEY, printer)
        self._settings.setValue(TRAY_KEY, tray)
        self._settings.sync()

    def code128(self) -> bool:
        """Tell whether labels bear Code 128 beside their QR code."""
        return str(self._settings.value(BARS_KEY, "")) == "1"

    def remember_code128(self, *, wanted: bool) -> None:
        """Keep whether labels bear Code 128."""
        self._settings.setValue(BARS_KEY, "1" if wanted else "")
        self._settings.sync()

    def next_free(self, name: str, count: int) -> int:
        """Give the next free label of a stock, counted from 1; 1 is a whole sheet of ``count``."""
        kept = str(self._settings.value(_key(name), "1"))
        start = int(kept) if kept.isdecimal() else 1
        return start if 1 <= start <= count else 1

    def remember_used(self, name: str, count: int, start: int, used: int) -> int:
        """Keep that ``used`` labels were printed from ``start`` on; gives the next free one."""
        after = (start - 1 + used) % count + 1
        self._settings.setValue(_key(name), str(after))
        self._settings.sync()
        return after


def _key(name: str) -> str:
    return f"label/next/{name}"
